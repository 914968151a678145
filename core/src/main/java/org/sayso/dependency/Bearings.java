package org.sayso.dependency;

import java.util.Set;
import org.sayso.conversion.Draft;

/**
 * Gives places back to what tells where they lie: in "a bomb went off in Kelbur town north of the
 * capital" the parse takes the direction for the place, and the town for a part of its name.
 */
final class Bearings {

  private static final Set<String> DIRECTIONS =
      Set.of("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest");

  private final Draft draft;

  Bearings(Draft draft) {
    this.draft = draft;
  }

  void turn() {
    for (int direction = 2; direction + 1 < draft.size(); direction++) {
      int place = direction - 1;
      boolean taken =
          DIRECTIONS.contains(draft.lemmas.get(direction))
              && draft.lemmas.get(direction + 1).equals("of")
              && draft.tags.get(place).equals("NN")
              && draft.tags.get(place - 1).startsWith("NNP")
              && draft.head[place] == direction
              && draft.is(place, "compound");
      if (taken) {
        giveBack(place, direction);
      }
    }
  }

  private void giveBack(int place, int direction) {
    draft.hang(place, draft.head[direction], draft.relation[direction]);
    for (int i = 0; i < place; i++) {
      if (draft.head[i] == direction) {
        draft.hang(i, place, draft.relation[i]);
      }
    }
    draft.hang(direction, place, "advmod");
  }
}
