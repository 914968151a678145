package org.sayso.build;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.build.Progress.Stage;
import org.sayso.claim.Claim;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.learning.Judged;
import org.sayso.learning.Learner;
import org.sayso.report.Report;
import org.sayso.review.Reviews;
import org.sayso.testimony.Bearing;
import org.sayso.testimony.Bearings;
import org.sayso.testimony.Learnings;
import org.sayso.testimony.Priors;
import org.sayso.testimony.Reliabilities;
import org.sayso.testimony.Reliabilities.Learned;
import org.sayso.timeline.Account;
import org.sayso.timeline.Timeline;
import org.sayso.timeline.Weigher;

/** Drives claims through sorting and weighing on the threads of one machine. */
public final class Weighing {

  private static final int ROUNDS = 15;

  private final Gazetteer gazetteer;
  private final Priors priors;
  private final Bearings bearings;
  private final Learnings learnings;
  private final Reviews reviews;
  private final Workers workers;

  /** The same threads for work that nobody is told of. */
  private final Workers quiet;

  /**
   * Weighing on so many threads.
   *
   * @param gazetteer what lies in what
   * @param threads at least 1; the result does not depend on it
   * @param learnings what was learned of speakers
   * @param reviews what people decided of claims
   * @param progress hears how far it has come
   */
  public Weighing(
      Gazetteer gazetteer, int threads, Learnings learnings, Reviews reviews, Progress progress) {
    this.gazetteer = gazetteer;
    this.priors = Priors.bundled();
    this.bearings = new Bearings(gazetteer, priors);
    this.learnings = learnings;
    this.reviews = reviews;
    this.workers = new Workers(threads, progress);
    this.quiet = new Workers(threads, Progress.NONE);
  }

  private Weighing(Weighing same, Learnings learnings, Reviews reviews) {
    this.gazetteer = same.gazetteer;
    this.priors = same.priors;
    this.bearings = same.bearings;
    this.workers = same.workers;
    this.quiet = same.quiet;
    this.learnings = learnings;
    this.reviews = reviews;
  }

  /** The same by what else was learned of speakers and decided of claims. */
  public Weighing with(Learnings learned, Reviews decided) {
    return new Weighing(this, learned, decided);
  }

  /** The places that a claim, as decided, bears on, each with how. */
  public List<Bearing> bearings(Claim claim) {
    return bearings.of(claim);
  }

  /** Claims as reviewers decided, on the places that they bear on; more can be added. */
  public Scales scales(Collection<Report> reports, Collection<Claim> claims) {
    return scales(reports, claims, null);
  }

  private Scales scales(
      Collection<Report> reports, Collection<Claim> claims, @Nullable LocalDate known) {
    Reviews decided = reviews.on(known);
    return new Scales(
        bearings, decided.ruling(gazetteer::byId), reports, List.copyOf(claims), quiet);
  }

  /** How claims are weighed by all that was learned. */
  public Weigher weigher() {
    return weigher(null);
  }

  private Weigher weigher(@Nullable LocalDate known) {
    return new Weigher(learnings.on(known, priors));
  }

  /**
   * Weighs claims up to a day.
   *
   * @param reports every report that a claim names
   * @param claims those to weigh, in any order
   * @param until last day of the timelines; what happened later is left out
   * @return timelines by place id, none for places whose holder nothing speaks of
   */
  public List<Timeline> weigh(List<Report> reports, List<Claim> claims, LocalDate until) {
    return weigh(scales(reports, claims), weigher(), until);
  }

  /**
   * Weighs what was known on a day: nothing that was published, learned or decided later leaks in,
   * and nothing without a day of publication.
   */
  public List<Timeline> asKnown(
      List<Report> reports, List<Claim> claims, LocalDate known, LocalDate until) {
    List<Report> published = published(reports, known);
    return weigh(scales(published, of(published, claims), known), weigher(known), until);
  }

  /** Weighs some places, by all that was learned; timelines in the order of the places' ids. */
  public List<Timeline> weigh(Scales scales, Set<String> places, LocalDate until) {
    Weigher weigher = weigher();
    return workers.each(
        Stage.WEIGH,
        places.stream().sorted().toList(),
        place -> scales.timeline(place, weigher, until));
  }

