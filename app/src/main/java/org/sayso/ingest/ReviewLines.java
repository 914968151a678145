package org.sayso.ingest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.review.Decision;
import org.sayso.review.Reviews;

/**
 * The log of decisions beside an atlas, {@code FILE.reviews.jsonl}: one JSON object a line, in the
 * order in which they were made; lines are added to it and never changed.
 *
 * <p>A line has {@code at} (time in UTC), {@code day}, {@code by}, {@code decision}, {@code
 * subject}, and, where they are not empty, {@code field}, {@code value}, {@code note}. Each ends
 * with a line break: a last line without one was broken off while it was written, was never
 * acknowledged, and is let be; the next one that is added takes its place.
 */
public final class ReviewLines {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final byte END = '\n';

  private ReviewLines() {}

  /**
   * A decision as it was logged.
   *
   * @param at when, or null where the log does not say
   * @param decision what was decided
   */
  public record Entry(@Nullable Instant at, Decision decision) {}

  /** The log of an atlas. */
  public static Path beside(Path atlas) {
    return atlas.resolveSibling(atlas.getFileName() + ".reviews.jsonl");
  }

  /** All decisions of a log; none where there is no such file. */
  public static Reviews read(Path log) throws IOException {
    return new Reviews(entries(log).stream().map(Entry::decision).toList());
  }

  /**
   * All entries of a log, in its order; none where there is no such file.
   *
   * @throws BadArgument with file and line where one is no decision
   */
  public static List<Entry> entries(Path log) throws IOException {
    if (!Files.exists(log)) {
      return List.of();
    }
    byte[] bytes = Files.readAllBytes(log);
    List<Entry> entries = new ArrayList<>();
    int from = 0;
    int number = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == END) {
        number++;
        String line = new String(bytes, from, i - from, StandardCharsets.UTF_8);
        if (!line.isBlank()) {
          entries.add(entry(log, number, line));
        }
        from = i + 1;
      }
    }
    return entries;
  }

  private static Entry entry(Path log, int number, String line) {
    try {
      JsonNode node = JSON.readTree(line);
      String at = node.path("at").asText("");
      return new Entry(
          at.isEmpty() ? null : Instant.parse(at),
          new Decision(
              LocalDate.parse(node.path("day").asText()),
              node.path("by").asText(),
              Decision.Act.of(node.path("decision").asText()),
              node.path("subject").asText(),
              node.path("field").asText(),
              node.path("value").asText(),
              node.path("note").asText()));
    } catch (JsonProcessingException e) {
      throw new BadArgument(
          log + ":" + number + ": is no JSON: " + e.getOriginalMessage() + "; mend the line");
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new BadArgument(log + ":" + number + ": " + e.getMessage() + "; mend the line");
    }
  }

  /**
   * Adds an entry at the end of a log, which is begun where there is none. When it returns, the
   * entry is on the disk; several processes may add at a time.
   */
  public static void add(Path log, Entry entry) throws IOException {
    byte[] line = line(entry).getBytes(StandardCharsets.UTF_8);
    try (FileChannel file =
            FileChannel.open(
                log, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = file.lock()) {
      file.truncate(whole(file));
      file.position(file.size());
      ByteBuffer rest = ByteBuffer.wrap(line);
      while (rest.hasRemaining()) {
        file.write(rest);
      }
      file.force(true);
    }
  }

  /** Where the last line that was written whole ends. */
  private static long whole(FileChannel file) throws IOException {
    ByteBuffer one = ByteBuffer.allocate(1);
    for (long at = file.size(); at > 0; at--) {
      one.clear();
      file.read(one, at - 1);
      if (one.get(0) == END) {
        return at;
      }
    }
    return 0;
  }

  private static String line(Entry entry) throws IOException {
    Decision decision = entry.decision();
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      if (entry.at() != null) {
        json.writeStringField("at", entry.at().toString());
      }
      json.writeStringField("day", decision.day().toString());
      json.writeStringField("by", decision.by());
      json.writeStringField("decision", decision.act().code());
      json.writeStringField("subject", decision.subject());
      field(json, "field", decision.field());
      field(json, "value", decision.value());
      field(json, "note", decision.note());
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }

  private static void field(JsonGenerator json, String name, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }
}
