package org.sayso.gazetteer;

import de.siegmar.fastcsv.reader.CsvParseException;
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
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.sayso.pack.PackException;
import org.sayso.pack.PackFolder;

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

    Row at(double otherLat, double otherLon, String known, double vagueKm) {
      return new Row(id, parent, kind, name, otherLat, otherLon, known, vagueKm, role, remote);
    }

    Row renamed(String preferred) {
      return new Row(id, parent, kind, preferred, lat, lon, quality, radiusKm, role, remote);
    }
  }

  /** A further name of a place. */
  record Name(String id, String name) {}

  /** The countries, capitals and large cities of the world. */
  static PlaceTable world() {
    Builder builder = new Builder(PlaceTable::bundled, file -> file);
    builder.places("world/places.csv", true);
    builder.aliases("world/extra-aliases.csv");
    return builder.build();
  }

  /**
   * The places of one conflict, with what was imported laid over the pack's own files.
   *
   * @throws PackException on a bad entry
   */
  static PlaceTable conflict(PackFolder pack) {
    Builder builder = new Builder(pack::open, pack::shown);
    builder.places("units.csv", false);
    builder.places("places.csv", false);
    builder.places("extra-places.csv", false);
    builder.schemes("schemes.csv"); // counts the pack's own areas, not those imported later
    builder.places(PackFolder.IMPORTED + "/units.csv", false);
    builder.points(PackFolder.IMPORTED + "/points.csv");
    builder.places("neighbours.csv", true);
    builder.regions("regions.csv");
    builder.aliases("aliases.csv");
    builder.aliases("extra-aliases.csv");
    builder.aliases(PackFolder.IMPORTED + "/aliases.csv");
    builder.words("name-words.csv");
    builder.requireTree();
    return builder.build();
  }

  /** The places of a list that is no file. */
  static PlaceTable listing(List<Gazetteer.Listed> places) {
    Builder builder = new Builder(PlaceTable::bundled, file -> file);
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
    Builder builder = new Builder(PlaceTable::bundled, file -> file);
    for (PlaceTable table : tables) {
      builder.rows.putAll(table.rows);
      builder.names.addAll(table.names);
      builder.members.putAll(table.members);
      builder.schemes.addAll(table.schemes);
      builder.words = builder.words.with(table.words);
    }
    return builder.build();
  }

  private static Optional<InputStream> bundled(String file) {
    return Optional.ofNullable(PlaceTable.class.getResourceAsStream("/packs/" + file));
  }

  private static final class Builder {

    /** Deeper than any country is divided. */
    private static final int DEEPEST = 20;

    private final Function<String, Optional<InputStream>> files;
    private final UnaryOperator<String> shown;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final List<Name> names = new ArrayList<>();
    private final Map<String, List<String>> members = new LinkedHashMap<>();
    private final List<Scheme> schemes = new ArrayList<>();
    private NameWords words = NameWords.NONE;

    /**
     * Reads files by name.
     *
     * @param files the file of that name, or nothing where a pack does without it
     * @param shown what a file is called in messages
     */
    Builder(Function<String, Optional<InputStream>> files, UnaryOperator<String> shown) {
      this.files = files;
      this.shown = shown;
    }

    void places(String file, boolean remote) {
      each(
          file,
          r -> {
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
          });
    }

    /** Better points of places that are known already. */
    void points(String file) {
      each(
          file,
          r -> {
            Row row = row(r.getField("id"));
            double lat = Double.parseDouble(r.getField("lat"));
            double lon = Double.parseDouble(r.getField("lon"));
            double radius = Double.parseDouble(r.getField("radius_km"));
            rows.put(row.id(), row.at(lat, lon, r.getField("quality"), radius));
          });
    }

    /** Regions lie in the country of their members, at the middle of these. */
    void regions(String file) {
      each(
          file,
          r -> {
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
          });
    }

    /** A preferred name replaces the row's; the replaced one stays a name. */
    void aliases(String file) {
      each(
          file,
          r -> {
            Row row = row(r.getField("id"));
            String name = r.getField("name");
            boolean preferred = r.findField("use").filter("preferred"::equals).isPresent();
            names.add(new Name(row.id(), preferred ? row.name() : name));
            if (preferred) {
              rows.put(row.id(), row.renamed(name));
            }
          });
    }

    void schemes(String file) {
      each(file, r -> schemes.add(Scheme.of(r, schemes, rows.values())));
    }

    void words(String file) {
      words = words.with(NameWords.of(read(file)));
    }

    /** No area may lie in itself, however far round; else climbing to its country never ends. */
    void requireTree() {
      for (Row row : rows.values()) {
        Row at = row;
        for (int up = 0; at != null; up++) {
          if (up > DEEPEST) {
            throw new PackException(
                shown.apply("units.csv")
                    + ": "
                    + row.id()
                    + " lies in itself; mend the parents of it and of what holds it");
          }
          at = rows.get(at.parent());
        }
      }
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

    private void each(String file, Consumer<NamedCsvRecord> entry) {
      for (NamedCsvRecord r : read(file)) {
        try {
          entry.accept(r);
        } catch (IllegalArgumentException | IllegalStateException | NoSuchElementException e) {
          int line = (int) r.getStartingLineNumber();
          String form = "; write " + String.join(",", r.getHeader());
          throw new PackException(shown.apply(file), line, "no entry: " + e.getMessage() + form);
        }
      }
    }

    /** The records of a CSV file; none where a pack does without it. */
    private List<NamedCsvRecord> read(String file) {
      try (InputStream in = files.apply(file).orElse(null)) {
        if (in == null) {
          return List.of();
        }
        InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
          return csv.stream().toList();
        }
      } catch (CsvParseException e) {
        throw new PackException(shown.apply(file) + ": is no CSV table: " + e.getMessage());
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read pack file " + shown.apply(file), e);
      }
    }
  }
}
