package org.sayso.syntax;

import org.jspecify.annotations.Nullable;
import org.sayso.perceptron.Scorer;
import org.sayso.perceptron.Table;

/**
 * Builds the dependency tree of a tagged sentence, greedily, by arc-hybrid moves that an averaged
 * perceptron chooses (Goldberg and Nivre, 2013). Takes at most two moves a word. Not for use by two
 * threads at once.
 */
public final class Parser {

  private static final int NO_LABEL = -1;

  private static final Move[] MOVES = Move.values();

  private final Scorer moves;
  private final Scorer labels;
  private final MoveFeatures moveFeatures = new MoveFeatures();
  private final ArcFeatures arcFeatures = new ArcFeatures();
  private float[] moveScores = {};
  private @Nullable Run first;
  private float[] doubts = {};
  private long steps;

  /** The moves that made the tree of a sentence, the next best of each, and the labels. */
  private static final class Run {

    private final Tagged sentence;
    private final Move[] moves;
    private final Move[] others;
    private final int[] labels;

    private Run(Tagged sentence) {
      this.sentence = sentence;
      moves = new Move[2 * sentence.size()];
      others = new Move[2 * sentence.size()];
      labels = new int[2 * sentence.size()];
    }
  }

  /** A parser with its own scratch space over the weights of moves and of labels. */
  public Parser(Table moves, Table labels) {
    this.moves = MoveFeatures.scorer(moves);
    this.labels = ArcFeatures.scorer(labels);
  }

  /** The tree of the sentence. */
  public Tree parse(Tagged sentence) {
    State state = new State(sentence);
    first = new Run(sentence);
    moves.forget();
    labels.forget();
    doubts = new float[2 * sentence.size()];
    for (int step = 0; !state.done(); step++) {
      Move move = best(state);
      Move next = next(state, move);
      boolean choice = next != move;
      doubts[step] =
          choice ? moveScores[move.ordinal()] - moveScores[next.ordinal()] : Float.MAX_VALUE;
      first.moves[step] = move;
      first.others[step] = next;
      first.labels[step] = make(state, move);
    }
    return state.tree();
  }

  /**
   * The tree of the sentence where one move is not the best but the next. The moves before it are
   * repeated from {@link #parse(Tagged)}, which must have been asked for the same sentence last.
   *
   * @param doubted which move, the first at 0
   */
  public Tree parse(Tagged sentence, int doubted) {
    Run known = first;
    if (known == null || known.sentence != sentence) {
      throw new IllegalArgumentException("the sentence was not parsed just before");
    }
    State state = new State(sentence);
    moves.recall();
    labels.recall();
    for (int step = 0; step < doubted; step++) {
      if (known.moves[step] == Move.SHIFT) {
        state.shift();
      } else {
        state.attach(known.moves[step], known.labels[step]);
      }
    }
    make(state, known.others[doubted]);
    while (!state.done()) {
      make(state, best(state));
    }
    return state.tree();
  }

  /** Makes the move; gives the label of its arc, or {@link #NO_LABEL}. */
  private int make(State state, Move move) {
    steps++;
    if (move == Move.SHIFT) {
      state.shift();
      return NO_LABEL;
    }
    int label = label(state, move);
    state.attach(move, label);
    return label;
  }

  /**
   * By how much each move of the last tree that {@link #parse(Tagged)} made was better than the
   * next best.
   */
  public float[] doubts() {
    return doubts.clone();
  }

  /** How many moves it has made so far, for all sentences. */
  public long steps() {
    return steps;
  }

  private Move best(State state) {
    Move only = state.only();
    if (only != null) {
      return only;
    }
    moveScores = moves.scores(moveFeatures.facts(state));
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
    return Table.best(labels.scores(arcFeatures.facts(state, move)), labels.outcomes());
  }
}
