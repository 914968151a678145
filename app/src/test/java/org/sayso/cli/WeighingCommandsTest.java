package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.AtlasFile;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Timeline;

/** The sample's atlas can be asked for its arithmetic, learned from, and held against a truth. */
final class WeighingCommandsTest {

  @TempDir private static Path folder;
  private static Path file = Path.of("");

  @BeforeAll
  static void build() throws IOException {
    Run demo = Run.of("demo", "--once", "-o", folder.toString());
    assertThat(demo.code()).isZero();
    file = folder.resolve("demo.gpkg");
  }

  @Test
  void theArithmeticOfEveryPlaceGivesItsChancesFromTheJsonAlone() throws IOException {
    Atlas atlas = AtlasFile.read(file);
    int asked = 0;
    for (Timeline timeline : atlas.timelines()) {
      Holding holding = timeline.holdings().get(timeline.holdings().size() / 2);
      Run why = Run.of("why", file.toString(), timeline.place(), holding.from() + "", "--json");
      assertThat(why.code()).as(why.err()).isZero();
      JsonNode json = new ObjectMapper().readTree(why.out());
      double[] result = recomputed(json);
      for (int state = 0; state < result.length; state++) {
        assertThat(result[state]).isCloseTo(json.at("/result/" + state).asDouble(), within(1e-9));
        String name = json.at("/states/" + state).asText();
        if (holding.probabilities().containsKey(name)) {
          assertThat(result[state]).isCloseTo(holding.probabilities().get(name), within(1e-9));
        }
      }
      asked++;
    }
    assertThat(asked).isGreaterThan(20);
  }

  private static double[] recomputed(JsonNode json) {
    int states = json.get("states").size();
    double[] forward = new double[states];
    for (int i = 0; i < states; i++) {
      forward[i] = json.get("start").get(i).asDouble();
    }
    for (JsonNode line : json.get("before")) {
      double[] next = new double[states];
      for (int from = 0; from < states; from++) {
        for (int to = 0; to < states; to++) {
          next[to] += forward[from] * line.get("moves").get(from).get(to).asDouble();
        }
      }
      forward = normalised(weighed(next, line, json));
    }
    double[] backward = new double[states];
    java.util.Arrays.fill(backward, 1);
    for (int at = json.get("after").size() - 1; at >= 0; at--) {
      JsonNode line = json.get("after").get(at);
      double[] ahead = weighed(backward, line, json);
      double[] now = new double[states];
      for (int from = 0; from < states; from++) {
        for (int to = 0; to < states; to++) {
          now[from] += ahead[to] * line.get("moves").get(from).get(to).asDouble();
        }
      }
      backward = normalised(now);
    }
    for (int i = 0; i < states; i++) {
      forward[i] *= backward[i];
    }
    return normalised(forward);
  }

  /** Each weight is worked out anew from the share of true claims and the factors. */
  private static double[] weighed(double[] chances, JsonNode line, JsonNode json) {
    double[] weighed = chances.clone();
    for (JsonNode weight : line.path("weights")) {
      double truth = weight.get("truth").asDouble();
      double full = Math.max(0.02, Math.log(truth / (1 - truth)));
      for (JsonNode factor : weight.path("factors")) {
        full *= factor.get("times").asDouble();
      }
      double sum = full * weight.get("counted").asDouble() * weight.get("share").asDouble();
      for (int state = 0; state < weighed.length; state++) {
        if (json.get("states").get(state).asText().equals(weight.get("state").asText())) {
          weighed[state] *= Math.exp(sum);
        }
      }
    }
    return weighed;
  }

  private static double[] normalised(double[] numbers) {
    double sum = java.util.Arrays.stream(numbers).sum();
    return java.util.Arrays.stream(numbers).map(number -> number / sum).toArray();
  }

  @Test
  void whyTellsTheArithmeticInWords() {
    Run why = Run.of("why", file.toString(), "Islam Qala", "2021-07-09");
    assertThat(why.out())
        .contains("How this adds up, step by step", "At first: not known 100 %", "Result: ")
        .contains("such speakers are right in");
  }

