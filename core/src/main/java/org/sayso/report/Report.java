package org.sayso.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One published text.
 *
 * @param id hash of publisher, day and text
 * @param source file, below what was handed in, or address that it was read from
 * @param publisher the outlet, or null where unknown
 * @param title headline known apart from the text, or null
 * @param published day of publication, or null where unknown
 * @param publishedFrom where the day was learnt; null exactly where the day is
 * @param language ISO 639-1 code of the text
 * @param text the stored text that all offsets point into
 * @param copies ids of reports that carry the same wire text
 */
public record Report(
    String id,
    String source,
    @Nullable String publisher,
    @Nullable String title,
    @Nullable LocalDate published,
    @Nullable PublishedFrom publishedFrom,
    String language,
    String text,
    List<String> copies) {

  /** Copies the list; throws {@link IllegalArgumentException} on a day without its origin. */
  public Report {
    if ((published == null) != (publishedFrom == null)) {
      throw new IllegalArgumentException("a day of publication and its origin go together");
    }
    copies = List.copyOf(copies);
  }

  /** A report in English, with the id that its content gives it and no copies known yet. */
  public static Report of(
      String source,
      @Nullable String publisher,
      @Nullable String title,
      @Nullable LocalDate published,
      @Nullable PublishedFrom publishedFrom,
      String text) {
    String id =
        ContentId.of(
            "r",
            publisher == null ? "" : publisher,
            published == null ? "" : published.toString(),
            text);
    return new Report(
        id, source, publisher, title, published, publishedFrom, "en", text, List.of());
  }

  /** The same report, published on a day that was worked out from its text. */
  public Report publishedByText(LocalDate day) {
    return new Report(
        id, source, publisher, title, day, PublishedFrom.TEXT, language, text, copies);
  }

  /** The same report with the ids of its copies. */
  public Report withCopies(List<String> ids) {
    return new Report(id, source, publisher, title, published, publishedFrom, language, text, ids);
  }

  /** Whether it is known to have been published by the end of that day. */
  public boolean isOutBy(LocalDate day) {
    return published != null && !published.isAfter(day);
  }
}
