package org.sayso.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sayso.syntax.WordMap;

/** The words that are common and practically always have the same tag. */
final class FixedTags {

  private static final int COMMON = 40;
  private static final double ALWAYS = 0.999;

  private FixedTags() {}

  /** Their tags, by the hash of the exact spelling. */
  static WordMap of(List<Encoded> examples, int tags) {
    Map<Integer, int[]> counts = new HashMap<>();
    for (Encoded example : examples) {
      for (int i = 1; i <= example.forms().size(); i++) {
        int[] count = counts.computeIfAbsent(example.forms().exact(i), key -> new int[tags + 1]);
        count[example.tags()[i]]++;
        count[tags]++;
      }
    }
    Map<Integer, Integer> fixed = new HashMap<>();
    counts.forEach(
        (key, count) -> {
          for (int tag = 0; tag < tags; tag++) {
            if (count[tags] >= COMMON && count[tag] >= ALWAYS * count[tags]) {
              fixed.put(key, tag);
            }
          }
        });
    return new WordMap(fixed);
  }
}
