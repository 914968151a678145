package org.sayso.settling;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PartyRef;
import org.sayso.draft.Draft;
import org.sayso.draft.Likeness;
import org.sayso.grammar.Phrase;
import org.sayso.pack.Kind;
import org.sayso.pack.PartyName;
import org.sayso.pack.Role;
import org.sayso.pack.Standing;
import org.sayso.reading.Reading;
import org.sayso.referent.PartyReferents;
import org.sayso.referent.Unnamed;

/**
 * Names the other side where a clause leaves it out and the fight that it tells of has it: those
 * who fell "in the ambush" fell to the ambushers, those who fell "in clashes with the army" fought
 * the army, and a place that is taken back was taken from those who had it.
 */
public final class Foes {

  /** "The Syrian army", and neither "16 troops" nor "a column". */
  private static final Pattern NAME = Pattern.compile("(?:[Tt]he )?\\p{Lu}[^\\d]*");

  /** Men with a name: "14 IS fighters", and not "three of its soldiers". */
  private static final Pattern NAMED = Pattern.compile("\\p{Lu}\\S+ \\p{Ll}+$");

  /** So many sentences after an attack its dead may be counted. */
  private static final int SOON = 2;

  private final List<Draft> drafts;
  private final List<List<PartyRef>> wars;

  /**
   * Among the drafts of one report, in the order of its text.
   *
   * @param wars the two sides of each war that the report tells of, wherever it may be
   */
  public Foes(List<Draft> drafts, List<List<PartyRef>> wars) {
    this.drafts = drafts;
    this.wars = wars;
  }

  /** Names the other sides. */
  public void name() {
    List.copyOf(drafts).forEach(this::partSides);
    drafts.stream().filter(d -> isDoneByPlace(d, drafts)).forEach(d -> d.actor = null);
    drafts.stream()
        .filter(d -> d.isLoss() && (isOwn(d) || isOfBothSides(d)))
        .forEach(d -> d.actor = null);
    drafts.stream().filter(d -> d.isLoss() || d.isKilling()).forEach(this::attacking);
    drafts.stream().filter(Draft::isLoss).forEach(this::fighting);
    for (Draft draft : drafts) {
      if (draft.isLoss() && draft.actor == null) {
        draft.actor = causer(draft).orElse(null);
      } else if (draft.isKilling() && draft.actor == null) {
        draft.actor =
            foe(draft, f -> f.isAttack() && f.sentence() == draft.sentence()).orElse(null);
      }
      if (draft.isLoss() && draft.quantity != null) {
        draft.target = attacked(draft).orElse(draft.target);
      }
    }
    fights(f -> f.actor == null && !f.action.equals("repelled")).forEach(this::toldElsewhere);
    fights(f -> f.action.equals("battle") && f.actor == null && f.target != null)
        .forEach(this::meeting);
    fights(f -> f.target == null && isOfBoth(f)).forEach(this::nameBoth);
    fights(f -> f.action.equals("battle") && f.reading.of(Role.ACTOR).isEmpty())
        .filter(f -> f.actor == null && f.target == null)
        .forEach(this::nameThoseAtWar);
    for (Draft draft : drafts) {
      if (draft.actor == null && (draft.isLoss() || draft.isKilling())) {
        Optional<PartyRef> known = draft.isLoss() ? causer(draft) : Optional.empty();
        draft.actor = known.or(() -> attackerBefore(draft)).orElse(null);
      }
    }
    drafts.stream().filter(d -> d.action.equals("missing")).forEach(d -> d.actor = null);
    Repulses.name(drafts);
  }

  /** "The raid set off a clash with soldiers": who made the raid, there, fought them. */
  private void meeting(Draft fight) {
    fights(f -> f.isAttack() && f.actor != null && !f.actor.is(fight.target))
        .filter(f -> Likeness.areAtOnePlace(f, fight) && f.background == fight.background)
        .filter(f -> fight.sentence() - f.sentence() >= 0 && fight.sentence() - f.sentence() <= 1)
        .reduce((first, second) -> second)
        .ifPresent(f -> fight.actor = f.actor);
  }

