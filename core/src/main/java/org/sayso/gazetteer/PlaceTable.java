package org.sayso.gazetteer;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The places of one or more packs as their files state them, before names are indexed.
 *
 * @param rows every place by id, in the files' order
 * @param names every further name of a place
 * @param members the areas that make up each region, by the region's id
 * @param schemes the counts of districts that sources use
 * @param words the packs' words about names
 */
record PlaceTable(
    Map<String, Row> rows,
    List<Name> names,
    Map<String, List<String>> members,
    List<Scheme> schemes,
    NameWords words) {

  private static final String ROOT = "/packs/";

  /**
   * One place as its file states it.
   *
   * @param parent id of the area it lies in, or empty
   * @param quality how its point is known: shape, seat, place, point, approx or none
   * @param radiusKm how vague the point is, or 0
   * @param role capital, province-seat, district-seat, scheme-401 or empty
   * @param remote whether it lies outside the conflict's own country, so that only close spellings
   *     of its name count
   */
  record Row(
      String id,
      String parent,
      PlaceKind kind,
      String name,
      double lat,
      double lon,
      String quality,
      double radiusKm,
      String role,
      boolean remote) {

    Row renamed(String preferred) {
      return new Row(id, parent, kind, preferred, lat, lon, quality, radiusKm, role, remote);
    }
  }

  /** A further name of a place. */
  record Name(String id, String name) {}

  /** The countries, capitals and large cities of the world. */
  static PlaceTable world() {
    Builder builder = new Builder();
    builder.places("world/places.csv", true);
    builder.aliases("world/extra-aliases.csv");
    return builder.build();
  }

  /** The places of one conflict; throws {@link IllegalStateException} where a file is missing. */
  static PlaceTable conflict(String pack) {
    String folder = "conflicts/" + pack + "/";
    Builder builder = new Builder();
    builder.places(folder + "units.csv", false);
    builder.places(folder + "places.csv", false);
    builder.places(folder + "extra-places.csv", false);
    builder.places(folder + "neighbours.csv", true);
    builder.regions(folder + "regions.csv");
    builder.aliases(folder + "aliases.csv");
    builder.aliases(folder + "extra-aliases.csv");
    builder.schemes(folder + "schemes.csv");
    builder.words(folder + "name-words.csv");
    return builder.build();
  }

  /** The places of a list that is no file. */
  static PlaceTable listing(List<Gazetteer.Listed> places) {
    Builder builder = new Builder();
    for (Gazetteer.Listed listed : places) {
      Place place = listed.place();
      Row row =
          new Row(
              place.id(),
              place.parent() == null ? "" : place.parent(),
              place.kind(),
              place.name(),
              place.lat(),
              place.lon(),
              listed.quality(),
              place.radiusKm() == null ? 0 : place.radiusKm(),
              listed.role(),
              false);
      builder.rows.put(row.id(), row);
      listed.names().forEach(name -> builder.names.add(new Name(row.id(), name)));
    }
    return builder.build();
  }

  /** All tables as one; where an id comes twice, the later table's row holds. */
  static PlaceTable merge(List<PlaceTable> tables) {
    Builder builder = new Builder();
    for (PlaceTable table : tables) {
      builder.rows.putAll(table.rows);
      builder.names.addAll(table.names);
      builder.members.putAll(table.members);
      builder.schemes.addAll(table.schemes);
      builder.words = builder.words.with(table.words);
    }
    return builder.build();
  }

  private static final class Builder {
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final List<Name> names = new ArrayList<>();
    private final Map<String, List<String>> members = new LinkedHashMap<>();
    private final List<Scheme> schemes = new ArrayList<>();
    private NameWords words = NameWords.NONE;

    void places(String file, boolean remote) {
      for (NamedCsvRecord r : read(file)) {
        String radius = r.getField("radius_km");
        Row row =
            new Row(
                r.getField("id"),
                r.getField("parent"),
                PlaceKind.of(r.getField("kind")),
                r.getField("name"),
                Double.parseDouble(r.getField("lat")),
                Double.parseDouble(r.getField("lon")),
                r.getField("quality"),
                radius.isEmpty() ? 0 : Double.parseDouble(radius),
                r.getField("role"),
                remote);
        rows.put(row.id(), row);
      }
    }

    /** Regions lie in the country of their members, at the middle of these. */
    void regions(String file) {
      for (NamedCsvRecord r : read(file)) {
        List<String> parts = Arrays.asList(r.getField("members").split("\\|"));
        members.put(r.getField("id"), parts);
        List<Row> areas = parts.stream().map(this::row).toList();
        double lat = areas.stream().mapToDouble(Row::lat).average().orElseThrow();
        double lon = areas.stream().mapToDouble(Row::lon).average().orElseThrow();
        double squared = areas.stream().mapToDouble(a -> a.radiusKm() * a.radiusKm()).sum();
        String name = r.getField("name");
        String parent = areas.get(0).parent();
        Row region =
            new Row(
                r.getField("id"),
                parent,
                PlaceKind.REGION,
                name,
                lat,
                lon,
                "approx",
                Math.sqrt(squared),
                "",
                false);
        rows.put(region.id(), region);
      }
    }

    /** A preferred name replaces the row's; the replaced one stays a name. */
    void aliases(String file) {
      for (NamedCsvRecord r : read(file)) {
        Row row = row(r.getField("id"));
        String name = r.getField("name");
        boolean preferred = r.findField("use").filter("preferred"::equals).isPresent();
        names.add(new Name(row.id(), preferred ? row.name() : name));
        if (preferred) {
          rows.put(row.id(), row.renamed(name));
        }
      }
    }

    void schemes(String file) {
      for (NamedCsvRecord r : read(file)) {
        schemes.add(Scheme.of(r, schemes, rows.values()));
      }
    }

    void words(String file) {
      words = words.with(NameWords.of(read(file)));
    }

    PlaceTable build() {
      return new PlaceTable(rows, names, members, schemes, words);
    }

    private Row row(String id) {
      Row row = rows.get(id);
      if (row == null) {
        throw new IllegalStateException("no place " + id + " in the pack");
      }
      return row;
    }
  }

  /** The records of a bundled CSV file; none where a pack does without it. */
  private static List<NamedCsvRecord> read(String file) {
    try (InputStream in = PlaceTable.class.getResourceAsStream(ROOT + file)) {
      if (in == null) {
        return List.of();
      }
      InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
        return csv.stream().toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read bundled pack file " + file, e);
    }
  }
}
