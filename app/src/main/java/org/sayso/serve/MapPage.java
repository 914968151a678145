package org.sayso.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.BaseMap;

/**
 * The map as one HTML file that works from the file system, with nothing to load: style, scripts
 * and data are inside, and its content policy forbids it to fetch or to run anything else.
 */
public final class MapPage {

  private static final String D3 = "/META-INF/resources/webjars/d3/7.9.0/dist/d3.min.js";
  private static final List<String> SCRIPTS =
      List.of(
          "days", "atlas", "colours", "ground", "claims", "place", "overview", "search", "main");
  private static final Pattern SLOT = Pattern.compile("\\{\\{(\\w+)}}");

  private final BaseMap base;

  /** A page on this ground. */
  public MapPage(BaseMap base) {
    this.base = base;
  }

  /** The whole page; the same atlas and ground give the same text. */
  public String html(Atlas atlas) {
    StringBuilder scripts = new StringBuilder();
    StringBuilder policy = new StringBuilder();
    add(resource(D3), scripts, policy);
    SCRIPTS.forEach(name -> add(resource("map/" + name + ".js"), scripts, policy));
    return fill(
        resource("map/map.html"),
        Map.of(
            "title", escaped(base.title()),
            "policy", policy.toString(),
            "style", resource("map/map.css"),
            "data", inScript(MapData.line(MapData.of(atlas, base))),
            "scripts", scripts.toString()));
  }

  /** Writes the page to a file, in UTF-8, over what is there. */
  public void write(Atlas atlas, Path file) throws IOException {
    Files.writeString(file, html(atlas));
  }

  private static void add(String script, StringBuilder scripts, StringBuilder policy) {
    if (script.contains("</script") || script.contains("<!--")) {
      throw new IllegalStateException("a script that would end its own element");
    }
    scripts.append("<script>").append(script).append("</script>\n");
    policy.append(" 'sha256-").append(digest(script)).append('\'');
  }

  /** The slots are looked for in the template only, never in what fills them. */
  private static String fill(String template, Map<String, String> slots) {
    return SLOT.matcher(template)
        .replaceAll(slot -> Matcher.quoteReplacement(slots.getOrDefault(slot.group(1), "")));
  }

  /** JSON that cannot end the element that it stands in. */
  private static String inScript(String json) {
    return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static String digest(String script) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = MapPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
