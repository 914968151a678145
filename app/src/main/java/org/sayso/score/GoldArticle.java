package org.sayso.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sayso.ingest.BadArgument;
import org.sayso.report.Span;

/**
 * A text with the sources, cues and contents that people marked in it: an object with {@code text}
 * and {@code spans}, each of a {@code type} and {@code ranges}; spans of other types are let be.
 *
 * @param text the text
 * @param sources each a list of stretches
 * @param cues each a list of stretches
 * @param contents each a list of stretches
 */
public record GoldArticle(
    String text, Set<List<Span>> sources, Set<List<Span>> cues, Set<List<Span>> contents) {

  /** Copies the sets. */
  public GoldArticle {
    sources = Set.copyOf(sources);
    cues = Set.copyOf(cues);
    contents = Set.copyOf(contents);
  }

  /**
   * Reads the articles of a file, one a line.
   *
   * @throws BadArgument where a line is no such article
   */
  public static List<GoldArticle> read(Path file) throws IOException {
    return CodedClaims.lines(file, GoldArticle::of);
  }

  private static GoldArticle of(String line, JsonNode node) {
    if (!node.path("text").isTextual() || !node.path("spans").isArray()) {
      throw new BadArgument(line + ": no article; write {\"text\": \"…\", \"spans\": […]}");
    }
    String text = node.path("text").textValue();
    return new GoldArticle(
        text,
        marked(line, node, text, "source"),
        marked(line, node, text, "cue"),
        marked(line, node, text, "content"));
  }

  private static Set<List<Span>> marked(String line, JsonNode node, String text, String type) {
    Set<List<Span>> all = new HashSet<>();
    for (JsonNode span : node.path("spans")) {
      if (span.path("type").asText().toLowerCase(Locale.ROOT).equals(type)) {
        List<Span> ranges = new ArrayList<>();
        for (JsonNode range : span.path("ranges")) {
          ranges.add(range(line, range, text));
        }
        all.add(normal(text, ranges));
      }
    }
    all.remove(List.<Span>of());
    return all;
  }

  private static Span range(String line, JsonNode range, String text) {
    int begin = range.path(0).asInt(-1);
    int end = range.path(1).asInt(-1);
    if (begin < 0 || end < begin || end > text.length()) {
      throw new BadArgument(
          line + ": no range of the text: " + range + "; write [begin, end] within it");
    }
    return new Span(begin, end);
  }

  /** Stretches in order without blanks at their edges, those parted by blanks alone as one. */
  static List<Span> normal(String text, List<Span> ranges) {
    List<Span> all = new ArrayList<>();
    for (Span range : ranges.stream().sorted().toList()) {
      int begin = range.begin();
      int end = range.end();
      while (begin < end && blank(text.charAt(begin))) {
        begin++;
      }
      while (end > begin && blank(text.charAt(end - 1))) {
        end--;
      }
      int last = all.size() - 1;
      if (last >= 0
          && text.substring(all.get(last).end(), Math.max(begin, all.get(last).end())).isBlank()) {
        all.set(last, all.get(last).cover(new Span(begin, end)));
      } else if (begin < end) {
        all.add(new Span(begin, end));
      }
    }
    return all;
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
