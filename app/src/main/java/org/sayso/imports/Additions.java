package org.sayso.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.listing.Listed.Code;

/**
 * What was imported into a pack: the content of its folder {@code imported}. Every row names the
 * file that it came from.
 */
final class Additions {

  private static final String SHAPES = "shapes.geojson";
  private static final Pattern FEATURE =
      Pattern.compile(
          "\\{\"type\":\"Feature\",\"properties\":\\{\"id\":\"(?<id>[^\"]+)\",\"made\":\"(?<made>[^\"]*)\","
              + "\"source\":\"(?<source>[^\"]*)\"},\"geometry\":(?<geometry>\\{.*})},?");

  /** Schemes of GeoNames, whose codes are ids in every pack. */
  private static final Set<String> GEONAMES = Set.of("geonames", "geonames-id");

  /** New places. */
  final Table units =
      new Table(
          "units.csv", "id,parent,kind,name,lat,lon,quality,radius_km,role,valid_from,source", 0);

  /** Better points of places that the pack has. */
  final Table points = new Table("points.csv", "id,lat,lon,quality,radius_km,source", 0);

  /** Further names of places. */
  final Table aliases = new Table("aliases.csv", "id,name,script,source", 0, 1);

  /** What places are in the schemes of others. */
  final Table codes = new Table("codes.csv", "id,scheme,code,source", 1, 2);

  /** How many people live in places. */
  final Table population =
      new Table("population.csv", "id,population,year,said_by,source", 0, 2, 4);

  /** The files: whose they are, under which licence, of which year. */
  final Table sources = new Table("sources.csv", "id,what,source,licence,year", 0);

  /** The outlines of areas, by their ids. */
  final Map<String, Outline> shapes = new TreeMap<>();

  private final Map<Code, String> byCode =
      new TreeMap<>(Comparator.comparing(Code::scheme).thenComparing(Code::code));

  /**
   * An area's outline.
   *
   * @param geometry a GeoJSON geometry
   * @param made how it came about: {@code read}, or {@code joined} of the areas in it
   * @param source the file
   */
  record Outline(String geometry, String made, String source) {}

  /** Reads the folder; empty where it is not there. */
  static Additions read(Path folder) throws IOException {
    Additions found = new Additions();
    for (Table table : found.tables()) {
      table.read(folder);
    }
    found.codes.rows().forEach(r -> found.byCode.put(new Code(r.get(1), r.get(2)), r.get(0)));
    Path shapes = folder.resolve(SHAPES);
    if (Files.exists(shapes)) {
      for (String line : Files.readAllLines(shapes)) {
        Matcher m = FEATURE.matcher(line);
        if (m.matches()) {
          found.shapes.put(
              m.group("id"), new Outline(m.group("geometry"), m.group("made"), m.group("source")));
        }
      }
    }
    return found;
  }

  private List<Table> tables() {
    return List.of(units, points, aliases, codes, population, sources);
  }

  /** Drops all that a file gave before, since it is read anew. */
  void dropSource(String source) {
    List.of(units, points, aliases, codes, population).forEach(t -> t.dropSource(source));
    sources.dropIf(row -> row.get(0).equals(source));
    shapes.values().removeIf(s -> s.source.equals(source));
    byCode.clear();
    codes.rows().forEach(r -> byCode.put(new Code(r.get(1), r.get(2)), r.get(0)));
  }

  /** Drops what is said of places that are there no more. */
  void keepOnly(Predicate<String> known) {
    List.of(points, aliases, codes, population).forEach(t -> t.dropIf(r -> !known.test(r.get(0))));
    shapes.keySet().removeIf(id -> !known.test(id));
  }

  /** The place that a code stands for; nothing where that is not known. */
  Optional<String> byCode(Code code, Gazetteer gazetteer) {
    String known = byCode.get(code);
    if (known != null && gazetteer.byId(known).isPresent()) {
      return Optional.of(known);
    }
    return GEONAMES.contains(code.scheme())
        ? gazetteer.byId("gn:" + code.code()).map(p -> p.id())
        : Optional.empty();
  }

  /** Says what a place is in a scheme; a code stands for one place only. */
  void code(String id, Code code, String source) {
    codes.put(id, code.scheme(), code.code(), source);
    byCode.put(code, id);
  }

  /** Writes all of it into the folder. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Table table : tables()) {
      table.write(folder);
    }
    String features =
        shapes.entrySet().stream()
            .map(each -> feature(each.getKey(), each.getValue()))
            .collect(Collectors.joining(",\n"));
    Files.writeString(
        folder.resolve(SHAPES),
        "{\"type\":\"FeatureCollection\",\"features\":[\n" + features + "\n]}\n");
    Files.writeString(folder.resolve("NOTICE"), notice(), StandardCharsets.UTF_8);
  }

  private static String feature(String id, Outline shape) {
    return String.format(
        "{\"type\":\"Feature\",\"properties\":{\"id\":\"%s\",\"made\":\"%s\",\"source\":\"%s\"},"
            + "\"geometry\":%s}",
        id, shape.made, shape.source, shape.geometry);
  }

  /** Without line breaks, and without the colon that ends the part of a paragraph that is shown. */
  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").replace(": ", " - ");
  }

  /** A paragraph for each file, as the notices of packs have: whom to name, then what it is. */
  private String notice() {
    StringBuilder text =
        new StringBuilder("What was imported into this pack; sources.csv has a line a file.\n");
    for (List<String> source : sources.rows()) {
      String year = source.get(4).isEmpty() ? "" : " of " + source.get(4);
      text.append(
          String.format(
              "%n%s, %s: %s%s, from the file %s.%n",
              plain(source.get(2)), plain(source.get(3)), source.get(1), year, source.get(0)));
    }
    return text.toString();
  }
}
