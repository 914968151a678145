package org.sayso.export;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.PartyRef;
import org.sayso.claim.PlaceRef;
import org.sayso.claim.When;
import org.sayso.pack.Standing;
import org.sayso.quantity.Quantity;

/** A claim in a line for people. */
final class ClaimText {

  private ClaimText() {}

  /** What is claimed: {@code taliban captured Samkani, up to 2021-06-24}. */
  static String what(Claim claim) {
    StringBuilder line = new StringBuilder(party(claim.actor()));
    line.append(claim.action());
    PartyRef target = claim.target();
    line.append(target == null ? "" : " (from " + target.party() + ")");
    PlaceRef place = claim.place();
    line.append(place == null ? "" : " " + (claim.part() ? "part of " : "") + place.text());
    line.append(days(claim.when()));
    line.append(claim.standing() == Standing.ASSERTED ? "" : ", " + claim.standing().code());
    return line.toString();
  }

  /** A count: {@code 107 of 398 districts}; without a number, the words as printed. */
  static String count(Quantity quantity) {
    Double value = quantity.value();
    Double of = quantity.of();
    String unit = quantity.unit();
    if (value == null) {
      return worded(quantity);
    }
    return bound(quantity)
        + plain(value)
        + (of == null ? "" : " of " + plain(of))
        + (unit == null ? "" : " " + (value == 1 ? one(unit) : unit));
  }

  private static String one(String unit) {
    return unit.endsWith("ies")
        ? unit.substring(0, unit.length() - 3) + "y"
        : unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
  }

  /** The words as printed, with what is counted where they do not say it themselves. */
  private static String worded(Quantity quantity) {
    String unit = quantity.unit();
    String text = quantity.text();
    boolean told =
        unit == null || quantity.isShare() || text.toLowerCase(Locale.ROOT).endsWith(unit);
    boolean number = Character.isDigit(text.charAt(text.length() - 1));
    return told ? text : number ? text + " " + unit : text + " (" + unit + ")";
  }

  private static String bound(Quantity quantity) {
    Double low = quantity.low();
    Double high = quantity.high();
    if (low != null && high == null) {
      return low.equals(quantity.value()) ? "at least " : "more than ";
    }
    return high != null && low == null ? "up to " : "";
  }

  private static String party(@Nullable PartyRef party) {
    return party == null ? "" : party.party() + " ";
  }

  private static String days(When when) {
    LocalDate from = when.days().from();
    LocalDate to = when.days().to();
    if (from != null && from.equals(to)) {
      return " on " + from;
    }
    return (from == null ? "" : " from " + from)
        + (to == null ? "" : " up to " + to)
        + (when.text() == null ? "" : " (" + when.text() + ")");
  }

  private static String plain(double number) {
    return number == Math.rint(number)
        ? String.format("%,d", (long) number)
        : String.valueOf(number);
  }
}
