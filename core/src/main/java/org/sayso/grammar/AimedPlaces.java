package org.sayso.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.WordClasses;
import org.sayso.predicate.Grammar;
import org.sayso.text.Sentence;

/**
 * The places by which a clause tells what something was aimed at: X of "targeting the army's
 * positions north of X", "striking the farms that lie near the town of X", "hitting the X and Y
 * quarters", and neither where X lies nor whom it belongs to; also a capital without its name.
 */
public final class AimedPlaces {

  private static final Set<String> AT =
      Set.of("in", "at", "near", "around", "inside", "outside", "between", "along", "surround");

  private static final Set<String> LYING = Set.of("locate", "situate", "lie", "hold", "control");

  /** "The hills that surround X". */
  private static final Set<String> BESIDE =
      Set.of("surround", "overlook", "border", "adjoin", "lie", "encircle", "flank");

  private final Sentence sentence;
  private final Grammar grammar;
  private final Phrases phrases;
  private final WordClasses words;

  public AimedPlaces(Sentence sentence, Grammar grammar, Phrases phrases, WordClasses words) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.phrases = phrases;
    this.words = words;
  }

  /** The first place that a verb's clause tells the aim by, with those that are joined to it. */
  public List<Phrase> of(int verb) {
    List<Phrase> found = new ArrayList<>();
    for (int i = verb + 1; i < sentence.size(); i++) {
      boolean head = !sentence.relation(i).matches("compound|amod") && isStruck(i, verb);
      if (head && (found.isEmpty() || isJoined(i, found.get(found.size() - 1)))) {
        phrases.joined(i).stream()
            .filter(p -> p.named() && !p.isLine() && !isFolk(p))
            .filter(p -> found.stream().noneMatch(f -> f.head() == p.head()))
            .forEach(found::add);
      }
    }
    return found;
  }

  /**
   * Of "a bomb exploded near a mosque in the capital of X's Y state" that capital, where it is not
   * only where somebody is from who is told of: "a resident in the capital".
   *
   * @param named the places by which the clause says where; empty or only those whose capital it is
   */
  public Optional<Phrase> capital(List<Phrase> named) {
    List<Phrase> capitals =
        IntStream.range(0, sentence.size())
            .filter(i -> grammar.lemma(i).equals("capital") && sentence.head(i) >= 0)
            .filter(i -> grammar.marked(i, "in") || grammar.marked(i, "of"))
            .filter(i -> !sentence.relation(sentence.head(i)).startsWith("nsubj"))
            .mapToObj(phrases::at)
            .filter(p -> p.type() == Phrase.Type.AREA && !p.plural() && !p.named())
            .filter(p -> p.definite() || grammar.has(p.head(), "nmod:poss"))
            .filter(p -> !grammar.has(p.head(), "appos"))
            .filter(p -> named.stream().allMatch(n -> isIn(n.name(), p)))
            .toList();
    return capitals.size() == 1 ? Optional.of(capitals.get(0)) : Optional.empty();
  }

  private static boolean isIn(@Nullable PlaceName name, Phrase area) {
    return name != null && area.inside().contains(name);
  }

  /** "A bomb targeting Shiites in X", "aimed at Christians". */
  private boolean isFolk(Phrase name) {
    return name.type() == Phrase.Type.NAME
        && name.plural()
        && (words.is("faith", name.noun()) || words.is("nationality", name.noun()));
  }

  /** Whether nothing but nouns and words of place stands between a name and the verb. */
  private boolean isStruck(int name, int verb) {
    int at = name;
    while (at != verb) {
      int up = sentence.head(at);
      if (up < 0 || !isLink(at, up)) {
        return false;
      }
      at = up;
    }
    return true;
  }

  private boolean isLink(int at, int up) {
    return switch (sentence.relation(at)) {
      case "obj", "conj", "appos" -> true;
      case "obl", "nmod" ->
          AT.stream().anyMatch(p -> grammar.marked(at, p))
              || grammar.marked(at, "of") && isLand(up)
              || grammar.marked(at, "to") && isBearing(at);
      case "nmod:poss" ->
          isLand(up)
              && phrases.at(at).type() == Phrase.Type.PLACE
              && grammar.by(at, "of").isEmpty(); // "the Emir of X's palace"
      case "advmod" -> isBearing(at);
      case "acl" -> LYING.contains(grammar.lemma(at));
      case "acl:relcl" -> BESIDE.contains(grammar.lemma(at));
      default -> false;
    };
  }

  private boolean isLand(int noun) {
    String lemma = grammar.lemma(noun);
    return words.is("area", lemma)
        || words.is("facility", lemma)
        || words.is("part", lemma)
        || words.is("unit", lemma)
        || words.is("partitive", lemma)
        || !sentence.token(noun).tag().startsWith("N"); // "several of the positions"
  }

  private boolean isBearing(int word) {
    return words.is("scene.edge", grammar.lemma(word));
  }

  /** Of "A, B and the nearby town of C" each, wherever the parse hangs it. */
  private boolean isJoined(int next, Phrase before) {
    boolean several = false;
    for (int i = before.head() + 1; i < next; i++) {
      String lemma = grammar.lemma(i);
      several |= lemma.equals(",") || lemma.equals("and");
      boolean own = sentence.head(i) == next && sentence.relation(i).equals("compound");
      boolean sort = words.is("area", lemma) || lemma.matches("nearby|the|and|,|of");
      if (!own && !sort) {
        return false;
      }
    }
    return several;
  }
}
