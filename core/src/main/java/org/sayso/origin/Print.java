package org.sayso.origin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;

/**
 * A claim as it is printed, with what its origin is found by, looked up once.
 *
 * <p>The day and the head of the report's id are kept as numbers, which nearly always settle which
 * of two was printed first without going to look for claims and reports all over the memory.
 *
 * @param <T> what the claim is taken for by the one who asks
 */
public final class Print<T> implements Comparable<Print<T>> {

  /** In place of the day of publication of a report that has none; comes last. */
  static final int NO_DAY = Integer.MAX_VALUE;

  private static final int HEAD = Long.BYTES;

  /** Letters from this on are all taken to be alike in a head, as is what follows them. */
  private static final int WIDE = 0xff;

  private final T thing;
  private final Claim claim;
  private final Voice voice;
  private final Told told;
  private final int day;
  private final long head;

  /** Its number in the order of printing, as last put in order. */
  private int at;

  /** The first one that tells the same in the same words, perhaps this one. */
  private Print<T> worded = this;

  /**
   * A claim as printed on a day.
   *
   * @param voice on whose word it rests; the same object for equal ones
   * @param told what it tells; the same object for equal ones
   * @param published day of publication, or null
   */
  Print(T thing, Claim claim, Voice voice, Told told, @Nullable LocalDate published) {
    this.thing = thing;
    this.claim = claim;
    this.voice = voice;
    this.told = told;
    this.day = published == null ? NO_DAY : Math.toIntExact(published.toEpochDay());
    this.head = head(claim.report());
  }

  /** The first letters of a text as a number, in the order of texts as far as they tell. */
  private static long head(String text) {
    long head = 0;
    boolean plain = true;
    for (int i = 0; i < HEAD; i++) {
      int letter = plain && i < text.length() ? Math.min(text.charAt(i), WIDE) : 0;
      plain &= letter < WIDE;
      head = head << Byte.SIZE | letter;
    }
    return head;
  }

  /** In the order of printing: by day, report, and where it stands in it. */
  @Override
  public int compareTo(Print<T> other) {
    int order = Integer.compare(day, other.day);
    order = order != 0 ? order : Long.compareUnsigned(head, other.head);
    order = order != 0 ? order : claim.report().compareTo(other.claim.report());
    order = order != 0 ? order : claim.evidence().span().compareTo(other.claim.evidence().span());
    return order != 0 ? order : claim.id().compareTo(other.claim.id());
  }

  /** What the claim is taken for. */
  public T thing() {
    return thing;
  }

  Claim claim() {
    return claim;
  }

  Voice voice() {
    return voice;
  }

  Told told() {
    return told;
  }

  /** Day of publication, counted from 1970, or {@link #NO_DAY}. */
  int day() {
    return day;
  }

  boolean sameReport(Print<T> other) {
    return day == other.day && head == other.head && claim.report().equals(other.claim.report());
  }

  boolean sameClaim(Print<T> other) {
    return sameReport(other) && claim.id().equals(other.claim.id());
  }

  int at() {
    return at;
  }

  void putAt(int number) {
    at = number;
  }

  /** The first one that tells the same in the same words; itself where it is that. */
  Print<T> worded() {
    return worded;
  }

  void wordedLike(Print<T> first) {
    worded = first;
  }
}
