package org.sayso.grammar;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.predicate.Grammar;

/** What sorts of place the nouns for areas can mean. */
public final class Areas {

  private static final Map<String, Set<PlaceKind>> KINDS =
      Map.ofEntries(
          Map.entry("district", Set.of(PlaceKind.DISTRICT)),
          Map.entry("county", Set.of(PlaceKind.DISTRICT)),
          Map.entry("city", Set.of(PlaceKind.TOWN)),
          Map.entry("town", Set.of(PlaceKind.TOWN, PlaceKind.VILLAGE)),
          Map.entry("capital", Set.of(PlaceKind.TOWN)),
          Map.entry("village", Set.of(PlaceKind.VILLAGE, PlaceKind.TOWN)),
          Map.entry("hamlet", Set.of(PlaceKind.VILLAGE, PlaceKind.TOWN)),
          Map.entry("province", Set.of(PlaceKind.PROVINCE)),
          Map.entry("governorate", Set.of(PlaceKind.PROVINCE)),
          Map.entry("state", Set.of(PlaceKind.PROVINCE)),
          Map.entry("region", Set.of(PlaceKind.PROVINCE, PlaceKind.REGION)),
          Map.entry("country", Set.of(PlaceKind.COUNTRY)),
          Map.entry("crossing", Set.of(PlaceKind.CROSSING)),
          Map.entry("border", Set.of(PlaceKind.CROSSING)),
          Map.entry("valley", Set.of(PlaceKind.VALLEY)));

  /** What "of" follows where something lies to one side of a place: "north of X". */
  private static final List<String> BEARINGS =
      List.of(
          "north",
          "south",
          "east",
          "west",
          "northeast",
          "northwest",
          "southeast",
          "southwest",
          "north-east",
          "north-west",
          "south-east",
          "south-west");

  /** What stands before a noun, its owner last: of "A's B centre" B, which lies in A, then A. */
  static List<Integer> before(Grammar grammar, int noun) {
    return Stream.concat(
            grammar.children(noun, "compound", "amod").stream(),
            grammar.children(noun, "nmod:poss").stream())
        .toList();
  }

  /** Of several those that are named: "towns, including X", "towns, among them X". */
  static List<Integer> members(Grammar grammar, int several) {
    Stream<Integer> among =
        grammar.by(several, "among").stream()
            .filter(
                c -> grammar.children(c, "case").stream().anyMatch(a -> grammar.has(a, "fixed")));
    return Stream.concat(grammar.by(several, "include").stream(), among).toList();
  }

  /** What leads from what happened to where it did. */
  public static final List<String> PLACING =
      with(
          BEARINGS,
          "in",
          "at",
          "near",
          "on",
          "around",
          "outside",
          "inside",
          "across",
          "throughout",
          "from",
          "along",
          "off");

  /** What puts a phrase in or beside the place behind it. */
  static final List<String> LYING =
      with(
          BEARINGS,
          "of",
          "in",
          "inside",
          "across",
          "throughout",
          "near",
          "around",
          "between",
          "at",
          "outside",
          "along",
          "above",
          "overlook",
          "surround",
          "border",
          "adjoin");

  private static final Set<PlaceKind> TOWNS =
      Set.of(PlaceKind.TOWN, PlaceKind.VILLAGE, PlaceKind.DISTRICT);

  private Areas() {}

  private static List<String> with(List<String> more, String... first) {
    return Stream.concat(Stream.of(first), more.stream()).toList();
  }

  /** Whether a noun means a whole country, by no name. */
  public static boolean isCountry(String noun) {
    return kinds(noun).contains(PlaceKind.COUNTRY);
  }

  /** Whether a noun means a town, a village or a district of them, by no name. */
  static boolean isTown(String noun) {
    return kinds(noun).stream().anyMatch(TOWNS::contains);
  }

  /** "A border crossing", "a town": one place without its name. */
  static boolean isOne(Phrase phrase) {
    return phrase.type() == Phrase.Type.AREA
        && phrase.reference() == Phrase.Reference.ONE
        && !phrase.plural()
        && !kinds(phrase.noun()).isEmpty();
  }

  /** The sorts of place that a noun can mean; empty for one that may mean any. */
  public static Set<PlaceKind> kinds(String noun) {
    return KINDS.getOrDefault(noun, Set.of());
  }
}
