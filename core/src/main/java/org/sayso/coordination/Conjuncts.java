package org.sayso.coordination;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.sayso.conversion.Draft;
import org.sayso.conversion.Relations;

/**
 * Hangs all conjuncts on the first one, and each coordinator on the conjunct that it introduces.
 */
public final class Conjuncts {

  private static final Set<String> COORDINATORS = Set.of("and", "or", "nor", "&");

  /** Words that cut a share from what "of" joins to them. */
  private static final Set<String> SHARES = Set.of("much", "most", "some", "half", "part", "all");

  /** Who speak for one office or for several. */
  private static final Set<String> PERSONS =
      Set.of("official", "source", "officer", "spokesman", "spokeswoman", "leader", "worker");

  private final Relations relations;
  private final Draft draft;

  /**
   * Over one sentence.
   *
   * @param relations how its words relate
   * @param draft its tree, to be changed
   */
  public Conjuncts(Relations relations, Draft draft) {
    this.relations = relations;
    this.draft = draft;
  }

  /** Hangs every conjunct and coordinator in its place. */
  public void gather() {
    for (int i = 0; i < draft.size(); i++) {
      while (draft.is(i, "conj") && draft.is(draft.head[i], "conj")) {
        draft.head[i] = draft.head[draft.head[i]];
      }
    }
    for (int i = 1; i < draft.size(); i++) {
      joinBetween(i);
      joinSide(i);
      joinFinite(i);
      partForces(i);
      joinSorts(i);
      joinSubjects(i);
      joinApposition(i);
      joinListed(i);
      joinExplained(i);
      joinParallel(i);
      joinSetOff(i);
      partNumber(i);
      joinAsWell(i);
      joinShare(i);
      joinCounted(i);
      joinUnlike(i);
      partOwn(i);
    }
    for (int i = 0; i < draft.size(); i++) {
      if (draft.is(i, "cc")) {
        draft.head[i] = introducedBy(i);
      } else if (draft.is(i, "conj")) {
        matchRepeatedVerb(i);
      }
    }
  }

  /**
   * In "clashes between the army and the rebels killed ten" the rebels are the other side of the
   * clashes, which did the killing.
   */
  private void joinBetween(int second) {
    int verb = draft.head[second];
    int and = second - 1;
    while (and > 0 && draft.head[and] == second && !draft.is(and, "cc")) {
      and--;
    }
    boolean subject = verb > second && draft.relation[second].startsWith("nsubj");
    int first = subject ? betweenAbove(and - 1) : Draft.NONE;
    if (first <= 0 || !draft.lemmas.get(and).equals("and") || draft.hasChild(first, "conj")) {
      return;
    }
    String relation = draft.relation[second];
    int fight = draft.head[first];
    draft.attach(second, first, "conj");
    boolean open = draft.head[fight] == verb && !draft.hasChild(verb, "nsubj");
    if (open && !draft.is(fight, "nsubj:pass")) {
      draft.relation[fight] = relation;
    }
  }

  /** In "between troops loyal to the president and the rebels" the rebels are the other side. */
  private void joinSide(int second) {
    int first = draft.is(second, "conj") ? betweenAbove(draft.head[second]) : Draft.NONE;
    if (first > 0 && first != draft.head[second] && !draft.hasChild(first, "conj")) {
      draft.attach(second, first, "conj");
    }
  }

  /** In "they reached a camp known as A and took it" it is they who took it, and not the camp. */
  private void joinFinite(int second) {
    int participle = draft.is(second, "conj") ? draft.head[second] : Draft.NONE;
    boolean told =
        participle >= 0
            && draft.tags.get(participle).equals("VBN")
            && draft.is(participle, "acl")
            && draft.tagged(second, "VBD", "VBZ", "VBP")
            && !draft.hasChild(second, "aux:pass")
            && draft.hasChild(second, "obj");
    int verb = told ? draft.head[participle] : Draft.NONE;
    while (verb >= 0 && !draft.tagged(verb, "VBD", "VBZ", "VBP")) {
      verb = draft.head[verb] < verb ? draft.head[verb] : Draft.NONE;
    }
    if (verb >= 0 && verb < participle) {
      draft.attach(second, verb, "conj");
    }
  }

  /** "Black Army and government forces" are the army of that name, and forces. */
  private void partForces(int forces) {
    int name = forces - 3;
    boolean two =
        name >= 0
            && draft.tags.get(forces).equals("NNS")
            && isModifier(forces - 1, forces, "NN")
            && COORDINATORS.contains(draft.lemmas.get(forces - 2))
            && isModifier(name, forces, "NNP");
    if (two) {
      draft.attach(name, draft.head[forces], draft.relation[forces]);
      for (int i = 0; i < name; i++) {
        if (draft.head[i] == forces) {
          draft.head[i] = name;
        }
      }
      draft.attach(forces, name, "conj");
      draft.attach(forces - 2, forces, "cc");
    }
  }

