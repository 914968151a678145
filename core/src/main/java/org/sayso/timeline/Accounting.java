package org.sayso.timeline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sayso.timeline.Account.Line;
import org.sayso.timeline.Account.Weight;

/** Lays out how the chances of a day come about, from the course that gave them. */
final class Accounting {

  private final Course course;
  private final States states;

  Accounting(Course course) {
    this.course = course;
    this.states = course.states();
  }

  /** The account of a day, or null for a day before the first word. */
  @Nullable Account of(String place, LocalDate day) {
    List<Step> steps = course.steps();
    int last = -1;
    while (last + 1 < steps.size() && steps.get(last + 1).day() <= day.toEpochDay()) {
      last++;
    }
    if (last < 0) {
      return null;
    }
    return new Account(
        place,
        day,
        IntStream.range(0, states.count()).mapToObj(states::name).toList(),
        numbers(states.start()),
        IntStream.rangeClosed(0, last).mapToObj(this::line).toList(),
        numbers(course.trellis().filtered(last)),
        IntStream.range(last + 1, steps.size()).mapToObj(this::line).toList(),
        numbers(course.trellis().smoothed(last)));
  }

  private Line line(int at) {
    Step step = course.steps().get(at);
    return new Line(
        LocalDate.ofEpochDay(step.day()),
        step.phase() == Step.Phase.WEEK,
        Arrays.stream(step.moves()).map(Accounting::numbers).toList(),
        step.weighed().stream().map(this::weight).toList(),
        numbers(course.trellis().filtered(at)));
  }

  private Weight weight(Step.Weighed weighed) {
    Word word = weighed.word();
    return new Weight(
        word.told().claim(),
        word.told().stance().direction(),
        states.name(weighed.state()),
        weighed.weight(),
        word.told().credit(),
        word.weight() / word.told().credit().weight(),
        weighed.weight() / word.weight());
  }

  private static List<Double> numbers(double[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }
}
