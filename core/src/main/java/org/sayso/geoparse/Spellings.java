package org.sayso.geoparse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.world.Rank;
import org.sayso.world.World;
import org.sayso.world.World.Named;

/**
 * The places of a country by how their names sound, so that a name in another hand's spelling meets
 * them: "Hodeidah" and "Al Hodeida". A guess, for names that the world's list does not have.
 */
final class Spellings {

  /** In a larger country too many names sound alike. */
  private static final int MOST_PLACES = 15_000;

  /** Shorter names sound like too many others. */
  private static final int SHORTEST = 5;

  private static final double NEAR_DEGREES = 0.35;

  private final World world;
  private final SpotWords words;
  private final Map<Integer, long[]> byCountry = new ConcurrentHashMap<>();
  private final Map<String, List<Integer>> directed = new ConcurrentHashMap<>();

  Spellings(World world, SpotWords words) {
    this.world = world;
    this.words = words;
  }

  /**
   * The first-level areas of all countries that a name with a direction means however its rest is
   * spelt: "Lower Shabelle", "Southern Kordufan".
   */
  List<Named> directed(String name) {
    int blank = name.indexOf(' ');
    if (blank < 0 || !words.is("direction", name.substring(0, blank))) {
      return List.of();
    }
    if (directed.isEmpty()) {
      directed.putAll(directedAreas());
    }
    return heads(name).stream()
        .flatMap(sound -> directed.getOrDefault(sound, List.of()).stream())
        .distinct()
        .map(place -> new Named(place, 1))
        .toList();
  }

  private Map<String, List<Integer>> directedAreas() {
    Map<String, List<Integer>> areas = new HashMap<>();
    for (int place = 0; place < world.size(); place++) {
      if (world.rank(place) == Rank.PROVINCE) {
        for (String name : world.names(place)) {
          for (String sound : heads(name)) {
            areas.computeIfAbsent(sound, k -> new ArrayList<>()).add(place);
          }
        }
      }
    }
    return areas;
  }

  /** The direction that a name begins with, as a noun, and how the rest sounds; or nothing. */
  private List<String> heads(String name) {
    int blank = name.indexOf(' ');
    String first = blank < 0 ? "" : name.substring(0, blank).toLowerCase(Locale.ROOT);
    if (!words.is("direction", first)) {
      return List.of();
    }
    String noun = first.endsWith("ern") ? first.substring(0, first.length() - 3) : first;
    return sounds(name.substring(blank + 1)).stream().map(s -> noun + " " + s).toList();
  }

  /** The one place of that country whose name sounds so, or -1. */
  int in(int country, String name) {
    if (country < 0
        || Gazetteer.folded(name).length() < SHORTEST
        || world.end(country) - country > MOST_PLACES) {
      return -1;
    }
    int end = world.end(country);
    long[] known =
        byCountry.computeIfAbsent(country, c -> index(IntStream.range(c + 1, end).toArray()));
    return one(met(known, sounds(name)));
  }

  private List<Integer> met(long[] index, Set<String> sounds) {
    List<Integer> places = new ArrayList<>();
    for (String sound : sounds) {
      long first = (long) sound.hashCode() << Integer.SIZE;
      int found = Arrays.binarySearch(index, first);
      for (int i = found < 0 ? -found - 1 : found;
          i < index.length && index[i] >> Integer.SIZE == sound.hashCode();
          i++) {
        int place = (int) index[i];
        boolean sounding = world.names(place).stream().anyMatch(n -> sounds(n).contains(sound));
        if (sounding && !places.contains(place)) {
          places.add(place);
        }
      }
    }
    return places;
  }

  private long[] index(int[] places) {
    List<Long> keys = new ArrayList<>();
    for (int place : places) {
      for (String name : world.names(place)) {
        for (String sound : sounds(name)) {
          keys.add((long) sound.hashCode() << Integer.SIZE | place);
        }
      }
    }
    return keys.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
  }

  /** With and without the article before a name: Al Qa'im, Qaim. */
  private Set<String> sounds(String name) {
    int blank = name.indexOf(' ') > 0 ? name.indexOf(' ') : name.indexOf('-');
    Set<String> whole = Gazetteer.sounds(name);
    if (blank < 0 || !words.is("article", name.substring(0, blank))) {
      return whole;
    }
    Set<String> bare = Gazetteer.sounds(name.substring(blank + 1));
    return Collections.disjoint(whole, bare)
        ? Stream.concat(whole.stream(), bare.stream()).collect(Collectors.toSet())
        : whole;
  }

  /** The town of several that lie beside each other, such as a town and its district. */
  private int one(List<Integer> places) {
    if (places.isEmpty()) {
      return -1;
    }
    List<Integer> towns = places.stream().filter(p -> !world.rank(p).area()).toList();
    int best = (towns.isEmpty() ? places : towns).get(0);
    boolean together = places.stream().allMatch(p -> near(p, best));
    boolean area = towns.isEmpty() && world.rank(best) == Rank.COUNTRY;
    return together && !area ? best : -1;
  }

  private boolean near(int place, int other) {
    return world.within(other, place)
        || Math.hypot(
                world.lat(place) - world.lat(other),
                (world.lon(place) - world.lon(other)) * Math.cos(Math.toRadians(world.lat(place))))
            < NEAR_DEGREES;
  }
}
