package org.sayso.geofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sayso.geofile.Made.feature;
import static org.sayso.geofile.Made.square;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Broken, huge and hostile files get one message with file, row and remedy. */
class HostileFileTest {

  private static final Limits LIMITS = Limits.usual(null, false);
  private static final Limits TIGHT = new Limits(null, false, 1 << 20, 100);
  private static final List<Made.Feature> AREAS =
      List.of(feature(square(30, 10, 1), "NAME", "One"), feature(square(31, 10, 1), "NAME", "Two"));

  @TempDir Path folder;

  private static void refused(Path file, Limits limits, String... parts) {
    assertThatThrownBy(() -> GeoFile.read(file, limits))
        .isInstanceOf(BadFile.class)
        .hasMessageStartingWith(file.getFileName().toString())
        .hasMessageMatching("(?s)[^\\n]*; [^\\n]*")
        .hasMessageContainingAll(parts);
  }

  private Path file(String name, String text) throws IOException {
    return Made.text(folder.resolve(name), text);
  }

  private Path cut(Path file, double share) throws IOException {
    byte[] all = Files.readAllBytes(file);
    return Files.write(file, Arrays.copyOf(all, (int) (all.length * share)));
  }

  private Path geometry(String type, String coordinates) throws IOException {
    return file(
        "shape.geojson",
        "{\"type\":\"FeatureCollection\",\"features\":["
            + "{\"type\":\"Feature\",\"properties\":{\"name\":\"sound\"},\"geometry\":null},"
            + "{\"type\":\"Feature\",\"properties\":{\"name\":\"x\"},\"geometry\":{\"type\":\""
            + type
            + "\",\"coordinates\":"
            + coordinates
            + "}}]}");
  }

  @Test
  void filesThatAreSomethingElse() throws IOException {
    refused(file("empty", ""), LIMITS, "is empty; fetch");
    refused(
        file("full.geojson", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n"),
        LIMITS,
        "pointer of Git LFS",
        "git lfs pull");
    refused(file("page.csv", "<!DOCTYPE html><html></html>"), LIMITS, "web page", "fetch");
    refused(file("map.pdf", "%PDF-1.7"), LIMITS, "PDF", "template");
    refused(file("noise", "\u0000\u0001\u0002\u0003"), LIMITS, "no kind of file");
    refused(file("a.json", "{\"a\":1}"), LIMITS, "no table of places");
    Files.createDirectory(folder.resolve("x.gdb"));
    refused(folder.resolve("x.gdb"), LIMITS, "geodatabase", "export");
    Path shape = Made.shapefile(folder.resolve("alone"), AREAS);
    refused(folder.resolve("alone.dbf"), LIMITS, "give the .shp");
    Files.delete(folder.resolve("alone.dbf"));
    refused(shape, LIMITS, "has no .dbf beside it");
  }

  @Test
  void filesThatAreCutOff() throws IOException, SQLException {
    Path zip = Made.zip(folder.resolve("a.zip"), Map.of("a.csv", Made.bytes("a,b\n1,2\n")));
    refused(cut(zip, 0.7), LIMITS, "damaged or cut-off archive", "fetch it again");
    Path book =
        Made.workbook(folder.resolve("a.xlsx"), "S", List.of(List.of("a", "b"), List.of("1", "2")));
    refused(cut(book, 0.9), LIMITS, "damaged or cut-off archive");
    refused(cut(Made.geoJson(folder.resolve("a.geojson"), AREAS), 0.8), LIMITS, "no sound JSON");
    refused(cut(Made.shapefile(folder.resolve("b"), AREAS), 0.8), LIMITS, "b.shp:2: is cut off");
    Path shape = Made.shapefile(folder.resolve("c"), AREAS);
    cut(folder.resolve("c.dbf"), 0.8);
    assertThatThrownBy(() -> GeoFile.read(shape, LIMITS)).hasMessageContaining("c.dbf: is cut off");
    Path many = Made.geoPackage(folder.resolve("d.gpkg"), AREAS);
    refused(cut(many, 0.3), LIMITS, "no sound GeoPackage");
  }

  @Test
  void filesThatAreTooLarge() throws IOException {
    Path huge = folder.resolve("huge.csv");
    try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
      sparse.setLength(10L << 30);
    }
    refused(huge, LIMITS, "is over ", " MB", "one country");
    byte[] bomb = new byte[8 << 20];
    Arrays.fill(bomb, (byte) ' ');
    refused(
        Made.zip(folder.resolve("bomb.zip"), Map.of("a.csv", bomb)), TIGHT, "packed or unpacked");
    refused(
        Made.zip(folder.resolve("bomb.xlsx"), Made.bookOf("S", "<row/>".repeat(1 << 20), "<si/>")),
        TIGHT,
        "packed or unpacked");
    refused(file("rows.csv", "a,b\n" + "1,2\n".repeat(200)), TIGHT, "rows.csv:", "more than 100");
    refused(
        file("deep.geojson", "{\"type\":\"FeatureCollection\",\"features\":" + "[".repeat(100_000)),
        LIMITS,
        "no sound JSON",
        "nesting depth");
  }

