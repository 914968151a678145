package org.sayso.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sayso.perceptron.PackedTable;

/** Whatever the weights and the words, what comes out is a projective tree with one root. */
class ParserTest {

  private static final List<String> TAGS = List.of(",", "NN", "VB", "``");
  private static final WordMap NO_CLUSTERS = new WordMap(Map.of());

  @Test
  void buildsAProjectiveTreeOfAnyWords() {
    Random random = new Random(3);
    for (int round = 0; round < 300; round++) {
      Parser parser = new Parser(weights(random, 8, 3), weights(random, 8, 5));
      assertProjective(parser.parse(sentence(random, random.nextInt(40))).heads());
    }
  }

  @Test
  void takesLongSentencesAndNone() {
    Random random = new Random(5);
    Parser parser = new Parser(weights(random, 8, 3), weights(random, 8, 5));

    assertThat(parser.parse(sentence(random, 0)).heads()).isEmpty();
    assertProjective(parser.parse(sentence(random, 500)).heads());
  }

  private static PackedTable weights(Random random, int bits, int outcomes) {
    float[] weights = new float[outcomes << bits];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = random.nextFloat() - 0.5f;
    }
    return PackedTable.pack(bits, outcomes, weights);
  }

  private static Tagged sentence(Random random, int size) {
    List<String> forms = new ArrayList<>();
    int[] tags = new int[size + 2];
    for (int i = 1; i <= size; i++) {
      forms.add(List.of("town", "fell", "\"", ",", "😀", "1,000").get(random.nextInt(6)));
      tags[i] = random.nextInt(TAGS.size());
    }
    return new Tagged(new Forms(forms, NO_CLUSTERS), tags, TAGS);
  }

  private static void assertProjective(int[] heads) {
    int roots = 0;
    for (int i = 0; i < heads.length; i++) {
      roots += heads[i] < 0 ? 1 : 0;
      int steps = 0;
      for (int at = i; at >= 0; at = heads[at]) {
        assertThat(steps++).as("steps to the root").isLessThan(heads.length);
      }
      for (int under = Math.min(i, heads[i]) + 1; under < Math.max(i, heads[i]); under++) {
        assertThat(descends(heads, under, heads[i])).isTrue();
      }
    }
    assertThat(roots).isEqualTo(heads.length == 0 ? 0 : 1);
  }

  private static boolean descends(int[] heads, int i, int ancestor) {
    int at = i;
    while (at >= 0 && at != ancestor) {
      at = heads[at];
    }
    return at == ancestor;
  }
}
