package org.sayso.score;

import java.util.Arrays;

/**
 * Two claims that match: the gold one and the one that is scored.
 *
 * @param gold the claim of the gold coding
 * @param claim the claim that is scored
 */
record Pair(CodedClaim gold, CodedClaim claim) {

  /** How many fields agree. */
  int agreeing() {
    return (int) Arrays.stream(Field.values()).filter(field -> field.agrees(this)).count();
  }
}
