package org.sayso.imports;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.sayso.gazetteer.Candidate;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.imports.Match.How;
import org.sayso.listing.Listed;
import org.sayso.listing.Listed.Code;

/**
 * Finds the area that a listed place lies in, and which town, village or valley of a pack it is.
 */
final class PointJoin {

  private static final double SAME_KM = 10;
  private static final double DEGREE_KM = 111.2;

  private final Gazetteer gazetteer;
  private final Additions additions;
  private final Country country;
  private final AreaFinder areas;

  PointJoin(Gazetteer gazetteer, Additions additions, Country country, AreaFinder areas) {
    this.gazetteer = gazetteer;
    this.additions = additions;
    this.country = country;
    this.areas = areas;
  }

  /** The town, village or valley of that name close by; else a new one. */
  Match of(Listed listed) {
    Geometry at = point(listed);
    Optional<Place> same =
        at == null
            ? Optional.empty()
            : listed.names().stream()
                .flatMap(n -> gazetteer.named(n.name()).stream())
                .map(Candidate::place)
                .filter(p -> point(p.kind()) && km(p, at) <= SAME_KM)
                .min(Comparator.comparingDouble(p -> km(p, at)));
    if (same.isPresent()) {
      return Match.of(listed, How.NAME, same.get().id());
    }
    if (listed.names().isEmpty()) {
      return Match.open(listed, List.of(), "its code is not known, and it has no name");
    }
    String area =
        above(listed, PlaceKind.DISTRICT)
            .or(() -> above(listed, PlaceKind.PROVINCE))
            .orElse(country.place().id());
    return Match.fresh(listed, How.NEW, area);
  }

  private static boolean point(PlaceKind kind) {
    return kind.compareTo(PlaceKind.DISTRICT) > 0;
  }

  /** The area of a kind that the file says holds the place, else the one that its point lies in. */
  Optional<String> above(Listed listed, PlaceKind kind) {
    for (Code code : listed.areaCodes()) {
      Optional<String> found = additions.byCode(code, gazetteer).filter(id -> is(id, kind));
      if (found.isPresent()) {
        return found;
      }
    }
    return named(listed.areaName(), kind)
        .or(() -> Optional.ofNullable(point(listed)).flatMap(at -> areas.at(at, kind)));
  }

  private boolean is(String id, PlaceKind kind) {
    return gazetteer.byId(id).filter(p -> p.kind() == kind).isPresent();
  }

  /** The one area of the country with that name, or of the pack with that id. */
  private Optional<String> named(String name, PlaceKind kind) {
    if (name.isEmpty() || is(name, kind)) {
      return Optional.of(name).filter(n -> !n.isEmpty());
    }
    List<Candidate> found =
        gazetteer.candidates(name, country.place().id(), kind).stream()
            .filter(c -> !c.bySeat())
            .toList();
    Optional<Candidate> best = found.stream().min(Comparator.comparing(Candidate::tier));
    return best.filter(b -> found.stream().filter(c -> c.tier() == b.tier()).count() == 1)
        .map(b -> b.place().id());
  }

  /** A point in the listed place; null where the file gives neither point nor shape. */
  static @Nullable Geometry point(Listed listed) {
    Geometry shape = listed.shape();
    return shape == null ? listed.point() : shape.getInteriorPoint();
  }

  private static double km(Place place, Geometry at) {
    double north = place.lat() - at.getCoordinate().getY();
    double east = (place.lon() - at.getCoordinate().getX()) * Math.cos(Math.toRadians(place.lat()));
    return Math.hypot(north, east) * DEGREE_KM;
  }
}
