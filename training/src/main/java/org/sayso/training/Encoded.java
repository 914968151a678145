package org.sayso.training;

import java.util.List;
import org.sayso.syntax.Forms;
import org.sayso.syntax.WordMap;

/**
 * An example in numbers, indexed from 1 as {@link Forms} are.
 *
 * @param forms its words
 * @param tags the right tags
 * @param heads the right heads, made projective
 * @param labels the right labels
 */
record Encoded(Forms forms, int[] tags, int[] heads, int[] labels) {

  static Encoded of(
      Example example, List<String> tagNames, List<String> labelNames, WordMap clusters) {
    int[] tags = new int[example.size() + 2];
    int[] heads = new int[example.size() + 1];
    int[] labels = new int[example.size() + 1];
    for (int i = 1; i <= example.size(); i++) {
      tags[i] = tagNames.indexOf(example.tags().get(i - 1));
      heads[i] = example.heads().get(i - 1);
      labels[i] = labelNames.indexOf(example.labels().get(i - 1));
    }
    Forms forms = new Forms(example.forms(), clusters);
    return new Encoded(forms, tags, Projective.lifted(heads), labels);
  }
}
