package org.sayso.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.AtlasFile;
import picocli.CommandLine.Parameters;

/** The atlas and the day that a question is about. */
@SuppressWarnings("NullAway.Init") // the parser fills the fields
final class DayOptions {

  @Parameters(index = "0", paramLabel = "FILE", description = "Atlas to read.")
  private Path file;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "DAY",
      description = "The day asked about (2021-07-09). Default: that of the newest report.")
  private @Nullable String day;

  /** The atlas. */
  Atlas atlas() throws IOException {
    return AtlasFile.read(file);
  }

  /** The day as the user named it, or null for that of the newest report. */
  @Nullable String day() {
    return day;
  }

  /** What the question does to files, in a line for the user. */
  String told() {
    return "Reads " + file + "; writes nothing";
  }
}
