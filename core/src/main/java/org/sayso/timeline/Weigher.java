package org.sayso.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.Place;
import org.sayso.learning.Judged;
import org.sayso.origin.Origins;
import org.sayso.testimony.Bearing;
import org.sayso.testimony.Reliabilities;
import org.sayso.testimony.Testimony;

/**
 * Weighs the claims that bear on one place into its timeline.
 *
 * <p>Pure: the same claims give the same timeline in whatever order and however often they come. A
 * day's chances rest on all claims given, also on later ones (smoothing); given only what was
 * published up to a day, the last day's are what was known then (filtering).
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
   * @param bearings the claims that bear on it; those of later days than {@code until} are left out
   * @param origins the origins of at least these claims
   * @param until last day of the timeline
   * @return holdings without gap or overlap up to {@code until}; none where nothing moves the odds
   */
  public Timeline weigh(
      Place place, Collection<Bearing> bearings, Origins origins, LocalDate until) {
    List<Word> words = words(bearings, origins, until);
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
   * @param bearings the claims that bear on one place
   */
  public List<Judged> judge(Collection<Bearing> bearings, Origins origins, LocalDate until) {
    Course course = course(words(bearings, origins, until), until);
    return course == null ? List.of() : course.judged();
  }

  /**
   * The whole arithmetic of one day.
   *
   * @return null where nothing is said of the place up to that day
   */
  public @Nullable Account account(
      Place place, Collection<Bearing> bearings, Origins origins, LocalDate day, LocalDate until) {
    Course course = course(words(bearings, origins, until), until);
    return course == null ? null : new Accounting(course).of(place.id(), day);
  }

  /** The course of a place, or null where no word of it counts. */
  private @Nullable Course course(List<Word> words, LocalDate until) {
    return words.stream().anyMatch(Word::counted)
        ? new Course(words, reliabilities.priors(), until)
        : null;
  }

  /** What all claims say, each of them once, in order. */
  private List<Word> words(Collection<Bearing> bearings, Origins origins, LocalDate until) {
    Set<String> claims = new HashSet<>();
    List<Testimony> told = new ArrayList<>(bearings.size());
    for (Bearing bearing : bearings) {
      if (!bearing.day().isAfter(until) && claims.add(bearing.claim().id())) {
        told.addAll(Testimony.of(bearing, origins, reliabilities));
      }
    }
    return Words.of(told, reliabilities.priors());
  }
}
