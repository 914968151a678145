package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MeasuringTest {

  private static final String SAID = "The mayor said that rebels came.";

  @TempDir private Path folder;

  @Test
  void annotateMarksWhoSaysWhat() throws IOException {
    Path report = Files.writeString(folder.resolve("a.txt"), SAID);
    Path file = folder.resolve("a.jsonl");
    String line =
        "\"attributions\":[{\"source\":[[0,9]],\"cue\":[[10,14]],\"content\":[[15,31]]}],\"times\":[],\"places\":[]}\n";

    Run printed = Run.of("annotate", report.toString());
    assertThat(printed.code()).isZero();
    assertThat(printed.out()).startsWith("{\"report\":\"r-").endsWith(line);
    Run written = Run.of("annotate", report.toString(), "-o", file.toString());
    assertThat(written.out())
        .isEqualTo(
            "Reads "
                + report
                + "; writes "
                + file
                + "\n1 reports, 1 attributions, 0 times, 0 mentions of places\n");
    assertThat(Files.readString(file)).isEqualTo(printed.out());
  }

  @Test
  void annotateMarksTimesAsTimex3() throws IOException {
    String text = "The town fell late on Thursday, July 8, 2021, and the base two days later.";
    Path report = Files.writeString(folder.resolve("a.txt"), text);

    assertThat(Run.of("annotate", report.toString()).out())
        .contains(
            "\"times\":[{\"begin\":14,\"end\":44,\"text\":\"late on Thursday, July 8, 2021\","
                + "\"type\":\"DATE\",\"value\":\"2021-07-08\"},{\"begin\":59,\"end\":73,"
                + "\"text\":\"two days later\",\"type\":\"DATE\",\"value\":\"2021-07-10\"}]");
  }

  @Test
  void timesAreMeasuredByWordsTypesValuesAndDays() throws IOException {
    timeml(
        "a.tml",
        "It <EVENT eid=\"e1\">fell</EVENT> on <TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2021-07-08\">"
            + "Thursday</TIMEX3> &amp; <TIMEX3 type=\"DATE\" value=\"2021-WXX\">last week</TIMEX3>.");
    timeml("b.tml", "It fell <TIMEX3 type=\"SET\" value=\"XX\">once a blue moon</TIMEX3>.");

    assertThat(Run.of("measure", "timeml", folder.toString()).out())
        .contains("2 texts\n")
        .contains("same words                  3      2        2      1.000   0.667  0.800\n")
        .contains("overlapping words           3      2        2      1.000   0.667  0.800\n")
        .contains("right value                 3      2        1      0.500   0.333  0.400\n")
        .contains("right, X is open            3      2        2      1.000   0.667  0.800\n")
        .contains("right day                   1      1        1      1.000   1.000  1.000\n");
  }

  private void timeml(String name, String body) throws IOException {
    Files.writeString(
        folder.resolve(name),
        "<TimeML><DCT><TIMEX3 type=\"DATE\" value=\"2021-07-09T10:00\">9 July</TIMEX3></DCT>\n"
            + "<TEXT>\n"
            + body
            + "\n</TEXT></TimeML>\n");
  }

  @Test
  void aFolderWithoutTimeMlIsOneLineAndCodeTwo() throws IOException {
    assertThat(Run.of("measure", "timeml", folder.toString()))
        .isEqualTo(
            new Run(2, "", "sayso: " + folder + ": no TimeML file in it; they end in .tml\n"));
    Path file = Files.writeString(folder.resolve("c.tml"), "<TimeML></TimeML>");
    assertThat(Run.of("measure", "timeml", folder.toString()).err())
        .isEqualTo("sayso: " + file + ": no TimeML; it needs <TEXT> and a TIMEX3 in <DCT>\n");
    assertThat(Run.of("measure", "timeml", file.toString()).err())
        .isEqualTo("sayso: " + file + ": no folder; name one with TimeML files (*.tml)\n");
  }

  @Test
  void annotateMarksThePlacesThatAReportNames() throws IOException {
    Path report = Files.writeString(folder.resolve("a.txt"), "Syrian troops left Homs on Monday.");
    assertThat(Run.of("annotate", report.toString()).out())
        .contains("{\"begin\":0,\"end\":6,\"text\":\"Syrian\",\"use\":\"people\",\"id\":\"gn:SY\"")
        .contains(
            "{\"begin\":19,\"end\":23,\"text\":\"Homs\",\"use\":\"place\",\"id\":\"gn:169577\"")
        .contains("\"path\":[\"Syria\",");
  }

  @Test
  void placesOfTextsAreMeasuredByWhereTheyLie() throws IOException {
    Files.createDirectories(folder.resolve("Set"));
    write("Set/0", "Troops left Homs in Syria.");
    write("Set_gold.txt", "Homs,,Homs,,34.73,,36.71,,12,,16||Syria,,Syria,,0,,0,,20,,25||");

    Run run = Run.of("measure", "geoparse", folder.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("found                       2      2        2      1.000   1.000  1.000\n")
        .contains("placed                      2      2        1      0.500   0.500  0.500\n");
    write("Set_gold.txt", "Homs,,Hama,,34.73,,36.71,,12,,16");
    assertThat(Run.of("measure", "geoparse", folder.toString()).err())
        .isEqualTo(
            "sayso: " + folder.resolve("Set_gold.txt") + ":1: \"Hama\" is not in the text there\n");
    write("Set_gold.txt", "Homs");
    assertThat(Run.of("measure", "geoparse", folder.toString()).err())
        .endsWith(":1: no mark; write name,,words,,lat,,lon,,begin,,end\n");
    assertThat(Run.of("measure", "geoparse", folder.resolve("Set").toString()).code()).isEqualTo(2);
  }

  @Test
  void attributionIsMeasuredByExactSpans() throws IOException {
    write(
        "attribution_dev.jsonl",
        "{'text': '"
            + SAID
            + "', 'spans': [{'type': 'Source', 'ranges': [[0, 9]]}, {'type': 'Cue', 'ranges':"
            + " [[10, 15]]}, {'type': 'Content', 'ranges': [[20, 31]]}, {'type': 'Other',"
            + " 'ranges': [[0, 1]]}]}");
    Run run = Run.of("measure", "attribution", folder.toString());

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("source                      1      1        1      1.000   1.000  1.000\n")
        .contains("cue                         1      1        1      1.000   1.000  1.000\n")
        .contains("content                     1      1        0      0.000   0.000  0.000\n")
        .endsWith("\n1 articles\n");
  }

  @Test
  void placesOfEventsAreMeasuredByTokens() throws IOException {
    Files.createDirectories(folder.resolve("event_location"));
    String row =
        "{'tokens': ['Rebels', 'killed', 'ten', 'men', 'in', 'Old', 'Temla', '.', ' '],"
            + " 'verb': [[1, 1]], 'places': [[5, 6]]}\n";
    String other = row.replace("[[5, 6]]", "[]");
    write("event_location/dev.jsonl", row + other);

    assertThat(Run.of("measure", "event-location", folder.toString()).out())
        .contains("tokens of places            2      2        2      1.000   1.000  1.000\n")
        .endsWith("\n1 events\n");
    assertThat(Run.of("measure", "event-location", folder.toString(), "--every", "1").out())
        .contains("tokens of places            2      4        2      0.500   1.000  0.667\n");
  }

  @Test
  void aBadLineIsOneLineAndCodeTwo() throws IOException {
    Path file = write("a.jsonl", "{'text': 'a'}");
    assertThat(Run.of("measure", "attribution", folder.toString(), "--file", "a.jsonl"))
        .isEqualTo(
            new Run(
                2,
                "",
                "sayso: " + file + ":1: no article; write {\"text\": \"…\", \"spans\": […]}\n"));
    Path range = write("b.jsonl", "{'text': 'a', 'spans': [{'type': 'Cue', 'ranges': [[0, 9]]}]}");
    assertThat(Run.of("measure", "attribution", folder.toString(), "--file", "b.jsonl").err())
        .isEqualTo(
            "sayso: " + range + ":1: no range of the text: [0,9]; write [begin, end] within it\n");
    assertThat(Run.of("measure", "event-location", folder.toString(), "--file", "a.jsonl").err())
        .startsWith("sayso: " + file + ":1: no event; write ");
    assertThat(Run.of("measure", "event-location", folder.toString(), "--every", "0").code())
        .isEqualTo(2);
    assertThat(Run.of("measure").err())
        .isEqualTo("sayso: no measure named; see: sayso measure --help\n");
  }

  private Path write(String name, String lines) throws IOException {
    return Files.writeString(folder.resolve(name), lines.replace('\'', '"') + "\n");
  }
}
