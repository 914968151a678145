package org.sayso.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.AtlasFile;
import org.sayso.atlas.SmallAtlas;
import org.sayso.chart.ServedWar;
import org.sayso.claim.Claim;
import org.sayso.difference.Change.About;
import org.sayso.difference.Change.Field;
import org.sayso.difference.Change.How;
import org.sayso.pack.Standing;
import org.sayso.report.PublishedFrom;
import org.sayso.report.Report;
import org.sayso.review.Decision;
import org.sayso.review.Reviews;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Timeline;

/** What is told of two atlases, story by story. */
final class AtlasDiffTest {

  private static final LocalDate DAY = SmallAtlas.DAY;
  private static final String DAYS = DAY + " to " + DAY.plusDays(10);

  private final Atlas before = SmallAtlas.atlas();

  @TempDir private Path folder;

  private List<Change> changes(Atlas after) throws IOException {
    Path one = folder.resolve("before.gpkg");
    Path other = folder.resolve("after.gpkg");
    AtlasFile.write(one, before);
    AtlasFile.write(other, after);
    return changes(one, other);
  }

  private static List<Change> changes(Path one, Path other) throws IOException {
    List<Change> changes = new ArrayList<>();
    try (AtlasDiff diff = new AtlasDiff(one, other)) {
      diff.tell(changes::add);
    }
    return changes;
  }

  /** The same atlas with other reports, claims and timelines. */
  private Atlas with(List<Report> reports, List<Claim> claims, List<Timeline> timelines) {
    return new Atlas(
        before.packs(),
        reports,
        claims,
        before.refusals(),
        before.places(),
        before.learnings(),
        before.reviews(),
        timelines);
  }

  private Atlas held(Map<String, Double> chances) {
    Holding was = before.timelines().get(0).holdings().get(0);
    Holding now =
        new Holding(
            was.from(),
            was.to(),
            new TreeMap<>(chances),
            was.contested(),
            was.unknown(),
            was.lastNews(),
            was.because());
    return with(before.reports(), before.claims(), List.of(new Timeline("x:1", List.of(now))));
  }

  @Test
  void aNewReportIsToldWithItsClaim() throws IOException {
    String words = "Rebels took Karran, residents said.";
    Report more = Report.of("more.txt", "Radio D", null, DAY, PublishedFrom.GIVEN, words);
    Claim like = before.claims().get(1);
    Claim claim = claim("c-5", more.id(), like.standing(), like);
    List<Report> reports = new ArrayList<>(before.reports());
    reports.add(more);
    List<Claim> claims = new ArrayList<>(before.claims());
    claims.add(claim);

    List<Change> changes = changes(with(reports, claims, before.timelines()));

    assertThat(changes)
        .extracting(Change::about, Change::how, Change::id)
        .containsExactly(
            tuple(About.REPORTS, How.CAME, more.id()), tuple(About.CLAIMS, How.CAME, "c-5"));
    assertThat(changes.get(0).label()).isEqualTo("Radio D, 2021-07-09, more.txt");
    assertThat(changes.get(1).label()).startsWith("rebels captured Karran");
  }

  private static Claim claim(String id, String report, Standing standing, Claim like) {
    return new Claim(
        id,
        report,
        like.kind(),
        like.action(),
        standing,
        like.background(),
        like.cumulative(),
        like.actor(),
        like.target(),
        like.place(),
        like.fought(),
        like.part(),
        like.to(),
        like.content(),
        like.quantity(),
        like.when(),
        like.sources(),
        like.hedges(),
        like.noComment(),
        like.evidence(),
        like.also(),
        like.confidence(),
        like.rule());
  }

  @Test
  void anotherHolderIsToldWithTheDaysAndBothChances() throws IOException {
    assertThat(changes(held(Map.of("rebels", 0.2, "state", 0.75))))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.about()).isEqualTo(About.HOLDINGS);
              assertThat(change.how()).isEqualTo(How.CHANGED);
              assertThat(change.label()).isEqualTo("Kārān (district)");
              assertThat(change.fields())
                  .containsExactly(new Field(DAYS, "rebels 70 %", "state 75 %"));
            });
  }

  @Test
  void anotherChanceOfTheSameHolderIsToldFromOnePerCentUp() throws IOException {
    assertThat(changes(held(Map.of("rebels", 0.6, "state", 0.3))))
        .singleElement()
        .extracting(Change::fields)
        .isEqualTo(List.of(new Field(DAYS, "rebels 70 %", "rebels 60 %")));
    assertThat(changes(held(Map.of("rebels", 0.704, "state", 0.196)))).isEmpty();
  }

  @Test
  void aClaimThatIsGoneIsToldAndWithItTheHoldThatRestedOnIt() throws IOException {
    List<Claim> fewer =
        before.claims().stream().filter(claim -> !claim.id().equals("c-1")).toList();

    List<Change> changes = changes(with(before.reports(), fewer, List.of()));

    assertThat(changes)
        .extracting(Change::about, Change::how, Change::id)
        .containsExactly(
            tuple(About.CLAIMS, How.WENT, "c-1"), tuple(About.HOLDINGS, How.WENT, "x:1"));
    assertThat(changes.get(0).label()).contains("a teacher in Karan").doesNotContain("Darvish");
    assertThat(changes.get(1).fields()).containsExactly(new Field(DAYS, "rebels 70 %", null));
  }

  @Test
  void aPassageThatIsReadOtherwiseIsOneClaimThatChanged() throws IOException {
    List<Claim> claims = new ArrayList<>(before.claims());
    Claim was = claims.remove(1);
    claims.add(claim("c-9", was.report(), Standing.POSSIBLE, was));

    assertThat(changes(with(before.reports(), claims, before.timelines())))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.how()).isEqualTo(How.CHANGED);
              assertThat(change.fields())
                  .containsExactly(
                      new Field("id", "c-2", "c-9"), new Field("standing", "asserted", "possible"));
            });
  }

  @Test
  void placesThatAPersonMergedAreToldByTheDecisionAndByBothTimelines() throws IOException {
    Path one = folder.resolve("before.gpkg");
    Path other = folder.resolve("after.gpkg");
    ServedWar.build(one, Reviews.NONE);
    Decision merge =
        new Decision(
            LocalDate.of(2031, 5, 10),
            "Ann",
            Decision.Act.MERGE,
            "mv:sorrel",
            "",
            ServedWar.DISPUTED,
            "one town");
    ServedWar.build(other, new Reviews(List.of(merge)));

    List<Change> changes = changes(one, other);

    assertThat(changes)
        .filteredOn(change -> change.about() == About.REVIEWS)
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.how()).isEqualTo(How.CAME);
              assertThat(change.label())
                  .startsWith("merge mv:sorrel")
                  .contains(ServedWar.DISPUTED)
                  .endsWith("by Ann on 2031-05-10");
            });
    assertThat(changes)
        .filteredOn(change -> change.about() == About.HOLDINGS)
        .extracting(Change::how, Change::id)
        .contains(tuple(How.WENT, "mv:sorrel"), tuple(How.CHANGED, ServedWar.DISPUTED));
    assertThat(changes)
        .extracting(Change::about)
        .as("what was read is the same")
        .isSubsetOf(Set.of(About.REVIEWS, About.HOLDINGS, About.PLACES));
  }
}
