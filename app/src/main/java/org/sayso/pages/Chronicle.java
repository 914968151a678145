package org.sayso.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.cards.ClaimCard.Shown;
import org.sayso.cards.DayText;
import org.sayso.claim.Claim;
import org.sayso.pack.Standing;
import org.sayso.report.Report;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Support;
import org.sayso.timeline.Timeline;

/**
 * Everything said of a place in the order of its days: each telling once with its copies, and each
 * denial beside what it denies.
 */
final class Chronicle {

  /** A denial farther away than this is of something else. */
  private static final int DAYS_APART = 10;

  private static final Comparator<Claim> ORDER =
      Comparator.comparing(DayText::last, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(claim -> claim.standing() == Standing.DENIED)
          .thenComparing(Claim::id);

  /**
   * One telling.
   *
   * @param told the claim, with its copies
   * @param denials who says that it is not so
   */
  record Entry(Shown told, List<Shown> denials) {

    /** Copies the list. */
    Entry {
      denials = List.copyOf(denials);
    }

    /** Its day, or null where none is known. */
    @Nullable LocalDate day() {
      return DayText.last(told.claim());
    }
  }

  private final Atlas atlas;
  private final Map<String, Report> reports;
  private final Map<String, Support> supports = new HashMap<>();
  private final Map<String, String> origins = new HashMap<>();

  private Chronicle(Atlas atlas, @Nullable Timeline timeline, @Nullable Holding now) {
    this.atlas = atlas;
    this.reports =
        atlas.reports().stream().collect(Collectors.toMap(Report::id, r -> r, (one, same) -> one));
    if (timeline != null) {
      timeline.holdings().stream()
          .flatMap(holding -> holding.because().stream())
          .forEach(support -> origins.put(support.claim(), support.origin()));
    }
    if (now != null) {
      now.because().forEach(support -> supports.putIfAbsent(support.claim(), support));
    }
  }

  /**
   * The entries, the oldest first.
   *
   * @param claims some of the atlas's claims, as they were read
   * @param timeline of the place, from which it is known which claims share an origin
   * @param now the holding whose weights are shown
   */
  static List<Entry> of(
      Atlas atlas, List<Claim> claims, @Nullable Timeline timeline, @Nullable Holding now) {
    return new Chronicle(atlas, timeline, now).entries(claims);
  }

  private List<Entry> entries(List<Claim> claims) {
    Map<String, List<Claim>> byOrigin = new LinkedHashMap<>();
    claims.stream()
        .sorted(ORDER)
        .forEach(
            claim ->
                byOrigin
                    .computeIfAbsent(
                        origins.getOrDefault(claim.id(), claim.id()) + what(claim),
                        key -> new ArrayList<>())
                    .add(claim));
    List<List<Claim>> denials = new ArrayList<>();
    List<List<Claim>> tellings = new ArrayList<>();
    byOrigin
        .values()
        .forEach(
            same -> (same.get(0).standing() == Standing.DENIED ? denials : tellings).add(same));
    List<List<Claim>> left = new ArrayList<>(denials);
    List<Entry> entries = new ArrayList<>();
    for (List<Claim> telling : tellings) {
      List<List<Claim>> against =
          denials.stream().filter(denial -> denies(denial.get(0), telling.get(0))).toList();
      List<List<Claim>> here = against.stream().filter(left::remove).toList();
      entries.add(new Entry(shown(telling), here.stream().map(this::shown).toList()));
    }
    left.forEach(denial -> entries.add(new Entry(shown(denial), List.of())));
    entries.sort(Comparator.comparing(entry -> entry.told().claim(), ORDER));
    return entries;
  }

  private static String what(Claim claim) {
    return "/" + claim.kind() + "/" + claim.action() + "/" + claim.standing();
  }

  /** Whether one says that what the other tells is not so. */
  private static boolean denies(Claim denial, Claim told) {
    LocalDate one = DayText.last(denial);
    LocalDate other = DayText.last(told);
    return denial.kind() == told.kind()
        && denial.action().equals(told.action())
        && told.standing() != Standing.PLANNED
        && Objects.equals(party(denial), party(told))
        && (one == null
            || other == null
            || Math.abs(ChronoUnit.DAYS.between(one, other)) <= DAYS_APART);
  }

  private static @Nullable String party(Claim claim) {
    return claim.actor() == null ? null : claim.actor().party();
  }

  private Shown shown(List<Claim> sameOrigin) {
    List<Claim> counted =
        sameOrigin.stream().sorted(Comparator.comparing(claim -> !counts(claim))).toList();
    List<Shown> copies =
        counted.subList(1, counted.size()).stream().map(claim -> shown(claim, List.of())).toList();
    return shown(counted.get(0), copies);
  }

  private boolean counts(Claim claim) {
    Support support = supports.get(claim.id());
    return support != null && support.counted();
  }

  private Shown shown(Claim claim, List<Shown> copies) {
    return new Shown(
        claim,
        Objects.requireNonNull(reports.get(claim.report()), "a report that exists"),
        supports.get(claim.id()),
        atlas.reviews().about(claim),
        copies);
  }
}
