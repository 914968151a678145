package org.sayso.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.explain.PlaceNames;
import org.sayso.gazetteer.Place;
import org.sayso.ingest.BadArgument;
import org.sayso.query.AtlasQuery;
import org.sayso.query.Paging;

/** Finds a place of an atlas by its name without reading the rest of it. */
final class NamedPlaces {

  private NamedPlaces() {}

  /**
   * Ids of the place that is asked for and of all that lie in it.
   *
   * @param asked a name, an id, or a name and the areas it lies in: {@code Janikhil, Paktia}
   * @throws BadArgument where there is none, or several that do not lie in one another
   */
  static Set<String> within(Path file, String asked) throws IOException {
    List<Place> all;
    try (AtlasQuery query = AtlasQuery.open(file, 1)) {
      all = query.places(null, Paging.first(Integer.MAX_VALUE)).items();
    }
    Place outer = one(file, asked, PlaceNames.among(all, asked));
    Map<String, Place> byId = new HashMap<>();
    all.forEach(each -> byId.put(each.id(), each));
    Set<String> inside = new HashSet<>();
    for (Place place : all) {
      if (holds(outer, place, byId)) {
        inside.add(place.id());
      }
    }
    return inside;
  }

  private static boolean holds(Place outer, Place place, Map<String, Place> byId) {
    Set<String> seen = new HashSet<>();
    Place at = place;
    while (at != null && seen.add(at.id())) {
      if (at.equals(outer)) {
        return true;
      }
      at = parent(at, byId);
    }
    return false;
  }

  private static @Nullable Place parent(Place place, Map<String, Place> byId) {
    String parent = place.parent();
    return parent == null ? null : byId.get(parent);
  }

  /** The widest of places that lie in one another. */
  private static Place one(Path file, String asked, List<Place> named) {
    if (named.isEmpty()) {
      throw new BadArgument("no place \"" + asked + "\" in " + file);
    }
    Place widest = named.get(0);
    for (Place place : named) {
      widest = place.path().size() < widest.path().size() ? place : widest;
    }
    List<String> path = widest.path();
    boolean family =
        named.stream()
            .allMatch(
                place ->
                    place.path().size() >= path.size()
                        && place.path().subList(0, path.size()).equals(path));
    if (!family) {
      throw ambiguous(asked, named);
    }
    return widest;
  }

  /** The fault of a name that several places have. */
  static BadArgument ambiguous(String asked, List<Place> named) {
    return new BadArgument(
        "\""
            + asked
            + "\" may be "
            + named.stream().map(NamedPlaces::told).collect(Collectors.joining("; "))
            + "; give one's id");
  }

  /** A place by what tells it from others of its name. */
  static String told(Place place) {
    return place.id() + " (" + place.kind().code() + ", " + String.join(" > ", place.path()) + ")";
  }
}
