package org.sayso.cards;

import org.sayso.atlas.Discretion;
import org.sayso.report.Report;

/** What a report is called where it is listed or shown. */
public final class Titles {

  private static final int LONGEST = 110;

  private Titles() {}

  /** The headline or, without one, how the text begins; private persons are described in it. */
  public static String of(Report report, Discretion discretion) {
    String title = report.title();
    String words = title == null ? report.text().strip() : title.strip();
    String first = words.lines().findFirst().orElse("").strip();
    String name = first.isEmpty() ? file(report) : cut(first);
    return String.valueOf(discretion.shown(report.id(), name));
  }

  /** The file that it was read from, without the folders, which are nobody's business. */
  public static String file(Report report) {
    String source = report.source();
    return source.substring(1 + Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')));
  }

  /** At the end of a word. */
  private static String cut(String line) {
    if (line.length() <= LONGEST) {
      return line;
    }
    int space = line.lastIndexOf(' ', LONGEST);
    return line.substring(0, space < LONGEST / 2 ? LONGEST : space) + "…";
  }
}
