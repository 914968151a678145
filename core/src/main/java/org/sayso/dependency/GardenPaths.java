package org.sayso.dependency;

import java.util.Set;
import org.sayso.conversion.Draft;
import org.sayso.conversion.Relations;

/**
 * Reads participles that only tell which ones are meant, where the parse took them for what the
 * sentence tells: in "a bomb planted on a bike killed nine people" and "men suspected to be rebels
 * killed nine people" nobody was planted or suspected, but nine people were killed, and in "a bomb
 * targeting recruits killed nine people" by the bomb. In "men opposed to the junta said" the men
 * said, and not the junta.
 */
final class GardenPaths {

  private static final Set<String> COUNTS = Set.of("number", "total", "count", "figure", "tally");
  private static final Set<String> RAISING = Set.of("bring", "take", "push", "raise");

  /** Verbs that no clause can be the object of. */
  private static final Set<String> STRIKING =
      Set.of(
          "attack",
          "bomb",
          "shell",
          "strike",
          "hit",
          "target",
          "ambush",
          "raid",
          "kill",
          "wound",
          "shoot",
          "capture",
          "engage",
          "pound",
          "bombard",
          "strafe",
          "surround",
          "arrest");

  private static final Set<String> NOMINAL = Set.of("NN", "NNS", "NNP", "NNPS", "CD");

  private final Relations relations;
  private final Draft draft;

  GardenPaths(Relations relations, Draft draft) {
    this.relations = relations;
    this.draft = draft;
  }

  void leave() {
    for (int verb = 2; verb < draft.size(); verb++) {
      nameThem(verb);
      leaveCounted(verb);
      leaveStruck(verb);
      if (draft.is(verb, "amod") && draft.hasChild(verb, "aux")) {
        giveNoun(verb);
      }
      partReport(verb);
      partFinite(verb);
      if (verb < 3) {
        continue;
      }
      if (isWithinWhatTheyAre(verb)) {
        giveObject(verb);
      }
      giveBack(verb);
      boolean past = draft.tagged(verb, "VBN") || isFinite(verb);
      if (past && (!isHelped(verb) || draft.is(verb, "xcomp"))) {
        int participle = participleOver(verb);
        int noun = participle == Draft.NONE ? Draft.NONE : subjectOf(participle);
        int object = noun == Draft.NONE ? Draft.NONE : objectOf(verb);
        if (object != Draft.NONE) {
          turn(noun, participle, verb, object);
        }
      }
    }
  }

  /**
   * In "brought the number of men killed this year to 87" and "the number of men killed this year
   * has risen to 87" the men were killed, and the number was not.
   */
  private void leaveCounted(int killed) {
    int people = killed - 1;
    int number = draft.head[people];
    boolean counted =
        draft.tagged(killed, "VBD", "VBN")
            && draft.isNoun(people)
            && draft.is(people, "nmod")
            && number >= 0
            && COUNTS.contains(draft.lemmas.get(number))
            && !isHelped(killed);
    if (!counted) {
      return;
    }
    int bring = draft.head[number] == killed ? draft.head[killed] : Draft.NONE;
    if (bring != Draft.NONE && bring < number && RAISING.contains(draft.lemmas.get(bring))) {
      draft.attach(number, bring, "obj");
    }
    int verb = draft.head[number];
    boolean brought = verb >= 0 && verb != killed && draft.is(number, "obj");
    if (brought && (draft.head[killed] == verb || draft.head[killed] == people)) {
      draft.attach(killed, people, "acl");
      for (int up = killed + 2; up < draft.size(); up++) {
        if (draft.head[up] == killed && draft.tagged(up, "CD") && isTo(up - 1)) {
          draft.hang(up, verb, "obl");
        }
      }
    }
    int told = verb == killed ? draft.child(killed, "ccomp", killed + 1) : Draft.NONE;
    if (told != Draft.NONE && draft.is(number, "nsubj") && isHelped(told)) {
      draft.attach(told, draft.head[killed], draft.relation[killed]);
      draft.moveChildren(killed, told);
      int when = draft.child(told, "nsubj", killed + 1);
      draft.attach(killed, people, "acl");
      if (when != Draft.NONE && when < told) {
        draft.attach(when, killed, "obl:tmod");
      }
    }
  }

  /** In "jets bombed troops gathered in X" the troops were bombed, who are there. */
  private void leaveStruck(int participle) {
    int men = participle - 1;
    int verb = draft.head[participle];
    boolean struck =
        draft.is(participle, "ccomp")
            && verb >= 0
            && verb < men
            && STRIKING.contains(draft.lemmas.get(verb))
            && draft.tagged(participle, "VBD", "VBN")
            && draft.head[men] == participle
            && draft.is(men, "nsubj")
            && draft.begin(men) == verb + 1
            && !isHelped(participle);
    if (struck) {
      draft.attach(men, verb, "obj");
      draft.attach(participle, men, "acl");
      for (int day = participle + 1; day < draft.size(); day++) {
        if (draft.head[day] == participle && relations.isWeekday(draft.lemmas.get(day))) {
          draft.head[day] = verb;
        }
      }
    }
  }

