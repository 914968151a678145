package org.sayso.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lays out holdings from the first day on, one ending where the next begins.
 *
 * <p>A holding ends where news moves the odds, and on Mondays, when what is known has aged by a
 * week: within a holding nothing changes.
 */
final class Runs {

  private static final long WEEK = 7;

  private final Ledger ledger = new Ledger();
  private final List<Holding> done = new ArrayList<>();

  /** Words that move nothing, shown until something does. */
  private final List<Support> asides = new ArrayList<>();

  private @Nullable LocalDate from;
  private @Nullable LocalDate lastNews;
  private SortedMap<String, Double> chances = new TreeMap<>();
  private List<Support> because = List.of();

  /** Takes what was told at one time of one day, no earlier than what was taken before. */
  void take(List<Told> batch) {
    LocalDate day = batch.get(0).bearing().day();
    age(day);
    List<Told> moving = batch.stream().filter(Told::moves).toList();
    boolean laterThanRun = !day.equals(from);
    if (ledger.take(moving)) {
      open(day);
      lastNews = day;
      if (laterThanRun) {
        asides.clear();
      }
    } else {
      asides.addAll(ledger.uncounted(moving));
    }
    batch.stream().filter(told -> !told.moves()).map(Told::aside).forEach(asides::add);
  }

  /** All holdings, the last one ending on this day. */
  List<Holding> until(LocalDate day) {
    age(day);
    close(day);
    return done;
  }

  /** Lets the weeks pass up to this day. */
  private void age(LocalDate day) {
    while (from != null && !ledger.isEmpty() && !nextMonday(from).isAfter(day)) {
      ledger.age();
      open(nextMonday(from));
      if (ledger.isEmpty()) {
        asides.clear();
      }
    }
  }

  /** Days of the epoch divide into weeks that begin on a Monday four days in. */
  private static LocalDate nextMonday(LocalDate day) {
    long sinceMonday = Math.floorMod(day.toEpochDay() - 4, WEEK);
    return day.plusDays(WEEK - sinceMonday);
  }

  private void open(LocalDate day) {
    if (from == null || from.isBefore(day)) {
      close(day.minusDays(1));
    }
    from = day;
    chances = ledger.probabilities();
    because = ledger.supports();
  }

  private void close(LocalDate to) {
    if (from != null) {
      List<Support> all = Stream.concat(because.stream(), asides.stream()).distinct().toList();
      done.add(new Holding(from, to, chances, lastNews, all));
    }
  }
}
