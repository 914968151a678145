package org.sayso.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PartyRef;
import org.sayso.claim.PlaceRef;
import org.sayso.gazetteer.Place;
import org.sayso.pack.Kind;
import org.sayso.party.PartyBook;
import org.sayso.quantity.Quantity;
import org.sayso.reading.Readings;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;

/**
 * Makes one claim of what a report tells several times, by the rules that settle the common doubts
 * (codebook, sections 1 and 2): headline and body, a change and its cause, a count and its members.
 */
final class Consolidation {

  private static final Set<String> RESULT = Set.of("captured", "retaken", "holds", "entered");

  private final BiPredicate<String, String> within;
  private final PartyBook parties;

  /**
   * Consolidates with a containment of places.
   *
   * @param within whether the place of the first id lies in the area of the second
   * @param parties the sides that have a name
   */
  Consolidation(BiPredicate<String, String> within, PartyBook parties) {
    this.within = within;
    this.parties = parties;
  }

  /** The drafts that remain, in their order. */
  List<Draft> of(List<Draft> drafts) {
    List<Draft> kept = new ArrayList<>(drafts);
    lendSpeakers(kept);
    Retellings again = new Retellings(this::samePlace, within);
    again.sortDead(kept);
    again.settle(kept);
    Retellings.dropVague(kept);
    kept = merged(kept);
    Retellings.dropCauses(kept);
    nameUnnamed(kept);
    Responses.dateDenials(kept);
    List<Draft> rest = List.copyOf(kept);
    rest.forEach(d -> Takers.takeBack(d, rest));
    kept.removeIf(d -> isAside(d, rest));
    kept.removeIf(d -> isSumOfNamed(d, rest));
    if (kept.stream().noneMatch(Draft::isOfConflict)) {
      kept.removeIf(Draft::isMishap);
    }
    if (kept.stream().noneMatch(d -> d.kind.core() || d.isOfWar())) {
      kept.removeIf(d -> d.kind == Kind.STATEMENT || d.isBareWay());
    }
    return kept;
  }

  /** "Rebel-held X" is a claim of its own only where the report tells nothing else about X. */
  private static boolean isAside(Draft held, List<Draft> drafts) {
    return held.reading.rule().equals(Readings.HELD_AREA)
        && drafts.stream()
            .anyMatch(
                d ->
                    d != held
                        && (d.isControl() || d.sentence() == held.sentence())
                        && Objects.equals(d.placeKey(), held.placeKey()));
  }

