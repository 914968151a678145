package org.sayso.geoparse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.gazetteer.Place;
import org.sayso.geoparse.Toponym.Use;
import org.sayso.text.Analyzer;
import org.sayso.text.Model;
import org.sayso.world.World;

/** Mentions of places, told apart from persons and bodies, and which place each means. */
class GeoparserTest {

  private static final Model MODEL = Model.load();
  private static final Geoparser GEOPARSER = new Geoparser(World.bundled());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The army shelled Kadugli in South Kordofan on Monday. | Kadugli | Sudan
          Rebels entered Sake, a town in North Kivu. | Sake | DR Congo
          Police searched two houses in Paris, Texas, after the storm. | Paris | United States
          Ministers met in Paris and later in Lyon. | Paris | France
          Fighters took Idlib from the government, a monitor in Syria said. | Idlib | Syria
          Troops left Kidal for Gao in northern Mali. | Kidal | Mali
          The front near Bakhmut in Ukraine did not move. | Bakhmut | Ukraine
          Clashes went on in Lashio in Shan State, Myanmar. | Lashio | Myanmar
          A drone struck a depot in Tripoli, and another fell near Misrata in Libya. | Tripoli | Libya
          Protesters marched in Tripoli, Lebanon's second city, and in Beirut. | Tripoli | Lebanon
          A boat sank off Tripoli, Lebanon. Militias fought in Tripoli, the Libyan capital. | Tripoli | Lebanon
          Militias fought in Tripoli, the Libyan capital, near the Lebanese embassy. | Tripoli | Libya
          In Libya, militias took Tripoli. Shells fell on Tripoli in northern Lebanon. | Tripoli | Libya
          In Lebanon, gunmen took Tripoli. Militias fought in Tripoli in Libya. | Tripoli | Lebanon
          Clashes went on in Kano, Kaduna and Niger states, police said. | Niger | Nigeria
          Rohingya fled to Cox's Bazar. | Cox's Bazar | Bangladesh
          Shells fell on Kiev. | Kiev | Ukraine
          Gunmen killed farmers in Hiran, officials in Somalia said. | Hiran | Somalia
          Fighting went on in Goma. Washington said that it was concerned. | Washington | United States
          Talks on the war in Sudan opened in Geneva on Monday. | Geneva | Switzerland
          Talks on the war were held in Odessa on Monday. | Odessa | Ukraine
          Militants hid in Qaim, near the border with Syria, Iraqi officers said. | Qaim | Iraq
          Militants raided Lower Shabelle. | Lower Shabelle | Somalia
          The Northern Kordufan road is closed. | Northern Kordufan | Sudan
          Fighters burned shops in Baraawa, near Kismayo in Somalia, south of Mogadishu. | Baraawa | Somalia
          Troops left Adre, in Chad, for El Geneina in Sudan's West Darfur. | El Geneina | Sudan
          A missile hit the port of Mocha, two Yemeni officials said. Four shops burnt. | Mocha | Yemen
          A bomb killed two guards in Valencia. Colombia's army blamed the ELN. | Valencia | Colombia
          Militiamen exchanged fire in Tripoli, a Lebanese officer said. | Tripoli | Lebanon
          Libya sent aid after the fire in Tripoli, northern Lebanon. A Libyan said so. | Tripoli | Lebanon
          Mali's minister met his French colleague in Paris. Mali's army was in Gao. | Paris | France
          Colombian rebels met envoys in Spain. Talks in Valencia go on, Spaniards said. | Valencia | Spain
          """)
  void meansThePlaceThatTheReportIsOn(String text, String name, String country) {
    assertThat(place(text, name).path()).startsWith(country);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Syrian troops withdrew. | Syrian | PEOPLE
          The Russians denied it. | Russians | PEOPLE
          A lecturer at Herat University was held. | Herat | NAME
          The Kandahar governor spoke on the radio. | Kandahar | PLACE
          Shells fell on Aleppo. | Aleppo | PLACE
          In Jordan, a soldier said so. | Jordan | PLACE
          """)
  void tellsWhatTheNameIsUsedFor(String text, String name, Use use) {
    assertThat(mention(text, name).use()).isEqualTo(use);
  }

  @Test
  void aTroopOfAPeopleIsOfItsCountry() {
    assertThat(mention("Somali troops left the port.", "Somali").use()).isEqualTo(Use.PEOPLE);
    assertThat(mention("They fled to Ethiopia's Somali region.", "Somali").use())
        .isEqualTo(Use.PLACE);
  }

  @Test
  void aSmallPlaceAbroadIsHardlyMeantWhereAllElseLiesAtHome() {
    String text =
        "The army retook Kidal, Tessalit and Gao. Later, Ber, near Timbuktu, was shelled.";
    assertThat(mention(text, "Ber").confidence()).isLessThan(0.3);
    assertThat(mention(text, "Kidal").confidence()).isGreaterThan(0.5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Insurgents attacked Palma at dawn, Mozambique's defence ministry said. | Palma
          At least 15 soldiers died in Soum, Burkina Faso's army said. | Soum
          Armed youths overran the barracks at Nasir, South Sudan's army said. | Nasir
          """)
  void noNamesakeAbroadIsMeantWhereOnlyOneCountryIsNamed(String text, String name) {
    assertThat(mention(text, name).choice()).isLessThan(0.3);
  }

  @Test
  void aPartOfALongerNameIsNoPlace() {
    assertThat(surely("Militias fought in Abu Salim.")).doesNotContain("Abu");
    assertThat(surely("Kurdish fighters left Ain al-Arab.")).doesNotContain("Ain");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mr. Jordan said that he would appeal.",
        "Michael Jordan signed the book. Jordan then left.",
        "Jordan, a young soldier, died. Jordan was nineteen.",
        "On Monday the March was over.",
        "The band played in the evening."
      })
  void namesOfPersonsAndDaysAreNoPlaces(String text) {
    assertThat(surely(text)).isEmpty();
  }

  @Test
  void aProvinceIsNoOtherPlaceOfItsName() {
    assertThat(place("They fled from the provinces of Idlib and Hama in Syria.", "Hama").id())
        .isEqualTo("gn:SY.10");
    assertThat(place("Fighting went on in Oromia, Ethiopia's army said.", "Oromia").id())
        .isEqualTo("gn:ET.51");
  }

  @Test
  void aNameOnNoListKeepsItsTextInTheAreaThatTheReportGivesIt() {
    Toponym unlisted =
        mention(
            "Soldiers burnt huts in Umm Qanzafa village in South Darfur, Sudan.", "Umm Qanzafa");
    assertThat(unlisted.place()).isNull();
    assertThat(Objects.requireNonNull(unlisted.inside()).path()).startsWith("Sudan");
  }

  @Test
  void aRegionOfTheWorldHasARadius() {
    Place place = place("Attacks rose across the Sahel last year.", "Sahel");
    assertThat(place.radiusKm()).isGreaterThan(500);
  }

  @Test
  void offsetsAreThoseOfTheText() {
    String text = "In Łódź, 😀 and then in Egypt-US talks, nothing moved.";
    for (Toponym toponym : GEOPARSER.of(new Analyzer(MODEL).analyze(text))) {
      assertThat(toponym.span().in(text)).isEqualTo(toponym.text());
      assertThat(toponym.confidence()).isBetween(0.0, 1.0);
    }
    assertThat(surely(text)).contains("Egypt", "US");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "…", "- - -", "A B C D", "Paris Paris Paris Paris,,,"})
  void anyTextIsTaken(String text) {
    assertThat(GEOPARSER.of(new Analyzer(MODEL).analyze(text))).isNotNull();
  }

  private static List<String> surely(String text) {
    return GEOPARSER.of(new Analyzer(MODEL).analyze(text)).stream()
        .filter(t -> t.confidence() >= 0.5)
        .map(Toponym::text)
        .toList();
  }

  private static Place place(String text, String name) {
    return Objects.requireNonNull(mention(text, name).place());
  }

  private static Toponym mention(String text, String name) {
    return GEOPARSER.of(new Analyzer(MODEL).analyze(text)).stream()
        .filter(t -> t.text().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no mention of " + name));
  }
}
