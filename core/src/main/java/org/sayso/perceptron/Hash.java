package org.sayso.perceptron;

/** The one hash function that models are trained and read with; changing it makes them useless. */
public final class Hash {

  private static final int MULTIPLIER = 0x9E3779B1;

  private Hash() {}

  /** Adds a value to a running hash. */
  public static int add(int hash, int value) {
    int mixed = (hash ^ value) * MULTIPLIER;
    return mixed ^ (mixed >>> 15);
  }

  /** Spreads the last value over all bits; the finaliser of MurmurHash3 (Appleby, 2011). */
  public static int finish(int hash) {
    int h = hash;
    h = (h ^ (h >>> 16)) * 0x85EBCA6B;
    h = (h ^ (h >>> 13)) * 0xC2B2AE35;
    return h ^ (h >>> 16);
  }

  /** The hash of some characters. */
  public static int of(CharSequence chars, int begin, int end) {
    int hash = end - begin;
    for (int i = begin; i < end; i++) {
      hash = add(hash, chars.charAt(i));
    }
    return finish(hash);
  }
}
