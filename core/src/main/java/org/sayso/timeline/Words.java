package org.sayso.timeline;

import java.util.ArrayList;
import java.util.Arrays;
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
  private record Group(int origin, String party, Direction direction) {

    private static final int PARTS = -1;
    private static final int MEMBERS = -2;

    static Group of(Testimony told) {
      int origin = told.ofPart() ? PARTS : told.ofMembers() ? MEMBERS : told.originNumber();
      return new Group(origin, told.stance().party(), told.stance().direction());
    }
  }

  /** What a group has said so far. */
  private static final class Voice {
    private double level;
    private @Nullable Testimony counted;
    private int last = Testimony.NO_DAY;
  }

  private static final double LEAST = 0.01;

  private final double copyDays;
  private final double halfDays;

  /** What is left after so many days. */
  private final Map<Integer, Double> leftAfter = new HashMap<>();

  private final Map<Group, Voice> voices = new HashMap<>();

  private Words(Priors priors) {
    copyDays = priors.of("days/copied");
    halfDays = priors.of("days/said-again");
  }

  /** The words of all testimony, in their total order. */
  static List<Word> of(List<Testimony> testimony, Priors priors) {
    Words words = new Words(priors);
    List<Testimony> meant = meant(testimony);
    Map<Integer, List<Testimony>> changes = datedChanges(meant);
    Testimony[] placed = new Testimony[meant.size()];
    for (int i = 0; i < placed.length; i++) {
      placed[i] = placed(meant.get(i), changes);
    }
    Arrays.sort(placed, Testimony.ORDER);
    List<Word> all = new ArrayList<>(placed.length);
    for (Testimony told : placed) {
      all.add(words.word(told));
    }
    return all;
  }

  /** All testimony, that on areas around set aside where its report excepts the place from it. */
  private static List<Testimony> meant(List<Testimony> testimony) {
    Map<String, List<Testimony>> nearer = new HashMap<>();
    for (Testimony told : testimony) {
      if (told.fromAround()) {
        nearer.computeIfAbsent(told.report(), report -> new ArrayList<>(1));
      }
    }
    if (nearer.isEmpty()) {
      return testimony;
    }
    for (Testimony told : testimony) {
      List<Testimony> ofReport = told.fromAround() ? null : nearer.get(told.report());
      if (ofReport != null) {
        ofReport.add(told);
      }
    }
    List<Testimony> meant = new ArrayList<>(testimony.size());
    for (Testimony told : testimony) {
      meant.add(told.fromAround() ? meant(told, nearer) : told);
    }
    return meant;
  }

  private static Testimony meant(Testimony told, Map<String, List<Testimony>> nearer) {
    boolean excepted =
        nearer.getOrDefault(told.report(), List.of()).stream().anyMatch(told::excepts);
    return excepted ? told.aside("its report excepts this place") : told;
  }

  private Word word(Testimony told) {
    double weight = told.credit().weight();
    if (weight == 0) {
      return new Word(told, 0, null);
    }
    Voice voice = voices.computeIfAbsent(Group.of(told), group -> new Voice());
    double added = Math.max(0, weight - left(voice, told));
    boolean counts = added >= LEAST || voice.counted == null;
    if (counts) {
      voice.level = weight;
      voice.last = told.day();
      voice.counted = told;
    }
    return new Word(told, counts ? added : 0, counts ? null : voice.counted);
  }

  /** What the voice has said before that still counts. */
  private double left(Voice voice, Testimony told) {
    if (voice.counted == null || told.tellsOfChange() && told.from() > voice.last) {
      return 0;
    }
    int gap = told.day() - voice.last;
    return gap <= copyDays
        ? voice.level
        : voice.level * leftAfter.computeIfAbsent(gap, g -> StrictMath.pow(0.5, g / halfDays));
  }

  /** The changes that are told with a first day, by origin and in order of days. */
  private static Map<Integer, List<Testimony>> datedChanges(List<Testimony> testimony) {
    Map<Integer, List<Testimony>> changes = new HashMap<>();
    for (Testimony told : testimony) {
      if (told.tellsOfChange() && told.from() != Testimony.NO_DAY) {
        changes.computeIfAbsent(told.originNumber(), origin -> new ArrayList<>()).add(told);
      }
    }
    changes.values().forEach(of -> of.sort(Comparator.comparingInt(Testimony::day)));
    return changes;
  }

  /**
   * A word without a first day, from one who also tells of a dated change to the contrary, is of
   * before that change: "retaken on Thursday, after the rebels had entered it".
   *
   * @param dated by origin, of each in order of days
   */
  private static Testimony placed(Testimony told, Map<Integer, List<Testimony>> dated) {
    List<Testimony> changes =
        told.from() != Testimony.NO_DAY
            ? List.of()
            : dated.getOrDefault(told.originNumber(), List.of());
    for (int i = upTo(told.day(), changes) - 1; i >= 0; i--) {
      if (changes.get(i).contradicts(told)) {
        return told.on(changes.get(i).day() - 1);
      }
    }
    return told;
  }

  /** How many changes are of this day or before. */
  private static int upTo(int day, List<Testimony> changes) {
    int low = 0;
    int high = changes.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (changes.get(middle).day() > day) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
