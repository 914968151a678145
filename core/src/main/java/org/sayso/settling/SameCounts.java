package org.sayso.settling;

import java.util.Objects;
import org.sayso.draft.Draft;
import org.sayso.draft.Likeness;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.quantity.Quantity;

/** Whether two tellings count the same people, areas or things, if they tell of one event. */
final class SameCounts {

  /** How many times the lower of two numbers told of the same losses the higher may be. */
  private static final double ALIKE = 2;

  private SameCounts() {}

  /** Whether the numbers of both may be one, or one of them has none. */
  static boolean mayBe(Draft a, Draft b) {
    Quantity x = a.quantity;
    Quantity y = b.quantity;
    if (a.isHead() != b.isHead()) {
      Draft head = a.isHead() ? a : b;
      if (a.kind != Kind.TALLY) {
        return mayBeOneCount(head, a.isHead() ? b : a);
      }
      if (head.quantity != null && head.quantity.isVague()) {
        return true; // "a number of towns": as many as the body counts
      }
    }
    if (x == null || y == null) {
      return a.kind != Kind.TALLY;
    }
    boolean people = a.kind.befallsPeople();
    boolean bounds = people && x.value() != null; // "at least ten", "ten"
    boolean rounded = people && (x.rounds(y) || y.rounds(x)) && !Likeness.areApartInTime(a, b);
    return rounded && Likeness.sameSource(a, b)
        || Objects.equals(x.value(), y.value())
            && (bounds || Objects.equals(x.low(), y.low()))
            && Objects.equals(x.unit(), y.unit());
  }

  /** "At least 30" in a first line, "31" below it; not "two", nor as many of a day before. */
  private static boolean mayBeOneCount(Draft head, Draft body) {
    Double one = head.quantity == null ? null : head.quantity.value();
    Double other = body.quantity == null ? null : body.quantity.value();
    if (one == null || other == null || one.equals(other)) {
      return true;
    }
    boolean apart = Likeness.areApartInTime(head, body) && !body.reading.of(Role.PLACE).isEmpty();
    boolean alike = !apart && Math.max(one, other) <= ALIKE * Math.min(one, other);
    return !Likeness.isBefore(body, head) && (head.isTitle() || alike);
  }
}
