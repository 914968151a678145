package org.sayso.voice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.source.VoiceWords;

/**
 * Finds the agencies whose copy a whole report is, in its dateline, byline, signature or credit.
 */
final class Wire {

  private static final Pattern DATELINE =
      Pattern.compile(
          "(?m)^(?:[^\\n()]{2,60}(?:\\([^\\n()]{2,30}\\) )?)?\\((?<name>[^()\\n]{2,40})\\)"
              + "(?:\\s*[-–—:]|(?<=\\d ?\\([^()\\n]{2,40}\\)) | +(?=\\p{Lu}))");

  /** "HERAT, 3 May 2015 (XYZ) - ": whoever stands between a place in capitals and a dash. */
  private static final Pattern CAPITALS =
      Pattern.compile(
          "(?m)^\\p{Lu}[\\p{Lu} .'/-]{2,30}(?:, [^\\n"
              + "()]{2,40})? \\((?<name>\\p{Lu}[\\p{L} ]{1,30})\\)\\s*[-–—]");

  /** "AFP, 3 May 2015", "Reuters, GOMA" and "By A. Writer, Reuters" on a line of their own. */
  private static final Pattern OPENING =
      Pattern.compile(
          "(?m)^(?<name>\\p{L}[\\p{L} .'&-]{1,40}?), (?:[^\\n"
              + "]*\\d{4}|\\p{Lu}[\\p{Lu} .,'-]{2,40})$");

  /** "GOMA, Congo, Reuters" on a line of its own. */
  private static final Pattern PLACED =
      Pattern.compile(
          "(?m)^\\p{Lu}[\\p{Lu} .'-]{2,30}(?:, \\p{L}[\\p{L} .]{1,30})?, (?<name>\\p{Lu}[\\p{L}"
              + " ]{1,30})$");

  /** "Reuters - Rebels took", "AFP – Soldiers fled": before a dash, at the head of a line. */
  private static final Pattern DASHED =
      Pattern.compile(
          "(?m)^(?<names>\\p{Lu}[\\p{L}]{1,20}(?: \\p{Lu}\\p{L}{1,20})?(?:[,/]"
              + " ?\\p{Lu}\\p{L}{1,20})?) ?(?:--|[-–—]) (?=\\p{Lu})");

  /** An agency's name behind the last full stop of all: "… the city of Aleppo. EFE". */
  private static final Pattern LAST =
      Pattern.compile("[.”\"]\\s+(?<name>\\p{Lu}[\\p{L}/]{1,20})\\s*$");

