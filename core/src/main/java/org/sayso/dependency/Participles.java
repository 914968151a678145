package org.sayso.dependency;

import java.util.Set;
import org.sayso.conversion.Draft;

/**
 * Reads participles and infinitives that stand without their auxiliary: in "12 killed in raid" the
 * twelve are whom it befell.
 */
final class Participles {

  /** Tags of a verb in the past, which may be a participle. */
  private static final String[] PAST = {"VBD", "VBN"};

  /** Participles that only say where something lies, as a preposition does. */
  private static final Set<String> BESIDE = Set.of("overlook", "surround", "border", "adjoin");

  private static final Set<String> COMPELLING =
      Set.of("drive", "force", "compel", "cause", "oblige", "prompt", "lead", "spur");

  /** What others do of whom it is not known how they fare. */
  private static final Set<String> DEEMED =
      Set.of("fear", "believe", "presume", "think", "suspect", "report", "confirm", "declare");

  /** What is done to nobody: verbs of which no bare participle is told. */
  private static final Set<String> HAPPENING =
      Set.of("explode", "detonate", "erupt", "die", "collapse", "arrive", "happen");

  private final Draft draft;

  Participles(Draft draft) {
    this.draft = draft;
  }

  /** In "men killed in the raid had been sent" the men had been sent, whom the raid killed. */
  private void tellOfSubject(int participle, int verb) {
    int noun = participle - 1;
    int auxiliary = draft.child(verb, "aux", participle);
    boolean lacks = !draft.hasChild(verb, "nsubj") && !draft.hasChild(verb, "nsubj:pass");
    boolean whose =
        noun >= 0
            && draft.head[noun] == participle
            && draft.relation[noun].startsWith("nsubj")
            && !draft.hasChild(participle, "obj")
            && !draft.hasChild(participle, "aux")
            && !draft.hasChild(participle, "mark");
    if (whose && lacks && auxiliary != Draft.NONE && auxiliary < verb) {
      draft.attach(noun, draft.head[participle], "nsubj");
      draft.attach(participle, noun, "acl");
      draft.hangSubject(noun, verb);
    }
  }

  void read() {
    for (int i = 0; i < draft.size(); i++) {
      int verb = draft.head[i];
      if (verb >= 0 && draft.is(i, "nsubj") && i < verb && isBarePassive(verb)) {
        draft.relation[i] = "nsubj:pass";
      }
      if (verb >= 0 && draft.is(i, "nsubj") && i < verb && isDeemed(verb)) {
        draft.relation[i] = "nsubj:pass";
      }
      if (verb >= 0 && draft.is(i, "nummod") && i < verb && isBarePassive(verb)) {
        draft.relation[i] = "nsubj:pass"; // "ten were killed and 25 injured"
      }
      if (verb >= 0 && draft.is(i, "nsubj:pass") && isActive(verb)) {
        draft.relation[i] = "nsubj";
      }
      if (draft.is(i, "acl:relcl") && draft.tags.get(i).equals("VB") && isInfinitive(i)) {
        draft.relation[i] = "acl";
      }
      if (draft.is(i, "ccomp") && draft.tags.get(i).equals("VBN") && isPossessed(i)) {
        draft.relation[i] = "obj";
      }
      if (verb >= 0 && draft.is(i, "nsubj")) {
        giveObject(i, verb);
      }
      if (verb >= 0 && draft.isVerb(verb) && draft.is(i, "nsubj", "appos")) {
        giveClause(i, verb);
      }
      if (draft.tags.get(i).equals("VBG") && draft.is(i, "advcl")) {
        handOn(i);
      }
      if (draft.tagged(i, PAST)
          && (draft.hasChild(i, "obj") || HAPPENING.contains(draft.lemmas.get(i)))) {
        finish(i);
        pass(i);
      }
      if (verb > i && draft.tags.get(i).equals("VBG") && opens(i, verb)) {
        draft.relation[i] = "nsubj";
      }
      if (draft.is(i, "conj") && draft.tagged(i, "VBN", "VBD")) {
        giveResult(i);
      }
      if (draft.is(i, "acl") && draft.tagged(i, PAST)) {
        joinSecond(i);
      }
      if (draft.tags.get(i).equals("VBN")) {
        count(i);
      }
      if (verb > i && draft.is(i, "advcl") && draft.tagged(i, PAST)) {
        tellOfSubject(i, verb);
      }
      if (verb > i && draft.is(i, "nsubj")) {
        quote(i, verb);
      }
      if (verb > i && i > 0 && draft.is(i, "amod") && draft.isVerb(verb)) {
        describe(i);
      }
      if (draft.is(i, "acl") && BESIDE.contains(draft.lemmas.get(i))) {
        locate(i);
      }
      if (verb >= 0 && draft.is(i, "acl") && draft.lemmas.get(verb).equals("addition")) {
        add(i, verb);
      }
      if (draft.is(i, "acl") && draft.lemmas.get(i).matches("call|name")) {
        name(i);
      }
      if (draft.is(i, "advcl") && draft.tags.get(i).equals("VB") && isInfinitive(i)) {
        compel(i);
      }
    }
  }

