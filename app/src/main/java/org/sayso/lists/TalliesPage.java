package org.sayso.lists;

import static org.sayso.html.Html.at;
import static org.sayso.html.Html.cls;
import static org.sayso.html.Html.el;
import static org.sayso.html.Html.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Discretion;
import org.sayso.cards.Chain;
import org.sayso.cards.DayText;
import org.sayso.cards.Links;
import org.sayso.cards.Parties;
import org.sayso.cards.Wording;
import org.sayso.census.Count;
import org.sayso.explain.Run;
import org.sayso.explain.Tally.Quoted;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.gazetteer.Scheme;
import org.sayso.html.Html;

/** Our count of areas beside those that sources give, each in its own way of counting. */
public final class TalliesPage {

  private final Tallies tallies;
  private final Parties parties;
  private final Wording wording;
  private final Chain chain;
  private final Discretion discretion;

  private TalliesPage(Tallies tallies, Parties parties, Discretion discretion) {
    this.tallies = tallies;
    this.parties = parties;
    this.wording = new Wording(parties, discretion);
    this.chain = new Chain(parties, discretion);
    this.discretion = discretion;
  }

  /**
   * What is counted.
   *
   * @param areas the areas of the map, by id
   * @param runs what is said of each over time, by id
   * @param schemes the known ways of counting; may be none
   * @param quoted what sources count
   * @param discretion keeps private persons' names off the page
   * @param day the newest day
   */
  public record Tallies(
      Map<String, Place> areas,
      Map<String, List<Run>> runs,
      List<Scheme> schemes,
      List<Quoted> quoted,
      Discretion discretion,
      LocalDate day) {

    /** Copies the collections. */
    public Tallies {
      areas = Map.copyOf(areas);
      runs = Map.copyOf(runs);
      schemes = List.copyOf(schemes);
      quoted = List.copyOf(quoted);
    }
  }

  private record Whole(PlaceKind kind, int number) {}

  /** The page's content. */
  public static Html of(Tallies tallies, Parties parties) {
    return new TalliesPage(tallies, parties, tallies.discretion()).content();
  }

  private Html content() {
    Map<Whole, List<TallyPlot.Dot>> schemes = schemes();
    return el(
        "article",
        cls("tallies"),
        el("h1", "Counts"),
        el(
            "p",
            cls("lead"),
            "How many areas each side is said to hold: as lines, what the claims on single areas"
                + " add up to here; as dots, what sources count. They count in different ways and"
                + " are never merged."),
        schemes.entrySet().stream().map(each -> scheme(each.getKey(), each.getValue())).toList(),
        all());
  }

  private Map<Whole, List<TallyPlot.Dot>> schemes() {
    Map<Whole, List<TallyPlot.Dot>> schemes =
        new TreeMap<>(Comparator.comparing(Whole::kind).reversed().thenComparing(Whole::number));
    for (Quoted quoted : tallies.quoted()) {
      LocalDate day = quoted.day();
      Count.of(quoted.claim())
          .filter(count -> day != null && count.low() > 0)
          .ifPresent(
              count ->
                  schemes
                      .computeIfAbsent(whole(count), w -> new ArrayList<>())
                      .add(new TallyPlot.Dot(count, quoted, Objects.requireNonNull(day))));
    }
    if (schemes.isEmpty()) {
      int districts = (int) areas(PlaceKind.DISTRICT).count();
      if (districts > 0) {
        schemes.put(new Whole(PlaceKind.DISTRICT, districts), List.of());
      }
    }
    return schemes;
  }

  private java.util.stream.Stream<Place> areas(PlaceKind kind) {
    return tallies.areas().values().stream().filter(place -> place.kind() == kind);
  }

  /** A count that names no whole is held against the way of counting that its kind has first. */
  private Whole whole(Count count) {
    Integer told = count.whole();
    int number =
        told != null
            ? told
            : count
                .scheme(tallies.schemes())
                .map(Scheme::count)
                .orElseGet(() -> (int) areas(count.kind()).count());
    return new Whole(count.kind(), number);
  }

