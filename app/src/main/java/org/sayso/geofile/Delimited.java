package org.sayso.geofile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads text with a row a line: CSV with a header, or the tables of GeoNames, which have none. */
final class Delimited {

  private static final List<String> GEONAMES =
      List.of(
          "geonameid",
          "name",
          "asciiname",
          "alternatenames",
          "latitude",
          "longitude",
          "feature class",
          "feature code",
          "country code",
          "cc2",
          "admin1 code",
          "admin2 code",
          "admin3 code",
          "admin4 code",
          "population",
          "elevation",
          "dem",
          "timezone",
          "modification date");
  private static final List<String> ALTERNATES =
      List.of(
          "alternatenameid",
          "geonameid",
          "isolanguage",
          "alternate name",
          "ispreferredname",
          "isshortname",
          "iscolloquial",
          "ishistoric",
          "from",
          "to");
  private static final Pattern DUMP =
      Pattern.compile("\\d+\t[^\t]+\t[^\t]*\t[^\t]*\t-?[\\d.]+\t-?[\\d.]+\t[A-Z]?\t.*");
  private static final Pattern ALTERNATE = Pattern.compile("\\d+\t\\d+\t[^\t]*\t[^\t]+(\t.*)?");
  private static final int LEAST_ALTERNATE = 4;
  private static final String SEPARATORS = ",;\t|";

  private Delimited() {}

  /** Whether its first two lines have columns, as those of a note to the reader do not. */
  static boolean table(Part part) {
    List<String> lines = part.textHead().lines().filter(l -> !l.isBlank()).limit(2).toList();
    boolean wide = part.head().indexOf('\0') >= 0;
    return wide
        || lines.size() == 2
            && SEPARATORS
                .chars()
                .mapToObj(c -> (char) c)
                .anyMatch(
                    c ->
                        count(lines.get(0), c) > 0
                            && count(lines.get(1), c) >= count(lines.get(0), c));
  }

  /** The table. */
  static Sheet read(Part part, Limits limits) throws IOException, BadFile {
    String text = Encoded.text(part.name(), part.bytes(), limits.charset());
    String first = firstLine(text);
    if (DUMP.matcher(first).matches()) {
      return headless(part.name(), text, GEONAMES, GEONAMES.size(), limits);
    }
    if (ALTERNATE.matcher(first).matches()) {
      return headless(part.name(), text, ALTERNATES, LEAST_ALTERNATE, limits);
    }
    return withHeader(part.name(), text, separator(first), limits);
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  private static char separator(String header) {
    char most = ',';
    for (char each : SEPARATORS.toCharArray()) {
      most = count(header, each) > count(header, most) ? each : most;
    }
    return most;
  }

  private static long count(String text, char each) {
    return text.chars().filter(c -> c == each).count();
  }

  /** Fields between tabs, without quotes. */
  private static Sheet headless(
      String name, String text, List<String> columns, int least, Limits limits) throws BadFile {
    Sheet.Builder sheet = new Sheet.Builder(name, columns, limits);
    long number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (!line.isBlank()) {
        List<String> fields = Arrays.asList(line.split("\t", -1));
        requireWidth(name, number, fields.size(), least, columns.size());
        sheet.add(number, fields);
      }
    }
    return sheet.build();
  }

  private static Sheet withHeader(String name, String text, char separator, Limits limits)
      throws IOException, BadFile {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .ofCsvRecord(text)) {
      Sheet.Builder sheet = null;
      int width = 0;
      for (CsvRecord record : csv) {
        List<String> fields = new ArrayList<>(record.getFields());
        if (sheet == null) {
          width = fields.size();
          sheet = new Sheet.Builder(name, fields, limits);
        } else {
          long line = record.getStartingLineNumber();
          requireWidth(name, line, fields.size(), width, width);
          sheet.add(line, fields);
        }
      }
      if (sheet == null) {
        throw new BadFile(name, Kind.EMPTY.fault());
      }
      return sheet.build();
    } catch (CsvParseException e) {
      throw new BadFile(name, "is no CSV table (" + e.getMessage() + "); mend its quotes");
    }
  }

  private static void requireWidth(String name, long line, int width, int least, int most)
      throws BadFile {
    if (width < least || width > most) {
      throw new BadFile(
          name,
          line,
          width
              + " fields where "
              + (least == most ? "" : least + " to ")
              + most
              + " stand in a row; fetch the file again, or mend the row");
    }
  }
}
