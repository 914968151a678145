package org.sayso.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.atlas.BaseMap;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.Shapes;
import org.sayso.pack.ConflictPack;
import org.sayso.pack.PackFolder;

/** The base map of conflict packs: their areas' shapes, what lies around, their parties. */
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
        maps.stream().flatMap(map -> map.attribution().stream()).distinct().toList(),
        Gazetteer.conflicts(packs).schemes());
  }

  private static BaseMap one(String name) {
    ConflictPack pack = ConflictPack.named(name);
    Shapes shapes = Shapes.conflict(name);
    List<BaseMap.Side> sides =
        pack.titles().entrySet().stream()
            .map(title -> new BaseMap.Side(title.getKey(), title.getValue(), null))
            .toList();
    return new BaseMap(
        pack.country(),
        areas(shapes, Gazetteer.conflict(name)),
        outlines(shapes),
        sides,
        attribution(name));
  }

  private static List<BaseMap.Area> areas(Shapes shapes, Gazetteer gazetteer) {
    List<BaseMap.Area> areas = new ArrayList<>();
    for (String id : shapes.ids()) {
      for (Place place : gazetteer.byId(id).stream().toList()) {
        areas.add(
            new BaseMap.Area(place, shapes.geometry(id).orElse(null), shapes.approximate(id)));
      }
    }
    return areas;
  }

  private static List<BaseMap.Outline> outlines(Shapes shapes) {
    List<BaseMap.Outline> outlines = new ArrayList<>();
    for (String text : shapes.baseMap()) {
      JsonNode feature = tree(text);
      JsonNode properties = feature.path("properties");
      if (properties.path("role").asText().equals("neighbour")) {
        outlines.add(
            new BaseMap.Outline(
                properties.path("name").asText(), feature.path("geometry").toString()));
      }
    }
    return outlines;
  }

  private static JsonNode tree(String feature) {
    try {
      return JSON.readTree(feature);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a GeoJSON feature: " + e.getOriginalMessage(), e);
    }
  }

  /**
   * Whom the pack's NOTICE names, and that of its imports: each paragraph up to its first colon,
   * but for the first, which says what the file is.
   */
  private static List<String> attribution(String name) {
    PackFolder pack = PackFolder.of(name);
    return Stream.of("NOTICE", PackFolder.IMPORTED + "/NOTICE")
        .flatMap(file -> Arrays.stream(pack.text(file).split("\n\\s*\n")).skip(1))
        .map(paragraph -> paragraph.replaceAll("\\s+", " ").replaceAll(": .*", "").strip())
        .toList();
  }
}
