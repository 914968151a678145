package org.sayso.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sayso.grammar.Grammar;
import org.sayso.grammar.Phrase;
import org.sayso.pack.Frame;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.text.Sentence;

/** Tells losses that share one number, "60 were killed or wounded", from those with their own. */
final class Losses {

  private final Sentence sentence;
  private final Grammar grammar;

  Losses(Sentence sentence, Grammar grammar) {
    this.sentence = sentence;
    this.grammar = grammar;
  }

  /** The events, with one of no certain sort for each two that are told of the same people. */
  List<Event> joined(List<Event> events) {
    List<Event> kept = new ArrayList<>();
    Set<Event> taken = new HashSet<>();
    for (Event event : events) {
      if (taken.contains(event)) {
        continue;
      }
      List<Event> beside = events.stream().filter(o -> isOneWith(event, o)).toList();
      taken.addAll(beside);
      kept.add(beside.isEmpty() ? event : unspecified(event));
    }
    return kept;
  }

  private boolean isOneWith(Event first, Event second) {
    return isLoss(first)
        && isLoss(second)
        && !first.frame().action().equals(second.frame().action())
        && sentence.relation(second.trigger()).equals("conj")
        && sentence.head(second.trigger()) == first.trigger()
        && !grammar.has(second.trigger(), "nsubj")
        && !grammar.has(second.trigger(), "nsubj:pass")
        && !grammar.has(second.trigger(), "obj")
        && heads(first).equals(heads(second));
  }

  private static boolean isLoss(Event event) {
    return event.frame().kind() == Kind.CASUALTIES
        && Set.of("killed", "wounded").contains(event.frame().action());
  }

  private static List<Integer> heads(Event event) {
    return event.of(Role.TARGET).stream().map(Phrase::head).toList();
  }

  private static Event unspecified(Event event) {
    Frame f = event.frame();
    Frame frame =
        new Frame(
            f.lemma(),
            f.particle(),
            f.word(),
            f.kind(),
            "unspecified",
            f.bindings(),
            f.conditions(),
            f.marks(),
            f.entry());
    return new Event(event.sentence(), event.trigger(), frame, event.roles());
  }
}
