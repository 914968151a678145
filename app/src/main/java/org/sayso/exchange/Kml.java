package org.sayso.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.sayso.event.PartyKinds;
import org.sayso.parquet.Column;
import org.sayso.sheet.Sheet;

/**
 * Holdings as KML 2.2: a placemark for each run of days with its time span, in a style of the side
 * that is likeliest, fainter where it is less sure; the table's columns as extended data.
 */
final class Kml {

  private static final String NAMESPACE = "http://www.opengis.net/kml/2.2";

  /** Chances from which on a side's colour is so opaque, of 255, as the map has it. */
  private static final double[] STEPS = {0.9, 0.75, 0.6, 0};

  private static final int[] OPACITIES = {0xd0, 0xa0, 0x78, 0x50};

  private final ObjectMapper json = new ObjectMapper();
  private final XMLStreamWriter xml;
  private final Ground ground;
  private final PartyKinds kinds;
  private final Sheet<HoldingRow> sheet;

  Kml(Ground ground, PartyKinds kinds, Writer out) throws IOException {
    this.ground = ground;
    this.kinds = kinds;
    this.sheet =
        HoldingSheet.of(kinds).flag("approximate", row -> ground.outline(row).approximate());
    try {
      this.xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
      begin();
    } catch (XMLStreamException e) {
      throw new IOException("cannot write KML: " + e.getMessage(), e);
    }
  }

  private void begin() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("kml");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeStartElement("Document");
    element(
        "name",
        "Who is said to hold what" + (ground.title().isEmpty() ? "" : ": " + ground.title()));
    element("description", String.join("\n", ground.attribution()));
    for (String party : new TreeSet<>(ground.colours().keySet())) {
      styles(party);
    }
    styles(null);
    xml.writeCharacters("\n");
  }

  private void styles(@Nullable String party) throws XMLStreamException {
    for (int step = 0; step < STEPS.length; step++) {
      String colour = ground.colour(party).substring(1);
      String reversed = colour.substring(4) + colour.substring(2, 4) + colour.substring(0, 2);
      xml.writeCharacters("\n");
      xml.writeStartElement("Style");
      xml.writeAttribute("id", style(party, step));
      xml.writeStartElement("IconStyle");
      element("color", "ff" + reversed);
      xml.writeEndElement();
      xml.writeStartElement("LineStyle");
      element("color", "ff" + reversed);
      xml.writeEndElement();
      xml.writeStartElement("PolyStyle");
      element("color", String.format("%02x", OPACITIES[step]) + reversed);
      xml.writeEndElement();
      xml.writeEndElement();
    }
  }

  private String style(@Nullable String party, int step) {
    String side = party == null || !ground.colours().containsKey(party) ? "nobody" : party;
    return "side-" + side.replaceAll("[^A-Za-z0-9-]", "_") + "-" + step;
  }

  void write(HoldingRow row) throws IOException {
    try {
      placemark(row);
    } catch (XMLStreamException e) {
      throw new IOException("cannot write KML: " + e.getMessage(), e);
    }
  }

  private void placemark(HoldingRow row) throws XMLStreamException, IOException {
    xml.writeStartElement("Placemark");
    element("name", row.place().name());
    element("description", description(row));
    xml.writeStartElement("TimeSpan");
    element("begin", row.holding().from().toString());
    if (row.end() != null) {
      element("end", row.end().toString());
    }
    xml.writeEndElement();
    element("styleUrl", "#" + style(row.holder(), step(row)));
    xml.writeStartElement("ExtendedData");
    List<Column> columns = sheet.columns();
    List<@Nullable Object> values = sheet.row(row);
    for (int i = 0; i < columns.size(); i++) {
      Object value = values.get(i);
      if (value != null) {
        xml.writeStartElement("Data");
        xml.writeAttribute("name", columns.get(i).name());
        element("value", value.toString());
        xml.writeEndElement();
      }
    }
    xml.writeEndElement();
    geometry(json.readTree(ground.outline(row).geometry()));
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  private static int step(HoldingRow row) {
    Double chance = row.chance(row.holder());
    int step = 0;
    while (chance != null && chance < STEPS[step]) {
      step++;
    }
    return step;
  }

  private String description(HoldingRow row) {
    String holder = row.holder();
    LocalDate end = row.end();
    String days =
        " from "
            + row.holding().from()
            + (end == null ? ", still so on " + row.asOf() : " to " + end);
    return holder == null
        ? "Not known who holds it" + days
        : "Said to be held by "
            + kinds.title(holder)
            + " ("
            + row.status().code()
            + ", "
            + Math.round(100 * row.holding().probabilities().getOrDefault(holder, 0.0))
            + " %)"
            + days;
  }

  private void geometry(JsonNode geometry) throws XMLStreamException {
    JsonNode coordinates = geometry.path("coordinates");
    switch (geometry.path("type").asText()) {
      case "Point" -> {
        xml.writeStartElement("Point");
        element("coordinates", position(coordinates));
        xml.writeEndElement();
      }
      case "Polygon" -> polygon(coordinates);
      default -> {
        xml.writeStartElement("MultiGeometry");
        for (JsonNode polygon : coordinates) {
          polygon(polygon);
        }
        xml.writeEndElement();
      }
    }
  }

  private void polygon(JsonNode rings) throws XMLStreamException {
    xml.writeStartElement("Polygon");
    for (int i = 0; i < rings.size(); i++) {
      xml.writeStartElement(i == 0 ? "outerBoundaryIs" : "innerBoundaryIs");
      xml.writeStartElement("LinearRing");
      StringBuilder line = new StringBuilder();
      rings.get(i).forEach(position -> line.append(position(position)).append(' '));
      element("coordinates", line.toString().strip());
      xml.writeEndElement();
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static String position(JsonNode position) {
    return position.path(0).asText() + "," + position.path(1).asText();
  }

  /** XML has no room for most control characters; they are left out. */
  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(
        text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", ""));
    xml.writeEndElement();
  }

  void finish() throws IOException {
    try {
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException("cannot write KML: " + e.getMessage(), e);
    }
  }
}