  /** The outlet's bare sentence takes the speaker beside it who speaks of the same event. */
  private static void lendSpeakers(List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (draft.ownWord() && (draft.isControl() || isFight(draft))) {
        drafts.stream()
            .filter(d -> !d.ownWord() && d.paragraph == draft.paragraph)
            .filter(d -> Math.abs(d.sentence() - draft.sentence()) <= 1)
            .filter(d -> sameEvent(d, draft))
            .findFirst()
            .ifPresent(d -> d.lendsWord(draft));
      }
    }
  }

  /** Fighting or flight of which no number is told. */
  private static boolean isFight(Draft draft) {
    boolean fight = draft.kind == Kind.CLASH || draft.kind == Kind.DISPLACEMENT;
    return fight && draft.quantity == null && draft.placeKey() != null;
  }

  private static boolean sameEvent(Draft a, Draft b) {
    boolean place = Objects.equals(a.placeKey(), b.placeKey());
    if (isFight(b) && place) {
      boolean told = a.kind == Kind.HARM || isFight(a);
      return told
          && a.sentence() != b.sentence()
          && a.standing == b.standing
          && a.background == b.background;
    }
    boolean sides =
        a.action.equals("withdrew") && Draft.TAKES.contains(b.action)
            || Draft.TAKES.contains(a.action) && b.action.equals("withdrew")
            || Draft.TAKES.contains(a.action) && RESULT.contains(b.action) && sameActor(a, b);
    return place && sides && a.standing == b.standing && a.background == b.background;
  }

  private List<Draft> merged(List<Draft> drafts) {
    List<Draft> kept = new ArrayList<>();
    for (Draft draft : drafts) {
      Optional<Draft> twin = kept.stream().filter(k -> twins(k, draft)).findFirst();
      if (twin.isEmpty()) {
        kept.add(draft);
      } else {
        unite(twin.get(), draft, kept);
      }
    }
    return kept;
  }

  /** Makes one of two tellings, the fuller, which stays where the first one is kept. */
  private static void unite(Draft first, Draft later, List<Draft> kept) {
    boolean back = isRecapture(first) || isRecapture(later);
    boolean replaced = fuller(later, first);
    Draft one = replaced ? later : first;
    if (replaced && later.ownWord()) {
      first.lendsWord(later);
    }
    one.absorb(replaced ? first : later);
    one.action = isWhole(later, first) ? first.action : one.action;
    kept.set(kept.indexOf(first), one);
    boolean taken = Draft.TAKES.contains(first.action) || Draft.TAKES.contains(later.action);
    one.action = taken && one.action.equals("entered") ? "captured" : one.action;
    one.action = back && Draft.TAKES.contains(one.action) ? "retaken" : one.action;
  }

  /** Whether it says, and not in a headline alone, that the taker had held the place before. */
  private static boolean isRecapture(Draft draft) {
    return draft.isControl() && draft.action.equals("retaken") && !isHeadline(draft);
  }

  private boolean twins(Draft a, Draft b) {
    return a.kind == b.kind
        && a.standing == b.standing
        && a.background == b.background
        && samePlace(a, b)
        && sameAction(a, b)
        && (sameActor(a, b) || Retellings.haveSameSides(a, b) || isNamedElsewhere(a, b))
        && !areOnOtherDays(a, b)
        && sameVictims(a, b)
        && sameNumber(a, b)
        && sameWord(a, b);
  }

  /** "Gunmen attacked", where the same attack has somebody's name elsewhere. */
  private boolean isNamedElsewhere(Draft a, Draft b) {
    boolean later = b.sentence() >= a.sentence();
    return a.kind == Kind.CLASH
        && !Retellings.isFurther(later ? b : a)
        && (isNamedFor(a, b) || isNamedFor(b, a));
  }

  /** Whether they are fights of two days that are named. */
  private static boolean areOnOtherDays(Draft a, Draft b) {
    LocalDate one = a.when.days().from();
    LocalDate other = b.when.days().from();
    return a.kind == Kind.CLASH
        && one != null
        && other != null
        && one.equals(a.when.days().to())
        && other.equals(b.when.days().to())
        && !one.equals(other);
  }

  /** Whether both are told on one word: the outlet's tells again what somebody's does. */
  private static boolean sameWord(Draft a, Draft b) {
    boolean outlets = a.ownWord() && b.ownWord();
    boolean outletAgain = a.ownWord() != b.ownWord() && !isStateAfterChange(a, b);
    boolean somebodys = !a.ownWord() && !b.ownWord();
    return outlets
        || outletAgain
        || isHead(a) != isHead(b)
        || somebodys && (sameSource(a, b) || speaksInLead(a, b) || isOwnResult(a, b));
  }

  /** "We have entered it", "we are in full control": what one side says that it has come to. */
  private static boolean isOwnResult(Draft a, Draft b) {
    String side = a.chain.get(0).party();
    return a.isControl()
        && side != null
        && side.equals(a.actorId())
        && side.equals(b.actorId())
        && side.equals(b.chain.get(0).party());
  }

  /** The outlet tells that it was taken, and somebody that it is held now: two words, not one. */
  private static boolean isStateAfterChange(Draft a, Draft b) {
    return a.isControl() && a.action.equals("holds") != b.action.equals("holds");
  }

  /** Whom a lead only calls "police" or "officials" is the one whom a later line names. */
  private static boolean speaksInLead(Draft lead, Draft body) {
    Source x = lead.chain.get(0);
    Source y = body.chain.get(0);
    String text = x.text();
    return text != null
        && text.equals(text.toLowerCase(Locale.ROOT))
        && lead.paragraph <= Retellings.LEAD
        && body.sentence() > lead.sentence()
        && isKind(x.kind(), y.kind())
        && x.kind() != SourceKind.UNNAMED
        && Objects.equals(x.party(), y.party())
        && lead.chain.size() == body.chain.size();
  }

  /** Of one kind; "officials" may be an officer. */
  private static boolean isKind(SourceKind lead, SourceKind body) {
    return lead == body || lead == SourceKind.OFFICIAL && body == SourceKind.MILITARY;
  }

  /** A headline, or a first line on an outlet's word alone, which the body tells in full. */
  private static boolean isHead(Draft draft) {
    return draft.paragraph == 0
        && draft.sentence() == 0
        && (draft.isTitle() || draft.chain.stream().allMatch(s -> s.kind() == SourceKind.OUTLET));
  }

  private static boolean isHeadline(Draft draft) {
    return isHead(draft) && draft.isTitle();
  }

  private boolean samePlace(Draft a, Draft b) {
    boolean counts = a.kind == Kind.TALLY || a.kind == Kind.CASUALTIES;
    boolean open = a.place == null || b.place == null || isHead(a) || isHead(b);
    return Objects.equals(a.placeKey(), b.placeKey())
        || isHead(a) && !isHead(b) && isInArea(b, a)
        || isHead(b) && !isHead(a) && isInArea(a, b)
        || counts && open && a.quantity != null && a.quantity.value() != null && !areApart(a, b);
  }

  /** "30 died in X", "42 died in Y": two tolls, wherever in the report they stand. */
  private boolean areApart(Draft a, Draft b) {
    boolean placed =
        a.place != null && b.place != null && !isUnknown(a.place) && !isUnknown(b.place);
    boolean other =
        a.quantity != null
            && b.quantity != null
            && !Objects.equals(a.quantity.value(), b.quantity.value());
    return placed && other && !isInArea(a, b) && !isInArea(b, a);
  }

  /** "Civilians flee fighting in Congo": the body says where in Congo. */
  private boolean isInArea(Draft inner, Draft outer) {
    Place in = inner.place == null ? null : inner.place.place();
    Place out = outer.place == null ? null : outer.place.place();
    return in != null && out != null && within.test(in.id(), out.id());
  }

  private static boolean sameAction(Draft a, Draft b) {
    boolean result =
        a.kind == Kind.CONTROL && RESULT.contains(a.action) && RESULT.contains(b.action);
    return a.action.equals(b.action)
        || result && a.part == b.part
        || a.kind == Kind.CLASH
            && Set.of(a.action, b.action).equals(Set.of("attack", "battle"))
            && a.sentence() == b.sentence()
        || Retellings.isFightOf(a, b)
        || Retellings.isFightAgain(a, b)
        || isWhole(a, b)
        || isWhole(b, a);
  }

  /** "The attacks by A on X": those told of before, whatever they were made with. */
  private static boolean isWhole(Draft attacks, Draft one) {
    return attacks.kind == Kind.CLASH
        && one.kind == Kind.CLASH
        && attacks.action.equals("attack")
        && !one.action.equals("repelled")
        && attacks.reading.pointsBack()
        && attacks.sentence() > one.sentence()
        && !Retellings.isFurther(attacks)
        && (attacks.actorId() == null || attacks.actorId().equals(one.actorId()));
  }

  static boolean sameActor(Draft a, Draft b) {
    PartyRef x = a.actor;
    PartyRef y = b.actor;
    return x == null
        || y == null
        || x.party().equals(y.party()) && (a.kind != Kind.STATEMENT || x.text().equals(y.text()));
  }

  /** Losses of two sides are two; of people on no side nobody knows. A truce frees nobody. */
  private static boolean sameVictims(Draft a, Draft b) {
    String one = a.targetId();
    String other = b.targetId();
    if (a.kind == Kind.STATEMENT && a.action.equals("agreed") && !Objects.equals(one, other)) {
      return false;
    }
    return a.kind != Kind.CASUALTIES
        || one == null
        || other == null
        || one.equals(other)
        || a.unarmed() && b.unarmed();
  }

  private static boolean sameNumber(Draft a, Draft b) {
    Quantity x = a.quantity;
    Quantity y = b.quantity;
    if (a.kind != Kind.TALLY && isHead(a) != isHead(b)) {
      return true;
    }
    if (x == null || y == null) {
      return a.kind != Kind.TALLY;
    }
    boolean bounds = a.kind == Kind.CASUALTIES && x.value() != null; // "at least ten", "ten"
    return Objects.equals(x.value(), y.value())
        && (bounds || Objects.equals(x.low(), y.low()))
        && Objects.equals(x.unit(), y.unit());
  }

  static boolean sameSource(Draft a, Draft b) {
    Source x = a.chain.get(0);
    Source y = b.chain.get(0);
    boolean named = x.text() == null ? y.text() == null : x.text().equalsIgnoreCase(y.text());
    return named || x.party() != null && institution(x, y);
  }

  private static boolean institution(Source x, Source y) {
    return Objects.equals(x.party(), y.party()) && Objects.equals(x.role(), y.text());
  }

  /** Whether the later telling is the fuller one: somebody's word, a change, or beyond the head. */
  private static boolean fuller(Draft later, Draft earlier) {
    if (later.ownWord() != earlier.ownWord()) {
      return earlier.ownWord() || isHead(earlier);
    }
    if (later.kind == Kind.CASUALTIES && !later.ownWord() && speaksInLead(earlier, later)) {
      return !later.chain.get(0).anonymous();
    }
    boolean fight = later.kind == Kind.CLASH && !later.action.equals(earlier.action);
    if (fight && Retellings.isFightOf(earlier, later)) {
      return true;
    }
    if (fight) {
      return earlier.reading.nominal() && !later.reading.nominal();
    }
    if (later.action.equals("retaken") != earlier.action.equals("retaken")) {
      return later.action.equals("retaken") ? !isHead(later) : isHead(earlier);
    }
    boolean change = Draft.TAKES.contains(later.action) && !Draft.TAKES.contains(earlier.action);
    boolean state = !Draft.TAKES.contains(later.action) && Draft.TAKES.contains(earlier.action);
    boolean head = earlier.paragraph == 0 && later.paragraph > 0;
    return change || head && !state;
  }

  /** "A key district in Herat" is the place in Herat that the same side is said to have taken. */
  private void nameUnnamed(List<Draft> drafts) {
    List<Draft> named = new ArrayList<>();
    int lead =
        drafts.stream()
            .filter(d -> !d.isTitle())
            .mapToInt(d -> d.paragraph)
            .min()
            .orElse(Retellings.LEAD);
    for (Draft one : drafts) {
      if (one.unnamed) {
        Optional<Draft> told = named(one, drafts);
        if (told.isPresent()) {
          named.add(one);
          tellAgain(one, told.get());
        } else if (one.meant != null) {
          isAt(one, one.meant);
        } else if (one.paragraph <= lead && !one.isOfFacility()) {
          storied(one, drafts).map(d -> d.place).ifPresent(place -> isAt(one, place));
        }
      }
    }
    drafts.removeAll(named);
  }

  private Optional<Draft> named(Draft one, List<Draft> drafts) {
    return drafts.stream()
        .filter(d -> d.isControl() && Set.of("captured", "holds").contains(one.action))
        .filter(d -> (one.isOfFacility() ? Draft.TAKES : RESULT).contains(d.action))
        .filter(d -> d.standing == one.standing && (isHeadline(one) || mayBeActor(d, one)))
        .filter(d -> liesIn(d, one))
        .min(
            Comparator.comparing((Draft d) -> d.part)
                .thenComparing(d -> !Draft.TAKES.contains(d.action))
                .thenComparing(d -> isUnknown(d.place)));
  }

  private static void tellAgain(Draft one, Draft named) {
    one.quantity = null;
    boolean back = one.reading.action().equals("retaken") && !isHeadline(one);
    named.action =
        Draft.TAKES.contains(named.action) && !back ? named.action : one.reading.action();
    named.absorb(one);
    named.when = named.when.days().from() == null ? one.when : named.when;
  }

  /** The town that a report begins with is the one that its body tells most of. */
  private Optional<Draft> storied(Draft one, List<Draft> drafts) {
    Map<String, List<Draft>> there = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      PlaceRef place = draft.place;
      boolean told = !draft.background && draft.sentence() > one.sentence();
      if (told && place != null && !Referents.isArea(place) && liesIn(draft, one)) {
        there.computeIfAbsent(place.key(), k -> new ArrayList<>()).add(draft);
      }
    }
    return there.values().stream().max(Comparator.comparingInt(List::size)).map(all -> all.get(0));
  }

  /** Makes of an area without a name the place that the report names elsewhere. */
  private static void isAt(Draft one, PlaceRef place) {
    one.kind = Kind.CONTROL;
    one.action = one.reading.action();
    one.place = place;
    one.quantity = null;
    one.unnamed = false;
  }

  private boolean mayBeActor(Draft named, Draft lead) {
    return sameActor(named, lead) || lead.paragraph <= Retellings.LEAD && isNamedFor(named, lead);
  }

  /** Whether a side is the one that has a name for "fighters from an ethnic group". */
  private boolean isNamedFor(Draft named, Draft other) {
    String side = named.actorId();
    String unnamed = other.actorId();
    boolean nameless =
        unnamed != null && !parties.isKnown(unnamed) && !unnamed.equals(parties.state());
    return nameless && side != null && !side.equals(parties.state()) && parties.isKnown(side);
  }

  /** A count is no tally where its members are all named in the report. */
  private boolean isSumOfNamed(Draft tally, List<Draft> drafts) {
    Double value = tally.quantity == null ? null : tally.quantity.value();
    if (tally.kind != Kind.TALLY || value == null || !tally.action.equals("captured")) {
      return false;
    }
    List<Draft> takes =
        drafts.stream()
            .filter(d -> d.isTaking() && d.standing == tally.standing && liesIn(d, tally))
            .filter(d -> d.actorId() == null || !d.actorId().equals(tally.targetId()))
            .toList();
    List<Draft> members = takes.stream().filter(d -> sameActor(d, tally)).toList();
    String side = tally.actorId();
    if (side != null && !parties.isKnown(side) && tally.paragraph <= Retellings.LEAD) {
      members = takes.stream().filter(d -> isOfOne(d, takes)).toList(); // "forces took two towns"
    }
    boolean all = members.stream().map(Draft::placeKey).distinct().count() >= value;
    if (all && tally.reading.action().equals("retaken")) {
      members.forEach(d -> d.action = "retaken");
    }
    return all;
  }

  /** Whether it is of the side that takes the most. */
  private static boolean isOfOne(Draft take, List<Draft> takes) {
    long own = takes.stream().filter(d -> isSide(d, take)).count();
    return takes.stream().allMatch(o -> takes.stream().filter(d -> isSide(d, o)).count() <= own);
  }

  private static boolean isSide(Draft one, Draft other) {
    return Objects.equals(one.actorId(), other.actorId());
  }

  private boolean liesIn(Draft control, Draft tally) {
    return tally.inside.isEmpty() || tally.inside.stream().anyMatch(area -> liesIn(control, area));
  }

  private boolean liesIn(Draft control, PlaceRef area) {
    PlaceRef ref = control.place;
    Place place = ref == null ? null : ref.place();
    Place outer = area.place();
    if (place != null && outer == null) {
      return area.path().isEmpty() || place.path().containsAll(area.path());
    }
    return isUnknown(ref) || place != null && outer != null && within.test(place.id(), outer.id());
  }

  /** A place that no gazetteer knows may lie anywhere, but a known one is the better member. */
  private static boolean isUnknown(@Nullable PlaceRef ref) {
    return ref != null && ref.place() == null;
  }
}
