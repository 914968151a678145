package org.sayso.settling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PartyRef;
import org.sayso.claim.PlaceRef;
import org.sayso.draft.Draft;
import org.sayso.draft.Likeness;
import org.sayso.grammar.Phrase;
import org.sayso.pack.Frame;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.pack.Standing;
import org.sayso.party.PartyBook;
import org.sayso.reading.Reading;
import org.sayso.reading.Readings;
import org.sayso.referent.Referents;
import org.sayso.referent.Unnamed;

/**
 * Makes one claim of what a report tells several times, by the rules that settle the common doubts
 * (codebook, sections 1 and 2): headline and body, a change and its cause, a count and its members.
 */
public final class Consolidation {

  private final BiPredicate<String, String> within;
  private final Sameness same;
  private final Members members;

  /**
   * Consolidates with a containment of places.
   *
   * @param within whether the place of the first id lies in the area of the second
   * @param parties the sides that have a name
   */
  public Consolidation(BiPredicate<String, String> within, PartyBook parties) {
    this.within = within;
    this.same = new Sameness(within, parties);
    this.members = new Members(within, parties, same);
  }

  /**
   * The drafts that remain, in their order.
   *
   * @param war whether the words of the report are those of a war, so that bare tolls belong to it;
   *     asked only where nothing else tells
   */
  public List<Draft> of(List<Draft> drafts, BooleanSupplier war) {
    List<Draft> kept = new ArrayList<>(WideLeads.keptApart(drafts));
    aim(kept);
    lendSpeakers(kept);
    Retellings again = new Retellings(same, within);
    again.sortDead(kept);
    again.sortCaptives(kept);
    again.settle(kept);
    WideLeads.goBack(kept, within);
    Members.sumUp(kept);
    members.nameQuarters(kept);
    members.nearLeads(kept);
    Killings.name(kept);
    members.dropVague(kept);
    kept = merged(kept);
    tellOnce(kept);
    nameMeans(kept);
    nameKillers(kept);
    Retellings.dropCauses(kept);
    dropWayThere(kept);
    members.nameUnnamed(kept);
    Responses.dateDenials(kept);
    List<Draft> rest = List.copyOf(kept);
    rest.forEach(d -> Retakings.takeBack(d, rest));
    rest.forEach(d -> Retakings.backToOwn(d, rest));
    kept.removeIf(d -> isAside(d, rest) || isHeardOf(d, rest) || isSinceThen(d, rest));
    kept.removeIf(d -> isOusting(d, rest) || isBeatenOff(d, rest) || isCarriedOut(d, rest));
    kept.removeIf(d -> members.isSumOfNamed(d, rest) || Retakings.isEndedHold(d, rest));
    if (kept.stream().noneMatch(Draft::isOfConflict) && !war.getAsBoolean()) {
      kept.removeIf(Draft::isMishap);
    }
    if (kept.stream().noneMatch(d -> d.kind.core() || d.isOfWar())) {
      kept.removeIf(d -> d.kind == Kind.STATEMENT || d.isBareWay());
    }
    return kept;
  }

  /** "Launched an offensive in the north, targeting X": one event, at X, if it lies there. */
  private void aim(List<Draft> drafts) {
    Set<Draft> aimed = new LinkedHashSet<>();
    Predicate<Draft> aims = d -> d.reading.marks().contains(Reading.AIM);
    for (Draft aim : drafts.stream().filter(aims).toList()) {
      List<Draft> whole = drafts.stream().filter(d -> isAimedAt(d, aim)).toList();
      if (whole.isEmpty()) {
        continue;
      }
      Draft one =
          Collections.min(
              whole,
              Comparator.comparingInt(d -> Math.abs(d.reading.trigger() - aim.reading.trigger())));
      List<Draft> wide =
          whole.stream().filter(d -> isSame(d, one)).filter(d -> isWide(d, aim, drafts)).toList();
      if (wide.isEmpty()) {
        one.target = one.target == null ? aim.target : one.target;
        drafts.remove(aim);
      } else {
        aim.action = one.action;
        aim.actor = one.actor == null ? aim.actor : one.actor;
        aim.absorb(one);
        aimed.addAll(wide);
      }
    }
    drafts.removeAll(aimed);
  }

  /** Whether two drafts are of one attack, by the word that tells it or by its place. */
  private static boolean isSame(Draft one, Draft other) {
    return one.reading.trigger() == other.reading.trigger()
        || Objects.equals(one.placeKey(), other.placeKey());
  }

