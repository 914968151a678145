package org.sayso.geofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sayso.geofile.Made.feature;
import static org.sayso.geofile.Made.square;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;

/** The same areas in every container give the same tables, whatever the file is called. */
class GeoFileTest {

  private static final Limits LIMITS = Limits.usual(null, false);
  private static final List<Made.Feature> AREAS =
      List.of(
          feature(square(30, 10, 1), "NAME", "Wad Alnur", "CODE", "X01"),
          feature(square(31, 10, 1), "NAME", "Küstenland", "CODE", "X02"),
          feature(square(32, 10, 1), "NAME", "ده صلاح", "CODE", "X03"));

  @TempDir Path folder;

  private static void isAreas(Path file) throws IOException, BadFile {
    List<Sheet> sheets = GeoFile.read(file, LIMITS);
    assertThat(sheets).hasSize(1);
    assertThat(sheets.get(0).columns()).containsExactlyInAnyOrder("name", "code");
    assertThat(sheets.get(0).rows()).hasSize(AREAS.size());
    for (int i = 0; i < AREAS.size(); i++) {
      Row row = sheets.get(0).rows().get(i);
      Made.Feature area = AREAS.get(i);
      assertThat(row.get("name")).isEqualTo(area.properties().get("NAME"));
      assertThat(row.get("code")).isEqualTo(area.properties().get("CODE"));
      assertThat(row.number()).isEqualTo(i + 1);
      assertThat(shape(row).equalsTopo(area.shape())).as(file.toString()).isTrue();
    }
  }

  private static Geometry shape(Row row) {
    return Objects.requireNonNull(row.shape());
  }

  @Test
  void everyContainerOfShapesGivesTheSameAreas() throws IOException, BadFile, SQLException {
    isAreas(Made.geoJson(folder.resolve("a.txt"), AREAS));
    isAreas(Made.topoJson(folder.resolve("b.csv"), AREAS));
    isAreas(Made.shapefile(folder.resolve("c"), AREAS));
    isAreas(Made.geoPackage(folder.resolve("d.dat"), AREAS));
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("in/areas.shx", Files.readAllBytes(folder.resolve("c.shp")));
    for (String ending : List.of("shp", "dbf", "cpg")) {
      parts.put("in/areas." + ending, Files.readAllBytes(folder.resolve("c." + ending)));
    }
    parts.put("readme.txt", Made.bytes("no table\n"));
    parts.put("meta.json", Made.bytes("{\"boundaryID\":\"1\"}"));
    isAreas(Made.zip(folder.resolve("e.bin"), parts));
    isAreas(
        Made.zip(
            folder.resolve("f.zip"),
            Map.of("x.geojson", Files.readAllBytes(folder.resolve("a.txt")))));
  }

  @Test
  void holesAndIslandsStayWhatTheyAre() throws IOException, BadFile {
    List<Made.Feature> areas =
        List.of(
            feature(Made.holed(30, 10), "NAME", "ring"),
            feature(Made.together(square(40, 1, 1), square(42, 1, 1)), "NAME", "isles"));
    for (Path file :
        List.of(
            Made.shapefile(folder.resolve("h"), areas),
            Made.geoJson(folder.resolve("h.json"), areas))) {
      List<Row> rows = GeoFile.read(file, LIMITS).get(0).rows();
      for (int i = 0; i < areas.size(); i++) {
        assertThat(shape(rows.get(i)).equalsTopo(areas.get(i).shape())).isTrue();
      }
    }
  }

  @Test
  void workbooksAndTextGiveTheSameTable() throws IOException, BadFile {
    List<List<String>> rows =
        List.of(
            List.of("name", "code", "people", "day"),
            List.of("#adm2+name", "#adm2+code", "#population", ""),
            List.of("Wad & Nur", "X01", "48600000", "44517"),
            List.of("", "X02", "4.8E3", ""));
    Path book = Made.workbook(folder.resolve("a.zip"), "Sheet 1", rows);
    Path text =
        Made.text(
            folder.resolve("a"),
            "\uFEFFname;code;people;day\n#adm2+name;#adm2+code;#population;\n"
                + "\"Wad & Nur\";X01;48600000;44517\n;X02;4800;\n");
    for (Path file : List.of(book, text)) {
      Sheet sheet = GeoFile.read(file, LIMITS).get(0);
      assertThat(sheet.columns()).containsExactly("name", "code", "people", "day");
      assertThat(sheet.rows()).hasSize(2);
      assertThat(sheet.rows().get(0).fields())
          .isEqualTo(
              Map.of("name", "Wad & Nur", "code", "X01", "people", "48600000", "day", "44517"));
      assertThat(sheet.rows().get(1).fields()).isEqualTo(Map.of("code", "X02", "people", "4800"));
      assertThat(sheet.rows().get(1).number()).isEqualTo(4);
    }
  }

  @Test
  void encodingsAreTakenByTheirMarkOrAsNamed() throws IOException, BadFile {
    String text = "name,code\nKüste,X\n";
    Charset latin = Charset.forName("windows-1252");
    Path wide = Made.text(folder.resolve("wide"), "\uFEFF" + text, StandardCharsets.UTF_16LE);
    Path narrow = Made.text(folder.resolve("narrow"), text, latin);
    assertThat(GeoFile.read(wide, LIMITS).get(0).rows().get(0).get("name")).isEqualTo("Küste");
    assertThat(GeoFile.read(narrow, Limits.usual(latin, false)).get(0).rows().get(0).get("name"))
        .isEqualTo("Küste");
  }

  @Test
  void crossedOutlinesAreMendedWhereThatIsAsked() throws IOException, BadFile {
    Path file =
        Made.text(
            folder.resolve("bow"),
            "{\"type\":\"Feature\",\"properties\":{\"name\":\"bow\"},\"geometry\":{\"type\":\"Polygon\","
                + "\"coordinates\":[[[0,0],[2,2],[2,0],[0,2],[0,0]]]}}");
    Row row = GeoFile.read(file, Limits.usual(null, true)).get(0).rows().get(0);
    assertThat(shape(row).isValid()).isTrue();
    assertThat(shape(row).getArea()).isEqualTo(2);
  }
}
