package org.sayso.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.sayso.conversion.Dependencies;
import org.sayso.syntax.Parser;
import org.sayso.syntax.Tagged;
import org.sayso.syntax.Tree;

/**
 * The trees of a sentence that come about where the parser doubted most: as selective branching
 * (Choi and McCallum, 2013), but only where the first tree is unsound, and judged by its clauses.
 */
public final class Alternatives {

  /** How many moves are tried the other way. */
  private static final int TRIED = 12;

  /** Words of the longest sentence that is parsed again; what is longer is mostly none. */
  private static final int LONGEST = 120;

  /** A move that was so much better than the next is not doubted. */
  private static final float SURE = 1200;

  private final Parser parser;
  private final Tagged sentence;
  private final Function<Tree, Dependencies> rebuilt;

  /**
   * The alternatives of one sentence.
   *
   * @param parser that makes them
   * @param rebuilt the tree of Universal Dependencies for the parser's
   */
  public Alternatives(Parser parser, Tagged sentence, Function<Tree, Dependencies> rebuilt) {
    this.parser = parser;
    this.sentence = sentence;
    this.rebuilt = rebuilt;
  }

  /**
   * The tree with the fewest faults: the parser's own where none has fewer, and of others the one
   * that it doubted least to be wrong.
   *
   * @param faults how many a tree has, with 3 or fewer for a sound one
   */
  public Dependencies soundest(ToIntFunction<Dependencies> faults) {
    Tree first = parser.parse(sentence);
    Dependencies best = rebuilt.apply(first);
    int least = sentence.size() > LONGEST ? 0 : faults.applyAsInt(best);
    if (least < Faults.GRAVE) {
      return best;
    }
    int[] steps = doubted(parser.doubts());
    List<Tree> seen = new ArrayList<>(List.of(first));
    for (int i = 0; i < steps.length && least > 0; i++) {
      Tree tree = parser.parse(sentence, steps[i]);
      if (seen.stream().anyMatch(tree::isSame)) {
        continue;
      }
      seen.add(tree);
      Dependencies other = rebuilt.apply(tree);
      int count = faults.applyAsInt(other);
      if (count < least) {
        least = count;
        best = other;
      }
    }
    return best;
  }

  /** The moves that were doubted most, those most doubted first. */
  private static int[] doubted(float[] doubts) {
    return IntStream.range(0, doubts.length)
        .filter(step -> doubts[step] > 0 && doubts[step] < SURE)
        .boxed()
        .sorted((a, b) -> Float.compare(doubts[a], doubts[b]))
        .limit(TRIED)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
