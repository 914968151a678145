package org.sayso.cli;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.build.Builder;
import org.sayso.build.Built;
import org.sayso.build.Progress;
import org.sayso.build.ReadReport;
import org.sayso.build.Reader;
import org.sayso.build.Weighing;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.ingest.BadArgument;
import org.sayso.pack.ConflictPack;
import org.sayso.report.Report;
import org.sayso.timeline.Areas;

/** The core with the packs that a run asks for. */
final class Engine {

  private final List<String> packs;
  private final int threads;
  private final Progress progress;
  private final Gazetteer gazetteer;

  /**
   * Loads the packs.
   *
   * @param named the packs' names; none for all that are bundled
   * @throws BadArgument where a name is no bundled pack's
   */
  Engine(List<String> named, int threads, Progress progress) {
    List<String> bundled = ConflictPack.bundledNames();
    for (String name : named) {
      if (!bundled.contains(name)) {
        throw new BadArgument("no pack \"" + name + "\"; there is " + String.join(", ", bundled));
      }
    }
    this.packs = named.isEmpty() ? bundled : named;
    this.threads = threads;
    this.progress = progress;
    this.gazetteer = Gazetteer.of(packs.stream().map(Gazetteer::conflict).toList());
  }

  /** Reads and weighs reports. */
  Atlas atlas(Built built) {
    return Atlas.of(packs, built, gazetteer);
  }

  Built build(List<Report> reports) {
    Reader reader = report -> new ReadReport(report, 0, List.of(), List.of()); // STAND-IN
    return new Builder(reader, areas(), threads, progress).build(reports);
  }

  /** The atlas weighed anew from what was published up to a day. */
  Atlas asKnown(Atlas atlas, LocalDate known) {
    return atlas.withTimelines(
        new Weighing(areas(), threads, progress).asKnown(atlas.reports(), atlas.claims(), known));
  }

  private Areas areas() {
    return new Areas() {
      @Override
      public @Nullable Place byId(String id) {
        return gazetteer.byId(id).orElse(null);
      }

      @Override
      public List<Place> districtsOf(Place province) {
        return province.kind() == PlaceKind.PROVINCE
            ? gazetteer.children(province.id()).stream()
                .filter(place -> place.kind() == PlaceKind.DISTRICT)
                .toList()
            : List.of();
      }
    };
  }
}
