package org.sayso.settling;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
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
import org.sayso.quantity.Quantity;
import org.sayso.reading.Reading;
import org.sayso.referent.Referents;
import org.sayso.referent.Unnamed;
import org.sayso.source.Source;
import org.sayso.time.DayRange;

/** Whether two drafts of one report tell the same (codebook, section 1). */
final class Sameness {

  private final BiPredicate<String, String> within;

  /** Within so many sentences after a killing its toll may be told again, by somebody else. */
  private static final int AGAIN = 6;

  /** Within so many sentences who speaks for an institution says what it does. */
  private static final int NEAR = 2;

  private static final Set<String> FLIGHTS = Set.of("fled", "displaced");

  private final PartyBook parties;

  /**
   * Compares with a containment of places.
   *
   * @param within whether the place of the first id lies in the area of the second
   * @param parties the sides that have a name
   */
  Sameness(BiPredicate<String, String> within, PartyBook parties) {
    this.within = within;
    this.parties = parties;
  }

  boolean twins(Draft a, Draft b) {
    return a.kind == b.kind
        && sameStanding(a, b)
        && (a.background == b.background || isOneCount(a, b))
        && samePlace(a, b)
        && sameAction(a, b)
        && (Likeness.sameActor(a, b)
            || Retellings.haveSameSides(a, b)
            || isNamedElsewhere(a, b)
            || areNobodys(a, b))
        && !areOnOtherDays(a, b)
        && !Likeness.areOnTwoBuildings(a, b)
        && sameVictims(a, b)
        && SameCounts.mayBe(a, b)
        && (sameWord(a, b) || isOnlyNamed(a, b) || isOnlyNamed(b, a));
  }

  /** "40 were hurt in the attack", "died in the battle for it": who says so tells of no fight. */
  static boolean isOnlyNamed(Draft attack, Draft told) {
    boolean take = attack.isTaking() && told.isTaking() && told.sentence() < attack.sentence();
    boolean battle = attack.action.equals("battle") && attack.action.equals(told.action);
    return take && attack.reading.marks().contains(Reading.KNOWN)
        || (isWhole(attack, told) && attack.actor == null && attack.target == null
                || battle && isBare(attack) && attack.sentence() > told.sentence())
            && attack.reading.pointsBack()
            && !attack.reading.marks().contains(Frame.SPOKEN);
  }

  /** Whether the words on it name neither side and no place: "died in the battle for the town". */
  private static boolean isBare(Draft fight) {
    return Stream.of(Role.ACTOR, Role.TARGET).allMatch(r -> fight.reading.of(r).isEmpty())
        && fight.reading.of(Role.PLACE).stream().noneMatch(Phrase::named);
  }

  /** "Tens of thousands" under a photo and in the lead: of late by the one, and so by both. */
  private static boolean isOneCount(Draft a, Draft b) {
    return a.quantity != null
        && b.quantity != null
        && a.quantity.text().equalsIgnoreCase(b.quantity.text())
        && Objects.equals(a.targetId(), b.targetId())
        && a.placeKey() != null;
  }

  /** What a headline only fears and the body knows is one. */
  private static boolean sameStanding(Draft a, Draft b) {
    boolean known = a.isHeadline() && a.standing == Standing.POSSIBLE;
    return a.standing == b.standing
        || known && !b.isHead() && b.standing == Standing.ASSERTED && a.kind != Kind.CONTROL;
  }

  /** "Gunmen attacked", where the same attack has somebody's name elsewhere. */
  private boolean isNamedElsewhere(Draft a, Draft b) {
    boolean later = b.sentence() >= a.sentence();
    return (a.kind == Kind.CLASH || areOneTaking(a, b) || isTollOfHead(a, b))
        && !(later ? b : a).isFurther()
        && (isNamedFor(a, b) || isNamedFor(b, a));
  }

  /**
   * "Gunmen" and "the attackers", "cattle rustlers" and "rustlers", "Islamist rebels" and "the
   * rebels", "insurgents" of a headline and "jihadists": none of them has a name.
   */
  private boolean areNobodys(Draft a, Draft b) {
    String x = String.valueOf(a.actorId());
    String y = String.valueOf(b.actorId());
    boolean taken = areOneTaking(a, b);
    return (a.kind == Kind.CLASH || a.kind == Kind.CASUALTIES || a.isKilling() || taken)
        && isNobody(a)
        && isNobody(b)
        && (Unnamed.isAnybody(x)
            || Unnamed.isAnybody(y)
            || a.isHeadline() != b.isHeadline()
            || taken
            || areOneName(x, y)
            || lastWord(a.actor).equals(lastWord(b.actor)));
  }

