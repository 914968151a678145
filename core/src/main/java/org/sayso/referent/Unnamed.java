package org.sayso.referent;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sayso.claim.PlaceRef;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.grammar.Areas;
import org.sayso.grammar.Phrase;
import org.sayso.pack.WordClasses;
import org.sayso.quantity.Quantity;

/** Tells phrases that are of a place without a name from those of the place that they name. */
public final class Unnamed {

  private static final Pattern BOTH =
      Pattern.compile("(?i)(the two|both|the warring|the rival|the opposing) \\p{Ll}+");

  private static final Pattern BOTH_SIDES =
      Pattern.compile(
          "(?i)(?:(?:the )?forces of )?(?:both|all|each|(?:the |\\p{L}+ \\p{L}+['’]s )?"
              + "(?:two|rival|warring|opposing)(?: rival| warring)?) (?:[\\p{L}'’]+ )?(?:sides?"
              + "|camps|forces|armies|factions|groups|militias|parties|generals|tribes|clans"
              + "|communities|peoples|countries|nations|states|neighbours|gangs|cartels)(?: (?:of|from|within) .*)?");

  /** What belongs to somebody whom a pronoun means. */
  private static final Pattern POSSESSED =
      Pattern.compile(
          "(?i)(his|her|its|their|our|my|the (group|movement|militia|organi[sz]ation)['’]s) ");

  private static final Pattern OF_GROUP =
      Pattern.compile("(?i)the (group|movement|militia|organi[sz]ation)['’]s ");

  private static final Pattern ANYBODY =
      Pattern.compile(
          "(?:.+-)?(?:gunm[ae]n|attackers?|assailants?|raiders|armed-(?:men|people)|bombers?)");

  private static final Pattern UNKNOWN =
      Pattern.compile("(?i)(?:\\p{L}+ )?(?:un(?:known|identified)|other|more) ");

  private static final Set<String> QUARTERS =
      Set.of(
          "neighbourhood",
          "neighborhood",
          "quarter",
          "suburb",
          "district",
          "street",
          "block",
          "point",
          "position",
          "building",
          "part",
          "section",
          "sector");

  private static final Set<String> MASS = Set.of("territory", "ground", "land", "terrain");

  private static final Set<String> STRETCHES =
      Set.of("area", "zone", "region", "swathe", "swath", "neighbourhood", "neighborhood");

  private Unnamed() {}

  /** "The attackers", whoever attacked before; not "unidentified assailants". */
  static boolean isAttacker(Phrase phrase, WordClasses words) {
    return phrase.type() == Phrase.Type.PARTY
        && words.is("attacker", phrase.noun())
        && !UNKNOWN.matcher(phrase.text()).lookingAt();
  }

  /** "Seized territory": some of it, which nobody counts. */
  public static boolean isSomeOf(Phrase phrase) {
    return phrase.name() == null
        && phrase.number() == null
        && phrase.reference() == Phrase.Reference.BARE
        && MASS.contains(phrase.noun());
  }

  /**
   * "More territory", "many rural areas": ground without bounds, of which anybody can have some.
   */
  public static boolean isOpen(Phrase phrase) {
    return phrase.name() == null
        && phrase.type() == Phrase.Type.AREA
        && !phrase.definite()
        && (STRETCHES.contains(phrase.noun()) || MASS.contains(phrase.noun()));
  }

  /** "A Tigray town": one in Tigray, which is no town. */
  public static boolean isTownOf(Phrase phrase, PlaceRef ref) {
    return isSomeTown(phrase) && ref.place() != null && Referents.isArea(ref);
  }

  /** "Most of a town near X", "an area near X": of another one, and not of X. */
  public static boolean isTownNear(Phrase phrase, PlaceRef ref) {
    boolean some =
        phrase.type() == Phrase.Type.AREA
            && phrase.reference() == Phrase.Reference.ONE
            && !phrase.part();
    return (isSomeTown(phrase) || some)
        && phrase.name() == null
        && ref.place() != null
        && ref.vicinity() != null;
  }

  /** Wider than a province. */
  public static boolean isRegion(PlaceRef ref) {
    Place place = ref.place();
    return Referents.isWide(ref) || place != null && place.kind() == PlaceKind.REGION;
  }

  /** "A base in X province": one building or post in X, which is no part of it to speak of. */
  public static boolean isPostOf(Phrase phrase, PlaceRef ref) {
    return phrase.type() == Phrase.Type.FACILITY
        && phrase.reference() == Phrase.Reference.ONE
        && Referents.isArea(ref);
  }

  public static boolean isSomeTown(Phrase phrase) {
    Set<PlaceKind> kinds = Areas.kinds(phrase.noun());
    return !phrase.definite()
        && (kinds.contains(PlaceKind.TOWN) || kinds.contains(PlaceKind.VILLAGE));
  }

