package org.sayso.settling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PartyRef;
import org.sayso.claim.PlaceRef;
import org.sayso.draft.Draft;
import org.sayso.draft.DraftVictims;
import org.sayso.draft.Likeness;
import org.sayso.grammar.Phrase;
import org.sayso.pack.Frame;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.pack.Standing;
import org.sayso.quantity.Quantity;
import org.sayso.reading.Reading;
import org.sayso.referent.Referents;

/**
 * What a report tells again in other words. Of what its first lines put in a wide area and a later
 * one tells from a place in it, by the same number or the same two sides: it was at that place,
 * with all else that the first sentence puts there. Of people whom it elsewhere calls civilians:
 * that they were. Of a place that one side gave up and the other took: one change of hands.
 */
final class Retellings {

  /** What sort of people fought, and not which: "clan fighting". */
  private static final Set<String> KINDS = Set.of("clan", "tribe", "clans", "tribes", "community");

  private final Sameness same;
  private final BiPredicate<String, String> within;

  /**
   * Compares with a containment of places.
   *
   * @param within whether the place of the first id lies in the area of the second
   */
  Retellings(Sameness same, BiPredicate<String, String> within) {
    this.same = same;
    this.within = within;
  }

  /** Puts what leads tell where the body tells it from. */
  void settle(List<Draft> drafts) {
    for (Draft lead : drafts) {
      PlaceRef wide = lead.place;
      if (wide == null || !Referents.mayHold(wide)) {
        continue;
      }
      PlaceRef nearer = nearer(lead, wide, drafts);
      if (nearer != null) {
        drafts.stream()
            .filter(d -> d.sentence() == lead.sentence() || isTitleOf(lead, d))
            .filter(d -> isThere(d, wide))
            .forEach(d -> d.place = nearer);
      }
    }
  }

  private static boolean isTitleOf(Draft lead, Draft title) {
    return title.isTitle()
        && title.sentence() < lead.sentence()
        && title.action.equals(lead.action)
        && Likeness.sameActor(title, lead);
  }

  /** "Eleven people", whom the report elsewhere tells to have been killed on purpose. */
  void sortDead(List<Draft> drafts) {
    List<Draft> dead =
        drafts.stream()
            .filter(d -> d.action.equals("killed") && (d.unarmed() || d.target == null))
            .toList();
    List<Draft> killings = dead.stream().filter(d -> d.kind == Kind.HARM).toList();
    dead.stream()
        .filter(d -> d.kind == Kind.CASUALTIES)
        .filter(d -> killings.stream().anyMatch(k -> areThose(d, k) || isTollOf(d, k, drafts)))
        .forEach(DraftVictims::harm);
  }

  /** "Dozens dead" above it, "they put it at nine" right behind it, and no other cause. */
  private boolean isTollOf(Draft toll, Draft killing, List<Draft> drafts) {
    int behind = toll.sentence() - killing.sentence();
    boolean told = toll.isHeadline() || behind > 0 && behind <= 1 && same.samePlace(toll, killing);
    return told
        && toll.reading.of(Role.ACTOR).isEmpty()
        && toll.reading.of(Role.TARGET).stream().allMatch(p -> p.type() != Phrase.Type.PEOPLE)
        && drafts.stream()
            .filter(d -> d.sentence() == toll.sentence() && d.kind == Kind.CLASH)
            .allMatch(d -> d.action.equals("attack"));
  }

  /** "Abduct scores" in a headline, of whom the body says that they are no prisoners of war. */
  void sortCaptives(List<Draft> drafts) {
    List<Draft> held =
        drafts.stream().filter(d -> d.kind == Kind.HARM && d.action.equals("detained")).toList();
    drafts.stream()
        .filter(d -> d.kind == Kind.CASUALTIES && d.action.equals("captured"))
        .filter(d -> d.target == null && d.isHeadline())
        .filter(d -> held.stream().anyMatch(h -> same.mayBeOnesDoing(d, h)))
        .forEach(
            d -> {
              d.action = "detained";
              DraftVictims.harm(d);
            });
  }

