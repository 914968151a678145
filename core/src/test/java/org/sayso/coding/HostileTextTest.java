package org.sayso.coding;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sayso.claim.Coding;
import org.sayso.report.PublishedFrom;
import org.sayso.report.Report;

/**
 * Whatever a text holds, reading it never throws, and twice the text takes twice the work: moves of
 * the parser and look-ups of names, counted, and memory asked for, which every step of the whole
 * way from text to claims needs.
 */
class HostileTextTest {

  private static final ClaimReader READER = ClaimReader.bundled();
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Makes sure that the scan lets the text through. */
  private static final String OPENING = "The Taliban captured Kunduz, police said.\n\n";

  private static final int WORDS = 2_500;
  private static final double MOST = 2.2;

  /**
   * A kind of text.
   *
   * @param of gives the text of about so many words
   */
  private record Kind(String name, IntFunction<String> of) {

    @Override
    public String toString() {
      return name;
    }
  }

  private static Kind repeated(String name, String part) {
    int words = part.trim().split("\\s+").length;
    return new Kind(name, n -> part.repeat(n / words));
  }

  private static Kind numbered(String name, int words, IntFunction<String> part) {
    return new Kind(
        name, n -> IntStream.range(0, n / words).mapToObj(part).collect(Collectors.joining()));
  }

  static Stream<Kind> kinds() {
    return Stream.of(
        repeated("one sentence", "the rebels took the town and "),
        repeated(
            "times that name no day",
            "The rebels were still fighting in Goma, when soldiers attacked the airport. "),
        new Kind("nested quotes", n -> "“".repeat(n) + "rebels took Kunduz" + "”".repeat(n)),
        repeated("quotes and speakers", "“The rebels took it,” he said. "),
        repeated("straight quotes", "\" he said "),
        repeated("brackets", "((( [[[ {{{ the army fell "),
        repeated("emoji", "\uD83D\uDE00\u200D\uD83D\uDC69 \uD83D\uDC4D\uD83C\uDFFD rebels "),
        repeated("right to left", "\u202E\u200F مرحبا rebels took \u202C "),
        repeated("mixed scripts", "Тест 漢字 rebels captured ひらがな Ɐ "),
        repeated("lone surrogates", "\uD83D \uDE00x \uD800rebels took "),
        repeated("zeros", "\0rebels\0 took\0 "),
        new Kind("long words", n -> "x".repeat(5 * n) + " rebels took " + "Y".repeat(5 * n)),
        repeated(
            "nouns for places",
            "Rebels attacked the town of Goma. The army left the town for the provincial capital. "),
        repeated("places", "Kunduz Herat Kabul Farah Ghazni "),
        repeated("listed places", "Kunduz, Herat, Kabul, Farah, Ghazni, "),
        repeated("line ends in quotes", "\"\n\" \n"),
        repeated("datelines", "KABUL (Agency) "),
        repeated("times", "from Monday to Tuesday since last week on June 5 "),
        repeated("numbers", "1,000 to 2,000 of 3,000 rebels fled "),
        numbered("short paragraphs", 3, i -> "Fighters took it.\n"),
        numbered("claims", 6, i -> "Rebels took Town" + i + " on Monday.\n\n"),
        numbered("sayings", 2, i -> "X" + (char) ('A' + i % 26) + " said "),
        numbered("speakers", 9, i -> "Ahmad Kh" + letters(i) + ", governor, said rebels took it. "),
        repeated("denials", "The ministry denied the reports. Calls to it went unanswered. "));
  }

  private static String letters(int i) {
    return "" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26) + (char) ('a' + i / 676 % 26);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void takesTwiceTheWorkForTwiceTheText(Kind kind) {
    work(kind, WORDS / 4);
    double[] once = work(kind, WORDS);
    double[] twice = work(kind, 2 * WORDS);
    assertThat(twice[0] / once[0]).as("moves and look-ups").isLessThanOrEqualTo(MOST);
    assertThat(twice[1] / once[1]).as("bytes asked for").isLessThanOrEqualTo(MOST);
  }

  /** Moves and look-ups, and bytes, for reading so many words. */
  private static double[] work(Kind kind, int words) {
    Report report =
        Report.of(
            "hostile.txt",
            null,
            null,
            LocalDate.parse("2021-07-09"),
            PublishedFrom.GIVEN,
            OPENING + kind.of().apply(words));
    long effort = READER.effort();
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    Coding coding = READER.read(report);
    assertThat(coding.sentences()).isPositive();
    return new double[] {
      READER.effort() - effort, THREADS.getCurrentThreadAllocatedBytes() - bytes
    };
  }
}
