package org.sayso.dependency;

import java.util.Set;
import org.sayso.conversion.Draft;
import org.sayso.conversion.Prepositions;
import org.sayso.conversion.Relations;

/**
 * Gives verbs the subject that the parse drew into the phrase before it: in "In Kelbur, soldiers
 * and police were fighting" the soldiers are no part of the place, and in "Between 60 and 80 rebels
 * attacked" the number is what stands between; and the object in "displaced over 4 million people".
 */
final class FrontedPhrases {

  private static final Set<String> ROUND =
      Set.of("dozen", "score", "hundred", "thousand", "million");

  /** What is done to so many, and goes over and around nothing. */
  private static final Set<String> DONE_TO_MANY =
      Set.of(
          "displace",
          "uproot",
          "kill",
          "wound",
          "injure",
          "evacuate",
          "capture",
          "detain",
          "arrest",
          "rescue",
          "kidnap",
          "abduct",
          "shelter",
          "host",
          "free",
          "destroy",
          "seize",
          "force",
          "drive",
          "leave",
          "claim",
          "affect",
          "burn",
          "recapture",
          "retake",
          "take",
          "liberate",
          "overrun",
          "occupy",
          "hold",
          "control",
          "lose",
          "regain",
          "reclaim",
          "recover",
          "deploy",
          "send",
          "recruit",
          "mobilise",
          "mobilize",
          "fire",
          "launch");

  /** Prepositions that open a sentence, and have a noun behind them. */
  private static final Set<String> OPENING =
      Set.of("in", "during", "at", "on", "after", "before", "since", "amid", "despite", "near");

  /** What stands before those who fight and says whose or what they are. */
  private static final Set<String> OF_FORCES =
      Set.of(
          "government",
          "army",
          "police",
          "security",
          "rebel",
          "militia",
          "opposition",
          "coalition",
          "regime",
          "state",
          "border",
          "militant",
          "air",
          "navy",
          "infantry",
          "marine",
          "guard",
          "defence",
          "defense",
          "resistance",
          "peace",
          "alliance",
          "enemy",
          "tribal",
          "village",
          "separatist",
          "insurgent",
          "jihadist",
          "islamist",
          "paramilitary",
          "federal",
          "union");

  private static final Set<String> WHEN = Set.of("early", "late", "earlier", "later", "elsewhere");

  private final Relations relations;
  private final Draft draft;

  FrontedPhrases(Relations relations, Draft draft) {
    this.relations = relations;
    this.draft = draft;
  }

  private boolean isAuxiliary(int i) {
    return draft.relation[i].startsWith("aux") || draft.is(i, "advmod");
  }

  void part() {
    for (int verb = 1; verb < draft.size(); verb++) {
      partFromThere(verb);
      if (draft.is(verb, "acl:relcl") && isFinite(verb)) {
        partSaid(verb);
      }
      if (draft.isVerb(verb) && DONE_TO_MANY.contains(draft.lemmas.get(verb))) {
        giveNumber(verb);
      }
      if (isClause(verb) && lacksSubject(verb)) {
        int phrase = draft.child(verb, "obl", 0);
        if (phrase != Draft.NONE && phrase < verb) {
          partConjuncts(verb, phrase);
        }
        partNumber(verb);
        partCompound(verb);
      }
      if (draft.is(verb, "conj") && isFinite(verb) && lacksSubject(verb)) {
        partContrast(verb);
      }
      if (isFinite(verb) && lacksSubject(verb)) {
        partTime(verb);
      }
      if (isPredicate(verb) && lacksSubject(verb)) {
        partApposition(verb);
      }
      if (isFinite(verb)) {
        partClause(verb);
        int active = draft.child(verb, "nsubj", 0);
        int subject = active == Draft.NONE ? draft.child(verb, "nsubj:pass", 0) : active;
        if (subject > 0 && subject < verb) {
          partSubject(verb, subject);
        }
      }
    }
  }

