package org.sayso.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sayso.claim.Claim;
import org.sayso.coding.ClaimReader;
import org.sayso.origin.Origins;
import org.sayso.report.PublishedFrom;
import org.sayso.report.Report;
import org.sayso.review.Reviews;
import org.sayso.testimony.Bearing;
import org.sayso.testimony.Bearings;
import org.sayso.testimony.Learnings;
import org.sayso.testimony.Priors;
import org.sayso.testimony.Reliabilities;
import org.sayso.testimony.Sourced;
import org.sayso.timeline.Timeline;
import org.sayso.timeline.Weigher;

/**
 * The five functions that any driver can be made of, called one by one as a cluster would: read a
 * report, find origins, key a claim by the places that it bears on, learn, weigh a place.
 */
class ContractTest {

  private static final LocalDate DAY = LocalDate.of(2021, 7, 6);
  private static final LocalDate UNTIL = LocalDate.of(2021, 7, 20);
  private static final ClaimReader READER = ClaimReader.bundled();

  private static final List<Report> REPORTS =
      List.of(
          report(
              0, "Wire A", "The Taliban captured Burka in Baghlan, a local official told Wire A."),
          report(1, "Wire B", "The interior ministry denied that Burka in Baghlan had fallen."),
          report(
              2, "Radio C", "The Taliban have captured most of Baghlan, residents told Radio C."),
          report(3, "Daily D", "Government forces recaptured Burka on Thursday, elders said."),
          report(9, "Wire A", "The Taliban control several districts in Baghlan, officials said."));

  private static Report report(int day, String outlet, String text) {
    return Report.of(
        outlet + day, outlet, null, DAY.plusDays(day), PublishedFrom.GIVEN, text + "\n");
  }

  private static List<Claim> read(List<Report> reports) {
    return reports.stream().flatMap(report -> READER.read(report).claims().stream()).toList();
  }

  /** As a cluster sorts: by place, in whatever order things arrive. */
  private static Map<String, List<Bearing>> keyed(List<Claim> claims) {
    Bearings key = new Bearings(READER.gazetteer(), Priors.bundled());
    Map<String, List<Bearing>> byPlace = new TreeMap<>();
    for (Claim claim : claims) {
      for (Bearing bearing : key.of(claim)) {
        byPlace.computeIfAbsent(bearing.place().id(), place -> new ArrayList<>()).add(bearing);
      }
    }
    return byPlace;
  }

  private static List<Timeline> weighed(List<Report> reports, List<Claim> claims, Weigher weigh) {
    List<Timeline> timelines = new ArrayList<>();
    keyed(claims)
        .forEach(
            (place, here) -> {
              Origins origins = Origins.of(reports, here.stream().map(Bearing::claim).toList());
              timelines.add(weigh.weigh(here.get(0).place(), Sourced.all(here, origins), UNTIL));
            });
    timelines.removeIf(timeline -> timeline.holdings().isEmpty());
    return timelines;
  }

  private static Weighing driver(Learnings learnings) {
    return new Weighing(READER.gazetteer(), 2, learnings, Reviews.NONE, Progress.NONE);
  }

  @Test
  void theFiveFunctionsAloneGiveWhatTheBuildGives() {
    List<Report> shuffled = new ArrayList<>(REPORTS);
    Collections.shuffle(shuffled, new Random(3));
    Weigher weigh = new Weigher(Reliabilities.prior(Priors.bundled()));
    List<Timeline> timelines = weighed(shuffled, read(shuffled), weigh);
    assertThat(timelines).hasSizeGreaterThan(5);
    assertThat(timelines).isEqualTo(driver(Learnings.NONE).weigh(REPORTS, read(REPORTS), UNTIL));
  }

  @Test
  void whatIsLearnedIsAFunctionOfReportsAndClaimsAndAnInputOfWeighing() {
    List<Claim> claims = read(REPORTS);
    Reliabilities learned = driver(Learnings.NONE).learn(REPORTS, claims, Map.of());
    List<Report> shuffled = new ArrayList<>(REPORTS);
    Collections.shuffle(shuffled, new Random(5));
    assertThat(driver(Learnings.NONE).learn(shuffled, read(shuffled), Map.of()).learned())
        .containsExactlyElementsOf(learned.learned());
    Learnings stored =
        new Learnings(List.of(new Learnings.UpTo(UNTIL, List.copyOf(learned.learned()))));
    assertThat(weighed(REPORTS, claims, new Weigher(learned)))
        .isEqualTo(driver(stored).weigh(REPORTS, claims, UNTIL));
  }
}
