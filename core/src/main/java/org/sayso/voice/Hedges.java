package org.sayso.voice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayso.source.Phrases;
import org.sayso.source.VoiceWords;
import org.sayso.text.Sentence;
import org.sayso.text.Text;
import org.sayso.text.Tree;

/** Finds words that hedge without naming a source, and remarks that nothing could be checked. */
final class Hedges {

  /** Codes of hedges that have words of their own. */
  static final List<String> CODES = List.of("reportedly", "alleged", "unconfirmed", "unverified");

  private final VoiceWords words;
  private final Positions positions;
  private final Map<String, BitSet> hedged = new LinkedHashMap<>();
  private final Map<String, Set<String>> adverbs = new LinkedHashMap<>();

  Hedges(Text text, VoiceWords words, Positions positions) {
    this.words = words;
    this.positions = positions;
    for (String code : CODES) {
      hedged.put(code, new BitSet());
      adverbs.put(code, words.of("hedge." + code));
    }
    for (Sentence s : text.sentences()) {
      adverbs(s);
      if (Phrases.anyOf(s, words.phrases("unverified"))) {
        remark(text, s);
      }
    }
  }

  private void adverbs(Sentence s) {
    for (int i = 0; i < s.size(); i++) {
      String form = VoiceWords.fold(s.token(i).form());
      for (Map.Entry<String, Set<String>> hedge : adverbs.entrySet()) {
        if (hedge.getValue().contains(form) && s.head(i) >= 0) {
          set(hedge.getKey()).or(positions.of(s.index(), Tree.subtree(s, s.head(i))));
        }
      }
    }
  }

  /** The remark is on what its paragraph said before, or on the paragraph before it. */
  private void remark(Text text, Sentence s) {
    int last = s.index() - 1;
    if (last < 0) {
      return;
    }
    int paragraph = text.sentences().get(last).paragraph();
    for (int i = last; i >= 0 && text.sentences().get(i).paragraph() == paragraph; i--) {
      set("unverified").or(positions.sentence(i));
    }
  }

  private BitSet set(String code) {
    return hedged.computeIfAbsent(code, c -> new BitSet());
  }

  /** The hedges on a token of the report. */
  Set<String> at(int position) {
    List<String> all = new ArrayList<>();
    hedged.forEach(
        (code, tokens) -> {
          if (tokens.get(position)) {
            all.add(code);
          }
        });
    return Set.copyOf(all);
  }
}