  /**
   * In "In a raid rebels killed two" the preposition, which the parse left without a noun, has the
   * raid.
   */
  private void partSubject(int verb, int subject) {
    int begin = draft.begin(subject);
    int preposition = begin - 1;
    boolean open =
        preposition >= 0
            && draft.head[preposition] == verb
            && draft.tagged(preposition, "IN")
            && (draft.is(preposition, "advmod")
                || draft.is(preposition, "mark") && draft.is(verb, "root"))
            && OPENING.contains(draft.lemmas.get(preposition));
    int last = subject - 1;
    while (open && last > begin && !isOfPhrase(last, subject, begin)) {
      last--;
    }
    if (open && last > begin && draft.tagged(subject, "NNS")) {
      partFrom(verb, subject, begin, last);
      draft.hang(preposition, last, "case");
    }
    freeAdverb(verb, subject);
    joinEvening(begin, subject);
  }

  /** In "Late on Monday rebels killed two" it was late, and they are no late rebels. */
  private void freeAdverb(int verb, int subject) {
    int early = draft.child(subject, "advmod", 0);
    boolean adverb = early != Draft.NONE && WHEN.contains(draft.lemmas.get(early));
    if (adverb && early < subject) {
      draft.hang(early, verb, "advmod");
    }
  }

  /** In "On Monday evening rebels killed two" the evening is Monday's. */
  private void joinEvening(int begin, int subject) {
    boolean evening =
        begin > 0
            && draft.tagged(begin, "NN")
            && relations.isTime(draft.lemmas.get(begin))
            && relations.isWeekday(draft.lemmas.get(begin - 1));
    if (evening && begin < subject) {
      draft.hang(begin, begin - 1, "nmod");
    }
  }

  /** Whether a noun before the subject says nothing of it: the "raid" of "the raid rebels". */
  private boolean isOfPhrase(int noun, int subject, int begin) {
    return draft.tagged(noun, "NN")
        && draft.is(noun, "compound")
        && draft.tagged(begin, "DT")
        && draft.descends(noun, subject)
        && !OF_FORCES.contains(draft.lemmas.get(noun));
  }

  /** In "After heavy fighting the rebels took it" the rebels took it, and nobody fought them. */
  private void partClause(int verb) {
    int clause = draft.child(verb, "csubj", 0);
    int mark = clause == Draft.NONE ? Draft.NONE : draft.child(verb, "mark", 0);
    int noun =
        mark == Draft.NONE || mark > clause ? Draft.NONE : draft.child(clause, "obj", clause);
    boolean own =
        noun != Draft.NONE
            && noun < verb
            && OPENING.contains(draft.lemmas.get(mark))
            && draft.tagged(clause, "VBG")
            && touches(noun, verb, verb);
    if (own) {
      draft.hang(clause, verb, "obl");
      draft.hang(mark, clause, "case");
      draft.hangSubject(noun, verb);
    }
  }

  /** In "in that time 90 people fled, it said" they did so then: it is no time that they fled. */
  private void partSaid(int verb) {
    int phrase = draft.head[verb];
    int saying = phrase < 0 || !draft.is(phrase, "obl") ? Draft.NONE : draft.head[phrase];
    boolean said =
        draft.head[0] == phrase
            && draft.tagged(0, "IN")
            && saying > verb
            && relations.isSaying(draft.lemmas.get(saying))
            && draft.child(saying, "nsubj", verb) != Draft.NONE
            && !draft.hasChild(saying, "ccomp")
            && !draft.hasChild(saying, "obj")
            && subjectRightBehind(phrase, verb);
    if (said) {
      draft.attach(verb, saying, "ccomp");
      draft.attach(phrase, verb, "obl");
    }
  }

  /** Whether the subject of a clause, and no "which", follows a noun at once. */
  private boolean subjectRightBehind(int noun, int verb) {
    int subject = Math.max(draft.child(verb, "nsubj", noun), draft.child(verb, "nsubj:pass", noun));
    boolean begins = subject != Draft.NONE && subject < verb;
    for (int i = noun + 1; begins && i < subject; i++) {
      begins = draft.head[i] > noun && draft.head[i] <= subject;
    }
    return begins && !draft.tagged(subject, "WDT", "WP", "PRP");
  }

