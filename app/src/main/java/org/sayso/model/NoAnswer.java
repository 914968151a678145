package org.sayso.model;

/** The model gave nothing on a report that can be used. */
final class NoAnswer extends Exception {

  private static final long serialVersionUID = 1;

  private final boolean passing;

  /**
   * Says why.
   *
   * @param reason in our own words: what a server writes is never repeated
   * @param passing whether it may be better when asked again
   */
  NoAnswer(String reason, boolean passing) {
    super(reason);
    this.passing = passing;
  }

  boolean passing() {
    return passing;
  }
}
