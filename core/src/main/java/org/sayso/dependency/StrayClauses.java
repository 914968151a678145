package org.sayso.dependency;

import java.util.Set;
import org.sayso.conversion.Draft;
import org.sayso.conversion.Relations;

/**
 * Hangs a clause that begins with "which" or "who" on the noun before that word, where the parse
 * joined it to a verb, makes a main clause of what only looks like one about a noun, and gives both
 * kinds the subject that they were hung on. A noun's infinitive gets the object that the parse took
 * for the subject of what is told of the noun.
 */
final class StrayClauses {

  private static final Set<String> RELATIVE = Set.of("WDT", "WP");

  /** Pronouns that are never subjects. */
  private static final Set<String> OBJECTS = Set.of("them", "him", "us", "me");

  /** Prepositions that also open a clause. */
  private static final Set<String> OPENING = Set.of("after", "before", "since", "until", "as");

  /** What is done to ground, and is told of nothing that stands behind the verb. */
  private static final Set<String> HOLDING =
      Set.of("control", "hold", "occupy", "rule", "govern", "dominate", "seize", "capture");

  private static final Set<String> LOOSE = Set.of("dep", "acl", "advcl", "parataxis");

  private final Relations relations;
  private final Draft draft;

  StrayClauses(Relations relations, Draft draft) {
    this.relations = relations;
    this.draft = draft;
  }

  void hang() {
    for (int verb = 0; verb < draft.size(); verb++) {
      giveObjectOfAim(verb);
      giveBehindAim(verb);
      giveBelowAim(verb);
      joinModified(verb);
    }
    for (int verb = 1; verb < draft.size(); verb++) {
      int pronoun = relativePronoun(verb);
      int noun = pronoun == Draft.NONE ? Draft.NONE : nounBefore(pronoun);
      hangContact(verb);
      hangHolding(verb);
      hangMain(verb);
      hangBehindSemicolon(verb);
      boolean onVerb =
          draft.is(verb, "acl:relcl") && draft.head[verb] >= 0 && draft.isVerb(draft.head[verb]);
      boolean stray =
          onVerb
              || draft.is(verb, "conj")
              || draft.is(verb, "advcl")
              || draft.is(verb, "parataxis");
      if (stray && noun != Draft.NONE && !draft.descends(noun, verb)) {
        draft.hang(verb, noun, "acl:relcl");
      }
      if (pronoun != Draft.NONE && draft.is(verb, "acl:relcl")) {
        lowerObject(verb, pronoun);
      }
      if (draft.isVerb(verb)) {
        giveBoth(verb);
        giveBehindAs(verb);
        giveBefore(verb);
        giveRoot(verb);
        giveAntecedent(verb);
      }
    }
  }

  /**
   * In "the bid to take the town failed" the town is what was to be taken, and only the bid failed.
   */
  private void giveObjectOfAim(int verb) {
    int first = subjectFrom(verb, 0);
    int second = first == Draft.NONE ? Draft.NONE : subjectFrom(verb, first + 1);
    if (second == Draft.NONE || second > verb) {
      return;
    }
    int infinitive = second - 1;
    while (infinitive > first && draft.descends(infinitive, second)) {
      infinitive--;
    }
    boolean aim =
        infinitive - 2 == first
            && draft.tags.get(infinitive).equals("VB")
            && draft.lemmas.get(infinitive - 1).equals("to")
            && !draft.hasChild(infinitive, "obj");
    if (aim) {
      draft.attach(second, infinitive, "obj");
      draft.hang(infinitive, first, "acl");
    }
  }

  /**
   * In "they said the bid to take it was over" the bid is told of, and nobody is said to take it.
   */
  private void giveBehindAim(int infinitive) {
    boolean bare = draft.tags.get(infinitive).equals("VB");
    int noun = bare ? draft.child(infinitive, "nsubj", 0) : Draft.NONE;
    boolean aim =
        noun != Draft.NONE
            && noun == infinitive - 2
            && draft.isNoun(noun)
            && draft.lemmas.get(infinitive - 1).equals("to");
    for (int verb = infinitive + 1; aim && verb < draft.size(); verb++) {
      boolean told =
          draft.head[verb] == infinitive
              && LOOSE.contains(draft.relation[verb])
              && (draft.hasChild(verb, "aux:pass") || draft.isFinite(verb))
              && !draft.hasChild(verb, "mark")
              && subjectFrom(verb, 0) == Draft.NONE;
      if (told) {
        draft.attach(verb, draft.head[infinitive], draft.relation[infinitive]);
        draft.attach(infinitive, noun, "acl");
        draft.hangSubject(noun, verb);
        return;
      }
    }
  }

