package org.sayso.pages;

import static org.sayso.html.Html.at;
import static org.sayso.html.Html.cls;
import static org.sayso.html.Html.el;
import static org.sayso.html.Html.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Discretion;
import org.sayso.cards.Bars;
import org.sayso.cards.ClaimCard;
import org.sayso.cards.DayText;
import org.sayso.cards.Links;
import org.sayso.cards.Parties;
import org.sayso.cards.Strip;
import org.sayso.cards.View;
import org.sayso.cards.ViewForm;
import org.sayso.cards.Wording;
import org.sayso.claim.Claim;
import org.sayso.explain.Explanation;
import org.sayso.explain.Explanation.Ground;
import org.sayso.explain.Explanation.Side;
import org.sayso.explain.Look;
import org.sayso.gazetteer.Place;
import org.sayso.html.Html;
import org.sayso.testimony.Direction;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Support;
import org.sayso.timeline.Timeline;

/** Everything said of one place: who is said to hold it when, and every claim in its order. */
public final class PlacePage {

  /** Tellings on one page; the rest is a link away. */
  private static final int SHOWN = 80;

  private final PlaceMatter matter;
  private final Parties parties;
  private final Explanation explanation;
  private final Discretion discretion;
  private final Wording wording;
  private final ClaimCard card;
  private final @Nullable Timeline timeline;
  private final List<Claim> told;

  private PlacePage(PlaceMatter matter, Parties parties) {
    this.matter = matter;
    this.parties = parties;
    this.explanation = matter.explanation();
    this.timeline = matter.timeline();
    this.discretion = matter.discretion();
    this.wording = new Wording(parties, discretion);
    this.card = new ClaimCard(parties, discretion);
    this.told = told();
  }

  /**
   * The page's content.
   *
   * @param from number of the first telling to show, or null for those around the day
   */
  public static Html of(PlaceMatter matter, Parties parties, @Nullable Integer from) {
    return new PlacePage(matter, parties).content(from);
  }

  private Html content(@Nullable Integer from) {
    return el(
        "article",
        cls("place"),
        at("data-place", matter.place().id()),
        head(),
        ViewForm.of(Links.place(matter.place().id(), View.ALL), matter.view(), parties),
        el("section", cls("summary"), standing(), strip()),
        grounds(),
        arithmetic(),
        chronicle(from),
        refusals(),
        inside());
  }

  private Html head() {
    Place place = matter.place();
    List<Html> trail =
        matter.around().stream()
            .map(area -> el("li", link(Links.place(area.id(), matter.view()), area.name())))
            .toList();
    return el(
        "header",
        el("nav", at("aria-label", "Areas around"), el("ol", cls("path"), trail)),
        el("h1", place.name(), " ", el("small", place.kind().code())),
        also(),
        matter.approximate()
            ? note(
                "Approximate outline on the map: a share of the area around it, not a surveyed boundary.")
            : null,
        place.radiusKm() == null
            ? null
            : note("Placed to within about " + Math.round(place.radiusKm()) + " km."),
        el("p", cls("ways"), link(Links.map(place.id(), matter.view()), "Show it on the map")));
  }

  private @Nullable Html also() {
    List<String> others = explanation.names();
    return others.size() < 2
        ? null
        : note("Also printed as " + String.join(", ", others.subList(1, others.size())) + ".");
  }

  private static Html note(String words) {
    return el("p", cls("note"), words);
  }

  private Html standing() {
    Holding holding = explanation.holding();
    String on = "On " + DayText.full(matter.day()) + ", ";
    if (holding == null) {
      return el(
          "p", cls("verdict"), at("id", "place-status"), on + "nothing is said of who holds it.");
    }
    return Html.of(
        el("p", cls("verdict"), at("id", "place-status"), on, sentence(holding)),
        Bars.of(holding, parties),
        news(holding));
  }

