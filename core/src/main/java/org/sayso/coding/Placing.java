package org.sayso.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PlaceRef;
import org.sayso.claim.Refusal;
import org.sayso.claim.Refusals;
import org.sayso.grammar.Phrase;
import org.sayso.grammar.PlaceName;
import org.sayso.pack.Frame;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.pack.Standing;
import org.sayso.quantity.Quantity;
import org.sayso.reading.Reading;
import org.sayso.scene.Introductions;
import org.sayso.scene.Scenes;
import org.sayso.time.DayRange;

/** Puts drafts where they happened: one for each place, a tally for areas without a name. */
final class Placing {

  private static final Map<String, String> TALLY_ACTIONS =
      Map.of(
          "captured", "captured",
          "retaken", "captured",
          "holds", "holds",
          "contested", "contested",
          "lost", "lost",
          "withdrew", "lost");

  /** The last of the sentences in which "have" tells news: "rebels have attacked a town". */
  private static final int NEWS = 2;

  private final Referents referents;
  private final Scenes scenes;
  private final Quantities quantities;
  private final Refusals refusals;

  Placing(Referents referents, Scenes scenes, Quantities quantities, Refusals refusals) {
    this.referents = referents;
    this.scenes = scenes;
    this.quantities = quantities;
    this.refusals = refusals;
  }

  /**
   * The drafts of one event, each at a place of its own.
   *
   * @param draft the event, which has none yet
   * @param before what the report told last; null at its start
   */
  List<Draft> of(Draft draft, @Nullable Draft before) {
    List<Phrase> phrases = new ArrayList<>(named(draft.reading.of(Role.PLACE), draft));
    phrases.removeIf(p -> isState(p, draft));
    List<PlaceRef> lost = phrases.isEmpty() ? placesJustLost(draft, before) : List.of();
    if (!lost.isEmpty()) {
      return new ArrayList<>(lost.stream().map(p -> at(draft, p)).toList());
    }
    if (phrases.isEmpty()) {
      boolean nowhere = isAtCounted(draft, before) || isOnTheWay(draft, before);
      draft.place = nowhere ? null : where(draft);
      if (draft.reading.marks().contains(Reading.WHOLE)) {
        draft.place = referents.countries().of(draft.place, draft.sentence());
      }
      if (draft.isControl() && draft.isBoundThere(draft.place)) {
        draft.place = foughtAt(draft, before); // "retreated to X": not from there
      }
      return new ArrayList<>(List.of(draft));
    }
    List<Draft> drafts = new ArrayList<>();
    for (Phrase phrase : phrases) {
      List<PlaceRef> group = isSpread(phrase, draft) ? spread(phrase) : referents.group(phrase);
      for (PlaceRef member : group) {
        drafts.add(at(draft, member));
      }
      if (!group.isEmpty()) {
        continue;
      }
      Draft one = draft.sibling();
      one.quantity = draft.quantity;
      place(one, phrase, before).ifPresent(drafts::add);
    }
    drafts.removeIf(
        d ->
            !d.isControl()
                && d.kind != Kind.TALLY
                && drafts.stream().anyMatch(o -> referents.holds(d, o)));
    drafts.removeIf(d -> Unnamed.isAreaOfUnknown(d, drafts));
    if (draft.kind == Kind.CASUALTIES && drafts.size() > 1) {
      Draft whole = drafts.get(0);
      whole.place =
          referents.common(drafts.stream().map(d -> d.place).filter(Objects::nonNull).toList());
      return new ArrayList<>(List.of(whole));
    }
    drafts.forEach(Placing::leaving);
    drafts.forEach(Placing::entering);
    return drafts;
  }

  /** Of "U.S. air strikes", the state that made them. */
  private boolean isState(Phrase place, Draft draft) {
    return place.name() != null
        && draft.reading.of(Role.ACTOR).stream().anyMatch(a -> a.head() == place.head())
        && referents.standsForState(place.name());
  }

  /** Of "a camp and a village in X", where something happened, the one that X tells of. */
  private List<Phrase> named(List<Phrase> places, Draft draft) {
    List<Phrase> named =
        places.stream()
            .filter(
                p ->
                    p.named()
                        || !p.inside().isEmpty()
                        || referents.introductions().of(p).isPresent())
            .toList();
    return draft.isControl() || named.isEmpty() ? places : named;
  }

