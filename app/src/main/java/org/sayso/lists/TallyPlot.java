package org.sayso.lists;

import static org.sayso.html.Html.at;
import static org.sayso.html.Html.cls;
import static org.sayso.html.Html.el;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.sayso.cards.DayText;
import org.sayso.cards.Links;
import org.sayso.cards.Parties;
import org.sayso.census.Count;
import org.sayso.explain.Tally.Quoted;
import org.sayso.html.Html;

/**
 * What the claims add up to over time, as lines, and what sources count, as dots, in one scheme.
 */
final class TallyPlot {

  private static final double WIDTH = 900;
  private static final double HEIGHT = 300;
  private static final double LEFT = 44;
  private static final double BOTTOM = 26;
  private static final int LINES = 4;

  private final LocalDate first;
  private final LocalDate last;
  private final double most;
  private final Parties parties;

  /**
   * A frame for numbers.
   *
   * @param most the greatest number that has room
   */
  TallyPlot(LocalDate first, LocalDate last, double most, Parties parties) {
    this.first = first;
    this.last = last.isAfter(first) ? last : first.plusDays(1);
    this.most = Math.max(1, most);
    this.parties = parties;
  }

  /** A quoted count as a dot. */
  record Dot(Count count, Quoted quoted, LocalDate day) {}

  /** The plot; what it shows stands beside it as a table for those who cannot see it. */
  Html of(String title, Counted ours, List<Dot> dots) {
    List<Html> parts = new ArrayList<>();
    parts.add(el("title", title));
    grid(parts);
    for (String state : ours.states()) {
      parts.add(line(state, ours.byState().getOrDefault(state, new java.util.TreeMap<>())));
    }
    dots.forEach(dot -> parts.add(dot(dot)));
    return el(
        "svg",
        cls("plot"),
        at("viewBox", "0 0 " + (int) WIDTH + " " + (int) HEIGHT),
        at("role", "group"),
        at("aria-label", title),
        parts);
  }

  private void grid(List<Html> parts) {
    for (int i = 0; i <= LINES; i++) {
      double value = most * i / LINES;
      parts.add(rule(LEFT, y(value), WIDTH, y(value)));
      parts.add(text(LEFT - 6, y(value) + 4, "end", String.valueOf(Math.round(value))));
    }
    long months = ChronoUnit.MONTHS.between(first.withDayOfMonth(1), last) + 1;
    long step = Math.max(1, Math.round(months / 8.0));
    boolean between = false;
    for (LocalDate at = first.withDayOfMonth(1); !at.isAfter(last); at = at.plusMonths(step)) {
      if (!at.isBefore(first)) {
        parts.add(rule(x(at), y(most), x(at), y(0)));
        Html month = text(x(at), HEIGHT - 6, "middle", DayText.brief(at).substring(2));
        parts.add(between ? el("g", cls("between"), month) : month);
        between = !between;
      }
    }
  }

  private Html line(String state, SortedMap<LocalDate, Integer> numbers) {
    StringBuilder path = new StringBuilder();
    double before = 0;
    for (Map.Entry<LocalDate, Integer> each : numbers.entrySet()) {
      LocalDate day = each.getKey().isAfter(last) ? last : each.getKey();
      path.append(path.isEmpty() ? "M" : "L").append(point(x(day), y(before)));
      if (!each.getKey().isAfter(last)) {
        path.append("L").append(point(x(day), y(each.getValue())));
        before = each.getValue();
      }
    }
    path.append("L").append(point(x(last), y(before)));
    return el(
        "path",
        at("d", path),
        at("fill", "none"),
        at("stroke", colour(state)),
        at("stroke-width", 2),
        at("stroke-dasharray", state.equals(Counted.DISPUTED) ? "5 4" : null));
  }

  private Html dot(Dot dot) {
    double value = dot.count().low();
    double high = Math.min(most, dot.count().high());
    String words =
        parties.name(dot.count().state())
            + ": "
            + Math.round(value)
            + (dot.count().high() > value ? " or more" : "")
            + ", "
            + DayText.brief(dot.day());
    String colour = colour(dot.count().state());
    return el(
        "a",
        at("href", Links.claim(dot.quoted().claim())),
        at("aria-label", words),
        el("title", words),
        high > value ? stroke(x(dot.day()), y(value), y(high), colour) : null,
        el(
            "circle",
            at("cx", number(x(dot.day()))),
            at("cy", number(y(value))),
            at("r", 5),
            at("fill", colour),
            at("stroke", "#ffffff"),
            at("stroke-width", 1.2)));
  }

  private static Html stroke(double x, double low, double high, String colour) {
    return el(
        "line",
        at("x1", number(x)),
        at("x2", number(x)),
        at("y1", number(low)),
        at("y2", number(Math.max(high, low - 26))),
        at("stroke", colour),
        at("stroke-width", 1.6),
        at("stroke-dasharray", "2 2"));
  }

  private String colour(String state) {
    return state.equals(Counted.DISPUTED) || state.equals("contested")
        ? "#6b675e"
        : parties.colour(state);
  }

  private static Html rule(double x1, double y1, double x2, double y2) {
    return el(
        "line",
        cls("rule"),
        at("x1", number(x1)),
        at("y1", number(y1)),
        at("x2", number(x2)),
        at("y2", number(y2)));
  }

  private static Html text(double x, double y, String anchor, String words) {
    return el(
        "text", at("x", number(x)), at("y", number(y)), at("text-anchor", anchor), words.strip());
  }

  private double x(LocalDate day) {
    double days = ChronoUnit.DAYS.between(first, last);
    return LEFT + ChronoUnit.DAYS.between(first, day) / days * (WIDTH - LEFT - 8);
  }

  private double y(double value) {
    return HEIGHT - BOTTOM - value / most * (HEIGHT - BOTTOM - 10);
  }

  private static String point(double x, double y) {
    return number(x) + "," + number(y);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
