package org.sayso.dating;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.ConflictPack;
import org.sayso.report.Span;
import org.sayso.text.Wordlist;
import org.sayso.time.CalendarTime;
import org.sayso.time.Tense;
import org.sayso.time.TimeExpression;
import org.sayso.time.TimeValue;
import org.sayso.timex.TimeFinder;
import org.sayso.timex.TimeWord;

/** Works out from a report's own words on what day it was published, or says that it cannot. */
public final class PublicationDay {

  private static final int HEAD = 600;
  private static final int BODY = 20_000;
  private static final int MOST_WORDS_BESIDE = 6;

  /** "GOMA, Democratic Republic of the Congo, ": the town in capitals, its state as it may be. */
  private static final Pattern DATELINE_PLACE =
      Pattern.compile(
          "\\p{Lu}{2}[\\p{Lu} .,'’/-]{1,60}(?:(?<=, )\\p{Lu}\\p{Ll}[\\p{L} .'’-]{1,40}, ?)?");

  private static final Pattern DATELINE_REST = Pattern.compile("(?s)[ ,]*(?:\\(|/|--|—|–|-|:).*");

  /** "Goma, Congo, ", of which only an agency behind the day makes a dateline. */
  private static final Pattern PLAIN_PLACE =
      Pattern.compile(
          "\\p{Lu}[\\p{L}'’.-]*(?: \\p{Lu}[\\p{L}'’.-]*){0,3}(?:, \\p{Lu}[\\p{L} .'’-]{1,40})?, ?");

  private static final Pattern AGENCY_REST =
      Pattern.compile("(?s)[ ,]*\\([^()\\n]{2,30}\\) ?(?:--|—|–|-).*");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?][\"”’)]* |\\n");
  private static final Pattern YEAR = Pattern.compile("(?<![\\d,.])(?:19|20)\\d\\d(?!\\d|,\\d)");

  private final TimeFinder finder;
  private final Wordlist<TimeWord> words;

  private PublicationDay(TimeFinder finder, Wordlist<TimeWord> words) {
    this.finder = finder;
    this.words = words;
  }

  /** A reader of English reports. */
  public static PublicationDay english() {
    return new PublicationDay(TimeFinder.english(), TimeFinder.words());
  }

  /**
   * The day of publication, or null where nothing fixes it. In this order: a full date on a line of
   * its own at the head; a dateline; the latest weekday with day and month that fixes its own year
   * and is told as past. What was said in the evening of a day is out on the next. A weekday fixes
   * the year among those of the war's news; where they are unknown, it can only agree with the
   * latest year that the report names.
   *
   * @param news years in which reports on the war of this one were published, or null where they
   *     are unknown; asked for only where a date needs them
   */
  public @Nullable LocalDate of(String text, Supplier<ConflictPack.@Nullable Years> news) {
    List<TimeExpression> times = finder.find(text, new Span(0, Math.min(BODY, text.length())));
    LocalDate told = latestTold(text, times, news);
    for (TimeExpression time : times) {
      TimeValue value = time.value() instanceof TimeValue.InDay hour ? hour.day() : time.value();
      if (time.span().end() <= HEAD && value instanceof CalendarTime.Date date) {
        LocalDate day = atHead(text, time.span(), date, told);
        if (day != null) {
          return day;
        }
      }
    }
    return told;
  }

  private @Nullable LocalDate atHead(
      String text, Span span, CalendarTime.Date date, @Nullable LocalDate told) {
    int begin = text.lastIndexOf('\n', span.begin()) + 1;
    int newline = text.indexOf('\n', span.end());
    String before = text.substring(begin, span.begin());
    String after = text.substring(span.end(), newline < 0 ? text.length() : newline);
    boolean alone = words(before) + words(after) <= MOST_WORDS_BESIDE && !after.contains(")");
    boolean dateline =
        DATELINE_PLACE.matcher(before).matches() && DATELINE_REST.matcher(after).matches()
            || PLAIN_PLACE.matcher(before).matches() && AGENCY_REST.matcher(after).matches();
    if (date.year() != null) {
      return alone || dateline ? fixed(date) : null;
    }
    boolean agrees = told != null && date.date().isValidYear(told.getYear());
    LocalDate day = fixed(date);
    return !dateline
        ? null
        : day == null && agrees && told != null ? date.date().atYear(told.getYear()) : day;
  }

  private static long words(String line) {
    return Arrays.stream(line.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).count();
  }

  private static @Nullable LocalDate fixed(CalendarTime.Date date) {
    return DayResolver.open().resolve(date, null, Tense.PAST).to();
  }

  private @Nullable LocalDate latestTold(
      String text, List<TimeExpression> times, Supplier<ConflictPack.@Nullable Years> news) {
    DayResolver resolver = null;
    LocalDate latest = null;
    for (TimeExpression time : times) {
      if (time.value() instanceof CalendarTime.Date date
          && date.weekday() != null
          && !ahead(text, time.span())) {
        resolver = resolver == null ? resolver(text, news.get()) : resolver;
        LocalDate day = resolver.resolve(date, null, Tense.PAST).to();
        LocalDate out = day == null ? null : outOn(day, time.text());
        latest = latest == null || out != null && out.isAfter(latest) ? out : latest;
      }
    }
    return latest;
  }

  private LocalDate outOn(LocalDate day, String printed) {
    String first = printed.toLowerCase(Locale.ROOT).split(" ", 2)[0];
    return words.has(TimeWord.LATE_IN_DAY, first) ? day.plusDays(1) : day;
  }

  /** The report is not older than the latest year that it names. */
  private static DayResolver resolver(String text, ConflictPack.@Nullable Years news) {
    OptionalInt named =
        YEAR.matcher(text.substring(0, Math.min(BODY, text.length())))
            .results()
            .mapToInt(year -> Integer.parseInt(year.group()))
            .filter(year -> news == null || news.first() <= year && year <= news.last())
            .max();
    if (named.isEmpty()) {
      return DayResolver.of(news);
    }
    int first = named.getAsInt();
    return new DayResolver(first, news == null ? first : news.last());
  }

  private boolean ahead(String text, Span span) {
    String[] before =
        SENTENCE_END.split(text.substring(Math.max(0, span.begin() - HEAD), span.begin()));
    String sentence = before[before.length - 1].toLowerCase(Locale.ROOT);
    return Arrays.stream(sentence.split("\\P{L}+")).anyMatch(w -> words.has(TimeWord.AHEAD, w));
  }
}
