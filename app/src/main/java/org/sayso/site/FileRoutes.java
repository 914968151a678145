package org.sayso.site;

import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.sayso.chart.MapFiles;
import org.sayso.serve.Packed;
import org.sayso.serve.RouteGroup;

/** The site's own styles and scripts; nothing is loaded from anywhere else. */
final class FileRoutes implements RouteGroup {

  private static final String STYLE = "text/css; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    add(routes, "site.css", STYLE, text("site.css"));
    add(routes, "site.js", SCRIPT, text("site.js"));
    add(routes, "review.js", SCRIPT, text("review.js"));
    add(routes, "map.css", STYLE, MapFiles.text("map.css"));
    add(routes, "map.js", SCRIPT, MapFiles.servedScript());
    add(routes, "d3.js", SCRIPT, MapFiles.d3());
  }

  /** A short word that changes with any of the files. */
  static String digest() {
    CRC32 sum = new CRC32();
    for (String file :
        List.of(
            text("site.css"),
            text("site.js"),
            text("review.js"),
            MapFiles.text("map.css"),
            MapFiles.text("map.html"),
            MapFiles.servedScript())) {
      sum.update(file.getBytes(StandardCharsets.UTF_8));
    }
    return Long.toHexString(sum.getValue());
  }

  private static void add(JavalinDefaultRoutingApi routes, String name, String type, String text) {
    Packed file = Packed.of(text.getBytes(StandardCharsets.UTF_8));
    routes.get("/static/" + name, context -> file.send(context.contentType(type)));
  }

  private static String text(String name) {
    try (InputStream in = FileRoutes.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