  /** "A senior defence and police official" is one, of both. */
  private void joinSorts(int person) {
    int sort = draft.is(person, "conj") ? draft.head[person] : Draft.NONE;
    int and = sort + 1;
    boolean one =
        sort >= 0
            && PERSONS.contains(draft.lemmas.get(person))
            && draft.tagged(person, "NN")
            && draft.tagged(sort, "NN")
            && COORDINATORS.contains(draft.lemmas.get(and))
            && and + 2 == person
            && isModifier(and + 1, person, draft.tags.get(and + 1))
            && (draft.hasChild(sort, "det") || draft.hasChild(sort, "nummod"));
    if (one) {
      draft.attach(person, draft.head[sort], draft.relation[sort]);
      draft.moveChildren(sort, person);
      draft.attach(sort, person, "compound");
      draft.attach(and + 1, sort, "conj");
      draft.attach(and, and + 1, "cc");
    }
  }

  private boolean isModifier(int noun, int of, String tag) {
    return draft.is(noun, "compound") && draft.head[noun] == of && draft.tags.get(noun).equals(tag);
  }

  /**
   * The noun behind "between" that a word is or hangs on, without a word behind it; 0 or less for
   * none.
   */
  private int betweenAbove(int noun) {
    int at = noun;
    while (at > 0 && !isBetween(at)) {
      at = draft.head[at] < at ? draft.head[at] : Draft.NONE;
    }
    return at;
  }

  private boolean isBetween(int noun) {
    int between = draft.child(noun, "case", 0);
    return between != Draft.NONE
        && draft.lemmas.get(between).equals("between")
        && draft.head[noun] >= 0
        && draft.head[noun] < noun;
  }

  /** In "the judge and the driver died" both are one subject. */
  private void joinSubjects(int second) {
    int verb = draft.head[second];
    boolean subject = verb > second && draft.relation[second].startsWith("nsubj");
    int first = subject ? draft.child(verb, draft.relation[second], 0) : Draft.NONE;
    int coordinator = first != Draft.NONE && first < second ? draft.child(first, "cc", first) : -1;
    boolean between = coordinator > first && coordinator < second;
    if (between && joinsNouns(first, coordinator, second)) {
      draft.attach(second, first, "conj");
    }
  }

  private boolean joinsNouns(int first, int coordinator, int second) {
    return COORDINATORS.contains(draft.lemmas.get(coordinator))
        && !draft.hasChild(first, "conj")
        && draft.tags.subList(first, second).stream()
            .noneMatch(tag -> tag.equals(",") || tag.startsWith("V") || tag.equals("MD"));
  }

  /** In "A in B and C in D" it is A that C stands beside, and it is C that lies in D. */
  private void joinParallel(int second) {
    int inner = draft.is(second, "conj") ? draft.head[second] : Draft.NONE;
    int first = inner >= 0 && draft.is(inner, "nmod") ? draft.head[inner] : Draft.NONE;
    int phrase = first < 0 ? Draft.NONE : draft.child(first, "nmod", second + 1);
    boolean parallel =
        phrase != Draft.NONE
            && isNamed(first, inner, second, phrase)
            && preposition(phrase).equals(preposition(inner))
            && draft.child(phrase, "case", second) == second + 1;
    if (parallel) {
      draft.hang(second, first, "conj");
      draft.hang(phrase, second, "nmod");
    }
  }

  private boolean isNamed(int... words) {
    return Arrays.stream(words).allMatch(i -> draft.tags.get(i).startsWith("NNP"));
  }

  private String preposition(int phrase) {
    int preposition = draft.child(phrase, "case", 0);
    return preposition < 0 ? "" : draft.lemmas.get(preposition);
  }

  /** In "they hold 11 and the army six" they hold the 11, which do not count the army. */
  private void partNumber(int number) {
    int noun = draft.is(number, "nummod") ? draft.head[number] : Draft.NONE;
    boolean gapped =
        noun > number + 1
            && noun + 1 < draft.size()
            && draft.tags.get(number).equals("CD")
            && draft.tags.get(number + 1).equals("CC")
            && draft.tags.get(noun + 1).equals("CD");
    if (gapped) {
      draft.hang(number, draft.head[noun], draft.relation[noun]);
      draft.hang(noun, number, "conj");
    }
  }

