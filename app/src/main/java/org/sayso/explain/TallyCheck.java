package org.sayso.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.census.Count;
import org.sayso.census.Leaning;
import org.sayso.census.Sum;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.Scheme;
import org.sayso.timeline.Holding;

/**
 * A count that a source gives, held against its own arithmetic and against what the claims on
 * single areas come to on its day, in the same way of counting.
 *
 * @param quoted the count with its words
 * @param count the same as numbers
 * @param scheme the way of counting that it names, or null where none is known
 * @param sum the parts that its report counts of one whole, or null where it names no others
 * @param expected how many areas are expected to be in its state, by the chances of those with news
 * @param heard how many areas of the scheme have news on its day
 */
public record TallyCheck(
    Tally.Quoted quoted,
    Count count,
    @Nullable Scheme scheme,
    @Nullable Sum sum,
    double expected,
    long heard) {

  /** Counts that are older say little of a day. */
  private static final int FRESH_DAYS = 14;

  /**
   * The expected number of areas in a state, and the same when the chances lean to a count.
   *
   * @param check the count leant to
   * @param before expected on the day asked about, before leaning to this count
   * @param after expected after it
   */
  public record Leant(TallyCheck check, double before, double after) {}

  /** Whether only the number of areas is known and not which they are. */
  public boolean numberOnly() {
    return scheme != null && scheme.units().isEmpty();
  }

  /** The checks of a tally's counts, in their order; none for counts of parts and of changes. */
  public static List<TallyCheck> of(Tally tally, Atlas atlas, List<Scheme> schemes) {
    List<Count> counts =
        tally.quoted().stream().flatMap(quoted -> Count.of(quoted.claim()).stream()).toList();
    List<Sum> sums = Sum.of(counts);
    Explainer explainer = new Explainer(atlas);
    List<TallyCheck> checks = new ArrayList<>();
    for (Tally.Quoted quoted : tally.quoted()) {
      Count count = Count.of(quoted.claim()).orElse(null);
      if (count != null) {
        Scheme scheme = count.scheme(schemes).orElse(null);
        LocalDate day = Optional.ofNullable(quoted.day()).orElse(tally.day());
        Leaning weighed = new Leaning(chances(explainer, atlas, day));
        Sum sum = sums.stream().filter(s -> s.parts().contains(count)).findFirst().orElse(null);
        checks.add(
            new TallyCheck(
                quoted,
                count,
                scheme,
                sum,
                scheme == null ? 0 : weighed.expected(count.state(), scheme.units()),
                scheme == null ? 0 : weighed.heard(scheme.units())));
      }
    }
    return checks;
  }

  /** The counts of the last days taken as soft constraints, one after the other, oldest first. */
  public static List<Leant> leant(List<TallyCheck> checks, Atlas atlas, LocalDate day) {
    Leaning leaning = new Leaning(chances(new Explainer(atlas), atlas, day));
    List<Leant> leant = new ArrayList<>();
    checks.stream()
        .filter(check -> check.fresh(day))
        .sorted(
            Comparator.comparing((TallyCheck check) -> check.quoted.day())
                .thenComparing(check -> check.count.claim()))
        .forEach(
            check -> {
              Scheme scheme = check.scheme;
              if (scheme != null && !scheme.units().isEmpty()) {
                double before = leaning.expected(check.count.state(), scheme.units());
                leant.add(new Leant(check, before, leaning.to(check.count, scheme.units())));
              }
            });
    return leant;
  }

  private boolean fresh(LocalDate day) {
    LocalDate of = quoted.day();
    return of != null && !of.isBefore(day.minusDays(FRESH_DAYS));
  }

  /** The chances of the states of every place with news. */
  private static Map<String, SortedMap<String, Double>> chances(
      Explainer explainer, Atlas atlas, LocalDate day) {
    Map<String, SortedMap<String, Double>> chances = new HashMap<>();
    for (Place place : atlas.places()) {
      Holding holding = explainer.holding(place, day);
      if (holding != null) {
        SortedMap<String, Double> states = new TreeMap<>(holding.probabilities());
        states.put("contested", holding.contested());
        states.put("not known", holding.unknown());
        chances.put(place.id(), states);
      }
    }
    return chances;
  }
}
