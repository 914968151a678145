package org.sayso.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sayso.Shared;
import org.sayso.claim.Claim;
import org.sayso.claim.PartyRef;
import org.sayso.claim.PlaceRef;
import org.sayso.quantity.Quantity;
import org.sayso.report.PublishedFrom;
import org.sayso.report.Report;

/** What a reader must come away with from the five reference reports, where they are at hand. */
@Tag("shared")
class SharedReportsTest {

  private static final ClaimReader READER = ClaimReader.bundled();

  private static List<String> claims(String number) throws IOException {
    return lines(number, false);
  }

  /**
   * The claims of a report, one a line: kind, action, standing, actor, place, day, number, chain.
   */
  private static List<String> lines(String number, boolean background) throws IOException {
    Path folder = Shared.path("reports");
    String row =
        Files.readAllLines(folder.resolve("manifest.csv")).stream()
            .filter(l -> l.startsWith(number))
            .findFirst()
            .orElseThrow();
    String[] fields = row.split(",");
    Report report =
        Report.of(
            fields[0],
            fields[1].isEmpty() ? null : fields[1],
            null,
            LocalDate.parse(fields[2]),
            PublishedFrom.GIVEN,
            Files.readString(folder.resolve(fields[0])));
    return READER.read(report).claims().stream()
        .filter(c -> c.background() == background)
        .map(SharedReportsTest::line)
        .toList();
  }

  private static String line(Claim c) {
    PartyRef actor = c.actor();
    PlaceRef place = c.place();
    Quantity n = c.quantity();
    String sources =
        c.sources().stream().map(s -> String.valueOf(s.text())).collect(Collectors.joining(" < "));
    return Stream.of(
            c.action(),
            c.standing().code(),
            actor == null ? "-" : actor.party(),
            place == null ? "-" : place.text(),
            String.valueOf(c.when().days().to()),
            n == null || n.value() == null ? "-" : String.valueOf(n.value().longValue()),
            n == null || n.of() == null ? "-" : String.valueOf(n.of().longValue()),
            sources)
        .collect(Collectors.joining(" | "));
  }

  @Test
  void fiveDistrictsFallEachOnAnotherOfficialsWord() throws IOException {
    assertThat(claims("001"))
        .contains(
            "captured | asserted | taliban | Samkani | 2021-06-24 | - | - | Abdul Malik Zazai < Kabul Now",
            "captured | asserted | taliban | Janikhil | 2021-06-24 | - | - | Abdul Malik Zazai < Kabul Now",
            "captured | asserted | taliban | Patan | 2021-06-24 | - | - | Abdul Malik Zazai < Kabul Now",
            "captured | asserted | taliban | Abband | 2021-06-24 | - | - | Amanullah Kamran < Kabul Now",
            "captured | asserted | taliban | Khash | 2021-06-24 | - | - | Sanaullah Rohani < Kabul Now",
            "threatened | asserted | taliban | Qarabagh | 2021-06-24 | - | - | Amanullah Kamran < Kabul Now",
            "threatened | asserted | taliban | Muqur | 2021-06-24 | - | - | Amanullah Kamran < Kabul Now",
            "threatened | asserted | taliban | Gilan | 2021-06-24 | - | - | Amanullah Kamran < Kabul Now",
            "retaken | planned | afghan-government | Khash | null | - | - | Sanaullah Rohani < Kabul Now");
  }

  @Test
  void aNumberBelongsToItsHolder() throws IOException {
    assertThat(claims("000"))
        .contains(
            "holds | asserted | taliban | Afghanistan | 2021-06-24 | 107 | 398 | Long War Journal < Anadolu Agency",
            "holds | asserted | afghan-government | Afghanistan | 2021-06-24 | 92 | 398 | Long War Journal < Anadolu Agency",
            "contested | asserted | - | Afghanistan | 2021-06-24 | 199 | 398 | Long War Journal < Anadolu Agency",
            "holds | asserted | afghan-government | - | 2021-06-24 | 12000000 | - | Anadolu Agency",
            "holds | asserted | taliban | - | 2021-06-24 | 6000000 | - | Anadolu Agency",
            "contested | asserted | - | - | 2021-06-24 | 15000000 | - | Anadolu Agency");
  }

  @Test
  void aDenialStandsBesideTheClaim() throws IOException {
    String copy = " < Reuters < The Jerusalem Post";
    assertThat(claims("004"))
        .contains(
            "captured | asserted | taliban | Islam Qala | 2021-07-08 | - | - | Two senior security officials"
                + copy,
            "captured | denied | taliban | Islam Qala | 2021-07-08 | - | - | Tariq Arian" + copy,
            "holds | asserted | afghan-government | Islam Qala | 2021-07-09 | - | - | Tariq Arian"
                + copy,
            "attack | asserted | taliban | Qala-e-Naw | 2021-07-07 | - | - | defense ministry"
                + copy,
            "retaken | asserted | afghan-government | Qala-e-Naw | 2021-07-08 | - | - | defense ministry"
                + copy,
            "killed | asserted | afghan-government | Qala-e-Naw | 2021-07-09 | 69 | - | defense ministry"
                + copy);
  }

  @Test
  void oneChainRunsThroughStationAgencyAndPaper() throws IOException {
    assertThat(claims("002"))
        .contains(
            "captured | asserted | resistance | Bano | 2021-08-21 | - | - | local police commander < Tolo News < Reuters < IBNS");
    assertThat(claims("003"))
        .contains(
            "captured | asserted | resistance | Hesar Bridge | 2021-08-21 | - | - | Bismillah Mohammadi < null",
            "captured | asserted | resistance | Deh Salah | 2021-08-21 | - | - | Bismillah Mohammadi < null",
            "captured | asserted | resistance | Banu | 2021-08-21 | - | - | Bismillah Mohammadi < null",
            "holds | asserted | taliban | Afghanistan | 2021-08-21 | 33 | 34 | null")
        .anyMatch(l -> l.startsWith("holds | asserted | taliban | Afghanistan | 2021-08-21 | 222"));
  }

  @Test
  void nothingOfLongAgoIsInThePresent() throws IOException {
    for (String number : List.of("000", "001", "002", "003", "004")) {
      assertThat(claims(number)).noneMatch(l -> l.matches(".*\\| (19\\d\\d|200\\d|201\\d)-.*"));
    }
  }
}
