package org.sayso.grammar;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.PartyName;
import org.sayso.pack.WordClasses;
import org.sayso.party.PartyMention;
import org.sayso.predicate.Grammar;
import org.sayso.report.Span;
import org.sayso.text.Sentence;

/**
 * Which sides share one noun for their men: "Russian and Ukrainian forces", "government and rebel
 * troops", "the Gelle and Hawad tribesmen".
 */
final class JointForces {

  private final String raw;
  private final Sentence sentence;
  private final Grammar grammar;
  private final WordClasses words;
  private final List<PartyMention> named;
  private final List<PlaceName> places;

  /**
   * In one sentence.
   *
   * @param named the parties and states that it names, parties first
   */
  JointForces(
      String raw,
      Sentence sentence,
      Grammar grammar,
      WordClasses words,
      List<PartyMention> named,
      List<PlaceName> places) {
    this.raw = raw;
    this.sentence = sentence;
    this.grammar = grammar;
    this.words = words;
    this.named = named;
    this.places = places;
  }

  /**
   * A side that only a modifier names.
   *
   * @param token the modifier
   * @param party id or folded name
   */
  record Side(int token, String party) {}

  /** Both sides as phrases of their own; none where the men are those of one. */
  List<Phrase> of(Phrase men) {
    String noun = men.noun();
    boolean many =
        Stream.of("state-force", "member", "armed", "kin").anyMatch(sort -> words.is(sort, noun));
    if (!many || !men.plural() || men.type() != Phrase.Type.PARTY) {
      return List.of();
    }
    return grammar.children(men.head(), "amod", "compound").stream()
        .map(first -> sides(first, men.head()))
        .filter(sides -> !sides.isEmpty())
        .findFirst()
        .orElse(List.of())
        .stream()
        .map(side -> men.of(side, span(side, men.head()), raw))
        .toList();
  }

  private List<Side> sides(int first, int head) {
    List<Integer> all =
        Stream.concat(Stream.of(first), grammar.children(first, "conj").stream())
            .filter(token -> token < head)
            .toList();
    List<Side> sides = all.stream().flatMap(token -> side(token, head).stream()).toList();
    long different = sides.stream().map(Side::party).distinct().count();
    return all.size() > 1 && different == all.size() ? sides : List.of();
  }

  /** The modifier, the last one with what it modifies. */
  private Span span(Side side, int head) {
    boolean last =
        grammar.children(side.token(), "conj").isEmpty() && sentence.head(side.token()) != head;
    return sentence
        .token(side.token())
        .span()
        .cover(sentence.token(last ? head : side.token()).span());
  }

  /** The side that a modifier names; that of a people's may share its name with its land. */
  private Optional<Side> side(int token, int head) {
    return named.stream()
        .filter(p -> p.covers(token))
        .map(p -> new Side(token, p.party()))
        .findFirst()
        .or(() -> Optional.ofNullable(unlisted(token, head)).map(party -> new Side(token, party)));
  }

  /** "Rebel", "army", "Kurdish", the name of a people that no list has; null for other words. */
  private @Nullable String unlisted(int token, int head) {
    String lemma = grammar.lemma(token);
    String form = sentence.token(token).form();
    boolean kin = words.is("kin", grammar.lemma(head));
    if (ProperNames.isName(sentence, token) || kin && sentence.token(token).capital()) {
      boolean place = !kin && places.stream().anyMatch(p -> p.covers(token));
      return place ? null : PartyName.unknownId(form);
    }
    if (words.is("armed-group", lemma)) {
      return lemma + "s";
    }
    return words.is("armed", lemma)
        ? lemma
        : sentence.token(token).capital() && words.is("not-state", form.toLowerCase(Locale.ROOT))
            ? PartyName.unknownId(form + " " + sentence.token(head).form())
            : null;
  }

  /**
   * The last word of a people's name before a noun for those of one descent: "the Murle community",
   * "the Nuer and Murle tribes"; -1 where none stands there, or one of a faith.
   */
  int peopleBefore(int head) {
    int before = head - 1;
    if (before < 0
        || !words.is("kin", grammar.lemma(head))
        || ProperNames.isName(sentence, head)
        || !sentence.token(before).capital()) {
      return -1;
    }
    boolean listed =
        named.stream().anyMatch(p -> p.covers(before))
            || places.stream().anyMatch(p -> p.covers(before));
    boolean own = !listed && PartyHeads.BEFORE_NOUNS.contains(sentence.relation(before));
    boolean joined =
        sentence.relation(before).equals("conj") && sentence.head(sentence.head(before)) == head;
    boolean faith =
        Stream.of("faith", "nationality").anyMatch(sort -> words.is(sort, grammar.lemma(before)))
            || PartyHeads.isBacking(sentence.token(before).form());
    return !faith && (joined || own && sentence.head(before) == head) ? before : -1;
  }
}
