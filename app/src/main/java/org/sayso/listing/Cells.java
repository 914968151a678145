package org.sayso.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.geofile.BadFile;
import org.sayso.geofile.Row;
import org.sayso.listing.Listed.Name;

/** What single cells of a table mean: names, numbers, points, years. */
final class Cells {

  private static final int LONGEST_NAME = 200;
  private static final long MOST_PEOPLE = 2_000_000_000L;
  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2100;
  private static final double NORTH = 90;
  private static final double EAST = 180;
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:18|19|20)\\d\\d(?!\\d)");
  private static final List<String> NOTHING =
      List.of("na", "n/a", "null", "none", "-", "nan", "..");
  private static final GeometryFactory POINTS = new GeometryFactory();

  private Cells() {}

  /**
   * The kind of area that a level of division is; null below the second, which packs do not hold.
   */
  static @Nullable PlaceKind level(int level) {
    return switch (level) {
      case 0 -> PlaceKind.COUNTRY;
      case 1 -> PlaceKind.PROVINCE;
      case 2 -> PlaceKind.DISTRICT;
      default -> null;
    };
  }

  /** Whether a cell says that nothing is known. */
  static boolean nothing(String cell) {
    return cell.isEmpty() || NOTHING.contains(cell.toLowerCase(Locale.ROOT));
  }

  /** Whether a spreadsheet would reckon with a text instead of showing it. */
  static boolean formula(String text) {
    return !text.isEmpty() && "=+@-".indexOf(text.charAt(0)) >= 0;
  }

  /** The names of a place, the first in Latin letters in front, each once. */
  static final class Names {

    private final Row row;
    private final Map<String, Name> found = new LinkedHashMap<>();

    Names(Row row) {
      this.row = row;
    }

    /** Adds a name; nothing where the cell is empty, or holds no letter. */
    Names add(String cell, String language) throws BadFile {
      String name = cell.replaceAll("\\s+", " ").strip();
      if (nothing(name) || name.chars().noneMatch(Character::isLetterOrDigit)) {
        return this;
      }
      if (formula(name)) {
        throw row.fault(
            "the name \""
                + shortened(name)
                + "\" is a formula; write it without "
                + name.charAt(0));
      }
      if (name.chars().noneMatch(Character::isLetter)) {
        return this;
      }
      if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
        throw row.fault(
            "the name \""
                + shortened(name.replaceAll("\\p{Cntrl}", "?"))
                + "\" is too long or holds control characters; mend it");
      }
      found.putIfAbsent(name, new Name(name, language));
      return this;
    }

    /** Adds each of several names in one cell. */
    Names addAll(String cell, String separator, String language) throws BadFile {
      for (String each : cell.split(separator, -1)) {
        add(each, language);
      }
      return this;
    }

    List<Name> list() {
      List<Name> names = new ArrayList<>(found.values());
      names.stream()
          .filter(n -> latin(n.name()))
          .findFirst()
          .ifPresent(
              first -> {
                names.remove(first);
                names.add(0, first);
              });
      return names;
    }

    private static boolean latin(String name) {
      return name.codePoints()
          .filter(Character::isLetter)
          .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }

    private static String shortened(String name) {
      return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }
  }

  /** The names in these columns, which say no language. */
  static List<Name> names(Row row, String... columns) throws BadFile {
    Names names = new Names(row);
    for (String column : columns) {
      names.add(row.get(column), "");
    }
    return names.list();
  }

  /** A point of two cells, both in degrees; null where both are empty. */
  static @Nullable Geometry point(Row row, String latitude, String longitude) throws BadFile {
    if (nothing(latitude) && nothing(longitude)) {
      return null;
    }
    return POINTS.createPoint(
        new Coordinate(
            degrees(row, longitude, EAST, "longitude"), degrees(row, latitude, NORTH, "latitude")));
  }

  private static double degrees(Row row, String cell, double most, String what) throws BadFile {
    boolean number = cell.matches("[-+]?\\d{1,3}(\\.\\d+)?([eE]-?\\d{1,2})?");
    double value = number ? Double.parseDouble(cell) : Double.NaN;
    if (!(Math.abs(value) <= most)) {
      throw row.fault(
          "the " + what + " \"" + cell + "\" is no number of degrees; write it as 34.5253");
    }
    return value;
  }

  /** A number of people, with or without commas; -1 where the cell says that none is known. */
  static long people(Row row, String cell) throws BadFile {
    if (nothing(cell)) {
      return -1;
    }
    String plain = cell.replaceAll("[,\\s\u00A0']", "");
    if (!plain.matches("\\d{1,12}(\\.\\d+)?([eE]\\d{1,2})?")) {
      throw row.fault("\"" + cell + "\" is no number of people; write it as 80052");
    }
    double value = Double.parseDouble(plain);
    if (value > MOST_PEOPLE) {
      throw row.fault("\"" + cell + "\" is more people than any country has; mend it");
    }
    return Math.round(value);
  }

  /**
   * The year in the first of these texts that holds one, else the year named.
   *
   * @throws BadFile where there is none
   */
  static int year(Row row, int named, String... texts) throws BadFile {
    for (String text : texts) {
      Matcher year = YEAR.matcher(text);
      if (year.find()) {
        return Integer.parseInt(year.group());
      }
    }
    if (named < FIRST_YEAR || named > LAST_YEAR) {
      throw row.fault("its figures have no year; name it (--year 2021)");
    }
    return named;
  }

  /** The columns that match, in the table's order. */
  static List<String> columns(List<String> all, String pattern) {
    return all.stream().filter(c -> c.matches(pattern)).toList();
  }

  /** The bare name of the file that a row stands in, for the year that it may hold. */
  static String file(Row row) {
    return String.join(" ", Arrays.asList(row.file().split("[/_]")));
  }
}
