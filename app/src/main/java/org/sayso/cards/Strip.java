package org.sayso.cards;

import static org.sayso.html.Html.at;
import static org.sayso.html.Html.cls;
import static org.sayso.html.Html.el;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sayso.explain.Look;
import org.sayso.html.Html;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Timeline;

/** The holdings of one place as a strip of colour over time, with a tick for each day of news. */
public final class Strip {

  private static final double WIDTH = 100;
  private static final int MONTHS_NAMED = 12;
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
  private static final double[] STEPS = {0.6, 0.75, 0.9};
  private static final double[] STRENGTHS = {0.34, 0.54, 0.76, 0.95};

  private final Parties parties;
  private final LocalDate first;
  private final LocalDate last;

  private Strip(Parties parties, LocalDate first, LocalDate last) {
    this.parties = parties;
    this.first = first;
    this.last = last;
  }

  /**
   * The strip.
   *
   * @param told days of claims on the place
   * @param day the day that is shown elsewhere on the page
   * @param address where a run of days leads to, by its first day
   * @return nothing for a timeline without holdings
   */
  public static Html of(
      Timeline timeline,
      Collection<LocalDate> told,
      @Nullable LocalDate day,
      Parties parties,
      Function<LocalDate, String> address) {
    List<Holding> holdings = timeline.holdings();
    if (holdings.isEmpty()) {
      return Html.NOTHING;
    }
    LocalDate from = holdings.get(0).from();
    LocalDate to = holdings.get(holdings.size() - 1).to();
    Strip strip = new Strip(parties, from, to);
    return strip.drawn(holdings, told, day, address);
  }

  private Html drawn(
      List<Holding> holdings,
      Collection<LocalDate> told,
      @Nullable LocalDate day,
      Function<LocalDate, String> address) {
    List<Html> parts = new ArrayList<>();
    parts.add(box(0, 0, WIDTH, 38, "#e2dfd7"));
    holdings.forEach(holding -> parts.add(run(holding, address)));
    months(parts);
    told.stream()
        .distinct()
        .filter(each -> !each.isBefore(first) && !each.isAfter(last))
        .forEach(each -> parts.add(tick(x(each), 41, 7, "#55524b")));
    if (day != null && !day.isBefore(first) && !day.isAfter(last)) {
      parts.add(tick(x(day), 0, 50, "#201f1c"));
    }
    return el(
        "figure",
        cls("timeline"),
        el(
            "svg",
            cls("strip"),
            at("role", "group"),
            at("aria-label", "Timeline of holdings; each run of days is a link"),
            parts),
        el(
            "figcaption",
            el("span", DayText.brief(first)),
            el("span", "▮ a day of news"),
            el("span", DayText.brief(last))));
  }

  private Html run(Holding holding, Function<LocalDate, String> address) {
    Look look = Look.of(holding);
    double from = x(holding.from());
    double width = Math.max(0.1, x(holding.to().plusDays(1)) - from);
    String words = words(holding, parties);
    String span = DayText.span(holding.from(), holding.to());
    List<Html> fills = new ArrayList<>();
    if (look.kind() == Look.Kind.HELD) {
      fills.add(box(from, 0, width, 38, tint(holding, look.leader())));
    } else if (look.kind() == Look.Kind.DISPUTED) {
      fills.add(box(from, 0, width, 19, tint(holding, look.leader())));
      String other = look.second();
      fills.add(box(from, 19, width, 19, other == null ? "#8a867b" : tint(holding, other)));
    } else {
      fills.add(box(from, 0, width, 38, "#e2dfd7"));
    }
    return el(
        "a",
        at("href", address.apply(holding.from())),
        at("aria-label", span + ": " + words),
        el("title", span + ": " + words),
        fills);
  }

  private void months(List<Html> parts) {
    long months = ChronoUnit.MONTHS.between(first.withDayOfMonth(1), last) + 1;
    long step = Math.max(1, months / MONTHS_NAMED);
    for (LocalDate at = first.withDayOfMonth(1).plusMonths(step);
        at.isBefore(last);
        at = at.plusMonths(step)) {
      parts.add(tick(x(at), 38, 4, "#a39e90"));
      parts.add(
          el(
              "text",
              at("x", number(x(at)) + "%"),
              at("y", 61),
              at("text-anchor", "middle"),
              at.getMonthValue() == 1 ? String.valueOf(at.getYear()) : MONTH.format(at)));
    }
  }

  /** A holding in a few words: {@code Taliban, 83 %}. */
  public static String words(Holding holding, Parties parties) {
    Look look = Look.of(holding);
    String leader = look.leader();
    if (look.kind() == Look.Kind.UNCLEAR || leader == null) {
      return "too little is said to name a holder";
    }
    String first = share(holding, leader, parties);
    String second = look.second();
    return look.kind() == Look.Kind.HELD
        ? first
        : "disputed: " + first + (second == null ? "" : ", " + share(holding, second, parties));
  }

  private static String share(Holding holding, String party, Parties parties) {
    double chance = Objects.requireNonNull(holding.probabilities().get(party));
    return parties.name(party) + " " + Wording.percent(chance);
  }

  /** The side's colour, the paler the less likely. */
  private String tint(Holding holding, @Nullable String party) {
    if (party == null) {
      return "#e2dfd7";
    }
    double chance = holding.probabilities().getOrDefault(party, 0.0);
    int step = 0;
    while (step < STEPS.length && chance >= STEPS[step]) {
      step++;
    }
    return mixed(parties.colour(party), STRENGTHS[step]);
  }

  /** Between paper and a colour. */
  static String mixed(String colour, double strength) {
    int[] paper = {0xf4, 0xf2, 0xec};
    StringBuilder mixed = new StringBuilder("#");
    for (int i = 0; i < 3; i++) {
      int ink = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16);
      mixed.append(
          String.format(Locale.ROOT, "%02x", Math.round(paper[i] + strength * (ink - paper[i]))));
    }
    return mixed.toString();
  }

  private double x(LocalDate day) {
    double days = ChronoUnit.DAYS.between(first, last) + 1.0;
    return ChronoUnit.DAYS.between(first, day) / days * WIDTH;
  }

  private static Html box(double x, double y, double width, double height, String fill) {
    return el(
        "rect",
        at("x", number(x) + "%"),
        at("y", number(y)),
        at("width", number(width) + "%"),
        at("height", number(height)),
        at("fill", fill));
  }

  /** A mark of two pixels' width, however wide the strip is drawn. */
  private static Html tick(double x, double y, double height, String fill) {
    return el(
        "rect",
        at("x", number(x) + "%"),
        at("y", number(y)),
        at("width", 2),
        at("height", number(height)),
        at("fill", fill));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
