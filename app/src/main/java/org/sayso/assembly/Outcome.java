package org.sayso.assembly;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sayso.review.Decision;

/**
 * What a build made of an atlas.
 *
 * @param reports how many reports the atlas has
 * @param sentences how many sentences were read in them
 * @param claims how many claims it has
 * @param refusals how many refusals, by reason
 * @param read how many reports were read, the others being there already
 * @param dropped how many reports left the atlas
 * @param weighed how many places were weighed
 * @param unknown decisions on claims that the atlas does not have
 */
public record Outcome(
    long reports,
    long sentences,
    long claims,
    SortedMap<String, Long> refusals,
    long read,
    long dropped,
    long weighed,
    List<Decision> unknown) {

  /** Copies the collections. */
  public Outcome {
    refusals = new TreeMap<>(refusals);
    unknown = List.copyOf(unknown);
  }
}
