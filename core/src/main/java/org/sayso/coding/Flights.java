package org.sayso.coding;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PlaceRef;
import org.sayso.draft.Draft;
import org.sayso.grammar.Phrase;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.referent.Referents;

/** Which place people left whose goal is told, and which places they went to. */
final class Flights {

  private final Referents referents;
  private final Set<String> refuges = new HashSet<>();

  Flights(Referents referents) {
    this.referents = referents;
  }

  /** Whether people are told to have gone to a place, or into an area that holds it. */
  boolean isGoal(Draft draft, PlaceRef place) {
    return isBound(draft, place) || referents.isReached(place, draft.sentence());
  }

  private boolean isBound(Draft draft, PlaceRef place) {
    return place.equals(draft.to) || isInside(draft, place);
  }

  private boolean isInside(Draft draft, PlaceRef place) {
    return draft.to != null && referents.holds(draft.to, place);
  }

  /**
   * "They are fleeing towards X": from where the last event was, if that is no goal of theirs, too.
   * "Families fleeing clashes are in X", which may be any: from somewhere in the country.
   */
  @Nullable PlaceRef fromElsewhere(Draft draft, PlaceRef goal) {
    PlaceRef topic = referents.scene(draft.paragraph);
    if (!goal.equals(draft.to) && topic != null && !isGoal(draft, topic)) {
      return topic;
    }
    PlaceRef country = referents.countries().of(goal, draft.sentence());
    return isInside(draft, goal) || goal.equals(country) ? null : country;
  }

  /** "Families are arriving in X" after an attack told of in Y, which is not there: from Y. */
  @Nullable PlaceRef leftBehind(Draft draft, @Nullable PlaceRef scene) {
    PlaceRef to = draft.to;
    return to == null
        ? null
        : Stream.concat(
                Stream.ofNullable(scene), Stream.ofNullable(referents.scene(draft.paragraph)))
            .filter(p -> !p.key().equals(to.key()))
            .filter(p -> !referents.holds(p, to) && !referents.holds(to, p))
            .findFirst()
            .orElse(null);
  }

  /** "The X crossing with Chad fell, and they fled across the border": to Chad. */
  void cross(Draft draft) {
    PlaceRef from = draft.place;
    boolean over =
        from != null
            && draft.kind == Kind.DISPLACEMENT
            && draft.reading.of(Role.TO).stream().anyMatch(Flights::isBorder)
            && (draft.to == null || draft.isGoingNowhere());
    if (over && from != null) {
      draft.to = referents.countries().beyond(from, draft.sentence());
    }
  }

  private static boolean isBorder(Phrase phrase) {
    return phrase.noun().matches("border|frontier");
  }

  /** Remembers where people are told to have fled to. */
  void remember(Draft draft) {
    if (draft.kind == Kind.DISPLACEMENT && draft.to != null) {
      refuges.add(draft.to.key());
    }
  }

  /** Whether people are told to have fled to a place. */
  boolean isRefuge(PlaceRef place) {
    return refuges.contains(place.key());
  }
}
