package org.sayso.eventplace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sayso.pack.WordClasses;
import org.sayso.predicate.Grammar;
import org.sayso.report.Span;
import org.sayso.text.Sentence;
import org.sayso.text.Tree;

/**
 * Finds the runs of capitals that name places in any country, by the words beside them and the
 * grammar alone: no gazetteer is asked.
 */
final class PlaceNames {

  /** Articles and particles within a name are no longer. */
  private static final int ARTICLE = 3;

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
    return !isTime(token)
        && !described(form)
        && (articled(form)
            || name(token)
                && (Character.isUpperCase(form.charAt(0))
                    || particle
                    || !Character.isLetter(form.charAt(0))));
  }

  /** An Arabic name with its article, which is written small: "al-Rai". */
  private static boolean articled(String form) {
    int dash = form.indexOf('-');
    return dash > 0
        && dash <= ARTICLE
        && dash + 1 < form.length()
        && Character.isUpperCase(form.charAt(dash + 1));
  }

  /** "Rebel-held", "Damascus-based": a name in an adjective. */
  private static boolean described(String form) {
    int dash = form.lastIndexOf('-');
    String last = form.substring(dash + 1);
    return dash > 0 && last.length() > ARTICLE && Character.isLowerCase(last.charAt(0));
  }

  private int end(int begin) {
    int end = begin + 1;
    while (end < s.size()) {
      boolean joined = mark(end) && end + 1 < s.size() && s.token(end + 1).capital();
      boolean name = name(end) && !described(s.token(end).form());
      if (isTime(end)) {
        return end;
      } else if (name || articled(s.token(end).form())) {
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

  private boolean name(int token) {
    return s.token(token).tag().startsWith("NNP");
  }

  private boolean mark(int token) {
    String form = s.token(token).form();
    return form.equals("-") || form.equals("’");
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
    none &= !is("place.certain", end - 1);
    Run run = new Run(begin, end, head(begin, end));
    if (!none && !is("nationality", begin) && isPlace(run)) {
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

  private boolean isTime(int token) {
    return times.stream().anyMatch(time -> time.overlaps(s.token(token).span()));
  }

  private boolean isPlace(Run run) {
    int head = run.head();
    int above = s.head(head);
    boolean sort = is("place.sort", run.end() - 1);
    if (above < 0) {
      return sort;
    }
    if (ofBody(head) || compound(head) && qualifies(above)) {
      return false;
    }
    return sort
        || located(head)
        || part(head, above)
        || compound(head) && beside(run, above)
        || s.relation(head).matches("appos|flat") && is("place.sort", above)
        || object(head)
        || s.relation(head).equals("conj") && found.stream().anyMatch(other -> other.holds(above))
        || s.relation(head).equals("nmod:poss") && is("place.part", above) && bare(above, head);
  }

  private boolean compound(int head) {
    return s.relation(head).equals("compound");
  }

  /** Whether a word that follows a name makes it a place: "X district", "her X home". */
  private boolean beside(Run run, int above) {
    boolean building = is("place.building", above) && (located(above) || object(above));
    boolean misread = isTime(above) || Tree.verb(s, above);
    return is("place.sort", above)
        || building && !acronym(run)
        || misread && behindPreposition(run.begin());
  }

  private boolean object(int head) {
    return s.relation(head).matches("obj|nsubj:pass") && is("place.object", s.head(head));
  }

  /** A part of a body's name: "the Islamic State of X and Y", "the University of X". */
  private boolean ofBody(int head) {
    int first = head;
    while (s.relation(first).equals("conj") && s.head(first) >= 0) {
      first = s.head(first);
    }
    int above = s.head(first);
    return above >= 0
        && above < first
        && grammar.marked(first, "of")
        && name(above)
        && (is("place.none", above) || s.children(above).stream().anyMatch(this::ofNone));
  }

  private boolean ofNone(int part) {
    return s.relation(part).matches("compound|amod")
        && s.token(part).capital()
        && is("place.none", part);
  }

  /** "The West Bank town of X": what stands before the sort of place is no event's own place. */
  private boolean qualifies(int sort) {
    return is("place.settlement", sort)
        && !s.token(sort).capital()
        && Tree.child(s, sort, "det") >= 0
        && s.children(sort).stream().anyMatch(c -> c > sort && grammar.marked(c, "of") && name(c));
  }

  /** Whether a noun has no name of its own: "X's capital", but not "X's capital Y". */
  private boolean bare(int noun, int owner) {
    return s.token(noun).tag().equals("NN")
        && s.children(noun).stream().allMatch(c -> c == owner || !name(c));
  }

  /** Whether a preposition of place leads to a name, whatever the tree: "near X Friday". */
  private boolean behindPreposition(int name) {
    int at = name - 1;
    while (at > 0 && s.token(at).tag().matches("DT|JJ")) {
      at--;
    }
    return at >= 0 && is("place.preposition", at);
  }

  /** The name of a body or a state in capitals: "the UN office". */
  private boolean acronym(Run run) {
    String form = s.token(run.begin()).form();
    return run.end() - run.begin() == 1 && form.equals(form.toUpperCase(Locale.ROOT));
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
