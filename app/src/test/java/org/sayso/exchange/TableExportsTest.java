package org.sayso.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.claim.Claim;
import org.sayso.export.ClaimJson;
import org.sayso.pack.Kind;
import org.sayso.sheet.Selection;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;

/** Claims and holdings as tables and maps, also of reports that were written to do harm. */
class TableExportsTest {

  /** Formats that name no speaker at all. */
  private static final Set<Format> NAMELESS =
      Set.of(Format.HOLDINGS_CSV, Format.GEOJSON, Format.KML, Format.HAPI);

  private final FewReports news = new FewReports();

  @Test
  void aClaimFillsItsColumns() {
    Claim claim =
        news.told(Kind.CASUALTIES, "killed", "At least 30 soldiers died in Kohsan.")
            .by("taliban")
            .on("afghan-government")
            .count(30.0, 30.0, "At least 30")
            .says(FewReports.speaker("a doctor", SourceKind.MEDICAL, null))
            .add();
    assertThat(Read.rows(news, Format.CLAIMS_CSV))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("id", claim.id())
                    .containsEntry("report", claim.report())
                    .containsEntry("actor", "taliban")
                    .containsEntry("target", "afghan-government")
                    .containsEntry("place_id", "gn:AF.11.2008")
                    .containsEntry("admin1", "Herat")
                    .containsEntry("admin2", "Kohsan")
                    .containsEntry("country", "Afghanistan")
                    .containsEntry("lat", "34.65")
                    .containsEntry("value", "30")
                    .containsEntry("low", "30")
                    .containsEntry("high", "")
                    .containsEntry("fought", "")
                    .containsEntry("from", "2021-07-09")
                    .containsEntry("speaker", "a doctor")
                    .containsEntry("chain", "a doctor ← Wire A")
                    .containsEntry("published", "2021-07-09"));
  }

  @Test
  void linesOfJsonComeBackAsTheClaims() throws Exception {
    Claim claim = news.told(Kind.CONTROL, "captured", "The Taliban took it.").by("taliban").add();
    Claim read = ClaimJson.read(Read.lines(news, Format.CLAIMS_JSONL).get(0));
    assertThat(read.id()).isEqualTo(claim.id());
    assertThat(read.evidence()).isEqualTo(claim.evidence());
    assertThat(read.sources()).isEqualTo(claim.sources());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://x\",\"y\")",
        "+1+1",
        "-2+3",
        "@SUM(A1)",
        "\t=1+1",
        " =cmd|' /C calc'!A0",
        "＝1+1"
      })
  void noCellIsAFormula(String formula) {
    news.told(Kind.CONTROL, "captured", formula).by(formula).at(formula).in(formula).add();
    for (Format format : List.of(Format.CLAIMS_CSV, Format.ACLED)) {
      for (Map<String, String> row : Read.rows(news, format)) {
        assertThat(row.values())
            .noneMatch(cell -> cell.matches("(?s)[\\s]*[=+@＝].*|[\\t\\r].*"))
            .noneMatch(cell -> cell.startsWith("-") && !cell.matches("-?[0-9.]+"));
      }
    }
  }

  @Test
  void quotesAndLinesAndRightToLeftComeBackAsTheyWereAndNothingSteers() {
    String words = "He said \"no\",\nthen: مرکز; \u202Eevil\u202C \u001B[31mred\u0000";
    news.told(Kind.CONTROL, "captured", words).by("taliban").add();
    assertThat(Read.rows(news, Format.CLAIMS_CSV).get(0).get("evidence"))
        .isEqualTo("He said \"no\",\nthen: مرکز; evil [31mred");
    assertThat(Read.lines(news, Format.CLAIMS_JSONL).get(0).at("/evidence/text").asText())
        .isEqualTo(words);
  }

  @Test
  void markupIsTextInKml() throws Exception {
    FewReports hostile = new FewReports();
    Claim claim = hostile.told(Kind.CONTROL, "captured", "<script>]]>&\u0000").by("<b>&\"x").add();
    hostile.held(
        FewReports.DISTRICT, FewReports.JULY, FewReports.JULY, Map.of("<b>&\"x", 0.9), claim);
    byte[] kml = Read.bytes(hostile, Format.KML, false);
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(kml));
    assertThat(document.getElementsByTagName("script").getLength()).isZero();
    assertThat(document.getElementsByTagName("Placemark").getLength()).isEqualTo(1);
    new ObjectMapper().readTree(Read.bytes(hostile, Format.PROV, false));
    new ObjectMapper().readTree(Read.bytes(hostile, Format.GEOJSON, false));
  }

  @Test
  void provenanceNamesASupportOnceAndWhatIsLeftOfItWithEachHolding() throws Exception {
    FewReports fading = new FewReports();
    Claim claim = fading.told(Kind.CONTROL, "captured", "They took it.").by("taliban").add();
    LocalDate next = FewReports.JULY.plusDays(7);
    Map<String, Double> chances = Map.of("taliban", 0.9);
    fading.held(FewReports.DISTRICT, FewReports.JULY, next.minusDays(1), chances, claim, 1.25);
    fading.held(FewReports.DISTRICT, next, next, Map.of("taliban", 0.8), claim, 0.5);
    JsonNode bundle =
        new ObjectMapper()
            .readTree(Read.bytes(fading, Format.PROV, false))
            .path("bundle")
            .elements()
            .next();
    List<String> supports = new ArrayList<>();
    bundle
        .path("entity")
        .fieldNames()
        .forEachRemaining(id -> supports.add(id.startsWith("sayso:support-") ? id : ""));
    supports.removeIf(String::isEmpty);
    assertThat(supports).hasSize(1);
    assertThat(bundle.path("entity").path(supports.get(0)).at("/sayso:weight/$").asText())
        .isEqualTo("1.25");
    List<String> left = new ArrayList<>();
    bundle
        .path("wasDerivedFrom")
        .forEach(
            one -> {
              if (one.path("prov:usedEntity").asText().equals(supports.get(0))) {
                left.add(one.at("/sayso:weight/$").asText());
              }
            });
    assertThat(left).containsExactlyInAnyOrder("", "0.5");
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void anAtlasOfNothingGivesASoundFile(Format format) throws Exception {
    String text = new String(Read.bytes(news, format, false), StandardCharsets.UTF_8);
    switch (format) {
      case CLAIMS_CSV, HOLDINGS_CSV, ACLED, UCDP -> assertThat(Read.rows(text)).isEmpty();
      case HAPI -> assertThat(Read.rows(text)).hasSize(1);
      case CLAIMS_JSONL, PLOVER, FTM -> assertThat(text).isBlank();
      case GEOJSON, PROV -> assertThat(new ObjectMapper().readTree(text).isObject()).isTrue();
      case KML -> assertThat(text).contains("<Document>").endsWith("</kml>");
      case CLAIMS_PARQUET, GEOPARQUET -> assertThat(text).startsWith("PAR1").endsWith("PAR1");
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void aPrivatePersonIsDescribedAndNotNamedUnlessAskedFor(Format format) {
    Claim claim =
        news.told(
                Kind.CLASH,
                "battle",
                "Troops and the Taliban fought, Haji Gul Ahmadzai said. Ahmadzai fled; 5 died.")
            .by("taliban")
            .on("afghan-government")
            .says(
                new Source(
                    "Haji Gul Ahmadzai",
                    null,
                    SourceKind.CIVILIAN,
                    null,
                    false,
                    null,
                    true,
                    List.of()))
            .add();
    news.told(Kind.CASUALTIES, "killed", "Five died.").on("taliban").count(5.0, null, "Five").add();
    news.held(FewReports.DISTRICT, FewReports.JULY, FewReports.JULY, Map.of("taliban", 0.6), claim);
    assertThat(new String(Read.bytes(news, format, false), StandardCharsets.UTF_8))
        .doesNotContain("Ahmadzai");
    boolean compressed = format == Format.CLAIMS_PARQUET || format == Format.GEOPARQUET;
    boolean named = !compressed && !NAMELESS.contains(format);
    assertThat(
            new String(Read.bytes(news, format, true), StandardCharsets.UTF_8).contains("Ahmadzai"))
        .isEqualTo(named);
  }

  @Test
  void holdingsSayWhoAndHowSureAndTheLastIsStillSo() throws Exception {
    Claim claim = news.told(Kind.CONTROL, "captured", "The Taliban took it.").by("taliban").add();
    LocalDate day = FewReports.JULY;
    news.held(
        FewReports.DISTRICT,
        day.minusDays(9),
        day.minusDays(1),
        Map.of("afghan-government", 0.5, "taliban", 0.3),
        claim);
    news.held(FewReports.DISTRICT, day, day.plusDays(2), Map.of("taliban", 0.83), claim);
    List<Map<String, String>> rows = Read.rows(news, Format.HOLDINGS_CSV);
    assertThat(rows.get(0))
        .containsEntry("start", "2021-06-30")
        .containsEntry("end", "2021-07-08")
        .containsEntry("status", "disputed")
        .containsEntry("holder", "afghan-government")
        .containsEntry("second", "taliban");
    assertThat(rows.get(1))
        .containsEntry("start", "2021-07-09")
        .containsEntry("end", "")
        .containsEntry("as_of", "2021-07-11")
        .containsEntry("status", "held")
        .containsEntry("holder_name", "Taliban")
        .containsEntry("probability", "0.83")
        .containsEntry("claims_for", claim.id());
    JsonNode features =
        new ObjectMapper().readTree(Read.bytes(news, Format.GEOJSON, false)).path("features");
    assertThat(features.at("/1/properties/end").isNull()).isTrue();
    assertThat(features.at("/1/properties/approximate").asBoolean()).isTrue();
  }

  @Test
  void aDayAndAPlaceLeaveOutTheRest() {
    Claim claim = news.told(Kind.CONTROL, "captured", "The Taliban took it.").by("taliban").add();
    LocalDate day = FewReports.JULY;
    news.held(FewReports.DISTRICT, day, day.plusDays(1), Map.of("taliban", 0.8), claim);
    news.held(FewReports.DISTRICT, day.plusDays(2), day.plusDays(3), Map.of("taliban", 0.7), claim);
    news.held(FewReports.CROSSING, day, day.plusDays(3), Map.of("taliban", 0.6), claim);
    Selection selection = new Selection(day.plusDays(3), Set.of(FewReports.DISTRICT.id()));
    String csv =
        new String(Read.bytes(news, Format.HOLDINGS_CSV, selection, false), StandardCharsets.UTF_8);
    assertThat(Read.rows(csv))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("place", "Kohsan")
                    .containsEntry("start", "2021-07-11"));
  }
}
