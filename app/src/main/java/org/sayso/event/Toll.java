package org.sayso.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.PartyRef;
import org.sayso.pack.Kind;
import org.sayso.pack.Standing;
import org.sayso.quantity.Quantity;

/**
 * How many people are said to have died in an event.
 *
 * @param dead by the party that they were of; {@link #UNKNOWN} for those of whom nobody says
 * @param uncounted whether somebody tells of deaths without a number that can be used
 */
public record Toll(SortedMap<String, Range> dead, boolean uncounted) {

  /** Stands for the party of people of whom nobody says which it was. */
  public static final String UNKNOWN = "";

  /** No deaths are told of. */
  public static final Toll NONE = new Toll(new TreeMap<>(), false);

  private static final Map<String, Integer> LEAST_OF_WORDS =
      Map.of("tens", 10, "dozens", 12, "dozen", 12, "scores", 20, "hundreds", 100);

  /**
   * How many of one party.
   *
   * @param least the lowest number that somebody gives, words by their floor in ACLED's codebook
   *     (tens 10, dozens 12, hundreds 100)
   * @param low the lowest number that somebody gives, zero where somebody denies all
   * @param best the number in the middle of those that independent origins give
   * @param high the highest number that somebody gives
   */
  public record Range(long least, long low, long best, long high) {

    private Range plus(Range other) {
      return new Range(least + other.least, low + other.low, best + other.best, high + other.high);
    }
  }

  /** Copies the map. */
  public Toll {
    dead = Collections.unmodifiableSortedMap(new TreeMap<>(dead));
  }

  /** All together, or null where no number is told. */
  public @Nullable Range total() {
    return dead.values().stream().reduce(Range::plus).orElse(null);
  }

  /**
   * What claims of deaths come to; of one origin the one printed first counts.
   *
   * @param losses claims, in order of print
   * @param denied claims that deny deaths
   */
  static Toll of(List<Telling> losses, List<Telling> denied) {
    Map<String, Map<String, Quantity>> byParty = new LinkedHashMap<>();
    boolean uncounted = false;
    for (Telling telling : losses) {
      Claim claim = telling.claim();
      if (!isOfDeaths(claim)) {
        continue;
      }
      Quantity quantity = claim.quantity();
      if (quantity == null || least(quantity) == null) {
        uncounted = true;
      } else {
        byParty
            .computeIfAbsent(victims(claim), party -> new LinkedHashMap<>())
            .putIfAbsent(telling.origin(), quantity);
      }
    }
    SortedMap<String, Range> dead = new TreeMap<>();
    byParty.forEach(
        (party, quantities) ->
            dead.put(party, range(List.copyOf(quantities.values()), isDenied(party, denied))));
    return new Toll(dead, uncounted);
  }

  /** Whether a claim says that people died. */
  static boolean isOfDeaths(Claim claim) {
    return claim.action().equals("killed")
        && (claim.kind() == Kind.CASUALTIES || claim.kind() == Kind.HARM);
  }

  private static boolean isDenied(String party, List<Telling> denied) {
    return denied.stream()
        .map(Telling::claim)
        .anyMatch(
            claim ->
                claim.standing() == Standing.DENIED
                    && isOfDeaths(claim)
                    && victims(claim).equals(party));
  }

  private static String victims(Claim claim) {
    PartyRef target = claim.target();
    if (target != null) {
      return target.party();
    }
    return claim.kind() == Kind.HARM ? PartyKinds.CIVILIANS : UNKNOWN;
  }

  private static Range range(List<Quantity> quantities, boolean denied) {
    List<Long> leasts = new ArrayList<>();
    List<Long> lows = new ArrayList<>();
    List<Long> bests = new ArrayList<>();
    List<Long> highs = new ArrayList<>();
    for (Quantity quantity : quantities) {
      long least = whole(least(quantity));
      long low = quantity.low() == null ? least : whole(quantity.low());
      long best = quantity.value() == null ? Math.max(low, least) : whole(quantity.value());
      leasts.add(least);
      lows.add(Math.min(low, best));
      bests.add(best);
      highs.add(quantity.high() == null ? Math.max(best, low) : whole(quantity.high()));
    }
    Collections.sort(bests);
    return new Range(
        Collections.min(leasts),
        denied ? 0 : Collections.min(lows),
        bests.get((bests.size() - 1) / 2),
        Collections.max(highs));
  }

  private static long whole(@Nullable Double number) {
    return number == null ? 0 : Math.round(number);
  }

  /** The lowest number that it allows, or null where it has none and its word no floor. */
  private static @Nullable Double least(Quantity quantity) {
    Integer word = null;
    for (String each : quantity.text().toLowerCase(Locale.ROOT).split("[^a-z]+")) {
      word = LEAST_OF_WORDS.getOrDefault(each, word);
    }
    if (quantity.value() == null && word != null) {
      return word.doubleValue();
    }
    Double value = quantity.value();
    Double low = quantity.low();
    return value != null && low != null
        ? Double.valueOf(Math.min(value, low))
        : value == null ? low : value;
  }
}