  private List<Timeline> weigh(Scales scales, Weigher weigher, LocalDate until) {
    List<Timeline> timelines = new ArrayList<>();
    weigh(scales, weigher, until, timelines::add);
    return timelines;
  }

  /**
   * Whether a timeline up to the later day is that up to the earlier one with a later end, as long
   * as nothing is told of the days between.
   */
  public static boolean onlyLonger(LocalDate until, LocalDate later) {
    return Weigher.onlyLonger(until, later);
  }

  /** Weighs every place, handing over the timelines by place id and keeping none. */
  public void weigh(Scales scales, Weigher weigher, LocalDate until, Consumer<Timeline> taker) {
    workers.each(
        Stage.WEIGH,
        scales.places(),
        place -> scales.timeline(place, weigher, until),
        timeline -> {
          if (!timeline.holdings().isEmpty()) {
            taker.accept(timeline);
          }
        });
  }

  /**
   * The whole arithmetic of a place's chances on a day.
   *
   * @param known going by what was published, learned and decided up to this day only; null for all
   * @param until last day of the timeline that the day lies in
   * @return null where nothing is said of the place up to the day
   */
  public @Nullable Account account(
      List<Report> reports,
      List<Claim> claims,
      Place place,
      @Nullable LocalDate known,
      LocalDate day,
      LocalDate until) {
    List<Report> published = known == null ? reports : published(reports, known);
    Scales scales = scales(published, of(published, claims), known);
    return scales.account(place, weigher(known), day, until);
  }

  /**
   * Learns how often which speakers are right, in turns with weighing (expectation and maximising),
   * until nothing moves any more.
   *
   * @param fixed what was laid down by hand and is not learned, by key
   */
  public Reliabilities learn(List<Report> reports, List<Claim> claims, Map<String, Learned> fixed) {
    return learn(scales(reports, claims), lastDay(reports, claims), fixed);
  }

  private Reliabilities learn(Scales scales, LocalDate until, Map<String, Learned> fixed) {
    Learner learner = new Learner(priors, fixed);
    Reliabilities now = learner.start();
    List<Scales.Pan> pans = workers.each(Stage.WEIGH, scales.places(), scales::pan);
    for (int round = 0; round < ROUNDS; round++) {
      Weigher weigher = new Weigher(now);
      List<Judged> judged =
          workers.each(Stage.WEIGH, pans, pan -> pan.judged(weigher, until)).stream()
              .flatMap(List::stream)
              .toList();
      now = learner.next(judged);
    }
    return now;
  }

  /**
   * Learns at the last day of publication and at every so many days before it, each time from what
   * was published and decided until then.
   */
  public Learnings learnings(
      List<Report> reports, List<Claim> claims, int everyDays, Map<String, Learned> fixed) {
    List<LocalDate> days =
        reports.stream().map(Report::published).filter(Objects::nonNull).sorted().toList();
    List<Learnings.UpTo> upTo = new ArrayList<>();
    if (!days.isEmpty()) {
      LocalDate first = days.get(0);
      LocalDate day = days.get(days.size() - 1);
      for (; !day.isBefore(first); day = day.minusDays(everyDays)) {
        List<Report> published = published(reports, day);
        List<Claim> told = of(published, claims);
        Scales scales = scales(published, told, day);
        Reliabilities learned = learn(scales, lastDay(published, told), fixed);
        upTo.add(new Learnings.UpTo(day, List.copyOf(learned.learned())));
      }
    }
    return new Learnings(upTo);
  }

  private static List<Report> published(List<Report> reports, LocalDate known) {
    return reports.stream().filter(report -> report.isOutBy(known)).toList();
  }

  private static List<Claim> of(List<Report> reports, List<Claim> claims) {
    Set<String> ids = reports.stream().map(Report::id).collect(Collectors.toSet());
    return claims.stream().filter(claim -> ids.contains(claim.report())).toList();
  }

  /** The last day of publication; where none is known, the last day of a claim that bears. */
  public LocalDate lastDay(List<Report> reports, List<Claim> claims) {
    return reports.stream()
        .map(Report::published)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .or(
            () ->
                claims.stream()
                    .flatMap(claim -> bearings.of(claim).stream())
                    .map(Bearing::day)
                    .max(Comparator.naturalOrder()))
        .orElse(LocalDate.EPOCH);
  }
}