  /** "Clashes with rebels that killed ten rebels": by nobody of theirs, if that is who they are. */
  private static boolean isOwn(Draft loss) {
    List<Phrase> victims = loss.reading.of(Role.TARGET);
    return loss.actor != null
        && !loss.unarmed()
        && !loss.action.equals("captured")
        && loss.actor.is(loss.target)
        && !victims.isEmpty()
        && victims.stream().allMatch(p -> NAMED.matcher(p.text()).find());
  }

  /** "Fighting went on": between the only two who are told to fight each other, there or at all. */
  private void nameThoseAtWar(Draft fight) {
    List<Draft> all =
        drafts.stream()
            .filter(f -> !f.unarmed() && areTwo(f.actor, f.target))
            .filter(f -> Likeness.isAsToldAs(f, fight))
            .filter(f -> f.action.equals("battle") || f.isControl() || f.isLoss())
            .toList();
    List<Draft> there =
        all.stream().filter(f -> Objects.equals(f.placeKey(), fight.placeKey())).toList();
    List<Draft> battles = all.stream().filter(f -> f.action.equals("battle")).toList();
    List<Draft> told = !there.isEmpty() ? there : battles;
    if (told.stream().map(Foes::sides).distinct().count() == 1) {
      takeSides(fight, told.get(0));
    } else if (told.isEmpty() && isOneWar()) {
      takeSidesOfWar(fight);
    }
  }

  private boolean isOneWar() {
    return wars.stream()
            .map(war -> war.stream().map(PartyRef::party).collect(Collectors.toSet()))
            .distinct()
            .count()
        == 1;
  }

  private void takeSidesOfWar(Draft fight) {
    fight.actor = wars.get(0).get(0);
    fight.target = wars.get(0).get(1);
  }

  private static Set<String> sides(Draft fight) {
    return Stream.of(fight.actorId(), fight.targetId())
        .map(String::valueOf)
        .collect(Collectors.toSet());
  }

  /** "Rebels raided the post. Ten soldiers were killed": by the rebels, where it is there. */
  private Optional<PartyRef> attackerBefore(Draft loss) {
    boolean named = fights(f -> f.also.contains(loss.evidence)).findAny().isPresent();
    return loss.background || loss.standing == Standing.DENIED || isOfWholeCountry(loss) || named
        ? Optional.empty()
        : foe(
            loss,
            f ->
                (f.isAttack() || f.action.equals("battle") && !loss.unarmed())
                    && Likeness.areAtOnePlace(f, loss)
                    && loss.sentence() - f.sentence() >= 0
                    && loss.sentence() - f.sentence() <= SOON);
  }

  /** "Since April 5,000 have been killed in the country": by no one attack. */
  private static boolean isOfWholeCountry(Draft toll) {
    return toll.reading.marks().contains(Reading.IN_THE_WAR)
        || toll.place != null && toll.place.isCountry();
  }

  /**
   * "The two forces are locked in battle": those who are told beside it to fight each other or,
   * where nobody is, the sides of the one war that the report tells of.
   */
  private void nameBoth(Draft fight) {
    List<Draft> told =
        fights(f -> f.action.equals("battle") && areTwo(f.actor, f.target) && !isOfBoth(f))
            .sorted(Comparator.comparing(f -> distance(f, fight)))
            .toList();
    Optional<Draft> beside = told.stream().filter(f -> distance(f, fight) <= SOON).findFirst();
    if (beside.isEmpty() && isOneWar()) {
      takeSidesOfWar(fight);
    } else if (beside.isPresent() || fight.actor == null) {
      beside.or(() -> told.stream().findFirst()).ifPresent(f -> takeSides(fight, f));
    }
  }

  private static void takeSides(Draft fight, Draft told) {
    fight.actor = told.actor;
    fight.target = told.target;
  }

  /** How many sentences lie between two fights; none between those at one place. */
  private static int distance(Draft one, Draft other) {
    return Likeness.areAtOnePlace(one, other) ? 0 : Math.abs(one.sentence() - other.sentence());
  }

