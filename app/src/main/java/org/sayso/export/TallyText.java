package org.sayso.export;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sayso.census.Sum;
import org.sayso.claim.Claim;
import org.sayso.claim.PlaceRef;
import org.sayso.explain.Chains;
import org.sayso.explain.Tally;
import org.sayso.explain.TallyCheck;
import org.sayso.gazetteer.Scheme;
import org.sayso.pack.Standing;
import org.sayso.quantity.Quantity;

/** A tally as plain text: what the claims on districts add up to, and what sources count. */
public final class TallyText {

  private TallyText() {}

  /**
   * The text, in lines of at most {@code width} characters.
   *
   * @param checks of those counts that can be checked
   */
  public static String of(Tally tally, List<TallyCheck> checks, int width) {
    Map<String, TallyCheck> byClaim =
        checks.stream().collect(Collectors.toMap(check -> check.count().claim(), c -> c));
    Wrapped out = new Wrapped(width);
    out.add(0, "Districts with news of who holds them, on " + tally.day());
    tally.districts().forEach((party, count) -> out.add(2, count + " " + party));
    out.add(2, tally.disputed() + " disputed (two parties are said to hold it)");
    out.add(2, tally.unclear() + " with too little said to name a holder");
    out.gap().add(0, "What sources count, newest first (never merged with the above)");
    if (tally.quoted().isEmpty()) {
      out.add(2, "nothing up to that day");
    }
    for (Tally.Quoted quoted : tally.quoted()) {
      quoted(out, quoted);
      TallyCheck check = byClaim.get(quoted.claim().id());
      if (check != null) {
        out.add(6, arithmetic(check));
        out.add(6, computed(check));
      }
    }
    return out.toString();
  }

  /** What the counts of the last days do to the expected numbers, taken as soft constraints. */
  public static String leant(List<TallyCheck.Leant> leant, int width) {
    Wrapped out = new Wrapped(width);
    out.gap().add(0, "Leaning to the counts of the last 14 days, oldest first");
    if (leant.isEmpty()) {
      out.add(2, "no count of these days is in a scheme whose areas are known");
    }
    for (TallyCheck.Leant each : leant) {
      out.add(
          2,
          String.format(
              Locale.ROOT,
              "%s %s: %.1f expected before, %.1f after%s",
              each.check().count().state(),
              quantity(each.check()),
              each.before(),
              each.after(),
              each.before() == each.after()
                  ? "; areas without news can make up the difference"
                  : ""));
    }
    return out.toString();
  }

  private static String quantity(TallyCheck check) {
    Quantity quantity = check.quoted().claim().quantity();
    return quantity == null ? "?" : ClaimText.count(quantity);
  }

  /** Whether the whole is a known one, and whether the parts add up to it. */
  private static String arithmetic(TallyCheck check) {
    Integer whole = check.count().whole();
    Scheme scheme = check.scheme();
    String known =
        whole == null
            ? "check: of how many is not said"
            : scheme == null
                ? "check: no known way of counting has " + whole
                : "check: counts " + scheme.definition();
    Sum sum = check.sum();
    if (sum == null) {
      return known;
    }
    String parts =
        sum.parts().stream()
            .map(part -> String.valueOf(Math.round(part.low())))
            .collect(Collectors.joining(" + "));
    String verdict =
        sum.over()
            ? "more than " + sum.whole()
            : sum.missing() > 0
                ? Math.round(sum.missing()) + " of " + sum.whole() + " left out"
                : "adds up to " + sum.whole();
    return known + "; " + parts + ": " + verdict;
  }

  /** What the claims on single areas come to in the same way of counting. */
  private static String computed(TallyCheck check) {
    Scheme scheme = check.scheme();
    if (scheme == null || check.numberOnly()) {
      return "computed: not in this way of counting, whose areas are not known one by one";
    }
    return String.format(
        Locale.ROOT,
        "computed on that day: %.1f expected among the %d with news; %d of %d without",
        check.expected(),
        check.heard(),
        scheme.units().size() - check.heard(),
        scheme.units().size());
  }

  private static void quoted(Wrapped out, Tally.Quoted quoted) {
    Claim claim = quoted.claim();
    Quantity quantity = claim.quantity();
    PlaceRef place = claim.place();
    String day = quoted.day() == null ? "day unknown" : quoted.day().toString();
    String actor = claim.actor() == null ? "" : claim.actor().party() + " ";
    out.add(
        2,
        day
            + ": "
            + actor
            + claim.action()
            + " "
            + (quantity == null ? "?" : ClaimText.count(quantity))
            + (place == null ? "" : ", " + place.text())
            + (claim.standing() == Standing.ASSERTED ? "" : ", " + claim.standing().code()));
    out.add(6, Chains.of(claim));
    out.add(6, "“" + quoted.quote() + "”");
  }
}
