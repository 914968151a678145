package org.sayso.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sayso.grammar.Grammar;
import org.sayso.pack.WordClasses;
import org.sayso.report.Span;
import org.sayso.text.Sentence;

/**
 * Finds the runs of capitals that name places in any country, by the words beside them and the
 * grammar alone: no gazetteer is asked.
 */
final class PlaceNames {

  private final Sentence s;
  private final WordClasses words;
  private final Grammar grammar;
  private final List<Span> times;
  private final List<Run> found = new ArrayList<>();

  /**
   * A name.
   *
   * @param begin first token
   * @param end one past the last token
   * @param head the token by which it hangs on another
   */
  record Run(int begin, int end, int head) {

    boolean holds(int token) {
      return begin <= token && token < end;
    }
  }

  PlaceNames(Sentence s, WordClasses words, List<Span> times) {
    this.s = s;
    this.words = words;
    this.grammar = new Grammar(s, words);
    this.times = times;
    for (int i = 0; i < s.size(); i++) {
      if (opens(i)) {
        int end = end(i);
        consider(i, end);
        i = end - 1;
      }
    }
  }

  /** The names in their order. */
  List<Run> all() {
    return found;
  }

  private boolean opens(int token) {
    String form = s.token(token).form();
    boolean particle = form.equals("al") || form.equals("el");
    return s.token(token).tag().startsWith("NNP")
        && (Character.isUpperCase(form.charAt(0))
            || particle
            || !Character.isLetter(form.charAt(0)));
  }

  private int end(int begin) {
    int end = begin + 1;
    while (end < s.size()) {
      boolean joined = mark(end) && end + 1 < s.size() && capital(end + 1);
      if (s.token(end).tag().startsWith("NNP")) {
        end++;
      } else if (joined) {
        end += 2;
      } else if (s.token(end).tag().equals("CD") && is("place.sort", end - 1)) {
        end++;
      } else {
        return end;
      }
    }
    return end;
  }

  private boolean mark(int token) {
    String form = s.token(token).form();
    return form.equals("-") || form.equals("’");
  }

  private boolean capital(int token) {
    return Character.isUpperCase(s.token(token).form().charAt(0));
  }

  private void consider(int first, int end) {
    int begin = first;
    while (begin < end - 1 && is("nationality", begin)) {
      begin++;
    }
    while (begin > 0 && is("place.sort", end - 1) && numbered(begin - 1, end)) {
      begin--;
    }
    boolean none = end < s.size() && mark(end);
    for (int i = begin; i < end; i++) {
      none |= is("place.none", i);
    }
    Run run = new Run(begin, end, head(begin, end));
    if (!none && !is("nationality", begin) && !isTime(run) && isPlace(run)) {
      found.add(run);
    }
  }

  /** "T-4" or "1070" before a name. */
  private boolean numbered(int token, int end) {
    boolean digit = s.token(token).form().chars().anyMatch(Character::isDigit);
    return digit && s.head(token) > token && s.head(token) < end;
  }

  private int head(int begin, int end) {
    int head = end - 1;
    for (int i = begin; i < end; i++) {
      if (s.head(i) < begin || s.head(i) >= end) {
        head = i;
      }
    }
    return head;
  }

  private boolean isTime(Run run) {
    return times.stream().anyMatch(time -> time.overlaps(s.token(run.begin()).span()));
  }

  private boolean isPlace(Run run) {
    int head = run.head();
    int above = s.head(head);
    boolean sort = is("place.sort", run.end() - 1);
    if (above < 0) {
      return sort;
    }
    boolean beside = s.relation(head).equals("compound") && is("place.sort", above);
    boolean called = s.relation(head).matches("appos|flat") && is("place.sort", above);
    boolean object = s.relation(head).matches("obj|nsubj:pass") && is("place.object", above);
    boolean joined =
        s.relation(head).equals("conj") && found.stream().anyMatch(other -> other.holds(above));
    return sort || located(head) || part(head, above) || beside || called || object || joined;
  }

  private boolean located(int head) {
    return words.of("place.preposition").stream().anyMatch(word -> grammar.marked(head, word));
  }

  /** "the outskirts of X", "in the farms of X". */
  private boolean part(int head, int above) {
    return grammar.marked(head, "of") && (is("place.part", above) || located(above));
  }

  private boolean is(String wordClass, int token) {
    String form = s.token(token).form().toLowerCase(Locale.ROOT);
    return words.is(wordClass, form) || words.is(wordClass, s.token(token).lemma());
  }
}