  private static boolean isOfBoth(Draft fight) {
    List<Phrase> fighters = fight.reading.of(Role.ACTOR);
    return fight.action.equals("battle")
        && !fighters.isEmpty()
        && fighters.stream().allMatch(Unnamed::areBothSides);
  }

  /** "Both sides suffered losses": those who fight there did, each its own. */
  private void partSides(Draft losses) {
    boolean both =
        losses.kind == Kind.CASUALTIES
            && losses.quantity == null
            && losses.reading.of(Role.TARGET).stream().anyMatch(Unnamed::areBothSides);
    Optional<Draft> fight =
        fights(f -> both && f.actor != null && f.target != null && !f.background)
            .min(Comparator.comparing(f -> Math.abs(f.sentence() - losses.sentence())));
    fight.ifPresent(
        f -> {
          Draft second = losses.sibling();
          second.place = losses.place;
          losses.target = f.actor;
          second.target = f.target;
          drafts.add(drafts.indexOf(losses) + 1, second);
        });
  }

  /** "They attacked the post, killing seven fighters": those attacked, if no others are named. */
  private Optional<PartyRef> attacked(Draft loss) {
    PartyRef men = loss.target;
    boolean open = men != null && PartyReferents.isOpen(men.party());
    return fights(f -> f.sentence() == loss.sentence() && f.isAttack())
        .filter(f -> open && !f.unarmed() || men == null && f.actor != null)
        .filter(f -> Objects.equals(f.actorId(), loss.actorId()))
        .flatMap(f -> Optional.ofNullable(f.target).stream())
        .map(t -> men == null ? t : new PartyRef(men.text(), t.party(), t.with()))
        .findFirst();
  }

  /** "The attack": the same at the same place as somebody is told to have made. */
  private void toldElsewhere(Draft fight) {
    fights(f -> f != fight && f.actor != null && f.action.equals(fight.action))
        .filter(f -> Likeness.areAtOnePlace(f, fight))
        .filter(f -> f.background == fight.background && !f.hedges.contains("alleged"))
        .filter(f -> fight.target == null || f.target == null || fight.target.is(f.target))
        .filter(f -> drafts.stream().noneMatch(d -> suffers(d, fight, f.actor)))
        .findFirst()
        .ifPresent(
            f -> {
              fight.actor = f.actor;
              fight.target = fight.target == null ? f.target : fight.target;
            });
  }

  /** "Ten rebels died in raids": which no rebels carried out. */
  private static boolean suffers(Draft loss, Draft fight, @Nullable PartyRef side) {
    boolean there = loss.sentence() == fight.sentence() && loss.isLoss();
    return there && side != null && side.is(loss.target);
  }

  /** "Rebels killed ten soldiers in attacks on army posts": the rebels attacked them. */
  private void attacking(Draft loss) {
    PartyRef killers = loss.actor;
    if (killers != null) {
      List<Draft> attacks = fights(f -> f.sentence() == loss.sentence() && f.isAttack()).toList();
      boolean own = attacks.stream().anyMatch(f -> killers.is(f.actor));
      boolean then = loss.reading.marks().contains(Reading.DATE);
      attacks.stream()
          .filter(f -> then == own ? !then : Likeness.areAtOnePlace(f, loss))
          .filter(f -> f.actor == null && !killers.is(f.target) && !f.hedges.contains("confirmed"))
          .forEach(f -> f.actor = killers);
      fights(f -> f.sentence() == loss.sentence() && f.isAttack() && killers.is(f.actor))
          .filter(f -> f.target == null && loss.target != null && !loss.unarmed())
          .forEach(f -> f.target = loss.target);
    }
  }

  /** "Ten rebels fell in fighting with the army": the rebels fought it. */
  private void fighting(Draft loss) {
    PartyRef victims = loss.target;
    if (victims == null || loss.unarmed()) {
      return;
    }
    fights(f -> f.sentence() == loss.sentence() && f.action.equals("battle"))
        .filter(f -> f.actor == null && !victims.is(f.target))
        .forEach(
            f -> {
              PartyRef foe = loss.actor == null ? teller(loss, f) : loss.actor;
              f.actor = f.target == null ? foe : victims;
              f.target = f.target == null && foe != null ? victims : f.target;
            });
  }

