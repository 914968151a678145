package org.sayso.perceptron;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemplatesTest {

  private enum Fact {
    WORD,
    TAG
  }

  private static final int BITS = 20;

  private final Templates templates = new Templates(Fact.class, "WORD; TAG; WORD TAG;\n TAG WORD");

  @Test
  void makesAFeatureOfEachCombination() {
    assertThat(templates.count()).isEqualTo(4);
    assertThat(rows(1, 2)).doesNotHaveDuplicates();
    for (int row : rows(1, 2)) {
      assertThat(row).isBetween(0, (1 << BITS) - 1);
    }
  }

  @Test
  void changesOnlyFeaturesOfTheFactThatChanged() {
    int[] before = rows(1, 2);
    int[] after = rows(1, 3);

    assertThat(after[0]).isEqualTo(before[0]);
    assertThat(after[1]).isNotEqualTo(before[1]);
    assertThat(after[2]).isNotEqualTo(before[2]);
  }

  @Test
  void givesTheSameRowsEverywhereAndAlways() {
    assertThat(rows(7, -1)).containsExactly(rows(7, -1));
    assertThat(Hash.of("Kelbur", 0, 6)).isEqualTo(Hash.of("in Kelbur", 3, 9));
  }

  private int[] rows(int word, int tag) {
    int[] rows = new int[templates.count()];
    templates.rows(new int[] {word, tag}, BITS, rows);
    return rows;
  }
}
