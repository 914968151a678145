package org.sayso.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.sayso.syntax.SyntaxModel;

/**
 * All that reading English needs, loaded once and shared by every {@link Analyzer}: the trained
 * weights and the word lists. Immutable, safe for any number of threads.
 */
public final class Model {

  private final SyntaxModel syntax;
  private final Segmenter segmenter = Segmenter.load();
  private final Lemmatizer lemmatizer = new Lemmatizer();
  private final Relations relations = new Relations();

  private Model(SyntaxModel syntax) {
    this.syntax = syntax;
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

  Lemmatizer lemmatizer() {
    return lemmatizer;
  }

  Relations relations() {
    return relations;
  }
}
