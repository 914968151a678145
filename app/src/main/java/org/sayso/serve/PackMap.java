package org.sayso.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.pack.ConflictPack;

/** The base map of bundled conflict packs: their areas' shapes, what lies around, their parties. */
public final class PackMap {

  private static final ObjectMapper JSON = new ObjectMapper();

  private PackMap() {}

  /** The base map of the packs, in their order. */
  public static BaseMap of(List<String> packs) {
    List<BaseMap> maps = packs.stream().map(PackMap::one).toList();
    return new BaseMap(
        maps.stream().map(BaseMap::title).collect(Collectors.joining(", ")),
        maps.stream().flatMap(map -> map.areas().stream()).toList(),
        maps.stream().flatMap(map -> map.outlines().stream()).toList(),
        maps.stream().flatMap(map -> map.sides().stream()).distinct().toList(),
        maps.stream().flatMap(map -> map.attribution().stream()).distinct().toList());
  }

  private static BaseMap one(String name) {
    ConflictPack pack = ConflictPack.bundled(name);
    Gazetteer gazetteer = Gazetteer.conflict(name);
    List<BaseMap.Area> areas = new ArrayList<>();
    for (String file : List.of("provinces.geojson", "cells.geojson")) {
      features(name, file).forEach(feature -> area(feature, gazetteer, areas));
    }
    List<BaseMap.Outline> outlines = new ArrayList<>();
    for (JsonNode feature : features(name, "basemap.geojson")) {
      JsonNode properties = feature.path("properties");
      if (properties.path("role").asText().equals("neighbour")) {
        outlines.add(new BaseMap.Outline(properties.path("name").asText(), shape(feature)));
      }
    }
    List<BaseMap.Side> sides =
        pack.titles().entrySet().stream()
            .map(each -> new BaseMap.Side(each.getKey(), each.getValue(), null))
            .toList();
    return new BaseMap(pack.country(), areas, outlines, sides, attribution(name));
  }

  private static void area(JsonNode feature, Gazetteer gazetteer, List<BaseMap.Area> areas) {
    JsonNode properties = feature.path("properties");
    boolean approximate = properties.path("approximate").asBoolean();
    gazetteer
        .byId(properties.path("id").asText())
        .ifPresent(place -> areas.add(new BaseMap.Area(place, shape(feature), approximate)));
  }

  private static String shape(JsonNode feature) {
    return feature.path("geometry").toString();
  }

  private static Iterable<JsonNode> features(String pack, String file) {
    String text = resource(pack, file);
    try {
      return text == null ? List.of() : JSON.readTree(text).path("features");
    } catch (IOException e) {
      throw new UncheckedIOException(pack + "/" + file, e);
    }
  }

  /** The paragraphs of the pack's NOTICE but the first, which says what the file is. */
  private static List<String> attribution(String pack) {
    String notice = resource(pack, "NOTICE");
    return notice == null
        ? List.of()
        : Arrays.stream(notice.split("\n\\s*\n"))
            .skip(1)
            .map(paragraph -> paragraph.replaceAll("\\s+", " ").strip())
            .toList();
  }

  private static @Nullable String resource(String pack, String file) {
    try (InputStream in =
        PackMap.class.getResourceAsStream("/packs/conflicts/" + pack + "/" + file)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
