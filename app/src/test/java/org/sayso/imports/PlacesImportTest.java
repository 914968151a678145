package org.sayso.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.sayso.atlas.BaseMap;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.gazetteer.Shapes;
import org.sayso.geofile.BadFile;
import org.sayso.geofile.Limits;
import org.sayso.geofile.Made;
import org.sayso.geofile.ShapeText;
import org.sayso.ingest.BadArgument;
import org.sayso.serve.PackMap;

/** Imports into packs: who is joined with whom, what is asked, and that it is all or nothing. */
class PlacesImportTest {

  private static final Gazetteer BUNDLED = Gazetteer.conflict("afghanistan");
  private static final Shapes CELLS = Shapes.conflict("afghanistan");

  @TempDir Path folder;

  private Told run(String pack, @Nullable Path decisions, Path... files)
      throws IOException, BadFile {
    try (Staging staging = Staging.of(pack, folder.resolve("pack"), null)) {
      return PlacesImport.run(
          staging,
          new PlacesImport.Order(
              List.of(files), Limits.usual(null, false), "", "CC BY-IGO", 2021, decisions));
    }
  }

  private Told again(@Nullable Path decisions, Path... files) throws IOException, BadFile {
    try (Staging staging = Staging.of(folder.resolve("pack").toString(), null, null)) {
      return PlacesImport.run(
          staging,
          new PlacesImport.Order(
              List.of(files), Limits.usual(null, false), "", "CC BY-IGO", 2021, decisions));
    }
  }

  private Told first(Path... files) throws IOException, BadFile {
    return run("afghanistan", null, files);
  }

  private List<String> imported(String file) throws IOException {
    Path path = folder.resolve("pack/imported").resolve(file);
    return Files.exists(path) ? Files.readAllLines(path) : List.of();
  }

  private static List<Place> districts() {
    return BUNDLED.all().stream()
        .filter(p -> p.kind() == PlaceKind.DISTRICT && !BUNDLED.later(p.id()))
        .filter(p -> !BUNDLED.remote(p.id()))
        .toList();
  }

  /** The cells bent by a wave, so that they are no cells and still meet one another. */
  private static Geometry bent(Place district) {
    Geometry cell = ShapeText.read(CELLS.geometry(district.id()).orElseThrow());
    return new GeometryTransformer() {
      @Override
      protected CoordinateSequence transformCoordinates(CoordinateSequence all, Geometry parent) {
        Coordinate[] moved = all.toCoordinateArray();
        for (int i = 0; i < moved.length; i++) {
          Coordinate c = moved[i];
          moved[i] =
              new Coordinate(
                  c.getX() + 0.01 * Math.sin(c.getY()), c.getY() + 0.01 * Math.sin(c.getX()));
        }
        return createCoordinateSequence(moved);
      }
    }.transform(cell);
  }

  /** A map of all districts as others spell them, each with the code that its id becomes. */
  private Path districtMap(String name, boolean withProvince) throws IOException {
    List<Made.Feature> features = new ArrayList<>();
    for (Place district : districts()) {
      String spelt = district.name().replace('u', 'o').replace("q", "k");
      String code = district.id().replaceAll("\\W", "");
      Place province = BUNDLED.parent(district);
      features.add(
          withProvince
              ? Made.feature(
                  bent(district),
                  "ADM2_EN",
                  spelt,
                  "ADM2_PCODE",
                  code,
                  "ADM1_EN",
                  province == null ? "" : province.name(),
                  "ADM1_PCODE",
                  code.replaceAll("\\d+$", "")
                      + "P"
                      + (province == null ? "" : province.id().replaceAll("\\W", "")),
                  "ADM0_PCODE",
                  "AF")
              : Made.feature(
                  bent(district),
                  "shapeName",
                  spelt,
                  "shapeID",
                  code,
                  "shapeGroup",
                  "AFG",
                  "shapeType",
                  "ADM2"));
    }
    return Made.geoJson(folder.resolve(name), features);
  }