  private boolean isTo(int word) {
    return draft.lemmas.get(word).equals("to");
  }

  /** In "a camp for the displaced near X" they are called so, and nobody is displaced there. */
  private void nameThem(int participle) {
    int the = participle - 1;
    boolean alone =
        draft.tags.get(participle).equals("VBN")
            && draft.lemmas.get(the).equals("the")
            && draft.is(the, "nmod", "obl")
            && draft.hasChild(the, "case")
            && draft.head[participle] != the;
    if (alone && !draft.descends(draft.head[the], participle)) {
      draft.attach(participle, draft.head[the], draft.relation[the]);
      draft.moveChildren(the, participle);
      draft.attach(the, participle, "det");
    }
  }

  /** In "claims that rebels had captured X" the rebels had, and it is no captured X. */
  private void giveNoun(int verb) {
    int noun = draft.head[verb];
    int above = draft.head[noun];
    if (noun > verb && above >= 0 && above < verb) {
      draft.attach(verb, above, draft.isNoun(above) ? "acl" : "ccomp");
      draft.attach(noun, verb, "obj");
    }
  }

  /** In "Reports that rebels took X are false" the reports are, and the rebels took X. */
  private void partReport(int verb) {
    int report = draft.is(verb, "acl") && draft.hasChild(verb, "mark") ? draft.head[verb] : -1;
    int told = report < 0 ? Draft.NONE : draft.child(verb, "ccomp", verb);
    int object = told == Draft.NONE ? Draft.NONE : draft.child(told, "nsubj", verb);
    boolean drawn =
        object != Draft.NONE
            && draft.isNoun(report)
            && draft.is(report, "dep", "root", "nsubj")
            && draft.hasChild(told, "cop")
            && !draft.hasChild(verb, "obj")
            && draft.begin(object) == verb + 1
            && draft.head[report] != told;
    if (drawn) {
      draft.attach(told, draft.head[report], draft.is(report, "dep") ? "ccomp" : "root");
      draft.attach(report, told, "nsubj");
      draft.attach(object, verb, "obj");
    }
  }

  /** In "Fighters on foot swept into X, firing at Y" they swept, and were not swept, into X. */
  private void partFinite(int gerund) {
    boolean bare = draft.tagged(gerund, "VBG") && !isHelped(gerund) && !draft.is(gerund, "amod");
    int subject = bare ? draft.child(gerund, "nsubj", 0) : Draft.NONE;
    int told = subject == Draft.NONE ? Draft.NONE : draft.child(subject, "acl", subject);
    boolean finite =
        told != Draft.NONE
            && told < gerund
            && draft.tagged(told, "VBN", "VBD")
            && !isHelped(told)
            && !draft.hasChild(told, "obl:agent")
            && draft.tags.get(gerund - 1).equals(",");
    if (finite) {
      draft.attach(told, draft.head[gerund], draft.relation[gerund]);
      draft.attach(subject, told, "nsubj");
      draft.attach(gerund, told, "advcl");
    }
  }

  /** Of "suspected to be rebels killed six men" the parse made six killed men, who they are. */
  private boolean isWithinWhatTheyAre(int verb) {
    int noun = draft.head[verb];
    return draft.is(verb, "amod")
        && draft.tags.get(verb).equals("VBN")
        && noun > verb
        && draft.is(noun, "xcomp")
        && draft.child(noun, "nummod", verb) != Draft.NONE
        && draft.head[verb - 1] == noun
        && draft.hasChild(noun, "mark")
        && draft.child(noun, "mark", 0) < verb;
  }

  private void giveObject(int verb) {
    int noun = draft.head[verb];
    draft.attach(verb, draft.head[noun], "xcomp");
    for (int i = 0; i < verb; i++) {
      if (draft.head[i] == noun) {
        draft.head[i] = verb;
      }
    }
    draft.hang(noun, verb, "obj");
  }

  /**
   * In "men opposed to the junta said that" they are opposed to the junta, and it said nothing; in
   * "a body set up to watch the truce said that" it watches the truce.
   */
  private void giveBack(int verb) {
    int noun = isFinite(verb) && isActive(verb) ? draft.child(verb, "nsubj", 0) : Draft.NONE;
    int before = noun == verb - 1 ? draft.begin(noun) - 1 : Draft.NONE;
    if (before < 1) {
      return;
    }
    boolean stranded = draft.tagged(before, "IN", "TO") && draft.is(before, "advmod");
    boolean empty =
        draft.tagged(before, "VB", "VBG")
            && !draft.hasChild(before, "obj")
            && relations.isSaying(draft.lemmas.get(verb));
    int lower = stranded ? draft.head[before] : empty ? before : Draft.NONE;
    int participle = lower == Draft.NONE ? Draft.NONE : describing(lower);
    boolean over = participle != Draft.NONE && draft.head[participle] == verb;
    boolean apart = over ? draft.is(participle, "ccomp") : draft.descends(verb, participle);
    boolean inOrder = participle != Draft.NONE && lower < noun && participle <= lower;
    if (!inOrder || !apart || subjectOf(participle) == Draft.NONE) {
      return;
    }
    if (over) {
      draft.attach(participle, draft.head[verb], draft.relation[verb]);
    }
    draft.attach(verb, noun, "acl");
    draft.attach(noun, lower, stranded ? "obl" : "obj");
    if (stranded) {
      draft.attach(before, noun, "case");
    }
  }

