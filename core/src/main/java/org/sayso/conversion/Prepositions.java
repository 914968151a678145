package org.sayso.conversion;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Hangs every preposition on what it governs, and that on what the preposition hung on; and names
 * all relations anew.
 */
public final class Prepositions {

  private static final int NONE = Draft.NONE;
  private static final Set<String> VERBAL = Set.of("VB", "VBD", "VBP", "VBZ", "VBN");

  private static final Set<String> MEASURES =
      Set.of("kilometre", "kilometer", "km", "mile", "metre", "meter", "hour", "minute", "day");

  /** What things go up and down by. */
  private static final Set<String> RATES =
      Set.of("percent", "point", "cent", "dollar", "euro", "pound", "place", "seat", "goal");

  /** Prepositions that may only round a number. */
  public static final Set<String> ROUNDING = Set.of("about", "around", "over", "under");

  private static final Pattern SHARE =
      Pattern.compile("half|a|(two-|three-)?(third|quarter|fifth)s?");

  /** They are done over an area: "spread over half the country". */
  private static final Set<String> SPANNING =
      Set.of(
          "spread", "rule", "reign", "preside", "extend", "stretch", "range", "reach", "fly",
          "sweep", "scatter", "fight", "clash", "argue", "fire", "circle", "roll", "wash", "hover");

  /** One has them for something, and not on a day. */
  private static final Set<String> OWED = Set.of("responsibility", "credit", "blame");

  private final Relations relations;
  private final Draft draft;
  private final int[] heads;
  private final List<String> labels;
  private final int[] governed;

  /** Prepares to turn a tree with NLP4J's labels into a draft of its words. */
  public Prepositions(Relations relations, Draft draft, int[] heads, List<String> labels) {
    this.relations = relations;
    this.draft = draft;
    this.heads = heads;
    this.labels = labels;
    governed = new int[heads.length];
  }

  public void turn() {
    Arrays.fill(governed, NONE);
    List.of("pobj", "pcomp", "prep").forEach(this::findGoverned);
    for (int i = 0; i < heads.length; i++) {
      if (governed[i] >= 0) {
        draft.attach(i, top(i), draft.isVerb(top(i)) ? "mark" : "case");
      } else {
        attachContent(i);
      }
    }
    for (int i = 1; i + 1 < heads.length; i++) {
      boundBy(i);
      about(i);
      aboutShare(i);
      sharedBy(i);
    }
    for (int i = 0; i < heads.length; i++) {
      freeObject(i);
      freeCounted(i);
      nameObject(i);
      openClause(i);
    }
    for (int i = 2; i < heads.length; i++) {
      nest(i);
      share(i);
      owe(i);
    }
  }

  /** In "claimed responsibility on Friday for an attack" it is the responsibility for it. */
  private void owe(int preposition) {
    int deed = draft.is(preposition, "case") ? draft.head[preposition] : NONE;
    int verb = deed > preposition && draft.is(deed, "obl") ? draft.head[deed] : NONE;
    int owed = verb < 0 ? NONE : draft.child(verb, "obj", 0);
    if (owed > verb
        && owed < preposition
        && draft.lemmas.get(preposition).equals("for")
        && OWED.contains(draft.lemmas.get(owed))) {
      draft.hang(deed, owed, "nmod");
    }
  }

  /** In "on the X region and parts of Y" it is the parts that are Y's. */
  private void share(int of) {
    int whole = draft.is(of, "case") && draft.lemmas.get(of).equals("of") ? draft.head[of] : NONE;
    int first = whole > of && draft.is(of - 1, "conj") ? draft.head[of - 1] : NONE;
    boolean last = first >= 0 && draft.isNoun(of - 1) && !draft.hasChild(of - 1, "case");
    if (last && draft.head[whole] == first) {
      draft.hang(whole, of - 1, "nmod");
    }
  }