  private Map<String, String> codes(String scheme) throws IOException {
    Map<String, String> codes = new TreeMap<>();
    for (String line : imported("codes.csv")) {
      String[] fields = line.split(",");
      if (fields[1].equals(scheme)) {
        codes.put(fields[2], fields[0]);
      }
    }
    return codes;
  }

  @Test
  void realShapesOfAWholeCountryTakeThePlaceOfTheCells() throws IOException, BadFile {
    Told told = first(districtMap("afg.geojson", true));
    assertThat(told.open()).isZero();
    assertThat(told.outlines()).isEqualTo(398);
    assertThat(told.approximate()).isZero();
    codes("pcode")
        .forEach(
            (code, id) -> {
              if (id.matches("gn:AF\\.\\d+\\.\\d+")) {
                assertThat(code).isEqualTo(id.replaceAll("\\W", ""));
              }
            });
    BaseMap map = PackMap.of(List.of(folder.resolve("pack").toString()));
    assertThat(map.areas()).hasSize(34 + 398).noneMatch(BaseMap.Area::approximate);
    assertThat(map.attribution()).anyMatch(line -> line.contains("CC BY-IGO"));
    Gazetteer gazetteer = Gazetteer.conflict(folder.resolve("pack").toString());
    for (BaseMap.Area area : map.areas()) {
      Geometry shape = ShapeText.read(String.valueOf(area.shape()));
      Place place = gazetteer.byId(area.place().id()).orElseThrow();
      Coordinate at = new Coordinate(place.lon(), place.lat());
      assertThat(shape.distance(shape.getFactory().createPoint(at)))
          .as(place.name())
          .isLessThan(place.kind() == PlaceKind.PROVINCE ? 1 : 0.01);
    }
  }

  @Test
  void shapesWithoutAnAreaAreJoinedByTheProvinceTheyLieIn() throws IOException, BadFile {
    Told told = first(districtMap("gb.json", false));
    Map<String, String> codes = codes("geoboundaries");
    assertThat(codes.size() + told.open()).isEqualTo(398);
    assertThat(told.open()).isLessThan(8);
    codes.forEach((code, id) -> assertThat(code).isEqualTo(id.replaceAll("\\W", "")));
  }

  @Test
  void namesWithoutShapesAreJoinedInTheirProvince() throws IOException, BadFile {
    StringBuilder csv = new StringBuilder("ADM1_EN,ADM2_EN,ADM2_PCODE,T_TL\n");
    for (Place district : districts()) {
      Place province = BUNDLED.parent(district);
      csv.append(province == null ? "" : province.name()).append(',');
      csv.append(district.name().replace('u', 'o')).append(',');
      csv.append(district.id().replaceAll("\\W", "")).append(",1000\n");
    }
    Told told = first(Made.text(folder.resolve("pop.csv"), csv.toString()));
    Map<String, String> codes = codes("pcode");
    assertThat(codes.size() + told.open()).isEqualTo(398);
    assertThat(told.open()).isLessThan(8);
    codes.forEach((code, id) -> assertThat(code).isEqualTo(id.replaceAll("\\W", "")));
    assertThat(imported("population.csv").get(1)).endsWith(",1000,2021,,pop.csv");
    assertThat(imported("sources.csv"))
        .contains("pop.csv,OCHA COD-PS,OCHA common operational datasets (COD-PS),CC BY-IGO,2021");
  }

