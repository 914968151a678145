package org.sayso.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sayso.chart.FileData;
import org.sayso.explain.Run;
import org.sayso.live.LiveAtlas;
import org.sayso.live.Standpoint;

/**
 * All places as seen from one standpoint, weighed a share at a time as somebody asks: whoever looks
 * away leaves the rest unweighed.
 */
final class Outlook {

  private final LiveAtlas atlas;
  private final Standpoint standpoint;
  private final List<String> places;
  private final Map<String, Long> loads;
  private final long share;
  private final String tag;
  private final TreeMap<String, List<Run>> runs = new TreeMap<>();
  private final Map<Object, Object> alike = new HashMap<>();
  private int weighed;

  /**
   * Nothing weighed yet.
   *
   * @param loads how many claims bear on each place
   * @param share claims to weigh at a time; one place at least is weighed
   */
  Outlook(LiveAtlas atlas, Standpoint standpoint, SortedMap<String, Long> loads, long share) {
    this.atlas = atlas;
    this.standpoint = standpoint;
    this.places = List.copyOf(loads.keySet());
    this.loads = loads;
    this.share = share;
    this.tag = atlas.tag();
  }

  /** Whether no decision was taken since it was begun. */
  boolean current() {
    return tag.equals(atlas.tag());
  }

  /** Weighs one share more, if anything is left. */
  synchronized Seen more() {
    goOn();
    return new Seen(new TreeMap<>(runs), weighed, places.size());
  }

  /**
   * The places from a number on, in the order in which they are weighed; one share more is weighed
   * where none of these is.
   */
  synchronized Seen from(int number) {
    if (weighed <= number) {
      goOn();
    }
    SortedMap<String, List<Run>> part = new TreeMap<>(runs);
    if (number > 0) {
      places.subList(0, Math.min(number, weighed)).forEach(part::remove);
    }
    return new Seen(part, weighed, places.size());
  }

  private void goOn() {
    int end = weighed;
    for (long load = 0; end < places.size() && (end == weighed || load < share); end++) {
      load += loads.getOrDefault(places.get(end), 0L);
    }
    Map<String, List<Run>> more =
        places.subList(weighed, end).parallelStream()
            .map(place -> atlas.place(place, standpoint, atlas.until()))
            .flatMap(slice -> slice.timelines().stream())
            .filter(line -> !line.holdings().isEmpty())
            .collect(Collectors.toMap(line -> line.place(), FileData::runs));
    more.forEach((place, course) -> runs.put(place, course.stream().map(this::slim).toList()));
    weighed = end;
  }

  private Run slim(Run run) {
    return slim(run, alike);
  }

  /**
   * A run that shares its parts with others: a year of a thousand places has many runs and few
   * days.
   *
   * @param alike the parts met so far
   */
  static Run slim(Run run, Map<Object, Object> alike) {
    return new Run(
        same(run.from(), alike),
        same(run.to(), alike),
        same(run.look(), alike),
        run.first(),
        run.second(),
        run.lastNews() == null ? null : same(run.lastNews(), alike),
        run.origins());
  }

  @SuppressWarnings("unchecked")
  private static <T> T same(T part, Map<Object, Object> alike) {
    return (T) alike.computeIfAbsent(part, key -> key);
  }
}