  /**
   * In "were killed in Goma, in eastern Congo, on Monday" Congo is where Goma is; so it is in "in
   * Goma town, in X, Congo".
   */
  private void nest(int in) {
    int outer = draft.is(in, "case") ? draft.head[in] : NONE;
    int inner = draft.is(in - 2, "compound") ? draft.head[in - 2] : in - 2;
    boolean nested =
        outer > in
            && draft.lemmas.get(in).equals("in")
            && draft.lemmas.get(in - 1).equals(",")
            && isName(inner)
            && draft.tags.get(outer).equals("NNP")
            && draft.hasChild(inner, "case")
            && !isJoined(outer)
            && !draft.hasChild(outer, "nmod:poss")
            && !(outer + 1 < heads.length && draft.lemmas.get(outer + 1).equals("and"));
    if (nested && !draft.descends(outer, inner)) {
      draft.hang(outer, inner, "nmod");
    }
  }

  /** "A and B", "A, B and C"; of "A, B, C" each lies in the next. */
  private boolean isJoined(int name) {
    int at = name;
    while (at != NONE && !draft.hasChild(at, "cc")) {
      at = draft.child(at, "conj", at);
    }
    return at != NONE;
  }

  /** "X", "X town". */
  private boolean isName(int noun) {
    return draft.tags.get(noun).equals("NNP")
        || noun > 0 && draft.tagged(noun, "NN") && draft.tagged(noun - 1, "NNP");
  }

  /** In "drove back militants" an adverb has no object, and no noun: they are the verb's. */
  private void freeObject(int noun) {
    int adverb = draft.head[noun];
    int verb = adverb < 0 ? NONE : draft.head[adverb];
    boolean stray = verb >= 0 && draft.is(noun, "obj") && draft.tagged(adverb, "RB", "RP");
    boolean behind = // "hacked to death ten farmers", "taking to 40 the number of dead"
        verb >= 0
            && (draft.is(noun, "obj") || draft.is(noun, "appos") && isBareNumber(adverb, noun))
            && noun > adverb
            && !relations.isTime(draft.lemmas.get(noun)) // no object of any verb
            && draft.is(adverb, "obl");
    boolean free = stray || behind && verb < adverb && isNominal(adverb);
    if (free && draft.isVerb(verb) && !draft.hasChild(verb, "obj")) {
      draft.hang(noun, verb, "obj");
    }
  }

  /** In "shot down 14 drones" no 14 drones tell how far down: they were shot down. */
  private void freeCounted(int noun) {
    int adverb = draft.head[noun];
    int verb = adverb < 1 ? NONE : draft.head[adverb];
    String lemma = draft.lemmas.get(noun);
    boolean counted =
        verb >= 0
            && verb == adverb - 1
            && noun > adverb
            && draft.is(noun, "obl:npmod")
            && draft.hasChild(noun, "nummod")
            && draft.tagged(adverb, "RB", "RP")
            && draft.isVerb(verb)
            && !draft.hasChild(verb, "obj")
            && !draft.hasChild(verb, "aux:pass")
            && !relations.isTime(lemma)
            && !MEASURES.contains(lemma)
            && !RATES.contains(lemma);
    if (counted) {
      draft.attach(noun, verb, "obj");
      draft.relation[adverb] = "compound:prt";
    }
  }

  /** "To 40 the number": nothing sets it off. */
  private boolean isBareNumber(int number, int noun) {
    return number < noun
        && draft.tagged(number, "CD")
        && draft.tags.get(number + 1).equals("DT")
        && draft.head[number + 1] == noun;
  }

  /** In "has won back Kelbur" the name is what was won. */
  private void nameObject(int name) {
    int verb = draft.head[name];
    boolean won =
        verb >= 0
            && verb == name - 2
            && draft.is(name, "xcomp")
            && draft.isVerb(verb)
            && draft.tags.get(name).startsWith("NNP")
            && draft.tagged(name - 1, "RB", "RP")
            && draft.head[name - 1] == verb
            && !draft.hasChild(verb, "obj");
    if (won) {
      draft.relation[name] = "obj";
    }
  }