  /** In "the fighting there was continuing" the fighting was, there: nothing is said to exist. */
  private void partFromThere(int verb) {
    int there = verb - 2;
    int noun = there - 1;
    boolean drawn =
        noun >= 0
            && draft.tagged(there, "EX")
            && draft.lemmas.get(verb - 1).equals("be")
            && draft.tagged(verb, "VBG", "VBN")
            && (draft.isNoun(noun) || draft.tagged(noun, "VBG"))
            && draft.head[there] == verb - 1;
    if (!drawn) {
      return;
    }
    int be = verb - 1;
    int top = draft.descends(be, noun) ? noun : be;
    if (!draft.descends(top, verb)) {
      draft.attach(verb, draft.head[top], draft.is(top, "xcomp") ? "ccomp" : draft.relation[top]);
    }
    draft.attach(noun, verb, "nsubj");
    draft.attach(be, verb, draft.tagged(verb, "VBN") ? "aux:pass" : "aux");
    draft.attach(there, noun, "advmod");
    draft.moveChildren(be, verb);
    draft.hangSubject(noun, verb);
  }

  private boolean isPredicate(int word) {
    return draft.hasChild(word, "cop") || isClause(word);
  }

  /**
   * In "With the fall of Kelbur, 17 of 19 districts are lost" the 17, behind the comma, are lost:
   * they are no other name of Kelbur.
   */
  private void partApposition(int predicate) {
    int phrase = draft.child(predicate, "obl", 0);
    boolean fronted = phrase != Draft.NONE && phrase < predicate && draft.hasChild(phrase, "case");
    int copula = draft.child(predicate, "cop", 0);
    for (int i = phrase + 2; fronted && i < predicate; i++) {
      boolean apart =
          draft.is(i, "appos")
              && draft.head[i] < i
              && draft.descends(draft.head[i], phrase)
              && draft.lemmas.get(draft.begin(i) - 1).equals(",")
              && touches(i, predicate, copula == Draft.NONE ? predicate : copula);
      if (apart) {
        draft.hangSubject(i, predicate);
        return;
      }
    }
  }

  private boolean isClause(int verb) {
    return isFinite(verb) && draft.is(verb, "root", "ccomp", "advcl", "parataxis");
  }

  private boolean isFinite(int verb) {
    boolean told = draft.isVerb(verb) && !draft.relation[verb].startsWith("aux");
    return told
        && (draft.tagged(verb, "VBD", "VBZ", "VBP")
            || draft.hasChild(verb, "aux")
            || draft.hasChild(verb, "aux:pass"));
  }

  private boolean lacksSubject(int verb) {
    return !draft.hasChild(verb, "nsubj")
        && !draft.hasChild(verb, "nsubj:pass")
        && !draft.hasChild(verb, "csubj")
        && !draft.hasChild(verb, "expl");
  }

  private void partConjuncts(int verb, int phrase) {
    int first = draft.child(phrase, "conj", phrase + 1);
    if (first == Draft.NONE || first > verb || !isParted(phrase, first) || hasObject(verb, first)) {
      return;
    }
    for (int i = first + 1; i < verb; i++) {
      if (draft.head[i] == phrase && draft.is(i, "conj")) {
        draft.hang(i, first, "conj");
      }
    }
    draft.hangSubject(first, verb);
  }

  /** Whether a comma, and nothing that coordinates, stands between the phrase and what follows. */
  private boolean isParted(int phrase, int first) {
    var between = draft.tags.subList(phrase + 1, first);
    return between.contains(",") && !between.contains("CC") && !draft.hasChild(first, "cc");
  }

  /** Whether something else stands between them and the verb. */
  private boolean hasObject(int verb, int first) {
    int object = draft.child(verb, "obj", first);
    return object != Draft.NONE && object < verb;
  }

  /** In "Around 20 soldiers were killed" what looks like a preposition rounds the number. */
  private void partNumber(int verb) {
    int noun = draft.child(verb, "obl", 0);
    boolean before =
        noun != Draft.NONE && noun < verb && draft.isNoun(noun) && touches(noun, verb, verb);
    int preposition = before ? draft.child(noun, "case", 0) : Draft.NONE;
    boolean numbered =
        preposition != Draft.NONE
            && preposition + 1 < noun
            && draft.tags.get(preposition + 1).equals("CD");
    if (!numbered || relations.isTime(draft.lemmas.get(noun))) {
      return;
    }
    int number = preposition + 1;
    boolean own = number + 1 < noun && draft.tagged(number + 1, "PRP$", "DT");
    draft.hangSubject(noun, verb);
    if (own) {
      draft.hang(number, verb, "obl");
    }
    draft.hang(preposition, number, "case");
  }

