package org.sayso.grammar;

import java.util.List;
import java.util.Set;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.pack.WordClasses;
import org.sayso.text.Sentence;

/**
 * What an area that stands without its name is called by the words beside it: "the village of X",
 * "X is the last city held by them", "X, one of the cities that fell".
 */
final class Naming {

  private final Sentence sentence;
  private final Grammar grammar;
  private final WordClasses words;

  Naming(Sentence sentence, Grammar grammar, WordClasses words) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.words = words;
  }

  /** Heads of what the area is said to be, or beside which it stands; they may be no names. */
  List<Integer> same(int area, boolean plural) {
    int one = plural ? ofWhich(area) : area;
    if (one >= 0 && grammar.has(one, "cop")) {
      return grammar.surfaceSubjects(one);
    }
    boolean beside = one >= 0 && sentence.relation(one).equals("appos");
    return beside ? List.of(sentence.head(one)) : List.of();
  }

  /** The "one" of "one of the cities"; -1 for cities that are not said to be several of more. */
  private int ofWhich(int area) {
    int one = sentence.head(area);
    return grammar.marked(area, "of") && one >= 0 && grammar.lemma(one).equals("one") ? one : -1;
  }

  /** Whether what a town or a stretch of land is called follows it: "the Chechen village of X". */
  boolean follows(int area) {
    Set<PlaceKind> kinds = Areas.kinds(grammar.lemma(area));
    boolean settled = kinds.contains(PlaceKind.TOWN) || kinds.contains(PlaceKind.VILLAGE);
    return (settled || kinds.isEmpty())
        && words.is("unit", grammar.lemma(area))
        && grammar.by(area, "of").stream().anyMatch(c -> sentence.token(c).tag().startsWith("NNP"));
  }
}