  /** "In addition to taking it, they took X": the same who took X, and "to" opens no infinitive. */
  private void add(int gerund, int addition) {
    int to = draft.child(gerund, "mark", addition);
    if (to != Draft.NONE && draft.head[addition] >= 0) {
      draft.attach(to, addition, "fixed");
      draft.hang(gerund, draft.head[addition], "advcl");
      draft.hang(addition, gerund, "mark");
    }
  }

  /** In "some 60 wounded were flown out" the wounded are people, and 60 of them. */
  private void count(int participle) {
    int verb = draft.head[participle];
    int next = participle + 1;
    boolean subject =
        verb > next
            && draft.isVerb(verb)
            && draft.head[next] == verb
            && draft.is(next, "aux", "aux:pass")
            && draft.is(participle, "amod", "csubj", "advcl", "dep", "nsubj", "nsubj:pass");
    int number = participle - 1;
    boolean counted =
        number >= 0 && draft.head[number] == participle && draft.tagged(number, "CD", "DT");
    if (subject && counted) {
      draft.relation[number] = draft.tagged(number, "CD") ? "nummod" : "det";
      draft.relation[participle] = draft.hasChild(verb, "aux:pass") ? "nsubj:pass" : "nsubj";
    }
  }

  /** In "losses came to two dead, he said" the two are dead. */
  private void describe(int adjective) {
    int number = adjective - 1;
    if (draft.tags.get(number).equals("CD") && draft.head[adjective] != draft.head[number]) {
      draft.hang(adjective, number, "amod");
    }
  }

  /** In "rebels attacked it, the army said" the rebels attacked, and the army alone speaks. */
  private void quote(int first, int verb) {
    int clause = lastClause(first, verb);
    int speaker = draft.child(verb, "nsubj", first + 1);
    boolean told =
        clause != Draft.NONE
            && speaker > clause
            && speaker < verb
            && !draft.hasChild(clause, "obl:agent")
            && !draft.hasChild(verb, "ccomp")
            && draft.lemmas.subList(clause, speaker).contains(",");
    if (told) {
      draft.attach(clause, verb, "ccomp");
      draft.attach(first, clause, "nsubj");
    }
  }

  /** The last bare past tense that hangs on a noun or its clause: "men coming on foot fired". */
  private int lastClause(int noun, int verb) {
    int last = Draft.NONE;
    for (int i = noun + 1; i < verb; i++) {
      last = draft.is(i, "acl") && draft.tagged(i, PAST) && draft.descends(i, noun) ? i : last;
    }
    return last;
  }

  /** In "the hills overlooking the town" the hills do nothing: they are above it. */
  private void locate(int participle) {
    int area = draft.child(participle, "obj", participle);
    boolean lies = area != Draft.NONE && draft.tags.get(participle).equals("VBG");
    if (lies && draft.head[participle] >= 0) {
      draft.attach(area, draft.head[participle], "nmod");
      draft.attach(participle, area, "case");
    }
  }