  private static final Pattern BYLINE =
      Pattern.compile("(?m)^By (?:an? |our )?(?<names>\\p{Lu}[^\\n.!?:]{1,70})$");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?m)(?:^|[.”\"])\\s*(?:[-–—]\\s*|\\()(?<name>\\p{L}[^()\\n.]{1,40}?)\\)?\\s*$");

  /** Lines of the end that hold nothing but names: "AP", "AFP/Reuters", "(dpa)". */
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "^[\\[(]?(?:©\\s*(?:\\d{4}\\s+)?)?(?<names>\\p{L}[\\p{L} .'/&+–-]{1,40}?)[\\])]?[.]?$");

  private static final Pattern SOURCE_LINE =
      Pattern.compile(
          "(?im)(?:^|[.”\"]\\s+)(?:\\([^()\\n]{1,20}\\)\\s*)?\\(?(?:source|agency)\\s*:\\s*(?-i)"
              + "(?<name>\\p{Lu}[^()\\n;,]{1,40}?)\\)?\\.?$");

  /** "Source article from http://www.example.org/page". */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?im)^\\W*source(?: article)?(?: from)?\\s*:?\\s*https?://(?:www\\.)?(?<name>[\\w.-]+)");

  private static final Pattern BETWEEN = Pattern.compile("\\s*[/&+–|]\\s*|\\s-\\s|, | and ");

  private static final int LAST_LINES = 3;

  /** How each phrase of a credit is looked for; a language has a handful. */
  private static final Map<String, Pattern> CREDITS = new ConcurrentHashMap<>();

  private final VoiceWords words;

  Wire(VoiceWords words) {
    this.words = words;
  }

  /** The agencies' names as printed, the first one first; empty where it is nobody's copy. */
  List<String> in(String raw) {
    Matcher dateline = DATELINE.matcher(raw);
    if (raw.indexOf('(') >= 0 && dateline.find()) {
      List<String> names = all(dateline.group("name"));
      if (!names.isEmpty()) {
        return names;
      }
    }
    Matcher capitals = CAPITALS.matcher(raw);
    if (raw.indexOf('(') >= 0 && capitals.find()) {
      return List.of(capitals.group("name"));
    }
    List<Function<String, List<String>>> ways =
        List.of(
            this::credit,
            this::line,
            this::address,
            this::signature,
            this::label,
            text -> agency(LAST, text),
            text -> agency(OPENING, text),
            text -> agency(PLACED, text),
            this::dashed,
            this::byline);
    return ways.stream()
        .map(way -> way.apply(raw))
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The outlets in "AFP", "AFP/Reuters" or "Reuters and AP". */
  private List<String> all(String names) {
    return BETWEEN.splitAsStream(names).map(String::strip).filter(this::outlet).toList();
  }

  private List<String> line(String raw) {
    Matcher line = SOURCE_LINE.matcher(raw);
    boolean named =
        raw.indexOf(':') >= 0
            && line.find()
            && !words.isSpeaker(singular(line.group("name").strip()));
    return named ? List.of(line.group("name").strip()) : List.of();
  }

  private List<String> address(String raw) {
    Matcher address = ADDRESS.matcher(raw);
    return raw.contains("://") && address.find() ? List.of(address.group("name")) : List.of();
  }

  /** Of "Agencies", which names nobody, the noun. */
  private static String singular(String name) {
    return name.replaceFirst("ies$", "y").replaceFirst("s$", "");
  }

  private List<String> label(String raw) {
    Matcher label = LABEL.matcher(raw);
    while (label.find()) {
      if (words.outlet(label.group("name")) != null) {
        return List.of(label.group("name").strip());
      }
    }
    return List.of();
  }

  /** The first agency that stands where the pattern has a name. */
  private List<String> agency(Pattern where, String raw) {
    Matcher found = where.matcher(raw);
    while (found.find()) {
      if (words.agency(found.group("name"))) {
        return List.of(found.group("name").strip());
      }
    }
    return List.of();
  }

  private List<String> dashed(String raw) {
    Matcher dashed = DASHED.matcher(raw);
    while (dashed.find()) {
      List<String> names = all(dashed.group("names")).stream().filter(words::agency).toList();
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  /** "By A. Writer, Reuters", "By Reuters staff in Goma". */
  private List<String> byline(String raw) {
    Matcher byline = BYLINE.matcher(raw);
    if (!raw.contains("By ") || !byline.find()) {
      return List.of();
    }
    for (String part : byline.group("names").split(", | for | of ")) {
      String name =
          part.strip().replaceFirst(" (?:in|" + String.join("|", words.of("crew")) + ")\\b.*", "");
      if (outlet(name)) {
        return List.of(name);
      }
    }
    return List.of();
  }

  /**
   * Agencies that sign a report: a last line, or one before a copy of the text, "told X" within.
   */
  private List<String> signature(String raw) {
    List<String> lines = raw.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    Map<String, Boolean> listeners = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher signature = SIGNATURE.matcher(line);
      boolean last = i >= lines.size() - LAST_LINES;
      if (signature.matches()) {
        List<String> names =
            all(signature.group("names")).stream()
                .filter(name -> words.agency(name) || last && line.startsWith("("))
                .toList();
        if (!names.isEmpty()
            && (last || listeners.computeIfAbsent(names.get(0), name -> told(raw, name)))) {
          return names;
        }
      }
    }
    return List.of();
  }

  /** Whether somebody in the report told it to the agency. */
  private static boolean told(String raw, String name) {
    return raw.contains("told " + name);
  }

  /** The first letters of a name's words: those of a paper that names itself so in its dateline. */
  static String initials(@Nullable String name) {
    return name == null ? "" : name.replaceAll("\\B\\p{L}+|\\W", "");
  }

  private boolean outlet(String name) {
    boolean known = words.outlet(name) != null;
    for (String part : name.split("\\s+")) {
      known |= words.is("outlet.name", VoiceWords.fold(part));
    }
    return known && (Character.isUpperCase(name.strip().charAt(0)) || words.agency(name));
  }

  private List<String> credit(String raw) {
    for (List<String> phrase : words.phrases("credit")) {
      Matcher credit =
          CREDITS.computeIfAbsent(String.join(" ", phrase), Wire::credited).matcher(raw);
      while (credit.find()) {
        String name = credit.group("name").strip();
        if (outlet(name)) {
          return List.of(name);
        }
      }
    }
    return List.of();
  }

  private static Pattern credited(String phrase) {
    return Pattern.compile(
        "(?i)"
            + Pattern.quote(phrase).replace(" ", "\\E\\s*\\Q")
            + "\\s*(?-i)(?<name>\\p{Lu}[^()\\n.;,]{1,40})");
  }
}
