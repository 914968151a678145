package org.sayso.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.sayso.claim.Claim;
import org.sayso.claim.Said;
import org.sayso.pack.Standing;
import org.sayso.report.Report;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;

/**
 * What is told of one place over some weeks, at random: two sides, outsiders, outlets that copy,
 * denials, plans and parts.
 *
 * @param reports one for each claim
 * @param claims what is said
 */
record RandomTale(List<Report> reports, List<Claim> claims) {

  static final int DAYS = 40;

  private static final List<String> ACTIONS =
      List.of(
          "captured",
          "captured",
          "retaken",
          "holds",
          "holds",
          "lost",
          "withdrew",
          "contested",
          "entered",
          "threatened",
          "besieged",
          "repelled");

  /** The tale of a seed, with these two names for the sides. */
  static RandomTale of(long seed, String one, String other) {
    Random random = new Random(seed);
    List<Report> reports = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    int size = 1 + random.nextInt(25);
    for (int i = 0; i < size; i++) {
      int day = random.nextInt(DAYS);
      Report report =
          Said.published("Outlet " + random.nextInt(8), Said.START.plusDays(day), "number " + i);
      reports.add(report);
      claims.add(said(random, one, other).day(day).in(report).claim());
    }
    return new RandomTale(reports, claims);
  }

  private static Said said(Random random, String one, String other) {
    boolean first = random.nextBoolean();
    String actor = first ? one : other;
    String target = first ? other : one;
    String action = ACTIONS.get(random.nextInt(ACTIONS.size()));
    Said said =
        action.equals("lost") ? Said.that(null, action).from(target) : Said.that(actor, action);
    if (random.nextInt(3) > 0) {
      said.from(target);
    }
    said.word(source(random, one, other));
    if (random.nextInt(4) == 0) {
      said.word(Source.publisher("Wire " + random.nextInt(2)));
    }
    if (random.nextInt(6) == 0) {
      said.part();
    }
    if (random.nextInt(5) == 0) {
      said.hedge(random.nextBoolean() ? "unconfirmed" : "claimed");
    }
    return random.nextInt(3) > 0
        ? said
        : said.standing(Standing.values()[random.nextInt(Standing.values().length)]);
  }

  private static Source source(Random random, String one, String other) {
    int who = random.nextInt(12);
    String party = who % 3 == 0 ? null : who % 3 == 1 ? one : other;
    boolean anonymous = random.nextInt(3) == 0;
    SourceKind kind = party == null ? SourceKind.CIVILIAN : SourceKind.OFFICIAL;
    return new Source("speaker" + who + "x", null, kind, party, anonymous, null, false, List.of());
  }

  /** All of it weighed. */
  Tale weighed() {
    return Tale.of(DAYS, reports, claims);
  }

  /** The same in another order, some of it twice. */
  RandomTale shuffled(long seed) {
    Random random = new Random(seed);
    List<Claim> told = new ArrayList<>(claims);
    told.addAll(claims.subList(0, random.nextInt(claims.size() + 1)));
    List<Report> printed = new ArrayList<>(reports);
    printed.addAll(reports.subList(0, random.nextInt(reports.size() + 1)));
    java.util.Collections.shuffle(told, random);
    java.util.Collections.shuffle(printed, random);
    return new RandomTale(printed, told);
  }

  /** With one more claim, in a report of its own. */
  RandomTale with(Said said, int day) {
    Report report = Said.published("A new voice", Said.START.plusDays(day), "extra");
    List<Report> printed = new ArrayList<>(reports);
    printed.add(report);
    List<Claim> told = new ArrayList<>(claims);
    told.add(said.day(day).in(report).claim());
    return new RandomTale(printed, told);
  }

  static IntStream days() {
    return IntStream.rangeClosed(0, DAYS);
  }
}
