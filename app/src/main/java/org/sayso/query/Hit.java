package org.sayso.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that a search found.
 *
 * @param sort what it is
 * @param id id of the place, claim or report, or number of the source
 * @param title what to call it: the name, the place of a claim as printed, the headline or file
 * @param context kind of the place or source, id of the claim's report, publisher; may be empty
 * @param snippet the words around, cut into parts
 */
public record Hit(Sort sort, String id, String title, String context, List<Part> snippet) {

  /** What can be found. */
  public enum Sort {
    PLACE,
    SOURCE,
    CLAIM,
    REPORT
  }

  /** A stretch of the words, and whether it is what was looked for. */
  public record Part(String text, boolean found) {}

  /** Copies the parts. */
  public Hit {
    snippet = List.copyOf(snippet);
  }

  /** Cuts at the marks that the search sets around what it found. */
  static List<Part> parts(String marked) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    boolean found = false;
    for (int i = 0; i <= marked.length(); i++) {
      char at = i < marked.length() ? marked.charAt(i) : '\u0003';
      if (at == '\u0002' || at == '\u0003') {
        if (i > from) {
          parts.add(new Part(marked.substring(from, i), found));
        }
        found = at == '\u0002';
        from = i + 1;
      }
    }
    return parts;
  }
}
