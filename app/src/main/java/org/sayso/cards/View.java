package org.sayso.cards;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a reader looks at: on which day, going by what was known when, and by whose word.
 *
 * @param day the day asked about, or null for the newest
 * @param known going by what was published up to this day only, or null for all
 * @param party going by what speakers of this party say only, or null for all
 */
public record View(@Nullable LocalDate day, @Nullable LocalDate known, @Nullable String party) {

  /** Everything, on the newest day. */
  public static final View ALL = new View(null, null, null);

  /** The same on another day. */
  public View on(@Nullable LocalDate other) {
    return new View(other, known, party);
  }

  /** Whether anything is left out. */
  public boolean partial() {
    return known != null || party != null;
  }
}
