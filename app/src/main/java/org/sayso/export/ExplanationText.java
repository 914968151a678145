package org.sayso.export;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sayso.claim.Claim;
import org.sayso.claim.PlaceRef;
import org.sayso.explain.Chains;
import org.sayso.explain.Explanation;
import org.sayso.explain.Explanation.Ground;
import org.sayso.explain.Explanation.Side;
import org.sayso.gazetteer.Place;
import org.sayso.model.ModelReader;
import org.sayso.report.Report;
import org.sayso.testimony.Direction;
import org.sayso.timeline.Holding;

/** An explanation as plain text: each side, what speaks for and against it, on whose word. */
public final class ExplanationText {

  private static final double LEAST_SHOWN = 0.005;

  private final Explanation explanation;
  private final Wrapped out;
  private final Map<String, Integer> numbers = new HashMap<>();

  private ExplanationText(Explanation explanation, int width) {
    this.explanation = explanation;
    this.out = new Wrapped(width);
  }

  /** The text, in lines of at most {@code width} characters. */
  public static String of(Explanation explanation, int width) {
    return new ExplanationText(explanation, width).write();
  }

  private String write() {
    Place place = explanation.place();
    out.add(
        0, place.name() + " (" + place.kind().code() + "), " + String.join(" > ", place.path()));
    if (explanation.names().size() > 1) {
      out.add(
          0,
          "Also called: "
              + String.join(", ", explanation.names().subList(1, explanation.names().size())));
    }
    Holding holding = explanation.holding();
    if (holding == null) {
      out.add(0, "No claim bears on it on " + explanation.day() + ".");
    } else {
      heading(holding);
      explanation.sides().forEach(this::side);
    }
    reviewed();
    refusals();
    return out.toString();
  }

  private void heading(Holding holding) {
    String sides =
        explanation.sides().stream()
            .map(side -> side.party() + " " + percent(side.probability()) + ", ")
            .collect(Collectors.joining());
    out.add(
        0,
        "Said to be held on "
            + explanation.day()
            + " by: "
            + sides
            + (holding.contested() >= LEAST_SHOWN
                ? "contested " + percent(holding.contested()) + ", "
                : "")
            + "nobody or not known "
            + percent(holding.unknown()));
    out.add(
        0,
        "Unchanged from "
            + holding.from()
            + " to "
            + holding.to()
            + (holding.lastNews() == null ? "" : "; last news of " + holding.lastNews()));
  }

  private void side(Side side) {
    out.gap().add(0, side.party() + ": " + percent(side.probability()));
    grounds("for", side.grounds(Direction.FOR));
    grounds("against", side.grounds(Direction.AGAINST));
  }

  private void grounds(String title, List<Ground> grounds) {
    if (!grounds.isEmpty()) {
      out.add(2, title);
      grounds.forEach(this::ground);
    }
  }

  private void ground(Ground ground) {
    Claim claim = ground.claim();
    String weight = String.format(Locale.ROOT, "weight %.2f", ground.support().weight());
    Integer known = numbers.get(claim.id());
    if (known != null) {
      out.add(4, "[" + known + "] " + weight + ": as above; " + ground.support().reason());
      return;
    }
    int number = numbers.size() + 1;
    numbers.put(claim.id(), number);
    out.add(4, "[" + number + "] " + weight + ": " + ClaimText.what(claim) + elsewhere(claim));
    passage(ground);
    out.add(8, ground.support().reason());
    if (!claim.noComment().isEmpty()) {
      out.add(8, "asked, and gave no answer: " + String.join(", ", claim.noComment()));
    }
    for (Ground copy : ground.copies()) {
      out.add(8, "same origin, not counted again:");
      passage(copy);
    }
  }

  private void passage(Ground ground) {
    Claim claim = ground.claim();
    out.add(8, Chains.of(claim));
    out.add(8, "“" + ground.quote() + "”");
    out.add(8, printedIn(ground.report()) + " (" + claim.id() + ")");
    if (claim.rule().startsWith(ModelReader.RULE)) {
      String model = claim.rule().substring(ModelReader.RULE.length());
      out.add(8, "read by the language model " + model);
    }
  }

  private static String printedIn(Report report) {
    return report.source()
        + (report.published() == null ? "" : ", published " + report.published());
  }

  private String elsewhere(Claim claim) {
    PlaceRef ref = claim.place();
    Place named = ref == null ? null : ref.place();
    if (named == null || named.id().equals(explanation.place().id())) {
      return "";
    }
    return " (said of " + named.name() + ", " + named.kind().code() + ")";
  }

  private void reviewed() {
    if (explanation.reviewed().isEmpty()) {
      return;
    }
    out.gap().add(0, "What reviewers decided; the claims stand here as the program read them");
    for (Explanation.Reviewed each : explanation.reviewed()) {
      out.add(2, ClaimText.what(each.read()) + " (" + each.read().id() + ")");
      out.add(6, Chains.of(each.read()) + ", " + printedIn(each.report()));
      out.add(6, "“" + each.quote() + "”");
      each.verdicts().forEach(verdict -> ReviewText.verdict(out, 6, verdict));
    }
  }

  private void refusals() {
    if (explanation.refusals().isEmpty()) {
      return;
    }
    out.gap().add(0, "Passages about it that were not coded");
    explanation
        .refusals()
        .forEach(
            each ->
                out.add(
                    2,
                    each.refusal().reason().code()
                        + ": “"
                        + each.quote()
                        + "” "
                        + printedIn(each.report())));
  }

  private static String percent(double probability) {
    return Math.round(probability * 100) + " %";
  }
}
