package org.sayso.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PartyRef;
import org.sayso.draft.Draft;
import org.sayso.draft.DraftVictims;
import org.sayso.grammar.Phrase;
import org.sayso.pack.Frame;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.pack.Standing;
import org.sayso.reading.Quantities;
import org.sayso.reading.Reading;
import org.sayso.referent.Elided;
import org.sayso.referent.PartyReferents;
import org.sayso.referent.Unnamed;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;

/**
 * Who does it and to whom: the parties of a draft by its own words, by who speaks, and by what the
 * report told just before.
 */
final class Sides {

  /** Whom armed people give up or go over to is told beside them. */
  private static final Set<String> GIVING_UP = Set.of("surrendered", "defected");

  /** What is done to people by what is done to their homes, or threatened to whoever it may be. */
  private static final Set<String> TO_CIVILIANS = Set.of("searched", "looted", "threatened");

  /** Who speaks for a state that may be at war. */
  private static final Set<SourceKind> FIGHTING =
      Set.of(SourceKind.MILITARY, SourceKind.OFFICIAL, SourceKind.FOREIGN_GOVERNMENT);

  /** Who speaks for nobody that fights. */
  private static final Set<SourceKind> UNARMED =
      Set.of(SourceKind.CIVILIAN, SourceKind.MEDICAL, SourceKind.AID, SourceKind.OUTLET);

  private final PartyReferents referents;
  private final Map<String, PartyRef> takers = new HashMap<>();
  private final ToldDoers toldDoers;
  private @Nullable PartyRef attacker;

  /** What was told last of people or of an attack on somebody, whom a bare number may count. */
  private @Nullable Draft lastWithPeople;

  Sides(PartyReferents referents) {
    this.referents = referents;
    toldDoers = new ToldDoers(referents);
  }

