package org.sayso.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PlaceRef;
import org.sayso.draft.Draft;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.grammar.Areas;
import org.sayso.grammar.Phrase;
import org.sayso.grammar.PlaceName;
import org.sayso.pack.Kind;
import org.sayso.quantity.Quantity;
import org.sayso.referent.Referents;
import org.sayso.report.Span;
import org.sayso.text.Sentence;
import org.sayso.text.Text;
import org.sayso.toponym.Mention;

/**
 * Names areas that were first only counted: "withdrew from two villages … The villages, X and Y,
 * lie …", "took three towns … The towns are X, Y and Z".
 */
final class Rosters {

  /** So many sentences behind the count their names stand at most. */
  private static final int REACH = 3;

  /** The most words between "the" and the noun, and in "that fell on Sunday". */
  private static final int WORDS = 5;

  private static final Set<Kind> KINDS = Set.of(Kind.CONTROL, Kind.CLASH);

  private final Text text;
  private final Referents referents;

  Rosters(Text text, Referents referents) {
    this.text = text;
    this.referents = referents;
  }

  /** The places that later lines name as those that a phrase only counts; empty for none. */
  List<PlaceRef> of(Phrase phrase, Draft draft) {
    Quantity number = phrase.number();
    Double exact = number == null ? null : number.value();
    int value = exact == null ? 0 : exact.intValue();
    boolean counted = value >= 2 && phrase.plural() && !phrase.named();
    if (!counted || !KINDS.contains(draft.kind) || phrase.type() != Phrase.Type.AREA) {
      return List.of();
    }
    int next = phrase.sentence() + 1;
    return text.sentences().subList(next, Math.min(text.sentences().size(), next + REACH)).stream()
        .flatMap(s -> IntStream.range(1, s.size()).mapToObj(noun -> listed(s, noun, phrase)))
        .filter(members -> members.size() == value)
        .findFirst()
        .orElse(List.of());
  }

  /** The names that a sentence lists behind "the towns", "the towns that fell are". */
  private List<PlaceRef> listed(Sentence sentence, int noun, Phrase phrase) {
    String lemma = sentence.token(noun).lemma();
    boolean same =
        phrase.noun().equals(lemma)
            || phrase.text().contains(lemma)
            || Areas.kinds(lemma).stream().anyMatch(Areas.kinds(phrase.noun())::contains);
    return same && sentence.token(noun).tag().equals("NNS") && isDefinite(sentence, noun)
        ? names(sentence, behindVerb(sentence, noun + 1))
        : List.of();
  }

  private static boolean isDefinite(Sentence sentence, int noun) {
    int at = noun - 1;
    while (at > Math.max(0, noun - WORDS) && sentence.token(at).tag().matches("JJ|VB[ND]|CD|NN")) {
      at--;
    }
    return sentence.token(at).lemma().matches("the|these|those");
  }

  /** Where a list may begin: behind a comma, "of", "are", "that fell are". */
  private static int behindVerb(Sentence sentence, int from) {
    int at = from;
    if (at < sentence.size() && sentence.token(at).lemma().matches("that|which")) {
      while (at < Math.min(sentence.size() - 1, from + WORDS)
          && !sentence.token(at).lemma().equals("be")) {
        at++;
      }
    }
    boolean opens = at < sentence.size() && sentence.token(at).lemma().matches(",|:|be|of|-+|–|—");
    return opens ? at + 1 : sentence.size();
  }

  /** "X in the A province, Y, and Z": X, Y and Z. */
  private List<PlaceRef> names(Sentence sentence, int from) {
    List<PlaceRef> members = new ArrayList<>();
    boolean outer = false;
    int at = from;
    while (at < sentence.size()) {
      PlaceName name = nameAt(sentence, at);
      if (name == null && !joins(sentence.token(at).lemma())) {
        break;
      }
      if (name != null && !outer) {
        members.add(referents.named(name));
      }
      outer = name == null && (outer || sentence.token(at).lemma().equals("in"));
      at = name == null ? at + 1 : name.end();
    }
    return members.stream().distinct().toList();
  }

  /** The name that begins at a word, by a list or by its capital alone; null for none. */
  private @Nullable PlaceName nameAt(Sentence sentence, int at) {
    Optional<PlaceName> known =
        referents.namesIn(sentence.index()).stream().filter(n -> n.begin() == at).findFirst();
    int end = at;
    while (end < sentence.size() && sentence.token(end).tag().startsWith("NNP")) {
      end++;
    }
    if (known.isPresent() || end == at || !sentence.token(at).capital()) {
      return known.orElse(null);
    }
    Span span = sentence.token(at).span().cover(sentence.token(end - 1).span());
    return new PlaceName(
        at,
        end,
        new Mention(
            span,
            span,
            span.in(text.raw()),
            sentence.index(),
            PlaceKind.TOWN,
            Mention.Strength.CUED));
  }

  private static boolean joins(String lemma) {
    return Stream.of(",", "and", "the", "of", "in", "as", "well").anyMatch(lemma::equals)
        || !Areas.kinds(lemma).isEmpty();
  }
}
