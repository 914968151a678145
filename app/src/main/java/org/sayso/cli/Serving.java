package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.AtlasFile;
import org.sayso.serve.MapPage;
import org.sayso.serve.MapRoutes;
import org.sayso.serve.PackMap;
import org.sayso.serve.RouteGroup;
import org.sayso.serve.ServerOptions;
import org.sayso.serve.SiteServer;

/** Puts the site together and serves it; {@code serve} and {@code demo} both end here. */
final class Serving {

  private Serving() {}

  /** Serves an atlas until the program is stopped. */
  static void run(Path file, ServerOptions options, PrintWriter out, PrintWriter err)
      throws IOException, InterruptedException {
    Atlas atlas = AtlasFile.read(file);
    String html = new MapPage(PackMap.of(atlas.packs())).html(atlas);
    List<RouteGroup> groups = List.of(new MapRoutes(html));
    try (SiteServer server = SiteServer.start(options, () -> "1", groups, err)) {
      out.println("The map is at " + server.address() + " (stop with Ctrl-C)");
      out.flush();
      new CountDownLatch(1).await();
    }
  }
}
