package org.sayso.testimony;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sayso.claim.Claim;
import org.sayso.origin.Origins.Origin;

/**
 * One thing that one claim says of the hold of a place, on whose word, with what it weighs.
 *
 * <p>Days are kept as numbers counted from 1970, since testimony is put in order and compared by
 * them more often than anything else.
 */
public final class Testimony {

  /** In place of a day where none is known. */
  public static final int NO_DAY = Integer.MIN_VALUE;

  /** By day, recaptures after what they undo, then the weightier; ids only settle what is equal. */
  public static final Comparator<Testimony> ORDER = Testimony::compare;

  private final Bearing bearing;
  private final Stance stance;
  private final Credit credit;
  private final Origin origin;
  private final double weight;
  private final int day;
  private final int from;
  private final boolean original;
  private final boolean undoes;
  private final boolean ofPart;
  private final boolean tellsOfChange;

  private Testimony(Bearing bearing, Stance stance, Credit credit, Origin origin, int day) {
    this.bearing = bearing;
    this.stance = stance;
    this.credit = credit;
    this.origin = origin;
    this.weight = credit.weight();
    this.day = day;
    Claim claim = bearing.claim();
    LocalDate first = claim.when().days().from();
    this.from = first == null ? NO_DAY : number(first);
    this.original = origin.original().equals(claim.id());
    this.undoes = stance.changes() && claim.action().equals("retaken");
    this.ofPart =
        bearing.ofPart() || bearing.reach() == Reach.SPOT || stance.sense() == Sense.ENTERED;
    this.tellsOfChange = stance.changes() && !ofPart && weight > 0;
  }

  private static int number(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }

  private static int compare(Testimony one, Testimony other) {
    int order = Integer.compare(one.day, other.day);
    order = order != 0 ? order : Boolean.compare(one.undoes, other.undoes);
    order = order != 0 ? order : Double.compare(other.weight, one.weight);
    order = order != 0 ? order : Boolean.compare(other.original, one.original);
    return order != 0 ? order : Bearing.compareOfOneDay(one.bearing, other.bearing);
  }

  /** All that the claim says of the place. */
  public static List<Testimony> of(Sourced sourced, Reliabilities reliabilities) {
    Bearing bearing = sourced.bearing();
    int day = number(bearing.day());
    List<Testimony> told = new ArrayList<>(1);
    for (Stance stance : Stance.of(bearing.claim())) {
      Credit credit = Credit.of(bearing, stance, reliabilities);
      told.add(new Testimony(bearing, stance, credit, sourced.origin(), day));
    }
    return told;
  }

  /** The same, placed on another day. */
  public Testimony on(int other) {
    return new Testimony(bearing, stance, credit, origin, other);
  }

  /** The claim as it bears on the place. */
  public Bearing bearing() {
    return bearing;
  }

  /** What it says. */
  public Stance stance() {
    return stance;
  }

  /** What it weighs. */
  public Credit credit() {
    return credit;
  }

  /** Id of the origin it rests on. */
  public String origin() {
    return origin.id();
  }

  /** Number of the origin, unlike that of any other on the place. */
  public int originNumber() {
    return origin.number();
  }

  /** Whether it is the first claim of its origin. */
  public boolean original() {
    return original;
  }

  /**
   * The last day on which what it says can have happened or is said to hold, where its speaker's
   * other words do not put it earlier.
   */
  public int day() {
    return day;
  }

  /** The first such day, or {@link #NO_DAY} where nothing bounds it. */
  public int from() {
    return from;
  }

  /** Whether only a part of the place is spoken of; parts never add up to the whole. */
  public boolean ofPart() {
    return ofPart;
  }

  /** Whether districts without names are spoken of; however many say so, it stays open which. */
  public boolean ofMembers() {
    return bearing.reach() == Reach.MEMBERS;
  }

  /**
   * Whether the report that says this of an area around says otherwise of the place itself, as in
   * "they took the town, but the rest of the province is held by the rebels": then this does not
   * mean the place. What is said of the whole area gives way to the same speaker's words only.
   */
  public boolean excepts(Testimony nearer) {
    return (ofMembers() || origin().equals(nearer.origin()))
        && nearer.bearing.reach() != Reach.SPOT
        && nearer.moves()
        && nearer.stance.sense().settles()
        && contradicts(nearer);
  }

  /** Whether it is said of an area around the place. */
  public boolean fromAround() {
    return bearing.reach() == Reach.PROVINCE || ofMembers();
  }

  /** Id of the report. */
  public String report() {
    return bearing.claim().report();
  }

  /** The same, moving nothing, for a reason. */
  public Testimony aside(String why) {
    return new Testimony(bearing, stance, credit.aside(why), origin, day);
  }

  /** Whether what is told here cannot stand beside the other: two holders, or for and against. */
  public boolean contradicts(Testimony other) {
    boolean same = stance.party().equals(other.stance().party());
    return stance.direction() == other.stance().direction()
        ? stance.direction() == Direction.FOR && !same
        : same;
  }

  /** Whether it moves anything at all. */
  public boolean moves() {
    return weight > 0;
  }

  /** A recapture comes after what was captured on the same day. */
  public boolean undoes() {
    return undoes;
  }

  /** Whether it says outright that the holder of the whole place has changed. */
  public boolean tellsOfChange() {
    return tellsOfChange;
  }

  /** Id of the claim. */
  public String claim() {
    return bearing.claim().id();
  }
}
