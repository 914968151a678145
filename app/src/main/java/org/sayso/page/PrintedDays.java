package org.sayso.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as pages print or declare them; a time of day and its zone are dropped, not converted. */
public final class PrintedDays {

  private static final Pattern ISO =
      Pattern.compile("^\\s*(\\d{4})[-/]?(\\d{2})[-/]?(\\d{2})(?!\\d)");
  private static final Pattern CLOCK =
      Pattern.compile("^\\p{Alpha}+,\\s+(?=\\d)|[,\\s]+(at\\s+)?\\d{1,2}:\\d{2}.*$");
  private static final List<DateTimeFormatter> WORDED =
      List.of(
          worded("d MMM uuuu"),
          worded("d MMMM uuuu"),
          worded("MMM d, uuuu"),
          worded("MMMM d, uuuu"));

  private PrintedDays() {}

  /** The day in a printed date, or null where no form of date is known in it. */
  public static @Nullable LocalDate read(String printed) {
    Matcher iso = ISO.matcher(printed);
    if (iso.find()) {
      return parse(
          iso.group(1) + "-" + iso.group(2) + "-" + iso.group(3), DateTimeFormatter.ISO_LOCAL_DATE);
    }
    String day = CLOCK.matcher(printed.strip()).replaceAll("");
    for (DateTimeFormatter form : WORDED) {
      LocalDate parsed = parse(day, form);
      if (parsed != null) {
        return parsed;
      }
    }
    return null;
  }

  private static @Nullable LocalDate parse(String day, DateTimeFormatter form) {
    try {
      return LocalDate.parse(day, form);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static DateTimeFormatter worded(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
