package org.sayso.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sayso.claim.Claim;
import org.sayso.review.Agreement;
import org.sayso.review.Decision;
import org.sayso.review.Question;
import org.sayso.review.Reviews;
import org.sayso.review.Verdict;

/** What reviewers decided as plain text, where they disagree, and how often they agree. */
public final class ReviewText {

  private ReviewText() {}

  /**
   * Every question with its answers, then the agreement of each two reviewers.
   *
   * @param claims by id, to tell what a decision is about; may lack some or all
   * @param width of a line, in characters
   */
  public static String of(Reviews reviews, Map<String, Claim> claims, int width) {
    Wrapped out = new Wrapped(width);
    out.add(0, reviews.decisions().isEmpty() ? "Nobody decided anything." : "Decisions");
    for (Verdict verdict : reviews.verdicts().values()) {
      Question question = verdict.question();
      Claim claim = claims.get(question.subject());
      out.add(2, question.subject() + (claim == null ? "" : ": read as " + ClaimText.what(claim)));
      verdict(out, 6, verdict);
    }
    List<Agreement> pairs = Agreement.of(reviews.verdicts().values());
    if (!pairs.isEmpty()) {
      out.gap().add(0, "Agreement");
      pairs.forEach(pair -> out.add(2, agreement(pair)));
    }
    return out.toString();
  }

  private static String agreement(Agreement pair) {
    String share =
        String.format(
            Locale.ROOT,
            "%s and %s: %d of %d questions answered alike (%.0f %%)",
            pair.one(),
            pair.other(),
            pair.same(),
            pair.questions(),
            100 * pair.share());
    return pair.claims() == 0
        ? share
        : share
            + String.format(
                Locale.ROOT,
                "; Cohen's kappa %.2f over %d claim%s accepted or rejected by both",
                pair.kappa(),
                pair.claims(),
                pair.claims() == 1 ? "" : "s");
  }

  /** One question with what each answered and what stands. */
  static void verdict(Wrapped out, int indent, Verdict verdict) {
    String about = verdict.question().about();
    String agreed = verdict.agreed();
    if (agreed == null) {
      out.add(indent, about + ": reviewers disagree; what the program read stands");
    } else {
      out.add(indent, about + ": " + (agreed.isEmpty() ? "as the program read it" : agreed));
    }
    verdict
        .answers()
        .forEach(
            (name, decision) ->
                out.add(
                    indent + 2,
                    name
                        + " on "
                        + decision.day()
                        + ": "
                        + answer(decision, verdict.question())
                        + (decision.note().isEmpty() ? "" : " (" + decision.note() + ")")));
  }

  private static String answer(Decision decision, Question question) {
    String answer = decision.answer(question);
    return answer.isEmpty() ? "as the program read it" : answer;
  }

  /**
   * A line for each decision about a claim that the atlas does not have.
   *
   * @param decisions those
   */
  public static List<String> unknown(List<Decision> decisions) {
    List<String> lines = new ArrayList<>();
    for (Decision one : decisions) {
      lines.add(
          "no claim "
              + one.subject()
              + ", of which "
              + one.by()
              + " decided on "
              + one.day()
              + "; the decision is kept and does nothing");
    }
    return lines;
  }
}
