package org.sayso.syntax;

import org.sayso.perceptron.Scorer;
import org.sayso.perceptron.Table;
import org.sayso.perceptron.Templates;

/**
 * What the parser looks at before a move: the words around the top of the stack (S) and the head of
 * the buffer (B), their children so far (L1, L2, R1, R2) and what lies between them. W is a word, T
 * a tag, L a label, V a number of children, Z the set of their labels.
 */
public final class MoveFeatures {

  private enum Fact {
    S0W,
    S0T,
    S1W,
    S1T,
    S2W,
    S2T,
    B0W,
    B0T,
    B1W,
    B1T,
    B2W,
    B2T,
    B3T,
    S0PT,
    S0NT,
    B0PT,
    S0L1W,
    S0L1T,
    S0L1L,
    S0R1W,
    S0R1T,
    S0R1L,
    S0L2T,
    S0L2L,
    S0R2T,
    S0R2L,
    S1L1W,
    S1L1T,
    S1L1L,
    S1R1W,
    S1R1T,
    S1R1L,
    S1R2L,
    S2R1L,
    B0L1W,
    B0L1T,
    B0L1L,
    B0L2T,
    B0L2L,
    S0VL,
    S0VR,
    S1VL,
    S1VR,
    B0VL,
    S0ZL,
    S0ZR,
    S1ZL,
    S1ZR,
    S2ZR,
    B0ZL,
    DSB,
    DSS,
    COMMA,
    COMMA1,
    VERB,
    VERB1,
    QUOTE,
    QUOTE1,
    HEIGHT
  }

  private static final Templates TEMPLATES =
      new Templates(
          Fact.class,
          """
          S0W S0T; S0W; S0T; S1W S1T; S1W; S1T; B0W B0T; B0W; B0T; B1W B1T; B1W; B1T;
          B2W; B2T; S2T; S2W; S0PT S0T S0NT; B0PT B0T B1T;
          S0W S0T B0W B0T; S0W S0T B0W; S0W B0W B0T; S0W S0T B0T; S0T B0W B0T; S0W B0W;
          S0T B0T; B0T B1T; B0W B1W; B0W B2W;
          S0W S0T S1W S1T; S0W S1W; S0W S0T S1T; S0T S1W S1T; S0T S1T; S1W B0W; S1T B0T;
          S1W S1T B0T; S1T B0W B0T; S1W S0W B0W; S0W B0W B2W; S1W B0W B2W; S2W B0W;
          B0T B1T B2T; B0T B1T B2T B3T; S0T B0T B1T; S1T S0T B0T; S2T S1T S0T; S2T S1T S0T B0T;
          S1T S0T B0T B1T; S0T B0T B1T B2T; S0W B0T B1T; S0T B0W B1T; S0T B0T B1W; S1W S0T B0T;
          S1T S0W B0T; S1T S0T B0W; S1W S0W B0T; S1W S0T B0W; S2W S1T S0T; S2T S0T B0T;
          S0T S0L1T B0T; S0T S0R1T B0T; S0T B0T B0L1T; S1T S0T S1R1T; S1T S0T S0L1T;
          S1T S1L1T S0T; S1T S0T S0R1T; S1W S0W S0R1W; S1T S0W S0R1W; S2W S0W S0R1W;
          S1W S0W S0R1T; S0T S0L1T S0L2T; S0T S0R1T S0R2T; B0T B0L1T B0L2T;
          S0W DSB; S0T DSB; B0W DSB; B0T DSB; S0W B0W DSB; S0T B0T DSB; S1T S0T DSS;
          S0W S0VR; S0T S0VR; S0W S0VL; S0T S0VL; B0W B0VL; B0T B0VL; S1W S1VR; S1T S1VR S1VL;
          S0T B0T S0VR B0VL;
          S0L1W S0T; S0L1L S0W; S0R1W S0T; S0R1L S0W; S0T S0L1L S0L2L; S0T S0R1L S0R2L;
          B0L1W B0T; B0L1L B0W; B0T B0L1L B0L2L; S1R1W S1T; S1R1L S1W; S1L1L S1T; S1L1W S1T;
          S1T S1R1L S1R2L; S0T S0R1L B0T; S0T B0T B0L1L; S1T S1R1L S0T; S2T S2R1L S0T;
          S0W S0ZR; S0T S0ZR; S0W S0ZL; S0T S0ZL; B0T B0ZL; B0W B0ZL; S1W S1ZR; S1T S1ZR;
          S0T S0ZL S0ZR; S0T S0ZR B0T; S1T S1ZR S0T; S1T S1ZL S1ZR S0T B0T; S2T S2ZR S0T;
          S0T S0ZL B0T B0ZL;
          S0T B0T COMMA; S0T B0T VERB; S0T B0T QUOTE; S1T S0T COMMA1; S1T S0T VERB1;
          S1T S0T QUOTE1; S0W COMMA QUOTE; B0W COMMA QUOTE; S0T B0T HEIGHT
          """);