  private boolean areThose(Draft dead, Draft killed) {
    return isSameCount(dead.quantity, killed.quantity)
        && dead.background == killed.background
        && same.mayBeOnesDoing(dead, killed)
        && (same.samePlace(dead, killed) || isIn(dead, killed) || isIn(killed, dead));
  }

  private static boolean isSameCount(@Nullable Quantity one, @Nullable Quantity other) {
    return one != null
        && other != null
        && Objects.equals(one.value(), other.value())
        && (one.value() != null || one.low() != null && one.low().equals(other.low()));
  }

  private boolean isIn(Draft inner, Draft outer) {
    return inner.place != null && inner.place.isKnownIn(outer.place, within);
  }

  /** "Fighting" in a lead is what the body tells of as an attack by one of the two sides. */
  static boolean isFightOf(Draft a, Draft b) {
    boolean leads = a.paragraph <= Draft.LEAD != b.paragraph <= Draft.LEAD;
    boolean fights =
        a.kind == Kind.CLASH
            && b.kind == Kind.CLASH
            && (a.action.equals("battle") || b.action.equals("battle"));
    return leads && fights && sides(a).size() == 2 && sides(a).equals(sides(b));
  }

  /** "In an hour's gun battle", after an attack: that one, of which the same person tells more. */
  static boolean isFightAgain(Draft attack, Draft battle) {
    return attack.kind == Kind.CLASH
        && Set.of("attack", "repelled").contains(attack.action)
        && battle.action.equals("battle")
        && battle.reading.nominal()
        && isBetween(battle, attack)
        && !battle.reading.marks().contains(Reading.GOING_ON)
        && battle.sentence() > attack.sentence()
        && (Likeness.isOneWord(attack, battle) || isBareThat(battle));
  }

  /** "The clash", of which the outlet says no more than that. */
  private static boolean isBareThat(Draft battle) {
    return battle.ownWord()
        && battle.reading.definite()
        && battle.reading.of(Role.ACTOR).isEmpty()
        && battle.reading.of(Role.TARGET).isEmpty();
  }

  /** Whether it names none but the sides of the other. */
  static boolean isBetween(Draft battle, Draft attack) {
    return named(attack).containsAll(named(battle));
  }

  /** "A fights B", "the fighting between B and A": in a battle the order tells nothing. */
  static boolean haveSameSides(Draft a, Draft b) {
    return isBattle(a)
        && isBattle(b)
        && (sides(a).containsAll(named(b)) || sides(b).containsAll(named(a)));
  }

  private static boolean isBattle(Draft draft) {
    return draft.kind == Kind.CLASH && draft.action.equals("battle");
  }

  /** Whether some side is in both, or one of them names none. */
  static boolean mayBeOfOneFight(Draft a, Draft b) {
    return named(a).isEmpty()
        || named(b).isEmpty()
        || named(a).stream().anyMatch(side -> named(b).contains(side));
  }

  private static Set<String> named(Draft fight) {
    return Stream.of(fight.actor, fight.target)
        .filter(Objects::nonNull)
        .map(PartyRef::party)
        .filter(side -> !KINDS.contains(side))
        .collect(Collectors.toSet());
  }

  private static Set<String> sides(Draft fight) {
    Set<String> both = named(fight);
    return both.size() == 2 ? both : Set.of();
  }

  private static boolean isThere(Draft draft, PlaceRef wide) {
    boolean event = draft.kind == Kind.CLASH || draft.kind.befallsPeople();
    return event && !draft.allOver && wide.key().equals(draft.placeKey());
  }

  private @Nullable PlaceRef nearer(Draft lead, PlaceRef wide, List<Draft> drafts) {
    if (!isThere(lead, wide)) {
      return null;
    }
    List<Draft> again =
        drafts.stream()
            .filter(d -> d.sentence() > lead.sentence() && isAgain(lead, d))
            .filter(d -> liesIn(d, wide))
            .toList();
    Optional<Draft> counted = again.stream().filter(d -> isCounted(lead, d)).findFirst();
    Optional<Draft> pointed = again.stream().filter(d -> isPointedTo(lead, d)).findFirst();
    boolean one = again.stream().map(Draft::placeKey).distinct().count() == 1;
    return counted
        .or(() -> pointed)
        .or(() -> one && Referents.isArea(wide) ? Optional.of(again.get(0)) : Optional.empty())
        .map(d -> d.place)
        .orElse(null);
  }

