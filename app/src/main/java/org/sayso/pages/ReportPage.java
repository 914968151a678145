package org.sayso.pages;

import static org.sayso.html.Html.at;
import static org.sayso.html.Html.cls;
import static org.sayso.html.Html.el;
import static org.sayso.html.Html.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Discretion;
import org.sayso.cards.ClaimCard;
import org.sayso.cards.DayText;
import org.sayso.cards.Links;
import org.sayso.cards.Parties;
import org.sayso.cards.Titles;
import org.sayso.cards.View;
import org.sayso.claim.Claim;
import org.sayso.claim.Refusal;
import org.sayso.html.Html;
import org.sayso.pages.Marked.Piece;
import org.sayso.report.Report;

/** A report with everything that was read in it marked, and the claims beside it. */
public final class ReportPage {

  private final ReportMatter matter;
  private final Discretion discretion;
  private final ClaimCard card;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Set<String> anchored = new HashSet<>();
  private final List<Claim> claims;

  private ReportPage(ReportMatter matter, Parties parties) {
    this.matter = matter;
    this.discretion = matter.discretion();
    this.card = new ClaimCard(parties, discretion);
    this.claims =
        matter.claims().stream()
            .sorted(
                Comparator.comparing((Claim claim) -> claim.evidence().span())
                    .thenComparing(Claim::id))
            .toList();
    claims.forEach(claim -> numbers.put(claim.id(), numbers.size() + 1));
  }

  /** The page's content. */
  public static Html of(ReportMatter matter, Parties parties) {
    return new ReportPage(matter, parties).content();
  }

  private Html content() {
    return el("article", cls("report"), head(), el("div", cls("reading"), text(), beside()));
  }

  private Html head() {
    Report report = matter.report();
    String publisher = report.publisher() == null ? "Unknown publisher" : report.publisher();
    return el(
        "header",
        el("h1", Titles.of(report, discretion)),
        el(
            "p",
            cls("byline"),
            report.publisher() == null
                ? publisher
                : link(Links.source(report.publisher()), publisher),
            report.published() == null
                ? " · day of publication unknown"
                : Html.of(" · ", DayText.of(report.published())),
            " · ",
            Html.outward(report.source())
                ? link(report.source(), at("rel", "noreferrer nofollow"), "where it was published")
                : el("span", cls("file"), Titles.file(report))),
        el(
            "p",
            cls("note"),
            claims.size() + " claims read, " + matter.refusals().size() + " passages not coded. ",
            "Names of private persons are replaced by descriptions."),
        copies(),
        key());
  }

  private @Nullable Html copies() {
    List<Html> links =
        matter.copies().stream()
            .map(
                copy ->
                    el(
                        "li",
                        link(Links.report(copy.id()), String.valueOf(copy.publisher())),
                        copy.published() == null ? null : " " + DayText.brief(copy.published())))
            .toList();
    return links.isEmpty()
        ? null
        : el("div", cls("note"), "The same words, counted once, also stand in:", el("ul", links));
  }

  private static Html key() {
    return el(
        "p",
        cls("key"),
        el("mark", cls("claim-mark"), "a claim"),
        el("span", cls("place-name"), "a place"),
        el("span", cls("time-name"), "a time"),
        el("span", cls("speaker-name"), "who speaks"),
        el("span", cls("refused"), "not coded"));
  }

  private Html text() {
    List<Piece> pieces = Marked.of(matter.report().text(), claims, matter.refusals());
    List<Html> out = new ArrayList<>();
    for (int i = 0; i < pieces.size(); ) {
      int end = i + 1;
      while (end < pieces.size() && pieces.get(i).goesOn(pieces.get(end))) {
        end++;
      }
      boolean last = end == pieces.size() || !sameSentence(pieces.get(end - 1), pieces.get(end));
      out.add(run(pieces.subList(i, end), last));
      i = end;
    }
    return el("div", cls("text"), at("lang", matter.report().language()), out);
  }

  /** Whether a claim of the one piece rests on the other too, so that its number comes later. */
  private static boolean sameSentence(Piece one, Piece other) {
    return other.claims().stream().anyMatch(one.claims()::contains);
  }

  private Html run(List<Piece> pieces, boolean last) {
    Piece first = pieces.get(0);
    List<Html> words = pieces.stream().map(this::named).toList();
    Refusal refusal = first.refusal();
    if (!first.claims().isEmpty()) {
      return Html.of(
          anchors(first.claims()),
          el("mark", cls("claim-mark"), at("data-claims", String.join(" ", first.claims())), words),
          last ? numbers(first.claims()) : Html.NOTHING);
    }
    if (refusal != null) {
      return Html.of(
          anchors(List.of(refusal.id())),
          el("span", cls("refused"), at("title", Refusals.why(refusal.reason())), words),
          el("small", cls("why-not"), Refusals.why(refusal.reason())));
    }
    return Html.of(words);
  }

  /** Where links to a passage lead; each stands once, at its beginning. */
  private Html anchors(List<String> ids) {
    return Html.of(
        ids.stream()
            .filter(anchored::add)
            .map(id -> el("span", cls("anchor"), at("id", Links.mark(id))))
            .toList());
  }

  private Html numbers(List<String> ids) {
    return el(
        "sup",
        ids.stream()
            .map(
                id ->
                    link(
                        "#" + id,
                        at("aria-label", "claim " + numbers.get(id)),
                        String.valueOf(numbers.get(id))))
            .toList());
  }

  private Html named(Piece piece) {
    String words =
        Objects.requireNonNull(
            discretion.shown(matter.report().id(), piece.span().in(matter.report().text())));
    Marked.Name name = piece.name();
    if (name == null) {
      return paragraphs(words);
    }
    return switch (name.sort()) {
      case PLACE ->
          name.id() == null
              ? el("span", cls("place-name"), at("title", "in no gazetteer"), words)
              : link(Links.place(name.id(), View.ALL), cls("place-name"), words);
      case TIME -> el("span", cls("time-name"), words);
      case SPEAKER -> el("span", cls("speaker-name"), words);
    };
  }

  /** Text in which the end of a line is the end of a paragraph. */
  private static Html paragraphs(String words) {
    List<Html> parts = new ArrayList<>();
    for (String line : words.split("(?<=\\n)|(?=\\n)")) {
      boolean end = line.equals("\n");
      parts.add(end ? el("span", cls("paragraph"), line) : Html.of(line));
    }
    return Html.of(parts);
  }

  private Html beside() {
    List<Html> cards =
        claims.stream()
            .map(
                claim ->
                    el(
                        "li",
                        at("value", numbers.get(claim.id())),
                        card.of(
                            new ClaimCard.Shown(
                                claim,
                                matter.report(),
                                null,
                                matter.reviews().about(claim),
                                List.of()),
                            below(claim))))
            .toList();
    return el(
        "section",
        cls("beside"),
        at("aria-label", "Claims read in this report"),
        el("h2", "Claims in it"),
        cards.isEmpty() ? el("p", cls("note"), "No claim was read in this report.") : null,
        el("ol", cls("cards"), cards));
  }

  private Html below(Claim claim) {
    return claim.place() == null || claim.place().place() == null
        ? Html.NOTHING
        : el(
            "p",
            cls("ways"),
            link(
                Links.place(claim.place().place().id(), new View(DayText.last(claim), null, null)),
                "All that is said of " + claim.place().place().name()));
  }
}
