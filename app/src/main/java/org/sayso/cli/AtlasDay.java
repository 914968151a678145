package org.sayso.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.ingest.BadArgument;
import org.sayso.ingest.Days;

/** The day that a question to an atlas is about. */
final class AtlasDay {

  private AtlasDay() {}

  /**
   * The day asked for, else that of the atlas's newest report.
   *
   * @throws BadArgument where the day is none, or later than all that the atlas knows
   */
  static LocalDate of(Atlas atlas, @Nullable String asked) {
    LocalDate last = atlas.lastDay();
    if (asked != null) {
      LocalDate day = Days.of(asked, "DAY");
      if (last != null && day.isAfter(last)) {
        throw new BadArgument("DAY: " + day + " is after the last report, which is of " + last);
      }
      return day;
    }
    if (last == null) {
      throw new BadArgument("no report of this atlas has a day; name the DAY that you ask about");
    }
    return last;
  }
}
