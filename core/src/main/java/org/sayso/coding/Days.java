package org.sayso.coding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.When;
import org.sayso.dating.Bygone;
import org.sayso.dating.DayResolver;
import org.sayso.draft.Draft;
import org.sayso.pack.Frame;
import org.sayso.pack.Kind;
import org.sayso.pack.Standing;
import org.sayso.reading.Reading;
import org.sayso.time.CalendarTime;
import org.sayso.time.CalendarUnit;
import org.sayso.time.DayRange;
import org.sayso.time.LastingTime;
import org.sayso.time.RelativeTime;
import org.sayso.time.StoryTime;
import org.sayso.time.Tense;
import org.sayso.time.TimeExpression;
import org.sayso.time.TimeValue;

/**
 * Works out the days of a claim from its words and the day of publication (codebook, section 5).
 */
final class Days {

  /** A number told for more days than these is a total; a month is still one event's. */
  private static final int LONG = 31;

  /** What has gone on for more days than these is no news. */
  private static final int AGES = 180;

  /** Fewest days between the ends of a month. */
  private static final int MONTH = 27;

  /** Days of a whole year: what is long past on most of them is taken to be so on any. */
  private static final List<LocalDate> ANY =
      Stream.iterate(LocalDate.of(2020, 1, 15), day -> day.plusMonths(1)).limit(12).toList();

  /** Of these days nearly all: "last year" is long past on all but those of its first weeks. */
  private static final int MOST = 10;

  private final DayResolver resolver;
  private final @Nullable LocalDate published;
  private final Bygone bygone;

  Days(DayResolver resolver, @Nullable LocalDate published, Bygone bygone) {
    this.resolver = resolver;
    this.published = published;
    this.bygone = bygone;
  }

  /**
   * The days of a draft.
   *
   * @param said the time beside the verb of saying, or null
   * @param told the days that "a day earlier" counts from, or unknown
   */
  When of(Draft draft, @Nullable TimeExpression said, DayRange told) {
    TimeExpression own = ofEvent(draft, said);
    LocalDate day = spoken(said);
    DayRange past = bygone.of(own, draft.sentence());
    if (!past.equals(DayRange.UNKNOWN)) {
      return new When(past, null);
    }
    boolean year = own != null && own.value() instanceof CalendarTime; // "3 August"
    LocalDate anchor = year ? told.from() : one(told);
    if (own != null && own.value() instanceof StoryTime.DayTime && anchor != null) {
      return new When(DayRange.on(anchor), null);
    }
    if (own != null && fixes(own) && !isOnTheWay(draft)) {
      boolean same = own.value() instanceof StoryTime.SameSpell && told.from() != null;
      DayRange days =
          same
              ? told
              : own.value() instanceof RelativeTime.LastStretch
                  ? resolver.resolve(
                      own, day, tense(draft)) // "said on Monday: in the last two days"
                  : ofStory(own, tense(draft), told, anchor);
      if (published != null && isState(draft) && days.equals(DayRange.by(published))) {
        days = DayRange.on(published);
      }
      if (own.value() instanceof TimeValue.Bound bound && bound.side() == TimeValue.Side.SINCE) {
        days = until(days, day);
      }
      if (days.to() != null && draft.reading.marks().contains(Frame.AFTERWARDS)) {
        days = DayRange.by(days.to()); // found on Sunday, and dead by then
      }
      return new When(days, days.equals(DayRange.UNKNOWN) ? own.text() : null);
    }
    if (isToCome(draft)) {
      return new When(DayRange.since(published), null);
    }
    if (day == null) {
      return new When(DayRange.UNKNOWN, null);
    }
    boolean now =
        !draft.reading.marks().contains(Reading.LONG_AGO)
            && (isState(draft) || draft.reading.modality().ongoing() || lasts(draft));
    DayRange on =
        said != null && said.value() instanceof RelativeTime.Ago
            ? resolver.resolve(said, published, Tense.PAST)
            : DayRange.on(day);
    return new When(now ? on : DayRange.by(day), null); // "a month ago it listed 80 as held"
  }