  /** Whether what was aimed at, one place or several, tells better where an attack was. */
  private boolean isWide(Draft attack, Draft aim, List<Draft> drafts) {
    return drafts.stream()
        .filter(d -> d.sentence() == aim.sentence())
        .filter(d -> d.reading.trigger() == aim.reading.trigger())
        .anyMatch(d -> isNearer(d.place, attack.place));
  }

  /**
   * "Attacked the army in the north and took X", "attacked it, taking ten villages": what they were
   * taken in is no further attack.
   */
  private void dropWayThere(List<Draft> drafts) {
    Set<Draft> ways = new LinkedHashSet<>();
    for (Draft take : drafts) {
      boolean taking = take.isTaking() || isCountTaken(take);
      if (taking && take.standing == Standing.ASSERTED && take.actor != null) {
        drafts.stream()
            .filter(d -> isWayTo(take, d))
            .forEach(
                way -> {
                  take.fought = true;
                  ways.add(way);
                });
      }
    }
    drafts.removeAll(ways);
  }

  private boolean isWayTo(Draft take, Draft attack) {
    return attack.kind == Kind.CLASH
        && attack.action.equals("attack")
        && attack.actor != null
        && attack.sentence() == take.sentence()
        && attack.standing == take.standing
        && Likeness.sameActor(attack, take)
        && (isCountTaken(take) && Objects.equals(take.placeKey(), attack.placeKey())
            || (isAround(attack.place) || isInPart(attack)) && isNearer(take.place, attack.place));
  }

  private static boolean isCountTaken(Draft take) {
    return take.kind == Kind.TALLY && take.action.equals("captured");
  }

  /** "In the countryside of the city": around it. */
  private static boolean isInPart(Draft attack) {
    return attack.reading.of(Role.PLACE).stream()
        .anyMatch(p -> p.part() || p.type() == Phrase.Type.AREA && !p.inside().isEmpty());
  }

  /** Whether a place is an area, in which many another may be taken. */
  private static boolean isAround(@Nullable PlaceRef place) {
    return place != null && Referents.mayHold(place);
  }

  private static boolean isAimedAt(Draft attack, Draft aim) {
    return attack.kind == Kind.CLASH
        && attack.sentence() == aim.sentence()
        && !attack.reading.marks().contains(Reading.AIM)
        && !Set.of("battle", "repelled").contains(attack.action)
        && attack.standing == aim.standing;
  }

  /** Whether a place lies in another, or is at least no area that goes beyond it. */
  private boolean isNearer(@Nullable PlaceRef inner, @Nullable PlaceRef outer) {
    if (inner == null || outer != null && outer.key().equals(inner.key())) {
      return false;
    }
    return inner.isKnownIn(outer, within) || !Referents.mayHold(inner);
  }

  /** "Explosions rocked the city", of whose shelling or fighting the report tells: its noise. */
  private static boolean isHeardOf(Draft blasts, List<Draft> drafts) {
    boolean nobodys = blasts.actor == null && blasts.target == null;
    return blasts.kind == Kind.CLASH
        && blasts.action.equals("bombing")
        && nobodys
        && blasts.reading.marks().contains(Reading.NOISE)
        && isToldBeside(blasts, drafts, Set.of("strike", "battle"));
  }

  /** "Stormed the town and drove the rebels out": theirs is the attack, and nobody beat one off. */
  private static boolean isOusting(Draft ousting, List<Draft> drafts) {
    return ousting.kind == Kind.CLASH
        && ousting.action.equals("repelled")
        && ousting.actorId() != null
        && !ousting.reading.marks().contains(Reading.BEATEN_BEFORE)
        && drafts.stream()
            .filter(d -> d.sentence() == ousting.sentence() && d.standing == ousting.standing)
            .filter(d -> d.isTaking() || d.kind == Kind.CLASH && d.action.equals("attack"))
            .anyMatch(d -> ousting.actorId().equals(d.actorId()));
  }

  /** "Since fighting broke out", of which the report tells elsewhere. */
  private static boolean isSinceThen(Draft fight, List<Draft> drafts) {
    return !fight.background
        && fight.reading.marks().contains(Reading.BEGINNING)
        && isToldBeside(fight, drafts, Set.of("strike", "battle", "attack", "bombing"));
  }

  private static boolean isToldBeside(Draft one, List<Draft> drafts, Set<String> actions) {
    Optional<Draft> told =
        drafts.stream()
            .filter(d -> d != one && d.kind == Kind.CLASH && actions.contains(d.action))
            .filter(d -> !d.reading.marks().contains(Reading.BEGINNING))
            .filter(d -> !d.background && d.standing == Standing.ASSERTED)
            .filter(d -> Objects.equals(d.placeKey(), one.placeKey()))
            .findFirst();
    told.ifPresent(d -> d.absorb(one));
    return told.isPresent();
  }

