package org.sayso.perceptron;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ScorerTest {

  private enum Fact {
    FIRST,
    SECOND,
    THIRD
  }

  private static final int BITS = 6;
  private static final int OUTCOMES = 7;

  private final Random random = new Random(3);
  private final Table table = table();

  @Test
  void recallsWhatItWouldWorkOutAnew() {
    Scorer anew = scorer();
    Scorer recalling = scorer();
    for (int sentence = 0; sentence < 3; sentence++) {
      recalling.forget();
      recalling.recall();
      for (int state = 0; state < 2_000; state++) {
        int[] facts = {random.nextInt(12), random.nextInt(12), random.nextInt(12)};
        assertThat(recalling.scores(facts)).containsExactly(anew.scores(facts));
      }
    }
  }

  private Scorer scorer() {
    return new Scorer(table, new Templates(Fact.class, "FIRST; SECOND THIRD; FIRST SECOND THIRD"));
  }

  private Table table() {
    float[] weights = new float[OUTCOMES << BITS];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) random.nextGaussian();
    }
    return PackedTable.pack(BITS, OUTCOMES, weights);
  }
}
