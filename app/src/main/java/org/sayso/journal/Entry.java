package org.sayso.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.sayso.review.Decision;

/**
 * One line of the log.
 *
 * @param at when it was decided
 * @param decision what was decided, by whom
 */
public record Entry(Instant at, Decision decision) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The line, without its end: one JSON object with the fields of a decision. */
  String line() {
    ObjectNode node = JSON.createObjectNode();
    node.put("at", at.toString()).put("day", decision.day().toString()).put("by", decision.by());
    node.put("decision", decision.act().code()).put("subject", decision.subject());
    put("field", decision.field(), node);
    put("value", decision.value(), node);
    put("note", decision.note(), node);
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of our own making is always JSON", e);
    }
  }

  /** The entry of a line; throws {@link IllegalArgumentException} where it is none. */
  static Entry of(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      if (node == null || !node.isObject()) {
        throw new IllegalArgumentException("no JSON object");
      }
      LocalDate day = LocalDate.parse(text(node, "day"));
      String at = text(node, "at");
      return new Entry(
          at.isEmpty() ? Instant.EPOCH : Instant.parse(at),
          new Decision(
              day,
              text(node, "by"),
              Decision.Act.of(text(node, "decision")),
              text(node, "subject"),
              text(node, "field"),
              text(node, "value"),
              text(node, "note")));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no day or time: " + e.getMessage(), e);
    }
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText("");
  }

  private static void put(String field, String value, ObjectNode to) {
    if (!value.isEmpty()) {
      to.put(field, value);
    }
  }
}