  private Html sentence(Holding holding) {
    Look look = Look.of(holding);
    String leader = look.leader();
    String second = look.second();
    if (look.kind() == Look.Kind.UNCLEAR || leader == null) {
      return Html.of("too little is said to name a holder.");
    }
    if (look.kind() == Look.Kind.HELD) {
      return Html.of("it is said to be held by ", parties.tag(leader), ".");
    }
    return second == null
        ? Html.of("it is said to be fought for; most is said for ", parties.tag(leader), ".")
        : Html.of(
            "it is disputed between ", parties.tag(leader), " and ", parties.tag(second), ".");
  }

  private Html news(Holding holding) {
    LocalDate last = holding.lastNews();
    int origins = holding.origins();
    String independent =
        origins == 0
            ? "nobody’s word speaks for the likeliest holder"
            : origins == 1
                ? "one origin speaks for the likeliest holder"
                : origins + " independent origins speak for the likeliest holder";
    return note(
        "Unchanged "
            + DayText.span(holding.from(), holding.to())
            + (last == null ? "" : "; last news of " + DayText.brief(last))
            + "; "
            + independent
            + ".");
  }

  private Html strip() {
    if (timeline == null) {
      return Html.NOTHING;
    }
    List<LocalDate> days = told.stream().map(DayText::last).filter(Objects::nonNull).toList();
    String id = matter.place().id();
    return Strip.of(
        timeline, days, matter.day(), parties, day -> Links.place(id, matter.view().on(day)));
  }

  /** What the holding of the day rests on, in a table; the claims themselves stand below. */
  private Html grounds() {
    if (explanation.sides().isEmpty()) {
      return Html.NOTHING;
    }
    List<Html> bodies = explanation.sides().stream().map(this::side).toList();
    return el(
        "section",
        el("h2", "What this day rests on"),
        el(
            "div",
            cls("wide"),
            el(
                "table",
                cls("grounds"),
                el(
                    "thead",
                    el(
                        "tr",
                        column("Weight"),
                        column("What is said"),
                        column("On whose word"),
                        column("Why it weighs so"))),
                bodies)));
  }

  private static Html column(String name) {
    return el("th", at("scope", "col"), name);
  }

  private Html side(Side side) {
    List<Html> rows = new ArrayList<>();
    for (Direction direction : Direction.values()) {
      List<Ground> grounds = side.grounds(direction);
      if (!grounds.isEmpty()) {
        String word = direction == Direction.FOR ? "For a hold by " : "Against a hold by ";
        rows.add(
            el(
                "tr",
                cls(direction == Direction.FOR ? "for" : "against"),
                el(
                    "th",
                    at("colspan", 4),
                    at("scope", "rowgroup"),
                    word,
                    parties.tag(side.party()))));
        grounds.forEach(ground -> rows.add(ground(ground)));
      }
    }
    return el("tbody", rows);
  }

  private Html ground(Ground ground) {
    Support support = ground.support();
    String copies =
        ground.copies().isEmpty()
            ? ""
            : " (told " + (ground.copies().size() + 1) + " times, counted once)";
    return el(
        "tr",
        el(
            "td",
            cls("number"),
            String.format(java.util.Locale.ROOT, "%.2f", support.weight()),
            Bars.meter(Math.min(1, support.weight() / 4), parties.colour(support.party()))),
        el("td", link("#" + ground.claim().id(), wording.of(ground.claim())), copies),
        el("td", org.sayso.explain.Chains.of(ground.claim())),
        el("td", cls("reason"), support.reason()));
  }

  /** Folded; where it is not worked out yet, a script gets it when it is unfolded. */
  private Html arithmetic() {
    boolean linked = matter.steps() == Steps.LINKED && timeline != null;
    if (matter.account() == null && !linked) {
      return Html.NOTHING;
    }
    String near = Arithmetic.address(matter, "near");
    return el(
        "details",
        cls("arithmetic"),
        at("id", "arithmetic"),
        linked ? at("data-load", near) : at("open", ""),
        el("summary", "The arithmetic of this day, step by step"),
        linked
            ? el("p", link(near, "Work it out"))
            : new Arithmetic(matter, byId(), parties, wording).table());
  }

