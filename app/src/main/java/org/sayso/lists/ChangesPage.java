package org.sayso.lists;

import static org.sayso.html.Html.at;
import static org.sayso.html.Html.cls;
import static org.sayso.html.Html.el;
import static org.sayso.html.Html.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.sayso.atlas.Discretion;
import org.sayso.cards.Bars;
import org.sayso.cards.Chain;
import org.sayso.cards.DayText;
import org.sayso.cards.Links;
import org.sayso.cards.Parties;
import org.sayso.cards.View;
import org.sayso.cards.Wording;
import org.sayso.claim.Claim;
import org.sayso.explain.Turn;
import org.sayso.html.Html;

/** Places of which something else is thought since a day, by the reports that came in since. */
public final class ChangesPage {

  private static final int FRESH_SHOWN = 3;

  private final Map<String, Claim> claims;
  private final Parties parties;
  private final Discretion discretion;
  private final Wording wording;
  private final Chain chain;

  private ChangesPage(Map<String, Claim> claims, Parties parties, Discretion discretion) {
    this.claims = claims;
    this.parties = parties;
    this.discretion = discretion;
    this.wording = new Wording(parties, discretion);
    this.chain = new Chain(parties, discretion);
  }

  /**
   * What is shown.
   *
   * @param turns the greatest first
   * @param claims by id, those that turns name
   * @param discretion keeps private persons' names off the page
   * @param day the day spoken of, up to which reports are known
   * @param since the day up to which reports were known before
   * @param spokenOf of how many places the reports between speak
   * @param from how many of these stand on the pages before, those of which most is told first
   * @param most so many of these are looked at for one page
   */
  public record Changes(
      List<Turn> turns,
      Map<String, Claim> claims,
      Discretion discretion,
      LocalDate day,
      LocalDate since,
      long spokenOf,
      int from,
      int most) {

    /** Copies the collections. */
    public Changes {
      turns = List.copyOf(turns);
      claims = Map.copyOf(claims);
    }
  }

  /** The page's content. */
  public static Html of(Changes changes, Parties parties) {
    return new ChangesPage(changes.claims(), parties, changes.discretion()).content(changes);
  }

  private Html content(Changes changes) {
    return el(
        "article",
        cls("changes"),
        el("h1", "Changes"),
        el(
            "p",
            cls("lead"),
            "What is thought of "
                + DayText.full(changes.day())
                + " by the reports published up to then, beside what was thought of it by those up to "
                + DayText.full(changes.since())
                + "; the greatest turn first."),
        form(changes),
        changes.spokenOf() > changes.most()
            ? el(
                "p",
                cls("note"),
                changes.spokenOf()
                    + " places are spoken of since. Those of which most is told come first, "
                    + changes.most()
                    + " on a page, and on each page the greatest turn first.")
            : null,
        changes.turns().isEmpty()
            ? el("p", cls("empty"), empty(changes))
            : el("ol", cls("plain"), changes.turns().stream().map(this::turn).toList()),
        Turner.of(
            "/changes?since=" + changes.since() + "&day=" + changes.day(),
            changes.from(),
            (int) Math.max(0, Math.min(changes.most(), changes.spokenOf() - changes.from())),
            changes.most()));
  }

  private static String empty(Changes changes) {
    return changes.spokenOf() > changes.most()
        ? "No report that came in between changes what is thought of the places on this page."
        : "No report that came in between changes what is thought.";
  }

  private static Html form(Changes changes) {
    return el(
        "form",
        cls("view"),
        at("action", "/changes"),
        el(
            "label",
            "Since ",
            el("input", at("type", "date"), at("name", "since"), at("value", changes.since()))),
        el(
            "label",
            "Up to ",
            el("input", at("type", "date"), at("name", "day"), at("value", changes.day()))),
        el("button", "Show"));
  }

  private Html turn(Turn turn) {
    String id = turn.place().id();
    View on = new View(turn.day(), turn.day(), null);
    List<String> path = turn.place().path();
    List<Html> fresh =
        turn.fresh().stream()
            .map(claims::get)
            .filter(claim -> claim != null)
            .limit(FRESH_SHOWN)
            .map(this::fresh)
            .toList();
    int more = turn.fresh().size() - fresh.size();
    return el(
        "li",
        cls("turn"),
        el(
            "h2",
            link(Links.place(id, on), turn.place().name()),
            " ",
            el("small", String.join(" › ", path.subList(0, Math.max(0, path.size() - 1))))),
        el(
            "div",
            cls("sides"),
            el("section", el("h3", "Before"), chances(turn.before())),
            el("section", el("h3", "Since"), chances(turn.after())),
            el(
                "section",
                cls("fresh"),
                el("h3", "New words"),
                fresh,
                more > 0 ? el("p", cls("note"), "and " + more + " more") : null)));
  }

  private Html chances(SortedMap<String, Double> chances) {
    List<Html> rows =
        chances.entrySet().stream()
            .sorted((one, other) -> Double.compare(other.getValue(), one.getValue()))
            .filter(each -> each.getValue() >= 0.005)
            .map(each -> row(each.getKey(), each.getValue()))
            .toList();
    return el("table", cls("odds"), el("tbody", rows));
  }

  private Html row(String state, double chance) {
    boolean party = !state.equals("contested") && !state.equals("not known");
    return el(
        "tr",
        el("th", at("scope", "row"), party ? parties.tag(state) : state),
        el("td", cls("bar"), Bars.meter(chance, party ? parties.colour(state) : "#a8a398")),
        el("td", cls("number"), Wording.percent(chance)));
  }

  private Html fresh(Claim claim) {
    return Html.of(
        el("p", cls("says"), link(Links.claim(claim), wording.of(claim))),
        el("blockquote", discretion.shown(claim.report(), claim.evidence().text())),
        chain.of(claim));
  }
}