  @Test
  void tablesWithBadRows() throws IOException {
    refused(file("a.csv", "a,b,c\n1,2,3\n1,2\n"), LIMITS, "a.csv:3: 2 fields where 3", "mend");
    refused(file("b.csv", "a,b\n\"1,2\n"), LIMITS, "b.csv");
    String dump =
        "1\tA\tA\t\t34.1\t69.1\tP\tPPL\tAF\t\t01\t1101\t\t\t0\t\t1\tAsia/Kabul\t2020-01-01\n";
    refused(file("AF.txt", dump + "2\tB\tB\n"), LIMITS, "AF.txt:2: 3 fields where 19");
    Path latin =
        Made.text(folder.resolve("l.csv"), "a,b\nx,y\nK\u00FCste,z\n", StandardCharsets.ISO_8859_1);
    refused(latin, LIMITS, "l.csv:3: is not UTF-8", "--encoding windows-1252");
  }

  @Test
  void otherSystemsOfCoordinates() throws IOException {
    String map = Files.readString(Made.geoJson(folder.resolve("a.geojson"), AREAS));
    String crs = "{\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:%s\"}},";
    refused(
        file("b.geojson", crs.formatted("EPSG::32636") + map.substring(1)),
        LIMITS,
        "EPSG::32636",
        "WGS 84");
    assertThatCode(
            () ->
                GeoFile.read(
                    file("c.geojson", crs.formatted("OGC:1.3:CRS84") + map.substring(1)), LIMITS))
        .doesNotThrowAnyException();
  }

  @Test
  void theIndexOfAShapefileIsNoShapefile() throws IOException {
    Path shapes = Made.shapefile(folder.resolve("a"), AREAS);
    Path index = Files.copy(shapes, folder.resolve("a.shx"));
    refused(index, LIMITS, "a.shx: is the index of a shapefile", "the .shp");
    assertThat(GeoFile.besideShapes(index, List.of(index, shapes))).isTrue();
    assertThat(GeoFile.besideShapes(shapes, List.of(index, shapes))).isFalse();
    assertThat(GeoFile.besideShapes(index, List.of(index))).isFalse();
  }

