package org.sayso.listing;

import java.util.List;
import org.sayso.geofile.BadFile;
import org.sayso.geofile.Sheet;

/**
 * The places that one table lists.
 *
 * @param name the table's name
 * @param title what its format is called
 * @param source whom the format names as its source
 * @param licence the format's licence, or empty where it differs from file to file
 * @param places what it lists, in its order
 */
public record Listing(
    String name, String title, String source, String licence, List<Listed> places) {

  /** The columns that each format is known by, for a table that is in none. */
  public static final String KNOWN =
      "read are GeoNames, OCHA COD-AB and COD-PS, HDX p-codes and HAPI, geoBoundaries, Natural"
          + " Earth, OpenStreetMap and our own table (sayso places template)";

  /** The one that fits first reads a table; formats with more telling columns go first. */
  private static final List<Layout> LAYOUTS =
      List.of(
          new Template(),
          new GeoNamesDump(),
          new AlternateNames(),
          new HapiPopulation(),
          new PopulationInRows(),
          new PopulationInColumns(),
          new GlobalPcodes(),
          new CodAb(),
          new GeoBoundaries(),
          new NaturalEarth(),
          new OsmAreas());

  /** Copies the list. */
  public Listing {
    places = List.copyOf(places);
  }

  /** Whether the table is in a format that is known. */
  public static boolean known(Sheet sheet) {
    return LAYOUTS.stream().anyMatch(l -> l.fits(sheet));
  }

  /**
   * Reads a table.
   *
   * @param year the year of figures that do not say theirs; 0 where none was named
   * @throws BadFile where its format is not known, and with the row of what cannot be
   */
  public static Listing of(Sheet sheet, int year) throws BadFile {
    for (Layout layout : LAYOUTS) {
      if (layout.fits(sheet)) {
        List<Listed> places = layout.read(sheet, year);
        Coherence.require(places);
        Layout.Terms terms = layout.terms();
        return new Listing(sheet.name(), terms.title(), terms.source(), terms.licence(), places);
      }
    }
    throw new BadFile(sheet.name(), "has columns that are not known; " + KNOWN);
  }
}