  /** An area large enough that a share of it is counted; of a town or district it is a part. */
  public static boolean isTerritory(Phrase phrase, PlaceRef ref) {
    Set<PlaceKind> kinds = Areas.kinds(phrase.noun());
    if (phrase.name() == null && !kinds.isEmpty()) {
      return kinds.stream().anyMatch(Referents.WIDE::contains);
    }
    return Referents.isArea(ref);
  }

  /** "Government buildings", "several schools", "a hospital": some where the story is. */
  public static boolean isBuildings(Phrase phrase) {
    return phrase.type() == Phrase.Type.FACILITY && !areCounted(phrase);
  }

  /** "Eight outposts": so many, which make a tally. */
  public static boolean areCounted(Phrase phrase) {
    Quantity number = phrase.number();
    return phrase.type() == Phrase.Type.FACILITY
        && phrase.plural()
        && number != null
        && (number.value() != null || number.low() != null);
  }

  /** "Most of the towns", "many of the villages in X": a share of so many. */
  public static boolean areMost(Phrase phrase) {
    return phrase.part()
        && phrase.plural()
        && phrase.name() == null
        && !Areas.kinds(phrase.noun()).isEmpty();
  }

  /** Of "70 villages and towns", "several towns and villages" the last, which are counted, too. */
  public static boolean areCountedBy(Phrase counted, Phrase next) {
    boolean some = counted.name() == null && counted.plural() && counted.head() < next.head();
    return (counted.number() != null || some)
        && next.number() == null
        && next.name() == null
        && next.plural()
        && next.reference() == Phrase.Reference.BARE
        && next.inside().isEmpty()
        && !Areas.kinds(counted.noun()).isEmpty()
        && !Areas.kinds(next.noun()).isEmpty();
  }

  /** "Several neighbourhoods", "streets", "districts" of a town. */
  public static boolean areQuarters(Phrase phrase) {
    return phrase.plural() && QUARTERS.contains(phrase.noun());
  }

  /** "The base" where X base is meant: all of it. */
  public static boolean isItself(Phrase building, PlaceRef place) {
    return building.type() == Phrase.Type.FACILITY
        && !building.plural()
        && place.text().toLowerCase(Locale.ROOT).endsWith(" " + building.noun());
  }

  /** "The heights above X", "areas around X": some of the ground of X, which nobody counts. */
  public static boolean isGround(Phrase phrase) {
    return phrase.plural()
        && phrase.number() == null
        && phrase.inside().size() == 1
        && Areas.kinds(phrase.noun()).isEmpty();
  }

  /** "The heights overlooking the town": ground where the story is. */
  public static boolean isGroundHere(Phrase phrase) {
    return phrase.plural()
        && phrase.definite()
        && phrase.number() == null
        && phrase.inside().isEmpty()
        && !isPossessed(phrase)
        && Areas.kinds(phrase.noun()).isEmpty();
  }

  /** "The coast", "safer areas": no place that was told of. */
  public static boolean isAnyGround(Phrase phrase) {
    return phrase.type() == Phrase.Type.AREA
        && !phrase.named()
        && phrase.inside().isEmpty()
        && !isSoil(phrase)
        && Areas.kinds(phrase.noun()).isEmpty();
  }

  /** "Chadian territory": ground that is called by whose it is. */
  private static boolean isSoil(Phrase phrase) {
    return MASS.contains(phrase.noun()) && Character.isUpperCase(phrase.text().charAt(0));
  }

  /** "Its main base", wherever they have it; "his men". */
  public static boolean isPossessed(Phrase phrase) {
    return POSSESSED.matcher(phrase.text()).lookingAt();
  }

  /** "The group's commander": a man of the group that was told of. */
  static boolean isOfGroup(Phrase phrase) {
    return OF_GROUP.matcher(phrase.text()).lookingAt();
  }

  /** "The two sides", "both armies": nobody by name. */
  public static boolean areBoth(List<Phrase> sides) {
    return !sides.isEmpty()
        && sides.stream().allMatch(p -> BOTH.matcher(p.text()).matches() && areBothSides(p));
  }

  /** "Both sides", "the country's two rival armies", "all factions": those at war, each of them. */
  public static boolean areBothSides(Phrase sides) {
    return BOTH_SIDES.matcher(sides.text()).matches();
  }

  /** Whether a party's id says no more than that they attacked: "gunmen", "suicide-bomber". */
  public static boolean isAnybody(String party) {
    return ANYBODY.matcher(party).matches();
  }

  /** "Innocent people", "elderly people". */
  static boolean isHarmless(Phrase people, WordClasses words) {
    return Stream.of(people.text().split(" "))
        .anyMatch(w -> words.is("harmless", w.toLowerCase(Locale.ROOT)));
  }
}
