package org.sayso.timex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.report.Span;
import org.sayso.text.Wordlist;
import org.sayso.text.Wordlist.Phrase;

/** A stretch of text cut into words, numbers and signs; a place outside it reads as empty. */
final class TimeText {

  private static final Pattern WORD =
      Pattern.compile(
          "\\p{Nd}++(?:st|nd|rd|th)?+|\\p{L}(?:\\.\\p{L})++(?!\\p{L})"
              + "|\\p{L}++(?:['’](?!s\\b)\\p{L}++)*+|\\S");
  private static final int MOST_DIGITS = 4;

  private final String text;
  private final List<String> forms = new ArrayList<>();
  private final Wordlist<TimeWord> words;
  private final List<Span> spans = new ArrayList<>();
  private final List<String> lower = new ArrayList<>();
  private final List<Wordlist.Word<TimeWord>> known = new ArrayList<>();
  private final Wordlist.Word<TimeWord> outside;
  private @Nullable Boolean titled;

  TimeText(String text, Span within, Wordlist<TimeWord> words) {
    this.text = text;
    this.words = words;
    this.outside = words.of("");
    Matcher matcher = WORD.matcher(text).region(within.begin(), within.end());
    while (matcher.find()) {
      spans.add(new Span(matcher.start(), matcher.end()));
      forms.add(matcher.group());
      lower.add(matcher.group().toLowerCase(Locale.ROOT));
      known.add(words.of(lower.get(lower.size() - 1)));
    }
  }

  int size() {
    return spans.size();
  }

  private boolean holds(int i) {
    return i >= 0 && i < spans.size();
  }

  String form(int i) {
    return holds(i) ? forms.get(i) : "";
  }

  String lower(int i) {
    return holds(i) ? lower.get(i) : "";
  }

  /** The span from one word up to, not including, another. */
  Span span(int from, int end) {
    return spans.get(from).cover(spans.get(end - 1));
  }

  private Wordlist.Word<TimeWord> known(int i) {
    return holds(i) ? known.get(i) : outside;
  }

  boolean is(int i, TimeWord part) {
    return known(i).value(part) != null;
  }

  boolean is(int i, String... anyOf) {
    String word = lower(i);
    for (String one : anyOf) {
      if (word.equals(one)) {
        return true;
      }
    }
    return false;
  }

  @Nullable String value(int i, TimeWord part) {
    return known(i).value(part);
  }

  /** The place after a sign or word that may stand there, else the place itself. */
  int skip(int i, String... anyOf) {
    return is(i, anyOf) ? i + 1 : i;
  }

  /** Whether a capital makes this word part of a name: "60 Minutes", not "THREE DAYS LATER". */
  boolean inName(int i) {
    return capital(i) && !opens(i) && !titled();
  }

  /** Whether most words have capitals, as in a headline. */
  private boolean titled() {
    if (titled == null) {
      long words = forms.stream().filter(form -> Character.isLetter(form.codePointAt(0))).count();
      long capitals =
          forms.stream().filter(form -> Character.isUpperCase(form.codePointAt(0))).count();
      titled = capitals * 2 > words;
    }
    return titled;
  }

  /** The place after "fiscal" or "fiscal year" before a number, else the place itself. */
  int fiscal(int i) {
    int at = skip(i, "fiscal", "financial");
    return at > i && number(at + 1) > 0 ? skip(at, "year") : at;
  }

  /** Whether nothing, not even a space, parts this word from the next. */
  boolean joined(int i) {
    return holds(i) && holds(i + 1) && spans.get(i).end() == spans.get(i + 1).begin();
  }

  boolean capital(int i) {
    String form = form(i);
    return !form.isEmpty() && Character.isUpperCase(form.codePointAt(0));
  }

  /** Whether a word or a number stands there, not a sign. */
  boolean wordAt(int i) {
    return holds(i) && Character.isLetterOrDigit(forms.get(i).codePointAt(0));
  }

  boolean small(int i) {
    String form = form(i);
    return !form.isEmpty() && Character.isLowerCase(form.codePointAt(0));
  }

  /** Whether a capital here may only be that of a sentence's first word. */
  boolean opens(int i) {
    return i == 0
        || !Character.isLetterOrDigit(form(i - 1).codePointAt(0)) && !is(i - 1, ",", "-", "’", "'")
        || text.substring(spans.get(i - 1).end(), spans.get(i).begin()).indexOf('\n') >= 0;
  }

  /** A whole number of at most four digits, or -1; an ordinal's ending is left out. */
  int number(int i) {
    String form = form(i);
    int digits = 0;
    while (digits < form.length() && Character.isDigit(form.charAt(digits))) {
      digits++;
    }
    return digits == 0 || digits > MOST_DIGITS || partOfNumber(i)
        ? -1
        : Integer.parseInt(form.substring(0, digits));
  }

  boolean ordinal(int i) {
    return number(i) >= 0 && Character.isLetter(form(i).charAt(form(i).length() - 1));
  }

  /** A number below that limit written as one word, or -1; "a" is none. */
  int small(int i, int limit) {
    String value = is(i, "a", "an") ? null : value(i, TimeWord.COUNT);
    int number = value == null || value.contains(".") ? -1 : Integer.parseInt(value);
    return number < limit ? number : -1;
  }

  /** The number of an ordinal, in digits or as a word, or -1. */
  int ordinalNumber(int i) {
    if (ordinal(i)) {
      return number(i);
    }
    String value = value(i, TimeWord.ORDINAL);
    return value == null ? -1 : Integer.parseInt(value);
  }

  private boolean partOfNumber(int i) {
    boolean after = joined(i) && is(i + 1, ",", ".") && joined(i + 1) && digit(i + 2);
    boolean before = joined(i - 1) && is(i - 1, ",", ".") && joined(i - 2) && digit(i - 2);
    return after && digits(i + 2) == 3 || before && digits(i) == 3 || after && is(i + 1, ".");
  }

  private boolean digit(int i) {
    return holds(i) && Character.isDigit(form(i).charAt(0));
  }

  private int digits(int i) {
    return form(i).length();
  }

  /** The longest phrase of that part that begins here, or null. */
  @Nullable Phrase phrase(int i, TimeWord part) {
    return known(i).begins(part) ? words.longest(part, this::lower, i, size()) : null;
  }

  /** The place after the longest phrase of that part that may stand there, else the place. */
  int phraseEnd(int i, TimeWord part) {
    Phrase phrase = phrase(i, part);
    return phrase == null ? i : phrase.end();
  }
}
