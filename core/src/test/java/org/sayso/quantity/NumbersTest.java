package org.sayso.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.report.Span;
import org.sayso.text.Token;

/** What a number in a report is worth, as codebook section 7 has it. */
class NumbersTest {

  private static final Numbers NUMBERS = Numbers.english();
  private static final Pattern TOKEN =
      Pattern.compile("\\d[\\d,.]*\\d|\\p{L}+(?:-\\p{L}+)*|\\d|\\S");

  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      String form = matcher.group();
      tokens.add(new Token(new Span(matcher.start(), matcher.end()), form, form, ""));
    }
    return tokens;
  }

  private static List<NumberMention> find(String text) {
    return NUMBERS.find(text, tokens(text), List.of());
  }

  private static String show(NumberMention mention) {
    Quantity quantity = mention.quantity();
    return plain(quantity.value()) + " " + plain(quantity.low()) + " " + plain(quantity.high());
  }

  private static String plain(@Nullable Double number) {
    return number == null ? "-" : String.format("%.0f", number);
  }

  /** The columns: words, the number's own words, value, least, greatest. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          seized 12 districts               | 12                 | 12 - -
          seized twelve districts           | twelve             | 12 - -
          killed 1,250 men                  | 1,250              | 1250 - -
          one soldier died                  | one                | 1 - -
          twenty-five police                | twenty-five        | 25 - -
          twenty five police                | twenty five        | 25 - -
          a hundred guards                  | a hundred          | 100 - -
          two dozen villages                | two dozen          | 24 - -
          a dozen villages                  | a dozen            | 12 - -
          half a million people             | half a million     | 500000 - -
          half a dozen towns                | half a dozen       | 6 - -
          12 million people                 | 12 million         | 12000000 - -
          1.5 million people                | 1.5 million        | 1500000 - -
          one and a half million people     | one and a half million | 1500000 - -
          15m people                        | 15m                | 15000000 - -
          30k troops                        | 30k                | 30000 - -
          two hundred and fifty men         | two hundred and fifty | 250 - -
          three thousand two hundred men    | three thousand two hundred | 3200 - -
          two hundred thousand men          | two hundred thousand | 200000 - -
          five hundred men                  | five hundred       | 500 - -
          dozens of fighters                | dozens             | - 24 -
          scores of fighters                | scores             | - 40 -
          hundreds of fighters              | hundreds           | - 200 -
          thousands of families             | thousands          | - 2000 -
          tens of thousands of people       | tens of thousands  | - 20000 -
          tens of men                       | tens               | - 20 -
          hundreds of thousands of people   | hundreds of thousands | - 200000 -
          several hundred men               | several hundred    | - 200 -
          a few dozen men                   | a few dozen        | - 24 -
          at least 200 rebels               | at least 200       | 200 200 -
          200 or more rebels                | 200 or more        | 200 200 -
          no fewer than six villages        | no fewer than six  | 6 6 -
          more than 100 districts           | more than 100      | - 101 -
          over 100 districts                | over 100           | - 101 -
          more than a dozen posts           | more than a dozen  | - 13 -
          up to 300 troops                  | up to 300          | 300 - 300
          as many as 300 troops             | as many as 300     | 300 - 300
          no more than 40 men               | no more than 40    | 40 - 40
          nearly 12 million people          | nearly 12 million  | 12000000 - 12000000
          almost two dozen posts            | almost two dozen   | 24 - 24
          close to 90 bodies                | close to 90        | 90 - 90
          fewer than 50 men                 | fewer than 50      | - - 49
          less than a hundred men           | less than a hundred | - - 99
          about 650 troops                  | about 650          | 650 - -
          some 15 million people            | some 15 million    | 15000000 - -
          around 6,000 fighters             | around 6,000       | 6000 - -
          roughly thirty men                | roughly thirty     | 30 - -
          at least some 80 men              | at least some 80   | 80 80 -
          between 10 and 20 houses          | between 10 and 20  | - 10 20
          10 to 15 houses                   | 10 to 15           | - 10 15
          10-15 houses                      | 10-15              | - 10 15
          two or three houses               | two or three       | - 2 3
          10 to 15 million people           | 10 to 15 million   | - 10000000 15000000
          50 to 1,500 people                | 50 to 1,500        | - 50 1500
          a 100-member force                | 100                | 100 - -
          a 2,000-strong militia            | 2,000              | 2000 - -
          took control over three towns     | three              | 3 - -
          they took over three towns        | three              | 3 - -
          """)
  void readsNumbersWithTheirBounds(String text, String words, String bounds) {
    List<NumberMention> found = find(text);
    assertThat(found).extracting(m -> m.quantity().text()).containsExactly(words);
    assertThat(found).extracting(NumbersTest::show).containsExactly(bounds);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          about a third of the country     | 33 - -
          one third of the province        | 33 - -
          two thirds of the valley         | 67 - -
          two-thirds of the valley         | 67 - -
          a quarter of its men             | 25 - -
          half of the city                 | 50 - -
          half the city                    | 50 - -
          over half the country            | - 51 -
          more than half of the city       | - 51 -
          85 percent of the territory      | 85 - -
          85% of the territory             | 85 - -
          more than 50 per cent of voters  | - 51 -
          at least 40 percent              | 40 40 -
          30 to 40 percent                 | - 30 40
          """)
  void readsSharesAsPercent(String text, String bounds) {
    List<NumberMention> found = find(text);
    assertThat(found).extracting(NumbersTest::show).containsExactly(bounds);
    assertThat(found.get(0).quantity().unit()).isEqualTo("percent");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hold 107 of 398 districts                     | 107 - -   | 398
          hold 33 of Ruritania's 34 provinces           | 33 - -    | 34
          hold at least 222 of the country’s 421 towns  | 222 222 - | 421
          hold 12 out of 14 crossings                   | 12 - -    | 14
          nine of its 20 bases                          | 9 - -     | 20
          more than 80 of the 110 towns                 | - 81 -    | 110
          three of a total of nine                      | 3 - -     | 9
          half of the country's 34 provinces            | 50 - -    | 34
          """)
  void readsTheWholeThatAPartIsOf(String text, String bounds, double whole) {
    List<NumberMention> found = find(text);
    assertThat(found).extracting(NumbersTest::show).containsExactly(bounds);
    assertThat(found.get(0).quantity().of()).isEqualTo(whole);
  }

  @Test
  void marksTheWholeThatComesFirst() {
    List<NumberMention> found = find("Out of 398 districts, the rebels hold 107 and the army 92");
    assertThat(found).extracting(NumberMention::whole).containsExactly(true, false, false);
    assertThat(found).extracting(NumbersTest::show).containsExactly("398 - -", "107 - -", "92 - -");
  }

  @Test
  void carriesAFloorToTheNumberBesideIt() {
    assertThat(find("At least 115 soldiers and 58 fighters died"))
        .extracting(NumbersTest::show)
        .containsExactly("115 115 -", "58 58 -");
    assertThat(find("At least 115 soldiers died. Of the rest, the army said, and 58 fled"))
        .extracting(NumbersTest::show)
        .containsExactly("115 115 -", "58 - -");
  }

  @Test
  void readsHowOften() {
    assertThat(find("losing 100 daily").get(0).quantity().per()).isEqualTo("day");
    assertThat(find("losing 100 a day").get(0).quantity().per()).isEqualTo("day");
    assertThat(find("losing 100 men").get(0).quantity().per()).isNull();
    assertThat(find("10,000 men each").get(0).quantity().per()).isEqualTo("each");
    assertThat(find("losing 100 men in raids daily").get(0).quantity().per()).isEqualTo("day");
    assertThat(find("losing 100 men a day later").get(0).quantity().per()).isNull();
    assertThat(find("losing 100 men in a day").get(0).quantity().per()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the 10th district",
        "the second attack",
        "a third district fell",
        "the second half of the year",
        "a half-brother of the emir",
        "with AK-47 rifles and M16s",
        "an S-300 battery",
        "on Highway 1",
        "under Resolution 2254",
        "in police district 13",
        "in PD13",
        "the 215 Maiwand Corps",
        "Karim, 45, a farmer",
        "a girl aged 12",
        "a 7-year-old boy",
        "a boy 7 years old",
        "in the 1990s",
        "after 9/11",
        "at 7:30",
        "called +93701234567",
        "100 miles north",
        "a 20-kilometre road",
        "$60 million in aid",
        "60 million dollars in aid",
        "a three-pronged assault",
        "no one was hurt",
        "they helped one another",
        "none of them",
        "no soldiers",
        "in their tens",
        "a district",
        "several districts"
      })
  void leavesWhatCountsNothing(String text) {
    assertThat(find(text)).isEmpty();
  }

  @Test
  void leavesNumbersThatBelongElsewhere() {
    String text = "since 2001 they lost 40 men";
    assertThat(NUMBERS.find(text, tokens(text), List.of(new Span(6, 10))))
        .extracting(m -> m.quantity().text())
        .containsExactly("40");
  }

  @Test
  void saysWhichTokensItTakes() {
    NumberMention found = find("They took more than 100 districts").get(0);
    assertThat(found.begin()).isEqualTo(2);
    assertThat(found.end()).isEqualTo(5);
    assertThat(found.span()).isEqualTo(new Span(10, 23));
  }

  @Test
  void readsTheSameWhereverTokensAreCut() {
    String text = "10-15m";
    List<Token> whole = List.of(new Token(new Span(0, 6), text, text, "CD"));
    assertThat(NUMBERS.find(text, whole, List.of()))
        .extracting(NumbersTest::show)
        .containsExactly(find(text).stream().map(NumbersTest::show).toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "half",
        "half a",
        "at least",
        "between",
        "between 10 and",
        "between 20 and 10",
        "10 of",
        "10 of the",
        "10 of the country's",
        "tens of",
        "a hundred and",
        "%",
        "1,2,3,4",
        "999999999999999999999999",
        "٣ districts",
        "million million million million",
        "nine hundred hundred million billion billion",
        "one-one-one-",
        "\uD83D\uDE00 5 \uD83D"
      })
  void neverThrows(String text) {
    assertThat(find(text))
        .allSatisfy(m -> assertThat(m.span().end()).isLessThanOrEqualTo(text.length()));
  }

  @Test
  void takesBoundedTimeOnEndlessSentences() {
    for (String unit :
        List.of("five ", "hundreds of ", "10 of ", "at least ", "a hundred and ", "million ")) {
      List<Token> tokens = tokens(unit.repeat(20_000));
      Assertions.assertTimeout(
          Duration.ofSeconds(5), () -> NUMBERS.find(unit.repeat(20_000), tokens, List.of()));
    }
  }
}
