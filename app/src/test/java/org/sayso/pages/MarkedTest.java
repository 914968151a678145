package org.sayso.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.claim.Claim;
import org.sayso.claim.Evidence;
import org.sayso.claim.PartyRef;
import org.sayso.claim.PlaceRef;
import org.sayso.claim.When;
import org.sayso.pack.Kind;
import org.sayso.pack.Standing;
import org.sayso.report.Span;
import org.sayso.source.Source;
import org.sayso.time.DayRange;

final class MarkedTest {

  private static final String TEXT = "First. Elm fell to the League, the Post said. Elm is small.";

  @Test
  void thePiecesAreTheWholeTextAndKnowTheirClaim() {
    List<Marked.Piece> pieces = Marked.of(TEXT, List.of(claim(7, 45)), List.of());
    StringBuilder whole = new StringBuilder();
    pieces.forEach(piece -> whole.append(piece.span().in(TEXT)));
    assertThat(whole).hasToString(TEXT);
    assertThat(pieces.stream().filter(piece -> piece.claims().contains("c-1")))
        .extracting(piece -> piece.span().in(TEXT))
        .containsExactly("Elm", " fell to the League, ", "the Post", " said.");
  }

  @Test
  void aPlaceIsMarkedWhereverItIsNamedAgain() {
    assertThat(Marked.of(TEXT, List.of(claim(7, 45)), List.of()))
        .filteredOn(piece -> piece.name() != null && piece.name().sort() == Marked.Sort.PLACE)
        .hasSize(2);
  }

  @Test
  void aPassageBeyondTheTextMarksNothing() {
    assertThat(Marked.of("Short.", List.of(claim(7, 45)), List.of())).hasSize(1);
  }

  private static Claim claim(int begin, int end) {
    return new Claim(
        "c-1",
        "r-1",
        Kind.CONTROL,
        "captured",
        Standing.ASSERTED,
        false,
        false,
        new PartyRef("the League", "league", List.of()),
        null,
        new PlaceRef("Elm", null, List.of(), 1),
        null,
        false,
        null,
        null,
        null,
        new When(DayRange.UNKNOWN, null),
        List.of(Source.publisher("the Post")),
        List.of(),
        List.of(),
        new Evidence(new Span(begin, end), "Elm fell"),
        List.of(),
        1,
        "test");
  }
}