  private boolean liesIn(Draft again, PlaceRef wide) {
    PlaceRef inner = again.place;
    if (inner == null || Referents.isArea(inner) || inner.key().equals(wide.key())) {
      return false;
    }
    boolean known = inner.place() != null && wide.place() != null;
    return (again.reading.pointsBack() || !inner.isBeyond(wide))
        && (!known || inner.isKnownIn(wide, within));
  }

  private static boolean isAgain(Draft lead, Draft body) {
    return lead.kind == body.kind
        && lead.standing == body.standing
        && lead.background == body.background
        && lead.cumulative == body.cumulative
        && !body.isFurther()
        && !Likeness.areApartInTime(lead, body)
        && (isCounted(lead, body)
            || isVague(lead) && isSameFight(lead, body)
            || isPointedTo(lead, body));
  }

  /** "The attack", whatever it was made with. */
  private static boolean isGeneral(Draft attack) {
    return attack.kind == Kind.CLASH && attack.action.equals("attack");
  }

  /** "They clashed in the east. The clashes erupted in the village of X": those. */
  private static boolean isPointedTo(Draft fight, Draft again) {
    return fight.kind == Kind.CLASH
        && again.reading.pointsBack()
        && again.paragraph - fight.paragraph <= 1
        && (again.action.equals(fight.action) || isGeneral(again) && !isBattle(fight))
        && named(fight).containsAll(named(again));
  }

  /** Whether a first line says no more than in which country, or area of one, it was. */
  private static boolean isVague(Draft lead) {
    return lead.paragraph <= Draft.LEAD && lead.place != null && Referents.isArea(lead.place);
  }

  private static boolean isCounted(Draft lead, Draft body) {
    boolean count = isSameCount(lead.quantity, body.quantity);
    boolean victims =
        Objects.equals(lead.targetId(), body.targetId()) || lead.unarmed() && body.unarmed();
    return count && victims && lead.kind == body.kind && lead.action.equals(body.action);
  }

  private static boolean isSameFight(Draft lead, Draft body) {
    return isFightOf(lead, body)
        || lead.kind == Kind.CLASH
            && lead.action.equals(body.action)
            && !sides(lead).isEmpty()
            && sides(lead).equals(sides(body));
  }

