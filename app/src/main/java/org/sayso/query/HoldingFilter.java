package org.sayso.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which holdings are asked for.
 *
 * @param from not of those that end earlier; null for all
 * @param to not of those that begin later; null for all
 * @param places of these places only (ids); null for all
 * @param without of none of these places
 */
public record HoldingFilter(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Set<String> places,
    Set<String> without) {

  /** Copies the sets. */
  public HoldingFilter {
    places = places == null ? null : Set.copyOf(places);
    without = Set.copyOf(without);
  }

  /** A condition on rows of the table of holdings, and its values. */
  record Where(String sql, List<Object> values) {}

  Where where() {
    StringBuilder sql = new StringBuilder("1 = 1");
    List<Object> values = new ArrayList<>();
    add(sql, values, " AND \"end\" >= ?", from);
    add(sql, values, " AND start <= ?", to);
    if (places != null) {
      add(sql, values, " AND place IN (SELECT value FROM json_each(?))", json(places));
    }
    if (!without.isEmpty()) {
      add(sql, values, " AND place NOT IN (SELECT value FROM json_each(?))", json(without));
    }
    return new Where(sql.toString(), values);
  }

  private static void add(
      StringBuilder sql, List<Object> values, String condition, @Nullable Object value) {
    if (value != null) {
      sql.append(condition);
      values.add(value);
    }
  }

  private static String json(Set<String> ids) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    ids.forEach(array::add);
    return array.toString();
  }
}
