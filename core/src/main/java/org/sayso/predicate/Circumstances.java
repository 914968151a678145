package org.sayso.predicate;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sayso.pack.WordClasses;
import org.sayso.text.Sentence;

/**
 * Clauses that tell where or when something was, or what came of it: which place "where" goes back
 * to, who is only there while others act, and who only suffers it.
 */
final class Circumstances {

  private static final List<String> WEAPONS = List.of("weapon", "device", "bang");

  /** What those would do who are no mere bystanders. */
  private static final List<String> DEEDS = List.of("transitive", "hurt");

  private final Sentence sentence;
  private final Grammar grammar;
  private final WordClasses words;

  Circumstances(Sentence sentence, Grammar grammar, WordClasses words) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.words = words;
  }

  /** Where something is, which no preposition of its own says. */
  List<Integer> placeOf(int told, String preposition) {
    return switch (preposition) {
      case "in" -> placeOf(told); // "the town, where they are"
      case "near" -> beside(told);
      default -> List.of();
    };
  }

  /**
   * The noun that "where" stands for: of "X, the chief of a village where …" the village, since no
   * person is a place; empty for any other clause.
   */
  private List<Integer> placeOf(int told) {
    int verb = said(told);
    int where =
        !sentence.relation(verb).equals("acl:relcl")
            ? -1
            : grammar.children(verb, "advmod").stream()
                .filter(c -> grammar.lemma(c).equals("where"))
                .findFirst()
                .orElse(-1);
    if (where < 0) {
      return List.of();
    }
    int head = sentence.head(verb);
    return List.of(isPerson(head) ? lastNoun(head, where) : named(head));
  }

  /**
   * What something happens "20 km west of", "20 km from" or "close to", and not where "X, west of
   * Y" lies.
   */
  private List<Integer> beside(int told) {
    Stream<Integer> close =
        grammar.children(told, "advmod", "amod").stream()
            .filter(c -> c > told && grammar.isOf("beside", c))
            .flatMap(c -> grammar.by(c, "to").stream());
    Stream<Integer> bearing =
        grammar.children(told, "advmod", "obl").stream()
            .filter(c -> grammar.isOf("compass", c))
            .flatMap(c -> grammar.by(c, "of").stream());
    Stream<Integer> distance =
        grammar.by(told, "from").stream()
            .filter(
                c ->
                    grammar.children(c, "obl:npmod").stream()
                        .anyMatch(m -> grammar.isOf("distance", m)));
    return Stream.of(bearing, distance, close)
        .flatMap(places -> places)
        .filter(c -> IntStream.range(told, c).noneMatch(i -> grammar.lemma(i).equals(",")))
        .toList();
  }

  /**
   * "A patrol came under fire, killing two", "was ambushed, killing two": not by the patrol; "ten
   * were killed in attacks, mostly targeting police": not by the ten.
   */
  static boolean isSuffered(Sentence sentence, Grammar grammar, int participle) {
    boolean second = sentence.relation(participle).equals("conj"); // "killing two and hurting six"
    int first = second ? sentence.head(participle) : participle;
    int above = sentence.relation(first).equals("advcl") ? sentence.head(first) : -1;
    boolean result =
        above >= 0 && above < participle && sentence.token(participle).tag().equals("VBG");
    boolean hit =
        result
            && grammar.passive(above)
            && (grammar.isOf("loss", first) || isOfDeed(grammar, above, first))
            && !grammar.has(first, "mark");
    return hit
        || result && grammar.lemma(above).equals("come") && !grammar.by(above, "under").isEmpty();
  }

  private static boolean isOfDeed(Grammar grammar, int lost, int participle) {
    return grammar.isOf("loss", lost)
        && Stream.of("in", "by")
            .flatMap(p -> grammar.by(lost, p).stream())
            .anyMatch(d -> d < participle && grammar.isOf("deed", d));
  }

  /**
   * The clause whose subject does what a participle tells: of "shells fell as children played,
   * killing two" the first, since no children kill there.
   */
  int acting(int clause, int participle) {
    int above = sentence.relation(clause).equals("advcl") ? sentence.head(clause) : -1;
    boolean then =
        above >= 0
            && above < clause
            && grammar.lemma(participle - 1).equals(",")
            && DEEDS.stream().noneMatch(deed -> grammar.isOf(deed, clause))
            && grammar.children(clause, "mark", "advmod").stream()
                .anyMatch(m -> grammar.isOf("clause-of-time", m));
    boolean caught =
        then
            && grammar.children(above, "nsubj").stream()
                .anyMatch(
                    s ->
                        WEAPONS.stream().anyMatch(w -> grammar.isOf(w, s))
                            || grammar.isOf("armed", s) && areUnarmed(clause));
    return caught ? above : clause;
  }

  private boolean areUnarmed(int clause) {
    return grammar.children(clause, "nsubj").stream().anyMatch(s -> grammar.isOf("civilian", s));
  }

  /**
   * Of "X, a village near Y in Z, where" X, and nothing that only tells where it lies; of "the
   * border with X, where" the border.
   */
  private int named(int noun) {
    int at = noun;
    while (sentence.relation(at).equals("nmod") && sentence.head(at) < at) {
      at = sentence.head(at);
    }
    boolean village =
        at != noun
            && sentence.relation(at).equals("appos")
            && words.is("unit", grammar.lemma(at))
            && sentence.token(sentence.head(at)).tag().equals("NNP");
    int line = sentence.head(noun);
    boolean bounds = at != noun && Lines.isAt(sentence, line) && Lines.end(sentence, line) >= noun;
    return village ? sentence.head(at) : bounds ? line : noun;
  }

  /** Of "where they are known to operate" the clause that begins with "where". */
  private int said(int verb) {
    boolean known = sentence.relation(verb).equals("xcomp") && grammar.passive(sentence.head(verb));
    return known ? sentence.head(verb) : verb;
  }

  /** Whether a name is set off by what somebody is: "X, the mayor of Y"; or is what he is. */
  private boolean isPerson(int name) {
    boolean office = sentence.relation(name).equals("appos") && isSomeone(grammar.lemma(name));
    boolean his = office && sentence.token(sentence.head(name)).tag().equals("NNP");
    return his && !grammar.children(name, "nmod").isEmpty()
        || sentence.token(name).tag().equals("NNP")
            && grammar.children(name, "appos").stream().anyMatch(a -> isSomeone(grammar.lemma(a)));
  }

  private boolean isSomeone(String noun) {
    return !words.is("area", noun) && !words.is("facility", noun) && !words.is("part", noun);
  }

  private int lastNoun(int from, int to) {
    int noun = from;
    for (int i = from + 1; i < to; i++) {
      noun = sentence.token(i).tag().startsWith("N") ? i : noun;
    }
    return noun;
  }
}
