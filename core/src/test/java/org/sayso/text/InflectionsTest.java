package org.sayso.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sayso.corpus.WrittenReports;
import org.sayso.pack.LanguagePack;
import org.sayso.report.Report;
import org.sayso.scan.Inflections;

/** What the lemmatiser takes back to a word, the scan finds as one of its spellings. */
class InflectionsTest {

  private static final List<String> TAGS =
      List.of("VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD", "NN", "NNS", "NNPS", "JJR", "RB");

  private final Lemmatizer lemmatizer = new Lemmatizer();
  private final Inflections inflections = Inflections.english();

  private void holds(String form) {
    for (String tag : TAGS) {
      String lemma = lemmatizer.lemma(form, tag);
      assertThat(inflections.of(lemma)).as("%s under %s", form, tag).contains(form);
    }
  }

  @Test
  void holdForEveryWordOfWrittenReports() throws IOException {
    Set<String> words = new TreeSet<>();
    for (Report report : WrittenReports.in(Path.of(".."))) {
      for (String word : report.text().toLowerCase(Locale.ROOT).split("\\P{L}+")) {
        words.add(word);
      }
    }
    words.remove("");
    words.forEach(this::holds);
  }

  @Test
  void holdForEverySpellingOfWordsWithFrames() {
    for (String lemma : LanguagePack.english().frames().lemmas()) {
      inflections.of(lemma).forEach(this::holds);
    }
  }
}
