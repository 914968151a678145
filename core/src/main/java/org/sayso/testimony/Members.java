package org.sayso.testimony;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.pack.Kind;
import org.sayso.quantity.Quantity;

/**
 * How large a share of a province's districts a claim speaks of that names none of them: "most of
 * the province", "the rest of it", "five districts in it".
 */
final class Members {

  private static final double HUNDRED = 100;

  private Members() {}

  /**
   * The share, from 0 to 1; none where it speaks of no districts or says nothing of their number.
   *
   * @param districts how many there are
   */
  static OptionalDouble share(Claim claim, int districts, Priors priors) {
    Quantity told = claim.quantity();
    boolean counted = claim.kind() == Kind.TALLY;
    if (districts == 0 || told == null || !counted && !claim.part()) {
      return OptionalDouble.empty();
    }
    if (told.isShare()) {
      return OptionalDouble.of(percent(told, priors));
    }
    return counted && "districts".equals(told.unit())
        ? OptionalDouble.of(Math.min(1, count(told, priors, districts) / districts))
        : OptionalDouble.empty();
  }

  /** A share without any number is the rest of what the report tells of. */
  private static double percent(Quantity told, Priors priors) {
    Double number = number(told);
    if (number == null) {
      return 1;
    }
    boolean most = told.value() == null && told.high() == null;
    double share = Math.min(1, number / HUNDRED);
    return most ? Math.max(share, priors.of("members/most")) : share;
  }

  private static double count(Quantity told, Priors priors, int districts) {
    Double number = number(told);
    return number == null ? priors.of("members/several") : number;
  }

  private static @Nullable Double number(Quantity told) {
    return told.value() != null ? told.value() : told.low() != null ? told.low() : told.high();
  }
}
