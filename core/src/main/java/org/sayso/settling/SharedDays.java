package org.sayso.settling;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.When;
import org.sayso.draft.Draft;
import org.sayso.pack.Kind;
import org.sayso.pack.Standing;
import org.sayso.reading.Reading;
import org.sayso.time.DayRange;

/** The days that what is told of one place shares: of what names none, the day of its story. */
public final class SharedDays {

  private static final int WEEK = 7;

  /** Sentences within which a story is of one day. */
  private static final int NEAR = 4;

  private SharedDays() {}

  /**
   * Dates what names no day as what the report told last of the same place, or else tells next: "A
   * bomb went off on Friday. Six people died." Totals, habits, plans and what is dated by its
   * saying keep their own, as does what may be of either of two days.
   */
  public static void share(List<Draft> drafts, @Nullable LocalDate published) {
    List<Draft> dated = drafts.stream().filter(d -> isOfADay(d) && !isGoingOn(d)).toList();
    for (Draft draft : drafts) {
      if (isUndated(draft) && Objects.equals(draft.when.days().to(), published)) {
        List<Draft> story = story(dated, draft);
        story.stream()
            .min(Comparator.comparingInt(d -> apart(d, draft)))
            .filter(d -> isEvent(d) && story.stream().allMatch(o -> isNoOther(o, d)))
            .ifPresent(d -> draft.when = d.when);
      }
    }
  }

  /**
   * What a side took before it was driven out again: on the day on which it is told to have
   * attacked or taken the place, if that is known, and no later than the other took it back.
   */
  public static void bound(List<Draft> drafts) {
    for (Draft take : drafts) {
      boolean open =
          take.isControl()
              && Set.of("captured", "entered").contains(take.action)
              && take.standing == Standing.ASSERTED
              && !take.background
              && take.when.days().from() == null;
      Draft back = open ? takenBack(take, drafts) : null;
      LocalDate end = back == null ? null : back.when.days().to();
      if (end != null) {
        DayRange before = new DayRange(null, end);
        take.when =
            drafts.stream()
                .filter(d -> isOfADay(d) && !isAfter(d, end))
                .filter(d -> Objects.equals(d.placeKey(), take.placeKey()))
                .filter(d -> take.actorId() != null && Objects.equals(d.actorId(), take.actorId()))
                .filter(d -> !d.background)
                .map(d -> d.when)
                .findFirst()
                .orElseGet(() -> new When(before, null));
      }
    }
  }

  private static boolean isAfter(Draft told, LocalDate day) {
    LocalDate from = told.when.days().from();
    return from != null && from.isAfter(day);
  }

  /** The only recapture of a place by another side that is told for a day; or null. */
  private static @Nullable Draft takenBack(Draft take, List<Draft> drafts) {
    List<Draft> backs =
        drafts.stream()
            .filter(d -> d.isControl() && d.action.equals("retaken") && isOfADay(d))
            .filter(d -> d.standing == Standing.ASSERTED)
            .filter(d -> Objects.equals(d.placeKey(), take.placeKey()))
            .filter(d -> d.actorId() != null && !d.actorId().equals(take.actorId()))
            .toList();
    return backs.size() == 1 && take.actorId() != null ? backs.get(0) : null;
  }

  /** "On 3 May 2021 men raided X. The villagers fled": what is not dated is of the note's day. */
  public static void dateBy(DayRange note, List<Draft> drafts) {
    drafts.stream().filter(SharedDays::isOfTheNote).forEach(d -> d.when = new When(note, null));
  }

  private static boolean isOfTheNote(Draft draft) {
    boolean fled = draft.kind == Kind.DISPLACEMENT && draft.standing == Standing.ASSERTED;
    return (isUndated(draft) || fled && draft.reading.time() == null)
        && !draft.background
        && !draft.cumulative
        && draft.when.days().equals(DayRange.UNKNOWN);
  }

  /** Whether a telling is not of the same sentence as another and of another day. */
  private static boolean isNoOther(Draft told, Draft nearest) {
    return told.sentence() != nearest.sentence() || told.when.days().equals(nearest.when.days());
  }

  /** How far one stands from another; what is still to be told is further off. */
  private static int apart(Draft told, Draft draft) {
    int sentences = draft.sentence() - told.sentence();
    return sentences >= 0 ? sentences : NEAR - sentences;
  }

  /** What may be of one story with it; of "the attack" that attack, where it was told of before. */
  private static List<Draft> story(List<Draft> dated, Draft draft) {
    List<Draft> story = dated.stream().filter(d -> isOneStory(d, draft)).toList();
    boolean back = draft.reading.pointsBack();
    List<Draft> that =
        story.stream()
            .filter(d -> d.also.contains(draft.evidence) || back && isThat(d, draft))
            .toList();
    return that.isEmpty() ? story : that;
  }

  /** Whether an attack may be the one that a later line means by "the attack". */
  private static boolean isThat(Draft told, Draft draft) {
    boolean one = told.action.equals(draft.action) || draft.action.equals("attack");
    return told.sentence() < draft.sentence()
        && (told.kind == draft.kind && one || told.isKilling());
  }

  private static boolean isOneStory(Draft told, Draft draft) {
    LocalDate first = told.when.days().from();
    LocalDate last = draft.when.days().to();
    boolean before = last == null || first == null || !first.isAfter(last);
    boolean place =
        draft.staged || draft.place == null || Objects.equals(told.placeKey(), draft.placeKey());
    boolean here = told.paragraph <= draft.paragraph || draft.paragraph <= Draft.LEAD + 1;
    return before && place && here && apart(told, draft) <= 2 * NEAR;
  }

  private static boolean isOfADay(Draft draft) {
    LocalDate from = draft.when.days().from();
    LocalDate to = draft.when.days().to();
    boolean taken = Draft.TAKES.contains(draft.action) && !draft.background;
    return (isEvent(draft) || taken)
        && from != null
        && to != null
        && ChronoUnit.DAYS.between(from, to) < WEEK;
  }

  /** "Fighting is continuing": on the day on which it is told of, and on others. */
  private static boolean isGoingOn(Draft draft) {
    return draft.reading.time() == null && draft.reading.marks().contains(Reading.GOING_ON);
  }

  private static boolean isUndated(Draft draft) {
    Set<String> marks = draft.reading.marks();
    boolean harm = draft.kind == Kind.HARM && draft.standing == Standing.ASSERTED;
    boolean none = draft.kind == Kind.CASUALTIES && draft.standing == Standing.DENIED;
    return (isEvent(draft) || (harm || none) && !draft.background && !draft.cumulative)
        && draft.reading.time() == null
        && draft.when.days().from() == null
        && !marks.contains(Reading.RECURRENT)
        && !marks.contains(Reading.IN_THE_WAR);
  }

  /** Whether it is a thing done on some day, and neither a state nor a sum. */
  private static boolean isEvent(Draft draft) {
    boolean done = draft.kind == Kind.CLASH || draft.kind == Kind.CASUALTIES || draft.isKilling();
    return done && draft.standing == Standing.ASSERTED && !draft.background && !draft.cumulative;
  }
}
