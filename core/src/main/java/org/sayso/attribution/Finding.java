package org.sayso.attribution;

import java.util.BitSet;
import org.sayso.text.Sentence;

/**
 * An attribution as tokens of one sentence.
 *
 * @param sentence the sentence of its cue
 * @param source who; empty where nobody is named
 * @param cue the words by which it is laid to them
 * @param content what; empty where it is only looked for between quotation marks
 * @param manner how it is laid to them
 */
record Finding(Sentence sentence, BitSet source, BitSet cue, BitSet content, Manner manner) {

  /** How something is laid to somebody. */
  enum Manner {
    /** Spoken: it may be quoted, and told by another. */
    SAID,
    /** Thought, wanted or asked: it may be quoted. */
    HELD,
    /** Judged, expected, supported: never quoted as a whole. */
    JUDGED;

    /** Whether words between quotation marks beside the cue may be the content. */
    boolean quotable() {
      return this != JUDGED;
    }
  }
}
