package org.sayso.census;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The parts that one report counts of one whole, held against it.
 *
 * @param parts counts of different states, of the same kind of area and of one whole
 * @param whole how many areas there are in all, as told
 */
public record Sum(List<Count> parts, int whole) {

  /** Copies the list. */
  public Sum {
    parts = List.copyOf(parts);
  }

  /** Every report's counts that name one whole, at least two of them. */
  public static List<Sum> of(Collection<Count> counts) {
    Map<List<Object>, Map<String, Count>> groups = new LinkedHashMap<>();
    for (Count count : counts) {
      if (count.whole() != null) {
        groups
            .computeIfAbsent(
                List.of(count.report(), count.kind(), count.whole()), k -> new LinkedHashMap<>())
            .putIfAbsent(count.state(), count);
      }
    }
    List<Sum> sums = new ArrayList<>();
    for (Map<String, Count> group : groups.values()) {
      List<Count> parts = List.copyOf(group.values());
      if (parts.size() > 1) {
        sums.add(new Sum(parts, Objects.requireNonNull(parts.get(0).whole())));
      }
    }
    return sums;
  }

  /** The least that the parts come to. */
  public double low() {
    return parts.stream().mapToDouble(Count::low).sum();
  }

  /** Whether the parts come to more than the whole. */
  public boolean over() {
    return low() > whole;
  }

  /** How many areas of the whole no part counts; none where bounds leave it open. */
  public double missing() {
    boolean exact = parts.stream().allMatch(Count::exact);
    return exact && low() < whole ? whole - low() : 0;
  }
}
