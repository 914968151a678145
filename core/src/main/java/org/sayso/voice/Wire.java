package org.sayso.voice;

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
    Matcher label = LABEL.matcher(raw);
    while (label.find()) {
      if (words.outlet(label.group("name")) != null) {
        return label.group("name").strip();
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
                  + Pattern.quote(phrase).replace(" ", "\\E\\s+\\Q")
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