  /** A retreat or fight that the same speaker gives as the cause of a capture is part of it. */
  static void dropCauses(List<Draft> drafts) {
    Map<String, List<Draft>> byPlace = new HashMap<>();
    for (Draft draft : drafts) {
      byPlace.computeIfAbsent(String.valueOf(draft.placeKey()), k -> new ArrayList<>()).add(draft);
    }
    List<Draft> causes = new ArrayList<>();
    for (Draft take : drafts) {
      if (!take.isTaking()) {
        continue;
      }
      for (Draft cause : byPlace.getOrDefault(String.valueOf(take.placeKey()), List.of())) {
        if (cause != take && (leadsTo(cause, take) || isComing(cause, take))) {
          take.absorb(cause);
          boolean retreat = cause.isControl() && cause.action.equals("withdrew");
          take.target = take.target == null && retreat ? cause.actor : take.target;
          boolean fight = cause.kind == Kind.CLASH && take.standing != Standing.PLANNED;
          take.fought = fight ? Boolean.TRUE : take.fought;
          causes.add(cause);
        }
      }
    }
    drafts.stream()
        .filter(d -> d.unnamed && Draft.TAKES.contains(d.action))
        .forEach(
            take ->
                drafts.stream()
                    .filter(d -> isFightFor(d, take))
                    .forEach(
                        fight -> {
                          take.absorb(fight);
                          take.fought = true;
                          causes.add(fight);
                        }));
    for (Draft retreat : drafts) {
      if (retreat.isControl() && retreat.action.equals("withdrew")) {
        for (Draft loss : byPlace.getOrDefault(String.valueOf(retreat.placeKey()), List.of())) {
          if (isLossOf(retreat, loss)) {
            loss.absorb(retreat);
            loss.actor = null;
            causes.add(retreat);
          }
        }
        byPlace.getOrDefault(String.valueOf(retreat.placeKey()), List.of()).stream()
            .filter(d -> isSameRetreat(d, retreat) || isFoughtAt(retreat, d))
            .forEach(
                d -> {
                  d.target = d.kind == Kind.CLASH ? otherSide(d, retreat) : null;
                  retreat.fought = d.kind == Kind.CLASH ? Boolean.TRUE : retreat.fought;
                  retreat.absorb(d);
                  causes.add(d);
                });
      }
    }
    drafts.removeAll(causes);
    List<Draft> repelled =
        drafts.stream().filter(d -> d.kind == Kind.CLASH && d.action.equals("repelled")).toList();
    drafts.removeIf(
        attack -> {
          Optional<Draft> end = repelled.stream().filter(o -> isBeatenOff(attack, o)).findFirst();
          end.ifPresent(
              o -> {
                o.place = o.staged && !attack.staged ? attack.place : o.place;
                PartyRef attacked = attack.unarmed() ? null : attack.target;
                PartyRef defenders = o.actor == null ? attacked : o.actor;
                PartyRef attackers = o.target == null ? attack.actor : o.target;
                o.absorb(attack);
                o.actor = defenders;
                o.target = attackers;
              });
          return end.isPresent();
        });
  }

  /** "They lost the town and retreated": who lost it left it. */
  private static boolean isLossOf(Draft retreat, Draft loss) {
    return loss.isControl()
        && loss.action.equals("lost")
        && loss.actor == null
        && retreat.actorId() != null
        && retreat.actorId().equals(loss.targetId())
        && retreat.standing == loss.standing
        && Likeness.isOneWord(retreat, loss);
  }

  /** "They withdrew after they came under attack": the fight that made them go. */
  private static boolean isFoughtAt(Draft retreat, Draft fight) {
    return fight.kind == Kind.CLASH
        && !fight.action.equals("repelled")
        && fight.sentence() == retreat.sentence()
        && fight.reading.trigger() > retreat.reading.trigger()
        && fight.standing == retreat.standing
        && Likeness.isOneWord(fight, retreat)
        && retreat.actorId() != null
        && !retreat.actorId().equals(fight.action.equals("battle") ? null : fight.actorId());
  }

  private static @Nullable PartyRef otherSide(Draft fight, Draft retreat) {
    return Stream.of(fight.actor, fight.target)
        .filter(p -> p != null && !p.party().equals(retreat.actorId()))
        .findFirst()
        .orElse(null);
  }

  /** "They left the town, fleeing to Y". */
  private static boolean isSameRetreat(Draft flight, Draft retreat) {
    return flight.kind == Kind.DISPLACEMENT
        && flight.action.equals("fled")
        && flight.sentence() == retreat.sentence()
        && flight.standing == retreat.standing
        && flight.targetId() != null
        && flight.targetId().equals(retreat.actorId());
  }

  /** "They have entered it", of those who by the same word, or the outlet's, have taken it. */
  private static boolean isComing(Draft coming, Draft take) {
    boolean came =
        coming.isControl() && coming.action.equals("entered")
            || coming.kind == Kind.FORCE && coming.reading.marks().contains(Frame.ARRIVED);
    return came
        && coming.standing == take.standing
        && coming.background == take.background
        && coming.actorId() != null
        && coming.actorId().equals(take.actorId())
        && (coming.ownWord() != take.ownWord() || Likeness.isOneWord(coming, take))
        && !take.part;
  }

  /** "They took a town after beating back the army": the fight was for that town. */
  private static boolean isFightFor(Draft fight, Draft take) {
    return fight.kind == Kind.CLASH
        && fight.sentence() == take.sentence()
        && fight.standing == take.standing
        && fight.reading.of(Role.PLACE).stream().allMatch(p -> isAround(p, take))
        && Likeness.sameActor(fight, take);
  }

