package org.sayso.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sayso.claim.Said.person;
import static org.sayso.claim.Said.published;
import static org.sayso.claim.Said.that;
import static org.sayso.claim.Said.unnamed;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.claim.Claim;
import org.sayso.claim.Said;
import org.sayso.pack.Standing;
import org.sayso.report.Report;
import org.sayso.source.Source;
import org.sayso.testimony.Bearing;
import org.sayso.testimony.Reach;

class WeigherStoryTest {

  private static final Source SPOKESMAN = person("Baran Tolvi", "blue");
  private static final Source COMMANDER = person("Ossian Kray", "red");
  private static final Source TRADER = person("Milo Dane", null);
  private static final Source DOCTOR = person("Ira Venn", null);
  private static final Source TEACHER = person("Una Posk", null);

  @Test
  void aCaptureThatTheLosingSideDeniesIsDisputedAndNotUndone() {
    Tale before = Tale.told(5, that("red", "captured").from("blue").word(TRADER));
    Tale after =
        Tale.told(
            5,
            that("red", "captured").from("blue").word(TRADER),
            that("red", "captured").from("blue").word(SPOKESMAN).standing(Standing.DENIED),
            that("blue", "holds").word(SPOKESMAN));
    assertThat(after.on(0).leader()).isEqualTo("red");
    assertThat(after.chance("red", 0)).isLessThan(before.chance("red", 0)).isGreaterThan(0.4);
    assertThat(after.chance("blue", 0)).isGreaterThan(0.1);
    assertThat(after.on(0).because())
        .extracting(Support::reason)
        .contains(
            "denied by the side that would lose; official", "boast: its own side's hold; official");
  }

  @Test
  void aRecaptureWithinTwoDaysTurnsThePlaceAround() {
    Tale tale =
        Tale.told(
            4,
            that("red", "captured").from("blue").word(TRADER).day(0),
            that("blue", "retaken").from("red").word(DOCTOR).day(1));
    assertThat(tale.on(0).leader()).isEqualTo("red");
    assertThat(tale.on(1).leader()).isEqualTo("blue");
    assertThat(tale.chance("red", 1)).isLessThan(0.25);
  }

  @Test
  void whoDeniesThatAPlaceHasFallenAndNamesNoTakerSaysThatItIsHisOwn() {
    Tale before = Tale.told(5, that("red", "captured").word(COMMANDER));
    Tale after =
        Tale.told(
            5,
            that("red", "captured").word(COMMANDER),
            that(null, "captured").word(SPOKESMAN).standing(Standing.DENIED).day(1));
    assertThat(after.chance("red", 1)).isLessThan(before.chance("red", 1));
    assertThat(after.chance("blue", 1)).isGreaterThan(0.15);
  }

  @Test
  void theRetreatOfOneLeavesThePlaceToTheOther() {
    Tale before = Tale.told(5, that("red", "captured").word(COMMANDER));
    Tale after =
        Tale.told(
            5,
            that("red", "captured").word(COMMANDER),
            that("blue", "withdrew").word(SPOKESMAN).day(1));
    assertThat(after.chance("red", 1)).isGreaterThan(before.chance("red", 1) + 0.1);
  }

  @Test
  void twoWhoEachHoldAPartMakeAPlaceContested() {
    Tale tale =
        Tale.told(
            5, that("red", "holds").part().word(TRADER), that("blue", "holds").part().word(DOCTOR));
    assertThat(tale.on(0).contested())
        .isGreaterThan(tale.chance("red", 0))
        .isGreaterThan(tale.chance("blue", 0));
  }

  @Test
  void aPlaceIsContestedAlsoWhereNobodyIsNamed() {
    Tale tale = Tale.told(5, that(null, "contested").word(TRADER));
    assertThat(tale.on(0).contested()).isGreaterThan(0.5);
    assertThat(tale.on(0).probabilities()).isEmpty();
  }

