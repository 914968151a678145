package org.sayso.report;

import java.util.Locale;

/** Where the day of publication was learnt. */
public enum PublishedFrom {
  /** Named by the user: a manifest, an option, a field of the input. */
  GIVEN,
  /** Read from the page's own metadata. */
  METADATA,
  /** Worked out from the text. */
  TEXT;

  /** The word used in {@code reports.jsonl}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
