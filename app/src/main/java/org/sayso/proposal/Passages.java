package org.sayso.proposal;

import org.jspecify.annotations.Nullable;
import org.sayso.report.Span;

/**
 * Finds words in a report to the letter, as whole words.
 *
 * @param text the report's stored text
 */
record Passages(String text) {

  /** Where the words stand nearest to an offset, or null where they do not. */
  @Nullable Span nearest(String words, int offset) {
    Span best = null;
    for (Span at = next(words, 0); at != null; at = next(words, at.begin() + 1)) {
      if (best == null || distance(at, offset) < distance(best, offset)) {
        best = at;
      }
      if (at.begin() > offset) {
        break;
      }
    }
    return best;
  }

  /** Where the words stand first within a passage, or else nearest to it; null where nowhere. */
  @Nullable Span beside(String words, Span passage) {
    Span within = within(words, passage);
    return within != null ? within : nearest(words, passage.begin());
  }

  /** Where the words stand first within a passage, or null where they do not. */
  @Nullable Span within(String words, Span passage) {
    Span at = next(words, passage.begin());
    return at != null && passage.contains(at) ? at : null;
  }

  private @Nullable Span next(String words, int from) {
    if (words.isEmpty()) {
      return null;
    }
    int begin = text.indexOf(words, from);
    while (begin >= 0 && !isWhole(begin, begin + words.length())) {
      begin = text.indexOf(words, begin + 1);
    }
    return begin < 0 ? null : new Span(begin, begin + words.length());
  }

  /** Whether no word is cut at either end. */
  private boolean isWhole(int begin, int end) {
    return !isInside(begin) && !isInside(end);
  }

  private boolean isInside(int at) {
    return at > 0
        && at < text.length()
        && Character.isLetterOrDigit(text.codePointBefore(at))
        && Character.isLetterOrDigit(text.codePointAt(at));
  }

  private static int distance(Span span, int offset) {
    return Math.abs(span.begin() - offset);
  }
}
