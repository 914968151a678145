package org.sayso.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sayso.pack.Kind;
import org.sayso.pack.Standing;
import org.sayso.source.SourceKind;

/** Which events data sets get, and under which codes. */
class EventExportsTest {

  private final FewReports news = new FewReports();

  @Test
  void aMilitiasRecaptureInJulyIsTheGovernments() {
    retaken("uprising-forces", FewReports.JULY);
    assertThat(acled())
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("event_type", "Battles"))
        .satisfies(
            row -> assertThat(row).containsEntry("sub_event_type", "Government regains territory"))
        .satisfies(row -> assertThat(row).containsEntry("inter1", "3"));
  }

  @Test
  void theSameAfterTheRegimesChangeIsANonStateActors() {
    retaken("resistance", FewReports.AUGUST);
    assertThat(acled())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("sub_event_type", "Non-state actor overtakes territory")
                    .containsEntry("inter1", "2"));
  }

  @Test
  void whatTheTalibanTakeInJulyIsOvertakenAndInSeptemberRegained() {
    news.told(Kind.CONTROL, "captured", "The Taliban captured Kohsan.").by("taliban").add();
    LocalDate september = LocalDate.of(2021, 9, 3);
    news.told(Kind.CONTROL, "captured", "The Taliban took Kohsan back.")
        .by("taliban")
        .when(september, september)
        .add();
    assertThat(acled())
        .extracting(row -> row.get("sub_event_type"))
        .containsExactly("Non-state actor overtakes territory", "Government regains territory");
  }

  private void retaken(String party, LocalDate day) {
    news.told(Kind.CONTROL, "retaken", "Militiamen have retaken Kohsan after a fight.")
        .by(party)
        .on("taliban")
        .fought(true)
        .when(day, day)
        .add();
  }

  @Test
  void withoutAFightItIsATransferAndTheWinnerStandsFirst() {
    news.told(Kind.CONTROL, "captured", "Kohsan was handed to the Taliban without a shot.")
        .by("taliban")
        .fought(false)
        .add();
    assertThat(acled())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("event_type", "Strategic developments")
                    .containsEntry("sub_event_type", "Non-violent transfer of territory")
                    .containsEntry("actor1", "Taliban"));
  }

  @Test
  void tellingsOfOneEventAreOneRowWithAllOfThem() {
    news.told(Kind.CONTROL, "captured", "On Thursday the Taliban captured Kohsan, an officer said.")
        .by("taliban")
        .says(FewReports.speaker("an officer", SourceKind.MILITARY, "afghan-government"))
        .add();
    news.told(Kind.CONTROL, "captured", "Residents say the Taliban hold Kohsan since this week.")
        .by("taliban")
        .says(FewReports.speaker("residents", SourceKind.CIVILIAN, null))
        .when(null, FewReports.JULY.plusDays(1))
        .in("Radio C")
        .add();
    news.told(Kind.CONTROL, "withdrew", "Troops left Kohsan, a ministry said.")
        .by("afghan-government")
        .says(FewReports.speaker("a ministry", SourceKind.OFFICIAL, "afghan-government"))
        .when(null, FewReports.JULY)
        .in("Daily D")
        .add();
    news.told(Kind.CONTROL, "captured", "The governor denied that Kohsan had fallen.")
        .as(Standing.DENIED)
        .by("taliban")
        .says(FewReports.speaker("governor", SourceKind.OFFICIAL, "afghan-government"))
        .in("Daily D")
        .add();
    assertThat(acled())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("event_date", "2021-07-09")
                    .containsEntry("time_precision", "1")
                    .containsEntry("actor1", "Taliban")
                    .containsEntry("actor2", "Afghan government")
                    .containsEntry("interaction", "12")
                    .containsEntry("sayso_origins", "3")
                    .containsEntry("sayso_denied_by", "governor ← Daily D"))
        .satisfies(row -> assertThat(cell(row, "sayso_claims").split("; ")).hasSize(4))
        .satisfies(row -> assertThat(row.get("sayso_warning")).endsWith("denied"));
  }

  @Test
  void twoCapturesWithARecaptureBetweenAreThreeEvents() {
    news.told(Kind.CONTROL, "captured", "The Taliban captured Kohsan.").by("taliban").add();
    LocalDate later = FewReports.JULY.plusDays(3);
    news.told(Kind.CONTROL, "retaken", "Troops retook Kohsan.")
        .by("afghan-government")
        .when(later, later)
        .add();
    LocalDate last = FewReports.JULY.plusDays(20);
    news.told(Kind.CONTROL, "captured", "The Taliban captured Kohsan again.")
        .by("taliban")
        .when(last, last)
        .add();
    assertThat(acled())
        .extracting(row -> row.get("event_date"))
        .containsExactly("2021-07-09", "2021-07-12", "2021-07-29");
  }

  @Test
  void fatalitiesAreTheLowestThatAnybodyGives() {
    fight();
    dead(null, 24.0, "dozens", "an officer");
    dead(30.0, 30.0, "at least 30", "a doctor");
    assertThat(acled())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("fatalities", "12")
                    .containsEntry("sayso_fatalities_low", "24")
                    .containsEntry("sayso_fatalities_high", "30"));
  }

  @Test
  void tensDozensAndHundredsHaveTheFloorsOfTheCodebook() {
    fight();
    dead(null, 200.0, "hundreds", "an officer");
    assertThat(acled()).extracting(row -> row.get("fatalities")).containsExactly("100");
  }

  @Test
  void deathsWithoutANumberAreNoZero() {
    fight();
    dead(null, null, "many", "an officer");
    assertThat(acled())
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("fatalities", ""))
        .satisfies(row -> assertThat(row.get("sayso_warning")).contains("without a number"));
  }

  @Test
  void ucdpHasLowBestAndHighAndWhoseDeadTheyAre() {
    fight();
    dead(20.0, null, "20", "an officer");
    dead(35.0, null, "35", "a doctor");
    dead(60.0, null, "60", "the other side");
    assertThat(Read.rows(news, Format.UCDP))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("type_of_violence", "1")
                    .containsEntry("side_a", "Afghan government")
                    .containsEntry("side_b", "Taliban")
                    .containsEntry("deaths_b", "35")
                    .containsEntry("deaths_a", "0")
                    .containsEntry("low", "20")
                    .containsEntry("best", "35")
                    .containsEntry("high", "60")
                    .containsEntry("where_prec", "3")
                    .containsEntry("date_prec", "1")
                    .containsEntry("number_of_sources", "4"))
        .satisfies(row -> assertThat(row.get("source_original")).contains("a doctor ← Wire A"));
  }

  private void fight() {
    news.told(Kind.CLASH, "battle", "Troops and the Taliban fought in Kohsan.")
        .by("taliban")
        .on("afghan-government")
        .add();
  }

  private void dead(@Nullable Double value, @Nullable Double low, String number, String speaker) {
    news.told(Kind.CASUALTIES, "killed", number + " Taliban were killed, " + speaker + " said.")
        .on("taliban")
        .count(value, low, number)
        .says(FewReports.speaker(speaker, SourceKind.UNNAMED, null))
        .add();
  }

  @Test
  void whatIsPlannedOrPossibleOrOnlyDeniedIsNoEvent() {
    for (Standing standing : List.of(Standing.PLANNED, Standing.POSSIBLE, Standing.DENIED)) {
      news.told(Kind.CONTROL, "captured", "Of the capture of Kohsan: " + standing)
          .as(standing)
          .by("taliban")
          .add();
    }
    assertThat(acled()).isEmpty();
  }

  @Test
  void ploverMarksWhatIsDeniedPlannedOrPossible() {
    for (Standing standing : Standing.values()) {
      news.told(Kind.CONTROL, "captured", "Of the capture of Kohsan: " + standing)
          .as(standing)
          .by("taliban")
          .add();
    }
    List<String> marks = new ArrayList<>();
    for (JsonNode record : Read.lines(news, Format.PLOVER)) {
      assertThat(record.at("/actor/0/sector").asText()).isEqualTo("REB");
      assertThat(record.at("/sayso_claims/0").asText()).isEqualTo(record.path("id").asText());
      marks.add(record.at("/event/0").asText() + " " + record.path("context"));
    }
    assertThat(marks)
        .containsExactlyInAnyOrder(
            "COERCE [\"military\"]",
            "COERCE [\"military\",\"negation\"]",
            "THREATEN [\"military\",\"future\"]",
            "COERCE [\"military\",\"hypothetical\"]");
  }

  @Test
  void swappedSidesSwapInEveryRow() {
    FewReports swapped = new FewReports();
    tell(news, "taliban", "islamic-state");
    tell(swapped, "islamic-state", "taliban");
    List<Map<String, String>> rows = acled();
    List<Map<String, String>> others = Read.rows(swapped, Format.ACLED);
    assertThat(rows).hasSize(3);
    for (int i = 0; i < rows.size(); i++) {
      for (String column : List.of("actor1", "actor2")) {
        assertThat(others.get(i).get(column)).isEqualTo(swap(cell(rows.get(i), column)));
      }
      for (String column : List.of("event_type", "sub_event_type", "inter1", "fatalities")) {
        assertThat(others.get(i).get(column)).as(column).isEqualTo(rows.get(i).get(column));
      }
    }
  }

  private static String swap(String name) {
    return name.equals("Taliban")
        ? "Islamic State"
        : name.equals("Islamic State") ? "Taliban" : name;
  }

  private static void tell(FewReports news, String one, String other) {
    news.told(Kind.CONTROL, "captured", "One took Kohsan from the other.").by(one).on(other).add();
    LocalDate later = FewReports.JULY.plusDays(10);
    news.told(Kind.CLASH, "attack", "One attacked the other.")
        .by(one)
        .on(other)
        .when(later, later)
        .add();
    news.told(Kind.CASUALTIES, "killed", "Nine of the other died.")
        .by(one)
        .on(other)
        .count(9.0, null, "Nine")
        .when(later, later)
        .add();
    LocalDate last = FewReports.JULY.plusDays(20);
    news.told(Kind.CONTROL, "withdrew", "The other left Islam Qala.")
        .by(other)
        .at(FewReports.CROSSING)
        .when(last, last)
        .add();
  }

  @Test
  void hapiSumsByDistrictAndMonthBelowItsTags() {
    fight();
    dead(20.0, null, "20", "an officer");
    news.told(Kind.CLASH, "battle", "They fought at Islam Qala.")
        .by("taliban")
        .on("afghan-government")
        .at(FewReports.CROSSING)
        .add();
    List<Map<String, String>> rows = Read.rows(news, Format.HAPI);
    assertThat(rows.get(0).values())
        .allMatch(tag -> tag.matches("#[a-z][a-z0-9_]*(\\+[a-z][a-z0-9_]*)*"));
    assertThat(rows.get(1))
        .containsEntry("location_code", "AFG")
        .containsEntry("provider_admin2_name", "Kohsan")
        .containsEntry("admin_level", "2")
        .containsEntry("event_type", "political_violence")
        .containsEntry("events", "2")
        .containsEntry("fatalities", "20")
        .containsEntry("reference_period_start", "2021-07-01")
        .containsEntry("reference_period_end", "2021-07-31");
    assertThat(rows).hasSize(2);
  }

  @Test
  void followTheMoneyHasEachPartyOnceAndEventsThatNameThem() {
    retaken("uprising-forces", FewReports.JULY);
    retaken("uprising-forces", FewReports.JULY.plusDays(30));
    List<JsonNode> entities = Read.lines(news, Format.FTM);
    assertThat(entities)
        .extracting(entity -> entity.path("schema").asText())
        .containsExactly("Organization", "Organization", "Event", "Event");
    assertThat(entities.get(2).at("/properties/involved/0").asText())
        .isEqualTo(entities.get(0).path("id").asText());
    assertThat(entities.get(2).at("/properties/date/0").asText()).isEqualTo("2021-07-09");
    assertThat(entities.get(2).at("/properties/country/0").asText()).isEqualTo("af");
  }

  @Test
  void aPlaceThatNoGazetteerKnowsHasNoPointAndAWarning() {
    news.told(Kind.CONTROL, "captured", "The Taliban captured Lower Keth.")
        .by("taliban")
        .at("Lower Keth")
        .add();
    assertThat(acled())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("location", "Lower Keth")
                    .containsEntry("country", "Afghanistan")
                    .containsEntry("latitude", "")
                    .containsEntry("geo_precision", ""))
        .satisfies(row -> assertThat(row.get("sayso_warning")).contains("in no gazetteer"));
  }

  private static String cell(Map<String, String> row, String column) {
    return Objects.requireNonNull(row.get(column));
  }

  private List<Map<String, String>> acled() {
    return Read.rows(news, Format.ACLED);
  }
}
