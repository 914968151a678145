package org.sayso.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.report.Span;
import org.sayso.text.Sentence;
import org.sayso.text.Text;
import org.sayso.text.Wordlist;
import org.sayso.time.CalendarStretch;
import org.sayso.time.DayRange;
import org.sayso.time.IsoTime;
import org.sayso.time.RelativeTime;
import org.sayso.time.Story;
import org.sayso.time.StoryTime;
import org.sayso.time.Tense;
import org.sayso.time.TimeExpression;
import org.sayso.time.TimeValue;
import org.sayso.time.Vantage;
import org.sayso.timex.TimeFinder;
import org.sayso.timex.TimeWord;

/** Marks every time that a report names, with what it means in the notation of TIMEX3. */
public final class TimeMarks {

  private final TimeFinder finder;
  private final Tenses tenses;
  private final DayResolver resolver;
  private final PublicationDay publication;
  private final PublicationSpan span;
  private final Captions captions;

  private TimeMarks(TimeFinder finder, Wordlist<TimeWord> words, DayResolver resolver) {
    this.finder = finder;
    this.tenses = new Tenses(words);
    this.resolver = resolver;
    this.publication = PublicationDay.english();
    this.span = new PublicationSpan(finder, tenses, resolver);
    this.captions = new Captions(words, resolver);
  }

  /** Marks times in English reports. */
  public static TimeMarks english() {
    return new TimeMarks(TimeFinder.english(), TimeFinder.words(), DayResolver.open());
  }

  /**
   * Words that name a time.
   *
   * @param span where they stand in the report's text
   * @param text the words as printed
   * @param time what they mean
   */
  public record Mark(Span span, String text, IsoTime time) {}

  /**
   * The times of a report in the order of its text, apart from each other.
   *
   * @param published day of publication; null where unknown, then the text may fix it or the days
   *     between which it lies
   */
  public List<Mark> of(Text text, @Nullable LocalDate published) {
    LocalDate day = published != null ? published : publication.of(text.raw(), () -> null);
    DayRange out = day == null ? span.of(text) : DayRange.on(day);
    List<Mark> marks = new ArrayList<>();
    Story story = Story.UNTOLD;
    for (Sentence sentence : text.sentences()) {
      List<TimeExpression> times = finder.find(text.raw(), sentence.span());
      if (captions.is(text.raw(), sentence.span())) {
        mark(text, sentence, times, captions.day(times, out), Story.UNTOLD, marks);
      } else {
        story = mark(text, sentence, times, out, story, marks);
      }
    }
    return marks;
  }

  /** Adds the marks of a sentence; gives the story after it. */
  private Story mark(
      Text text,
      Sentence sentence,
      List<TimeExpression> times,
      DayRange out,
      Story before,
      List<Mark> marks) {
    Story story = before;
    for (TimeExpression expression : times) {
      for (TimeExpression.Named named : expression.named()) {
        Tense tense = tense(sentence, expression, named);
        TimeValue value = named.value();
        Vantage first = resolver.vantage(out.to() == null ? null : out.from(), story, tense);
        Vantage last = resolver.vantage(out.from() == null ? null : out.to(), story, tense);
        IsoTime time = between(value, first, last);
        marks.add(new Mark(named.span(), named.span().in(text.raw()), time));
        CalendarStretch stretch = moves(value) ? value.stretch(first) : null;
        boolean sure = stretch != null && stretch.equals(value.stretch(last));
        story = sure && stretch != null ? story.at(stretch) : story;
      }
    }
    return story;
  }

  /** What a time means from both ends of the days on which the report can have come out. */
  private static IsoTime between(TimeValue value, Vantage first, Vantage last) {
    IsoTime one = value.iso(first);
    if (one.equals(value.iso(last)) || one.type() != IsoTime.Type.DATE) {
      return one;
    }
    return IsoTime.between(new DayRange(value.days(first).from(), value.days(last).to()));
  }

  /**
   * "Since May" looks back whatever the verb; "until Tuesday" ahead, unless the verb is past; "the
   * talks open Monday" is a plan.
   */
  private Tense tense(Sentence sentence, TimeExpression expression, TimeExpression.Named named) {
    Tense tense = tenses.of(sentence, named.span());
    if (expression.value() instanceof TimeValue.Bound bound) {
      return switch (bound.side()) {
        case SINCE -> Tense.PAST;
        case UNTIL -> tense == Tense.PAST ? Tense.PRESENT : Tense.FUTURE;
        default -> tense;
      };
    }
    boolean planned =
        tense == Tense.PRESENT
            && named.value() instanceof RelativeTime.Weekday
            && tenses.onVerb(sentence, named.span());
    return planned ? Tense.FUTURE : tense;
  }

  /** "A year earlier" looks back and leaves the story where it is; "two days later" moves it on. */
  private static boolean moves(TimeValue value) {
    return !(value instanceof RelativeTime.Ago)
        && !(value instanceof StoryTime.Narrative narrative && narrative.leadsBack());
  }
}
