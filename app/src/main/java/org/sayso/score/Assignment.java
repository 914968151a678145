package org.sayso.score;

import java.util.Arrays;

/**
 * The best one-to-one assignment of rows to columns: the Hungarian method (Kuhn 1955; Munkres
 * 1957), with potentials and shortest paths, cubic in the greater number.
 */
final class Assignment {

  private final long[][] cost;
  private final long[] rowPotential;
  private final long[] columnPotential;
  private final int[] rowOf;

  private Assignment(long[][] cost) {
    this.cost = cost;
    this.rowPotential = new long[cost.length + 1];
    this.columnPotential = new long[cost.length + 1];
    this.rowOf = new int[cost.length + 1];
  }

  /**
   * The column of each row, so that the sum of the worths is the greatest; −1 where a row has none
   * that is worth anything.
   *
   * @param worth of each row in each column, 0 where they must not meet, never negative
   */
  static int[] best(long[][] worth) {
    int rows = worth.length;
    int columns = rows == 0 ? 0 : worth[0].length;
    int size = Math.max(rows, columns);
    long[][] cost = new long[size][size];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        cost[r][c] = -worth[r][c];
      }
    }
    Assignment assignment = new Assignment(cost);
    for (int row = 1; row <= size; row++) {
      assignment.place(row);
    }
    int[] columnOf = new int[rows];
    Arrays.fill(columnOf, -1);
    for (int c = 1; c <= columns; c++) {
      int r = assignment.rowOf[c] - 1;
      if (r < rows && worth[r][c - 1] > 0) {
        columnOf[r] = c - 1;
      }
    }
    return columnOf;
  }

  /** Gives a row a column, moving others along the cheapest path; rows and columns from 1. */
  private void place(int row) {
    int size = cost.length;
    long[] least = new long[size + 1];
    Arrays.fill(least, Long.MAX_VALUE);
    boolean[] used = new boolean[size + 1];
    int[] before = new int[size + 1];
    rowOf[0] = row;
    int column = 0;
    while (rowOf[column] != 0) {
      used[column] = true;
      int from = rowOf[column];
      int next = 0;
      long step = Long.MAX_VALUE;
      for (int c = 1; c <= size; c++) {
        if (!used[c]) {
          long reduced = cost[from - 1][c - 1] - rowPotential[from] - columnPotential[c];
          if (reduced < least[c]) {
            least[c] = reduced;
            before[c] = column;
          }
          if (least[c] < step) {
            step = least[c];
            next = c;
          }
        }
      }
      shift(used, least, step);
      column = next;
    }
    while (column != 0) {
      rowOf[column] = rowOf[before[column]];
      column = before[column];
    }
  }

  private void shift(boolean[] used, long[] least, long step) {
    for (int c = 0; c <= cost.length; c++) {
      if (used[c]) {
        rowPotential[rowOf[c]] += step;
        columnPotential[c] -= step;
      } else if (c > 0) {
        least[c] -= step;
      }
    }
  }
}
