package org.sayso.score;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.Kind;

/** What is compared of two claims that match (codebook, section 9). */
public enum Field {
  /** How the innermost source puts it. */
  STANDING,
  /** Who does it; in a battle either party counts as the first. */
  ACTOR,
  /** To whom it is done; in a battle either party counts as the second. */
  TARGET,
  /** On whose word it rests first. */
  INNERMOST_SOURCE,
  /** All links, in their order. */
  WHOLE_CHAIN,
  /** How many. */
  NUMBER,
  /** The last day, within one. */
  LAST_DAY;

  /** The field's name in figures. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Whether a pair has this field: where neither claim gives it, there is nothing to score. */
  boolean given(Pair pair) {
    CodedClaim gold = pair.gold();
    CodedClaim claim = pair.claim();
    return switch (this) {
      case STANDING, LAST_DAY -> true;
      case ACTOR -> gold.actor() != null || claim.actor() != null;
      case TARGET ->
          (gold.target() != null || claim.target() != null) && !(isNobody(gold) && isNobody(claim));
      case INNERMOST_SOURCE, WHOLE_CHAIN -> !gold.sources().isEmpty();
      case NUMBER -> gold.number() != null || claim.number() != null;
    };
  }

  /** Whether the two claims agree in it; two that leave it out do. */
  boolean agrees(Pair pair) {
    CodedClaim gold = pair.gold();
    CodedClaim claim = pair.claim();
    return switch (this) {
      case STANDING -> gold.standing() == claim.standing();
      case ACTOR -> party(gold.actor(), turned(pair) ? claim.target() : claim.actor());
      case TARGET -> party(gold.target(), turned(pair) ? claim.actor() : claim.target());
      case INNERMOST_SOURCE -> link(pair, 0);
      case WHOLE_CHAIN -> chain(pair);
      case NUMBER ->
          gold.number() == null ? claim.number() == null : gold.number().same(claim.number());
      case LAST_DAY -> day(gold.lastDay(), claim.lastDay());
    };
  }

  /** Whether more of a battle's parties agree when one coding's are taken in the other order. */
  private static boolean turned(Pair pair) {
    CodedClaim gold = pair.gold();
    CodedClaim claim = pair.claim();
    return gold.kind() == Kind.CLASH
        && gold.action().equals("battle")
        && right(gold.actor(), claim.target()) + right(gold.target(), claim.actor())
            > right(gold.actor(), claim.actor()) + right(gold.target(), claim.target());
  }

  private static int right(@Nullable Names one, @Nullable Names other) {
    return party(one, other) ? 1 : 0;
  }

  /**
   * Whether a loss names no party that suffered it: of "12 people" nothing is told but the number,
   * so that a coding which keeps these words says no more than one which leaves them out.
   */
  private static boolean isNobody(CodedClaim claim) {
    Names target = claim.target();
    return claim.kind() == Kind.CASUALTIES && (target == null || target.areAnybody());
  }

  private static boolean party(@Nullable Names one, @Nullable Names other) {
    return one == null ? other == null : other != null && one.sameParty(other);
  }

  private static boolean link(Pair pair, int index) {
    return index < pair.gold().sources().size()
        && index < pair.claim().sources().size()
        && pair.gold().sources().get(index).sameSource(pair.claim().sources().get(index));
  }

  private static boolean chain(Pair pair) {
    int links = pair.gold().sources().size();
    boolean same = links == pair.claim().sources().size();
    for (int i = 0; same && i < links; i++) {
      same = link(pair, i);
    }
    return same;
  }

  private static boolean day(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || other == null
        ? one == other
        : Math.abs(ChronoUnit.DAYS.between(one, other)) <= 1;
  }
}
