package org.sayso.origin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.pack.Kind;
import org.sayso.pack.Standing;
import org.sayso.report.Report;

/**
 * Claims, each once, in the order in which they were printed; more can be added.
 *
 * <p>Who speaks in a claim and what it tells are looked up once, so that a claim that comes in does
 * not have the others looked through again.
 */
public final class Printed {

  /** What is told of which place. */
  record Told(String place, Kind kind, String action, Standing standing, @Nullable String actor) {

    static Told of(Claim claim) {
      return new Told(
          claim.place() == null ? "" : claim.place().key(),
          claim.kind(),
          claim.action(),
          claim.standing(),
          claim.actor() == null ? null : claim.actor().party());
    }
  }

  /**
   * A claim and the report that prints it.
   *
   * @param voice on whose word it rests; the same object for equal ones
   * @param telling number of what is told
   */
  record Print(Report report, Claim claim, Voice voice, int telling) implements Comparable<Print> {

    @Override
    public int compareTo(Print other) {
      if (report != other.report) {
        int order = Copies.PUBLICATION.compare(report, other.report);
        if (order != 0) {
          return order;
        }
      }
      int order = claim.evidence().span().compareTo(other.claim.evidence().span());
      return order != 0 ? order : claim.id().compareTo(other.claim.id());
    }

    /** Day of publication, or null where the report has none. */
    @Nullable LocalDate day() {
      return report.published();
    }

    boolean sameReport(Print other) {
      return claim.report().equals(other.claim.report());
    }
  }

  private final Publications published;
  private final Map<Told, Integer> numbers = new HashMap<>();
  private final List<Told> told = new ArrayList<>();
  private final List<Claim> added = new ArrayList<>();
  private Print[] ordered = {};

  /** None so far. */
  public Printed(Publications published) {
    this.published = published;
  }

  /** Adds one; the same again makes no difference. */
  public void add(Claim claim) {
    added.add(claim);
  }

  /** What they tell, by number, up to those last asked for. */
  List<Told> told() {
    return told;
  }

  /** All of them; those of one report one after the other, as in its text. */
  Print[] inOrder() {
    if (!added.isEmpty()) {
      int before = ordered.length;
      Print[] all = Arrays.copyOf(ordered, before + added.size());
      for (int i = 0; i < added.size(); i++) {
        all[before + i] = print(added.get(i));
      }
      added.clear();
      Arrays.sort(all);
      ordered = distinct(all);
    }
    return ordered;
  }

  private Print print(Claim claim) {
    int telling =
        numbers.computeIfAbsent(
            Told.of(claim),
            one -> {
              told.add(one);
              return told.size() - 1;
            });
    return new Print(published.report(claim), claim, published.voices().of(claim), telling);
  }

  private static Print[] distinct(Print[] sorted) {
    int count = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || !sorted[i].claim().id().equals(sorted[count - 1].claim().id())) {
        sorted[count++] = sorted[i];
      }
    }
    return count == sorted.length ? sorted : Arrays.copyOf(sorted, count);
  }
}
