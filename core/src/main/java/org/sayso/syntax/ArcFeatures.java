package org.sayso.syntax;

import org.sayso.perceptron.Scorer;
import org.sayso.perceptron.Table;
import org.sayso.perceptron.Templates;

/**
 * What the parser looks at to name an arc: the head (H), the dependent (D), their word classes (C),
 * groups of classes (G), neighbours (P before, N after), children and distance.
 */
public final class ArcFeatures {

  private enum Fact {
    HW,
    HT,
    HC,
    HG,
    DW,
    DT,
    DC,
    DG,
    DPW,
    DPT,
    DNW,
    DNT,
    HPT,
    HNT,
    DL1W,
    DL1T,
    DL1L,
    DR1W,
    DR1T,
    DR1L,
    HL1L,
    HR1L,
    HL1W,
    HR1W,
    HZL,
    HZR,
    DZL,
    DZR,
    DIST,
    COMMA,
    VERB,
    QUOTE,
    SIDE
  }

  private static final Templates TEMPLATES =
      new Templates(
          Fact.class,
          """
          HW SIDE; HT SIDE; DW SIDE; DT SIDE; HW DW SIDE; HT DT SIDE; HW DT SIDE; HT DW SIDE;
          HT DT DIST SIDE; DW DIST; HC DT SIDE; HT DC SIDE; HC DC SIDE; DC SIDE; HC SIDE;
          HG DG SIDE; HT DG SIDE; HG DT SIDE; HW DG SIDE; HG DW SIDE;
          HT DT DPT SIDE; HT DT DNT SIDE; HT DT HPT HNT SIDE; DPW DT SIDE; DNW DT SIDE;
          DT DL1T SIDE; DT DL1W SIDE; DT DR1T SIDE; DT DR1W SIDE; DT DL1L DR1L SIDE; HT DT DZL SIDE;
          HT DT DZR SIDE; DW DZL DZR SIDE; HW HZL SIDE; HW HZR SIDE; HT HZL DT SIDE; HT HZR DT SIDE;
          HL1L HR1L HT DT SIDE; HL1W HT DT SIDE; HR1W HT DT SIDE;
          HT DT COMMA QUOTE SIDE; HT DT VERB SIDE; HW DT COMMA SIDE; DW HW DR1W SIDE
          """);

  private static final int FAR = 7;

  private final int[] values = new int[Fact.values().length];
  private final int[] rows = new int[TEMPLATES.count()];

  /** Number of features. */
  public int count() {
    return rows.length;
  }

  /** A scorer by these features. */
  static Scorer scorer(Table table) {
    return new Scorer(table, TEMPLATES);
  }

  /** The rows of the features of the arc that a LEFT or RIGHT would make now. */
  public int[] rows(State state, Move move, int bits) {
    TEMPLATES.rows(facts(state, move), bits, rows);
    return rows;
  }

  /** The facts about that arc; overwritten by the next call. */
  int[] facts(State state, Move move) {
    int head = state.headOf(move);
    int dependent = state.stack(0);
    words(state, head, dependent);
    children(state, head, dependent);
    int from = Math.min(head, dependent);
    int to = Math.max(head, dependent);
    set(Fact.DIST, Math.min(FAR, to - from));
    set(Fact.COMMA, Tagged.between(state.sentence.commas, from, to));
    set(Fact.VERB, Tagged.between(state.sentence.verbs, from, to));
    set(Fact.QUOTE, Tagged.between(state.sentence.quotes, from, to));
    set(Fact.SIDE, head == 0 ? 2 : move == Move.LEFT ? 0 : 1);
    return values;
  }

  private void words(State state, int head, int dependent) {
    Forms forms = state.sentence.forms;
    int[] tag = state.sentence.tags;
    set(Fact.HW, forms.word[head]);
    set(Fact.HT, tag[head]);
    set(Fact.HC, forms.cluster[head]);
    set(Fact.DW, forms.word[dependent]);
    set(Fact.DT, tag[dependent]);
    set(Fact.HG, forms.group(head));
    set(Fact.DG, forms.group(dependent));
    set(Fact.DC, forms.cluster[dependent]);
    set(Fact.DPW, forms.word[dependent - 1]);
    set(Fact.DPT, tag[dependent - 1]);
    set(Fact.DNW, forms.word[dependent + 1]);
    set(Fact.DNT, tag[dependent + 1]);
    set(Fact.HPT, head == 0 ? -3 : tag[head - 1]);
    set(Fact.HNT, tag[head + 1]);
  }

  private void children(State state, int head, int dependent) {
    int[] word = state.sentence.forms.word;
    int[] tag = state.sentence.tags;
    int left = state.left1[dependent];
    int right = state.right1[dependent];
    set(Fact.DL1W, word[left]);
    set(Fact.DL1T, tag[left]);
    set(Fact.DL1L, state.label[left]);
    set(Fact.DR1W, word[right]);
    set(Fact.DR1T, tag[right]);
    set(Fact.DR1L, state.label[right]);
    set(Fact.HL1L, state.label[state.left1[head]]);
    set(Fact.HR1L, state.label[state.right1[head]]);
    set(Fact.HL1W, word[state.left1[head]]);
    set(Fact.HR1W, word[state.right1[head]]);
    set(Fact.HZL, Long.hashCode(state.leftLabels[head]));
    set(Fact.HZR, Long.hashCode(state.rightLabels[head]));
    set(Fact.DZL, Long.hashCode(state.leftLabels[dependent]));
    set(Fact.DZR, Long.hashCode(state.rightLabels[dependent]));
  }

  private void set(Fact fact, int value) {
    values[fact.ordinal()] = value;
  }
}
