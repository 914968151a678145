package org.sayso.explain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.Refusal;
import org.sayso.gazetteer.Place;
import org.sayso.report.Report;
import org.sayso.review.Verdict;
import org.sayso.testimony.Direction;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Support;

/**
 * Why one place is said to be held as it is on one day, down to the words of the reports.
 *
 * @param place the place
 * @param names that the gazetteer and the reports give it
 * @param day the day
 * @param holding what the claims add up to, or null where none bears on that day
 * @param sides a party each, the likeliest first
 * @param reviewed claims on it of which reviewers decided something
 * @param refusals passages about the place that were not coded
 */
public record Explanation(
    Place place,
    List<String> names,
    LocalDate day,
    @Nullable Holding holding,
    List<Side> sides,
    List<Reviewed> reviewed,
    List<Refused> refusals) {

  /** Copies the lists. */
  public Explanation {
    names = List.copyOf(names);
    sides = List.copyOf(sides);
    reviewed = List.copyOf(reviewed);
    refusals = List.copyOf(refusals);
  }

  /**
   * One party and what speaks for and against its hold.
   *
   * @param party id of the party
   * @param probability from 0 to 1 that it holds the place
   * @param grounds an origin each, the heaviest first
   */
  public record Side(String party, double probability, List<Ground> grounds) {

    /** Copies the list. */
    public Side {
      grounds = List.copyOf(grounds);
    }

    /** The grounds of one direction. */
    public List<Ground> grounds(Direction direction) {
      return grounds.stream().filter(g -> g.support().direction() == direction).toList();
    }
  }

  /**
   * One claim's part in it, with the passage it stands in.
   *
   * @param support its weight and why
   * @param claim the claim
   * @param report the report that it stands in
   * @param quote its passage, without the names of private persons
   * @param copies further claims of the same origin, which count no more
   */
  public record Ground(
      Support support, Claim claim, Report report, String quote, List<Ground> copies) {

    /** Copies the list. */
    public Ground {
      copies = List.copyOf(copies);
    }
  }

  /**
   * A claim of which reviewers decided something.
   *
   * @param read the claim as the program read it
   * @param report the report that it stands in
   * @param quote its passage, without the names of private persons
   * @param verdicts what was decided of it, of its place and of its speakers
   */
  public record Reviewed(Claim read, Report report, String quote, List<Verdict> verdicts) {

    /** Copies the list. */
    public Reviewed {
      verdicts = List.copyOf(verdicts);
    }
  }

  /**
   * A passage that was not coded.
   *
   * @param refusal the passage and the reason
   * @param report the report that it stands in
   * @param quote the passage, without the names of private persons
   */
  public record Refused(Refusal refusal, Report report, String quote) {}
}
