package org.sayso.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.chart.FileData;
import org.sayso.chart.ServedWar;
import org.sayso.explain.Run;
import org.sayso.live.LiveAtlas;
import org.sayso.live.Standpoint;
import org.sayso.query.AtlasQuery;

/** Views from other standpoints are weighed a share at a time, and come to the same in the end. */
final class ViewsTest {

  private static final Standpoint KNOWN = new Standpoint(LocalDate.of(2031, 5, 10), null);

  @TempDir private Path folder;

  @Test
  void eachRequestWeighsAShareAndTheLastHasAllPlaces() throws Exception {
    try (AtlasQuery query = AtlasQuery.open(ServedWar.file(folder), 2)) {
      LiveAtlas atlas = atlas(query);
      Views views = new Views(atlas, 1);
      Seen seen = views.from(KNOWN);
      assertThat(seen.weighed()).isEqualTo(1);
      assertThat(seen.whole()).isFalse();
      for (int asked = 1; !seen.whole(); asked++) {
        assertThat(seen.weighed()).isEqualTo(asked);
        seen = views.from(KNOWN);
      }
      assertThat(seen.runs()).isNotEmpty().isEqualTo(weighedOneByOne(atlas));
      assertThat(views.from(new Standpoint(null, "nobody")).weighed()).isEqualTo(1);
    }
  }

  @Test
  void partsThatFollowOnEachOtherAreTheWhole() throws Exception {
    try (AtlasQuery query = AtlasQuery.open(ServedWar.file(folder), 2)) {
      LiveAtlas atlas = atlas(query);
      Views views = new Views(atlas, 5);
      SortedMap<String, List<Run>> all = new TreeMap<>();
      Seen part = views.from(KNOWN, 0);
      while (true) {
        part.runs().keySet().forEach(place -> assertThat(all).doesNotContainKey(place));
        all.putAll(part.runs());
        if (part.whole()) {
          break;
        }
        part = views.from(KNOWN, part.weighed());
      }
      assertThat(all).isEqualTo(weighedOneByOne(atlas));
      assertThat(views.from(KNOWN, 0).runs()).isEqualTo(all);
    }
  }

  private static LiveAtlas atlas(AtlasQuery query) {
    return new LiveAtlas(query, ServedWar.gazetteer(), List.of());
  }

  private static SortedMap<String, List<Run>> weighedOneByOne(LiveAtlas atlas) {
    SortedMap<String, List<Run>> runs = new TreeMap<>();
    atlas
        .file()
        .weighed()
        .forEach(
            place ->
                atlas.place(place.id(), KNOWN, atlas.until()).timelines().stream()
                    .filter(line -> !line.holdings().isEmpty())
                    .forEach(line -> runs.put(line.place(), FileData.runs(line))));
    return runs;
  }
}
