package org.sayso.dependency;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.sayso.conversion.Draft;

/**
 * Reads what came of a deed: in "shot dead two men" the two were shot, and no dead ones; in "left
 * six men, two of them boys, dead" the six are dead; in "took two men alive" the two were taken;
 * and in "counts six towns as contested" the six are contested.
 */
final class Results {

  private static final Set<String> STATES = Set.of("dead", "homeless");

  /** Verbs of what somebody takes a thing for. */
  private static final Set<String> TAKING =
      Set.of(
          "count",
          "consider",
          "regard",
          "list",
          "describe",
          "classify",
          "class",
          "rate",
          "see",
          "view",
          "mark",
          "designate",
          "register",
          "record",
          "identify",
          "label",
          "treat");

  /** What a number of people is told by: "at least 12 other people". */
  private static final String[] COUNTING = {
    "CD", "NN", "NNS", "JJ", "JJS", "JJR", "RB", "RBS", "IN"
  };

  private static final String[] BEGINS_OBJECT = {
    "NN", "NNS", "NNP", "JJ", "DT", "CD", "PRP", "PRP$"
  };

  /** Numbers in a word. */
  private static final Set<String> SOME =
      Set.of("dozen", "score", "hundred", "thousand", "several", "many", "other");

  /** The most words that a number of people takes. */
  private static final int MANY = 5;

  private final Draft draft;

  Results(Draft draft) {
    this.draft = draft;
  }

  void part() {
    for (int i = 1; i < draft.size(); i++) {
      if (draft.tagged(i, "VBN") && draft.is(i, "advcl")) {
        takeFor(i);
      }
      if (draft.lemmas.get(i).equals("alive") && draft.is(i, "ccomp")) {
        take(i, draft.child(i, "nsubj", 0));
      }
      name(i);
      if (draft.tagged(i, "VBN") && draft.is(i, "conj")) {
        suffer(i);
      }
      if (draft.tagged(i, "JJ") && draft.is(i, "obj")) {
        capture(i);
      }
      int hurt = STATES.contains(draft.lemmas.get(i)) ? behind(i) : Draft.NONE;
      if (hurt != Draft.NONE) {
        pair(i, hurt);
      } else if (isCounted(i)) {
        draft.attach(i, i - 1, "amod");
      } else if (isShotDead(i)) {
        draft.hang(i, i - 1, "xcomp");
      } else if (draft.lemmas.get(i).equals("dead") && isShot(i)) {
        beShot(i);
      } else if (STATES.contains(draft.lemmas.get(i)) && !draft.is(i, "xcomp")) {
        leave(i);
      }
    }
  }

  /**
   * In "among the wounded", "reported 12 dead" they are people, and not what is done or how long.
   */
  private void name(int state) {
    int mark = draft.child(state, "mark", 0);
    boolean people = draft.tagged(state, "VBN", "JJ") && draft.is(state, "nmod", "obl");
    if (people && mark >= 0 && draft.tagged(mark, "IN")) {
      draft.relation[mark] = "case";
    }
    int number = draft.head[state];
    boolean counted = number == state - 1 && number > 0 && draft.tagged(number, "CD");
    if (counted && draft.is(number, "obl:npmod") && draft.isVerb(number - 1)) {
      draft.relation[number] = "obj";
    }
  }

  /** In "spoke of 12 dead" the twelve are, and not the one who speaks. */
  private boolean isCounted(int dead) {
    return STATES.contains(draft.lemmas.get(dead))
        && draft.is(dead, "advcl")
        && draft.tagged(dead - 1, "CD")
        && draft.is(dead - 1, "obl")
        && draft.head[dead - 1] == draft.head[dead]
        && draft.hasChild(dead - 1, "case");
  }

