package org.sayso.census;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.gazetteer.Scheme;

class CensusTest {

  private static final List<Scheme> SCHEMES = Gazetteer.conflict("afghanistan").schemes();

  private static Count count(
      String report, String state, double low, double high, @Nullable Integer whole) {
    return new Count("c-" + state, report, state, PlaceKind.DISTRICT, low, high, whole);
  }

  @Test
  void theWholeTellsTheWayOfCounting() {
    assertThat(count("r", "red", 107, 107, 398).scheme(SCHEMES))
        .get()
        .extracting(Scheme::id)
        .isEqualTo("398");
    Scheme number = count("r", "red", 222, 222, 421).scheme(SCHEMES).orElseThrow();
    assertThat(number.units()).isEmpty();
    assertThat(count("r", "red", 5, 5, 325).scheme(SCHEMES)).isEmpty();
    assertThat(count("r", "red", 200, Double.POSITIVE_INFINITY, null).scheme(SCHEMES)).isPresent();
  }

  @Test
  void partsAddUpOrMissSomeOrComeToMoreThanTheWhole() {
    List<Sum> sums =
        Sum.of(
            List.of(
                count("a", "red", 104, 104, 398),
                count("a", "blue", 94, 94, 398),
                count("a", "contested", 200, 200, 398),
                count("b", "red", 222, 222, 421),
                count("b", "blue", 73, 73, 421),
                count("c", "red", 300, 300, 398),
                count("c", "blue", 101, 101, 398),
                count("d", "red", 201, Double.POSITIVE_INFINITY, 398),
                count("d", "blue", 90, 90, 398),
                count("e", "red", 12, 12, 398),
                count("e", "blue", 12, 12, null)));
    assertThat(sums).extracting(Sum::missing).containsExactly(0.0, 126.0, 0.0, 0.0);
    assertThat(sums).extracting(Sum::over).containsExactly(false, false, true, false);
  }

  /** So many districts, each held by red with this chance. */
  private static Map<String, Map<String, Double>> districts(int count, double chance) {
    Map<String, Map<String, Double>> chances = new HashMap<>();
    for (int i = 0; i < count; i++) {
      chances.put("x:" + i, Map.of("red", chance, "blue", 0.9 - chance, "not known", 0.1));
    }
    return chances;
  }

  @Test
  void aCountThatTheChancesBearOutMovesNothing() {
    Leaning leaning = new Leaning(districts(20, 0.5));
    Set<String> areas = new TreeSet<>(leaning.chances().keySet());
    assertThat(leaning.to(count("r", "red", 10, 10, 20), areas)).isCloseTo(10, within(1e-9));
    assertThat(leaning.to(count("r", "red", 5, 12, 20), areas)).isCloseTo(10, within(1e-9));
  }

  @Test
  void areasWithoutNewsMayMakeUpTheDifference() {
    Leaning leaning = new Leaning(districts(20, 0.5));
    Set<String> areas = new TreeSet<>(leaning.chances().keySet());
    for (int i = 0; i < 20; i++) {
      areas.add("y:" + i);
    }
    assertThat(leaning.to(count("r", "red", 25, 25, 40), areas)).isCloseTo(10, within(1e-9));
    assertThat(leaning.to(count("r", "red", 35, 35, 40), areas)).isBetween(10.5, 15.0);
  }

  @Test
  void aCountThatCannotBePullsTheChancesPartOfTheWayAndKeepsTheirSum() {
    Leaning leaning = new Leaning(districts(20, 0.5));
    Set<String> areas = new TreeSet<>(leaning.chances().keySet());
    double after = leaning.to(count("r", "red", 16, 16, 20), areas);
    assertThat(after).isBetween(12.0, 15.9);
    assertThat(leaning.expected("blue", areas)).isLessThan(8);
    leaning
        .chances()
        .values()
        .forEach(
            states ->
                assertThat(states.values().stream().mapToDouble(p -> p).sum())
                    .isCloseTo(1, within(1e-12)));
    Leaning down = new Leaning(districts(20, 0.5));
    assertThat(down.to(count("r", "red", 0, 4, 20), areas)).isBetween(4.0, 8.0);
  }
}
