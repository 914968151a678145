package org.sayso.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Evidence;
import org.sayso.claim.PartyRef;
import org.sayso.claim.PlaceRef;
import org.sayso.claim.Refusal;
import org.sayso.claim.Refusals;
import org.sayso.draft.Draft;
import org.sayso.draft.DraftVictims;
import org.sayso.grammar.Phrase;
import org.sayso.pack.Frame;
import org.sayso.pack.Kind;
import org.sayso.pack.PartyName;
import org.sayso.pack.Role;
import org.sayso.pack.Standing;
import org.sayso.quantity.Quantity;
import org.sayso.reading.Quantities;
import org.sayso.reading.Reading;
import org.sayso.referent.PartyReferents;
import org.sayso.referent.Referents;
import org.sayso.referent.Unnamed;
import org.sayso.scene.Scenes;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;
import org.sayso.text.Text;
import org.sayso.time.DayRange;
import org.sayso.time.StoryTime;
import org.sayso.time.TimeExpression;
import org.sayso.voice.Voice;

/** Makes drafts of claims from readings: one for each place, a tally for areas without a name. */
final class Drafting {

  private static final Pattern HEARSAY = Pattern.compile("(?i)\\b(reports?|rumou?rs?|claims)$");
  private static final Pattern UNSURE = Pattern.compile("(?i)unconfirmed|unverified|rumou?r");

  /** Stances that are taken by saying so: who does is the source. */
  private static final Set<String> SPOKEN =
      Set.of("vowed", "called", "warned", "denied", "proposed");

  private static final Set<String> FOUGHT = Set.of("battle", "repelled");

  /** Fights of which their nouns do not tell with what they were fought. */
  private static final Set<String> ASSAULTS = Set.of("attack", "battle");

  private final Referents referents;
  private final Placing placing;
  private final Staging staging;
  private final ToldPlaces told = new ToldPlaces();
  private final Days days;
  private final Refusals refusals;
  private final Sides sides;
  private final Quantities quantities;
  private final Recalls recalls;
  private final boolean unplacedWar;
  private @Nullable Draft dated;
  private final Map<TimeExpression, DayRange> anchors = new HashMap<>();

  Drafting(
      Text text,
      Referents referents,
      PartyReferents parties,
      Scenes scenes,
      Quantities quantities,
      Days days,
      boolean unplacedWar,
      Refusals refusals) {
    this.referents = referents;
    this.staging = new Staging(referents, scenes, told);
    Tallying tallying = new Tallying(referents, staging, quantities, refusals);
    this.placing =
        new Placing(referents, told, staging, tallying, new Rosters(text, referents), quantities);
    this.sides = new Sides(parties);
    this.recalls = new Recalls(referents, sides);
    this.days = days;
    this.unplacedWar = unplacedWar;
    this.refusals = refusals;
    this.quantities = quantities;
  }

  /** The drafts of one reading, empty where it is refused. */
  List<Draft> of(
      Reading reading,
      int paragraph,
      Evidence evidence,
      Voice voice,
      @Nullable TimeExpression said) {
    boolean stance = reading.kind() == Kind.STATEMENT && reading.marks().contains(Frame.SPOKEN);
    if (reading.modality().condition() && !stance) {
      refusals.add(evidence, Refusal.Reason.CONDITION, reading.rule());
      return List.of();
    }
    if (reading.modality().question()) {
      refusals.add(evidence, Refusal.Reason.QUESTION, reading.rule());
      return List.of();
    }
    if (isAim(reading)) {
      refusals.add(evidence, Refusal.Reason.OPINION, reading.rule());
      return List.of();
    }
    if (reading.marks().contains(Frame.POLICING) || Tallying.isOfNoPeople(reading, sides.last())) {
      refusals.add(evidence, Refusal.Reason.OTHER_DOMAIN, reading.rule());
      return List.of();
    }
    List<Draft> drafts = new ArrayList<>();
    for (List<Phrase> targets : targets(reading)) {
      for (List<Phrase> things : each(reading.of(Role.THING))) {
        Draft draft = new Draft(reading, paragraph, evidence);
        voice(draft, voice);
        draft.quantity = Quantities.things(things);
        sides.of(draft, targets, speaker(voice), voice.namedBehind());
        if (isSpoken(draft) && !voice.teller().isEmpty()) {
          nameTeller(draft, voice.teller().get(0));
        } else if (isOwnVow(reading) && !voice.chain().isEmpty()) {
          nameTeller(draft, voice.chain().get(0));
        }
        nameClaimer(draft);
        marks(draft, reading);
        DraftVictims.countOne(draft, targets);
        drafts.addAll(placing.of(draft, sides.last()));
      }
    }
    drafts = together(drafts);
    Staging.resume(drafts, sides.last());
    drafts.forEach(Drafting::aim);
    drafts.forEach(sides::nameTaker);
    drafts.forEach(sides::nameLeaver);
    drafts.forEach(sides::nameGuests);
    drafts.forEach(Placing::leaveOwner);
    drafts.forEach(d -> d.when = days.of(d, said, anchor(reading, paragraph)));
    drafts.forEach(recalls::returnByDay);
    drafts.forEach(days::beginState);
    drafts.forEach(d -> Aftermath.follow(d, sides.last()));
    drafts.forEach(recalls::dateByFight);
    drafts.forEach(d -> d.background = days.background(d));
    drafts.forEach(d -> d.cumulative = Days.isTotal(d));
    boolean listed = drafts.stream().map(Draft::placeKey).distinct().count() > 1;
    drafts.forEach(d -> staging.settle(d, listed));
    drafts.removeIf(d -> recalls.isToldBefore(d) || isLacking(d));
    remember(drafts);
    return drafts;
  }

