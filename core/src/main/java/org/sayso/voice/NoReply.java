package org.sayso.voice;

import java.util.List;

/**
 * A remark that a side was asked and gave no answer.
 *
 * @param sentence index of the sentence
 * @param who the side as printed
 * @param parties ids of its parties, as far as known
 */
public record NoReply(int sentence, String who, List<String> parties) {

  /** Copies the list. */
  public NoReply {
    parties = List.copyOf(parties);
  }
}
