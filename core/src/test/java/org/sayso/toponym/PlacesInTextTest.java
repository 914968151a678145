package org.sayso.toponym;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.report.Span;

/** From names in a text to places: finding and resolving together. */
class PlacesInTextTest {

  private static final Pattern TOKEN = Pattern.compile("['’]s\\b|\\w+(?:-\\w+)*|[^\\s\\w]");
  private static final Gazetteer GAZETTEER = Gazetteer.conflict("afghanistan");
  private static final PlaceFinder FINDER = new PlaceFinder(GAZETTEER, "en");
  private static final PlaceResolver RESOLVER = new PlaceResolver(GAZETTEER);

  @Test
  void aDistrictOfAProvinceIsFoundThere() {
    assertThat(places("Arghandab district of Kandahar was quiet."))
        .containsExactly("Arghandab=gn:AF.23.2404", "Kandahar=gn:AF.23");
    assertThat(places("Arghandab district in the southern province of Zabul was quiet."))
        .containsExactly("Arghandab=gn:AF.28.2503", "Zabul=gn:AF.28");
  }

  @Test
  void aCueHoldsForAllNamesOfAList() {
    assertThat(places("The rebels hold Nawa, Garmsir and Sangin districts of Helmand."))
        .containsExactly(
            "Nawa=gn:AF.10.2309",
            "Garmsir=gn:AF.10.2311",
            "Sangin=gn:AF.10.2312",
            "Helmand=gn:AF.10");
  }

  @Test
  void theLastWordOfALongerNameIsNoNameOfItsOwn() {
    assertThat(places("It was shelled from Zuma da Praia.")).isEmpty();
    assertThat(places("It was shelled by ships off Praia.")).hasSize(1);
  }

  @Test
  void aHomonymWithoutAnythingNearbyStaysOpen() {
    assertThat(places("Arghandab district was quiet."))
        .containsExactly("Arghandab=? in Afghanistan");
  }

  @Test
  void anAreaNamedEarlierInTheParagraphDecides() {
    assertThat(places("Zabul is tense. Arghandab district was quiet."))
        .containsExactly("Zabul=gn:AF.28", "Arghandab=gn:AF.28.2503");
  }

  @Test
  void theAreaThatOpensASentenceHoldsItsPlacesWhateverTheNameMeantBefore() {
    assertThat(places("They took Qarabagh in Ghazni. In Kabul province, Qarabagh was attacked."))
        .containsExactly(
            "Qarabagh=gn:AF.08.613", "Ghazni=gn:AF.08", "Kabul=gn:AF.13", "Qarabagh=gn:AF.13.105");
    assertThat(places("In Kabul, an elder said that Qarabagh in Ghazni had fallen."))
        .contains("Qarabagh=gn:AF.08.613");
  }

  @Test
  void theCityTheDistrictAndTheProvinceOfOneNameAreToldApart() {
    assertThat(places("Kunduz province, Kunduz district and Kunduz city were calm, as was Kunduz."))
        .containsExactly(
            "Kunduz=gn:AF.24", "Kunduz=gn:AF.24.1401", "Kunduz=gn:1135689", "Kunduz=gn:AF.24");
  }

  @Test
  void theSeatOfAProvinceIsATown() {
    assertThat(places("Troops left Aybak, the capital of Samangan."))
        .containsExactly("Aybak=gn:1127768", "Samangan=gn:AF.32");
    assertThat(places("Troops left Feroz Koh.")).containsExactly("Feroz Koh=gn:1145904");
  }

  @Test
  void aDistrictNamedByItsSeatIsTheDistrict() {
    assertThat(places("Elders in Baghlan met in Banu district and in Bano."))
        .containsExactly("Baghlan=gn:AF.03", "Banu=gn:AF.03.1307", "Bano=gn:AF.03.1307");
  }

  @Test
  void crossingsValleysAndBasesAreThemselves() {
    assertThat(places("The Torghundi border crossing, Panjshir valley and Bagram air base."))
        .containsExactly(
            "Torghundi=af:torghundi",
            "Panjshir valley=af:panjshir-valley",
            "Bagram air base=af:bagram-airfield");
  }

  @Test
  void translatedAndBentNamesAreFoundInTheirProvince() {
    assertThat(places("Upper Murghab in Badghis and Jabul Seraj district in Parwan were hit."))
        .containsExactly(
            "Upper Murghab=gn:AF.02.1906",
            "Badghis=gn:AF.02",
            "Jabul Seraj=gn:AF.40.302",
            "Parwan=gn:AF.40");
  }

  @Test
  void groupsOfProvincesAreRegions() {
    assertThat(places("Fighting spread in northern Afghanistan and the western provinces."))
        .containsExactly("northern Afghanistan=af:north", "western provinces=af:west");
  }

  @Test
  void theNorthOfAnotherCountryIsNotOurs() {
    assertThat(places("In Mexico, gangs rule the northern provinces."))
        .containsExactly("Mexico=gn:MX", "northern provinces=? in Mexico");
  }