  /** Forces that leave a place give it up; only leaving a country is a movement of forces. */
  private static void leaving(Draft draft) {
    boolean left = draft.kind == Kind.FORCE && draft.action.equals("left");
    if (left
        && draft.quantity == null
        && draft.actor != null
        && draft.place != null
        && !draft.place.isCountry()) {
      draft.kind = Kind.CONTROL;
      draft.action = "withdrew";
    }
  }

  /** Forces that come into a country are sent there; they take no hold of it. */
  private static void entering(Draft draft) {
    boolean came = draft.kind == Kind.CONTROL && draft.action.equals("entered");
    PlaceRef place = draft.place;
    if (came && !draft.part && draft.actor != null && place != null && place.isCountry()) {
      draft.kind = Kind.FORCE;
      draft.action = "deployed";
      draft.target = null;
    }
  }

  /** Of a retreat told beside the fall of several places, all of them. */
  private List<PlaceRef> placesJustLost(Draft draft, @Nullable Draft before) {
    boolean beside = before != null && before.sentence() == draft.sentence();
    return beside && draft.action.equals("withdrew") ? referents.lastGroup() : List.of();
  }

  /** Where those fought who then went somewhere else. */
  private static @Nullable PlaceRef foughtAt(Draft draft, @Nullable Draft before) {
    if (before == null || before.kind != Kind.CLASH || draft.isBoundThere(before.place)) {
      return null;
    }
    return before.paragraph == draft.paragraph ? before.place : null;
  }

  /** "They took three towns and killed 40": in the towns, of which no more than a count is told. */
  private static boolean isAtCounted(Draft draft, @Nullable Draft before) {
    return before != null
        && before.sentence() == draft.sentence()
        && before.kind == Kind.TALLY
        && before.place == null
        && draft.kind.befallsPeople();
  }

  /** "Posts in X, Y and Z were attacked": some in each. */
  private boolean isSpread(Phrase phrase, Draft draft) {
    return draft.kind == Kind.CLASH
        && phrase.type() == Phrase.Type.FACILITY
        && phrase.name() == null
        && phrase.plural()
        && spread(phrase).size() > 1;
  }

  private List<PlaceRef> spread(Phrase phrase) {
    return referents.innermost(referents.inside(phrase));
  }

  /** "They cut the road from A to B and seized two lorries on it": at neither. */
  private static boolean isOnTheWay(Draft draft, @Nullable Draft before) {
    return before != null
        && draft.kind == Kind.MATERIEL
        && before.kind == Kind.ACCESS
        && before.place == null
        && before.paragraph == draft.paragraph
        && draft.sentence() - before.sentence() <= 1;
  }

  private static Draft at(Draft draft, PlaceRef place) {
    Draft one = draft.sibling();
    one.quantity = draft.quantity;
    one.place = place;
    return one;
  }

