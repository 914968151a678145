package org.sayso.score;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.Kind;
import org.sayso.pack.Standing;

/**
 * A claim as two codings are compared by it (codebook, section 9); what a coding leaves out is null
 * or empty.
 *
 * @param line file and line that it was read from
 * @param report the report's id, or its source where no id is known
 * @param kind what it is about
 * @param action one of the kind's
 * @param standing how the innermost source puts it
 * @param background whether it is history
 * @param actor who does it
 * @param target to whom
 * @param place where
 * @param number how many
 * @param lastDay the last day on which it can have happened, or null
 * @param sources the chain from the innermost
 */
record CodedClaim(
    String line,
    String report,
    Kind kind,
    String action,
    Standing standing,
    boolean background,
    @Nullable Names actor,
    @Nullable Names target,
    @Nullable CodedPlace place,
    @Nullable CodedNumber number,
    @Nullable LocalDate lastDay,
    List<Names> sources) {

  CodedClaim {
    sources = List.copyOf(sources);
  }

  /** The same claim on a report by another of its names. */
  CodedClaim of(String otherReport) {
    return with(otherReport, actor, target);
  }

  /** The same claim with parties by other ids; those that the map lacks stay. */
  CodedClaim calling(Map<String, String> ids) {
    return with(
        report,
        actor == null ? null : actor.calling(ids),
        target == null ? null : target.calling(ids));
  }

  private CodedClaim with(String newReport, @Nullable Names newActor, @Nullable Names newTarget) {
    return new CodedClaim(
        line,
        newReport,
        kind,
        action,
        standing,
        background,
        newActor,
        newTarget,
        place,
        number,
        lastDay,
        sources);
  }

  /** Which claims it is scored with. */
  Pool pool() {
    return background ? Pool.BACKGROUND : kind.core() ? Pool.CORE : Pool.OTHER;
  }

  /** Claims scored together. */
  enum Pool {
    /** The kinds that the codebook scores first. */
    CORE,
    /** The other kinds. */
    OTHER,
    /** History of any kind, which may be coded and never must. */
    BACKGROUND
  }

  /** Whether the places agree or, for tallies and casualties, the numbers; kinds are not asked. */
  boolean comparable(CodedClaim other) {
    return samePlace(other) || countsFirst() && number != null && number.isSameCount(other.number);
  }

  /** Whether both are on one place, or neither is on any. */
  boolean samePlace(CodedClaim other) {
    return place == null ? other.place == null : other.place != null && place.same(other.place);
  }

  private boolean countsFirst() {
    return kind == Kind.TALLY || kind == Kind.CASUALTIES;
  }

  /** The claim in one line. */
  String shown() {
    return kind.code()
        + " "
        + action
        + " "
        + standing.code()
        + ": "
        + (actor == null ? "-" : actor.shown())
        + (target == null ? "" : " > " + target.shown())
        + ", "
        + (place == null ? "-" : place.text())
        + (number == null ? "" : ", " + number.text())
        + ", "
        + (lastDay == null ? "-" : lastDay)
        + ", by "
        + (sources.isEmpty() ? "-" : sources.get(0).shown());
  }
}
