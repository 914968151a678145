package org.sayso.coordination;

import java.util.Set;
import java.util.regex.Pattern;
import org.sayso.conversion.Draft;

/**
 * Tells who is counted beside the first in "ten were killed and six injured", "left ten dead and a
 * dozen wounded", "killed nine and wounded 20 more", where the parse took the number for a measure
 * or for people who are injured, and told nothing of them.
 */
public final class CountedApart {

  private static final Pattern MEASURE =
      Pattern.compile("km|kilomet(er|re)|mile|met(er|re)|year|month|week|day|hour|percent");

  private static final Set<String> HURT = Set.of("wound", "wounded", "injure", "injured", "hurt");

  private static final Set<String> BODIES = Set.of("body", "corpse");

  private static final Set<String> FOUGHT =
      Set.of(
          "attack",
          "assault",
          "clash",
          "raid",
          "strike",
          "battle",
          "attempt",
          "engagement",
          "push");

  private static final Set<String> SECTORS = Set.of("sector", "direction", "area", "axis");

  private static final Set<String> THOSE = Set.of("they", "them", "who", "whom", "which");
  private static final Set<String> MORE = Set.of("more", "many", "much");
  private static final Set<String> NUMBERS = Set.of("dozen", "score", "hundred");
  private static final Set<String> OTHERS = Set.of("another", "other", "several", "many");

  private final Draft draft;

  /**
   * Over one sentence.
   *
   * @param draft its tree, to be changed
   */
  public CountedApart(Draft draft) {
    this.draft = draft;
  }

  /** Joins people to those whom they are counted beside. */
  public void join() {
    for (int i = 2; i < draft.size(); i++) {
      nameCounted(i);
      joinHurt(i);
      joinTaken(i);
      giveNumber(i);
      giveMore(i);
      giveDozen(i);
      giveSeries(i);
      giveAnother(i);
      joinCounted(i);
      joinNumber(i);
      joinPlace(i);
      countAmong(i);
      int people = draft.tags.get(i).equals("VBN") ? peopleBefore(i) : Draft.NONE;
      int and = people == Draft.NONE ? Draft.NONE : conjunctionBefore(people);
      int first = and == Draft.NONE ? Draft.NONE : passiveBefore(and);
      if (first != Draft.NONE) {
        draft.hang(i, first, "conj");
        draft.hang(people, i, "nsubj:pass");
        draft.hang(and, i, "cc");
      }
    }
  }

  /** "12 Rovani including a chief were killed": it is Rovani that are counted, chief and all. */
  private void nameCounted(int name) {
    int number = name - 1;
    int part = draft.head[name];
    boolean counted =
        draft.tagged(number, "CD")
            && draft.isNoun(name)
            && draft.is(name, "nsubj")
            && part > name
            && draft.isNoun(part)
            && draft.head[part] == number
            && draft.hasChild(part, "case");
    if (counted) {
      draft.attach(name, draft.head[number], draft.relation[number]);
      draft.moveChildren(number, name);
      draft.hang(number, name, "nummod");
    }
  }

  /** "13 dead and 47 wounded were brought in": 47 who are wounded, beside the dead. */
  private void joinHurt(int hurt) {
    int number = hurt - 1;
    if (!draft.tagged(number, "CD") || !HURT.contains(draft.lemmas.get(hurt))) {
      return;
    }
    int first = draft.head[hurt];
    if (first == number && draft.is(hurt, "xcomp")) {
      draft.relation[hurt] = "acl";
    } else if (first == number && draft.is(hurt, "acl") && draft.is(number, "conj")) {
      int bodies = draft.head[number];
      if (BODIES.contains(draft.lemmas.get(bodies))) {
        draft.hang(number, draft.head[bodies], "dep"); // "40 bodies and 200 wounded"
      }
    } else if (first >= 0
        && draft.is(hurt, "conj")
        && draft.lemmas.get(first).equals("dead")
        && draft.head[number] == hurt
        && draft.is(number, "nsubj")) {
      draft.attach(number, first, "conj");
      draft.moveChildren(hurt, number);
      draft.attach(hurt, number, "acl");
    }
  }

