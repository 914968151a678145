package org.sayso.dependency;

import java.util.regex.Pattern;
import org.sayso.conversion.Draft;

/**
 * Makes one name of a number and what goes by it: in "the T-4 Military Airport" the parse has an
 * airport explain a T-4; and of "more than half the country" one share of the country.
 */
final class NumberedNames {

  private static final Pattern NUMBERED = Pattern.compile("\\p{L}{1,2}-?\\d+");

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
      if (NUMBERED.matcher(draft.lemmas.get(number)).matches()) {
        int name = draft.child(number, "appos", number + 1);
        if (name != Draft.NONE && isBeside(number, name)) {
          unite(number, name);
        }
      }
    }
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
