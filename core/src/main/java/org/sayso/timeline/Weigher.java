package org.sayso.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.Place;
import org.sayso.learning.Judged;
import org.sayso.testimony.Reliabilities;
import org.sayso.testimony.Sourced;
import org.sayso.testimony.Testimony;

/**
 * Weighs the claims that bear on one place into its timeline.
 *
 * <p>Pure: the same claims give the same timeline in whatever order they come. A day's chances rest
 * on all claims given, also on later ones (smoothing); given only what was published up to a day,
 * the last day's are what was known then (filtering).
 */
public final class Weigher {

  private final Reliabilities reliabilities;

  /** Weighs by how often which speakers are right. */
  public Weigher(Reliabilities reliabilities) {
    this.reliabilities = reliabilities;
  }

  /**
   * The timeline of a place from the first day on which a claim moves anything.
   *
   * @param place the place
   * @param sourced the claims that bear on it, each once; those of later days than {@code until}
   *     are left out
   * @param until last day of the timeline
   * @return holdings without gap or overlap up to {@code until}; none where nothing moves the odds
   */
  public Timeline weigh(Place place, Collection<Sourced> sourced, LocalDate until) {
    List<Word> words = words(sourced, until);
    Course course = course(words, until);
    return new Timeline(
        place.id(), course == null ? List.of() : new Runs(course, words, until).holdings());
  }

  /**
   * Whether a timeline up to the later day is that up to the earlier one with a later end, as long
   * as nothing is told of the days between: silence moves the chances by whole weeks.
   */
  public static boolean onlyLonger(LocalDate until, LocalDate later) {
    return !later.isBefore(until) && !Course.week(until).isBefore(Course.week(later));
  }

  /**
   * Every word that counts, with the chance that it is true given all claims.
   *
   * @param sourced the claims that bear on one place, each once
   */
  public List<Judged> judge(Collection<Sourced> sourced, LocalDate until) {
    Course course = course(words(sourced, until), until);
    return course == null ? List.of() : course.judged();
  }

  /**
   * The whole arithmetic of one day.
   *
   * @return null where nothing is said of the place up to that day
   */
  public @Nullable Account account(
      Place place, Collection<Sourced> sourced, LocalDate day, LocalDate until) {
    Course course = course(words(sourced, until), until);
    return course == null ? null : new Accounting(course).of(place.id(), day);
  }

  /** The course of a place, or null where no word of it counts. */
  private @Nullable Course course(List<Word> words, LocalDate until) {
    return words.stream().anyMatch(Word::counted)
        ? new Course(words, reliabilities.priors(), until)
        : null;
  }

  /** What all claims say, in order. */
  private List<Word> words(Collection<Sourced> sourced, LocalDate until) {
    List<Testimony> told = new ArrayList<>(sourced.size());
    for (Sourced each : sourced) {
      if (!each.bearing().day().isAfter(until)) {
        told.addAll(Testimony.of(each, reliabilities));
      }
    }
    return Words.of(told, reliabilities.priors());
  }
}
