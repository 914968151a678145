package org.sayso.toponym;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.Candidate;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.report.Span;

/** The areas that a report names around each of its mentions, from the nearest to the farthest. */
final class PlaceContext {

  /** How near an area is named, and how much that speaks for what lies in it. */
  enum Scope {
    HELD(1.2),
    COMMA(1.1),
    SENTENCE(0.55),
    PARAGRAPH(0.4),
    REPORT(0.25);

    private final double weight;

    Scope(double weight) {
      this.weight = weight;
    }

    double weight() {
      return weight;
    }
  }

  /** An area that is named near a mention. */
  record Area(Place place, Scope scope) {}

  /** How many mentions before and after one are looked at for areas. */
  private static final int FARTHEST = 40;

  private final Gazetteer gazetteer;
  private final List<Mention> mentions;
  private final Map<Span, List<Span>> told;
  private final PlaceLinks links;
  private final int[] lines;
  private final List<List<Place>> areas = new ArrayList<>();
  private final Map<Place, Integer> named = new LinkedHashMap<>();
  private final Map<String, Double> countries = new TreeMap<>();
  private final double votes;

  PlaceContext(
      Gazetteer gazetteer, String text, List<Mention> mentions, Map<Span, List<Span>> told) {
    this.gazetteer = gazetteer;
    this.mentions = mentions;
    this.told = told;
    this.links = new PlaceLinks(text, mentions);
    this.lines = lines(text, mentions);
    for (Mention mention : mentions) {
      List<Place> of = areas(mention);
      areas.add(of);
      of.forEach(a -> named.merge(a, 1, Integer::sum));
      countCountries(mention);
    }
    this.votes = countries.values().stream().mapToDouble(d -> d).sum();
  }

  Mention mention(int index) {
    return mentions.get(index);
  }

  /** The level that words near the mention tell, its own or "capital of". */
  @Nullable PlaceKind level(int index) {
    return links.seat(index) ? PlaceKind.TOWN : mentions.get(index).level();
  }

  /** Whether the mention is said to be the capital of what follows it. */
  boolean seat(int index) {
    return links.seat(index);
  }

