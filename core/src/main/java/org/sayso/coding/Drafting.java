package org.sayso.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Evidence;
import org.sayso.claim.PartyRef;
import org.sayso.claim.Refusal;
import org.sayso.grammar.Phrase;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.pack.Standing;
import org.sayso.reading.Reading;
import org.sayso.scene.Scenes;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;
import org.sayso.time.TimeExpression;
import org.sayso.voice.Voice;

/** Makes drafts of claims from readings: one for each place, a tally for areas without a name. */
final class Drafting {

  private static final Pattern HEARSAY = Pattern.compile("(?i)\\b(reports?|rumou?rs?|claims)$");
  private static final Pattern UNSURE = Pattern.compile("(?i)unconfirmed|unverified|rumou?r");
  private static final Set<String> NEEDS_ACTOR = Set.of("captured", "retaken", "holds", "entered");

  private final Referents referents;
  private final Placing placing;
  private final Days days;
  private final Refusals refusals;
  private final Map<String, PartyRef> takers = new HashMap<>();
  private @Nullable PartyRef attacker;
  private @Nullable Draft last;
  private @Nullable Draft lastClash;

  Drafting(Referents referents, Scenes scenes, Days days, Refusals refusals) {
    this.referents = referents;
    this.placing = new Placing(referents, scenes, refusals);
    this.days = days;
    this.refusals = refusals;
  }

