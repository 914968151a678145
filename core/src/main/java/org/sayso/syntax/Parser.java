package org.sayso.syntax;

import org.sayso.perceptron.Table;

/**
 * Builds the dependency tree of a tagged sentence, greedily, by arc-hybrid moves that an averaged
 * perceptron chooses (Goldberg and Nivre, 2013). Takes at most two moves a word. Not for use by two
 * threads at once.
 */
public final class Parser {

  private static final int NEVER = -1;

  private static final Move[] MOVES = Move.values();

  private final Table moves;
  private final Table labels;
  private final MoveFeatures moveFeatures = new MoveFeatures();
  private final ArcFeatures arcFeatures = new ArcFeatures();
  private final float[] moveScores;
  private final float[] labelScores;
  private float[] doubts = {};
  private long steps;

  /** A parser with its own scratch space over the weights of moves and of labels. */
  public Parser(Table moves, Table labels) {
    this.moves = moves;
    this.labels = labels;
    moveScores = new float[moves.outcomes()];
    labelScores = new float[labels.outcomes()];
  }

  /** The tree of the sentence. */
  public Tree parse(Tagged sentence) {
    return parse(sentence, NEVER);
  }

  /**
   * The tree of the sentence where one move is not the best but the next.
   *
   * @param doubted which move, the first at 0
   */
  public Tree parse(Tagged sentence, int doubted) {
    State state = new State(sentence);
    doubts = new float[2 * sentence.size()];
    for (int step = 0; !state.done(); step++) {
      steps++;
      Move move = best(state);
      Move next = next(state, move);
      boolean choice = next != move;
      doubts[step] =
          choice ? moveScores[move.ordinal()] - moveScores[next.ordinal()] : Float.MAX_VALUE;
      move = step == doubted ? next : move;
      if (move == Move.SHIFT) {
        state.shift();
      } else {
        state.attach(move, label(state, move));
      }
    }
    return state.tree();
  }

  /** By how much each move of the last tree was better than the next best. */
  public float[] doubts() {
    return doubts.clone();
  }

  /** How many moves it has made so far, for all sentences. */
  public long steps() {
    return steps;
  }

  private Move best(State state) {
    moves.score(moveFeatures.rows(state, moves.bits()), moveFeatures.count(), moveScores);
    Move best = null;
    for (Move move : MOVES) {
      boolean better = best == null || moveScores[move.ordinal()] > moveScores[best.ordinal()];
      if (better && state.allows(move)) {
        best = move;
      }
    }
    if (best == null) {
      throw new IllegalStateException("no move is left before the tree is whole");
    }
    return best;
  }

  /** The best of the other moves, the same where no other can be made. */
  private Move next(State state, Move best) {
    Move next = best;
    for (Move move : MOVES) {
      boolean better = next == best || moveScores[move.ordinal()] > moveScores[next.ordinal()];
      if (move != best && better && state.allows(move)) {
        next = move;
      }
    }
    return next;
  }

  private int label(State state, Move move) {
    int[] rows = arcFeatures.rows(state, move, labels.bits());
    labels.score(rows, arcFeatures.count(), labelScores);
    return Table.best(labelScores, labels.outcomes());
  }
}
