package org.sayso.testimony;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.source.SourceKind;

/**
 * How often each kind of speaker, and each named one of whom enough is known, tells the truth on
 * who holds a place: what was learned, else what the priors say.
 */
public final class Reliabilities {

  private static final double LEAST = 0.02;
  private static final double MOST = 0.99;

  private final Priors priors;
  private final SortedMap<String, Learned> learned;

  /** What the table says of each kind of source with each interest. */
  private final double[][] byKind;

  /**
   * What was learned of one kind of speaker or of one named speaker.
   *
   * @param key that of {@link Speaker#kindKey} or {@link Speaker#nameKey}
   * @param truth share of its claims that are true, from 0 to 1
   * @param prior what was held likely before
   * @param claims how many claims it was learned from; a discounted claim counts for a part of one
   * @param fixed whether somebody laid it down by hand, so that learning leaves it alone
   */
  public record Learned(String key, double truth, double prior, double claims, boolean fixed) {

    /** Throws {@link IllegalArgumentException} on a truth that is no share. */
    public Learned {
      if (!(truth >= 0 && truth <= 1)) {
        throw new IllegalArgumentException(key + ": " + truth + " is no share; write 0 to 1");
      }
    }
  }

  /** What the table and the learned entries say; of two entries with one key the later holds. */
  public Reliabilities(Priors priors, Collection<Learned> entries) {
    this.priors = priors;
    this.byKind = byKind(priors);
    SortedMap<String, Learned> byKey = new TreeMap<>();
    entries.forEach(entry -> byKey.put(entry.key(), entry));
    this.learned = Collections.unmodifiableSortedMap(byKey);
  }

  private static double[][] byKind(Priors priors) {
    double[][] truths = new double[SourceKind.values().length][Interest.values().length];
    for (SourceKind kind : SourceKind.values()) {
      for (Interest interest : Interest.values()) {
        double truth = priors.of("truth/" + kind.code());
        double odds = truth / (1 - truth) * priors.of("interest/" + interest.code());
        truths[kind.ordinal()][interest.ordinal()] = odds / (1 + odds);
      }
    }
    return truths;
  }

  /** Nothing learned yet. */
  public static Reliabilities prior(Priors priors) {
    return new Reliabilities(priors, List.of());
  }

  /** The numbers that hold where nothing was learned. */
  public Priors priors() {
    return priors;
  }

  /** What was learned, by key. */
  public Collection<Learned> learned() {
    return learned.values();
  }

  /** How often such a speaker tells the truth, from 0.02 to 0.99. */
  public double truth(Speaker speaker) {
    return Math.max(LEAST, Math.min(MOST, known(speaker)));
  }

  private double known(Speaker speaker) {
    Learned named = learned.isEmpty() ? null : entry(speaker.nameKey());
    return named != null ? named.truth() : ofKind(speaker);
  }

  /** The same for the kind of speaker, whoever it is; not held within bounds. */
  public double ofKind(Speaker speaker) {
    Learned kind = learned.isEmpty() ? null : entry(speaker.kindKey());
    return kind != null ? kind.truth() : prior(speaker);
  }

  /** What the table says of the kind of speaker. */
  public double prior(Speaker speaker) {
    return byKind[speaker.kind().ordinal()][speaker.interest().ordinal()];
  }

  /** What was learned under a key, or null. */
  private @Nullable Learned entry(@Nullable String key) {
    return key == null ? null : learned.get(key);
  }
}
