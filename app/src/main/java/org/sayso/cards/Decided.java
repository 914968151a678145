package org.sayso.cards;

import static org.sayso.html.Html.cls;
import static org.sayso.html.Html.el;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.html.Html;
import org.sayso.review.Decision;
import org.sayso.review.Question;
import org.sayso.review.Verdict;

/** What reviewers decided, who, when and why, beside what they decided it of. */
public final class Decided {

  private Decided() {}

  /** A list of questions with their answers; null where nothing was decided. */
  public static @Nullable Html of(List<Verdict> verdicts) {
    return verdicts.isEmpty()
        ? null
        : el("ul", cls("decided"), verdicts.stream().map(Decided::question).toList());
  }

  /** Whether all who decided of the claim reject it. */
  public static boolean rejected(List<Verdict> verdicts) {
    return verdicts.stream()
        .anyMatch(
            each ->
                Question.STATUS.equals(each.question().about())
                    && Decision.Act.REJECT.code().equals(each.agreed()));
  }

  /** The same as {@link #of} in lines of text. */
  public static List<String> lines(List<Verdict> verdicts) {
    return verdicts.stream().map(Decided::line).toList();
  }

  private static String line(Verdict verdict) {
    return verdict.answers().values().stream()
        .map(
            one ->
                one.by()
                    + ", "
                    + DayText.brief(one.day())
                    + (one.note().isEmpty() ? "" : ": “" + one.note() + "”"))
        .collect(Collectors.joining("; ", stands(verdict) + " (", ")"));
  }

  private static Html question(Verdict verdict) {
    List<Html> answers =
        verdict.answers().values().stream().map(one -> answer(one, verdict)).toList();
    return el("li", el("strong", stands(verdict)), el("ul", answers));
  }

  private static String stands(Verdict verdict) {
    if (verdict.disagreed()) {
      return "Reviewers disagree on the " + verdict.question().about() + "; what was read stands";
    }
    String agreed = String.valueOf(verdict.agreed());
    return switch (verdict.question().about()) {
      case "status" ->
          agreed.equals("reject") ? "Rejected: it moves nothing" : "Accepted as it was read";
      default ->
          "Corrected: "
              + verdict.question().about()
              + " "
              + (agreed.isEmpty() ? "as the program read it" : agreed);
    };
  }

  private static Html answer(Decision one, Verdict verdict) {
    String answer = one.answer(verdict.question());
    return el(
        "li",
        one.by() + ", " + DayText.brief(one.day()) + ": ",
        answer.isEmpty() ? "as the program read it" : answer,
        one.note().isEmpty() ? null : el("q", one.note()));
  }
}
