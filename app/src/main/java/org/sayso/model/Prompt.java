package org.sayso.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.Kind;
import org.sayso.pack.Standing;
import org.sayso.report.Report;
import org.sayso.source.SourceKind;

/** What a model is asked: the codebook's rules in short, then the report. */
final class Prompt {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String model;
  private final String rules;

  /**
   * The questions for a model.
   *
   * @param parties ids that it may use
   */
  Prompt(String model, List<String> parties) {
    this.model = model;
    this.rules =
        resource()
            .replace("{kinds}", kinds())
            .replace("{standings}", codes(Standing.values()))
            .replace("{sources}", codes(SourceKind.values()))
            .replace("{parties}", String.join(", ", parties));
  }

  /** The request for the claims of one report, without chance as far as a server allows. */
  byte[] steady(Report report) {
    return request(report, MAPPER.createObjectNode().put("temperature", 0));
  }

  /**
   * The request when the first came to nothing: some servers refuse to be told how much chance to
   * use, and without chance others would say the same again.
   */
  byte[] free(Report report) {
    return request(report, MAPPER.createObjectNode());
  }

  private byte[] request(Report report, ObjectNode request) {
    request.put("model", model).put("stream", false);
    ArrayNode messages = request.putArray("messages");
    messages.addObject().put("role", "system").put("content", rules);
    messages.addObject().put("role", "user").put("content", told(report));
    try {
      return MAPPER.writeValueAsBytes(request);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String told(Report report) {
    @Nullable LocalDate day = report.published();
    String weekday =
        day == null ? "" : ", a " + day.getDayOfWeek().toString().toLowerCase(Locale.ROOT);
    return "Publisher: "
        + (report.publisher() == null ? "unknown" : report.publisher())
        + "\nPublished: "
        + (day == null ? "unknown" : day + weekday)
        + "\nReport:\n\n"
        + report.text();
  }

  private static String kinds() {
    return Arrays.stream(Kind.values())
        .map(kind -> "- " + kind.code() + ": " + String.join(", ", kind.actions()))
        .collect(Collectors.joining("\n"));
  }

  private static String codes(Enum<?>[] values) {
    return Arrays.stream(values)
        .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .collect(Collectors.joining(", "));
  }

  private static String resource() {
    try (InputStream in = Prompt.class.getResourceAsStream("/model/prompt.txt")) {
      if (in == null) {
        throw new IllegalStateException("the prompt is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