  /** The same where the verb behind hangs on the infinitive with the object for its subject. */
  private void giveBelowAim(int verb) {
    int infinitive = draft.is(verb, "ccomp") ? draft.head[verb] : Draft.NONE;
    int noun = infinitive > 0 && draft.is(infinitive, "acl") ? draft.head[infinitive] : Draft.NONE;
    int object = noun == Draft.NONE ? Draft.NONE : subjectFrom(verb, infinitive);
    boolean aim =
        noun != Draft.NONE
            && draft.isNoun(noun)
            && draft.tags.get(infinitive).equals("VB")
            && !relations.isSaying(draft.lemmas.get(infinitive))
            && draft.hasChild(infinitive, "mark")
            && !draft.hasChild(infinitive, "obj")
            && !draft.hasChild(verb, "mark")
            && object != Draft.NONE
            && object < verb
            && draft.descends(infinitive + 1, object);
    if (!aim) {
      return;
    }
    int above = draft.head[noun];
    boolean said = above >= 0 && relations.isSaying(draft.lemmas.get(above));
    draft.attach(object, infinitive, "obj");
    draft.attach(verb, above, said ? "ccomp" : draft.relation[noun]);
    draft.hangSubject(noun, verb);
    for (int i = verb; i < draft.size(); i++) {
      if (draft.head[i] == noun && draft.is(i, "punct")) {
        draft.head[i] = verb;
      }
    }
  }

  /** In "the army and allied fighters took it" both did: nobody allied anything. */
  private void joinModified(int participle) {
    int first = draft.head[participle];
    boolean joined =
        first >= 0
            && draft.tags.get(participle).equals("VBN")
            && draft.is(participle, "conj")
            && draft.isNoun(first)
            && participle > 0
            && draft.tags.get(participle - 1).equals("CC")
            && subjectFrom(participle, 0) == Draft.NONE;
    for (int verb = participle + 2; joined && verb < draft.size(); verb++) {
      int second = draft.head[verb] == participle ? subjectFrom(verb, participle) : Draft.NONE;
      boolean clause =
          second != Draft.NONE
              && second < verb
              && draft.isNoun(second)
              && !draft.hasChild(verb, "mark")
              && LOOSE.contains(draft.relation[verb]);
      if (clause) {
        draft.attach(verb, draft.head[first], draft.relation[first]);
        draft.attach(second, first, "conj");
        draft.attach(participle, second, "amod");
        draft.hangSubject(first, verb);
        return;
      }
    }
  }

  private int subjectFrom(int verb, int from) {
    int active = draft.child(verb, "nsubj", from);
    return active == Draft.NONE ? draft.child(verb, "nsubj:pass", from) : active;
  }

  /** In "villages the army retook are empty" the army is not the villages. */
  private void hangContact(int verb) {
    int subject = draft.head[verb];
    int noun = subject >= 0 && draft.is(verb, "acl") ? draft.head[subject] : Draft.NONE;
    boolean contact =
        noun >= 0
            && draft.is(subject, "appos")
            && draft.isNoun(noun)
            && draft.tagged(verb, "VBN", "VBD")
            && noun < subject
            && subject < verb
            && draft.child(subject, "det", noun) == noun + 1
            && draft.lemmas.get(noun + 1).equals("the")
            && !draft.hasChild(verb, "obl:agent");
    if (contact) {
      draft.attach(verb, noun, "acl:relcl");
      draft.attach(subject, verb, "nsubj");
    }
  }

  /** In "smuggling in areas it controls" they are the areas that it controls. */
  private void hangHolding(int verb) {
    boolean loose = draft.is(verb, "parataxis") || draft.is(verb, "ccomp");
    if (!loose || !HOLDING.contains(draft.lemmas.get(verb))) {
      return;
    }
    int subject = draft.child(verb, "nsubj", 0);
    int noun = subject - 1;
    boolean contact =
        subject > 0
            && draft.tagged(subject, "PRP")
            && draft.tagged(noun, "NN", "NNS")
            && !draft.hasChild(verb, "obj")
            && !draft.hasChild(verb, "mark")
            && !draft.descends(noun, verb);
    if (contact) {
      draft.hang(verb, noun, "acl:relcl");
    }
  }

  /** In "A, he said; B" what stands behind the semicolon is not what he said. */
  private void hangBehindSemicolon(int verb) {
    int saying = draft.is(verb, "ccomp") ? draft.head[verb] : Draft.NONE;
    boolean inserted =
        saying >= 0
            && saying < verb
            && draft.is(saying, "parataxis")
            && draft.head[saying] >= 0
            && draft.head[saying] < saying
            && relations.isSaying(draft.lemmas.get(saying));
    int begin = inserted ? draft.begin(verb) : 1;
    boolean apart = draft.lemmas.get(begin).equals(";") || draft.lemmas.get(begin - 1).equals(";");
    if (inserted && apart && !draft.hasChild(verb, "mark")) {
      draft.hang(verb, draft.head[saying], "parataxis");
    }
  }

