package org.sayso.site;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.sayso.cards.View;
import org.sayso.serve.Problem;

/** What a request asks for in its address. */
final class Asked {

  private static final LocalDate FIRST = LocalDate.of(1800, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

  private Asked() {}

  /** What the reader wants to look at; on the newest day that is known where none is named. */
  static View view(Context context, LocalDate newest) {
    LocalDate day = day(context, "day");
    LocalDate known = day(context, "known");
    LocalDate last = known != null && known.isBefore(newest) ? known : newest;
    String party = word(context, "according");
    return new View(day == null ? last : day, known, party);
  }

  /** A word, or null where it is not there or empty. */
  static @Nullable String word(Context context, String name) {
    String asked = context.queryParam(name);
    return asked == null || asked.isBlank() ? null : asked.strip();
  }

  /** A day, or null where none is named. */
  static @Nullable LocalDate day(Context context, String name) {
    String asked = word(context, name);
    try {
      LocalDate day = asked == null ? null : LocalDate.parse(asked);
      if (day != null && (day.isBefore(FIRST) || day.isAfter(LAST))) {
        throw Problem.badRequest("\"" + name + "\" must lie between 1800 and 2200.");
      }
      return day;
    } catch (DateTimeParseException e) {
      throw Problem.badRequest("\"" + name + "\" is no day; write one such as 2021-07-09.");
    }
  }

  /** The number of the first item of a list, 0 where none is named. */
  static int from(Context context) {
    String asked = word(context, "from");
    if (asked == null) {
      return 0;
    }
    if (!asked.matches("\\d{1,9}")) {
      throw Problem.badRequest("\"from\" is no number; write one such as 100.");
    }
    return Integer.parseInt(asked);
  }
}
