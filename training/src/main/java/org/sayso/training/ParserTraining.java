package org.sayso.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.sayso.syntax.ArcFeatures;
import org.sayso.syntax.Move;
import org.sayso.syntax.MoveFeatures;
import org.sayso.syntax.State;
import org.sayso.syntax.Tagged;

/**
 * Learns the weights of the parser. After the first round it mostly follows its own moves, so that
 * it learns what to do after a mistake (Goldberg and Nivre, 2013).
 */
final class ParserTraining {

  private static final int MOVE_BITS = 21;
  private static final int LABEL_BITS = 16;
  private static final float MARGIN = 1;
  private static final double OWN_MOVES = 0.9;
  private static final Move[] MOVES = Move.values();

  private final AveragedTable moves = new AveragedTable(MOVE_BITS, MOVES.length);
  private final AveragedTable labels;
  private final MoveFeatures moveFeatures = new MoveFeatures();
  private final ArcFeatures arcFeatures = new ArcFeatures();
  private final float[] moveScores = new float[MOVES.length];
  private final float[] labelScores;
  private final Random random;
  private boolean exploring;

  /**
   * A training that has learnt nothing yet.
   *
   * @param labelCount how many labels there are
   * @param seed of all that is drawn
   */
  ParserTraining(int labelCount, long seed) {
    labels = new AveragedTable(LABEL_BITS, labelCount);
    labelScores = new float[labelCount];
    random = new Random(seed);
  }

  /**
   * Learns from sentences with the tags that a tagger gave them.
   *
   * @param sentences the sentences
   * @param examples the right trees, in the same order
   * @param epochs how often each is seen
   */
  void train(List<Tagged> sentences, List<Encoded> examples, int epochs) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      order.add(i);
    }
    for (int epoch = 0; epoch < epochs; epoch++) {
      exploring = epoch > 0;
      Collections.shuffle(order, random);
      for (int i : order) {
        learn(sentences.get(i), examples.get(i));
      }
    }
  }

  AveragedTable moves() {
    return moves;
  }

  AveragedTable labels() {
    return labels;
  }

  private void learn(Tagged sentence, Encoded example) {
    State state = new State(sentence);
    Oracle oracle = new Oracle(example.heads());
    while (!state.done()) {
      Move move = learnMove(state, oracle);
      if (move == Move.SHIFT) {
        state.shift();
      } else {
        state.attach(move, learnLabel(state, move, example));
      }
    }
  }

  private Move learnMove(State state, Oracle oracle) {
    int[] rows = moveFeatures.rows(state, MOVE_BITS);
    moves.score(rows, moveFeatures.count(), moveScores);
    int least = Integer.MAX_VALUE;
    int[] costs = new int[MOVES.length];
    for (Move move : MOVES) {
      costs[move.ordinal()] = state.allows(move) ? oracle.cost(state, move) : Integer.MAX_VALUE;
      least = Math.min(least, costs[move.ordinal()]);
    }
    int right = -1;
    int wrong = -1;
    for (int k = 0; k < costs.length; k++) {
      if (costs[k] == least) {
        right = right < 0 || moveScores[k] > moveScores[right] ? k : right;
      } else if (costs[k] < Integer.MAX_VALUE) {
        wrong = wrong < 0 || moveScores[k] > moveScores[wrong] ? k : wrong;
      }
    }
    moves.tick();
    if (wrong < 0) {
      return MOVES[right];
    }
    boolean own = exploring && random.nextDouble() < OWN_MOVES;
    Move next = own && moveScores[wrong] > moveScores[right] ? MOVES[wrong] : MOVES[right];
    if (moveScores[right] - moveScores[wrong] <= MARGIN) {
      moves.learn(rows, moveFeatures.count(), right, wrong);
    }
    return next;
  }

  private int learnLabel(State state, Move move, Encoded example) {
    int[] rows = arcFeatures.rows(state, move, LABEL_BITS);
    labels.score(rows, arcFeatures.count(), labelScores);
    int best = best(labelScores, -1);
    int dependent = state.stack(0);
    labels.tick();
    if (example.heads()[dependent] != state.headOf(move)) {
      return best;
    }
    int right = example.labels()[dependent];
    int rival = best(labelScores, right);
    if (labelScores[right] - labelScores[rival] <= MARGIN) {
      labels.learn(rows, arcFeatures.count(), right, rival);
    }
    return exploring ? best : right;
  }

  private static int best(float[] scores, int except) {
    int best = except == 0 ? 1 : 0;
    for (int k = best + 1; k < scores.length; k++) {
      if (k != except && scores[k] > scores[best]) {
        best = k;
      }
    }
    return best;
  }
}
