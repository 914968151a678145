package org.sayso.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.sayso.claim.Said.person;
import static org.sayso.claim.Said.that;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sayso.claim.Claim;
import org.sayso.claim.Said;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.pack.Standing;
import org.sayso.review.Decision.Act;

class ReviewsTest {

  private static final Place ELSEWHERE =
      new Place(
          "x:2", "Elsewhere", PlaceKind.DISTRICT, null, List.of("Land", "Elsewhere"), 0, 0, null);
  private static final Claim CLAIM =
      that("red", "captured").from("blue").word(person("Milo Dane", null)).claim();

  private static Decision of(String name, int day, Act act, String subject, String... rest) {
    String field = rest.length > 1 ? rest[0] : "";
    String value = rest.length > 0 ? rest[rest.length - 1] : "";
    return new Decision(Said.START.plusDays(day), name, act, subject, field, value, "");
  }

  private static Decision by(String name, int day, Act act, String... rest) {
    return of(name, day, act, CLAIM.id(), rest);
  }

  private static List<Claim> applied(Decision... decisions) {
    return new Reviews(List.of(decisions))
        .ruling(id -> id.equals("x:2") ? Optional.of(ELSEWHERE) : Optional.empty())
        .apply(List.of(CLAIM));
  }

  @Test
  void aRejectedClaimIsLeftOutAndAnAcceptedOneIsSure() {
    assertThat(applied(by("Ann", 1, Act.REJECT))).isEmpty();
    assertThat(applied(by("Ann", 1, Act.ACCEPT)))
        .singleElement()
        .extracting(Claim::confidence)
        .isEqualTo(1.0);
  }

  @Test
  void anUndoneDecisionCountsNoMoreAndTheOneBeforeItDoesAgain() {
    Decision first = by("Ann", 1, Act.ACCEPT);
    Decision second = by("Ann", 2, Act.REJECT);
    Decision undo = of("Ann", 3, Act.UNDO, second.id());
    assertThat(new Reviews(List.of(first, second, undo)).standing()).containsExactly(first);
    assertThat(applied(first, second)).isEmpty();
    assertThat(applied(first, second, undo)).hasSize(1);
    Decision redo = of("Ann", 4, Act.UNDO, undo.id());
    assertThat(applied(first, second, undo, redo)).isEmpty();
  }

  @Test
  void nobodyUndoesWhatSomebodyElseDecided() {
    Decision reject = by("Ann", 1, Act.REJECT);
    assertThat(applied(reject, of("Bo", 2, Act.UNDO, reject.id()))).isEmpty();
  }

  @Test
  void anUndoingTakesTheLastOfSeveralAlike() {
    Decision reject = by("Ann", 1, Act.REJECT);
    Decision undo = of("Ann", 1, Act.UNDO, reject.id());
    assertThat(applied(reject, undo)).hasSize(1);
    assertThat(applied(reject, undo, reject)).isEmpty();
    assertThat(applied(reject, undo, reject, undo)).hasSize(1);
  }

  @Test
  void asKnownBeforeItWasUndoneItStands() {
    Decision reject = by("Ann", 1, Act.REJECT);
    Reviews reviews = new Reviews(List.of(reject, of("Ann", 3, Act.UNDO, reject.id())));
    assertThat(reviews.on(Said.START.plusDays(2)).standing()).containsExactly(reject);
    assertThat(reviews.standing()).isEmpty();
  }

  @Test
  void whereReviewersDisagreeWhatWasReadStands() {
    Reviews reviews = new Reviews(List.of(by("Ann", 1, Act.REJECT), by("Bo", 2, Act.ACCEPT)));
    assertThat(reviews.ruling(id -> Optional.empty()).apply(List.of(CLAIM))).containsExactly(CLAIM);
    assertThat(reviews.about(CLAIM)).singleElement().extracting(Verdict::disagreed).isEqualTo(true);
  }

  @Test
  void theLastWordOfEachReviewerCounts() {
    assertThat(applied(by("Ann", 1, Act.REJECT), by("Ann", 2, Act.ACCEPT))).hasSize(1);
    assertThat(applied(by("Ann", 2, Act.ACCEPT), by("Ann", 1, Act.REJECT))).hasSize(1);
    assertThat(applied(by("Ann", 1, Act.ACCEPT), by("Ann", 1, Act.REJECT))).isEmpty();
  }

  @Test
  void everyFieldCanBeSetRightAndTheIdStays() {
    Claim right =
        applied(
                by("Ann", 1, Act.CORRECT, "action", "control/holds"),
                by("Ann", 1, Act.CORRECT, "standing", "denied"),
                by("Ann", 1, Act.CORRECT, "actor", "blue"),
                by("Ann", 1, Act.CORRECT, "target", "none"),
                by("Ann", 1, Act.CORRECT, "place", "x:2"),
                by("Ann", 1, Act.CORRECT, "from", "none"),
                by("Ann", 1, Act.CORRECT, "to", "2031-03-09"),
                by("Ann", 1, Act.CORRECT, "part", "yes"),
                by("Ann", 1, Act.CORRECT, "background", "yes"))
            .get(0);
    assertThat(right.id()).isEqualTo(CLAIM.id());
    assertThat(right.action()).isEqualTo("holds");
    assertThat(right.standing()).isEqualTo(Standing.DENIED);
    assertThat(Objects.requireNonNull(right.actor()).party()).isEqualTo("blue");
    assertThat(right.target()).isNull();
    assertThat(Objects.requireNonNull(right.place()).place()).isEqualTo(ELSEWHERE);
    assertThat(right.when().days().from()).isNull();
    assertThat(right.when().days().to()).isEqualTo("2031-03-09");
    assertThat(right.part()).isTrue();
    assertThat(right.background()).isTrue();
  }

