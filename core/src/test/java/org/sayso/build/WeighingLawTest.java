package org.sayso.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.sayso.claim.Said;
import org.sayso.review.Decision;
import org.sayso.review.Reviews;
import org.sayso.testimony.Learnings;
import org.sayso.testimony.Reliabilities.Learned;
import org.sayso.timeline.Timeline;

/** What holds of the weighing of many places, for any news. */
class WeighingLawTest {

  private static final int REPORTS = 25;

  private static LongStream seeds() {
    return LongStream.range(0, 1000);
  }

  private static Weighing weighing(int threads, Learnings learnings, Reviews reviews) {
    return new Weighing(RandomNews.GAZETTEER, threads, learnings, reviews, Progress.NONE);
  }

  private static List<Timeline> all(int threads, RandomNews news) {
    return weighing(threads, Learnings.NONE, Reviews.NONE)
        .weigh(news.reports(), news.claims(), Said.START.plusDays(RandomNews.DAYS));
  }

  @Test
  void threadsAndOrderChangeNoBit() {
    seeds()
        .forEach(
            seed -> {
              RandomNews news = RandomNews.of(seed, REPORTS);
              List<Timeline> one = all(1, news);
              assertThat(all(3, news.shuffled(seed))).as("seed %d", seed).isEqualTo(one);
            });
  }

  @Test
  void whatWasPublishedLearnedOrDecidedLaterIsNotKnown() {
    seeds()
        .forEach(
            seed -> {
              RandomNews news = RandomNews.of(seed, REPORTS);
              LocalDate known = Said.START.plusDays(seed % RandomNews.DAYS);
              RandomNews published = news.upTo(known);
              Reviews decided = reviews(news);
              Learnings learned = learnings();
              assertThat(
                      weighing(1, learned, decided)
                          .asKnown(news.reports(), news.claims(), known, known))
                  .as("seed %d", seed)
                  .isEqualTo(
                      weighing(1, learned.upTo(known), decided.on(known))
                          .weigh(published.reports(), published.claims(), known));
            });
  }

  /** Every fifth claim is rejected, one each day. */
  private static Reviews reviews(RandomNews news) {
    List<Decision> decisions = new java.util.ArrayList<>();
    for (int i = 0; i < news.claims().size(); i += 5) {
      decisions.add(
          new Decision(
              Said.START.plusDays(i),
              "Ann",
              Decision.Act.REJECT,
              news.claims().get(i).id(),
              "",
              "",
              ""));
    }
    return new Reviews(decisions);
  }

  /** Every ten days something else was learned of officials who speak for themselves. */
  private static Learnings learnings() {
    return new Learnings(
        java.util.stream.IntStream.range(0, 6)
            .mapToObj(
                i ->
                    new Learnings.UpTo(
                        Said.START.plusDays(10L * i),
                        List.of(
                            new Learned(
                                "official/own-side/change", 0.5 + 0.08 * i, 0.6, 9, false))))
            .toList());
  }
}
