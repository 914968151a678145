package org.sayso.predicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.sayso.pack.WordClasses;
import org.sayso.text.Sentence;

/**
 * At what an undertaking was aimed, told by a verb of its own: in "they launched an offensive in
 * the north, targeting the town of X" the two verbs tell of one event, and so they do in "a bomb
 * targeting a convoy exploded".
 */
public final class Aims {

  private static final Set<String> NOUN_LINKS =
      Set.of("obj", "obl", "nmod", "nsubj", "appos", "compound", "nsubj:pass", "conj");

  private final Sentence sentence;
  private final Grammar grammar;
  private final WordClasses words;

  public Aims(Sentence sentence, Grammar grammar, WordClasses words) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.words = words;
  }

  /**
   * What something is done for: the seizing of "an offensive to seize the town", also of who began
   * it, unless that has an aim of its own.
   */
  static List<Integer> infinitives(Sentence sentence, Grammar grammar, int word) {
    List<Integer> own =
        grammar.children(word, "xcomp", "advcl", "acl").stream()
            .filter(grammar::isInfinitive)
            .toList();
    return own.isEmpty() && sentence.token(word).tag().startsWith("V")
        ? grammar.children(word, "obj").stream()
            .flatMap(o -> infinitives(sentence, grammar, o).stream())
            .toList()
        : own;
  }

  /**
   * The words above a verb that may tell what it says the aim of, the nearest first: the nouns that
   * it hangs on and the verb that they belong to; none where it says no aim.
   */
  public List<Integer> above(int verb) {
    if (!words.is("aim-verb", grammar.lemma(verb))) {
      return List.of();
    }
    if (!saysAim(verb)) {
      return grammar.children(verb, "nsubj"); // "the blast targeted a market"
    }
    List<Integer> found = new ArrayList<>();
    int at = sentence.head(verb);
    boolean nominal = at >= 0 && sentence.token(at).tag().startsWith("N");
    while (at >= 0) {
      found.add(at);
      nominal = nominal && NOUN_LINKS.contains(sentence.relation(at));
      at = nominal ? sentence.head(at) : -1;
      nominal = at >= 0 && sentence.token(at).tag().startsWith("N");
    }
    int last = found.isEmpty() ? verb : found.get(found.size() - 1);
    if (last != verb && sentence.relation(verb).equals("acl:relcl")) {
      found.addAll(grammar.children(last, "obj")); // "an offensive in X that targeted Y"
    }
    return found;
  }

  /** The verbs that say the aim of what a word tells: "targeting" of "launched an offensive". */
  public List<Integer> below(int word) {
    int verb = sentence.relation(word).equals("obj") ? sentence.head(word) : word;
    return IntStream.range(word + 1, sentence.size())
        .filter(i -> words.is("aim-verb", grammar.lemma(i)) && saysAim(i))
        .filter(i -> above(i).contains(word) || above(i).contains(verb))
        .boxed()
        .toList();
  }

  /** "Targeting", "by striking", "an offensive that targeted", and no "after striking". */
  private boolean saysAim(int verb) {
    String tag = sentence.token(verb).tag();
    String relation = sentence.relation(verb);
    boolean participle = tag.equals("VBG") && relation.matches("advcl|acl|xcomp|amod");
    boolean relative = relation.equals("acl:relcl") && isOfThing(verb);
    return (participle || relative)
        && grammar.children(verb, "mark", "aux", "nsubj").stream()
            .map(grammar::lemma)
            .allMatch(w -> w.equals("by") || w.equals("that") || w.equals("which"));
  }

  private boolean isOfThing(int verb) {
    return sentence.children(verb).stream()
        .anyMatch(c -> c < verb && Set.of("that", "which").contains(grammar.lemma(c)));
  }
}
