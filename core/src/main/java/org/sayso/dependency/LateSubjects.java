package org.sayso.dependency;

import java.util.regex.Pattern;
import org.sayso.conversion.Draft;
import org.sayso.conversion.Relations;

/**
 * Gives finite verbs the subject that the parse took for something else: in "they took the town on
 * Monday, a member of the council said" the member speaks and is no Monday.
 */
final class LateSubjects {

  /** How the tags begin of what may stand in the phrase for a speaker. */
  private static final Pattern NAMING = Pattern.compile("NN|JJ|DT|CC|CD|PRP|POS");

  /** So many words before a verb who speaks may begin. */
  private static final int FAR = 30;

  private final Relations relations;
  private final Draft draft;

  LateSubjects(Relations relations, Draft draft) {
    this.relations = relations;
    this.draft = draft;
  }

  void give() {
    for (int verb = 2; verb < draft.size(); verb++) {
      int clause = draft.head[verb];
      boolean behind = clause >= 0 && clause < verb && draft.isVerb(clause);
      if (behind && isTag(verb) && !lacksSubject(clause) && !isSeries(clause)) {
        giveObject(verb, clause);
      } else if (behind && isSaidOf(verb) && !isSeries(clause)) {
        giveSpeaker(verb, clause, nounUpTo(verb, clause));
      } else if (behind && isUnhelped(verb)) {
        giveSpeaker(verb, clause, subjectOfUnhelped(verb));
      } else if (isTailOfNoun(verb)) {
        giveSpeaker(verb, draft.verbAbove(clause), clause);
      } else if (isBehindItsClause(verb)) {
        draft.relation[draft.child(verb, "obj", verb)] = "nsubj";
      }
    }
    for (int verb = 1; verb < draft.size(); verb++) {
      if (isFinite(verb) && lacksSubject(verb)) {
        giveBareNoun(verb);
      }
      if (isFinite(verb) && lacksSubject(verb) && complement(verb) != Draft.NONE) {
        int speaker = nounUpTo(verb, complement(verb));
        if (speaker != Draft.NONE) {
          giveNoun(verb, speaker);
        } else {
          giveTo(verb);
        }
      }
    }
    for (int verb = 0; verb < draft.size(); verb++) {
      giveGerund(verb);
      giveOpening(verb);
      giveFirstOfTwo(verb);
      giveFronted(verb);
      giveToClauseBefore(verb);
      giveApposition(verb);
      giveExplained(verb);
      giveLastPhrase(verb);
      if (isUnmarkedClauseBefore(verb)) {
        draft.relation[verb] = "ccomp";
      } else if (isSplice(verb)) {
        draft.relation[verb] = "parataxis";
      }
    }
  }

  /** In "the X crossing in Y had been taken" the crossing crosses nothing: it was taken. */
  private void giveGerund(int verb) {
    boolean clause = draft.isVerb(verb) && draft.hasChild(verb, "aux") && lacksSubject(verb);
    for (int i = verb - 1; clause && i > 0; i--) {
      boolean gerund =
          draft.tags.get(i).equals("VBG")
              && draft.is(i, "ccomp")
              && draft.head[i] == draft.head[verb]
              && !draft.hasChild(i, "aux");
      int name = gerund ? draft.child(i, "nsubj", 0) : Draft.NONE;
      if (name != Draft.NONE && name == i - 1) {
        draft.hangSubject(i, verb);
        draft.hang(name, i, "compound");
        return;
      }
    }
  }

  /** In "Fighting in X pitted the army against rebels" the fighting did: it opens the sentence. */
  private void giveOpening(int verb) {
    int gerund = draft.head[verb];
    boolean opening =
        gerund >= 0
            && gerund <= 1
            && gerund < verb
            && draft.tags.get(gerund).equals("VBG")
            && draft.is(verb, "advcl")
            && isFinite(verb)
            && lacksSubject(verb)
            && !draft.hasChild(verb, "mark")
            && !draft.hasChild(gerund, "obj")
            && !draft.hasChild(gerund, "nsubj")
            && !draft.lemmas.subList(gerund, verb).contains(",");
    if (opening) {
      draft.attach(verb, draft.head[gerund], draft.relation[gerund]);
      draft.attach(gerund, verb, "nsubj");
    }
  }

