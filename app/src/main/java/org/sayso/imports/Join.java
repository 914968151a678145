package org.sayso.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.sayso.gazetteer.Candidate;
import org.sayso.gazetteer.Candidate.Tier;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.geofile.BadFile;
import org.sayso.imports.Match.How;
import org.sayso.listing.Listed;
import org.sayso.listing.Listed.Code;
import org.sayso.listing.Listed.Otherwise;

/**
 * Finds which place of a pack each listed one is: by what a person decided, by a code of the same
 * scheme, else by name inside the area that holds it, one to one, the closest spellings first.
 *
 * <p>Guesses, and names of seats, count only where the place's point lies in the listed outline.
 * What is left is new where the area was not divided before; else a person is asked.
 */
final class Join {

  private static final GeometryFactory POINTS = new GeometryFactory();
  private static final Set<String> PRECISE = Set.of("seat", "place", "point");
  private static final Set<Tier> LOOSE = Set.of(Tier.SUBSET, Tier.DISTANCE);
  private static final int MOST_NAMES = 12;
  private static final int MOST_CANDIDATES = 5;

  private static final int TIER = 4;

  /** How much worse another name is than the place's own, bent no further than its vowels. */
  private static final int OTHER_NAME = 20;

  /** How much worse than any spelling of the place's names that of its seat is. */
  private static final int SEAT = 100;

  /** How much better a pair is whose points agree, and how much worse one whose points do not. */
  private static final int AGREED = -20;

  private static final int CONTRADICTED = 200;

  /** Farther than this outside an outline, in degrees, any point speaks against it. */
  private static final double FAR = 1;

  /** So few outlines astray are asked about one by one. */
  private static final int FEW = 2;

  /** Farther than this outside an outline, in degrees, a seat speaks against it. */
  private static final double ASTRAY = 0.1;

  private final Gazetteer gazetteer;
  private final Additions additions;
  private final Country country;
  private final Decisions decisions;
  private final AreaFinder areas;
  private final PointJoin points;
  private final Set<Listed> astray = new LinkedHashSet<>();

  Join(
      Gazetteer gazetteer,
      Additions additions,
      Country country,
      Decisions decisions,
      AreaFinder areas) {
    this.gazetteer = gazetteer;
    this.additions = additions;
    this.country = country;
    this.decisions = decisions;
    this.areas = areas;
    this.points = new PointJoin(gazetteer, additions, country, areas);
  }

  /** A listed place and a place of the pack that a name of it may mean; less is better. */
  private record Pair(Listed listed, Candidate candidate, int score) {

    String id() {
      return candidate.place().id();
    }
  }

  /** What becomes of each place of one table, all of one kind, in order. */
  List<Match> of(List<Listed> batch) throws BadFile {
    IdentityHashMap<Listed, Match> matches = new IdentityHashMap<>();
    Set<String> claimed = new HashSet<>();
    Map<String, List<Listed>> open = new LinkedHashMap<>();
    for (Listed listed : batch) {
      Match match = plain(listed);
      if (match != null) {
        matches.put(listed, match);
        claimed.add(match.id());
      } else {
        open.computeIfAbsent(areaOf(listed), k -> new ArrayList<>()).add(listed);
      }
    }
    open.forEach((area, listed) -> inArea(area, listed, claimed, matches));
    requirePlaced(batch);
    return batch.stream().map(l -> matches.getOrDefault(l, Match.of(l, How.OTHER, ""))).toList();
  }

  /** Where most outlines lie elsewhere than the places of their names, the file is wrong. */
  private void requirePlaced(List<Listed> batch) throws BadFile {
    if (astray.size() > FEW && 2 * astray.size() > batch.size()) {
      Listed first = astray.iterator().next();
      throw first
          .row()
          .fault(
              "the outline of "
                  + first.name()
                  + " does not lie where the pack has it, nor do those of "
                  + (astray.size() - 1)
                  + " others; see that longitude stands first, and that names and outlines belong"
                  + " together");
    }
  }

