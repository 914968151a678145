package org.sayso.ingest;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.page.Facts;
import org.sayso.report.Report;

/**
 * Makes reports of what the user hands in: files, folders, standard input. Each report is taken in
 * once; what cannot be read is told in one line and does not stop the rest. Good for one run.
 */
public final class Ingest {

  private static final String STANDARD_INPUT = "-";

  private final Manifest manifest;
  private final @Nullable LocalDate published;
  private final InputStream standardInput;
  private final Map<String, String> sources = new HashMap<>();
  private final Set<Manifest.Row> used = new HashSet<>();

  /**
   * Prepares a run.
   *
   * @param manifest outlets and days by file
   * @param published the day of reports whose day nothing else gives, or null
   * @param standardInput what {@code -} stands for
   */
  public Ingest(Manifest manifest, @Nullable LocalDate published, InputStream standardInput) {
    this.manifest = manifest;
    this.published = published;
    this.standardInput = standardInput;
  }

  /**
   * The reports of all arguments, in their order and by path within a folder, then the manifest's
   * rows without a file; read as the stream is drawn.
   *
   * @throws BadArgument where there is no such file
   */
  public Stream<Input> reports(List<String> arguments) {
    arguments.forEach(Ingest::requireThere);
    Stream<Input> found = arguments.stream().flatMap(this::argument);
    return Stream.concat(found, Stream.of(used).flatMap(rows -> manifest.missing(rows).stream()));
  }

  private Stream<Input> argument(String argument) {
    if (argument.equals(STANDARD_INPUT)) {
      return Stream.of(input(Drafts.in("standard input", standardInput), null));
    }
    Path path = Path.of(argument);
    try {
      return Files.isDirectory(path) ? folder(path) : file(path, path.getFileName());
    } catch (IOException | UncheckedIOException e) {
      return Stream.of(new Input.Skipped(argument, "cannot be listed: " + e.getMessage()));
    }
  }

  private Stream<Input> folder(Path path) throws IOException {
    Folder folder = Folder.of(path, manifest);
    List<String> others = folder.others().stream().map(Path::toString).toList();
    Stream<Input> leftOut =
        others.isEmpty() ? Stream.of() : Stream.of(new Input.LeftOut(path.toString(), others));
    Path given = path.normalize();
    return Stream.concat(
        folder.reports().stream().flatMap(file -> file(file, given.relativize(file))), leftOut);
  }

  private static void requireThere(String argument) {
    boolean there = !argument.isEmpty() && Files.exists(Path.of(argument));
    if (!there && !argument.equals(STANDARD_INPUT)) {
      throw new BadArgument("no such file or folder: \"" + argument + "\"");
    }
  }

  /**
   * The reports of a file.
   *
   * @param called where it lies below what was handed in: where that lies on this machine is nobody
   *     else's business, and reports are passed on
   */
  private Stream<Input> file(Path file, Path called) {
    Manifest.Row row = manifest.of(file);
    if (row != null) {
      used.add(row);
    }
    Facts given = row == null ? Facts.NONE : new Facts(row.publisher(), null, row.published());
    String note = row == null && manifest.given() ? "is not in the manifest" : null;
    try {
      String source = called.toString().replace(File.separatorChar, '/');
      return Drafts.in(file, source, given).map(entry -> input(entry, note));
    } catch (UncheckedIOException e) {
      return Stream.of(new Input.Skipped(file.toString(), "cannot be read: " + e.getMessage()));
    }
  }

  private Input input(Drafts.Entry entry, @Nullable String note) {
    try {
      Report report = entry.pending().read().report(published);
      String first = sources.putIfAbsent(report.id(), entry.source());
      return first == null
          ? new Input.Found(report, entry.source(), note)
          : new Input.Skipped(entry.source(), "same outlet, day and text as " + first);
    } catch (Unreadable e) {
      return new Input.Skipped(entry.source(), e.reason());
    } catch (IOException e) {
      return new Input.Skipped(entry.source(), "cannot be read: " + e.getMessage());
    }
  }
}
