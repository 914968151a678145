package org.sayso.dating;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Sentence;
import org.sayso.text.Text;
import org.sayso.time.CalendarUnit;
import org.sayso.time.DayRange;
import org.sayso.time.StoryTime;
import org.sayso.time.Tense;
import org.sayso.time.TimeExpression;
import org.sayso.timex.TimeFinder;

/**
 * The long past that a report looks back on: in "They remembered the battle, ninety years ago. On
 * that day 400 men fell" that day lies ninety years back, though the report tells nothing else of
 * it.
 */
public final class Bygone {

  /** "That day" is of one of so many sentences before. */
  private static final int REACH = 3;

  private final Text text;
  private final TimeFinder finder;
  private final DayResolver resolver;
  private final @Nullable LocalDate published;

  /**
   * Of one report.
   *
   * @param published its day of publication; null where unknown, and nothing is known to be past
   */
  public Bygone(Text text, TimeFinder finder, DayResolver resolver, @Nullable LocalDate published) {
    this.text = text;
    this.finder = finder;
    this.resolver = resolver;
    this.published = published;
  }

  /**
   * The days that "that day" of a sentence means where the time that was told last before it is
   * long past; unknown of all other times.
   */
  public DayRange of(@Nullable TimeExpression time, int sentence) {
    if (published == null || time == null || !isThatDay(time)) {
      return DayRange.UNKNOWN;
    }
    for (int at = sentence - 1; at >= 0 && at >= sentence - REACH; at--) {
      Sentence before = text.sentences().get(at);
      List<TimeExpression> told =
          finder.find(text.raw(), before.span()).stream().filter(t -> !isThatDay(t)).toList();
      if (!told.isEmpty()) {
        DayRange days = resolver.resolve(told.get(told.size() - 1), published, Tense.PAST);
        return DayResolver.isBackground(days, published) ? days : DayRange.UNKNOWN;
      }
    }
    return DayRange.UNKNOWN;
  }

  private static boolean isThatDay(TimeExpression time) {
    return time.value() instanceof StoryTime.Running running
        && running.unit() == CalendarUnit.DAY
        && time.text().toLowerCase(Locale.ROOT).startsWith("that ");
  }
}
