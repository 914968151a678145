package org.sayso.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sayso.claim.Claim;
import org.sayso.claim.PartyRef;
import org.sayso.claim.Said;
import org.sayso.pack.Standing;

class WeigherLawTest {

  private static final double ROUNDING = 1e-12;

  private static LongStream seeds() {
    return LongStream.range(0, 1000);
  }

  private static RandomTale tale(long seed) {
    return RandomTale.of(seed, "north", "south");
  }

  @Test
  void orderAndRepetitionChangeNothing() {
    seeds()
        .forEach(
            seed ->
                assertThat(tale(seed).shuffled(seed).weighed())
                    .as("seed %d", seed)
                    .isEqualTo(tale(seed).weighed()));
  }

  @Test
  void aTimelineHasNoGapAndNoOverlapAndEndsWithTheAtlas() {
    seeds()
        .forEach(
            seed -> {
              List<Holding> holdings = tale(seed).weighed().timeline().holdings();
              for (int i = 0; i < holdings.size(); i++) {
                Holding holding = holdings.get(i);
                assertThat(holding.from()).as("seed %d", seed).isBeforeOrEqualTo(holding.to());
                assertThat(holding.to().plusDays(1))
                    .as("seed %d", seed)
                    .isEqualTo(
                        i + 1 < holdings.size()
                            ? holdings.get(i + 1).from()
                            : Said.START.plusDays(RandomTale.DAYS + 1));
              }
            });
  }

  @Test
  void theStatesOfADaySumToOne() {
    seeds()
        .forEach(
            seed -> {
              for (Holding holding : tale(seed).weighed().timeline().holdings()) {
                double[] chances = states(holding);
                assertThat(Arrays.stream(chances).boxed()).allMatch(p -> p >= 0 && p <= 1);
                assertThat(Arrays.stream(chances).sum()).isCloseTo(1, within(1e-12));
              }
            });
  }

  private static double[] states(Holding holding) {
    return DoubleStream.concat(
            holding.probabilities().values().stream().mapToDouble(p -> p),
            DoubleStream.of(holding.contested(), holding.unknown()))
        .toArray();
  }

  @Test
  void aPartyThatNobodySpeaksForHoldsNothing() {
    seeds()
        .forEach(
            seed -> {
              RandomTale told = tale(seed);
              List<Claim> denials =
                  told.claims().stream().filter(c -> c.standing() == Standing.DENIED).toList();
              Tale tale = new RandomTale(told.reports(), denials).weighed();
              for (Holding holding : tale.timeline().holdings()) {
                Set<String> claimed =
                    denials.stream()
                        .filter(c -> List.of("lost", "withdrew").contains(c.action()))
                        .flatMap(c -> Stream.of(c.actor(), c.target()))
                        .filter(Objects::nonNull)
                        .map(PartyRef::party)
                        .collect(Collectors.toSet());
                denials.stream() // a side that denies a fall by nobody says that it holds
                    .filter(c -> c.actor() == null && c.action().equals("lost"))
                    .map(c -> c.innermost().party())
                    .filter(Objects::nonNull)
                    .forEach(claimed::add);
                assertThat(claimed).containsAll(holding.probabilities().keySet());
              }
            });
  }

  @Test
  void theLastNewsIsOfADayThatAClaimSpeaksOfAndNeverOfALaterOne() {
    seeds()
        .forEach(
            seed -> {
              RandomTale told = tale(seed);
              for (Holding holding : told.weighed().timeline().holdings()) {
                assertThat(holding.lastNews())
                    .as("seed %d", seed)
                    .isBeforeOrEqualTo(holding.from())
                    .isIn(told.claims().stream().map(c -> c.when().days().to()).toList());
              }
            });
  }

  @Test
  void everyHoldingRestsOnClaimsThatExistAndEachOriginCountsOnce() {
    seeds()
        .forEach(
            seed -> {
              RandomTale told = tale(seed);
              Set<String> ids = told.claims().stream().map(Claim::id).collect(Collectors.toSet());
              for (Holding holding : told.weighed().timeline().holdings()) {
                assertThat(ids)
                    .containsAll(holding.because().stream().map(Support::claim).toList());
                assertThat(holding.because().stream().filter(Support::counted))
                    .extracting(s -> List.of(s.claim(), s.party(), s.direction()))
                    .doesNotHaveDuplicates();
              }
            });
  }

  @Test
  void oneMoreIndependentSupporterNeverWeakensASide() {
    seeds()
        .forEach(
            seed -> {
              RandomTale told = tale(seed);
              String action = List.of("holds", "captured", "retaken").get((int) (seed % 3));
              Said support =
                  Said.that("north", action).word(Said.person("Somebody Newly Heard", null));
              Tale before = told.weighed();
              Tale after = told.with(support, (int) (seed % RandomTale.DAYS)).weighed();
              int day = (int) (seed % RandomTale.DAYS);
              assertThat(after.chance("north", day))
                  .as("seed %d, day %d", seed, day)
                  .isGreaterThanOrEqualTo(before.chance("north", day) - ROUNDING);
            });
  }

  @Test
  void withTheSidesSwappedTheTimelineIsTheMirrorImage() {
    seeds()
        .forEach(
            seed -> {
              Tale one = tale(seed).weighed();
              Tale mirror = RandomTale.of(seed, "south", "north").weighed();
              assertThat(mirror.timeline().holdings())
                  .as("seed %d", seed)
                  .extracting(Holding::from)
                  .isEqualTo(one.timeline().holdings().stream().map(Holding::from).toList());
              RandomTale.days()
                  .forEach(
                      day -> {
                        assertThat(mirror.chance("south", day)).isEqualTo(one.chance("north", day));
                        assertThat(mirror.chance("north", day)).isEqualTo(one.chance("south", day));
                        assertThat(mirror.on(day).contested()).isEqualTo(one.on(day).contested());
                        assertThat(mirror.on(day).unknown()).isEqualTo(one.on(day).unknown());
                      });
            });
  }
}
