package org.sayso.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.cards.Links;
import org.sayso.cards.Titles;
import org.sayso.gazetteer.Place;
import org.sayso.lists.SearchPage;
import org.sayso.query.Hit;
import org.sayso.report.Report;

/** Finds places, sources and passages by their words. */
final class Finder {

  private static final int EACH = 20;
  private static final int EACH_OFFERED = 4;
  private static final int LONGEST = 200;

  private final Shelf shelf;

  Finder(Shelf shelf) {
    this.shelf = shelf;
  }

  /** What the search page shows. */
  SearchPage.Found found(String words) {
    List<Hit> hits = hits(words, EACH);
    List<Place> places = new ArrayList<>();
    List<String> sources = new ArrayList<>();
    Map<String, SearchPage.Passage> passages = new LinkedHashMap<>();
    for (Hit hit : hits) {
      switch (hit.sort()) {
        case PLACE -> {
          Place place = shelf.place(hit.id());
          if (place != null) {
            places.add(place);
          }
        }
        case SOURCE -> sources.add(hit.title());
        case CLAIM -> passages.put(hit.id(), passage(hit, hit.context(), hit.id()));
        case REPORT -> passages.putIfAbsent(hit.id(), ofReport(hit));
      }
    }
    return new SearchPage.Found(
        places, sources.stream().distinct().toList(), List.copyOf(passages.values()));
  }

  private SearchPage.Passage passage(Hit hit, String report, @Nullable String claim) {
    return new SearchPage.Passage(report, hit.title(), claim, text(hit));
  }

  private SearchPage.Passage ofReport(Hit hit) {
    List<Report> found =
        shelf.file().report(hit.id()).map(Atlas::reports).orElse(List.of()).stream()
            .filter(report -> report.id().equals(hit.id()))
            .toList();
    String title = found.isEmpty() ? hit.id() : Titles.of(found.get(0), shelf.file().discretion());
    return new SearchPage.Passage(hit.id(), title, null, text(hit));
  }

  private List<Hit> hits(String words, int each) {
    String asked = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    return asked.isBlank() ? List.of() : shelf.file().search(asked, each);
  }

  /** What the map offers while somebody types. */
  ArrayNode offered(String words) {
    ArrayNode offered = new ObjectMapper().createArrayNode();
    for (Hit hit : hits(words, EACH_OFFERED)) {
      ObjectNode node = offered.addObject();
      switch (hit.sort()) {
        case PLACE -> place(hit, node);
        case SOURCE ->
            node.put("label", hit.title())
                .put("kind", "source")
                .put("address", Links.source(hit.title()));
        case CLAIM ->
            node.put("label", text(hit))
                .put("kind", "claim")
                .put("address", Links.claim(hit.context(), hit.id()));
        case REPORT ->
            node.put("label", text(hit))
                .put("kind", "report")
                .put("address", Links.report(hit.id()));
      }
    }
    return offered;
  }

  private void place(Hit hit, ObjectNode node) {
    Place place = shelf.place(hit.id());
    List<String> path = place == null ? List.of() : place.path();
    String around = path.size() < 2 ? "" : ", " + path.get(path.size() - 2);
    node.put("label", hit.title() + around).put("kind", hit.context()).put("place", hit.id());
    node.put("address", "/place/" + Links.encoded(hit.id()));
  }

  private static String text(Hit hit) {
    return hit.snippet().stream().map(Hit.Part::text).collect(Collectors.joining());
  }

  /** Some claims with what is needed to show them. */
  Atlas claims(List<String> ids) {
    return shelf.atlas().decided(shelf.file().claims(ids));
  }
}
