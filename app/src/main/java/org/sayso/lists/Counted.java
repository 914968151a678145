package org.sayso.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sayso.explain.Look;
import org.sayso.explain.Run;

/**
 * How many areas each party is said to hold alone, and how many are in dispute, on each day on
 * which one of these numbers changes.
 *
 * @param byState numbers by day, by id of the party or {@link #DISPUTED}; a number holds until the
 *     next day that is named
 */
record Counted(SortedMap<String, SortedMap<LocalDate, Integer>> byState) {

  /** The state of areas that two parties are said to hold. */
  static final String DISPUTED = "disputed";

  /** Counts some areas. */
  static Counted of(Collection<List<Run>> areas) {
    Map<String, SortedMap<LocalDate, Integer>> steps = new HashMap<>();
    for (List<Run> runs : areas) {
      for (Run run : runs) {
        String state = state(run.look());
        if (state != null) {
          SortedMap<LocalDate, Integer> step = steps.computeIfAbsent(state, s -> new TreeMap<>());
          step.merge(run.from(), 1, Integer::sum);
          step.merge(run.to().plusDays(1), -1, Integer::sum);
        }
      }
    }
    SortedMap<String, SortedMap<LocalDate, Integer>> sums = new TreeMap<>();
    steps.forEach((state, step) -> sums.put(state, summed(step)));
    return new Counted(sums);
  }

  private static @org.jspecify.annotations.Nullable String state(Look look) {
    return switch (look.kind()) {
      case HELD -> look.leader();
      case DISPUTED -> DISPUTED;
      case UNCLEAR -> null;
    };
  }

  private static SortedMap<LocalDate, Integer> summed(SortedMap<LocalDate, Integer> steps) {
    SortedMap<LocalDate, Integer> sums = new TreeMap<>();
    int sum = 0;
    for (Map.Entry<LocalDate, Integer> step : steps.entrySet()) {
      int before = sum;
      sum += step.getValue();
      if (sum != before) {
        sums.put(step.getKey(), sum);
      }
    }
    return sums;
  }

  /** How many areas are in a state on a day. */
  int on(String state, LocalDate day) {
    SortedMap<LocalDate, Integer> numbers = byState.get(state);
    if (numbers == null) {
      return 0;
    }
    SortedMap<LocalDate, Integer> until = numbers.headMap(day.plusDays(1));
    return until.isEmpty() ? 0 : Objects.requireNonNull(until.get(until.lastKey()));
  }

  /** The states in which there ever is an area, the most numerous first. */
  List<String> states() {
    List<String> states = new ArrayList<>(byState.keySet());
    states.sort((one, other) -> Integer.compare(most(other), most(one)));
    return states;
  }

  private int most(String state) {
    return Objects.requireNonNull(byState.get(state)).values().stream()
        .mapToInt(number -> number)
        .max()
        .orElse(0);
  }
}
