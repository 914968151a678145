package org.sayso.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.source.Source;

/** The voices that speak in some claims, each with a number. */
final class Voices {

  /** Who is printed as speaking, and by whom first. */
  private record Printed(Source speaker, @Nullable Source firstOutlet) {}

  private final Map<Printed, Integer> numbers = new HashMap<>();
  private final Map<Voice, Integer> byVoice = new HashMap<>();
  private final List<Voice> voices = new ArrayList<>();
  private final Map<String, Set<String>> stems = new HashMap<>();

  /** The number of the voice on whose word a claim rests. */
  int of(Claim claim) {
    Source speaker = claim.innermost();
    Source outlet = Voice.firstOutlet(claim.sources());
    return numbers.computeIfAbsent(
        new Printed(speaker, outlet), printed -> number(Voice.of(speaker, outlet, stems)));
  }

  private int number(Voice voice) {
    Integer known = byVoice.putIfAbsent(voice, voices.size());
    if (known != null) {
      return known;
    }
    voices.add(voice);
    return voices.size() - 1;
  }

  /** Voices at one place, found again by any word of their description. */
  final class Heard {

    private final Map<Integer, Integer> first = new HashMap<>();
    private final Map<String, List<Integer>> byStem = new HashMap<>();

    /**
     * The first claim whose voice can be the same, perhaps this one; this one where nothing tells
     * who spoke.
     *
     * @param claim number of the claim
     * @param voiceOf the voice's number of each claim
     */
    int first(int claim, int[] voiceOf) {
      Voice voice = voices.get(voiceOf[claim]);
      return voice.same(voice)
          ? first.computeIfAbsent(voiceOf[claim], v -> like(voice, claim, voiceOf))
          : claim;
    }

    private int like(Voice voice, int claim, int[] voiceOf) {
      Set<String> words = voice.described();
      int found = claim;
      for (String word : words) {
        for (int earlier : byStem.getOrDefault(word, List.of())) {
          if (earlier < found && voices.get(voiceOf[earlier]).same(voice)) {
            found = earlier;
          }
        }
      }
      if (found == claim) {
        words.forEach(word -> byStem.computeIfAbsent(word, w -> new ArrayList<>()).add(claim));
      }
      return found;
    }
  }
}
