package org.sayso.cli;

import java.time.LocalDate;
import java.util.List;
import org.sayso.atlas.Atlas;
import org.sayso.build.Builder;
import org.sayso.build.Built;
import org.sayso.build.ClaimReading;
import org.sayso.build.Progress;
import org.sayso.build.Weighing;
import org.sayso.coding.ClaimReader;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.ingest.BadArgument;
import org.sayso.pack.ConflictPack;
import org.sayso.report.Report;

/** The core with the packs that a run asks for. */
final class Engine {

  private final List<String> packs;
  private final int threads;
  private final Progress progress;
  private final ClaimReading reading;

  /**
   * Loads the packs.
   *
   * @param named the packs' names; none for all that are bundled
   * @throws BadArgument where a name is no bundled pack's
   */
  Engine(List<String> named, int threads, Progress progress) {
    this.packs = packs(named);
    this.threads = threads;
    this.progress = progress;
    this.reading = new ClaimReading(ClaimReader.bundled(packs));
  }

  /**
   * The packs of these names, or all that are bundled where none is named.
   *
   * @throws BadArgument where a name is no bundled pack's
   */
  static List<String> packs(List<String> named) {
    List<String> bundled = ConflictPack.bundledNames();
    for (String name : named) {
      if (!bundled.contains(name)) {
        throw new BadArgument("no pack \"" + name + "\"; there is " + String.join(", ", bundled));
      }
    }
    return named.isEmpty() ? bundled : named;
  }

  /** Reads and weighs reports. */
  Built build(List<Report> reports) {
    return new Builder(reading, gazetteer(), threads, progress).build(reports);
  }

  /** The atlas of what was built. */
  Atlas atlas(Built built) {
    return Atlas.of(packs, built, gazetteer());
  }

  /**
   * The atlas weighed anew up to a day, from what was published up to another; nothing is read.
   *
   * @throws BadArgument where the atlas is of a pack that is not bundled
   */
  static Atlas asKnown(Atlas atlas, LocalDate known, LocalDate until) {
    Gazetteer gazetteer = Gazetteer.conflicts(packs(atlas.packs()));
    Weighing weighing = new Weighing(gazetteer, 1, Progress.NONE);
    return atlas.withTimelines(weighing.asKnown(atlas.reports(), atlas.claims(), known, until));
  }

  private Gazetteer gazetteer() {
    return reading.claims().gazetteer();
  }
}
