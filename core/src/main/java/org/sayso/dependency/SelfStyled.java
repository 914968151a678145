package org.sayso.dependency;

import java.util.Set;
import org.sayso.conversion.Draft;
import org.sayso.conversion.Relations;

/**
 * Parts an office that somebody gives himself from the clause behind it: in "he declared himself
 * president given the king has fled" it is the king who has fled, and no president.
 */
final class SelfStyled {

  private static final Set<String> SELF = Set.of("himself", "herself", "itself", "themselves");
  private static final Set<String> STYLING = Set.of("declare", "proclaim", "name", "style", "call");

  private final Relations relations;
  private final Draft draft;

  SelfStyled(Relations relations, Draft draft) {
    this.relations = relations;
    this.draft = draft;
  }

  void part() {
    for (int self = 1; self < draft.size(); self++) {
      int styling = self - 1;
      boolean styled =
          SELF.contains(draft.lemmas.get(self)) && STYLING.contains(draft.lemmas.get(styling));
      int office = styled ? office(self) : Draft.NONE;
      if (office != Draft.NONE) {
        int clause = draft.is(office, "nsubj", "nsubj:pass") ? draft.head[office] : Draft.NONE;
        draft.hang(self, styling, "obj");
        draft.hang(office, styling, "xcomp");
        if (clause != Draft.NONE && clause > office) {
          giveSubject(clause, office, styling);
        }
      }
    }
  }

  /** The office that the parse made the subject of another clause; none where it did not. */
  private int office(int self) {
    if (draft.is(self, "nsubj")) {
      int head = draft.head[self];
      return head > self && draft.isNoun(head) ? head : Draft.NONE;
    }
    int noun = self + 1;
    while (noun < draft.size() && !draft.isNoun(noun) && !draft.isVerb(noun)) {
      noun++;
    }
    boolean subject =
        noun < draft.size()
            && draft.isNoun(noun)
            && draft.is(noun, "nsubj", "nsubj:pass")
            && draft.head[noun] > noun;
    return subject ? noun : Draft.NONE;
  }

  /** Who it is of whom the clause behind tells: whose name stands last before it. */
  private void giveSubject(int clause, int office, int styling) {
    for (int name = clause - 1; name > office; name--) {
      boolean own = draft.head[name] == office && draft.isNoun(name) && draft.is(name, "nmod");
      int above = draft.head[name];
      boolean given = draft.isNoun(name) && above >= 0 && draft.is(above, "acl");
      boolean ofOffice = given && draft.head[above] == office;
      int word = own ? draft.child(name, "case", 0) : ofOffice ? above : Draft.NONE;
      if (word > office && draft.tagged(word, "VBN", "IN")) {
        draft.hang(clause, styling, "advcl");
        draft.hang(name, clause, "nsubj");
        draft.hang(word, clause, "mark");
        saidBySameOne(clause, styling);
        return;
      }
    }
  }

  /** "Has declared himself president given the king has fled, and has vowed": he has vowed. */
  private void saidBySameOne(int clause, int styling) {
    int next = draft.child(clause, "conj", clause);
    boolean said =
        next != Draft.NONE
            && relations.isSaying(draft.lemmas.get(next))
            && draft.hasChild(next, "aux")
            && draft.hasChild(styling, "aux");
    if (said) {
      draft.hang(next, styling, "conj");
    }
  }
}