  /** In "A town, home to many people was captured" the town was captured, not the people. */
  private void hangMain(int verb) {
    boolean clause = draft.is(verb, "acl:relcl") && draft.hasChild(verb, "aux:pass");
    int subject = clause ? draft.child(verb, "nsubj:pass", 0) : Draft.NONE;
    int root = subject != Draft.NONE && subject < verb ? rootOf(verb) : Draft.NONE;
    boolean lone = root >= 0 && draft.isNoun(root) && !draft.hasChild(root, "cop");
    if (!lone
        || !draft.isNoun(subject)
        || draft.hasChild(subject, "det")
        || !isSetOff(verb, root)) {
      return;
    }
    int before = subject - 1;
    while (before > root && (!draft.isNoun(before) || draft.descends(before, subject))) {
      before--;
    }
    draft.attach(verb, Draft.NONE, "root");
    draft.attach(root, verb, "nsubj:pass");
    draft.hang(subject, before, "nmod");
  }

  private int rootOf(int i) {
    int at = i;
    while (draft.head[at] >= 0) {
      at = draft.head[at];
    }
    return at;
  }

  /** Whether the word stands in an apposition to the root, behind a comma. */
  private boolean isSetOff(int i, int root) {
    int at = i;
    while (draft.head[at] >= 0 && draft.head[at] != root) {
      at = draft.head[at];
    }
    int comma = draft.child(root, "punct", root);
    return draft.is(at, "appos") && comma != Draft.NONE && comma < at;
  }

  /** "Who" and "which" as the subject of the verb or as in "in which", and a "where" set off. */
  private int relativePronoun(int verb) {
    for (int i = 0; i < verb; i++) {
      boolean subject = draft.head[i] == verb && draft.relation[i].startsWith("nsubj");
      boolean phrase = draft.head[i] == verb && draft.is(i, "obl") && draft.hasChild(i, "case");
      boolean where =
          draft.head[i] == verb && draft.is(i, "advmod") && draft.lemmas.get(i).equals("where");
      boolean claimed =
          draft.head[i] == verb && draft.is(i, "obj") && draft.hasChild(verb, "xcomp");
      if ((subject || phrase || claimed) && RELATIVE.contains(draft.tags.get(i))
          || where && i > 0 && draft.lemmas.get(i - 1).equals(",")) {
        return i;
      }
    }
    return Draft.NONE;
  }

  private int nounBefore(int pronoun) {
    int i = pronoun - 1;
    while (i >= 0 && (draft.lemmas.get(i).equals(",") || draft.head[i] == pronoun)) {
      i--;
    }
    return i >= 0 && draft.isNoun(i) ? i : Draft.NONE;
  }

  /** In "the army and the militias are gathering", without "who", both do. */
  private void giveBoth(int verb) {
    int first = draft.is(verb, "acl:relcl") ? draft.head[verb] : Draft.NONE;
    int second = first == Draft.NONE ? Draft.NONE : draft.child(verb, "nsubj", first + 1);
    int link = second == Draft.NONE ? Draft.NONE : draft.begin(second) - 1;
    boolean joined =
        link > first
            && draft.isNoun(second)
            && draft.is(link, "cc")
            && draft.head[link] == first
            && draft.hasChild(verb, "aux");
    int above = joined ? draft.head[first] : Draft.NONE;
    boolean said = joined && above > verb && draft.child(above, "nsubj", above) != Draft.NONE;
    if (!joined || above >= 0 && !(said && draft.is(first, "nsubj"))) {
      return;
    }
    draft.attach(verb, above, above < 0 ? "root" : "ccomp");
    draft.hangSubject(first, verb);
    draft.attach(second, first, "conj");
    draft.attach(link, second, "cc");
  }

  /**
   * In "it grew as General X, his deputy, called on them" the general called: "as" opens a clause.
   */
  private void giveBehindAs(int verb) {
    boolean loose =
        LOOSE.contains(draft.relation[verb])
            && draft.tagged(verb, "VBD", "VBN")
            && draft.lemmas.get(verb - 1).equals(",")
            && !draft.hasChild(verb, "aux")
            && !draft.hasChild(verb, "nsubj")
            && !draft.hasChild(verb, "obl:agent")
            && (draft.hasChild(verb, "obj") || draft.hasChild(verb, "xcomp"));
    for (int as = verb - 2; loose && as > 0; as--) {
      int name = draft.head[as];
      boolean opens =
          draft.is(as, "case")
              && draft.lemmas.get(as).equals("as")
              && name > as
              && draft.tags.get(name).startsWith("NNP")
              && draft.hasChild(name, "appos")
              && end(name) == verb - 2;
      if (opens && !draft.descends(name, verb)) {
        int above = clauseOf(as);
        draft.hang(verb, above, "advcl");
        draft.hang(as, verb, "mark");
        draft.hangSubject(name, verb);
        return;
      }
    }
  }

