package org.sayso.pack;

import java.util.Arrays;
import java.util.List;

/**
 * Where in the grammar of a trigger a phrase is found: a path of steps, each a grammatical function
 * ({@code subj}, {@code obj}, {@code poss}, {@code comp}) or a preposition.
 *
 * @param steps from the trigger outwards, never empty
 */
public record Slot(List<String> steps) {

  /** Copies the steps. */
  public Slot {
    steps = List.copyOf(steps);
  }

  /** Whether it is that one step. */
  public boolean is(String step) {
    return steps.size() == 1 && steps.get(0).equals(step);
  }

  /** Reads {@code obj.of}. */
  static Slot of(String text) {
    return new Slot(Arrays.asList(text.split("\\.")));
  }
}
