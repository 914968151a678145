package org.sayso.parquet;

import java.util.List;
import java.util.Map;

/** What stands at the end of a Parquet file: columns, groups of rows, and words about the file. */
final class Footer {

  private static final int FORMAT = 1;
  private static final int OPTIONAL = 1;
  private static final int GZIP = 2;
  private static final int PLAIN = 0;
  private static final int RUNS = 3;
  private static final int CONVERTED_TEXT = 0;
  private static final int CONVERTED_DAY = 6;
  private static final int LOGICAL_TEXT = 1;
  private static final int LOGICAL_DAY = 6;

  private Footer() {}

  /**
   * Where one column of one group lies.
   *
   * @param column the column
   * @param values how many rows it has, missing ones too
   * @param offset of its page from the begin of the file, in bytes
   * @param plain its size before compression, in bytes
   * @param packed its size in the file, in bytes
   */
  record Chunk(Column column, int values, long offset, long plain, long packed) {}

  /** The columns of some rows. */
  record Group(int rows, List<Chunk> chunks) {}

  /** The footer's bytes, without their length. */
  static byte[] of(List<Column> columns, List<Group> groups, Map<String, String> words) {
    Compact out = new Compact().element().i32(1, FORMAT).structs(2, columns.size() + 1);
    out.element().text(4, "schema").i32(5, columns.size()).end();
    columns.forEach(column -> schema(out, column));
    out.i64(3, groups.stream().mapToLong(Group::rows).sum());
    out.structs(4, groups.size());
    groups.forEach(group -> group(out, group));
    if (!words.isEmpty()) {
      out.structs(5, words.size());
      words.forEach((key, value) -> out.element().text(1, key).text(2, value).end());
    }
    return out.text(6, "sayso").end().bytes();
  }

  private static void schema(Compact out, Column column) {
    out.element().i32(1, column.kind().physical()).i32(3, OPTIONAL).text(4, column.name());
    if (column.kind() == Column.Kind.TEXT) {
      out.i32(6, CONVERTED_TEXT).struct(10).struct(LOGICAL_TEXT).end().end();
    } else if (column.kind() == Column.Kind.DAY) {
      out.i32(6, CONVERTED_DAY).struct(10).struct(LOGICAL_DAY).end().end();
    }
    out.end();
  }

  private static void group(Compact out, Group group) {
    out.element().structs(1, group.chunks().size());
    group.chunks().forEach(chunk -> chunk(out, chunk));
    out.i64(2, group.chunks().stream().mapToLong(Chunk::plain).sum());
    out.i64(3, group.rows());
    out.end();
  }

  private static void chunk(Compact out, Chunk chunk) {
    out.element().i64(2, chunk.offset()).struct(3);
    out.i32(1, chunk.column().kind().physical()).numbers(2, PLAIN, RUNS);
    out.texts(3, chunk.column().name()).i32(4, GZIP).i64(5, chunk.values());
    out.i64(6, chunk.plain()).i64(7, chunk.packed()).i64(9, chunk.offset());
    out.end().end();
  }
}
