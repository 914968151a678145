package org.sayso.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sayso.claim.Claim;
import org.sayso.claim.Coding;
import org.sayso.claim.Evidence;
import org.sayso.claim.Reader;
import org.sayso.claim.Refusal;
import org.sayso.claim.Said;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.report.Report;
import org.sayso.report.Span;
import org.sayso.review.Reviews;
import org.sayso.testimony.Learnings;
import org.sayso.timeline.Timeline;

class BuilderTest {

  private static final Gazetteer GAZETTEER = Gazetteer.conflict("afghanistan");
  private static final List<Place> DISTRICTS =
      GAZETTEER.all().stream().filter(p -> p.kind() == PlaceKind.DISTRICT).limit(5).toList();

  /** Reads "party action place day" lines; others are refused. */
  private static Coding read(Report report) {
    List<Claim> claims = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    for (String line : report.text().lines().toList()) {
      String[] words = line.split(" ");
      if (words.length == 4) {
        claims.add(
            Said.that(words[0], words[1])
                .at(DISTRICTS.get(Integer.parseInt(words[2])))
                .day(Integer.parseInt(words[3]))
                .in(report)
                .words(line)
                .claim());
      } else {
        Evidence evidence = new Evidence(new Span(0, line.length()), line);
        refusals.add(
            new Refusal("f-" + line, report.id(), evidence, Refusal.Reason.UNPARSED, line));
      }
    }
    return new Coding(report, claims.size() + refusals.size(), claims, refusals);
  }

  private static List<Report> reports() {
    Random random = new Random(7);
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String line =
          (random.nextBoolean() ? "red " : "blue ")
              + (random.nextBoolean() ? "captured " : "holds ")
              + random.nextInt(DISTRICTS.size())
              + " "
              + i;
      reports.add(
          Said.published("Outlet " + i % 7, Said.START.plusDays(i), line + "\nnothing " + i));
    }
    return reports;
  }

  private static Built build(int threads, List<Report> reports) {
    return builder(BuilderTest::read, threads, Progress.NONE).build(reports);
  }

  private static Builder builder(Reader reader, int threads, Progress progress) {
    return new Builder(reader, weighing(threads, progress), threads, progress);
  }

  private static Weighing weighing(int threads, Progress progress) {
    return new Weighing(GAZETTEER, threads, Learnings.NONE, Reviews.NONE, progress);
  }

  @Test
  void threadsOrderAndRepetitionChangeNothing() {
    List<Report> shuffled = new ArrayList<>(reports());
    shuffled.addAll(reports().subList(0, 20));
    Collections.shuffle(shuffled, new Random(3));
    Built one = build(1, reports());
    assertThat(build(2, shuffled)).isEqualTo(one);
    assertThat(build(2, shuffled).toString()).isEqualTo(one.toString());
    assertThat(one.claims()).hasSize(60);
    assertThat(one.refusals()).hasSize(60);
    assertThat(one.sentences()).isEqualTo(120);
    assertThat(one.timelines()).hasSize(DISTRICTS.size());
  }

  @Test
  void timelinesEndOnTheLastDayOfPublication() {
    assertThat(build(1, reports()).timelines())
        .allMatch(
            timeline ->
                timeline
                    .holdings()
                    .get(timeline.holdings().size() - 1)
                    .to()
                    .equals(Said.START.plusDays(59)));
  }

  @Test
  void whatWasPublishedLaterDoesNotLeakIntoWhatWasKnown() {
    Built all = build(1, reports());
    Weighing weighing = weighing(2, Progress.NONE);
    for (int day = 0; day < 60; day += 7) {
      List<Timeline> known =
          weighing.asKnown(
              all.reports(), all.claims(), Said.START.plusDays(day), Said.START.plusDays(day));
      assertThat(known).isEqualTo(build(1, reports().subList(0, day + 1)).timelines());
    }
  }

  @Test
  void aReportThatTheReaderBreaksOnIsRefusedAndTheRestIsRead() {
    String faulty = reports().get(0).id();
    String endless = reports().get(1).id();
    Reader broken =
        report -> {
          if (report.id().equals(faulty)) {
            throw new IllegalArgumentException("a bug");
          }
          if (report.id().equals(endless)) {
            throw new StackOverflowError("too deep");
          }
          return read(report);
        };
    Built built = builder(broken, 2, Progress.NONE).build(reports());
    assertThat(built.refusals())
        .filteredOn(refusal -> Set.of(faulty, endless).contains(refusal.report()))
        .allMatch(refusal -> refusal.reason() == Refusal.Reason.UNPARSED)
        .extracting(Refusal::detail)
        .satisfiesExactlyInAnyOrder(
            detail -> assertThat(detail).contains("a bug"),
            detail -> assertThat(detail).contains("too deep"));
    assertThat(built.claims())
        .isNotEmpty()
        .noneMatch(claim -> Set.of(faulty, endless).contains(claim.report()));
  }

  @Test
  void progressReachesTheEndOfEachStage() {
    List<String> heard = new ArrayList<>();
    Progress progress = (stage, done, of) -> heard.add(stage + " " + done + "/" + of);
    builder(BuilderTest::read, 2, progress).build(reports());
    assertThat(heard).contains("READ 60/60", "WEIGH 5/5").hasSize(65);
  }

  @Test
  void nothingToReadGivesNothing() {
    assertThat(build(2, List.of()).timelines()).isEmpty();
  }
}
