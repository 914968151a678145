package org.sayso.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sayso.gazetteer.Place;
import org.sayso.world.Outlines;
import org.sayso.world.Rank;
import org.sayso.world.World;

/**
 * The files that a conflict pack for a country starts with: what the bundled world knows of its
 * places, and forms to fill in for all that somebody must know who knows the war.
 */
public final class PackStart {

  private static final String PLACES = "id,parent,kind,name,lat,lon,quality,radius_km,role";
  private static final int NEIGHBOUR_TOWN = 40_000;

  private final World world;
  private final int country;
  private final String code;
  private final Outlines countries = Outlines.countries();
  private final Map<String, String> files = new LinkedHashMap<>();

  /**
   * Makes the files.
   *
   * @param code the country's two letters, such as SD
   * @throws IllegalArgumentException where there is no such country
   */
  public PackStart(World world, String code) {
    this.world = world;
    this.code = code;
    this.country =
        world
            .country(code)
            .orElseThrow(() -> new IllegalArgumentException("no country with the code " + code));
    places();
    neighbours();
    forms();
    outlines();
  }

  /** The text of each file, by its name. */
  public Map<String, String> files() {
    return Map.copyOf(files);
  }

  /** The country's usual name. */
  public String name() {
    return world.name(country);
  }

  private void places() {
    List<String[]> units = new ArrayList<>();
    List<String[]> towns = new ArrayList<>();
    List<String[]> aliases = new ArrayList<>();
    for (int place = country; place < world.end(country); place++) {
      (world.rank(place).area() ? units : towns).add(row(place));
      List<String> names = world.names(place);
      for (String alias : names.subList(1, names.size())) {
        aliases.add(new String[] {world.id(place), alias, "Latn"});
      }
    }
    files.put("units.csv", csv(PLACES, units));
    files.put("places.csv", csv(PLACES, towns));
    files.put("aliases.csv", csv("id,name,script", aliases));
  }

  private void neighbours() {
    List<String[]> rows = new ArrayList<>();
    for (String id : countries.neighbours(world.id(country))) {
      int other = world.byId(id).orElseThrow();
      for (int place = other + 1; place < world.end(other); place++) {
        Rank rank = world.rank(place);
        boolean town = !rank.area() && (rank.seat() || world.population(place) >= NEIGHBOUR_TOWN);
        if (rank == Rank.PROVINCE || town) {
          rows.add(row(place));
        }
      }
    }
    files.put("neighbours.csv", csv(PLACES, rows));
  }

  private String[] row(int number) {
    Place place = world.place(number);
    Rank rank = world.rank(number);
    Double radius = place.radiusKm();
    return new String[] {
      place.id(),
      place.parent() == null ? "" : place.parent(),
      place.kind().code(),
      place.name(),
      degrees(place.lat()),
      degrees(place.lon()),
      rank.area() ? "approx" : "point",
      radius == null ? "" : Integer.toString((int) Math.max(1, Math.round(radius))),
      rank.role()
    };
  }

  private static String degrees(double degrees) {
    return String.format(Locale.ROOT, "%.4f", degrees);
  }

  private void forms() {
    files.put("extra-places.csv", csv(PLACES, List.of()));
    files.put("extra-aliases.csv", csv("id,name,use", List.of()));
    files.put("regions.csv", csv("id,name,members", List.of()));
    files.put("name-words.csv", csv("rule,word,as", List.of()));
    files.put("schemes.csv", csv("scheme,kind,count,base,add,year,definition", List.of()));
    files.put(
        "sources.csv",
        csv(
            "id,what,source,licence,year",
            List.of(
                new String[] {
                  "units.csv",
                  "areas with names and codes",
                  "GeoNames as bundled with Sayso",
                  "CC-BY-4.0",
                  ""
                },
                new String[] {
                  "places.csv", "towns", "GeoNames as bundled with Sayso", "CC-BY-4.0", ""
                },
                new String[] {
                  "provinces.geojson",
                  "outlines, simplified",
                  "Natural Earth as bundled with Sayso",
                  "public domain",
                  ""
                })));
    files.put(
        "NOTICE",
        """
        GeoNames (https://www.geonames.org), CC BY 4.0: names, codes and positions, as bundled with Sayso.
        Natural Earth (https://www.naturalearthdata.com), public domain: outlines, simplified.
        """);
    files.put(
        "parties.txt",
        """
        # The parties to the war and what reports call them. An entry is a party's id, then
        #   title: Display name
        #   own [from DAY] [until DAY]: names that are nobody else's; parted by semicolons
        #   general [from DAY] [until DAY]: words that mean the party in reports on this war
        # and, for reports that print no year, years: FIRST-LAST of the news of this war
        country: %s
        """
            .formatted(name()));
    files.put("parties.cases.txt", "# party: a sentence that names it; one for each entry\n");
  }

  private void outlines() {
    Outlines provinces = Outlines.provinces(code);
    List<String> areas = new ArrayList<>();
    for (String id : provinces.ids()) {
      areas.add(feature("\"id\":\"" + id + "\"", provinces.geometry(id)));
    }
    files.put("provinces.geojson", collection(areas));
    String own = world.id(country);
    List<String> ground = new ArrayList<>();
    if (countries.ids().contains(own)) {
      String role = "\"role\":\"country\",\"id\":\"" + own + "\",\"name\":\"" + name() + "\"";
      ground.add(feature(role, countries.geometry(own)));
      for (String id : countries.neighbours(own)) {
        String neighbour = world.name(world.byId(id).orElseThrow());
        ground.add(
            feature(
                "\"role\":\"neighbour\",\"name\":\"" + neighbour + "\"", countries.geometry(id)));
      }
    }
    files.put("basemap.geojson", collection(ground));
  }

  private static String feature(String properties, String geometry) {
    return "{\"type\":\"Feature\",\"properties\":{"
        + properties
        + "},\"geometry\":"
        + geometry
        + "}";
  }

  private static String collection(List<String> features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[\n"
        + String.join(",\n", features)
        + "\n]}\n";
  }

  private static String csv(String header, List<String[]> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(header.split(","));
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to memory", e);
    }
    return text.toString();
  }
}
