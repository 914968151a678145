package org.sayso.cards;

import static org.sayso.html.Html.at;
import static org.sayso.html.Html.cls;
import static org.sayso.html.Html.el;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.BaseMap;
import org.sayso.claim.PartyRef;
import org.sayso.html.Html;

/** What the parties are called on the site, and their colours. */
public final class Parties {

  private static final String OTHER = "#6b6b6b";

  private final Map<String, BaseMap.Side> sides = new LinkedHashMap<>();

  /** These sides, each with a name and a colour; other parties are named by their ids. */
  public Parties(List<BaseMap.Side> coloured) {
    coloured.forEach(side -> sides.put(side.party(), side));
  }

  /** Every known party in the order of the legend. */
  public List<BaseMap.Side> all() {
    return List.copyOf(sides.values());
  }

  /** What readers are shown for a party's id. */
  public String name(String id) {
    BaseMap.Side side = sides.get(id);
    return side == null ? spoken(id) : side.name();
  }

  /** The names of a party and of those on its side; null for nobody. */
  public @Nullable String names(@Nullable PartyRef ref) {
    if (ref == null) {
      return null;
    }
    String more =
        ref.with().stream().map(each -> " and " + names(each)).collect(Collectors.joining());
    return name(ref.party()) + more;
  }

  /** {@code #rrggbb}. */
  public String colour(String id) {
    BaseMap.Side side = sides.get(id);
    String colour = side == null ? null : side.colour();
    return colour == null ? OTHER : colour;
  }

  /** The name behind a dot of its colour. */
  public Html tag(String id) {
    return el("span", cls("side"), dot(id), name(id));
  }

  /** A dot of its colour; says nothing to those who cannot see it. */
  public Html dot(String id) {
    return el(
        "svg",
        cls("dot"),
        at("viewBox", "0 0 10 10"),
        at("aria-hidden", "true"),
        el("circle", at("cx", 5), at("cy", 5), at("r", 4.5), at("fill", colour(id))));
  }

  /** An id such as {@code border-guard} as words. */
  private static String spoken(String id) {
    String words = id.replace('-', ' ');
    return words.isEmpty() ? id : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