  private Optional<Draft> place(Draft draft, Phrase phrase, @Nullable Draft before) {
    PlaceName name = phrase.name();
    Introductions brought = referents.introductions();
    Optional<PlaceRef> lying = name == null ? Optional.empty() : brought.lyingAt(name);
    boolean counted = draft.isControl() && !phrase.named(); // a tally, until its name is found
    Optional<PlaceRef> meant = counted ? lying : lying.or(() -> brought.of(phrase));
    if (meant.isPresent()) {
      draft.place = meant.get();
      return Optional.of(draft);
    }
    if (draft.isControl() && Unnamed.areCounted(phrase)) {
      return tally(draft, phrase, before);
    }
    boolean way = draft.kind == Kind.ACCESS && referents.isWay(phrase);
    Optional<PlaceRef> place = way ? Optional.empty() : referents.place(phrase);
    Quantity number = phrase.number();
    boolean share = number != null && number.isShare() && draft.isControl();
    if (share && place.filter(p -> !Unnamed.isTerritory(phrase, p)).isEmpty()) {
      return tally(draft, phrase, before);
    }
    boolean quarter = phrase.name() != null && phrase.name().isMeasured();
    boolean wide = draft.isControl() && place.filter(Referents::isWide).isPresent();
    if (draft.isControl() && draft.part && place.filter(Unnamed::isRegion).isPresent()) {
      return Optional.of(ground(draft, place.get())); // "gained ground in the south"
    }
    boolean swath = // "large parts of central Mali"; "much of" it is a part of one place
        wide
            && phrase.part()
            && !quarter
            && !draft.action.equals("entered")
            && (phrase.plural() || place.get().isCountry());
    if (swath && TALLY_ACTIONS.containsKey(draft.action)) {
      return tally(draft, phrase, before);
    }
    if (place.isPresent()
        && draft.isControl()
        && (Unnamed.isTownOf(phrase, place.get())
            || Unnamed.isTownNear(phrase, place.get())
            || Unnamed.isPostOf(phrase, place.get()))) {
      return tally(draft, phrase, before);
    }
    boolean arrival = draft.kind == Kind.DISPLACEMENT && phrase.name() == null;
    if (arrival && draft.to != null && place.filter(draft.to::equals).isPresent()) {
      return Optional.of(draft); // "streamed into the town": not from there
    }
    if (place.isPresent()) {
      draft.quantity = share ? number : draft.quantity;
      if (draft.isControl() && phrase.part() && draft.quantity == null) {
        draft.quantity = quantities.share(phrase);
      }
      draft.place = place.get();
      draft.level = phrase.name() == null ? null : phrase.name().level();
      boolean ground = phrase.type() == Phrase.Type.AREA && phrase.plural();
      boolean some = ground || phrase.type() == Phrase.Type.FACILITY;
      draft.part |= phrase.part() || draft.isControl() && some;
      draft.confidence *= 0.5 + 0.5 * place.get().confidence();
      return Optional.of(draft);
    }
    if (!draft.isControl()) {
      List<PlaceRef> inside = referents.innermost(referents.inside(phrase));
      boolean one =
          phrase.type() == Phrase.Type.FACILITY
              && (phrase.definite() || !phrase.plural())
              && !isPlaceless(draft);
      boolean fight = draft.kind == Kind.CLASH && draft.actor != null && draft.target != null;
      boolean theirs = fight || draft.kind == Kind.STATEMENT;
      boolean there = phrase.type() == Phrase.Type.PRONOUN || isAlong(draft, inside);
      boolean theirBuildings =
          Unnamed.isBuildings(phrase) && draft.kind != Kind.FORCE && !isPlaceless(draft);
      PlaceRef around =
          one ? scene(draft) : theirs || there || theirBuildings ? where(draft) : null;
      draft.place = inside.size() == 1 ? inside.get(0) : around;
      return Optional.of(draft);
    }
    PlaceRef around = Unnamed.isBuildings(phrase) && !Unnamed.isOwn(phrase) ? scene(draft) : null;
    boolean wideOne = around != null && Unnamed.isRegion(around) && !phrase.plural();
    if (around != null && !around.isCountry() && !wideOne) {
      draft.place = around;
      draft.part = true;
      return Optional.of(draft);
    }
    return tally(draft, phrase, before);
  }

  /** "Blocked the highway", which is told by no place that it leads to: where the story is. */
  private static boolean isAlong(Draft draft, List<PlaceRef> inside) {
    return draft.kind == Kind.ACCESS
        && inside.isEmpty()
        && draft.standing != Standing.PLANNED
        && !draft.reading.marks().contains(Reading.BETWEEN);
  }

  /** An unknown share of a wide area. */
  private static Draft ground(Draft draft, PlaceRef area) {
    draft.kind = Kind.TALLY;
    draft.action = TALLY_ACTIONS.getOrDefault(draft.action, "captured");
    draft.part = false;
    draft.inside = List.of(area);
    draft.place = area;
    return draft;
  }

  /** What lies near a place lies in its country; more is not told. */
  private PlaceRef around(PlaceRef ref, int sentence) {
    PlaceRef country =
        ref.place() == null || ref.vicinity() == null
            ? ref
            : referents.countries().of(ref, sentence);
    return country == null ? ref : country;
  }

