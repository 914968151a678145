package org.sayso.build;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.PackException;
import org.sayso.pack.PackFile;
import org.sayso.report.PublishedFrom;
import org.sayso.report.Report;

/**
 * A short text beside a pack's entries, and all that it must be read as.
 *
 * @param entry file and line of the case
 * @param expected what the text must give, sorted; empty where it must give nothing
 * @param report the text, published on the day that the case names
 */
record PackCase(String entry, Set<String> expected, Report report) {

  private static final String FORM =
      "write: what, what: a text [| day], with none for a text that gives nothing";

  PackCase {
    expected = new TreeSet<>(expected);
  }

  /** Reads a case; throws {@link PackException} on a line that is none. */
  static PackCase read(PackFile.Line line) {
    String[] sides = line.text().split(":", 2);
    if (sides.length < 2) {
      throw line.fault("not a case; " + FORM);
    }
    String[] text = sides[1].split("\\|", 2);
    @Nullable LocalDate day = text.length < 2 ? null : day(line, text[1].strip());
    return new PackCase(
        line.entry(),
        expected(sides[0]),
        Report.of(
            line.entry(),
            null,
            null,
            day,
            day == null ? null : PublishedFrom.GIVEN,
            text[0].strip() + "\n"));
  }

  private static Set<String> expected(String words) {
    return Arrays.stream(words.split(","))
        .map(String::strip)
        .filter(word -> !word.equals("none"))
        .collect(Collectors.toSet());
  }

  private static LocalDate day(PackFile.Line line, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw line.fault("no day \"" + text + "\"; write it as 2021-08-15");
    }
  }
}
