package org.sayso.grammar;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sayso.pack.PartyName;
import org.sayso.pack.WordClasses;
import org.sayso.quantity.NumberMention;
import org.sayso.text.Sentence;

/** Which party a noun phrase is or belongs to, by its own words and by those it hangs on. */
final class PartyHeads {

  private static final Set<String> MODIFIERS =
      Set.of("compound", "amod", "nmod:poss", "det", "nummod", "advmod", "flat", "case:poss");

  private final String raw;
  private final Sentence sentence;
  private final Grammar grammar;
  private final WordClasses words;
  private final List<PartyMention> parties;
  private final List<PlaceName> places;
  private final List<NumberMention> numbers;

  PartyHeads(
      String raw,
      Sentence sentence,
      Grammar grammar,
      WordClasses words,
      List<PartyMention> parties,
      List<PlaceName> places,
      List<NumberMention> numbers) {
    this.raw = raw;
    this.sentence = sentence;
    this.grammar = grammar;
    this.words = words;
    this.parties = parties;
    this.places = places;
    this.numbers = numbers;
  }

  /** The name of the party that the phrase at a head is, or belongs to. */
  Optional<PartyMention> partyAt(int head) {
    Optional<PartyMention> covering = parties.stream().filter(p -> p.covers(head)).findFirst();
    if (covering.isPresent()) {
      Optional<PartyMention> of = ofParty(head).filter(PartyMention::own);
      return covering.get().own() || of.isEmpty() ? covering : of;
    }
    String lemma = grammar.lemma(head);
    if (!words.is("armed", lemma) && !words.is("officials", lemma) && !words.is("thing", lemma)) {
      return Optional.empty();
    }
    int begin = begin(head);
    Optional<PartyMention> before =
        parties.stream().filter(p -> p.within(begin, head)).reduce((a, b) -> b);
    return before.isPresent() ? before : ofParty(head);
  }

  private Optional<PartyMention> ofParty(int head) {
    for (String preposition : List.of("of", "from", "to")) {
      for (int child : grammar.by(head, preposition)) {
        Optional<PartyMention> of = parties.stream().filter(p -> p.covers(child)).findFirst();
        if (of.isPresent()) {
          return of;
        }
      }
    }
    return Optional.empty();
  }

  /** The folded name of a party that no pack knows: "fighters of the X" and "X fighters" are X. */
  String folded(int head) {
    int of = ofName(head);
    if (of >= 0) {
      return folded(of);
    }
    int last = memberOf(head) ? head - 1 : head;
    return foldedWords(Math.min(begin(head), last), last);
  }

  /** Of "fighters of the X" the X. */
  private int ofName(int head) {
    if (sentence.token(head).tag().startsWith("NNP")) {
      return -1;
    }
    return grammar.by(head, "of").stream()
        .filter(
            c ->
                sentence.token(c).tag().startsWith("NNP")
                    && places.stream().noneMatch(n -> n.covers(c)))
        .findFirst()
        .orElse(-1);
  }

  /** Whether the head only says that people of the party named before it are meant. */
  private boolean memberOf(int head) {
    return head > 0
        && !sentence.token(head).tag().startsWith("NNP")
        && words.is("member", grammar.lemma(head))
        && grammar.children(head, "compound").contains(head - 1)
        && sentence.token(head - 1).tag().startsWith("NNP");
  }

  private String foldedWords(int begin, int head) {
    int from = begin;
    int number = numberOf(begin, head).map(NumberMention::end).orElse(begin);
    from = Math.min(head, Math.max(from, number));
    while (from < head && skippedInName(from)) {
      from++;
    }
    return PartyName.fold(text(from, head)).replaceAll("[^\\p{L}\\p{N}]+", "-");
  }

  private boolean skippedInName(int token) {
    String tag = sentence.token(token).tag();
    return tag.equals("DT")
        || tag.equals("CD")
        || tag.startsWith("PRP")
        || tag.startsWith("RB")
        || tag.startsWith("JJ") && !Character.isUpperCase(sentence.token(token).form().charAt(0))
        || tag.equals("IN");
  }

  /** First token of the phrase: the leftmost of what modifies the head. */
  int begin(int head) {
    int begin = head;
    for (int child : sentence.children(head)) {
      if (child < head && MODIFIERS.contains(sentence.relation(child))) {
        begin = Math.min(begin, begin(child));
      }
    }
    return begin;
  }

  /** The words from one token to another, as printed. */
  String text(int begin, int head) {
    return sentence.token(begin).span().cover(sentence.token(head).span()).in(raw);
  }

  /** The number among the words before a head. */
  Optional<NumberMention> numberOf(int begin, int head) {
    return numbers.stream()
        .filter(n -> n.begin() <= head && n.end() > begin)
        .filter(n -> n.end() <= head + 1)
        .reduce((a, b) -> b);
  }
}