  /** In "the towns, he told them, were captured" the towns are what was captured. */
  private void giveFirstOfTwo(int verb) {
    int first = draft.child(verb, "nsubj", 0);
    int second = first == Draft.NONE ? Draft.NONE : draft.child(verb, "nsubj", first + 1);
    int clause = draft.child(verb, "ccomp", verb);
    if (second != Draft.NONE && second < verb && clause != Draft.NONE && lacksSubject(clause)) {
      draft.hangSubject(first, clause);
    }
  }

  /** In "Kelbur they have not left" it is Kelbur that they have not. */
  private void giveFronted(int verb) {
    int name = draft.child(verb, "nsubj", 0);
    int pronoun = name + 1;
    boolean fronted =
        name != Draft.NONE
            && pronoun < verb
            && draft.isNoun(name)
            && draft.head[pronoun] == verb
            && draft.is(pronoun, "nsubj")
            && draft.tags.get(pronoun).equals("PRP")
            && !draft.hasChild(verb, "obj");
    if (fronted) {
      draft.relation[name] = "obj";
    }
  }

  /**
   * In "rebels, many of them on foot, captured the town, a priest said" and in "rebels captured the
   * town, a priest said" the rebels say nothing, and what has an object is no passive participle.
   */
  private void giveToClauseBefore(int saying) {
    int loose = draft.child(saying, "dep", 0);
    int subject = draft.child(saying, "nsubj", 0);
    boolean apart = loose != Draft.NONE && loose < subject && draft.isNoun(loose);
    int first = apart ? loose : subject;
    int second = first == Draft.NONE ? Draft.NONE : draft.child(saying, "nsubj", first + 1);
    boolean two = second != Draft.NONE && second < saying;
    if (!two || !relations.isSaying(draft.lemmas.get(saying)) || !isFinite(saying)) {
      return;
    }
    for (int verb = second - 1; verb > first; verb--) {
      int object = draft.is(verb, "acl") ? draft.child(verb, "obj", verb) : Draft.NONE;
      boolean told =
          draft.tagged(verb, "VBN", "VBD")
              && object != Draft.NONE
              && object < second
              && draft.descends(verb, first)
              && (draft.head[verb] == verb - 1 || draft.lemmas.get(verb - 1).equals(","))
              && !draft.hasChild(verb, "obl:agent");
      if (told) {
        draft.hang(verb, saying, "ccomp");
        draft.hang(first, verb, "nsubj");
        return;
      }
    }
  }

  /** In "after two days of clashes X has been captured" X is no sort of clash. */
  private void giveApposition(int verb) {
    int auxiliary = draft.child(verb, "aux", 0);
    boolean clause = auxiliary != Draft.NONE && auxiliary < verb && draft.isVerb(verb);
    if (!clause || !lacksSubject(verb)) {
      return;
    }
    for (int i = 1; i < auxiliary; i++) {
      boolean touching = draft.head[i] == i - 1 && draft.is(i, "appos") && draft.isNoun(i);
      if (touching && topOf(i, auxiliary - 1) == i) {
        draft.hangSubject(i, verb);
        return;
      }
    }
  }

