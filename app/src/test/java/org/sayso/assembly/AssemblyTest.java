package org.sayso.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.atlas.AtlasFile;
import org.sayso.claim.Claim;
import org.sayso.claim.Coding;
import org.sayso.claim.PlaceRef;
import org.sayso.gazetteer.Place;
import org.sayso.pack.Kind;
import org.sayso.report.Report;
import org.sayso.review.Decision;
import org.sayso.review.Reviews;
import org.sayso.testimony.Learnings;
import org.sayso.testimony.Reliabilities.Learned;

/** However an atlas came to be, its rows are those of a build from nothing. */
final class AssemblyTest {

  private static final LocalDate DAY = LocalDate.of(2021, 8, 20);

  @TempDir private static Path sample;
  private static SampleNews news;
  private static SortedMap<String, List<String>> whole;

  @TempDir private Path folder;

  @BeforeAll
  static void readTheSample() throws IOException, SQLException {
    news = new SampleNews(sample.resolve("reports"));
    Path file = sample.resolve("whole.gpkg");
    news.assembly(news.recipe()).build(file, news.reports(), false);
    whole = Rows.of(file);
  }

  @Test
  void reportsThatComeInPartsGiveTheRowsOfOneBuild() throws IOException, SQLException {
    for (int seed = 0; seed < 6; seed++) {
      Path file = folder.resolve(seed + ".gpkg");
      List<Report> shuffled = new ArrayList<>(news.reports());
      Random random = new Random(seed);
      Collections.shuffle(shuffled, random);
      int from = 0;
      while (from < shuffled.size()) {
        int to = Math.min(shuffled.size(), from + 1 + random.nextInt(30));
        Outcome built = news.assembly(news.recipe()).build(file, shuffled.subList(from, to), true);
        assertThat(built.read()).isEqualTo(to - from);
        assertThat(built.reports()).isEqualTo(to);
        from = to;
      }

      assertThat(Rows.difference(Rows.of(file), whole)).as("seed %s", seed).isEmpty();
    }
  }

  @Test
  void whatIsThereIsNotReadAgainAndOnlyWhatItTouchesIsWeighed() throws IOException, SQLException {
    List<Report> most = new ArrayList<>(news.reports());
    Report left =
        most.stream().filter(r -> r.source().endsWith("19-islam-qala.txt")).findFirst().get();
    most.remove(left);
    Path file = folder.resolve("a.gpkg");
    long all = news.assembly(news.recipe()).build(file, most, false).weighed();

    Outcome built = news.assembly(news.recipe()).build(file, news.reports(), false);

    assertThat(built.read()).isEqualTo(1);
    assertThat(built.weighed()).isBetween(1L, all / 5);
    assertThat(Rows.difference(Rows.of(file), whole)).isEmpty();
    Outcome again = news.assembly(news.recipe()).build(file, news.reports(), false);
    assertThat(again.read() + again.weighed()).isZero();
    assertThat(Rows.difference(Rows.of(file), whole)).isEmpty();
  }

  @Test
  void reportsThatAreNotGivenLeaveUnlessTheyAreToBeKept() throws IOException, SQLException {
    List<Report> half = news.reports().subList(0, 20);
    Path file = folder.resolve("a.gpkg");
    news.assembly(news.recipe()).build(file, news.reports(), false);
    assertThat(news.assembly(news.recipe()).build(file, half, true).reports()).isEqualTo(48);
    assertThat(Rows.difference(Rows.of(file), whole)).isEmpty();

    assertThat(news.assembly(news.recipe()).build(file, half, false).dropped()).isEqualTo(28);

    Path other = folder.resolve("b.gpkg");
    news.assembly(news.recipe()).build(other, half, false);
    assertThat(Rows.difference(Rows.of(file), Rows.of(other))).isEmpty();
  }

  @Test
  void decisionsAndWhatIsLearnedMayComeAndGo() throws IOException, SQLException {
    Path file = folder.resolve("a.gpkg");
    news.assembly(news.recipe()).build(file, news.reports(), false);
    for (Recipe recipe : List.of(news.with(decisions()), news.with(learnings()), news.recipe())) {
      news.assembly(recipe).build(file, news.reports(), false);

      Path other = folder.resolve("b" + recipe.reviews().hashCode() + ".gpkg");
      news.assembly(recipe).build(other, news.reports(), false);
      assertThat(Rows.difference(Rows.of(file), Rows.of(other))).isEmpty();
    }
    assertThat(Rows.difference(Rows.of(file), whole)).isEmpty();
  }

