package org.sayso.api;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sayso.query.Box;
import org.sayso.query.Paging;
import org.sayso.serve.Problem;

/** What a request asks, its parameters checked: one that is unknown or makes no sense is a 400. */
final class Asked {

  /** Items of a page at most. */
  static final int MOST = 10_000;

  /** Items of a page where the request does not say. */
  static final int USUAL = 100;

  private static final long LAST = 100_000_000;

  private final Context context;

  /**
   * Of a request.
   *
   * @param known the parameters that the path takes
   * @throws Problem where it has others, or one twice
   */
  Asked(Context context, String... known) {
    this.context = context;
    Set<String> names = Set.of(known);
    context
        .queryParamMap()
        .forEach(
            (name, values) -> {
              if (!names.contains(name)) {
                throw Problem.badRequest(
                    "The parameter "
                        + shown(name)
                        + " is unknown here; known are "
                        + String.join(", ", new TreeSet<>(names))
                        + ".");
              }
              if (values.size() > 1) {
                throw Problem.badRequest("The parameter " + name + " stands here twice.");
              }
            });
  }

  /**
   * The format asked for.
   *
   * @param known the formats of the path, the usual one first
   */
  String format(String... known) {
    String asked = word("f");
    if (asked != null && !List.of(known).contains(asked)) {
      throw Problem.badRequest("\"f\" must be one of " + String.join(", ", known) + ".");
    }
    return asked == null ? known[0] : asked;
  }

  private static String shown(String name) {
    return '"' + (name.length() > 40 ? name.substring(0, 40) + "…" : name) + '"';
  }

  /** A word, or null where it is missing or empty. */
  @Nullable String word(String name) {
    String value = context.queryParam(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** A day, or null where it is missing. */
  @Nullable LocalDate day(String name) {
    String value = word(name);
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw Problem.badRequest("\"" + name + "\" is no day; write one such as 2021-07-09.");
    }
  }

  /** Which stretch of a list; a limit above the most counts as the most. */
  Paging paging() {
    long limit = number("limit", USUAL, 1);
    return new Paging(number("offset", 0, 0), (int) Math.min(MOST, limit));
  }

  /** A whole number, or what holds without it. */
  long number(String name, long without, long least) {
    String value = word(name);
    if (value == null) {
      return without;
    }
    if (!value.matches("\\d{1,18}") || Long.parseLong(value) < least) {
      throw Problem.badRequest("\"" + name + "\" must be a whole number from " + least + " up.");
    }
    return Math.min(LAST, Long.parseLong(value));
  }

  /** A box in degrees, west, south, east, north; heights are let be. Null where it is missing. */
  @Nullable Box box() {
    String value = word("bbox");
    if (value == null) {
      return null;
    }
    List<String> sides = List.of(value.split(",", -1));
    boolean high = sides.size() == 6;
    try {
      if (!high && sides.size() != 4) {
        throw new IllegalArgumentException("four or six numbers");
      }
      return new Box(
          side(sides.get(0)),
          side(sides.get(1)),
          side(sides.get(high ? 3 : 2)),
          side(sides.get(high ? 4 : 3)));
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest(
          "\"bbox\" must be west,south,east,north in degrees, such as 60,29,75,39.");
    }
  }

  private static double side(String text) {
    if (!text.strip().matches("[-+]?(\\d{1,9}(\\.\\d{0,15})?|\\.\\d{1,15})([eE][-+]?\\d{1,2})?")) {
      throw new IllegalArgumentException("no number");
    }
    return Double.parseDouble(text.strip());
  }

  /** The days that {@code datetime} names; without ends where it is missing. */
  Span span() {
    String value = word("datetime");
    try {
      return value == null ? Span.ALL : Span.of(value);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw Problem.badRequest(
          "\"datetime\" must be a day or time or two of them with \"/\", such as"
              + " 2021-07-01/2021-07-09 or 2021-07-01T00:00:00Z/..");
    }
  }
}