  /** The time of the event, which is not that of the saying: "confirmed the attack on Monday". */
  private static @Nullable TimeExpression ofEvent(Draft draft, @Nullable TimeExpression said) {
    TimeExpression own = draft.reading.time();
    boolean story = said != null && said.value() instanceof StoryTime;
    boolean remembered = // "commemorated the siege on Friday"
        draft.reading.nominal()
            && draft.reading.marks().contains(Reading.LONG_AGO)
            && own != null
            && own.value() instanceof RelativeTime.OneDay;
    if (remembered) {
      return null;
    }
    return own != null && said != null && !story && own.span().overlaps(said.span()) ? null : own;
  }

  /** "Have been fighting for a week". */
  private static boolean lasts(Draft draft) {
    TimeExpression own = draft.reading.time();
    return own != null
        && own.value() instanceof LastingTime.Duration
        && draft.reading.modality().tense() == Tense.PRESENT;
  }

  /** The day on which it is said: that beside the verb of saying, else that of publication. */
  private @Nullable LocalDate spoken(@Nullable TimeExpression said) {
    LocalDate day = said == null ? null : resolver.resolve(said, published, Tense.PAST).to();
    return day == null ? published : day;
  }

  /** "Since May, X said on Monday": what has happened up to the day on which it is said. */
  private static DayRange until(DayRange days, @Nullable LocalDate said) {
    LocalDate from = days.from();
    LocalDate to = days.to();
    boolean running =
        said != null && to != null && said.isBefore(to) && (from == null || !said.isBefore(from));
    return running ? new DayRange(from, said) : days;
  }

  /** Whether the words lead to a day; "after a week of fighting" and "at dawn" say none. */
  private static boolean fixes(TimeExpression time) {
    return !(time.value() instanceof LastingTime.Duration)
        && !(time.value() instanceof StoryTime.DayTime);
  }

  /** "In their hands since Tuesday": they took it then, if that was not long ago. */
  void beginState(Draft draft) {
    TimeExpression own = draft.reading.time();
    LocalDate from = draft.when.days().from();
    boolean since =
        own != null
            && own.value() instanceof TimeValue.Bound bound
            && bound.side() == TimeValue.Side.SINCE;
    boolean held = draft.isControl() && draft.action.equals("holds");
    if (held
        && since
        && from != null
        && published != null
        && !from.isBefore(published.minusDays(LONG))) {
      draft.action = "captured";
      draft.when = new When(DayRange.on(from), null);
    }
  }

  /** Whether a number of people counts over a long span of days: a running total. */
  static boolean isTotal(Draft draft) {
    boolean people = draft.kind == Kind.CASUALTIES || draft.kind == Kind.DISPLACEMENT;
    LocalDate from = draft.when.days().from();
    LocalDate to = draft.when.days().to();
    return people
        && draft.quantity != null
        && from != null
        && to != null
        && ChronoUnit.DAYS.between(from, to) > LONG;
  }

  /** Whether it is planned, or an unconfirmed plan. */
  private static boolean isToCome(Draft draft) {
    boolean aim = draft.reading.modality().standing() == Standing.PLANNED;
    return draft.standing == Standing.PLANNED || draft.standing == Standing.POSSIBLE && aim;
  }

  /** "We are now moving towards X": now they move, and X is still to be taken. */
  private static boolean isOnTheWay(Draft draft) {
    return draft.standing == Standing.PLANNED && draft.reading.action().equals("threatened");
  }

  /** What is denied did not come; only what is planned is yet to come. */
  private static Tense tense(Draft draft) {
    Tense tense = draft.reading.modality().tense();
    return draft.standing == Standing.DENIED && tense == Tense.FUTURE ? Tense.PAST : tense;
  }

  /** The day, or the first of a night, that something is told for; null of a longer time. */
  private static @Nullable LocalDate one(DayRange days) {
    LocalDate from = days.from();
    LocalDate to = days.to();
    return from != null && to != null && !to.isAfter(from.plusDays(1)) ? from : null;
  }

