package org.sayso.training;

import java.util.List;
import java.util.Locale;
import org.sayso.syntax.Forms;
import org.sayso.syntax.Parser;
import org.sayso.syntax.SyntaxModel;
import org.sayso.syntax.Tagged;
import org.sayso.syntax.Tagger;
import org.sayso.syntax.Tree;

/** How far a model agrees with its teacher on sentences that it was not trained on. */
final class Agreement {

  private final SyntaxModel model;
  private int words;
  private int rightTags;
  private int arcs;
  private int rightHeads;
  private int rightArcs;

  private Agreement(SyntaxModel model) {
    this.model = model;
  }

  /** A line with the shares of words with the right tag, and of words with the right head. */
  static String measure(SyntaxModel model, List<Example> examples) {
    Agreement agreement = new Agreement(model);
    Tagger tagger = model.tagger();
    Parser parser = model.parser();
    for (Example example : examples) {
      Forms forms = new Forms(example.forms(), model.clusters());
      int[] tags = tagger.tag(forms);
      agreement.add(example, tags, parser.parse(new Tagged(forms, tags, model.tags())));
    }
    return agreement.toString();
  }

  private void add(Example example, int[] tags, Tree tree) {
    for (int i = 0; i < example.size(); i++) {
      words++;
      rightTags += model.tags().get(tags[i + 1]).equals(example.tags().get(i)) ? 1 : 0;
      String label = example.labels().get(i);
      if (!label.equals("punct")) {
        arcs++;
        boolean head = tree.heads()[i] == example.heads().get(i) - 1;
        rightHeads += head ? 1 : 0;
        rightArcs += head && model.labels().get(tree.labels()[i]).equals(label) ? 1 : 0;
      }
    }
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "tags %.2f %% of %d words; without punctuation UAS %.2f %%, LAS %.2f %%",
        100.0 * rightTags / words,
        words,
        100.0 * rightHeads / arcs,
        100.0 * rightArcs / arcs);
  }
}
