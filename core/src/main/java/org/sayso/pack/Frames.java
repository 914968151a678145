package org.sayso.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The verbs, nouns and adjectives of a language that tell of a conflict, by lemma. */
public final class Frames {

  private static final Set<String> MARKS =
      Set.of(
          "part",
          "fought",
          "unfought",
          "planned",
          "possible",
          Frame.ARRIVED,
          Frame.FAILING,
          "told",
          Frame.SPOKEN,
          Frame.ACCUSING,
          Frame.PASSING,
          Frame.POLICING,
          Frame.AFTERWARDS,
          "falls",
          Frame.FREED,
          Frame.RECOUNTING);

  private final Map<String, List<Frame>> byLemma;

  private Frames(Map<String, List<Frame>> byLemma) {
    this.byLemma = byLemma;
  }

  /**
   * Reads entries such as {@code fall v control/captured place=subj actor=to? obj:control}; in a
   * condition {@code obj:@civilian} stands for all words of that class.
   *
   * @throws PackException on an entry that is not of that form
   */
  public static Frames read(PackFile file, WordClasses classes) {
    Map<String, List<Frame>> byLemma = new HashMap<>();
    for (PackFile.Line line : file.lines()) {
      for (Frame frame : entry(line, classes)) {
        byLemma.computeIfAbsent(frame.lemma(), k -> new ArrayList<>()).add(frame);
      }
    }
    return new Frames(byLemma);
  }

  /** The entries of a lemma in the pack's order; empty where it has none. */
  public List<Frame> of(String lemma) {
    return byLemma.getOrDefault(lemma, List.of());
  }

  /** These without one entry. */
  public Frames without(String entry) {
    Map<String, List<Frame>> left = new HashMap<>();
    byLemma.forEach(
        (lemma, frames) ->
            left.put(lemma, frames.stream().filter(f -> !f.entry().equals(entry)).toList()));
    return new Frames(left);
  }

  /** All lemmas. */
  public Set<String> lemmas() {
    return Set.copyOf(byLemma.keySet());
  }

  private static List<Frame> entry(PackFile.Line line, WordClasses classes) {
    String[] words = line.text().split("\\s+");
    if (words.length < 3) {
      throw line.fault("too short; write: lemma v|n|j kind/action role=slot …");
    }
    List<Frame.Binding> bindings = new ArrayList<>();
    List<Frame.Condition> conditions = new ArrayList<>();
    Set<String> marks = new HashSet<>();
    for (String word : Arrays.asList(words).subList(3, words.length)) {
      if (word.contains("=")) {
        bindings.add(binding(line, word));
      } else if (word.contains(":")) {
        conditions.add(condition(line, word, classes));
      } else if (MARKS.contains(word)) {
        marks.add(word);
      } else {
        throw line.fault("unknown word \"" + word + "\"; write role=slot, slot:word or " + MARKS);
      }
    }
    String[] meaning = words[2].split("/");
    Kind kind = kind(line, meaning);
    List<Frame> frames = new ArrayList<>();
    for (String lemma : words[0].split(",")) {
      String[] parts = lemma.split("\\+");
      @Nullable String particle = parts.length > 1 ? parts[1] : null;
      frames.add(
          new Frame(
              parts[0].replace('_', ' '),
              particle,
              word(line, words[1]),
              kind,
              meaning[1],
              bindings,
              conditions,
              marks,
              line.entry()));
    }
    return frames;
  }

  private static Kind kind(PackFile.Line line, String[] meaning) {
    try {
      Kind kind = Kind.of(meaning[0]);
      if (meaning.length == 2 && kind.actions().contains(meaning[1])) {
        return kind;
      }
    } catch (IllegalArgumentException e) {
      // reported below
    }
    throw line.fault("no such kind/action; write one of the codebook's, as control/captured");
  }

  private static Frame.Word word(PackFile.Line line, String code) {
    return switch (code.toLowerCase(Locale.ROOT)) {
      case "v" -> Frame.Word.VERB;
      case "n" -> Frame.Word.NOUN;
      case "j" -> Frame.Word.ADJECTIVE;
      default -> throw line.fault("no part of speech \"" + code + "\"; write v, n or j");
    };
  }

  private static Frame.Binding binding(PackFile.Line line, String word) {
    boolean required = !word.endsWith("?");
    String[] sides = (required ? word : word.substring(0, word.length() - 1)).split("=");
    if (sides[sides.length - 1].contains("?")) {
      throw line.fault("\"?\" inside \"" + word + "\"; write it once, at the end of the slots");
    }
    try {
      return new Frame.Binding(Role.of(sides[0]), slots(sides[1]), required);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw line.fault("no role in \"" + word + "\"; write actor, target, place, to or thing");
    }
  }

  private static List<Slot> slots(String text) {
    return Arrays.stream(text.split("\\|")).map(Slot::of).toList();
  }

  private static Frame.Condition condition(PackFile.Line line, String word, WordClasses classes) {
    int colon = word.indexOf(':');
    Set<String> lemmas = new HashSet<>();
    for (String lemma : word.substring(colon + 1).split(",")) {
      Set<String> named = lemma.startsWith("@") ? classes.of(lemma.substring(1)) : Set.of(lemma);
      if (named.isEmpty()) {
        throw line.fault("no class \"" + lemma.substring(1) + "\" in classes.txt");
      }
      lemmas.addAll(named);
    }
    return new Frame.Condition(Slot.of(word.substring(0, colon)), lemmas);
  }
}
