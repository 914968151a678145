package org.sayso.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.ingest.BadArgument;
import org.sayso.pack.Kind;
import org.sayso.score.CodedClaim.Pool;

final class ClaimScoreTest {

  private static final String CAPTURED =
      "{'report': 'r-1', 'kind': 'control', 'action': 'captured', 'standing': 'asserted',"
          + " 'actor': {'text': 'the rebels'}, 'place': {'text': 'Karan'},"
          + " 'when': {'from': null, 'to': '2021-07-09'},"
          + " 'sources': [{'text': 'A. Chairman', 'kind': 'official'}, {'text': 'Wire A'}]}";

  @TempDir private Path folder;

  @Test
  void theSameCodingAgreesInEverything() throws IOException {
    ClaimScore score = score(CAPTURED, CAPTURED);

    assertThat(score.figures(Pool.CORE)).isEqualTo(new Figures(1, 1, 1));
    assertThat(score.figures(Kind.CONTROL).f1()).isEqualTo(1);
    for (Field field : Field.values()) {
      Figures figures = score.field(field, Pool.CORE);
      assertThat(figures.matched()).as(field.label()).isEqualTo(figures.gold());
    }
    assertThat(score.field(Field.TARGET, Pool.CORE).gold()).isZero();
    assertThat(score.field(Field.NUMBER, Pool.CORE).gold()).isZero();
  }

  @Test
  void kindActionAndPlaceDecideWhatMatches() throws IOException {
    String claims =
        CAPTURED.replace("captured", "holds")
            + "\n"
            + CAPTURED.replace("Karan", "Sorkh")
            + "\n"
            + CAPTURED.replace("r-1", "r-2");
    ClaimScore score = score(CAPTURED + "\n" + CAPTURED.replace("Karan", "Old Karan"), claims);

    assertThat(score.figures(Pool.CORE)).isEqualTo(new Figures(2, 3, 0));
    assertThat(score.missed()).hasSize(2);
    assertThat(score.wrong()).hasSize(3);
    assertThat(score.uncoded()).containsExactly("r-2");
    assertThat(score.reports()).isEqualTo(2);
  }

  @Test
  void placesAgreeByIdOrWhereOneHasNoneByFoldedName() throws IOException {
    String city = CAPTURED.replace("'text': 'Karan'", "'text': 'the city', 'id': 'x:1'");
    String one = CAPTURED.replace("'text': 'Karan'", "'text': 'Karan', 'id': 'x:1'");
    String two = CAPTURED.replace("'text': 'Karan'", "'text': 'Karan', 'id': 'x:2'");
    String accented = CAPTURED.replace("'text': 'Karan'", "'text': 'KĀRĀN'");

    assertThat(score(city, one).matched()).hasSize(1);
    assertThat(score(one, two).matched()).isEmpty();
    assertThat(score(accented, two).matched()).hasSize(1);
    assertThat(score(city.replace(", 'id': 'x:1'", ""), one).matched()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "12 people, '', 0, 0",
    "twelve others, At least 12 people, 0, 0",
    "12 villagers, '', 0, 1",
    "12 people, 12 villagers, 0, 1",
    "12 villagers, villagers, 1, 1"
  })
  void peopleOfWhomNoMoreIsToldAreNoPartyThatSufferedALoss(
      String coded, String given, int right, int asked) throws IOException {
    String loss = CAPTURED.replace("control", "casualties").replace("captured", "killed");
    ClaimScore score = score(suffered(loss, coded), suffered(loss, given));

    assertThat(score.field(Field.TARGET, Pool.CORE).matched()).isEqualTo(right);
    assertThat(score.field(Field.TARGET, Pool.CORE).gold()).isEqualTo(asked);
  }

  private static String suffered(String loss, String target) {
    return target.isEmpty()
        ? loss
        : loss.replace("'place'", "'target': {'text': '" + target + "'}, 'place'");
  }

