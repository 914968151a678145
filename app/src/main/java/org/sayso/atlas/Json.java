package org.sayso.atlas;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PlaceRef;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.Vicinity;

/** JSON in the columns of the atlas file, one value a column; null stays null. */
final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /** A part as one JSON value. */
  static <T> @Nullable String of(@Nullable T part, PartJson.Writer<T> writer) {
    if (part == null) {
      return null;
    }
    StringWriter text = new StringWriter();
    try (JsonGenerator json = MAPPER.createGenerator(text)) {
      writer.write(json, part);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** A list as one JSON array. */
  static <T> @Nullable String ofAll(List<T> parts, PartJson.Writer<T> writer) {
    return of(parts, (json, all) -> PartJson.array(json, all, writer));
  }

  /** Strings as one JSON array. */
  static @Nullable String ofStrings(List<String> strings) {
    return ofAll(strings, JsonGenerator::writeString);
  }

  /** Numbers by name as one JSON object, with every digit. */
  static @Nullable String ofNumbers(SortedMap<String, Double> numbers) {
    return of(
        numbers,
        (json, all) -> {
          json.writeStartObject();
          for (Map.Entry<String, Double> each : all.entrySet()) {
            json.writeNumberField(each.getKey(), each.getValue());
          }
          json.writeEndObject();
        });
  }

  /** What a claim says of a place: its words, the path and the match; the place is its own row. */
  static void place(JsonGenerator json, PlaceRef ref) throws IOException {
    Place place = ref.place();
    json.writeStartObject();
    json.writeStringField("text", ref.text());
    PartJson.string(json, "id", place == null ? null : place.id());
    PartJson.list(json, "path", ref.path(), JsonGenerator::writeString);
    json.writeNumberField("confidence", ref.confidence());
    Vicinity about = ref.vicinity();
    if (about != null) {
      json.writeNumberField("lat", about.lat());
      json.writeNumberField("lon", about.lon());
      json.writeNumberField("radiusKm", about.radiusKm());
    }
    json.writeEndObject();
  }

  /** The words of {@link #place}, with the place looked up by its id. */
  static PlaceRef place(JsonNode node, Function<String, @Nullable Place> places) {
    String id = PartJson.textOrNull(node, "id");
    return new PlaceRef(
        PartJson.text(node, "text"),
        id == null ? null : places.apply(id),
        PartJson.strings(node.path("path")),
        node.path("confidence").doubleValue(),
        node.has("lat") ? vicinity(node) : null);
  }

  private static Vicinity vicinity(JsonNode node) {
    return new Vicinity(
        node.path("lat").doubleValue(),
        node.path("lon").doubleValue(),
        node.path("radiusKm").doubleValue());
  }

  /** The part that a column holds, or null. */
  static <T> @Nullable T read(@Nullable String column, Function<JsonNode, T> reader) {
    return column == null ? null : reader.apply(tree(column));
  }

  /** The list that a column holds. */
  static <T> List<T> readAll(String column, Function<JsonNode, T> reader) {
    return PartJson.all(tree(column), reader);
  }

  /** The strings that a column holds. */
  static List<String> readStrings(String column) {
    return readAll(column, JsonNode::asText);
  }

  /** The numbers of {@link #ofNumbers}. */
  static SortedMap<String, Double> readNumbers(String column) {
    return stream(
        column,
        json -> {
          SortedMap<String, Double> numbers = new TreeMap<>();
          json.nextToken();
          for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            numbers.put(name, json.getDoubleValue());
          }
          return numbers;
        });
  }

  /** Reads a value token by token. */
  interface Streamed<T> {
    T read(JsonParser json) throws IOException;
  }

  /** What a column holds, read token by token: for columns of which an answer reads thousands. */
  static <T> T stream(String column, Streamed<T> reader) {
    try (JsonParser json = MAPPER.createParser(column)) {
      return reader.read(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The value that a column holds, whatever it is. */
  static JsonNode tree(String column) {
    try {
      return MAPPER.readTree(column);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
