package org.sayso.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.report.Span;
import org.sayso.text.Sentence;
import org.sayso.time.TimeExpression;

/** Ties the time expressions of a sentence to the events that they date. */
final class EventTimes {

  private static final Set<String> CLAUSES =
      Set.of("ccomp", "advcl", "acl:relcl", "parataxis", "conj", "acl");
  private static final int MAX_STEPS = 20;

  private final Sentence sentence;
  private final List<TimeExpression> expressions;

  EventTimes(Sentence sentence, List<TimeExpression> expressions) {
    this.sentence = sentence;
    this.expressions = expressions;
  }

  /**
   * The expression that dates the event: one in its own clause, or else in a clause that it is part
   * of without being what somebody says there. Null where there is none.
   */
  @Nullable TimeExpression of(int trigger) {
    int at = trigger;
    boolean frontedOnly = false;
    Set<Integer> passed = new HashSet<>();
    for (int steps = 0; at >= 0 && steps < MAX_STEPS; steps++) {
      for (TimeExpression expression : expressions) {
        boolean fronted = sentence.top(expression.span()) < at;
        if ((fronted || !frontedOnly) && hangsOn(expression.span(), at, passed)) {
          return expression;
        }
      }
      if (isReported(at)) {
        return null;
      }
      frontedOnly |= isSecondClause(at);
      passed.add(at);
      at = sentence.head(at);
    }
    return null;
  }

  private boolean isReported(int token) {
    String relation = sentence.relation(token);
    return relation.equals("ccomp") || relation.equals("parataxis") || relation.equals("acl:relcl");
  }

  /** A second clause with a subject of its own shares only the time before the first one. */
  private boolean isSecondClause(int token) {
    return sentence.relation(token).equals("conj")
        && sentence.children(token).stream().anyMatch(this::isSubject);
  }

  private boolean isSubject(int token) {
    return sentence.relation(token).startsWith("nsubj");
  }

  /** Whether the expression depends on the word without another clause in between. */
  private boolean hangsOn(Span expression, int word, Set<Integer> passed) {
    int at = sentence.top(expression);
    for (int steps = 0; at >= 0 && steps < MAX_STEPS; steps++) {
      if (at == word) {
        return true;
      }
      if (passed.contains(at) || CLAUSES.contains(sentence.relation(at)) && isVerb(at)) {
        return false;
      }
      at = sentence.head(at);
    }
    return false;
  }

  private boolean isVerb(int token) {
    return sentence.token(token).tag().startsWith("V");
  }
}