  /** "Fighters seized the town", "the rebels seized it without a fight": nobody took it twice. */
  private static boolean areOneTaking(Draft a, Draft b) {
    return a.isTaking()
        && a.action.equals(b.action)
        && a.part == b.part
        && !Likeness.areApartInTime(a, b)
        && !Objects.equals(a.actorId(), b.targetId())
        && !Objects.equals(b.actorId(), a.targetId());
  }

  /** "Rustlers" and "cattle rustlers", "Maoist" and "Maoist rebels". */
  private static boolean areOneName(String x, String y) {
    String shorter = x.length() < y.length() ? x : y;
    String longer = x.length() < y.length() ? y : x;
    return longer.endsWith("-" + shorter) || longer.startsWith(shorter + "-");
  }

  private static String lastWord(@Nullable PartyRef party) {
    return party == null ? "" : party.text().substring(party.text().lastIndexOf(' ') + 1);
  }

  private boolean isNobody(Draft draft) {
    String id = draft.actorId();
    return id != null && !parties.isKnown(id) && !id.equals(parties.state());
  }

  /** "Separatists kill two", "armed men killed two": the headline's two. */
  private static boolean isTollOfHead(Draft a, Draft b) {
    Quantity x = a.quantity;
    Quantity y = b.quantity;
    return x != null
        && y != null
        && x.value() != null
        && a.isHead() != b.isHead()
        && a.kind.hurtsPeople()
        && Objects.equals(x.value(), y.value());
  }

  /** Whether they are fights of two days that are named. */
  private static boolean areOnOtherDays(Draft a, Draft b) {
    DayRange one = a.when.days();
    DayRange other = b.when.days();
    boolean counted = a.quantity != null && b.quantity != null;
    return (a.kind == Kind.CLASH || a.action.equals("killed") && !counted)
        && one.isOneDay()
        && other.isOneDay()
        && !one.equals(other);
  }

  /** Whether one side may have done both: the same, or one that only one of them names. */
  boolean mayBeOnesDoing(Draft a, Draft b) {
    return Likeness.sameActor(a, b)
        || isNamedFor(a, b)
        || isNamedFor(b, a)
        || isNobody(a) && isNobody(b)
        || Retellings.haveSameSides(a, b);
  }

  /** Whether both are told on one word: the outlet's tells again what somebody's does. */
  private static boolean sameWord(Draft a, Draft b) {
    boolean outlets = a.ownWord() && b.ownWord();
    boolean outletAgain = a.ownWord() != b.ownWord() && !isStateAfterChange(a, b);
    boolean somebodys = !a.ownWord() && !b.ownWord();
    return outlets
        || outletAgain
        || a.isHead() != b.isHead()
        || somebodys
            && (Likeness.sameSource(a, b)
                || Likeness.speaksInLead(a, b)
                || isOwnResult(a, b)
                || isToldByItsMan(a, b));
  }

  /** "The army confirmed that five were killed. 'We lost five,' Colonel X said": on one word. */
  private static boolean isToldByItsMan(Draft army, Draft man) {
    Source x = army.chain.get(0);
    Source y = man.chain.get(0);
    String text = x.text();
    return army.kind.befallsPeople()
        && army.quantity != null
        && man.quantity != null
        && text != null
        && text.equals(text.toLowerCase(Locale.ROOT))
        && x.party() != null
        && x.party().equals(y.party())
        && Likeness.isKind(x.kind(), y)
        && Math.abs(man.sentence() - army.sentence()) <= NEAR;
  }

  /**
   * "We have entered it", "we are in full control": what one side says that it has come to; "the
   * group claimed the attack", "we bombed it".
   */
  private static boolean isOwnResult(Draft a, Draft b) {
    String side = a.chain.get(0).party();
    boolean attack = a.kind == Kind.CLASH && !Set.of("battle", "repelled").contains(a.action);
    return (a.isControl() || attack)
        && side != null
        && side.equals(a.actorId())
        && side.equals(b.actorId())
        && side.equals(b.chain.get(0).party())
        && !areTwoPersons(a, b);
  }

  /** A commander to a station and a minister in a letter: each by his name, on his own way. */
  private static boolean areTwoPersons(Draft a, Draft b) {
    Source x = a.chain.get(0);
    Source y = b.chain.get(0);
    boolean named = x.role() != null && y.role() != null && !x.anonymous() && !y.anonymous();
    return named
        && !Objects.equals(x.text(), y.text())
        && !a.chain.subList(1, a.chain.size()).equals(b.chain.subList(1, b.chain.size()));
  }

