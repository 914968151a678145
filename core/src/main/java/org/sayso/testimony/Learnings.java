package org.sayso.testimony;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.testimony.Reliabilities.Learned;

/**
 * What was learned of speakers at several times, each from what was published up to its day; an
 * input of weighing like the packs.
 *
 * @param upTo by day, ascending; none where nothing was learned
 */
public record Learnings(List<UpTo> upTo) {

  /** Nothing was learned: the priors hold. */
  public static final Learnings NONE = new Learnings(List.of());

  /**
   * What was learned up to a day.
   *
   * @param day last day of publication of what it was learned from
   * @param learned by key
   */
  public record UpTo(LocalDate day, List<Learned> learned) {

    /** Copies the list. */
    public UpTo {
      learned = List.copyOf(learned);
    }
  }

  /** Sorts by day. */
  public Learnings {
    List<UpTo> sorted = new ArrayList<>(upTo);
    sorted.sort(Comparator.comparing(UpTo::day));
    upTo = List.copyOf(sorted);
  }

  /** Without what was learned from later reports. */
  public Learnings upTo(LocalDate known) {
    return new Learnings(upTo.stream().filter(each -> !each.day().isAfter(known)).toList());
  }

  /**
   * What holds on a day.
   *
   * @param known nothing that was learned from later reports counts; null for the newest
   */
  public Reliabilities on(@Nullable LocalDate known, Priors priors) {
    List<Learned> learned = List.of();
    for (UpTo each : upTo) {
      if (known == null || !each.day().isAfter(known)) {
        learned = each.learned();
      }
    }
    return new Reliabilities(priors, learned);
  }
}
