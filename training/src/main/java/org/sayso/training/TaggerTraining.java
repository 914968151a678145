package org.sayso.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.sayso.perceptron.Table;
import org.sayso.syntax.TagFeatures;
import org.sayso.syntax.WordMap;

/** Learns the weights of the tagger, which follows its own tags while it learns. */
final class TaggerTraining {

  private static final int BITS = 16;
  private static final int EPOCHS = 3;

  private final AveragedTable table;
  private final WordMap fixed;
  private final TagFeatures features = new TagFeatures();
  private final float[] scores;

  private TaggerTraining(int tags, WordMap fixed) {
    table = new AveragedTable(BITS, tags);
    this.fixed = fixed;
    scores = new float[tags];
  }

  /** The weights learnt from the examples, which are seen in an order that the seed gives. */
  static AveragedTable train(List<Encoded> examples, int tags, WordMap fixed, long seed) {
    TaggerTraining training = new TaggerTraining(tags, fixed);
    List<Encoded> order = new ArrayList<>(examples);
    Random random = new Random(seed);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      order.forEach(training::learn);
    }
    return training.table;
  }

  private void learn(Encoded example) {
    int size = example.forms().size();
    int[] tags = new int[size + 2];
    for (int i = 1; i <= size; i++) {
      int known = fixed.find(example.forms().exact(i));
      tags[i] = known >= 0 ? known : learn(example, tags, i);
    }
  }

  private int learn(Encoded example, int[] tags, int i) {
    int[] rows = features.rows(example.forms(), tags, i, BITS);
    table.score(rows, features.count(), scores);
    int best = Table.best(scores, table.outcomes());
    table.tick();
    if (best != example.tags()[i]) {
      table.learn(rows, features.count(), example.tags()[i], best);
    }
    return best;
  }
}