  /** The outlet tells that it was taken, and somebody that it is held now: two words, not one. */
  private static boolean isStateAfterChange(Draft a, Draft b) {
    return a.isControl() && a.action.equals("holds") != b.action.equals("holds");
  }

  /** "Another put it at 16": so soon after a killing that it may be the toll of it. */
  static boolean isKilledBefore(Draft toll, Draft killing) {
    int behind = toll.sentence() - killing.sentence();
    return killing.isKilling()
        && killing.standing == Standing.ASSERTED
        && behind >= 0
        && behind <= AGAIN;
  }

  boolean samePlace(Draft a, Draft b) {
    boolean counts = a.kind == Kind.TALLY || a.kind == Kind.CASUALTIES || a.isKilling();
    boolean open = a.place == null || b.place == null || a.isHead() || b.isHead();
    return Objects.equals(a.placeKey(), b.placeKey())
        || a.isHead() && !b.isHead() && isInArea(b, a)
        || b.isHead() && !a.isHead() && isInArea(a, b)
        || a.isHead() != b.isHead() && haveSameName(a, b)
        || isNamedBeside(a, b)
        || isNamedBeside(b, a)
        || isFlightOf(a, b)
        || isFlightOf(b, a)
        || isInQuarter(a, b)
        || isInQuarter(b, a)
        || counts && open && a.quantity != null && a.quantity.value() != null && !areApart(a, b);
  }

  /** "Clash in Negros" above "in the village of X in Negros", which may be in no list. */
  private static boolean isNamedBeside(Draft head, Draft body) {
    return head.isHeadline()
        && !body.isHead()
        && body.paragraph <= Draft.LEAD + 1
        && head.place != null
        && body.evidence.text().contains(head.place.text());
  }

  /** "Thousands flee as rebels advance in the north": those whom the body counts there. */
  private static boolean isFlightOf(Draft head, Draft body) {
    return areFlights(head, body)
        && head.isHeadline()
        && !body.isHead()
        && (head.place == null || head.place.place() == null && Referents.isArea(head.place));
  }

  /** "Villages in the east of Congo" above "five villages in North Kivu", a province of Congo. */
  private static boolean isInQuarter(Draft head, Draft body) {
    PlaceRef quarter = head.place;
    PlaceRef near = body.place;
    return head.isHeadline()
        && !body.isHead()
        && quarter != null
        && near != null
        && quarter.place() == null
        && near.place() != null
        && Referents.isArea(quarter)
        && !quarter.path().isEmpty()
        && near.path().containsAll(quarter.path());
  }

  /** "Displaced" in a headline are those who by the body fled. */
  private static boolean areFlights(Draft a, Draft b) {
    return a.kind == Kind.DISPLACEMENT
        && b.kind == Kind.DISPLACEMENT
        && FLIGHTS.contains(a.action)
        && FLIGHTS.contains(b.action);
  }

  /** "30 died in X", "42 died in Y": two tolls, wherever in the report they stand. */
  private boolean areApart(Draft a, Draft b) {
    boolean placed =
        a.place != null
            && b.place != null
            && !Members.isUnknown(a.place)
            && !Members.isUnknown(b.place);
    boolean other =
        a.quantity != null
            && b.quantity != null
            && !Objects.equals(a.quantity.value(), b.quantity.value());
    return placed && other && !isInArea(a, b) && !isInArea(b, a);
  }

  /** "Once the raid on X was repelled, they attacked Y": told after it, and of another place. */
  static boolean isNextElsewhere(Draft next, Draft before) {
    return next.place != null
        && before.place != null
        && !Objects.equals(next.placeKey(), before.placeKey())
        && next.reading.trigger() > before.reading.trigger();
  }

  /** "Kharkiv" of a headline, which may be the city's name or the region's. */
  private static boolean haveSameName(Draft a, Draft b) {
    return a.place != null && b.place != null && a.place.text().equals(b.place.text());
  }

  /** "Civilians flee fighting in Congo": the body says where in Congo. */
  private boolean isInArea(Draft inner, Draft outer) {
    return inner.place != null && inner.place.isKnownIn(outer.place, within);
  }

  private static boolean sameAction(Draft a, Draft b) {
    boolean result =
        a.kind == Kind.CONTROL
            && Draft.RESULTS.contains(a.action)
            && Draft.RESULTS.contains(b.action);
    return a.action.equals(b.action)
        || result && (a.part == b.part || isArrival(a, b))
        || areFlights(a, b) && a.isHeadline() != b.isHeadline()
        || a.kind == Kind.CLASH
            && Set.of(a.action, b.action).equals(Set.of("attack", "battle"))
            && a.sentence() == b.sentence()
        || Retellings.isFightOf(a, b)
        || Retellings.isFightAgain(a, b)
        || isWhole(a, b)
        || isWhole(b, a)
        || isMadeWith(a, b)
        || isMadeWith(b, a);
  }

