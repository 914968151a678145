package org.sayso.ingest;

import org.jspecify.annotations.Nullable;
import org.sayso.report.Report;

/** What became of one thing that was handed in: a report, or a line that says why it is none. */
public sealed interface Input {

  /**
   * A report that can be read.
   *
   * @param report the report
   * @param note something about it that its reader must know, or null
   */
  record Found(Report report, @Nullable String note) implements Input {}

  /**
   * Something that was not taken in.
   *
   * @param source file, or file and line
   * @param reason why, and what would help
   */
  record Skipped(String source, String reason) implements Input {}
}
