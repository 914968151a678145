package org.sayso.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sayso.atlas.Atlas;
import org.sayso.explain.Explanation.Ground;
import org.sayso.explain.Explanation.Side;
import org.sayso.gazetteer.Place;
import org.sayso.pack.Standing;
import org.sayso.testimony.Direction;

/**
 * A place on a day of which two voices say opposite things: what each side rests on most, who
 * denies, and who was asked in vain.
 *
 * @param place the place
 * @param day the day
 * @param sharpness weight of the lighter side of its sharpest contradiction
 * @param sides a party each with its chance and the strongest word for it, the likeliest first;
 *     none for parties that nobody speaks for
 * @param denials what is denied, the weightiest first
 * @param silent who was asked about it and gave no answer
 */
public record Dispute(
    Place place,
    LocalDate day,
    double sharpness,
    List<Strongest> sides,
    List<Ground> denials,
    List<String> silent) {

  /**
   * A party's hold and the strongest word for it.
   *
   * @param party id of the party
   * @param probability from 0 to 1 that it holds the place
   * @param word the claim that weighs most for it
   */
  public record Strongest(String party, double probability, Ground word) {}

  /** Copies the lists. */
  public Dispute {
    sides = List.copyOf(sides);
    denials = List.copyOf(denials);
    silent = List.copyOf(silent);
  }

  /** Every place in dispute on a day, the sharpest first. */
  public static List<Dispute> on(Atlas atlas, LocalDate day) {
    Explainer explainer = new Explainer(atlas);
    return Disagreement.on(atlas, day).stream()
        .map(each -> of(explainer.explain(explainer.place(each.place()), day), each.sharpness()))
        .toList();
  }

  private static Dispute of(Explanation explanation, double sharpness) {
    List<Strongest> sides = new ArrayList<>();
    List<Ground> denials = new ArrayList<>();
    Set<String> silent = new LinkedHashSet<>();
    for (Side side : explanation.sides()) {
      side.grounds(Direction.FOR).stream()
          .findFirst()
          .ifPresent(word -> sides.add(new Strongest(side.party(), side.probability(), word)));
      side.grounds().stream()
          .filter(ground -> ground.claim().standing() == Standing.DENIED)
          .forEach(denials::add);
      side.grounds().forEach(ground -> silent.addAll(ground.claim().noComment()));
    }
    denials.sort((one, other) -> Double.compare(other.support().weight(), one.support().weight()));
    return new Dispute(
        explanation.place(), explanation.day(), sharpness, sides, denials, List.copyOf(silent));
  }
}
