package org.sayso.query;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.AtlasRows;
import org.sayso.atlas.Sql;
import org.sayso.gazetteer.Place;

/** The places of an atlas, each looked up once for an answer. */
final class Places {

  private final Sql sql;
  private final Map<String, @Nullable Place> met = new HashMap<>();

  Places(Sql sql) {
    this.sql = sql;
  }

  /** The place of an id, or null where the atlas does not name it. */
  @Nullable Place of(String id) {
    if (!met.containsKey(id)) {
      try {
        met.put(id, sql.first("SELECT * FROM places WHERE fid = ?", AtlasRows::place, Sql.fid(id)));
      } catch (SQLException e) {
        throw new IllegalStateException("cannot read a place", e);
      }
    }
    return met.get(id);
  }

  /** All that were looked up, and the areas that hold them, by id. */
  List<Place> all() {
    for (Place named : List.copyOf(known())) {
      for (Place at = named; at != null; at = at.parent() == null ? null : of(at.parent())) {
        if (at.id().equals(at.parent())) {
          break;
        }
      }
    }
    return known();
  }

  private List<Place> known() {
    List<Place> known = new ArrayList<>();
    met.values().stream().filter(place -> place != null).forEach(known::add);
    known.sort((one, other) -> one.id().compareTo(other.id()));
    return known;
  }

  /** Adds to a condition that a point {@code p.lon, p.lat} lies in a box, behind some words. */
  static void within(Box box, String before, StringBuilder sql, List<Object> values) {
    sql.append(" AND ").append(before);
    sql.append("p.lat BETWEEN ? AND ? AND ");
    values.add(box.south());
    values.add(box.north());
    boolean across = box.west() > box.east();
    sql.append(across ? "(p.lon >= ? OR p.lon <= ?)" : "p.lon BETWEEN ? AND ?").append(")");
    values.add(box.west());
    values.add(box.east());
  }
}
