package org.sayso.score;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.Gazetteer;

/**
 * A place as a coding names it.
 *
 * @param text name as printed
 * @param id the gazetteer's id, or null
 */
record CodedPlace(String text, @Nullable String id) {

  /** Words for the sort of a place, which one coding prints with the name and another does not. */
  private static final Set<String> SORTS =
      Set.of(
          "district",
          "province",
          "city",
          "town",
          "village",
          "county",
          "state",
          "governorate",
          "region",
          "zone",
          "municipality",
          "department",
          "prefecture",
          "oblast",
          "township",
          "area",
          "locality",
          "lga",
          "neighborhood",
          "neighbourhood",
          "quarter",
          "suburb",
          "vicinity");

  /** Whose border or camp it is, in no name: "its border with Chad". */
  private static final Set<String> OWNERS = Set.of("its", "their", "his", "her", "our");

  /**
   * Whether both are one: of one id or, where one has none, of one name, folded and without its
   * owner and the word for the sort of place, unless that is all of it.
   */
  boolean same(CodedPlace other) {
    return id != null && other.id != null ? id.equals(other.id) : key().equals(other.key());
  }

  private String key() {
    List<String> words = Names.words(text);
    List<String> bare =
        words.stream().filter(w -> !SORTS.contains(w) && !OWNERS.contains(w)).toList();
    return Gazetteer.folded(String.join(" ", bare.isEmpty() ? words : bare));
  }
}
