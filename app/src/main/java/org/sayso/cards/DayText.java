package org.sayso.cards;

import static org.sayso.html.Html.at;
import static org.sayso.html.Html.el;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.html.Html;

/** Days as readers see them. */
public final class DayText {

  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private DayText() {}

  /** {@code 9 July 2021}. */
  public static String full(LocalDate day) {
    return LONG.format(day);
  }

  /** {@code 9 Jul 2021}. */
  public static String brief(LocalDate day) {
    return SHORT.format(day);
  }

  /** {@code 9 Jul 2021} for machines too. */
  public static Html of(LocalDate day) {
    return el("time", at("datetime", day), brief(day));
  }

  /** A span of days, either end of which may be unknown. */
  public static String span(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null && to == null) {
      return "day not known";
    }
    if (from == null) {
      return "by " + brief(java.util.Objects.requireNonNull(to));
    }
    if (to == null) {
      return "from " + brief(from);
    }
    return from.equals(to) ? brief(from) : brief(from) + " – " + brief(to);
  }

  /** The days of a claim, and beside them its own words for them where nothing fixes these. */
  public static String of(Claim claim) {
    String span = span(claim.when().days().from(), claim.when().days().to());
    String words = claim.when().text();
    return words == null ? span : span + " (“" + words + "”)";
  }

  /** The day that orders a claim among others: its last one, else its first; null for neither. */
  public static @Nullable LocalDate last(Claim claim) {
    LocalDate to = claim.when().days().to();
    return to != null ? to : claim.when().days().from();
  }
}
