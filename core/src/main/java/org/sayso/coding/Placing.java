package org.sayso.coding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PlaceRef;
import org.sayso.draft.Draft;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.grammar.Phrase;
import org.sayso.grammar.PlaceName;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.pack.Standing;
import org.sayso.quantity.Quantity;
import org.sayso.reading.Quantities;
import org.sayso.reading.Reading;
import org.sayso.referent.Referents;
import org.sayso.referent.Unnamed;
import org.sayso.scene.Introductions;

/** Puts drafts where they happened: one for each place, a tally for areas without a name. */
final class Placing {

  private final Referents referents;
  private final ToldPlaces told;
  private final Staging staging;
  private final Tallying tallying;
  private final Rosters rosters;
  private final Quantities quantities;

  /**
   * Starts a report.
   *
   * @param told the places that it told of
   * @param staging where what names no place happened
   * @param tallying what is told of areas that are only counted
   * @param rosters which of them later lines name
   */
  Placing(
      Referents referents,
      ToldPlaces told,
      Staging staging,
      Tallying tallying,
      Rosters rosters,
      Quantities quantities) {
    this.rosters = rosters;
    this.referents = referents;
    this.told = told;
    this.staging = staging;
    this.tallying = tallying;
    this.quantities = quantities;
  }

  /**
   * The drafts of one event, each at a place of its own.
   *
   * @param draft the event, which has none yet
   * @param before what the report told last; null at its start
   */
  List<Draft> of(Draft draft, @Nullable Draft before) {
    List<Phrase> phrases =
        new ArrayList<>(innermost(named(draft.reading.of(Role.PLACE), draft), draft.isControl()));
    boolean none = // "captured X, who led the gang", "reached the border with Chad"
        phrases.stream().anyMatch(referents::isNoPlace)
            || draft.reading.of(Role.PLACE).stream().anyMatch(Phrase::isLine);
    phrases.removeIf(p -> isState(p, draft) || referents.isNoPlace(p));
    if (none && phrases.isEmpty() && draft.isControl()) {
      return new ArrayList<>();
    }
    phrases.removeIf(p -> phrases.stream().anyMatch(first -> Unnamed.areCountedBy(first, p)));
    if (draft.kind == Kind.CASUALTIES) {
      phrases.sort(nearest(draft.reading.trigger()));
    }
    List<PlaceRef> lost = phrases.isEmpty() ? placesJustLost(draft, before) : List.of();
    if (!lost.isEmpty()) {
      return new ArrayList<>(lost.stream().map(p -> draft.at(p)).toList());
    }
    if (phrases.isEmpty()) {
      boolean nowhere = isAtCounted(draft, before) || isOnTheWay(draft, before);
      draft.place = nowhere ? null : staging.where(draft);
      if (draft.reading.marks().contains(Reading.WHOLE)) {
        draft.place = referents.countries().of(draft.place, draft.sentence());
      }
      if (draft.isControl() && draft.isBoundThere(draft.place)) {
        draft.place = foughtAt(draft, before); // "retreated to X": not from there
      }
      PlaceRef fought = draft.action.equals("withdrew") ? foughtBeside(draft, before) : null;
      draft.place = fought == null ? draft.place : fought;
      staging.flights().cross(draft);
      going(draft, before);
      return new ArrayList<>(List.of(draft));
    }
    List<Draft> drafts = new ArrayList<>();
    Set<Draft> joined = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Phrase phrase : phrases) {
      int first = drafts.size();
      List<PlaceRef> group = isSpread(phrase, draft) ? spread(phrase) : told.meant(phrase);
      group = group.isEmpty() ? rosters.of(phrase, draft) : group;
      for (PlaceRef member : group) {
        drafts.add(draft.at(member));
      }
      if (group.isEmpty()) {
        Draft one = draft.sibling();
        one.quantity = draft.quantity;
        place(one, phrase, before).ifPresent(drafts::add);
      }
      if (Listed.isJoined(phrase, phrases, draft)) {
        joined.addAll(drafts.subList(first, drafts.size()));
      }
    }
    drafts.removeIf(
        d ->
            !d.isControl()
                && !joined.contains(d)
                && d.kind != Kind.TALLY
                && drafts.stream().anyMatch(o -> isAround(d, o)));
    drafts.removeIf(d -> isAreaOfUnknown(d, drafts) && !Listed.isSeries(d));
    drafts.removeIf(d -> d.action.equals("threatened") && d.isControl() && isCountry(d.place));
    drafts.removeIf(d -> d.placeKey() != null && isPlacedBefore(d, drafts));
    boolean counted = draft.kind == Kind.HARM && draft.quantity != null;
    boolean sum = counted || draft.kind == Kind.CASUALTIES || draft.action.equals("destroyed");
    if (sum && drafts.size() > 1) {
      Draft whole = drafts.get(0);
      PlaceRef common =
          referents.common(drafts.stream().map(d -> d.place).filter(Objects::nonNull).toList());
      whole.place = common == null ? whole.place : common;
      return new ArrayList<>(List.of(whole));
    }
    drafts.forEach(staging.flights()::cross);
    drafts.forEach(Staging::settle);
    drafts.forEach(d -> going(d, before));
    return drafts;
  }

  /**
   * Of "at X, in the east of Y" and "in the Y region, at X" X alone, whatever the clause hangs on;
   * a border is where anything was that is told by no other place, and is held by nobody.
   */
  private List<Phrase> innermost(List<Phrase> places, boolean control) {
    List<Phrase> found = new ArrayList<>();
    for (Phrase phrase : places) {
      referents.narrowed(phrase).stream()
          .filter(n -> found.stream().noneMatch(f -> f.name() != null && f.name().equals(n.name())))
          .forEach(found::add);
    }
    boolean inner = found.stream().anyMatch(p -> p.isSomewhere() && !referents.isArea(p));
    boolean town =
        found.stream()
            .filter(p -> !referents.opens(p))
            .anyMatch(p -> referents.place(p).filter(r -> r.place() != null).isPresent());
    found.removeIf(p -> referents.opens(p) && (town || inner && referents.isArea(p)));
    found.removeIf(p -> found.stream().anyMatch(q -> holds(p, q)));
    found.removeIf(p -> found.stream().anyMatch(l -> l != p && bounds(l, p)));
    boolean placed = found.stream().anyMatch(p -> p.isSomewhere() && !p.isLine());
    found.removeIf(p -> (placed || control) && p.isLine());
    return found;
  }

  /** Of "the border with X" X is no place of what happened. */
  private static boolean bounds(Phrase line, Phrase end) {
    return line.isLine() && !end.isLine() && line.span().contains(end.span());
  }

  /** What follows the word that tells it first, and of that the first: "at X in Y". */
  private static Comparator<Phrase> nearest(int trigger) {
    return Comparator.comparing((Phrase p) -> p.head() < trigger).thenComparing(Phrase::head);
  }

  /** Of "the X barracks in Y" Y holds X, which no list knows, or that is no more than its name. */
  private static boolean holds(Phrase outer, Phrase inner) {
    PlaceName name = outer.name();
    int at = name == null ? -1 : inner.inside().indexOf(name);
    return inner.type() == Phrase.Type.NAME
        ? at >= 0
        : inner.type() == Phrase.Type.FACILITY && at > 0;
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

  /** "Took the lorries to Kadugli": not from there. */
  private static void going(Draft draft, @Nullable Draft before) {
    if (draft.isGoingNowhere() && isGoneTo(draft)) {
      draft.place = null;
    }
    draft.place = draft.place == null ? takenFrom(draft, before) : draft.place;
  }

  private static boolean isGoneTo(Draft draft) {
    return draft.reading.of(Role.TO).stream().anyMatch(to -> to.named() && !to.isLine());
  }

  /** Of a retreat told beside the fall of several places, all of them. */
  private List<PlaceRef> placesJustLost(Draft draft, @Nullable Draft before) {
    boolean beside = before != null && before.sentence() == draft.sentence();
    return beside && draft.action.equals("withdrew") ? told.last() : List.of();
  }

  /** "Seized lorries in X, which they took to Y": from X. */
  private static @Nullable PlaceRef takenFrom(Draft draft, @Nullable Draft before) {
    boolean moved = draft.kind == Kind.MATERIEL && draft.action.equals("moved");
    if (!moved || before == null || before.sentence() != draft.sentence()) {
      return null;
    }
    boolean taken = before.kind == Kind.MATERIEL && before.action.equals("seized");
    return taken && !draft.isBoundThere(before.place) ? before.place : null;
  }

  /** Where those fought who then went somewhere else. */
  private static @Nullable PlaceRef foughtAt(Draft draft, @Nullable Draft before) {
    if (before == null || before.kind != Kind.CLASH || draft.isBoundThere(before.place)) {
      return null;
    }
    return before.paragraph == draft.paragraph ? before.place : null;
  }

  /**
   * "Fought in X until they were forced to retreat towards Y", "to leave their positions": from X.
   */
  private static @Nullable PlaceRef foughtBeside(Draft draft, @Nullable Draft before) {
    boolean beside = before != null && before.sentence() == draft.sentence();
    return beside && draft.isControl() ? foughtAt(draft, before) : null;
  }

  /** "Their positions": posts of those who leave them, wherever they fought. */
  private static boolean areOwnPosts(Draft draft, Phrase phrase) {
    return draft.action.equals("withdrew")
        && phrase.plural()
        && phrase.inside().isEmpty()
        && (phrase.type() == Phrase.Type.FACILITY || phrase.type() == Phrase.Type.AREA)
        && phrase.text().toLowerCase(Locale.ROOT).matches("(?:their|its) .*");
  }

  /** "They took three towns and killed 40": in the towns, of which no more than a count is told. */
  private static boolean isAtCounted(Draft draft, @Nullable Draft before) {
    return before != null
        && before.sentence() == draft.sentence()
        && before.kind == Kind.TALLY
        && before.place == null
        && draft.kind.befallsPeople();
  }

  /** "Posts in X, Y and Z were attacked", "villages between X and Y": some in each. */
  private boolean isSpread(Phrase phrase, Draft draft) {
    boolean some = phrase.type() == Phrase.Type.AREA && phrase.number() == null;
    return draft.kind == Kind.CLASH
        && (some || phrase.type() == Phrase.Type.FACILITY)
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

  private Optional<Draft> place(Draft draft, Phrase phrase, @Nullable Draft before) {
    PlaceName name = phrase.name();
    Introductions brought = referents.introductions();
    Optional<PlaceRef> lying = name == null ? Optional.empty() : brought.lyingAt(name);
    PlaceRef fought = areOwnPosts(draft, phrase) ? foughtBeside(draft, before) : null;
    if (fought != null) {
      draft.place = fought;
      return Optional.of(draft);
    }
    boolean counted = draft.isControl() && !phrase.named() && !brought.areSure(phrase); // a tally
    Optional<PlaceRef> meant = counted ? lying : lying.or(() -> brought.of(phrase));
    if (meant.isPresent()) {
      draft.place = meant.get();
      return Optional.of(draft);
    }
    if (draft.isControl() && tallying.isCount(draft, phrase)) {
      return tallying.of(draft, phrase, before);
    }
    boolean way = draft.kind == Kind.ACCESS && referents.isWay(phrase);
    boolean one = // "reports from X said gunmen had attacked a base": not the one told before
        phrase.type() == Phrase.Type.FACILITY && (phrase.definite() || !phrase.plural());
    PlaceRef last = referents.scene(draft.paragraph);
    boolean other =
        one
            && !phrase.definite()
            && phrase.inside().isEmpty()
            && !draft.isControl()
            && last != null
            && !Referents.isWide(last);
    Optional<PlaceRef> place =
        way || other && name == null
            ? Optional.empty()
            : phrase.noun().equals("there")
                ? Optional.ofNullable(staging.there(draft))
                : referents
                    .place(phrase)
                    .map(p -> isBareArea(phrase) ? staging.byNow(draft, p) : p);
    Quantity number = phrase.number();
    boolean share = number != null && number.isShare() && draft.isControl();
    if (share && place.filter(p -> !Unnamed.isTerritory(phrase, p)).isEmpty()) {
      return tallying.of(draft, phrase, before);
    }
    boolean quarter = phrase.name() != null && phrase.name().isMeasured();
    boolean wide = draft.isControl() && place.filter(Referents::isWide).isPresent();
    boolean building = draft.isTaking() && draft.reading.marks().contains(Reading.NEW_BUILDING);
    if (draft.isControl()
        && draft.part
        && place.filter(p -> building ? Referents.isArea(p) : Unnamed.isRegion(p)).isPresent()) {
      return Optional.of(Tallying.ground(draft, place.get())); // "gained ground in the south"
    }
    boolean swath = // "large parts of central Mali"; "much of" it is a part of one place
        wide
            && phrase.part()
            && !quarter
            && !draft.action.equals("entered")
            && (phrase.plural() || place.get().isCountry());
    if (swath && Tallying.canCount(draft.action)) {
      return tallying.of(draft, phrase, before);
    }
    if (place.isPresent()
        && draft.isControl()
        && (Unnamed.isTownOf(phrase, place.get())
            || Unnamed.isTownNear(phrase, place.get())
            || Unnamed.isPostOf(phrase, place.get()))) {
      return tallying.of(draft, phrase, before);
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
      boolean nears = quarter && draft.reading.action().equals("threatened");
      draft.place = nears && name != null ? referents.neared(name) : place.get();
      draft.level = phrase.name() == null ? null : phrase.name().level();
      boolean ground = phrase.type() == Phrase.Type.AREA && phrase.plural();
      boolean some = ground || phrase.type() == Phrase.Type.FACILITY;
      boolean whole = Unnamed.isItself(phrase, place.get());
      draft.part |= !whole && (phrase.part() || draft.isControl() && some);
      draft.confidence *= 0.5 + 0.5 * place.get().confidence();
      return Optional.of(draft);
    }
    if (!draft.isControl()) {
      List<PlaceRef> inside = referents.innermost(referents.inside(phrase));
      boolean fight = draft.kind == Kind.CLASH && draft.actor != null && draft.target != null;
      boolean theirs = fight || isOnVillages(draft, phrase) || draft.kind == Kind.STATEMENT;
      boolean known = // "14 killed in the republic", in a headline: wherever that is
          phrase.type() == Phrase.Type.AREA && phrase.definite() && !phrase.plural();
      boolean there =
          phrase.type() == Phrase.Type.PRONOUN
              || known && !draft.isPlaceless() && draft.kind != Kind.FORCE
              || phrase.isTownBefore()
              || isAlong(draft, inside);
      boolean theirBuildings =
          Unnamed.isBuildings(phrase) && draft.kind != Kind.FORCE && !draft.isPlaceless();
      PlaceRef around =
          one && !other && !draft.isPlaceless()
              ? staging.scene(draft)
              : other || theirs || there || theirBuildings ? staging.where(draft) : null;
      draft.place = inside.size() == 1 ? inside.get(0) : around;
      return Optional.of(draft);
    }
    PlaceRef around =
        Unnamed.isBuildings(phrase) && !Unnamed.isPossessed(phrase) ? staging.scene(draft) : null;
    boolean wideOne = around != null && Unnamed.isRegion(around) && !phrase.plural();
    if (around != null && !around.isCountry() && !wideOne) {
      draft.place = around;
      draft.part = true;
      return Optional.of(draft);
    }
    return tallying.of(draft, phrase, before);
  }

  /** "The area", told by no name. */
  private static boolean isBareArea(Phrase phrase) {
    return phrase.name() == null
        && phrase.noun().equals("area")
        && phrase.definite()
        && phrase.inside().isEmpty();
  }

  /** "Fired shells at villages nearby": those where the story is. */
  private static boolean isOnVillages(Draft draft, Phrase phrase) {
    return draft.kind == Kind.CLASH
        && draft.actor != null
        && draft.standing == Standing.ASSERTED
        && phrase.type() == Phrase.Type.AREA
        && phrase.number() == null
        && !draft.isTitle()
        && !draft.reading.marks().contains(Reading.UP_TO_NOW);
  }

  /** "Blocked the highway", which is told by no place that it leads to: where the story is. */
  private static boolean isAlong(Draft draft, List<PlaceRef> inside) {
    return draft.kind == Kind.ACCESS
        && inside.isEmpty()
        && draft.standing != Standing.PLANNED
        && !draft.reading.marks().contains(Reading.BETWEEN);
  }

  /** "The group threatened Spain": with blows, and not to take it. */
  private static boolean isCountry(@Nullable PlaceRef place) {
    return place != null && place.isCountry();
  }

  /** Whether the first draft is at an area that the second one's place lies in. */
  private boolean isAround(Draft outer, Draft inner) {
    PlaceRef a = outer.place;
    PlaceRef b = inner.place;
    return a != null && b != null && (referents.holds(a, b) || isUnknownIn(b, a));
  }

  /** Of "a village in X's Y state" one place, though both names say only where it lies. */
  private static boolean isPlacedBefore(Draft draft, List<Draft> drafts) {
    return drafts.stream()
        .limit(drafts.indexOf(draft))
        .filter(d -> draft.kind != Kind.TALLY || Objects.equals(d.quantity, draft.quantity))
        .anyMatch(d -> Objects.equals(d.placeKey(), draft.placeKey()));
  }

  /** Whether a place that no gazetteer knows is told to lie in the area, or beside "the east". */
  private static boolean isUnknownIn(PlaceRef inner, PlaceRef area) {
    Place out = area.place();
    boolean quarter = Unnamed.isRegion(area) && !Unnamed.isRegion(inner);
    return inner.place() == null
        && (out != null
            ? inner.path().contains(out.name())
            : quarter && inner.path().containsAll(area.path()));
  }

  /** In "at X in Y province" Y is where the unknown X lies. */
  private static boolean isAreaOfUnknown(Draft area, List<Draft> drafts) {
    PlaceRef ref = area.place;
    Place place = ref == null ? null : ref.place();
    boolean unknown = drafts.stream().anyMatch(d -> d.place != null && d.place.place() == null);
    boolean wide =
        place != null
            ? Referents.WIDE.contains(place.kind())
            : area.level == PlaceKind.PROVINCE && ref != null; // "X mountains" may be small
    boolean smaller =
        drafts.stream()
            .anyMatch(
                d ->
                    d != area
                        && d.place != null
                        && (d.level == null || !Referents.WIDE.contains(d.level)));
    boolean share = area.kind == Kind.TALLY || area.isControl() && area.part;
    return unknown && wide && smaller && !share;
  }

  /** "US air strikes killed ten": whose strikes they were, which says nothing of where. */
  static void leaveOwner(Draft draft) {
    PlaceRef place = draft.place;
    boolean owner =
        draft.kind.befallsPeople()
            && place != null
            && place.isCountry()
            && draft.reading.of(Role.ACTOR).stream().anyMatch(a -> isOwner(place, a.text()));
    draft.place = owner ? null : place;
  }

  private static boolean isOwner(PlaceRef state, String deed) {
    String bare = deed.replaceFirst("(?i)^(the|an?) ", "");
    return bare.startsWith(state.text() + " ") || bare.startsWith(state.text() + "'s ");
  }
}
