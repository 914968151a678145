package org.sayso.ingest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sayso.page.Facts;
import org.sayso.report.PublishedFrom;
import org.sayso.report.Report;

/**
 * A text taken out of a file, with what the user and the file itself say of it.
 *
 * @param source file, file and line, or address
 * @param given what the user says, which comes first
 * @param declared what the page declares of itself
 * @param text the report's text
 */
record Draft(String source, Facts given, Facts declared, String text) {

  /** Most characters of text that one report may have. */
  static final int MAX_CHARS = 1_000_000;

  /**
   * The report; throws {@link Unreadable} where the text is too long or in another language.
   *
   * @param fallback the day where nothing else gives one, or null
   */
  Report report(@Nullable LocalDate fallback) throws Unreadable {
    if (text.length() > MAX_CHARS) {
      throw new Unreadable(
          "has %,d characters of text, and one report may have %,d; split it"
              .formatted(text.length(), MAX_CHARS));
    }
    Language.requireEnglish(text);
    Facts facts = given.or(declared);
    LocalDate day = facts.published() == null ? fallback : facts.published();
    boolean fromPage = given.published() == null && declared.published() != null;
    PublishedFrom from = fromPage ? PublishedFrom.METADATA : PublishedFrom.GIVEN;
    return Report.of(
        source, facts.publisher(), facts.title(), day, day == null ? null : from, text);
  }
}