  /**
   * Names the parties of a draft.
   *
   * @param targets the phrases that its target is taken from
   * @param speaker who speaks, or null for the outlet itself
   * @param behind whether the speaker is only named behind what is said
   */
  void of(Draft draft, List<Phrase> targets, @Nullable Source speaker, boolean behind) {
    Reading reading = draft.reading;
    List<Phrase> actors = reading.of(Role.ACTOR);
    boolean made = toldDoers.isInOneBreath(draft) && reading.marks().contains(Reading.MADE_TO);
    PartyRef told = made ? before().target : isNear(draft) ? toldDoers.of(draft, speaker) : null;
    boolean own = toldDoers.isToldBy(speaker);
    Set<String> makers =
        made ? PartyRef.ids(before().actor) : toldDoers.not(draft, speaker, isNear(draft));
    PartyRef actor = doers(draft, speaker, new PartyReferents.Back(told, own, makers, behind));
    PartyRef suffered = made ? told : suffered(draft);
    Set<String> doers = made ? makers : PartyRef.ids(actor);
    PartyReferents.Back victims = new PartyReferents.Back(suffered, true, doers, behind);
    PartyRef men = raised(draft, targets, actor);
    PartyRef target = men == null ? party(targets, speaker, victims, false) : men;
    if (actor != null && target != null && actor.is(target)) {
      Set<String> other = Set.of(target.party());
      actor = doers(draft, speaker, new PartyReferents.Back(told, own, other, behind));
    }
    Draft hit = draft.kind == Kind.CASUALTIES && toldDoers.isInOneBreath(draft) ? before() : draft;
    target = referents.stationed(target, hit.kind == Kind.CLASH ? hit.target : null);
    target = isOfThoseToldOf(draft, targets, target, speaker) ? Elided.civilians(targets) : target;
    boolean self = actor != null && target != null && actor.party().equals(target.party());
    if (self && (draft.isControl() || draft.kind == Kind.CLASH && isBackPointing(targets))) {
      target = null; // "pushed them back": whoever that is, not themselves
    }
    if (actor != null && target != null && draft.kind == Kind.CASUALTIES) {
      actor = beside(actor, target.party());
    }
    if (draft.kind == Kind.CLASH && Unnamed.areBoth(actors) || Unnamed.areBoth(targets)) {
      actor = null;
    }
    target = Unnamed.areBoth(targets) ? null : target;
    if (self && draft.action.equals("repelled")) {
      boolean them = isBackPointing(actors) || actors.stream().anyMatch(targets::contains);
      actor = them ? null : actor; // "they tried to storm it and were beaten back": by others
      target = them ? target : null; // "troops beat off an attack on an army base": their own
    }
    boolean stance = draft.kind == Kind.STATEMENT && actor == null;
    draft.actor = stance ? Elided.whoever(actors) : actor;
    draft.target = target;
    draft.partSides();
    targets.stream()
        .flatMap(p -> Stream.ofNullable(p.number()))
        .findFirst()
        .filter(n -> reading.kind().hurtsPeople() || !Quantities.isOne(n))
        .ifPresent(n -> draft.quantity = Quantities.people(n));
    draft.target = draft.target == null ? same(draft, targets) : draft.target;
    DraftVictims.sort(draft);
    draft.target = draft.kind == Kind.CASUALTIES ? draft.target : Elided.civilian(draft.target);
    if (draft.target == null && draft.kind == Kind.HARM && TO_CIVILIANS.contains(draft.action)) {
      draft.target = new PartyRef("civilians", "civilians", List.of());
    }
    boolean there = draft.kind == Kind.FORCE && draft.action.equals("present");
    if (draft.actor == null && !there && draft.standing == Standing.PLANNED && speaker != null) {
      draft.actor = referents.planning(speaker, draft.evidence.span()).orElse(null);
    }
    if (draft.kind == Kind.CONTROL && draft.actor == null && Draft.RESULTS.contains(draft.action)) {
      draft.actor = inherited(draft);
    }
    if (draft.actor == null && reading.firstPerson() && Draft.RESULTS.contains(draft.action)) {
      draft.actor = referents.speakers("we", speaker).orElse(null);
    }
    if (draft.isControl() && draft.actor != null && draft.actor.party().equals("civilians")) {
      draft.actor = null;
    }
    if (draft.isControl() && draft.actor == null && announcesOwn(draft, reading, speaker)) {
      draft.actor = referents.speakers(nameOf(speaker), speaker).orElse(null);
    }
    if (draft.actor == null && draft.action.equals("repelled") && isDefender(draft, speaker)) {
      draft.actor = referents.speakers(nameOf(speaker), speaker).orElse(null);
    }
    if (draft.isControl() && draft.action.equals("threatened") && isOwn(draft, speaker)) {
      draft.action = "captured";
      draft.standing = draft.standing == Standing.ASSERTED ? Standing.PLANNED : draft.standing;
    }
    if (isFlight(draft, reading) || isAnybodysFlight(draft, targets)) {
      draft.kind = Kind.DISPLACEMENT;
      draft.action = draft.action.equals("left") ? "fled" : "displaced";
    } else if (draft.kind == Kind.FORCE) {
      boolean givesUp = GIVING_UP.contains(draft.action) && !actors.isEmpty();
      PartyRef receiver = givesUp ? draft.actor : null;
      boolean sent =
          !draft.action.equals("mobilised")
              && !givesUp
              && draft.actor != null
              && targets.stream().noneMatch(Sides::isNamed);
      draft.actor =
          sent || draft.target == null
              ? referents.sender(draft.actor, actors, targets)
              : force(draft.target, reading);
      Draft before = last();
      boolean they = reading.of(Role.TARGET).stream().anyMatch(p -> p.noun().equals("they"));
      if (they && before != null && before.kind == Kind.FORCE) {
        draft.actor = before.actor;
      } else if (before != null && before.actor != null && isRest(draft, before)) {
        draft.actor = new PartyRef(targets.get(0).text(), before.actor.party(), List.of());
      }
      draft.target = receiver;
      boolean going = draft.action.equals("left") && draft.standing == Standing.PLANNED;
      PartyRef abroad = going || draft.action.equals("deployed") ? draft.actor : null;
      draft.guests = abroad != null && referents.isForeign(abroad);
    }
  }

