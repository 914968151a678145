package org.sayso.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Copies of examples as other outlets might print them: headlines, other quotes, no full stop. */
final class Augmentation {

  private static final int ONE_IN = 10;

  private Augmentation() {}

  /** The examples, and a changed copy of one in ten of them. */
  static List<Example> extended(List<Example> examples, Random random) {
    List<Example> extended = new ArrayList<>(examples);
    for (Example example : examples) {
      if (random.nextInt(ONE_IN) == 0) {
        extended.add(changed(example, random.nextInt(5)));
      }
    }
    return extended;
  }

  private static Example changed(Example example, int way) {
    return switch (way) {
      case 0 -> spelt(example, form -> form.toUpperCase(Locale.ROOT));
      case 1 -> spelt(example, form -> form.toLowerCase(Locale.ROOT));
      case 2 -> spelt(withoutStop(example), Augmentation::capitalised);
      case 3 -> spelt(example, Augmentation::otherQuotes);
      default -> withoutStop(example);
    };
  }

  private static Example spelt(Example example, UnaryOperator<String> spelling) {
    return example.withForms(example.forms().stream().map(spelling).toList());
  }

  private static String capitalised(String form) {
    return form.length() < 4
        ? form
        : form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1);
  }

  private static String otherQuotes(String form) {
    return form.replace('’', '\'').replace('“', '"').replace('”', '"').replace("''", "\"");
  }

  private static Example withoutStop(Example example) {
    int last = example.size() - 1;
    boolean droppable =
        example.forms().get(last).equals(".") && !example.heads().contains(example.size());
    if (!droppable) {
      return example;
    }
    return new Example(
        example.forms().subList(0, last),
        example.lemmas().subList(0, last),
        example.tags().subList(0, last),
        example.heads().subList(0, last),
        example.labels().subList(0, last));
  }
}
