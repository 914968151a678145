package org.sayso.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.source.Source;

/** The voices that speak in claims, each of them kept once; may be asked by several threads. */
final class Voices {

  /** Who is printed as speaking, and by whom first. */
  private record Speaking(Source speaker, @Nullable Source firstOutlet) {

    /** By the names alone, which tell nearly all of them apart. */
    @Override
    public int hashCode() {
      int outlet = firstOutlet == null ? 0 : Objects.hashCode(firstOutlet.text());
      return 31 * Objects.hashCode(speaker.text()) + outlet;
    }
  }

  private final Map<Speaking, Voice> bySpeaking = new ConcurrentHashMap<>();
  private final Map<Voice, Voice> same = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> stems = new ConcurrentHashMap<>();

  /** The voice on whose word a claim rests; of equal ones always the same object. */
  Voice of(Claim claim) {
    Source speaker = claim.innermost();
    Source outlet = Voice.firstOutlet(claim.sources());
    Speaking speaking = new Speaking(speaker, outlet);
    Voice known = bySpeaking.get(speaking);
    return known != null
        ? known
        : bySpeaking.computeIfAbsent(
            speaking,
            one -> same.computeIfAbsent(Voice.of(speaker, outlet, stems), voice -> voice));
  }

  /** Voices at one place, found again by any word of their description. */
  static final class Heard {

    private final Map<Voice, Integer> first = new IdentityHashMap<>();
    private final Map<String, List<Claimed>> byStem = new HashMap<>();

    /** A claim whose voice was like none before it. */
    private record Claimed(int claim, Voice voice) {}

    /**
     * The first claim whose voice can be the same, perhaps this one; this one where nothing tells
     * who spoke.
     *
     * @param claim number of the claim
     */
    int first(int claim, Voice voice) {
      Integer known = first.get(voice);
      if (known != null) {
        return known;
      }
      if (!voice.same(voice)) {
        return claim;
      }
      int found = like(voice, claim);
      first.put(voice, found);
      return found;
    }

    private int like(Voice voice, int claim) {
      Set<String> words = voice.described();
      int found = claim;
      for (String word : words) {
        for (Claimed earlier : byStem.getOrDefault(word, List.of())) {
          if (earlier.claim() < found && earlier.voice().same(voice)) {
            found = earlier.claim();
          }
        }
      }
      if (found == claim) {
        Claimed own = new Claimed(claim, voice);
        words.forEach(word -> byStem.computeIfAbsent(word, w -> new ArrayList<>()).add(own));
      }
      return found;
    }
  }
}
