package org.sayso.review;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What reviewers decided on one question: the last answer of each.
 *
 * @param question the question
 * @param answers by the reviewer's name, never empty
 */
public record Verdict(Question question, SortedMap<String, Decision> answers) {

  /** Copies the map. */
  public Verdict {
    answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
  }

  /** Whether two reviewers answer differently; then what the program found stands. */
  public boolean disagreed() {
    return answers.values().stream().map(one -> one.answer(question)).distinct().count() > 1;
  }

  /** The answer of all who decided, or null where they disagree. */
  public @Nullable String agreed() {
    return disagreed()
        ? null
        : Objects.requireNonNull(answers.get(answers.firstKey())).answer(question);
  }
}
