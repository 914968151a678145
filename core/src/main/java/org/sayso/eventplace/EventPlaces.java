package org.sayso.eventplace;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.sayso.eventplace.PlaceNames.Run;
import org.sayso.pack.WordClasses;
import org.sayso.report.Span;
import org.sayso.source.VoiceWords;
import org.sayso.text.Sentence;
import org.sayso.text.Text;
import org.sayso.text.Tree;
import org.sayso.time.TimeExpression;
import org.sayso.timex.TimeFinder;

/**
 * Tells which of the places that a sentence names belong to one event of it, whatever the event is.
 */
public final class EventPlaces {

  private static final Set<String> CLAUSES =
      Set.of("advcl", "acl", "acl:relcl", "ccomp", "parataxis", "csubj");
  private static final int MAX_STEPS = 5;
  private static final int BESIDE = 4;

  private final WordClasses words;
  private final VoiceWords voices;
  private final TimeFinder times;

  /** Takes the classes of the language's words, its words of saying and what finds its times. */
  public EventPlaces(WordClasses words, VoiceWords voices, TimeFinder times) {
    this.words = words;
    this.voices = voices;
    this.times = times;
  }

  /**
   * The names of the places where an event was: those of its own clause behind it first, then those
   * below it, then those of the clauses around it, then the only one of the sentence.
   *
   * @param text the report
   * @param s a sentence of it
   * @param event the token of its verb or noun
   */
  public List<Span> of(Text text, Sentence s, int event) {
    List<Span> days = times.find(text.raw(), s.span()).stream().map(TimeExpression::span).toList();
    List<Run> names = new PlaceNames(s, words, days).all();
    Search search = new Search(s, event, names);
    boolean tells = voices.act(s.token(event).lemma()) != null;
    return (tells ? search.own() : search.result())
        .stream()
            .map(run -> s.token(run.begin()).span().cover(s.token(run.end() - 1).span()))
            .toList();
  }

  /** The search for the places of one event. */
  private record Search(Sentence s, int event, List<Run> names) {

    /** Of a verb of saying only the places of its own clause: what is said was elsewhere. */
    List<Run> own() {
      return nearest(in(names, clause(event, -1)));
    }

    List<Run> result() {
      List<Run> below = in(names, Tree.subtree(s, event));
      boolean behind = in(names, clause(event, -1)).stream().anyMatch(r -> r.begin() > event);
      if (!behind && !below.isEmpty()) {
        return nearest(outermost(below, event));
      }
      int at = event;
      int before = -1;
      for (int steps = 0; at >= 0 && steps < MAX_STEPS; steps++) {
        List<Run> here = in(names, clause(at, before));
        if (!here.isEmpty()) {
          return nearest(outermost(here, at));
        }
        before = at;
        at = s.head(at);
      }
      return names.size() == 1 ? names : List.of();
    }

    private static List<Run> in(List<Run> names, BitSet tokens) {
      return names.stream().filter(run -> tokens.get(run.head())).toList();
    }

    /** A word and what is below it, without other clauses and without what was seen before. */
    private BitSet clause(int top, int seen) {
      BitSet all = Tree.subtree(s, top);
      for (int i = all.nextSetBit(0); i >= 0; i = all.nextSetBit(i + 1)) {
        if (i != top && (i == seen || CLAUSES.contains(s.relation(i)))) {
          all.andNot(Tree.subtree(s, i));
        }
      }
      return all;
    }

    /**
     * Of "the district of A in B" only A: a place within another's phrase only tells where it is.
     */
    private List<Run> outermost(List<Run> runs, int top) {
      return runs.stream().filter(run -> !inside(run, runs, top)).toList();
    }

    private boolean inside(Run run, List<Run> runs, int top) {
      int below = run.head();
      for (int up = s.head(below); up >= 0 && up != top; up = s.head(up)) {
        int token = up;
        if (runs.stream().anyMatch(other -> other != run && other.holds(token))) {
          return !s.relation(below).equals("conj");
        }
        below = up;
      }
      return false;
    }

    /** The nearest, behind the event before any that precedes it, with those joined to it. */
    private List<Run> nearest(List<Run> runs) {
      if (runs.size() < 2) {
        return runs;
      }
      Run best =
          runs.stream()
              .min(
                  Comparator.comparing((Run run) -> run.begin() < event)
                      .thenComparing(this::distance))
              .orElseThrow();
      List<Run> group = new ArrayList<>(List.of(firstOf(best, runs)));
      boolean grown = true;
      while (grown) {
        List<Run> more = runs.stream().filter(r -> !group.contains(r) && joins(r, group)).toList();
        group.addAll(more);
        grown = !more.isEmpty();
      }
      return group;
    }

    private int distance(Run run) {
      return Math.min(Math.abs(run.begin() - event), Math.abs(run.end() - 1 - event));
    }

    /** "in A in B": the first of names that follow one another is the smallest area. */
    private Run firstOf(Run best, List<Run> runs) {
      Run first = best;
      for (int i = runs.size() - 1; i >= 0; i--) {
        if (leads(runs.get(i), first)) {
          first = runs.get(i);
        }
      }
      return first;
    }

    private boolean leads(Run one, Run next) {
      int gap = next.begin() - one.end();
      boolean linked = false;
      for (int i = one.end(); gap > 0 && i < next.begin(); i++) {
        String tag = s.token(i).tag();
        if (Tree.verb(s, i) || tag.equals("CC")) {
          return false;
        }
        linked |= tag.equals("IN") || tag.equals("TO");
      }
      return gap > 0 && gap <= BESIDE && linked;
    }

    private boolean joins(Run run, List<Run> group) {
      return group.stream()
          .anyMatch(other -> joined(run.head(), other) || joined(other.head(), run));
    }

    /** "A and B", and B of "A and the villages of B". */
    private boolean joined(int token, Run other) {
      boolean joins = false;
      int up = token;
      while (up >= 0 && !other.holds(up) && s.relation(up).matches("conj|nmod|appos")) {
        joins |= s.relation(up).equals("conj");
        up = s.head(up);
      }
      return joins && up >= 0 && other.holds(up);
    }
  }
}
