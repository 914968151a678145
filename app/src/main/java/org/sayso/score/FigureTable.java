package org.sayso.score;

import java.util.Locale;

/** Figures as a table of plain text: gold, given, matched, precision, recall, F1. */
public final class FigureTable {

  private static final String ROW = "%-22s %6s %6s %8s %10s %7s %6s\n";

  private FigureTable() {}

  /** The line with the columns' names. */
  public static String head() {
    return String.format(
        Locale.ROOT, ROW, "", "gold", "given", "matched", "precision", "recall", "F1");
  }

  /** One line of figures; a share of nothing is a dash. */
  public static String row(String label, Figures figures) {
    return String.format(
        Locale.ROOT,
        ROW,
        label,
        figures.gold(),
        figures.given(),
        figures.matched(),
        share(figures.precision(), figures.given()),
        share(figures.recall(), figures.gold()),
        share(figures.f1(), figures.gold() + figures.given()));
  }

  /** A share with three digits, or a dash where it is one of nothing. */
  static String share(double share, int of) {
    return of == 0 ? "-" : String.format(Locale.ROOT, "%.3f", share);
  }
}
