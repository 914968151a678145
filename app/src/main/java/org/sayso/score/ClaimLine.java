package org.sayso.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.ingest.BadArgument;
import org.sayso.pack.Kind;
import org.sayso.pack.Standing;

/**
 * One line of a coding; whatever of it does not fit is told by file and line, with what to write.
 *
 * @param at file and line
 * @param node the object
 */
record ClaimLine(String at, JsonNode node) {

  /** The claim on it. */
  CodedClaim claim() {
    Kind kind = choice("kind", Kind.values(), Kind::code);
    String action = required("action");
    if (!kind.actions().contains(action)) {
      throw wrong(
          kind.code() + " has no action \"" + action + "\"",
          "write one of " + String.join(", ", kind.actions()));
    }
    return new CodedClaim(
        at,
        required("report"),
        kind,
        action,
        choice("standing", Standing.values(), Standing::code),
        flag("background"),
        names("actor"),
        names("target"),
        place(),
        number(),
        lastDay(),
        sources());
  }

  private String required(String field) {
    String value = text(node, field);
    if (value == null) {
      throw wrong("no field \"" + field + "\"", "write \"" + field + "\": \"…\"");
    }
    return value;
  }

  private <T> T choice(String field, T[] values, Function<T, String> code) {
    String value = required(field);
    for (T each : values) {
      if (code.apply(each).equals(value)) {
        return each;
      }
    }
    throw wrong(
        "no " + field + " \"" + value + "\"",
        "write one of " + Arrays.stream(values).map(code).collect(Collectors.joining(", ")));
  }

  private boolean flag(String field) {
    JsonNode value = node.path(field);
    if (!missing(value) && !value.isBoolean()) {
      throw wrong("\"" + field + "\" is " + value, "write true or false");
    }
    return value.asBoolean();
  }

  private @Nullable Names names(String field) {
    JsonNode part = node.path(field);
    return missing(part) ? null : names(field, part);
  }

  private Names names(String field, JsonNode part) {
    object(field, part, "{\"text\": \"…\"}");
    List<String> texts = new ArrayList<>();
    String text = text(part, "text");
    if (text != null) {
      texts.add(text);
    }
    for (JsonNode other : part.path("with")) {
      texts.addAll(names(field, other).texts());
    }
    return new Names(texts, text(part, "party"), text(part, "kind"), text(part, "role"));
  }

  private @Nullable CodedPlace place() {
    JsonNode part = node.path("place");
    if (missing(part)) {
      return null;
    }
    object("place", part, "{\"text\": \"…\"}");
    String text = text(part, "text");
    if (text == null) {
      throw wrong("a place without a name", "write \"place\": {\"text\": \"…\"} or leave it out");
    }
    return new CodedPlace(text, text(part, "id"));
  }

  private @Nullable CodedNumber number() {
    JsonNode part = node.path("quantity");
    if (missing(part)) {
      return null;
    }
    object("quantity", part, "{\"value\": 69, \"unit\": \"people\"}");
    Double low = part.path("low").isNumber() ? part.path("low").doubleValue() : null;
    String words = text(part, "text");
    for (String each : List.of("value", "low", "high")) {
      JsonNode number = part.path(each);
      if (number.isNumber()) {
        boolean exact = each.equals("value");
        return new CodedNumber(
            number.doubleValue(), exact, low, words == null ? number.asText() : words);
      }
      if (!missing(number)) {
        throw wrong("the quantity's \"" + each + "\" is " + number, "write a number");
      }
    }
    return words == null ? null : new CodedNumber(null, false, null, words);
  }

  private @Nullable LocalDate lastDay() {
    JsonNode when = node.path("when");
    if (missing(when) || missing(when.path("to"))) {
      return null;
    }
    String day = when.path("to").asText();
    try {
      return LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw wrong("\"" + day + "\" is no day", "write it as 2021-07-09, or null");
    }
  }

  private List<Names> sources() {
    JsonNode chain = node.path("sources");
    if (!missing(chain) && !chain.isArray()) {
      throw wrong("\"sources\" is no list", "write [{\"text\": \"…\", \"kind\": \"…\"}, …]");
    }
    List<Names> links = new ArrayList<>();
    chain.forEach(link -> links.add(names("sources", link)));
    return links;
  }

  private void object(String field, JsonNode part, String form) {
    if (!part.isObject()) {
      throw wrong("\"" + field + "\" is " + part, "write " + form);
    }
  }

  private static boolean missing(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }

  private static @Nullable String text(JsonNode object, String field) {
    String value = object.path(field).asText("");
    return value.isBlank() || object.path(field).isNull() ? null : value;
  }

  private BadArgument wrong(String what, String remedy) {
    return new BadArgument(at + ": " + what + "; " + remedy);
  }
}
