package org.sayso.referent;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.grammar.Phrase;
import org.sayso.pack.PartyName;
import org.sayso.pack.WordClasses;
import org.sayso.report.Span;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;
import org.sayso.voice.Quotation;

/** Whether "it", "its men" and "they" can be the side of the one who speaks. */
final class OwnWords {

  /** With the capital that opens a sentence. */
  private static final Pattern ITS = Pattern.compile("Its?\\b");

  private static final Set<SourceKind> STATES = Set.of(SourceKind.MILITARY, SourceKind.OFFICIAL);
  private static final Pattern BEHIND = Pattern.compile(" (?:of|for|in|from) .*");
  private static final Pattern BEFORE = Pattern.compile(".* ");

  private static final Set<String> SPEAKERS =
      Set.of("they", "them", "it", "their", "theirs", "its");

  private static final Pattern OURS = Pattern.compile("(?i)\\b(?:we|us|ours?)\\b");

  private static final Pattern OUR_MEN = Pattern.compile("(?i)\\bour ((?:\\p{L}+ ){0,2})");

  private final String raw;
  private final WordClasses words;

  /** What is said word for word; looked for when it is first asked for. */
  private @Nullable List<Quotation> quotations;

  OwnWords(String raw, WordClasses words) {
    this.raw = raw;
    this.words = words;
  }

  /** Whether a word may mean the party that says it: "they", but not beside "we". */
  boolean mayBeOwn(Phrase phrase) {
    return SPEAKERS.contains(phrase.noun()) && !isQuoted(phrase);
  }

  /**
   * "They have not entered it, and we still hold it": said word for word, and of others; of "our
   * men took it, and they hold it" the own men.
   */
  boolean isBesideUs(Phrase phrase) {
    return quoting(phrase)
        .anyMatch(
            q ->
                OURS.matcher(q.in(raw)).find()
                    && !namesOwn(raw.substring(q.begin(), phrase.span().begin())));
  }

  /** Whether it is said word for word. */
  boolean isQuoted(Phrase phrase) {
    return quoting(phrase).findAny().isPresent();
  }

  private Stream<Span> quoting(Phrase phrase) {
    if (quotations == null) {
      quotations = Quotation.in(raw);
    }
    return quotations.stream().map(Quotation::inner).filter(inner -> inner.contains(phrase.span()));
  }

  private boolean namesOwn(String before) {
    return OUR_MEN
        .matcher(before)
        .results()
        .flatMap(m -> Stream.of(m.group(1).toLowerCase(Locale.ROOT).split(" ")))
        .anyMatch(
            noun -> words.is("armed", noun) || words.is("armed", noun.replaceFirst("s$", "")));
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
    boolean several = text.matches(".*(?:alliance|coalition)");
    return speaker.kind() == SourceKind.AID
        || isGroup(text) && (several || groups.called("group").isEmpty());
  }

  /**
   * "The army said it had taken X", where nobody knows whose: the side that the word for those who
   * speak names; nothing where that is a person or a body that does not fight.
   */
  Optional<String> wordOf(@Nullable Source speaker) {
    String text = speaker == null ? null : speaker.text();
    if (speaker == null || text == null || speaker.party() != null) {
      return Optional.empty();
    }
    boolean state =
        STATES.contains(speaker.kind()) && words.is("state-general", text.toLowerCase(Locale.ROOT));
    boolean group =
        speaker.kind() != SourceKind.AID
            && isGroup(text)
            && Character.isLowerCase(BEFORE.matcher(text).replaceFirst("").charAt(0));
    return state || group ? Optional.of(PartyName.unknownId(text)) : Optional.empty();
  }

  /** The side of those who speak, where no list knows it: "the rebels", "the army". */
  Optional<String> sideOf(Source speaker, ArmedGroups groups) {
    boolean armed = speaker.kind() == SourceKind.ARMED_GROUP && speaker.text() != null;
    return armed ? Optional.of(groups.of(speaker)) : wordOf(speaker);
  }

  private boolean isGroup(String text) {
    return endsIn(text, "groupish");
  }

  /** Whether the last word is of a class, as that of "Russian forces", many who speak as one. */
  boolean endsIn(String text, String wordClass) {
    String noun = BEFORE.matcher(text).replaceFirst("").toLowerCase(Locale.ROOT);
    return words.is(wordClass, noun) || words.is(wordClass, noun.replaceFirst("s$", ""));
  }
}
