package org.sayso.toll;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.grammar.Phrase;
import org.sayso.grammar.Phrases;
import org.sayso.pack.WordClasses;
import org.sayso.predicate.Grammar;
import org.sayso.quantity.Quantity;
import org.sayso.report.Span;
import org.sayso.text.Sentence;

/**
 * Who is counted apart among people of whom a sentence tells: "23 people, including 14 civilians",
 * "four people, among them two soldiers", "6,600 people, most of them civilians".
 */
public final class Subgroups {

  private static final Set<String> THEM = Set.of("them", "whom", "those");
  private static final double MOST = 51;

  /** How far behind "them" the noun may stand: "most of whom were unarmed civilians". */
  private static final int REACH = 4;

  private final String raw;
  private final Sentence sentence;
  private final Grammar grammar;
  private final Phrases phrases;
  private final WordClasses words;

  /**
   * Of one sentence.
   *
   * @param raw the report
   */
  public Subgroups(
      String raw, Sentence sentence, Grammar grammar, Phrases phrases, WordClasses words) {
    this.raw = raw;
    this.sentence = sentence;
    this.grammar = grammar;
    this.phrases = phrases;
    this.words = words;
  }

  /** The members of a side, and the civilians, of whom a number or share is told; or none. */
  public List<Phrase> of(Phrase whole) {
    boolean anybody =
        whole.type() == Phrase.Type.NUMBER
            || whole.type() == Phrase.Type.PEOPLE && words.is("anybody", whole.noun());
    return anybody
        ? Stream.of(phrases.including(whole.head()), among(whole.head()), ofThem(whole.head()))
            .flatMap(List::stream)
            .filter(p -> p.number() != null && p.head() > whole.head() && isOfASide(p))
            .distinct()
            .toList()
        : List.of();
  }

  private boolean isOfASide(Phrase phrase) {
    return phrase.type() == Phrase.Type.PARTY
        || phrase.type() == Phrase.Type.PEOPLE && words.is("bystander", phrase.noun());
  }

  /** "Four people, among them two soldiers and two civilians". */
  private List<Phrase> among(int whole) {
    return IntStream.range(whole + 1, sentence.size() - 1)
        .filter(i -> sentence.token(i).lemma().equals("among") && isThem(i + 1))
        .boxed()
        .flatMap(i -> nounBehind(i + 1).stream())
        .flatMap(h -> phrases.joined(h).stream())
        .toList();
  }

  /** "Most of them civilians", "six of whom were soldiers". */
  private List<Phrase> ofThem(int whole) {
    List<Phrase> found = new ArrayList<>();
    for (int i = whole + 2; i < sentence.size() - 1; i++) {
      if (sentence.token(i - 1).lemma().equals("of") && isThem(i)) {
        Quantity count = countAt(i - 2);
        Optional<Integer> noun = count == null ? Optional.empty() : nounBehind(i);
        noun.ifPresent(n -> found.add(phrases.at(n).counted(count)));
      }
    }
    return found;
  }

  private boolean isThem(int token) {
    return THEM.contains(sentence.token(token).form().toLowerCase(Locale.ROOT));
  }

  /** How many "most of" or "six of" takes; null for words that set no number. */
  private @Nullable Quantity countAt(int part) {
    if (words.is("share.most", sentence.token(part).form().toLowerCase(Locale.ROOT))) {
      Span span = sentence.token(part).span();
      return new Quantity(null, MOST, null, "percent", null, null, span.in(raw));
    }
    return phrases.at(part).number();
  }

  /** The noun that a pronoun is said to be, before anything else is told. */
  private Optional<Integer> nounBehind(int pronoun) {
    int last = Math.min(sentence.size(), pronoun + 1 + REACH);
    for (int i = pronoun + 1; i < last; i++) {
      String tag = sentence.token(i).tag();
      boolean noun = tag.startsWith("NN") && !sentence.relation(i).equals("compound");
      boolean other = tag.startsWith("V") && !sentence.token(i).lemma().equals("be");
      if (noun || other || tag.equals(",")) {
        return noun ? Optional.of(i) : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