  /** The drafts of one reading, empty where it is refused. */
  List<Draft> of(
      Reading reading,
      int paragraph,
      Evidence evidence,
      Voice voice,
      @Nullable TimeExpression said) {
    if (reading.modality().condition()) {
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
    List<Draft> drafts = new ArrayList<>();
    for (List<Phrase> targets : targets(reading)) {
      for (List<Phrase> things : each(reading.of(Role.THING))) {
        Draft draft = new Draft(reading, paragraph, evidence);
        voice(draft, voice);
        draft.quantity = Quantities.things(things);
        parties(draft, reading, targets, speaker(voice));
        marks(draft, reading);
        drafts.addAll(placing.of(draft, last));
      }
    }
    drafts.forEach(this::nameTaker);
    drafts.forEach(d -> d.when = days.of(d, said, anchor(paragraph)));
    drafts.forEach(d -> d.follow(last));
    drafts.forEach(d -> d.background = days.background(d));
    drafts.forEach(d -> d.cumulative = Days.isTotal(d));
    drafts.forEach(placing::settle);
    drafts.removeIf(d -> isToldBefore(d) || refusals.lacks(d));
    remember(drafts);
    return drafts;
  }

  /** "The attack", which says neither where nor by whom: the one that was told of before. */
  private boolean isToldBefore(Draft draft) {
    Draft before = lastClash;
    boolean bare =
        draft.kind == Kind.CLASH
            && draft.reading.nominal()
            && draft.reading.definite()
            && draft.reading.of(Role.PLACE).isEmpty()
            && draft.reading.of(Role.ACTOR).isEmpty();
    if (bare && before != null && draft.standing == Standing.ASSERTED) {
      before.also(draft.evidence);
      return true;
    }
    return false;
  }

  /** "Raised men to fight", "crossed over to escape": what for, and nothing that is planned. */
  private static boolean isAim(Reading reading) {
    boolean fight = reading.kind() == Kind.CLASH && reading.action().equals("battle");
    return reading.modality().standing() == Standing.PLANNED
        && (fight || reading.kind() == Kind.DISPLACEMENT);
  }

  /** Losses are told apart by who suffered them; else all targets belong to one claim. */
  private static List<List<Phrase>> targets(Reading reading) {
    List<Phrase> all = reading.of(Role.TARGET);
    return reading.kind() == Kind.CASUALTIES ? each(all) : List.of(all);
  }

  private static List<List<Phrase>> each(List<Phrase> all) {
    return all.size() > 1 ? all.stream().map(List::of).toList() : List.of(all);
  }

  private static @Nullable Source speaker(Voice voice) {
    return voice.chain().isEmpty() ? null : voice.chain().get(0);
  }

  private static void voice(Draft draft, Voice voice) {
    String rumour = rumour(voice);
    draft.chain = rumour == null ? voice.chain() : voice.chain().subList(1, voice.chain().size());
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

  private void parties(
      Draft draft, Reading reading, List<Phrase> targets, @Nullable Source speaker) {
    List<Phrase> actors = reading.of(Role.ACTOR);
    PartyRef actor = party(actors, speaker);
    boolean stance = draft.kind == Kind.STATEMENT && actor == null;
    draft.actor = stance ? referents.whoever(actors) : actor;
    draft.target = party(targets, speaker);
    draft.partSides();
    targets.stream()
        .map(Phrase::number)
        .filter(n -> n != null)
        .findFirst()
        .filter(n -> isLoss(reading) || !Quantities.isOne(n))
        .ifPresent(n -> draft.quantity = Quantities.people(n));
    draft.target = draft.target == null ? same(draft, targets) : draft.target;
    draft.sortVictims();
    draft.target = draft.kind == Kind.CASUALTIES ? draft.target : civilian(draft.target);
    if (draft.actor == null && draft.standing == Standing.PLANNED && speaker != null) {
      draft.actor =
          speaker.party() == null || speaker.text() == null
              ? null
              : new PartyRef(speaker.text(), speaker.party(), List.of());
    }
    if (draft.kind == Kind.CONTROL && draft.actor == null && NEEDS_ACTOR.contains(draft.action)) {
      draft.actor = inherited(draft, reading);
    }
    if (draft.actor == null && reading.firstPerson() && NEEDS_ACTOR.contains(draft.action)) {
      draft.actor = Referents.speakers("we", speaker).orElse(null);
    }
    if (draft.isControl() && draft.actor != null && draft.actor.party().equals("civilians")) {
      draft.actor = null;
    }
    if (draft.isControl() && draft.actor == null && announcesOwn(draft, reading, speaker)) {
      draft.actor = Referents.speakers("the group", speaker).orElse(null);
    }
    if (isFlight(draft, reading)) {
      draft.kind = Kind.DISPLACEMENT;
      draft.action = draft.action.equals("left") ? "fled" : "displaced";
    } else if (draft.kind == Kind.FORCE) {
      draft.actor = draft.target != null ? force(draft.target, reading) : draft.actor;
      Draft before = last;
      boolean they = reading.of(Role.TARGET).stream().anyMatch(p -> p.noun().equals("they"));
      if (they && before != null && before.kind == Kind.FORCE) {
        draft.actor = before.actor;
      }
      draft.target = null;
    }
  }

  /** Nobody knows who the dead are; people on the run, or held, are civilians. */
  private static @Nullable PartyRef civilian(@Nullable PartyRef people) {
    return people != null && people.party().equals("people")
        ? new PartyRef(people.text(), "civilians", people.with())
        : people;
  }

  private static boolean isLoss(Reading reading) {
    return reading.kind() == Kind.CASUALTIES || reading.kind() == Kind.HARM;
  }

  /** "Five soldiers died and nine were hurt": a number without a noun counts the same people. */
  private @Nullable PartyRef same(Draft draft, List<Phrase> targets) {
    Draft before = last;
    boolean number = !targets.isEmpty() && targets.get(0).type() == Phrase.Type.NUMBER;
    if (!number || before == null || before.paragraph != draft.paragraph) {
      return null;
    }
    boolean beside = draft.sentence() - before.sentence() <= 1;
    boolean people = Set.of(Kind.CASUALTIES, Kind.HARM, Kind.DISPLACEMENT).contains(before.kind);
    PartyRef told = before.kind == Kind.FORCE ? before.actor : people ? before.target : null;
    return beside ? told : null;
  }

  /** An armed group that announces "the capture of X" means its own. */
  private static boolean announcesOwn(Draft draft, Reading reading, @Nullable Source speaker) {
    return speaker != null
        && speaker.kind() == SourceKind.ARMED_GROUP
        && draft.action.equals("captured")
        && reading.nominal();
  }

  /** Where civilians and not forces leave or arrive, they are on the run. */
  private static boolean isFlight(Draft draft, Reading reading) {
    boolean men = reading.of(Role.TARGET).stream().anyMatch(p -> p.noun().equals("man"));
    return draft.kind == Kind.FORCE
        && !men
        && !draft.action.equals("mobilised")
        && "civilians".equals(draft.targetId());
  }

  /** People without a party who take up arms are a militia. */
  private PartyRef force(PartyRef target, Reading reading) {
    return target.party().equals("civilians") && reading.action().equals("mobilised")
        ? referents.militia(reading.of(Role.TARGET).get(0))
        : target;
  }

  /** "Unconfirmed reports say": nobody is named, so nobody is a link. Null for any other chain. */
  private static @Nullable String rumour(Voice voice) {
    Source innermost = speaker(voice);
    String text = innermost == null ? null : innermost.text();
    boolean nobody = innermost != null && innermost.kind() == SourceKind.UNNAMED;
    return nobody && text != null && HEARSAY.matcher(text).find() ? text : null;
  }

  /** The taker that the paragraph named before, where this clause names none. */
  private @Nullable PartyRef inherited(Draft draft, Reading reading) {
    Draft before = last;
    boolean near = before != null && before.paragraph == draft.paragraph;
    PartyRef taker = attacker;
    boolean own = taker != null && taker.party().equals(draft.targetId());
    return near && !own && reading.of(Role.ACTOR).isEmpty() ? taker : null;
  }

  private @Nullable PartyRef party(List<Phrase> phrases, @Nullable Source speaker) {
    List<PartyRef> found = new ArrayList<>();
    for (Phrase phrase : phrases) {
      Optional<PartyRef> party = referents.party(phrase, speaker);
      if (phrase.type() == Phrase.Type.PARTY) {
        party.ifPresent(p -> referents.saw(phrase.span(), p.party(), p.text()));
      }
      party
          .filter(p -> found.stream().noneMatch(f -> f.party().equals(p.party())))
          .ifPresent(found::add);
    }
    if (found.isEmpty()) {
      return null;
    }
    PartyRef first = found.get(0);
    return new PartyRef(first.text(), first.party(), found.subList(1, found.size()));
  }

  private void marks(Draft draft, Reading reading) {
    draft.part = reading.marks().contains("part");
    if (draft.standing == Standing.ASSERTED && reading.marks().contains("planned")) {
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
        .flatMap(p -> referents.place(p).stream())
        .findFirst()
        .ifPresent(p -> draft.to = p);
  }

  /** The day of what the paragraph told last, for "a day earlier"; null where it has none. */
  private @Nullable LocalDate anchor(int paragraph) {
    Draft before = last;
    return before != null && before.paragraph == paragraph ? before.when.days().from() : null;
  }

  /** Who took the place by what was told before, where this clause leaves it out. */
  private void nameTaker(Draft draft) {
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

  private void remember(List<Draft> drafts) {
    referents.toldOf(drafts.stream().map(d -> d.place).filter(Objects::nonNull).toList());
    for (Draft draft : drafts) {
      last = draft;
      lastClash = draft.kind == Kind.CLASH ? draft : lastClash;
      if (draft.place != null && !draft.background) {
        referents.toldOf(draft.place, draft.paragraph);
      }
      if (draft.isControl() && draft.action.equals("captured") && draft.actor != null) {
        takers.put(String.valueOf(draft.placeKey()), draft.actor);
      }
      boolean takes = draft.isControl() || draft.kind == Kind.CLASH || draft.kind == Kind.TALLY;
      attacker = takes && draft.actor != null ? draft.actor : attacker;
    }
  }
}
