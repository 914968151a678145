package org.sayso.geofile;

/**
 * A file that cannot be taken as it is: says the file, the row where there is one, what is wrong
 * and what to do.
 */
public final class BadFile extends Exception {

  private static final long serialVersionUID = 1L;

  /** A fault of the file, or of the part of an archive, as a whole. */
  public BadFile(String file, String fault) {
    super(file + ": " + fault);
  }

  /** A fault of one row, counted as the file counts: lines, rows of a sheet, or features from 1. */
  public BadFile(String file, long row, String fault) {
    super(file + ":" + row + ": " + fault);
  }
}
