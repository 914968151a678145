package org.sayso.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.BaseMap;
import org.sayso.gazetteer.Place;

/** The areas and points of the map as JSON. */
final class GroundJson {

  private final ObjectMapper json;

  GroundJson(ObjectMapper json) {
    this.json = json;
  }

  /** Every area of the base map and every further place that the atlas names, by id. */
  void places(Atlas atlas, BaseMap base, ObjectNode to) {
    atlas.places().forEach(place -> place(place, to.putObject(place.id())));
    for (BaseMap.Area area : base.areas()) {
      ObjectNode node = to.putObject(area.place().id());
      place(area.place(), node);
      node.put("area", true);
      if (area.shape() != null) {
        node.set("shape", geometry(area.shape()));
        node.put("approximate", area.approximate());
      }
    }
  }

  /** The countries around. */
  void outlines(BaseMap base, ArrayNode to) {
    for (BaseMap.Outline outline : base.outlines()) {
      to.addObject().put("name", outline.name()).set("shape", geometry(outline.shape()));
    }
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
    to.put("lat", place.lat()).put("lon", place.lon());
    if (place.parent() != null) {
      to.put("parent", place.parent());
    }
    if (place.radiusKm() != null) {
      to.put("radiusKm", place.radiusKm());
    }
    place.path().forEach(to.putArray("path")::add);
  }
}
