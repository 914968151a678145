package org.sayso.dependency;

import java.util.regex.Pattern;
import org.sayso.conversion.Draft;

/**
 * Makes one name of a number and what goes by it: in "the T-4 Military Airport" the parse has an
 * airport explain a T-4, in "took Hill 402" two things taken; and of "more than half the country"
 * one share of the country.
 */
final class NumberedNames {

  private static final Pattern NUMBERED = Pattern.compile("\\p{L}{1,2}-?\\d+");

  /** "402": no year, and no digit that counts what follows it. */
  private static final Pattern BARE = Pattern.compile("\\d{1,3}|\\d,\\d{3}");

  private final Draft draft;

  NumberedNames(Draft draft) {
    this.draft = draft;
  }

  void unite() {
    for (int number = 0; number + 1 < draft.size(); number++) {
      boolean share = draft.tags.get(number).equals("PDT") && draft.is(number, "nmod");
      if (share && draft.head[number] > number) {
        draft.relation[number] = "det:predet";
      }
      if (number > 0 && isBehind(number)) {
        draft.attach(number, number - 1, "nummod");
      }
      if (NUMBERED.matcher(draft.lemmas.get(number)).matches()) {
        int name = draft.child(number, "appos", number + 1);
        if (name != Draft.NONE && isBeside(number, name)) {
          unite(number, name);
        }
      }
    }
  }

  /** Whether a number is done to just what the name before it is, and counts nothing. */
  private boolean isBehind(int number) {
    int name = number - 1;
    return BARE.matcher(draft.lemmas.get(number)).matches()
        && draft.tagged(name, "NNP")
        && draft.is(number, "obj", "obl", "nsubj", "nsubj:pass", "dep", "appos")
        && (draft.head[number] == name
            || draft.head[number] == draft.head[name] && draft.is(name, draft.relation[number]))
        && !draft.isNoun(number + 1);
  }

  /** Whether nothing but words of the name stands between, and all of them in capitals. */
  private boolean isBeside(int number, int name) {
    for (int i = number + 1; i <= name; i++) {
      boolean own = i == name || draft.head[i] == name && draft.is(i, "compound");
      if (!own || !draft.tags.get(i).startsWith("NNP")) {
        return false;
      }
    }
    return true;
  }

  private void unite(int number, int name) {
    draft.attach(name, draft.head[number], draft.relation[number]);
    draft.moveChildren(number, name);
    draft.attach(number, name, "compound");
  }
}
