package org.sayso.toll;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sayso.grammar.Phrase;
import org.sayso.grammar.Phrases;
import org.sayso.pack.WordClasses;
import org.sayso.predicate.Grammar;
import org.sayso.text.Sentence;

/**
 * Who is told to be at war with whom, wherever that may be: "the war between the army and the
 * rebels has killed thousands".
 */
public final class Warring {

  /** Words that may join two sides of a war. */
  private static final Set<String> BETWEEN = Set.of("between", "with", "each", "at", "fight");

  private final Sentence sentence;
  private final Grammar grammar;
  private final Phrases phrases;
  private final WordClasses words;

  /** In one sentence. */
  public Warring(Sentence sentence, Grammar grammar, Phrases phrases, WordClasses words) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.phrases = phrases;
    this.words = words;
  }

  /** Whether a sentence has the words for it; asks no tree. */
  public static boolean mayTell(Sentence sentence, WordClasses words) {
    boolean between = false;
    boolean war = false;
    for (int i = 0; i < sentence.size() && !(between && war); i++) {
      String lemma = sentence.token(i).lemma();
      between = between || BETWEEN.contains(lemma);
      war = war || isWar(lemma, words);
    }
    return between && war;
  }

  private static boolean isWar(String lemma, WordClasses words) {
    return words.is("war", lemma) || words.is("fight", lemma);
  }

  /** The two sides of each war or fight of which the sentence names both. */
  public List<List<Phrase>> sides() {
    return IntStream.range(0, sentence.size())
        .filter(i -> isWar(grammar.lemma(i), words))
        .mapToObj(i -> sentence.token(i).tag().startsWith("V") ? clashing(i) : sidesOf(i))
        .filter(sides -> sides.size() == 2)
        .toList();
  }

  private List<Phrase> sidesOf(int war) {
    if (grammar.marked(war, "at") && grammar.has(war, "cop")) {
      return clashing(war); // "A has been at war with B"
    }
    return Stream.of(war, sentence.head(war))
        .filter(at -> at >= 0)
        .flatMap(at -> grammar.by(at, "between").stream())
        .flatMap(head -> Stream.concat(Stream.of(head), joinedLate(head)))
        .flatMap(head -> phrases.joined(head).stream())
        .filter(p -> p.type() == Phrase.Type.PARTY)
        .distinct()
        .toList();
  }

  /** "A clashed with B", "A is fighting B", "A and B fought each other". */
  private List<Phrase> clashing(int verb) {
    List<Phrase> first = armed(grammar.subject(verb));
    List<Integer> foes = new ArrayList<>(grammar.by(verb, "with"));
    if (grammar.lemma(verb).equals("fight")) {
      foes.addAll(grammar.object(verb));
    }
    List<Phrase> second = armed(foes);
    return first.size() == 2 && second.isEmpty()
        ? first
        : Stream.concat(first.stream(), second.stream()).distinct().toList();
  }

  private List<Phrase> armed(List<Integer> heads) {
    return heads.stream()
        .flatMap(head -> phrases.joined(head).stream())
        .filter(Battles::isSide)
        .map(Battles::side)
        .toList();
  }

  /** Of "between the army, led by A, and the X, led by B" the X, which the parse hung elsewhere. */
  private Stream<Integer> joinedLate(int head) {
    int above = sentence.head(head);
    return above < 0
        ? Stream.of()
        : grammar.children(above, "obj", "obl", "nmod").stream()
            .filter(t -> t > head && !grammar.has(t, "case"))
            .filter(
                t ->
                    grammar.children(above, "cc").stream()
                        .anyMatch(c -> c > head && c < t && grammar.lemma(c).equals("and")))
            .limit(1);
  }
}
