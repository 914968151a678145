package org.sayso.toponym;

import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.report.Span;

/**
 * A stretch of a report that names a place.
 *
 * @param span the name
 * @param extent the name with the words that say what sort of place it is
 * @param text the name as printed
 * @param sentence number of its sentence in the report
 * @param level what sort of place the words around it say it is, or null where they do not
 * @param strength what speaks for its being a place
 */
public record Mention(
    Span span,
    Span extent,
    String text,
    int sentence,
    @Nullable PlaceKind level,
    Strength strength) {

  /** What speaks for a name's being a place, from the name itself down to the words around it. */
  public enum Strength {
    /** A gazetteer has the name. */
    KNOWN,
    /** A gazetteer has a like name. */
    LIKE,
    /** Only the words around it say so. */
    CUED,
    /** Only a preposition of place says so, or that the report elsewhere uses it as a place. */
    GUESSED,
    /** It is no name, but so far off from one: "100 miles north of Kabul". */
    MEASURED
  }

  /** The same mention, said to be of that sort by a word farther off. */
  Mention as(@Nullable PlaceKind kind) {
    return level == null ? new Mention(span, extent, text, sentence, kind, strength) : this;
  }
}
