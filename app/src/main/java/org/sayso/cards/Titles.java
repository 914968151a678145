package org.sayso.cards;

import org.sayso.report.Report;

/** What a report is called where it is listed or shown. */
public final class Titles {

  private static final int LONGEST = 110;

  private Titles() {}

  /** The headline, or the first line, or what else tells the report from others. */
  public static String of(Report report) {
    if (report.title() != null) {
      return report.title();
    }
    String first = report.text().strip().lines().findFirst().orElse("").strip();
    String name = first.length() <= LONGEST && !first.isEmpty() ? first : report.source();
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
  }
}