  private Html scheme(Whole whole, List<TallyPlot.Dot> dots) {
    Scheme known =
        tallies.schemes().stream()
            .filter(each -> each.kind() == whole.kind() && each.count() == whole.number())
            .findFirst()
            .orElse(null);
    boolean counted = known == null || !known.units().isEmpty();
    Counted ours = counted ? ours(whole, known) : Counted.of(List.of());
    LocalDate first =
        dots.stream().map(TallyPlot.Dot::day).min(Comparator.naturalOrder()).orElse(tallies.day());
    LocalDate begin =
        ours.byState().values().stream()
            .map(numbers -> numbers.firstKey())
            .min(Comparator.naturalOrder())
            .filter(day -> day.isBefore(first))
            .orElse(first);
    String title = "Of " + whole.number() + " " + whole.kind().code() + "s";
    TallyPlot plot = new TallyPlot(begin, tallies.day(), most(ours, dots, whole), parties);
    return el(
        "section",
        cls("scheme"),
        el("h2", title),
        el("p", cls("note"), told(known, counted)),
        legend(ours, dots),
        el("figure", plot.of(title, ours, dots)));
  }

  /** The plot's height: what is counted, and not the whole where that would flatten all. */
  private static double most(Counted ours, List<TallyPlot.Dot> dots, Whole whole) {
    double counted =
        ours.byState().values().stream()
            .flatMap(numbers -> numbers.values().stream())
            .mapToInt(number -> number)
            .max()
            .orElse(0);
    double quoted = dots.stream().mapToDouble(dot -> dot.count().low()).max().orElse(0);
    return Math.min(whole.number(), Math.ceil(1.15 * Math.max(counted, quoted) / 4 + 1) * 4);
  }

  private static String told(@Nullable Scheme known, boolean counted) {
    if (known == null) {
      return "No known way of counting has this whole; the lines count all areas of the map.";
    }
    return counted
        ? "Counted: " + known.definition() + "."
        : "Counted: "
            + known.definition()
            + ". Which areas these are is not known, so there are no lines.";
  }

  private Counted ours(Whole whole, @Nullable Scheme known) {
    return Counted.of(
        tallies.runs().entrySet().stream()
            .filter(
                each ->
                    known == null
                        ? isOf(whole.kind(), each.getKey())
                        : known.units().contains(each.getKey()))
            .map(Map.Entry::getValue)
            .toList());
  }

  private boolean isOf(PlaceKind kind, String id) {
    Place place = tallies.areas().get(id);
    return place != null && place.kind() == kind;
  }

  private Html legend(Counted ours, List<TallyPlot.Dot> dots) {
    Map<String, Html> items = new LinkedHashMap<>();
    ours.states()
        .forEach(
            state ->
                items.put(
                    state,
                    el(
                        "li",
                        state.equals(Counted.DISPUTED) ? "┅ disputed here" : parties.tag(state),
                        " ",
                        el("b", ours.on(state, tallies.day())),
                        el("small", " here, " + DayText.brief(tallies.day())))));
    dots.stream()
        .map(dot -> dot.count().state())
        .filter(state -> !state.equals("contested"))
        .forEach(
            state ->
                items.putIfAbsent(state, el("li", parties.tag(state), el("small", " quoted"))));
    return el("ul", cls("row legend"), List.copyOf(items.values()));
  }

  private Html all() {
    List<Html> rows =
        tallies.quoted().stream()
            .map(
                quoted ->
                    el(
                        "tr",
                        el("td", quoted.day() == null ? "day unknown" : DayText.of(quoted.day())),
                        el(
                            "td",
                            link(Links.claim(quoted.claim()), wording.of(quoted.claim())),
                            el("q", discretion.shown(quoted.report(), quoted.claim().evidence()))),
                        el("td", chain.of(quoted.claim()))))
            .toList();
    return el(
        "section",
        el("h2", "As sources count, newest first"),
        rows.isEmpty() ? el("p", cls("empty"), "No source gives a count.") : null,
        el(
            "div",
            cls("wide"),
            el(
                "table",
                cls("quoted"),
                el(
                    "thead",
                    el(
                        "tr",
                        el("th", at("scope", "col"), "Day"),
                        el("th", at("scope", "col"), "Count"),
                        el("th", at("scope", "col"), "On whose word"))),
                el("tbody", rows))));
  }
}
