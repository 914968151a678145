package org.sayso.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sayso.draft.Draft;
import org.sayso.draft.Likeness;
import org.sayso.pack.Frame;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.pack.Standing;
import org.sayso.reading.Reading;
import org.sayso.referent.Referents;

/** The fights and captures told so far, for what only goes back to one: "the attack". */
final class Recalls {

  private final Referents referents;
  private final Sides sides;
  private final Map<String, Draft> clashes = new HashMap<>();
  private final List<Draft> events = new ArrayList<>();
  private @Nullable Draft lastClash;
  private @Nullable Draft lastTaking;

  Recalls(Referents referents, Sides sides) {
    this.referents = referents;
    this.sides = sides;
  }

  /** "The attack", which says neither where nor by whom: the one that was told of before. */
  boolean isToldBefore(Draft draft) {
    Draft before = fightBefore(draft);
    boolean none = draft.reading.of(Role.PLACE).isEmpty() && draft.reading.of(Role.ACTOR).isEmpty();
    boolean ranked = draft.reading.marks().contains(Reading.RANKED);
    boolean bare = draft.kind == Kind.CLASH && draft.reading.pointsBack() && (none || ranked);
    if (bare && before != null && isBorneOut(draft, before)) {
      draft.action = before.kind == Kind.CLASH ? before.action : draft.action;
      draft.place = before.place;
      draft.actor = before.actor;
      draft.target = before.target;
      draft.when = draft.reading.time() == null ? before.when : draft.when;
      return false;
    }
    if (bare && before != null && draft.standing == Standing.ASSERTED) {
      if (!draft.action.equals("battle") || !before.isOfWeapon()) {
        before.also(draft.evidence);
        lastClash = before;
        sides.remember(before);
        if (before.place != null) {
          referents.toldOf(before.place, draft.paragraph);
        }
      }
      return true;
    }
    return isTakingToldBefore(draft);
  }

  /**
   * "Friday's raid" after what was told of another day elsewhere, "five died on Friday": where the
   * report told of something on that day.
   */
  void returnByDay(Draft draft) {
    boolean event = draft.kind == Kind.CLASH || draft.kind.hurtsPeople();
    boolean dated = draft.reading.time() != null && draft.when.days().isOneDay();
    if (event && dated && draft.staged) {
      List<Draft> here =
          events.stream().filter(d -> Objects.equals(d.placeKey(), draft.placeKey())).toList();
      boolean again =
          draft.reading.pointsBack() || draft.reading.marks().contains(Reading.IN_THE_FIGHT);
      boolean other =
          !here.isEmpty()
              && here.stream().noneMatch(d -> again ? isOnDay(d, draft) : mayShareDay(d, draft));
      Draft then = other ? toldOn(draft, d -> true) : null;
      draft.place = then == null ? draft.place : then.place;
    }
  }

  private static boolean isOnDay(Draft told, Draft draft) {
    return told.when.days().equals(draft.when.days());
  }

  private static boolean mayShareDay(Draft told, Draft draft) {
    LocalDate day = draft.when.days().to();
    LocalDate from = told.when.days().from();
    LocalDate to = told.when.days().to();
    return day == null || (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
  }

  private @Nullable Draft toldOn(Draft draft, Predicate<Draft> such) {
    return events.stream()
        .filter(d -> isOnDay(d, draft) && such.test(d))
        .reduce((first, last) -> last)
        .orElse(null);
  }

  /**
   * The fight told last, or that of its own day; of "the shelling" the last one, whatever fight was
   * told of in between.
   */
  private @Nullable Draft fightBefore(Draft draft) {
    Draft then = draft.reading.time() == null ? null : toldOn(draft, d -> d.kind == Kind.CLASH);
    if (then != null) {
      return then;
    }
    if (lastClash == null) {
      return isOfDeadBefore(draft) ? sides.last() : null;
    }
    return draft.action.equals("attack")
        ? lastClash
        : clashes.getOrDefault(draft.action, lastClash);
  }

  /** "Gunmen killed nine in X. The police confirmed the attack": the one that those died in. */
  private boolean isOfDeadBefore(Draft draft) {
    Draft told = sides.last();
    return draft.reading.marks().contains(Frame.SPOKEN)
        && told != null
        && told.kind.befallsPeople();
  }

  /** "The governor confirmed the loss": of the place that was told to be taken before. */
  private boolean isTakingToldBefore(Draft draft) {
    Draft before = lastTaking;
    boolean bare =
        draft.isTaking() && draft.reading.pointsBack() && draft.reading.of(Role.PLACE).isEmpty();
    if (bare && before != null) {
      draft.place = before.place;
      draft.actor = before.actor;
      draft.target = before.target;
      draft.part = before.part;
      draft.when = before.when;
    }
    return bare && (before == null || !isBorneOut(draft, before));
  }

  /** "The army confirmed the attack": that one again, on the word of another. */
  private static boolean isBorneOut(Draft draft, Draft before) {
    return draft.reading.marks().contains(Frame.SPOKEN)
        && draft.standing == Standing.ASSERTED
        && !draft.ownWord()
        && (before.ownWord() || !Likeness.sameSource(draft, before));
  }

  /** Who fell "in it" or "in the clashes" fell on the day that the fight was told for. */
  void dateByFight(Draft loss) {
    Draft fight = lastClash;
    boolean undated = loss.reading.time() == null && loss.when.days().from() == null;
    if (fight == null || !undated || !loss.reading.marks().contains(Reading.IN_THE_FIGHT)) {
      return;
    }
    boolean place = loss.placeKey() == null || Objects.equals(loss.placeKey(), fight.placeKey());
    LocalDate day = fight.when.days().from();
    if (place && !fight.background && day != null && day.equals(fight.when.days().to())) {
      loss.when = fight.when;
    }
  }

  /**
   * Remembers what is told.
   *
   * @param beside whether it only dates what its sentence tells
   */
  void remember(Draft draft, boolean beside) {
    if (draft.kind == Kind.CLASH && !beside) {
      lastClash = draft;
      clashes.put(draft.action, draft);
    }
    lastTaking = draft.isTaking() && draft.place != null ? draft : lastTaking;
    boolean event = draft.kind == Kind.CLASH || draft.kind.befallsPeople() || draft.isTaking();
    if (event && draft.place != null && !draft.background) {
      events.add(draft);
    }
  }
}