  @Test
  void aPlaceIsTheSameWhoseverItIs() throws IOException {
    String border = CAPTURED.replace("'Karan'", "'the border with Sorkh'");

    assertThat(score(border.replace("the", "its"), border).matched()).hasSize(1);
    assertThat(score(border.replace("Sorkh", "Zard"), border).matched()).isEmpty();
  }

  @Test
  void theWordForTheSortOfPlaceMayBeLeftOut() throws IOException {
    String locality = CAPTURED.replace("'Karan'", "'Karan locality'");

    assertThat(score(locality, CAPTURED).matched()).hasSize(1);
    assertThat(score(locality.replace("Karan ", "Zard "), CAPTURED).matched()).isEmpty();
  }

  @Test
  void twoIdsAreOnePartyWhereTheCodingsGiveThemTheSameNames() throws IOException {
    String folded = CAPTURED.replace("'the rebels'", "'the Karani', 'party': 'karani'");
    String general = folded.replace("the Karani", "insurgents").replace("Karan'", "Sorkh'");
    String pack = folded.replace("'karani'", "'karan-front'");
    String others = general.replace("'karani'", "'karan-front'").replace("insurgents", "rebels");
    String state = others.replace("'karan-front'", "'karan-state'");

    assertThat(actors(folded + "\n" + general, pack + "\n" + others)).isEqualTo(2);
    assertThat(actors(folded + "\n" + general, pack + "\n" + state)).isEqualTo(1);
    assertThat(actors(general, others)).isZero();
    assertThat(actors(general + "\n" + state.replace("Sorkh", "Old"), state)).isZero();
  }

  private int actors(String gold, String claims) throws IOException {
    return score(gold, claims).field(Field.ACTOR, Pool.CORE).matched();
  }

  @Test
  void talliesAndCasualtiesMatchByTheirNumberToo() throws IOException {
    String tally =
        "{'report': 'r-1', 'kind': 'tally', 'action': 'holds', 'standing': 'asserted',"
            + " 'quantity': {'value': 107, 'unit': 'districts'}}";
    String elsewhere = tally.replace("}}", "}, 'place': {'text': 'Land'}}");

    assertThat(score(tally, elsewhere).matched()).hasSize(1);
    assertThat(score(tally, elsewhere.replace("107", "108")).matched()).isEmpty();
    assertThat(score(tally, elsewhere.replace("value", "low")).matched()).hasSize(1);
    assertThat(score(force(tally), force(elsewhere)).matched()).isEmpty();
  }

  private static String force(String tally) {
    return tally.replace("'tally'", "'force'").replace("'holds'", "'present'");
  }

  @Test
  void ofSeveralPairingsTheBestIsTaken() throws IOException {
    String denied = CAPTURED.replace("asserted", "denied").replace("A. Chairman", "B. Minister");
    ClaimScore score = score(CAPTURED + "\n" + denied, denied + "\n" + CAPTURED);

    assertThat(score.figures(Pool.CORE)).isEqualTo(new Figures(2, 2, 2));
    assertThat(score.field(Field.STANDING, Pool.CORE)).isEqualTo(new Figures(2, 2, 2));
    assertThat(score.field(Field.INNERMOST_SOURCE, Pool.CORE).recall()).isEqualTo(1);
  }

