package org.sayso.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sayso.ingest.BadArgument;
import org.sayso.pack.Kind;

/** How well a coding of reports agrees with a gold one (codebook, section 9). */
public final class ClaimScore {

  private static final long MATCH = 1_000_000;
  private static final long SAME_PLACE = 100;

  private final List<Pair> matched = new ArrayList<>();
  private final List<CodedClaim> missed = new ArrayList<>();
  private final List<CodedClaim> wrong = new ArrayList<>();
  private final Set<String> reports = new TreeSet<>();
  private final Set<String> uncoded = new TreeSet<>();

  private ClaimScore() {}

  /** What can match at all: one report, one kind and action, history with history. */
  private record Group(String report, boolean background, Kind kind, String action)
      implements Comparable<Group> {

    static Group of(CodedClaim claim) {
      return new Group(claim.report(), claim.background(), claim.kind(), claim.action());
    }

    private String key() {
      return report + "\t" + background + "\t" + (char) ('a' + kind.ordinal()) + "\t" + action;
    }

    @Override
    public int compareTo(Group other) {
      return key().compareTo(other.key());
    }
  }

  /**
   * Compares two files of claims.
   *
   * @param reports the reports.jsonl by which a report's other names are known, or null
   * @throws BadArgument where a line does not fit, or the two have no report in common
   */
  public static ClaimScore of(Path gold, Path claims, @Nullable Path reports) throws IOException {
    ReportNames names = reports == null ? ReportNames.none() : ReportNames.read(reports);
    List<CodedClaim> wanted = CodedClaims.read(gold, names);
    List<CodedClaim> given = CodedClaims.read(claims, names);
    Set<String> common = new TreeSet<>();
    wanted.forEach(claim -> common.add(claim.report()));
    common.retainAll(given.stream().map(CodedClaim::report).toList());
    if (common.isEmpty() && !wanted.isEmpty() && !given.isEmpty()) {
      throw new BadArgument(
          gold
              + " and "
              + claims
              + " have no report in common; "
              + (reports == null ? "name reports.jsonl as well" : "compare codings of the same"));
    }
    return of(wanted, given);
  }

  /** Compares the claims on the same reports. */
  static ClaimScore of(List<CodedClaim> gold, List<CodedClaim> coded) {
    List<CodedClaim> claims = PartyIds.aligned(gold, coded);
    ClaimScore score = new ClaimScore();
    Map<Group, List<CodedClaim>> wanted = grouped(gold);
    Map<Group, List<CodedClaim>> given = grouped(claims);
    Set<Group> groups = new TreeSet<>(wanted.keySet());
    groups.addAll(given.keySet());
    for (Group group : groups) {
      score.match(wanted.getOrDefault(group, List.of()), given.getOrDefault(group, List.of()));
    }
    claims.forEach(claim -> score.uncoded.add(claim.report()));
    gold.forEach(claim -> score.uncoded.remove(claim.report()));
    groups.forEach(group -> score.reports.add(group.report()));
    return score;
  }

  private static Map<Group, List<CodedClaim>> grouped(List<CodedClaim> claims) {
    Map<Group, List<CodedClaim>> groups = new TreeMap<>();
    claims.forEach(
        claim -> groups.computeIfAbsent(Group.of(claim), key -> new ArrayList<>()).add(claim));
    return groups;
  }

  /** As many pairs as can be; of several ways the one whose pairs agree in the most fields. */
  private void match(List<CodedClaim> gold, List<CodedClaim> claims) {
    long[][] worth = new long[gold.size()][claims.size()];
    for (int g = 0; g < gold.size(); g++) {
      for (int c = 0; c < claims.size(); c++) {
        Pair pair = new Pair(gold.get(g), claims.get(c));
        if (pair.gold().comparable(pair.claim())) {
          long place = pair.gold().samePlace(pair.claim()) ? SAME_PLACE : 0;
          worth[g][c] = MATCH + place + pair.agreeing();
        }
      }
    }
    int[] partner = Assignment.best(worth);
    List<CodedClaim> rest = new ArrayList<>(claims);
    for (int g = 0; g < gold.size(); g++) {
      if (partner[g] < 0) {
        missed.add(gold.get(g));
      } else {
        CodedClaim claim = claims.get(partner[g]);
        matched.add(new Pair(gold.get(g), claim));
        rest.remove(claim);
      }
    }
    wrong.addAll(rest);
  }

  /** The figures over the claims of a pool. */
  Figures figures(CodedClaim.Pool pool) {
    return figures(claim -> claim.pool() == pool);
  }

  /** The figures over the claims of a kind that are no background. */
  Figures figures(Kind kind) {
    return figures(claim -> claim.kind() == kind && !claim.background());
  }

  private Figures figures(Predicate<CodedClaim> of) {
    int right = (int) matched.stream().map(Pair::gold).filter(of).count();
    return new Figures(
        right + (int) missed.stream().filter(of).count(),
        right + (int) wrong.stream().filter(of).count(),
        right);
  }

  /** In how many of the matched pairs of a pool that have the field it agrees. */
  Figures field(Field field, CodedClaim.Pool pool) {
    List<Pair> having =
        matched.stream().filter(p -> p.gold().pool() == pool && field.given(p)).toList();
    int right = (int) having.stream().filter(field::agrees).count();
    return new Figures(having.size(), having.size(), right);
  }

  /** Pairs that match, by report. */
  List<Pair> matched() {
    return matched;
  }

  /** Gold claims without a partner, by report. */
  List<CodedClaim> missed() {
    return missed;
  }

  /** Claims without a partner in the gold, by report. */
  List<CodedClaim> wrong() {
    return wrong;
  }

  /** How many reports either coding has claims on. */
  public int reports() {
    return reports.size();
  }

  /** Reports on which the gold has no claim and the other coding has. */
  public Set<String> uncoded() {
    return uncoded;
  }
}
