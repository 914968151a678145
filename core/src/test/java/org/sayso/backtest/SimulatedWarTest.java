package org.sayso.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sayso.build.Progress;
import org.sayso.build.Weighing;
import org.sayso.claim.Said;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.origin.Origins;
import org.sayso.review.Reviews;
import org.sayso.testimony.Bearing;
import org.sayso.testimony.Bearings;
import org.sayso.testimony.Direction;
import org.sayso.testimony.Learnings;
import org.sayso.testimony.Priors;
import org.sayso.testimony.Reliabilities;
import org.sayso.testimony.Reliabilities.Learned;
import org.sayso.testimony.Sourced;
import org.sayso.testimony.Testimony;

/**
 * On wars whose truth is known the weighed timeline is better than simple rules, and learning puts
 * the speakers in their right order. Run with {@code -Dsimulation.figures} it prints the figures of
 * {@code docs/measurements.md}.
 */
class SimulatedWarTest {

  private static final Gazetteer GAZETTEER = Gazetteer.world();
  private static final LocalDate UNTIL = Said.START.plusDays(SimulatedWar.DAYS + 30L);
  private static final int ENOUGH = 100;
  private static final double APART = 0.2;

  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  private static List<Bearing> bearings(SimulatedWar war) {
    Bearings bearings = new Bearings(GAZETTEER, Priors.bundled());
    return war.claims().stream().flatMap(claim -> bearings.of(claim).stream()).toList();
  }

  private static Reliabilities learned(SimulatedWar war) {
    Weighing weighing = new Weighing(GAZETTEER, 2, Learnings.NONE, Reviews.NONE, Progress.NONE);
    return weighing.learn(war.reports(), war.claims(), Map.of());
  }

  private static List<Score> scores(SimulatedWar war, Reliabilities learned) {
    Learnings learnings =
        new Learnings(List.of(new Learnings.UpTo(UNTIL, List.copyOf(learned.learned()))));
    Weighing weighing = new Weighing(GAZETTEER, 2, learnings, Reviews.NONE, Progress.NONE);
    Map<String, List<Vote>> votes = Vote.of(bearings(war));
    List<Forecast> forecasts = new ArrayList<>();
    forecasts.add(Forecast.of("weighed", weighing.weigh(war.reports(), war.claims(), UNTIL)));
    forecasts.addAll(Baselines.of(votes));
    return Trial.of(war.truth(), votes, forecasts);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void weighingBeatsEachSimpleRuleAndLearningFindsWhoIsRight(long seed) {
    SimulatedWar war = SimulatedWar.of(seed);
    Reliabilities learned = learned(war);
    List<Score> scores = scores(war, learned);
    Score weighed = scores.get(0);
    if (System.getProperty("simulation.figures") != null) {
      print(seed, scores);
    }
    assertThat(scores).hasSize(5);
    for (Score rule : scores.subList(1, scores.size())) {
      assertThat(rule.brier() - weighed.brier()).as(rule.name()).isGreaterThanOrEqualTo(0.02);
      assertThat(weighed.accuracy() - rule.accuracy()).as(rule.name()).isGreaterThanOrEqualTo(0.02);
    }
    assertThat(weighed.calibrationError()).isLessThan(0.05);
    inOrder(truths(war), learned);
  }

  private static void print(long seed, List<Score> scores) {
    for (Score score : scores) {
      System.out.printf(
          "seed %2d %-20s accuracy %.3f brier %.3f calibration %.3f captures %d/%d recaptures %d/%d"
              + " days off %.1f%n",
          seed,
          score.name(),
          score.accuracy(),
          score.brier(),
          score.calibrationError(),
          score.captures().found(),
          score.captures().changes(),
          score.recaptures().found(),
          score.recaptures().changes(),
          score.captures().dayError());
    }
  }

  /** Of two sources that are clearly apart, the better one is learned to be better. */
  private static void inOrder(Map<String, Double> truths, Reliabilities learned) {
    Map<String, List<Learned>> bySource =
        learned.learned().stream().collect(Collectors.groupingBy(one -> source(one.key())));
    Map<String, Double> shares = new TreeMap<>();
    for (String source : truths.keySet()) {
      List<Learned> all = bySource.getOrDefault(source, List.of());
      double claims = all.stream().mapToDouble(Learned::claims).sum();
      shares.put(source, all.stream().mapToDouble(l -> l.truth() * l.claims()).sum() / claims);
    }
    assertThat(shares).hasSizeGreaterThan(4);
    truths.forEach(
        (one, truth) ->
            truths.forEach(
                (other, less) -> {
                  if (truth - less > APART) {
                    assertThat(shares.get(one))
                        .as("%s before %s of %s, in truth %s", one, other, shares, truths)
                        .isGreaterThan(shares.get(other));
                  }
                }));
  }

  /** A kind of source and its interest, whatever it tells. */
  private static String source(String key) {
    return key.substring(0, key.lastIndexOf('/'));
  }

  /** How often each source with enough claims was truly right, on the day it spoke of. */
  private static Map<String, Double> truths(SimulatedWar war) {
    Reliabilities prior = Reliabilities.prior(Priors.bundled());
    Origins origins = Origins.of(war.reports(), war.claims());
    Map<String, List<Boolean>> right = new TreeMap<>();
    for (Bearing bearing : bearings(war)) {
      Sourced sourced = new Sourced(bearing, origins.of(bearing.claim().id()));
      for (Testimony told : Testimony.of(sourced, prior)) {
        war.truth()
            .holder(bearing.place().id(), bearing.day())
            .ifPresent(
                holder ->
                    right
                        .computeIfAbsent(
                            source(told.credit().speaker().kindKey()), k -> new ArrayList<>())
                        .add(
                            holder.equals(told.stance().party())
                                == (told.stance().direction() == Direction.FOR)));
      }
    }
    Map<String, Double> truths = new TreeMap<>();
    right.forEach(
        (key, all) -> {
          if (all.size() >= ENOUGH) {
            truths.put(key, all.stream().filter(r -> r).count() / (double) all.size());
          }
        });
    if (System.getProperty("simulation.figures") != null) {
      System.out.println(truths);
    }
    return truths;
  }
}