  @Test
  void fieldsAreScoredOnTheMatchedOnes() throws IOException {
    String other =
        CAPTURED
            .replace("the rebels", "the army")
            .replace("2021-07-09", "2021-07-10")
            .replace(", {'text': 'Wire A'}", "");
    ClaimScore score = score(CAPTURED, other);

    assertThat(score.field(Field.ACTOR, Pool.CORE)).isEqualTo(new Figures(1, 1, 0));
    assertThat(score.field(Field.LAST_DAY, Pool.CORE).matched()).isEqualTo(1);
    assertThat(score.field(Field.INNERMOST_SOURCE, Pool.CORE).matched()).isEqualTo(1);
    assertThat(score.field(Field.WHOLE_CHAIN, Pool.CORE).matched()).isZero();
    assertThat(
            score(CAPTURED, CAPTURED.replace("2021-07-09", "2021-07-11"))
                .field(Field.LAST_DAY, Pool.CORE)
                .matched())
        .isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'value': 70, 'low': 71 | 'low': 71 | 1",
        "'value': 70, 'low': 70 | 'low': 71 | 0",
        "'low': 71, 'high': 90 | 'value': 90, 'high': 90 | 0",
        "'text': 'heavy casualties' | 'text': 'heavy' | 1",
        "'text': 'several soldiers' | 'text': 'several' | 1",
        "'text': 'many' | 'value': 20, 'text': 'many' | 0",
        "'text': 'dozens' | 'low': 24, 'text': 'dozens' | 1",
        "'value': 50, 'text': 'over 50' | 'low': 51, 'text': 'over 50' | 1"
      })
  void numbersAgreeByValueByLowerBoundOrByTheirWords(String gold, String given, int right)
      throws IOException {
    ClaimScore score = score(killed(gold), killed(given));

    assertThat(score.field(Field.NUMBER, Pool.CORE)).isEqualTo(new Figures(1, 1, right));
  }

  private static String killed(String number) {
    return CAPTURED
        .replace("control", "casualties")
        .replace("captured", "killed")
        .replace("'place'", "'quantity': {" + number + "}, 'place'");
  }

  @Test
  void theOrderOfTheTwoInABattleIsNotScored() throws IOException {
    String attack =
        "{'report': 'r-1', 'kind': 'clash', 'action': 'attack', 'standing': 'asserted',"
            + " 'place': {'text': 'Karan'}, 'actor': {'text': 'rebels'}, 'target': {'text':"
            + " 'army'}}";
    String turned = attack.replace("'rebels'", "'x'").replace("'army'", "'rebels'");
    turned = turned.replace("'x'", "'army'");

    ClaimScore attacks = score(attack, turned);
    assertThat(attacks.field(Field.ACTOR, Pool.CORE).matched()).isZero();
    ClaimScore battles =
        score(attack.replace("'attack'", "'battle'"), turned.replace("'attack'", "'battle'"));
    assertThat(battles.field(Field.ACTOR, Pool.CORE).matched()).isEqualTo(1);
    assertThat(battles.field(Field.TARGET, Pool.CORE).matched()).isEqualTo(1);
  }

  @Test
  void historyAndOtherKindsAreScoredApart() throws IOException {
    String history = CAPTURED.replace("'r-1',", "'r-1', 'background': true,");
    String materiel = CAPTURED.replace("control", "materiel").replace("captured", "seized");
    ClaimScore score = score(CAPTURED, history + "\n" + materiel);

    assertThat(score.figures(Pool.CORE)).isEqualTo(new Figures(1, 0, 0));
    assertThat(score.figures(Pool.BACKGROUND)).isEqualTo(new Figures(0, 1, 0));
    assertThat(score.figures(Pool.OTHER)).isEqualTo(new Figures(0, 1, 0));
    assertThat(score.figures(Kind.CONTROL)).isEqualTo(new Figures(1, 0, 0));
  }

  @Test
  void aReportMayBeCalledByItsFileOrAddress() throws IOException {
    Path reports =
        write(
            "reports.jsonl",
            "{'id': 'r-1', 'source': 'news/a.txt'}\n{'id': 'r-2', 'source': 'old/b.txt'}\n"
                + "{'id': 'r-3', 'source': 'news/b.txt'}");
    Path claims = write("claims.jsonl", CAPTURED);

    for (String name : new String[] {"r-1", "a.txt", "news/a.txt"}) {
      Path gold = write("gold.jsonl", CAPTURED.replace("r-1", name));
      assertThat(ClaimScore.of(gold, claims, reports).matched()).hasSize(1);
    }
    Path gold = write("gold.jsonl", CAPTURED.replace("r-1", "b.txt"));
    assertThatThrownBy(() -> ClaimScore.of(gold, claims, reports))
        .isInstanceOf(BadArgument.class)
        .hasMessage(
            gold
                + ":1: no report \"b.txt\" in "
                + reports
                + "; write a report's id or source from there");
    assertThatThrownBy(() -> ClaimScore.of(gold, claims, null))
        .hasMessage(
            gold + " and " + claims + " have no report in common; name reports.jsonl as well");
  }

  @Test
  void aBadLineIsToldWithItsPlaceAndTheRemedy() throws IOException {
    bad("{", "is no JSON: ");
    bad("[1]", "is no JSON object; write one object a line");
    bad(CAPTURED.replace("'captured'", "'seized'"), "control has no action \"seized\"; write one");
    bad(CAPTURED.replace("'control'", "'contrl'"), "no kind \"contrl\"; write one of control,");
    bad(CAPTURED.replace("asserted", "sure"), "no standing \"sure\"; write one of asserted,");
    bad(CAPTURED.replace("'report': 'r-1', ", ""), "no field \"report\"; write \"report\"");
    bad(CAPTURED.replace("2021-07-09", "9 July"), "\"9 July\" is no day; write it as 2021-07-09");
    bad(CAPTURED.replace("{'text': 'the rebels'}", "'rebels'"), "\"actor\" is \"rebels\"; write");
    bad(CAPTURED.replace("{'text': 'Karan'}", "{}"), "a place without a name; write");
    bad(CAPTURED.replace("'r-1',", "'r-1', 'background': 'yes',"), "\"background\" is \"yes\"");
    bad(
        CAPTURED.replace("'r-1',", "'r-1', 'quantity': {'value': '7'},"),
        "the quantity's \"value\" is \"7\"; write a number");
  }

  private void bad(String line, String fault) throws IOException {
    Path gold = write("gold.jsonl", CAPTURED + "\n\n" + line);
    Path claims = write("claims.jsonl", CAPTURED);
    assertThatThrownBy(() -> ClaimScore.of(gold, claims, null))
        .isInstanceOf(BadArgument.class)
        .hasMessageStartingWith(gold + ":3: " + fault)
        .hasMessageContaining("; ");
  }

  @Test
  void aFileInAnotherEncodingIsToldSo() throws IOException {
    Path gold = folder.resolve("gold.jsonl");
    Files.write(gold, CAPTURED.replace("Karan", "Kärän").getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> ClaimScore.of(gold, gold, null))
        .hasMessage(gold + ":1: is no UTF-8; save the file as UTF-8");
  }

  @Test
  void theFiguresAreWrittenAsATableAndAsJson() throws IOException {
    ClaimScore score = score(CAPTURED, CAPTURED + "\n" + CAPTURED.replace("Karan", "Sorkh"));

    assertThat(ClaimScoreText.of(score))
        .contains("core kinds                  1      2        1      0.500   1.000  0.667\n")
        .contains("  standing                 1 of     1   1.000\n")
        .contains(
            "False: 1\n  control captured asserted: the rebels, Sorkh, 2021-07-09, by A. Chairman\n"
                + "    "
                + folder.resolve("claims.jsonl")
                + ":2, report r-1\n");
    StringWriter json = new StringWriter();
    ClaimScoreJson.write(json, score);
    assertThat(json.toString())
        .startsWith("{")
        .endsWith("}\n")
        .contains("\"precision\" : 0.5")
        .contains("\"last day\"");
  }

  private ClaimScore score(String gold, String claims) throws IOException {
    return ClaimScore.of(write("gold.jsonl", gold), write("claims.jsonl", claims), null);
  }

  private Path write(String name, String lines) throws IOException {
    return Files.writeString(folder.resolve(name), lines.replace('\'', '"') + "\n");
  }
}