  @Test
  void shapesThatCannotBe() throws IOException {
    refused(geometry("Polygon", "[[[0,0],[2,2],[2,0],[0,2],[0,0]]]"), LIMITS, ":2:", "--repair");
    refused(geometry("Polygon", "[[[0,0],[1,1],[0,0]]]"), LIMITS, ":2:", "fewer than four");
    refused(geometry("Polygon", "[[[0,0],[1,1],[1,0],[2,5]]]"), LIMITS, ":2:", "not closed");
    refused(geometry("Polygon", "[[[0,0],[1,\"x\"],[1,0],[0,0]]]"), LIMITS, ":2:", "no number");
    refused(geometry("Point", "[NaN,1]"), LIMITS, "no sound JSON");
    refused(geometry("Point", "[1e999,1]"), LIMITS, ":2:", "no number");
    refused(geometry("Point", "[465000,3850000]"), LIMITS, ":2:", "EPSG:4326");
    refused(geometry("MultiPolygon", "7"), LIMITS, ":2:", "nested as GeoJSON");
    refused(geometry("Polygon", "[]"), LIMITS, ":2:", "no outline");
    refused(
        file(
            "t.json",
            "{\"type\":\"Topology\",\"arcs\":[],\"objects\":{\"o\":{\"type\":\"Polygon\",\"arcs\":[[7]]}}}"),
        LIMITS,
        "names an arc that is not there");
  }

  @Test
  void shapefilesWithWildNumbers() throws IOException {
    Path nan = Made.shapefile(folder.resolve("n"), AREAS);
    byte[] bytes = Files.readAllBytes(nan);
    Arrays.fill(bytes, 108 + 48, 108 + 56, (byte) 0xFF);
    Files.write(nan, bytes);
    assertThatThrownBy(() -> GeoFile.read(nan, LIMITS))
        .isInstanceOf(BadFile.class)
        .hasMessageContaining("n.shp:1: ");
    Path wild = Made.shapefile(folder.resolve("w"), AREAS);
    bytes = Files.readAllBytes(wild);
    Arrays.fill(bytes, 108 + 36, 108 + 40, (byte) 0x7F);
    Files.write(wild, bytes);
    refused(wild, LIMITS, "w.shp:1: is shorter than it says");
    Path flat = Made.shapefile(folder.resolve("p"), AREAS);
    Files.writeString(folder.resolve("p.prj"), "PROJCS[\"WGS_1984_UTM_Zone_42N\"]");
    refused(flat, LIMITS, "not in degrees", "EPSG:4326");
  }

  @Test
  void databasesThatAreTraps() throws IOException, SQLException {
    Path view = Made.geoPackage(folder.resolve("v.gpkg"), AREAS);
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + view);
        Statement sql = database.createStatement()) {
      sql.execute("DROP TABLE areas");
      sql.execute(
          "CREATE VIEW areas AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n)"
              + " SELECT i AS geom, 'x' AS name FROM n");
    }
    refused(view, LIMITS, "no table of places");
    Path other = Made.geoPackage(folder.resolve("u.gpkg"), AREAS);
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + other);
        Statement sql = database.createStatement()) {
      sql.execute("UPDATE gpkg_geometry_columns SET srs_id = 32642");
    }
    refused(other, LIMITS, "EPSG:32642", "EPSG:4326");
    Path blob = Made.geoPackage(folder.resolve("b.gpkg"), AREAS);
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + blob);
        Statement sql = database.createStatement()) {
      sql.execute("UPDATE areas SET geom = x'47500001E610000001060000007FFFFFFF'");
    }
    refused(blob, LIMITS, "areas:1: its shape cannot be read");
  }

  @Test
  void workbooksThatAreTraps() throws IOException {
    Map<String, byte[]> parts = Made.bookOf("S", "<row><c t=\"s\"><v>9</v></c></row>", "");
    refused(Made.zip(folder.resolve("s.xlsx"), parts), LIMITS, "s.xlsx/S:1: names a text");
    parts.put(
        "xl/worksheets/sheet1.xml",
        Made.bytes(
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>"
                + "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row>"
                + "</sheetData></worksheet>"));
    refused(Made.zip(folder.resolve("e.xlsx"), parts), LIMITS, "e.xlsx");
    parts.put("xl/worksheets/sheet1.xml", Made.bytes("<worksheet><sheetData><row>"));
    refused(Made.zip(folder.resolve("x.xlsx"), parts), LIMITS, "damaged workbook", "save it again");
  }
}
