package org.sayso.difference;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is in one atlas and not in the other, or otherwise there.
 *
 * @param about what sort of thing
 * @param how what became of it
 * @param id its id, in the newer atlas where it is in both
 * @param label what it is, for a reader
 * @param fields what is otherwise; empty for what came or went
 */
public record Change(About about, How how, String id, String label, List<Field> fields) {

  /** Of what sort a thing is, in the order in which changes are told. */
  public enum About {
    REPORTS,
    CLAIMS,
    PLACES,
    HOLDINGS,
    REVIEWS;

    /** The word used in text and JSON. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What became of a thing. */
  public enum How {
    CAME,
    WENT,
    CHANGED;

    /** The word used in text and JSON. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Something that is otherwise.
   *
   * @param name of what
   * @param before as it was, or null where it was not said
   * @param after as it is, or null
   */
  public record Field(String name, @Nullable String before, @Nullable String after) {}

  /** Copies the list. */
  public Change {
    fields = List.copyOf(fields);
  }
}
