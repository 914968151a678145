package org.sayso.coding;

import java.util.Set;
import org.sayso.claim.PlaceRef;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.grammar.Areas;
import org.sayso.grammar.Phrase;

/** Tells phrases that are of a place without a name from those of the place that they name. */
final class Unnamed {

  private Unnamed() {}

  /** "A Tigray town": one in Tigray, which is no town. */
  static boolean isTownOf(Phrase phrase, PlaceRef ref) {
    return isSomeTown(phrase) && ref.place() != null && Referents.isArea(ref);
  }

  /** "Most of a town near X", "an area near X": of another one, and not of X. */
  static boolean isTownNear(Phrase phrase, PlaceRef ref) {
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
  static boolean isRegion(PlaceRef ref) {
    Place place = ref.place();
    return Referents.isWide(ref) || place != null && place.kind() == PlaceKind.REGION;
  }

  /** "A base in X province": one building or post in X, which is no part of it to speak of. */
  static boolean isPostOf(Phrase phrase, PlaceRef ref) {
    return phrase.type() == Phrase.Type.FACILITY
        && phrase.reference() == Phrase.Reference.ONE
        && Referents.isArea(ref);
  }

  static boolean isSomeTown(Phrase phrase) {
    Set<PlaceKind> kinds = Areas.kinds(phrase.noun());
    return !phrase.definite()
        && (kinds.contains(PlaceKind.TOWN) || kinds.contains(PlaceKind.VILLAGE));
  }

  /** An area large enough that a share of it is counted; of a town or district it is a part. */
  static boolean isTerritory(Phrase phrase, PlaceRef ref) {
    Set<PlaceKind> kinds = Areas.kinds(phrase.noun());
    if (phrase.name() == null && !kinds.isEmpty()) {
      return kinds.stream().anyMatch(Referents.WIDE::contains);
    }
    return Referents.isArea(ref);
  }

  /** "Government buildings": those of the place where the story is. */
  static boolean isBuildings(Phrase phrase) {
    return phrase.type() == Phrase.Type.FACILITY && phrase.plural() && phrase.number() == null;
  }
}
