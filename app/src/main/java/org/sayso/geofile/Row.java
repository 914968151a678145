package org.sayso.geofile;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One row of a table, or one feature of a map file.
 *
 * @param file the file, or the part of an archive, that it stands in
 * @param number its line, row or feature number, from 1
 * @param fields what stands in each column, by the column's name in small letters; never null
 * @param shape its area or point in degrees of WGS 84, sound; null where it has none
 */
public record Row(String file, long number, Map<String, String> fields, @Nullable Geometry shape) {

  /** What stands in the column, without outer blanks; empty where nothing does. */
  public String get(String column) {
    return fields.getOrDefault(column, "").strip();
  }

  /** What stands in the first of these columns that holds anything; empty where none does. */
  public String first(List<String> columns) {
    return columns.stream().map(this::get).filter(v -> !v.isEmpty()).findFirst().orElse("");
  }

  /** The fault of this row, to be thrown. */
  public BadFile fault(String fault) {
    return new BadFile(file, number, fault);
  }
}