  @Test
  void aRecaptureOnTheSameDayComesAfterTheCapture() {
    Tale tale =
        Tale.told(
            4,
            that("red", "captured").from("blue").word(TRADER),
            that("blue", "retaken").from("red").word(DOCTOR));
    assertThat(tale.on(0).leader()).isEqualTo("blue");
    assertThat(tale.timeline().holdings().get(0).from()).isEqualTo(Said.START);
  }

  @Test
  void tenCopiesWeighLessThanTwoIndependentDenials() {
    Source wire = Source.publisher("Wire");
    List<Report> reports = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      reports.add(published("Paper " + i, Said.START, ""));
      claims.add(that("red", "captured").word(TRADER, wire).in(reports.get(i)).claim());
    }
    Tale copies = Tale.of(3, reports, claims);
    assertThat(copies.chance("red", 0))
        .isEqualTo(Tale.of(3, reports.subList(0, 1), claims.subList(0, 1)).chance("red", 0));
    assertThat(copies.on(0).because()).hasSize(10).filteredOn(Support::counted).hasSize(1);
    for (Source witness : List.of(DOCTOR, TEACHER)) {
      Report report = published("News of " + witness.text(), Said.START.plusDays(1), "");
      reports.add(report);
      Said denial = that("red", "captured").word(witness).in(report).standing(Standing.DENIED);
      claims.add(denial.day(1).claim());
      claims.add(that("blue", "holds").word(witness).in(report).day(1).claim());
    }
    assertThat(Tale.of(3, reports, claims).on(1).leader()).isEqualTo("blue");
  }

  @Test
  void aBoastWeighsLessThanAnOutsidersWordAndThatLessThanAnAdmission() {
    double boast = captureOnTheWordOf(COMMANDER);
    double outsider = captureOnTheWordOf(TRADER);
    double admission = captureOnTheWordOf(SPOKESMAN);
    assertThat(boast).isLessThan(outsider);
    assertThat(outsider).isLessThan(admission);
  }

  private static double captureOnTheWordOf(Source source) {
    return Tale.told(1, that("red", "captured").from("blue").word(source)).chance("red", 0);
  }

  @Test
  void theReasonSaysWhoseInterestItIs() {
    Claim admitted = that("red", "captured").from("blue").word(unnamed("an aide", "blue")).claim();
    Tale tale = Tale.of(1, List.of(published("Gazette", Said.START, "")), List.of(admitted));
    assertThat(tale.because(admitted, 0))
        .singleElement()
        .extracting(Support::reason)
        .isEqualTo("admits its own side's loss; official; anonymous");
  }

  @Test
  void whatIsPlannedOrPastOrDoneToAPartMovesNothingOrLittle() {
    Said held = that("blue", "holds").word(TRADER);
    double alone = Tale.told(9, held).chance("blue", 3);
    Said planned = that("red", "captured").word(COMMANDER).standing(Standing.PLANNED).day(2);
    Said past = that("red", "captured").word(DOCTOR).background().day(2);
    Tale tale = Tale.told(9, held, planned, past);
    assertThat(tale.chance("blue", 3)).isEqualTo(alone);
    assertThat(tale.chance("red", 3)).isZero();
    assertThat(tale.on(3).lastNews()).isEqualTo(Said.START);
    assertThat(tale.on(8).because())
        .extracting(Support::reason)
        .contains("planned: moves nothing", "background: moves nothing");
  }

  @Test
  void aPlanAloneMakesNoTimeline() {
    Tale tale = Tale.told(9, that("red", "captured").standing(Standing.PLANNED));
    assertThat(tale.timeline().holdings()).isEmpty();
  }

  @Test
  void silenceLeadsBackToTheUnknown() {
    Tale tale = Tale.told(400, that("red", "captured").word(TRADER));
    assertThat(tale.chance("red", 0)).isGreaterThan(0.75);
    assertThat(tale.chance("red", 60)).isBetween(0.3, 0.7);
    assertThat(tale.on(60).lastNews()).isEqualTo(Said.START);
    assertThat(tale.chance("red", 399)).isLessThan(0.02);
  }

  @Test
  void partsNeverMakeTheWhole() {
    List<Said> parts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      parts.add(that("red", "captured").part().word(person("Witness Number" + i, null)).day(i));
    }
    Tale tale = Tale.told(20, parts.toArray(Said[]::new));
    assertThat(tale.chance("red", 19)).isBetween(0.1, 0.6);
    Said whole = that("blue", "holds").word(DOCTOR);
    parts.add(whole);
    assertThat(Tale.told(20, parts.toArray(Said[]::new)).on(19).leader()).isEqualTo("blue");
  }

  @Test
  void aProvinceThatFallsBearsOnADistrictThatHoldsOut() {
    Report report = published("Gazette", Said.START, "");
    Claim fall = that("red", "captured").from("blue").word(TRADER).in(report).claim();
    Claim heldOut = that("blue", "holds").word(DOCTOR).in(report).day(1).claim();
    List<Bearing> bearings =
        List.of(Tale.bearing(fall, Reach.PROVINCE), Tale.bearing(heldOut, Reach.ITSELF));
    Tale tale = Tale.weighed(3, List.of(report), List.of(fall, heldOut), bearings);
    assertThat(tale.on(0).leader()).isEqualTo("red");
    assertThat(tale.on(1).leader()).isEqualTo("blue");
    assertThat(tale.chance("red", 1)).isGreaterThan(0.05);
  }

  @Test
  void aSideThatLeavesNoLongerHolds() {
    Tale tale =
        Tale.told(
            3, that("blue", "holds").word(TRADER), that("blue", "withdrew").word(SPOKESMAN).day(1));
    assertThat(tale.chance("blue", 0)).isGreaterThan(0.5);
    assertThat(tale.chance("blue", 1)).isLessThan(0.1);
  }

  @Test
  void aContestedPlaceIsNobodys() {
    Tale tale = Tale.told(1, that("red", "contested").from("blue").word(TRADER));
    assertThat(tale.chance("red", 0)).isEqualTo(tale.chance("blue", 0));
    assertThat(tale.on(0).contested()).isGreaterThan(0.5);
  }

  @Test
  void aThreatenedPlaceIsStillTheDefenders() {
    Tale tale = Tale.told(1, that("red", "threatened").from("blue").word(SPOKESMAN));
    assertThat(tale.on(0).leader()).isEqualTo("blue");
    assertThat(tale.on(0).because())
        .extracting(Support::reason)
        .containsExactly("warns of its own side's loss; official");
  }

  @Test
  void sayingItAgainEveryDayDoesNotWearTheOtherSideDown() {
    List<Said> said = new ArrayList<>(List.of(that("red", "captured").from("blue").word(TRADER)));
    for (int i = 1; i < 20; i++) {
      said.add(that("blue", "holds").word(SPOKESMAN).day(i));
    }
    assertThat(Tale.told(20, said.toArray(Said[]::new)).on(19).leader()).isEqualTo("red");
  }

  @Test
  void twoWarsInOneAtlasKeepTheirOwnSides() {
    Tale tale =
        Tale.told(
            3,
            that("third", "captured").from("fourth").word(TRADER),
            that("fifth", "holds").word(DOCTOR).day(1));
    assertThat(tale.on(1).probabilities().keySet()).containsExactly("fifth", "third");
  }

  @Test
  void anUndatedEntryToldBesideADatedRecaptureCameBeforeIt() {
    Report report = published("Gazette", Said.START.plusDays(2), "");
    Claim entered = that("red", "captured").part().word(SPOKESMAN).by(2).in(report).claim();
    Claim retaken = that("blue", "retaken").from("red").word(SPOKESMAN).day(1).in(report).claim();
    Tale tale = Tale.of(5, List.of(report), List.of(entered, retaken));
    assertThat(tale.on(0).leader()).isEqualTo("red");
    assertThat(tale.on(2).leader()).isEqualTo("blue");
  }

  @Test
  void aWayInAndAPartOfTheSamePlaceCountOnce() {
    Said part = that("red", "captured").part().word(TRADER);
    double alone = Tale.told(1, part).chance("red", 0);
    assertThat(Tale.told(1, part, that("red", "entered").word(DOCTOR)).chance("red", 0))
        .isEqualTo(alone);
  }
}
