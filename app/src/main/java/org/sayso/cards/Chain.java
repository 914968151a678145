package org.sayso.cards;

import static org.sayso.html.Html.at;
import static org.sayso.html.Html.cls;
import static org.sayso.html.Html.el;
import static org.sayso.html.Html.link;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Discretion;
import org.sayso.claim.Claim;
import org.sayso.html.Html;
import org.sayso.source.Source;

/** On whose word a claim rests, as a row of links: who speaks, who passed it on, who printed it. */
public final class Chain {

  private final Parties parties;
  private final Discretion discretion;

  /** With these names for parties, and without those of private persons. */
  public Chain(Parties parties, Discretion discretion) {
    this.parties = parties;
    this.discretion = discretion;
  }

  /** The row. */
  public Html of(Claim claim) {
    List<Html> links = new ArrayList<>();
    for (Source source : claim.sources()) {
      links.add(item(claim, source, links.isEmpty() ? "" : " ← "));
    }
    return el(
        "ol",
        cls("chain"),
        at("aria-label", "On whose word, from the speaker to the publisher"),
        links);
  }

  private Html item(Claim claim, Source source, String arrow) {
    List<Html> who = new ArrayList<>();
    who.add(one(claim, source));
    for (Source with : source.with()) {
      who.add(Html.of(" and ", one(claim, with)));
    }
    String medium = source.medium();
    return el("li", arrow, who, medium == null ? null : Html.of(" ", el("small", "by " + medium)));
  }

  private Html one(Claim claim, Source source) {
    if (source.isPrivate()) {
      return el("span", cls("who"), Discretion.description(claim, source));
    }
    String name = source.text();
    String role = discretion.shown(claim.report(), source.role());
    Html dot = source.party() == null ? Html.NOTHING : dot(source.party());
    Html who =
        name == null
            ? el("span", cls("who"), "an unnamed " + kind(source))
            : link(Links.source(name), cls("who"), name);
    return Html.of(dot, who, role == null ? null : el("small", ", " + role));
  }

  private Html dot(String party) {
    return el(
        "span",
        cls("of-side"),
        at("title", "of the side: " + parties.name(party)),
        parties.dot(party),
        el("span", cls("unseen"), parties.name(party) + ": "));
  }

  private static String kind(@Nullable Source source) {
    return source == null ? "source" : source.kind().code().replace('-', ' ');
  }
}
