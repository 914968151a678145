package org.sayso.geoparse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.Candidate;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.report.Span;
import org.sayso.text.Sentence;
import org.sayso.text.Text;
import org.sayso.toponym.Mention;
import org.sayso.toponym.Mention.Strength;
import org.sayso.toponym.PlaceFinder;
import org.sayso.toponym.PlaceLinks;
import org.sayso.world.World;

/**
 * Finds names that only the words around them show to be of places. They are put in the area that
 * the report gives them; only there may their spelling be bent to meet a name of the world's list.
 */
final class Unlisted {

  /** Areas whose names are kept in all their spellings. */
  private static final int MOST_KEPT = 24;

  private static final double SURE = 0.5;
  private static final double UNKNOWN = 0.4;
  private static final double BENT = 0.6;

  private final World world;
  private final PlaceFinder finder;
  private final Spellings sounds;
  private final Map<Integer, Gazetteer> spellings = new ConcurrentHashMap<>();

  Unlisted(World world, PlaceFinder finder, Spellings sounds) {
    this.world = world;
    this.finder = finder;
    this.sounds = sounds;
  }

  /**
   * The listed mentions and, between them, the others, in the order of the text.
   *
   * @param listed the mentions of the world's places
   * @param sure by their spans, the numbers of those places that are surely meant
   */
  List<Toponym> among(Text text, List<Toponym> listed, Map<Span, Integer> sure) {
    List<Mention> mentions = new ArrayList<>();
    Map<Span, Toponym> bySpan = new HashMap<>();
    int next = 0;
    for (Sentence sentence : text.sentences()) {
      int first = next;
      while (next < listed.size() && listed.get(next).span().begin() < sentence.span().end()) {
        Toponym toponym = listed.get(next++);
        bySpan.put(toponym.span(), toponym);
        mentions.add(known(toponym, sentence));
      }
      mentions.addAll(others(sentence, listed.subList(first, next)));
    }
    mentions.sort(Comparator.comparing(Mention::span));
    Areas areas = new Areas(mentions, new PlaceLinks(text.raw(), mentions), sure);
    List<Toponym> all = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      Toponym known = bySpan.get(mentions.get(i).span());
      all.add(known != null ? known : unlisted(mentions.get(i), areas.of(i)));
    }
    return all;
  }

  private static Mention known(Toponym toponym, Sentence sentence) {
    Span span = toponym.span();
    return new Mention(span, span, toponym.text(), sentence.index(), null, Strength.KNOWN);
  }

  private List<Mention> others(Sentence sentence, List<Toponym> here) {
    return finder
        .find(
            sentence.index(),
            SpotWords.row(sentence),
            span -> here.stream().anyMatch(t -> t.span().overlaps(span)))
        .stream()
        .filter(m -> m.strength() == Strength.CUED || m.strength() == Strength.GUESSED)
        .toList();
  }

  private Toponym unlisted(Mention mention, int area) {
    Place bent = area < 0 ? null : bent(mention, area);
    return new Toponym(
        mention.span(),
        mention.text(),
        Toponym.Use.PLACE,
        bent,
        area < 0 ? null : world.place(area),
        bent == null ? 0 : BENT,
        bent == null ? UNKNOWN : BENT);
  }

  /** The areas that a report gives its names. */
  private final class Areas {
    private final List<Mention> mentions;
    private final PlaceLinks links;
    private final Map<Span, Integer> sure;
    private final int home;

    Areas(List<Mention> mentions, PlaceLinks links, Map<Span, Integer> sure) {
      this.mentions = mentions;
      this.links = links;
      this.sure = sure;
      this.home = home();
    }

    /** What is said to hold it, else the one province that its sentence names, else the country. */
    int of(int index) {
      List<Integer> told = new ArrayList<>(links.holders(index));
      if (links.comma(index)) {
        told.add(index + 1);
      }
      for (int holder : told) {
        int place = place(holder);
        if (place >= 0 && world.rank(place).area()) {
          return place;
        }
      }
      Set<Integer> provinces = new HashSet<>();
      for (int i = 0; i < mentions.size(); i++) {
        if (mentions.get(i).sentence() == mentions.get(index).sentence() && place(i) >= 0) {
          provinces.add(world.province(place(i)));
        }
      }
      provinces.remove(-1);
      return provinces.size() == 1 ? provinces.iterator().next() : home;
    }

    private int place(int mention) {
      return sure.getOrDefault(mentions.get(mention).span(), -1);
    }

    /** The country that more than half of the places lie in, or -1. */
    private int home() {
      Map<Integer, Integer> counts = new HashMap<>();
      sure.values().forEach(place -> counts.merge(world.country(place), 1, Integer::sum));
      counts.remove(-1);
      int all = counts.values().stream().mapToInt(n -> n).sum();
      return counts.entrySet().stream()
          .filter(count -> 2 * count.getValue() > all)
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse(-1);
    }
  }

  /** The one place inside that area whose name another hand may have spelt so. */
  private @Nullable Place bent(Mention mention, int area) {
    int province = world.province(area);
    if (province < 0) {
      int sounding = sounds.in(world.country(area), mention.text());
      Place place = sounding < 0 ? null : world.place(sounding);
      return place == null || mention.level() != null && place.kind() != mention.level()
          ? null
          : place;
    }
    if (spellings.size() >= MOST_KEPT) {
      spellings.clear();
    }
    Gazetteer names = spellings.computeIfAbsent(province, world::gazetteer);
    List<Candidate> candidates = names.candidates(mention.text(), world.id(area));
    List<Place> places =
        candidates.stream()
            .map(Candidate::place)
            .filter(p -> mention.level() == null || p.kind() == mention.level())
            .toList();
    return places.size() == 1 ? places.get(0) : null;
  }
}
