package org.sayso.chart;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.Evidence;
import org.sayso.claim.PartyRef;
import org.sayso.claim.PlaceRef;
import org.sayso.claim.When;
import org.sayso.gazetteer.Place;
import org.sayso.pack.Kind;
import org.sayso.pack.Standing;
import org.sayso.quantity.Quantity;
import org.sayso.report.Span;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;
import org.sayso.time.DayRange;

/** One thing told in the invented war, from which the tests make a claim. */
record Telling(
    Kind kind,
    String action,
    Standing standing,
    String actor,
    @Nullable Quantity quantity,
    LocalDate day,
    String quote,
    List<Source> sources) {

  /** A change or state of control. */
  static Telling control(String action, String actor, LocalDate day, String quote, Source... by) {
    return new Telling(
        Kind.CONTROL, action, Standing.ASSERTED, actor, null, day, quote, List.of(by));
  }

  /** A count of districts. */
  static Telling tally(
      String actor, double value, double of, LocalDate day, String quote, Source by) {
    Quantity quantity = new Quantity(value, null, null, "districts", of, null, quote);
    return new Telling(
        Kind.TALLY, "holds", Standing.ASSERTED, actor, quantity, day, quote, List.of(by));
  }

  Telling as(Kind other, String otherAction) {
    return new Telling(other, otherAction, standing, actor, quantity, day, quote, sources);
  }

  Telling as(Standing other) {
    return new Telling(kind, action, other, actor, quantity, day, quote, sources);
  }

  Claim claim(String id, @Nullable Place at) {
    return new Claim(
        id,
        "r-" + id,
        kind,
        action,
        standing,
        false,
        false,
        new PartyRef(actor, actor, List.of()),
        null,
        at == null
            ? new PlaceRef("Nowhere Ford", null, List.of("Meravia"), 0)
            : new PlaceRef(at.name(), at, at.path(), 0.9),
        null,
        false,
        null,
        null,
        quantity,
        new When(DayRange.on(day), null),
        sources,
        List.of(),
        List.of(),
        new Evidence(new Span(0, quote.length()), quote),
        List.of(),
        0.9,
        "test");
  }

  static Source official(String text) {
    return new Source(
        text, null, SourceKind.OFFICIAL, "meravian-state", false, null, false, List.of());
  }

  static Source formerCommander() {
    return new Source(
        "a former police commander",
        "who left in April",
        SourceKind.EXPERT,
        null,
        true,
        "phone",
        false,
        List.of());
  }

  static Source resident(String name) {
    return new Source(name, null, SourceKind.CIVILIAN, null, false, "phone", true, List.of());
  }
}
