package org.sayso.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Four simple ways to tell from the same claims who holds a place. */
public final class Baselines {

  private static final int WINDOW = 14;
  private static final double CLEAR = 2;

  private Baselines() {}

  /** All four. */
  public static List<Forecast> of(Map<String, List<Vote>> votes) {
    return List.of(
        forecast("last report wins", votes, Baselines::lastReport),
        forecast("majority of 14 days", votes, Baselines::majority),
        forecast("two to one", votes, Baselines::twoToOne),
        forecast("five states", votes, FiveStates::of));
  }

  private static Forecast forecast(
      String name,
      Map<String, List<Vote>> votes,
      Function<List<Vote>, NavigableMap<LocalDate, SortedMap<String, Double>>> rule) {
    Map<String, NavigableMap<LocalDate, SortedMap<String, Double>>> places = new TreeMap<>();
    votes.forEach((place, list) -> places.put(place, rule.apply(list)));
    return new Forecast(name, places);
  }

  /** What is told of the latest day holds; where several are told of it, they share it. */
  private static NavigableMap<LocalDate, SortedMap<String, Double>> lastReport(List<Vote> votes) {
    NavigableMap<LocalDate, SortedMap<String, Double>> days = new TreeMap<>();
    for (LocalDate day : days(votes)) {
      days.put(day, Forecast.shared(count(votes, day, day)));
    }
    return days;
  }

  /**
   * The share of each in the reports of the last fourteen days; the old one where there are none.
   */
  private static NavigableMap<LocalDate, SortedMap<String, Double>> majority(List<Vote> votes) {
    NavigableMap<LocalDate, SortedMap<String, Double>> days = new TreeMap<>();
    for (LocalDate day : daysOfWindow(votes)) {
      Map<String, Double> counts = count(votes, day.minusDays(WINDOW - 1), day);
      if (!counts.isEmpty()) {
        days.put(day, Forecast.shared(counts));
      }
    }
    return days;
  }

  /**
   * Whoever has two reports of the last fourteen days for each of the next one's holds; until then
   * it stays as it was, or is open between them.
   */
  private static NavigableMap<LocalDate, SortedMap<String, Double>> twoToOne(List<Vote> votes) {
    NavigableMap<LocalDate, SortedMap<String, Double>> days = new TreeMap<>();
    for (LocalDate day : daysOfWindow(votes)) {
      List<Map.Entry<String, Double>> counts =
          count(votes, day.minusDays(WINDOW - 1), day).entrySet().stream()
              .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
              .toList();
      if (!counts.isEmpty()) {
        double second = counts.size() == 1 ? 0 : counts.get(1).getValue();
        if (counts.get(0).getValue() >= CLEAR * second) {
          days.put(day, new TreeMap<>(Map.of(counts.get(0).getKey(), 1.0)));
        } else if (days.isEmpty()) {
          days.put(day, even(counts));
        }
      }
    }
    return days;
  }

  private static SortedMap<String, Double> even(List<Map.Entry<String, Double>> parties) {
    Map<String, Double> even = new TreeMap<>();
    parties.forEach(party -> even.put(party.getKey(), 1.0));
    return Forecast.shared(even);
  }

  /** Number of votes for each party from one day to another. */
  static Map<String, Double> count(List<Vote> votes, LocalDate from, LocalDate to) {
    Map<String, Double> counts = new TreeMap<>();
    for (Vote vote : votes) {
      if (!vote.day().isBefore(from) && !vote.day().isAfter(to)) {
        counts.merge(vote.party(), 1.0, Double::sum);
      }
    }
    return counts;
  }

  private static List<LocalDate> days(List<Vote> votes) {
    return votes.stream().map(Vote::day).distinct().sorted().toList();
  }

  /** The days on which the votes of the last fourteen days change. */
  private static List<LocalDate> daysOfWindow(List<Vote> votes) {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (LocalDate day : days(votes)) {
      days.add(day);
      days.add(day.plusDays(WINDOW));
    }
    return new ArrayList<>(days);
  }
}
