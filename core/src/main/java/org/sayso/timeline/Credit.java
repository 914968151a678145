package org.sayso.timeline;

import java.util.ArrayList;
import java.util.List;
import org.sayso.claim.Claim;
import org.sayso.pack.Standing;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;

/**
 * How much one claim can move the odds, and why in words.
 *
 * <p>The weight is on the scale of natural log-odds: {@link #PLAIN}, for a capture told by a named
 * person without a side, times a factor for each thing that makes the word better or worse. The
 * factors are stated priors; none depends on who the parties are.
 *
 * @param weight zero or more
 * @param reason the things that made it so
 */
record Credit(double weight, String reason) {

  private static final double PLAIN = 2;
  private static final double PART = 0.3;
  private static final double POSSIBLE = 0.25;
  private static final double ANONYMOUS = 0.7;
  private static final double EACH_MOUTH = 0.9;
  private static final double DOUBTED = 0.5;
  private static final double DISTANCED = 0.8;
  private static final double CONFIRMED = 1.15;
  private static final double UNSURE = 0.7;

  /** The credit of a claim, as it bears on a place, for one thing it says there. */
  static Credit of(Bearing bearing, Stance stance) {
    Claim claim = bearing.claim();
    if (claim.standing() == Standing.PLANNED) {
      return new Credit(0, "planned: moves nothing");
    }
    if (claim.background()) {
      return new Credit(0, "background: moves nothing");
    }
    return new Sum(PLAIN * stance.strength())
        .times(Interest.of(claim, stance).times(), Interest.of(claim, stance).words(claim))
        .times(bearing.reach().share(), bearing.reach().words())
        .times(claim.part() ? PART : 1, "a part of the place only")
        .times(claim.standing() == Standing.POSSIBLE ? POSSIBLE : 1, "only possible")
        .speaker(claim.innermost())
        .mouths(claim.sources())
        .hedges(claim.hedges())
        .coding(claim)
        .credit();
  }

  /** A weight being worked out, with the words for each factor that is not 1. */
  private static final class Sum {

    private final List<String> words = new ArrayList<>();
    private double weight;

    Sum(double weight) {
      this.weight = weight;
    }

    /** The interest is always told, other things where they make a difference. */
    Sum times(double factor, String why) {
      weight *= factor;
      if (words.isEmpty() || factor != 1) {
        words.add(why);
      }
      return this;
    }

    Sum speaker(Source source) {
      String who = source.kind() == SourceKind.UNNAMED ? "nobody is named" : source.kind().code();
      times(reliability(source.kind()), who);
      boolean described = source.anonymous() && source.kind() != SourceKind.UNNAMED;
      return times(described ? ANONYMOUS : 1, "anonymous");
    }

    /** Mouths between the one who was told first and the publisher. */
    Sum mouths(List<Source> chain) {
      int direct = chain.get(0).kind() == SourceKind.OUTLET ? 1 : 2;
      int more = Math.max(0, chain.size() - direct);
      double factor = 1;
      for (int i = 0; i < more; i++) {
        factor *= EACH_MOUTH;
      }
      return times(factor, more == 1 ? "second hand" : "through " + (more + 1) + " mouths");
    }

    Sum hedges(List<String> hedges) {
      if (hedges.stream().anyMatch(List.of("unconfirmed", "unverified", "alleged")::contains)) {
        return times(DOUBTED, "unconfirmed");
      }
      if (hedges.stream().anyMatch(List.of("claimed", "reportedly")::contains)) {
        return times(DISTANCED, "the report keeps its distance");
      }
      return times(hedges.contains("confirmed") ? CONFIRMED : 1, "said to be confirmed");
    }

    Sum coding(Claim claim) {
      double place = claim.place() == null ? 1 : claim.place().confidence();
      weight *= claim.confidence() * place;
      if (claim.confidence() * place < UNSURE) {
        words.add("the reading is not sure");
      }
      return this;
    }

    Credit credit() {
      return new Credit(weight, String.join("; ", words));
    }

    private static double reliability(SourceKind kind) {
      return switch (kind) {
        case OFFICIAL, MILITARY, AID -> 1;
        case OUTLET, EXPERT, ARMED_GROUP -> 0.9;
        case CIVILIAN, MEDICAL, FOREIGN_GOVERNMENT -> 0.8;
        case UNNAMED -> 0.5;
      };
    }
  }
}