  @Test
  void whatIsLeftIsAskedAndTheAnswerKept() throws IOException, BadFile {
    Path file =
        Made.text(
            folder.resolve("a.csv"),
            "ADM1_EN,ADM1_PCODE,ADM2_EN,ADM2_PCODE\nBaghlan,AF09,Burka,AF0901\n"
                + "Baghlan,AF09,Xylophon,AF0902\nBaghlan,AF09,Zzyzx,AF0903\nBaghlan,AF09,Qwertz,AF0904\n");
    Told told = first(file);
    assertThat(told.open()).isEqualTo(3);
    Path review = folder.resolve("pack/imported/review.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(review));
    assertThat(lines.get(1)).startsWith(",").contains("gn:AF.03.").contains("Xylophon");
    String andarab = BUNDLED.spelt("Andarab").get(0).place().id();
    lines.set(1, andarab + " Andarab" + lines.get(1));
    lines.set(2, "new" + lines.get(2));
    lines.set(3, "skip" + lines.get(3));
    Path filled = Files.write(folder.resolve("filled.csv"), lines);

    assertThat(again(filled, file).open()).isZero();
    assertThat(review).doesNotExist();
    assertThat(codes("pcode"))
        .containsEntry("AF0902", andarab)
        .containsEntry("AF0903", "pcode:AF0903");
    Gazetteer gazetteer = Gazetteer.conflict(folder.resolve("pack").toString());
    assertThat(gazetteer.spelt("Xylophon")).anyMatch(c -> c.place().id().equals(andarab));
    assertThat(gazetteer.byId("pcode:AF0903").orElseThrow().path())
        .containsExactly("Afghanistan", "Baghlan", "Zzyzx");
    assertThat(again(null, file).open()).as("kept without being given again").isZero();

    Files.writeString(filled, lines.get(0) + "\n" + lines.get(1).replace(andarab, "gn:nowhere"));
    assertThatThrownBy(() -> again(filled, file))
        .isInstanceOf(BadArgument.class)
        .hasMessageContaining("filled.csv:2: no place \"gn:nowhere\"");
    Files.writeString(filled, "decision,name\nnew,x\n");
    assertThatThrownBy(() -> again(filled, file))
        .isInstanceOf(BadArgument.class)
        .hasMessageContaining("too few columns");
  }

  @Test
  void importingTwiceChangesNothingMore() throws IOException, BadFile {
    Path map = districtMap("afg.geojson", true);
    Path towns =
        Made.text(
            folder.resolve("towns.csv"),
            "scheme,code,parent,level,name,alt_names,lat,lon,population,pop_year,pop_source,valid_from,valid_to\n"
                + "x,T1,Baghlan,village,Tazatown,,36.1,68.7,900,2020,Somebody,,\n");
    first(map, towns);
    Map<String, String> once = snapshot();
    again(null, map, towns);
    assertThat(snapshot()).isEqualTo(once);
    assertThat(Gazetteer.conflict(folder.resolve("pack").toString()).spelt("Tazatown")).hasSize(1);
  }

  private Map<String, String> snapshot() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder.resolve("pack"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  @Test
  void geoNamesJoinsByItsOwnIdsAndAddsNames() throws IOException, BadFile {
    String tail = "\tAF\t\t03\t1303\t\t\t0\t\t1\tAsia/Kabul\t2020-01-01\n";
    Path dump =
        Made.text(
            folder.resolve("AF.txt"),
            "900000001\tTazadeh\tTazadeh\tTaza Deh\t36.05\t69.0\tP\tPPL"
                + tail
                + "900000002\tBaghlan\tBaghlan\t\t36\t69\tA\tADM1\tAF\t\t03\t\t\t\t0\t\t1\tx\tx\n");
    Path names =
        Made.text(
            folder.resolve("names.txt"),
            "1\t900000001\tfa\tتازه ده\t\t\t\t\t\t\n2\t900000002\tps\tبغلان ولایت\t\t\t\t\t\t\n3\t5\ten\tElsewhere\t\t\t\t\t\t\n");
    first(dump, names);
    Gazetteer gazetteer = Gazetteer.conflict(folder.resolve("pack").toString());
    assertThat(gazetteer.byId("gn:900000001").orElseThrow().parent()).isEqualTo("gn:AF.03.1303");
    assertThat(gazetteer.spelt("تازه ده")).anyMatch(c -> c.place().id().equals("gn:900000001"));
    assertThat(gazetteer.spelt("بغلان ولایت")).anyMatch(c -> c.place().id().equals("gn:AF.03"));
  }

  @Test
  void whereAnythingIsWrongNothingChanges() throws IOException, BadFile {
    Path good = districtMap("afg.geojson", true);
    Path bad = Made.text(folder.resolve("bad.csv"), "ADM1_PCODE,ADM1_EN\nAF01,Baghlan\nAF01,X\n");
    assertThatThrownBy(() -> first(good, bad)).hasMessageContaining("bad.csv:3: the code AF01");
    assertThat(folder.resolve("pack")).doesNotExist();
    first(good);
    Map<String, String> before = snapshot();
    assertThatThrownBy(() -> again(null, bad)).isInstanceOf(BadFile.class);
    Path abroad =
        Made.text(folder.resolve("p.csv"), "ADM0_PCODE,ADM1_PCODE,ADM1_EN\nSD,SD01,Khartoum\n");
    assertThatThrownBy(() -> again(null, abroad))
        .hasMessageContaining("p.csv: lists no place of Afghanistan");
    assertThat(snapshot()).isEqualTo(before);
    try (Stream<Path> left = Files.walk(folder)) {
      assertThat(left).noneMatch(p -> p.getFileName().toString().startsWith(".sayso"));
    }
  }

  @Test
  void anEmptyFolderBecomesAPack() throws IOException, BadFile {
    Path pack = folder.resolve("sudan");
    Path areas =
        Made.workbook(
            folder.resolve("sdn.xlsx"),
            "sdn_admin2",
            List.of(
                List.of(
                    "adm2_name",
                    "adm2_pcode",
                    "adm1_name",
                    "adm1_pcode",
                    "adm0_name",
                    "adm0_pcode",
                    "valid_to"),
                List.of("Millford", "SD0101", "Northmark", "SD01", "Sudan", "SD", ""),
                List.of("Oxford", "SD0102", "Northmark", "SD01", "Sudan", "SD", ""),
                List.of("Southwell", "SD0201", "Southmark", "SD02", "Sudan", "SD", "")));
    Path shapes =
        Made.shapefile(
            folder.resolve("sdn"),
            List.of(
                Made.feature(
                    Made.square(30, 15, 1),
                    "ADM2_PCODE",
                    "SD0101",
                    "ADM2_EN",
                    "Millford",
                    "ADM1_PCODE",
                    "SD01",
                    "ADM1_EN",
                    "Northmark"),
                Made.feature(
                    Made.square(31, 15, 1),
                    "ADM2_PCODE",
                    "SD0102",
                    "ADM2_EN",
                    "Oxford",
                    "ADM1_PCODE",
                    "SD01",
                    "ADM1_EN",
                    "Northmark")));
    Path towns =
        Made.text(
            folder.resolve("towns.csv"),
            "scheme,code,parent,level,name,alt_names,lat,lon,population,pop_year,pop_source,valid_from,valid_to\n"
                + "x,T1,,town,Mill Bridge,,15.5,31.5,,,,,\n");
    PlacesImport.Order order =
        new PlacesImport.Order(
            List.of(areas, shapes, towns), Limits.usual(null, false), "", "CC0", 0, null);
    assertThatThrownBy(() -> Staging.of(pack.toString(), null, null))
        .isInstanceOf(BadArgument.class)
        .hasMessageContaining("--country SD");
    assertThatThrownBy(() -> Staging.of(pack.toString(), null, "ZZ"))
        .isInstanceOf(BadArgument.class)
        .hasMessageContaining("--country ZZ");
    try (Staging staging = Staging.of(pack.toString(), null, "SDN")) {
      assertThat(PlacesImport.run(staging, order).open()).isZero();
    }
    Gazetteer gazetteer = Gazetteer.conflict(pack.toString());
    assertThat(gazetteer.byId("pcode:SD0201").orElseThrow().path())
        .containsExactly("Sudan", "Southmark", "Southwell");
    assertThat(gazetteer.byId("x:T1").orElseThrow().parent()).isEqualTo("pcode:SD0102");
    BaseMap map = PackMap.of(List.of(pack.toString()));
    assertThat(map.title()).isEqualTo("Sudan");
    assertThat(map.areas())
        .extracting(a -> a.place().name())
        .containsExactlyInAnyOrder("Millford", "Oxford", "Northmark");
  }
}
