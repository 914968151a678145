package org.sayso.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sayso.build.RandomNews.Printed;
import org.sayso.claim.Said;
import org.sayso.review.Reviews;
import org.sayso.testimony.Learnings;
import org.sayso.timeline.Timeline;

class ScalesTest {

  private static final int REPORTS = 40;
  private static final LocalDate UNTIL = Said.START.plusDays(RandomNews.DAYS);

  static LongStream seeds() {
    return LongStream.range(0, 50);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void reportsAddedOneByOneGiveTheRowsOfABuildFromNothing(long seed) {
    RandomNews all = RandomNews.of(seed, REPORTS).shuffled(seed);
    int split = new Random(seed).nextInt(REPORTS);
    Weighing weighing =
        new Weighing(RandomNews.GAZETTEER, 1, Learnings.NONE, Reviews.NONE, Progress.NONE);
    Scales scales = weighing.scales(all.first(split).reports(), all.first(split).claims());
    Map<String, Timeline> rows = new HashMap<>();
    for (String place : scales.places()) {
      rows.put(place, scales.timeline(place, weighing.weigher(), UNTIL));
    }
    for (Printed one : all.printed().subList(split, REPORTS)) {
      for (Timeline again : weighing.weigh(scales, scales.add(one.report(), one.claims()), UNTIL)) {
        rows.put(again.place(), again);
      }
    }
    rows.values().removeIf(timeline -> timeline.holdings().isEmpty());
    assertThat(rows.values())
        .hasSizeGreaterThan(4)
        .containsExactlyInAnyOrderElementsOf(weighing.weigh(all.reports(), all.claims(), UNTIL));
  }
}
