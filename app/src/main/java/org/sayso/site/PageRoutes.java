package org.sayso.site;

import static org.sayso.html.Html.at;
import static org.sayso.html.Html.cls;
import static org.sayso.html.Html.el;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.BaseMap;
import org.sayso.cards.Frame.Tab;
import org.sayso.cards.Titles;
import org.sayso.cards.View;
import org.sayso.explain.Dispute;
import org.sayso.explain.Run;
import org.sayso.gazetteer.Place;
import org.sayso.html.Html;
import org.sayso.lists.AreasPage;
import org.sayso.lists.ChangesPage;
import org.sayso.lists.DecisionsPage;
import org.sayso.lists.DisputesPage;
import org.sayso.lists.ReportsPage;
import org.sayso.lists.SearchPage;
import org.sayso.lists.SignInPage;
import org.sayso.lists.SourcePage;
import org.sayso.lists.SourcesPage;
import org.sayso.lists.TalliesPage;
import org.sayso.live.RecentChanges;
import org.sayso.pages.PlacePage;
import org.sayso.pages.ReportMatter;
import org.sayso.pages.ReportPage;
import org.sayso.pages.Steps;
import org.sayso.report.Report;
import org.sayso.review.Reviews;
import org.sayso.serve.Problem;
import org.sayso.serve.RouteGroup;

/** The pages that are made on the server, which work without any script. */
final class PageRoutes implements RouteGroup {

  private static final int DISPUTES = 40;
  private static final int SOURCES = 100;

  private final Shelf shelf;
  private final Gatherer gatherer;
  private final Speakers speakers;
  private final Finder finder;

  PageRoutes(Shelf shelf) {
    this.shelf = shelf;
    this.gatherer = new Gatherer(shelf);
    this.speakers = new Speakers(shelf);
    this.finder = new Finder(shelf);
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/place/{id}", this::place);
    routes.get("/report/{id}", this::report);
    routes.get("/areas", this::areas);
    routes.get("/sign-in", this::signIn);
    routes.get("/reports", this::reports);
    routes.get("/disputes", this::disputes);
    routes.get("/changes", this::changes);
    routes.get("/tallies", this::tallies);
    routes.get("/sources", this::sources);
    routes.get("/source", this::source);
    routes.get("/search", this::search);
    routes.get("/decisions", this::decisions);
  }

  private void place(Context context) {
    Place place = shelf.place(context.pathParam("id"));
    if (place == null) {
      throw Problem.notFound("The atlas has no place of this id; search for its name.");
    }
    View view = Asked.view(context, shelf.newest());
    show(
        context,
        place.name(),
        null,
        PlacePage.of(
            shelf.matter(place, view, Steps.of(Asked.word(context, "steps"))),
            shelf.parties(),
            Asked.word(context, "from") == null ? null : Asked.from(context)));
  }

  private void report(Context context) {
    ReportMatter matter = shelf.report(context.pathParam("id"));
    if (matter == null) {
      throw Problem.notFound("The atlas has no report of this id; see /reports.");
    }
    show(
        context,
        Titles.of(matter.report(), matter.discretion()),
        Tab.REPORTS,
        ReportPage.of(matter, shelf.parties()));
  }

  private void reports(Context context) {
    int from = Asked.from(context);
    List<Report> reports = shelf.reports(from, ReportsPage.SHOWN);
    show(
        context,
        "Reports",
        Tab.REPORTS,
        ReportsPage.of(reports, shelf.file().discretion(), shelf.reportCount(), from));
  }

  private void areas(Context context) {
    View view = Asked.view(context, shelf.newest());
    LocalDate day = java.util.Objects.requireNonNull(view.day());
    Map<String, Run> runs = new TreeMap<>();
    Seen seen = shelf.views().from(Shelf.standpoint(view));
    seen.runs()
        .forEach(
            (place, course) -> {
              Run run = Views.on(course, day);
              if (run != null) {
                runs.put(place, run);
              }
            });
    List<Place> places =
        new ArrayList<>(shelf.areas().values().stream().map(BaseMap.Area::place).toList());
    places.addAll(Views.points(shelf.file().weighed(), shelf.areas().keySet()));
    Html table = AreasPage.of(places, runs, view, shelf.parties());
    show(context, "Table of areas", Tab.MAP, Html.of(progress(context, seen), table));
  }

  private void signIn(Context context) {
    show(context, "Sign in", null, SignInPage.content());
  }

  private void disputes(Context context) {
    View view = Asked.view(context, shelf.newest());
    Seen seen = shelf.views().from(Shelf.standpoint(view));
    Atlas slice = gatherer.disputed(view, seen);
    LocalDate day = java.util.Objects.requireNonNull(view.day());
    show(
        context,
        "Disputes",
        Tab.DISPUTES,
        Html.of(
            progress(context, seen),
            DisputesPage.of(
                Dispute.on(slice, day).stream().limit(DISPUTES).toList(),
                view,
                shelf.parties(),
                shelf.file().discretion(),
                seen.whole())));
  }

  /** How far weighing has come; until it is done the page is to be asked for again. */
  private static Html progress(Context context, Seen seen) {
    if (seen.whole()) {
      return Html.NOTHING;
    }
    context.header("Cache-Control", "no-store").header("Refresh", "1");
    return el(
        "p",
        cls("note"),
        at("role", "status"),
        "Weighed anew for this view: "
            + seen.weighed()
            + " of "
            + seen.of()
            + " places. This page goes on by itself.");
  }

  private void changes(Context context) {
    LocalDate asked = Asked.day(context, "day");
    LocalDate day = asked == null ? shelf.newest() : asked;
    LocalDate before = Asked.day(context, "since");
    LocalDate since = before == null ? day.minusDays(RecentChanges.DAYS) : before;
    if (!since.isBefore(day)) {
      throw Problem.badRequest("\"since\" must be a day before " + day + ".");
    }
    ChangesPage.Changes changes = gatherer.changes(since, day, Asked.from(context));
    show(context, "Changes", Tab.CHANGES, ChangesPage.of(changes, shelf.parties()));
  }

  private void tallies(Context context) {
    show(context, "Counts", Tab.TALLIES, TalliesPage.of(gatherer.tallies(), shelf.parties()));
  }

  private void sources(Context context) {
    int from = Asked.from(context);
    show(
        context,
        "Sources",
        Tab.SOURCES,
        SourcesPage.of(speakers.rows(from, SOURCES), from, SOURCES, shelf.parties()));
  }

  private void source(Context context) {
    String name = context.queryParam("name");
    SourcePage.Matter matter = name == null ? null : speakers.matter(name, Asked.from(context));
    if (matter == null) {
      throw Problem.notFound("Nobody of this name speaks in the atlas; see /sources.");
    }
    show(
        context,
        matter.row().name(),
        Tab.SOURCES,
        SourcePage.of(matter, shelf.parties(), shelf.file().discretion()));
  }

  private void search(Context context) {
    String asked = context.queryParam("q");
    String words = asked == null ? "" : asked.strip();
    show(context, "Search", null, SearchPage.of(words, finder.found(words)));
  }

  private void decisions(Context context) {
    Reviews reviews = shelf.decisions();
    Atlas slice = finder.claims(DecisionsPage.claims(reviews));
    show(
        context,
        "Decisions",
        Tab.DECISIONS,
        DecisionsPage.of(reviews, slice, shelf.parties(), shelf.file().discretion()));
  }

  private void show(Context context, String title, @Nullable Tab tab, Html main) {
    context
        .contentType("text/html; charset=utf-8")
        .result(shelf.frame().page(title, tab, main).markup());
  }
}
