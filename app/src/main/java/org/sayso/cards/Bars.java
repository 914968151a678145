package org.sayso.cards;

import static org.sayso.html.Html.at;
import static org.sayso.html.Html.cls;
import static org.sayso.html.Html.el;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.html.Html;
import org.sayso.timeline.Holding;

/** Chances as bars, each with its number beside it. */
public final class Bars {

  private static final double LEAST_SHOWN = 0.005;

  private Bars() {}

  /**
   * A bar.
   *
   * @param share how much of it is filled, from 0 to 1
   * @param colour {@code #rrggbb}, or null for ink
   */
  public static Html meter(double share, @Nullable String colour) {
    return el(
        "svg",
        cls("meter"),
        at("viewBox", "0 0 100 8"),
        at("preserveAspectRatio", "none"),
        at("aria-hidden", "true"),
        el(
            "rect",
            at("width", String.format(java.util.Locale.ROOT, "%.2f", 100 * share)),
            at("height", 8),
            at("fill", colour == null ? "#6b675e" : colour)));
  }

  /** Who is said to hold a place, with all chances, the likeliest first. */
  public static Html of(Holding holding, Parties parties) {
    List<Html> rows = new ArrayList<>();
    holding.probabilities().entrySet().stream()
        .sorted((one, other) -> Double.compare(other.getValue(), one.getValue()))
        .filter(each -> each.getValue() >= LEAST_SHOWN)
        .forEach(
            each ->
                rows.add(
                    row(
                        parties.tag(each.getKey()),
                        each.getValue(),
                        parties.colour(each.getKey()))));
    if (holding.contested() >= LEAST_SHOWN) {
      rows.add(row(Html.of("contested"), holding.contested(), null));
    }
    if (holding.unknown() >= LEAST_SHOWN) {
      rows.add(row(Html.of("nobody, or none known"), holding.unknown(), "#a8a398"));
    }
    return el("table", cls("odds"), el("caption", "How the claims add up"), el("tbody", rows));
  }

  private static Html row(Html label, double chance, @Nullable String colour) {
    return el(
        "tr",
        el("th", at("scope", "row"), label),
        el("td", cls("bar"), meter(chance, colour)),
        el("td", cls("number"), Wording.percent(chance)));
  }
}
