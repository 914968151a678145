package org.sayso.toponym;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.report.Span;
import org.sayso.toponym.PlaceFinder.Word;

/** What a sentence puts near a place or so far from it; the place's name is in square brackets. */
class DistancesTest {

  private static final Pattern TOKEN = Pattern.compile("\\w+(?:[-.,]\\w+)*|[^\\s\\w]");
  private static final Distances DISTANCES = Distances.of("en");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Shells fell 100 miles north of [Karan].                       | 100 miles north of Karan 161 0
          Shells fell 30km south-west of [Karan].                       | 30km south-west of Karan 30 225
          Shells fell 1,500 kilometers (930 miles) west of [Karan].     | 1,500 kilometers (930 miles) west of Karan 1500 270
          Shells fell five miles from [Karan].                          | five miles from Karan 8 -
          Shells fell 7 km away from [Karan].                           | 7 km away from Karan 7 -
          Shells fell 40 miles to the east of [Karan].                  | 40 miles to the east of Karan 64 90
          Shells fell 40 miles east of the capital city of [Karan].     | 40 miles east of the capital city of Karan 64 90
          Shells fell 40 miles east of the capital, [Karan].            | 40 miles east of the capital, Karan 64 90
          Shells fell in [Temla], some 40 miles east of [Karan].        | Temla: 40 miles east of Karan 64 90
          Shells fell in [Temla], a town 40 miles from [Karan].         | Temla: 40 miles from Karan 64 -
          It took control of Temla, 40 miles east of [Karan].           | Temla: 40 miles east of Karan 64 90
          Shells fell near [Karan].                                     | near Karan - -
          Shells fell on the outskirts of [Karan].                      | of Karan - -
          Shells fell north of [Karan].                                 | north of Karan - 0
          Troops came from [Karan].                                     | ''
          Troops of northern [Karan] came.                              | ''
          A man of 40 from [Karan] came.                                | ''
          """)
  void areReadFromTheNameBackwards(String marked, String expected) {
    String raw = marked.replaceAll("[\\[\\]]", "");
    List<Mention> mentions = new ArrayList<>();
    Matcher name = Pattern.compile("\\[(.*?)]").matcher(marked);
    while (name.find()) {
      int begin = name.start() - 2 * mentions.size();
      Span span = new Span(begin, begin + name.group(1).length());
      mentions.add(new Mention(span, span, name.group(1), 0, null, Mention.Strength.KNOWN));
    }
    List<Word> words = new ArrayList<>();
    Matcher token = TOKEN.matcher(raw);
    while (token.find()) {
      words.add(new Word(new Span(token.start(), token.end()), token.group(), ""));
    }
    assertThat(
            DISTANCES.in(raw, words, mentions).stream()
                .map(DistancesTest::shown)
                .collect(Collectors.joining("; ")))
        .isEqualTo(expected);
  }

  private static String shown(Distance distance) {
    Mention of = distance.of();
    Double km = distance.km();
    Integer bearing = distance.bearing();
    return (of == null ? "" : of.text() + ": ")
        + distance.text()
        + " "
        + (km == null ? "-" : Math.round(km))
        + " "
        + (bearing == null ? "-" : bearing);
  }
}
