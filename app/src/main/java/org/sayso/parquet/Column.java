package org.sayso.parquet;

/**
 * One column of a table; any of its values may be missing.
 *
 * @param name as readers ask for it
 * @param kind what its values are
 */
public record Column(String name, Kind kind) {

  /** What the values of a column are, with the codes of Parquet's format definition. */
  public enum Kind {
    /** {@link String}. */
    TEXT(6),
    /** Bytes as they are. */
    BYTES(6),
    /** {@link Boolean}. */
    FLAG(0),
    /** {@link Long}. */
    WHOLE(2),
    /** {@link Double}. */
    REAL(5),
    /** {@link java.time.LocalDate}. */
    DAY(1);

    private final int physical;

    Kind(int physical) {
      this.physical = physical;
    }

    /** Parquet's number of the type that holds it. */
    int physical() {
      return physical;
    }
  }
}
