package org.sayso.time;

/**
 * So many units, at least and at most; the two differ for "weeks" or "a few days".
 *
 * @param least fewest units; negative counts lead back in a story
 * @param most most units, not nearer to zero than {@code least}
 * @param unit what is counted
 * @param half whether half a unit more is said, which lies between least and most
 */
public record Amount(int least, int most, CalendarUnit unit, boolean half) {

  /** So many whole units. */
  public Amount(int least, int most, CalendarUnit unit) {
    this(least, most, unit, false);
  }

  /** Throws {@link IllegalArgumentException} where the most is nearer to zero than the least. */
  public Amount {
    if (Math.abs(most) < Math.abs(least)) {
      throw new IllegalArgumentException("at most less than at least");
    }
  }

  /** The same, counted back. */
  public Amount back() {
    return new Amount(-least, -most, unit, half);
  }

  /** Whether the number is said; "a couple" is two. */
  public boolean known() {
    return Math.abs(most) - Math.abs(least) <= 1;
  }

  /** The length as TIMEX3 writes it: {@code P3D}, {@code PXW}, {@code P2Y6M}. */
  IsoTime iso() {
    String whole = unit.duration(known() ? String.valueOf(Math.abs(least)) : "X");
    return IsoTime.duration(half && known() ? whole + unit.andHalf() : whole);
  }
}
