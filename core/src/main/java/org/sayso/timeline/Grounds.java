package org.sayso.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sayso.testimony.Testimony;

/**
 * Which words a holding rests on, and what is left of each.
 *
 * <p>What is left of a word on another day is its weight times how much knowing the state on its
 * day says of the state on the other: the chance of the party's hold after its hold, less that
 * after anything else, multiplied step by step. For two states this is the exact regression of one
 * day on the other. It serves to pick and order what is shown; the exact sum is in {@link Account}.
 */
final class Grounds {

  private static final double SHOWN = 0.02;
  private static final double LEAST_SHARE = 0.004;
  private static final int MOST = 40;

  private final Course course;
  private final Map<Word, Ground> grounds = new IdentityHashMap<>();
  private final List<Aside> asides = new ArrayList<>();
  private final double[][] ahead;
  private final double[][] back;

  /** What a word supports, and its copies. */
  private record Ground(Support support, List<Support> copies) {}

  /** A word with what is left of its weight. */
  private record Left(Word word, double weight) {}

  /** A word that moves nothing, shown from its day until there is news. */
  private record Aside(Word word, Support support, @Nullable LocalDate news) {

    boolean shown(LocalDate from, LocalDate to) {
      return !word.day().isAfter(to) && (news == null || news.isAfter(from));
    }
  }

  Grounds(Course course, List<Word> words) {
    this.course = course;
    this.ahead = new double[course.steps().size()][];
    this.back = new double[course.steps().size()][];
    carry();
    TreeSet<LocalDate> news = new TreeSet<>();
    words.stream().filter(Word::counted).forEach(word -> news.add(word.day()));
    Map<Testimony, Ground> byTold = new IdentityHashMap<>();
    for (Word word : words) {
      if (word.counted()) {
        Ground ground = new Ground(word.support(0), new ArrayList<>());
        grounds.put(word, ground);
        byTold.put(word.told(), ground);
      } else if (word.besides() == null) {
        asides.add(new Aside(word, word.support(0), news.higher(word.day())));
      }
    }
    for (Word word : words) {
      if (word.besides() != null) {
        Objects.requireNonNull(byTold.get(word.besides())).copies().add(word.support(0));
      }
    }
  }

  /** How much of what is known at each step carries over to the next, and back. */
  private void carry() {
    double[] before = course.states().start();
    for (int step = 0; step < ahead.length; step++) {
      double[] stayed = course.trellis().stayed(step);
      double[] now = course.trellis().smoothed(step);
      ahead[step] = new double[now.length];
      back[step] = new double[now.length];
      for (int state = 0; state < now.length; state++) {
        ahead[step][state] = carried(stayed[state], before[state], now[state]);
        back[step][state] = carried(stayed[state], now[state], before[state]);
      }
      before = now;
    }
  }

  private static double carried(double both, double from, double to) {
    if (from <= 0 || from >= 1) {
      return 0;
    }
    return Math.max(0, both / from - (to - both) / (1 - from));
  }

  /** The supports of a holding: what counts, the heaviest first, each with its copies. */
  List<Support> of(int step, LocalDate from, LocalDate to) {
    List<Left> left = new ArrayList<>();
    gather(step, left);
    left.sort(Comparator.comparingDouble((Left each) -> -each.weight()));
    List<Support> supports = new ArrayList<>();
    for (Left each : left.subList(0, Math.min(MOST, left.size()))) {
      Ground ground = Objects.requireNonNull(grounds.get(each.word()));
      supports.add(ground.support().weighing(each.weight()));
      supports.addAll(ground.copies());
    }
    asides.stream()
        .filter(aside -> aside.shown(from, to))
        .forEach(aside -> supports.add(aside.support()));
    return supports;
  }

  private void gather(int step, List<Left> left) {
    double[] share = new double[course.states().count()];
    Arrays.fill(share, 1);
    for (int at = step; at >= 0 && alive(share); at--) {
      add(at, share, at == step, left);
      multiply(share, ahead[at]);
    }
    Arrays.fill(share, 1);
    for (int at = step + 1; at < course.steps().size(); at++) {
      multiply(share, back[at]);
      if (!alive(share)) {
        break;
      }
      add(at, share, false, left);
    }
  }

  private void add(int at, double[] share, boolean own, List<Left> left) {
    for (Word word : course.steps().get(at).told()) {
      double weight = word.weight() * share[course.states().of(word)];
      if (own || weight >= SHOWN) {
        left.add(new Left(word, weight));
      }
    }
  }

  private static boolean alive(double[] share) {
    for (double each : share) {
      if (each >= LEAST_SHARE) {
        return true;
      }
    }
    return false;
  }

  private static void multiply(double[] share, double[] by) {
    for (int i = 0; i < share.length; i++) {
      share[i] *= by[i];
    }
  }
}