  @Test
  void whatWasLearnedIsStoredAndUsedInBuilding() throws IOException {
    Path table = folder.resolve("learned.csv");
    Run learn =
        Run.of(
            "learn", file.toString(), "-o", table.toString(), "--fix", "unnamed/outside/state=0.5");
    assertThat(learn.code()).as(learn.err()).isZero();
    assertThat(learn.out())
        .contains("Learned from what was published up to", "(laid down by hand)");
    Path again = folder.resolve("again.atlas");
    Run build =
        Run.of(
            "build",
            folder.resolve("sample").toString(),
            "--manifest",
            folder.resolve("sample/manifest.csv").toString(),
            "--reliabilities",
            table.toString(),
            "-o",
            again.toString());
    assertThat(build.code()).as(build.err()).isZero();
    Atlas atlas = AtlasFile.read(again);
    assertThat(atlas.learnings().upTo()).hasSizeGreaterThan(1);
    assertThat(atlas.timelines()).isNotEqualTo(AtlasFile.read(file).timelines());
    Files.writeString(table, "day,speaker,truth,prior,claims,fixed\n2021-07-01,x,much,0,0,no\n");
    Run wrong = Run.of("build", "x", "--reliabilities", table.toString(), "-o", again.toString());
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("learned.csv:2: \"much\" is no number");
  }

  @Test
  void anAtlasIsHeldAgainstTheTruthBesideSimpleRules() throws IOException {
    Path truth = folder.resolve("truth.csv");
    Files.writeString(
        truth,
        """
        place,from,to,holder
        Islam Qala,2021-06-01,2021-07-07,afghan-government
        Islam Qala,2021-07-08,2021-07-20,taliban
        Nowhere at all,2021-07-08,2021-07-20,taliban
        """);
    Path plot = folder.resolve("plot.svg");
    Run run = Run.of("backtest", file.toString(), truth.toString(), "--plot", plot.toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("weighed", "last report wins", "majority of 14 days", "two to one", "five states")
        .contains("place-days judged");
    assertThat(Files.readString(plot)).startsWith("<svg").contains("<circle");
    Files.writeString(truth, "place,from,to\nIslam Qala,2021-06-01,2021-07-07\n");
    Run wrong = Run.of("backtest", file.toString(), truth.toString());
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("truth.csv:2: no column \"holder\"");
  }

  @Test
  void disputesNameEachSidesStrongestWordWhoDeniesAndWhoWasAskedInVain() {
    Run run = Run.of("disputes", file.toString(), "2021-07-09", "--most", "1");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("Islam Qala (crossing): sharpness")
        .contains("taliban 60 %, most on the word of Two officers of the border force ← Wire A")
        .contains("denied by interior ministry in Kabul")
        .doesNotContain("Qala i Naw");
    assertThat(Run.of("disputes", file.toString(), "2021-05-01").out())
        .contains("No two counted claims disagree on that day.");
  }

  @Test
  void changesTellWhatNewReportsTurned() {
    Run run =
        Run.of("changes", file.toString(), "2021-07-09", "--since", "2021-07-08", "--most", "1");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("known on 2021-07-08 and on 2021-07-09", "of the chance moved before: ")
        .contains("now: ");
    Run wrong = Run.of("changes", file.toString(), "2021-07-09", "--since", "2021-07-09");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("write a day before 2021-07-09");
  }

  @Test
  void controlAccordingToEachPartyIsAViewOfItsOwn() {
    Run rebels =
        Run.of("why", file.toString(), "Islam Qala", "2021-07-09", "--according-to", "taliban");
    assertThat(rebels.code()).as(rebels.err()).isZero();
    assertThat(rebels.out()).contains("taliban").doesNotContain("interior ministry in Kabul ←");
    Run nobody = Run.of("tally", file.toString(), "--according-to", "martians");
    assertThat(nobody.code()).isEqualTo(2);
    assertThat(nobody.err()).contains("nobody of that party speaks in this atlas");
  }

  @Test
  void whatWasPublishedLaterIsNotInAnAnswerAsKnown() {
    Run run = Run.of("why", file.toString(), "Islam Qala", "2021-07-09", "--known", "2021-07-08");
    assertThat(run.code()).as(run.err()).isEqualTo(0);
    assertThat(run.out()).doesNotContain("published 2021-07-09", "published 2021-07-1");
  }

  @Test
  void countsAreHeldAgainstTheirSumAndAgainstOurs() throws IOException {
    Run run = Run.of("tally", file.toString(), "2021-07-01", "--lean");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("check: counts the 398 districts of 2005; 104 + 200")
        .containsPattern("computed on that day: [\\d.]+ expected among the \\d+ with news")
        .contains("Leaning to the counts of the last 14 days", "taliban 104 of 398 districts: ");
    JsonNode json = new ObjectMapper().readTree(Run.of("tally", file.toString(), "--json").out());
    assertThat(json.get("checks")).isNotEmpty();
  }
}
