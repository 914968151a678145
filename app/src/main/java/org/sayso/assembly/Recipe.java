package org.sayso.assembly;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sayso.atlas.BaseMap;
import org.sayso.review.Reviews;
import org.sayso.testimony.Learnings;

/**
 * What an atlas is made by, beside the reports.
 *
 * @param packs names of the conflict packs that are at hand
 * @param reader tells program, packs and model from others, so that what another one read is read
 *     anew
 * @param versions of the program and of each pack, by name, for people to read
 * @param base the ground that the atlas is drawn on
 * @param learnings what was learned of speakers
 * @param reviews what people decided
 */
public record Recipe(
    List<String> packs,
    String reader,
    SortedMap<String, String> versions,
    BaseMap base,
    Learnings learnings,
    Reviews reviews) {

  /** Copies the collections. */
  public Recipe {
    packs = List.copyOf(packs);
    versions = new TreeMap<>(versions);
  }

  /** Without versions. */
  public Recipe(
      List<String> packs, String reader, BaseMap base, Learnings learnings, Reviews reviews) {
    this(packs, reader, new TreeMap<>(), base, learnings, reviews);
  }
}
