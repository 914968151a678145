package org.sayso.cards;

import static org.sayso.html.Html.at;
import static org.sayso.html.Html.cls;
import static org.sayso.html.Html.el;
import static org.sayso.html.Html.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Discretion;
import org.sayso.claim.Claim;
import org.sayso.claim.Evidence;
import org.sayso.html.Html;
import org.sayso.pack.Standing;
import org.sayso.report.Report;
import org.sayso.review.Verdict;
import org.sayso.timeline.Support;

/**
 * A claim as readers see it: what is said, in which words, on whose word, how surely, and what it
 * moves.
 */
public final class ClaimCard {

  private final Discretion discretion;
  private final Wording wording;
  private final Chain chain;

  /** With these names for parties, and without those of private persons. */
  public ClaimCard(Parties parties, Discretion discretion) {
    this.discretion = discretion;
    this.wording = new Wording(parties, discretion);
    this.chain = new Chain(parties, discretion);
  }

  /**
   * What is known of a claim where it is shown.
   *
   * @param claim the claim as the program read it
   * @param report the report that it stands in
   * @param support what it does to a holding, or null where it does nothing
   * @param verdicts what reviewers decided of it
   * @param copies further claims of the same origin, which count no more
   */
  public record Shown(
      Claim claim,
      Report report,
      @Nullable Support support,
      List<Verdict> verdicts,
      List<Shown> copies) {

    /** Copies the lists. */
    public Shown {
      verdicts = List.copyOf(verdicts);
      copies = List.copyOf(copies);
    }
  }

  /** So many copies are shown with their words; of the others only where they stand. */
  private static final int COPIES = 5;

  /** So many copies are listed; further ones are counted. */
  private static final int LISTED = 50;

  /** The card. */
  public Html of(Shown shown) {
    return of(shown, Html.NOTHING);
  }

  /**
   * The card with something beneath it.
   *
   * @param tools what else may be done with the claim
   */
  public Html of(Shown shown, Html tools) {
    Claim claim = shown.claim();
    boolean rejected = Decided.rejected(shown.verdicts());
    return el(
        "article",
        cls("claim " + claim.standing().code() + (rejected ? " rejected" : "")),
        at("id", claim.id()),
        el(
            "header",
            el("h4", cls("says"), wording.of(claim)),
            el("span", cls("when"), days(claim))),
        quote(claim, claim.evidence(), ""),
        claim.also().stream().map(also -> quote(claim, also, "also")).toList(),
        chain.of(claim),
        printed(shown),
        tags(claim),
        silent(claim),
        shown.support() == null ? null : weight(shown.support()),
        Decided.of(shown.verdicts()),
        copies(shown.copies()),
        tools);
  }

  private String days(Claim claim) {
    return String.valueOf(discretion.shown(claim.report(), DayText.of(claim)));
  }

  private Html quote(Claim claim, Evidence passage, String kind) {
    return el("blockquote", cls(kind), discretion.shown(claim.report(), passage.text()));
  }

  private static Html printed(Shown shown) {
    Report report = shown.report();
    String name = report.publisher() == null ? "an unknown publisher" : report.publisher();
    return el(
        "p",
        cls("printed"),
        link(Links.claim(shown.claim()), "Read it in its report"),
        el(
            "span",
            " "
                + name
                + (report.published() == null ? "" : ", " + DayText.brief(report.published()))));
  }

  private static @Nullable Html tags(Claim claim) {
    List<Html> tags = new ArrayList<>();
    if (claim.standing() != Standing.ASSERTED) {
      tags.add(tag("standing " + claim.standing().code(), claim.standing().code()));
    }
    claim.hedges().forEach(hedge -> tags.add(tag("", hedge)));
    if (claim.part()) {
      tags.add(tag("", "a part only"));
    }
    if (claim.background()) {
      tags.add(tag("", "told as history"));
    }
    if (claim.cumulative()) {
      tags.add(tag("", "a running total"));
    }
    if (claim.rule().startsWith("model:")) {
      tags.add(tag("", "read by a language model"));
    }
    return tags.isEmpty() ? null : el("ul", cls("tags"), at("aria-label", "How it is put"), tags);
  }

  private static Html tag(String kind, String words) {
    return el("li", cls(("tag " + kind).strip()), words);
  }

  private @Nullable Html silent(Claim claim) {
    if (claim.noComment().isEmpty()) {
      return null;
    }
    String who = String.join(", ", claim.noComment());
    return el("p", cls("note"), "Asked, gave no answer: ", discretion.shown(claim.report(), who));
  }

  /** What it weighs, as a bar of at most four and in words. */
  static Html weight(Support support) {
    String number = String.format(Locale.ROOT, "%.2f", support.weight());
    return el(
        "p",
        cls("weight"),
        Bars.meter(Math.min(1, support.weight() / 4), null),
        el("span", support.counted() ? "weighs " + number : "not counted again"),
        el("span", cls("reason"), support.reason()));
  }

  private @Nullable Html copies(List<Shown> copies) {
    if (copies.isEmpty()) {
      return null;
    }
    String times = copies.size() == 1 ? "time" : "times";
    return el(
        "details",
        cls("copies"),
        el("summary", "Same origin, counted once: told " + copies.size() + " more " + times),
        copies.stream().limit(COPIES).map(this::copy).toList(),
        copies.stream()
            .skip(COPIES)
            .limit(LISTED - COPIES)
            .map(copy -> el("div", at("id", copy.claim().id()), printed(copy)))
            .toList(),
        copies.size() <= LISTED ? null : el("p", "And " + (copies.size() - LISTED) + " more."));
  }

  private Html copy(Shown copy) {
    Claim claim = copy.claim();
    return el(
        "div",
        at("id", claim.id()),
        quote(claim, claim.evidence(), ""),
        chain.of(claim),
        printed(copy));
  }
}
