package org.sayso.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.BaseMap;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;

/** An invented country of 12 provinces with 9 districts each, on a grid that is bent a little. */
final class Meravia {

  static final String COUNTRY = "mv";
  static final String CROSSING = "mv:sorrel";
  private static final int COLUMNS = 4;
  private static final int SIDE = 3;
  private static final List<String> PROVINCES =
      List.of(
          "Ostmark", "Sunder", "Keth", "Orlo", "Vantry", "Halden", "Brume", "Castra", "Delven",
          "Tarn", "Ilvery", "Marrow");
  private static final List<String> HEADS =
      List.of("Ald", "Ber", "Cor", "Dun", "Elm", "Far", "Gor", "Hal", "Ist");
  private static final List<String> TAILS =
      List.of(
          "holm", "wick", "ava", "stead", "enna", "ford", "osk", "mere", "ira", "by", "undel",
          "ret");

  private Meravia() {}

  static BaseMap base() {
    List<BaseMap.Area> areas = new ArrayList<>();
    for (int province = 0; province < PROVINCES.size(); province++) {
      areas.add(province(province));
      for (int part = 0; part < HEADS.size(); part++) {
        areas.add(district(province, part));
      }
    }
    return new BaseMap(
        "Meravia",
        areas,
        List.of(
            new BaseMap.Outline(
                "Southland",
                "{\"type\":\"Polygon\",\"coordinates\":[[[55,28],[71,28],[71,33],[55,33],[55,28]]]}")),
        List.of(
            new BaseMap.Side("river-league", "River League", null),
            new BaseMap.Side("meravian-state", "State of Meravia", null)),
        List.of("Shapes: invented for the tests"));
  }

  /** A country of so many districts, without provinces. */
  static BaseMap of(int districts) {
    List<BaseMap.Area> areas = new ArrayList<>();
    for (int i = 0; i < districts; i++) {
      int column = i % 40;
      int row = i / 40;
      String name = HEADS.get(i % HEADS.size()) + TAILS.get(i % TAILS.size()) + " " + i;
      Place place =
          place(
              "mv:x" + i, name, PlaceKind.DISTRICT, COUNTRY, List.of("Meravia", name), column, row);
      areas.add(new BaseMap.Area(place, ring(column, row, 1), true));
    }
    return new BaseMap("Meravia", areas, List.of(), base().sides(), List.of());
  }

  /** The id of a district: province 0 to 11, part 0 to 8. */
  static String id(int province, int part) {
    return "mv:" + province + "." + part;
  }

  static Place country() {
    return new Place(
        COUNTRY, "Meravia", PlaceKind.COUNTRY, null, List.of("Meravia"), 33.9, 63, null);
  }

  /** A point in a district. */
  static Place crossing() {
    List<String> path = List.of("Meravia", "Keth", "Corava", "Sorrel Bridge");
    double[] at = corner(SIDE * 2 + 2, 0);
    return new Place(
        CROSSING,
        "Sorrel Bridge",
        PlaceKind.CROSSING,
        id(2, 2),
        path,
        at[1] + 0.2,
        at[0] + 0.3,
        2.0);
  }

  private static BaseMap.Area province(int province) {
    int i = province % COLUMNS * SIDE;
    int j = province / COLUMNS * SIDE;
    String name = PROVINCES.get(province);
    return new BaseMap.Area(
        place(
            "mv:" + province,
            name,
            PlaceKind.PROVINCE,
            COUNTRY,
            List.of("Meravia", name),
            i + 1,
            j + 1),
        ring(i, j, SIDE),
        false);
  }

  private static BaseMap.Area district(int province, int part) {
    int i = province % COLUMNS * SIDE + part % SIDE;
    int j = province / COLUMNS * SIDE + part / SIDE;
    String name = HEADS.get(part) + TAILS.get(province);
    return new BaseMap.Area(
        place(
            id(province, part),
            name,
            PlaceKind.DISTRICT,
            "mv:" + province,
            List.of("Meravia", PROVINCES.get(province), name),
            i,
            j),
        ring(i, j, 1),
        true);
  }

  private static Place place(
      String id,
      String name,
      PlaceKind kind,
      @Nullable String parent,
      List<String> path,
      int i,
      int j) {
    double[] at = corner(i, j);
    return new Place(id, name, kind, parent, path, at[1] + 0.2, at[0] + 0.25, null);
  }

  private static String ring(int i, int j, int side) {
    List<double[]> corners = new ArrayList<>();
    IntStream.range(0, side).forEach(k -> corners.add(corner(i + k, j)));
    IntStream.range(0, side).forEach(k -> corners.add(corner(i + side, j + k)));
    IntStream.range(0, side).forEach(k -> corners.add(corner(i + side - k, j + side)));
    IntStream.rangeClosed(0, side).forEach(k -> corners.add(corner(i, j + side - k)));
    return corners.stream()
        .map(c -> String.format(Locale.ROOT, "[%.3f,%.3f]", c[0], c[1]))
        .collect(Collectors.joining(",", "{\"type\":\"Polygon\",\"coordinates\":[[", "]]}"));
  }

  private static double[] corner(int i, int j) {
    return new double[] {
      60 + i * 0.5 + 0.17 * Math.sin(i * 1.7 + j * 2.3),
      32 + j * 0.42 + 0.14 * Math.cos(i * 2.1 - j * 1.3)
    };
  }
}
