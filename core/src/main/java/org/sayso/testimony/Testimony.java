package org.sayso.testimony;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sayso.origin.Origins;
import org.sayso.time.DayRange;

/**
 * One thing that one claim says of the hold of a place, on whose word, with what it weighs.
 *
 * @param bearing the claim as it bears on the place
 * @param stance what it says
 * @param credit what it weighs
 * @param origin id of the origin it rests on
 * @param original whether it is the first claim of its origin
 */
public record Testimony(
    Bearing bearing, Stance stance, Credit credit, String origin, boolean original) {

  /** By day, recaptures after what they undo, then the weightier; ids only settle what is equal. */
  public static final Comparator<Testimony> ORDER = Testimony::compare;

  private static int compare(Testimony one, Testimony other) {
    int order = one.bearing.day().compareTo(other.bearing.day());
    order = order != 0 ? order : Boolean.compare(one.undoes(), other.undoes());
    order = order != 0 ? order : Double.compare(other.credit.weight(), one.credit.weight());
    order = order != 0 ? order : Boolean.compare(other.original, one.original);
    return order != 0 ? order : Bearing.ORDER.compare(one.bearing, other.bearing);
  }

  /** All that the claim says of the place. */
  public static List<Testimony> of(Bearing bearing, Origins origins, Reliabilities reliabilities) {
    String claim = bearing.claim().id();
    Origins.Origin origin = origins.of(claim);
    boolean original = origin.original().equals(claim);
    List<Testimony> told = new ArrayList<>(1);
    for (Stance stance : Stance.of(bearing.claim())) {
      Credit credit = Credit.of(bearing, stance, reliabilities);
      told.add(new Testimony(bearing, stance, credit, origin.id(), original));
    }
    return told;
  }

  /** The same, placed on another day. */
  public Testimony on(LocalDate day) {
    Bearing moved =
        new Bearing(bearing.place(), day, bearing.reach(), bearing.claim(), bearing.members());
    return new Testimony(moved, stance, credit, origin, original);
  }

  /** Whether only a part of the place is spoken of; parts never add up to the whole. */
  public boolean ofPart() {
    return bearing.ofPart() || bearing.reach() == Reach.SPOT || stance.sense() == Sense.ENTERED;
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
    return (ofMembers() || origin.equals(nearer.origin))
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
    return new Testimony(bearing, stance, credit.aside(why), origin, original);
  }

  /** Whether what is told here cannot stand beside the other: two holders, or for and against. */
  public boolean contradicts(Testimony other) {
    boolean same = stance.party().equals(other.stance().party());
    return stance.direction() == other.stance().direction()
        ? stance.direction() == Direction.FOR && !same
        : same;
  }

  /** The days on which it can have happened or is said to hold. */
  public DayRange days() {
    return bearing.claim().when().days();
  }

  /** Whether it moves anything at all. */
  public boolean moves() {
    return credit.weight() > 0;
  }

  /** A recapture comes after what was captured on the same day. */
  public boolean undoes() {
    return bearing.claim().action().equals("retaken") && stance.changes();
  }

  /** Whether it says outright that the holder of the whole place has changed. */
  public boolean tellsOfChange() {
    return stance.changes() && !ofPart() && moves();
  }

  /** Id of the claim. */
  public String claim() {
    return bearing.claim().id();
  }
}
