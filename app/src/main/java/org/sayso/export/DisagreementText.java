package org.sayso.export;

import java.util.List;
import org.sayso.atlas.Atlas;
import org.sayso.explain.Chains;
import org.sayso.explain.Disagreement;
import org.sayso.explain.Explainer;
import org.sayso.explain.Explanation.Ground;
import org.sayso.gazetteer.Place;
import org.sayso.timeline.Support;

/** The sharpest disagreements of an atlas as plain text, each with both sides' words. */
public final class DisagreementText {

  private DisagreementText() {}

  /** At most so many disagreements, in lines of at most {@code width} characters. */
  public static String of(Atlas atlas, int most, int width) {
    List<Disagreement> found = Disagreement.of(atlas).stream().limit(most).toList();
    Wrapped out = new Wrapped(width);
    out.add(0, found.isEmpty() ? "No two counted claims disagree." : "Where they disagree most:");
    Explainer explainer = new Explainer(atlas);
    for (Disagreement each : found) {
      Place place = explainer.place(each.place());
      out.add(2, place.name() + " (" + place.kind().code() + "), " + each.day());
      side(out, explainer, each.sideFor());
      side(out, explainer, each.against());
    }
    return out.toString();
  }

  private static void side(Wrapped out, Explainer explainer, Support support) {
    Ground ground = explainer.ground(support);
    out.add(4, Chains.of(ground.claim()) + ": " + ClaimText.what(ground.claim()));
    out.add(6, "“" + ground.quote() + "”");
  }
}
