package org.sayso.coordination;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sayso.conversion.Draft;

/**
 * Joins a place that "and" adds with a preposition of its own to the place that it stands beside,
 * and to no town that only tells where that one lies: "in X, south of Y, and in Z", "in X on
 * Monday, and in Z on Tuesday". Of "two villages in X, Y and Z" Y and Z are the villages.
 */
public final class PlaceSeries {

  private static final Set<String> AT = Set.of("in", "at", "near", "around", "outside", "inside");

  private static final List<String> COUNT =
      List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private final Draft draft;

  /**
   * Over one sentence.
   *
   * @param draft its tree, to be changed
   */
  public PlaceSeries(Draft draft) {
    this.draft = draft;
  }

  /** Joins every place that strayed. */
  public void join() {
    for (int and = 3; and < draft.size() - 2; and++) {
      if (draft.lemmas.get(and).equals("and") && AT.contains(draft.lemmas.get(and + 1))) {
        int added = draft.head[and + 1];
        if (added > and && draft.is(and + 1, "case") && draft.is(added, "conj")) {
          join(added, and);
        }
      }
    }
    for (int comma = 2; comma < draft.size() - 2; comma++) {
      if (draft.lemmas.get(comma).equals(",") && draft.tagged(comma + 1, "NNP")) {
        name(comma);
      }
    }
  }

  /** Names what is counted by as many names as are counted. */
  private void name(int comma) {
    List<Integer> names = namesBehind(comma);
    int counted = comma - 1;
    while (counted > 0 && !isCounted(counted, names.size()) && isOfPhrase(counted)) {
      counted--;
    }
    if (counted == comma - 1 || !isCounted(counted, names.size())) {
      return;
    }
    int begin = comma + 1;
    for (int name : names) {
      boolean first = name == names.get(0);
      draft.hang(name, first ? counted : names.get(0), first ? "appos" : "conj");
      for (int i = begin; i < name; i++) {
        String as = draft.tagged(i, "NNP") ? "compound" : draft.tagged(i, "CC") ? "cc" : "punct";
        draft.hang(i, name, as);
      }
      begin = name + 1;
    }
  }

  /** The last words of the names in a list that ends in "and" and one name more, and then stops. */
  private List<Integer> namesBehind(int comma) {
    List<Integer> names = new ArrayList<>();
    boolean last = false;
    for (int i = comma + 1; i < draft.size(); i++) {
      boolean ends = i + 1 == draft.size() || !draft.tagged(i + 1, "NNP");
      if (draft.tagged(i, "NNP") && ends) {
        names.add(i);
        if (last) {
          boolean stops = i + 1 == draft.size() || draft.tags.get(i + 1).matches("\\W+");
          return stops ? names : List.of();
        }
      } else if (!draft.tagged(i, "NNP", "CC", ",")) {
        return List.of();
      }
      last |= draft.lemmas.get(i).equals("and");
    }
    return List.of();
  }

  private boolean isCounted(int noun, int count) {
    int number = draft.child(noun, "nummod", 0);
    String word = number == Draft.NONE ? "" : draft.lemmas.get(number);
    return draft.tags.get(noun).equals("NNS")
        && (word.equals(String.valueOf(count)) || COUNT.indexOf(word) == count - 2);
  }

  private boolean isOfPhrase(int word) {
    return draft.isNoun(word) || draft.tagged(word, "IN", "DT", "JJ", "POS");
  }

  private void join(int added, int and) {
    int beside = draft.head[added];
    int verb = draft.verbAbove(beside);
    if (beside > and || verb == Draft.NONE || isPlaced(beside) || opensClause(added)) {
      return;
    }
    int place = placeBefore(and, verb);
    if (place != Draft.NONE && place != beside) {
      draft.hang(added, place, "conj");
      draft.hang(and, added, "cc");
    }
  }

  /** The last place that a verb, or what it is done to, is told to be at. */
  private int placeBefore(int and, int verb) {
    for (int i = and - 1; i > 0; i--) {
      int above = draft.head[i];
      boolean own =
          above == verb
              || above >= 0
                  && draft.head[above] == verb
                  && draft.is(above, "obj", "nsubj", "nsubj:pass", "obl");
      if (own && draft.is(i, "obl", "nmod") && isPlaced(i)) {
        return i;
      }
    }
    return Draft.NONE;
  }

  private boolean isPlaced(int noun) {
    int preposition = draft.child(noun, "case", 0);
    return draft.isNoun(noun)
        && preposition != Draft.NONE
        && AT.contains(draft.lemmas.get(preposition));
  }

  /** "And in X the rebels fled": what "and" adds is a clause. */
  private boolean opensClause(int added) {
    for (int i = added + 1; i < draft.size(); i++) {
      boolean told = Draft.FINITE.contains(draft.tags.get(i)) || draft.tagged(i, "MD");
      if (told && !draft.descends(i, added)) {
        return true;
      }
    }
    return false;
  }
}