  /** "Shelling wounded nine, two of them badly": nine were, and no nine shelled. */
  private void giveNumber(int number) {
    int verb = draft.is(number, "nummod") ? draft.head[number] : Draft.NONE;
    boolean told =
        verb == number - 1
            && draft.tagged(number, "CD")
            && draft.isVerb(verb)
            && draft.hasChild(verb, "nsubj")
            && !draft.hasChild(verb, "obj");
    if (told) {
      draft.relation[number] = "obj";
    }
  }

  /**
   * "Wounded 30, five of them badly", "49 hurt, four of them children": 30 and 49, and of those.
   */
  private void countAmong(int part) {
    int them = part + 2;
    boolean among =
        part > 2
            && them + 1 < draft.size()
            && draft.lemmas.get(part - 1).equals(",")
            && draft.lemmas.get(part + 1).equals("of")
            && THOSE.contains(draft.lemmas.get(them))
            && draft.tagged(part, "CD", "JJ", "JJS")
            && !draft.isVerb(them + 1);
    int all = among ? countedBefore(part - 1) : Draft.NONE;
    if (all == Draft.NONE) {
      return;
    }
    if (draft.head[all] == part) {
      draft.attach(all, draft.head[part], draft.relation[part]);
    }
    int what = draft.isNoun(them + 1) ? them + 1 : Draft.NONE;
    draft.hang(part, all, "appos");
    if (what != Draft.NONE && draft.is(what, "obj", "obl", "nsubj", "conj", "appos", "nmod")) {
      draft.hang(what, part, "dep");
    }
  }

  /** The number right before a comma, or that of "49 wounded,", "22 people,"; else none. */
  private int countedBefore(int comma) {
    int last = comma - 1;
    if (draft.tagged(last, "CD")) {
      return last;
    }
    boolean counted = draft.tagged(last - 1, "CD");
    boolean hurt = counted && draft.tagged(last, "VBN", "VBD", "JJ");
    return hurt ? last - 1 : counted && draft.isNoun(last) ? last : Draft.NONE;
  }

  /** "40 were killed and five taken prisoner": five were, and no prisoner was killed. */
  private void joinTaken(int prisoner) {
    int participle = prisoner - 1;
    int number = participle - 1;
    boolean counted =
        draft.isNoun(prisoner)
            && draft.lemmas.get(participle).equals("take")
            && draft.tagged(number, "CD");
    if (counted && draft.is(prisoner, "obj") && draft.head[prisoner] == participle) {
      boolean passive = draft.is(participle, "conj") && draft.is(number, "nsubj", "nsubj:pass");
      if (passive && draft.hasChild(draft.head[participle], "aux:pass")) {
        draft.relation[number] = "nsubj:pass";
        draft.relation[prisoner] = "xcomp";
      }
      return;
    }
    boolean taken =
        counted
            && draft.is(prisoner, "conj")
            && draft.head[participle] == prisoner
            && draft.is(participle, "amod")
            && draft.head[number] == prisoner;
    int first = taken ? draft.head[prisoner] : Draft.NONE;
    int verb = taken && draft.is(first, "nsubj:pass") ? draft.head[first] : Draft.NONE;
    if (verb >= 0 && verb < number) {
      draft.attach(participle, verb, "conj");
      draft.moveChildren(prisoner, participle);
      draft.attach(number, participle, "nsubj:pass");
      draft.attach(prisoner, participle, "xcomp");
    }
  }

  /** "Killed nine and wounded 20 more": the 20, which are no measure of how much more. */
  private void giveMore(int more) {
    int number = more - 1;
    int verb = number - 1;
    if (!draft.tagged(number, "CD")
        || !draft.tagged(more, "JJR", "RBR")
        || !MORE.contains(draft.lemmas.get(more))) {
      return;
    }
    boolean subject =
        draft.is(more, "nsubj", "nsubj:pass") && draft.head[number] == draft.head[more];
    if (subject) {
      draft.attach(number, more, "nummod"); // "and 20 more had deserted"
      return;
    }
    boolean counted =
        draft.head[number] == more
            && draft.isVerb(verb)
            && !draft.hasChild(verb, "obj")
            && !draft.hasChild(verb, "aux:pass");
    if (counted && draft.is(more, "conj", "advmod", "obl", "dep") && !draft.descends(verb, more)) {
      draft.hang(number, verb, "obj");
      draft.hang(more, number, "amod");
    }
  }

