package org.sayso.testimony;

/** How a claim comes to bear on a place, and how much of its weight comes along. */
public enum Reach {
  /** It names the place. */
  ITSELF(""),
  /** It names a town of the district: who holds the town holds most of what matters there. */
  TOWN("told of a town inside it"),
  /** It names a smaller spot inside: a crossing, a village, a valley. */
  SPOT("told of a spot inside it"),
  /** It names the whole province, of which the place is one district. */
  PROVINCE("told of the whole province"),
  /** It speaks of some districts of the province, and does not say which. */
  MEMBERS("told of a share of the province");

  private final String words;

  Reach(String words) {
    this.words = words;
  }

  /** Part of the weight that is left, from 0 to 1. */
  double share(Priors priors) {
    return switch (this) {
      case ITSELF -> 1;
      case TOWN -> priors.of("share/town");
      case SPOT -> priors.of("share/spot");
      case PROVINCE, MEMBERS -> priors.of("share/province");
    };
  }

  String words() {
    return words;
  }
}
