package org.sayso.export;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.sayso.claim.Claim;
import org.sayso.explain.Chains;
import org.sayso.explain.Dispute;
import org.sayso.explain.Explanation.Ground;
import org.sayso.explain.Turn;
import org.sayso.gazetteer.Place;

/** Places in dispute, and places of which something else is thought than before, as plain text. */
public final class DisputeText {

  private static final double LEAST_SHOWN = 0.005;

  private DisputeText() {}

  /** What each side rests on most, who denies, who was asked in vain; at most so many places. */
  public static String of(List<Dispute> disputes, int most, int width) {
    Wrapped out = new Wrapped(width);
    if (disputes.isEmpty()) {
      out.add(0, "No two counted claims disagree on that day.");
    } else {
      out.add(0, "The sharpest first: how much the lighter of two opposed words still weighs.")
          .gap();
    }
    for (Dispute dispute : disputes.subList(0, Math.min(most, disputes.size()))) {
      out.add(
          0,
          name(dispute.place())
              + String.format(Locale.ROOT, ": sharpness %.2f", dispute.sharpness()));
      for (Dispute.Strongest side : dispute.sides()) {
        out.add(2, side.party() + " " + percent(side.probability()) + ", most on the word of");
        word(out, side.word());
      }
      if (!dispute.denials().isEmpty()) {
        out.add(2, "denied by");
        dispute.denials().forEach(denial -> word(out, denial));
      }
      if (!dispute.silent().isEmpty()) {
        out.add(2, "asked, and gave no answer: " + String.join(", ", dispute.silent()));
      }
    }
    return out.toString();
  }

  private static void word(Wrapped out, Ground ground) {
    out.add(
        4,
        Chains.of(ground.claim())
            + ": "
            + ClaimText.what(ground.claim())
            + String.format(Locale.ROOT, " (weight %.2f)", ground.support().weight()));
    out.add(6, "“" + ground.quote() + "”");
  }

  /** What was thought before and since, and the new claims; at most so many places. */
  public static String turns(List<Turn> turns, Map<String, Claim> claims, int most, int width) {
    Wrapped out = new Wrapped(width);
    if (turns.isEmpty()) {
      out.add(0, "No new claim turns what is thought of any place on that day.");
    }
    for (Turn turn : turns.subList(0, Math.min(most, turns.size()))) {
      out.add(0, name(turn.place()) + ": " + percent(turn.size()) + " of the chance moved");
      out.add(2, "before: " + chances(turn.before()));
      out.add(2, "now: " + chances(turn.after()));
      turn.fresh().stream()
          .map(claims::get)
          .forEach(claim -> out.add(4, Chains.of(claim) + ": " + ClaimText.what(claim)));
    }
    return out.toString();
  }

  private static String name(Place place) {
    return place.name() + " (" + place.kind().code() + ")";
  }

  private static String chances(SortedMap<String, Double> chances) {
    return chances.entrySet().stream()
        .filter(each -> each.getValue() >= LEAST_SHOWN)
        .map(each -> each.getKey() + " " + percent(each.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String percent(double share) {
    return Math.round(100 * share) + " %";
  }
}
