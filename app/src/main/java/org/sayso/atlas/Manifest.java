package org.sayso.atlas;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What made an atlas, by key: its format and state, the versions of program and packs, digests of
 * what went in.
 *
 * @param values every entry, by key
 */
public record Manifest(SortedMap<String, String> values) {

  /** The format of the tables, a number. */
  public static final String FORMAT = "format";

  /** {@code complete}, or {@code building} while a build is under way or was broken off. */
  public static final String STATE = "state";

  /** The names of the conflict packs, as a JSON list. */
  public static final String PACKS = "packs";

  /** What parties are on which days, as a JSON list of lines of {@code ConflictPack.DatedKind}. */
  public static final String PARTY_KINDS = "party_kinds";

  /** By which program, packs and model reports are read; another one reads them anew. */
  public static final String READER = "reader";

  /** What the keys of versions begin with: {@code version program}, {@code version pack NAME}. */
  public static final String VERSION = "version ";

  /** What the map is about, in a few words. */
  public static final String TITLE = "title";

  /** Whom the geography is owed to, as a JSON list. */
  public static final String ATTRIBUTION = "attribution";

  /** A digest of everything that went in: the same digest means the same atlas. */
  public static final String DIGEST = "input_digest";

  /** The last day of all timelines. */
  public static final String UNTIL = "until";

  /** The last day of publication of a report; missing where none has a day. */
  public static final String LAST_PUBLISHED = "last_published";

  /** Copies the entries. */
  public Manifest {
    values = new TreeMap<>(values);
  }

  /** Whether the last build came to its end. */
  public boolean complete() {
    return "complete".equals(values.get(STATE));
  }

  /** An entry; empty where it is missing. */
  public String text(String key) {
    return values.getOrDefault(key, "");
  }

  /** An entry that is a list; empty where it is missing. */
  public List<String> list(String key) {
    String value = values.get(key);
    return value == null ? List.of() : Json.readStrings(value);
  }

  /** An entry that is a day, or null where it is missing. */
  public @Nullable LocalDate day(String key) {
    String value = values.get(key);
    return value == null ? null : LocalDate.parse(value);
  }

  /** All entries of an atlas. */
  public static Manifest read(Sql sql) throws SQLException {
    SortedMap<String, String> values = new TreeMap<>();
    sql.all("SELECT * FROM manifest", row -> values.put(row.text("key"), row.text("value")));
    return new Manifest(values);
  }

  /** Sets an entry; null takes it away. */
  static void put(Sql sql, String key, @Nullable String value) throws SQLException {
    if (value == null) {
      sql.run("DELETE FROM manifest WHERE fid = ?", Sql.fid(key));
    } else {
      sql.run("INSERT OR REPLACE INTO manifest VALUES (?, ?, ?)", Sql.fid(key), key, value);
    }
  }
}
