package org.sayso.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.Kind;
import org.sayso.pack.Standing;
import org.sayso.quantity.Quantity;
import org.sayso.source.Source;

/**
 * One thing that a report says happened, or holds, at one place, with the whole chain of those on
 * whose word it rests (codebook.md, section 8; absent parts are null or empty).
 *
 * @param id hash of the content
 * @param report id of the report
 * @param kind what it is about
 * @param action what is done, one of the kind's
 * @param standing how the innermost source puts it
 * @param background whether it lies before the reporting window
 * @param cumulative whether it is a running total
 * @param actor who does it, or null
 * @param target to whom, or null
 * @param place where, or null
 * @param fought whether there was a fight, or null where the text does not say
 * @param part whether only a part of the place is meant
 * @param to where people or forces went, or null
 * @param content a statement's stance in a short phrase, or null
 * @param quantity how many, or null
 * @param when the days
 * @param sources the chain from the innermost to the publisher, never empty
 * @param hedges codes as printed: claimed, confirmed, reportedly …
 * @param noComment who was asked and did not answer
 * @param evidence the fullest passage
 * @param also further passages that tell the same
 * @param confidence from 0 to 1 that the claim is coded right, not that it is true
 * @param rule the pack entry or rule that gave it
 */
public record Claim(
    String id,
    String report,
    Kind kind,
    String action,
    Standing standing,
    boolean background,
    boolean cumulative,
    @Nullable PartyRef actor,
    @Nullable PartyRef target,
    @Nullable PlaceRef place,
    @Nullable Boolean fought,
    boolean part,
    @Nullable PlaceRef to,
    @Nullable String content,
    @Nullable Quantity quantity,
    When when,
    List<Source> sources,
    List<String> hedges,
    List<String> noComment,
    Evidence evidence,
    List<Evidence> also,
    double confidence,
    String rule) {

  /** Copies the lists; throws {@link IllegalArgumentException} on an action of another kind. */
  public Claim {
    if (!kind.actions().contains(action)) {
      throw new IllegalArgumentException(kind.code() + " has no action " + action);
    }
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("a claim rests on somebody's word");
    }
    sources = List.copyOf(sources);
    hedges = List.copyOf(hedges);
    noComment = List.copyOf(noComment);
    also = List.copyOf(also);
  }

  /** On whose word it rests first. */
  public Source innermost() {
    return sources.get(0);
  }
}