  /** "A village called X" is a village, X. */
  private void name(int participle) {
    int name = participle + 1;
    boolean called =
        name < draft.size()
            && draft.tags.get(participle).equals("VBN")
            && draft.head[participle] == participle - 1
            && draft.tags.get(name).startsWith("NNP");
    while (called && draft.head[name] > name && draft.is(name, "compound")) {
      name = draft.head[name];
    }
    if (called && draft.head[name] == participle) {
      draft.moveChildren(participle, name);
      draft.attach(name, draft.head[participle], "appos");
      draft.attach(participle, name, "case");
    }
  }

  /** In "has driven thousands to abandon their homes" the thousands abandon them. */
  private void compel(int infinitive) {
    int verb = draft.head[infinitive];
    int object = verb < 0 ? Draft.NONE : draft.child(verb, "obj", verb);
    boolean made =
        object != Draft.NONE
            && object < infinitive
            && COMPELLING.contains(draft.lemmas.get(verb))
            && !draft.hasChild(verb, "aux:pass");
    draft.relation[infinitive] = made ? "xcomp" : "advcl";
  }

  /** In "they routed the troops and seized the town" no troops were seized. */
  private void joinSecond(int second) {
    int noun = draft.head[second];
    int first = draft.verbAbove(noun);
    int object = draft.child(second, "obj", second);
    boolean joined =
        first >= 0
            && first < noun
            && noun < second
            && draft.tags.get(second - 1).equals("CC")
            && object != Draft.NONE
            && touches(second, object)
            && isAlone(second);
    if (joined && draft.tagged(first, PAST)) {
      int and = second - 1;
      draft.attach(second, first, "conj");
      draft.attach(and, second, "cc");
    }
  }

  /** In "Gunmen on horses killed ten", where nothing else is told of them, they killed ten. */
  private void finish(int verb) {
    int noun = draft.is(verb, "acl") && isAlone(verb) ? draft.head[verb] : Draft.NONE;
    while (noun >= 0 && draft.is(noun, "nmod", "conj") && noun < verb) {
      noun = draft.head[noun];
    }
    boolean untold =
        noun >= 0
            && noun < verb
            && draft.isNoun(noun)
            && draft.is(noun, "root", "ccomp")
            && !draft.hasChild(noun, "cop")
            && !draft.hasChild(noun, "nsubj");
    if (untold) {
      draft.attach(verb, draft.head[noun], draft.relation[noun]);
      draft.attach(noun, verb, "nsubj");
    }
  }

  /**
   * In "rockets fired at the town wounded two" they wounded, and were fired; in "troops sent there
   * have taken it" they have.
   */
  private void pass(int verb) {
    int first = isAlone(verb) || isFinite(verb) ? passedOn(verb) : Draft.NONE;
    int noun = first >= 0 ? draft.child(first, "nsubj", 0) : Draft.NONE;
    boolean passed =
        noun != Draft.NONE
            && noun < first
            && first < verb
            && draft.isNoun(noun)
            && draft.tagged(first, PAST)
            && isAlone(first)
            && !draft.hasChild(verb, "nsubj")
            && !draft.hasChild(first, "obj")
            && !draft.hasChild(first, "ccomp")
            && !draft.lemmas.subList(first, verb).contains(",")
            && !draft.descends(first, verb);
    if (passed) {
      draft.attach(verb, draft.head[first], draft.relation[first]);
      draft.attach(noun, verb, "nsubj");
      draft.attach(first, noun, "acl");
    }
  }

  /** Whether an auxiliary makes it finite and no word joins it to another clause. */
  private boolean isFinite(int verb) {
    int auxiliary = draft.child(verb, "aux", 0);
    return auxiliary != Draft.NONE
        && draft.tagged(auxiliary, "VBD", "VBZ", "VBP", "MD")
        && !draft.hasChild(verb, "mark")
        && auxiliary > 0
        && !draft.tags.get(auxiliary - 1).equals("CC");
  }

