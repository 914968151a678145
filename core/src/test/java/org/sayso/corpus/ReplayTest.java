package org.sayso.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sayso.build.Builder;
import org.sayso.build.Built;
import org.sayso.build.Progress;
import org.sayso.build.Weighing;
import org.sayso.coding.ClaimReader;
import org.sayso.report.Report;
import org.sayso.review.Reviews;
import org.sayso.testimony.Learnings;
import org.sayso.timeline.Account;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Timeline;

/**
 * The bundled sample, replayed day by day: what the whole of it says was known on a day is what a
 * build from nothing gives that had only the reports of that day and before.
 */
class ReplayTest {

  private static final Path SAMPLE = Path.of("..", "app", "src", "main", "resources", "sample");
  private static final ClaimReader READER = ClaimReader.bundled();

  private static Weighing weighing(Learnings learnings) {
    return new Weighing(READER.gazetteer(), 1, learnings, Reviews.NONE, Progress.NONE);
  }

  private static Built build(List<Report> reports, Learnings learnings) {
    return new Builder(READER, weighing(learnings), 1, Progress.NONE).build(reports);
  }

  @Test
  void nothingThatWasPublishedOrLearnedLaterLeaksIn() throws IOException {
    List<Report> reports = WrittenReports.listed(SAMPLE);
    Built all = build(reports, Learnings.NONE);
    Learnings learned =
        weighing(Learnings.NONE).learnings(all.reports(), all.claims(), 10, Map.of());
    TreeSet<LocalDate> days = new TreeSet<>();
    reports.forEach(report -> days.add(Objects.requireNonNull(report.published())));
    assertThat(days).hasSizeGreaterThan(10);
    for (LocalDate day : days) {
      List<Report> printed =
          reports.stream()
              .filter(report -> !Objects.requireNonNull(report.published()).isAfter(day))
              .toList();
      Built scratch = build(printed, learned.upTo(day));
      List<Timeline> known = weighing(learned).asKnown(all.reports(), all.claims(), day, day);
      assertThat(known).as("known on %s", day).isEqualTo(scratch.timelines());
      known.forEach(timeline -> filtered(timeline, all, learned, day));
    }
  }

  /** On the last day smoothing has nothing to add: the chances are the filter's own. */
  private static void filtered(Timeline timeline, Built all, Learnings learned, LocalDate day) {
    Account account =
        weighing(learned)
            .account(
                all.reports(),
                all.claims(),
                READER.gazetteer().byId(timeline.place()).orElseThrow(),
                day,
                day,
                day);
    assertThat(account).isNotNull();
    Holding last = timeline.holdings().get(timeline.holdings().size() - 1);
    assertThat(Objects.requireNonNull(account).after()).isEmpty();
    for (int state = 0; state < account.states().size(); state++) {
      String name = account.states().get(state);
      if (last.probabilities().containsKey(name)) {
        assertThat(account.known().get(state))
            .isCloseTo(last.probabilities().get(name), within(1e-12));
      }
    }
  }
}
