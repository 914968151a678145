package org.sayso.coding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PartyRef;
import org.sayso.claim.PlaceRef;
import org.sayso.claim.Refusal;
import org.sayso.claim.Refusals;
import org.sayso.draft.Draft;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.grammar.Areas;
import org.sayso.grammar.Phrase;
import org.sayso.pack.Frame;
import org.sayso.pack.Kind;
import org.sayso.pack.PartyName;
import org.sayso.pack.Role;
import org.sayso.pack.Standing;
import org.sayso.quantity.Quantity;
import org.sayso.reading.Quantities;
import org.sayso.reading.Reading;
import org.sayso.referent.Referents;
import org.sayso.referent.Unnamed;

/** What is told of areas that are only counted: where they lie and how many they are. */
final class Tallying {

  private static final Map<String, String> ACTIONS =
      Map.of(
          "captured", "captured",
          "retaken", "captured",
          "holds", "holds",
          "contested", "contested",
          "lost", "lost",
          "withdrew", "lost");

  private static final Pattern BESIDE =
      Pattern.compile(
          "\\s+(?:close|next|adjacent|contiguous) to\\b|\\s+(?:bordering|adjoining|neighbou?ring)\\b");
  private static final Pattern IN_PROVINCES =
      Pattern.compile("\\b(?:in|across|of) \\d+ (?:provinces|states|governorates)\\b");

  /** What a country is, all of it together. */
  private static final Set<String> LAND = Set.of("territory", "land", "landmass", "soil");

  private static final Pattern OWN = Pattern.compile("\\b(?:its|their|our)\\b");

  private static final Set<Kind> OTHERS_COUNTED =
      Set.of(Kind.CONTROL, Kind.MATERIEL, Kind.FORCE, Kind.DISPLACEMENT, Kind.ACCESS);

  private final Referents referents;
  private final Staging staging;
  private final Quantities quantities;
  private final Refusals refusals;

  Tallying(Referents referents, Staging staging, Quantities quantities, Refusals refusals) {
    this.referents = referents;
    this.staging = staging;
    this.quantities = quantities;
    this.refusals = refusals;
  }

  /** Whether areas are counted of which this is told. */
  static boolean canCount(String action) {
    return ACTIONS.containsKey(action);
  }

  /** "They took 170 districts, while the group puts the number at 200": the group's districts. */
  static void recount(List<Draft> drafts) {
    drafts.stream()
        .filter(d -> d.kind == Kind.CASUALTIES && d.target == null)
        .filter(d -> d.reading.marks().contains(Frame.RECOUNTING))
        .filter(d -> drafts.stream().noneMatch(o -> o != d && isLossBeside(o, d)))
        .forEach(
            d ->
                drafts.stream()
                    .filter(o -> o.kind == Kind.TALLY && isBeside(o, d))
                    .findFirst()
                    .ifPresent(o -> recount(d, o)));
  }

  /**
   * "The Houthis hold six and the separatists two": those who are counted beside others are not the
   * same, whoever they are.
   */
  static void part(List<Draft> drafts) {
    List<Draft> tallies = drafts.stream().filter(d -> d.kind == Kind.TALLY).toList();
    for (Draft second : tallies) {
      PartyRef other = second.actor;
      boolean same =
          other != null
              && other.text().matches("the \\p{Ll}+")
              && tallies.stream().anyMatch(first -> isCountedBeside(first, second, other));
      if (same && other != null) {
        String id = PartyName.unknownId(other.text().substring("the ".length()));
        second.actor = new PartyRef(other.text(), id, other.with());
      }
    }
  }

  private static boolean isCountedBeside(Draft first, Draft second, PartyRef holder) {
    PartyRef one = first.actor;
    return one != null
        && one.party().equals(holder.party())
        && !one.text().equals(holder.text())
        && first.sentence() == second.sentence()
        && first.reading.trigger() == second.reading.trigger()
        && first.action.equals(second.action);
  }

