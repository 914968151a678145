package org.sayso.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.geofile.BadFile;
import org.sayso.geofile.GeoFile;
import org.sayso.geofile.Limits;
import org.sayso.geofile.Made;
import org.sayso.listing.Listed.Code;
import org.sayso.listing.Listed.Name;

/** What the columns of each format mean; the rows are invented. */
class ListingTest {

  @TempDir Path folder;

  private Listing listing(String name, int year, String text) throws IOException, BadFile {
    Path file = Made.text(folder.resolve(name), text);
    return Listing.of(GeoFile.read(file, Limits.usual(null, false)).get(0), year);
  }

  private void refused(String name, String text, String... parts) {
    assertThatThrownBy(() -> listing(name, 0, text))
        .isInstanceOf(BadFile.class)
        .hasMessageContainingAll(parts);
  }

  private static List<String> names(Listed listed) {
    return listed.names().stream().map(Name::name).toList();
  }

  @Test
  void geoNamesDumpsGiveAreasAndSettlements() throws IOException, BadFile {
    String tail = "\tQQ\t\t07\t0701\t\t\t%s\t\t10\tAsia/Nowhere\t2020-01-01\n";
    Listing read =
        listing(
            "QQ.txt",
            0,
            "7\tNordmark\tNordmark\tNorthmark,НОРД,QQN,http://x\t35.1\t69.2\tA\tADM1\tQQ\t\t07\t\t\t\t0\t\t10\tx\tx\n"
                + "8\tMill\tMill\t\t35.1\t69.2\tA\tADM2"
                + String.format(tail, "0")
                + "9\tMüll\tMull\tMühl\t35.2\t69.3\tP\tPPLA2"
                + String.format(tail, "20")
                + "10\tOld Mill\tOld Mill\t\t35.2\t69.3\tP\tPPLQ"
                + String.format(tail, "0")
                + "11\tRiver\tRiver\t\t35.2\t69.3\tH\tSTM"
                + String.format(tail, "0"));
    assertThat(read.title()).isEqualTo("GeoNames");
    assertThat(read.licence()).isEqualTo("CC BY 4.0");
    assertThat(read.places())
        .extracting(Listed::kind)
        .containsExactly(PlaceKind.PROVINCE, PlaceKind.DISTRICT, PlaceKind.TOWN);
    assertThat(read.places().get(0).codes())
        .containsExactly(new Code("geonames", "QQ.07"), new Code("geonames-id", "7"));
    assertThat(names(read.places().get(0))).containsExactly("Nordmark", "Northmark", "НОРД");
    assertThat(names(read.places().get(2))).containsExactly("Mull", "Müll", "Mühl");
    assertThat(read.places().get(2).role()).isEqualTo("district-seat");
    assertThat(read.places().get(2).areaCodes().get(0))
        .isEqualTo(new Code("geonames", "QQ.07.0701"));
  }

  @Test
  void alternateNamesLeaveLinksCodesAndFormerNamesOut() throws IOException, BadFile {
    Listing read =
        listing(
            "alt.txt",
            0,
            "1\t9\tfa\tده نو\t\t\t\t\t\t\n2\t9\tlink\thttps://x\t\t\t\t\t\t\n"
                + "3\t9\ten\tOldname\t\t\t\t1\t\t\n4\t9\ten\tMill Town\t1\t\t\t\t\t\n");
    assertThat(read.places())
        .flatExtracting(Listed::names)
        .containsExactly(new Name("ده نو", "fa"), new Name("Mill Town", "en"));
  }

