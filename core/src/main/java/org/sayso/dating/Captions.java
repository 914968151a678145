package org.sayso.dating;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sayso.report.Span;
import org.sayso.text.Wordlist;
import org.sayso.time.CalendarTime;
import org.sayso.time.DayRange;
import org.sayso.time.Tense;
import org.sayso.time.TimeExpression;
import org.sayso.timex.TimeFinder;
import org.sayso.timex.TimeWord;

/** Captions of photos in a report: they are told from days of their own and tell no story. */
public final class Captions {

  /** Most characters of a caption before or behind one of its sentences. */
  private static final int LONGEST = 600;

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** "3/17 A boy cries in Homs": one of a row of photos. */
  private static final Pattern NUMBERED =
      Pattern.compile("(?!9/11 )\\d{1,2} ?/ ?\\d{1,2} \\p{Lu}.*[\\p{L}\\d]");

  private final Wordlist<TimeWord> words;
  private final DayResolver resolver;

  Captions(Wordlist<TimeWord> words, DayResolver resolver) {
    this.words = words;
    this.resolver = resolver;
  }

  /** The English captions, for what they tell and not for their days. */
  public static Captions english() {
    return new Captions(TimeFinder.words(), DayResolver.open());
  }

  /** Whether the line that holds the sentence is a caption. */
  boolean is(String text, Span sentence) {
    String[] line = words(text, sentence);
    return IntStream.range(0, line.length).anyMatch(i -> end(TimeWord.CAPTION, line, i) > i);
  }

  /**
   * "FILE - Soldiers guard a bridge", "(file photo)", "3/17 A boy cries in Homs": whether it was
   * taken some time before.
   */
  public boolean isOfBefore(String text, Span sentence) {
    String[] line = words(text, sentence);
    return NUMBERED.matcher(line(text, sentence)).matches()
        || IntStream.range(0, line.length).anyMatch(i -> isArchive(line, i));
  }

  private boolean isArchive(String[] line, int at) {
    int words = end(TimeWord.ARCHIVE, line, at) - at;
    boolean heading = at == 0 && line[at].equals(line[at].toUpperCase(Locale.ROOT));
    return words > 1 || words == 1 && heading;
  }

  /** The words of the line that holds a sentence; none where it is too long for a caption. */
  private static String[] words(String text, Span sentence) {
    return BETWEEN
        .splitAsStream(line(text, sentence))
        .filter(word -> !word.isEmpty())
        .toArray(String[]::new);
  }

  private static String line(String text, Span sentence) {
    int first = Math.max(0, sentence.begin() - LONGEST);
    int last = Math.min(text.length(), sentence.end() + LONGEST);
    int before = text.substring(first, sentence.begin()).lastIndexOf('\n');
    int after = text.substring(sentence.end(), last).indexOf('\n');
    boolean whole = (before >= 0 || first == 0) && (after >= 0 || last == text.length());
    if (!whole) {
      return "";
    }
    int begin = first + before + 1;
    int end = after < 0 ? last : sentence.end() + after;
    return text.substring(begin, end).strip();
  }

  /** Where the longest phrase of that part ends that begins with a word; -1 for none. */
  private int end(TimeWord part, String[] line, int begin) {
    var phrase = words.longest(part, at -> line[at].toLowerCase(Locale.ROOT), begin, line.length);
    return phrase == null ? -1 : phrase.end();
  }

  /** The day that a caption names, else the days on which the report came out. */
  DayRange day(List<TimeExpression> times, DayRange published) {
    for (TimeExpression time : times) {
      DayRange day = fixed(time);
      if (day != null) {
        return day;
      }
    }
    return published;
  }

  private @Nullable DayRange fixed(TimeExpression time) {
    return time.value() instanceof CalendarTime.Date date && date.year() != null
        ? resolver.resolve(date, null, Tense.PAST)
        : null;
  }
}
