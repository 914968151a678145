package org.sayso.geofile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Reads GeoJSON (RFC 7946) feature by feature, and hands TopoJSON to its reader. */
final class MapJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Part part;
  private final Limits limits;
  private static final Pattern DEGREES = Pattern.compile("CRS:?84$|4326$|WGS ?84$");

  private final Set<String> columns = new LinkedHashSet<>();
  private final List<Row> rows = new ArrayList<>();

  private MapJson(Part part, Limits limits) {
    this.part = part;
    this.limits = limits;
  }

  /** The features as rows; nothing where the JSON is of another sort. */
  static List<Sheet> read(Part part, Limits limits) throws BadFile {
    try {
      return new MapJson(part, limits).sheets();
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      String fault = e.getOriginalMessage().replaceAll("\\s+", " ");
      throw new BadFile(
          part.name(), line, "is no sound JSON (" + fault + "); fetch or export it again");
    } catch (IOException e) {
      throw new BadFile(part.name(), "is no JSON in UTF-8; export it again");
    }
  }

  private List<Sheet> sheets() throws IOException, BadFile {
    return switch (type()) {
      case "FeatureCollection" -> {
        features();
        yield List.of(new Sheet(part.name(), List.copyOf(columns), rows));
      }
      case "Feature" -> {
        feature(JSON.readTree(part.bytes()));
        yield List.of(new Sheet(part.name(), List.copyOf(columns), rows));
      }
      case "Topology" -> TopoJson.read(part.name(), JSON.readTree(part.bytes()), limits);
      default -> List.of();
    };
  }

  /** The member {@code type} of the whole; empty where there is none. */
  private String type() throws IOException {
    String type = "";
    try (JsonParser json = JSON.createParser(part.bytes())) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return type;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        if (field.equals("type") && json.currentToken() == JsonToken.VALUE_STRING) {
          type = json.getText();
        }
        json.skipChildren();
      }
    }
    return type;
  }

  /** RFC 7946 knows degrees only; older files may name another system. */
  private void system(JsonNode crs) throws BadFile {
    String name = crs.path("properties").path("name").asText("");
    if (!name.isEmpty() && !DEGREES.matcher(name).find()) {
      throw new BadFile(
          part.name(), "is in the system " + name + "; export it in WGS 84 (EPSG:4326)");
    }
  }

  private void features() throws IOException, BadFile {
    try (JsonParser json = JSON.createParser(part.bytes())) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        boolean list = json.nextToken() == JsonToken.START_ARRAY;
        if (field.equals("crs") && !list) {
          system(JSON.readTree(json));
          continue;
        }
        if (!field.equals("features") || !list) {
          json.skipChildren();
          continue;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
          JsonNode feature = JSON.readTree(json);
          feature(feature);
        }
      }
    }
  }

  private void feature(JsonNode feature) throws BadFile {
    long number = rows.size() + 1L;
    limits.row(part.name(), number);
    Map<String, String> fields = fields(feature);
    Geometry shape = new JsonShapes(part.name(), number).geometry(feature.path("geometry"));
    columns.addAll(fields.keySet());
    rows.add(row(part.name(), number, fields, shape, limits));
  }

  /** A row with its shape looked over. */
  static Row row(
      String name, long number, Map<String, String> fields, @Nullable Geometry shape, Limits limits)
      throws BadFile {
    return new Row(name, number, fields, SoundShape.of(shape, name, number, limits));
  }

  /** A feature's properties; an id of its own is the column {@code @id}, as OSM exports call it. */
  static Map<String, String> fields(JsonNode feature) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (feature.path("id").isValueNode()) {
      fields.put("@id", feature.path("id").asText());
    }
    feature
        .path("properties")
        .fields()
        .forEachRemaining(
            each -> {
              boolean given = each.getValue().isValueNode() && !each.getValue().isNull();
              fields.put(Sheet.column(each.getKey()), given ? each.getValue().asText() : "");
            });
    return fields;
  }
}
