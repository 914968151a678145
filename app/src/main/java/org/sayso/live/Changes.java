package org.sayso.live;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sayso.atlas.Atlas;
import org.sayso.explain.Turn;

/**
 * What reports published since a day turned.
 *
 * @param spokenOf of how many places they speak
 * @param turns the places of which most new claims speak, the greatest turn first
 */
public record Changes(int spokenOf, List<Turn> turns) {

  /** Copies the list. */
  public Changes {
    turns = List.copyOf(turns);
  }

  /**
   * Weighs places by what was known before and by what is known now.
   *
   * @param since reports of later days are new
   * @param day the day that is spoken of
   * @param most places at most
   */
  public static Changes of(LiveAtlas atlas, LocalDate since, LocalDate day, int most) {
    List<String> spokenOf = atlas.file().spokenOfSince(since);
    List<Turn> turns = new ArrayList<>();
    for (String place : spokenOf.stream().limit(most).toList()) {
      Atlas before = atlas.place(place, new Standpoint(since, null), day);
      Atlas now = atlas.place(place);
      Turn.of(before, now, day).stream()
          .filter(turn -> turn.place().id().equals(place))
          .forEach(turns::add);
    }
    turns.sort(Turn.GREATEST_FIRST);
    return new Changes(spokenOf.size(), turns);
  }
}
