package org.sayso.source;

import java.util.Set;
import org.sayso.text.Sentence;

/** Finds phrases whose words come in order, a few others between them. */
public final class PhraseMatch {

  private static final int GAP = 3;

  private PhraseMatch() {}

  /** Whether one of the phrases is in the sentence. */
  public static boolean any(Sentence s, Set<String> phrases) {
    return phrases.stream().anyMatch(phrase -> last(s, phrase) >= 0);
  }

  /** The token that matches the phrase's last word, or -1. */
  public static int last(Sentence s, String phrase) {
    String[] parts = phrase.split(" ");
    for (int start = 0; start < s.size(); start++) {
      if (matches(s, start, parts[0])) {
        int end = from(s, start, parts);
        if (end >= 0) {
          return end;
        }
      }
    }
    return -1;
  }

  private static int from(Sentence s, int start, String[] parts) {
    int at = start;
    for (int part = 1; part < parts.length; part++) {
      int next = at + 1;
      while (next < s.size() && next <= at + 1 + GAP && !matches(s, next, parts[part])) {
        next++;
      }
      if (next >= s.size() || next > at + 1 + GAP) {
        return -1;
      }
      at = next;
    }
    return at;
  }

  private static boolean matches(Sentence s, int token, String part) {
    String form = VoiceWords.fold(s.token(token).form());
    boolean not =
        part.equals("not") && (form.equals("n't") || s.token(token).lemma().equals("not"));
    return not || form.equals(part) || s.token(token).lemma().equals(part);
  }
}
