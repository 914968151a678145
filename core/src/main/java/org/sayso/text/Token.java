package org.sayso.text;

import org.sayso.report.Span;

/**
 * One word, number or mark of a sentence.
 *
 * @param span where it stands in the report's stored text, in UTF-16 code units
 * @param form exactly the characters there
 * @param usual the same as a sentence writes it, where it stands in a headline in capitals
 * @param lemma the form that a dictionary lists, in lower case: {@code fall} for "fell"
 * @param tag its part of speech in the Penn Treebank's tags
 */
public record Token(Span span, String form, String usual, String lemma, String tag) {

  /** A word that is printed as sentences usually write it. */
  public Token(Span span, String form, String lemma, String tag) {
    this(span, form, form, lemma, tag);
  }

  /** Whether it begins with a capital letter, as a name does in running text. */
  public boolean capital() {
    return Character.isUpperCase(usual.codePointAt(0));
  }
}
