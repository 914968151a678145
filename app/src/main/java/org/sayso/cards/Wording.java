package org.sayso.cards;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Discretion;
import org.sayso.claim.Claim;
import org.sayso.pack.Standing;
import org.sayso.quantity.Quantity;

/**
 * What a claim says, in one line of plain words: {@code Denied: Elmwick captured by the League}.
 */
public final class Wording {

  private final Parties parties;
  private final Discretion discretion;

  /** With these names for parties, and without those of private persons. */
  public Wording(Parties parties, Discretion discretion) {
    this.parties = parties;
    this.discretion = discretion;
  }

  /** The line; never empty. */
  public String of(Claim claim) {
    String line = standing(claim.standing()) + deed(claim).strip();
    return String.valueOf(discretion.shown(claim.report(), capital(line)));
  }

  private static String standing(Standing standing) {
    return switch (standing) {
      case ASSERTED -> "";
      case DENIED -> "Denied: ";
      case PLANNED -> "Planned: ";
      case POSSIBLE -> "Unconfirmed: ";
    };
  }

  private String deed(Claim claim) {
    return switch (claim.kind()) {
      case CONTROL -> control(claim);
      case TALLY -> amount(claim) + " " + claim.action().replace("holds", "held") + by(claim);
      case CLASH -> claim.action() + at(claim) + by(claim) + to(" on ", claim);
      case CASUALTIES, HARM -> claim.action() + colon(victims(claim)) + at(claim) + by(claim);
      case FORCE, DISPLACEMENT, MATERIEL ->
          claim.action() + colon(movers(claim)) + at(claim) + onward(claim);
      case ACCESS -> claim.action() + colon(place(claim)) + by(claim) + content(claim);
      case STATEMENT -> said(claim) + content(claim);
    };
  }

  private String control(Claim claim) {
    String actor = parties.names(claim.actor());
    String place = (claim.part() ? "part of " : "") + place(claim);
    return switch (claim.action()) {
      case "withdrew" -> (actor == null ? "troops" : actor) + " withdrew from " + place;
      case "holds" -> place + " held" + by(claim);
      case "lost" -> place + " lost" + to(" by ", claim);
      case "contested" -> place + " contested" + both(claim);
      default -> place + " " + claim.action() + by(claim) + to(" from ", claim);
    };
  }

  private String both(Claim claim) {
    String names =
        Stream.of(claim.actor(), claim.target())
            .filter(ref -> ref != null)
            .map(parties::names)
            .collect(Collectors.joining(" and "));
    return names.isEmpty() ? "" : " between " + names;
  }

  private String victims(Claim claim) {
    String of = parties.names(claim.target());
    return amount(claim) + (of == null ? "" : amount(claim).isEmpty() ? of : " of " + of);
  }

  private String movers(Claim claim) {
    String who = parties.names(claim.target() == null ? claim.actor() : claim.target());
    String amount = amount(claim);
    return amount + (who == null ? "" : amount.isEmpty() ? who : " of " + who);
  }

  private String said(Claim claim) {
    String who = parties.names(claim.actor());
    return (who == null ? "" : who + " ") + claim.action();
  }

  private String by(Claim claim) {
    String who = parties.names(claim.actor());
    return who == null ? "" : " by " + who;
  }

  private String to(String word, Claim claim) {
    String who = parties.names(claim.target());
    return who == null ? "" : word + who;
  }

  private static String at(Claim claim) {
    return claim.place() == null
        ? ""
        : (claim.part() ? " in part of " : " at ") + claim.place().text();
  }

  private static String onward(Claim claim) {
    return claim.to() == null ? "" : ", to " + claim.to().text();
  }

  private static String place(Claim claim) {
    return claim.place() == null ? "a place not named" : claim.place().text();
  }

  private static String colon(String words) {
    return words.isEmpty() ? "" : ": " + words;
  }

  private static String content(Claim claim) {
    return claim.content() == null ? "" : ": " + claim.content();
  }

  private static String amount(Claim claim) {
    return claim.quantity() == null ? "" : amount(claim.quantity());
  }

  /** A number with its bounds and its whole: {@code at least 12 of 24 districts}. */
  public static String amount(Quantity quantity) {
    Double value = quantity.value();
    String unit = quantity.unit();
    if (value == null) {
      return quantity.text() + (unit == null || quantity.text().contains(unit) ? "" : " " + unit);
    }
    String whole = quantity.of() == null ? "" : " of " + number(quantity.of());
    String counted = unit == null ? "" : " " + (value == 1 ? singular(unit) : unit);
    return quantity.isShare()
        ? bound(quantity) + number(value) + " %"
        : bound(quantity) + number(value) + whole + counted;
  }

  private static String bound(Quantity quantity) {
    Double low = quantity.low();
    Double high = quantity.high();
    Double value = quantity.value();
    if (low != null && high == null) {
      return low.equals(value) ? "at least " : "more than ";
    }
    return high != null && low == null ? "up to " : "";
  }

  private static String singular(String unit) {
    return unit.equals("people")
        ? "person"
        : unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
  }

  private static String number(double number) {
    NumberFormat format = NumberFormat.getInstance(Locale.ENGLISH);
    format.setMaximumFractionDigits(1);
    return format.format(number);
  }

  /** A share as readers see it: {@code 83 %}. */
  public static String percent(double share) {
    return Math.round(100 * share) + " %";
  }

  private static String capital(@Nullable String line) {
    return line == null || line.isEmpty()
        ? "Nothing that can be told in words"
        : Character.toUpperCase(line.charAt(0)) + line.substring(1);
  }
}
