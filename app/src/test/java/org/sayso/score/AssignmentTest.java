package org.sayso.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class AssignmentTest {

  @Test
  void noneToAssign() {
    assertThat(Assignment.best(new long[0][0])).isEmpty();
    assertThat(Assignment.best(new long[2][0])).containsExactly(-1, -1);
    assertThat(Assignment.best(new long[][] {{0, 0}})).containsExactly(-1);
  }

  @Test
  void theGreedyChoiceIsGivenUpForTheBetterWhole() {
    assertThat(Assignment.best(new long[][] {{9, 8}, {8, 0}})).containsExactly(1, 0);
  }

  @Test
  void itIsAsGoodAsTryingAll() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      long[][] worth = new long[1 + random.nextInt(5)][1 + random.nextInt(5)];
      for (long[] row : worth) {
        for (int c = 0; c < row.length; c++) {
          row[c] = random.nextInt(3) == 0 ? 0 : random.nextInt(20);
        }
      }
      int[] columns = Assignment.best(worth);
      long sum = 0;
      boolean[] used = new boolean[worth[0].length];
      for (int r = 0; r < worth.length; r++) {
        if (columns[r] >= 0) {
          assertThat(used[columns[r]]).isFalse();
          used[columns[r]] = true;
          sum += worth[r][columns[r]];
        }
      }
      assertThat(sum).isEqualTo(bestByTrying(worth, 0, new boolean[worth[0].length]));
    }
  }

  private static long bestByTrying(long[][] worth, int row, boolean[] used) {
    if (row == worth.length) {
      return 0;
    }
    long best = bestByTrying(worth, row + 1, used);
    for (int c = 0; c < used.length; c++) {
      if (!used[c]) {
        used[c] = true;
        best = Math.max(best, worth[row][c] + bestByTrying(worth, row + 1, used));
        used[c] = false;
      }
    }
    return best;
  }
}