  /** "Left ten dead and a dozen wounded": the dozen are, and it is no measure of how much. */
  private void giveDozen(int participle) {
    int noun = participle - 1;
    boolean counted =
        draft.tagged(participle, "VBN")
            && draft.is(participle, "conj")
            && draft.head[noun] == participle
            && draft.is(noun, "obl:npmod")
            && isNumber(noun)
            && !draft.hasChild(participle, "nsubj:pass")
            && !draft.hasChild(participle, "nsubj");
    if (counted) {
      draft.relation[noun] = "nsubj:pass";
    }
  }

  /** "Five were killed, several others wounded": two told alike, and neither says the other. */
  private void giveSeries(int participle) {
    boolean told = draft.tags.get(participle).equals("VBN");
    int first = told ? draft.child(participle, "ccomp", 0) : Draft.NONE;
    int people = first == Draft.NONE ? Draft.NONE : draft.child(participle, "nsubj", 0);
    boolean series =
        first != Draft.NONE
            && first < people
            && people < participle
            && draft.hasChild(first, "aux:pass")
            && !draft.hasChild(participle, "aux")
            && !draft.hasChild(participle, "aux:pass")
            && !draft.hasChild(participle, "obj")
            && (draft.tagged(people, "CD") || isNumber(people) || isMore(people));
    if (series) {
      draft.attach(first, draft.head[participle], draft.relation[participle]);
      draft.hang(participle, first, "conj");
      draft.relation[people] = "nsubj:pass";
    }
  }

  /**
   * "Three men from one clan and five men from another": the five stand beside the three, and
   * beside no clan.
   */
  private void joinCounted(int noun) {
    int beside = draft.head[noun];
    boolean low =
        draft.is(noun, "conj")
            && draft.hasChild(noun, "nummod")
            && beside > 0
            && beside < noun
            && draft.is(beside, "nmod", "obl")
            && !draft.hasChild(beside, "nummod")
            && !MEASURE.matcher(draft.lemmas.get(noun)).matches();
    int counted = low ? draft.head[beside] : Draft.NONE;
    while (counted >= 0 && !isCounted(counted) && isInPhrase(counted)) {
      counted = draft.head[counted];
    }
    boolean alike =
        counted >= 0
            && counted < beside
            && isCounted(counted)
            && draft.tagged(counted, "CD", draft.tags.get(noun))
            && draft.is(counted, "nsubj", "nsubj:pass", "obj");
    if (alike) {
      draft.hang(noun, counted, "conj");
    }
  }

  /** "Three men", and the three of "three of its men". */
  private boolean isCounted(int word) {
    return draft.tagged(word, "CD") || draft.hasChild(word, "nummod");
  }

  /** Whether what a word belongs to is told of a noun before it. */
  private boolean isInPhrase(int word) {
    return draft.is(word, "nmod", "obl", "acl", "acl:relcl") && draft.head[word] < word;
  }

  /** "And another injured": another is, and it says no more of which. */
  private void giveAnother(int participle) {
    int another = draft.child(participle, "det", 0);
    boolean one =
        draft.tags.get(participle).equals("VBN")
            && draft.is(participle, "conj")
            && another != Draft.NONE
            && draft.lemmas.get(another).equals("another");
    if (one) {
      draft.relation[another] = "nsubj:pass";
    }
  }

  /** "Six people in X, six in Y and four in Z": the next six stand beside the first. */
  private void joinNumber(int number) {
    int beside = draft.head[number];
    boolean apart =
        draft.tagged(number, "CD")
            && draft.is(number, "appos", "conj")
            && beside >= 0
            && beside < number
            && number + 1 < draft.size()
            && draft.lemmas.get(number + 1).equals("in")
            && draft.hasChild(number, "nmod");
    if (!apart) {
      return;
    }
    boolean place = draft.tagged(beside, "NNP") && draft.is(beside, "nmod");
    int counted = place ? draft.head[beside] : draft.child(beside, "obj", 0);
    if (counted >= 0 && counted < number && draft.hasChild(counted, "nummod")) {
      draft.hang(number, counted, "conj");
    }
  }