  /** In "fell without a shot being fired" the preposition opens the clause, and denies that. */
  private void openClause(int preposition) {
    int verb = draft.head[preposition];
    boolean stray =
        verb >= 0
            && draft.is(preposition, "advmod")
            && draft.lemmas.get(preposition).equals("without");
    int clause = stray ? draft.child(verb, "advcl", preposition) : NONE;
    if (clause != NONE && !draft.hasChild(clause, "mark")) {
      draft.attach(preposition, clause, "mark");
    }
  }

  /** In "fighting in and around the town" both prepositions govern the town. */
  private void sharedBy(int link) {
    int first = link - 1;
    int noun = draft.child(first, "conj", link + 2);
    boolean shared =
        draft.is(link, "cc")
            && noun != NONE
            && draft.head[first] >= 0
            && draft.tags.get(first).equals("IN")
            && draft.is(first, "advmod")
            && draft.is(link + 1, "case")
            && draft.head[link + 1] == noun;
    if (shared) {
      int above = draft.head[first];
      draft.hang(noun, above, isNominal(above) ? "nmod" : "obl");
      draft.hang(first, noun, "case");
      draft.hang(link, noun, "cc");
    }
  }

  /** In "sent up to 300 men" the "to" only bounds the number: the men are sent. */
  private void boundBy(int to) {
    boolean own = draft.is(to, "advmod") && draft.head[to] == to + 1;
    int noun = draft.head[own ? to - 1 : to];
    boolean bound =
        draft.lemmas.get(to).equals("to")
            && draft.lemmas.get(to - 1).equals("up")
            && draft.tags.get(to + 1).equals("CD")
            && draft.is(own ? to - 1 : to, "case")
            && draft.head[to + 1] == noun;
    if (bound) {
      draft.hang(to, to + 1, "advmod");
      draft.hang(to - 1, to + 1, "advmod");
      boolean free = draft.is(noun, "obl") && !draft.hasChild(draft.head[noun], "obj");
      draft.relation[noun] = free ? "obj" : draft.relation[noun];
    }
  }

  /** In "displaced over 2 million", "seized around 20 men" the number is whom it befell. */
  private void about(int bound) {
    int number = draft.head[bound];
    boolean bare =
        draft.is(bound, "case")
            && ROUNDING.contains(draft.lemmas.get(bound))
            && draft.tags.get(bound + 1).equals("CD")
            && number > bound
            && (draft.tags.get(number).equals("CD") || isCounted(bound, number))
            && draft.is(number, "obl");
    if (bare && !draft.hasChild(draft.head[number], "obj")) {
      draft.hang(bound, number, "advmod");
      draft.relation[number] = "obj";
    }
  }

  /** In "control over half the country", "hold about a third of it" the share is what is held. */
  private void aboutShare(int bound) {
    int noun = draft.head[bound];
    boolean share =
        draft.is(bound, "case")
            && ROUNDING.contains(draft.lemmas.get(bound))
            && noun > bound
            && SHARE.matcher(draft.lemmas.get(bound + 1)).matches()
            && (noun == bound + 1 || draft.head[bound + 1] == noun)
            && isShare(bound + 1, noun)
            && draft.is(noun, "obl");
    int verb = share ? draft.head[noun] : NONE;
    if (share && !SPANNING.contains(draft.lemmas.get(verb)) && !draft.hasChild(verb, "obj")) {
      draft.hang(bound, bound + 1 == noun ? noun : bound + 1, "advmod");
      draft.relation[noun] = "obj";
    }
  }

  /** "A third", and not "a town". */
  private boolean isShare(int first, int noun) {
    return !draft.lemmas.get(first).equals("a") || SHARE.matcher(draft.lemmas.get(noun)).matches();
  }