  /**
   * The participle that a clause hangs on, or the agent of which it looks like a clause of: in
   * "bombs dropped by aircraft killed ten" no aircraft were killed.
   */
  private int passedOn(int verb) {
    int above = draft.head[verb];
    boolean happens = // "a bomb put in a car exploded", "rockets fired at a camp wounded two"
        HAPPENING.contains(draft.lemmas.get(verb)) || draft.hasChild(verb, "obj");
    boolean agents =
        above >= 0
            && draft.is(verb, "acl")
            && (draft.is(above, "obl:agent") || happens && draft.is(above, "obl"));
    return draft.is(verb, "advcl") ? above : agents ? draft.head[above] : Draft.NONE;
  }

  /** "Shelling by the army killed ten": what opens a clause without a subject is its subject. */
  private boolean opens(int gerund, int verb) {
    boolean first = true;
    for (int i = 0; i < gerund; i++) {
      first &= draft.tags.get(i).startsWith("JJ") && draft.head[i] == gerund;
    }
    return first
        && draft.is(gerund, "advcl", "aux:pass", "csubj")
        && draft.tagged(verb, "VBD", "VBZ", "VBP", "VBN")
        && !draft.hasChild(verb, "nsubj")
        && !draft.hasChild(verb, "nsubj:pass")
        && !draft.lemmas.subList(gerund, verb).contains(",");
  }

  /** Whether it has no auxiliary and no word that joins it to others. */
  private boolean isAlone(int verb) {
    boolean when =
        draft.hasChild(verb, "advmod")
            && draft.tags.get(draft.child(verb, "advmod", 0)).startsWith("W");
    return !when
        && !draft.hasChild(verb, "aux")
        && !draft.hasChild(verb, "aux:pass")
        && !draft.hasChild(verb, "mark")
        && !draft.hasChild(verb, "cc");
  }

  /** "Dozens feared dead": it is others who fear it. */
  private boolean isDeemed(int verb) {
    int state = draft.child(verb, "xcomp", verb);
    return state != Draft.NONE
        && DEEMED.contains(draft.lemmas.get(verb))
        && draft.tagged(verb, PAST)
        && draft.tagged(state, "JJ", "VBN")
        && !draft.hasChild(verb, "obj")
        && !draft.hasChild(verb, "aux");
  }

  /** A participle that no auxiliary makes active, and without an object. */
  private boolean isBarePassive(int verb) {
    return draft.tags.get(verb).equals("VBN")
        && !draft.hasChild(verb, "aux")
        && !draft.hasChild(verb, "aux:pass")
        && !draft.hasChild(verb, "cop")
        && !draft.hasChild(verb, "obj")
        && !draft.hasChild(verb, "ccomp")
        && !sharesObject(verb)
        && (!draft.isStopped() || isBeside(verb))
        && !draft.is(verb, "amod");
  }

  /** "The clashes killed ten": without an auxiliary, and with whom it befell. */
  private boolean isActive(int verb) {
    return draft.tagged(verb, PAST)
        && !draft.hasChild(verb, "aux:pass")
        && !draft.hasChild(verb, "aux")
        && draft.hasChild(verb, "obj");
  }

  /**
   * Whether a clause beside the participle's lends it its auxiliary or its tense; in a whole
   * sentence what else looks like a bare participle is mostly a past tense.
   */
  private boolean isBeside(int verb) {
    boolean passive = draft.head[verb] >= 0 && draft.hasChild(draft.head[verb], "aux:pass");
    int mark = draft.child(verb, "mark", 0);
    boolean with = mark != Draft.NONE && draft.lemmas.get(mark).equals("with");
    return draft.is(verb, "conj") && (passive || isCountedUp(draft.head[verb]))
        || draft.is(verb, "advcl") && with
        || isCountedUp(verb);
  }

