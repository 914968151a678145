package org.sayso.listing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.geofile.BadFile;
import org.sayso.listing.Listed.Code;

/** Requires of a table that no code stands for two places and that no area lies in itself. */
final class Coherence {

  private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._:/ -]{0,99}");

  private Coherence() {}

  /** Looks the places of one table over; throws {@link BadFile} with the row. */
  static void require(List<Listed> places) throws BadFile {
    Map<Code, Listed> byCode = new HashMap<>();
    for (Listed place : places) {
      if (place.otherwise() == Listed.Otherwise.NEW && !place.codes().isEmpty()) {
        Listed before = byCode.put(place.codes().get(0), place);
        if (before != null) {
          throw place
              .row()
              .fault(
                  "the code "
                      + place.code()
                      + " stands in row "
                      + before.row().number()
                      + " too; take one of the rows out");
        }
      }
    }
    for (Listed place : places) {
      requirePlain(place);
      requireTop(place, byCode);
    }
  }

  /** Codes and names of areas go into tables that people open; none may be a formula there. */
  private static void requirePlain(Listed place) throws BadFile {
    for (Code code : place.codes()) {
      if (!CODE.matcher(code.code()).matches()) {
        throw place.row().fault("\"" + code.code() + "\" is no code; write letters and digits");
      }
    }
    if (Cells.formula(place.areaName())) {
      throw place.row().fault("the area \"" + place.areaName() + "\" is a formula; write its name");
    }
  }

  private static void requireTop(Listed place, Map<Code, Listed> byCode) throws BadFile {
    Set<Code> climbed = new HashSet<>();
    for (@Nullable Listed at = place; at != null; at = above(at, byCode)) {
      if (!at.codes().isEmpty() && !climbed.add(at.codes().get(0))) {
        throw place
            .row()
            .fault("the area " + at.code() + " lies in itself; mend the codes of its parents");
      }
    }
  }

  private static @Nullable Listed above(Listed place, Map<Code, Listed> byCode) {
    return place.areaCodes().isEmpty() ? null : byCode.get(place.areaCodes().get(0));
  }
}
