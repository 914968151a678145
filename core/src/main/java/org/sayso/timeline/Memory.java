package org.sayso.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.sayso.testimony.Direction;
import org.sayso.testimony.Priors;
import org.sayso.testimony.Sense;

/**
 * What was told of each party's hold up to a word, by anybody: whether the word brings news, and
 * how much of an earlier one has been forgotten. The words of one day are taken to be told at once.
 */
final class Memory {

  private final double halfDays;
  private final double sameDays;
  private final Map<String, LocalDate> told = new HashMap<>();
  private final Map<String, LocalDate> taken = new HashMap<>();
  private final Map<String, LocalDate> contrary = new HashMap<>();

  Memory(Priors priors) {
    this.halfDays = priors.of("days/half-known");
    this.sameDays = priors.of("days/copied");
  }

  /** Whether the word's party was said to hold before. */
  boolean heldBefore(Word word) {
    return told.containsKey(party(word));
  }

  /**
   * How much of what was said for the word's party is forgotten, from 0 to 1: all where nothing was
   * said, or where a change to the contrary was told since.
   */
  double forgotten(Word word) {
    LocalDate before = told.get(party(word));
    if (before == null || contrarySince(word, before)) {
      return 1;
    }
    return 1 - StrictMath.pow(0.5, ChronoUnit.DAYS.between(before, word.day()) / halfDays);
  }

  /** Whether the word tells of a change that nobody told of in the days before. */
  boolean newChange(Word word) {
    if (!word.opens()) {
      return false;
    }
    LocalDate before = taken.get(change(word));
    LocalDate from = word.told().days().from();
    return before == null
        || from != null && from.isAfter(before)
        || contrarySince(word, before)
        || ChronoUnit.DAYS.between(before, word.day()) > sameDays;
  }

  private boolean contrarySince(Word word, LocalDate before) {
    LocalDate day = contrary.get(party(word));
    return day != null && !day.isBefore(before);
  }

  /** Takes a word in, after all that are told at once were asked about. */
  void hear(Word word, States states) {
    String party = party(word);
    boolean pro = word.told().stance().direction() == Direction.FOR;
    if (pro) {
      told.put(party, word.day());
    }
    if (!word.opens()) {
      return;
    }
    taken.put(change(word), word.day());
    if (pro) {
      states.parties().stream()
          .filter(other -> !other.equals(party))
          .forEach(other -> contrary.put(other, word.day()));
    } else {
      contrary.put(party, word.day());
    }
  }

  private static String party(Word word) {
    return word.told().stance().party();
  }

  private static String change(Word word) {
    boolean came = word.told().stance().sense() == Sense.TAKEN;
    return (came ? "to " : "from ") + party(word);
  }
}