  /** By decision or code, or as a point; null where names have to be compared. */
  private @Nullable Match plain(Listed listed) {
    String decision = decisions.of(listed);
    if (decision != null) {
      return decided(listed, decision);
    }
    if (listed.kind() == PlaceKind.COUNTRY) {
      return Match.of(listed, How.CODE, country.place().id());
    }
    for (Code code : listed.codes()) {
      Optional<Place> place = additions.byCode(code, gazetteer).flatMap(gazetteer::byId);
      boolean fits =
          listed.otherwise() == Otherwise.DROP
              || place.filter(p -> alike(p.kind(), listed.kind())).isPresent();
      if (place.isPresent() && fits) {
        return Match.of(listed, How.CODE, place.get().id());
      }
    }
    if (listed.otherwise() == Otherwise.DROP) {
      return Match.of(listed, How.OTHER, "");
    }
    return area(listed.kind()) ? null : points.of(listed);
  }

  private static boolean alike(PlaceKind a, PlaceKind b) {
    return area(a) ? a == b : !area(b);
  }

  private static boolean area(PlaceKind kind) {
    return kind == PlaceKind.PROVINCE || kind == PlaceKind.DISTRICT;
  }

  private Match decided(Listed listed, String decision) {
    return switch (decision) {
      case Decisions.SKIP -> Match.of(listed, How.SKIPPED, "");
      case Decisions.NEW -> {
        String area = areaOf(listed);
        yield area.isEmpty()
            ? Match.open(listed, List.of(), "its area is not known, so it cannot be new")
            : Match.fresh(listed, How.DECISION, area);
      }
      default -> Match.of(listed, How.DECISION, decision);
    };
  }

  /** The area that a listed area lies in; empty where that is not known. */
  private String areaOf(Listed listed) {
    if (listed.kind() != PlaceKind.DISTRICT) {
      return country.place().id();
    }
    return points.above(listed, PlaceKind.PROVINCE).orElse("");
  }

  private void inArea(
      String area,
      List<Listed> listed,
      Set<String> claimed,
      IdentityHashMap<Listed, Match> matches) {
    if (area.isEmpty()) {
      listed.forEach(l -> matches.put(l, lost(l)));
      return;
    }
    PlaceKind kind = listed.get(0).kind();
    boolean divided =
        gazetteer.children(area).stream()
            .anyMatch(p -> p.kind() == kind && !gazetteer.remote(p.id()));
    List<Pair> pairs = new ArrayList<>();
    if (divided) {
      listed.forEach(l -> pairs.addAll(pairs(l, area)));
      pairs.sort(Comparator.comparingInt(Pair::score));
      assign(pairs, claimed, matches);
    }
    for (Listed each : listed) {
      if (!matches.containsKey(each)) {
        boolean fresh = !divided && each.otherwise() == Otherwise.NEW;
        matches.put(
            each, fresh ? Match.fresh(each, How.NEW, area) : asked(each, area, pairs, claimed));
      }
    }
  }

  private Match lost(Listed listed) {
    boolean named = !listed.areaName().isEmpty() || !listed.areaCodes().isEmpty();
    return named
        ? Match.of(listed, How.WAITING, "")
        : Match.open(listed, List.of(), "no area of the pack is known to hold it");
  }

  /** Each place of the area that a name of the listed one may mean, at its best. */
  private List<Pair> pairs(Listed listed, String area) {
    Map<String, Pair> best = new HashMap<>();
    int further = 0;
    for (Listed.Name name : listed.names().stream().limit(MOST_NAMES).toList()) {
      for (Candidate c : gazetteer.candidates(name.name(), area, listed.kind())) {
        Pair pair = new Pair(listed, c, spelling(c) + further + position(listed, c.place()));
        best.merge(pair.id(), pair, (a, b) -> a.score <= b.score ? a : b);
      }
      further = 1;
    }
    return List.copyOf(best.values());
  }

  /**
   * How far the name is from the place's own: a seat's or an old name may be another place's own.
   */
  private static int spelling(Candidate candidate) {
    boolean own = candidate.name().equals(candidate.place().name());
    int bent = candidate.tier().ordinal() * TIER;
    return bent + (candidate.bySeat() ? SEAT : own ? 0 : OTHER_NAME);
  }

