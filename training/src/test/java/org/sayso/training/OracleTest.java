package org.sayso.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sayso.syntax.Forms;
import org.sayso.syntax.Move;
import org.sayso.syntax.State;
import org.sayso.syntax.Tagged;
import org.sayso.syntax.WordMap;

/** The oracle's costs, held against all ways in which a short sentence can be parsed. */
class OracleTest {

  private static final int LONGEST = 5;

  @Test
  void countsTheArcsThatAMovePutsOutOfReach() {
    Random random = new Random(1);
    for (int round = 0; round < 150; round++) {
      int[] heads = projectiveTree(1 + random.nextInt(LONGEST), random);
      Oracle oracle = new Oracle(heads);
      List<Move> made = new ArrayList<>();
      State state = state(heads.length - 1, made);
      while (!state.done()) {
        int reachable = reachable(heads, made);
        for (Move move : allowed(state)) {
          int lost = reachable - reachable(heads, with(made, move));
          assertThat(oracle.cost(state, move)).isEqualTo(lost);
        }
        List<Move> moves = allowed(state);
        made.add(moves.get(random.nextInt(moves.size())));
        state = state(heads.length - 1, made);
      }
    }
  }

  private static int[] projectiveTree(int size, Random random) {
    int[] heads = new int[size + 1];
    List<Integer> open = new ArrayList<>();
    for (int i = 1; i <= size; i++) {
      open.add(i);
    }
    while (open.size() > 1) {
      int at = random.nextInt(open.size() - 1);
      boolean left = random.nextBoolean();
      heads[open.get(left ? at : at + 1)] = open.get(left ? at + 1 : at);
      open.remove(left ? at : at + 1);
    }
    return heads;
  }

  private static State state(int size, List<Move> moves) {
    Forms forms = new Forms(Collections.nCopies(size, "word"), new WordMap(Map.of()));
    State state = new State(new Tagged(forms, new int[size + 2], List.of("NN")));
    for (Move move : moves) {
      if (move == Move.SHIFT) {
        state.shift();
      } else {
        state.attach(move, 0);
      }
    }
    return state;
  }

  /** The most right arcs that can be had when these moves come first. */
  private static int reachable(int[] heads, List<Move> made) {
    State state = state(heads.length - 1, made);
    if (state.done()) {
      int[] found = state.tree().heads();
      int right = 0;
      for (int i = 1; i < heads.length; i++) {
        right += found[i - 1] + 1 == heads[i] ? 1 : 0;
      }
      return right;
    }
    return allowed(state).stream()
        .mapToInt(move -> reachable(heads, with(made, move)))
        .max()
        .orElse(0);
  }

  private static List<Move> allowed(State state) {
    List<Move> allowed = new ArrayList<>();
    for (Move move : Move.values()) {
      if (state.allows(move)) {
        allowed.add(move);
      }
    }
    return allowed;
  }

  private static List<Move> with(List<Move> moves, Move move) {
    List<Move> more = new ArrayList<>(moves);
    more.add(move);
    return more;
  }
}
