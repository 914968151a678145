package org.sayso.site;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.chart.FileData;
import org.sayso.explain.Run;
import org.sayso.gazetteer.Place;
import org.sayso.live.LiveAtlas;
import org.sayso.live.Standpoint;
import org.sayso.timeline.Timeline;

/**
 * The runs of all places as seen from standpoints. The usual one's are in the file; from others
 * each place has to be weighed again, a share for each request.
 */
final class Views {

  /** So many other standpoints are kept; the one asked for longest ago goes first. */
  private static final int KEPT = 6;

  /** Claims that are weighed for one request: half a second's work. */
  private static final long SHARE = 30_000;

  private final LiveAtlas atlas;
  private final long share;
  private final Map<Standpoint, Outlook> kept = new LinkedHashMap<>(16, 0.75f, true);
  private @Nullable SortedMap<String, List<Run>> ofFile;
  private @Nullable SortedMap<String, Long> loads;
  private @Nullable Usual usual;

  Views(LiveAtlas atlas) {
    this(atlas, SHARE);
  }

  /** Weighing so many claims for one request. */
  Views(LiveAtlas atlas, long share) {
    this.atlas = atlas;
    this.share = share;
  }

  /**
   * What is seen by all that is known.
   *
   * @param tag the state of the atlas that it is of
   */
  private record Usual(String tag, SortedMap<String, List<Run>> runs) {}

  /** By all that is known, whoever says it: the runs by place id. */
  synchronized SortedMap<String, List<Run>> usual() {
    String tag = atlas.tag();
    if (usual == null || !usual.tag().equals(tag)) {
      usual = new Usual(tag, built());
    }
    return usual.runs();
  }

  /** What is seen from a standpoint after one share more of work. */
  Seen from(Standpoint standpoint) {
    if (standpoint.whole()) {
      SortedMap<String, List<Run>> runs = usual();
      return new Seen(runs, runs.size(), runs.size());
    }
    return outlook(standpoint).more();
  }

  /**
   * The places from a number on, of those that are weighed; of another standpoint than the usual.
   */
  Seen from(Standpoint standpoint, int number) {
    return outlook(standpoint).from(number);
  }

  private synchronized Outlook outlook(Standpoint standpoint) {
    Outlook known = kept.get(standpoint);
    if (known != null && known.current()) {
      return known;
    }
    Outlook begun = new Outlook(atlas, standpoint, loads(standpoint), share);
    kept.put(standpoint, begun);
    if (kept.size() > KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
    return begun;
  }

  /** How many claims bear on each place; one where that is known only since the file was built. */
  private SortedMap<String, Long> loads(Standpoint from) {
    if (loads == null) {
      loads = atlas.file().loads();
    }
    SortedMap<String, Long> all = new TreeMap<>(loads);
    atlas.places(from).forEach(place -> all.putIfAbsent(place, 1L));
    return all;
  }

  /** The runs of the file, with those of the places that were weighed again since. */
  private SortedMap<String, List<Run>> built() {
    if (ofFile == null) {
      ofFile = ofFile();
    }
    SortedMap<String, List<Run>> runs = new TreeMap<>(ofFile);
    atlas
        .over()
        .forEach(
            (place, line) -> {
              runs.remove(place);
              if (!line.holdings().isEmpty()) {
                runs.put(place, FileData.runs(line));
              }
            });
    return runs;
  }

  private SortedMap<String, List<Run>> ofFile() {
    Map<String, Map<LocalDate, Integer>> origins = atlas.file().origins();
    Map<Object, Object> alike = new HashMap<>();
    SortedMap<String, List<Run>> runs = new TreeMap<>();
    for (Timeline line : atlas.file().timelines()) {
      Map<LocalDate, Integer> here = origins.getOrDefault(line.place(), Map.of());
      runs.put(
          line.place(),
          line.holdings().stream()
              .map(holding -> Run.of(holding, here.getOrDefault(holding.from(), 0)))
              .map(run -> Outlook.slim(run, alike))
              .toList());
    }
    return runs;
  }

  /** The run of a place that a day lies in, or null. */
  static @Nullable Run on(List<Run> runs, LocalDate day) {
    return runs.stream()
        .filter(run -> !run.from().isAfter(day) && !run.to().isBefore(day))
        .findFirst()
        .orElse(null);
  }

  /** Places that are not areas of the map but were weighed, so that they are drawn as points. */
  static List<Place> points(List<Place> weighed, Set<String> areas) {
    return weighed.stream().filter(place -> !areas.contains(place.id())).toList();
  }
}
