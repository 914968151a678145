package org.sayso.toponym;

import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.Vicinity;
import org.sayso.report.Span;

/**
 * Words that put something so far off from a named place: "100 miles north of Kabul".
 *
 * @param span the words with the name
 * @param text the same as printed
 * @param anchor the name from which it is so far
 * @param of the name right before, which lies there: "Sibut, 190 km north of Bangui"; or null
 * @param km how far in kilometres, or null where nobody says: "north of Kabul", "near Kabul"
 * @param bearing in degrees from north by east, or null
 * @param known whether it is said of a place that is known: "the town, 25 km from Goma, has fallen"
 */
public record Distance(
    Span span,
    String text,
    Mention anchor,
    @Nullable Mention of,
    @Nullable Double km,
    @Nullable Integer bearing,
    boolean known) {

  /** North of a place, with no number said, is not far from it. */
  private static final double UNSAID_KM = 15;

  /** Where that is. */
  public Vicinity from(Place place) {
    if (bearing != null) {
      return Vicinity.away(place, km == null ? UNSAID_KM : km, bearing);
    }
    return km == null ? Vicinity.near(place) : Vicinity.around(place, km);
  }

  /** The words as the name of what has no other. */
  public Mention mention() {
    return new Mention(span, span, text, anchor.sentence(), null, Mention.Strength.MEASURED);
  }
}
