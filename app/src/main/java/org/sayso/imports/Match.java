package org.sayso.imports;

import java.util.List;
import org.sayso.listing.Listed;

/**
 * What became of one listed place.
 *
 * @param listed the place as the file lists it
 * @param how how that came about
 * @param id the place of the pack that is meant; empty where none is
 * @param area the area that a new place lies in; empty where that does not matter
 * @param candidates the places that may be meant, where a person must say so: id and name
 * @param why why a person must, in words
 */
record Match(Listed listed, How how, String id, String area, List<String> candidates, String why) {

  /** Copies the list. */
  Match {
    candidates = List.copyOf(candidates);
  }

  /** How a listed place and one of the pack came together, or why not. */
  enum How {
    /** The same scheme gives both the same code. */
    CODE("by code"),
    /** Their names meet in the area that both lie in. */
    NAME("by name and area"),
    /** A person said so. */
    DECISION("by decision"),
    /** The pack had none. */
    NEW("new"),
    /** A person must say so. */
    OPEN("left for review"),
    /** Its area is itself left for review. */
    WAITING("waiting for their area"),
    /** A person said that it is to be left out. */
    SKIPPED("skipped by decision"),
    /** It is not of the pack's places. */
    OTHER("not of this pack");

    private final String words;

    How(String words) {
      this.words = words;
    }

    /** In a summary, after a number. */
    String words() {
      return words;
    }
  }

  static Match of(Listed listed, How how, String id) {
    return new Match(listed, how, id, "", List.of(), "");
  }

  static Match fresh(Listed listed, How how, String area) {
    return new Match(listed, how, "", area, List.of(), "");
  }

  static Match open(Listed listed, List<String> candidates, String why) {
    return new Match(listed, How.OPEN, "", "", candidates, why);
  }

  /** Whether a place of the pack is to be made of it. */
  boolean makesNew() {
    return id.isEmpty() && !area.isEmpty();
  }
}
