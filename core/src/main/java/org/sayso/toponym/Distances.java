package org.sayso.toponym;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.PackFile;
import org.sayso.pack.WordClasses;
import org.sayso.report.Span;
import org.sayso.toponym.PlaceFinder.Word;

/** Finds what a sentence puts near a named place, or so far from it in a direction. */
public final class Distances {

  private static final double MILE_KM = 1.609;
  private static final int STEP = 45;
  private static final int CIRCLE = 360;
  private static final int MOST_BETWEEN = 6;
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(\\.\\d+)?");
  private static final Pattern JOINED = Pattern.compile("(\\d[\\d,]*(?:\\.\\d+)?)-?(\\p{L}+)");

  /** Between a name and the words on how far off it lies. */
  private static final Pattern APPOSED =
      Pattern.compile(
          "[\\s,(–\"”-]*(?:(?:which |that )?(?:is|lies|lay|was|located|situated)\\s+)*"
              + "(?:an?\\s+(?:[\\p{L}-]+\\s+){1,5})?(?:[a-z]+\\s+){0,3}");

  private static final String ADJECTIVE = "ern";

  private final WordClasses words;
  private final Map<String, Integer> bearings = new HashMap<>();

  private Distances(WordClasses words) {
    this.words = words;
    for (int degrees = 0; degrees < CIRCLE; degrees += STEP) {
      for (String direction : words.of("bearing " + degrees)) {
        bearings.put(direction, degrees);
      }
    }
  }

  /** The words of a bundled language pack. */
  public static Distances of(String language) {
    return new Distances(
        WordClasses.read(PackFile.bundled("languages/" + language + "/place-words.txt")));
  }

  /** The direction that a word such as "eastern" means, in degrees, or null where it means none. */
  public @Nullable Integer bearing(String word) {
    String plain = word.toLowerCase(Locale.ROOT).replace("-", "");
    return bearings.get(
        plain.endsWith(ADJECTIVE)
            ? plain.substring(0, plain.length() - ADJECTIVE.length())
            : plain);
  }

