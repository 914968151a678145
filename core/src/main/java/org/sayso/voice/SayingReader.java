package org.sayso.voice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sayso.source.MentionReader;
import org.sayso.source.VoiceWords;
import org.sayso.text.Sentence;
import org.sayso.text.Text;

/** Collects all acts of saying of a report, quotations given to their speakers. */
final class SayingReader {

  private final Text text;
  private final Positions positions;
  private final VerbSayings verbs;
  private final PhraseSayings phrases;

  SayingReader(Text text, VoiceWords words, MentionReader reader, Positions positions) {
    this.text = text;
    this.positions = positions;
    this.verbs = new VerbSayings(words, reader, positions);
    this.phrases = new PhraseSayings(words, reader, verbs, positions);
  }

  /** The acts of saying in the order of their cues. */
  List<Saying> all() {
    List<Saying> all = new ArrayList<>();
    for (Sentence s : text.sentences()) {
      Saying headline = phrases.headline(s);
      all.addAll(headline == null ? verbs.of(s) : List.of(headline));
      all.addAll(headline == null ? phrases.of(s) : List.of());
    }
    List<Saying> attached = new Quotes(text, positions).attach(all);
    attached.sort(Comparator.comparingInt(Saying::cue));
    return List.copyOf(attached);
  }
}
