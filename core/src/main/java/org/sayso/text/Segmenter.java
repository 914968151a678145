package org.sayso.text;

import java.util.ArrayList;
import java.util.List;
import org.sayso.report.Span;

/**
 * Cuts text into paragraphs, sentences and tokens.
 *
 * <p>Immutable and shared. A sentence of more than {@value #LONGEST} tokens is cut, so that the
 * time it takes to read a text grows with its length only.
 */
public final class Segmenter {

  /** The most tokens that a sentence can have. */
  public static final int LONGEST = 150;

  private final Splitter splitter;
  private final Tokenizer tokenizer;

  private Segmenter(Abbreviations abbreviations) {
    splitter = new Splitter(abbreviations);
    tokenizer = new Tokenizer(abbreviations);
  }

  /** A segmenter of English, from the bundled word lists. */
  public static Segmenter load() {
    return new Segmenter(new Abbreviations());
  }

  /**
   * A sentence before it is parsed.
   *
   * @param paragraph number of its paragraph, from 0; a paragraph is a line that is not blank
   * @param tokens where its tokens stand, at least one
   */
  public record Segment(int paragraph, List<Span> tokens) {

    /** Copies the list. */
    public Segment {
      tokens = List.copyOf(tokens);
    }

    /** From the first token to the last. */
    public Span span() {
      return tokens.get(0).cover(tokens.get(tokens.size() - 1));
    }

    /** The characters of each token. */
    public List<String> forms(String raw) {
      return tokens.stream().map(token -> token.in(raw)).toList();
    }
  }

  /** The sentences of the text in order; none for a blank text. */
  public List<Segment> segment(String raw) {
    List<Segment> segments = new ArrayList<>();
    List<Span> lines = splitter.lines(raw);
    for (int paragraph = 0; paragraph < lines.size(); paragraph++) {
      for (Span sentence : splitter.sentences(raw, lines.get(paragraph))) {
        List<Span> tokens = tokenizer.tokenize(raw, sentence);
        for (int from = 0; from < tokens.size(); from += LONGEST) {
          int to = Math.min(tokens.size(), from + LONGEST);
          segments.add(new Segment(paragraph, tokens.subList(from, to)));
        }
      }
    }
    return segments;
  }
}