  /** In "ten died in X, Y, the head of the hospital said" he speaks, and Y is where X lies. */
  private void giveExplained(int saying) {
    int land = draft.child(saying, "nsubj", 0);
    int speaker = land == Draft.NONE ? Draft.NONE : draft.child(land, "appos", land);
    boolean spoken =
        speaker > land && speaker < saying && relations.isSaying(draft.lemmas.get(saying));
    int begin = land;
    while (begin > 0 && draft.head[begin - 1] == land && draft.is(begin - 1, "compound")) {
      begin--;
    }
    boolean open = // a man with an office has another comma behind it
        spoken
            && begin > 1
            && draft.tagged(begin - 1, ",")
            && draft.tagged(begin - 2, "NNP", "NNPS")
            && draft.tagged(land, "NNP", "NNPS")
            && draft.tagged(speaker, "NN", "NNS")
            && !draft.tagged(saying - 1, ",");
    if (open && !draft.descends(begin - 2, land)) {
      draft.attach(speaker, saying, "nsubj");
      draft.attach(land, begin - 2, "appos");
    }
  }

  /** In "they took it yesterday, police and army sources said" all behind the comma speak. */
  private void giveLastPhrase(int saying) {
    int clause = draft.child(saying, "ccomp", 0);
    int speaker = saying - 1;
    boolean tag =
        draft.head[saying] < 0
            && isFinite(saying)
            && relations.isSaying(draft.lemmas.get(saying))
            && clause != Draft.NONE
            && clause < speaker
            && draft.isNoun(speaker);
    int begin = speaker;
    while (tag && begin > clause && NAMING.matcher(draft.tags.get(begin)).lookingAt()) {
      begin--;
    }
    if (!tag
        || begin <= clause
        || isList(begin, speaker)
        || !draft.lemmas.get(begin).equals(",")
        || begin == speaker) {
      return;
    }
    for (int i = clause + 1; i < begin; i++) {
      if (draft.head[i] == saying && draft.relation[i].startsWith("nsubj")) {
        draft.hang(i, clause, "advmod");
      }
    }
    draft.hangSubject(speaker, saying);
    for (int i = begin + 1; i < speaker; i++) {
      if (draft.head[i] <= begin) {
        draft.hang(i, speaker, draft.is(i, "cc") ? "cc" : "compound");
      }
    }
  }

  /** "A clerk and a guard", "residents and doctors": each speaks for himself. */
  private boolean isList(int begin, int last) {
    for (int i = begin + 2; i < last; i++) {
      boolean apart = draft.tags.get(i + 1).equals("DT") || i + 1 == last;
      if (draft.tags.get(i).equals("CC") && apart) {
        return true;
      }
    }
    return false;
  }

  private boolean isFinite(int i) {
    return draft.isFinite(i);
  }

  /** Whether the verb is a finite one with no object, as a verb of saying behind a clause is. */
  private boolean isPlain(int verb) {
    return isFinite(verb)
        && !draft.hasChild(verb, "aux")
        && !draft.hasChild(verb, "obj")
        && !draft.hasChild(verb, "xcomp");
  }

  /** Whether the verb or its first auxiliary is finite. */
  private boolean hasFinite(int verb) {
    int auxiliary = draft.child(verb, "aux", 0);
    int passive = draft.child(verb, "aux:pass", 0);
    return isFinite(verb)
        || !lacksSubject(verb)
            && (auxiliary != Draft.NONE && isFinite(auxiliary)
                || passive != Draft.NONE && isFinite(passive));
  }

  private boolean lacksSubject(int verb) {
    return !draft.hasChild(verb, "nsubj")
        && !draft.hasChild(verb, "nsubj:pass")
        && !draft.hasChild(verb, "expl");
  }

  /** The clause before the verb that is its complement, or {@link Draft#NONE}. */
  private int complement(int verb) {
    int clause = draft.child(verb, "ccomp", 0);
    return clause < verb ? clause : Draft.NONE;
  }

  /** In "the forces earlier on Thursday retook it" the forces are no measure of "earlier". */
  private void giveBareNoun(int verb) {
    for (int i = 0; i < verb; i++) {
      int head = draft.head[i];
      boolean beside = head == verb || head >= 0 && head < verb && draft.head[head] == verb;
      boolean bare = draft.is(i, "obl:npmod") && draft.isNoun(i);
      if (bare && beside && !relations.isTime(draft.lemmas.get(i))) {
        draft.hang(i, verb, "nsubj");
        return;
      }
    }
  }

