package org.sayso.lists;

import static org.sayso.html.Html.cls;
import static org.sayso.html.Html.el;
import static org.sayso.html.Html.link;

import java.util.List;
import org.sayso.atlas.Discretion;
import org.sayso.cards.DayText;
import org.sayso.cards.Links;
import org.sayso.cards.Titles;
import org.sayso.html.Html;
import org.sayso.report.Report;

/** All reports, the newest first. */
public final class ReportsPage {

  /** Reports on one page. */
  public static final int SHOWN = 100;

  private ReportsPage() {}

  /** The page's content. */
  public static Html of(List<Report> reports, Discretion discretion, long all, int from) {
    return el(
        "article",
        cls("reports"),
        el("h1", "Reports"),
        el(
            "p",
            cls("lead"),
            all + " reports, the newest first. What is shown rests on them alone."),
        el("ul", cls("plain hits"), reports.stream().map(report -> item(report, discretion)).toList()),
        Turner.of("/reports", from, reports.size(), SHOWN));
  }

  private static Html item(Report report, Discretion discretion) {
    return el(
        "li",
        link(Links.report(report.id()), Titles.of(report, discretion)),
        el(
            "p",
            cls("note"),
            report.publisher() == null ? "Unknown publisher" : report.publisher(),
            report.published() == null
                ? " · day of publication unknown"
                : Html.of(" · ", DayText.of(report.published()))));
  }
}
