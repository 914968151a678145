package org.sayso.geofile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sheets of an Excel workbook (Office Open XML, ECMA-376 part 1, chapter 18): the values
 * that cells show, not their formulas. Days come as the numbers that Excel keeps them as.
 */
final class Workbook {

  private static final String BOOK = "xl/workbook.xml";
  private static final String LINKS = "xl/_rels/workbook.xml.rels";
  private static final String STRINGS = "xl/sharedStrings.xml";
  private static final int MOST_COLUMNS = 1000;
  private static final int LETTERS = 26;

  private final String name;
  private final Archive archive;
  private final Limits limits;
  private final List<String> strings = new ArrayList<>();

  private Workbook(String name, Archive archive, Limits limits) {
    this.name = name;
    this.archive = archive;
    this.limits = limits;
  }

  /** Whether an archive is a workbook. */
  static boolean in(Archive archive) {
    return archive.has(BOOK);
  }

  /** Its sheets that have a header and a row. */
  static List<Sheet> read(String name, Archive archive, Limits limits) throws IOException, BadFile {
    Workbook book = new Workbook(name, archive, limits);
    try {
      Map<String, String> targets = book.targets();
      if (archive.has(STRINGS)) {
        book.readStrings();
      }
      List<Sheet> sheets = new ArrayList<>();
      for (Map.Entry<String, String> each : book.names().entrySet()) {
        String target = targets.get(each.getValue());
        if (target != null && target.startsWith("xl/worksheets/")) {
          Sheet sheet = book.sheet(name + "/" + each.getKey(), target);
          if (!sheet.rows().isEmpty()) {
            sheets.add(sheet);
          }
        }
      }
      return sheets;
    } catch (XMLStreamException e) {
      throw new BadFile(
          name, "is a damaged workbook (" + oneLine(e) + "); open it in Excel and save it again");
    }
  }

  private static String oneLine(XMLStreamException e) {
    return String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
  }

  private XMLStreamReader xml(String part) throws IOException, BadFile, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(new ByteArrayInputStream(archive.bytes(part)));
  }

  /** The link of each sheet, by the sheet's name. */
  private Map<String, String> names() throws IOException, BadFile, XMLStreamException {
    Map<String, String> names = new LinkedHashMap<>();
    XMLStreamReader xml = xml(BOOK);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("sheet")) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
          boolean link = xml.getAttributeLocalName(i).equals("id");
          if (link && xml.getAttributeNamespace(i) != null) {
            names.put(attribute(xml, "name"), xml.getAttributeValue(i));
          }
        }
      }
    }
    return names;
  }

  /** The part that each link leads to. */
  private Map<String, String> targets() throws IOException, BadFile, XMLStreamException {
    Map<String, String> targets = new LinkedHashMap<>();
    XMLStreamReader xml = xml(LINKS);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("Relationship")) {
        String target = attribute(xml, "Target");
        targets.put(
            attribute(xml, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
      }
    }
    return targets;
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private void readStrings() throws IOException, BadFile, XMLStreamException {
    XMLStreamReader xml = xml(STRINGS);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
        strings.add(text(xml, "si"));
        limits.row(name, strings.size());
      }
    }
  }

  /** The printed characters of an element; how a word is pronounced is left out. */
  private static String text(XMLStreamReader xml, String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean printed = false;
    boolean spoken = false;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          spoken |= xml.getLocalName().equals("rPh");
          printed = xml.getLocalName().equals("t");
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (printed && !spoken) {
            text.append(xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          printed = false;
          spoken &= !xml.getLocalName().equals("rPh");
          if (xml.getLocalName().equals(element)) {
            return text.toString();
          }
        }
        default -> {}
      }
    }
    return text.toString();
  }

  private Sheet sheet(String label, String part) throws IOException, BadFile, XMLStreamException {
    Sheet.@Nullable Builder sheet = null;
    XMLStreamReader xml = xml(part);
    long number = 0;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT || !xml.getLocalName().equals("row")) {
        continue;
      }
      number = rowNumber(attribute(xml, "r"), number);
      List<String> values = row(xml, label, number);
      long filled = values.stream().filter(v -> !v.isBlank()).count();
      if (sheet == null && filled > 1) {
        sheet = new Sheet.Builder(label, values, limits);
      } else if (sheet != null && filled > 0) {
        sheet.add(number, values);
      }
    }
    return sheet == null ? new Sheet(label, List.of(), List.of()) : sheet.build();
  }

  private static long rowNumber(String printed, long before) {
    return printed.matches("\\d{1,9}") ? Long.parseLong(printed) : before + 1;
  }

  private List<String> row(XMLStreamReader xml, String label, long number)
      throws BadFile, XMLStreamException {
    List<String> values = new ArrayList<>();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        return values;
      }
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        int column = column(attribute(xml, "r"), values.size());
        String value = cell(xml, label, number);
        if (column < MOST_COLUMNS && !value.isEmpty()) {
          while (values.size() <= column) {
            values.add("");
          }
          values.set(column, value);
        }
      }
    }
    return values;
  }

  /** The column of a cell's address, such as BC7, from 0; the next one where it has none. */
  private static int column(String address, int next) {
    int column = 0;
    for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
      column = Math.min(column, MOST_COLUMNS) * LETTERS + address.charAt(i) - 'A' + 1;
    }
    return column == 0 ? next : column - 1;
  }

  private String cell(XMLStreamReader xml, String label, long number)
      throws BadFile, XMLStreamException {
    String type = attribute(xml, "t");
    if (type.equals("inlineStr")) {
      return text(xml, "c");
    }
    String value = "";
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("v")) {
        value = xml.getElementText();
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
    }
    return switch (type) {
      case "s" -> string(value, label, number);
      case "e" -> "";
      case "", "n" -> plain(value);
      default -> value;
    };
  }

  private String string(String index, String label, long number) throws BadFile {
    if (index.matches("\\d{1,9}") && Integer.parseInt(index) < strings.size()) {
      return strings.get(Integer.parseInt(index));
    }
    throw new BadFile(
        label, number, "names a text that is not there; open it in Excel and save it again");
  }

  /** A number as people write it: 48600000, not 4.86E7. */
  private static String plain(String number) {
    if (!number.matches("-?\\d{1,20}(\\.\\d{1,20})?([eE][+-]?\\d{1,2})?")) {
      return number;
    }
    BigDecimal value = new BigDecimal(number);
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
