package org.sayso.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sayso.report.PublishedFrom;
import org.sayso.report.Report;

/** The reports that were written for this project: those of the corpus and those of the sample. */
public final class WrittenReports {

  private WrittenReports() {}

  /**
   * All of them, those of the corpus first.
   *
   * @param root the project's folder
   */
  public static List<Report> in(Path root) throws IOException {
    List<Report> reports = new ArrayList<>(corpus(root.resolve(Path.of("corpus", "reports"))));
    reports.addAll(listed(root.resolve(Path.of("app", "src", "main", "resources", "sample"))));
    return reports;
  }

  private static List<Report> corpus(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Report> reports = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        reports.add(CorpusCase.read(file).report());
      }
      return reports;
    }
  }

  /** The reports of a folder that its {@code manifest.csv} lists. */
  public static List<Report> listed(Path folder) throws IOException {
    List<Report> reports = new ArrayList<>();
    for (String line :
        Files.readAllLines(folder.resolve("manifest.csv")).stream().skip(1).toList()) {
      String[] row = line.split(",", -1);
      String text = Files.readString(folder.resolve(row[0]));
      LocalDate day = LocalDate.parse(row[2]);
      String publisher = row[1].isEmpty() ? null : row[1];
      reports.add(Report.of(row[0], publisher, null, day, PublishedFrom.GIVEN, text));
    }
    return reports;
  }
}
