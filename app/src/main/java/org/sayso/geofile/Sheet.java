package org.sayso.geofile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One table of a file.
 *
 * @param name the file, with the part of it after a slash
 * @param columns the columns' names in small letters, in order
 * @param rows the rows in order
 */
public record Sheet(String name, List<String> columns, List<Row> rows) {

  /** Copies the lists. */
  public Sheet {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Whether it has all of these columns. */
  public boolean has(String... wanted) {
    return columns.containsAll(List.of(wanted));
  }

  /** A name of a column as it is compared: small letters without outer blanks. */
  static String column(String printed) {
    return printed.strip().toLowerCase(Locale.ROOT);
  }

  /** Gathers the rows of a table whose first row names the columns. */
  static final class Builder {

    private final String name;
    private final Limits limits;
    private final List<String> columns;
    private final List<Row> rows = new ArrayList<>();

    Builder(String name, List<String> header, Limits limits) {
      this.name = name;
      this.limits = limits;
      this.columns = header.stream().map(Sheet::column).toList();
    }

    /**
     * Adds a row; one of hash tags beneath the header (the Humanitarian Exchange Language) is none.
     */
    void add(long number, List<String> values) throws BadFile {
      limits.row(name, number);
      if (rows.isEmpty() && !values.isEmpty() && values.get(0).strip().startsWith("#")) {
        return;
      }
      Map<String, String> fields = new LinkedHashMap<>();
      for (int i = 0; i < columns.size() && i < values.size(); i++) {
        if (!values.get(i).isBlank()) {
          fields.putIfAbsent(columns.get(i), values.get(i));
        }
      }
      rows.add(new Row(name, number, Collections.unmodifiableMap(fields), null));
    }

    Sheet build() {
      return new Sheet(name, columns, rows);
    }
  }
}
