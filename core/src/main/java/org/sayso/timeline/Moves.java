package org.sayso.timeline;

import org.sayso.markov.Sums;
import org.sayso.testimony.Priors;

/**
 * The chances that a place changes hands: in a week of silence, and on days of which somebody says
 * so.
 *
 * <p>A word about a change opens a door: the change is then as likely as not, before asking on
 * whose word. A word that only says who holds opens it a little, more for a party that was said to
 * hold before, since recaptures are told less than falls; where nothing was known it opens it like
 * a change. No door depends on a party's name.
 */
final class Moves {

  private final States states;
  private final Priors priors;
  private final double[][] week;

  Moves(States states, Priors priors) {
    this.states = states;
    this.priors = priors;
    this.week = silence();
  }

  /** The chances of one week without a word. */
  double[][] week() {
    return week;
  }

  /** A new set of doors, all closed. */
  Doors doors() {
    return new Doors();
  }

  /** The doors that the words of one step open. */
  final class Doors {

    /** From any other state into this one. */
    private final double[] told = new double[states.count()];

    /** From any other state into this one without a word about how. */
    private final double[] held = new double[states.count()];

    /** From nothing known into this one, likewise. */
    private final double[] first = new double[states.count()];

    /** Out of this one. */
    private final double[] left = new double[states.count()];

    /** From any state but this one into a fight for the place. */
    private final double[] inside = new double[states.count()];

    /** Whether the whole place is said to be the party's. */
    private final boolean[] whole = new boolean[states.count()];

    /**
     * Somebody says that the state came about.
     *
     * @param width how far the word can make it likely, from 0 to 1
     * @param share of the days named that this one has, from 0 to 1
     */
    void told(int state, double width, double share) {
      told[state] = Math.max(told[state], spread(width, share));
    }

    /** Somebody says that the state ended. */
    void left(int state, double width, double share) {
      left[state] = Math.max(left[state], spread(width, share));
    }

    /**
     * Somebody says that the party holds.
     *
     * @param width how far the word can make it likely, from 0 to 1
     * @param before whether it was said to hold before
     * @param forgotten how much of that is forgotten, from 0 to 1
     */
    void held(int state, double width, boolean before, double forgotten) {
      whole[state] = true;
      open(state, width, before, forgotten);
    }

    /** Somebody says that the party holds a part: others hold no more than the rest. */
    void inside(int state, double width, boolean before, double forgotten) {
      inside[state] = Math.max(inside[state], told(width));
      open(state, width, before, forgotten);
    }

    private void open(int state, double width, boolean before, double forgotten) {
      double back = priors.of(before ? "change/untold-back" : "change/untold");
      held[state] = Math.max(held[state], forgotten * Math.min(width, back));
      first[state] = Math.max(first[state], forgotten * told(width));
    }

    private double spread(double width, double share) {
      return 1 - StrictMath.pow(1 - told(width), share);
    }

    /** As likely as not, before asking on whose word; less for one who is mostly wrong. */
    private double told(double width) {
      return Math.min(width, priors.of("change/told"));
    }

    /** Chance of each state after each. */
    double[][] moves() {
      double[][] moves = new double[states.count()][];
      for (int from = 0; from < moves.length; from++) {
        moves[from] = row(from, doors(from));
      }
      return moves;
    }

    private double[] doors(int from) {
      double[] doors = new double[states.count()];
      double out = left[from] / exits(from);
      double split = split(from);
      for (int to = 0; to < doors.length; to++) {
        if (to != from) {
          double in = Math.max(told[to], from == states.unknown() ? first[to] : held[to]);
          in = to == states.contested() ? Math.max(in, split) : in;
          boolean exit = to == states.unknown() || states.canHold(to);
          doors[to] = exit ? 1 - (1 - in) * (1 - out) : in;
        }
      }
      return doors;
    }

    private double split(int from) {
      double split = 0;
      for (int party = 0; party < inside.length; party++) {
        split = party == from || whole[party] ? split : Math.max(split, inside[party]);
      }
      return split;
    }
  }

  /** One row: the doors share out the chance that at least one is gone through. */
  private static double[] row(int from, double[] doors) {
    double[] closed = new double[doors.length];
    for (int i = 0; i < doors.length; i++) {
      closed[i] = StrictMath.log1p(-doors[i]);
    }
    double stays = StrictMath.exp(Sums.of(closed));
    double all = Sums.of(doors.clone());
    double[] row = new double[doors.length];
    for (int to = 0; to < row.length; to++) {
      row[to] = all == 0 ? 0 : (1 - stays) * doors[to] / all;
    }
    row[from] = stays;
    return row;
  }

  /** Where one can go on leaving a state: to every other claimant, or to nobody known. */
  private int exits(int from) {
    int exits = from == states.unknown() ? 0 : 1;
    for (int to = 0; to < states.parties().size(); to++) {
      exits += to != from && states.canHold(to) ? 1 : 0;
    }
    return Math.max(1, exits);
  }

  private double[][] silence() {
    double[][] moves = new double[states.count()][states.count()];
    double forgotten = 1 - StrictMath.pow(0.5, 7 / priors.of("days/half-known"));
    for (int from = 0; from < moves.length; from++) {
      double[] row = moves[from];
      if (from != states.unknown()) {
        row[states.unknown()] = forgotten;
        boolean contested = from == states.contested();
        share(row, from, priors.of(contested ? "weekly/settled" : "weekly/taken"));
        row[states.contested()] = contested ? 0 : priors.of("weekly/contested");
      }
      row[from] = 0;
      row[from] = 1 - Sums.of(row.clone());
    }
    return moves;
  }

  /** Shares a chance out among the other claimants; it is forgotten where there are none. */
  private void share(double[] row, int from, double chance) {
    int others = exits(from) - 1;
    if (others == 0) {
      row[states.unknown()] += chance;
      return;
    }
    for (int to = 0; to < states.parties().size(); to++) {
      if (to != from && states.canHold(to)) {
        row[to] = chance / others;
      }
    }
  }
}
