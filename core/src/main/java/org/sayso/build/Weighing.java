package org.sayso.build;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.build.Progress.Stage;
import org.sayso.claim.Claim;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.learning.Judged;
import org.sayso.learning.Learner;
import org.sayso.origin.Origins;
import org.sayso.report.Report;
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

  private final Bearings bearings;
  private static final int ROUNDS = 15;

  private final Priors priors = Priors.bundled();
  private final Learnings learnings;
  private final Workers workers;

  /**
   * Weighing on so many threads.
   *
   * @param gazetteer what lies in what
   * @param threads at least 1; the result does not depend on it
   * @param learnings what was learned of speakers
   * @param progress hears how far it has come
   */
  public Weighing(Gazetteer gazetteer, int threads, Learnings learnings, Progress progress) {
    this.bearings = new Bearings(gazetteer);
    this.learnings = learnings;
    this.workers = new Workers(threads, progress);
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
    return weigh(reports, claims, until, learnings.on(null, priors));
  }

  private List<Timeline> weigh(
      List<Report> reports, List<Claim> claims, LocalDate until, Reliabilities reliabilities) {
    Weigher weigher = new Weigher(reliabilities);
    Origins origins = Origins.of(reports, claims);
    return workers
        .each(
            Stage.WEIGH,
            byPlace(claims),
            list -> weigher.weigh(list.get(0).place(), list, origins, until))
        .stream()
        .filter(timeline -> !timeline.holdings().isEmpty())
        .toList();
  }

  /**
   * Learns how often which speakers are right, in turns with weighing (expectation and maximising),
   * until nothing moves any more.
   *
   * @param fixed what was laid down by hand and is not learned, by key
   */
  public Reliabilities learn(List<Report> reports, List<Claim> claims, Map<String, Learned> fixed) {
    Learner learner = new Learner(priors, fixed);
    Reliabilities now = learner.start();
    Origins origins = Origins.of(reports, claims);
    LocalDate until = lastDay(reports, claims);
    List<List<Bearing>> places = byPlace(claims);
    for (int round = 0; round < ROUNDS; round++) {
      Weigher weigher = new Weigher(now);
      List<Judged> judged =
          workers.each(Stage.WEIGH, places, list -> weigher.judge(list, origins, until)).stream()
              .flatMap(List::stream)
              .toList();
      now = learner.next(judged);
    }
    return now;
  }

  /**
   * Learns at the last day of publication and at every so many days before it, each time from what
   * was published until then.
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
        Reliabilities learned = learn(published, of(published, claims), fixed);
        upTo.add(new Learnings.UpTo(day, List.copyOf(learned.learned())));
      }
    }
    return new Learnings(upTo);
  }

  private static List<Report> published(List<Report> reports, LocalDate known) {
    return reports.stream()
        .filter(report -> report.published() != null && !report.published().isAfter(known))
        .toList();
  }

  private static List<Claim> of(List<Report> reports, List<Claim> claims) {
    Set<String> ids = reports.stream().map(Report::id).collect(Collectors.toSet());
    return claims.stream().filter(claim -> ids.contains(claim.report())).toList();
  }

  /** The claims that bear on each place, by place id. */
  private List<List<Bearing>> byPlace(List<Claim> claims) {
    Map<String, List<Bearing>> byPlace = new TreeMap<>();
    for (Bearing bearing : borne(claims)) {
      byPlace.computeIfAbsent(bearing.place().id(), id -> new ArrayList<>()).add(bearing);
    }
    return List.copyOf(byPlace.values());
  }

  /**
   * Weighs what was known on a day: nothing that was published or learned later leaks in, and
   * nothing without a day of publication.
   */
  public List<Timeline> asKnown(
      List<Report> reports, List<Claim> claims, LocalDate known, LocalDate until) {
    List<Report> published = published(reports, known);
    return weigh(published, of(published, claims), until, learnings.on(known, priors));
  }

  /**
   * The whole arithmetic of a place's chances on a day.
   *
   * @param known going by what was published and learned up to this day only; null for all
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
    List<Claim> told = of(published, claims);
    List<Bearing> here =
        borne(told).stream().filter(bearing -> bearing.place().equals(place)).toList();
    return new Weigher(learnings.on(known, priors))
        .account(place, here, Origins.of(published, told), day, until);
  }

  /** The last day of publication; where none is known, the last day of a claim that bears. */
  public LocalDate lastDay(List<Report> reports, List<Claim> claims) {
    return reports.stream()
        .map(Report::published)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .or(() -> borne(claims).stream().map(Bearing::day).max(Comparator.naturalOrder()))
        .orElse(LocalDate.EPOCH);
  }

  private List<Bearing> borne(List<Claim> claims) {
    return claims.stream().flatMap(claim -> bearings.of(claim).stream()).toList();
  }
}
