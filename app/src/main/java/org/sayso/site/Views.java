package org.sayso.site;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.chart.FileData;
import org.sayso.explain.Run;
import org.sayso.gazetteer.Place;
import org.sayso.live.LiveAtlas;
import org.sayso.live.Standpoint;
import org.sayso.timeline.Timeline;

/**
 * The runs of all places as seen from a standpoint, as far as they were asked for: seen from other
 * standpoints than the usual one, all places have to be weighed again.
 */
final class Views {

  /** So many standpoints are kept; the one asked for longest ago goes first. */
  private static final int KEPT = 12;

  private final LiveAtlas atlas;
  private @Nullable SortedMap<String, List<Run>> ofFile;
  private final Map<Standpoint, Seen> kept = new LinkedHashMap<>(16, 0.75f, true);

  Views(LiveAtlas atlas) {
    this.atlas = atlas;
  }

  /**
   * What is seen.
   *
   * @param tag the state of the atlas that it was weighed in
   */
  private record Seen(String tag, SortedMap<String, List<Run>> runs) {}

  /** The runs by place id. */
  SortedMap<String, List<Run>> from(Standpoint standpoint) {
    Seen known;
    synchronized (kept) {
      known = kept.get(standpoint);
    }
    if (known != null && known.tag().equals(atlas.tag())) {
      return known.runs();
    }
    return weighed(standpoint);
  }

  /** One at a time: whoever waits finds it done. */
  private synchronized SortedMap<String, List<Run>> weighed(Standpoint standpoint) {
    String tag = atlas.tag();
    synchronized (kept) {
      Seen known = kept.get(standpoint);
      if (known != null && known.tag().equals(tag)) {
        return known.runs();
      }
    }
    SortedMap<String, List<Run>> runs = standpoint.whole() ? built() : again(standpoint);
    synchronized (kept) {
      kept.put(standpoint, new Seen(tag, runs));
      if (kept.size() > KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
    return runs;
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
    SortedMap<String, List<Run>> runs = new TreeMap<>();
    for (Timeline line : atlas.file().timelines()) {
      Map<LocalDate, Integer> here = origins.getOrDefault(line.place(), Map.of());
      runs.put(
          line.place(),
          line.holdings().stream()
              .map(holding -> Run.of(holding, here.getOrDefault(holding.from(), 0)))
              .toList());
    }
    return runs;
  }

  private SortedMap<String, List<Run>> again(Standpoint standpoint) {
    Set<String> places = new TreeSet<>(atlas.over().keySet());
    atlas.file().weighed().forEach(place -> places.add(place.id()));
    return places.parallelStream()
        .map(id -> atlas.place(id, standpoint, atlas.until()))
        .flatMap(slice -> slice.timelines().stream())
        .filter(line -> !line.holdings().isEmpty())
        .collect(
            Collectors.toMap(Timeline::place, FileData::runs, (one, same) -> one, TreeMap::new));
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
