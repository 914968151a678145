package org.sayso.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.report.PublishedFrom;
import org.sayso.report.Report;

final class IngestTest {

  private static final String PROSE = "The river town was quiet after the convoy had left it.";

  @TempDir private Path folder;

  @Test
  void aFolderIsReadInTheOrderOfItsPathsWithItsSubfolders() throws IOException {
    write("b.txt", PROSE + " Two.");
    write("a/z.txt", PROSE + " One.");
    write("c.txt", PROSE + " Three.");

    assertThat(found())
        .extracting(Report::text)
        .extracting(t -> t.substring(PROSE.length() + 1))
        .containsExactly("One.", "Two.", "Three.");
  }

  @Test
  void hiddenFilesReadMesAndTheManifestAreLetBe() throws IOException {
    write(".draft.txt", PROSE);
    write(".git/x.txt", PROSE);
    write("README.md", PROSE);
    write("list.csv", "file,publisher,published\na.txt,,\n");
    write("a.txt", PROSE);

    assertThat(inputs(Manifest.read(folder.resolve("list.csv")))).hasSize(1);
  }

  @Test
  void filesOfOtherKindsAreNamedTogether() throws IOException {
    write("photo.jpg", "x");
    write("list.csv", "file\n");

    assertThat(inputs(Manifest.NONE))
        .containsExactly(
            new Input.LeftOut(
                folder.toString(),
                List.of(
                    folder.resolve("list.csv").toString(),
                    folder.resolve("photo.jpg").toString())));
  }

  @Test
  void whereReportsLieOnThisMachineIsNotKept() throws IOException {
    write("a.txt", PROSE);
    Files.createDirectories(folder.resolve("july/first"));
    write("july/first/b.txt", PROSE + " It is the second one.");
    write("c.jsonl", "{\"text\": \"" + PROSE + " It is the third one.\"}");

    assertThat(inputs(Manifest.NONE))
        .extracting(input -> ((Input.Found) input).report().source())
        .containsExactlyInAnyOrder("a.txt", "july/first/b.txt", "c.jsonl:1");
    String file = folder.resolve("july/first/b.txt").toString();
    Ingest ingest = new Ingest(Manifest.NONE, null, InputStream.nullInputStream());
    assertThat(ingest.reports(List.of(file)))
        .singleElement()
        .isInstanceOfSatisfying(
            Input.Found.class,
            found -> {
              assertThat(found.report().source()).isEqualTo("b.txt");
              assertThat(found.source()).isEqualTo(file);
            });
  }

  @Test
  void linksThatLeadRoundInACircleDoNoHarm() throws IOException {
    write("a.txt", PROSE);
    Files.createSymbolicLink(folder.resolve("round"), folder);

    assertThat(inputs(Manifest.NONE)).hasSize(1);
  }

  @Test
  void theManifestNamesOutletAndDay() throws IOException {
    write("a.txt", PROSE);
    write("list.csv", "file,publisher,published,note\na.txt,Wire A,2021-07-09,x\n");

    assertThat(inputs(Manifest.read(folder.resolve("list.csv"))))
        .singleElement()
        .isInstanceOfSatisfying(
            Input.Found.class,
            found -> {
              assertThat(found.note()).isNull();
              assertThat(found.report().publisher()).isEqualTo("Wire A");
              assertThat(found.report().published()).isEqualTo("2021-07-09");
              assertThat(found.report().publishedFrom()).isEqualTo(PublishedFrom.GIVEN);
            });
  }

  @Test
  void aFileThatTheManifestDoesNotNameIsReadAndSaid() throws IOException {
    write("a.txt", PROSE);
    write("list.csv", "file,publisher,published\ngone.txt,Wire A,2021-07-09\n");

    assertThat(inputs(Manifest.read(folder.resolve("list.csv"))))
        .satisfiesExactly(
            first -> assertThat(((Input.Found) first).note()).isEqualTo("is not in the manifest"),
            second -> {
              assertThat(((Input.Skipped) second).source()).endsWith("list.csv:2");
              assertThat(((Input.Skipped) second).reason()).isEqualTo("no such file: gone.txt");
            });
  }

  @Test
  void aDayForAllIsUsedWhereNothingElseGivesOne() throws IOException {
    write("a.txt", PROSE);
    Ingest ingest =
        new Ingest(Manifest.NONE, LocalDate.of(2021, 7, 9), InputStream.nullInputStream());

    assertThat(ingest.reports(List.of(folder.toString())))
        .singleElement()
        .isInstanceOfSatisfying(
            Input.Found.class,
            found -> assertThat(found.report().published()).isEqualTo("2021-07-09"));
  }

  @Test
  void theSameTextIsTakenInOnce() throws IOException {
    write("a.txt", PROSE);
    write("b.txt", PROSE);

    assertThat(found()).hasSize(1);
    assertThat(reasons()).singleElement().asString().startsWith("same outlet, day and text as ");
  }

  @Test
  void storedTextHasNoMarkAndOneKindOfLineEnd() throws IOException {
    write("a.txt", "\uFEFFThe first.\r\nThe second.\rThe third.");

    assertThat(found())
        .singleElement()
        .extracting(Report::text)
        .isEqualTo("The first.\nThe second.\nThe third.");
  }

  @Test
  void standardInputIsAReport() {
    InputStream in = new ByteArrayInputStream(PROSE.getBytes(StandardCharsets.UTF_8));

    assertThat(new Ingest(Manifest.NONE, null, in).reports(List.of("-")))
        .singleElement()
        .isInstanceOf(Input.Found.class);
  }

