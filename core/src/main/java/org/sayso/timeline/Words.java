package org.sayso.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.testimony.Direction;
import org.sayso.testimony.Priors;
import org.sayso.testimony.Testimony;

/**
 * Counts each origin once.
 *
 * <p>What a voice has said stays said: the same again adds nothing for some days, and later only as
 * much as has been forgotten of it since. A dated change that came after what the voice told before
 * is news and counts in full.
 */
final class Words {

  /** Words that count once together: those of one origin, or all that speak of mere parts. */
  private record Group(@Nullable String origin, String party, Direction direction) {

    static Group of(Testimony told) {
      String origin = told.ofPart() ? null : told.origin();
      return new Group(origin, told.stance().party(), told.stance().direction());
    }
  }

  /** What a group has said so far. */
  private static final class Voice {
    private double level;
    private @Nullable Testimony counted;
    private @Nullable LocalDate last;
  }

  private static final double LEAST = 0.01;

  private final double copyDays;
  private final double halfDays;
  private final Map<Group, Voice> voices = new HashMap<>();

  private Words(Priors priors) {
    copyDays = priors.of("days/copied");
    halfDays = priors.of("days/said-again");
  }

  /** The words of all testimony, each claim's once, in their total order. */
  static List<Word> of(Collection<Testimony> testimony, Priors priors) {
    Words words = new Words(priors);
    Set<List<Object>> seen = new HashSet<>();
    return testimony.stream()
        .filter(told -> seen.add(List.of(told.claim(), told.stance())))
        .collect(Collectors.groupingBy(Testimony::origin))
        .values()
        .stream()
        .flatMap(Words::placed)
        .sorted(Testimony.ORDER)
        .map(words::word)
        .toList();
  }

  private Word word(Testimony told) {
    double weight = told.credit().weight();
    if (weight == 0) {
      return new Word(told, 0, null);
    }
    Voice voice = voices.computeIfAbsent(Group.of(told), group -> new Voice());
    LocalDate day = told.bearing().day();
    double added = Math.max(0, weight - left(voice, told, day));
    boolean counts = added >= LEAST || voice.counted == null;
    if (counts) {
      voice.level = weight;
      voice.last = day;
      voice.counted = told;
    }
    return new Word(told, counts ? added : 0, counts ? null : voice.counted);
  }

  /** What the voice has said before that still counts. */
  private double left(Voice voice, Testimony told, LocalDate day) {
    LocalDate from = told.days().from();
    if (voice.last == null || told.tellsOfChange() && from != null && from.isAfter(voice.last)) {
      return 0;
    }
    double gap = ChronoUnit.DAYS.between(voice.last, day);
    return gap <= copyDays ? voice.level : voice.level * StrictMath.pow(0.5, gap / halfDays);
  }

  /** The words of one origin, each on its day. */
  private static Stream<Testimony> placed(List<Testimony> origin) {
    List<Testimony> changes = new ArrayList<>();
    for (Testimony told : origin) {
      if (told.tellsOfChange() && told.days().from() != null) {
        changes.add(told);
      }
    }
    return changes.isEmpty() ? origin.stream() : origin.stream().map(t -> placed(t, changes));
  }

  /**
   * A word without a first day, from one who also tells of a dated change to the contrary, is of
   * before that change: "retaken on Thursday, after the rebels had entered it".
   */
  private static Testimony placed(Testimony told, List<Testimony> changes) {
    if (told.days().from() != null) {
      return told;
    }
    return changes.stream()
        .filter(change -> change.contradicts(told))
        .map(change -> change.bearing().day())
        .filter(day -> !day.isAfter(told.bearing().day()))
        .max(Comparator.naturalOrder())
        .map(day -> told.on(day.minusDays(1)))
        .orElse(told);
  }
}
