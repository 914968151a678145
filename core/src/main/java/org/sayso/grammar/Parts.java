package org.sayso.grammar;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.pack.WordClasses;
import org.sayso.predicate.Grammar;
import org.sayso.quantity.Quantity;
import org.sayso.text.Sentence;

/**
 * What "of" joins: the whole that a part is cut from ("most of the city"), the names of what is
 * counted ("the districts of A and B"), or only where it lies ("five districts of A").
 */
final class Parts {

  private final Sentence sentence;
  private final WordClasses words;
  private final IntFunction<Set<Integer>> conjuncts;
  private final IntPredicate isNamed;

  /**
   * Of one sentence.
   *
   * @param conjuncts the heads that are joined to a head, with itself
   * @param isNamed whether a word is of a place's name
   */
  Parts(
      Sentence sentence,
      WordClasses words,
      IntFunction<Set<Integer>> conjuncts,
      IntPredicate isNamed) {
    this.isNamed = isNamed;
    this.sentence = sentence;
    this.words = words;
    this.conjuncts = conjuncts;
  }

  /** "The east of X", "the city's east", "X's east". */
  boolean isCut(int head, Grammar grammar) {
    return !grammar.by(head, "of").isEmpty()
        || words.is("scene.edge", grammar.lemma(head))
            && grammar.children(head, "nmod:poss").stream()
                .anyMatch(w -> words.is("unit", grammar.lemma(w)) || isNamed.test(w));
  }

  /** What "of" joins to a head, or else the town of "the town's outskirts". */
  List<Integer> wholes(int head, Grammar grammar) {
    List<Integer> of = grammar.by(head, "of");
    boolean cut = words.is("part", grammar.lemma(head)) || words.is("centre", grammar.lemma(head));
    boolean one = words.is("of-a-group", grammar.lemma(head)); // "the militia's leader"
    return !of.isEmpty() || !cut && !one
        ? of
        : grammar.children(head, "nmod:poss").stream()
            .filter(whole -> words.is(one ? "led" : "unit", grammar.lemma(whole)))
            .filter(whole -> !sentence.token(whole).capital())
            .toList();
  }

  /** Whether a head only tells how many or who of those that "of" joins to it. */
  boolean isOfOthers(Phrase whole) {
    return words.is("partitive", whole.noun()) || isOneOfThem(whole);
  }

  /** "The leader of the militia", "a founder of the group". */
  private boolean isOneOfThem(Phrase whole) {
    return (whole.type() == Phrase.Type.OTHER || whole.type() == Phrase.Type.PEOPLE)
        && words.is("of-a-group", whole.noun())
        && !words.is("partitive", whole.noun());
  }

  /** Whether what follows "of" is what the head counts or cuts a part from. */
  boolean unites(Phrase whole, Phrase member) {
    if (whole.type() == Phrase.Type.AREA) {
      boolean part = words.is("part", whole.noun()) || words.is("centre", whole.noun());
      boolean list = whole.plural() && whole.definite() && joinedCount(member) > 1;
      boolean names = (words.is("unit", whole.noun()) || list) && member.named();
      return (part && isArea(member)) || (names && namesItsKind(whole, member));
    }
    return isOneOfThem(whole)
        ? member.type() == Phrase.Type.PARTY && words.is("led", member.noun())
        : member.type() != Phrase.Type.OTHER;
  }

  /** "The districts of A and B" names them; "five districts of A province" lie in it. */
  private boolean namesItsKind(Phrase whole, Phrase member) {
    if (whole.reference() == Phrase.Reference.ONE) {
      return false;
    }
    int listed = joinedCount(member);
    if (whole.number() != null && listed == value(whole.number()) + 1) {
      return !isFirst(member);
    }
    PlaceName name = member.name();
    Set<PlaceKind> kinds = Areas.kinds(whole.noun());
    if (name != null && name.level() != null && !kinds.isEmpty()) {
      return kinds.contains(name.level());
    }
    boolean several = whole.plural() && listed > 1 && kinds.contains(PlaceKind.VILLAGE);
    return whole.number() == null
        ? whole.definite() || several // "nearby villages of A and B"
        : listed == value(whole.number());
  }

  private int joinedCount(Phrase member) {
    return conjuncts.apply(first(member.head())).size();
  }

  private boolean isFirst(Phrase member) {
    return !sentence.relation(member.head()).equals("conj");
  }

  private int first(int head) {
    return sentence.relation(head).equals("conj") ? first(sentence.head(head)) : head;
  }

  private static int value(Quantity number) {
    Double value = number.value();
    return value == null ? -1 : value.intValue();
  }

  /** Whether it is a place or may be one. */
  static boolean isArea(Phrase p) {
    return p.named() || p.type() == Phrase.Type.AREA;
  }

  /** What "of" joins, with the number and the part that the words before it give. */
  Phrase carry(Phrase whole, Phrase member) {
    boolean part = member.part() || words.is("part", whole.noun()) && isArea(member);
    Quantity inner = member.number();
    boolean one =
        inner != null && whole.number() != null && Double.valueOf(1).equals(inner.value());
    boolean own = inner != null && !one || member.named(); // "five members of one family"
    boolean share = whole.number() != null && whole.number().isShare(); // "a third of Mali"
    Phrase counted = member.counted(own && !share ? inner : whole.number());
    return counted.partly(part, part && whole.plural() && member.named() || member.plural());
  }

  /** "First the one and then the other", "one, then the other": both of two told of before. */
  static boolean areTwo(int head, Grammar grammar) {
    return grammar.lemma(head).equals("one")
        && grammar.children(head, "conj").stream()
            .anyMatch(other -> grammar.lemma(other).equals("other"));
  }
}
