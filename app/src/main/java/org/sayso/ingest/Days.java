package org.sayso.ingest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Days as the user writes them, in one form only. */
public final class Days {

  private Days() {}

  /** The day of {@code 2021-07-09}; throws {@link BadArgument} that names {@code where}. */
  public static LocalDate of(String day, String where) {
    try {
      return LocalDate.parse(day.strip());
    } catch (DateTimeParseException e) {
      throw new BadArgument(where + ": \"" + day + "\" is no day; write it as 2021-07-09");
    }
  }
}
