package org.sayso.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sayso.page.Facts;
import org.sayso.page.PrintedDays;

/**
 * One line of a {@code .jsonl} file: an object with the field {@code text} and, where known, {@code
 * publisher}, {@code published}, {@code title} and {@code url} or {@code source}; other fields are
 * let be.
 *
 * @param source the address that it names, or null
 * @param facts outlet, headline, day
 * @param text the report's text, not blank
 */
record JsonLine(@Nullable String source, Facts facts, String text) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Reads one line; throws {@link Unreadable} with the reason where it gives no report. */
  static JsonLine of(LineReader.Line line) throws Unreadable {
    JsonNode object = parse(line.text());
    String text = field(object, "text");
    if (text == null) {
      throw new Unreadable("no field \"text\" with a report's text");
    }
    String url = field(object, "url");
    return new JsonLine(
        url == null ? field(object, "source") : url,
        new Facts(field(object, "publisher"), field(object, "title"), day(object)),
        text.replace("\r\n", "\n").replace('\r', '\n'));
  }

  private static JsonNode parse(String line) throws Unreadable {
    try {
      JsonNode node = JSON.readTree(line);
      if (!node.isObject()) {
        throw new Unreadable("is no JSON object; write a report a line");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw new Unreadable("is no JSON: " + e.getOriginalMessage().lines().findFirst().orElse(""));
    }
  }

  private static @Nullable LocalDate day(JsonNode object) throws Unreadable {
    String printed = field(object, "published");
    if (printed == null) {
      return null;
    }
    LocalDate day = PrintedDays.read(printed);
    if (day == null) {
      throw new Unreadable("published \"" + printed + "\" is no day; write it as 2021-07-09");
    }
    return day;
  }

  private static @Nullable String field(JsonNode object, String name) {
    String value = object.path(name).asText("");
    return value.isBlank() ? null : value;
  }
}
