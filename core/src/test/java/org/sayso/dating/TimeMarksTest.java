package org.sayso.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.dating.TimeMarks.Mark;
import org.sayso.text.Analyzer;
import org.sayso.text.Model;

/** What the times of a war's reports mean in the notation of TIMEX3. */
class TimeMarksTest {

  private static final Analyzer ANALYZER = new Analyzer(Model.load());
  private static final TimeMarks MARKS = TimeMarks.english();

  /** A Friday. */
  private static final LocalDate PUBLISHED = LocalDate.of(2021, 7, 9);

  private static String marks(String text, @Nullable LocalDate published) {
    return MARKS.of(ANALYZER.analyze(text.replace("\\n", "\n")), published).stream()
        .map(mark -> mark.text() + " = " + mark.time().value())
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The fort fell late on Wednesday.             | late on Wednesday = 2021-07-07
          Rebels will attack on Tuesday.               | Tuesday = 2021-07-13
          The talks are scheduled for Monday.          | Monday = 2021-07-12
          The talks had been due to open on Monday.    | Monday = 2021-07-05
          The truce had been due to expire on Monday.  | Monday = 2021-07-05
          The attack began on Monday as planned.       | Monday = 2021-07-05
          The Monday deadline passed quietly.          | Monday = 2021-07-05
          The slated visit in August was put off.      | August = 2021-08
          The upcoming vote in August was put off.     | August = 2021-08
          The forthcoming talks in August are off.     | August = 2021-08
          The general resigned, effective Aug. 1.      | Aug. 1 = 2021-08-01
          The pass will start getting cleared in May.  | May = 2022-05
          The summit begins Monday in the capital.     | Monday = 2021-07-12
          The post is lost since Monday's attack.      | Monday = 2021-07-05
          By mid-afternoon the fort had fallen.        | mid-afternoon = 2021-07-09TAF
          The shelling stopped shortly after noon.     | noon = 2021-07-09T12:00
          The 1979-89 war killed a million.            | The 1979 = 1979; 89 = 1989
          The village is shelled twice a week.         | twice a week = P1W
          Planes come three times each day.            | three times each day = P1D
          Once a month an aid convoy arrives.          | Once a month = P1M
          They were paid once every month.             | once every month = P1M
          A guard shot twice per hour.                 | twice per hour = PT1H
          It was hit three times an hour.              | three times an hour = PT1H
          The two-year-old war goes on.                | two-year-old = P2Y
          The fort had not been hit until now.         | now = PRESENT_REF
          The current lull will not hold.              | current = PRESENT_REF
          The siege lasted two and a half years.       | two and a half years = P2Y6M
          The fight went on for 5 1/2 hours.           | 5 1/2 hours = PT5H30M
          They held it for three successive days.      | three successive days = P3D
          Shells fell at 4 in the morning on Tuesday.  | 4 in the morning on Tuesday = 2021-07-06T04:00
          Gunmen came around 9 at night.               | 9 at night = 2021-07-09T21:00
          The raid was in May nineteen ninety-nine.    | May nineteen ninety-nine = 1999-05
          The trial began the week of March 3.         | the week of March 3 = 2021-W09
          The war of the nineties is not forgotten.    | the nineties = 199
          A fine payable Aug. 1 was laid on traders.   | Aug. 1 = 2021-08-01
          The talks were postponed to Monday.          | Monday = 2021-07-12
          It was quiet until 2 pm this afternoon.      | 2 pm this afternoon = 2021-07-09T14:00
          It was lost a year and a half ago.           | a year and a half ago = 2020
          On Tuesday, rebels plan to hold a march.     | Tuesday = 2021-07-13
          They stormed it overnight.                   | overnight = 2021-07-08TNI
          Shelling went on overnight from Tuesday to Wednesday. | overnight from Tuesday to Wednesday = 2021-07-06TNI
          Shells fell in the early hours of Thursday.  | the early hours of Thursday = 2021-07-08TMO
          Residents were given until Monday to leave.  | Monday = 2021-07-12
          The fort was held until Monday.              | Monday = 2021-07-05
          The army said it could strike as soon as Monday. | Monday = 2021-07-12
          By year-end, the last troops will be home.   | year-end = 2021-12-31
          Not a shot has been fired since year's end.  | year's end = 2020-12-31
          The church was shelled on Easter Sunday.     | Easter Sunday = 2021-04-04
          A truce for Orthodox Easter 2022 failed.     | Orthodox Easter 2022 = 2022-04-24
          He was shot on Thanksgiving Day.             | Thanksgiving Day = 2020-11-26
          Polls opened on Election Day 2020.           | Election Day 2020 = 2020-11-03
          He was shot on Memorial Day 2021.            | Memorial Day 2021 = 2021-05-31
          The pass fell half a year ago.               | half a year ago = 2021-01
          It fell two and a half months ago.           | two and a half months ago = 2021-05
          A month or two later it changed hands.       | A month or two later = 2021-08
          They fled two or three days ago.             | two or three days ago = 2021-07-07
          It was hit in the second half of June.       | the second half of June = 2021-06
          Forts fell in the last quarter of 2020.      | the last quarter of 2020 = 2020-Q4
          Aid fell in the second quarter of the year.  | the second quarter of the year = 2021-Q2
          Aid rose in fiscal year 2019.                | fiscal year 2019 = 2019
          The day-long battle killed nine.             | day-long = P1D
          The weeklong siege was lifted.               | weeklong = P1W
          Much may change in the weeks ahead.          | the weeks ahead = PXW
          After several quarters of losses it closed.  | several quarters = PXQ
          For centuries the pass was closed.           | centuries = PXC
          Between July 3 and 5 some 30 men fled.       | July 3 = 2021-07-03; 5 = 2021-07-05
          The fort fell on July 3; the day after, it was retaken. | July 3 = 2021-07-03; the day after = 2021-07-04
          The fort fell on July 3; the day before, it was shelled. | July 3 = 2021-07-03; the day before = 2021-07-02
          They stormed it overnight into Wednesday.    | overnight into Wednesday = 2021-07-06TNI
          Shells fell on Thursday night.               | Thursday night = 2021-07-08TNI
          Shells fell at 5:30 p.m. on Thursday.        | 5:30 p.m. on Thursday = 2021-07-08T17:30
          Shells fell at 0230 on Thursday.             | 0230 on Thursday = 2021-07-08T02:30
          Ten posts fell in the last week.             | the last week = P1W
          A convoy was hit earlier this week.          | earlier this week = 2021-W27
          They have held the pass since May.           | May = 2021-05
          The siege lasted from July 2 to July 5.      | July 2 = 2021-07-02; July 5 = 2021-07-05
          They fought between 3 and 5 June.            | 3 = 2021-06-03; 5 June = 2021-06-05
          It was shelled in the last week of June.     | the last week of June = 2021-06-24/2021-06-30
          It fell in mid-June.                         | mid-June = 2021-06
          It fell last summer.                         | last summer = 2021-SU
          It was shelled for three days.               | three days = P3D
          After weeks of fighting the army left.       | weeks = PXW
          The base is shelled daily.                   | daily = P1D
          A truce holds every Friday.                  | every Friday = XXXX-WXX-5
          It was lost two weeks ago.                   | two weeks ago = 2021-06-25
          It was lost two months ago.                  | two months ago = 2021-05
          The army withdrew in 2014.                   | 2014 = 2014
          War raged in the 1990s.                      | the 1990s = 199
          The area is now calm.                        | now = PRESENT_REF
          Troops will leave soon.                      | soon = FUTURE_REF
          """)
  void areToldFromTheDayOfPublication(String text, String expected) {
    assertThat(marks(text, PUBLISHED)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They came on May 3. The next day the post fell.         | May 3 = 2021-05-03; The next day = 2021-05-04
          They came on May 3. Two days later the post fell.       | May 3 = 2021-05-03; Two days later = 2021-05-05
          They came on May 3. The following week it was retaken.  | May 3 = 2021-05-03; The following week = 2021-W19
          They came on May 3. That evening the post fell.         | May 3 = 2021-05-03; That evening = 2021-05-03TEV
          They came on May 3. A month earlier all was calm.       | May 3 = 2021-05-03; A month earlier = 2021-04
          They came on May 3 2019. Later that month they left.    | May 3 2019 = 2019-05-03; Later that month = 2019-05
          They came in 2014. Two years later they left.           | 2014 = 2014; Two years later = 2016
          It fell two days after the attack.                      | two days = P2D
          On the third day of the siege the gate fell.            | the third day = 2021-07-09
          """)
  void areToldFromWhereTheStoryStands(String text, String expected) {
    assertThat(marks(text, PUBLISHED)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The town fell on 24 Asad 1400.               | 24 Asad 1400 = 2021-08-15
          It was signed on 22 Bahman 1357.             | 22 Bahman 1357 = 1979-02-11
          It fell on 1400/05/24 (solar hijri).         | 1400/05/24 (solar hijri) = 2021-08-15
          It fell on 1 Muharram 1443 AH.               | 1 Muharram 1443 AH = 2021-08-09
          A truce began on the third day of Ramadan.   | the third day of Ramadan = 2021-04-15
          Shelling stopped during Ramadan.             | Ramadan = 2021-04-13/2021-05-12
          """)
  void areReadInTheCalendarsOfTheHijra(String text, String expected) {
    assertThat(marks(text, PUBLISHED)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Asad met Mizan in Hut.",
        "President Assad and 1400 men came.",
        "Three quarters of the district are lost.",
        "The Friday Mosque was hit.",
        "They came as soon as they could.",
        "Some 2000 fighters came.",
        "A man in his 30s was killed.",
        "Men in their late forties fled.",
        "A 20-year-old man was killed."
      })
  void leaveNamesAndNumbersAlone(String text) {
    assertThat(marks(text, PUBLISHED)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PORT CITY, June 23, 2021 (Wire) - It fell on Tuesday.  | June 23, 2021 = 2021-06-23; Tuesday = 2021-06-22
          The truce was signed on 3 May 2021. Talks will begin on 30 May 2021. Shells fell in April. | 3 May 2021 = 2021-05-03; 30 May 2021 = 2021-05-30; April = 2021-04
          The truce was signed on 3 May 2021. Talks will begin on 6 May 2021. It fell on Sunday.     | 3 May 2021 = 2021-05-03; 6 May 2021 = 2021-05-06; Sunday = 2021-05-02
          It fell on Thursday.                                   | Thursday = XXXX-WXX-4
          It fell on June 23.                                    | June 23 = XXXX-06-23
          """)
  void areToldFromWhatTheTextFixesWhereNobodyKnowsItsDay(String text, String expected) {
    assertThat(marks(text, null)).isEqualTo(expected);
  }

  @Test
  void ofACaptionKeepTheirOwnDays() {
    String text =
        "They came on May 3.\\nSmoke over the port on May 30, 2019. (AP Photo)\\nThe next day it fell.";
    assertThat(marks(text, PUBLISHED))
        .isEqualTo("May 3 = 2021-05-03; May 30, 2019 = 2019-05-30; The next day = 2021-05-04");
  }

  @Test
  void standApartAndInOrderWhateverTheText() {
    String text =
        "since the last Monday of the first week in June 31 Asad 1400 AH 24:99 late ".repeat(40);
    List<Mark> marks = MARKS.of(ANALYZER.analyze(text), PUBLISHED);
    for (int i = 1; i < marks.size(); i++) {
      assertThat(marks.get(i).span().begin()).isGreaterThanOrEqualTo(marks.get(i - 1).span().end());
    }
    assertThat(marks).allSatisfy(mark -> assertThat(mark.span().in(text)).isEqualTo(mark.text()));
  }
}
