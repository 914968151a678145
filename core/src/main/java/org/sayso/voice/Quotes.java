package org.sayso.voice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.sayso.source.Phrases;
import org.sayso.text.Sentence;
import org.sayso.text.Text;

/** Finds the stretches between quotation marks and gives each to the act of saying beside it. */
final class Quotes {

  private static final int NEAR = 14;

  private final Text text;
  private final Positions positions;

  Quotes(Text text, Positions positions) {
    this.text = text;
    this.positions = positions;
  }

  /** The same acts of saying, with what they say between quotation marks. */
  List<Saying> attach(List<Saying> sayings) {
    List<Saying> all = new ArrayList<>(sayings);
    List<BitSet> bare = new ArrayList<>();
    for (Quotation quotation : Quotation.in(text.raw())) {
      BitSet tokens = positions.within(quotation.inner());
      if (!tokens.isEmpty() && !attachBeside(all, tokens)) {
        bare.add(tokens);
      }
    }
    bare.forEach(tokens -> attachBare(all, tokens));
    return all;
  }

  private boolean attachBeside(List<Saying> all, BitSet quote) {
    int best = -1;
    for (int i = 0; i < all.size(); i++) {
      Saying saying = all.get(i);
      boolean beside = !quote.get(saying.cue()) && distance(saying, quote) <= NEAR;
      if (beside && (best < 0 || better(saying, all.get(best), quote))) {
        best = i;
      }
    }
    if (best < 0) {
      return false;
    }
    all.set(best, all.get(best).extendedBy(quote));
    return true;
  }

  /** One that says part of the quote already comes first, then the nearer one. */
  private static boolean better(Saying one, Saying other, BitSet quote) {
    boolean inside = one.content().intersects(quote);
    boolean otherInside = other.content().intersects(quote);
    return inside != otherInside ? inside : distance(one, quote) < distance(other, quote);
  }

  /** Tokens between cue and quote; sharing a sentence with its begin or end is needed. */
  private static int distance(Saying saying, BitSet quote) {
    int begin = quote.nextSetBit(0);
    int end = quote.length() - 1;
    int gap = saying.cue() < begin ? begin - saying.cue() : saying.cue() - end;
    return saying.content().intersects(quote) ? Math.min(gap, 1) : gap;
  }

  /** A quotation without a verb of saying: the speaker before it, else the one after it. */
  private void attachBare(List<Saying> all, BitSet quote) {
    int first = sentenceOf(quote.nextSetBit(0));
    int last = sentenceOf(quote.length() - 1);
    if (!whole(first, quote) || !whole(last, quote)) {
      return;
    }
    int paragraph = text.sentences().get(first).paragraph();
    int speaker = nearest(all, first, paragraph, 0, false);
    speaker = speaker >= 0 ? speaker : nearest(all, last, paragraph, 0, true);
    speaker = speaker >= 0 ? speaker : nearest(all, first, paragraph, 1, false);
    speaker = speaker >= 0 ? speaker : nearest(all, last, paragraph, 1, true);
    if (speaker >= 0) {
      all.set(speaker, all.get(speaker).extendedBy(quote));
    }
  }

  private int nearest(List<Saying> all, int sentence, int paragraph, int apart, boolean after) {
    int best = -1;
    for (int i = 0; i < all.size(); i++) {
      Saying saying = all.get(i);
      int distance = after ? saying.sentence() - sentence : sentence - saying.sentence();
      int paragraphs = Math.abs(text.sentences().get(saying.sentence()).paragraph() - paragraph);
      boolean near =
          distance > 0
              && !saying.speakers().isEmpty()
              && (apart == 0
                  ? paragraphs == 0
                  : paragraphs > 0 && nextParagraph(paragraph, saying));
      if (near && (best < 0 || closer(saying, all.get(best), sentence))) {
        best = i;
      }
    }
    return best;
  }

  /** Whether no other paragraph with words lies between. */
  private boolean nextParagraph(int paragraph, Saying saying) {
    int other = text.sentences().get(saying.sentence()).paragraph();
    return text.sentences().stream()
        .map(Sentence::paragraph)
        .noneMatch(p -> p > Math.min(paragraph, other) && p < Math.max(paragraph, other));
  }

  private static boolean closer(Saying one, Saying other, int sentence) {
    int mine = Math.abs(one.sentence() - sentence);
    int theirs = Math.abs(other.sentence() - sentence);
    return mine < theirs || mine == theirs && !other.content().get(one.cue());
  }

  private boolean whole(int sentence, BitSet quote) {
    Sentence s = text.sentences().get(sentence);
    int outside = 0;
    for (int i = 0; i < s.size(); i++) {
      if (!quote.get(positions.of(sentence, i)) && !Phrases.mark(s, i)) {
        outside++;
      }
    }
    return outside == 0;
  }

  private int sentenceOf(int position) {
    int sentence = 0;
    while (positions.of(sentence + 1, 0) <= position) {
      sentence++;
    }
    return sentence;
  }
}