  /** "Rebel-held X" is a claim of its own only where the report tells nothing else about X. */
  private static boolean isAside(Draft held, List<Draft> drafts) {
    boolean passing =
        held.reading.rule().equals(Readings.HELD_AREA)
            || held.reading.marks().contains(Frame.PASSING);
    return passing
        && drafts.stream()
            .anyMatch(
                d ->
                    d != held
                        && (d.isControl() || d.sentence() == held.sentence())
                        && Objects.equals(d.placeKey(), held.placeKey()));
  }

  /** "They crossed the border to attack X", where they did: what they came for. */
  private static boolean isCarriedOut(Draft aim, List<Draft> drafts) {
    Optional<Draft> done =
        aim.kind != Kind.CLASH
                || aim.standing != Standing.PLANNED
                || aim.reading.marks().contains(Reading.ANNOUNCED)
                || aim.reading.modality().standing() != Standing.PLANNED
            ? Optional.empty()
            : drafts.stream()
                .filter(d -> d.kind == Kind.CLASH && d.action.equals(aim.action))
                .filter(d -> d.standing == Standing.ASSERTED && !d.background)
                .filter(d -> Math.abs(d.sentence() - aim.sentence()) <= 2)
                .filter(d -> Objects.equals(d.placeKey(), aim.placeKey()))
                .filter(d -> Likeness.isOneWord(d, aim))
                .findFirst();
    done.ifPresent(d -> d.also(aim.evidence));
    return done.isPresent();
  }

