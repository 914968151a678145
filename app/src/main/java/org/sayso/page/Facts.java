package org.sayso.page;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a publication beside its text.
 *
 * @param publisher the outlet, or null
 * @param title the headline, or null
 * @param published the day, or null
 */
public record Facts(
    @Nullable String publisher, @Nullable String title, @Nullable LocalDate published) {

  /** Nothing is known. */
  public static final Facts NONE = new Facts(null, null, null);

  /** These facts, with the gaps filled from others. */
  public Facts or(Facts others) {
    return new Facts(
        publisher == null ? others.publisher : publisher,
        title == null ? others.title : title,
        published == null ? others.published : published);
  }
}
