package org.sayso.toponym;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.sayso.report.Span;
import org.sayso.toponym.PlaceFinder.Word;

/**
 * The words of one sentence, with the parts of names in it.
 *
 * @param words the words in order
 * @param others those that belong to something that is no place
 */
record WordRow(List<Word> words, BitSet others) {

  static final int LONGEST_NAME = 6;
  private static final Set<String> LINKS =
      Set.of(
          "-", "–", "e", "i", "ye", "yi", "wa", "aw", "al", "ul", "us", "ud", "de", "da", "do",
          "dos", "das", "del", "di", "du", "des", "la", "le", "les", "los", "las", "sur", "bin",
          "ibn", "ben", "'", "’");

  /**
   * The row of those words.
   *
   * @param taken whether a span belongs to something that is no place
   */
  static WordRow of(List<Word> words, Predicate<Span> taken) {
    BitSet others = new BitSet(words.size());
    for (int i = 0; i < words.size(); i++) {
      others.set(i, taken.test(words.get(i).span()));
    }
    return new WordRow(words, others);
  }

  int size() {
    return words.size();
  }

  Word at(int index) {
    return words.get(index);
  }

  /** Whether a word links the parts of a name, as in Qala e Naw. */
  boolean link(int index) {
    return LINKS.contains(at(index).form());
  }

  /** Whether the word belongs to something that is no place. */
  boolean taken(int index) {
    return others.get(index);
  }

  /** One past the last word that a name from there on may take: no mark, nothing taken. */
  int reach(int from) {
    int to = from;
    while (to < Math.min(size(), from + LONGEST_NAME)
        && (Character.isLetter(at(to).form().codePointAt(0)) || link(to))
        && !taken(to)) {
      to++;
    }
    return to;
  }

  /** The words as printed, with a blank where they do not touch. */
  String text(int from, int to) {
    StringBuilder text = new StringBuilder(at(from).form());
    for (int i = from + 1; i < to; i++) {
      boolean touch = at(i - 1).span().end() == at(i).span().begin();
      text.append(touch ? "" : " ").append(at(i).form());
    }
    return text.toString();
  }

  Span span(int from, int to) {
    return at(from).span().cover(at(to - 1).span());
  }

  /** One past the end of the run of names that starts there, before any cue. */
  int runEnd(int from, PlaceCues cues) {
    int to = from;
    for (int at = from; at < Math.min(size(), from + LONGEST_NAME) && !taken(at); at++) {
      boolean day = at > from && cues.weekday(at(at));
      boolean name = at(at).name() || at == from && isMistagged(from, cues);
      if (name && !day && cues.after(words, at) == null) {
        to = at + 1;
      } else if (to == from || !link(at)) {
        break;
      }
    }
    return to;
  }

  /** "The town of X": a capital there is a name's, whatever its tag. */
  private boolean isMistagged(int token, PlaceCues cues) {
    return at(token).capital()
        && at(token).tag().startsWith("NN")
        && token > 1
        && at(token - 1).form().equals("of")
        && cues.before(words, token) != null;
  }

  /** The start of the run of names that ends before that index. */
  int runStart(int end) {
    int from = end;
    while (from > 0 && (at(from - 1).name() || link(from - 1)) && !taken(from - 1)) {
      from--;
    }
    return from;
  }
}