  @Test
  void boundariesOfOchaInOldAndNewColumnsSayTheSame() throws IOException, BadFile {
    Listing old =
        listing(
            "old.csv",
            0,
            "ADM2_EN,ADM2_DA,ADM2_PCODE,ADM2ALT1EN,ADM1_EN,ADM1_PCODE,ADM0_EN,ADM0_PCODE,DATE,VALIDTO\n"
                + "Mill,میل,QQ0101,Mühle,Nordmark,QQ01,Quay,QQ,2021-11-17,\n"
                + "Centre,,QQ0102,Centre,Nordmark,QQ01,Quay,QQ,2021-11-17,2022-01-01\n");
    Listing fresh =
        listing(
            "new.csv",
            0,
            "adm2_name,adm2_name1,adm2_pcode,adm1_name,adm1_pcode,adm0_name,adm0_pcode,lang,lang1,valid_to,center_lat,center_lon\n"
                + "میل,Mill,QQ0101,Nordmark,QQ01,Quay,QQ,da,en,,35.5,69.5\n");
    for (Listing read : List.of(old, fresh)) {
      assertThat(read.places())
          .extracting(Listed::name)
          .containsExactly("Quay", "Nordmark", "Mill");
      Listed mill = read.places().get(2);
      assertThat(mill.codes()).containsExactly(new Code("pcode", "QQ0101"));
      assertThat(mill.areaCodes()).containsExactly(new Code("pcode", "QQ01"));
      assertThat(mill.areaName()).isEqualTo("Nordmark");
      assertThat(mill.names()).contains(new Name("میل", "da"));
    }
    assertThat(names(old.places().get(2))).contains("Mühle");
    assertThat(fresh.places().get(2).point()).isNotNull();
  }

  @Test
  void figuresAreTotalsWithTheirYear() throws IOException, BadFile {
    Listing wide =
        listing(
            "qqq_admpop_adm1_2021.csv",
            0,
            "Admin0_Name,Admin1_Name,Admin1_Code,F_TL,M_TL,T_TL,T_00_04\n"
                + "#a,,,,,,\nQuay,Nordmark,QQ01,1,2,\"1,234\",9\nQuay,Sud,QQ02,\"1,000\",5,NA,9\nQuay,Ost,QQ03,NA,NA,NA,\n");
    assertThat(wide.places())
        .flatExtracting(Listed::figures)
        .containsExactly(new Listed.Figure(1234, 2021, ""), new Listed.Figure(1005, 2021, ""));
    Listing rows =
        listing(
            "long.csv",
            0,
            "ISO3,Country,ADM1_PCODE,ADM1_NAME,Population_group,Gender,Age_range,Population,Reference_year,Source\n"
                + "QQQ,Quay,QQ01,Nordmark,T_TL,all,all,77,2023,Census\n"
                + "QQQ,Quay,QQ01,Nordmark,F_00_04,f,00-04,7,2023,Census\n");
    assertThat(rows.places()).hasSize(1);
    assertThat(rows.places().get(0).figures())
        .containsExactly(new Listed.Figure(77, 2023, "Census"));
    Listing hapi =
        listing(
            "hapi.csv",
            0,
            "location_code,admin1_code,admin1_name,admin2_code,admin2_name,admin_level,gender,age_range,population,reference_period_start,error\n"
                + "QQQ,QQ01,Nordmark,QQ0101,Mill,2,all,all,88,2024-01-01,\n"
                + "QQQ,QQ01,Nordmark,QQ0101,Mill,2,f,all,44,2024-01-01,\n"
                + "QQQ,QQ01,Nordmark,,,2,all,all,5,2024-01-01,no code\n");
    assertThat(hapi.places()).hasSize(1);
    assertThat(hapi.places().get(0).figures()).containsExactly(new Listed.Figure(88, 2024, ""));
    assertThat(hapi.places().get(0).kind()).isEqualTo(PlaceKind.DISTRICT);
  }