  /**
   * "Repelled 21 attacks near X, 11 near Y and nine near Z": there too, whatever the parse made of
   * the numbers.
   */
  private void joinPlace(int place) {
    int near = place - 1;
    boolean sector = SECTORS.contains(draft.lemmas.get(place));
    while (near > 2 && place - near < 4 && draft.tagged(near, sector ? "NNP" : "DT", "DT", "JJ")) {
      near--;
    }
    boolean joined = near > 3 && draft.tagged(near, "IN") && draft.head[near] == place;
    boolean bearing = near > 5 && draft.lemmas.get(near - 1).equals("direction");
    int number = bearing ? near - 4 : near - 1; // "nine in the direction of Z"
    boolean counted =
        joined
            && (sector || draft.tagged(place, "NNP"))
            && draft.tagged(number, "CD")
            && draft.lemmas.get(number - 1).matches("and|,")
            && (bearing || draft.head[place] <= number);
    int first = counted ? placeBefore(number - 2) : Draft.NONE;
    if (first != Draft.NONE && !draft.descends(first, number)) {
      draft.hang(place, first, "conj");
      draft.hang(number, place, "dep");
      draft.hang(number - 1, place, draft.tagged(number - 1, "CC") ? "cc" : "punct");
    }
  }

  /** The X of "21 attacks near X" that ends there, or of "11 near X", joined to it already. */
  private int placeBefore(int end) {
    int first = end;
    while (first > 0 && draft.is(first, "conj") && draft.tagged(draft.head[first], "NNP", "NN")) {
      first = draft.head[first];
    }
    int head = draft.tagged(first, "NNP", "NN") ? draft.head[first] : Draft.NONE;
    int fights = head >= 0 && draft.isVerb(head) ? draft.child(head, "obj", 0) : head;
    return fights >= 0
            && FOUGHT.contains(draft.lemmas.get(fights))
            && draft.hasChild(fights, "nummod")
            && draft.hasChild(first, "case")
        ? first
        : Draft.NONE;
  }

  /** Of "dozens more injured" the dozens, of whom nothing else is told. */
  private int peopleBefore(int participle) {
    int people = draft.head[participle];
    boolean beside = people >= 0 && people < participle && participle - people <= 2;
    boolean untold = beside && draft.is(people, "conj", "punct", "nummod", "dep", "parataxis");
    boolean bare =
        draft.is(participle, "acl")
            && !draft.hasChild(participle, "obl:agent")
            && !draft.hasChild(participle, "aux:pass")
            && !draft.hasChild(participle, "nsubj:pass");
    boolean counted = untold && (draft.tagged(people, "CD") || isNumber(people) || isMore(people));
    return counted && bare ? people : Draft.NONE;
  }

  /** "34 people", "dozens". */
  private boolean isNumber(int noun) {
    return draft.hasChild(noun, "nummod") || NUMBERS.contains(draft.lemmas.get(noun));
  }

  /** "Another", "several others". */
  private boolean isMore(int word) {
    return OTHERS.contains(draft.lemmas.get(word));
  }

  private int conjunctionBefore(int people) {
    int i = people - 1;
    while (i > 0 && draft.head[i] == people && !draft.tagged(i, "CC")) {
      i--;
    }
    return i > 0 && draft.tagged(i, "CC") ? i : Draft.NONE;
  }

  /** The verb right before it that an auxiliary makes passive. */
  private int passiveBefore(int and) {
    int verb = draft.lemmas.get(and - 1).equals(",") ? and - 2 : and - 1;
    boolean passive =
        verb > 0 && draft.tags.get(verb).equals("VBN") && draft.hasChild(verb, "aux:pass");
    return passive && !draft.descends(verb, and + 1) ? verb : Draft.NONE;
  }
}