  /**
   * "The mission said they had run from X", "we fled", a trader said: not those who only speak of
   * it and bear no arms, and whoever was told of last as on the run, or as wronged: "drove out the
   * villagers. Soldiers beat some of them".
   */
  private boolean isOfThoseToldOf(
      Draft draft, List<Phrase> targets, @Nullable PartyRef found, @Nullable Source speaker) {
    boolean harm = draft.kind == Kind.HARM;
    boolean fled = draft.kind == Kind.DISPLACEMENT;
    if (!harm && !fled || targets.isEmpty() || !isBackPointing(targets)) {
      return false;
    }
    boolean unarmed = speaker != null && UNARMED.contains(speaker.kind());
    if (draft.reading.firstPerson() && speaker != null) {
      return unarmed;
    }
    boolean teller =
        found != null && speaker != null && Objects.equals(found.party(), speaker.party());
    boolean some = harm || Elided.areSomeOfThem(targets);
    Draft before = some ? last() : lastWithPeople;
    return !harm && teller && unarmed
        || before != null
            && (some || before.kind == Kind.DISPLACEMENT)
            && draft.sentence() - before.sentence() <= (some ? 1 : 2)
            && "civilians".equals(before.targetId());
  }

  /** "The rebels raised their men", "X mobilised his militias": the men of those who do it. */
  private @Nullable PartyRef raised(Draft draft, List<Phrase> men, @Nullable PartyRef doer) {
    return draft.kind != Kind.FORCE || doer == null || men.size() != 1
        ? null
        : referents.ofDoer(men.get(0), doer).orElse(null);
  }

  /** "The withdrawal of French forces, minus 400 soldiers who stay": French ones. */
  private boolean isRest(Draft draft, Draft before) {
    return before.kind == Kind.FORCE
        && before.action.equals("left")
        && draft.action.equals("present")
        && before.sentence() == draft.sentence()
        && before.actor != null
        && referents.isForeign(before.actor);
  }

  private static String nameOf(@Nullable Source speaker) {
    String name = speaker == null ? null : speaker.text();
    return name == null ? "the group" : name;
  }

  private static boolean isBackPointing(List<Phrase> phrases) {
    return phrases.stream().allMatch(p -> p.type() == Phrase.Type.PRONOUN);
  }

  private Draft before() {
    return Objects.requireNonNull(last());
  }

  /** Whether a force goes by a name of its own: "Kenyan police" and not "300 policemen". */
  private static boolean isNamed(Phrase force) {
    return force.type() != Phrase.Type.NUMBER
        && force.text().chars().anyMatch(Character::isUpperCase);
  }

  /** "They seized ten men and executed them", "they fought X, and two of them died": whom. */
  private @Nullable PartyRef suffered(Draft draft) {
    Draft before = last();
    boolean people = before != null && before.kind.befallsPeople() && draft.kind.befallsPeople();
    if (people && before != null && Elided.isHeOrShe(draft.reading, before.quantity)) {
      return draft.sentence() - before.sentence() <= 2 ? before.target : null;
    }
    if (before == null || before.sentence() != draft.sentence() || !draft.kind.befallsPeople()) {
      boolean force = draft.kind == Kind.FORCE;
      return force ? toldDoers.again(draft).orElse(null) : null;
    }
    boolean clash = before.kind == Kind.CLASH;
    boolean they = clash && Elided.areThey(before.reading.of(Role.ACTOR));
    return they && draft.reading.of(Role.ACTOR).isEmpty()
        ? before.actor
        : before.kind.befallsPeople() || clash && before.unarmed() ? before.target : null;
  }

  /** "Five soldiers died and nine were hurt": a number without a noun counts the same people. */
  private @Nullable PartyRef same(Draft draft, List<Phrase> targets) {
    Draft before = lastWithPeople;
    boolean number = !targets.isEmpty() && targets.get(0).type() == Phrase.Type.NUMBER;
    boolean dead = draft.reading.marks().contains(Frame.AFTERWARDS); // bodies, of whomever
    if (!number || dead || before == null || before.paragraph != draft.paragraph) {
      return null;
    }
    boolean people = before.kind.befallsPeople();
    boolean open = before.action.equals("battle") && draft.reading.of(Role.ACTOR).isEmpty();
    boolean hit =
        draft.reading.kind().hurtsPeople() && before.kind == Kind.CLASH && !open; // of either side
    PartyRef told = before.kind == Kind.FORCE ? before.actor : people || hit ? before.target : null;
    boolean own =
        told != null
            && told.party().equals(draft.actorId())
            && !DraftVictims.isToldBehind(draft); // "killed and nine hurt when troops attacked"
    if (draft.kind == Kind.DISPLACEMENT && Elided.areThousands(targets.get(0).number())) {
      return Elided.civilians(targets); // "12 soldiers were killed and thousands fled"
    }
    return told != null && draft.sentence() - before.sentence() <= 1 && !own
        ? Elided.of(told, people ? before.quantity : null, targets.get(0))
        : null;
  }

