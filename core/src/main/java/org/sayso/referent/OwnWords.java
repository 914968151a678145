package org.sayso.referent;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.grammar.Phrase;
import org.sayso.pack.WordClasses;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;

/** Whether "it", "its men" and "they" can be the side of the one who speaks. */
final class OwnWords {

  /** With the capital that opens a sentence. */
  private static final Pattern ITS = Pattern.compile("Its?\\b");

  private static final Pattern BEHIND = Pattern.compile(" (?:of|for|in|from) .*");
  private static final Pattern BEFORE = Pattern.compile(".* ");

  private final WordClasses words;

  OwnWords(WordClasses words) {
    this.words = words;
  }

  /** "A raid, the general said. Its men fled, he said": he is no "it", nor named before it. */
  boolean isOfOthers(Phrase phrase, @Nullable Source speaker) {
    String text = speaker == null ? null : speaker.text();
    return text != null && ITS.matcher(phrase.text()).lookingAt() && is("title", text);
  }

  /** "A commander": no "they". */
  boolean isOne(String speaker) {
    return is("single", speaker);
  }

  private boolean is(String wordClass, String speaker) {
    String noun = BEFORE.matcher(BEHIND.matcher(speaker).replaceFirst("")).replaceFirst("");
    return words.is(wordClass, noun.toLowerCase(Locale.ROOT));
  }

  /**
   * "The aid agency said that it had left", "the alliance said it held the town": itself, whoever
   * that is, and no side that was told of before, but for "the group" where there is one.
   */
  boolean isNoSide(@Nullable Source speaker, ArmedGroups groups) {
    if (speaker == null || speaker.party() != null) {
      return false;
    }
    String text = speaker.text() == null ? "" : speaker.text();
    String noun = BEFORE.matcher(text).replaceFirst("").toLowerCase(Locale.ROOT);
    boolean group = words.is("groupish", noun) || words.is("groupish", noun.replaceFirst("s$", ""));
    boolean several = text.matches(".*(?:alliance|coalition)");
    return speaker.kind() == SourceKind.AID
        || group && (several || groups.called("group").isEmpty());
  }
}
