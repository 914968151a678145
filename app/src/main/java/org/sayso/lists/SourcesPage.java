package org.sayso.lists;

import static org.sayso.html.Html.at;
import static org.sayso.html.Html.cls;
import static org.sayso.html.Html.el;
import static org.sayso.html.Html.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.cards.Links;
import org.sayso.cards.Parties;
import org.sayso.html.Html;
import org.sayso.source.SourceKind;
import org.sayso.testimony.Reliabilities.Learned;

/** Those who speak and those who publish, with how much rests on their word. */
public final class SourcesPage {

  /**
   * One who speaks.
   *
   * @param name as printed
   * @param kind what sort of source
   * @param party that it belongs to, or null
   * @param spoken claims of which it is the first on whose word they rest
   * @param passed claims that it passed on or printed
   * @param learned what was learned of it, of each thing that it tells
   */
  public record Row(
      String name,
      SourceKind kind,
      @Nullable String party,
      long spoken,
      long passed,
      List<Learned> learned) {

    /** Copies the list. */
    public Row {
      learned = List.copyOf(learned);
    }
  }

  private SourcesPage() {}

  /** The page's content. */
  public static Html of(List<Row> rows, int from, int most, Parties parties) {
    return el(
        "article",
        cls("sources"),
        el("h1", "Sources"),
        el(
            "p",
            cls("lead"),
            "On whose word the claims rest. Private persons are not listed. How often one is right"
                + " is shown where it was learned; until then printed priors of its kind hold."),
        el(
            "div",
            cls("wide"),
            el(
                "table",
                el(
                    "thead",
                    el(
                        "tr",
                        column("Name"),
                        column("Kind"),
                        column("Side"),
                        column("Speaks"),
                        column("Passes on"),
                        column("Learned: right in"))),
                el("tbody", rows.stream().map(row -> row(row, parties)).toList()))),
        Turner.of("/sources", from, rows.size(), most));
  }

  private static Html column(String name) {
    return el("th", at("scope", "col"), name);
  }

  private static Html row(Row row, Parties parties) {
    return el(
        "tr",
        el("th", at("scope", "row"), link(Links.source(row.name()), row.name())),
        el("td", row.kind().code().replace('-', ' ')),
        el("td", row.party() == null ? null : parties.tag(row.party())),
        el("td", cls("number"), row.spoken() == 0 ? "" : row.spoken()),
        el("td", cls("number"), row.passed() == 0 ? "" : row.passed()),
        el("td", learned(row.learned())));
  }

  /** {@code 86 % of 41 claims (own side, change)}. */
  static List<Html> learned(List<Learned> learned) {
    return learned.stream()
        .map(
            each ->
                el(
                    "span",
                    cls("learned"),
                    Math.round(100 * each.truth())
                        + " % of "
                        + Math.round(each.claims())
                        + " claims ",
                    el("small", told(each.key()))))
        .toList();
  }

  /** What a key says of the interest and of what is told. */
  private static String told(String key) {
    int from = key.indexOf('/');
    return from < 0 ? "" : "(" + key.substring(from + 1).replace("/", ", ").replace('-', ' ') + ")";
  }
}
