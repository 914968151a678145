package org.sayso.voice;

/** What a speaker does with the words that he or she stands for. */
enum Act {
  /** Says them. */
  SAY,
  /** Tells them as news. */
  REPORT,
  /** Says them where the writer keeps a distance. */
  CLAIM,
  /** Bears them out. */
  CONFIRM,
  /** Says that they are not so. */
  DENY,
  /** Says that they may be so. */
  DOUBT,
  /** Passes on another's words. */
  QUOTE,
  /** Says them to a named listener. */
  TELL,
  /** Lays a deed at another's door. */
  ACCUSE;

  /** The class of {@code voices.txt} that lists the verbs of this act. */
  String wordClass() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
