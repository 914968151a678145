package org.sayso.timeline;

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
  private final Map<String, Integer> told = new HashMap<>();
  private final Map<String, Integer> came = new HashMap<>();
  private final Map<String, Integer> went = new HashMap<>();
  private final Map<String, Integer> contrary = new HashMap<>();

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
    Integer before = told.get(party(word));
    if (before == null || contrarySince(word, before)) {
      return 1;
    }
    return 1 - StrictMath.pow(0.5, (word.day() - before) / halfDays);
  }

  /** Whether the word tells of a change that nobody told of in the days before. */
  boolean newChange(Word word) {
    if (!word.opens()) {
      return false;
    }
    Integer before = changes(word).get(party(word));
    return before == null
        || word.told().from() > before
        || contrarySince(word, before)
        || word.day() - before > sameDays;
  }

  private boolean contrarySince(Word word, int before) {
    Integer day = contrary.get(party(word));
    return day != null && day >= before;
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
    changes(word).put(party, word.day());
    if (pro) {
      for (String other : states.parties()) {
        if (!other.equals(party)) {
          contrary.put(other, word.day());
        }
      }
    } else {
      contrary.put(party, word.day());
    }
  }

  private static String party(Word word) {
    return word.told().stance().party();
  }

  /** The last day on which each party was told to have come, or to have gone. */
  private Map<String, Integer> changes(Word word) {
    return word.told().stance().sense() == Sense.TAKEN ? came : went;
  }
}
