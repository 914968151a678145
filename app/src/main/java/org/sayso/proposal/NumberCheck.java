package org.sayso.proposal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Evidence;
import org.sayso.pack.Kind;
import org.sayso.printed.PrintedWords;
import org.sayso.quantity.Quantity;
import org.sayso.report.Span;

/** Takes a number that the passage prints; what it amounts to is read from the print. */
final class NumberCheck {

  private static final Pattern UNIT = Pattern.compile("[a-z][a-z -]{0,29}");
  private static final Pattern DIGIT = Pattern.compile("\\d");

  private final PrintedWords words;
  private final Passages passages;

  NumberCheck(PrintedWords words) {
    this.words = words;
    this.passages = new Passages(words.report().text());
  }

  /** The number of those words; where they hold no number that is known, the words alone. */
  @Nullable Quantity of(Kind kind, @Nullable Fields fields, Evidence evidence) throws Unfit {
    String text = fields == null ? null : fields.text("text");
    if (fields == null || text == null) {
      return null;
    }
    Span span = passages.within(text, evidence.span());
    if (span == null) {
      throw new Unfit("the number is not in the passage: " + Unfit.shown(text));
    }
    Optional<Quantity> read = words.number(span);
    if (read.isEmpty() && DIGIT.matcher(text).find()) {
      throw new Unfit("a number that counts nothing: " + Unfit.shown(text));
    }
    Quantity number = read.orElse(new Quantity(null, null, null, null, null, null, text));
    String own = number.unit();
    return new Quantity(
        number.value(),
        number.low(),
        number.high(),
        own != null ? own : unit(kind, fields.text("unit")),
        number.of(),
        number.per(),
        number.text());
  }

  private static @Nullable String unit(Kind kind, @Nullable String unit) throws Unfit {
    if (unit == null) {
      return kind == Kind.CASUALTIES ? "people" : null;
    }
    if (!UNIT.matcher(unit).matches()) {
      throw new Unfit("no unit " + Unfit.shown(unit));
    }
    return unit;
  }
}
