package org.sayso.difference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Days on which two atlases think otherwise of a place.
 *
 * @param from first day
 * @param to last day
 * @param before what the first one thinks, or null where it says nothing
 * @param after what the second one thinks, or null
 */
record Stretch(LocalDate from, LocalDate to, @Nullable Held before, @Nullable Held after) {

  /** A smaller difference in chance is none to speak of. */
  private static final double LEAST = 0.01;

  /** Who is likeliest to hold a place, and how likely. */
  record Held(@Nullable String holder, double chance) {

    @Override
    public String toString() {
      return holder == null
          ? "nobody known"
          : String.format(Locale.ROOT, "%s %d %%", holder, Math.round(100 * chance));
    }
  }

  /** A run of days in one atlas. */
  record Run(LocalDate from, LocalDate to, Held held) {}

  /** The stretches on which the runs of two timelines differ; neighbours alike are joined. */
  static List<Stretch> of(List<Run> before, List<Run> after) {
    TreeSet<LocalDate> turns = new TreeSet<>();
    for (List<Run> runs : List.of(before, after)) {
      for (Run run : runs) {
        turns.add(run.from());
        turns.add(run.to().plusDays(1));
      }
    }
    List<Stretch> found = new ArrayList<>();
    for (LocalDate from : turns) {
      LocalDate next = turns.higher(from);
      if (next != null) {
        add(found, new Stretch(from, next.minusDays(1), on(before, from), on(after, from)));
      }
    }
    return found;
  }

  private static void add(List<Stretch> found, Stretch stretch) {
    if (!stretch.differs()) {
      return;
    }
    Stretch last = found.isEmpty() ? null : found.get(found.size() - 1);
    if (last != null && last.to.plusDays(1).equals(stretch.from) && last.alike(stretch)) {
      found.set(
          found.size() - 1, new Stretch(last.from, stretch.to, stretch.before, stretch.after));
    } else {
      found.add(stretch);
    }
  }

  private static @Nullable Held on(List<Run> runs, LocalDate day) {
    return runs.stream()
        .filter(run -> !day.isBefore(run.from()) && !day.isAfter(run.to()))
        .map(Run::held)
        .findFirst()
        .orElse(null);
  }

  private boolean differs() {
    if (before == null || after == null) {
      return before != after;
    }
    return !Objects.equals(before.holder, after.holder)
        || Math.abs(before.chance - after.chance) >= LEAST;
  }

  /** Whether the same two holders stand against each other. */
  private boolean alike(Stretch other) {
    return Objects.equals(holder(before), holder(other.before))
        && Objects.equals(holder(after), holder(other.after))
        && (before == null) == (other.before == null)
        && (after == null) == (other.after == null);
  }

  private static @Nullable String holder(@Nullable Held held) {
    return held == null ? null : held.holder;
  }
}
