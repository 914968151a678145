package org.sayso.score;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sayso.ingest.BadArgument;
import org.sayso.report.Span;

/**
 * A text of TimeML with the times that people marked in it.
 *
 * @param text the text without its marks
 * @param written the day on which it was written
 * @param times in the order of the text
 */
public record GoldTimes(String text, LocalDate written, List<GoldTime> times) {

  private static final int DAY = 10;
  private static final Pattern BODY = Pattern.compile("(?s)<TEXT>(.*?)</TEXT>");
  private static final Pattern WRITTEN =
      Pattern.compile("(?s)<DCT>.*?<TIMEX3[^>]*?\\bvalue=\"([^\"]*)\"");
  private static final Pattern TAG = Pattern.compile("<(/?)(\\w+)([^>]*)>|&(\\w+);");
  private static final Pattern TYPE = Pattern.compile("\\btype=\"([^\"]*)\"");
  private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

  /** Copies the list. */
  public GoldTimes {
    times = List.copyOf(times);
  }

  /**
   * A time that people marked.
   *
   * @param span where it stands in the text without marks
   * @param type such as {@code DATE}
   * @param value as TIMEX3 writes it
   */
  public record GoldTime(Span span, String type, String value) {}

  /**
   * Reads every file that ends in {@code .tml} below a folder, in the order of the files' names.
   *
   * @throws BadArgument where there is none, or one is no TimeML
   */
  public static List<GoldTimes> read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new BadArgument(folder + ": no folder; name one with TimeML files (*.tml)");
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files =
          all.filter(file -> file.toString().endsWith(".tml"))
              .sorted(Comparator.comparing((Path file) -> Objects.toString(file.getFileName())))
              .toList();
    }
    if (files.isEmpty()) {
      throw new BadArgument(folder + ": no TimeML file in it; they end in .tml");
    }
    List<GoldTimes> texts = new ArrayList<>();
    for (Path file : files) {
      texts.add(of(file, Files.readString(file, StandardCharsets.UTF_8)));
    }
    return texts;
  }

  private static GoldTimes of(Path file, String xml) {
    Matcher body = BODY.matcher(xml);
    Matcher written = WRITTEN.matcher(xml);
    if (!body.find() || !written.find()) {
      throw new BadArgument(file + ": no TimeML; it needs <TEXT> and a TIMEX3 in <DCT>");
    }
    return plain(file, body.group(1), day(file, written.group(1)));
  }

  private static LocalDate day(Path file, String value) {
    try {
      return LocalDate.parse(value.substring(0, Math.min(DAY, value.length())));
    } catch (DateTimeException e) {
      throw new BadArgument(file + ": \"" + value + "\" in <DCT> is no day; write 2021-07-09");
    }
  }

  private static GoldTimes plain(Path file, String body, LocalDate written) {
    StringBuilder text = new StringBuilder();
    List<GoldTime> times = new ArrayList<>();
    Matcher tag = TAG.matcher(body);
    int from = 0;
    int begin = -1;
    String attributes = "";
    while (tag.find()) {
      text.append(body, from, tag.start());
      from = tag.end();
      if (tag.group(4) != null) {
        text.append(character(tag.group(4)));
      } else if (tag.group(2).equals("TIMEX3") && tag.group(1).isEmpty()) {
        begin = text.length();
        attributes = tag.group(3);
      } else if (tag.group(2).equals("TIMEX3") && begin >= 0 && begin < text.length()) {
        times.add(
            new GoldTime(
                new Span(begin, text.length()),
                attribute(file, TYPE, attributes),
                attribute(file, VALUE, attributes)));
      }
    }
    text.append(body, from, body.length());
    return new GoldTimes(text.toString(), written, times);
  }

  private static String character(String name) {
    return switch (name) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "apos" -> "'";
      default -> " ";
    };
  }

  private static String attribute(Path file, Pattern pattern, String attributes) {
    Matcher found = pattern.matcher(attributes);
    if (!found.find()) {
      throw new BadArgument(file + ": a TIMEX3 without type or value:" + attributes);
    }
    return found.group(1);
  }
}
