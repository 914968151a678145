package org.sayso.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** The words of all testimony, in their total order. */
  static List<Word> of(Collection<Testimony> testimony, Priors priors) {
    Words words = new Words(priors);
    return testimony.stream().collect(Collectors.groupingBy(Testimony::origin)).values().stream()
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
    changes.sort(Comparator.comparing(told -> told.bearing().day()));
    return changes.isEmpty() ? origin.stream() : origin.stream().map(t -> placed(t, changes));
  }

  /**
   * A word without a first day, from one who also tells of a dated change to the contrary, is of
   * before that change: "retaken on Thursday, after the rebels had entered it".
   *
   * @param changes by day
   */
  private static Testimony placed(Testimony told, List<Testimony> changes) {
    if (told.days().from() != null) {
      return told;
    }
    for (int i = upTo(told.bearing().day(), changes) - 1; i >= 0; i--) {
      if (changes.get(i).contradicts(told)) {
        return told.on(changes.get(i).bearing().day().minusDays(1));
      }
    }
    return told;
  }

  /** How many changes are of this day or before. */
  private static int upTo(LocalDate day, List<Testimony> changes) {
    int low = 0;
    int high = changes.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (changes.get(middle).bearing().day().isAfter(day)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
