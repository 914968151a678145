package org.sayso.score;

import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.Gazetteer;

/**
 * A place as a coding names it.
 *
 * @param text name as printed
 * @param id the gazetteer's id, or null
 */
record CodedPlace(String text, @Nullable String id) {

  /** Whether both are one: of one id or, where one has none, of one folded name. */
  boolean same(CodedPlace other) {
    return id != null && other.id != null ? id.equals(other.id) : key().equals(other.key());
  }

  private String key() {
    return Gazetteer.folded(String.join(" ", Names.words(text)));
  }
}
