package org.sayso.time;

import java.util.List;
import org.sayso.report.Span;

/**
 * Words of a report that say when.
 *
 * @param span where they stand in the report's text
 * @param text the words as printed
 * @param value what they mean
 * @param named the times that they name, without the words before and between them: of "from Monday
 *     to Wednesday" the two days; empty for words such as "still", which name none
 */
public record TimeExpression(Span span, String text, TimeValue value, List<Named> named) {

  /** Copies the list. */
  public TimeExpression {
    named = List.copyOf(named);
  }

  /**
   * A time by its own words.
   *
   * @param span where they stand in the report's text
   * @param value what they mean
   */
  public record Named(Span span, TimeValue value) {}

  /** "Two days after the town fell", and not "the week before": it leads on to another event. */
  public boolean leadsOn() {
    return (text.endsWith("after") || text.endsWith("before"))
        && !named.isEmpty()
        && last().span().end() < span.end();
  }

  /** The last time that it names, where it names any, by itself: of "since Sunday" the Sunday. */
  public TimeExpression last() {
    Named last = named.get(named.size() - 1);
    String words = text.substring(last.span.begin() - span.begin(), last.span.end() - span.begin());
    return new TimeExpression(last.span, words, last.value, List.of(last));
  }
}