  /** Areas without a name are counted; "these districts", with nothing to count, is refused. */
  private Optional<Draft> tally(Draft draft, Phrase phrase, @Nullable Draft before) {
    String action = TALLY_ACTIONS.get(draft.action);
    boolean vague = phrase.reference() == Phrase.Reference.BARE && !phrase.plural();
    if (Unnamed.isElse(phrase, before)) {
      refusals.add(draft.evidence, Refusal.Reason.NO_PLACE, phrase.text());
      return Optional.empty();
    }
    boolean most = phrase.part() && phrase.plural(); // "most of the towns"
    boolean counted =
        phrase.number() != null || most || !phrase.definite() && (!vague || phrase.part());
    if (action == null || !counted || phrase.type() == Phrase.Type.PRONOUN) {
      refusals.add(draft.evidence, Refusal.Reason.NO_PLACE, phrase.text());
      return Optional.empty();
    }
    draft.kind = Kind.TALLY;
    draft.action = action;
    draft.part = false;
    draft.inside = area(draft, phrase, before);
    draft.place = draft.inside.size() == 1 ? draft.inside.get(0) : null;
    Quantity told = quantities.share(phrase);
    draft.quantity = told != null ? told : Quantities.areas(phrase);
    Quantity number = phrase.number();
    boolean share = phrase.part() && phrase.name() != null; // "much of northern Yemen"
    draft.unnamed = (number == null || number.isShare()) && !phrase.plural() && !share;
    draft.meant = referents.introductions().of(phrase).orElse(null);
    boolean vast = draft.inside.isEmpty() && number == null && !draft.unnamed;
    boolean somewhere = referents.isAnywhereNamed(draft.sentence());
    if (vast && !somewhere && draft.reading.of(Role.PLACE).size() == 1) { // "swathes of territory"
      PlaceRef scene = scene(draft);
      draft.place =
          scene == null || Referents.isArea(scene)
              ? scene
              : referents.countries().of(scene, draft.sentence());
    }
    return Optional.of(draft);
  }

  /**
   * Where areas that are counted lie: by their own words, by those of the clause, by what the
   * sentence counted before, or by the only place that it names and tells nothing else of.
   */
  private List<PlaceRef> area(Draft draft, Phrase phrase, @Nullable Draft before) {
    List<PlaceRef> own =
        phrase.name() == null
            ? referents.inside(phrase)
            : referents.place(phrase).stream().toList();
    if (!own.isEmpty()) {
      return referents.innermost(own).stream()
          .map(ref -> around(ref, draft.sentence()))
          .distinct()
          .toList();
    }
    List<PlaceRef> within =
        draft.reading.of(Role.WITHIN).stream().flatMap(p -> referents.place(p).stream()).toList();
    if (!within.isEmpty()) {
      return within;
    }
    if (before != null
        && before.kind == Kind.TALLY
        && before.sentence() == draft.sentence()
        && !before.inside.isEmpty()) {
      return before.inside;
    }
    PlaceRef only = referents.onlyPlace(draft.sentence(), draft.reading.trigger());
    boolean told =
        draft.reading.of(Role.PLACE).stream().anyMatch(p -> p.named() && p.head() != phrase.head());
    boolean town = only != null && Unnamed.isSomeTown(phrase) && !Referents.isArea(only);
    return only == null || told || town ? List.of() : List.of(only); // no town lies in a town
  }

  /** The sentence's only place or, for what happens to a place just told of, that one. */
  private @Nullable PlaceRef where(Draft draft) {
    boolean leaving = draft.action.equals("withdrew");
    if (isPlaceless(draft) || draft.isControl() && draft.standing == Standing.PLANNED && !leaving) {
      return null;
    }
    PlaceRef only = referents.onlyPlace(draft.sentence(), draft.reading.trigger());
    if (only != null && !only.equals(draft.to)) {
      return only;
    }
    PlaceRef fronted = referents.fronted(draft.sentence(), draft.reading.trigger());
    if (fronted != null) {
      return fronted;
    }
    boolean vague =
        draft.kind == Kind.CLASH
            && draft.actor == null
            && draft.target == null
            && !draft.reading.marks().contains(Reading.IN_ITS_OWN_CLAUSE);
    boolean somebody =
        draft.kind == Kind.DISPLACEMENT
            && draft.reading.of(Role.TARGET).stream().noneMatch(Placing::areSeveral);
    boolean afar = // things sent come from somewhere else, those taken after three towns from any
        draft.kind == Kind.MATERIEL
            && (draft.action.equals("moved")
                || draft.standing == Standing.PLANNED
                || referents.lastGroup().size() > 1);
    draft.staged = !somebody && !vague && !afar;
    PlaceRef scene = draft.staged ? scene(draft) : null;
    boolean sent = draft.kind == Kind.FORCE && draft.actor != null;
    boolean open = scene == null && (sent || draft.kind == Kind.STATEMENT);
    if (draft.guests || open) {
      return referents.countries().of(scene, draft.sentence());
    }
    return draft.isControl() && scene != null && Referents.isArea(scene) ? null : scene;
  }

