package org.sayso.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.quantity.NumberBound.Amount;
import org.sayso.quantity.NumberGrammar.Read;
import org.sayso.report.Span;
import org.sayso.text.Token;
import org.sayso.text.Wordlist;
import org.sayso.text.Wordlist.Phrase;

/** Finds the numbers of a sentence that count something, each with the bounds its words set. */
public final class Numbers {

  private static final String ENGLISH = "languages/en/numbers.txt";

  private static final Pattern RANKED = Pattern.compile("(\\d{1,3})(?:st|nd|rd|th)");

  private final Wordlist<NumberWord> words;

  private Numbers(Wordlist<NumberWord> words) {
    this.words = words;
  }

  /** A reader of English numbers. */
  public static Numbers english() {
    return new Numbers(Wordlist.bundled(NumberWord.class, ENGLISH));
  }

  /**
   * Which of several an ordinal says that something is: 3 of "third" and "3rd"; 0 of no ordinal.
   */
  public int rank(String word) {
    String listed = words.value(NumberWord.RANK, word.toLowerCase(Locale.ROOT));
    Matcher digits = listed == null ? RANKED.matcher(word) : null;
    return listed != null
        ? Integer.parseInt(listed)
        : digits != null && digits.matches() ? Integer.parseInt(digits.group(1)) : 0;
  }

  /**
   * The numbers of a sentence in order, apart from each other. Ordinals, ages, measures, sums of
   * money and numbers in names are none.
   *
   * @param text the report's text, which the tokens point into
   * @param tokens of one sentence
   * @param elsewhere where numbers count nothing: time expressions, names
   */
  public List<NumberMention> find(String text, List<Token> tokens, List<Span> elsewhere) {
    return new Sentence(text, new NumberPieces(tokens, words), elsewhere).mentions();
  }

  /** A number with its bounds and the pieces it takes. */
  private record Found(int begin, int end, Amount amount) {}

  /** The reading of one sentence. */
  private static final class Sentence {

    private static final int MOST_BOUND_WORDS = 6;
    private static final int WIDEST_PAIR = 7;
    private static final int LONGEST_POSSESSOR = 4;
    private static final int LONGEST_COUNTED = 6;

    private final String text;
    private final NumberPieces pieces;
    private final NumberGrammar grammar;
    private final NumberNames names;
    private final List<Span> elsewhere;
    private final List<NumberMention> mentions = new ArrayList<>();
    private int lastEnd;
    private boolean lastAtLeast;

    Sentence(String text, NumberPieces pieces, List<Span> elsewhere) {
      this.text = text;
      this.pieces = pieces;
      this.grammar = new NumberGrammar(pieces);
      this.names = new NumberNames(pieces);
      this.elsewhere = elsewhere;
    }

    List<NumberMention> mentions() {
      int i = 0;
      while (i < pieces.size()) {
        Found found = bounded(i);
        if (found == null) {
          i = pastNumber(i);
        } else {
          i = add(found);
        }
      }
      return List.copyOf(mentions);
    }

    /** Past a number that counts nothing, so that its tail is not read as another. */
    private int pastNumber(int i) {
      Read read = grammar.at(i, false);
      return read == null || pieces.is(i, NumberWord.ARTICLE) ? i + 1 : read.end();
    }

    private int add(Found found) {
      Found whole = wholeOf(found);
      int end = whole == null ? found.end : whole.end;
      Phrase per = per(end);
      Span span = pieces.span(found.begin, end);
      Amount amount = found.amount;
      Quantity quantity =
          new Quantity(
              amount.value(),
              amount.low(),
              amount.high(),
              amount.percent() ? "percent" : null,
              whole == null ? null : whole.amount.value(),
              per == null ? null : per.value(),
              span.in(text));
      NumberMention mention =
          new NumberMention(
              pieces.token(found.begin),
              pieces.token(end - 1) + 1,
              span,
              quantity,
              whole == null && onlyWhole(found.begin));
      boolean carried = lastAtLeast && paired(found.begin);
      mentions.add(carried ? mention.atLeast() : mention);
      lastAtLeast = carried || amount.value() != null && amount.low() != null;
      lastEnd = end;
      return end;
    }

    /** "300 a day", "30 men each", not "30 men in a day" or "30 men a day later". */
    private @Nullable Phrase per(int end) {
      for (int i = end; i <= end + LONGEST_COUNTED; i++) {
        Phrase per = pieces.phrase(i, NumberWord.PER);
        if (per != null) {
          boolean when = pieces.phrase(per.end(), NumberWord.PER_NOT_BEFORE) != null;
          return when || pieces.is(i - 1, NumberWord.PER_NOT_AFTER) ? null : per;
        }
        if (!pieces.letters(i) && !pieces.is(i, "-")) {
          return null;
        }
      }
      return null;
    }