  /** The participle of which a verb tells what for; itself, where it is one. */
  private int describing(int lower) {
    int at = lower;
    while (at > 0 && draft.tagged(at, "VB", "VBG") && subjectOf(at) == Draft.NONE) {
      at = draft.is(at, "xcomp", "advcl") ? draft.head[at] : Draft.NONE;
    }
    boolean bare = at > 0 && draft.tagged(at, "VBN", "VBD") && !isHelped(at);
    return bare && !draft.hasChild(at, "obj") ? at : Draft.NONE;
  }

  private boolean isFinite(int verb) {
    return draft.isFinite(verb);
  }

  /** Whether it has what no passive participle has. */
  private boolean isActive(int verb) {
    return toldBy(verb) != Draft.NONE || draft.child(verb, "obj", verb) != Draft.NONE;
  }

  /** What it says, a clause or "shelling in X"; {@link Draft#NONE} where it says nothing. */
  private int toldBy(int verb) {
    int clause = draft.child(verb, "ccomp", verb);
    int gerund = draft.child(verb, "xcomp", verb);
    boolean told = gerund != Draft.NONE && draft.tagged(gerund, "VBG");
    return clause == Draft.NONE && told ? gerund : clause;
  }

  /** The participle without an auxiliary on which, or on whose last noun, the verb hangs. */
  private int participleOver(int verb) {
    int above = draft.head[verb];
    boolean last = above == verb - 1 && draft.is(verb, "acl") && draft.isNoun(above);
    boolean said = draft.is(verb, "xcomp") && draft.hasChild(verb, "mark") && above < verb;
    int participle = last ? draft.verbAbove(above) : said ? above : Draft.NONE;
    if (last && participle != Draft.NONE && isActive(verb) && isFinite(verb)) {
      int described = describing(participle);
      participle = described == Draft.NONE ? participle : described;
    }
    boolean bare =
        participle != Draft.NONE
            && participle < verb
            && !isHelped(participle)
            && (draft.tagged(participle, "VBN") && !draft.hasChild(participle, "obj")
                || last && draft.tagged(participle, "VBD") && isLeft(participle) && isActive(verb)
                || draft.tagged(participle, "VBG") && draft.child(participle, "obj", 0) == above);
    return bare ? participle : Draft.NONE;
  }

  /** Whether no object but a phrase with a preposition or an aim follows right behind it. */
  private boolean isLeft(int verb) {
    boolean aim = draft.tagged(verb + 1, "TO") && draft.is(verb + 1, "mark");
    return (aim || draft.is(verb + 1, "case")) && !draft.hasChild(verb, "obj");
  }

  /** The noun right before it that the parse made its subject, or all that the sentence is. */
  private int subjectOf(int participle) {
    int noun = participle - 1;
    boolean subject =
        noun >= 0
            && draft.isNoun(noun)
            && (draft.head[noun] == participle && draft.relation[noun].startsWith("nsubj")
                || isBare(noun) && draft.head[participle] == noun);
    return subject ? noun : Draft.NONE;
  }

  private boolean isBare(int noun) {
    return draft.head[noun] < 0;
  }

  /** What the verb is done to, behind it without a preposition. */
  private int objectOf(int verb) {
    int object = draft.child(verb, "obj", verb);
    object = object == Draft.NONE && isFinite(verb) ? toldBy(verb) : object;
    if (object != Draft.NONE) {
      return object;
    }
    int bare = draft.child(verb, "obl", verb);
    boolean plain =
        bare != Draft.NONE
            && NOMINAL.contains(draft.tags.get(bare))
            && !draft.hasChild(bare, "case");
    return plain ? bare : Draft.NONE;
  }

  private boolean isHelped(int verb) {
    return draft.hasChild(verb, "aux") || draft.hasChild(verb, "aux:pass");
  }

  private void turn(int noun, int participle, int verb, int object) {
    int said = draft.is(verb, "xcomp") ? verb - 1 : Draft.NONE;
    int top = isBare(noun) ? noun : participle;
    draft.attach(verb, draft.head[top], draft.relation[top]);
    draft.hang(noun, verb, "nsubj");
    draft.hang(participle, noun, "acl");
    draft.relation[object] = draft.isNoun(object) ? "obj" : draft.relation[object];
    for (int i = 0; i < draft.size(); i++) {
      boolean ofThose = said != Draft.NONE && draft.head[i] == verb && i < verb && i > participle;
      if (ofThose && i == said) {
        draft.hang(i, participle, "xcomp");
      } else if (ofThose) {
        draft.head[i] = said;
      } else if (draft.head[i] == top && i > verb) {
        draft.head[i] = verb;
      }
    }
  }
}
