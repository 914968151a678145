package org.sayso.query;

/**
 * Which stretch of a list is wanted.
 *
 * @param offset how many are left out before it
 * @param limit how many at most
 */
public record Paging(long offset, int limit) {

  /** Throws {@link IllegalArgumentException} on what is no stretch. */
  public Paging {
    if (offset < 0 || limit < 1) {
      throw new IllegalArgumentException("write an offset of 0 or more and a limit of 1 or more");
    }
  }

  /** The first so many. */
  public static Paging first(int limit) {
    return new Paging(0, limit);
  }
}
