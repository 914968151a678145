package org.sayso.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.ingest.BadArgument;
import org.sayso.ingest.Days;

/** The day that a question to an atlas is about. */
final class AtlasDay {

  private AtlasDay() {}

  /** The day asked for, else that of the atlas's newest report. */
  static LocalDate of(Atlas atlas, @Nullable String asked) {
    if (asked != null) {
      return Days.strictly(asked, "DAY");
    }
    LocalDate last = atlas.lastDay();
    if (last == null) {
      throw new BadArgument("no report of this atlas has a day; name the DAY that you ask about");
    }
    return last;
  }
}
