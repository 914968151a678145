package org.sayso.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
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
            lemma -> times.has(TimeNoun.WEEKDAY, lemma),
            lemma -> times.has(TimeNoun.WEEKDAY, lemma) || times.has(TimeNoun.NOUN, lemma),
            lemma -> says.has(SayVerb.VERB, lemma));
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
