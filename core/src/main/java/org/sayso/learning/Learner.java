package org.sayso.learning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.markov.Sums;
import org.sayso.testimony.Priors;
import org.sayso.testimony.Reliabilities;
import org.sayso.testimony.Reliabilities.Learned;
import org.sayso.testimony.Speaker;

/**
 * One round of learning: how often each kind of speaker is right if the chances given are true (the
 * maximising step of A. Dawid and A. Skene, "Maximum likelihood estimation of observer error-rates
 * using the EM algorithm", 1979, with a prior).
 */
public final class Learner {

  private final Priors priors;
  private final Map<String, Learned> fixed;

  /** Words of one key. */
  private static final class Heard {
    private final Speaker speaker;
    private final List<Double> counts = new ArrayList<>();
    private final List<Double> truths = new ArrayList<>();

    Heard(Speaker speaker) {
      this.speaker = speaker;
    }

    void add(Judged judged) {
      counts.add(judged.count());
      truths.add(judged.count() * judged.truth());
    }

    double count() {
      return Sums.of(counts.stream().mapToDouble(x -> x).toArray());
    }

    double truth() {
      return Sums.of(truths.stream().mapToDouble(x -> x).toArray());
    }
  }

  /** Learns beside what was laid down by hand. */
  public Learner(Priors priors, Map<String, Learned> fixed) {
    this.priors = priors;
    this.fixed = Map.copyOf(fixed);
  }

  /** Nothing learned but what was laid down by hand. */
  public Reliabilities start() {
    return new Reliabilities(priors, fixed.values());
  }

  /** What the words tell of those who spoke them. */
  public Reliabilities next(Collection<Judged> words) {
    Map<String, Heard> kinds = new TreeMap<>();
    Map<String, Heard> names = new TreeMap<>();
    for (Judged word : words) {
      hear(kinds, word.speaker().kindKey(), word);
      hear(names, word.speaker().nameKey(), word);
    }
    List<Learned> learned = new ArrayList<>();
    Reliabilities none = start();
    kinds.forEach(
        (key, heard) ->
            learned.add(learned(key, heard, none.prior(heard.speaker), priors.of("count/kind"))));
    learned.addAll(fixed.values());
    Reliabilities byKind = new Reliabilities(priors, learned);
    double enough = priors.of("count/named");
    names.forEach(
        (key, heard) -> {
          if (heard.count() >= enough / 2) {
            learned.add(learned(key, heard, byKind.ofKind(heard.speaker), enough));
          }
        });
    learned.addAll(fixed.values());
    return new Reliabilities(priors, learned);
  }

  private static void hear(Map<String, Heard> all, @Nullable String key, Judged word) {
    if (key != null) {
      all.computeIfAbsent(key, k -> new Heard(word.speaker())).add(word);
    }
  }

  private static Learned learned(String key, Heard heard, double prior, double strength) {
    double count = heard.count();
    double truth = (prior * strength + heard.truth()) / (strength + count);
    return new Learned(key, truth, prior, count, false);
  }
}
