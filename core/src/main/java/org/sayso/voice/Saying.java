package org.sayso.voice;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.Standing;
import org.sayso.report.Span;
import org.sayso.source.Mention;

/**
 * One act of saying: who, and which words of the report.
 *
 * @param sentence index of the sentence of its cue
 * @param cue position of the cue among all tokens of the report
 * @param speakers the chain as mentioned here, innermost first; empty for hearsay
 * @param content positions of the tokens that are said
 * @param standing denied or possible where the cue says so, or null
 * @param hedges codes of hedges that the cue brings
 * @param when words for the time of saying, or null
 * @param open whether it was said to all who would hear it, and so came by no outlet
 */
record Saying(
    int sentence,
    int cue,
    List<Mention> speakers,
    BitSet content,
    @Nullable Standing standing,
    List<String> hedges,
    @Nullable Span when,
    boolean open) {

  Saying {
    speakers = List.copyOf(speakers);
    content = (BitSet) content.clone();
    hedges = List.copyOf(hedges);
  }

  /** The same with further words said. */
  Saying extendedBy(BitSet more) {
    BitSet all = (BitSet) content.clone();
    all.or(more);
    return saying(all);
  }

  /** The same said by others. */
  Saying by(List<Mention> others) {
    return new Saying(sentence, cue, others, content, standing, hedges, when, open);
  }

  /** The same with these words said instead. */
  Saying saying(BitSet words) {
    return new Saying(sentence, cue, speakers, words, standing, hedges, when, open);
  }
}