  private Map<String, Claim> byId() {
    return matter.atlas().reviewed().stream()
        .collect(Collectors.toMap(Claim::id, claim -> claim, (one, same) -> one));
  }

  /** Claims of the place itself, and those told of others that bear on it. */
  private List<Claim> told() {
    Set<String> bearing = new HashSet<>();
    if (timeline != null) {
      timeline.holdings().stream()
          .flatMap(holding -> holding.because().stream())
          .forEach(support -> bearing.add(support.claim()));
    }
    String id = matter.place().id();
    return matter.atlas().claims().stream()
        .filter(
            claim ->
                bearing.contains(claim.id())
                    || Stream.of(claim.place(), claim.to())
                        .anyMatch(ref -> ref != null && ref.key().equals(id)))
        .toList();
  }

  private Html chronicle(@Nullable Integer from) {
    List<Chronicle.Entry> all = Chronicle.of(matter.atlas(), told, timeline, explanation.holding());
    int first =
        from == null ? around(all) : Math.max(0, Math.min(from, Math.max(0, all.size() - 1)));
    int last = Math.min(all.size(), first + SHOWN);
    return el(
        "section",
        at("id", "claims"),
        el("h2", "Every claim, in order"),
        all.isEmpty() ? note("Nothing is told of this place.") : null,
        turner(all.size(), first),
        el("div", cls("chronicle"), all.subList(first, last).stream().map(this::entry).toList()),
        turner(all.size(), first));
  }

  /** Where the page begins so that the day is on it: all where all have room. */
  private int around(List<Chronicle.Entry> all) {
    if (all.size() <= SHOWN) {
      return 0;
    }
    long before =
        all.stream()
            .filter(entry -> entry.day() == null || !entry.day().isAfter(matter.day()))
            .count();
    return Math.max(0, (int) Math.min(before - SHOWN / 2, all.size() - SHOWN));
  }

  private @Nullable Html turner(int all, int first) {
    if (all <= SHOWN) {
      return null;
    }
    String here = Links.place(matter.place().id(), matter.view());
    String join = here.contains("?") ? "&from=" : "?from=";
    int earlier = Math.max(0, first - SHOWN);
    return el(
        "nav",
        cls("turner"),
        at("aria-label", "More claims"),
        first == 0 ? null : link(here + join + earlier + "#claims", "‹ Earlier"),
        el("span", (first + 1) + "–" + Math.min(all, first + SHOWN) + " of " + all + " tellings"),
        first + SHOWN >= all ? null : link(here + join + (first + SHOWN) + "#claims", "Later ›"));
  }

  private Html entry(Chronicle.Entry entry) {
    Html told = card.of(entry.told());
    if (entry.denials().isEmpty()) {
      return el("div", cls("telling"), told);
    }
    return el(
        "div",
        cls("telling disputed"),
        told,
        el(
            "div",
            cls("denials"),
            el("h4", "Denied"),
            entry.denials().stream().map(each -> card.of(each)).toList()));
  }

  private Html refusals() {
    List<Html> items =
        explanation.refusals().stream()
            .map(
                each ->
                    el(
                        "li",
                        el("q", discretion.shown(each.report(), each.refusal().evidence())),
                        " ",
                        el("small", Refusals.why(each.refusal().reason())),
                        " ",
                        link(
                            Links.report(each.report().id()) + "#at-" + each.refusal().id(),
                            "in its report")))
            .toList();
    return items.isEmpty()
        ? Html.NOTHING
        : el(
            "section",
            el("h2", "Passages about it that were not coded"),
            el("ul", cls("refusals"), items));
  }

  private Html inside() {
    List<Html> items =
        matter.inside().stream()
            .map(
                each ->
                    el(
                        "li",
                        link(Links.place(each.id(), matter.view()), each.name()),
                        " ",
                        el("small", each.kind().code())))
            .toList();
    return items.isEmpty()
        ? Html.NOTHING
        : el("section", el("h2", "Inside it"), el("ul", cls("columns"), items));
  }
}
