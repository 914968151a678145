package org.sayso.syntax;

import org.sayso.perceptron.Table;

/**
 * Gives each word its part of speech, from left to right, by an averaged perceptron (Collins, 2002)
 * over hashed features. Not for use by two threads at once.
 */
public final class Tagger {

  private final Table table;
  private final WordMap fixed;
  private final TagFeatures features = new TagFeatures();
  private final float[] scores;

  /**
   * A tagger with its own scratch space.
   *
   * @param table its weights
   * @param fixed the tag of each word, by its exact spelling, that never has another
   */
  public Tagger(Table table, WordMap fixed) {
    this.table = table;
    this.fixed = fixed;
    this.scores = new float[table.outcomes()];
  }

  /** The tags of the sentence; index 0 and {@code size + 1} are not tags. */
  public int[] tag(Forms forms) {
    int[] tags = framed(forms.size());
    for (int i = 1; i <= forms.size(); i++) {
      int known = fixed.find(forms.exact(i));
      tags[i] = known >= 0 ? known : best(forms, tags, i);
    }
    return tags;
  }

  /** Room for the tags of so many words, the first at 1, between the edges of the sentence. */
  public static int[] framed(int words) {
    int[] tags = new int[words + 2];
    tags[0] = -1;
    tags[words + 1] = -2;
    return tags;
  }

  private int best(Forms forms, int[] tags, int i) {
    table.score(features.rows(forms, tags, i, table.bits()), features.count(), scores);
    return Table.best(scores, table.outcomes());
  }
}
