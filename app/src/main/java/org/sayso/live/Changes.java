package org.sayso.live;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.claim.Claim;
import org.sayso.explain.Turn;
import org.sayso.query.Page;
import org.sayso.query.Paging;

/**
 * What reports published since a day turned, of some places at a time: each has to be weighed by
 * what was known before.
 *
 * @param spokenOf of how many places the new reports speak
 * @param turns of the places asked for, the greatest turn first
 * @param claims those that turns name, by id
 */
public record Changes(long spokenOf, List<Turn> turns, Map<String, Claim> claims) {

  /** Copies the collections. */
  public Changes {
    turns = List.copyOf(turns);
    claims = Map.copyOf(claims);
  }

  /**
   * What is asked.
   *
   * @param since reports published on later days are new
   * @param known by what was published up to this day it is thought now; null for all that is known
   * @param day the day that is spoken of
   */
  public record Question(LocalDate since, @Nullable LocalDate known, LocalDate day) {}

  /** A place's turn, with the slice that it rests on. */
  private record Turned(Turn turn, Atlas after) {}

  /**
   * Weighs some places by what was known before and by what is known since.
   *
   * @param places which of the places that new reports speak of, those of most such claims first
   */
  static Changes of(LiveAtlas atlas, Question asked, Paging places) {
    Page<String> spokenOf = atlas.file().spokenOf(asked.since(), asked.known(), places);
    List<Turned> turned =
        spokenOf.items().parallelStream().flatMap(place -> turn(atlas, place, asked)).toList();
    Set<String> named = new HashSet<>();
    turned.forEach(each -> named.addAll(each.turn().fresh()));
    Map<String, Claim> claims = new HashMap<>();
    for (Turned each : turned) {
      each.after().claims().stream()
          .filter(claim -> named.contains(claim.id()))
          .forEach(claim -> claims.put(claim.id(), claim));
    }
    List<Turn> turns = turned.stream().map(Turned::turn).sorted(Turn.GREATEST_FIRST).toList();
    return new Changes(spokenOf.total(), turns, claims);
  }

  private static Stream<Turned> turn(LiveAtlas atlas, String place, Question asked) {
    Atlas before = atlas.place(place, new Standpoint(asked.since(), null), asked.day());
    Atlas after =
        asked.known() == null
            ? atlas.grounds(place, asked.day())
            : atlas.place(place, new Standpoint(asked.known(), null), asked.day());
    return Turn.of(before, after, asked.since(), asked.day()).stream()
        .filter(turn -> turn.place().id().equals(place))
        .map(turn -> new Turned(turn, after));
  }
}
