package org.sayso.cards;

import static org.sayso.html.Html.at;
import static org.sayso.html.Html.cls;
import static org.sayso.html.Html.el;
import static org.sayso.html.Html.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.html.Html;

/**
 * What stands around every page of the site: its name, the ways to the other pages, the search, and
 * to whom the geography is owed.
 *
 * @param site what the atlas is about: the country or the conflict
 * @param attribution whom the geography is owed to
 */
public record Frame(String site, List<String> attribution) {

  /** The pages that every page leads to. */
  public enum Tab {
    MAP("/", "Map"),
    DISPUTES("/disputes", "Disputes"),
    CHANGES("/changes", "Changes"),
    TALLIES("/tallies", "Counts"),
    SOURCES("/sources", "Sources"),
    REPORTS("/reports", "Reports"),
    DECISIONS("/decisions", "Decisions");

    private final String address;
    private final String label;

    Tab(String address, String label) {
      this.address = address;
      this.label = label;
    }
  }

  /** Copies the list. */
  public Frame {
    attribution = List.copyOf(attribution);
  }

  /**
   * A whole page.
   *
   * @param title what it shows, in a few words
   * @param tab which of the ways it stands at the end of, or null for none
   * @param main its content
   */
  public Html page(String title, @Nullable Tab tab, Html main) {
    return page(title, tab, null, main, Html.NOTHING);
  }

  /** The page of the map, with the board that it is drawn on. */
  public Html map(Html board) {
    Html more = Html.of(style("map"), script("d3"), script("map"));
    return page("who is said to hold what", Tab.MAP, "map-page", board, more);
  }

  private Html page(String title, @Nullable Tab tab, @Nullable String kind, Html main, Html more) {
    return out -> {
      out.append("<!doctype html>");
      el(
              "html",
              at("lang", "en"),
              head(title, more),
              el(
                  "body",
                  at("class", kind),
                  link("#main", cls("skip"), "Skip to the content"),
                  masthead(tab),
                  el("main", at("id", "main"), main),
                  foot()))
          .to(out);
    };
  }

  private Html head(String title, Html more) {
    return el(
        "head",
        el("meta", at("charset", "utf-8")),
        el("meta", at("name", "viewport"), at("content", "width=device-width, initial-scale=1")),
        el("title", title + " · " + site + " · Sayso"),
        el("link", at("rel", "icon"), at("href", "data:,")),
        style("site"),
        script("site"),
        more);
  }

  /** A style of the site. */
  private static Html style(String name) {
    return el("link", at("rel", "stylesheet"), at("href", "/static/" + name + ".css"));
  }

  /** A script of the site, which runs when the page is read. */
  private static Html script(String name) {
    return el("script", at("src", "/static/" + name + ".js"), at("defer", true));
  }

  private Html masthead(@Nullable Tab tab) {
    List<Html> ways =
        List.of(Tab.values()).stream()
            .map(
                each ->
                    el(
                        "li",
                        link(
                            each.address,
                            at("aria-current", each == tab ? "page" : null),
                            each.label)))
            .toList();
    return el(
        "header",
        cls("masthead"),
        el(
            "p",
            cls("name"),
            link("/", el("span", cls("brand"), "Sayso"), el("span", cls("site"), site))),
        el("nav", at("aria-label", "Pages"), el("ul", ways)),
        el(
            "form",
            cls("find"),
            at("action", "/search"),
            at("role", "search"),
            el(
                "input",
                at("type", "search"),
                at("name", "q"),
                at("aria-label", "Search places, people, sources and words of reports"),
                at("placeholder", "Search"))),
        el("p", cls("reader"), at("id", "reader"), link("/sign-in", "Sign in")));
  }

  private Html foot() {
    return el(
        "footer",
        el("p", "Sayso gives no verdict: it shows who says so, and who says otherwise."),
        el("p", cls("owed"), String.join(" · ", attribution)));
  }
}
