package org.sayso.gazetteer;

/**
 * A place that a printed name may mean.
 *
 * @param place the place
 * @param name the gazetteer's name that was matched
 * @param tier how far the spelling had to be bent
 * @param bySeat whether the name is that of the seat of the area, not the area's own
 */
public record Candidate(Place place, String name, Tier tier, boolean bySeat) {

  /** How far a printed spelling had to be bent to meet a name, from not at all to a guess. */
  public enum Tier {
    /** The same letters, apart from case, accents, punctuation and joined words. */
    EXACT(1.0),
    /** Without words that only say what sort of place it is. */
    GENERIC(0.98),
    /** Without the particles that link the parts of a name. */
    PARTICLE(0.95),
    /** Letters that romanisations use for one another: q, k, c; v, w; kh, gh, sh. */
    LETTER(0.92),
    /** Vowels that romanisations use for one another. */
    VOWEL(0.85),
    /** Affricates that dialects use for one another. */
    AFFRICATE(0.8),
    /** Parts of the name translated. */
    TRANSLATION(0.75),
    /** Consonants alone; a guess, taken only inside a known area. */
    SKELETON(0.6),
    /** Some of the name's words; a guess, taken only inside a known area. */
    SUBSET(0.55),
    /** A few letters off; a guess, taken only inside a known area. */
    DISTANCE(0.45);

    private final double weight;

    Tier(double weight) {
      this.weight = weight;
    }

    /** How much the match is worth, from 0 to 1. */
    public double weight() {
      return weight;
    }

    /** Whether the spelling alone shows which name is meant. */
    public boolean strong() {
      return compareTo(LETTER) <= 0;
    }

    /** Whether it may be taken only where the area is known. */
    public boolean guess() {
      return compareTo(SKELETON) >= 0;
    }
  }
}
