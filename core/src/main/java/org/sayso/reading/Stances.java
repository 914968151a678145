package org.sayso.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.grammar.Grammar;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.reading.Events.Event;
import org.sayso.report.Span;
import org.sayso.text.Sentence;

/**
 * What is vowed, called for, warned of, agreed: the words after the verb or noun that tells it. A
 * stance on something that is told as an event of its own ("vowed to retake X") is none.
 */
final class Stances {

  private static final Set<String> WHAT =
      Set.of("ccomp", "xcomp", "obj", "obl", "nmod", "acl", "advcl", "iobj", "nsubj:pass");
  private static final int LONGEST = 160;
  private static final int MAX_STEPS = 40;

  private final String raw;
  private final Sentence sentence;
  private final Grammar grammar;

  Stances(String raw, Sentence sentence, Grammar grammar) {
    this.raw = raw;
    this.sentence = sentence;
    this.grammar = grammar;
  }

  /** The events without the stances on other events. */
  List<Event> alone(List<Event> events) {
    List<Event> kept = new ArrayList<>(events);
    kept.removeIf(e -> isStance(e) && events.stream().anyMatch(o -> isOwn(o) && isUnder(o, e)));
    return kept;
  }

  /** Whether an event is told for itself: a fight that happens nowhere is but what is stood for. */
  private static boolean isOwn(Event event) {
    boolean nowhere = event.frame().kind() == Kind.CLASH && event.of(Role.PLACE).isEmpty();
    return !isStance(event) && !nowhere;
  }

  private static boolean isStance(Event event) {
    return event.frame().kind() == Kind.STATEMENT;
  }

  private boolean isUnder(Event inner, Event stance) {
    int at = inner.trigger();
    for (int steps = 0; steps < MAX_STEPS && at >= 0; steps++) {
      if (at == stance.trigger()) {
        return true;
      }
      at = sentence.head(at);
    }
    return false;
  }

  /** The words of a stance, or null for any other event and where there are none. */
  @Nullable String content(Event event) {
    if (!isStance(event)) {
      return null;
    }
    int trigger = event.trigger();
    List<Integer> what =
        sentence.children(trigger).stream()
            .filter(c -> WHAT.contains(sentence.relation(c)))
            .filter(c -> c > trigger || grammar.passive(trigger))
            .toList();
    if (what.isEmpty()) {
      return null;
    }
    int from = what.stream().map(this::first).min(Comparator.naturalOrder()).orElse(trigger);
    int to = what.stream().map(this::last).max(Comparator.naturalOrder()).orElse(trigger);
    while (to > from && length(from, to) > LONGEST) {
      to--;
    }
    return span(from, to).in(raw);
  }

  private int length(int from, int to) {
    Span span = span(from, to);
    return span.end() - span.begin();
  }

  private Span span(int from, int to) {
    return sentence.token(from).span().cover(sentence.token(to).span());
  }

  private int first(int head) {
    return sentence.children(head).stream().map(this::first).reduce(head, Math::min);
  }

  private int last(int head) {
    return sentence.children(head).stream().map(this::last).reduce(head, Math::max);
  }
}
