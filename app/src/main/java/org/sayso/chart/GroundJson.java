package org.sayso.chart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sayso.atlas.BaseMap;
import org.sayso.cards.Parties;
import org.sayso.gazetteer.Place;

/** The ground of the map: areas and points, what lies around, sides, and the atlas in numbers. */
public final class GroundJson {

  private final ObjectMapper json = new ObjectMapper();
  private final ObjectNode root = json.createObjectNode();

  private GroundJson() {}

  /**
   * The ground.
   *
   * @param points further places to draw, without outlines
   * @throws IllegalArgumentException on a shape or outline that is not JSON
   */
  public static ObjectNode of(BaseMap base, Collection<Place> points, Parties parties, Head head) {
    GroundJson ground = new GroundJson();
    ground.head(base, head);
    ground.sides(parties);
    ground.outlines(base);
    ObjectNode places = ground.root.putObject("places");
    points.forEach(place -> place(place, places.putObject(place.id())));
    ground.areas(base, places);
    return ground.root;
  }

  private void head(BaseMap base, Head head) {
    root.put("title", base.title());
    base.attribution().forEach(root.putArray("attribution")::add);
    root.put("reports", head.reports()).put("claims", head.claims());
    ClaimJson.day("lastPublished", head.lastPublished(), root);
    root.put("first", head.first() == null ? 0 : head.first().toEpochDay());
    root.put("last", head.last() == null ? 0 : head.last().toEpochDay());
    head.speakers().forEach(root.putArray("speakers")::add);
    ArrayNode activity = root.putArray("activity");
    head.activity().forEach((day, count) -> activity.addArray().add(day.toEpochDay()).add(count));
  }

  private void sides(Parties parties) {
    ArrayNode array = root.putArray("sides");
    for (BaseMap.Side side : parties.all()) {
      array
          .addObject()
          .put("id", side.party())
          .put("name", side.name())
          .put("colour", side.colour());
    }
  }

  private void areas(BaseMap base, ObjectNode places) {
    for (BaseMap.Area area : base.areas()) {
      ObjectNode node = places.putObject(area.place().id());
      place(area.place(), node);
      node.put("area", true);
      if (area.shape() != null) {
        node.set("shape", geometry(area.shape()));
        node.put("approximate", area.approximate());
      }
    }
  }

  /** The countries around, and the borders among them that are disputed. */
  private void outlines(BaseMap base) {
    ArrayNode array = root.putArray("outlines");
    Map<String, JsonNode> shapes = new LinkedHashMap<>();
    for (BaseMap.Outline outline : base.outlines()) {
      JsonNode shape = geometry(outline.shape());
      array.addObject().put("name", outline.name()).set("shape", shape);
      shapes.put(outline.name(), shape);
    }
    ArrayNode disputed = root.putArray("disputed");
    for (DisputedBorders.Stretch stretch : DisputedBorders.among(shapes)) {
      ObjectNode shape = disputed.addObject().put("words", stretch.why()).putObject("shape");
      shape.put("type", "MultiLineString");
      ArrayNode lines = shape.putArray("coordinates");
      stretch.lines().forEach(edge -> line(edge, lines.addArray()));
    }
  }

  private static void line(List<double[]> edge, ArrayNode to) {
    edge.forEach(at -> to.addArray().add(at[0]).add(at[1]));
  }

  /** The text of a GeoJSON geometry as a tree; throws where it is not JSON. */
  private JsonNode geometry(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a GeoJSON geometry: " + e.getOriginalMessage(), e);
    }
  }

  private static void place(Place place, ObjectNode to) {
    to.put("name", place.name()).put("kind", place.kind().code());
    to.put("lat", rounded(place.lat())).put("lon", rounded(place.lon()));
    if (place.parent() != null) {
      to.put("parent", place.parent());
    }
    if (place.radiusKm() != null) {
      to.put("radiusKm", place.radiusKm());
    }
    place.path().forEach(to.putArray("path")::add);
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * 1e5) / 1e5;
  }
}
