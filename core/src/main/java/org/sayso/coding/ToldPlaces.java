package org.sayso.coding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PlaceRef;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.grammar.Areas;
import org.sayso.grammar.Phrase;
import org.sayso.quantity.Quantity;
import org.sayso.referent.Referents;
import org.sayso.referent.Unnamed;

/** The places that a report told of, alone or together, to which "both", "the towns" go back. */
final class ToldPlaces {

  private final Map<String, PlaceRef> all = new LinkedHashMap<>();
  private List<PlaceRef> last = List.of();
  private List<PlaceRef> together = List.of();
  private int sentence = -1;

  /** Remembers the places that were just told of in one clause of a sentence. */
  void add(List<PlaceRef> places, int in) {
    sentence = in;
    List<PlaceRef> apart = places.stream().distinct().toList();
    last = apart.size() > 1 ? apart : List.of();
    together = last.isEmpty() ? together : last;
  }

  /** Remembers a place where the story is. */
  void add(PlaceRef place) {
    all.putIfAbsent(place.key(), place);
  }

  /** The last sentence that told of something at a place, if only by the way; -1 for none. */
  int sentence() {
    return sentence;
  }

  /** The places that were last told of in one clause; empty where it was only one. */
  List<PlaceRef> last() {
    return last;
  }

  /**
   * "These districts", "both towns": those that were told of together, else all of that kind; empty
   * for any other phrase.
   */
  List<PlaceRef> meant(Phrase phrase) {
    if (phrase.noun().equals("both")) {
      return last.size() == 2 ? last : List.of();
    }
    Set<PlaceKind> kinds = Areas.kinds(phrase.noun());
    boolean several = phrase.plural() && phrase.inside().isEmpty();
    boolean pointsBack = phrase.definite() && several && !Unnamed.isPossessed(phrase);
    if (!pointsBack || kinds.isEmpty() || phrase.type() != Phrase.Type.AREA) {
      return List.of();
    }
    List<PlaceRef> alike = all.values().stream().filter(p -> isA(p, kinds)).toList();
    boolean joined = together.stream().allMatch(p -> isA(p, kinds) || isTown(p, kinds));
    return Stream.of(joined ? together : List.<PlaceRef>of(), alike)
        .filter(places -> !places.isEmpty() && areSoMany(places, phrase.number()))
        .findFirst()
        .orElse(List.of());
  }

  private static boolean areSoMany(List<PlaceRef> places, @Nullable Quantity number) {
    return number == null || number.value() == null || number.value() == places.size();
  }

  private static boolean isA(PlaceRef ref, Set<PlaceKind> kinds) {
    Place place = ref.place();
    return place != null && kinds.contains(place.kind());
  }

  /** A town that no list has, or that it has as the district around it. */
  private static boolean isTown(PlaceRef ref, Set<PlaceKind> kinds) {
    return kinds.contains(PlaceKind.TOWN) && !Referents.isArea(ref);
  }
}