  private static final int FAR = 10;
  private static final int NEAR = 5;

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

  /** The rows of the features of a state; overwritten by the next call. */
  public int[] rows(State state, int bits) {
    TEMPLATES.rows(facts(state), bits, rows);
    return rows;
  }

  /** The facts about a state; overwritten by the next call. */
  int[] facts(State state) {
    int s0 = state.stack(0);
    int s1 = state.stack(1);
    int s2 = state.stack(2);
    int b0 = state.buffer(0);
    words(state, s0, s1, s2, b0);
    stackChildren(state, s0, s1, s2);
    bufferChildren(state, b0);
    between(state.sentence, s0, s1, b0);
    set(Fact.HEIGHT, Math.min(state.height(), 4));
    return values;
  }

  private void words(State state, int s0, int s1, int s2, int b0) {
    int[] word = state.sentence.forms.word;
    int[] tag = state.sentence.tags;
    int b1 = state.buffer(1);
    int b2 = state.buffer(2);
    set(Fact.S0W, word[s0]);
    set(Fact.S0T, tag[s0]);
    set(Fact.S1W, word[s1]);
    set(Fact.S1T, tag[s1]);
    set(Fact.S2W, word[s2]);
    set(Fact.S2T, tag[s2]);
    set(Fact.B0W, word[b0]);
    set(Fact.B0T, tag[b0]);
    set(Fact.B1W, word[b1]);
    set(Fact.B1T, tag[b1]);
    set(Fact.B2W, word[b2]);
    set(Fact.B2T, tag[b2]);
    set(Fact.B3T, tag[state.buffer(3)]);
    set(Fact.S0PT, s0 == 0 ? -3 : tag[s0 - 1]);
    set(Fact.S0NT, s0 == state.none ? -3 : tag[s0 + 1]);
    set(Fact.B0PT, tag[b0 - 1]);
  }

  private void stackChildren(State state, int s0, int s1, int s2) {
    child(state, state.left1[s0], Fact.S0L1W, Fact.S0L1T, Fact.S0L1L);
    child(state, state.right1[s0], Fact.S0R1W, Fact.S0R1T, Fact.S0R1L);
    child(state, state.left1[s1], Fact.S1L1W, Fact.S1L1T, Fact.S1L1L);
    child(state, state.right1[s1], Fact.S1R1W, Fact.S1R1T, Fact.S1R1L);
    int[] tag = state.sentence.tags;
    set(Fact.S0L2T, tag[state.left2[s0]]);
    set(Fact.S0L2L, state.label[state.left2[s0]]);
    set(Fact.S0R2T, tag[state.right2[s0]]);
    set(Fact.S0R2L, state.label[state.right2[s0]]);
    set(Fact.S1R2L, state.label[state.right2[s1]]);
    set(Fact.S2R1L, state.label[state.right1[s2]]);
    set(Fact.S0VL, state.lefts[s0]);
    set(Fact.S0VR, state.rights[s0]);
    set(Fact.S1VL, state.lefts[s1]);
    set(Fact.S1VR, state.rights[s1]);
    set(Fact.S0ZL, Long.hashCode(state.leftLabels[s0]));
    set(Fact.S0ZR, Long.hashCode(state.rightLabels[s0]));
    set(Fact.S1ZL, Long.hashCode(state.leftLabels[s1]));
    set(Fact.S1ZR, Long.hashCode(state.rightLabels[s1]));
    set(Fact.S2ZR, Long.hashCode(state.rightLabels[s2]));
  }

  private void bufferChildren(State state, int b0) {
    child(state, state.left1[b0], Fact.B0L1W, Fact.B0L1T, Fact.B0L1L);
    set(Fact.B0L2T, state.sentence.tags[state.left2[b0]]);
    set(Fact.B0L2L, state.label[state.left2[b0]]);
    set(Fact.B0VL, state.lefts[b0]);
    set(Fact.B0ZL, Long.hashCode(state.leftLabels[b0]));
  }

  private void child(State state, int child, Fact word, Fact tag, Fact label) {
    set(word, state.sentence.forms.word[child]);
    set(tag, state.sentence.tags[child]);
    set(label, state.label[child]);
  }

  private void between(Tagged sentence, int s0, int s1, int b0) {
    set(Fact.DSB, Math.min(FAR, b0 - s0));
    set(Fact.DSS, Math.min(NEAR, s0 - s1));
    set(Fact.COMMA, Tagged.between(sentence.commas, s0, b0));
    set(Fact.COMMA1, Tagged.between(sentence.commas, s1, s0));
    set(Fact.VERB, Tagged.between(sentence.verbs, s0, b0));
    set(Fact.VERB1, Tagged.between(sentence.verbs, s1, s0));
    set(Fact.QUOTE, Tagged.between(sentence.quotes, s0, b0));
    set(Fact.QUOTE1, Tagged.between(sentence.quotes, s1, s0));
  }

  private void set(Fact fact, int value) {
    values[fact.ordinal()] = value;
  }
}
