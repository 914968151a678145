package org.sayso.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Lays out holdings from the first step on, one ending where the next begins. */
final class Runs {

  private final Course course;
  private final Grounds grounds;
  private final List<Word> words;
  private final LocalDate until;

  Runs(Course course, List<Word> words, LocalDate until) {
    this.course = course;
    this.words = words;
    this.until = until;
    this.grounds = new Grounds(course, words);
  }

  List<Holding> holdings() {
    List<Step> steps = course.steps();
    List<Holding> holdings = new ArrayList<>();
    TreeSet<LocalDate> news = new TreeSet<>();
    words.stream().filter(Word::counted).forEach(word -> news.add(word.day()));
    for (int i = 0; i < steps.size(); i++) {
      LocalDate from = steps.get(i).day();
      LocalDate next = i + 1 < steps.size() ? steps.get(i + 1).day() : until.plusDays(1);
      if (next.isAfter(from)) {
        holdings.add(holding(i, from, next.minusDays(1), news.floor(from)));
      }
    }
    return holdings;
  }

  private Holding holding(int step, LocalDate from, LocalDate to, @Nullable LocalDate lastNews) {
    States states = course.states();
    double[] chances = course.trellis().smoothed(step);
    SortedMap<String, Double> parties = new TreeMap<>();
    for (int state = 0; state < states.parties().size(); state++) {
      if (chances[state] > 0) {
        parties.put(states.parties().get(state), chances[state]);
      }
    }
    return new Holding(
        from,
        to,
        parties,
        chances[states.contested()],
        chances[states.unknown()],
        lastNews,
        grounds.of(step, from, to));
  }
}
