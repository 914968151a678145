package org.sayso.toponym;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.Candidate;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.toponym.PlaceContext.Area;
import org.sayso.toponym.PlaceContext.Scope;

/**
 * The place chosen for one mention, with what it was chosen by.
 *
 * @param place the chosen place, or null where none or several fit
 * @param inside the smallest area known to hold it
 * @param score how well it fits; only for comparing
 * @param confidence from 0 to 1
 * @param held whether the report says outright what holds it
 */
record PlaceChoice(
    @Nullable Place place, @Nullable Place inside, double score, double confidence, boolean held) {

  private static final double LEVEL = 0.6;
  private static final double CONTRADICTED = 1.0;
  private static final double BY_SEAT = 0.15;
  private static final double ALIAS = 0.05;
  private static final double LATER = 0.3;
  private static final double COUNTRY = 0.5;
  private static final double TIE = 0.1;
  private static final double LEAST = 0.6;
  private static final double UNPLACED = 0.5;

  private record Scored(Candidate candidate, double score, @Nullable Scope scope) {}

  /** Chooses for the mention of that index. */
  static PlaceChoice of(Gazetteer gazetteer, PlaceContext context, int index) {
    Set<Area> around = context.around(index);
    List<Scored> scored = new ArrayList<>();
    for (Candidate c : candidates(gazetteer, context, index, around)) {
      scored.add(score(gazetteer, context, index, around, c));
    }
    scored.sort(
        Comparator.comparingDouble(Scored::score)
            .reversed()
            .thenComparing(s -> s.candidate.place().id()));
    boolean held = context.held(index);
    if (scored.isEmpty()) {
      return new PlaceChoice(null, context.holder(index), 0, UNPLACED, held);
    }
    Scored best = scored.get(0);
    Place rival = rival(gazetteer, scored);
    if (rival != null) {
      Place common = gazetteer.common(best.candidate.place(), rival);
      return new PlaceChoice(null, common, 0, UNPLACED, held);
    }
    if (best.score < LEAST) {
      return new PlaceChoice(null, context.holder(index), 0, UNPLACED, held);
    }
    Place place = best.candidate.place();
    PlaceKind level = context.level(index);
    if (!fits(level, place)) {
      return unfit(gazetteer, level, place, best.score, held);
    }
    double confidence = confidence(level, best, scored.size());
    return new PlaceChoice(place, gazetteer.parent(place), best.score, confidence, held);
  }

  /** Something of another sort named after a place: its seat, or a place of no gazetteer in it. */
  private static PlaceChoice unfit(
      Gazetteer gazetteer, @Nullable PlaceKind level, Place named, double score, boolean held) {
    Place seat = level == PlaceKind.TOWN ? gazetteer.seat(named) : null;
    return new PlaceChoice(seat, named, seat == null ? 0 : score, UNPLACED, held);
  }

  Resolution resolution(Mention mention) {
    return new Resolution(mention.span(), mention.text(), place, confidence, inside);
  }

  /** All that the spelling allows; guesses only inside areas that are named close by. */
  private static List<Candidate> candidates(
      Gazetteer gazetteer, PlaceContext context, int index, Set<Area> around) {
    Mention mention = context.mention(index);
    Map<String, Candidate> found = new LinkedHashMap<>();
    gazetteer.candidates(mention.text(), null).forEach(c -> found.put(c.place().id(), c));
    boolean none = found.values().stream().noneMatch(c -> fits(context.level(index), c.place()));
    if (none && mention.level() != null || found.isEmpty()) {
      for (Area area : around) {
        if (area.scope() != Scope.REPORT && area.place().kind() != PlaceKind.COUNTRY) {
          gazetteer.candidates(mention.text(), area.place().id()).stream()
              .filter(c -> fits(context.level(index), c.place()))
              .forEach(c -> found.putIfAbsent(c.place().id(), c));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static Scored score(
      Gazetteer gazetteer, PlaceContext context, int index, Set<Area> around, Candidate c) {
    Place place = c.place();
    PlaceKind level = context.level(index);
    double score = c.tier().weight() + COUNTRY * context.share(place);
    Scope scope = null;
    for (Area area : around) {
      if (gazetteer.within(place.id(), area.place().id()) && telling(area)) {
        scope = scope == null || area.scope().compareTo(scope) < 0 ? area.scope() : scope;
      }
    }
    score += scope == null ? 0 : scope.weight();
    if (context.held(index) && scope != Scope.HELD && contradicted(gazetteer, around, place)) {
      score -= CONTRADICTED;
    }
    score += level == null ? standing(gazetteer, place) : fits(level, place) ? LEVEL : -LEVEL;
    if (place.kind() == PlaceKind.REGION && context.share(place) == 0) {
      score -= CONTRADICTED;
    }
    score -= c.bySeat() ? BY_SEAT : 0;
    score -= Gazetteer.folded(c.name()).equals(Gazetteer.folded(place.name())) ? 0 : ALIAS;
    score -= gazetteer.later(place.id()) ? LATER : 0;
    if (context.seat(index)) {
      score += gazetteer.provinceSeat(place.id()) ? LEVEL : 0;
    }
    return new Scored(c, score, scope);
  }

  /** That a country is named somewhere tells nothing of what lies in it. */
  private static boolean telling(Area area) {
    return area.place().kind() != PlaceKind.COUNTRY || area.scope().compareTo(Scope.COMMA) <= 0;
  }

  /** A small place is said to lie in an area that does not hold it. */
  private static boolean contradicted(Gazetteer gazetteer, Set<Area> around, Place place) {
    return place.kind().compareTo(PlaceKind.PROVINCE) > 0
        && around.stream()
            .filter(a -> a.scope() == Scope.HELD)
            .noneMatch(a -> gazetteer.within(place.id(), a.place().id()));
  }

  /** Which of several places of one name a bare name means. */
  private static double standing(Gazetteer gazetteer, Place place) {
    if (gazetteer.capital(place.id())) {
      return 0.35;
    }
    return switch (place.kind()) {
      case COUNTRY, REGION -> 0.35;
      case PROVINCE -> 0.3;
      case DISTRICT -> 0.12;
      case CROSSING -> 0.13;
      case TOWN -> gazetteer.provinceSeat(place.id()) ? 0.25 : -0.1;
      default -> 0;
    };
  }

  /** Whether a place is of the sort that words near its name tell. */
  static boolean fits(@Nullable PlaceKind level, Place place) {
    if (level == null) {
      return true;
    }
    return switch (level) {
      case TOWN -> place.kind() == PlaceKind.TOWN || place.kind() == PlaceKind.VILLAGE;
      case VILLAGE -> place.kind() == PlaceKind.VILLAGE || place.kind() == PlaceKind.TOWN;
      default -> place.kind() == level;
    };
  }

  /** Another place that fits as well and is neither part nor whole of the best. */
  private static @Nullable Place rival(Gazetteer gazetteer, List<Scored> scored) {
    Place best = scored.get(0).candidate.place();
    for (Scored other : scored.subList(1, scored.size())) {
      Place place = other.candidate.place();
      boolean nested =
          gazetteer.within(place.id(), best.id()) || gazetteer.within(best.id(), place.id());
      if (!nested && scored.get(0).score - other.score < TIE) {
        return place;
      }
    }
    return null;
  }

  private static double confidence(@Nullable PlaceKind level, Scored best, int rivals) {
    double by;
    if (best.scope == Scope.HELD) {
      by = 0.99;
    } else if (best.scope != null || level != null) {
      by = 0.95;
    } else {
      by = rivals == 1 ? 0.9 : 0.8;
    }
    return Math.round(by * best.candidate.tier().weight() * 100) / 100.0;
  }
}
