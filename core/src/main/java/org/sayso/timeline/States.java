package org.sayso.timeline;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sayso.testimony.Direction;
import org.sayso.testimony.Sense;

/**
 * The states that a place can be in: held by one of the parties that are spoken of, contested, or
 * not known.
 *
 * @param parties ids of the parties, ascending
 * @param claimants those of them that some word says to hold or to have taken the place; only they
 *     can come to hold it
 */
record States(List<String> parties, Set<String> claimants) {

  static States of(Collection<Word> words) {
    TreeSet<String> parties = new TreeSet<>();
    Set<String> claimants = new HashSet<>();
    for (Word word : words) {
      if (word.told().moves() && !word.told().stance().ofNobody()) {
        parties.add(word.told().stance().party());
        if (word.told().stance().direction() == Direction.FOR) {
          claimants.add(word.told().stance().party());
        }
      }
    }
    return new States(List.copyOf(parties), Set.copyOf(claimants));
  }

  int count() {
    return parties.size() + 2;
  }

  /** The state that a word speaks of: a fight for the place, or its party's hold. */
  int of(Word word) {
    return word.told().stance().sense() == Sense.CONTESTED
        ? contested()
        : parties.indexOf(word.told().stance().party());
  }

  int contested() {
    return parties.size();
  }

  int unknown() {
    return parties.size() + 1;
  }

  boolean canHold(int state) {
    return state < parties.size() && claimants.contains(parties.get(state));
  }

  /** The state's name for a reader: the party's id, "contested" or "not known". */
  String name(int state) {
    return state == contested()
        ? "contested"
        : state == unknown() ? "not known" : parties.get(state);
  }

  /** Nothing is known. */
  double[] start() {
    double[] start = new double[count()];
    start[unknown()] = 1;
    return start;
  }
}