  /** In "it fell after a group of men surrendered" the men did: "after" opens a clause. */
  private void giveBefore(int verb) {
    String tag = draft.tags.get(verb);
    boolean past = tag.equals("VBD") || tag.equals("VBN") && draft.hasChild(verb, "obj");
    boolean loose =
        past
            && (draft.is(verb, "advcl") || draft.is(verb, "acl") || draft.is(verb, "conj"))
            && !draft.hasChild(verb, "cc")
            && !draft.hasChild(verb, "aux")
            && !draft.hasChild(verb, "aux:pass")
            && !draft.hasChild(verb, "mark")
            && !draft.hasChild(verb, "nsubj");
    for (int opening = verb - 2; loose && opening > 0; opening--) {
      int noun = draft.head[opening];
      boolean opens =
          draft.is(opening, "case")
              && OPENING.contains(draft.lemmas.get(opening))
              && noun > opening
              && noun < verb
              && draft.is(noun, "obl")
              && (draft.descends(verb, noun) || draft.head[verb] == draft.head[noun])
              && lastBefore(verb, noun) == verb - 1;
      if (opens) {
        draft.attach(verb, draft.head[noun], "advcl");
        draft.hang(opening, verb, "mark");
        draft.hangSubject(noun, verb);
        return;
      }
    }
  }

  /** The last word of a phrase that stands before a verb of it. */
  private int lastBefore(int verb, int head) {
    int last = head;
    for (int i = head + 1; i < verb; i++) {
      last = draft.descends(i, head) ? i : last;
    }
    return last;
  }

  /**
   * In "those who help them will be shot, said X" those will be, whom nobody else is said to be.
   */
  private void giveAntecedent(int verb) {
    int relative = draft.is(verb, "ccomp") ? draft.head[verb] : Draft.NONE;
    boolean clause = relative >= 0 && relative < verb && draft.is(relative, "acl:relcl");
    int noun = clause ? draft.head[relative] : Draft.NONE;
    int above = noun == Draft.NONE ? Draft.NONE : draft.head[noun];
    int subject = draft.child(verb, draft.hasChild(verb, "aux:pass") ? "nsubj:pass" : "nsubj", 0);
    boolean helped =
        above > verb
            && draft.is(noun, "nsubj")
            && draft.child(above, "nsubj", above) != Draft.NONE
            && draft.hasChild(verb, "aux")
            && !draft.hasChild(verb, "mark")
            && !draft.hasChild(relative, "obj")
            && subject > relative
            && subject < verb
            && (draft.hasChild(verb, "aux:pass") || OBJECTS.contains(draft.lemmas.get(subject)));
    if (helped) {
      draft.attach(subject, relative, "obj");
      draft.attach(verb, above, "ccomp");
      draft.hangSubject(noun, verb);
    }
  }

  /**
   * In "the governor called on them to leave" the governor called, and is no governor called so.
   */
  private void giveRoot(int verb) {
    int noun = draft.head[verb];
    boolean asks =
        noun >= 0
            && noun < verb
            && draft.is(verb, "acl")
            && draft.head[noun] < 0
            && draft.isNoun(noun)
            && draft.tags.get(verb).equals("VBN")
            && draft.hasChild(verb, "obl")
            && draft.hasChild(verb, "xcomp")
            && !draft.hasChild(verb, "obl:agent");
    if (asks) {
      draft.attach(verb, Draft.NONE, "root");
      draft.attach(noun, verb, "nsubj");
      for (int i = verb; i < draft.size(); i++) {
        if (draft.head[i] == noun && draft.is(i, "punct")) {
          draft.head[i] = verb;
        }
      }
    }
  }

  /** In "X, which they claim to have taken" X is what they took. */
  private void lowerObject(int verb, int pronoun) {
    boolean second =
        draft.is(pronoun, "nsubj") && draft.child(verb, "nsubj", pronoun + 1) != Draft.NONE;
    boolean object = second || draft.is(pronoun, "obj");
    int lower = object ? draft.child(verb, "xcomp", verb) : Draft.NONE;
    if (lower != Draft.NONE && draft.isVerb(lower) && !draft.hasChild(lower, "obj")) {
      draft.attach(pronoun, lower, "obj");
    }
  }

  /** The verb before a word that its clause hangs on. */
  private int clauseOf(int word) {
    int at = word;
    while (at >= 0 && !(draft.isVerb(at) && at < word)) {
      at = draft.head[at];
    }
    return at;
  }

  /** The last word of a phrase, a comma behind it left out. */
  private int end(int head) {
    int last = head;
    for (int i = head + 1; i < draft.size(); i++) {
      last = draft.descends(i, head) && !draft.lemmas.get(i).equals(",") ? i : last;
    }
    return last;
  }
}
