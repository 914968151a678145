package org.sayso.syntax;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A half-parsed sentence in the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta, 2011): a
 * stack with the root at its bottom, the words to come, and the arcs made so far.
 *
 * <p>Only when no word is left may one hang on the root, which makes the root single. Indices are
 * those of {@link Forms}.
 */
public final class State {

  final Tagged sentence;

  /** The index that stands for "no token". */
  final int none;

  final int[] head;
  final int[] label;
  final int[] left1;
  final int[] left2;
  final int[] right1;
  final int[] right2;
  final int[] lefts;
  final int[] rights;
  final long[] leftLabels;
  final long[] rightLabels;

  private final int[] stack;
  private int height = 1;
  private int next = 1;

  /** The state before the first move. */
  public State(Tagged sentence) {
    this.sentence = sentence;
    none = sentence.size() + 1;
    head = absent(none);
    label = absent(-1);
    left1 = absent(none);
    left2 = absent(none);
    right1 = absent(none);
    right2 = absent(none);
    lefts = new int[none + 1];
    rights = new int[none + 1];
    leftLabels = new long[none + 1];
    rightLabels = new long[none + 1];
    stack = new int[none + 1];
  }

  private int[] absent(int value) {
    int[] array = new int[none + 1];
    Arrays.fill(array, value);
    return array;
  }

  /** The token {@code depth} below the top of the stack, or {@link #none}; 0 is the root. */
  public int stack(int depth) {
    return depth < height ? stack[height - 1 - depth] : none;
  }

  /** Number of tokens on the stack, the root among them. */
  public int height() {
    return height;
  }

  /** The token {@code distance} after the next one, or {@link #none}. */
  public int buffer(int distance) {
    return Math.min(none, next + distance);
  }

  /** Whether every word has left the buffer and all but the root the stack. */
  public boolean done() {
    return next == none && height == 1;
  }

  /** Whether the move can be made now. */
  public boolean allows(Move move) {
    return switch (move) {
      case SHIFT -> next < none;
      case LEFT -> next < none && height > 1;
      case RIGHT -> height > 2 || height == 2 && next == none;
    };
  }

  /** The one move that can be made now, or null where there are several. */
  @Nullable Move only() {
    if (next == none) {
      return Move.RIGHT;
    }
    return height == 1 ? Move.SHIFT : null;
  }

  /** The head in the arc that LEFT or RIGHT would make. */
  public int headOf(Move move) {
    return move == Move.LEFT ? next : stack(1);
  }

  /** Puts the next word onto the stack. */
  public void shift() {
    stack[height++] = next++;
  }

  /** Makes the arc of LEFT or RIGHT, with its label. */
  public void attach(Move move, int arcLabel) {
    int governor = headOf(move);
    int dependent = stack(0);
    height--;
    head[dependent] = governor;
    label[dependent] = arcLabel;
    if (move == Move.LEFT) {
      left2[governor] = left1[governor];
      left1[governor] = dependent;
      lefts[governor]++;
      leftLabels[governor] |= 1L << arcLabel;
    } else {
      right2[governor] = right1[governor];
      right1[governor] = dependent;
      rights[governor]++;
      rightLabels[governor] |= 1L << arcLabel;
    }
  }

  /** The finished tree. */
  public Tree tree() {
    int size = sentence.size();
    int[] heads = new int[size];
    int[] labels = new int[size];
    for (int i = 0; i < size; i++) {
      heads[i] = head[i + 1] - 1;
      labels[i] = label[i + 1];
    }
    return new Tree(heads, labels);
  }
}
