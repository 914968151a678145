package org.sayso.claim;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A party to the conflict as a claim names it.
 *
 * @param text words as printed
 * @param party the pack's id, or the folded name where no pack knows it
 * @param with further parties on the same side
 */
public record PartyRef(String text, String party, List<PartyRef> with) {

  /** Copies the list. */
  public PartyRef {
    with = List.copyOf(with);
  }

  /** Who stands on a side: its first party and those beside it; nobody where there is no side. */
  public static Set<String> ids(@Nullable PartyRef side) {
    return side == null
        ? Set.of()
        : Stream.concat(Stream.of(side), side.with().stream())
            .map(PartyRef::party)
            .collect(Collectors.toSet());
  }

  /** Whether another is the same party; nobody is nobody's. */
  public boolean is(@Nullable PartyRef other) {
    return other != null && party.equals(other.party());
  }
}