  /** "There were 24 killed": what befell so many. */
  private boolean isCountedUp(int verb) {
    return verb >= 0
        && draft.is(verb, "nsubj")
        && draft.head[verb] >= 0
        && draft.hasChild(draft.head[verb], "expl");
  }

  /** "Captured and held the station": what follows the second verb is the object of both. */
  private boolean sharesObject(int verb) {
    int other = draft.child(verb, "conj", verb);
    return other != Draft.NONE
        && draft.hasChild(other, "obj")
        && !draft.hasChild(other, "nsubj")
        && !draft.hasChild(other, "nsubj:pass");
  }

  /** "Their wounded" are people. */
  private boolean isPossessed(int participle) {
    return (draft.hasChild(participle, "nmod:poss") || draft.hasChild(participle, "det"))
        && !draft.hasChild(participle, "nsubj")
        && !draft.hasChild(participle, "obj");
  }

  /** In "men holding the dam opened it" the dam, a second subject, is what the men hold. */
  private void giveObject(int second, int verb) {
    int first = draft.child(verb, "nsubj", 0);
    int participle = first < second ? draft.child(first, "acl", first) : Draft.NONE;
    boolean holding =
        participle != Draft.NONE
            && participle < second
            && second < verb
            && draft.tags.get(participle).equals("VBG")
            && !draft.hasChild(participle, "obj")
            && touches(participle, second);
    if (holding) {
      draft.attach(second, participle, "obj");
    }
  }

  /** In "fell, leaving the city surrounded" what nothing joins is what the city was left as. */
  private void giveResult(int participle) {
    int object = participle - 1;
    while (object > 0 && !draft.is(object, "obj")) {
      object = draft.head[object] < object && draft.head[object] >= 0 ? draft.head[object] : 0;
    }
    int verb = object > 0 ? draft.head[object] : Draft.NONE;
    boolean result =
        verb > 0
            && verb < object
            && verb > draft.head[participle]
            && (draft.tagged(verb, "VBG") || draft.lemmas.get(verb).equals("leave"))
            && !draft.hasChild(participle, "cc")
            && !draft.hasChild(participle, "obj")
            && !draft.hasChild(participle, "nsubj")
            && touches(verb, object);
    if (result) {
      draft.hang(participle, verb, "xcomp");
    }
  }

  private boolean touches(int participle, int noun) {
    for (int i = participle + 1; i < noun; i++) {
      if (!draft.descends(i, noun)) {
        return false;
      }
    }
    return true;
  }

  /** In "UN says 40 killed in raid" the killing is what it says. */
  private void giveClause(int second, int verb) {
    int first = draft.child(verb, "nsubj", 0);
    int participle = draft.child(second, "acl", second);
    boolean said =
        first != Draft.NONE
            && first < verb
            && verb < second
            && participle != Draft.NONE
            && draft.tags.get(participle).equals("VBN")
            && !draft.hasChild(verb, "ccomp");
    if (said) {
      draft.attach(participle, verb, "ccomp");
      draft.attach(second, participle, "nsubj:pass");
    }
  }

  private boolean isInfinitive(int verb) {
    int mark = draft.child(verb, "mark", 0);
    boolean to = mark != Draft.NONE && draft.tags.get(mark).equals("TO");
    return to && !draft.hasChild(verb, "nsubj");
  }

  /** In "he said, citing a friend, that it fell" the fall is what he said. */
  private void handOn(int participle) {
    int verb = draft.head[participle];
    int clause = draft.child(participle, "ccomp", participle);
    int object = draft.child(participle, "obj", participle);
    int that = clause == Draft.NONE ? Draft.NONE : draft.child(clause, "mark", participle);
    boolean parted =
        that > 0
            && verb >= 0
            && verb < participle
            && object != Draft.NONE
            && object < that
            && draft.lemmas.get(that - 1).equals(",");
    if (parted && draft.isVerb(verb) && !draft.hasChild(verb, "ccomp")) {
      draft.hang(clause, verb, "ccomp");
    }
  }
}
