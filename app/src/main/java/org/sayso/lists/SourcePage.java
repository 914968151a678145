package org.sayso.lists;

import static org.sayso.html.Html.at;
import static org.sayso.html.Html.cls;
import static org.sayso.html.Html.el;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.Discretion;
import org.sayso.cards.ClaimCard;
import org.sayso.cards.DayText;
import org.sayso.cards.Links;
import org.sayso.cards.Parties;
import org.sayso.claim.Claim;
import org.sayso.html.Html;
import org.sayso.report.Report;

/** What one source says, and how far others say the same. */
public final class SourcePage {

  /** Claims on one page. */
  public static final int SHOWN = 50;

  private SourcePage() {}

  /** How far others bear a claim out. */
  public enum Borne {
    /** Others whose words weigh more say the same. */
    OUT("borne out by others"),
    /** Others whose words weigh more say otherwise. */
    CONTRADICTED("contradicted by others"),
    /** Nobody else speaks of it. */
    ALONE("nobody else speaks of it");

    private final String words;

    Borne(String words) {
      this.words = words;
    }
  }

  /**
   * One who speaks or publishes.
   *
   * @param row who it is, with its numbers
   * @param atlas the claims shown, with their reports
   * @param borne for claims on a hold, by id, how far others bear them out
   * @param from number of the first claim shown
   */
  public record Matter(SourcesPage.Row row, Atlas atlas, Map<String, Borne> borne, int from) {

    /** Copies the map. */
    public Matter {
      borne = Map.copyOf(borne);
    }
  }

  /** The page's content. */
  public static Html of(Matter matter, Parties parties, Discretion discretion) {
    SourcesPage.Row row = matter.row();
    ClaimCard card = new ClaimCard(parties, discretion);
    Map<String, Report> reports =
        matter.atlas().reports().stream()
            .collect(Collectors.toMap(Report::id, Function.identity()));
    List<Html> cards =
        matter.atlas().claims().stream().map(claim -> claim(claim, matter, card, reports)).toList();
    return el(
        "article",
        cls("source"),
        at("data-source", row.name()),
        el(
            "header",
            el("h1", row.name(), " ", el("small", row.kind().code().replace('-', ' '))),
            row.party() == null ? null : el("p", "Of the side ", parties.tag(row.party())),
            el("p", cls("note"), numbers(row)),
            row.learned().isEmpty()
                ? el("p", cls("note"), "Nothing was learned of it; the prior of its kind holds.")
                : el("p", cls("note"), "Learned: right in ", SourcesPage.learned(row.learned()))),
        borne(matter),
        el("h2", "What rests on its word"),
        el("div", cls("chronicle"), cards),
        Turner.of(Links.source(row.name()), matter.from(), cards.size(), SHOWN));
  }

  private static String numbers(SourcesPage.Row row) {
    return "First on whose word "
        + row.spoken()
        + (row.spoken() == 1 ? " claim rests" : " claims rest")
        + "; passed on or printed "
        + row.passed()
        + ".";
  }

  private static Html borne(Matter matter) {
    if (matter.borne().isEmpty()) {
      return Html.NOTHING;
    }
    List<Html> rows = new ArrayList<>();
    for (Borne borne : Borne.values()) {
      long count = matter.borne().values().stream().filter(each -> each == borne).count();
      rows.add(el("tr", el("th", at("scope", "row"), borne.words), el("td", cls("number"), count)));
    }
    return el(
        "table",
        cls("borne"),
        el("caption", "Of those below that tell who holds a place"),
        el("tbody", rows));
  }

  private static Html claim(
      Claim claim, Matter matter, ClaimCard card, Map<String, Report> reports) {
    Borne borne = matter.borne().get(claim.id());
    Report report = Objects.requireNonNull(reports.get(claim.report()), "a report that exists");
    Html shown =
        card.of(
            new ClaimCard.Shown(
                claim, report, null, matter.atlas().reviews().about(claim), List.of()),
            borne == null ? Html.NOTHING : el("p", cls("note"), borne.words));
    return el("div", cls("telling"), at("title", String.valueOf(DayText.last(claim))), shown);
  }
}
