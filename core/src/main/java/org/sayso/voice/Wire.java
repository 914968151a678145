package org.sayso.voice;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.source.VoiceWords;

/** Finds the agency whose copy a whole report is, in its dateline, byline or credit. */
final class Wire {

  private static final Pattern DATELINE =
      Pattern.compile(
          "(?m)^[^\\n()]{2,60}\\((?<name>[^()\\n/]{2,40})\\)(?:\\s*[-–—]|(?<=\\d ?\\([^()\\n]{2,40}\\)) )");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?m)(?:^|[.”\"])\\s*(?:[-–—]\\s*|\\()(?<name>\\p{L}[^()\\n.]{1,40}?)\\)?\\s*$");

  /** Lines of the end that hold nothing but names: "AP", "AFP/Reuters", "(dpa)". */
  private static final Pattern SIGNATURE =
      Pattern.compile("^[\\[(]?(?<names>\\p{L}[\\p{L} .'/&+–-]{1,40}?)[\\])]?[.]?$");

  private static final Pattern SOURCE_LINE =
      Pattern.compile(
          "(?im)^\\(?(?:source|agency)\\s*:\\s*(?-i)(?<name>\\p{Lu}[^()\\n;,]{1,40}?)\\)?\\.?$");

  private static final int LAST_LINES = 3;

  private final VoiceWords words;

  Wire(VoiceWords words) {
    this.words = words;
  }

  /** The agency's name as printed, or null where the report is nobody's copy. */
  @Nullable String in(String raw) {
    Matcher dateline = DATELINE.matcher(raw);
    if (dateline.find() && outlet(dateline.group("name"))) {
      return dateline.group("name").strip();
    }
    String credit = credit(raw);
    if (credit != null) {
      return credit;
    }
    Matcher line = SOURCE_LINE.matcher(raw);
    if (line.find()) {
      return line.group("name").strip();
    }
    String signed = signature(raw);
    if (signed != null) {
      return signed;
    }
    Matcher label = LABEL.matcher(raw);
    while (label.find()) {
      if (words.outlet(label.group("name")) != null) {
        return label.group("name").strip();
      }
    }
    return null;
  }

  /** The agency that signs a report in one of its last lines, or null. */
  private @Nullable String signature(String raw) {
    List<String> lines = raw.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    for (String line : lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())) {
      Matcher signature = SIGNATURE.matcher(line);
      if (signature.matches()) {
        for (String name : signature.group("names").split("\\s*[/&+–]\\s*|\\s-\\s")) {
          if (words.agency(name.strip())) {
            return name.strip();
          }
        }
      }
    }
    return null;
  }

  private boolean outlet(String name) {
    boolean known = words.outlet(name) != null;
    for (String part : name.split("\\s+")) {
      known |= words.is("outlet.name", VoiceWords.fold(part));
    }
    return known && Character.isUpperCase(name.strip().charAt(0));
  }

  private @Nullable String credit(String raw) {
    Set<String> phrases = words.of("credit");
    for (String phrase : phrases.stream().sorted().toList()) {
      Pattern pattern =
          Pattern.compile(
              "(?i)"
                  + Pattern.quote(phrase).replace(" ", "\\E\\s*\\Q")
                  + "\\s*(?-i)(?<name>\\p{Lu}[^()\\n.;,]{1,40})");
      Matcher credit = pattern.matcher(raw);
      while (credit.find()) {
        String name = credit.group("name").strip();
        if (outlet(name)) {
          return name;
        }
      }
    }
    return null;
  }
}