  /** "Tried to enter X and were repelled": the attempt that failed is told, and no plan. */
  private static boolean isBeatenOff(Draft aim, List<Draft> drafts) {
    boolean tried = aim.standing == Standing.PLANNED || aim.standing == Standing.DENIED;
    boolean take = Draft.TAKES.contains(aim.action) || aim.action.equals("entered");
    return aim.isControl()
        && tried
        && take
        && drafts.stream()
            .anyMatch(
                d ->
                    d.kind == Kind.CLASH
                        && d.action.equals("repelled")
                        && d.standing == Standing.ASSERTED
                        && d.sentence() == aim.sentence()
                        && Objects.equals(d.placeKey(), aim.placeKey()));
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
          && a.background == b.background
          && Retellings.mayBeOfOneFight(a, b);
    }
    boolean sides =
        a.action.equals("withdrew") && Draft.TAKES.contains(b.action)
            || Draft.TAKES.contains(a.action) && b.action.equals("withdrew")
            || Draft.TAKES.contains(a.action)
                && Draft.RESULTS.contains(b.action)
                && Likeness.sameActor(a, b);
    return place && sides && a.standing == b.standing && a.background == b.background;
  }

  private List<Draft> merged(List<Draft> drafts) {
    List<Draft> kept = new ArrayList<>();
    for (Draft draft : drafts) {
      Optional<Draft> twin = kept.stream().filter(k -> same.twins(k, draft)).findFirst();
      if (twin.isEmpty()) {
        kept.add(draft);
      } else {
        unite(twin.get(), draft, kept);
      }
    }
    return kept;
  }

  /** One stance, and one fight that goes on, which are told again in other words. */
  private static void tellOnce(List<Draft> drafts) {
    for (Draft again : List.copyOf(drafts)) {
      drafts.stream()
          .filter(d -> d != again)
          .filter(d -> isStillFought(d, again) || isStanceBefore(d, again))
          .findFirst()
          .ifPresent(
              d -> {
                d.absorb(again);
                drafts.remove(again);
              });
    }
  }

  /**
   * "Fighting was continuing on its edge", "we are conducting operations there": the one that goes
   * on, told by the same side.
   */
  private static boolean isStillFought(Draft battle, Draft attack) {
    return battle.action.equals("battle")
        && battle.reading.marks().contains(Reading.GOING_ON)
        && attack.action.equals("attack")
        && attack.reading.modality().ongoing()
        && attack.standing == battle.standing
        && attack.part == battle.part
        && Objects.equals(attack.placeKey(), battle.placeKey())
        && Retellings.isBetween(battle, attack)
        && !attack.chain.isEmpty()
        && !battle.chain.isEmpty()
        && attack.chain.get(0).party() != null
        && attack.chain.get(0).party().equals(battle.chain.get(0).party());
  }

  /** "Diallo vowed to resist them from X", "General Diallo has vowed to resist them". */
  private static boolean isStanceBefore(Draft a, Draft b) {
    String one = a.reading.content();
    String other = b.reading.content();
    PartyRef x = a.actor;
    PartyRef y = b.actor;
    return a.sentence() < b.sentence()
        && a.kind == Kind.STATEMENT
        && b.kind == Kind.STATEMENT
        && a.action.equals(b.action)
        && one != null
        && other != null
        && (one.startsWith(other) || other.startsWith(one))
        && x != null
        && y != null
        && x.party().equals(y.party())
        && lastWord(x.text()).equals(lastWord(y.text()));
  }

  private static String lastWord(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  /** "They claimed responsibility for the attack", which by others was made with a bomb. */
  private void nameMeans(List<Draft> drafts) {
    for (Draft attack : List.copyOf(drafts)) {
      Optional<Draft> one =
          drafts.stream()
              .filter(d -> !d.background && same.isWith(attack, d) && same.samePlace(attack, d))
              .reduce((first, later) -> later);
      if (one.isPresent()) {
        attack.action = one.get().action;
        gather(attack, drafts);
      }
    }
  }

  /** "A bomber killed nine. A group said it was behind the attack": and so behind their deaths. */
  private static void nameKillers(List<Draft> drafts) {
    drafts.stream()
        .filter(d -> d.isLoss() || d.isKilling())
        .filter(d -> d.actor == null || Unnamed.isAnybody(d.actor.party()))
        .forEach(
            toll ->
                drafts.stream()
                    .filter(
                        d -> d.kind == Kind.CLASH && d.isAttack() && Likeness.isAsToldAs(d, toll))
                    .filter(d -> d.actor != null && !Unnamed.isAnybody(d.actor.party()))
                    .filter(d -> d.also.contains(toll.evidence) || d.evidence.equals(toll.evidence))
                    .filter(d -> Likeness.areAtOnePlace(d, toll))
                    .filter(d -> !Likeness.areOnOneSide(d, toll.target))
                    .findFirst()
                    .ifPresent(d -> toll.actor = d.actor));
  }

  private void gather(Draft telling, List<Draft> drafts) {
    Draft one = telling;
    for (Draft other : List.copyOf(drafts)) {
      if (other != telling && same.twins(other, one)) {
        int at = drafts.indexOf(one);
        Draft fuller = unite(other, one, drafts);
        drafts.remove(fuller == one ? drafts.lastIndexOf(one) : at);
        one = fuller;
      }
    }
  }

  /** Makes one of two tellings, the fuller, which stays where the first one is kept. */
  private static Draft unite(Draft first, Draft later, List<Draft> kept) {
    boolean back = isRecapture(first) || isRecapture(later);
    boolean replaced = !Sameness.isOnlyNamed(later, first) && fuller(later, first);
    Draft one = replaced ? later : first;
    if (replaced && later.ownWord()) {
      first.lendsWord(later);
    }
    Draft other = replaced ? first : later;
    one.absorb(other);
    if (one.isControl() && one.action.equals("holds") && Draft.TAKES.contains(other.action)) {
      one.action = other.action; // what was taken is held since: the change is told
      one.when = other.when;
    }
    one.background &= first.background && later.background;
    one.part |= Sameness.isArrival(first, later) && (first.part || later.part);
    one.action = Sameness.isWhole(later, first) ? first.action : one.action;
    one.action = Sameness.isMadeWith(later, first) ? first.action : one.action;
    one.action = Sameness.isMadeWith(first, later) ? later.action : one.action;
    kept.set(kept.indexOf(first), one);
    boolean taken = Draft.TAKES.contains(first.action) || Draft.TAKES.contains(later.action);
    one.action = taken && one.action.equals("entered") ? "captured" : one.action;
    one.action = back && Draft.TAKES.contains(one.action) ? "retaken" : one.action;
    return one;
  }

  /** Whether it says, and not in a headline alone, that the taker had held the place before. */
  private static boolean isRecapture(Draft draft) {
    return draft.isControl() && draft.action.equals("retaken") && !draft.isHeadline();
  }

  /** Whether the later telling is the fuller one: somebody's word, a change, or beyond the head. */
  private static boolean fuller(Draft later, Draft earlier) {
    if (later.ownWord() != earlier.ownWord()) {
      return earlier.ownWord() || earlier.isHead();
    }
    if (later.kind == Kind.CASUALTIES
        && !later.ownWord()
        && Likeness.speaksInLead(earlier, later)) {
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
      return later.action.equals("retaken") ? !later.isHead() : earlier.isHead();
    }
    boolean change = Draft.TAKES.contains(later.action) && !Draft.TAKES.contains(earlier.action);
    boolean state = !Draft.TAKES.contains(later.action) && Draft.TAKES.contains(earlier.action);
    boolean head = earlier.paragraph == 0 && later.paragraph > 0;
    return change || head && !state;
  }
}
