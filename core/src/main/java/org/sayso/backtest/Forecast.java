package org.sayso.backtest;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Timeline;

/**
 * The chance of each holder, for places on days.
 *
 * @param name what gave it
 * @param places by id of the place, the chances from each day on until the next, by holder
 */
public record Forecast(
    String name, Map<String, NavigableMap<LocalDate, SortedMap<String, Double>>> places) {

  /** The holder's name under which the chance of a contested place is given. */
  public static final String CONTESTED = "contested";

  /** What the timelines say of who holds, given that somebody does. */
  public static Forecast of(String name, Iterable<Timeline> timelines) {
    Map<String, NavigableMap<LocalDate, SortedMap<String, Double>>> places = new TreeMap<>();
    for (Timeline timeline : timelines) {
      NavigableMap<LocalDate, SortedMap<String, Double>> days = new TreeMap<>();
      timeline.holdings().forEach(holding -> days.put(holding.from(), known(holding)));
      places.put(timeline.place(), days);
    }
    return new Forecast(name, places);
  }

  private static SortedMap<String, Double> known(Holding holding) {
    SortedMap<String, Double> chances = new TreeMap<>(holding.probabilities());
    chances.put(CONTESTED, holding.contested());
    return shared(chances);
  }

  /** The chances divided by their sum; empty where that is zero. */
  static SortedMap<String, Double> shared(Map<String, Double> chances) {
    double sum = chances.values().stream().mapToDouble(p -> p).sum();
    SortedMap<String, Double> shared = new TreeMap<>();
    if (sum > 0) {
      chances.forEach((holder, chance) -> shared.put(holder, chance / sum));
    }
    return shared;
  }

  /** The chances of a day; empty where it says nothing. */
  public SortedMap<String, Double> on(String place, LocalDate day) {
    NavigableMap<LocalDate, SortedMap<String, Double>> days = places.get(place);
    Map.Entry<LocalDate, SortedMap<String, Double>> entry =
        days == null ? null : days.floorEntry(day);
    return entry == null ? new TreeMap<>() : entry.getValue();
  }
}
