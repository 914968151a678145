package org.sayso.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.AtlasFile;
import org.sayso.ingest.ReviewLog;
import org.sayso.journal.Entry;
import org.sayso.journal.Journal;
import org.sayso.review.Decision;
import org.sayso.review.Reviews;

/**
 * All decisions that a build honours: those of a table, of the log beside the atlas, and those that
 * the atlas has and no log any more, for no decision is ever lost.
 *
 * @param atlas the atlas that is built, which need not be there yet
 * @param table a table of decisions, or null
 * @param told hears of lines that are left out, and of decisions that only the atlas has
 */
record DecisionLogs(Path atlas, @Nullable Path table, Consumer<String> told) {

  Reviews reviews() throws IOException {
    List<Decision> all = new ArrayList<>();
    if (table != null) {
      all.addAll(ReviewLog.read(table).decisions());
    }
    Path log = Journal.of(atlas);
    Journal.read(log, told).stream().map(Entry::decision).forEach(all::add);
    List<Decision> kept = new ArrayList<>(AtlasFile.reviews(atlas).decisions());
    kept.removeAll(new HashSet<>(all));
    if (!kept.isEmpty()) {
      told.accept(
          kept.size()
              + " decisions that no log has stay in "
              + atlas
              + "; build another FILE"
              + " without them");
    }
    kept.addAll(all);
    return new Reviews(kept);
  }
}