  /** "Plan to march on it": it is their aim to take it. */
  private static void aim(Draft draft) {
    if (draft.standing == Standing.PLANNED && draft.action.equals("threatened")) {
      draft.action = draft.isControl() ? "captured" : draft.action;
    }
  }

  private boolean isLacking(Draft draft) {
    Refusal.Reason lacking = isBesideCounted(draft) || isOfNoPlace(draft) ? null : draft.lacking();
    if (lacking != null) {
      refusals.add(draft.evidence, lacking, draft.action);
    }
    return lacking != null;
  }

  /**
   * A fight or a loss in a report of war that names no place at all; but "the attack" that nobody
   * is named for is only that of its dead, and whom "they stormed the office" hit is told
   * elsewhere.
   */
  private boolean isOfNoPlace(Draft draft) {
    Reading reading = draft.reading;
    boolean nobodys = draft.actor == null && (reading.nominal() || draft.target == null);
    boolean unknown = draft.target == null && !reading.of(Role.PLACE).isEmpty();
    boolean bare = ASSAULTS.contains(draft.action) && (nobodys || unknown);
    bare |= reading.marks().contains(Reading.ASIDE);
    return unplacedWar && (draft.kind == Kind.CASUALTIES || draft.kind == Kind.CLASH && !bare);
  }

  /** A stance taken in words is the speaker's, and of his party. */
  private static void nameTeller(Draft draft, Source teller) {
    String name = teller.text();
    if (name == null || teller.kind() == SourceKind.OUTLET || name.matches("(?i)s?he|it|they|i")) {
      return;
    }
    String party = teller.party() == null ? PartyName.unknownId(name) : teller.party();
    PartyRef actor = draft.actor;
    boolean same = actor != null && actor.text().contains(name);
    if (same && teller.party() == null) {
      return; // "the rebels claimed it", whoever they are by what was told
    }
    draft.actor =
        same && actor != null
            ? new PartyRef(actor.text(), party, actor.with())
            : new PartyRef(name, party, List.of());
  }

  /**
   * "Five were killed and many wounded", where nothing says: as many as words tell, as the five.
   */
  private boolean isBesideCounted(Draft draft) {
    Draft before = sides.last();
    boolean beside =
        before != null
            && draft.kind == Kind.CASUALTIES
            && before.sentence() == draft.sentence()
            && before.kind.hurtsPeople()
            && !before.action.equals(draft.action)
            && before.place == null
            && before.quantity != null;
    Quantity many = beside ? quantities.inWords(draft.reading) : null;
    return many != null && many.value() == null;
  }

  /** "Raised men to fight", "were sent to hold it": what for, and nothing that is planned. */
  private static boolean isAim(Reading reading) {
    boolean fight = reading.kind() == Kind.CLASH && FOUGHT.contains(reading.action());
    boolean state = reading.kind() == Kind.CONTROL && reading.action().equals("holds");
    return reading.modality().standing() == Standing.PLANNED
        && ((fight || reading.kind() == Kind.DISPLACEMENT)
                && !reading.marks().contains(Reading.ANNOUNCED)
            || state
            || isPurpose(reading)
            || reading.marks().contains("told") && !isAnnouncedTaking(reading));
  }

  /** "We will clear the whole province": told for itself, and not what somebody came for. */
  private static boolean isAnnouncedTaking(Reading reading) {
    return reading.kind() == Kind.CONTROL && reading.marks().contains(Reading.ANNOUNCED);
  }

  /** "Led them to the hills to kill them": whether they did, nobody says. */
  private static boolean isPurpose(Reading reading) {
    return reading.kind().befallsPeople()
        && reading.action().equals("killed")
        && !reading.marks().contains(Reading.ANNOUNCED);
  }