  /** In "they hold the port and much of the coast" they hold both. */
  private void joinShare(int share) {
    boolean cut =
        draft.is(share, "conj")
            && share + 1 < draft.size()
            && SHARES.contains(draft.lemmas.get(share))
            && draft.lemmas.get(share + 1).equals("of")
            && draft.tags.get(draft.head[share]).startsWith("V")
            && !draft.hasChild(share, "nsubj");
    for (int i = share - 1; cut && i >= 0 && !draft.tags.get(i).startsWith("V"); i--) {
      if (draft.is(i, "obj")) {
        draft.hang(share, i, "conj");
        return;
      }
    }
  }

  /** In "two soldiers were killed, and six rebels" it is the soldiers that the six stand beside. */
  private void joinCounted(int more) {
    int verb = draft.is(more, "conj", "obj", "appos") ? draft.head[more] : Draft.NONE;
    int and = verb < 0 || !isCounted(more) ? Draft.NONE : begin(more) - 1;
    if (and <= verb || !draft.isVerb(verb) || !draft.is(and, "cc")) {
      return;
    }
    boolean passive = draft.hasChild(verb, "aux:pass");
    int first = draft.child(verb, passive ? "nsubj:pass" : "nsubj", 0);
    boolean befell = passive || !draft.is(more, "obj") && !draft.hasChild(verb, "obj");
    if (befell && first != Draft.NONE && first < verb && isCounted(first)) {
      draft.hang(more, first, "conj");
      draft.hang(and, more, "cc");
    }
  }

  /** In "three soldiers, a policeman and a guard" no policeman is what the three are. */
  private void joinUnlike(int second) {
    int first = draft.is(second, "appos") ? draft.head[second] : Draft.NONE;
    boolean unlike =
        first >= 0
            && first < second
            && draft.tags.get(first).equals("NNS")
            && draft.hasChild(first, "nummod")
            && draft.tags.get(second).equals("NN")
            && draft.hasChild(second, "det")
            && draft.hasChild(second, "conj");
    if (unlike) {
      draft.relation[second] = "conj";
    }
  }

  /** In "cost scores of people their lives" nothing joins the lives to the people. */
  private void partOwn(int own) {
    int noun = draft.is(own, "conj", "obj") ? draft.head[own] : Draft.NONE;
    int first = noun >= 0 ? draft.child(own, "nmod:poss", 0) : Draft.NONE;
    int verb = draft.verbAbove(noun);
    boolean apart =
        noun >= 0
            && first > 0
            && first == own - 1
            && draft.isNoun(noun)
            && draft.isNoun(own)
            && draft.tags.get(first - 1).startsWith("NN")
            && verb >= 0
            && verb < noun
            && draft.lemmas.get(verb).equals("cost");
    if (apart) {
      draft.hang(own, verb, "obj");
    }
  }

  private boolean isCounted(int noun) {
    boolean number = draft.tags.get(noun).equals("CD");
    return (number || draft.isNoun(noun) && draft.hasChild(noun, "nummod"))
        && !draft.hasChild(noun, "nsubj")
        && !draft.hasChild(noun, "acl");
  }

  private int begin(int noun) {
    int first = noun;
    while (first > 0 && draft.head[first - 1] == noun && !draft.is(first - 1, "cc", "punct")) {
      first--;
    }
    return first;
  }

  /** In "entered, but did not take, the town" nobody is called: the town is what both befell. */
  private void joinSetOff(int called) {
    int verb = draft.head[called];
    boolean setOff =
        draft.is(called, "vocative")
            && draft.is(verb, "conj")
            && verb < called
            && !draft.hasChild(verb, "obj")
            && draft.tags.subList(verb + 1, called).stream().filter(","::equals).count() == 1;
    if (setOff) {
      draft.relation[called] = "obj";
    }
  }

  /** In "they took X as well as Y and Z" they took all of them. */
  private void joinAsWell(int noun) {
    int as = draft.child(noun, "case", 0);
    boolean beside =
        as > 2
            && as < noun
            && draft.is(noun, "obl", "nmod")
            && draft.isNoun(noun)
            && draft.lemmas.subList(as - 2, as + 1).equals(List.of("as", "well", "as"));
    int before = as - 3;
    if (beside && draft.lemmas.get(before).equals(",")) {
      before--;
    }
    if (!beside || !draft.isNoun(before) || draft.descends(before, noun)) {
      return;
    }
    int first = draft.is(before, "conj") ? draft.head[before] : before;
    int verb = draft.head[noun];
    draft.attach(noun, first, "conj");
    draft.relation[as] = "cc";
    for (int i = noun + 1; i < draft.size(); i++) {
      boolean more = draft.head[i] == verb && draft.is(i, "conj") && draft.isNoun(i);
      if (more && !draft.hasChild(i, "nsubj")) {
        draft.attach(i, first, "conj");
      }
    }
  }

