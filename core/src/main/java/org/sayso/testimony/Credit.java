package org.sayso.testimony;

import java.util.ArrayList;
import java.util.List;
import org.sayso.claim.Claim;
import org.sayso.pack.Standing;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;

/**
 * How much one claim can move the odds, and why in words.
 *
 * <p>The weight is on the scale of natural log-odds. A speaker who tells the truth with chance
 * {@code r} multiplies the odds by {@code r / (1 - r)}; each thing that makes the word worth less
 * takes a share of the logarithm, which is how discounted evidence is combined (Ibrahim and Chen,
 * 2000, "Power prior distributions"). A speaker who is right no more often than a coin hardly moves
 * anything, and never the other way. Nothing depends on who the parties are.
 *
 * @param speaker who speaks
 * @param truth how often such a speaker is right, from 0.02 to 0.99
 * @param told the words that are always told: the interest and the speaker
 * @param factors what the weight is multiplied by, in order
 * @param weight zero or more
 */
public record Credit(
    Speaker speaker, double truth, List<String> told, List<Factor> factors, double weight) {

  /** Letters that a reason mostly has room in. */
  private static final int LINE = 96;

  private static final double UNSURE = 0.7;

  /** The weight of a speaker worth nothing, so that what is said is at least shown. */
  private static final double LEAST = 0.02;

  /**
   * One thing that makes a word worth more or less.
   *
   * @param why in words, or empty for what is not told
   * @param times the factor, zero or more
   */
  public record Factor(String why, double times) {}

  /** Copies the lists. */
  public Credit {
    told = List.copyOf(told);
    factors = List.copyOf(factors);
  }

  /** The credit of a claim, as it bears on a place, for one thing it says there. */
  static Credit of(Bearing bearing, Stance stance, Reliabilities reliabilities) {
    Claim claim = bearing.claim();
    Interest interest = Interest.of(claim, stance);
    Speaker speaker = Speaker.of(claim, stance, interest);
    double truth = reliabilities.truth(speaker);
    if (claim.standing() == Standing.PLANNED) {
      return nothing(speaker, truth, "planned: moves nothing");
    }
    if (claim.background()) {
      return nothing(speaker, truth, "background: moves nothing");
    }
    List<Factor> factors =
        new Factors(reliabilities.priors())
            .stance(stance)
            .times(bearing.reach().share(reliabilities.priors()), bearing.reach().words())
            .times(bearing.members(), "it may be one of them")
            .share(bearing.ofPart(), "part", "a part of the place only")
            .share(claim.standing() == Standing.POSSIBLE, "possible", "only possible")
            .described(claim.innermost())
            .mouths(claim.sources())
            .hedges(claim.hedges())
            .coding(claim)
            .factors;
    Source source = claim.innermost();
    String who = source.kind() == SourceKind.UNNAMED ? "nobody is named" : source.kind().code();
    return new Credit(
        speaker, truth, List.of(interest.words(claim), who), factors, weight(truth, factors));
  }

  private static Credit nothing(Speaker speaker, double truth, String why) {
    return new Credit(speaker, truth, List.of(why), List.of(new Factor("", 0)), 0);
  }

  /** The same speaker, moving nothing, for a reason. */
  Credit aside(String why) {
    return nothing(speaker, truth, why);
  }

  private static double weight(double truth, List<Factor> factors) {
    double weight = Math.max(LEAST, StrictMath.log(truth / (1 - truth)));
    for (Factor factor : factors) {
      weight *= factor.times();
    }
    return weight;
  }

  /** The part of a full claim that is left of it, from 0 to about 1. */
  public double share() {
    double share = 1;
    for (Factor factor : factors) {
      share *= factor.times();
    }
    return share;
  }

  /** The things that made it so, in a line. */
  public String reason() {
    StringBuilder reason = new StringBuilder(LINE);
    for (String why : told) {
      add(reason, why);
    }
    for (Factor factor : factors) {
      add(reason, factor.why());
    }
    return reason.toString();
  }

  private static void add(StringBuilder reason, String why) {
    if (!why.isEmpty()) {
      reason.append(reason.isEmpty() ? "" : "; ").append(why);
    }
  }

  /** Factors being gathered; those that are 1 are left out. */
  private static final class Factors {

    private final Priors priors;
    private final List<Factor> factors = new ArrayList<>();

    Factors(Priors priors) {
      this.priors = priors;
    }

    Factors times(double times, String why) {
      if (times != 1) {
        factors.add(new Factor(why, times));
      }
      return this;
    }

    Factors share(boolean so, String name, String why) {
      return so ? times(priors.of("share/" + name), why) : this;
    }

    Factors stance(Stance stance) {
      return times(stance.sense().share(priors), "").share(stance.denied(), "denial", "");
    }

    Factors described(Source source) {
      boolean described = source.anonymous() && source.kind() != SourceKind.UNNAMED;
      return share(described, "anonymous", "anonymous");
    }

    /** Mouths between the one who was told first and the publisher. */
    Factors mouths(List<Source> chain) {
      int direct = chain.get(0).kind() == SourceKind.OUTLET ? 1 : 2;
      int more = Math.max(0, chain.size() - direct);
      double factor = 1;
      for (int i = 0; i < more; i++) {
        factor *= priors.of("share/each-mouth");
      }
      return times(factor, more == 1 ? "second hand" : "through " + (more + 1) + " mouths");
    }

    Factors hedges(List<String> hedges) {
      if (hedges.isEmpty()) {
        return this;
      }
      if (hedges.stream().anyMatch(List.of("unconfirmed", "unverified", "alleged")::contains)) {
        return share(true, "doubted", "unconfirmed");
      }
      if (hedges.stream().anyMatch(List.of("claimed", "reportedly")::contains)) {
        return share(true, "distanced", "the report keeps its distance");
      }
      return share(hedges.contains("confirmed"), "confirmed", "said to be confirmed");
    }

    Factors coding(Claim claim) {
      double place = claim.place() == null ? 1 : claim.place().confidence();
      double sure = claim.confidence() * place;
      return times(sure, sure < UNSURE ? "the reading is not sure" : "");
    }
  }
}
