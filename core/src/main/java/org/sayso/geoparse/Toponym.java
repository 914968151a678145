package org.sayso.geoparse;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.Place;
import org.sayso.report.Span;

/**
 * A mention of a place.
 *
 * @param span the name in the report
 * @param text the name as printed
 * @param use what the mention does there
 * @param place the place that it means, or null where the world's list has none of that name
 * @param inside the smallest area that is known to hold it, or null
 * @param choice from 0 to 1 that it means this place, if it is a mention of any
 * @param confidence from 0 to 1, that it is a mention of a place and means this one
 */
public record Toponym(
    Span span,
    String text,
    Use use,
    @Nullable Place place,
    @Nullable Place inside,
    double choice,
    double confidence) {

  /** What the name of a place is used for. */
  public enum Use {
    /** It names the place. */
    PLACE,
    /** It is an adjective or the name of a people: "Syrian", "the Russians". */
    PEOPLE,
    /** It is a part of the name of a body, a building or an office: "Herat University". */
    NAME;

    /** The word used in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
