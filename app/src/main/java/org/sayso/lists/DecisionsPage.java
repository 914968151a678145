package org.sayso.lists;

import static org.sayso.html.Html.at;
import static org.sayso.html.Html.cls;
import static org.sayso.html.Html.el;
import static org.sayso.html.Html.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.Discretion;
import org.sayso.cards.Chain;
import org.sayso.cards.DayText;
import org.sayso.cards.Links;
import org.sayso.cards.Parties;
import org.sayso.cards.View;
import org.sayso.cards.Wording;
import org.sayso.claim.Claim;
import org.sayso.html.Html;
import org.sayso.review.Decision;
import org.sayso.review.Decision.Act;
import org.sayso.review.Reviews;
import org.sayso.review.Verdict;

/** All that reviewers decided, the newest first: who, when, of what, why, and what stands. */
public final class DecisionsPage {

  private final Reviews reviews;
  private final Map<String, Claim> claims;
  private final Wording wording;
  private final Chain chain;
  private final Discretion discretion;

  private DecisionsPage(Reviews reviews, Atlas slice, Parties parties, Discretion discretion) {
    this.reviews = reviews;
    this.claims = slice.claims().stream().collect(Collectors.toMap(Claim::id, Function.identity()));
    this.wording = new Wording(parties, discretion);
    this.chain = new Chain(parties, discretion);
    this.discretion = discretion;
  }

  /**
   * The page's content.
   *
   * @param slice holds the claims that were decided of
   */
  public static Html of(Reviews reviews, Atlas slice, Parties parties, Discretion discretion) {
    return new DecisionsPage(reviews, slice, parties, discretion).content();
  }

  private Html content() {
    List<Decision> newest = new ArrayList<>(reviews.decisions());
    Collections.reverse(newest);
    return el(
        "article",
        cls("decisions"),
        el("h1", "Decisions"),
        el(
            "p",
            cls("lead"),
            "What reviewers decided of claims, places and sources. Nothing is erased: a later"
                + " decision of the same person takes the place of an earlier one, and where two"
                + " disagree, what the program read stands."),
        disagreed(),
        newest.isEmpty()
            ? el("p", cls("empty"), "Nobody decided anything yet.")
            : el("ol", cls("plain log"), newest.stream().map(this::decision).toList()));
  }

  private Html disagreed() {
    List<Verdict> open = reviews.verdicts().values().stream().filter(Verdict::disagreed).toList();
    return open.isEmpty()
        ? Html.NOTHING
        : el(
            "section",
            cls("open"),
            el("h2", "Where reviewers disagree"),
            el(
                "ul",
                open.stream()
                    .map(
                        each ->
                            el(
                                "li",
                                subject(each.question().subject()),
                                ": "
                                    + String.join(" and ", each.answers().keySet())
                                    + " differ on the "
                                    + each.question().about()))
                    .toList()));
  }

  private Html decision(Decision one) {
    return el(
        "li",
        at("data-decision", one.id()),
        at("data-by", one.by()),
        el(
            "p",
            el("strong", one.by()),
            " ",
            el("span", cls("act " + one.act().code()), deed(one)),
            " ",
            DayText.of(one.day())),
        subject(about(one)),
        one.note().isEmpty() ? null : el("p", cls("why"), el("q", one.note())));
  }

  /** What a decision is about; of one that takes another back, what that one was about. */
  private String about(Decision one) {
    return one.act() != Act.UNDO
        ? one.subject()
        : reviews.decisions().stream()
            .filter(other -> other.id().equals(one.subject()))
            .findFirst()
            .map(this::about)
            .orElse(one.subject());
  }

  private static String deed(Decision one) {
    return switch (one.act()) {
      case ACCEPT -> "accepted";
      case REJECT -> "rejected";
      case CORRECT ->
          "corrected "
              + one.field()
              + " to "
              + (one.value().isEmpty() ? "what was read" : one.value());
      case MERGE -> "said it is the same place as " + one.value();
      case INTEREST -> "said that this source belongs to " + one.value();
      case UNDO -> "took back a decision";
    };
  }

  private Html subject(String id) {
    Claim claim = claims.get(id);
    if (claim == null) {
      return el(
          "p",
          cls("subject"),
          id.startsWith("c-") ? id + " (a claim not in this atlas)" : other(id));
    }
    return el(
        "div",
        cls("subject"),
        at("data-claim", id),
        el("p", cls("says"), link(Links.claim(claim), wording.of(claim))),
        el("blockquote", discretion.shown(claim.report(), claim.evidence().text())),
        chain.of(claim));
  }

  private static Object other(String id) {
    return id.indexOf(':') < 0 ? link(Links.source(id), id) : link(Links.place(id, View.ALL), id);
  }

  /** The ids of the claims that were decided of. */
  public static List<String> claims(Reviews reviews) {
    return reviews.decisions().stream()
        .filter(one -> one.act() != Act.MERGE && one.act() != Act.INTEREST)
        .filter(one -> one.act() != Act.UNDO)
        .map(Decision::subject)
        .distinct()
        .toList();
  }
}
