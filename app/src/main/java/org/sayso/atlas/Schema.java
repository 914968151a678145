package org.sayso.atlas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.sayso.geopackage.Layers;

/** Makes the empty tables of an atlas. */
final class Schema {

  /** The format that this Sayso writes and reads. */
  static final int FORMAT = 4;

  private static final Map<String, String> TABLES =
      new TreeMap<>(
          Map.of(
              "manifest", "What made this atlas: versions, packs, digests",
              "parties", "Parties with the colours that the map gives them",
              "schemes", "Ways of counting areas",
              "reports", "The reports that were read",
              "refusals", "Passages that look like claims and were not coded, with the reason",
              "sources", "Those on whose word claims rest, with how many",
              "supports", "Each claim's part in each holding",
              "tallies", "What sources count",
              "reliabilities", "How often which speakers were held to be right",
              "reviews", "What reviewers decided"));

  private Schema() {}

  /** Fills an empty database, within the transaction that is open on it. */
  static void create(Connection connection) throws SQLException {
    Layers layers = new Layers(connection);
    layers.create();
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(text("atlas.sql"));
    }
    layers.features("holdings", "MULTIPOLYGON", "Who is said to hold an area from day to day");
    layers.features(
        "holdings_of_points", "POINT", "Who is said to hold a town or spot from day to day");
    layers.features("claims", "POINT", "What is said to have happened, and on whose word");
    layers.features("places", "POINT", "The places that claims name");
    layers.features("areas", "MULTIPOLYGON", "Provinces and districts");
    layers.features("outlines", "MULTIPOLYGON", "The countries around");
    for (Map.Entry<String, String> table : TABLES.entrySet()) {
      layers.attributes(table.getKey(), table.getValue());
    }
    layers.index("claims");
    layers.index("places");
    layers.index("areas");
  }

  /** Statements that lie beside this class. */
  static String text(String name) {
    try (InputStream in = Schema.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
