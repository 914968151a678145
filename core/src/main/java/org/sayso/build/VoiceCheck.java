package org.sayso.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sayso.attribution.Attributed;
import org.sayso.attribution.Attributions;
import org.sayso.build.PackCheck.Verdict;
import org.sayso.pack.PackFile;
import org.sayso.report.Span;
import org.sayso.source.VoiceWords;
import org.sayso.text.Analyzer;
import org.sayso.text.Model;
import org.sayso.text.Sentence;
import org.sayso.text.Text;
import org.sayso.text.Token;

/**
 * Runs the cases beside the words of saying, thinking and judging: each must give its attribution
 * and no other, and no word may go without a case that has it in its cue.
 */
final class VoiceCheck {

  private static final String FILE = "languages/en/voices.cases.txt";
  private static final List<String> CLASSES =
      List.of(
          "say",
          "report",
          "claim",
          "confirm",
          "deny",
          "doubt",
          "quote",
          "tell",
          "accuse",
          "tells-of",
          "fears",
          "stance.clause",
          "stance.listener",
          "stance.thing",
          "stance.as",
          "stance.seem",
          "stance.of",
          "stance.noun");

  private final Analyzer analyzer = new Analyzer(Model.load());
  private final VoiceWords words = VoiceWords.english();
  private final Attributions attributions = new Attributions(words);
  private final Set<String> proved = new HashSet<>();

  /** Runs all cases. */
  Verdict run() {
    List<String> problems = new ArrayList<>();
    List<PackFile.Line> lines = PackFile.bundled(FILE).lines();
    lines.stream().map(VoiceCase::read).forEach(one -> check(one, problems));
    Set<String> entries = new TreeSet<>();
    CLASSES.forEach(name -> entries.addAll(words.of(name)));
    entries.stream()
        .filter(word -> !proved.contains(word))
        .map(word -> FILE + ": no case has \"" + word + "\" in its cue; add one, or drop the word")
        .forEach(problems::add);
    return new Verdict(entries.size(), lines.size(), problems);
  }

  private void check(VoiceCase one, List<String> problems) {
    Text text = analyzer.analyze(one.text());
    List<Attributed> given = attributions.of(text);
    if (given.equals(List.of(one.expected()))) {
      given.get(0).cue().forEach(span -> prove(text, span));
    } else {
      problems.add(
          one.entry() + ": gives " + shown(one.text(), given) + "; mend the words or the case");
    }
  }

  /** Notes the base forms in a cue, and each two of them that follow one another. */
  private void prove(Text text, Span cue) {
    String before = "";
    for (Sentence s : text.sentences()) {
      for (Token token : s.tokens()) {
        if (cue.contains(token.span())) {
          proved.add(token.lemma());
          proved.add(before + " " + VoiceWords.fold(token.form()));
          before = token.lemma();
        }
      }
    }
  }

  private static String shown(String text, List<Attributed> given) {
    List<String> all = new ArrayList<>();
    for (Attributed one : given) {
      all.add(
          "["
              + words(text, one.source())
              + "] {"
              + words(text, one.cue())
              + "} <"
              + words(text, one.content())
              + ">");
    }
    return all.isEmpty() ? "none" : String.join(", ", all);
  }

  private static String words(String text, List<Span> spans) {
    return String.join(" … ", spans.stream().map(span -> span.in(text)).toList());
  }
}
