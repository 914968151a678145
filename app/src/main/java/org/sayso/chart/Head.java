package org.sayso.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What the map tells of the atlas as a whole.
 *
 * @param reports how many there are
 * @param claims how many there are
 * @param lastPublished newest day of publication, or null
 * @param first first day of which anything is said of a hold, or null
 * @param last last day that is drawn, or null
 * @param speakers parties of which somebody speaks, those that speak most first
 * @param activity how many claims there are of each day
 */
public record Head(
    long reports,
    long claims,
    @Nullable LocalDate lastPublished,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    List<String> speakers,
    SortedMap<LocalDate, Long> activity) {

  /** Copies the list. */
  public Head {
    speakers = List.copyOf(speakers);
  }
}