  private int position(Listed listed, Place place) {
    return supported(listed, place) ? AGREED : contradicted(listed, place) ? CONTRADICTED : 0;
  }

  /** Closest spellings first; where two are equally close, the points decide, or nobody. */
  private void assign(
      List<Pair> pairs, Set<String> claimed, IdentityHashMap<Listed, Match> matches) {
    for (Pair pair : pairs) {
      if (matches.containsKey(pair.listed) || claimed.contains(pair.id())) {
        continue;
      }
      boolean rivalled =
          pairs.stream()
              .filter(p -> p != pair && p.score == pair.score)
              .filter(p -> !matches.containsKey(p.listed) && !claimed.contains(p.id()))
              .anyMatch(p -> p.listed == pair.listed || p.id().equals(pair.id()));
      boolean astrayed = !rivalled && sure(pair) && astray(pair.listed, pair.candidate.place());
      boolean sure = !rivalled && sure(pair) && !astrayed;
      if (astrayed) {
        astray.add(pair.listed);
      }
      if (sure || supported(pair.listed, pair.candidate.place())) {
        matches.put(pair.listed, Match.of(pair.listed, How.NAME, pair.id()));
        claimed.add(pair.id());
      }
    }
  }

  private boolean sure(Pair pair) {
    Tier tier = pair.candidate.tier();
    return !pair.candidate.bySeat()
        && !LOOSE.contains(tier)
        && (tier.strong() || !contradicted(pair.listed, pair.candidate.place()));
  }

  /** Whether the place's own point lies in the listed outline, or the listed point in its shape. */
  private boolean supported(Listed listed, Place place) {
    Geometry shape = listed.shape();
    return shape != null && precise(place) && shape.covers(point(place))
        || areas.covers(place.id(), listed.point());
  }

  private boolean contradicted(Listed listed, Place place) {
    Geometry shape = listed.shape();
    return shape != null && precise(place) && shape.distance(point(place)) > ASTRAY;
  }

  /** Whether an outline clearly lies elsewhere than a place: by its own outline, else its point. */
  private boolean astray(Listed listed, Place place) {
    Geometry shape = listed.shape();
    if (shape == null || shape.covers(point(place))) {
      return false;
    }
    return areas.knows(place.id())
        ? !areas.covers(place.id(), shape.getInteriorPoint())
        : !gazetteer.quality(place.id()).equals("none") && shape.distance(point(place)) > FAR;
  }

  private boolean precise(Place place) {
    return PRECISE.contains(gazetteer.quality(place.id()));
  }

  private static Geometry point(Place place) {
    return POINTS.createPoint(new Coordinate(place.lon(), place.lat()));
  }

  /** The candidates for a person to choose from: by point, by name, then the rest of the area. */
  private Match asked(Listed listed, String area, List<Pair> pairs, Set<String> claimed) {
    List<Place> left =
        gazetteer.children(area).stream()
            .filter(p -> p.kind() == listed.kind() && !claimed.contains(p.id()))
            .toList();
    Set<Place> candidates = new LinkedHashSet<>();
    Geometry shape = listed.shape();
    if (shape != null) {
      left.stream().filter(p -> precise(p) && shape.covers(point(p))).forEach(candidates::add);
    }
    boolean placed = !candidates.isEmpty();
    pairs.stream()
        .filter(p -> p.listed == listed)
        .map(p -> p.candidate.place())
        .filter(left::contains)
        .forEach(candidates::add);
    boolean named = candidates.size() > (placed ? 1 : 0);
    candidates.addAll(left);
    String where = gazetteer.byId(area).map(Place::name).orElse(area);
    String why =
        astray.contains(listed)
            ? "its outline lies elsewhere than the place of that name"
            : placed
                ? "a place of another name lies in its outline"
                : named
                    ? "its name is like several, or only a little like one"
                    : "no name in " + where + " is like it";
    return Match.open(
        listed,
        candidates.stream().limit(MOST_CANDIDATES).map(p -> p.id() + " " + p.name()).toList(),
        why);
  }
}
