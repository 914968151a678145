package org.sayso.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.report.Report;

/** What became of one thing that was handed in: a report, or what says why it is none. */
public sealed interface Input {

  /**
   * A report that can be read.
   *
   * @param report the report; its own source leaves out where on this machine it lies
   * @param source file, or file and line
   * @param note something about it that its reader must know, or null
   */
  record Found(Report report, String source, @Nullable String note) implements Input {}

  /**
   * Something that was not taken in.
   *
   * @param source file, or file and line
   * @param reason why, and what would help
   */
  record Skipped(String source, String reason) implements Input {}

  /**
   * Files in a folder that are of no kind in which reports come.
   *
   * @param folder the folder handed in
   * @param files their paths, never empty
   */
  record LeftOut(String folder, List<String> files) implements Input {

    /** Copies the list. */
    public LeftOut {
      files = List.copyOf(files);
    }
  }
}