  private static void recount(Draft again, Draft before) {
    again.kind = Kind.TALLY;
    again.action = before.action;
    again.actor = before.actor;
    again.place = before.place;
    again.inside = before.inside;
  }

  private static boolean isLossBeside(Draft other, Draft draft) {
    return other.kind.befallsPeople() && isBeside(other, draft);
  }

  private static boolean isBeside(Draft before, Draft draft) {
    int behind = draft.sentence() - before.sentence();
    return behind == 0 || behind == 1;
  }

  /** "The five towns", "most of the towns", "the third town in X to fall". */
  boolean isCount(Draft draft, Phrase phrase) {
    return Unnamed.areCounted(phrase)
        || canCount(draft.action)
            && (Unnamed.areMost(phrase)
                || quantities.ranked(phrase, draft.reading.trigger()) != null);
  }

  /** Areas without a name are counted; "these districts", with nothing to count, is refused. */
  Optional<Draft> of(Draft draft, Phrase phrase, @Nullable Draft before) {
    String action = ACTIONS.get(draft.action);
    boolean vague = phrase.reference() == Phrase.Reference.BARE && !phrase.plural();
    if (isElse(phrase, before)) {
      return refused(draft, phrase);
    }
    List<PlaceRef> ground = Unnamed.isSomeOf(phrase) ? area(draft, phrase, before) : List.of();
    if (ground.size() == 1 && action != null) {
      draft.place = ground.get(0);
      draft.part = true;
      return Optional.of(Referents.isArea(draft.place) ? ground(draft, draft.place) : draft);
    }
    boolean most = // "most of the towns", "much of the country"
        phrase.part() && (phrase.plural() || Areas.isCountry(phrase.noun()));
    boolean counted =
        phrase.number() != null
            || most
            || isOpen(draft, phrase)
            || phrase.definite() && isLocated(phrase)
            || !phrase.definite() && (!vague || phrase.part()) && !areThose(phrase);
    boolean none = phrase.type() == Phrase.Type.PRONOUN || isWay(phrase);
    if (action == null || !counted || none) {
      return refused(draft, phrase);
    }
    draft.inside = area(draft, phrase, before);
    List<PlaceRef> beside = beside(draft, before);
    if (draft.inside.isEmpty() && Unnamed.areQuarters(phrase)) {
      draft.inside = beside;
    }
    if (isPartOfTown(draft, phrase, beside)) {
      draft.place = draft.inside.get(0);
      draft.part = true;
      return Optional.of(draft);
    }
    draft.kind = Kind.TALLY;
    draft.action = action;
    draft.part = false;
    draft.place = draft.inside.size() == 1 ? draft.inside.get(0) : null;
    Quantity told = quantities.share(phrase);
    Quantity rank = quantities.ranked(phrase, draft.reading.trigger());
    draft.quantity = told != null ? told : rank != null ? rank : quantities.areas(phrase);
    Quantity number = phrase.number();
    boolean share = // "much of northern Yemen", "parts of the country"
        phrase.part() && phrase.name() != null
            || Areas.isCountry(phrase.noun())
            || isShareOfLand(phrase);
    draft.unnamed = (number == null || number.isShare()) && !phrase.plural() && !share;
    draft.unnamed &= rank == null;
    draft.meant = referents.introductions().of(phrase).orElse(null);
    boolean vast = draft.inside.isEmpty() && number == null && !draft.unnamed;
    boolean somewhere = !referents.namesIn(draft.sentence()).isEmpty();
    if (vast && !somewhere && draft.reading.of(Role.PLACE).size() == 1) { // "swathes of territory"
      PlaceRef scene = staging.scene(draft);
      draft.place =
          scene == null || Referents.isArea(scene)
              ? scene
              : referents.countries().of(scene, draft.sentence());
    }
    boolean aim = // "wants to retake land"
        draft.standing == Standing.PLANNED
            && !isSoMany(draft.quantity)
            && !phrase.part()
            && !draft.unnamed;
    if (isNowhere(draft, phrase) || aim || isDescribed(draft, phrase)) {
      return refused(draft, phrase);
    }
    return Optional.of(draft);
  }

