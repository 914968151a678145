package org.sayso.lists;

import static org.sayso.html.Html.at;
import static org.sayso.html.Html.cls;
import static org.sayso.html.Html.el;
import static org.sayso.html.Html.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Discretion;
import org.sayso.cards.Bars;
import org.sayso.cards.Chain;
import org.sayso.cards.DayText;
import org.sayso.cards.Links;
import org.sayso.cards.Parties;
import org.sayso.cards.View;
import org.sayso.cards.ViewForm;
import org.sayso.cards.Wording;
import org.sayso.explain.Dispute;
import org.sayso.explain.Explanation.Ground;
import org.sayso.html.Html;

/** Places of which two voices say opposite things on a day, the sharpest first. */
public final class DisputesPage {

  private final View view;
  private final Parties parties;
  private final Discretion discretion;
  private final Wording wording;
  private final Chain chain;

  private DisputesPage(View view, Parties parties, Discretion discretion) {
    this.view = view;
    this.parties = parties;
    this.discretion = discretion;
    this.wording = new Wording(parties, discretion);
    this.chain = new Chain(parties, discretion);
  }

  /**
   * The page's content.
   *
   * @param weighed whether all places are weighed, so that where no disputes are given there are
   *     none
   */
  public static Html of(
      List<Dispute> disputes, View view, Parties parties, Discretion discretion, boolean weighed) {
    return new DisputesPage(view, parties, discretion).content(disputes, weighed);
  }

  private Html content(List<Dispute> disputes, boolean weighed) {
    return el(
        "article",
        cls("disputes"),
        el("h1", "Disputes"),
        el(
            "p",
            cls("lead"),
            "Places about which two voices say opposite things of the same days, those that are"
                + " best supported on both sides first."),
        ViewForm.of("/disputes", view, parties),
        disputes.isEmpty()
            ? weighed
                ? el("p", cls("empty"), "On this day no two voices contradict each other.")
                : null
            : el("ol", cls("plain"), disputes.stream().map(this::dispute).toList()));
  }

  private Html dispute(Dispute dispute) {
    String id = dispute.place().id();
    View on = view.on(dispute.day());
    List<String> path = dispute.place().path();
    return el(
        "li",
        cls("dispute"),
        el(
            "h2",
            link(Links.place(id, on), dispute.place().name()),
            " ",
            el("small", String.join(" › ", path.subList(0, Math.max(0, path.size() - 1))))),
        el(
            "p",
            cls("note"),
            DayText.of(dispute.day()),
            " · the weaker side's weightiest word weighs "
                + String.format(java.util.Locale.ROOT, "%.2f", dispute.sharpness()),
            " · ",
            link(Links.map(id, on), "on the map")),
        el(
            "div",
            cls("sides"),
            dispute.sides().stream().map(this::side).toList(),
            denials(dispute)),
        dispute.silent().isEmpty()
            ? null
            : el(
                "p", cls("note"), "Asked, gave no answer: " + String.join(", ", dispute.silent())));
  }

  private Html side(Dispute.Strongest side) {
    return el(
        "section",
        el(
            "h3",
            parties.tag(side.party()),
            " ",
            el("span", cls("number"), Wording.percent(side.probability()))),
        Bars.meter(side.probability(), parties.colour(side.party())),
        word(side.word()));
  }

  private Html word(Ground ground) {
    return Html.of(
        el("p", cls("says"), link(Links.claim(ground.claim()), wording.of(ground.claim()))),
        el("blockquote", discretion.shown(ground.report(), ground.claim().evidence())),
        chain.of(ground.claim()),
        el(
            "p",
            cls("note"),
            String.format(
                java.util.Locale.ROOT,
                "weighs %.2f: %s",
                ground.support().weight(),
                ground.support().reason())));
  }

  private @Nullable Html denials(Dispute dispute) {
    return dispute.denials().isEmpty()
        ? null
        : el(
            "section",
            cls("denied"),
            el("h3", at("class", "denial"), "Denied"),
            dispute.denials().stream().limit(2).map(this::word).toList());
  }
}
