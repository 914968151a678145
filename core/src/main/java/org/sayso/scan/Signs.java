package org.sayso.scan;

import org.sayso.scan.WordTable.Mark;

/**
 * What was met of a text so far: whether a reading can start, whether there is a sign of a
 * conflict, and where the last word of each sort stands.
 */
final class Signs {

  /** So close together, about a clause, two words are a sign. */
  private static final int NEAR = 60;

  /** So close together must they stand where each is more ordinary. */
  private static final int CLOSE = 45;

  private static final int OTHER = Mark.NAME.bit | Mark.STATE.bit | Mark.FIGHTS.bit;

  private boolean starts;
  private boolean signed;

  /** Whether a word was met that is a sign beside any other, and whether such another was. */
  private boolean sign;

  private boolean other;

  private int linked = -NEAR;
  private int company = -NEAR;
  private int start = -NEAR;
  private int told = -NEAR;
  private int alone = -NEAR;
  private int fighting = -NEAR;
  private int fights = -NEAR;
  private int telling = -NEAR;
  private int hint = -NEAR;
  private int state = -NEAR;

  /** A name that may be a place's, and one that has its sort beside it. */
  private int place = -NEAR;

  private int area = -NEAR;
  private boolean beforePlace;
  private boolean afterArea;
  private boolean capital;

  /** Whether nothing but blanks stands between the word before and the next one. */
  private boolean blank;

  /** Whether a report that has all this may hold a claim. */
  boolean suffice() {
    return starts && signed;
  }

  /** Takes in a sign between words. */
  void between(char sign) {
    blank &= sign == ' ';
  }

  /**
   * Takes in the next word.
   *
   * @param marks the bits of what it stands for
   * @param upper whether it has a capital
   * @param at where it begins
   */
  void word(int marks, boolean upper, int at) {
    boolean sorted = Mark.SORT.in(marks);
    boolean named = sorted ? blank && capital : upper && blank && beforePlace;
    boolean placed = named && !Mark.NO_PLACE.in(marks);
    boolean held = Mark.AREA.in(marks);
    if (placed) {
      place = at;
      area = held || afterArea ? at : area;
    }
    if (marks != 0 || placed) {
      starts(marks, at);
      stands(marks, at);
      other |= placed || (marks & OTHER) != 0 || sign && Mark.SIGN.in(marks);
      sign |= Mark.SIGN.in(marks);
      signed |= sign && other || isSign(at);
    }
    boolean passes = blank && beforePlace && Mark.ARTICLE.in(marks);
    boolean before = Mark.BEFORE_PLACE.in(marks);
    afterArea = held || blank && afterArea && (before || passes);
    beforePlace = before || passes;
    capital = upper && !Mark.ARTICLE.in(marks);
    blank = true;
  }

  private void starts(int marks, int at) {
    linked = Mark.LINKED.in(marks) ? at : linked;
    company = Mark.COMPANY.in(marks) ? at : company;
    boolean joined = at - Math.min(linked, company) < NEAR;
    starts |= joined || Mark.START.in(marks);
    start = joined || Mark.START.in(marks) ? at : start;
    told = joined || Mark.ALONE.in(marks) ? at : told;
    alone = Mark.ALONE.in(marks) ? at : alone;
  }

  private void stands(int marks, int at) {
    fighting = Mark.FIGHTING.in(marks) ? at : fighting;
    fights = Mark.FIGHTS.in(marks) ? at : fights;
    telling = Mark.SIGN.in(marks) ? at : telling;
    hint = Mark.HINT.in(marks) ? at : hint;
    state = Mark.STATE.in(marks) ? at : state;
  }

  /** Whether ordinary words that stand close together are a sign, the last of them there. */
  private boolean isSign(int at) {
    int where = Math.max(place, state);
    return at - Math.min(fighting, Math.max(where, Math.max(fights, telling))) < NEAR
        || at - Math.min(told, Math.min(where, fights)) < CLOSE
        || at - Math.min(start, hint) < CLOSE
        || at - Math.min(alone, area) < NEAR;
  }
}