  /**
   * The distances in a sentence, in the order of the text.
   *
   * @param raw the report
   * @param row the sentence's words
   * @param mentions its names of places, in order
   */
  public List<Distance> in(String raw, List<Word> row, List<Mention> mentions) {
    List<Distance> found = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      Distance distance = new Before(raw, row, mentions, i).distance();
      if (distance != null) {
        found.add(distance);
      }
    }
    return found;
  }

  /** The words before one name, read from it backwards. */
  private final class Before {
    private final String raw;
    private final List<Word> row;
    private final List<Mention> mentions;
    private final int index;
    private int at;

    Before(String raw, List<Word> row, List<Mention> mentions, int index) {
      this.raw = raw;
      this.row = row;
      this.mentions = mentions;
      this.index = index;
      this.at = first(mentions.get(index).extent()) - 1;
    }

    private int first(Span span) {
      int first = 0;
      while (first < row.size() && row.get(first).span().end() <= span.begin()) {
        first++;
      }
      return first;
    }

    @Nullable Distance distance() {
      for (int steps = 0; steps < MOST_BETWEEN && between(); steps++) {
        at--;
      }
      int first = at;
      Distance measured = is("of", at) || is("away-from", at) ? measured() : null;
      boolean near = is("near", first) || is("of", first) && is("near-of", first - 1);
      return measured == null && near ? distance(first, null, null) : measured;
    }

    private @Nullable Distance measured() {
      boolean of = is("of", at);
      at -= is("away", at - 1) ? 2 : 1;
      int last = at;
      Integer bearing = bearing();
      if (of && bearing == null) {
        return null;
      }
      int direction = at + 1;
      skipBrackets();
      Double km = km();
      return km == null && (bearing == null || last < direction)
          ? null
          : distance(km == null ? direction : at + 1, km, bearing);
    }

    /** Whether a word may stand between "of" and the name: "of the capital city of". */
    private boolean between() {
      boolean ofCity = is("of", at) && is("between-away", at - 1);
      return is("between-away", at) || ofCity || at >= 0 && row.get(at).form().equals(",");
    }

    /** The direction that ends there, of one word or two: "north", "south - west". */
    private @Nullable Integer bearing() {
      int end = at;
      for (int length = 3; length > 0; length--) {
        int from = end - length + 1;
        Integer degrees = from < 0 ? null : Distances.this.bearing(joined(from, end));
        if (degrees != null) {
          at = from - 1;
          at -= is("to-the", at) ? 1 : 0;
          at -= is("to-the", at) ? 1 : 0;
          return degrees;
        }
      }
      return null;
    }

    private String joined(int from, int to) {
      StringBuilder text = new StringBuilder();
      for (int i = from; i <= to; i++) {
        text.append(lower(i));
      }
      return text.toString();
    }

    /** "500 kilometres (300 miles) west of". */
    private void skipBrackets() {
      if (at >= 0 && row.get(at).form().equals(")")) {
        int open = at;
        while (open > 0 && !row.get(open).form().equals("(")) {
          open--;
        }
        at = open - 1;
      }
    }

    private @Nullable Double km() {
      if (at < 0) {
        return null;
      }
      var glued = JOINED.matcher(lower(at));
      if (glued.matches() && unit(glued.group(2)) > 0) {
        at--;
        return number(glued.group(1)) * unit(glued.group(2));
      }
      double unit = unit(lower(at));
      String number = at < 1 ? "" : lower(at - 1);
      if (unit == 0 || !NUMBER.matcher(number).matches() && count(number) == 0) {
        return null;
      }
      at -= 2;
      return unit * (count(number) > 0 ? count(number) : number(number));
    }

    private double unit(String word) {
      return words.is("kilometre", word) ? 1 : words.is("mile", word) ? MILE_KM : 0;
    }

    private int count(String word) {
      int count = 10;
      while (count > 0 && !words.is("count " + count, word)) {
        count--;
      }
      return count;
    }

    private double number(String digits) {
      return Double.parseDouble(digits.replace(",", ""));
    }

    private Distance distance(int from, @Nullable Double km, @Nullable Integer bearing) {
      Mention anchor = mentions.get(index);
      Span span = row.get(from).span().cover(anchor.span());
      boolean inside = km == null && is("in", from - 1); // "in the east of X": a part of X
      boolean told = !inside && (km != null || bearing != null);
      Mention of = told ? apposed(span, index == 0 ? null : mentions.get(index - 1)) : null;
      boolean known = told && of == null && isOfKnown(span);
      return new Distance(span, span.in(raw), anchor, of, km, bearing, known);
    }

    /** "The town, about 25 km from X", "the village lies south of X". */
    private boolean isOfKnown(Span span) {
      int noun = first(span) - 1;
      while (noun > 0 && (row.get(noun).form().equals(",") || is("lying-between", noun))) {
        noun--;
      }
      int article = noun - 1;
      while (article > 0 && noun - article < MOST_BETWEEN && !is("pointing", article)) {
        article--;
      }
      return noun < first(span) - 1 && is("pointed-at", noun) && is("pointing", article);
    }

    /** The name that the words follow; a run of capitals before them is one, whatever else is. */
    private @Nullable Mention apposed(Span span, @Nullable Mention before) {
      if (before != null
          && before.extent().end() <= span.begin()
          && APPOSED.matcher(raw).region(before.extent().end(), span.begin()).matches()) {
        return before;
      }
      int end = first(span);
      while (end > 0
          && Character.isLowerCase(row.get(end - 1).form().charAt(0))
          && is("about", end - 1)) {
        end--;
      }
      int comma = end;
      while (end > 0 && !Character.isLetterOrDigit(row.get(end - 1).form().charAt(0))) {
        end--;
      }
      int begin = end;
      while (begin > 0 && row.get(begin - 1).name()) {
        begin--;
      }
      if (begin == end || end == comma || is("weekday", end - 1)) {
        return null;
      }
      Span name = row.get(begin).span().cover(row.get(end - 1).span());
      int sentence = mentions.get(index).sentence();
      return new Mention(name, name, name.in(raw), sentence, null, Mention.Strength.CUED);
    }

    private boolean is(String wordClass, int token) {
      return token >= 0 && words.is(wordClass, lower(token));
    }

    private String lower(int token) {
      return row.get(token).form().toLowerCase(Locale.ROOT);
    }
  }
}