  /** "Around 20 men", and neither "around 20 kilometres" nor "around two hours". */
  private boolean isCounted(int bound, int noun) {
    int verb = draft.head[noun];
    return draft.lemmas.get(bound).equals("around")
        && noun == bound + 2
        && draft.tags.get(noun).equals("NNS")
        && !relations.isTime(draft.lemmas.get(noun))
        && !MEASURES.contains(draft.lemmas.get(noun))
        && verb == bound - 1
        && draft.tagged(verb, "VBD", "VBN", "VBG");
  }

  /** A preposition governs its object, else its clause, else what a second preposition governs. */
  private void findGoverned(String label) {
    for (int i = heads.length - 1; i >= 0; i--) {
      int governor = heads[i];
      if (labels.get(i).equals(label) && governor >= 0 && governs(governor, i)) {
        boolean free = governed[governor] < 0 || labels.get(governed[governor]).equals(label);
        governed[governor] = free ? i : governed[governor];
      }
    }
  }

  private boolean governs(int governor, int i) {
    if (!isAdposition(governor)) {
      return false;
    }
    return switch (labels.get(i)) {
      case "pobj" -> true;
      case "pcomp" -> !draft.tags.get(i).equals("IN") || governed[i] >= 0;
      default -> i > governor && governed[i] >= 0 && isAdjunct(governor);
    };
  }

  private boolean isAdjunct(int i) {
    return List.of("prep", "agent", "pcomp", "conj").contains(labels.get(i));
  }

  /** Prepositions, and words such as "according" where they serve as one. */
  private boolean isAdposition(int i) {
    return List.of("IN", "TO").contains(draft.tags.get(i)) || labels.get(i).equals("prep");
  }

  /** The word at the end of a chain of prepositions; the word itself where it is none. */
  private int top(int i) {
    int top = i;
    while (governed[top] >= 0) {
      top = governed[top];
    }
    return top;
  }

  /** Attaches a word that governs nothing to where the outermost preposition before it hung. */
  private void attachContent(int i) {
    int outer = i;
    while (heads[outer] >= 0 && governed[heads[outer]] == outer) {
      outer = heads[outer];
    }
    int to = headOf(outer, i);
    if (to < 0) {
      draft.attach(i, NONE, "root");
    } else {
      draft.attach(i, top(to), relation(i, outer, to));
    }
  }

  /** In "from A to B" the second preposition hangs on the first, but means the verb. */
  private int headOf(int outer, int content) {
    int to = heads[outer];
    boolean adjunct = outer != content && labels.get(outer).equals("prep");
    while (adjunct && to >= 0 && governed[to] >= 0 && heads[to] >= 0) {
      to = heads[to];
    }
    return to;
  }

  private String relation(int i, int outer, int to) {
    String tag = draft.tags.get(i);
    String label = labels.get(outer);
    if (outer != i) {
      boolean noun = labels.get(i).equals("pobj"); // as in "of the wounded"
      return relations.governed(label, noun ? "NN" : tag, isNominal(to));
    }
    boolean secondWord = governed[to] >= 0 && List.of("prep", "pcomp").contains(label);
    return secondWord && isAdposition(i) // as in "because of"
        ? "case"
        : relations.of(label, tag, draft.lemmas.get(i), isNominal(to), i < to);
  }

  /** Nouns and the like, and other words that stand where a noun does, as in "most of them". */
  private boolean isNominal(int i) {
    String tag = draft.tags.get(i);
    return tag.startsWith("NN")
        || tag.startsWith("PRP")
        || tag.startsWith("W") && !tag.equals("WRB")
        || draft.tagged(i, "CD", "DT", "$", "EX", "FW")
        || standsForNoun(i) && !VERBAL.contains(tag);
  }

  private boolean standsForNoun(int i) {
    return switch (labels.get(i)) {
      case "nsubj", "nsubjpass", "dobj", "pobj", "appos" -> true;
      case "pcomp" -> heads[i] >= 0 && labels.get(heads[i]).equals("agent");
      default -> false;
    };
  }
}