  private static boolean areSeveral(Phrase people) {
    return people.plural()
        || people.definite()
        || Set.of(Phrase.Type.NUMBER, Phrase.Type.PEOPLE).contains(people.type());
  }

  private @Nullable PlaceRef scene(Draft draft) {
    return scenes.at(draft.sentence(), draft.paragraph, referents.scene(draft.paragraph));
  }

  /** Whether what is told is nowhere, or nowhere that it does not say itself. */
  private static boolean isPlaceless(Draft draft) {
    return switch (draft.kind) {
      case TALLY -> true;
      case STATEMENT -> !draft.action.equals("agreed");
      case MATERIEL -> draft.action.equals("received");
      case DISPLACEMENT ->
          draft.action.equals("returned") && draft.to != null
              || draft.reading.marks().contains(Frame.ARRIVED);
      default -> false;
    };
  }

  /** "The group has stepped up its attacks": told by the outlet of no day and no place. */
  private static boolean isCourseOfWar(Draft draft) {
    DayRange days = draft.when.days();
    boolean day = days.from() != null && days.from().equals(days.to());
    return draft.kind == Kind.CLASH
        && draft.staged
        && draft.ownWord()
        && !day
        && !draft.action.equals("repelled")
        && !draft.reading.marks().contains(Frame.SPOKEN)
        && draft.sentence() > NEWS
        && draft.reading.marks().contains(Reading.UP_TO_NOW);
  }

  /**
   * Of "in the X region a bomb killed two and hurt six in the town of Y" Y, for both; null where
   * the area does not stand before the event, or the sentence names no one place in it.
   */
  private @Nullable PlaceRef inFronted(Draft draft, PlaceRef area) {
    int trigger = draft.reading.trigger();
    boolean fronted =
        Referents.isArea(area)
            && draft.reading.of(Role.PLACE).stream().anyMatch(p -> p.named() && p.head() < trigger);
    PlaceRef only = fronted ? referents.onlyPlace(draft.sentence(), trigger) : null;
    return only != null && referents.holds(area, only) ? only : null;
  }

  /**
   * What a lead puts in a wide area is at the one place in it that the next lines tell from; what a
   * whole war has done is in the country where the story is.
   */
  void settle(Draft draft) {
    PlaceRef wide = draft.place;
    boolean dated = draft.when.days().from() != null;
    boolean war = draft.reading.marks().contains(Reading.IN_THE_WAR) && !dated;
    boolean open = (draft.staged || wide == null) && !isPlaceless(draft);
    boolean total = draft.cumulative || war || Quantities.isOfMany(draft);
    if (draft.kind.befallsPeople() && open && total) {
      draft.place = referents.countries().of(wide, draft.sentence());
      return;
    }
    if (isCourseOfWar(draft) && wide != null) {
      draft.place = referents.countries().of(wide, draft.sentence());
      return;
    }
    boolean passing = !draft.background && !draft.cumulative;
    boolean there = draft.kind == Kind.CLASH || draft.kind.befallsPeople();
    draft.allOver = wide != null && referents.isAllOver(draft.sentence(), wide);
    PlaceRef inner = wide != null && there ? inFronted(draft, wide) : null;
    if (inner != null) {
      draft.place = inner;
    } else if (wide != null && passing && there && !draft.allOver && !Unnamed.isSpreadOut(draft)) {
      draft.place = scenes.precise(wide, draft.sentence(), draft.paragraph);
    }
  }
}
