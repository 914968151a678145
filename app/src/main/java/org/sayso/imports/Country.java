package org.sayso.imports;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.ingest.BadArgument;

/**
 * The country that a pack is about.
 *
 * @param place it, in the pack or in the world's list
 * @param iso2 its code in two letters
 * @param iso3 its code in three letters
 */
record Country(Place place, String iso2, String iso3) {

  private static final String PREFIX = "gn:";

  /**
   * The country of that name.
   *
   * @throws BadArgument where the world's list has none of the name
   */
  static Country named(String name, Gazetteer gazetteer) {
    List<Place> found =
        gazetteer.named(name).stream()
            .map(c -> c.place())
            .filter(p -> p.kind() == PlaceKind.COUNTRY)
            .sorted(Comparator.comparing((Place p) -> !p.name().equals(name)))
            .toList();
    if (found.isEmpty()) {
      throw new BadArgument(
          "the pack's country \"" + name + "\" is not in the world's list; mend its parties.txt");
    }
    return of(found.get(0));
  }

  /**
   * The country of that code of two or three letters.
   *
   * @throws BadArgument where there is none
   */
  static Country coded(String code, Gazetteer gazetteer) {
    String two =
        Arrays.stream(Locale.getISOCountries())
            .filter(c -> c.equalsIgnoreCase(code) || iso3(c).equalsIgnoreCase(code))
            .findFirst()
            .orElse("");
    return gazetteer
        .byId(PREFIX + two)
        .map(Country::of)
        .orElseThrow(
            () ->
                new BadArgument(
                    "--country " + code + ": no country has that code; write it as SD or SDN"));
  }

  private static Country of(Place place) {
    String two = place.id().startsWith(PREFIX) ? place.id().substring(PREFIX.length()) : "";
    return new Country(place, two, two.length() == 2 ? iso3(two) : "");
  }

  private static String iso3(String two) {
    return new Locale.Builder().setRegion(two).build().getISO3Country();
  }

  /** Whether a code that a file gives is this country's; an empty one says nothing else. */
  boolean coded(String code) {
    return code.isEmpty()
        || code.equalsIgnoreCase(iso2)
        || code.equalsIgnoreCase(iso3)
        || code.equals("-99")
        || iso2.isEmpty();
  }
}
