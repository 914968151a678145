package org.sayso.coding;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PlaceRef;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.grammar.Areas;
import org.sayso.grammar.Phrase;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.quantity.Quantity;
import org.sayso.time.DayRange;

/**
 * Tells phrases that are of a place without a name from those of the place that they name, and what
 * is told of several places from what is told of one.
 */
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

  /** "Government buildings", "several schools", "a hospital": some where the story is. */
  static boolean isBuildings(Phrase phrase) {
    return phrase.type() == Phrase.Type.FACILITY && !areCounted(phrase);
  }

  /** "Eight outposts": so many, which make a tally. */
  static boolean areCounted(Phrase phrase) {
    Quantity number = phrase.number();
    return phrase.type() == Phrase.Type.FACILITY
        && phrase.plural()
        && number != null
        && number.value() != null;
  }

  /** "On two villages in X", "in X over the past week": at no single place. */
  static boolean isSpreadOut(Draft draft) {
    DayRange days = draft.when.days();
    boolean lasting =
        days.from() != null && days.to() != null && days.from().plusDays(2).isBefore(days.to());
    return lasting
        || draft.reading.of(Role.PLACE).stream()
            .anyMatch(p -> p.plural() && p.number() != null && !p.named());
  }

  /** "The six were captured", "one was lost", after people or vehicles were told of. */
  static boolean isElse(Phrase phrase, @Nullable Draft before) {
    Quantity number = phrase.number();
    boolean bare = number == null || number.unit() == null && number.of() == null;
    return phrase.type() == Phrase.Type.NUMBER
        && bare
        && before != null
        && (before.kind.befallsPeople() || before.kind == Kind.MATERIEL);
  }

  /** In "at X in Y province" Y is where the unknown X lies. */
  static boolean isAreaOfUnknown(Draft area, List<Draft> drafts) {
    PlaceRef ref = area.place;
    Place place = ref == null ? null : ref.place();
    boolean unknown = drafts.stream().anyMatch(d -> d.place != null && d.place.place() == null);
    boolean wide =
        place != null
            ? Referents.WIDE.contains(place.kind())
            : area.level != null && Referents.WIDE.contains(area.level) && ref != null;
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

  /** "The heights above X", "areas around X": some of the ground of X, which nobody counts. */
  static boolean isGround(Phrase phrase) {
    return phrase.plural()
        && phrase.number() == null
        && phrase.inside().size() == 1
        && Areas.kinds(phrase.noun()).isEmpty();
  }

  /** "The coast", "safer areas": no place that was told of. */
  static boolean isAnyGround(Phrase phrase) {
    return phrase.type() == Phrase.Type.AREA
        && !phrase.named()
        && phrase.inside().isEmpty()
        && Areas.kinds(phrase.noun()).isEmpty();
  }

  /** "Its main base", wherever they have it. */
  static boolean isOwn(Phrase building) {
    return Referents.POSSESSED.matcher(building.text()).lookingAt();
  }
}