  /** Whether it is no named place, or the one in which what was taken lies. */
  private static boolean isAround(Phrase place, Draft take) {
    return !place.named()
        || take.reading.of(Role.PLACE).stream()
            .anyMatch(p -> place.name() != null && p.inside().contains(place.name()));
  }

  /** An attack that failed is told once, as repelled. */
  private static boolean isBeatenOff(Draft attack, Draft repelled) {
    boolean other = attack.kind != Kind.CLASH || !attack.action.equals("attack");
    if (other || repelled.reading.marks().contains(Reading.FORMER)) {
      return false;
    }
    int after = repelled.paragraph - attack.paragraph;
    boolean next =
        after >= 0
            && after <= 1
            && repelled.sentence() > attack.sentence()
            && Objects.equals(attack.placeKey(), repelled.placeKey())
            && Likeness.isOneWord(attack, repelled)
            && isOrUnknown(attack.actorId(), repelled.targetId())
            && isOrUnknown(attack.targetId(), repelled.actorId());
    boolean own = attack.actorId() != null && attack.actorId().equals(repelled.actorId());
    boolean apart = Sameness.isNextElsewhere(attack, repelled);
    return attack.sentence() == repelled.sentence() && !own && !apart || next;
  }

  private static boolean isOrUnknown(@Nullable String one, @Nullable String other) {
    return one == null || other == null || one.equals(other);
  }

  private static boolean leadsTo(Draft cause, Draft take) {
    if (!Objects.equals(cause.placeKey(), take.placeKey())
        || cause.standing != take.standing
        || cause.background != take.background
        || take.standing == Standing.PLANNED && cause.sentence() != take.sentence()
        || take.part && !Retreats.areOfOne(cause, take)
        || !Likeness.isOneWord(cause, take) && !Likeness.isFightInLead(cause, take)) {
      return false;
    }
    boolean retreat =
        cause.isControl()
            && Set.of("withdrew", "lost").contains(cause.action)
            && !Objects.equals(cause.targetId(), take.actorId());
    boolean flight =
        cause.kind == Kind.DISPLACEMENT
            && cause.action.equals("fled")
            && cause.quantity == null
            && cause.to == null
            && cause.reading.of(Role.TARGET).stream().allMatch(p -> p.type() == Phrase.Type.PARTY)
            && !Objects.equals(cause.targetId(), take.actorId());
    boolean beaten = cause.action.equals("repelled") && cause.sentence() != take.sentence();
    boolean fight =
        cause.kind == Kind.CLASH && !beaten && !take.part && !Boolean.FALSE.equals(take.fought);
    return flight
        || retreat && !Objects.equals(cause.actorId(), take.actorId())
        || fight
            && (cause.actorId() != null || Sameness.isFightBefore(cause, take) || isThat(cause))
            && (Likeness.sameActor(cause, take) || isOtherSide(cause, take))
            && (cause.paragraph == take.paragraph || !cause.ownWord())
            && (sameDay(cause, take) || isThat(cause) && cause.when.days().from() == null);
  }

  /** "The battle for the town", which is over: the one that it was taken in. */
  private static boolean isThat(Draft fight) {
    return fight.reading.pointsBack()
        && !fight.reading.marks().contains(Reading.GOING_ON)
        && !fight.isFurther();
  }

  /** "The army clashed with rebels, who then took the town": either side of a fight may win it. */
  private static boolean isOtherSide(Draft fight, Draft take) {
    return fight.action.equals("battle")
        && fight.targetId() != null
        && fight.targetId().equals(take.actorId());
  }

  /** "They stormed and took X", and not "clashed a week after taking X": what led to it. */
  private static boolean sameDay(Draft fight, Draft take) {
    return fight.sentence() == take.sentence() && !take.reading.marks().contains(Reading.DATE)
        || Objects.equals(fight.when.days().to(), take.when.days().to());
  }
}
