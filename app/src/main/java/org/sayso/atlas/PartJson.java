package org.sayso.atlas;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Evidence;
import org.sayso.claim.PartyRef;
import org.sayso.quantity.Quantity;
import org.sayso.report.Span;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;

/**
 * The nested parts of a claim as JSON, in the codebook's words and order (section 8): absent fields
 * are left out, whole numbers are printed as integers.
 */
public final class PartJson {

  private PartJson() {}

  /** Writes one part. */
  public interface Writer<T> {
    /** Writes the part as one value. */
    void write(JsonGenerator json, T part) throws IOException;
  }

  /** Writes a part under its name; nothing where there is none. */
  public static <T> void part(JsonGenerator json, String name, @Nullable T part, Writer<T> writer)
      throws IOException {
    if (part != null) {
      json.writeFieldName(name);
      writer.write(json, part);
    }
  }

  /** Writes a party; reads back with {@link #party(JsonNode)}. */
  public static void party(JsonGenerator json, PartyRef party) throws IOException {
    json.writeStartObject();
    json.writeStringField("text", party.text());
    json.writeStringField("party", party.party());
    list(json, "with", party.with(), PartJson::party);
    json.writeEndObject();
  }

  /** The party of {@link #party(JsonGenerator, PartyRef)}. */
  public static PartyRef party(JsonNode node) {
    return new PartyRef(
        text(node, "text"), text(node, "party"), all(node.path("with"), PartJson::party));
  }

  /** Writes a number; reads back with {@link #quantity(JsonNode)}. */
  public static void quantity(JsonGenerator json, Quantity quantity) throws IOException {
    json.writeStartObject();
    number(json, "value", quantity.value());
    number(json, "low", quantity.low());
    number(json, "high", quantity.high());
    string(json, "unit", quantity.unit());
    number(json, "of", quantity.of());
    string(json, "per", quantity.per());
    json.writeStringField("text", quantity.text());
    json.writeEndObject();
  }

  /** The number of {@link #quantity(JsonGenerator, Quantity)}. */
  public static Quantity quantity(JsonNode node) {
    return new Quantity(
        numberOrNull(node, "value"),
        numberOrNull(node, "low"),
        numberOrNull(node, "high"),
        textOrNull(node, "unit"),
        numberOrNull(node, "of"),
        textOrNull(node, "per"),
        text(node, "text"));
  }

  /** Writes a link of a chain; that an outlet is not anonymous goes without saying. */
  public static void source(JsonGenerator json, Source source) throws IOException {
    json.writeStartObject();
    string(json, "text", source.text());
    string(json, "role", source.role());
    json.writeStringField("kind", source.kind().code());
    string(json, "party", source.party());
    if (source.anonymous() || source.kind() != SourceKind.OUTLET) {
      json.writeBooleanField("anonymous", source.anonymous());
    }
    string(json, "medium", source.medium());
    flag(json, "private", source.isPrivate());
    list(json, "with", source.with(), PartJson::source);
    json.writeEndObject();
  }

  /** The link of {@link #source(JsonGenerator, Source)}. */
  public static Source source(JsonNode node) {
    return new Source(
        textOrNull(node, "text"),
        textOrNull(node, "role"),
        SourceKind.of(text(node, "kind")),
        textOrNull(node, "party"),
        node.path("anonymous").asBoolean(),
        textOrNull(node, "medium"),
        node.path("private").asBoolean(),
        all(node.path("with"), PartJson::source));
  }

  /** Writes a passage; reads back with {@link #evidence(JsonNode)}. */
  public static void evidence(JsonGenerator json, Evidence evidence) throws IOException {
    json.writeStartObject();
    json.writeNumberField("begin", evidence.span().begin());
    json.writeNumberField("end", evidence.span().end());
    json.writeStringField("text", evidence.text());
    json.writeEndObject();
  }

  /** The passage of {@link #evidence(JsonGenerator, Evidence)}. */
  public static Evidence evidence(JsonNode node) {
    Span span = new Span(node.path("begin").intValue(), node.path("end").intValue());
    return new Evidence(span, text(node, "text"));
  }

  /** Writes a named list, or nothing where it is empty. */
  public static <T> void list(JsonGenerator json, String name, List<T> parts, Writer<T> writer)
      throws IOException {
    if (!parts.isEmpty()) {
      json.writeFieldName(name);
      array(json, parts, writer);
    }
  }

  /** Writes a list as one value. */
  public static <T> void array(JsonGenerator json, List<T> parts, Writer<T> writer)
      throws IOException {
    json.writeStartArray();
    for (T part : parts) {
      writer.write(json, part);
    }
    json.writeEndArray();
  }

  /** Writes a named string, or nothing where there is none. */
  public static void string(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  /** Writes a named number, or nothing where there is none. */
  public static void number(JsonGenerator json, String name, @Nullable Double value)
      throws IOException {
    if (value != null && value == Math.rint(value) && Math.abs(value) < 1e15) {
      json.writeNumberField(name, value.longValue());
    } else if (value != null) {
      json.writeNumberField(name, value);
    }
  }

  /** Writes a named {@code true}, or nothing. */
  public static void flag(JsonGenerator json, String name, boolean value) throws IOException {
    if (value) {
      json.writeBooleanField(name, true);
    }
  }

  /** The parts of a list; empty where it is missing. */
  public static <T> List<T> all(JsonNode list, Function<JsonNode, T> reader) {
    List<T> parts = new ArrayList<>();
    list.forEach(node -> parts.add(reader.apply(node)));
    return parts;
  }

  /** The strings of a list; empty where it is missing. */
  public static List<String> strings(JsonNode list) {
    return all(list, JsonNode::asText);
  }

  /** A field that must be there; throws {@link IllegalArgumentException} where it is not. */
  public static String text(JsonNode node, String name) {
    String value = textOrNull(node, name);
    if (value == null) {
      throw new IllegalArgumentException("no field \"" + name + "\"");
    }
    return value;
  }

  /** A field, or null where it is missing. */
  public static @Nullable String textOrNull(JsonNode node, String name) {
    JsonNode field = node.path(name);
    return field.isTextual() ? field.textValue() : null;
  }

  /** A field, or null where it is missing. */
  public static @Nullable Double numberOrNull(JsonNode node, String name) {
    JsonNode field = node.path(name);
    return field.isNumber() ? field.doubleValue() : null;
  }
}
