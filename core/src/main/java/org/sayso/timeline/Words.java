package org.sayso.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /**
   * Words that count once together: those of one origin, all that speak of mere parts, or all that
   * speak of areas of which the place may be one.
   */
  private record Group(String origin, String party, Direction direction) {

    static Group of(Testimony told) {
      String origin = told.ofPart() ? "parts" : told.ofMembers() ? "members" : told.origin();
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

  /** What is left after so many days. */
  private final Map<Long, Double> leftAfter = new HashMap<>();

  private final Map<Group, Voice> voices = new HashMap<>();

  private Words(Priors priors) {
    copyDays = priors.of("days/copied");
    halfDays = priors.of("days/said-again");
  }

  /** The words of all testimony, in their total order. */
  static List<Word> of(Collection<Testimony> testimony, Priors priors) {
    Words words = new Words(priors);
    Collection<Testimony> meant = meant(testimony);
    Map<String, List<Testimony>> changes = datedChanges(meant);
    Testimony[] placed =
        meant.stream().map(told -> placed(told, changes)).toArray(Testimony[]::new);
    Arrays.sort(placed, Testimony.ORDER);
    return Arrays.stream(placed).map(words::word).toList();
  }

  /** All testimony, that on areas around set aside where its report excepts the place from it. */
  private static Collection<Testimony> meant(Collection<Testimony> testimony) {
    Map<String, List<Testimony>> byReport = new HashMap<>();
    boolean around = false;
    for (Testimony told : testimony) {
      around |= told.fromAround();
    }
    if (!around) {
      return testimony;
    }
    for (Testimony told : testimony) {
      if (!told.fromAround()) {
        byReport.computeIfAbsent(told.report(), report -> new ArrayList<>(1)).add(told);
      }
    }
    return testimony.stream().map(told -> meant(told, byReport)).toList();
  }

  private static Testimony meant(Testimony told, Map<String, List<Testimony>> byReport) {
    boolean excepted =
        told.fromAround()
            && byReport.getOrDefault(told.report(), List.of()).stream().anyMatch(told::excepts);
    return excepted ? told.aside("its report excepts this place") : told;
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
    long gap = ChronoUnit.DAYS.between(voice.last, day);
    return gap <= copyDays
        ? voice.level
        : voice.level * leftAfter.computeIfAbsent(gap, g -> StrictMath.pow(0.5, g / halfDays));
  }

  /** The changes that are told with a first day, by origin and in order of days. */
  private static Map<String, List<Testimony>> datedChanges(Collection<Testimony> testimony) {
    Map<String, List<Testimony>> changes = new HashMap<>();
    for (Testimony told : testimony) {
      if (told.tellsOfChange() && told.days().from() != null) {
        changes.computeIfAbsent(told.origin(), origin -> new ArrayList<>()).add(told);
      }
    }
    changes.values().forEach(of -> of.sort(Comparator.comparing(told -> told.bearing().day())));
    return changes;
  }

  /**
   * A word without a first day, from one who also tells of a dated change to the contrary, is of
   * before that change: "retaken on Thursday, after the rebels had entered it".
   *
   * @param dated by origin, of each in order of days
   */
  private static Testimony placed(Testimony told, Map<String, List<Testimony>> dated) {
    List<Testimony> changes =
        told.days().from() != null ? List.of() : dated.getOrDefault(told.origin(), List.of());
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
