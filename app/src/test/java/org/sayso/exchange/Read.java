package org.sayso.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.sayso.event.PartyKinds;
import org.sayso.sheet.Selection;
import org.sayso.sheet.WholeAtlas;

/** Exports an atlas in memory and reads the result. */
final class Read {

  private static final Ground GROUND =
      new Ground(
          "Afghanistan",
          Map.of(FewReports.DISTRICT.id(), new Ground.Outline(FewReports.SQUARE, true)),
          Map.of("taliban", "#d55e00", "afghan-government", "#0072b2"),
          List.of("Outlines made for this test"));

  private static final PartyKinds KINDS = PartyKinds.of(List.of("afghanistan"));

  private Read() {}

  static byte[] bytes(FewReports reports, Format format, boolean withPersons) {
    return bytes(reports, format, Selection.ALL, withPersons);
  }

  static byte[] bytes(FewReports reports, Format format, Selection selection, boolean withPersons) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WholeAtlas slices = new WholeAtlas(reports.atlas(), selection, withPersons);
    try {
      new Exports(slices, selection, KINDS, GROUND).write(format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static String text(FewReports reports, Format format) {
    return new String(bytes(reports, format, false), StandardCharsets.UTF_8);
  }

  /** The rows of a table by the names of columns. */
  static List<Map<String, String>> rows(FewReports reports, Format format) {
    return rows(text(reports, format));
  }

  static List<Map<String, String>> rows(String csv) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return reader.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The objects of lines of JSON. */
  static List<JsonNode> lines(FewReports reports, Format format) {
    ObjectMapper json = new ObjectMapper();
    return text(reports, format)
        .lines()
        .map(
            line -> {
              try {
                return json.readTree(line);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toList();
  }
}
