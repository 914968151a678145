package org.sayso.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The borders of the base map that are disputed between states, so that they are drawn so: the
 * edges that two countries share where a bundled table says that they dispute the land.
 */
final class DisputedBorders {

  private static final String TABLE = "disputed-borders.csv";
  private static final String ANY = "*";

  /** A stretch of border: two names, or one with any other, within a box in degrees. */
  private record Rule(
      String one, String other, double west, double south, double east, double north, String why) {

    boolean concerns(List<String> names) {
      return names.contains(one) && (other.equals(ANY) || names.contains(other));
    }

    boolean holds(double[] at) {
      return at[0] >= west && at[0] <= east && at[1] >= south && at[1] <= north;
    }
  }

  /** An edge between two points, the same in both directions. */
  private record Edge(double[] from, double[] to) {

    String key() {
      String one = from[0] + " " + from[1];
      String two = to[0] + " " + to[1];
      return one.compareTo(two) < 0 ? one + " " + two : two + " " + one;
    }
  }

  /**
   * A disputed stretch.
   *
   * @param why what is disputed, in words
   * @param lines its edges, each two points of longitude and latitude
   */
  record Stretch(String why, List<List<double[]>> lines) {}

  private final Map<String, List<String>> owners = new HashMap<>();
  private final Map<String, Edge> edges = new HashMap<>();

  private DisputedBorders() {}

  /** The disputed stretches among countries, by name, with their geometries. */
  static List<Stretch> among(Map<String, JsonNode> countries) {
    DisputedBorders borders = new DisputedBorders();
    countries.forEach(borders::collect);
    return rules().stream().map(borders::stretch).filter(s -> !s.lines().isEmpty()).toList();
  }

  private Stretch stretch(Rule rule) {
    List<List<double[]>> lines = new ArrayList<>();
    edges.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(each -> Objects.requireNonNull(owners.get(each.getKey())).size() > 1)
        .filter(each -> rule.concerns(Objects.requireNonNull(owners.get(each.getKey()))))
        .filter(each -> rule.holds(each.getValue().from()) && rule.holds(each.getValue().to()))
        .forEach(each -> lines.add(List.of(each.getValue().from(), each.getValue().to())));
    return new Stretch(rule.why(), lines);
  }

  private void collect(String country, JsonNode geometry) {
    JsonNode coordinates = geometry.path("coordinates");
    if (geometry.path("type").asText().equals("MultiPolygon")) {
      coordinates.forEach(polygon -> polygon.forEach(ring -> ring(country, ring)));
    } else {
      coordinates.forEach(ring -> ring(country, ring));
    }
  }

  private void ring(String country, JsonNode ring) {
    for (int i = 1; i < ring.size(); i++) {
      Edge edge = new Edge(point(ring.get(i - 1)), point(ring.get(i)));
      edges.putIfAbsent(edge.key(), edge);
      owners.computeIfAbsent(edge.key(), key -> new ArrayList<>()).add(country);
    }
  }

  private static double[] point(JsonNode at) {
    return new double[] {at.get(0).asDouble(), at.get(1).asDouble()};
  }

  private static List<Rule> rules() {
    try (InputStream in = DisputedBorders.class.getResourceAsStream(TABLE)) {
      String table =
          new String(Objects.requireNonNull(in, TABLE).readAllBytes(), StandardCharsets.UTF_8);
      return table
          .lines()
          .skip(1)
          .filter(line -> !line.isBlank())
          .map(DisputedBorders::rule)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Rule rule(String line) {
    List<String> cells = Arrays.asList(line.split(",", 7));
    return new Rule(
        cells.get(0),
        cells.get(1),
        Double.parseDouble(cells.get(2)),
        Double.parseDouble(cells.get(3)),
        Double.parseDouble(cells.get(4)),
        Double.parseDouble(cells.get(5)),
        cells.get(6));
  }
}