  /** The areas named around a mention, without itself, nearest first, each once in a scope. */
  Set<Area> around(int index) {
    Set<Area> around = new LinkedHashSet<>();
    holders(index).forEach(h -> add(around, h, Scope.HELD));
    if (links.comma(index)) {
      add(around, index + 1, Scope.COMMA);
    }
    int from = Math.max(0, index - FARTHEST);
    int to = Math.min(mentions.size(), index + FARTHEST);
    List<Integer> paragraph = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Scope scope = i == index ? Scope.REPORT : scope(index, i);
      if (scope == Scope.SENTENCE) {
        add(around, i, scope);
      } else if (scope == Scope.PARAGRAPH) {
        paragraph.add(i);
      }
    }
    paragraph.forEach(i -> add(around, i, Scope.PARAGRAPH));
    List<Place> own = areas.get(index);
    named.forEach(
        (area, times) -> {
          if (times > (own.contains(area) ? 1 : 0)) {
            around.add(new Area(area, Scope.REPORT));
          }
        });
    return around;
  }

  private void add(Set<Area> around, int mention, Scope scope) {
    areas.get(mention).forEach(area -> around.add(new Area(area, scope)));
  }

  /** Whether the report says outright what holds the mention. */
  boolean held(int index) {
    return holders(index).stream().anyMatch(h -> !areas.get(h).isEmpty());
  }

  /**
   * The smallest area that the report puts a name in: the one it says holds it, else the only
   * province named in its sentence or its paragraph, else the country that most names are of.
   */
  @Nullable Place holder(int index) {
    Set<Area> around = around(index);
    for (Area area : around) {
      if (area.scope() == Scope.HELD) {
        return area.place();
      }
    }
    for (Scope scope : List.of(Scope.SENTENCE, Scope.PARAGRAPH)) {
      List<Place> provinces =
          around.stream()
              .filter(a -> a.scope() == scope && a.place().kind() == PlaceKind.PROVINCE)
              .map(Area::place)
              .distinct()
              .toList();
      if (provinces.size() == 1) {
        return provinces.get(0);
      }
    }
    return countries.keySet().stream()
        .flatMap(id -> gazetteer.byId(id).stream())
        .filter(c -> share(c) > 0.5)
        .findFirst()
        .orElse(null);
  }

  /** Share of the report's names that a country has a place for, from 0 to 1. */
  double share(Place place) {
    return votes == 0 ? 0 : countries.getOrDefault(country(place), 0.0) / votes;
  }

  private List<Integer> holders(int index) {
    List<Integer> holders = new ArrayList<>(links.holders(index));
    List<Span> spans = told.getOrDefault(mentions.get(index).span(), List.of());
    for (int i = 0; i < mentions.size() && !spans.isEmpty(); i++) {
      if (i != index && spans.contains(mentions.get(i).span()) && !holders.contains(i)) {
        holders.add(i);
      }
    }
    int opener = holders.isEmpty() ? links.opener(index) : -1;
    return opener >= 0 && opens(opener, mentions.get(index)) ? List.of(opener) : holders;
  }

  /** Whether what opens a sentence is an area, and no town, that has a place of that name. */
  private boolean opens(int opener, Mention mention) {
    Mention area = mentions.get(opener);
    boolean told =
        area.level() != null
            || gazetteer.named(area.text()).stream().noneMatch(c -> !area(c.place().kind()));
    return told
        && gazetteer.named(mention.text()).stream()
            .map(c -> c.place().id())
            .anyMatch(
                id ->
                    gazetteer.named(area.text()).stream()
                        .map(c -> c.place().id())
                        .anyMatch(in -> !in.equals(id) && gazetteer.within(id, in)));
  }

  private Scope scope(int a, int b) {
    if (mentions.get(a).sentence() == mentions.get(b).sentence()) {
      return Scope.SENTENCE;
    }
    return lines[a] == lines[b] ? Scope.PARAGRAPH : Scope.REPORT;
  }

  /** The line of the text that each mention begins on. */
  private static int[] lines(String text, List<Mention> mentions) {
    int[] lines = new int[mentions.size()];
    int line = 0;
    int at = 0;
    for (int i = 0; i < lines.length; i++) {
      for (; at < mentions.get(i).span().begin(); at++) {
        line += text.charAt(at) == '\n' ? 1 : 0;
      }
      lines[i] = line;
    }
    return lines;
  }

  /** Areas that a mention may mean, and the province that all it may mean lie in. */
  private List<Place> areas(Mention mention) {
    List<Place> local =
        gazetteer.named(mention.text()).stream()
            .map(Candidate::place)
            .filter(p -> !gazetteer.remote(p.id()) || area(p.kind()))
            .toList();
    List<Place> areas = new ArrayList<>(local.stream().filter(p -> area(p.kind())).toList());
    List<Place> provinces =
        local.stream()
            .flatMap(p -> gazetteer.areaOf(p.id(), PlaceKind.PROVINCE).stream())
            .distinct()
            .toList();
    if (provinces.size() == 1 && !areas.containsAll(provinces)) {
      areas.addAll(provinces);
    }
    return areas;
  }

  private static boolean area(PlaceKind kind) {
    return switch (kind) {
      case PROVINCE, REGION, COUNTRY, DISTRICT -> true;
      default -> false;
    };
  }

  /** Every country has a north: what "the northern provinces" are, other names must tell. */
  private void countCountries(Mention mention) {
    List<String> of =
        gazetteer.named(mention.text()).stream()
            .map(Candidate::place)
            .filter(p -> p.kind() != PlaceKind.REGION || mention.text().contains(p.path().get(0)))
            .map(this::country)
            .distinct()
            .toList();
    of.forEach(c -> countries.merge(c, 1.0 / of.size(), Double::sum));
  }

  private String country(Place place) {
    return gazetteer.areaOf(place.id(), PlaceKind.COUNTRY).map(Place::id).orElse("");
  }
}