  /** "A suicide bomber killed ten in an attack", "claimed an attack in which a bomb went off". */
  static boolean isMadeWith(Draft attack, Draft bombing) {
    return attack.kind == Kind.CLASH
        && attack.action.equals("attack")
        && bombing.isOfWeapon()
        && attack.sentence() == bombing.sentence()
        && Objects.equals(attack.placeKey(), bombing.placeKey())
        && !attack.isFurther()
        && (attack.reading.nominal()
                && attack.actorId() != null
                && attack.actorId().equals(bombing.actorId())
            || attack.reading.marks().contains(Frame.SPOKEN));
  }

  /** "Marched into it and raised their flag over its fort": came there and took what they took. */
  static boolean isArrival(Draft a, Draft b) {
    return a.isControl()
        && b.isControl()
        && a.sentence() == b.sentence()
        && (a.action.equals("entered") && b.isTaking()
            || b.action.equals("entered") && a.isTaking());
  }

  /**
   * "The attacks by A on X", "claimed responsibility for the attack": those told of before,
   * whatever they were made with.
   */
  static boolean isWhole(Draft attacks, Draft one) {
    return attacks.kind == Kind.CLASH
        && one.kind == Kind.CLASH
        && attacks.action.equals("attack")
        && !one.action.equals("repelled")
        && !attacks.isFurther()
        && (isClaimed(attacks, one) || isBackTo(attacks, one));
  }

  /** Whether an attack that was told of before was made with a bomb, or as a strike. */
  boolean isWith(Draft attack, Draft one) {
    boolean back = attack.reading.pointsBack() && attack.sentence() > one.sentence();
    return (isWhole(attack, one)
            || isTheBlast(attack, one)
            || attack.kind == Kind.CLASH && back && isNamedFor(attack, one))
        && attack.action.equals("attack")
        && one.isOfWeapon()
        && !attack.background
        && !Likeness.areApartInTime(attack, one);
  }

  /** "An attack in the town, where a bomb went off". */
  private static boolean isTheBlast(Draft attack, Draft one) {
    return attack.kind == Kind.CLASH
        && attack.reading.nominal()
        && !attack.reading.pointsBack()
        && attack.sentence() == one.sentence()
        && attack.reading.trigger() < one.reading.trigger()
        && one.action.equals("bombing")
        && !one.reading.nominal()
        && !one.isFurther()
        && Objects.equals(attack.placeKey(), one.placeKey());
  }

  private static boolean isBackTo(Draft attacks, Draft one) {
    boolean beside = // "a bomb killed ten in X in the latest attack on police"
        attacks.sentence() == one.sentence() && attacks.reading.marks().contains(Reading.GOES_BACK);
    return (attacks.reading.pointsBack() || attacks.reading.marks().contains(Frame.ACCUSING))
        && (attacks.sentence() > one.sentence() || beside)
        && (attacks.actorId() == null
            || one.actorId() == null
            || attacks.actorId().equals(one.actorId()));
  }

  /** Who says of himself that he made it; whoever it was told of before is he. */
  private static boolean isClaimed(Draft attack, Draft one) {
    return attack.reading.marks().contains(Frame.SPOKEN)
        && attack.sentence() >= one.sentence()
        && !one.action.equals("battle");
  }

  /**
   * Whether a fight of which no sides are told is the one of the same sentence, or of the sentence
   * before and the same day: "Fighting broke out in X on Friday. By the evening it was taken."
   */
  static boolean isFightBefore(Draft fight, Draft take) {
    LocalDate day = fight.when.days().from();
    boolean before =
        fight.action.equals("battle")
            && fight.targetId() == null
            && fight.paragraph == take.paragraph
            && fight.sentence() + 1 == take.sentence();
    return fight.sentence() == take.sentence()
        || before && day != null && day.equals(take.when.days().from());
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
        || areOneName(one, other)
        || a.unarmed() && b.unarmed();
  }

  /** Whether a side is the one that has a name for "fighters from an ethnic group". */
  boolean isNamedFor(Draft named, Draft other) {
    String side = named.actorId();
    String unnamed = other.actorId();
    boolean nameless =
        unnamed != null && !parties.isKnown(unnamed) && !unnamed.equals(parties.state());
    return nameless && side != null && !side.equals(parties.state()) && parties.isKnown(side);
  }
}
