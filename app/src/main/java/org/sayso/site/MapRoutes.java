package org.sayso.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.sayso.atlas.Atlas;
import org.sayso.cards.View;
import org.sayso.chart.CoursesJson;
import org.sayso.chart.GroundJson;
import org.sayso.chart.MapFiles;
import org.sayso.chart.WordsJson;
import org.sayso.explain.Disagreement;
import org.sayso.explain.Tally;
import org.sayso.html.Html;
import org.sayso.live.Standpoint;
import org.sayso.serve.Packed;
import org.sayso.serve.Problem;
import org.sayso.serve.RouteGroup;
import org.sayso.timeline.Holding;

/** The map at the root of the site, and what its script asks for piece by piece. */
final class MapRoutes implements RouteGroup {

  private static final String JSON = "application/json";
  private static final int OTHERS = 60;
  private static final int DISAGREEMENTS = 12;
  private static final int KEPT = 24;

  private final Shelf shelf;
  private final Gatherer gatherer;
  private final Finder finder;
  private final Packed ground;

  /** Packed answers by state and question; the one asked for longest ago goes first. */
  private final Map<List<Object>, Packed> kept = new LinkedHashMap<>(16, 0.75f, true);

  MapRoutes(Shelf shelf) {
    this.shelf = shelf;
    this.gatherer = new Gatherer(shelf);
    this.finder = new Finder(shelf);
    this.ground = Packed.of(bytes(ground()));
    usual(); // so that nobody is the first to wait for it
  }

  private JsonNode ground() {
    return GroundJson.of(
        shelf.ground(),
        Views.points(shelf.file().weighed(), shelf.areas().keySet()),
        shelf.parties(),
        shelf.head());
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/", this::page);
    routes.get("/map/ground.json", context -> ground.send(context.contentType(JSON)));
    routes.get("/map/timelines.json", this::timelines);
    routes.get("/map/overview.json", this::overview);
    routes.get("/map/place/{id}", this::details);
    routes.get("/map/search.json", this::search);
  }

  private void page(Context context) {
    Html page = shelf.frame().map(out -> out.append(MapFiles.text("map.html")));
    context.contentType("text/html; charset=utf-8").result(page.markup());
  }

  private void timelines(Context context) {
    Standpoint standpoint = Shelf.standpoint(Asked.view(context, shelf.newest()));
    context.contentType(JSON);
    if (standpoint.whole()) {
      usual().send(context);
      return;
    }
    int number = Asked.from(context);
    Seen seen = shelf.views().from(standpoint, number);
    if (seen.whole() && number == 0) {
      packed(List.of("timelines", standpoint), () -> CoursesJson.of(seen.runs())).send(context);
    } else {
      context.header("Cache-Control", "no-store");
      context.result(CoursesJson.of(seen.runs(), seen.weighed(), seen.of()));
    }
  }

  private void overview(Context context) {
    View view = Asked.view(context, shelf.newest());
    Seen seen = shelf.views().from(Shelf.standpoint(view));
    context.contentType(JSON);
    if (seen.whole()) {
      packed(List.of("overview", view), () -> bytes(overview(view, seen))).send(context);
    } else {
      ObjectNode part = overview(view, seen).put("weighed", seen.weighed()).put("of", seen.of());
      context.header("Cache-Control", "no-store").result(bytes(part));
    }
  }

  private ObjectNode overview(View view, Seen seen) {
    LocalDate day = Objects.requireNonNull(view.day());
    Atlas disputed = gatherer.disputed(view, seen);
    Atlas told = gatherer.talliesTold();
    List<Tally.Quoted> tallies = Tally.of(told, day).quoted();
    WordsJson words = new WordsJson(disputed, shelf.file().discretion(), shelf.parties());
    return words.overview(
        Disagreement.on(disputed, day).stream().limit(DISAGREEMENTS).toList(),
        tallies.stream()
            .filter(each -> spoken(each, Shelf.standpoint(view)))
            .limit(DISAGREEMENTS)
            .toList(),
        List.of());
  }

  /** Whether a count is told by the side and up to the day that a view goes by. */
  private static boolean spoken(Tally.Quoted quoted, Standpoint from) {
    return from.knows(quoted.report()) && from.hears(quoted.claim());
  }

  private void details(Context context) {
    String id = context.pathParam("id");
    View view = Asked.view(context, shelf.newest());
    LocalDate day = Objects.requireNonNull(view.day());
    if (shelf.place(id) == null) {
      throw Problem.notFound("The atlas has no place of this id.");
    }
    Atlas told = shelf.atlas().place(id, Shelf.standpoint(view), day);
    Holding holding =
        told.timelines().stream()
            .filter(line -> line.place().equals(id))
            .flatMap(line -> line.holdings().stream())
            .filter(each -> each.covers(day))
            .findFirst()
            .orElse(null);
    WordsJson words = new WordsJson(told, shelf.file().discretion(), shelf.parties());
    context.contentType(JSON).result(text(words.details(id, holding, day, OTHERS)));
  }

  private void search(Context context) {
    String words = context.queryParam("q");
    context.contentType(JSON).result(text(finder.offered(words == null ? "" : words)));
  }

  private Packed usual() {
    return packed(
        List.of("timelines", Standpoint.ALL), () -> CoursesJson.of(shelf.views().usual()));
  }

  private Packed packed(List<Object> question, Supplier<byte[]> answer) {
    List<Object> key = List.of(shelf.atlas().tag(), question);
    Packed known;
    synchronized (kept) {
      known = kept.get(key);
    }
    if (known == null) {
      known = Packed.of(answer.get());
      synchronized (kept) {
        kept.put(key, known);
        if (kept.size() > KEPT) {
          kept.remove(kept.keySet().iterator().next());
        }
      }
    }
    return known;
  }

  private static byte[] bytes(JsonNode tree) {
    return text(tree).getBytes(StandardCharsets.UTF_8);
  }

  private static String text(JsonNode tree) {
    try {
      return new ObjectMapper().writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of our own making is always JSON", e);
    }
  }
}
