package org.sayso.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sayso.Shared;
import org.sayso.coding.ClaimReader;
import org.sayso.pack.PackFile;
import org.sayso.report.PublishedFrom;
import org.sayso.report.Report;

/** The scan before reading loses no claim. */
class ScanLawTest {

  private static final String ADVICE =
      "the scan skips this report; take a word that it prints off the class \"everyday\" of"
          + " classes.txt, or put one on \"fighting\", or one beside a word with a frame on"
          + " \"hint\"";
  private static final ClaimReader READER = ClaimReader.bundled();
  private static final ClaimReader FULL = READER.withoutScan();

  private static void losesNoClaim(List<Report> reports) {
    for (Report report : reports) {
      assertThat(READER.read(report).claims())
          .as("%s: %s\n%s", report.source(), ADVICE, report.text())
          .isEqualTo(FULL.read(report).claims());
    }
  }

  @Test
  void givesTheSameClaimsOfWrittenReports() throws IOException {
    losesNoClaim(WrittenReports.in(Path.of("..")));
  }

  @Test
  @Tag("shared")
  void givesTheSameClaimsOfTheReferenceReports() throws IOException {
    losesNoClaim(WrittenReports.listed(Shared.path("reports")));
  }

  @Test
  void givesTheSameClaimsOfTheCasesOfPacks() {
    losesNoClaim(
        Stream.of("languages/en/frames", "world/parties", "conflicts/afghanistan/parties")
            .flatMap(name -> PackFile.bundled(name + ".cases.txt").lines().stream())
            .map(ScanLawTest::report)
            .toList());
  }

  private static Report report(PackFile.Line line) {
    String[] text = line.text().split(":", 2)[1].split("\\|", 2);
    LocalDate day = LocalDate.parse(text.length < 2 ? "2021-07-09" : text[1].strip());
    return Report.of(line.entry(), null, null, day, PublishedFrom.GIVEN, text[0].strip());
  }

  @Test
  void readsNoSentenceOfOrdinaryNews() {
    Report report =
        Report.of(
            "council.txt",
            null,
            null,
            LocalDate.parse("2021-07-09"),
            PublishedFrom.GIVEN,
            "The council took a vote on the new library on Tuesday. Work is to begin in spring,"
                + " the mayor said, and the old building will be left to the school.");
    assertThat(READER.read(report).sentences()).isZero();
    assertThat(FULL.read(report).sentences()).isEqualTo(2);
  }
}