  /** In "displaced over 4 million people" what looks like a preposition rounds the number, too. */
  private void giveNumber(int verb) {
    int preposition = verb + 1;
    boolean rounded =
        preposition + 1 < draft.size()
            && Prepositions.ROUNDING.contains(draft.lemmas.get(preposition))
            && isNumber(preposition + 1)
            && !draft.hasChild(verb, "obj")
            && !draft.hasChild(verb, "aux:pass");
    int noun = rounded ? draft.head[preposition] : Draft.NONE;
    boolean object = noun > preposition && draft.head[noun] == verb && draft.is(noun, "obl");
    if (object && !relations.isTime(draft.lemmas.get(noun))) {
      draft.hang(noun, verb, "obj");
      draft.hang(preposition, preposition + 1, "case");
    }
  }

  /** "4 million", "a dozen". */
  private boolean isNumber(int i) {
    boolean article = draft.lemmas.get(i).equals("a") && i + 1 < draft.size();
    return draft.tags.get(i).equals("CD") || article && ROUND.contains(draft.lemmas.get(i + 1));
  }

  /** In "On Monday rebels took it" the rebels are none of Monday's, and took it. */
  private void partCompound(int verb) {
    int noun = draft.child(verb, "obl", 0);
    boolean before = noun != Draft.NONE && noun < verb && draft.tagged(noun, "NN", "NNS");
    int preposition =
        before && touches(noun, verb, verb) ? draft.child(noun, "case", 0) : Draft.NONE;
    int last = preposition;
    while (last != Draft.NONE && last + 1 < noun && isOfPhrase(last + 1, noun)) {
      last++;
    }
    if (last > preposition) {
      partFrom(verb, noun, preposition, last);
    }
  }

  /** In "…, while in X gunmen shot two" the gunmen did, in X. */
  private void partContrast(int verb) {
    int noun = draft.child(verb, "obl", 0);
    int mark = noun == Draft.NONE ? Draft.NONE : draft.child(noun, "mark", 0);
    if (mark != Draft.NONE && noun < verb && draft.lemmas.get(mark).matches("while|whereas|but")) {
      partCompound(verb);
      draft.hang(mark, verb, "mark");
    }
  }

  /** Makes the noun the subject, and what stands from a preposition to a word a phrase apart. */
  private void partFrom(int verb, int noun, int preposition, int last) {
    draft.hangSubject(noun, verb);
    draft.hang(last, verb, "obl");
    for (int i = preposition; i < last; i++) {
      draft.head[i] = draft.head[i] == noun ? last : draft.head[i];
    }
  }

  private boolean isOfPhrase(int i, int noun) {
    boolean name = draft.tags.get(i).startsWith("NNP") || relations.isTime(draft.lemmas.get(i));
    return name && draft.head[i] == noun && draft.is(i, "compound");
  }

  /** In "by noon government forces had retaken it" the forces had, by noon. */
  private void partTime(int verb) {
    int noun = verb - 1;
    while (noun > 0 && draft.head[noun] == verb && isAuxiliary(noun)) {
      noun--;
    }
    int preposition = noun > 1 && draft.isNoun(noun) ? draft.child(noun, "case", 0) : Draft.NONE;
    int time = preposition + 1;
    boolean timed =
        preposition != Draft.NONE
            && time < noun
            && draft.tags.get(time).equals("NN")
            && relations.isTime(draft.lemmas.get(time))
            && !relations.isTime(draft.lemmas.get(noun));
    if (timed) {
      partFrom(verb, noun, preposition, time);
    }
  }

  /** Whether nothing but the noun's own words and the verb's auxiliaries stands before that end. */
  private boolean touches(int noun, int verb, int end) {
    for (int i = noun + 1; i < end; i++) {
      boolean auxiliary = draft.head[i] == verb && isAuxiliary(i);
      if (draft.tags.get(i).equals(",") || !auxiliary && !draft.descends(i, noun)) {
        return false;
      }
    }
    return true;
  }
}