  /** "Fell in Ramadan; two days later …" can be two days after any of its days. */
  private DayRange ofStory(
      TimeExpression own, Tense tense, DayRange told, @Nullable LocalDate anchor) {
    LocalDate first = told.from();
    if (!(own.value() instanceof StoryTime.Narrative) || first == null) {
      return resolver.resolve(own, published, tense, anchor);
    }
    if (anchor != null) {
      return counted(own, tense, anchor);
    }
    LocalDate from = counted(own, tense, first).from();
    LocalDate to = told.to() == null ? null : counted(own, tense, told.to()).to();
    boolean over = to != null && published != null && to.isAfter(published);
    boolean out = from == null || published == null || !from.isAfter(published);
    return new DayRange(from, over && out ? published : to);
  }

  private DayRange counted(TimeExpression own, Tense tense, LocalDate day) {
    return story(resolver.resolve(own, published, tense, day), own.leadsOn(), day);
  }

  /** "A day after it was stormed" leads back from the story's day. */
  private static DayRange story(DayRange days, boolean turned, LocalDate anchor) {
    LocalDate from = days.from();
    LocalDate to = days.to();
    return turned && from != null && to != null
        ? new DayRange(mirrored(to, anchor), mirrored(from, anchor))
        : days;
  }

  private static LocalDate mirrored(LocalDate day, LocalDate anchor) {
    return anchor.minusDays(ChronoUnit.DAYS.between(anchor, day));
  }

  /**
   * Whether it lies before the reporting window, or has gone on since long before: "has been
   * fighting the state since 2003". States, and losses counted over a war, are of the present.
   */
  boolean background(Draft draft) {
    if (draft.reading.marks().contains(Reading.LONG_AGO)) {
      return !isRaised(draft);
    }
    LocalDate from = draft.when.days().from();
    boolean habit = draft.reading.marks().contains(Reading.RECURRENT);
    if (habit && draft.ownWord() && from == null && !isState(draft)) {
      return true;
    }
    boolean lasts =
        draft.kind == Kind.CLASH
            || draft.kind == Kind.STATEMENT
            || draft.kind == Kind.CONTROL && !Frame.STATES.contains(draft.action);
    if (lasts && isForYears(draft.reading.time())) {
      return true;
    }
    if (published == null) {
      return isAges(draft, lasts);
    }
    boolean old =
        from != null && from.isBefore(published.minusDays(AGES)) && !isOfLate(draft.reading.time());
    return DayResolver.isBackground(draft.when.days(), published) || lasts && old;
  }

  /** "Had previously raised a militia", on no day: it is still there. */
  private static boolean isRaised(Draft draft) {
    return draft.kind == Kind.FORCE
        && draft.action.equals("mobilised")
        && draft.standing == Standing.ASSERTED
        && draft.when.days().from() == null;
  }

  /** "In recent months", of which nobody says how many. */
  private static boolean isOfLate(@Nullable TimeExpression time) {
    return time != null
        && time.value() instanceof RelativeTime.LastStretch recent
        && !recent.amount().known()
        && recent.amount().unit().compareTo(CalendarUnit.YEAR) < 0;
  }

  /** "For years", "for decades". */
  private static boolean isForYears(@Nullable TimeExpression time) {
    return time != null
        && time.value() instanceof LastingTime.Duration lasting
        && lasting.amount().unit().compareTo(CalendarUnit.YEAR) >= 0;
  }

  /**
   * Where publication is unknown: "in 2011", since reports print no year with what is news, and
   * "last year", which is long past on nearly every day on which it may be read.
   */
  private boolean isAges(Draft draft, boolean lasts) {
    TimeExpression own = draft.reading.time();
    LocalDate from = draft.when.days().from();
    LocalDate to = draft.when.days().to();
    if (from != null && !draft.cumulative) {
      return to == null ? lasts : ChronoUnit.DAYS.between(from, to) >= MONTH;
    }
    return own != null
        && from == null
        && ANY.stream()
                .filter(
                    day -> DayResolver.isBackground(resolver.resolve(own, day, tense(draft)), day))
                .count()
            >= MOST;
  }

  private static boolean isState(Draft draft) {
    boolean places = draft.kind == Kind.CONTROL || draft.kind == Kind.TALLY;
    return places && Frame.STATES.contains(draft.action)
        || draft.kind == Kind.FORCE && draft.action.equals("present");
  }
}
