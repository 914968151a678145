package org.sayso.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sayso.grammar.Grammar;
import org.sayso.grammar.Phrase;
import org.sayso.grammar.Phrases;
import org.sayso.pack.Frame;
import org.sayso.pack.Frames;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.pack.WordClasses;
import org.sayso.reading.Events.Event;
import org.sayso.text.Sentence;

/**
 * What is told of losses: which share one number, "60 were killed or wounded", and the fights that
 * they are told to have been suffered in, "killed in a raid by the army".
 */
final class Losses {

  private static final List<String> WITHIN =
      List.of("in", "during", "by", "after", "following", "amid", "from");
  private static final List<String> OPPOSED = List.of("between", "with", "against", "of");

  private final Sentence sentence;
  private final Grammar grammar;
  private final Phrases phrases;
  private final WordClasses words;
  private final Frames frames;

  Losses(Sentence sentence, Grammar grammar, Phrases phrases, WordClasses words, Frames frames) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.phrases = phrases;
    this.words = words;
    this.frames = frames;
  }

  /** The nouns for the fights in, by or after which a loss is told to have been suffered. */
  List<Integer> fights(int trigger) {
    return causes(trigger).filter(this::isFight).distinct().toList();
  }

  private Stream<Integer> causes(int trigger) {
    return Stream.concat(
        grammar.subject(trigger).stream(),
        WITHIN.stream().flatMap(preposition -> grammar.by(trigger, preposition).stream()));
  }

  /** Whether a whole war, and no single fight, is told to have done it. */
  boolean isOfWar(int trigger) {
    return causes(trigger).anyMatch(noun -> words.is("war", grammar.lemma(noun)));
  }

  private boolean isFight(int noun) {
    String lemma = grammar.lemma(noun);
    return words.is("fight", lemma)
        || words.is("operation", lemma)
        || sentence.token(noun).tag().startsWith("NN")
            && frames.of(lemma).stream()
                .anyMatch(f -> f.word() == Frame.Word.NOUN && f.kind() == Kind.CLASH);
  }

  /** Whether the noun tells of a battle of two sides and not of an attack by one. */
  boolean isBattle(int noun) {
    return words.is("fight", grammar.lemma(noun));
  }

  /** Who fights in it by the words that hang on the noun: the attackers or, in a battle, all. */
  List<Phrase> fighters(int noun) {
    List<List<Integer>> heads = new ArrayList<>();
    if (isBattle(noun)) {
      OPPOSED.forEach(preposition -> heads.add(grammar.by(noun, preposition)));
    }
    heads.add(grammar.by(noun, "by"));
    heads.add(grammar.by(noun, "from"));
    heads.add(grammar.children(noun, "nmod:poss", "compound", "amod"));
    heads.add(List.of(noun));
    return heads.stream()
        .map(h -> all(h).stream().filter(p -> p.type() == Phrase.Type.PARTY).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<Phrase> all(List<Integer> heads) {
    return heads.stream().flatMap(head -> phrases.joined(head).stream()).toList();
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
