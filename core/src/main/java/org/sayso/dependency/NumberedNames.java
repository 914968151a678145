package org.sayso.dependency;

import java.util.regex.Pattern;
import org.sayso.conversion.Draft;

/**
 * Makes one name of a number and what goes by it: in "the T-4 Military Airport" the parse has an
 * airport explain a T-4, in "took Hill 402" two things taken; of "more than half the country" one
 * share of the country; of "while one, X, is contested" an X that is.
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
      nameCounted(number);
      countQuoted(number);
      countDoing(number);
      subjectUpTo(number);
      if (isNumbered(draft.lemmas.get(number))) {
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
    return draft.tagged(name, "NNP")
        && draft.is(number, "obj", "obl", "nsubj", "nsubj:pass", "dep", "appos")
        && BARE.matcher(draft.lemmas.get(number)).matches()
        && (draft.head[number] == name
            || draft.head[number] == draft.head[name] && draft.is(name, draft.relation[number]))
        && !draft.isNoun(number + 1);
  }

  /** In "killed seven fleeing civilians" the seven are civilians who flee, and flee from nobody. */
  private void countDoing(int number) {
    int doing = number + 1;
    int noun = number + 2;
    boolean counted =
        noun < draft.size()
            && draft.tagged(number, "CD")
            && draft.tagged(doing, "VBG")
            && draft.head[doing] == number
            && draft.is(doing, "acl")
            && draft.tagged(noun, "NNS")
            && draft.head[noun] == doing
            && draft.is(noun, "obj");
    if (counted) {
      draft.attach(noun, draft.head[number], draft.relation[number]);
      draft.attach(number, noun, "nummod");
      draft.attach(doing, noun, "amod");
    }
  }

  /** "One, X, is contested": X is, and the number only says that it is one of those before. */
  private void nameCounted(int number) {
    boolean apart = draft.tagged(number, "CD") && draft.lemmas.get(number + 1).equals(",");
    int head = draft.head[number];
    if (apart && head > number && draft.is(number, "nummod") && draft.tagged(head, "NNP")) {
      draft.relation[number] = "dep";
    }
    boolean counted = apart && draft.is(number, "nsubj", "nsubj:pass");
    int name = counted ? draft.child(number, "appos", number + 2) : Draft.NONE;
    if (name != Draft.NONE && draft.tagged(name, "NNP") && name < head) {
      draft.attach(name, head, draft.relation[number]);
      draft.moveChildren(number, name);
      draft.attach(number, name, "dep");
    }
  }

  /**
   * "Ten “rebels” were killed": it is the rebels, as the writer will not call them, who are ten.
   */
  private void countQuoted(int number) {
    boolean quoted =
        number + 2 < draft.size() && draft.tagged(number, "CD") && draft.tagged(number + 1, "``");
    int noun = quoted ? draft.head[number + 1] : Draft.NONE;
    if (noun > number + 1 && draft.tagged(noun, "NNS")) {
      draft.hang(number, noun, "nummod");
    }
  }

  /** "And up to 90 of them are in X": 90 who are, and nowhere that leads up to 90. */
  private void subjectUpTo(int number) {
    boolean upTo =
        number > 2
            && draft.tagged(number, "CD")
            && draft.lemmas.get(number - 1).equals("to")
            && draft.lemmas.get(number - 2).equals("up")
            && draft.head[number - 1] == number
            && draft.head[number - 2] == number
            && draft.is(number, "obl", "conj");
    int clause = upTo ? predicate(number) : Draft.NONE;
    if (clause != Draft.NONE) {
      draft.hangSubject(number, clause);
      draft.relation[number - 1] = "advmod";
      draft.relation[number - 2] = "advmod";
    }
  }

  /** What is told behind a number that has no other subject: the head of it, or what it joins. */
  private int predicate(int number) {
    int head = draft.head[number];
    int clause = draft.is(number, "obl") ? head : Draft.NONE;
    for (int i = number + 1; clause == Draft.NONE && i < draft.size(); i++) {
      clause = draft.head[i] == head && draft.is(i, "conj") ? i : Draft.NONE;
    }
    boolean open =
        clause > number
            && (draft.hasChild(clause, "cop") || draft.isVerb(clause))
            && !draft.hasChild(clause, "nsubj")
            && !draft.hasChild(clause, "nsubj:pass");
    return open ? clause : Draft.NONE;
  }

  private static boolean isNumbered(String word) {
    char last = word.charAt(word.length() - 1);
    return last >= '0' && last <= '9' && NUMBERED.matcher(word).matches();
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