  private Optional<Draft> refused(Draft draft, Phrase phrase) {
    refusals.add(draft.evidence, Refusal.Reason.NO_PLACE, phrase.text());
    return Optional.empty();
  }

  /** "The district in Kelbur province", of which nothing was told before: one there. */
  private static boolean isLocated(Phrase phrase) {
    return !phrase.plural() && !phrase.inside().isEmpty();
  }

  /** "The points that they lost": those, however many. */
  private static boolean areThose(Phrase phrase) {
    return !phrase.part() && phrase.text().startsWith("the ");
  }

  /** "Took strategic heights", "the points they lost": neither where nor how many. */
  private static boolean isNowhere(Draft draft, Phrase phrase) {
    Quantity told = draft.quantity;
    return !isOpen(draft, phrase)
        && draft.place == null
        && draft.inside.isEmpty()
        && !draft.unnamed
        && draft.reading.of(Role.PLACE).stream().noneMatch(Phrase::named)
        && !isSoMany(told);
  }

  /** "Shelled three posts held by them", "from hills that they took": which, and not how many. */
  private static boolean isDescribed(Draft draft, Phrase phrase) {
    boolean state = draft.action.equals("holds") || draft.action.equals("contested");
    boolean scheme =
        draft.quantity != null && (draft.quantity.of() != null || draft.quantity.isShare());
    return draft.reading.marks().contains(Reading.WHICH)
        && !phrase.part()
        && !scheme
        && (state || !isSoMany(draft.quantity));
  }

  private static boolean isSoMany(@Nullable Quantity told) {
    return told != null
        && (told.value() != null || told.low() != null || told.high() != null || told.isShare());
  }

  /** "Took the main roads": ways, which no scheme counts. */
  private boolean isWay(Phrase phrase) {
    return phrase.plural() && referents.isWay(phrase);
  }

  /** "Controls more territory", "took areas": wherever those are. */
  private static boolean isOpen(Draft draft, Phrase phrase) {
    return Unnamed.isOpen(phrase)
        && !areThose(phrase)
        && !draft.action.equals("withdrew")
        && !draft.action.equals("lost")
        && draft.standing != Standing.DENIED
        && (draft.standing == Standing.ASSERTED || !Unnamed.isSomeOf(phrase)); // "to take land"
  }

  /** "Advanced in X, taking three quarters", "attacked X and took several blocks": of X. */
  private static List<PlaceRef> beside(Draft draft, @Nullable Draft before) {
    if (before == null || before.place == null || before.sentence() != draft.sentence()) {
      return List.of();
    }
    boolean entered = before.isControl() && before.action.equals("entered");
    boolean fought =
        before.kind == Kind.CLASH
            && (before.action.equals("attack") || draft.action.equals("withdrew"));
    return entered || fought ? List.of(before.place) : List.of();
  }

  /** "Several quarters of the city", "parts of it": a part of one town, which nobody counts. */
  private static boolean isPartOfTown(Draft draft, Phrase phrase, List<PlaceRef> beside) {
    Quantity number = phrase.number();
    boolean told = !phrase.inside().isEmpty() || draft.inside.equals(beside);
    boolean quarters = Unnamed.areQuarters(phrase) && told || phrase.part();
    return quarters
        && (number == null || number.value() == null)
        && draft.inside.size() == 1
        && !Referents.isArea(draft.inside.get(0));
  }

  /** An unknown share of a wide area. */
  static Draft ground(Draft draft, PlaceRef area) {
    draft.unnamed = // "took a base"
        draft.isTaking() && draft.reading.marks().contains(Reading.NEW_BUILDING);
    draft.kind = Kind.TALLY;
    draft.action = ACTIONS.getOrDefault(draft.action, "captured");
    draft.part = false;
    draft.inside = List.of(area);
    draft.place = area;
    return draft;
  }

