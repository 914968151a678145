package org.sayso.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Evidence;
import org.sayso.claim.PlaceRef;
import org.sayso.claim.Refusal;
import org.sayso.claim.Refusals;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.grammar.Phrase;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.pack.Standing;
import org.sayso.reading.Reading;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;
import org.sayso.time.TimeExpression;
import org.sayso.voice.Voice;

/** Makes drafts of claims from readings: one for each place, a tally for areas without a name. */
final class Drafting {

  private static final Map<String, String> TALLY_ACTIONS =
      Map.of(
          "captured", "captured",
          "retaken", "captured",
          "holds", "holds",
          "contested", "contested",
          "lost", "lost",
          "withdrew", "lost");
  private static final Pattern HEARSAY = Pattern.compile("(?i)\\b(reports?|rumou?rs?|claims)$");
  private static final Pattern UNSURE = Pattern.compile("(?i)unconfirmed|unverified|rumou?r");
  private static final Set<PlaceKind> WIDE =
      Set.of(PlaceKind.PROVINCE, PlaceKind.REGION, PlaceKind.COUNTRY);

  private final Referents referents;
  private final Days days;
  private final Refusals refusals;
  private final Sides sides;
  private @Nullable Draft last;
  private @Nullable Draft lastClash;

  Drafting(Referents referents, Days days, Refusals refusals) {
    this.referents = referents;
    this.sides = new Sides(referents);
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
        sides.of(draft, targets, speaker(voice));
        marks(draft, reading);
        drafts.addAll(places(draft, reading));
      }
    }
    drafts.forEach(sides::nameTaker);
    drafts.forEach(d -> d.when = days.of(d, said, anchor(paragraph)));
    drafts.forEach(d -> d.follow(last));
    drafts.forEach(d -> d.background = days.background(d));
    drafts.forEach(d -> d.cumulative = Days.isTotal(d));
    drafts.removeIf(d -> isToldBefore(d) || isLacking(d));
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

  private boolean isLacking(Draft draft) {
    Refusal.Reason lacking = draft.lacking();
    if (lacking != null) {
      refusals.add(draft.evidence, lacking, draft.action);
    }
    return lacking != null;
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

  /** "Unconfirmed reports say": nobody is named, so nobody is a link. Null for any other chain. */
  private static @Nullable String rumour(Voice voice) {
    Source innermost = speaker(voice);
    String text = innermost == null ? null : innermost.text();
    boolean nobody = innermost != null && innermost.kind() == SourceKind.UNNAMED;
    return nobody && text != null && HEARSAY.matcher(text).find() ? text : null;
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

  private List<Draft> places(Draft draft, Reading reading) {
    List<Phrase> phrases = reading.of(Role.PLACE);
    List<PlaceRef> lost = phrases.isEmpty() ? placesJustLost(draft) : List.of();
    if (!lost.isEmpty()) {
      return new ArrayList<>(lost.stream().map(p -> at(draft, p)).toList());
    }
    if (phrases.isEmpty()) {
      boolean placeless =
          switch (draft.kind) {
            case TALLY, STATEMENT, ACCESS -> true;
            case CONTROL -> !draft.action.equals("withdrew");
            case MATERIEL -> draft.action.equals("received");
            default -> false;
          };
      draft.place = placeless ? null : where(draft);
      return new ArrayList<>(List.of(draft));
    }
    List<Draft> drafts = new ArrayList<>();
    for (Phrase phrase : phrases) {
      List<PlaceRef> group = referents.group(phrase);
      for (PlaceRef member : group) {
        drafts.add(at(draft, member));
      }
      if (!group.isEmpty()) {
        continue;
      }
      Draft one = draft.sibling();
      one.quantity = draft.quantity;
      place(one, phrase).ifPresent(drafts::add);
    }
    drafts.removeIf(d -> !d.isControl() && drafts.stream().anyMatch(o -> referents.holds(d, o)));
    drafts.removeIf(d -> isAreaOfUnknown(d, drafts));
    if (draft.kind == Kind.CASUALTIES && drafts.size() > 1) {
      Draft whole = drafts.get(0);
      whole.place =
          referents.common(drafts.stream().map(d -> d.place).filter(Objects::nonNull).toList());
      return new ArrayList<>(List.of(whole));
    }
    drafts.forEach(Drafting::leaving);
    return drafts;
  }

  /** Forces that leave a place give it up; only leaving a country is a movement of forces. */
  private static void leaving(Draft draft) {
    boolean left = draft.kind == Kind.FORCE && draft.action.equals("left");
    if (left
        && draft.quantity == null
        && draft.actor != null
        && draft.place != null
        && !Referents.isCountry(draft.place)) {
      draft.kind = Kind.CONTROL;
      draft.action = "withdrew";
    }
  }

  /** Of a retreat told beside the fall of several places, all of them. */
  private List<PlaceRef> placesJustLost(Draft draft) {
    Draft before = last;
    boolean beside = before != null && before.sentence() == draft.sentence();
    return beside && draft.action.equals("withdrew") ? referents.lastGroup() : List.of();
  }

  private static Draft at(Draft draft, PlaceRef place) {
    Draft one = draft.sibling();
    one.quantity = draft.quantity;
    one.place = place;
    return one;
  }

  /** In "at X in Y province" Y is where the unknown X lies. */
  private static boolean isAreaOfUnknown(Draft area, List<Draft> drafts) {
    PlaceRef ref = area.place;
    Place place = ref == null ? null : ref.place();
    boolean unknown = drafts.stream().anyMatch(d -> d.place != null && d.place.place() == null);
    boolean wide =
        place != null
            ? WIDE.contains(place.kind())
            : area.level != null && WIDE.contains(area.level) && ref != null;
    boolean smaller =
        drafts.stream()
            .anyMatch(
                d -> d != area && d.place != null && (d.level == null || !WIDE.contains(d.level)));
    return unknown && wide && smaller;
  }

  private Optional<Draft> place(Draft draft, Phrase phrase) {
    boolean posts =
        phrase.type() == Phrase.Type.FACILITY && phrase.plural() && phrase.number() != null;
    if (posts && draft.isControl()) {
      return tally(draft, phrase);
    }
    boolean way = draft.kind == Kind.ACCESS && referents.isWay(phrase);
    Optional<PlaceRef> place = way ? Optional.empty() : referents.place(phrase);
    if (place.isPresent()) {
      draft.place = place.get();
      draft.level = phrase.name() == null ? null : phrase.name().level();
      draft.part |= phrase.part() || draft.isControl() && phrase.type() == Phrase.Type.FACILITY;
      draft.confidence *= 0.5 + 0.5 * place.get().confidence();
      return Optional.of(draft);
    }
    if (!draft.isControl()) {
      List<PlaceRef> inside = referents.inside(phrase);
      draft.place = inside.size() == 1 ? inside.get(0) : null;
      return Optional.of(draft);
    }
    return tally(draft, phrase);
  }

  /** Areas without a name are counted; "these districts", with nothing to count, is refused. */
  private Optional<Draft> tally(Draft draft, Phrase phrase) {
    String action = TALLY_ACTIONS.get(draft.action);
    boolean vague = phrase.reference() == Phrase.Reference.BARE && !phrase.plural();
    boolean counted = phrase.number() != null || !phrase.definite() && (!vague || phrase.part());
    if (action == null || !counted || phrase.type() == Phrase.Type.PRONOUN) {
      refusals.add(draft.evidence, Refusal.Reason.NO_PLACE, phrase.text());
      return Optional.empty();
    }
    draft.kind = Kind.TALLY;
    draft.action = action;
    draft.part = false;
    draft.inside = referents.inside(phrase);
    if (draft.inside.isEmpty()) {
      draft.inside =
          draft.reading.of(Role.WITHIN).stream().flatMap(p -> referents.place(p).stream()).toList();
    }
    PlaceRef only = referents.onlyPlace(draft.sentence(), draft.reading.trigger());
    if (draft.inside.isEmpty() && only != null) {
      draft.inside = List.of(only);
    }
    draft.place = draft.inside.size() == 1 ? draft.inside.get(0) : null;
    draft.quantity = Quantities.areas(phrase);
    draft.unnamed = phrase.number() == null && !phrase.plural();
    return Optional.of(draft);
  }

  /** The sentence's only place or, for what happens to a place just told of, that one. */
  private @Nullable PlaceRef where(Draft draft) {
    PlaceRef only = referents.onlyPlace(draft.sentence(), draft.reading.trigger());
    if (only != null && !only.equals(draft.to)) {
      return only;
    }
    boolean moves = draft.kind == Kind.DISPLACEMENT || draft.kind == Kind.MATERIEL;
    boolean vague = draft.kind == Kind.CLASH && draft.actor == null && draft.target == null;
    return moves || vague ? null : referents.scene(draft.paragraph);
  }

  /** The day of what the paragraph told last, for "a day earlier"; null where it has none. */
  private @Nullable LocalDate anchor(int paragraph) {
    Draft before = last;
    return before != null && before.paragraph == paragraph ? before.when.days().from() : null;
  }

  private void remember(List<Draft> drafts) {
    referents.toldOf(drafts.stream().map(d -> d.place).filter(Objects::nonNull).toList());
    for (Draft draft : drafts) {
      last = draft;
      lastClash = draft.kind == Kind.CLASH ? draft : lastClash;
      if (draft.place != null && !draft.background) {
        referents.toldOf(draft.place, draft.paragraph);
      }
    }
    drafts.forEach(sides::remember);
  }
}
