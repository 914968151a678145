package org.sayso.review;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sayso.report.ContentId;

/**
 * What one person decided on one day; it is never changed, a later one of the same person takes its
 * place.
 *
 * @param day the day on which it was decided; an answer as known on an earlier day ignores it
 * @param by the person's name
 * @param act what is done
 * @param subject id of the claim or place, or the name of the source; of an undoing that of the
 *     decision
 * @param field of a correction: which field of the claim; else empty
 * @param value what holds instead: the field's value, the id of the place that this one is, the
 *     party that the source belongs to; empty for what the program found, else empty
 * @param note why, in the person's words, or empty
 */
public record Decision(
    LocalDate day, String by, Act act, String subject, String field, String value, String note) {

  /** What can be decided. */
  public enum Act {
    /** The claim is in the text as coded. */
    ACCEPT,
    /** The text does not say so; the claim moves nothing. */
    REJECT,
    /** A field of the claim is otherwise. */
    CORRECT,
    /** The place is the same as another one. */
    MERGE,
    /** The source belongs to a party, so that its interest is known. */
    INTEREST,
    /** An earlier decision of the same person is as if it had never been. */
    UNDO;

    /** The word used in a log. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The act of a word; throws {@link IllegalArgumentException} where there is none. */
    public static Act of(String code) {
      return Arrays.stream(values())
          .filter(act -> act.code().equals(code))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "\"" + code + "\" is no decision; write one of " + codes()));
    }

    private static List<String> codes() {
      return Arrays.stream(values()).map(Act::code).toList();
    }
  }

  /** Throws {@link IllegalArgumentException}, with what to write instead, on what cannot be. */
  public Decision {
    if (by.isBlank()) {
      throw new IllegalArgumentException("nobody decided it; write a person's name");
    }
    if (subject.isBlank()) {
      throw new IllegalArgumentException("no subject; write the id of a claim or place, or a name");
    }
    if (act == Act.CORRECT) {
      Correction.of(field).check(value);
    }
  }

  /** Hash of the content, by which it can be undone. */
  public String id() {
    return ContentId.of("d", day.toString(), by, act.code(), subject, field, value, note);
  }

  /** What the decision answers; a correction also says that the claim is to be counted. */
  public List<Question> questions() {
    return switch (act) {
      case ACCEPT, REJECT -> List.of(new Question(subject, Question.STATUS));
      case CORRECT -> List.of(new Question(subject, field), new Question(subject, Question.STATUS));
      case MERGE -> List.of(new Question(subject, Question.SAME_PLACE));
      case INTEREST -> List.of(new Question(Question.folded(subject), Question.PARTY));
      case UNDO -> List.of();
    };
  }

  /** What it answers to one of its questions. */
  public String answer(Question question) {
    return question.about().equals(Question.STATUS)
        ? (act == Act.REJECT ? Act.REJECT : Act.ACCEPT).code()
        : value;
  }
}
