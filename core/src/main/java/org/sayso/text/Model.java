package org.sayso.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.sayso.dependency.UniversalDependencies;
import org.sayso.syntax.SyntaxModel;

/**
 * All that reading English needs, loaded once and shared by every {@link Analyzer}: the trained
 * weights and the word lists. Immutable, safe for any number of threads.
 */
public final class Model {

  private enum TimeNoun {
    WEEKDAY,
    NOUN
  }

  private enum SayVerb {
    VERB
  }

  private final SyntaxModel syntax;
  private final Segmenter segmenter = Segmenter.load();
  private final PresentVerbs presentVerbs = new PresentVerbs();
  private final Lemmatizer lemmatizer = new Lemmatizer();
  private final UniversalDependencies dependencies;

  private Model(SyntaxModel syntax) {
    this.syntax = syntax;
    Wordlist<TimeNoun> times = Wordlist.bundled(TimeNoun.class, "languages/en/time-nouns.txt");
    Wordlist<SayVerb> says = Wordlist.bundled(SayVerb.class, "languages/en/say-verbs.txt");
    dependencies =
        new UniversalDependencies(
            wordsOf(times, TimeNoun.WEEKDAY)::contains,
            wordsOf(times, TimeNoun.WEEKDAY, TimeNoun.NOUN)::contains,
            wordsOf(says, SayVerb.VERB)::contains);
  }

  @SafeVarargs
  private static <P extends Enum<P>> Set<String> wordsOf(Wordlist<P> list, P... parts) {
    Set<String> words = new HashSet<>();
    for (P part : parts) {
      list.each(part, (word, value) -> words.add(word));
    }
    return words;
  }

  /** Reads the bundled model of English; takes a few tenths of a second. */
  public static Model load() {
    try (var in = Objects.requireNonNull(Model.class.getResourceAsStream("en.model"))) {
      return new Model(SyntaxModel.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SyntaxModel syntax() {
    return syntax;
  }

  Segmenter segmenter() {
    return segmenter;
  }

  PresentVerbs presentVerbs() {
    return presentVerbs;
  }

  Lemmatizer lemmatizer() {
    return lemmatizer;
  }

  UniversalDependencies dependencies() {
    return dependencies;
  }
}
