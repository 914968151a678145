package org.sayso.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.sayso.backtest.Score.Bin;
import org.sayso.backtest.Score.Found;
import org.sayso.backtest.Truth.Change;
import org.sayso.backtest.Truth.Spell;
import org.sayso.timeline.Holding;

/** Holds forecasts against the truth, all on the same place-days. */
public final class Trial {

  private static final int BINS = 10;
  private static final int FOUND_DAYS = 14;

  private final Truth truth;
  private final Map<String, LocalDate> heard;
  private final boolean knowsContested;

  private Trial(Truth truth, Map<String, LocalDate> heard) {
    this.truth = truth;
    this.heard = heard;
    this.knowsContested = truth.names(Forecast.CONTESTED);
  }

  /**
   * The figures of each forecast.
   *
   * @param truth who truly held
   * @param votes what was said; a place is judged from the first day of which something was said
   */
  public static List<Score> of(
      Truth truth, Map<String, List<Vote>> votes, Collection<Forecast> forecasts) {
    Map<String, LocalDate> heard = new TreeMap<>();
    votes.forEach((place, list) -> heard.put(place, list.get(0).day()));
    Trial trial = new Trial(truth, heard);
    return forecasts.stream().map(trial::score).toList();
  }

  private Score score(Forecast forecast) {
    long days = 0;
    double right = 0;
    double off = 0;
    Bins bins = new Bins();
    for (Spell spell : truth.spells()) {
      LocalDate first = heard.get(spell.place());
      if (first == null) {
        continue;
      }
      LocalDate from = first.isAfter(spell.from()) ? first : spell.from();
      for (LocalDate day = from; !day.isAfter(spell.to()); day = day.plusDays(1)) {
        SortedMap<String, Double> chances = chances(forecast, spell.place(), day);
        days++;
        right += right(chances, spell.holder());
        off += off(chances, spell.holder());
        chances.forEach((holder, chance) -> bins.add(chance, holder.equals(spell.holder())));
      }
    }
    double all = Math.max(1, days);
    List<Change> changes = truth.changes();
    return new Score(
        forecast.name(),
        days,
        right / all,
        off / all,
        bins.error(),
        bins.all(),
        found(forecast, changes.stream().filter(change -> !change.back()).toList()),
        found(forecast, changes.stream().filter(Change::back).toList()));
  }

  /** Where the truth knows no contested places, the chance of one is shared out evenly. */
  private SortedMap<String, Double> chances(Forecast forecast, String place, LocalDate day) {
    SortedMap<String, Double> chances = forecast.on(place, day);
    Double contested = chances.get(Forecast.CONTESTED);
    if (contested == null || knowsContested) {
      return chances;
    }
    SortedMap<String, Double> parties = new TreeMap<>(chances);
    parties.remove(Forecast.CONTESTED);
    int count = parties.size();
    parties.replaceAll((party, chance) -> chance + contested / count);
    return parties;
  }

  /** 1 where the likeliest holder is the true one, a share where several are equally likely. */
  private static double right(SortedMap<String, Double> chances, String holder) {
    double top = chances.values().stream().mapToDouble(p -> p).max().orElse(0);
    long equal = chances.values().stream().filter(p -> p == top).count();
    return chances.getOrDefault(holder, -1.0) == top ? 1.0 / equal : 0;
  }

  private static double off(SortedMap<String, Double> chances, String holder) {
    Set<String> holders = new TreeSet<>(chances.keySet());
    holders.add(holder);
    double sum = 0;
    for (String each : holders) {
      double miss = chances.getOrDefault(each, 0.0) - (each.equals(holder) ? 1 : 0);
      sum += miss * miss;
    }
    return sum / 2;
  }

  private Found found(Forecast forecast, List<Change> changes) {
    int known = 0;
    int found = 0;
    long error = 0;
    for (Change change : changes) {
      if (heard.containsKey(change.place())) {
        known++;
        OptionalLong days = distance(forecast, change);
        found += days.isPresent() ? 1 : 0;
        error += days.orElse(0);
      }
    }
    return new Found(known, found, found == 0 ? 0 : error / (double) found);
  }

  /** Days to the nearest day on which the forecast turns to the new holder. */
  private OptionalLong distance(Forecast forecast, Change change) {
    return LongStream.rangeClosed(-FOUND_DAYS, FOUND_DAYS)
        .filter(off -> !change.day().plusDays(off).isAfter(change.until()))
        .filter(off -> turns(forecast, change, change.day().plusDays(off)))
        .map(Math::abs)
        .min();
  }

  private boolean turns(Forecast forecast, Change change, LocalDate day) {
    return change.holder().equals(Holding.leader(chances(forecast, change.place(), day)))
        && !change
            .holder()
            .equals(Holding.leader(chances(forecast, change.place(), day.minusDays(1))));
  }

  /** Chances counted in tenths. */
  private static final class Bins {

    private final long[] count = new long[BINS];
    private final double[] chance = new double[BINS];
    private final long[] came = new long[BINS];

    void add(double p, boolean right) {
      int bin = Math.min(BINS - 1, (int) (p * BINS));
      count[bin]++;
      chance[bin] += p;
      came[bin] += right ? 1 : 0;
    }

    List<Bin> all() {
      List<Bin> bins = new ArrayList<>();
      for (int i = 0; i < BINS; i++) {
        if (count[i] > 0) {
          bins.add(new Bin(count[i], chance[i] / count[i], came[i] / (double) count[i]));
        }
      }
      return bins;
    }

    double error() {
      double error = 0;
      long sum = 0;
      for (int i = 0; i < BINS; i++) {
        error += Math.abs(chance[i] - came[i]);
        sum += count[i];
      }
      return sum == 0 ? 0 : error / sum;
    }
  }
}