  /**
   * Whether the one who is told of speaks himself: his advance on a place is what he means to do.
   */
  private static boolean isOwn(Draft draft, @Nullable Source speaker) {
    boolean we =
        draft.reading.of(Role.ACTOR).stream()
            .anyMatch(p -> p.type() == Phrase.Type.PRONOUN && p.noun().equals("we"));
    return speaker != null && we
        || draft.actor != null && speaker != null && draft.actor.party().equals(speaker.party());
  }

  /** "The attack by the rebels was repelled, the army said": by the army. */
  private static boolean isDefender(Draft draft, @Nullable Source speaker) {
    return speaker != null
        && speaker.text() != null
        && speaker.kind().isArmed()
        && !Objects.equals(speaker.party(), draft.targetId());
  }

  /** A side that announces "the capture of X", and does not only confirm it, means its own. */
  private static boolean announcesOwn(Draft draft, Reading reading, @Nullable Source speaker) {
    if (speaker == null || Objects.equals(speaker.party(), draft.targetId())) {
      return false;
    }
    boolean state =
        FIGHTING.contains(speaker.kind())
            && speaker.party() != null
            && !draft.hedges.contains("confirmed");
    return (speaker.kind() == SourceKind.ARMED_GROUP || state)
        && (draft.action.equals("captured") || draft.action.equals("retaken"))
        && (reading.nominal() || reading.marks().contains(Frame.FREED));
  }

  /** Where civilians and not forces leave or arrive, they are on the run. */
  private static boolean isFlight(Draft draft, Reading reading) {
    boolean men = reading.of(Role.TARGET).stream().anyMatch(p -> p.noun().equals("man"));
    return draft.kind == Kind.FORCE
        && !men
        && !GIVING_UP.contains(draft.action)
        && !draft.action.equals("mobilised")
        && "civilians".equals(draft.targetId());
  }

  /** "Thousands have left": where nobody armed was told of, they are people on the run. */
  private static boolean isAnybodysFlight(Draft draft, List<Phrase> targets) {
    return draft.kind == Kind.FORCE
        && draft.action.equals("left")
        && draft.target == null
        && draft.actor == null
        && targets.stream().anyMatch(p -> p.type() == Phrase.Type.NUMBER);
  }

  /** People or "a force" without a party who take up arms are a militia. */
  private PartyRef force(PartyRef target, Reading reading) {
    boolean nobodys = target.party().equals("civilians") || PartyReferents.isOpen(target.party());
    return nobodys && reading.action().equals("mobilised")
        ? referents.militia(reading.of(Role.TARGET).get(0))
        : target;
  }

  /** The taker that the paragraph named before; he takes nothing back that he has just taken. */
  private @Nullable PartyRef inherited(Draft draft) {
    PartyRef taker = draft.reading.of(Role.ACTOR).isEmpty() ? attacker : null;
    if (taker == null || last() == null || before().paragraph != draft.paragraph) {
      return null;
    }
    boolean back = draft.action.equals("retaken") && before().isTaking();
    return taker.is(draft.target) || back && taker.is(before().actor) ? null : taker;
  }

  /** Of "killed in clashes between A and B" the side that the victims are not on. */
  private static @Nullable PartyRef beside(PartyRef fighters, String victims) {
    return fighters.party().equals(victims) && !fighters.with().isEmpty()
        ? fighters.with().get(0)
        : fighters;
  }

  /** Whether what was told last stands in the same sentence or one of the two before. */
  private boolean isNear(Draft draft) {
    return last() != null
        && draft.paragraph - before().paragraph <= 1
        && draft.sentence() - before().sentence() <= 2;
  }

