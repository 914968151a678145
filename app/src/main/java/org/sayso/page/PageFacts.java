package org.sayso.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Outlet, headline and day from what a page declares of itself: first its JSON-LD, then OpenGraph,
 * then the meta tags of older habits, then the times it marks up.
 */
public final class PageFacts {

  private static final Set<String> DAY_TAGS =
      Set.of(
          "article:published_time",
          "og:article:published_time",
          "datepublished",
          "date",
          "pubdate",
          "publishdate",
          "publish-date",
          "publish_date",
          "publication_date",
          "citation_publication_date",
          "dc.date",
          "dc.date.issued",
          "dcterms.date",
          "dcterms.issued",
          "dcterms.created",
          "sailthru.date",
          "parsely-pub-date");

  private PageFacts() {}

  /** The facts of a page; null for each that it does not declare. */
  public static Facts of(Document page) {
    return LinkedData.facts(page).or(declared(page));
  }

  private static Facts declared(Document page) {
    return new Facts(
        meta(page, "og:site_name", "application-name", "publisher", "dc.publisher"),
        first(meta(page, "og:title", "dc.title"), text(page, "h1"), page.title()),
        published(page));
  }

  private static @Nullable String meta(Document page, String... names) {
    for (String name : names) {
      for (Element tag : page.select("meta[content]")) {
        if (name.equals(nameOf(tag)) && !tag.attr("content").isBlank()) {
          return tag.attr("content").strip();
        }
      }
    }
    return null;
  }

  private static String nameOf(Element tag) {
    return List.of("property", "name", "itemprop").stream()
        .map(tag::attr)
        .filter(value -> !value.isBlank())
        .findFirst()
        .orElse("")
        .toLowerCase(Locale.ROOT);
  }

  private static @Nullable LocalDate published(Document page) {
    for (Element tag : page.select("meta[content]")) {
      LocalDate day = DAY_TAGS.contains(nameOf(tag)) ? PrintedDays.read(tag.attr("content")) : null;
      if (day != null) {
        return day;
      }
    }
    return page
        .select("time[itemprop=datePublished], time[pubdate], article time, main time, time")
        .stream()
        .map(
            time ->
                PrintedDays.read(time.hasAttr("datetime") ? time.attr("datetime") : time.text()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String text(Document page, String selector) {
    Element found = page.selectFirst(selector);
    return found == null ? null : found.text();
  }

  private static @Nullable String first(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return null;
  }
}
