package org.sayso.timex;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sayso.time.TimeValue;

/**
 * What words from one place on mean.
 *
 * @param end one past the last word
 * @param value what they mean together
 * @param named the times that they name by their own words; empty for words such as "still"
 */
record Match(int end, TimeValue value, List<Named> named) {

  /** Words from one place up to, not including, another, and the time that they name. */
  record Named(int begin, int end, TimeValue value) {}

  /** A time that all words from there on name. */
  static Match of(int begin, int end, TimeValue value) {
    return new Match(end, value, List.of(new Named(begin, end, value)));
  }

  /** Words that tell when without naming a time. */
  static Match unnamed(int end, TimeValue value) {
    return new Match(end, value, List.of());
  }

  /** The same times under words before them that join or bound them. */
  Match as(TimeValue joined) {
    return new Match(end, joined, named);
  }

  /** The same words, with another meaning of each time. */
  Match each(UnaryOperator<TimeValue> changed) {
    return new Match(
        end,
        changed.apply(value),
        named.stream()
            .map(one -> new Named(one.begin, one.end, changed.apply(one.value)))
            .toList());
  }

  /** The same times in words that reach further and mean this together. */
  Match to(int last, TimeValue joined) {
    return new Match(last, joined, named);
  }

  /** The times of both, which together mean this. */
  Match and(Match last, TimeValue joined) {
    List<Named> all = new ArrayList<>(named);
    all.addAll(last.named);
    return new Match(last.end, joined, all);
  }

  /** The match that reaches further, the first where both reach as far. */
  static @Nullable Match longer(@Nullable Match one, @Nullable Match other) {
    return one == null || other != null && other.end > one.end ? other : one;
  }
}