  /** Losses are told apart by who suffered them; else all targets belong to one claim. */
  private static List<List<Phrase>> targets(Reading reading) {
    List<Phrase> all = reading.of(Role.TARGET);
    boolean victims = reading.kind().hurtsPeople();
    if (!victims || all.size() < 2) {
      return List.of(all);
    }
    List<List<Phrase>> counted = new ArrayList<>();
    for (Phrase phrase : all) {
      List<Phrase> before = counted.isEmpty() ? List.of() : counted.get(counted.size() - 1);
      if (!before.isEmpty() && areCountedAsOne(before.get(0), phrase)) {
        before.add(phrase);
      } else {
        counted.add(new ArrayList<>(List.of(phrase)));
      }
    }
    return counted;
  }

  /** "67 members of the army and the police", "five soldiers and policemen": one number. */
  private static boolean areCountedAsOne(Phrase first, Phrase next) {
    Quantity number = first.number();
    Quantity other = next.number();
    boolean same =
        other == null
            ? next.reference() == Phrase.Reference.BARE && next.plural()
            : number != null
                && other.text().equals(number.text())
                && !next.text().contains(other.text());
    return number != null && same && next.type() == Phrase.Type.PARTY;
  }

  /** Of "a captain and five soldiers" six of one side; civilians beside them are counted apart. */
  private static List<Draft> together(List<Draft> drafts) {
    List<Draft> kept = new ArrayList<>();
    for (Draft draft : drafts) {
      Draft before = kept.isEmpty() ? null : kept.get(kept.size() - 1);
      if (before == null || !DraftVictims.countTogether(before, draft)) {
        kept.add(draft);
      }
    }
    return kept;
  }

  private static List<List<Phrase>> each(List<Phrase> all) {
    return all.size() > 1 ? all.stream().map(List::of).toList() : List.of(all);
  }

  private static @Nullable Source speaker(Voice voice) {
    return voice.chain().isEmpty() ? null : voice.chain().get(0);
  }

  /** "The army said it would retaliate": the army; "the army confirmed the attack": somebody's. */
  private static boolean isOwnVow(Reading reading) {
    return reading.marks().contains(Frame.SPOKEN)
        && !reading.nominal()
        && reading.of(Role.ACTOR).stream().allMatch(p -> p.type() == Phrase.Type.PRONOUN);
  }

  private static boolean isSpoken(Draft draft) {
    boolean stance = draft.kind == Kind.STATEMENT && SPOKEN.contains(draft.action);
    return stance || draft.reading.marks().contains(Frame.SPOKEN) && !draft.reading.nominal();
  }

  /** "They claimed responsibility": it rests on the word of those who did it. */
  private static void nameClaimer(Draft draft) {
    PartyRef claimer = draft.actor;
    boolean open = draft.chain.stream().allMatch(s -> s.kind() == SourceKind.OUTLET);
    boolean claimed = draft.kind == Kind.CLASH && draft.standing == Standing.ASSERTED;
    if (claimed && isSpoken(draft) && open && claimer != null) {
      List<Source> chain = new ArrayList<>(draft.chain);
      chain.add(
          0,
          new Source(
              claimer.text(),
              null,
              SourceKind.ARMED_GROUP,
              claimer.party(),
              true,
              null,
              false,
              List.of()));
      draft.chain = chain;
      draft.own = false;
    }
  }

  private static void voice(Draft draft, Voice voice) {
    String rumour = rumour(voice);
    List<Source> chain = draft.standing == Standing.DENIED ? voice.denying() : voice.chain();
    draft.chain = rumour == null ? chain : chain.subList(1, chain.size());
    boolean passedOn = voice.chain().stream().allMatch(s -> s.kind() == SourceKind.OUTLET);
    boolean says = isSpoken(draft) || draft.reading.marks().contains(Frame.ACCUSING);
    if (says && passedOn && !voice.teller().isEmpty()) {
      draft.chain = passedOn(voice);
      draft.own = draft.chain.get(0).kind() == SourceKind.OUTLET;
      return;
    }
    draft.own = voice.ownWord() || rumour != null && draft.chain.isEmpty();
    draft.hedges.addAll(voice.hedges());
    Standing stance = voice.standing();
    if (rumour != null && UNSURE.matcher(rumour).find()) {
      draft.hedges.add("unconfirmed");
    }
    if (stance == null && draft.hedges.contains("unconfirmed")) {
      stance = Standing.POSSIBLE;
    }
    if (stance == Standing.POSSIBLE && draft.standing == Standing.PLANNED) {
      draft.standing = stance;
    } else if (stance == Standing.DENIED) {
      draft.standing = draft.standing == Standing.DENIED ? Standing.ASSERTED : Standing.DENIED;
    } else if (stance != null && draft.standing == Standing.ASSERTED) {
      draft.standing = stance;
    }
  }

