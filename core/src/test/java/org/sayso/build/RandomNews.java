package org.sayso.build;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.sayso.claim.Claim;
import org.sayso.claim.Said;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.pack.Standing;
import org.sayso.quantity.Quantity;
import org.sayso.report.Report;
import org.sayso.source.Source;

/**
 * Reports on one province, its districts and the spots in them, at random: named and unnamed
 * speakers of either side or none, sentences that others print again, denials, late reports.
 *
 * @param printed in any order
 */
record RandomNews(List<Printed> printed) {

  static final Gazetteer GAZETTEER = Gazetteer.conflict("afghanistan");
  static final int DAYS = 60;

  private static final List<Place> PLACES = places();

  /** A report and its claims. */
  record Printed(Report report, List<Claim> claims) {}

  /** The news of a seed. */
  static RandomNews of(long seed, int reports) {
    Random random = new Random(seed);
    List<Printed> printed = new ArrayList<>();
    for (int i = 0; i < reports; i++) {
      int published = random.nextInt(DAYS);
      Report report =
          Said.published(
              "Outlet " + random.nextInt(6), Said.START.plusDays(published), "number " + i);
      List<Claim> claims = new ArrayList<>();
      for (int j = random.nextInt(4); j >= 0; j--) {
        claims.add(said(random, published).in(report).claim());
      }
      printed.add(new Printed(report, claims));
    }
    return new RandomNews(printed);
  }

  private static List<Place> places() {
    Place province =
        GAZETTEER.all().stream()
            .filter(p -> p.kind() == PlaceKind.PROVINCE)
            .filter(p -> GAZETTEER.children(p.id()).size() > 5)
            .findFirst()
            .orElseThrow();
    List<Place> places = new ArrayList<>(List.of(province));
    for (Place district : GAZETTEER.children(province.id()).subList(0, 5)) {
      places.add(district);
      places.addAll(GAZETTEER.children(district.id()));
    }
    return places;
  }

  private static Said said(Random random, int published) {
    Said said =
        Said.that(
                random.nextBoolean() ? "red" : "blue",
                List.of("captured", "retaken", "holds", "withdrew").get(random.nextInt(4)))
            .at(PLACES.get(random.nextInt(PLACES.size())))
            .day(random.nextInt(published + 1))
            .words(
                "the words of sentence number "
                    + random.nextInt(12)
                    + " as they were printed in the evening, all that the agency had to say of "
                    + random.nextInt(4))
            .word(speaker(random.nextInt(9)));
    int extent = random.nextInt(8);
    if (extent == 0) {
      said.part().counting(new Quantity(null, 51.0, null, "percent", null, null, "most"));
    } else if (extent == 1) {
      said.at(PLACES.get(0))
          .counting(new Quantity(3.0, null, null, "districts", null, null, "three"));
    }
    return random.nextInt(5) == 0 ? said.standing(Standing.DENIED) : said;
  }

  private static Source speaker(int i) {
    return i % 3 == 0
        ? Said.unnamed("an elder of house " + i, null)
        : Said.person("Name" + i, i % 3 == 1 ? "red" : "blue");
  }

  /** The same in another order. */
  RandomNews shuffled(long seed) {
    List<Printed> shuffled = new ArrayList<>(printed);
    Collections.shuffle(shuffled, new Random(seed));
    return new RandomNews(shuffled);
  }

  RandomNews first(int count) {
    return new RandomNews(printed.subList(0, count));
  }

  /** What was published up to a day. */
  RandomNews upTo(LocalDate day) {
    return new RandomNews(
        printed.stream()
            .filter(one -> !Objects.requireNonNull(one.report().published()).isAfter(day))
            .toList());
  }

  List<Report> reports() {
    return printed.stream().map(Printed::report).toList();
  }

  List<Claim> claims() {
    return printed.stream().flatMap(one -> one.claims().stream()).toList();
  }
}