  @Test
  void aCrossingThatIsNamedWithoutACueIsStillTheCrossing() {
    assertThat(places("Islam Qala was shut. Spin Boldak was quiet."))
        .containsExactly("Islam Qala=af:islam-qala", "Spin Boldak=gn:AF.23.2411");
  }

  @Test
  void theCueOfOneNameIsNotTheCueOfTheNext() {
    assertThat(places("Three districts of Panjshir and Burka district of Baghlan were hit."))
        .containsExactly("Panjshir=gn:AF.42", "Burka=gn:AF.03.1310", "Baghlan=gn:AF.03");
    assertThat(places("It is the northern Afghan district of Burka."))
        .containsExactly("Burka=gn:AF.03.1310");
  }

  @Test
  void aTownAcrossTheBorderIsNotTheCrossing() {
    assertThat(places("Chaman, Pakistan was calm while Spin Boldak district was hit."))
        .containsExactly("Chaman=gn:1181611", "Pakistan=gn:PK", "Spin Boldak=gn:AF.23.2411");
  }

  @Test
  void foreignPlacesStayAbroad() {
    assertThat(places("Envoys from Tajikistan flew from Dushanbe to Moscow and Mashhad, Iran."))
        .containsExactly(
            "Tajikistan=gn:TJ",
            "Dushanbe=gn:1221874",
            "Moscow=gn:524901",
            "Mashhad=gn:124665",
            "Iran=gn:IR");
  }

  @Test
  void anUnknownNameWithACueKeepsItsTextAndItsArea() {
    assertThat(places("Men came to Kolobok district in Helmand and to the town of Zubrovka."))
        .containsExactly("Kolobok=? in Helmand", "Helmand=gn:AF.10", "Zubrovka=? in Helmand");
    assertThat(places("In Helmand, Kolobok, Zubrovka and Mirvak districts were calm."))
        .containsExactly(
            "Helmand=gn:AF.10",
            "Kolobok=? in Helmand",
            "Zubrovka=? in Helmand",
            "Mirvak=? in Helmand");
  }

  @Test
  void somethingElseNamedAfterAPlaceIsNotThatPlace() {
    assertThat(places("Rockets hit Shindand airport in Herat province."))
        .containsExactly("Shindand=? in Shindand", "Herat=gn:AF.11");
  }

  @Test
  void namesOfPeopleAreNoPlaces() {
    assertThat(places("General Kamran Noor spoke with Mr Khan and Rahim Nawur in March."))
        .isEmpty();
  }

  @Test
  void wordsThatBelongToOthersAreNoPlaces() {
    String text = "Kabul Daily said nothing happened in Herat.";
    Span outlet = new Span(0, 11);
    assertThat(FINDER.find(0, words(text, 0, text.length()), outlet::contains))
        .extracting(Mention::text)
        .containsExactly("Herat");
  }

  @Test
  void grammarMaySayWhatHoldsWhat() {
    String text = "In Zabul and in Kandahar, Arghandab was quiet.";
    List<Mention> mentions = FINDER.find(0, words(text, 0, text.length()), s -> false);
    List<Resolution> open = RESOLVER.resolve(text, mentions);
    assertThat(open.get(2).place()).isNull();
    Span arghandab = mentions.get(2).span();
    List<Resolution> told =
        RESOLVER.resolve(
            text, mentions, java.util.Map.of(arghandab, List.of(mentions.get(0).span())));
    assertThat(told.get(2).place()).extracting(Place::id).isEqualTo("gn:AF.28.2503");
  }

  @Test
  void aListWithoutEndIsReadInBoundedTime() {
    String text = "Herat, Kabul, Balkh and Muqur, Zabul ".repeat(2000) + ".";
    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
        java.time.Duration.ofSeconds(20), () -> assertThat(places(text)).hasSize(10_000));
  }

  private static List<String> places(String text) {
    List<Mention> mentions = new ArrayList<>();
    int sentence = 0;
    int from = 0;
    Matcher stop = Pattern.compile("\\.(?: |$)").matcher(text);
    while (stop.find()) {
      mentions.addAll(FINDER.find(sentence++, words(text, from, stop.end()), s -> false));
      from = stop.end();
    }
    return RESOLVER.resolve(text, mentions).stream().map(PlacesInTextTest::shown).toList();
  }

  private static String shown(Resolution r) {
    Place inside = r.inside();
    return r.text()
        + "="
        + (r.place() != null ? r.place().id() : "? in " + (inside == null ? "-" : inside.name()));
  }

  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "The", "In", "Men", "Troops", "Elders", "Rockets", "Fighting", "Envoys", "Three", "It");

  private static List<PlaceFinder.Word> words(String text, int from, int to) {
    List<PlaceFinder.Word> words = new ArrayList<>();
    Matcher token = TOKEN.matcher(text).region(from, to);
    while (token.find()) {
      boolean name =
          Character.isUpperCase(token.group().charAt(0)) && !FUNCTION_WORDS.contains(token.group());
      words.add(
          new PlaceFinder.Word(
              new Span(token.start(), token.end()), token.group(), name ? "NNP" : "NN"));
    }
    return words;
  }
}
