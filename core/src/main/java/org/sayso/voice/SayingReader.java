package org.sayso.voice;

import java.util.ArrayList;
import java.util.BitSet;
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
      Saying signed = phrases.signed(s);
      Saying headline = signed != null ? signed : phrases.headline(s);
      List<Saying> own = new ArrayList<>(headline == null ? verbs.of(s) : List.of(headline));
      own.addAll(headline == null ? phrases.of(s) : List.of());
      own.forEach(saying -> all.add(parted(s, saying, own)));
    }
    List<Saying> attached = new Quotes(text, positions).attach(all);
    attached.sort(Comparator.comparingInt(Saying::cue));
    return List.copyOf(attached);
  }

  /** "A, X said; B, said Y": each without what stands on the other's side of the semicolon. */
  private Saying parted(Sentence s, Saying saying, List<Saying> all) {
    int base = positions.of(s.index(), 0);
    int begin = 0;
    int end = s.size();
    for (int i = 0; i < s.size(); i++) {
      int at = base + i;
      boolean parts = s.token(i).form().equals(";");
      if (parts && all.stream().anyMatch(o -> o.cue() > at != saying.cue() > at)) {
        begin = saying.cue() > at ? i + 1 : begin;
        end = saying.cue() > at ? end : Math.min(end, i);
      }
    }
    if (end - begin == s.size()) {
      return saying;
    }
    BitSet side = new BitSet();
    side.set(base + begin, base + end);
    BitSet said = (BitSet) saying.content().clone();
    said.and(side);
    if (said.isEmpty() && !saying.speakers().isEmpty()) {
      said.set(base + begin, base + Math.max(begin, saying.speakers().get(0).begin() - 1));
    }
    return saying.saying(said);
  }
}