  /** "Ten rebels fell in fighting, the army said": the side that tells of the other's losses. */
  private @Nullable PartyRef teller(Draft loss, Draft fight) {
    String side = loss.chain.isEmpty() ? null : loss.chain.get(0).party();
    boolean others =
        fights(f -> f != fight && f.sentence() == loss.sentence())
            .anyMatch(f -> f.actor != null || f.target != null);
    return side == null || side.equals(loss.targetId()) || others ? null : named(side);
  }

  /** A side by the first name that the report has for it, or by the words of its id. */
  private PartyRef named(String side) {
    return drafts.stream()
        .flatMap(d -> Stream.of(d.actor, d.target))
        .filter(p -> p != null && p.party().equals(side) && p.with().isEmpty())
        .filter(p -> NAME.matcher(p.text()).matches())
        .findFirst()
        .orElseGet(() -> new PartyRef(side.replace('-', ' '), side, List.of()));
  }

  /**
   * "A and B were locked in fighting, killing 20 people", "a peacekeeper died in clashes between A
   * and B": nobody says which of them did.
   */
  private boolean isOfBothSides(Draft loss) {
    PartyRef killers = loss.actor;
    return killers != null
        && fights(f -> f.sentence() == loss.sentence() && f.action.equals("battle"))
            .filter(f -> killers.is(f.actor))
            .anyMatch(
                f ->
                    loss.unarmed() && killers.with().stream().anyMatch(k -> k.is(f.target))
                        || isOfNeither(loss, f));
  }

  /** Whether those who fell were on neither side of a fight that has its sides behind its word. */
  private static boolean isOfNeither(Draft loss, Draft fight) {
    PartyRef victims = loss.target;
    return victims != null
        && areTwo(fight.actor, fight.target)
        && !victims.is(fight.actor)
        && !victims.is(fight.target)
        && fight.reading.nominal()
        && loss.reading.of(Role.ACTOR).stream().allMatch(p -> p.head() > fight.reading.trigger());
  }

  /** Who caused a loss by the fight that its sentence tells of, or that it goes back to. */
  private Optional<PartyRef> causer(Draft loss) {
    Predicate<Draft> beside =
        f -> f.sentence() == loss.sentence() || f.also.contains(loss.evidence); // "the shelling"
    Predicate<Draft> there = beside.and(f -> Objects.equals(f.placeKey(), loss.placeKey()));
    boolean bombed = fights(there).anyMatch(f -> f.action.equals("bombing"));
    Optional<PartyRef> here = foe(loss, bombed ? there : beside);
    if (here.isPresent()) {
      return here;
    }
    Optional<PartyRef> other = inReturn(loss).or(() -> onBothSides(loss));
    if (other.isPresent()) {
      return other;
    }
    if (fell(loss)) {
      return foe(loss, f -> f.sentence() < loss.sentence());
    }
    boolean in = loss.reading.marks().contains(Reading.IN_A_FIGHT);
    Predicate<Draft> before = f -> in && f.sentence() == loss.sentence() - 1;
    return taker(loss).or(() -> foe(loss, before.and(f -> f.paragraph == loss.paragraph)));
  }

  /**
   * "The army took it. Ten rebels died": to the army, where the rebels are armed and not its own.
   */
  private Optional<PartyRef> taker(Draft loss) {
    PartyRef victims = loss.target;
    if (victims == null || loss.unarmed()) {
      return Optional.empty();
    }
    return drafts.stream()
        .filter(d -> Likeness.areAtOnePlace(d, loss) && Likeness.isAsToldAs(d, loss))
        .filter(d -> d.isControl() || d.kind == Kind.TALLY)
        .filter(d -> Reading.FROM_A_SIDE.contains(d.action))
        .filter(d -> loss.sentence() - d.sentence() >= 0 && loss.sentence() - d.sentence() <= 1)
        .map(d -> victims.is(d.actor) ? d.target : d.actor)
        .filter(p -> p != null && !p.is(victims))
        .findFirst();
  }