  private static Reviews decisions() {
    List<Claim> control =
        news.claims().stream()
            .filter(c -> c.kind() == Kind.CONTROL && !place(c).isEmpty())
            .toList();
    String one = place(control.get(0));
    String other = place(control.get(control.size() - 1));
    String named =
        control.stream().map(c -> c.innermost().text()).filter(t -> t != null).findFirst().get();
    return new Reviews(
        List.of(
            decision(Decision.Act.REJECT, control.get(3).id(), "", ""),
            decision(Decision.Act.CORRECT, control.get(5).id(), "place", one),
            decision(Decision.Act.ACCEPT, control.get(7).id(), "", ""),
            decision(Decision.Act.MERGE, one, "", other),
            decision(Decision.Act.INTEREST, named, "", "none"),
            decision(Decision.Act.REJECT, "c-of-nothing", "", "")));
  }

  /** Id of the place that a claim was resolved to, or empty. */
  private static String place(Claim claim) {
    PlaceRef ref = claim.place();
    Place place = ref == null ? null : ref.place();
    return place == null ? "" : place.id();
  }

  private static Decision decision(Decision.Act act, String subject, String field, String value) {
    return new Decision(DAY, "A. Editor", act, subject, field, value, "");
  }

  private static Learnings learnings() {
    return new Learnings(
        List.of(
            new Learnings.UpTo(
                DAY, List.of(new Learned("official/own-side/change", 0.3, 0.5, 20, false)))));
  }

  @Test
  void anotherFingerprintReadsAnewAndAlsoWhatIsOnlyInTheFile() throws IOException, SQLException {
    Path file = folder.resolve("a.gpkg");
    news.assembly(news.by("yesterday")).build(file, news.reports(), false);

    Outcome built = news.assembly(news.recipe()).build(file, news.reports().subList(0, 3), true);

    assertThat(built.read()).isEqualTo(48);
    assertThat(Rows.difference(Rows.of(file), whole)).isEmpty();
  }

  @Test
  void aBuildThatIsBrokenOffGoesOnWhereItWas() throws IOException, SQLException {
    Path file = folder.resolve("a.gpkg");
    for (int stop : new int[] {0, 9, 30}) {
      int[] read = {0};
      Assembly broken =
          new Assembly(
              report -> readUpTo(stop, read, report),
              news.gazetteer(),
              news.recipe(),
              1,
              Watcher.NONE);
      assertThatThrownBy(() -> broken.build(file, news.reports(), false))
          .isInstanceOf(IllegalStateException.class);
      assertThat(AtlasFile.read(file).reports()).hasSizeLessThanOrEqualTo(48);
      assertThat(folder.toFile().list()).containsExactly("a.gpkg");
    }

    news.assembly(news.recipe()).build(file, news.reports(), false);

    assertThat(Rows.difference(Rows.of(file), whole)).isEmpty();
  }

  @Test
  void aBuildThatIsBrokenOffAfterTheLastReportStillComparesThem() throws IOException, SQLException {
    Path file = folder.resolve("a.gpkg");
    Watcher breaking =
        new Watcher() {
          @Override
          public void kept(long reports) {}

          @Override
          public void done(Stage stage, int done, int of) {
            if (stage == Stage.WEIGH) {
              throw new IllegalStateException("broken off");
            }
          }
        };
    Assembly broken = news.assembly(news.recipe(), breaking);
    assertThatThrownBy(() -> broken.build(file, news.reports(), false))
        .isInstanceOf(IllegalStateException.class);
    assertThat(AtlasFile.read(file).reports()).hasSize(48).allMatch(r -> r.copies().isEmpty());

    news.assembly(news.recipe()).build(file, news.reports(), false);

    assertThat(AtlasFile.read(file).reports()).anyMatch(r -> !r.copies().isEmpty());
    assertThat(Rows.difference(Rows.of(file), whole)).isEmpty();
  }

  private static Coding readUpTo(int stop, int[] read, Report report) {
    if (read[0]++ >= stop) {
      throw new InternalError("broken off");
    }
    return news.read(report);
  }
}
