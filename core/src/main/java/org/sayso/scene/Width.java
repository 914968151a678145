package org.sayso.scene;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PlaceRef;
import org.sayso.gazetteer.PlaceKind;

/** How wide the area is that a name of a place stands for, from the widest to the narrowest. */
enum Width {
  COUNTRY,
  /** A part of a country that has no more than a direction for a name. */
  PART,
  PROVINCE,
  DISTRICT,
  /** A town, a village, or a name of which nothing is known but that it stands for a place. */
  SPOT;

  private static final Map<PlaceKind, Width> BY_KIND =
      Map.of(
          PlaceKind.COUNTRY, COUNTRY,
          PlaceKind.REGION, PART,
          PlaceKind.PROVINCE, PROVINCE,
          PlaceKind.DISTRICT, DISTRICT);

  /** "Northern Mali", "the country's east": a direction, with or without a country. */
  private static final Pattern DIRECTION =
      Pattern.compile(
          "(?i)(the )?(\\p{L}+['’]s )?((north|south)-?)?(east|west|north|south|centre|center|central)"
              + "(ern|ernmost)?\\b.*");

  /**
   * The width of a place.
   *
   * @param level what the words beside the name say it is, or null
   */
  static Width of(PlaceRef ref, @Nullable PlaceKind level) {
    PlaceKind kind = ref.place() == null ? level : ref.place().kind();
    if (kind != null) {
      return BY_KIND.getOrDefault(kind, SPOT);
    }
    if (!DIRECTION.matcher(ref.text()).matches()) {
      return SPOT;
    }
    boolean ofCountry = ref.confidence() >= Quarters.CONFIDENCE && ref.path().size() < 2;
    return ofCountry ? PART : DISTRICT; // "eastern Ghouta", "western Tigray"
  }

  /** The wider of two. */
  static Width widerOf(Width one, Width other) {
    return one.wider(other) ? one : other;
  }

  /** The next narrower, or the narrowest itself. */
  Width narrower() {
    return values()[Math.min(ordinal() + 1, SPOT.ordinal())];
  }

  boolean wider(Width other) {
    return compareTo(other) < 0;
  }
}