  @Test
  void anEmptyValueLeavesItToTheProgramAgain() {
    assertThat(
            applied(
                    by("Ann", 1, Act.CORRECT, "action", "holds"),
                    by("Ann", 2, Act.CORRECT, "action", ""))
                .get(0)
                .action())
        .isEqualTo("captured");
  }

  @Test
  void twoCorrectionsOfOneFieldDisagreeAndOneAgainstARejectionToo() {
    assertThat(
            applied(
                    by("Ann", 1, Act.CORRECT, "action", "holds"),
                    by("Bo", 1, Act.CORRECT, "action", "lost"))
                .get(0)
                .action())
        .isEqualTo("captured");
    assertThat(
            applied(by("Ann", 1, Act.CORRECT, "action", "holds"), by("Bo", 1, Act.REJECT))
                .get(0)
                .action())
        .isEqualTo("holds");
  }

  @Test
  void placesAreMergedAndSourcesGivenTheirParty() {
    Claim right =
        applied(
                of("Ann", 1, Act.MERGE, Said.PLACE.id(), "x:2"),
                of("Ann", 1, Act.INTEREST, "milo dane", "blue"))
            .get(0);
    assertThat(Objects.requireNonNull(right.place()).place()).isEqualTo(ELSEWHERE);
    assertThat(right.innermost().party()).isEqualTo("blue");
  }

  @Test
  void placesThatAreMergedInARingStayFinite() {
    assertThat(
            applied(
                of("Ann", 1, Act.MERGE, "x:2", "x:2"),
                of("Ann", 1, Act.MERGE, Said.PLACE.id(), "x:2")))
        .hasSize(1);
  }

  @Test
  void whatIsDecidedLaterIsNotKnownBefore() {
    Reviews reviews = new Reviews(List.of(by("Ann", 5, Act.REJECT)));
    assertThat(reviews.on(Said.START.plusDays(4)).decisions()).isEmpty();
    assertThat(reviews.on(Said.START.plusDays(5)).decisions()).hasSize(1);
    assertThat(reviews.on(null).decisions()).hasSize(1);
  }

  @Test
  void aDecisionThatCannotBeIsToldWithWhatToWrite() {
    assertThatThrownBy(() -> by("Ann", 1, Act.CORRECT, "colour", "red"))
        .hasMessageContaining("\"colour\" is no field that can be corrected; write one of [action");
    assertThatThrownBy(() -> by("Ann", 1, Act.CORRECT, "action", "flew"))
        .hasMessage("\"flew\" is no action");
    assertThatThrownBy(() -> by("Ann", 1, Act.CORRECT, "to", "tomorrow"))
        .hasMessage("\"tomorrow\" is no to");
    assertThatThrownBy(() -> by(" ", 1, Act.ACCEPT)).hasMessageContaining("a person's name");
    assertThatThrownBy(() -> of("Ann", 1, Act.ACCEPT, " ", "")).hasMessageContaining("no subject");
    assertThatThrownBy(() -> Act.of("shrug")).hasMessageContaining("write one of [accept, reject");
    assertThatThrownBy(() -> applied(by("Ann", 1, Act.CORRECT, "place", "x:9")))
        .isInstanceOf(WrongDecision.class)
        .hasMessageContaining("there is no place x:9");
    assertThatThrownBy(() -> applied(by("Ann", 1, Act.CORRECT, "action", "killed")))
        .isInstanceOf(WrongDecision.class)
        .hasMessageContaining("control has no action killed");
  }

  @Test
  void agreementIsAShareAndBeyondChanceCohensKappa() {
    List<Decision> decisions = new ArrayList<>();
    // Cohen's table: both accept 20, both reject 15, one accepts alone 5, the other alone 10.
    int claim = 0;
    for (int[] cell : new int[][] {{20, 0, 0}, {15, 1, 1}, {5, 0, 1}, {10, 1, 0}}) {
      for (int i = 0; i < cell[0]; i++) {
        String id = "c-" + claim++;
        decisions.add(of("Ann", 1, cell[1] == 0 ? Act.ACCEPT : Act.REJECT, id, ""));
        decisions.add(of("Bo", 1, cell[2] == 0 ? Act.ACCEPT : Act.REJECT, id, ""));
      }
    }
    decisions.add(of("Cy", 1, Act.ACCEPT, "c-elsewhere", ""));
    List<Agreement> pairs = Agreement.of(new Reviews(decisions).verdicts().values());
    assertThat(pairs).hasSize(1);
    assertThat(pairs.get(0).share()).isCloseTo(0.7, within(1e-12));
    assertThat(pairs.get(0).kappa()).isCloseTo(0.4, within(1e-12));
  }
}