  private void giveTo(int verb) {
    int end = verb - 1;
    while (end > 0 && draft.tags.get(end).startsWith("RB")) {
      end--;
    }
    int comma = end;
    while (comma > 0 && !draft.lemmas.get(comma).equals(",")) {
      comma--;
    }
    int top = topOf(comma + 1, end);
    if (comma > 0 && top != Draft.NONE && isNominal(top) && !draft.is(top, "nsubj")) {
      draft.hang(top, verb, "nsubj");
    }
  }

  /** The one word of a stretch whose head stands before it, or none where there are several. */
  private int topOf(int begin, int end) {
    int top = Draft.NONE;
    for (int i = begin; i <= end; i++) {
      boolean outside = draft.head[i] < begin || draft.head[i] > end;
      if (outside && top != Draft.NONE || draft.head[i] > end) {
        return Draft.NONE;
      }
      top = outside ? i : top;
    }
    return top;
  }

  /** Whether a verb of saying without a subject is joined to a clause before it by no word. */
  private boolean isSaidOf(int verb) {
    return draft.tags.get(verb).equals("VBD")
        && relations.isSaying(draft.lemmas.get(verb))
        && (draft.is(verb, "conj") || draft.is(verb, "dep"))
        && lacksSubject(verb)
        && !draft.hasChild(verb, "cc");
  }

  /** In "they took X, a resident of the town said by telephone" X is no resident. */
  private void giveSpeaker(int verb, int clause, int speaker) {
    if (speaker != Draft.NONE && clause != Draft.NONE) {
      draft.attach(verb, draft.head[clause], draft.relation[clause]);
      draft.attach(clause, verb, "ccomp");
      giveNoun(verb, speaker);
    }
  }

  private void giveNoun(int verb, int speaker) {
    for (int other = speaker + 1; other < verb; other++) {
      if (isBeside(other, speaker)) {
        draft.hang(other, speaker, "conj");
      }
    }
    draft.hang(speaker, verb, "nsubj");
  }

  /** Whether of "took X, A and B said" the parse made A and B two more that were taken. */
  private boolean isBeside(int other, int speaker) {
    return draft.is(other, "conj") && draft.head[other] == draft.head[speaker];
  }

  /**
   * In "X was taken, a doctor confirmed" the doctor was not confirmed, which takes an auxiliary.
   */
  private boolean isUnhelped(int verb) {
    return relations.isSaying(draft.lemmas.get(verb))
        && draft.tags.get(verb).equals("VBN")
        && draft.is(verb, "conj")
        && subjectOfUnhelped(verb) != Draft.NONE
        && !draft.hasChild(verb, "aux:pass")
        && !draft.hasChild(verb, "aux")
        && !draft.hasChild(verb, "cc");
  }

  private int subjectOfUnhelped(int verb) {
    return Math.max(draft.child(verb, "nsubj", 0), draft.child(verb, "nsubj:pass", 0));
  }

  /** In "they took X, a doctor in the town confirmed." nobody was confirmed. */
  private boolean isTailOfNoun(int verb) {
    int noun = draft.head[verb];
    boolean last = verb + 1 == draft.size() || draft.tagged(verb + 1, ".", "IN");
    return noun > 0
        && last
        && draft.is(verb, "acl")
        && draft.tagged(verb, "VBD", "VBN")
        && relations.isSaying(draft.lemmas.get(verb))
        && !draft.hasChild(verb, "obl:agent")
        && (draft.is(noun, "appos") || draft.is(noun, "conj"))
        && nounUpTo(verb, draft.verbAbove(noun)) == noun;
  }

