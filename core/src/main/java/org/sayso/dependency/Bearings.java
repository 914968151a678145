package org.sayso.dependency;

import java.util.Set;
import org.sayso.conversion.Draft;
import org.sayso.conversion.Relations;

/**
 * Gives nouns back what tells where they lie: in "a bomb went off in Kelbur town north of the
 * capital", "an assault east of the town" the parse takes the direction for the place, and the town
 * or the assault for a part of its name.
 */
final class Bearings {

  private static final Set<String> DIRECTIONS =
      Set.of("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest");

  private static final Set<String> UNITS =
      Set.of("mile", "kilometre", "kilometer", "km", "metre", "meter", "yard", "minute", "hour");

  /** As what the parse hangs a noun on the direction behind it. */
  private static final String[] TAKEN = {"compound", "amod", "obl:npmod"};

  /** Where the article of an Arabic name ends, which the tagger often has for an adjective. */
  private static final int ARTICLE = 2;

  private final Relations relations;
  private final Draft draft;

  Bearings(Relations relations, Draft draft) {
    this.relations = relations;
    this.draft = draft;
  }

  void turn() {
    for (int direction = 1; direction + 1 < draft.size(); direction++) {
      int place = direction - 1;
      boolean behind =
          draft.lemmas.get(direction + 1).equals("of")
              && DIRECTIONS.contains(draft.lemmas.get(direction).replace("-", ""))
              && isPlace(place);
      if (behind && draft.head[place] == direction && draft.is(place, TAKEN)) {
        giveBack(place, direction);
        join(place, direction);
      } else if (behind && isStrayed(place, direction)) {
        join(place, direction);
      }
    }
  }

  private boolean isPlace(int word) {
    String lemma = draft.lemmas.get(word);
    boolean name = draft.is(word, "amod") && lemma.indexOf('-') == ARTICLE; // "al-Bab north of"
    return name || draft.isNoun(word) && !UNITS.contains(lemma) && !relations.isTime(lemma);
  }

  private void giveBack(int place, int direction) {
    int verb = draft.head[direction];
    boolean object = draft.is(direction, "advmod") && draft.isVerb(verb); // "took hills north of X"
    if (object && place < verb) {
      draft.hangSubject(place, verb);
    } else {
      draft.hang(place, verb, object ? "obj" : draft.relation[direction]);
    }
    for (int i = 0; i < place; i++) {
      if (draft.head[i] == direction) {
        draft.hang(i, place, draft.relation[i]);
      }
    }
  }

  /** "In the suburbs south of X", "the villages north of X fell": no deed is to the north there. */
  private boolean isStrayed(int place, int direction) {
    int verb = draft.head[direction];
    boolean placed = draft.hasChild(place, "case") && draft.descends(place, verb);
    boolean before = draft.head[place] == verb && verb > direction;
    return draft.is(direction, "advmod") && (verb == place || placed || before);
  }

  /** Makes "north of" one preposition. */
  private void join(int place, int direction) {
    int from = draft.head[direction + 1];
    if (from > direction && draft.head[from] == direction && draft.is(direction + 1, "case")) {
      draft.hang(from, place, "nmod");
      draft.hang(direction, from, "case");
      draft.hang(direction + 1, direction, "fixed");
    } else {
      draft.hang(direction, place, "advmod");
    }
  }
}