  @Test
  void anArgumentThatIsNoFileIsWrongUse() {
    assertThatThrownBy(() -> ingest(Manifest.NONE).reports(List.of("nowhere.txt")))
        .isInstanceOf(BadArgument.class)
        .hasMessage("no such file or folder: \"nowhere.txt\"");
  }

  @Test
  void emptyBlankAndBinaryFilesAreSkippedWithAReason() throws IOException {
    write("a.txt", "");
    write("b.txt", " \n\t\n");
    bytes("c.txt", new byte[] {'P', 'K', 3, 4, 0, 0, (byte) 0xFF});
    write("d.txt", PROSE);

    assertThat(reasons()).containsExactly("is empty", "has no text", "is binary, not text");
    assertThat(found()).hasSize(1);
  }

  @Test
  void aFileThatIsNotUtf8IsSkippedWithARemedy() throws IOException {
    bytes("a.txt", "The mayor’s café was shelled.".getBytes(Charset.forName("windows-1252")));

    assertThat(reasons()).containsExactly("is not UTF-8; save it as UTF-8");
  }

  @Test
  void utf16IsKnownByItsMark() throws IOException {
    bytes("a.txt", PROSE.getBytes(StandardCharsets.UTF_16));

    assertThat(found()).singleElement().extracting(Report::text).isEqualTo(PROSE);
  }

  @Test
  void aPageIsReadInTheEncodingThatItDeclares() throws IOException {
    String page = "<meta charset=windows-1252><p>The mayor’s house in the old town was taken.</p>";
    bytes("a.html", page.getBytes(Charset.forName("windows-1252")));

    assertThat(found())
        .singleElement()
        .extracting(Report::text)
        .isEqualTo("The mayor’s house in the old town was taken.");
  }

  @Test
  void aHugeFileIsRefusedWithItsSizeAndTheLimit() throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("a.txt"))) {
      byte[] megabyte = new byte[1 << 20];
      Arrays.fill(megabyte, (byte) 'x');
      for (int i = 0; i < 50; i++) {
        out.write(megabyte);
      }
    }

    assertThat(reasons())
        .containsExactly("50.0 MB, and one report may have 8 MB; split it, or take the text out");
  }

  @Test
  void endlessStandardInputIsRefusedWithinTheLimit() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }
        };

    assertThat(new Ingest(Manifest.NONE, null, endless).reports(List.of("-")))
        .singleElement()
        .isInstanceOfSatisfying(
            Input.Skipped.class, skipped -> assertThat(skipped.reason()).contains("8 MB"));
  }

  @Test
  void longTextIsRefusedThoughTheFileIsSmallEnough() throws IOException {
    write("a.txt", (PROSE + " ").repeat(20_000));

    assertThat(reasons()).singleElement().asString().contains("1,000,000");
  }

  @Test
  void linesOfJsonAreAReportEach() throws IOException {
    write(
        "a.jsonl",
        """
        {"text": "%s", "publisher": "Wire A", "published": "2021-07-09T10:00:00Z", "title": "T", "x": 1}

        {"text": "%s Again.", "url": "http://example.org/2"}
        """
            .formatted(PROSE, PROSE));

    assertThat(found())
        .satisfiesExactly(
            first -> {
              assertThat(first.publisher()).isEqualTo("Wire A");
              assertThat(first.title()).isEqualTo("T");
              assertThat(first.published()).isEqualTo("2021-07-09");
              assertThat(first.source()).endsWith("a.jsonl:1");
            },
            second -> assertThat(second.source()).isEqualTo("http://example.org/2"));
  }

  @Test
  void aBadLineOfJsonIsNamedAndTheOthersAreRead() throws IOException {
    write(
        "a.jsonl",
        """
        {"text": "%s"
        [1]
        {"publisher": "Wire A"}
        {"text": "%s", "published": "yesterday"}
        {"text": "%s"}
        """
            .formatted(PROSE, PROSE, PROSE));

    assertThat(skipped())
        .extracting(s -> s.source().replaceAll(".*:", "") + " " + s.reason().split(":")[0])
        .containsExactly(
            "1 is no JSON",
            "2 is no JSON object; write a report a line",
            "3 no field \"text\" with a report's text",
            "4 published \"yesterday\" is no day; write it as 2021-07-09");
    assertThat(found()).hasSize(1);
  }

  @Test
  void aLineOfJsonBeyondTheLimitIsRefusedAndTheNextRead() throws IOException {
    write("a.jsonl", "x".repeat(9 << 20) + "\n{\"text\": \"" + PROSE + "\"}\n");

    assertThat(reasons()).singleElement().asString().startsWith("9.0 MB, and one report");
    assertThat(found()).hasSize(1);
  }

  private void write(String name, String text) throws IOException {
    bytes(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void bytes(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private static Ingest ingest(Manifest manifest) {
    return new Ingest(manifest, null, InputStream.nullInputStream());
  }

  private List<Input> inputs(Manifest manifest) {
    return ingest(manifest).reports(List.of(folder.toString())).toList();
  }

  private List<Report> found() {
    return inputs(Manifest.NONE).stream()
        .filter(Input.Found.class::isInstance)
        .map(input -> ((Input.Found) input).report())
        .toList();
  }

  private List<Input.Skipped> skipped() {
    return inputs(Manifest.NONE).stream()
        .filter(Input.Skipped.class::isInstance)
        .map(Input.Skipped.class::cast)
        .toList();
  }

  private List<String> reasons() {
    return skipped().stream().map(Input.Skipped::reason).toList();
  }
}
