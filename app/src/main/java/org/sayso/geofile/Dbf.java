package org.sayso.geofile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the table of a shapefile (dBASE III). */
final class Dbf {

  private static final int FIELD = 32;
  private static final int FIELD_NAME = 11;
  private static final int END = 0x0D;
  private static final int ANSI = 0x03;
  private static final int LEAST_HEADER = FIELD + 1;

  private final String name;
  private final ByteBuffer bytes;
  private final @Nullable Charset charset;
  private final List<Field> fields = new ArrayList<>();

  private record Field(String name, int offset, int length) {}

  private Dbf(String name, byte[] bytes, @Nullable Charset charset) {
    this.name = name;
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    this.charset = charset;
  }

  /**
   * The rows, each with its fields by name in small letters.
   *
   * @param declared what the file {@code .cpg} beside it says of its encoding, or null
   */
  static List<Map<String, String>> read(
      String name, byte[] bytes, @Nullable String declared, Limits limits) throws BadFile {
    if (bytes.length < LEAST_HEADER) {
      throw cutOff(name);
    }
    Charset charset = limits.charset() == null ? charset(declared, bytes) : limits.charset();
    return new Dbf(name, bytes, charset).rows(limits);
  }

  private static @Nullable Charset charset(@Nullable String declared, byte[] bytes) {
    String printed = declared == null ? "" : declared.strip();
    String common = printed.matches("\\d{3,4}") ? "windows-" + printed : printed;
    try {
      if (!printed.isEmpty() && !printed.equals("65001")) {
        return Charset.forName(common);
      }
    } catch (IllegalArgumentException unknown) {
      return null;
    }
    return printed.isEmpty() && bytes[29] == ANSI ? Charset.forName("windows-1252") : null;
  }

  private static BadFile cutOff(String name) {
    return new BadFile(name, "is cut off; fetch it again");
  }

  private List<Map<String, String>> rows(Limits limits) throws BadFile {
    long count = Integer.toUnsignedLong(bytes.getInt(4));
    int header = Short.toUnsignedInt(bytes.getShort(8));
    int width = Short.toUnsignedInt(bytes.getShort(10));
    limits.row(name, count);
    readFields(header, width);
    if (width < 1 || header + count * width > bytes.capacity()) {
      throw cutOff(name);
    }
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<String, String> row = new LinkedHashMap<>();
      for (Field field : fields) {
        String value = value(header + i * width + field.offset, field.length, i + 1L);
        if (!value.isEmpty()) {
          row.put(field.name, value);
        }
      }
      rows.add(row);
    }
    return rows;
  }

  private void readFields(int header, int width) throws BadFile {
    int offset = 1;
    for (int at = FIELD; at + FIELD <= Math.min(header, bytes.capacity()); at += FIELD) {
      if (bytes.get(at) == END) {
        break;
      }
      byte[] raw = new byte[FIELD_NAME];
      bytes.get(at, raw);
      String label = new String(raw, StandardCharsets.ISO_8859_1);
      int zero = label.indexOf('\0');
      int length = Byte.toUnsignedInt(bytes.get(at + 16));
      fields.add(
          new Field(Sheet.column(zero < 0 ? label : label.substring(0, zero)), offset, length));
      offset += length;
    }
    if (offset > width || fields.isEmpty()) {
      throw new BadFile(name, "its columns do not fit into its rows; export it again");
    }
  }

  private String value(int offset, int length, long number) throws BadFile {
    byte[] raw = new byte[length];
    bytes.get(offset, raw);
    try {
      return Encoded.text(name, raw, charset).replace("\0", "").strip();
    } catch (BadFile fault) {
      throw new BadFile(
          name,
          number,
          "is not in the encoding that it should be in; name it (--encoding windows-1252), or"
              + " export the file in UTF-8");
    }
  }
}
