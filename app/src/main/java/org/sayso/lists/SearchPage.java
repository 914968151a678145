package org.sayso.lists;

import static org.sayso.html.Html.at;
import static org.sayso.html.Html.cls;
import static org.sayso.html.Html.el;
import static org.sayso.html.Html.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.cards.Links;
import org.sayso.cards.View;
import org.sayso.gazetteer.Place;
import org.sayso.html.Html;

/** What is found of some words: places, sources, passages. */
public final class SearchPage {

  /**
   * What is found.
   *
   * @param places whose name has the words
   * @param sources names of those who speak or publish
   * @param passages of reports that hold all words
   */
  public record Found(List<Place> places, List<String> sources, List<Passage> passages) {

    /** Copies the lists. */
    public Found {
      places = List.copyOf(places);
      sources = List.copyOf(sources);
      passages = List.copyOf(passages);
    }
  }

  /**
   * A passage with the words.
   *
   * @param report id of the report that it stands in
   * @param title what it is about: a place as printed, a headline
   * @param claim id of the claim that rests on it, or null
   * @param words the passage, without the names of private persons
   */
  public record Passage(String report, String title, @Nullable String claim, String words) {}

  private SearchPage() {}

  /** The page's content. */
  public static Html of(String words, Found found) {
    boolean nothing =
        found.places().isEmpty() && found.sources().isEmpty() && found.passages().isEmpty();
    return el(
        "article",
        cls("search-page"),
        el("h1", words.isBlank() ? "Search" : "Search: " + words),
        form(words),
        nothing && !words.isBlank()
            ? el("p", cls("empty"), "Nothing in the atlas has these words.")
            : null,
        section("Places", found.places().stream().map(SearchPage::place).toList()),
        section("Sources", found.sources().stream().map(SearchPage::source).toList()),
        section("In reports", found.passages().stream().map(SearchPage::passage).toList()));
  }

  private static Html form(String words) {
    return el(
        "form",
        cls("view"),
        at("action", "/search"),
        el(
            "label",
            "Words ",
            el(
                "input",
                at("type", "search"),
                at("name", "q"),
                at("value", words.isEmpty() ? null : words))),
        el("button", "Search"));
  }

  private static Html section(String title, List<Html> items) {
    return items.isEmpty()
        ? Html.NOTHING
        : el("section", el("h2", title), el("ul", cls("plain hits"), items));
  }

  private static Html place(Place place) {
    List<String> path = place.path();
    return el(
        "li",
        link(Links.place(place.id(), View.ALL), place.name()),
        " ",
        el(
            "small",
            place.kind().code()
                + ", "
                + String.join(" › ", path.subList(0, Math.max(0, path.size() - 1)))));
  }

  private static Html source(String name) {
    return el("li", link(Links.source(name), name));
  }

  private static Html passage(Passage passage) {
    String claim = passage.claim();
    String address =
        claim == null ? Links.report(passage.report()) : Links.claim(passage.report(), claim);
    return el("li", link(address, passage.title()), el("blockquote", passage.words()));
  }
}
