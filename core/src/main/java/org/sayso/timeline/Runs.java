package org.sayso.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Lays out holdings from the first step on, one ending where the next begins. */
final class Runs {

  private final Course course;
  private final Grounds grounds;

  /** The days of the words that count. */
  private final TreeSet<Integer> news = new TreeSet<>();

  private final int until;

  Runs(Course course, List<Word> words, LocalDate until) {
    this.course = course;
    this.until = Math.toIntExact(until.toEpochDay());
    for (Word word : words) {
      if (word.counted()) {
        news.add(word.day());
      }
    }
    this.grounds = new Grounds(course, words, news);
  }

  List<Holding> holdings() {
    List<Step> steps = course.steps();
    List<Holding> holdings = new ArrayList<>(steps.size());
    for (int i = 0; i < steps.size(); i++) {
      int from = steps.get(i).day();
      int next = i + 1 < steps.size() ? steps.get(i + 1).day() : until + 1;
      if (next > from) {
        holdings.add(holding(i, from, next - 1));
      }
    }
    return holdings;
  }

  private Holding holding(int step, int from, int to) {
    States states = course.states();
    double[] chances = course.trellis().smoothed(step);
    SortedMap<String, Double> parties = new TreeMap<>();
    for (int state = 0; state < states.parties().size(); state++) {
      if (chances[state] > 0) {
        parties.put(states.parties().get(state), chances[state]);
      }
    }
    Integer lastNews = news.floor(from);
    return new Holding(
        LocalDate.ofEpochDay(from),
        LocalDate.ofEpochDay(to),
        parties,
        chances[states.contested()],
        chances[states.unknown()],
        lastNews == null ? null : LocalDate.ofEpochDay(lastNews),
        grounds.of(step, from, to));
  }
}
