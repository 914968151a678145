package org.sayso.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days of the calendars that count from the Hijra. */
class IslamicCalendarTest {

  @ParameterizedTest
  @CsvSource({
    "SOLAR, 1357, 11, 22, 1979-02-11",
    "SOLAR, 1380, 1, 1, 2001-03-21",
    "SOLAR, 1399, 12, 30, 2021-03-20",
    "SOLAR, 1400, 1, 1, 2021-03-21",
    "SOLAR, 1400, 5, 24, 2021-08-15",
    "SOLAR, 1403, 1, 1, 2024-03-20",
    "LUNAR, 1443, 1, 1, 2021-08-09",
  })
  void meanTheirDayInOurs(IslamicCalendar calendar, int year, int month, int day, LocalDate ours) {
    assertThat(calendar.day(year, month, day)).isEqualTo(ours);
  }

  @ParameterizedTest
  @CsvSource({
    "SOLAR, 1400, 12, 30",
    "SOLAR, 1400, 7, 31",
    "SOLAR, 1400, 13, 1",
    "SOLAR, 99999, 1, 1",
    "LUNAR, 1443, 1, 31",
    "LUNAR, 1, 1, 1"
  })
  void knowNoDayThatIsNone(IslamicCalendar calendar, int year, int month, int day) {
    assertThat(calendar.day(year, month, day)).isNull();
  }

  @Test
  void ofTheSunHaveNoGapBetweenYearsAndKnowTheYearOfEachDay() {
    for (int year = 1300; year < 1500; year++) {
      LocalDate last = Objects.requireNonNull(IslamicCalendar.SOLAR.year(year).to());
      assertThat(IslamicCalendar.SOLAR.day(year + 1, 1, 1)).isEqualTo(last.plusDays(1));
      assertThat(IslamicCalendar.SOLAR.yearOf(last)).isEqualTo(year);
      assertThat(IslamicCalendar.SOLAR.yearOf(last.plusDays(1))).isEqualTo(year + 1);
    }
  }

  @Test
  void takeDaysThatTheirTablesDoNotHold() {
    for (IslamicCalendar calendar : IslamicCalendar.values()) {
      for (int year : new int[] {1, 621, 1850, 2500}) {
        int there = calendar.yearOf(LocalDate.of(year, 6, 1));
        assertThat(there).isLessThan(year);
        assertThat(calendar.month(there, 9)).isNotNull();
      }
    }
  }
}
