package org.sayso.timeline;

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
  private static final Comparator<Left> HEAVIEST =
      (one, other) -> Double.compare(-one.weight(), -other.weight());

  private final Course course;

  /** The words that count, by step. */
  private final Ground[][] grounds;

  private final List<Aside> asides = new ArrayList<>();
  private final double[][] ahead;
  private final double[][] back;

  /**
   * A word that counts, and what it supports.
   *
   * @param weight what it weighs on its day
   * @param state the state that it speaks of
   * @param copies those that count with it
   */
  private record Ground(double weight, int state, Support support, List<Support> copies) {}

  /** A word with what is left of its weight. */
  private record Left(Ground ground, double weight) {}

  /**
   * A word that moves nothing, shown from its day until there is news.
   *
   * @param news day of the next news, or null
   */
  private record Aside(int day, Support support, @Nullable Integer news) {

    boolean shown(int from, int to) {
      return day <= to && (news == null || news > from);
    }
  }

  /**
   * The grounds of a course.
   *
   * @param news the days of the words that count
   */
  Grounds(Course course, List<Word> words, TreeSet<Integer> news) {
    this.course = course;
    this.grounds = new Ground[course.steps().size()][];
    this.ahead = new double[grounds.length][];
    this.back = new double[grounds.length][];
    carry();
    Map<Testimony, Ground> byTold = new IdentityHashMap<>(2 * words.size());
    for (int step = 0; step < grounds.length; step++) {
      List<Word> told = course.steps().get(step).told();
      grounds[step] = new Ground[told.size()];
      for (int i = 0; i < told.size(); i++) {
        grounds[step][i] = ground(told.get(i));
        byTold.put(told.get(i).told(), grounds[step][i]);
      }
    }
    for (Word word : words) {
      if (word.besides() != null) {
        Objects.requireNonNull(byTold.get(word.besides())).copies().add(word.support(0));
      } else if (!word.counted()) {
        asides.add(new Aside(word.day(), word.support(0), news.higher(word.day())));
      }
    }
  }

  private Ground ground(Word word) {
    return new Ground(word.weight(), course.states().of(word), word.support(0), new ArrayList<>(0));
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
  List<Support> of(int step, int from, int to) {
    List<Left> left = new ArrayList<>();
    gather(step, left);
    left.sort(HEAVIEST);
    List<Support> supports = new ArrayList<>(2 * left.size());
    for (Left each : left.subList(0, Math.min(MOST, left.size()))) {
      supports.add(each.ground().support().weighing(each.weight()));
      supports.addAll(each.ground().copies());
    }
    for (Aside aside : asides) {
      if (aside.shown(from, to)) {
        supports.add(aside.support());
      }
    }
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
    for (int at = step + 1; at < grounds.length; at++) {
      multiply(share, back[at]);
      if (!alive(share)) {
        break;
      }
      add(at, share, false, left);
    }
  }

  private void add(int at, double[] share, boolean own, List<Left> left) {
    for (Ground ground : grounds[at]) {
      double weight = ground.weight() * share[ground.state()];
      if (own || weight >= SHOWN) {
        left.add(new Left(ground, weight));
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
