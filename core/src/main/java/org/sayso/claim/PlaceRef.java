package org.sayso.claim;

import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.gazetteer.Vicinity;

/**
 * A place as a claim names it, and what it was resolved to.
 *
 * @param text name as printed
 * @param place the resolved place, or null where no gazetteer knows the name
 * @param path names of the areas that hold it, from the country down; for an unresolved place those
 *     that the report puts it in
 * @param confidence from 0 to 1 that the resolution is right
 * @param vicinity where it is about, where the report puts it near a place or so far from one; else
 *     null
 */
public record PlaceRef(
    String text,
    @Nullable Place place,
    List<String> path,
    double confidence,
    @Nullable Vicinity vicinity) {

  /** Copies the path. */
  public PlaceRef {
    path = List.copyOf(path);
  }

  /** A reference to the place itself, or to one of which only the name is known. */
  public PlaceRef(String text, @Nullable Place place, List<String> path, double confidence) {
    this(text, place, path, confidence, null);
  }

  /** The same place by another name. */
  public PlaceRef called(String name) {
    return new PlaceRef(name, place, path, confidence, vicinity);
  }

  /** The same place, known to be about there. */
  public PlaceRef about(@Nullable Vicinity about) {
    return new PlaceRef(text, place, path, confidence, about);
  }

  /** Whether it is known to be a whole country. */
  public boolean isCountry() {
    return place != null && place.kind() == PlaceKind.COUNTRY;
  }

  /**
   * Whether both places are known, and this one lies in the other.
   *
   * @param within whether the place of the first id lies in the area of the second
   */
  public boolean isKnownIn(@Nullable PlaceRef outer, BiPredicate<String, String> within) {
    Place area = outer == null ? null : outer.place();
    return place != null && area != null && within.test(place.id(), area.id());
  }

  /** Whether it is known to lie outside "the north", "the border" that another one is. */
  public boolean isBeyond(PlaceRef part) {
    Vicinity around = part.vicinity();
    return place != null && around != null && !around.mayHold(place);
  }

  /** What tells this place from others: its id or, without one, its folded name. */
  public String key() {
    return place != null ? place.id() : text.toLowerCase(Locale.ROOT);
  }
}
