package org.sayso.chart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.BaseMap;
import org.sayso.cards.Parties;

/**
 * The map as one HTML file that works from the file system, with nothing to load: style, scripts
 * and data are inside, and its content policy forbids it to fetch or to run anything else.
 */
public final class MapPage {

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
    add(MapFiles.d3(), scripts, policy);
    add(MapFiles.embeddedScript(), scripts, policy);
    Parties parties = new Parties(Sides.of(atlas, base));
    return fill(
        MapFiles.text("page.html"),
        Map.of(
            "title", escaped(base.title()),
            "policy", policy.toString(),
            "style", MapFiles.text("map.css"),
            "map", MapFiles.text("map.html"),
            "data", inScript(line(FileData.of(atlas, base, parties))),
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

  /** A tree as one line of JSON. */
  static String line(JsonNode tree) {
    try {
      return new ObjectMapper().writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of our own making is always JSON", e);
    }
  }
}