  /** The noun of a clause whose phrase begins behind a comma and ends at the verb or a comma. */
  private int nounUpTo(int verb, int clause) {
    int end = draft.lemmas.get(verb - 1).equals(",") ? verb - 2 : verb - 1;
    for (int noun = Math.max(clause + 1, Math.max(1, verb - FAR)); noun < verb; noun++) {
      boolean inside = draft.isNoun(noun) && draft.head[noun] < noun && !draft.is(noun, "nsubj");
      int begin = inside ? draft.begin(noun) : 0;
      if (begin > clause + 1
          && draft.lemmas.get(begin - 1).equals(",")
          && isAllOf(noun, begin, end)) {
        return noun;
      }
    }
    return Draft.NONE;
  }

  private boolean isAllOf(int noun, int begin, int end) {
    for (int i = begin; i <= end; i++) {
      int at = i;
      while (at >= begin && at != noun && !(at > noun && isBeside(at, noun))) {
        at = draft.head[at];
      }
      if (at < begin) {
        return false;
      }
    }
    return true;
  }

  /** Whether the verb stands right behind a comma or a closing quote, with only an object. */
  private boolean isTag(int verb) {
    return isInverted(verb)
        && (draft.is(verb, "conj") || draft.is(verb, "parataxis") || draft.is(verb, "dep"));
  }

  private boolean isInverted(int verb) {
    int object = draft.child(verb, "obj", verb);
    return draft.tags.get(verb).equals("VBD")
        && relations.isSaying(draft.lemmas.get(verb))
        && !draft.lemmas.get(verb).equals("tell")
        && draft.tagged(verb - 1, ",", "''")
        && lacksSubject(verb)
        && !draft.hasChild(verb, "cc")
        && object != Draft.NONE
        && touches(verb, object);
  }

  /** Whether only articles, adjectives and the like stand between the two. */
  private boolean touches(int verb, int object) {
    for (int i = verb + 1; i < object; i++) {
      if (!draft.descends(i, object)) {
        return false;
      }
    }
    return true;
  }

  /** "They came, saw it and left" is a series of deeds. */
  private boolean isSeries(int clause) {
    for (int i = draft.child(clause, "conj", 0); i >= 0; i = draft.child(clause, "conj", i + 1)) {
      if (draft.hasChild(i, "cc")) {
        return true;
      }
    }
    return false;
  }

  /** In "Two were hurt, added the doctor" the doctor is nothing that is added. */
  private void giveObject(int verb, int clause) {
    draft.relation[draft.child(verb, "obj", verb)] = "nsubj";
    draft.attach(verb, draft.head[clause], draft.relation[clause]);
    draft.attach(clause, verb, "ccomp");
  }

  /** "Both were mined, explained the engineer", where the clause already hangs on the verb. */
  private boolean isBehindItsClause(int verb) {
    int clause = draft.child(verb, "ccomp", 0);
    return clause != Draft.NONE && clause < verb && isInverted(verb);
  }

  private boolean isNominal(int i) {
    return draft.isNoun(i) || draft.tags.get(i).startsWith("PRP");
  }

  /** "They took it, the mayor told us": a clause of its own, joined by no word. */
  private boolean isSplice(int verb) {
    return draft.is(verb, "conj")
        && isFinite(verb)
        && !lacksSubject(verb)
        && !draft.hasChild(verb, "cc")
        && draft.head[verb] < verb
        && draft.isVerb(draft.head[verb]);
  }

  /** A finite clause before its verb without "as", "while" or the like is what the verb says. */
  private boolean isUnmarkedClauseBefore(int verb) {
    int head = draft.head[verb];
    return draft.is(verb, "advcl")
        && head > verb
        && (isFinite(verb) || hasFinite(verb) && isPlain(head))
        && draft.isVerb(head)
        && !draft.hasChild(verb, "mark")
        && draft.child(verb, "advmod", 0) == Draft.NONE
        && draft.child(head, "ccomp", 0) == Draft.NONE;
  }
}
