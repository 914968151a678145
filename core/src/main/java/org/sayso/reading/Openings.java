package org.sayso.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sayso.grammar.Grammar;
import org.sayso.pack.Frame;
import org.sayso.pack.Frames;
import org.sayso.pack.Slot;
import org.sayso.text.Sentence;

/**
 * Which words of a sentence may tell of something, by the other words of the sentence alone: no
 * tree is asked for. What is not one of them tells of nothing, whatever the tree is.
 */
final class Openings {

  private static final String VOICE = "voice";
  private static final String CASE = "case";
  private static final String AGENT = "by";
  private static final Set<String> FUNCTIONS =
      Set.of("subj", "obj", "poss", "comp", "xcomp", "aim", "does");

  private final Sentence sentence;
  private final Grammar grammar;
  private final Frames frames;
  private final Set<String> lemmas = new HashSet<>();

  Openings(Sentence sentence, Grammar grammar, Frames frames) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.frames = frames;
    for (int i = 0; i < sentence.size(); i++) {
      lemmas.add(grammar.lemma(i));
    }
  }

  /** Whether the word may tell of something. */
  boolean at(int token) {
    String tag = sentence.token(token).tag();
    if (tag.equals("VBG")) {
      String form = sentence.token(token).form().toLowerCase(Locale.ROOT);
      if (anyFits(frames.of(form), "NN") || anyFits(frames.of(form), "JJ")) {
        return true;
      }
    }
    return anyFits(frames.of(grammar.lemma(token)), tag);
  }

  private boolean anyFits(List<Frame> entries, String tag) {
    for (Frame frame : entries) {
      if (fits(frame, tag)) {
        return true;
      }
    }
    return false;
  }

  private boolean fits(Frame frame, String tag) {
    String particle = frame.particle();
    return (frame.word().fits(tag) || frame.word() == Frame.Word.ADJECTIVE && tag.equals("VBN"))
        && (particle == null || lemmas.contains(particle))
        && frame.conditions().stream().allMatch(this::mayHold)
        && frame.bindings().stream().allMatch(b -> !b.required() || mayBeFilled(b));
  }

  private boolean mayHold(Frame.Condition condition) {
    List<String> steps = condition.slot().steps();
    if (steps.equals(List.of(VOICE))) {
      return true;
    }
    boolean word = condition.lemmas().stream().anyMatch(lemmas::contains);
    return word && (steps.equals(List.of(CASE)) || mayBeReached(condition.slot()));
  }

  private boolean mayBeFilled(Frame.Binding binding) {
    return binding.slots().stream().anyMatch(this::mayBeReached);
  }

  /** Whether the sentence has the prepositions on the way to a slot; an agent needs none. */
  private boolean mayBeReached(Slot slot) {
    return slot.steps().stream()
        .allMatch(s -> FUNCTIONS.contains(s) || s.equals(AGENT) || lemmas.contains(s));
  }
}
