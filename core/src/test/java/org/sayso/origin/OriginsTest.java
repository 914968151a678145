package org.sayso.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sayso.claim.Said.START;
import static org.sayso.claim.Said.person;
import static org.sayso.claim.Said.published;
import static org.sayso.claim.Said.unnamed;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.claim.Claim;
import org.sayso.claim.Said;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.report.Report;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;

class OriginsTest {

  private static final Source STATION = Source.publisher("Hill Station TV");
  private static final Report EARLY = published("Morning Post", START, "one");
  private static final Report LATE = published("Evening Star", START.plusDays(1), "two");
  private static final String SENTENCE =
      "Rebel fighters walked into the district late on Sunday after the garrison had left by the"
          + " eastern road, three shopkeepers in the bazaar said by telephone.";

  private static Said held() {
    return Said.that("red", "holds");
  }

  private static boolean one(Said a, Said b) {
    Claim first = a.in(EARLY).claim();
    Claim second = b.in(LATE).claim();
    Origins origins = Origins.of(List.of(EARLY, LATE), List.of(second, first));
    boolean same = origins.of(first.id()).equals(origins.of(second.id()));
    if (same) {
      assertThat(origins.of(second.id()).original()).isEqualTo(first.id());
    }
    return same;
  }

  @Test
  void anInterviewToldAgainByOthersIsOne() {
    Source described = unnamed("a local brigade commander", "red");
    Source named =
        new Source(
            "Ossian Kray",
            "a former local brigade commander",
            SourceKind.MILITARY,
            "red",
            false,
            null,
            false,
            List.of());
    assertThat(one(held().word(named, STATION), held().word(described, STATION))).isTrue();
    assertThat(
            one(
                held().word(described, STATION, Source.publisher("Wire")),
                held().word(described, STATION)))
        .isTrue();
  }

  @Test
  void unnamedPeopleWhoSpokeToDifferentOutletsAreTwo() {
    Source official = unnamed("a security official", "blue");
    assertThat(one(held().word(official, STATION), held().word(official))).isFalse();
  }

  @Test
  void differentDescriptionsToOneOutletAreTwo() {
    assertThat(
            one(
                held().word(unnamed("a hospital doctor", null), STATION),
                held().word(unnamed("a border guard", null), STATION)))
        .isFalse();
  }

  @Test
  void aNamedPersonIsOneWhicheverOutletAsked() {
    assertThat(
            one(held().word(person("Baran Tolvi", "blue")), held().word(person("Tolvi", "blue"))))
        .isTrue();
    assertThat(
            one(
                held().word(person("Baran Tolvi", "blue")),
                held().word(person("Ossian Kray", "blue"))))
        .isFalse();
  }

  @Test
  void anInstitutionAndItsSpokesmanAreOne() {
    Source spokesman =
        new Source(
            "Baran Tolvi",
            "Defence Ministry spokesman",
            SourceKind.OFFICIAL,
            "blue",
            false,
            null,
            false,
            List.of());
    assertThat(one(held().word(person("the defense ministry", "blue")), held().word(spokesman)))
        .isTrue();
    assertThat(one(held().word(person("the interior ministry", "blue")), held().word(spokesman)))
        .isFalse();
  }

  @Test
  void anOutletsOwnWordIsOneWhereverItIsCited() {
    assertThat(one(held().word(STATION), held().word(STATION, Source.publisher("Wire")))).isTrue();
    assertThat(one(held(), held())).isFalse();
  }

  @Test
  void theSameSentencePrintedTwiceIsOneAndAnotherSentenceIsNot() {
    assertThat(one(held().words(SENTENCE), held().words("On Monday. " + SENTENCE))).isTrue();
    assertThat(
            one(
                held().words(SENTENCE),
                held()
                    .words(
                        "By nightfall the flag of the rebels flew from the clinic and from both"
                            + " schools, and the road to the market was open again.")))
        .isFalse();
  }

  @Test
  void oneVoiceOnTwoPlacesIsTwo() {
    Place elsewhere =
        new Place(
            "x:2", "Elsewhere", PlaceKind.DISTRICT, null, List.of("Land", "Elsewhere"), 1, 1, null);
    Source speaker = person("Ossian Kray", "red");
    assertThat(one(held().word(speaker), held().word(speaker).at(elsewhere))).isFalse();
  }

  @Test
  void aReportThatTellsOfAPlaceAndOfTheAreaAroundItHasOneOrigin() {
    Place area =
        new Place("x:3", "Upland", PlaceKind.PROVINCE, null, List.of("Land", "Upland"), 1, 1, null);
    Place inside =
        new Place(
            "x:4",
            "Dell",
            PlaceKind.DISTRICT,
            "x:3",
            List.of("Land", "Upland", "Dell"),
            1,
            1,
            null);
    Claim whole = held().at(area).in(EARLY).claim();
    Claim part = held().at(inside).in(EARLY).claim();
    Origins origins = Origins.of(List.of(EARLY), List.of(whole, part));
    assertThat(origins.of(whole.id())).isEqualTo(origins.of(part.id()));
  }
}
