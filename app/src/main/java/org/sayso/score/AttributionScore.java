package org.sayso.score;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.sayso.attribution.Attributed;
import org.sayso.report.Span;

/**
 * How many sources, cues and contents are marked exactly as people marked them: the same characters
 * in the same stretches, each counted once in a text.
 */
public final class AttributionScore {

  private Figures sources = new Figures(0, 0, 0);
  private Figures cues = new Figures(0, 0, 0);
  private Figures contents = new Figures(0, 0, 0);

  /** Adds what was found in an article. */
  public void add(GoldArticle gold, List<Attributed> found) {
    sources = sources.and(compared(gold, gold.sources(), found, Attributed::source));
    cues = cues.and(compared(gold, gold.cues(), found, Attributed::cue));
    contents = contents.and(compared(gold, gold.contents(), found, Attributed::content));
  }

  private static Figures compared(
      GoldArticle article,
      Set<List<Span>> gold,
      List<Attributed> found,
      Function<Attributed, List<Span>> part) {
    Set<List<Span>> given = new HashSet<>();
    found.forEach(one -> given.add(GoldArticle.normal(article.text(), part.apply(one))));
    given.remove(List.<Span>of());
    int matched = (int) given.stream().filter(gold::contains).count();
    return new Figures(gold.size(), given.size(), matched);
  }

  /** The figures of sources. */
  public Figures sources() {
    return sources;
  }

  /** The figures of cues. */
  public Figures cues() {
    return cues;
  }

  /** The figures of contents. */
  public Figures contents() {
    return contents;
  }
}
