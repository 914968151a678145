package org.sayso.voice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sayso.source.Phrases;
import org.sayso.text.Sentence;
import org.sayso.text.Text;
import org.sayso.text.Tree;

/** Finds the stretches between quotation marks and gives each to the act of saying beside it. */
final class Quotes {

  private static final int NEAR = 14;

  /** So many words of a sentence between quotation marks are somebody's own. */
  private static final int CLAUSE = 4;

  private final Text text;
  private final Positions positions;
  private final List<List<Integer>> told = new ArrayList<>();
  private final List<Set<Integer>> holding = new ArrayList<>();

  Quotes(Text text, Positions positions) {
    this.text = text;
    this.positions = positions;
    text.sentences().forEach(s -> told.add(new ArrayList<>()));
    text.sentences().forEach(s -> holding.add(new HashSet<>()));
  }

  /** The same acts of saying, with what they say between quotation marks. */
  List<Saying> attach(List<Saying> sayings) {
    List<Saying> all = new ArrayList<>(sayings);
    for (int i = 0; i < all.size(); i++) {
      told.get(all.get(i).sentence()).add(i);
      hold(i, all.get(i).content());
    }
    List<BitSet> bare = new ArrayList<>();
    for (Quotation quotation : Quotation.in(text.raw())) {
      BitSet tokens = spoken(positions.within(quotation.inner()));
      if (!tokens.isEmpty() && !attachBeside(all, tokens)) {
        bare.add(tokens);
      }
    }
    bare.forEach(tokens -> attachBare(all, tokens));
    return all;
  }

  /** The words of a quotation; in a sentence without a verb of saying, all of a broken one's. */
  private BitSet spoken(BitSet quote) {
    int first = quote.isEmpty() ? -1 : positions.sentenceAt(quote.nextSetBit(0));
    boolean broken =
        first >= 0
            && first == positions.sentenceAt(quote.length() - 1)
            && told.get(first).isEmpty()
            && isClause(first, quote);
    return broken ? positions.sentence(first) : quote;
  }

  private boolean attachBeside(List<Saying> all, BitSet quote) {
    int best = -1;
    for (int i : around(quote)) {
      Saying saying = all.get(i);
      boolean beside =
          !quote.get(saying.cue())
              && (saying.content().intersects(quote) || sharesParagraph(saying, quote))
              && distance(saying, quote) <= NEAR;
      if (beside && (best < 0 || better(saying, all.get(best), quote))) {
        best = i;
      }
    }
    if (best < 0) {
      return false;
    }
    all.set(best, all.get(best).extendedBy(quote));
    hold(best, quote);
    return true;
  }

  private boolean sharesParagraph(Saying saying, BitSet quote) {
    int own = paragraph(saying.sentence());
    int first = paragraph(positions.sentenceAt(quote.nextSetBit(0)));
    int last = paragraph(positions.sentenceAt(quote.length() - 1));
    return own == first || own == last;
  }

  /** The sayings, in order, that have a cue near a quote or words in its sentences. */
  private SortedSet<Integer> around(BitSet quote) {
    int first = Math.max(0, quote.nextSetBit(0) - NEAR);
    int last = Math.min(positions.size() - 1, quote.length() - 1 + NEAR);
    SortedSet<Integer> near = new TreeSet<>();
    for (int s = positions.sentenceAt(first); s <= positions.sentenceAt(last); s++) {
      near.addAll(told.get(s));
      near.addAll(holding.get(s));
    }
    return near;
  }

  private void hold(int saying, BitSet content) {
    int sentence = -1;
    int at = content.nextSetBit(0);
    while (at >= 0) {
      sentence = positions.sentenceAt(at);
      holding.get(sentence).add(saying);
      at = content.nextSetBit(positions.of(sentence + 1, 0));
    }
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
    int first = positions.sentenceAt(quote.nextSetBit(0));
    int last = positions.sentenceAt(quote.length() - 1);
    if (!whole(first, quote) || !whole(last, quote)) {
      return;
    }
    int paragraph = text.sentences().get(first).paragraph();
    int speaker = nearest(all, first, paragraph, 0, false);
    speaker = speaker >= 0 ? speaker : nearest(all, last, paragraph, 0, true);
    speaker = speaker >= 0 ? speaker : nearest(all, first, paragraph, 1, false);
    speaker = speaker >= 0 ? speaker : whoWentOn(all, first);
    speaker = speaker >= 0 ? speaker : nearest(all, last, paragraph, 1, true);
    if (speaker >= 0) {
      all.set(speaker, all.get(speaker).extendedBy(quote));
      hold(speaker, quote);
    }
  }

  /** The one with whose quotation the paragraph before ends; or -1. */
  private int whoWentOn(List<Saying> all, int sentence) {
    int before = sentence - 1;
    boolean opens = holds(before) && paragraph(before) != paragraph(sentence);
    int end = opens ? positions.of(sentence, 0) - 1 : -1;
    while (end > 0 && Phrases.mark(text.sentences().get(before), end - positions.of(before, 0))) {
      end--;
    }
    for (int i : opens ? holding.get(before) : Set.<Integer>of()) {
      Saying saying = all.get(i);
      if (saying.content().get(end) && !saying.speakers().isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a quotation within a sentence is more than a name or a word held at a distance. */
  private boolean isClause(int sentence, BitSet quote) {
    Sentence s = text.sentences().get(sentence);
    boolean verb = false;
    for (int i = 0; i < s.size(); i++) {
      verb |= quote.get(positions.of(sentence, i)) && Tree.verb(s, i);
    }
    return verb && quote.cardinality() >= CLAUSE && !whole(sentence, quote);
  }

  /**
   * The saying nearest to a sentence, of those with a speaker, in its paragraph or in the one
   * beside that; or -1.
   *
   * @param apart 0 for the paragraph itself, 1 for the one beside it
   */
  private int nearest(List<Saying> all, int sentence, int paragraph, int apart, boolean after) {
    int step = after ? 1 : -1;
    int at = sentence + step;
    while (apart == 1 && holds(at) && paragraph(at) == paragraph) {
      at += step;
    }
    int searched = apart == 0 ? paragraph : holds(at) ? paragraph(at) : -1;
    for (; holds(at) && paragraph(at) == searched; at += step) {
      int best = -1;
      for (int i : told.get(at)) {
        boolean speaks = !all.get(i).speakers().isEmpty();
        if (speaks && (best < 0 || closer(all.get(i), all.get(best), sentence))) {
          best = i;
        }
      }
      if (best >= 0) {
        return best;
      }
    }
    return -1;
  }

  private boolean holds(int sentence) {
    return sentence >= 0 && sentence < text.sentences().size();
  }

  private int paragraph(int sentence) {
    return text.sentences().get(sentence).paragraph();
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
}
