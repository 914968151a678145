package org.sayso.listing;

import java.util.List;
import org.sayso.geofile.BadFile;
import org.sayso.geofile.Sheet;

/** A format, told by its columns. */
interface Layout {

  /** Whether a table is in this format. */
  boolean fits(Sheet sheet);

  /**
   * The places that the table lists.
   *
   * @param year the year of figures that do not say theirs; 0 where none was named
   * @throws BadFile with the row of what cannot be
   */
  List<Listed> read(Sheet sheet, int year) throws BadFile;

  /** What it is called, whose it is, and under which licence where that is always the same. */
  Terms terms();

  /**
   * Whose data a format holds.
   *
   * @param title what the format is called
   * @param source whom to name
   * @param licence the licence, or empty where it differs from file to file
   */
  record Terms(String title, String source, String licence) {}
}
