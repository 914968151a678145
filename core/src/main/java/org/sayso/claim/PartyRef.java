package org.sayso.claim;

import java.util.List;

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
}
