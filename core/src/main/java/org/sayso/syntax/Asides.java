package org.sayso.syntax;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Measures and times in brackets: "60 kilometres (37 miles) north of", "at 5 am (0500 GMT)". They
 * tell again what stands before them and part it from what follows, so a sentence is parsed without
 * them, and they hang on the word before.
 */
public final class Asides {

  private static final int LONGEST = 6;

  private final List<String> words;
  private final List<String> tags;
  private final BitSet inside = new BitSet();

  /**
   * Finds them in a sentence.
   *
   * @param words its tokens as printed
   * @param tags their parts of speech by the Penn tag set
   */
  public Asides(List<String> words, List<String> tags) {
    this.words = words;
    this.tags = tags;
    for (int i = 1; i < words.size(); i++) {
      int end = words.get(i).equals("(") ? end(i) : i;
      if (end > i && end < words.size()) {
        inside.set(i, end);
        i = end - 1;
      }
    }
  }

  /** One past the bracket that closes a measure or time, or the bracket itself where none is. */
  private int end(int open) {
    boolean counted = false;
    for (int i = open + 1; i < Math.min(words.size(), open + LONGEST); i++) {
      if (words.get(i).equals(")")) {
        return counted ? i + 1 : open;
      }
      String tag = tags.get(i);
      counted |= tag.equals("CD");
      if (tag.startsWith("V") || tag.equals("MD") || tag.startsWith("-")) {
        return open;
      }
    }
    return open;
  }

  /** Whether the sentence has none. */
  public boolean isEmpty() {
    return inside.isEmpty();
  }

  /** The words outside, in their order. */
  public int[] outside() {
    BitSet rest = (BitSet) inside.clone();
    rest.flip(0, words.size());
    return rest.stream().toArray();
  }

  /**
   * The tree of the whole sentence.
   *
   * @param rest the tree of the words outside
   * @param labels names of the labels
   */
  public Tree whole(Tree rest, List<String> labels) {
    int[] outside = outside();
    int[] heads = new int[words.size()];
    int[] named = new int[words.size()];
    for (int i = 0; i < outside.length; i++) {
      int head = rest.heads()[i];
      heads[outside[i]] = head < 0 ? head : outside[head];
      named[outside[i]] = rest.labels()[i];
    }
    for (int begin = inside.nextSetBit(0); begin >= 0; ) {
      int end = inside.nextClearBit(begin);
      int last = end - 2;
      Arrays.fill(heads, begin, end, last);
      for (int i = begin; i < end; i++) {
        named[i] = labels.indexOf(tags.get(i).equals("CD") ? "qmod" : "nmod");
      }
      heads[last] = begin - 1;
      named[last] = labels.indexOf("appos");
      named[begin] = labels.indexOf("punct");
      named[end - 1] = labels.indexOf("punct");
      begin = inside.nextSetBit(end);
    }
    return new Tree(heads, named);
  }
}
