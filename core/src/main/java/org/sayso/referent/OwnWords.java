package org.sayso.referent;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.grammar.Phrase;
import org.sayso.pack.WordClasses;
import org.sayso.source.Source;

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
}
