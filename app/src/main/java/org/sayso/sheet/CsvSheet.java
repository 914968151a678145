package org.sayso.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as csv (RFC 4180, lines ended by {@code \n}, names in the first line).
 *
 * <p>Text that a spreadsheet would take for a formula gets an apostrophe before it, and characters
 * that steer a terminal or turn the direction of writing are left out: the words come from reports,
 * which anybody can have written.
 *
 * @param <T> what a row tells of
 */
public final class CsvSheet<T> {

  /** What spreadsheets take for the begin of a formula, also in full width. */
  private static final Pattern FORMULA =
      Pattern.compile(
          "^[\\s\\u00a0\\ufeff]*[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20].*|^[\\t\\r\\n].*",
          Pattern.DOTALL);

  private static final Pattern STEERING =
      Pattern.compile(
          "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]");

  private final Sheet<T> sheet;
  private final CsvWriter csv;

  /** Begins a table on a writer, which is left open. */
  public CsvSheet(Sheet<T> sheet, Writer out) {
    this.sheet = sheet;
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    csv.writeRecord(sheet.names());
  }

  /** Writes a line of words as they are, such as tags below the names. */
  public void line(List<String> words) {
    csv.writeRecord(words);
  }

  /** Writes a row. */
  public void row(T thing) {
    csv.writeRecord(sheet.row(thing).stream().map(CsvSheet::cell).toList());
  }

  /** Hands all that is written to the writer below. */
  public void finish() {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number) {
      return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
    return value instanceof String text ? safe(text) : value.toString();
  }

  /** Text as it may stand in a cell. */
  public static String safe(String text) {
    String plain = STEERING.matcher(text).replaceAll("");
    return FORMULA.matcher(plain).matches() ? "'" + plain : plain;
  }
}
