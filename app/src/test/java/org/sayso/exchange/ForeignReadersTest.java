package org.sayso.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.sayso.claim.Claim;
import org.sayso.pack.Kind;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;

/** Exports as programs that we did not write read them. */
class ForeignReadersTest {

  private static final String QUOTE =
      "\"Kohsan fell,\" Haji Gul said;\nthe Taliban took it, ﻫﺮﺍﺕ, 'today'.";

  @TempDir private Path folder;
  private final FewReports news = new FewReports();

  @BeforeEach
  void aPlaceThatChangesHands() {
    Claim claim =
        news.told(Kind.CONTROL, "captured", QUOTE)
            .by("taliban")
            .says(
                new Source(
                    "Haji Gul", null, SourceKind.CIVILIAN, null, false, null, true, List.of()))
            .add();
    LocalDate day = FewReports.JULY;
    news.held(
        FewReports.DISTRICT,
        day.minusDays(9),
        day.minusDays(1),
        Map.of("afghan-government", 0.7),
        claim);
    news.held(FewReports.DISTRICT, day, day.plusDays(5), Map.of("taliban", 0.83), claim);
    news.held(FewReports.CROSSING, day, day.plusDays(5), Map.of("taliban", 0.5), claim);
  }

  private Path export(Format format, String name) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, Read.bytes(news, format, false));
    return file;
  }

  @Test
  void duckDbReadsClaimsFromParquet() throws Exception {
    Path file = export(Format.CLAIMS_PARQUET, "claims.parquet");
    List<String> row =
        duckDb(
            "SELECT id, kind, \"from\", confidence, background, evidence_end, evidence, fought FROM '"
                + file
                + "'");
    assertThat(row)
        .containsExactly(
            news.atlas().claims().get(0).id(),
            "control",
            "2021-07-09",
            "0.9",
            "false",
            String.valueOf(QUOTE.length()),
            QUOTE.replace("Haji Gul", "a resident of Kohsan"),
            null);
  }

  @Test
  void duckDbReadsHoldingsAndTheirShapesFromGeoParquet() throws Exception {
    Path file = export(Format.GEOPARQUET, "holdings.parquet");
    assertThat(
            duckDb(
                "SELECT count(*), sum(probability), count(\"end\"), min(start) FROM '"
                    + file
                    + "'"))
        .containsExactly("3", "2.03", "1", "2021-06-30");
    String geo =
        duckDb(
                "SELECT decode(value) FROM parquet_kv_metadata('"
                    + file
                    + "') WHERE decode(key) = 'geo'")
            .get(0);
    JsonNode words = new ObjectMapper().readTree(geo);
    assertThat(words.path("version").asText()).isEqualTo("1.1.0");
    assertThat(words.at("/columns/geometry/encoding").asText()).isEqualTo("WKB");
    assertThat(words.at("/columns/geometry/geometry_types").toString())
        .isEqualTo("[\"Point\",\"Polygon\"]");
    assertThat(words.at("/columns/geometry/bbox").toString()).isEqualTo("[61.0,34.0,62.0,35.0]");
    assertThat(shapes(file))
        .extracting(Geometry::toText)
        .containsExactlyInAnyOrder(
            "POINT (61.05 34.65)",
            "POLYGON ((61 34, 62 34, 62 35, 61 35, 61 34))",
            "POLYGON ((61 34, 62 34, 62 35, 61 35, 61 34))");
  }

  private static List<Geometry> shapes(Path file) throws SQLException, ParseException {
    List<Geometry> shapes = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT geometry FROM '" + file + "'")) {
      while (rows.next()) {
        shapes.add(new WKBReader().read(rows.getBytes(1)));
      }
    }
    return shapes;
  }

  @Test
  void duckDbReadsEveryTableOfCsvWithoutGuessingAround() throws Exception {
    for (Format format :
        List.of(Format.CLAIMS_CSV, Format.HOLDINGS_CSV, Format.ACLED, Format.UCDP, Format.HAPI)) {
      Path file = export(format, format.code() + ".csv");
      List<String> count =
          duckDb(
              "SELECT count(*) FROM read_csv('"
                  + file
                  + "', header = true, all_varchar = true, delim = ',', quote = '\"',"
                  + " escape = '\"', comment = '', strict_mode = true)");
      assertThat(count)
          .as(format.code())
          .containsExactly(String.valueOf(Read.rows(news, format).size()));
    }
  }

  private static List<String> duckDb(String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      assertThat(rows.next()).isTrue();
      List<String> row = new ArrayList<>();
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        row.add(rows.getString(i));
      }
      return row;
    }
  }

  @Test
  void gdalReadsGeoJsonWithDaysAndAnOpenEnd() throws Exception {
    Path file = export(Format.GEOJSON, "holdings.geojson");
    String said = Tool.run("gdal-bin", "ogrinfo", "-ro", "-al", file.toString());
    assertThat(said)
        .contains("Feature Count: 3")
        .contains("start: Date")
        .contains("end: Date")
        .contains("start (Date) = 2021/06/30")
        .contains("end (Date) = 2021/07/08")
        .contains("end (Date) = (null)")
        .contains("holder (String) = taliban")
        .contains("POLYGON ((61 34,62 34,62 35,61 35,61 34))");
  }

  @Test
  void gdalReadsKmlWithTimeSpans() throws Exception {
    Path file = export(Format.KML, "holdings.kml");
    String said = Tool.run("gdal-bin", "ogrinfo", "-ro", "-al", file.toString());
    assertThat(said)
        .contains("Feature Count: 3")
        .contains("Name (String) = Kohsan")
        .contains("begin (DateTime) = 2021/06/30")
        .contains("end (DateTime) = 2021/07/08")
        .contains("Said to be held by Taliban")
        .contains("POLYGON");
  }

  @Test
  void gdalTurnsGeoJsonIntoAGeoPackage() throws Exception {
    Path file = export(Format.GEOJSON, "holdings.geojson");
    Path target = folder.resolve("holdings.gpkg");
    Tool.run("gdal-bin", "ogr2ogr", "-f", "GPKG", target.toString(), file.toString());
    assertThat(Tool.run("gdal-bin", "ogrinfo", "-ro", "-so", "-al", target.toString()))
        .contains("Feature Count: 3");
  }

  @Test
  void provToolsReadTheProvenanceOfEveryHolding() throws Exception {
    Path file = export(Format.PROV, "prov.json");
    Path notation = folder.resolve("prov.provn");
    Tool.run("prov-tools", "prov-convert", "-f", "provn", file.toString(), notation.toString());
    String said = Files.readString(notation, StandardCharsets.UTF_8);
    String claim = "sayso:" + news.atlas().claims().get(0).id();
    String report = "sayso:" + news.atlas().reports().get(0).id();
    assertThat(said)
        .contains("prov:type='sayso:Holding'")
        .contains("prov:type='oa:TextPositionSelector'")
        .contains("prov:type='oa:TextQuoteSelector'")
        .contains("wasAttributedTo(" + claim)
        .containsPattern("wasDerivedFrom\\(sayso:support-\\w+, " + claim)
        .containsPattern("wasDerivedFrom\\(sayso:holding-\\w+, sayso:support-")
        .containsPattern("wasDerivedFrom\\(" + claim + ", sayso:quote-")
        .containsPattern("wasDerivedFrom\\(sayso:quote-\\w+, " + report)
        .doesNotContain("Haji Gul");
  }
}
