package org.sayso.geoparse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.report.Span;
import org.sayso.text.Sentence;
import org.sayso.toponym.Mention;
import org.sayso.world.World.Named;

/**
 * A stretch of a sentence that may be the name of a place.
 *
 * @param sentence where it stands
 * @param begin its first token
 * @param end one past its last token
 * @param span the name in the report; where tokens are joined by hyphens, a part of one
 * @param text the name as printed
 * @param use what it is used for
 * @param level what sort of place the words beside it say it is, or null
 * @param named the world's places of that name
 * @param beside how much the words that touch it speak for its being a place, or against it
 * @param evidence how much speaks for its being a place; below 0 more speaks against
 */
record Spot(
    Sentence sentence,
    int begin,
    int end,
    Span span,
    String text,
    Toponym.Use use,
    @Nullable PlaceKind level,
    List<Named> named,
    double beside,
    double evidence) {

  private static final double STEEP = 1.44;
  private static final double EVEN = 2.04;

  /**
   * The likelihood that it is a mention of a place; fitted on the set LGL of docs/measurements.md,
   * which says how it does on another.
   */
  double likely() {
    return use == Toponym.Use.PEOPLE ? 1 : 1 / (1 + Math.exp(EVEN - STEEP * evidence));
  }

  /** The name in it, as one that a list has. */
  Mention mention() {
    return new Mention(span, span, text, sentence.index(), level, Mention.Strength.KNOWN);
  }

  Spot with(double other) {
    return new Spot(sentence, begin, end, span, text, use, level, named, beside, other);
  }
}
