package org.sayso.voice;

import java.util.Arrays;
import java.util.BitSet;
import org.sayso.report.Span;
import org.sayso.text.Sentence;
import org.sayso.text.Text;

/** Numbers the tokens of a report from its first to its last. */
final class Positions {

  private final Text text;
  private final int[] base;

  Positions(Text text) {
    this.text = text;
    this.base = new int[text.sentences().size() + 1];
    for (int i = 0; i < text.sentences().size(); i++) {
      base[i + 1] = base[i] + text.sentences().get(i).size();
    }
  }

  int of(int sentence, int token) {
    return base[sentence] + token;
  }

  int size() {
    return base[base.length - 1];
  }

  /** Tokens of one sentence as positions of the report. */
  BitSet of(int sentence, BitSet tokens) {
    BitSet all = new BitSet();
    tokens.stream().forEach(t -> all.set(base[sentence] + t));
    return all;
  }

  /** All positions of a sentence. */
  BitSet sentence(int sentence) {
    BitSet all = new BitSet();
    all.set(base[sentence], base[sentence + 1]);
    return all;
  }

  /** The tokens that lie within a stretch of the text. */
  BitSet within(Span span) {
    BitSet all = new BitSet();
    for (int i = text.sentenceAfter(span.begin()); i + 1 < base.length; i++) {
      Sentence sentence = text.sentences().get(i);
      if (sentence.token(0).span().begin() >= span.end()) {
        break;
      }
      for (int t = 0; t < sentence.size(); t++) {
        if (span.contains(sentence.token(t).span())) {
          all.set(base[i] + t);
        }
      }
    }
    return all;
  }

  /** The sentence that a position lies in. */
  int sentenceAt(int position) {
    int found = Arrays.binarySearch(base, position);
    return found >= 0 ? found : -found - 2;
  }
}
