package org.sayso.timeline;

import java.time.LocalDate;
import java.util.List;
import org.sayso.testimony.Credit;
import org.sayso.testimony.Direction;

/**
 * The whole arithmetic of one day's chances, from nothing known to the result.
 *
 * <p>Forward: start with {@code start}; at each line of {@code before}, replace the chances by
 * those after the line's moves, multiply each by {@code exp} of the weights for it, and divide by
 * their sum. Backward: start with 1 for each state; at each line of {@code after}, from the last to
 * the first, multiply by {@code exp} of the weights and take for each state the mean over its
 * moves. The product of both, divided by its sum, is the result.
 *
 * @param place id of the place
 * @param day the day asked about
 * @param states names of the states: ids of parties, "contested", "not known"
 * @param start chances before anything was told
 * @param before what was told and what passed up to the day, in order
 * @param known chances by what was told of the days up to then
 * @param after what was told of later days, in order
 * @param result chances by all
 */
public record Account(
    String place,
    LocalDate day,
    List<String> states,
    List<Double> start,
    List<Line> before,
    List<Double> known,
    List<Line> after,
    List<Double> result) {

  /** Copies the lists. */
  public Account {
    states = List.copyOf(states);
    start = List.copyOf(start);
    before = List.copyOf(before);
    known = List.copyOf(known);
    after = List.copyOf(after);
    result = List.copyOf(result);
  }

  /**
   * One step: states move, then words weigh.
   *
   * @param day the day of it
   * @param silence whether a week of silence passes and nothing is told
   * @param moves chance of each state (inner list) after each state (outer list)
   * @param weights what the words do
   * @param chances by what was told up to this line
   */
  public record Line(
      LocalDate day,
      boolean silence,
      List<List<Double>> moves,
      List<Weight> weights,
      List<Double> chances) {

    /** Copies the lists. */
    public Line {
      moves = List.copyOf(moves);
      weights = List.copyOf(weights);
      chances = List.copyOf(chances);
    }
  }

  /**
   * What one word does to one state.
   *
   * @param claim id of the claim
   * @param direction for or against a party's hold
   * @param state name of the state
   * @param weight added to the logarithm of the state's chance
   * @param credit why the word has its full weight
   * @param counted share of the full weight that its origin had not said before, from 0 to 1
   * @param share share of it that goes to this state; below zero where it speaks against it
   */
  public record Weight(
      String claim,
      Direction direction,
      String state,
      double weight,
      Credit credit,
      double counted,
      double share) {}
}