  /** In "took four captive" the four became so, who are some of those told of before. */
  private void capture(int captive) {
    int verb = draft.head[captive];
    boolean became =
        draft.lemmas.get(captive).equals("captive")
            && draft.tagged(captive - 1, "CD")
            && draft.head[captive - 1] == captive
            && !draft.hasChild(captive, "det");
    if (became) {
      draft.attach(captive - 1, verb, "obj");
      draft.relation[captive] = "xcomp";
    }
  }

  /** In "left two dead and nine hurt" the nine hurt nobody: no participle without a helper acts. */
  private void suffer(int participle) {
    int some = draft.child(participle, "nsubj", 0);
    boolean bare =
        some != Draft.NONE
            && some < participle
            && !draft.hasChild(participle, "aux")
            && !draft.hasChild(participle, "obj");
    if (bare) {
      draft.relation[some] = "nsubj:pass";
    }
  }

  /** In "took two men alive" nobody tells that they are: they were taken. */
  private void take(int alive, int men) {
    int verb = draft.head[alive];
    boolean taken = men > verb && !draft.hasChild(alive, "cop") && !draft.hasChild(verb, "obj");
    if (taken && draft.isVerb(verb)) {
      draft.attach(men, verb, "obj");
      draft.relation[alive] = "xcomp";
    }
  }

  /**
   * In "counts six towns as contested and has taken two" the six are contested, and who counts them
   * has taken two.
   */
  private void takeFor(int state) {
    int mark = draft.child(state, "mark", 0);
    int above = draft.head[state];
    int verb = above < 0 || draft.isVerb(above) ? above : draft.head[above];
    boolean taken =
        mark >= 0
            && draft.lemmas.get(mark).equals("as")
            && verb >= 0
            && TAKING.contains(draft.lemmas.get(verb))
            && !draft.hasChild(state, "aux:pass");
    int things = taken ? things(verb, mark) : Draft.NONE;
    if (things == Draft.NONE) {
      return;
    }
    draft.hang(state, things, "acl");
    for (int i = state + 1; i < draft.size(); i++) {
      if (draft.head[i] == state && draft.is(i, "conj") && draft.hasChild(i, "aux")) {
        draft.attach(i, verb, "conj");
      }
    }
  }

  /** What is taken for something: the object right before "as", or the subject of a passive. */
  private int things(int verb, int mark) {
    int object = draft.child(verb, "obj", verb);
    if (object != Draft.NONE && object < mark - 1 && draft.tagged(mark - 1, "CD")) {
      draft.hang(mark - 1, verb, "obj"); // "40 towns as held and six as contested"
      return mark - 1;
    }
    return draft.hasChild(verb, "aux:pass")
        ? draft.child(verb, "nsubj:pass", 0)
        : object < mark ? object : Draft.NONE;
  }

  /** The participle of the next number: the "injured" of "four dead and 12 others injured". */
  private int behind(int dead) {
    int at = dead + 1;
    boolean joined = at < draft.size() && draft.tagged(at, ",", "CC");
    int first = ++at;
    while (at < draft.size() && at < first + MANY && draft.tagged(at, COUNTING)) {
      at++;
    }
    boolean hurt =
        joined
            && (draft.tagged(dead - 1, COUNTING) || draft.hasChild(dead, "cop"))
            && at > first
            && at < draft.size()
            && draft.tagged(at, "VBN", "VBD", "VBP")
            && !draft.lemmas.get(at).matches("be|have")
            && IntStream.range(first, at).anyMatch(this::isNumber)
            && (at + 1 == draft.size() || !draft.tagged(at + 1, BEGINS_OBJECT));
    return hurt ? at : Draft.NONE;
  }

  private boolean isNumber(int word) {
    return draft.tagged(word, "CD") || SOME.contains(draft.lemmas.get(word));
  }

