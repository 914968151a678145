package org.sayso.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.sayso.report.Span;
import org.sayso.source.Phrases;
import org.sayso.text.Sentence;
import org.sayso.text.Text;
import org.sayso.voice.Quotation;

/** Turns tokens into stretches of the text and gives quoted words to those who speak them. */
final class Extents {

  /** So many characters may lie between a cue and a quotation that is its whole content. */
  private static final int NEAR = 120;

  private final Text text;
  private final List<Span> quotes;
  private final boolean[] used;

  Extents(Text text) {
    this.text = text;
    this.quotes = Quotation.in(text.raw()).stream().map(Quotation::whole).toList();
    this.used = new boolean[quotes.size()];
  }

  /** An attribution and how it is made. */
  private record Placed(Attributed attributed, Finding.Manner manner) {

    Span cue() {
      return attributed.cue().get(0);
    }
  }

  /** A stretch of content and whose it is. */
  private record Held(Span span, Placed owner) {}

  /**
   * The attributions of a report whose findings stand in order. What stands between quotation marks
   * is the speaker's own; and of what somebody is said to say only further sayings are told, not
   * what is thought or wanted in it.
   */
  List<Attributed> of(List<Finding> findings) {
    List<List<Span>> cues = findings.stream().map(this::cue).toList();
    List<Placed> all = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      Span next = i + 1 < cues.size() ? cues.get(i + 1).get(0) : end();
      if (quotesOver(cues.get(i).get(0)).isEmpty()) {
        List<Span> content = content(finding, cues.get(i), next);
        if (!content.isEmpty()) {
          all.add(
              new Placed(new Attributed(source(finding), cues.get(i), content), finding.manner()));
        }
      }
    }
    all.sort(Comparator.comparing(Placed::cue));
    return outermost(all);
  }

  /** Drops what is thought or wanted within another's content; the attributions stand in order. */
  private static List<Attributed> outermost(List<Placed> all) {
    List<Held> contents = new ArrayList<>();
    all.forEach(one -> one.attributed().content().forEach(c -> contents.add(new Held(c, one))));
    contents.sort(Comparator.comparing(Held::span));
    List<Attributed> kept = new ArrayList<>();
    List<Held> around = new ArrayList<>();
    int next = 0;
    for (Placed one : all) {
      Span cue = one.cue();
      while (next < contents.size() && contents.get(next).span().begin() <= cue.begin()) {
        around.add(contents.get(next++));
      }
      around.removeIf(held -> held.span().end() <= cue.begin());
      boolean inside =
          around.stream().anyMatch(held -> held.owner() != one && held.span().contains(cue));
      if (!inside || one.manner() == Finding.Manner.SAID) {
        kept.add(one.attributed());
      }
    }
    return kept;
  }

  private Span end() {
    return new Span(text.raw().length(), text.raw().length());
  }

  /** A name with a description between commas keeps the second comma. */
  private static List<Span> source(Finding finding) {
    Sentence s = finding.sentence();
    BitSet tokens = finding.source();
    List<Span> source = Stretches.of(s, tokens);
    if (source.size() == 1 && Phrases.comma(s, tokens.length() - 1)) {
      source.set(0, source.get(0).cover(s.token(tokens.length() - 1).span()));
    }
    return source;
  }

  /** A colon that leads to what is said belongs to the cue. */
  private List<Span> cue(Finding finding) {
    List<Span> cue = Stretches.of(finding.sentence(), finding.cue());
    Span last = cue.get(cue.size() - 1);
    if (finding.manner().quotable() && text.raw().startsWith(":", last.end())) {
      cue.set(cue.size() - 1, new Span(last.begin(), last.end() + 1));
    }
    return cue;
  }

  private List<Span> content(Finding finding, List<Span> cue, Span nextCue) {
    List<Span> content = new ArrayList<>();
    for (Span span : Stretches.of(finding.sentence(), finding.content())) {
      content.add(withQuotes(span, cue));
    }
    if (finding.manner().quotable()) {
      addQuotes(finding, cue, nextCue, content);
    }
    return Stretches.merged(text.raw(), content);
  }

  /** A stretch that reaches into a quotation takes all of it, but not the cue. */
  private Span withQuotes(Span span, List<Span> cue) {
    Span all = span;
    for (Span quote : quotesOver(span)) {
      all = all.cover(quote);
    }
    return cue.stream().anyMatch(all::overlaps) ? span : all;
  }

  /** Quotations beside the cue that are what is said, or go on with it. */
  private void addQuotes(Finding finding, List<Span> cue, Span nextCue, List<Span> content) {
    Span sentence = finding.sentence().span();
    int begin = content.stream().mapToInt(Span::begin).reduce(sentence.begin(), Math::min);
    for (int i = firstAfter(begin); i < quotes.size(); i++) {
      Span quote = quotes.get(i);
      boolean beside =
          quote.overlaps(sentence)
              || blank(sentence.end(), quote.begin())
              || content.stream().anyMatch(span -> blank(span.end(), quote.begin()));
      if (content.stream().anyMatch(span -> span.contains(quote))) {
        used[i] = true;
      } else if (!used[i] && beside) {
        boolean first = content.isEmpty() && near(cue.get(0), quote);
        boolean behind = quote.begin() >= sentence.begin() && quote.begin() < nextCue.begin();
        if (first || behind && content.stream().anyMatch(this::quoted)) {
          content.add(quote);
          used[i] = true;
        }
      } else if (!beside && quote.begin() >= sentence.end()) {
        return;
      }
    }
  }

  private boolean quoted(Span content) {
    return quotesOver(content).stream().anyMatch(content::contains);
  }

  /** The quotations that share a character with a stretch. */
  private List<Span> quotesOver(Span span) {
    int first = firstAfter(span.begin());
    int end = first;
    while (end < quotes.size() && quotes.get(end).begin() < span.end()) {
      end++;
    }
    return quotes.subList(first, end);
  }

  /** The first quotation that ends behind a character, by halving; they do not overlap. */
  private int firstAfter(int position) {
    int low = 0;
    int high = quotes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (quotes.get(middle).end() > position) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private boolean blank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isWhitespace(text.raw().charAt(i))) {
        return false;
      }
    }
    return from <= to;
  }

  private static boolean near(Span cue, Span quote) {
    int gap = quote.begin() >= cue.end() ? quote.begin() - cue.end() : cue.begin() - quote.end();
    return gap >= 0 && gap < NEAR;
  }
}
