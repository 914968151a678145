package org.sayso.origin;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;

/**
 * Who speaks, as far as the chain tells, and the outlet that they first spoke to.
 *
 * @param name stems of the name or description as printed
 * @param role stems of the office beside it
 * @param party the speaker's party, or null
 * @param anonymous whether the speaker is not named
 * @param outlet whether an outlet speaks on its own word
 * @param firstOutlet stems of the innermost outlet of the chain, empty where it has no name
 */
record Voice(
    Set<String> name,
    Set<String> role,
    @Nullable String party,
    boolean anonymous,
    boolean outlet,
    Set<String> firstOutlet) {

  /** Words are compared by their beginning: officials and official, defence and defense. */
  private static final int STEM = 5;

  /** Shorter words say little of who it is, unless there are no others. */
  private static final int TELLING = 4;

  private static final double ALIKE = 0.6;

  /**
   * The voice of a speaker.
   *
   * @param firstOutlet the innermost outlet of the chain, or null where there is none
   * @param stems of words that were met before; is added to
   */
  static Voice of(Source speaker, @Nullable Source firstOutlet, Map<String, Set<String>> stems) {
    return new Voice(
        stems(speaker.text(), stems),
        stems(speaker.role(), stems),
        speaker.party(),
        speaker.anonymous(),
        speaker.kind() == SourceKind.OUTLET,
        stems(firstOutlet == null ? null : firstOutlet.text(), stems));
  }

  /**
   * Whether both can be one speaker: an outlet by its name; a named person or body by the name, or
   * by a body's name in its spokesman's office; an unnamed one by a like description in the mouth
   * of the same first outlet.
   */
  boolean same(Voice other) {
    if (outlet != other.outlet || conflicting(party, other.party)) {
      return false;
    }
    if (anonymous || other.anonymous) {
      return told(other) && alike(described(), other.described());
    }
    return within(name, other.name)
        || within(other.name, name)
        || within(name, other.role)
        || within(other.name, role);
  }

  private boolean told(Voice other) {
    return within(firstOutlet, other.firstOutlet) || within(other.firstOutlet, firstOutlet);
  }

  /** Stems of all that describes the speaker. */
  Set<String> described() {
    return Stream.of(name, role).flatMap(Set::stream).collect(Collectors.toSet());
  }

  private static boolean conflicting(@Nullable String a, @Nullable String b) {
    return a != null && b != null && !a.equals(b);
  }

  /** Overlap coefficient: the shared part of the shorter description. */
  private static boolean alike(Set<String> a, Set<String> b) {
    Set<String> shared = new HashSet<>(a);
    shared.retainAll(b);
    int shorter = Math.min(a.size(), b.size());
    return shorter > 0 && shared.size() > ALIKE * shorter;
  }

  private static boolean within(Set<String> inner, Set<String> outer) {
    return !inner.isEmpty() && outer.containsAll(inner);
  }

  /** The innermost outlet of a chain, or null. */
  static @Nullable Source firstOutlet(List<Source> chain) {
    for (Source link : chain) {
      if (link.kind() == SourceKind.OUTLET) {
        return link;
      }
    }
    return null;
  }

  private static Set<String> stems(@Nullable String text, Map<String, Set<String>> known) {
    return text == null ? Set.of() : known.computeIfAbsent(text, Voice::stems);
  }

  private static Set<String> stems(String text) {
    List<String> words = Shingles.words(text);
    boolean telling = words.stream().anyMatch(word -> word.length() >= TELLING);
    return words.stream()
        .filter(word -> !telling || word.length() >= TELLING)
        .map(word -> word.substring(0, Math.min(STEM, word.length())))
        .collect(Collectors.toUnmodifiableSet());
  }
}
