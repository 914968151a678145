package org.sayso.query;

import java.util.List;

/**
 * A stretch of a list.
 *
 * @param items what is in the stretch
 * @param total how many there are in all
 */
public record Page<T>(List<T> items, long total) {

  /** Copies the list. */
  public Page {
    items = List.copyOf(items);
  }
}