  /** What follows "and" stands beside what is before it, and does not explain it. */
  private void joinApposition(int i) {
    int first = draft.head[i];
    int coordinator = draft.is(i, "appos") && first >= 0 ? draft.child(first, "cc", first) : -1;
    if (coordinator == i - 1) {
      draft.attach(i, draft.is(first, "conj") ? draft.head[first] : first, "conj");
    }
  }

  /** In "at X, and the nearby village of Y" and "at X and 10 Y Base" the verb governs no Y. */
  private void joinListed(int more) {
    int verb = draft.is(more, "conj", "obj", "iobj", "dep") ? draft.head[more] : Draft.NONE;
    int and = verb < 0 ? Draft.NONE : begin(more) - 1;
    boolean strayed =
        and > 1
            && (verb < and - 1 || verb == and)
            && (draft.isVerb(verb) || verb == and)
            && isName(more)
            && draft.tags.get(and).equals("CC")
            && COORDINATORS.contains(draft.lemmas.get(and))
            && !draft.hasChild(more, "nsubj");
    int last = strayed && draft.is(and - 1, "punct") ? and - 2 : and - 1;
    if (strayed && draft.tags.get(last).startsWith("NNP") && draft.head[last] != more) {
      while (draft.is(last, "compound", "flat") && draft.head[last] < more) {
        last = draft.head[last];
      }
      draft.hang(more, draft.is(last, "conj") ? draft.head[last] : last, "conj");
      draft.hang(and, more, "cc");
    }
  }

  /** In "at A, B, C and D" B is no other name for A; in "(A, B, C)" each lies in the next. */
  private void joinExplained(int second) {
    int first = draft.is(second, "appos") ? draft.head[second] : Draft.NONE;
    int third = first >= 0 ? draft.child(second, "conj", second) : Draft.NONE;
    int last = third < 0 ? Draft.NONE : draft.child(second, "conj", third + 1);
    while (last >= 0 && draft.child(second, "conj", last + 1) >= 0) {
      last = draft.child(second, "conj", last + 1);
    }
    boolean listed = first >= 0 && last >= 0 && draft.is(begin(last) - 1, "cc");
    if (!listed || !isName(first) || !isName(second) || !isName(third)) {
      return;
    }
    draft.relation[second] = "conj";
    for (int i = third; i <= last; i++) {
      if (draft.head[i] == second && draft.is(i, "conj")) {
        draft.head[i] = first;
      }
    }
  }

  /** A proper noun, a noun that one stands before, or "the village of X". */
  private boolean isName(int noun) {
    int of = draft.child(noun, "nmod", noun);
    return draft.tags.get(noun).startsWith("NNP")
        || draft.isNoun(noun)
            && (noun > 0 && isModifier(noun - 1, noun, "NNP")
                || of >= 0 && preposition(of).equals("of") && draft.tags.get(of).startsWith("NNP"));
  }

  private int introducedBy(int coordinator) {
    int first = draft.head[coordinator];
    if (draft.is(first, "conj")) {
      first = draft.head[first];
    }
    int conjunct = draft.child(first, "conj", coordinator + 1);
    boolean found = conjunct >= 0 && !draft.descends(conjunct, coordinator);
    return found ? conjunct : draft.head[coordinator];
  }

  /**
   * In "said A fell and said B held", "denied that A fell and said it held" the second verb of
   * saying goes with the first, not with "fell".
   */
  private void matchRepeatedVerb(int i) {
    int first = draft.head[i];
    if (draft.is(first, "ccomp")) {
      int governor = draft.head[first];
      boolean repeated = governor >= 0 && governor < first && isSameVerb(i, governor);
      if (repeated && !draft.hasChild(i, "nsubj")) {
        draft.head[i] = governor;
      }
    }
  }

  private boolean isSameVerb(int second, int first) {
    int told = draft.child(first, "ccomp", first);
    boolean both =
        relations.isSaying(draft.lemmas.get(second))
            && draft.tags.get(first).equals(draft.tags.get(second))
            && !draft.tags.get(told).equals(draft.tags.get(second))
            && draft.hasChild(told, "mark")
            && draft.hasChild(second, "ccomp");
    return both || draft.lemmas.get(second).equals(draft.lemmas.get(first));
  }
}
