package org.sayso.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sayso.grammar.Phrase;
import org.sayso.pack.Frame;
import org.sayso.pack.Role;

/**
 * A word that tells of the conflict, with the phrases that play a part in it.
 *
 * @param sentence index of the sentence
 * @param trigger token of the word
 * @param frame the pack's entry that reads it
 * @param roles the phrases of each role that is filled, in the order of the sentence
 */
public record Event(int sentence, int trigger, Frame frame, Map<Role, List<Phrase>> roles) {

  /** Copies the map. */
  public Event {
    Map<Role, List<Phrase>> copy = new EnumMap<>(Role.class);
    roles.forEach((role, phrases) -> copy.put(role, List.copyOf(phrases)));
    roles = copy;
  }

  /** The phrases of a role; empty where it is not filled. */
  public List<Phrase> of(Role role) {
    return roles.getOrDefault(role, List.of());
  }
}
