package org.sayso.review;

import java.util.Comparator;
import java.util.Locale;

/**
 * What reviewers decide: one thing about one claim, place or source.
 *
 * @param subject id of the claim or place, or the source's name in small letters
 * @param about "status", a field of a claim, "same place as", or "party"
 */
public record Question(String subject, String about) implements Comparable<Question> {

  /** Whether a claim is accepted or rejected. */
  public static final String STATUS = "status";

  /** Which other place a place is. */
  public static final String SAME_PLACE = "same place as";

  /** To which party a source belongs. */
  public static final String PARTY = "party";

  private static final Comparator<Question> ORDER =
      Comparator.comparing(Question::subject).thenComparing(Question::about);

  static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public int compareTo(Question other) {
    return ORDER.compare(this, other);
  }
}