  /** Who does it; of those who fight by their own name. */
  private @Nullable PartyRef doers(
      Draft draft, @Nullable Source speaker, PartyReferents.Back back) {
    boolean loss = draft.reading.kind().hurtsPeople();
    List<Phrase> doers = new ArrayList<>(draft.reading.of(Role.ACTOR));
    doers.removeIf(d -> referents.isAttacker(d) && draft.reading.of(Role.TARGET).contains(d));
    boolean onwards = loss && !doers.isEmpty() && toldDoers.isInOneBreath(draft);
    boolean attack = onwards && before().kind == Kind.CLASH && before().isAttack();
    return attack && doers.equals(before().reading.of(Role.ACTOR))
        ? before().actor
        : party(doers, speaker, back, loss || draft.kind == Kind.CLASH);
  }

  private @Nullable PartyRef party(
      List<Phrase> phrases, @Nullable Source speaker, PartyReferents.Back back, boolean violent) {
    List<PartyRef> found = new ArrayList<>();
    PartyRef assailant = toldDoers.assailant();
    for (Phrase phrase : phrases) {
      PartyReferents.Back beside = back.beside(found);
      Optional<PartyRef> party =
          assailant != null
                  && referents.isAttacker(phrase, assailant.party())
                  && !beside.others().contains(assailant.party())
              ? Optional.of(new PartyRef(phrase.text(), assailant.party(), List.of()))
              : referents.party(phrase, speaker, beside);
      if (phrase.type() == Phrase.Type.PARTY) {
        party.ifPresent(p -> referents.saw(phrase.span(), p.party(), p.text()));
      }
      party
          .map(p -> violent ? Elided.byName(p, phrase) : p)
          .filter(p -> found.stream().noneMatch(f -> f.party().equals(p.party())))
          .ifPresent(found::add);
    }
    if (found.isEmpty()) {
      return null;
    }
    PartyRef first = found.get(0);
    return new PartyRef(first.text(), first.party(), found.subList(1, found.size()));
  }

  /** Who took the place by what was told before, where this clause leaves it out. */
  void nameTaker(Draft draft) {
    String place = draft.placeKey();
    PartyRef taker = place == null ? null : takers.get(place);
    if (taker == null || !draft.isControl() || draft.actor != null) {
      return;
    }
    if (draft.action.equals("lost")) {
      draft.action = "captured";
    }
    if (draft.action.equals("captured") && !taker.party().equals(draft.targetId())) {
      draft.actor = taker;
    }
  }

  /** "Foreign troops crossed into X", a country, or left it: they go there, and take no place. */
  void nameGuests(Draft draft) {
    boolean gone = draft.action.equals("withdrew") && referents.isGuest(draft.actor, draft.place);
    boolean came = draft.action.equals("entered") && draft.place != null && draft.place.isCountry();
    if (draft.isControl() && (gone || came)) {
      draft.kind = Kind.FORCE;
      draft.action = gone ? "left" : "deployed";
    }
  }

  /** "Pull forces out of X": a state's own stay in X, those of the state just named leave it. */
  void nameLeaver(Draft draft) {
    PartyRef leaver = draft.actor;
    boolean gone = draft.kind == Kind.FORCE && draft.action.equals("left");
    if (gone && leaver != null && draft.place != null && draft.place.isCountry()) {
      draft.actor =
          referents.isLand(leaver.party(), draft.place.text())
              ? referents.foreigner(draft.evidence.span(), leaver.text()).orElse(leaver)
              : leaver;
    }
  }

  /** What the report told last; null at its start. */
  @Nullable Draft last() {
    return toldDoers.last();
  }

  /** Remembers what was told. */
  void remember(Draft draft) {
    toldDoers.remember(draft);
    boolean attacks =
        draft.kind == Kind.CLASH && !draft.action.equals("battle") || draft.isKilling();
    if (draft.kind.befallsPeople() || draft.kind == Kind.FORCE || attacks && draft.target != null) {
      lastWithPeople = draft;
    }
    if (draft.isControl() && draft.action.equals("captured") && draft.actor != null) {
      takers.put(String.valueOf(draft.placeKey()), draft.actor);
    }
    boolean takes = draft.isControl() || draft.kind == Kind.CLASH || draft.kind == Kind.TALLY;
    boolean attacking = takes && draft.actor != null && !draft.isOfFormerHolder();
    attacker = attacking ? draft.actor : attacker;
  }
}
