package org.sayso.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sayso.parquet.Column;

/**
 * The columns of a table of things: how each is called, what its values are, and how they are taken
 * from a thing. A missing value is null.
 *
 * @param <T> what a row tells of
 */
public final class Sheet<T> {

  /** Takes a column's value out of a row's thing. */
  public interface Value<T, V> {
    /** The value, or null where there is none. */
    @Nullable V of(T thing);
  }

  private final List<Column> columns = new ArrayList<>();
  private final List<Function<T, @Nullable Object>> values = new ArrayList<>();

  /** Adds a column of text. */
  public Sheet<T> text(String name, Value<T, String> value) {
    return add(name, Column.Kind.TEXT, value);
  }

  /** Adds a column of whole numbers. */
  public Sheet<T> whole(String name, Value<T, Long> value) {
    return add(name, Column.Kind.WHOLE, value);
  }

  /** Adds a column of numbers. */
  public Sheet<T> real(String name, Value<T, Double> value) {
    return add(name, Column.Kind.REAL, value);
  }

  /** Adds a column of true and false. */
  public Sheet<T> flag(String name, Value<T, Boolean> value) {
    return add(name, Column.Kind.FLAG, value);
  }

  /** Adds a column of days. */
  public Sheet<T> day(String name, Value<T, LocalDate> value) {
    return add(name, Column.Kind.DAY, value);
  }

  /** Adds a column of bytes, which only Parquet can hold. */
  public Sheet<T> bytes(String name, Value<T, byte[]> value) {
    return add(name, Column.Kind.BYTES, value);
  }

  /** Adds a column that stays empty: the format has it, and claims cannot fill it. */
  public Sheet<T> empty(String... names) {
    for (String name : names) {
      text(name, thing -> null);
    }
    return this;
  }

  private Sheet<T> add(String name, Column.Kind kind, Value<T, ?> value) {
    columns.add(new Column(name, kind));
    values.add(value::of);
    return this;
  }

  /** The columns in their order. */
  public List<Column> columns() {
    return columns;
  }

  /** Their names. */
  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  /** The values of a row in the order of the columns. */
  public List<@Nullable Object> row(T thing) {
    List<@Nullable Object> row = new ArrayList<>(values.size());
    for (Function<T, @Nullable Object> value : values) {
      row.add(value.apply(thing));
    }
    return row;
  }
}
