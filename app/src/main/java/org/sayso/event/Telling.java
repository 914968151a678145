package org.sayso.event;

import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.PartyRef;
import org.sayso.report.Report;

/**
 * One claim that tells of an event.
 *
 * @param claim the claim
 * @param report the report that it stands in
 * @param deed what it says is done
 * @param days when
 * @param origin id of the origin that it rests on
 */
public record Telling(Claim claim, Report report, Deed deed, Days days, String origin) {

  /** The most exact first, of equals the earlier, then those published first. */
  static final Comparator<Telling> MOST_EXACT =
      Comparator.comparing((Telling telling) -> !telling.days().printed())
          .thenComparing(telling -> telling.days().count())
          .thenComparing(telling -> telling.days().to())
          .thenComparing(Telling::compareByPrint);

  /** By day of publication, those without one last, then by report and claim. */
  static int compareByPrint(Telling one, Telling other) {
    return Comparator.comparing(
            (Telling telling) -> telling.report().published(),
            Comparator.nullsLast(Comparator.naturalOrder()))
        .thenComparing(telling -> telling.report().id())
        .thenComparing(telling -> telling.claim().evidence().span())
        .thenComparing(telling -> telling.claim().id())
        .compare(one, other);
  }

  /** Who is said to act, or null; of people who flee those who do. */
  @Nullable PartyRef doer() {
    return deed == Deed.FLIGHT ? claim.target() : claim.actor();
  }

  /** To whom it is done, or null. */
  @Nullable PartyRef doneTo() {
    return deed == Deed.FLIGHT ? claim.actor() : claim.target();
  }

  /** Ids of those who are said to act. */
  Set<String> actors() {
    return Side.ids(doer());
  }

  /** Ids of those to whom it is done. */
  Set<String> targets() {
    return Side.ids(doneTo());
  }

  /** Ids of all that the claim names. */
  Set<String> parties() {
    Set<String> both = actors();
    both.addAll(targets());
    return both;
  }

  /** Whether both stand in one report and rest on words that overlap. */
  boolean sharesWords(Telling other) {
    return report.id().equals(other.report.id())
        && claim.evidence().span().overlaps(other.claim.evidence().span());
  }
}
