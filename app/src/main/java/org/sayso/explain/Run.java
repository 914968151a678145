package org.sayso.explain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sayso.timeline.Holding;

/**
 * A run of days of one place as a map draws it: a holding without its reasons.
 *
 * @param from first day
 * @param to last day
 * @param look whether it is held, disputed or unclear, and between whom
 * @param first chance of the likeliest holder, from 0 to 1
 * @param second chance of the next likely one
 * @param lastNews day of the newest claim up to the first day, or null
 * @param origins how many independent origins speak for the likeliest holder
 */
public record Run(
    LocalDate from,
    LocalDate to,
    Look look,
    double first,
    double second,
    @Nullable LocalDate lastNews,
    int origins) {

  /** What is drawn of a holding. */
  public static Run of(Holding holding) {
    return of(holding, holding.origins());
  }

  /** The same of a holding without its reasons, of which the number of origins is known. */
  public static Run of(Holding holding, int origins) {
    Look look = Look.of(holding);
    return new Run(
        holding.from(),
        holding.to(),
        look,
        chance(holding, look.leader()),
        chance(holding, look.second()),
        holding.lastNews(),
        origins);
  }

  private static double chance(Holding holding, @Nullable String party) {
    return party == null ? 0 : holding.probabilities().getOrDefault(party, 0.0);
  }
}
