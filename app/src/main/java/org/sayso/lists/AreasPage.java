package org.sayso.lists;

import static org.sayso.html.Html.at;
import static org.sayso.html.Html.cls;
import static org.sayso.html.Html.el;
import static org.sayso.html.Html.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sayso.cards.DayText;
import org.sayso.cards.Links;
import org.sayso.cards.Parties;
import org.sayso.cards.View;
import org.sayso.cards.ViewForm;
import org.sayso.cards.Wording;
import org.sayso.explain.Look;
import org.sayso.explain.Run;
import org.sayso.gazetteer.Place;
import org.sayso.html.Html;

/** The map as a table: every area with who is said to hold it on a day. */
public final class AreasPage {

  private final View view;
  private final Parties parties;

  private AreasPage(View view, Parties parties) {
    this.view = view;
    this.parties = parties;
  }

  /**
   * The page's content.
   *
   * @param places the areas of the map and the further places that something is said of
   * @param runs of these on the day, by id; none for places of which nothing is said
   */
  public static Html of(List<Place> places, Map<String, Run> runs, View view, Parties parties) {
    return new AreasPage(view, parties).content(places, runs);
  }

  private Html content(List<Place> places, Map<String, Run> runs) {
    LocalDate day = Objects.requireNonNull(view.day());
    List<Place> told =
        places.stream()
            .filter(place -> runs.containsKey(place.id()))
            .sorted(Comparator.comparing((Place place) -> String.join("/", place.path())))
            .toList();
    int silent = places.size() - told.size();
    return el(
        "article",
        cls("areas"),
        el("h1", "Table of areas"),
        el(
            "p",
            cls("lead"),
            "The map of "
                + DayText.full(day)
                + " as a table. Of "
                + silent
                + " further places of the map nothing is said."),
        ViewForm.of("/areas", view, parties),
        el("p", cls("ways"), link(Links.map(null, view), "The same as a map")),
        el(
            "div",
            cls("wide"),
            el(
                "table",
                el(
                    "thead",
                    el(
                        "tr",
                        column("Place"),
                        column("Kind"),
                        column("Within"),
                        column("Said to be held by"),
                        column("Origins"),
                        column("Last news"))),
                el(
                    "tbody",
                    told.stream()
                        .map(place -> row(place, Objects.requireNonNull(runs.get(place.id()))))
                        .toList()))));
  }

  private static Html column(String name) {
    return el("th", at("scope", "col"), name);
  }

  private Html row(Place place, Run run) {
    List<String> path = place.path();
    return el(
        "tr",
        el("th", at("scope", "row"), link(Links.place(place.id(), view), place.name())),
        el("td", place.kind().code()),
        el("td", path.size() < 2 ? "" : path.get(path.size() - 2)),
        el("td", status(run)),
        el("td", cls("number"), run.origins()),
        el("td", run.lastNews() == null ? null : DayText.of(run.lastNews())));
  }

  private List<Html> status(Run run) {
    Look look = run.look();
    if (look.kind() == Look.Kind.UNCLEAR || look.leader() == null) {
      return List.of(Html.of("too little is said"));
    }
    List<Html> status = new ArrayList<>();
    if (look.kind() == Look.Kind.DISPUTED) {
      status.add(Html.of("disputed: "));
    }
    status.add(share(look.leader(), run.first()));
    if (look.kind() == Look.Kind.DISPUTED && look.second() != null) {
      status.add(Html.of(", "));
      status.add(share(look.second(), run.second()));
    }
    return status;
  }

  private Html share(@Nullable String party, double chance) {
    return Html.of(parties.tag(String.valueOf(party)), " " + Wording.percent(chance));
  }
}
