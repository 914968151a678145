package org.sayso.pages;

import static org.sayso.html.Html.at;
import static org.sayso.html.Html.cls;
import static org.sayso.html.Html.el;
import static org.sayso.html.Html.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sayso.cards.DayText;
import org.sayso.cards.Links;
import org.sayso.cards.Parties;
import org.sayso.cards.Wording;
import org.sayso.claim.Claim;
import org.sayso.explain.Chains;
import org.sayso.html.Html;
import org.sayso.testimony.Direction;
import org.sayso.timeline.Account;
import org.sayso.timeline.Account.Line;
import org.sayso.timeline.Account.Weight;

/** How the chances of a day come about, step by step, as a table. */
final class Arithmetic {

  private static final double LEAST_SHOWN = 0.005;

  /** So many steps before the day, and words after it, are shown where not all are asked for. */
  private static final int NEAREST = 40;

  private final Account account;
  private final @Nullable Account alone;
  private final Map<String, Claim> claims;
  private final Parties parties;
  private final Wording wording;
  private final String all;
  private final int most;

  /**
   * Of a place on a day.
   *
   * @param claims by id, all that the account names
   */
  Arithmetic(PlaceMatter matter, Map<String, Claim> claims, Parties parties, Wording wording) {
    this.account = Objects.requireNonNull(matter.account());
    this.alone = matter.alone();
    this.claims = claims;
    this.parties = parties;
    this.wording = wording;
    this.all = address(matter, "all");
    this.most = matter.steps() == Steps.ALL ? Integer.MAX_VALUE : NEAREST;
  }

  /** Where the page shows so many steps. */
  static String address(PlaceMatter matter, String steps) {
    String here = Links.place(matter.place().id(), matter.view());
    return here + (here.contains("?") ? "&" : "?") + "steps=" + steps + "#arithmetic";
  }

  /** The table. */
  Html table() {
    List<Html> rows = new ArrayList<>();
    rows.add(row("At first", "nothing was told", account.start()));
    List<Line> before = account.before();
    int first = Math.max(0, before.size() - most);
    if (first > 0) {
      rows.add(left(before.get(first - 1), first));
    }
    before.subList(first, before.size()).forEach(line -> line(line, rows));
    List<Weight> later =
        account.after().stream()
            .flatMap(line -> line.weights().stream())
            .filter(Arithmetic::own)
            .toList();
    if (!account.after().isEmpty()) {
      rows.add(row("Up to then", "by what was told of the days before", account.known()));
      rows.add(row("Later days", later(later), null));
    }
    rows.add(row("Result", "", account.result()));
    return el(
        "div",
        cls("wide"),
        el(
            "table",
            cls("steps"),
            el("caption", "How the chances of this day add up, step by step"),
            el(
                "thead",
                el(
                    "tr",
                    el("th", at("scope", "col"), "Day"),
                    el("th", at("scope", "col"), "What is told"),
                    el("th", at("scope", "col"), "Chances after it"))),
            el("tbody", rows)),
        alone == null
            ? null
            : el("p", cls("note"), "Without the reviewers' decisions: ", chances(alone.result())));
  }

  private Html left(Line last, int steps) {
    return row(
        "Up to " + DayText.brief(last.day()),
        Html.of(steps + " earlier steps; ", link(all, "show every step")),
        last.chances());
  }

  private Html later(List<Weight> later) {
    List<Html> shown = new ArrayList<>();
    later.stream().limit(most).forEach(weight -> shown.add(weight(weight)));
    if (later.size() > most) {
      String more = later.size() - most + " more are told of later days; ";
      shown.add(el("p", more, link(all, "show every step")));
    }
    return Html.of(shown);
  }

  private void line(Line line, List<Html> rows) {
    List<Weight> own = line.weights().stream().filter(Arithmetic::own).toList();
    Html what =
        line.silence()
            ? Html.of("A week passes; part of what was known is forgotten.")
            : own.isEmpty()
                ? Html.of("Something told of these days may have happened now.")
                : Html.of(own.stream().map(this::weight).toList());
    rows.add(row(DayText.brief(line.day()), what, line.chances()));
  }

  private Html row(String when, Object what, @Nullable List<Double> chances) {
    return el(
        "tr",
        el("th", at("scope", "row"), when),
        el("td", what),
        el("td", cls("chances"), chances == null ? null : chances(chances)));
  }

  /** Whether it is what the word does to the state that it speaks of, and no side effect. */
  private static boolean own(Weight weight) {
    return Math.abs(weight.share()) == 1;
  }

  private Html weight(Weight weight) {
    Claim claim = claims.get(weight.claim());
    Html told =
        claim == null
            ? Html.of(weight.claim())
            : Html.of(link("#" + claim.id(), wording.of(claim)), " — " + Chains.of(claim));
    String state = state(weight.state());
    String odds = weight.direction() == Direction.FOR ? "the odds of " : "the odds of a hold by ";
    return el(
        "p",
        told,
        el(
            "small",
            String.format(
                Locale.ROOT,
                " Such speakers are right in %.0f of 100 cases%s: %s%s multiplied by ",
                100 * weight.credit().truth(),
                shares(weight),
                odds,
                state),
            el("b", String.format(Locale.ROOT, "%.2f", Math.exp(weight.weight()))),
            "; " + weight.credit().reason() + "."));
  }

  private static String shares(Weight weight) {
    double share = weight.credit().share() * weight.counted();
    return share > 0.995 && share < 1.005
        ? ""
        : String.format(Locale.ROOT, ", and this counts for %.2f of a claim", share);
  }

  private Html chances(List<Double> chances) {
    List<Html> parts = new ArrayList<>();
    for (int i = 0; i < chances.size(); i++) {
      if (chances.get(i) >= LEAST_SHOWN) {
        parts.add(
            el(
                "li",
                state(account.states().get(i)) + " ",
                el("b", Wording.percent(chances.get(i)))));
      }
    }
    return el("ul", cls("row"), parts);
  }

  /** A party's name; the other states are words already. */
  private String state(String state) {
    return state.equals("contested") || state.equals("not known") ? state : parties.name(state);
  }
}
