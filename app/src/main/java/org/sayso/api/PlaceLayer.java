package org.sayso.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.Place;
import org.sayso.live.LiveAtlas;
import org.sayso.query.Box;
import org.sayso.query.Page;
import org.sayso.query.Paging;

/** The places that the atlas names, as points; they have no time. */
final class PlaceLayer implements Layer {

  private final LiveAtlas atlas;

  PlaceLayer(LiveAtlas atlas) {
    this.atlas = atlas;
  }

  @Override
  public String id() {
    return "places";
  }

  @Override
  public String title() {
    return "Places";
  }

  @Override
  public String description() {
    return "The places that claims name, and the areas that hold them, each as one point.";
  }

  /** Features without a time are in every stretch of days. */
  @Override
  public Stretch items(@Nullable Box box, Span days, Paging paging) {
    Page<Place> page = atlas.file().places(box, paging);
    return new Stretch(page.items().stream().map(PlaceLayer::feature).toList(), page.total());
  }

  @Override
  public @Nullable Feature item(String id) {
    return atlas.file().placeOf(id).map(PlaceLayer::feature).orElse(null);
  }

  private static Feature feature(Place place) {
    return new Feature(
        place.id(), Layer.point(place.lon(), place.lat()), json -> properties(json, place));
  }

  /** Writes the fields of a place. */
  static void properties(JsonGenerator json, Place place) throws IOException {
    json.writeStringField("name", place.name());
    json.writeStringField("kind", place.kind().code());
    Answer.cell(json, "parent", place.parent());
    json.writeStringField("path", String.join(" > ", List.copyOf(place.path())));
    json.writeFieldName("radius_km");
    if (place.radiusKm() == null) {
      json.writeNull();
    } else {
      json.writeNumber(place.radiusKm());
    }
  }
}
