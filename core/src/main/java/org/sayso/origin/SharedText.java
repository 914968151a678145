package org.sayso.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds passages that are copies of earlier ones, also inside longer text.
 *
 * <p>Passages are offered in the order of their publication. One is a copy of the first original
 * that shares enough shingles with it: containment after Broder (1997), the shared part of the
 * shorter of the two, at least {@link #CONTAINED}. Only originals are indexed, so the cost is near
 * linear in the text however often a wire is printed.
 */
final class SharedText {

  private static final double CONTAINED = 0.6;

  /** Below this many shingles a likeness is chance: "the district fell to the rebels". */
  private static final int LEAST = 8;

  private final List<Shingles> originals = new ArrayList<>();
  private final Map<Long, List<Integer>> index = new HashMap<>();

  /**
   * The number of the original that this passage is or copies, counted from 0, or -1 where it is
   * too short to tell.
   */
  int offer(String passage) {
    Shingles shingles = Shingles.of(passage);
    if (shingles.size() < LEAST) {
      return -1;
    }
    int original = originalOf(shingles);
    return original >= 0 ? original : add(shingles);
  }

  private int originalOf(Shingles shingles) {
    Map<Integer, Integer> shared = new HashMap<>();
    for (long hash : shingles.hashes()) {
      for (int original : index.getOrDefault(hash, List.of())) {
        shared.merge(original, 1, Integer::sum);
      }
    }
    return shared.entrySet().stream()
        .filter(entry -> contained(entry.getValue(), shingles, originals.get(entry.getKey())))
        .mapToInt(Map.Entry::getKey)
        .min()
        .orElse(-1);
  }

  private static boolean contained(int shared, Shingles a, Shingles b) {
    return shared >= CONTAINED * Math.min(a.size(), b.size());
  }

  private int add(Shingles shingles) {
    int number = originals.size();
    originals.add(shingles);
    for (long hash : shingles.hashes()) {
      index.computeIfAbsent(hash, h -> new ArrayList<>(1)).add(number);
    }
    return number;
  }
}