  /**
   * Where areas that are counted lie: by their own words, by those of the clause, by what the
   * sentence counted before, or by the only place that it names and tells nothing else of.
   */
  private List<PlaceRef> area(Draft draft, Phrase phrase, @Nullable Draft before) {
    if (areBeside(draft, phrase)) {
      return List.of();
    }
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
    if (isOfTheCountry(phrase) || isShareOfLand(phrase)) {
      return Stream.ofNullable(referents.countries().meant(draft.sentence())).toList();
    }
    if (isOfProvinces(draft)) {
      return Stream.ofNullable(referents.countries().meant(draft.sentence())).toList();
    }
    PlaceRef only = referents.onlyPlace(draft.sentence(), draft.reading.trigger(), true);
    boolean told =
        draft.reading.of(Role.PLACE).stream().anyMatch(p -> p.named() && p.head() != phrase.head());
    boolean narrow = only != null && isNoWider(only, phrase);
    return only == null || told || narrow ? List.of() : List.of(only);
  }

  /** No town lies in a town, and no district in a district. */
  private static boolean isNoWider(PlaceRef ref, Phrase phrase) {
    PlaceKind kind = ref.place() == null ? null : ref.place().kind();
    boolean district =
        Areas.kinds(phrase.noun()).contains(PlaceKind.DISTRICT) && kind == PlaceKind.DISTRICT;
    boolean town = Unnamed.isSomeTown(phrase) && kind != null && !Referents.isArea(ref);
    return district || town;
  }

  /** "Three districts close to the X valley": not in it. */
  private static boolean areBeside(Draft draft, Phrase phrase) {
    int end = phrase.span().end() - draft.evidence.span().begin();
    String text = draft.evidence.text();
    return end <= text.length() && BESIDE.matcher(text.substring(end)).lookingAt();
  }

  /** "200 districts in 30 provinces": of the country that has so many. */
  private boolean isOfProvinces(Draft draft) {
    return referents.namesIn(draft.sentence()).isEmpty()
        && IN_PROVINCES.matcher(draft.evidence.text()).find();
  }

  /** "20% of Syrian territory", "half of the land": of the country; but not "of its land". */
  private boolean isShareOfLand(Phrase phrase) {
    Quantity number = phrase.number();
    Quantity told = quantities.share(phrase);
    boolean share = number != null && number.isShare() || told != null && told.isShare();
    return share && LAND.contains(phrase.noun()) && !OWN.matcher(phrase.text()).find();
  }

  /** "Large parts of the country", "104 of the country's districts". */
  private static boolean isOfTheCountry(Phrase phrase) {
    Quantity number = phrase.number();
    String told = number == null ? phrase.text() : number.text() + ' ' + phrase.text();
    return Areas.isCountry(phrase.noun())
        || Stream.of(told.split("\\P{L}+")).anyMatch(Areas::isCountry);
  }

  /** What lies near a place lies in its country; more is not told. */
  private PlaceRef around(PlaceRef ref, int sentence) {
    PlaceRef country =
        ref.place() == null || ref.vicinity() == null
            ? ref
            : referents.countries().of(ref, sentence);
    return country == null ? ref : country;
  }

  /** "They shot down 14 planes, and others put the number at 20": no people are counted. */
  static boolean isOfNoPeople(Reading reading, @Nullable Draft before) {
    return reading.marks().contains(Frame.RECOUNTING)
        && (before == null || OTHERS_COUNTED.contains(before.kind));
  }

  /** "The six were captured", "one was lost", after people or vehicles were told of. */
  private static boolean isElse(Phrase phrase, @Nullable Draft before) {
    Quantity number = phrase.number();
    boolean bare = number == null || number.unit() == null && number.of() == null;
    return phrase.type() == Phrase.Type.NUMBER
        && bare
        && before != null
        && (before.kind.befallsPeople() || before.kind == Kind.MATERIEL);
  }
}
