package org.sayso.syntax;

import org.sayso.perceptron.Templates;

/**
 * What the tagger looks at: a word (W), its shape, ending, word class (C) and group of classes (G),
 * the same of its neighbours (L, R), and the two tags before it (TL, TLL).
 */
public final class TagFeatures {

  private enum Fact {
    W,
    WL,
    WLL,
    WR,
    WRR,
    SHAPE,
    SHAPEL,
    SHAPER,
    END1,
    END2,
    END3,
    END4,
    ENDL3,
    ENDR3,
    START3,
    C,
    CL,
    CR,
    G,
    GL,
    GR,
    TL,
    TLL,
    PLACE
  }

  private static final Templates TEMPLATES =
      new Templates(
          Fact.class,
          """
          W; WL; WR; WLL; WRR; WL W; W WR; SHAPE PLACE; SHAPEL SHAPE SHAPER;
          END1; END2; END3; END4; START3; ENDL3; ENDR3; SHAPE END3; C; CL; CR; C CR;
          TL; TL TLL; TL W; TL TLL W; TL END2; TL END3 SHAPE; TL WR; TL C; TL ENDR3; TL CR;
          G; GL; GR; TL G; G END2; G SHAPE
          """);

  private final int[] values = new int[Fact.values().length];
  private final int[] rows = new int[TEMPLATES.count()];

  /** Number of features. */
  public int count() {
    return rows.length;
  }

  /**
   * The rows of the features of one token; overwritten by the next call.
   *
   * @param forms the sentence
   * @param tags the tags already given to the tokens before {@code i}
   * @param i the token, from 1
   * @param bits of the table
   */
  public int[] rows(Forms forms, int[] tags, int i, int bits) {
    int none = forms.size + 1;
    int left = i - 1;
    int left2 = i > 1 ? i - 2 : none;
    int right = i + 1;
    int right2 = i < forms.size ? i + 2 : none;
    set(Fact.W, forms.word[i]);
    set(Fact.WL, forms.word[left]);
    set(Fact.WLL, forms.word[left2]);
    set(Fact.WR, forms.word[right]);
    set(Fact.WRR, forms.word[right2]);
    set(Fact.SHAPE, forms.shape[i]);
    set(Fact.SHAPEL, forms.shape[left]);
    set(Fact.SHAPER, forms.shape[right]);
    set(Fact.END1, forms.ending[1][i]);
    set(Fact.END2, forms.ending[2][i]);
    set(Fact.END3, forms.ending[3][i]);
    set(Fact.END4, forms.ending[4][i]);
    set(Fact.ENDL3, forms.ending[3][left]);
    set(Fact.ENDR3, forms.ending[3][right]);
    set(Fact.START3, forms.prefix[i]);
    set(Fact.C, forms.cluster[i]);
    set(Fact.CL, forms.cluster[left]);
    set(Fact.CR, forms.cluster[right]);
    set(Fact.G, forms.group(i));
    set(Fact.GL, forms.group(left));
    set(Fact.GR, forms.group(right));
    set(Fact.TL, left == 0 ? -1 : tags[left]);
    set(Fact.TLL, left <= 1 ? -1 : tags[left2]);
    set(Fact.PLACE, i == 1 ? 1 : 0);
    TEMPLATES.rows(values, bits, rows);
    return rows;
  }

  private void set(Fact fact, int value) {
    values[fact.ordinal()] = value;
  }
}