  @Test
  void otherTablesAndMapsAreKnownByTheirColumns() throws IOException, BadFile {
    Listing pcodes =
        listing(
            "p.csv",
            0,
            "Location,Admin Level,P-Code,Name,Parent P-Code,Valid from date\n"
                + "QQQ,1,QQ01,Nordmark,QQQ,2020-01-01\nQQQ,2,QQ0101,Mill,QQ01,2020-01-01\n");
    assertThat(pcodes.places().get(1).areaCodes()).containsExactly(new Code("pcode", "QQ01"));
    Path map = folder.resolve("m.json");
    Made.geoJson(
        map,
        List.of(
            Made.feature(
                Made.square(1, 1, 1),
                "shapeName",
                "Mill  Town\n",
                "shapeID",
                "1B2",
                "shapeGroup",
                "QQQ",
                "shapeType",
                "ADM2")));
    Listed shaped =
        Listing.of(GeoFile.read(map, Limits.usual(null, false)).get(0), 0).places().get(0);
    assertThat(shaped.name()).isEqualTo("Mill Town");
    assertThat(shaped.shape()).isNotNull();
    Made.geoJson(
        map,
        List.of(
            Made.feature(
                Made.square(1, 1, 1),
                "adm1_code",
                "QQQ-1",
                "iso_a2",
                "QQ",
                "name",
                "Nordmark",
                "name_alt",
                "Northmark|N. Mark",
                "gn_a1_code",
                "QQ.07")));
    Listed earth =
        Listing.of(GeoFile.read(map, Limits.usual(null, false)).get(0), 0).places().get(0);
    assertThat(earth.codes()).contains(new Code("geonames", "QQ.07"));
    assertThat(names(earth)).containsExactly("Nordmark", "Northmark", "N. Mark");
    Made.geoJson(
        map,
        List.of(
            Made.feature(
                Made.square(1, 1, 9),
                "name",
                "Северная",
                "name:en",
                "North",
                "admin_level",
                "5",
                "ISO3166-2",
                "QQ-NO"),
            Made.feature(
                Made.square(1, 1, 1), "name", "Mill", "admin_level", "7", "alt_name", "M;Mühl")));
    Listing osm = Listing.of(GeoFile.read(map, Limits.usual(null, false)).get(0), 0);
    assertThat(osm.places())
        .extracting(Listed::kind)
        .containsExactly(PlaceKind.PROVINCE, PlaceKind.DISTRICT);
    assertThat(osm.places().get(0).name()).isEqualTo("North");
    assertThat(osm.licence()).isEqualTo("ODbL 1.0");
  }

  @Test
  void theTemplateIsReadAsItIsPrinted() throws IOException, BadFile {
    Listing read = listing("mine.csv", 0, Template.TEXT);
    assertThat(read.places())
        .extracting(Listed::kind)
        .containsExactly(PlaceKind.PROVINCE, PlaceKind.DISTRICT, PlaceKind.VILLAGE);
    assertThat(names(read.places().get(0))).containsExactly("Northmark", "Nordmark", "North March");
    assertThat(read.places().get(1).figures())
        .containsExactly(new Listed.Figure(18000, 2021, "Census office"));
  }

  @Test
  void rowsThatCannotBeAreNamed() {
    String header =
        "scheme,code,parent,level,name,alt_names,lat,lon,population,pop_year,pop_source,valid_from,valid_to\n";
    refused(
        "a.csv",
        header + "x,A,B,1,One,,,,,,,,\nx,B,A,1,Two,,,,,,,,\n",
        "a.csv:2:",
        "lies in itself");
    refused("b.csv", header + "x,A,,1,One,,,,,,,,\nx,A,,1,Two,,,,,,,,\n", "b.csv:3:", "row 2 too");
    refused("c.csv", header + "x,A,,1,=HYPERLINK(1),,,,,,,,\n", "c.csv:2:", "is a formula");
    refused("d.csv", header + "x,@A,,1,One,,,,,,,,\n", "d.csv:2:", "is no code");
    refused("e.csv", header + "x,A,+1+1,2,One,,,,,,,,\n", "e.csv:2:", "is a formula");
    refused("f.csv", header + "x,A,,county,One,,,,,,,,\n", "f.csv:2:", "is no level; write");
    refused("g.csv", header + "x,A,,1,One,,NaN,7,,,,,\n", "is no number of degrees");
    refused("h.csv", header + "x,A,,1,One,,91,7,,,,,\n", "latitude \"91\"");
    refused("i.csv", header + "x,A,,1,One,,,,many,2020,,,\n", "is no number of people");
    refused("j.csv", header + "x,A,,1,One,,,,99999999999,2020,,,\n", "more people than");
    refused("k.csv", header + "x,A,,1,One,,,,5,,,,\n", "have no year", "--year 2021");
    refused("l.csv", header + "x,A,,1,O\u009Fne,,,,,,,,\n", "control characters");
    refused("m.csv", header + ",,,1,,,,,,,,,\n", "neither a name nor a code");
    refused("n.csv", "colour,size\nred,1\n", "columns that are not known", "sayso places template");
    refused("o.csv", "ADM1_PCODE,ADM1_EN\nQQ01,\n", "o.csv:2:", "has no name");
  }
}
