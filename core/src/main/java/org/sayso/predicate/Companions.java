package org.sayso.predicate;

import java.util.List;
import java.util.stream.Stream;
import org.sayso.pack.WordClasses;
import org.sayso.text.Sentence;

/**
 * Tells beside whom somebody does something: "in alliance with X, they took the town", "the army,
 * backed by X", "alongside X".
 */
public final class Companions {

  private static final String WITH = "with";
  private static final int NONE = -1;

  private final Sentence sentence;
  private final Grammar grammar;
  private final WordClasses words;

  /** In one sentence. */
  public Companions(Sentence sentence, Grammar grammar, WordClasses words) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.words = words;
  }

  /** Last words of the phrases for those who do it beside its subject, in order. */
  public List<Integer> of(int verb) {
    if (!sentence.token(verb).tag().startsWith("V")) {
      return List.of();
    }
    Stream<Integer> own =
        Stream.concat(Stream.of(verb), grammar.subject(verb).stream())
            .flatMap(at -> phrases(at).filter(p -> at == verb || p > at));
    return Stream.concat(own, shared(verb))
        .flatMap(this::joined)
        .filter(c -> sentence.token(c).tag().startsWith("N"))
        .distinct()
        .sorted()
        .toList();
  }

  /** What stands before the first of several deeds of one subject is told of all of them. */
  private Stream<Integer> shared(int verb) {
    int first = sentence.relation(verb).equals("conj") ? sentence.head(verb) : NONE;
    return first < 0 || grammar.has(verb, "nsubj")
        ? Stream.of()
        : phrases(first).filter(p -> p < first);
  }

  private Stream<Integer> joined(int companion) {
    return Stream.concat(Stream.of(companion), grammar.children(companion, "conj").stream());
  }

  private Stream<Integer> phrases(int at) {
    return grammar.children(at, "obl", "nmod", "acl", "advcl").stream()
        .flatMap(child -> beside(child).stream());
  }

  private List<Integer> beside(int child) {
    if (grammar.marked(child, "alongside") || grammar.marked(child, WITH) && isTogether(child)) {
      return List.of(child);
    }
    if (grammar.isOf("company", child) && grammar.marked(child, "in")) {
      return grammar.by(child, WITH);
    }
    if (grammar.isOf("succour", child) && grammar.marked(child, WITH)) {
      return grammar.by(child, "of");
    }
    boolean backed = words.is("seconded", sentence.token(child).form()) && grammar.passive(child);
    return backed ? grammar.children(child, "obl:agent") : List.of();
  }

  /** "Along with", "together with". */
  private boolean isTogether(int noun) {
    return grammar.children(noun, "case").stream()
        .anyMatch(c -> c > 0 && grammar.lemma(c).equals(WITH) && grammar.isOf("joint", c - 1));
  }
}