  /** "We killed nine rebels and lost seven soldiers": each side's to the other. */
  private Optional<PartyRef> inReturn(Draft loss) {
    return lossesBeside(loss)
        .filter(d -> d.actor != null && d.actor.is(loss.target))
        .flatMap(d -> Optional.ofNullable(d.target).stream())
        .findFirst();
  }

  private Stream<Draft> lossesBeside(Draft loss) {
    return drafts.stream()
        .filter(d -> d != loss && d.isLoss() && d.sentence() == loss.sentence() && !d.unarmed());
  }

  /** "Seven soldiers and four rebels fell in the fighting": each side's to the other. */
  private Optional<PartyRef> onBothSides(Draft loss) {
    PartyRef victims = loss.target;
    if (victims == null || loss.unarmed()) {
      return Optional.empty();
    }
    boolean inFight =
        fights(f -> f.sentence() == loss.sentence()).anyMatch(f -> f.action.equals("battle"));
    List<PartyRef> others =
        lossesBeside(loss)
            .filter(d -> inFight)
            .filter(d -> d.actor == null || victims.is(d.actor) || isSomeGroup(victims))
            .flatMap(d -> Optional.ofNullable(d.target).stream())
            .filter(t -> !t.is(victims))
            .toList();
    boolean one = others.stream().map(PartyRef::party).distinct().count() == 1;
    return one ? Optional.of(others.get(0)) : Optional.empty();
  }

  /** The victims' foe in the last fight of those wanted that has one. */
  private Optional<PartyRef> foe(Draft loss, Predicate<Draft> wanted) {
    return fights(wanted)
        .filter(f -> f.background == loss.background)
        .filter(f -> !f.hedges.contains("alleged") || Likeness.sameSource(f, loss))
        .flatMap(f -> Optional.ofNullable(foe(f, loss)).stream())
        .reduce((first, second) -> second);
  }

  private Stream<Draft> fights(Predicate<Draft> wanted) {
    return drafts.stream()
        .filter(d -> d.kind == Kind.CLASH && d.standing == Standing.ASSERTED)
        .filter(wanted);
  }

  /** The side of a fight that the victims were not on; null where that is open. */
  private static @Nullable PartyRef foe(Draft fight, Draft loss) {
    PartyRef first = fight.actor;
    PartyRef second = fight.target;
    PartyRef victims = loss.target;
    if (fight.isAttack()) {
      boolean met = fell(loss) && !fight.unarmed() && victims != null && victims.is(first);
      return met ? second : Likeness.areOnOneSide(fight, victims) ? null : first;
    }
    if (victims == null) {
      return null;
    }
    if (victims.is(first)) {
      return second;
    }
    boolean here = fight.sentence() == loss.sentence();
    boolean open = second == null ? here || isKnown(first) : victims.is(second);
    boolean others = here && isSomeGroup(victims) && isKnown(first) != isKnown(second);
    PartyRef foe = open || isKnown(first) ? first : second; // of "militants", by another word
    return !loss.unarmed() && (open || others) ? foe : null;
  }

  /** "They attacked the post. Ten attackers fell in the fighting": to those of the post. */
  private static boolean fell(Draft loss) {
    return loss.reading.marks().contains(Reading.IN_THE_FIGHT);
  }

  /** Whether a side has more of a name than words: "government troops", no "militias". */
  private static boolean isKnown(@Nullable PartyRef side) {
    return side != null && !PartyName.unknownId(side.text()).contains(side.party());
  }

  /** "Militants", who are no state's, and neither "fighters" nor "combatants". */
  private static boolean isSomeGroup(PartyRef men) {
    return !isKnown(men) && !PartyReferents.isOpen(men.party());
  }

  private static boolean areTwo(@Nullable PartyRef one, @Nullable PartyRef other) {
    return one != null && other != null && !one.is(other);
  }

  /** "X was shelled, killing three": no town that things happen in does them. */
  private static boolean isDoneByPlace(Draft draft, List<Draft> drafts) {
    PartyRef actor = draft.actor;
    return actor != null
        && actor.party().equals(PartyName.unknownId(actor.text()))
        && drafts.stream()
            .map(d -> d.place)
            .anyMatch(p -> p != null && !p.isCountry() && p.text().equals(actor.text()));
  }
}
