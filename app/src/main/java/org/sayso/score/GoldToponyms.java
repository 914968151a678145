package org.sayso.score;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sayso.ingest.BadArgument;
import org.sayso.report.Span;

/**
 * A news text with the places that people marked in it and where they lie.
 *
 * @param file where the text is
 * @param text the text
 * @param toponyms the marked places in the file's order
 */
public record GoldToponyms(Path file, String text, List<Toponym> toponyms) {

  private static final String SUFFIX = "_gold.txt";
  private static final String PARTS = "\\|\\|";
  private static final String FIELDS = ",,";
  private static final int FEWEST_FIELDS = 6;

  /**
   * A marked place.
   *
   * @param span where it stands in the text
   * @param lat latitude in degrees
   * @param lon longitude in degrees
   */
  public record Toponym(Span span, double lat, double lon) {}

  /** Copies the list. */
  public GoldToponyms {
    toponyms = List.copyOf(toponyms);
  }

  /** The names of the sets in a folder: each is a folder NAME beside a file NAME_gold.txt. */
  public static List<String> sets(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(f -> String.valueOf(f.getFileName()))
          .filter(n -> n.endsWith(SUFFIX))
          .map(n -> n.substring(0, n.length() - SUFFIX.length()))
          .filter(n -> Files.isDirectory(folder.resolve(n)))
          .sorted()
          .toList();
    }
  }

  /**
   * Reads a set: line N, from 0, of the gold file holds the marks of the text in file N, joined by
   * two bars, each with name, words, latitude, longitude, begin and end parted by two commas.
   *
   * @throws BadArgument where a mark is not written so, or its words are not in the text
   */
  public static List<GoldToponyms> read(Path folder, String set) throws IOException {
    Path gold = folder.resolve(set + SUFFIX);
    List<GoldToponyms> texts = new ArrayList<>();
    List<String> lines = Files.readAllLines(gold, StandardCharsets.UTF_8);
    for (int i = 0; i < lines.size(); i++) {
      Path file = folder.resolve(set).resolve(Integer.toString(i));
      if (Files.exists(file)) {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        texts.add(new GoldToponyms(file, text, toponyms(gold + ":" + (i + 1), lines.get(i), text)));
      }
    }
    return texts;
  }

  private static List<Toponym> toponyms(String line, String marks, String text) {
    List<Toponym> toponyms = new ArrayList<>();
    for (String mark : marks.split(PARTS)) {
      if (!mark.isBlank()) {
        toponyms.add(toponym(line, mark.split(FIELDS), text));
      }
    }
    return toponyms;
  }

  private static Toponym toponym(String line, String[] fields, String text) {
    if (fields.length < FEWEST_FIELDS) {
      throw new BadArgument(line + ": no mark; write name,,words,,lat,,lon,,begin,,end");
    }
    try {
      int begin = begin(text, fields[1], Integer.parseInt(fields[4]));
      if (begin < 0) {
        throw new BadArgument(line + ": \"" + fields[1] + "\" is not in the text there");
      }
      return new Toponym(
          new Span(begin, begin + fields[1].length()),
          Double.parseDouble(fields[2]),
          Double.parseDouble(fields[3]));
    } catch (NumberFormatException e) {
      throw new BadArgument(line + ": no number; write name,,words,,lat,,lon,,begin,,end");
    }
  }

  /** Offsets count code points, in some sets from 1. */
  private static int begin(String text, String words, int offset) {
    for (int shift : new int[] {0, -1}) {
      int at = offset + shift;
      if (at >= 0 && at <= text.codePointCount(0, text.length())) {
        int begin = text.offsetByCodePoints(0, at);
        if (text.startsWith(words, begin)) {
          return begin;
        }
      }
    }
    return -1;
  }
}
