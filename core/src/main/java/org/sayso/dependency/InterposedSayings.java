package org.sayso.dependency;

import java.util.Set;
import org.sayso.conversion.Draft;
import org.sayso.conversion.Relations;

/**
 * Joins what goes on behind an inserted "the mayor said" to what was said before it: in "shells hit
 * the town, the mayor said, and killed two" the shells killed them.
 */
final class InterposedSayings {

  /** What a speaker does too: "the mayor said, and called for calm". */
  private static final Set<String> OF_SPEAKERS =
      Set.of(
          "call", "urge", "appeal", "demand", "condemn", "vow", "promise", "accuse", "blame",
          "order", "ask", "thank", "express", "praise", "pledge", "refuse", "decline");

  private static final Set<String> THEMES = Set.of("of", "on", "about");

  /** What else is the speaker's that goes on in a participle: "the mayor said, citing reports". */
  private static final Set<String> IN_SPEAKING =
      Set.of(
          "cite",
          "refer",
          "quote",
          "speak",
          "talk",
          "describe",
          "identify",
          "name",
          "point",
          "stress",
          "suggest",
          "recall",
          "insist",
          "explain",
          "reply",
          "respond",
          "read",
          "write",
          "use",
          "give",
          "put",
          "label",
          "dub",
          "hold",
          "show",
          "provide",
          "reiterate",
          "comment");

  private final Relations relations;
  private final Draft draft;

  InterposedSayings(Relations relations, Draft draft) {
    this.relations = relations;
    this.draft = draft;
  }

  void join() {
    for (int saying = 2; saying < draft.size(); saying++) {
      giveTheme(saying);
      partSecond(saying);
      partBeside(saying);
      giveNamed(saying);
      lowerAim(saying);
      int said = relations.isSaying(draft.lemmas.get(saying)) ? said(saying) : Draft.NONE;
      for (int verb = saying + 2; said != Draft.NONE && verb < draft.size(); verb++) {
        if (draft.head[verb] == saying && goesOn(saying, verb)) {
          draft.attach(verb, said, draft.relation[verb]);
        }
      }
    }
  }

  /** In "there were no reports, however, of losses" it is losses that nothing was reported of. */
  private void giveTheme(int theme) {
    int of = draft.is(theme, "obl", "nmod") ? draft.child(theme, "case", 0) : Draft.NONE;
    boolean aside =
        of > 0
            && of < theme
            && draft.lemmas.get(of - 1).equals(",")
            && THEMES.contains(draft.lemmas.get(of));
    for (int there = aside ? of : Draft.NONE; there >= 0; there--) {
      int verb = draft.is(there, "expl") ? draft.head[there] : Draft.NONE;
      int noun = verb < 0 ? Draft.NONE : draft.child(verb, "nsubj", verb);
      if (noun != Draft.NONE && noun + 1 < of && draft.lemmas.get(noun + 1).equals(",")) {
        draft.hang(theme, noun, "nmod");
      }
    }
  }

  /** In "he said they were on the way to X, a town in Y, to free it" they mean to, and not he. */
  private void lowerAim(int infinitive) {
    int saying = draft.is(infinitive, "advcl") ? draft.head[infinitive] : Draft.NONE;
    boolean said = saying >= 0 && relations.isSaying(draft.lemmas.get(saying));
    int told = said ? draft.child(saying, "ccomp", saying) : Draft.NONE;
    boolean aim =
        told != Draft.NONE
            && told < infinitive
            && draft.isVerb(told)
            && draft.tags.get(infinitive).equals("VB")
            && draft.lemmas.get(infinitive - 1).equals("to");
    if (aim) {
      draft.attach(infinitive, told, "advcl");
      for (int i = told; i < infinitive; i++) {
        boolean mark = draft.head[i] == saying && draft.is(i, "punct");
        draft.head[i] = mark ? told : draft.head[i];
      }
    }
  }

  /** "The army says it took X, rebels say the fight goes on": two say two things. */
  private void partSecond(int saying) {
    int beside = draft.is(saying, "parataxis") ? draft.head[saying] : Draft.NONE;
    int first = beside == Draft.NONE ? Draft.NONE : draft.head[beside];
    int speaker = draft.child(saying, "nsubj", 0);
    boolean second =
        first >= 0
            && first < speaker
            && speaker < saying
            && relations.isSaying(draft.lemmas.get(saying))
            && relations.isSaying(draft.lemmas.get(first))
            && draft.hasChild(first, "nsubj");
    if (!second) {
      return;
    }
    boolean before = beside < saying && draft.is(beside, "ccomp") && beside > first;
    if (beside > saying && draft.hasChild(first, "ccomp")) {
      draft.attach(saying, first, "conj");
      draft.attach(beside, saying, "ccomp");
    } else if (before && draft.child(saying, "ccomp", saying) != Draft.NONE) {
      draft.attach(saying, first, "conj");
    }
  }

  /** "A fell, Col. X, of the B brigade, told Y": X speaks, and is no further place that fell. */
  private void giveNamed(int saying) {
    int body = draft.child(saying, "nsubj", 0);
    int of = body == Draft.NONE || body > saying ? Draft.NONE : draft.child(body, "case", 0);
    int name = of - 2;
    boolean aside =
        relations.isSaying(draft.lemmas.get(saying))
            && name >= 0
            && of < body
            && draft.lemmas.get(of - 1).equals(",")
            && draft.tags.get(saying - 1).equals(",")
            && draft.tagged(name, "NNP", "NNPS");
    int begin = aside ? draft.begin(name) : 0;
    if (begin > 0 && draft.tags.get(begin - 1).equals(",") && !draft.descends(saying, name)) {
      draft.hangSubject(name, saying);
      draft.attach(body, name, "nmod");
    }
  }

  /** The verb of what is said, before a comma and the one who says it. */
  private int said(int saying) {
    int speaker = draft.child(saying, "nsubj", 0);
    int before = draft.child(saying, "ccomp", 0);
    int said = before == Draft.NONE && draft.is(saying, "parataxis") ? draft.head[saying] : before;
    boolean inserted =
        speaker != Draft.NONE
            && speaker < saying
            && said != Draft.NONE
            && said < speaker
            && draft.lemmas.subList(said, speaker).contains(",");
    return inserted ? said : Draft.NONE;
  }

  /** "X fell, he said, whereas Y holds": what is said stands before it. */
  private void partBeside(int saying) {
    int clause = draft.is(saying, "parataxis") ? draft.child(saying, "ccomp", saying) : Draft.NONE;
    int mark = clause == Draft.NONE ? Draft.NONE : draft.child(clause, "mark", saying);
    if (mark != Draft.NONE && draft.lemmas.get(mark).matches("while|whereas|although|though")) {
      draft.relation[clause] = "advcl";
    }
  }

  private boolean goesOn(int saying, int verb) {
    boolean apart = draft.lemmas.subList(saying, verb).contains(",");
    return apart
        && (draft.is(verb, "conj") && draft.tagged(verb, "VBD", "VBZ", "VBP", "VBN", "VBG")
            || isParticiple(verb))
        && !relations.isSaying(draft.lemmas.get(verb))
        && !OF_SPEAKERS.contains(draft.lemmas.get(verb));
  }

  /** "Shells hit the town, the mayor said on Monday, killing two". */
  private boolean isParticiple(int verb) {
    return draft.is(verb, "advcl")
        && draft.tagged(verb, "VBG")
        && draft.lemmas.get(verb - 1).equals(",")
        && !draft.hasChild(verb, "mark")
        && !draft.hasChild(verb, "nsubj")
        && !IN_SPEAKING.contains(draft.lemmas.get(verb));
  }
}
