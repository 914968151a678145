package org.sayso.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.sayso.report.Span;
import org.sayso.source.Phrases;
import org.sayso.text.Sentence;

/** Tokens of a sentence as stretches of its text. */
final class Stretches {

  private static final String LOOSE = ",;:–—-";

  private Stretches() {}

  /** The runs of tokens, marks between two of them taken along, loose marks at the edges not. */
  static List<Span> of(Sentence s, BitSet tokens) {
    List<Span> all = new ArrayList<>();
    int begin = tokens.nextSetBit(0);
    while (begin >= 0) {
      int end = tokens.nextClearBit(begin);
      int next = tokens.nextSetBit(end);
      while (next >= 0 && onlyMarks(s, end, next)) {
        end = tokens.nextClearBit(next);
        next = tokens.nextSetBit(end);
      }
      add(s, begin, end, all);
      begin = next;
    }
    return all;
  }

  private static boolean onlyMarks(Sentence s, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (!Phrases.mark(s, i)) {
        return false;
      }
    }
    return true;
  }

  private static void add(Sentence s, int begin, int end, List<Span> all) {
    int from = begin;
    int to = end;
    while (from < to && loose(s, from)) {
      from++;
    }
    while (to > from && (loose(s, to - 1) || s.token(to - 1).form().equals("."))) {
      to--;
    }
    if (from < to) {
      all.add(s.token(from).span().cover(s.token(to - 1).span()));
    }
  }

  private static boolean loose(Sentence s, int token) {
    String form = s.token(token).form();
    return form.length() <= 2 && LOOSE.indexOf(form.charAt(0)) >= 0;
  }

  /** The stretches in order, those that touch or have only blanks between them as one. */
  static List<Span> merged(String raw, List<Span> spans) {
    List<Span> all = new ArrayList<>();
    for (Span span : spans.stream().sorted().toList()) {
      Span last = all.isEmpty() ? span : all.get(all.size() - 1);
      boolean joined =
          span.begin() <= last.end() || raw.substring(last.end(), span.begin()).isBlank();
      if (joined && !all.isEmpty()) {
        all.set(all.size() - 1, last.cover(span));
      } else {
        all.add(span);
      }
    }
    return all;
  }
}
