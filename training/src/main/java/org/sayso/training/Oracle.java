package org.sayso.training;

import org.sayso.syntax.Move;
import org.sayso.syntax.State;

/**
 * The dynamic oracle of the arc-hybrid system (Goldberg and Nivre, 2013): how many right arcs a
 * move puts out of reach, from any state.
 */
final class Oracle {

  private final int[] heads;

  /**
   * An oracle of one projective tree.
   *
   * @param heads head of each token from index 1, 0 for the root
   */
  Oracle(int[] heads) {
    this.heads = heads;
  }

  int head(int token) {
    return heads[token];
  }

  /** How many right arcs can no longer be made after the move. */
  int cost(State state, Move move) {
    return move == Move.SHIFT ? costOfShift(state) : costOfAttaching(state, move);
  }

  /** The next word can then only hang on the top of the stack or on later words. */
  private int costOfShift(State state) {
    int word = state.buffer(0);
    int cost = 0;
    for (int depth = 0; depth < state.height(); depth++) {
      int below = state.stack(depth);
      boolean losesHead = depth > 0 && heads[word] == below;
      boolean losesChild = below > 0 && heads[below] == word;
      cost += losesHead || losesChild ? 1 : 0;
    }
    return cost;
  }

  /** The top of the stack can then have no other head, and no more children. */
  private int costOfAttaching(State state, Move move) {
    int word = state.stack(0);
    int head = state.headOf(move);
    int cost = 0;
    for (int later = state.buffer(0); later < heads.length; later++) {
      boolean losesHead = heads[word] == later && later != head;
      cost += losesHead || heads[later] == word ? 1 : 0;
    }
    boolean below = move == Move.LEFT && heads[word] == state.stack(1);
    return below ? cost + 1 : cost;
  }
}
