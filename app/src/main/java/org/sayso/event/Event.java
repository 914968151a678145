package org.sayso.event;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PlaceRef;
import org.sayso.report.ContentId;

/**
 * Something that happened at one place, as all those tell it who tell of it.
 *
 * @param deed what was done
 * @param place where, as the claim that was printed first names it
 * @param days when
 * @param one who did it; of a fight the side named first, of a taking the one that won the place
 * @param other to whom; of a taking the one that lost it
 * @param fought whether there was a fight, or null where nobody says
 * @param tellings who says so, in order of print
 * @param losses who speaks of people that died or were hurt in it, in order of print
 * @param denials who denies it, in order of print
 * @param toll how many are said to have died
 */
public record Event(
    Deed deed,
    PlaceRef place,
    Days days,
    Side one,
    Side other,
    @Nullable Boolean fought,
    List<Telling> tellings,
    List<Telling> losses,
    List<Telling> denials,
    Toll toll) {

  private static final int NUMBER_DIGITS = 12;

  /** Copies the lists; throws {@link IllegalArgumentException} where nobody tells it. */
  public Event {
    tellings = List.copyOf(tellings);
    losses = List.copyOf(losses);
    denials = List.copyOf(denials);
    if (tellings.isEmpty()) {
      throw new IllegalArgumentException("an event that nobody tells");
    }
  }

  /** Hash of the claim that was printed first: it stays when more is told of the event. */
  public String id() {
    return ContentId.of("e", tellings.get(0).claim().id());
  }

  /** The id as a number, for data sets that number their events: 48 bits of it. */
  public long number() {
    String id = id();
    return Long.parseLong(id.substring(2, 2 + NUMBER_DIGITS), 16);
  }

  /** Everyone who tells of it or of its losses, in this order; not those who deny it. */
  public Stream<Telling> told() {
    return Stream.concat(tellings.stream(), losses.stream()).distinct();
  }

  /** How many independent origins tell of it. */
  public int origins() {
    return (int) told().map(Telling::origin).distinct().count();
  }

  /** Ids of all claims about it, also of those that deny it. */
  public List<String> claims() {
    return Stream.concat(told(), denials.stream())
        .map(telling -> telling.claim().id())
        .distinct()
        .toList();
  }
}
