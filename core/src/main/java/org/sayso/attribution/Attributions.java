package org.sayso.attribution;

import java.util.ArrayList;
import java.util.List;
import org.sayso.source.VoiceWords;
import org.sayso.text.Sentence;
import org.sayso.text.Text;

/** All attributions of a report. */
public final class Attributions {

  private final VoiceWords words;

  /** Takes the words of saying, thinking, wanting and judging. */
  public Attributions(VoiceWords words) {
    this.words = words;
  }

  /** The attributions in the order of their cues. */
  public List<Attributed> of(Text text) {
    VerbFindings verbs = new VerbFindings(words);
    PhraseFindings phrases = new PhraseFindings(words);
    Extents extents = new Extents(text);
    List<Finding> all = new ArrayList<>();
    for (Sentence s : text.sentences()) {
      all.addAll(verbs.of(s));
      all.addAll(phrases.of(s));
    }
    return extents.of(all);
  }
}
