package org.sayso.build;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.attribution.Attributed;
import org.sayso.pack.PackException;
import org.sayso.pack.PackFile;
import org.sayso.report.Span;

/**
 * A sentence with the one attribution that it holds marked in it: {@code [The mayor] {vowed} <to
 * leave>.}
 *
 * @param entry file and line of the case
 * @param text the sentence without the marks
 * @param expected the attribution
 */
record VoiceCase(String entry, String text, Attributed expected) {

  private static final Pattern PART =
      Pattern.compile("\\[([^\\]]*)\\]|\\{([^}]*)\\}|<([^>]*)>|[^\\[{<]+");

  /** Reads a case; throws {@link PackException} on a line without a cue or a content. */
  static VoiceCase read(PackFile.Line line) {
    StringBuilder text = new StringBuilder();
    List<Span> source = new ArrayList<>();
    List<Span> cue = new ArrayList<>();
    List<Span> content = new ArrayList<>();
    Matcher parts = PART.matcher(line.text());
    while (parts.find()) {
      if (!add(parts, 1, text, source)
          && !add(parts, 2, text, cue)
          && !add(parts, 3, text, content)) {
        text.append(parts.group());
      }
    }
    if (cue.isEmpty() || content.isEmpty()) {
      throw line.fault("no cue or no content; write [Who] {vowed} <to leave>.");
    }
    return new VoiceCase(line.entry(), text + "\n", new Attributed(source, cue, content));
  }

  private static boolean add(Matcher parts, int group, StringBuilder text, List<Span> spans) {
    String words = parts.group(group);
    if (words == null) {
      return false;
    }
    spans.add(new Span(text.length(), text.length() + words.length()));
    text.append(words);
    return true;
  }
}
