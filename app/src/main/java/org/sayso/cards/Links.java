package org.sayso.cards;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;

/** The addresses of the site. */
public final class Links {

  private Links() {}

  /** The page of a place. */
  public static String place(String id, View view) {
    return "/place/" + encoded(id) + query(view);
  }

  /** The page of a report. */
  public static String report(String id) {
    return "/report/" + encoded(id);
  }

  /** The sentence that a claim rests on, marked in its report. */
  public static String claim(Claim claim) {
    return claim(claim.report(), claim.id());
  }

  /** The same by the ids of report and claim. */
  public static String claim(String report, String claim) {
    return report(report) + "?claim=" + encoded(claim) + "#" + mark(claim);
  }

  /** The id of a claim's passage on the page of its report. */
  public static String mark(String claim) {
    return "at-" + claim;
  }

  /** All that is known by one name. */
  public static String source(String name) {
    return "/source?name=" + encoded(name);
  }

  /** The map with a place chosen, as the reader looked at it. */
  public static String map(@Nullable String place, View view) {
    StringJoiner state = new StringJoiner("&", "/#", "");
    put(state, "day", view.day());
    put(state, "known", view.known());
    if (view.party() != null) {
      state.add("view=according&party=" + encoded(view.party()));
    }
    if (place != null) {
      state.add("place=" + encoded(place));
    }
    return state.toString();
  }

  /** The part of an address that says what a reader looks at; empty for everything. */
  public static String query(View view) {
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    put(query, "day", view.day());
    put(query, "known", view.known());
    if (view.party() != null) {
      query.add("according=" + encoded(view.party()));
    }
    return query.toString();
  }

  /** A text as a part of an address. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static void put(StringJoiner to, String name, @Nullable LocalDate day) {
    if (day != null) {
      to.add(name + "=" + day);
    }
  }
}