    /** "At least 115 soldiers and 58 fighters": the bound carries to both. */
    private boolean paired(int begin) {
      if (!pieces.is(begin - 1, "and") || begin - lastEnd > WIDEST_PAIR) {
        return false;
      }
      for (int i = lastEnd; i < begin; i++) {
        if (!pieces.letters(i) && !pieces.is(i, "-", "'", "’")) {
          return false;
        }
      }
      return true;
    }

    private boolean onlyWhole(int begin) {
      int of = pieces.is(begin - 1, NumberWord.POSSESSOR) ? begin - 2 : begin - 1;
      return pieces.is(of, "of") && (of == 0 || pieces.is(of - 1, "out"));
    }

    private @Nullable Found bounded(int i) {
      NumberBound bound = null;
      int at = i;
      int most = i + MOST_BOUND_WORDS;
      for (Phrase next = boundAt(at); next != null && at < most; next = boundAt(at)) {
        NumberBound read = NumberBound.of(next.value());
        bound = bound == null || bound == NumberBound.ABOUT ? read : bound;
        at = next.end();
      }
      Found number = range(at, bound != null);
      if (number == null) {
        return null;
      }
      Found behind = boundBehind(number);
      Amount amount = bound == null ? behind.amount : bound.on(behind.amount);
      return new Found(i, behind.end, amount);
    }

    private @Nullable Phrase boundAt(int i) {
      return pieces.is(i, NumberWord.PREPOSITION) && pieces.is(i - 1, NumberWord.NO_BOUND_AFTER)
          ? null
          : pieces.phrase(i, NumberWord.BOUND);
    }

    private Found boundBehind(Found number) {
      Phrase behind = pieces.phrase(number.end, NumberWord.BOUND_BEHIND);
      boolean ofNext = behind != null && grammar.at(behind.end(), true) != null;
      return behind == null || ofNext
          ? number
          : new Found(number.begin, behind.end(), NumberBound.of(behind.value()).on(number.amount));
    }

    /** "10 to 15", "between 10 and 15", "two or three", or one number. */
    private @Nullable Found range(int i, boolean bounded) {
      boolean between = pieces.is(i, "between");
      Found first = one(between ? i + 1 : i, bounded);
      if (first == null) {
        return null;
      }
      boolean sign =
          between ? pieces.is(first.end, "and") : pieces.is(first.end, NumberWord.THROUGH);
      boolean change = !between && pieces.is(i - 1, "from") && pieces.is(first.end, "to");
      Found last = sign && !change ? one(first.end + 1, bounded) : null;
      Found range = last == null ? null : joined(i, first, last);
      return range != null || between ? range : first;
    }

    private @Nullable Found joined(int begin, Found first, Found last) {
      Double low = first.amount.value();
      Double high = last.amount.value();
      if (low == null || high == null) {
        return null;
      }
      double from = low * (scale(first.end) > 0 ? 1 : Math.max(1, scale(last.end)));
      return from < high
          ? new Found(begin, last.end, new Amount(null, from, high, last.amount.percent()))
          : null;
    }

    /** The scale that a number ends with, which "10 to 15 million" leaves out behind the first. */
    private double scale(int end) {
      double scale = pieces.value(end - 1, NumberWord.SCALE);
      return scale > 0 ? scale : pieces.value(end - 1, NumberWord.SHORT_SCALE);
    }

    private @Nullable Found one(int i, boolean bounded) {
      Read read = grammar.at(i, bounded);
      boolean none = read == null || names.noCount(i, read.end()) || isElsewhere(i, read.end());
      return read == null || none ? null : new Found(i, read.end(), read.amount());
    }

    private boolean isElsewhere(int begin, int end) {
      Span span = pieces.span(begin, end);
      return elsewhere.stream().anyMatch(span::overlaps);
    }

    /** The 34 of "33 of Afghanistan's 34". */
    private @Nullable Found wholeOf(Found part) {
      Phrase of = pieces.phrase(part.end, NumberWord.OUT_OF);
      if (of == null) {
        return null;
      }
      Found whole = bounded(pastPossessor(of.end()));
      Double value = whole == null ? null : whole.amount.value();
      Double least = part.amount.value() != null ? part.amount.value() : part.amount.low();
      boolean fits = value != null && (part.amount.percent() || least == null || least <= value);
      return fits ? whole : null;
    }

    /** Past "the", "its", "a total of", "the country's". */
    private int pastPossessor(int i) {
      for (int end = i; end < i + LONGEST_POSSESSOR; end++) {
        if (pieces.is(end, "'", "’")) {
          return pieces.is(end + 1, "s") ? end + 2 : end + 1;
        }
      }
      Phrase possessor = pieces.phrase(i, NumberWord.POSSESSOR);
      return possessor == null ? i : possessor.end();
    }
  }
}