  /** In "four dead, 12 injured", also behind "leaves", each number has a state of its own. */
  private void pair(int dead, int hurt) {
    int some = dead - 1;
    int others = hurt - 1;
    int verb = some;
    while (verb > 0 && draft.tagged(verb, COUNTING)) {
      verb--;
    }
    List<Integer> group = List.of(some, dead, others, hurt);
    int top = hurt;
    for (int at = hurt; at >= 0; at = draft.head[at]) {
      top = group.contains(at) ? at : top;
    }
    boolean leaves = draft.lemmas.get(verb).equals("leave");
    int above = draft.head[top];
    if (!leaves && above >= 0 && above < some && draft.isVerb(above)) {
      return; // "counted two dead and 18 wounded"
    }
    if (leaves && draft.descends(verb, top)) {
      draft.attach(verb, draft.head[top], draft.relation[top]);
    } else if (!leaves) {
      draft.attach(dead, draft.head[top], draft.relation[top]);
    }
    if (leaves) {
      for (int i = hurt + 1; i < draft.size(); i++) {
        draft.head[i] = draft.head[i] == hurt && draft.is(i, "obl") ? verb : draft.head[i];
      }
      draft.hang(some, verb, "obj");
      draft.hang(dead, verb, "xcomp");
    } else if (draft.tagged(some, COUNTING)) {
      draft.hang(some, dead, "nsubj");
    }
    draft.hang(hurt, leaves ? verb : dead, "conj");
    draft.hang(others, hurt, "nsubj:pass");
  }

  private boolean isShotDead(int dead) {
    int noun = draft.head[dead];
    return draft.is(dead, "amod")
        && draft.lemmas.get(dead).equals("dead")
        && draft.lemmas.get(dead - 1).equals("shoot")
        && noun > dead
        && draft.is(noun, "obj");
  }

  /** Whether it stands behind "shot", or behind those who were: "shot the driver of one dead". */
  private boolean isShot(int dead) {
    int above = draft.head[dead];
    int verb = above >= 0 && above < dead && draft.is(above, "obj") ? draft.head[above] : above;
    return verb >= 0
        && draft.lemmas.get(verb).equals("shoot")
        && draft.is(dead, verb == above ? "xcomp" : "nmod");
  }

  /** In "shot two men dead", "shot dead the mayor" they are whom the shots were for. */
  private void beShot(int dead) {
    int some = draft.child(dead, "nsubj", 0);
    int whom = some == Draft.NONE ? draft.child(dead, "obj", 0) : some;
    int above = draft.head[dead];
    if (draft.is(dead, "nmod")) {
      if (some != Draft.NONE) {
        draft.attach(some, above, "nmod");
      }
      draft.attach(dead, draft.head[above], "xcomp");
    } else if (whom != Draft.NONE && !draft.hasChild(above, "obj")) {
      draft.attach(whom, above, "obj");
    }
  }

  /**
   * Of "left six men, including two boys dead" no boys are dead men, but all six are; "left a man
   * and a boy dead" likewise.
   */
  private void leave(int dead) {
    int verb = draft.verbAbove(dead);
    int left = verb == Draft.NONE ? Draft.NONE : draft.child(verb, "obj", verb);
    boolean so =
        left != Draft.NONE
            && left + 1 < dead
            && draft.lemmas.get(verb).equals("leave")
            && !draft.hasChild(verb, "xcomp");
    boolean below = so && draft.descends(dead, left);
    boolean aside =
        so
            && (below || draft.is(draft.head[dead], "appos", "dep"))
            && draft.lemmas.subList(left, dead).contains(",");
    boolean behind = below && draft.is(dead, "amod") && draft.head[dead] < dead;
    if (!aside && !behind) {
      return;
    }
    int some = draft.child(dead, "nsubj", 0);
    for (int i = left + 1; some != Draft.NONE && i < some; i++) {
      if (draft.head[i] == dead) {
        draft.head[i] = some;
      }
    }
    if (some != Draft.NONE) {
      draft.hang(some, left, "nmod");
    }
    draft.hang(dead, verb, "xcomp");
  }
}