  /** Who takes a stance, and the outlets that quote him. */
  private static List<Source> passedOn(Voice voice) {
    List<Source> chain = new ArrayList<>(voice.teller());
    voice.chain().stream()
        .filter(o -> chain.stream().noneMatch(s -> Objects.equals(s.text(), o.text())))
        .forEach(chain::add);
    return chain;
  }

  /** "Unconfirmed reports say": nobody is named, so nobody is a link. Null for any other chain. */
  private static @Nullable String rumour(Voice voice) {
    Source innermost = speaker(voice);
    String text = innermost == null ? null : innermost.text();
    boolean nobody = innermost != null && innermost.kind() == SourceKind.UNNAMED;
    return nobody && text != null && HEARSAY.matcher(text).find() ? text : null;
  }

  /** "Did not let them leave", "have not reopened the airport": what is not open is closed. */
  private static boolean isShut(Draft draft) {
    return draft.kind == Kind.ACCESS
        && draft.action.equals("opened")
        && draft.standing == Standing.DENIED
        && draft.reading.modality().standing() == Standing.DENIED;
  }

  private void marks(Draft draft, Reading reading) {
    if (reading.marks().contains(Frame.SPOKEN) && draft.kind == Kind.STATEMENT) {
      draft.standing = Standing.ASSERTED;
    } else if (isShut(draft)) {
      draft.action = "closed";
      draft.standing = Standing.ASSERTED;
    } else if (reading.marks().contains(Frame.FAILING) && draft.standing == Standing.DENIED) {
      draft.standing = Standing.ASSERTED;
    }
    draft.part = reading.marks().contains("part");
    boolean flag = draft.part; // "their flags are flying over it"
    boolean taking = draft.isTaking() && reading.modality().ongoing() && !flag; // have not yet
    if (draft.standing == Standing.ASSERTED && (taking || reading.marks().contains("planned"))) {
      draft.standing = Standing.PLANNED;
    }
    if (draft.standing == Standing.ASSERTED && reading.marks().contains("possible")) {
      draft.standing = Standing.POSSIBLE;
    }
    if (reading.marks().contains("unfought")) {
      draft.fought = false;
    } else if (reading.marks().contains("fought")) {
      draft.fought = true;
    }
    reading.of(Role.TO).stream()
        .filter(p -> !Unnamed.isAnyGround(p)) // "fled towards the coast"
        .flatMap(p -> referents.place(p).stream())
        .findFirst()
        .ifPresent(p -> draft.to = p);
  }

  /** The days that the story told last; all that one "a day earlier" dates counts from them. */
  private DayRange anchor(Reading reading, int paragraph) {
    TimeExpression time = reading.time();
    return time == null ? DayRange.UNKNOWN : anchors.computeIfAbsent(time, t -> told(t, paragraph));
  }

  /** In another paragraph only words that point back to them count from them. */
  private DayRange told(TimeExpression time, int paragraph) {
    Draft told = dated;
    boolean pointsBack =
        time.value() instanceof StoryTime && !(time.value() instanceof StoryTime.DayTime);
    boolean near = told != null && (told.paragraph == paragraph || pointsBack && !told.background);
    return near && told != null ? told.when.days() : DayRange.UNKNOWN;
  }

  private void remember(List<Draft> drafts) {
    List<PlaceRef> places = drafts.stream().map(d -> d.place).filter(Objects::nonNull).toList();
    int before = told.sentence();
    if (!places.isEmpty()) {
      told.add(places, drafts.get(0).sentence());
    }
    for (Draft draft : drafts) {
      boolean beside = // "the loss of X came a day after Y fell": the story is of X
          draft.reading.marks().contains(Reading.DATE) && before == draft.sentence();
      recalls.remember(draft, beside);
      staging.flights().remember(draft);
      boolean day = draft.when.days().from() != null && draft.when.days().to() != null;
      dated = day && !beside ? draft : dated;
      boolean there = draft.kind == Kind.FORCE && draft.action.equals("present");
      boolean stance = draft.kind == Kind.STATEMENT && !draft.action.equals("agreed");
      boolean general = there || stance || draft.action.equals("abused") && draft.target == null;
      if (draft.place != null && !draft.background && !general && !beside) {
        referents.toldOf(draft.place, draft.paragraph);
        told.add(draft.place);
      }
    }
    drafts.forEach(sides::remember);
  }
}
