package org.sayso.api;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.live.LiveAtlas;
import org.sayso.query.Hit;
import org.sayso.serve.Problem;

/** Finds the place that a request names by its id or by a name that only one place has. */
record Names(LiveAtlas atlas) {

  private static final int LOOKED_AT = 50;

  /**
   * The place.
   *
   * @throws Problem 400 where none is named, or several are called so; 404 where there is none
   */
  Place place(@Nullable String asked) {
    if (asked == null) {
      throw Problem.badRequest("Name a \"place\": its id, or its name.");
    }
    return atlas.placeOf(asked).orElseGet(() -> named(asked));
  }

  private Place named(String asked) {
    String name = Gazetteer.folded(asked);
    List<Place> places =
        atlas.file().search(asked, LOOKED_AT).stream()
            .filter(hit -> hit.sort() == Hit.Sort.PLACE)
            .flatMap(hit -> atlas.placeOf(hit.id()).stream())
            .filter(place -> Gazetteer.folded(place.name()).equals(name))
            .toList();
    if (places.isEmpty()) {
      throw Problem.notFound("The atlas has no place of this name; look for it by /api/search.");
    }
    if (places.size() > 1) {
      throw Problem.badRequest(
          "Several places are called so; give one's id: "
              + places.stream()
                  .map(place -> place.id() + " (" + place.kind().code() + ")")
                  .collect(Collectors.joining(", "))
              + ".");
    }
    return places.get(0);
  }
}
