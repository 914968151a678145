package org.sayso.toponym;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.toponym.Mention.Strength;
import org.sayso.toponym.PlaceFinder.Word;
import org.sayso.toponym.SentenceScan.Found;

/** Weighs the names of a sentence by their neighbours in lists such as "A, B and C districts". */
final class NameLists {

  private static final Set<String> SEPARATORS = Set.of(",", "and", "or", "&", ";");

  private final SentenceScan scan;
  private final PlaceCues cues;
  private final List<Word> words;
  private final List<Found> found;

  NameLists(SentenceScan scan, PlaceCues cues) {
    this.scan = scan;
    this.cues = cues;
    this.words = scan.row().words();
    this.found = new ArrayList<>(scan.scan());
  }

  /** The names that are taken for places, in the order of the text. */
  List<Mention> mentions() {
    spreadCues();
    return found.stream()
        .filter(this::kept)
        .map(Found::mention)
        .sorted(Comparator.comparing(Mention::span))
        .toList();
  }

  /** In "A, B and C districts" and "the districts of A, B and C" the cue holds for all three. */
  private void spreadCues() {
    for (Found f : List.copyOf(found)) {
      PlaceCues.Cue after = cues.after(words, f.to());
      PlaceCues.Cue before = scan.cueBefore(f.from());
      if (after == null && before == null) {
        spreadGuess(f);
      } else if (after != null && after.many()) {
        spread(f, -1, after.kind());
      } else if (before != null && before.many()) {
        spread(f, 1, before.kind());
      }
    }
  }

  /** In "in A, B and C" the preposition holds for all three. */
  private void spreadGuess(Found start) {
    List<Found> listed = new ArrayList<>();
    boolean closed = false;
    Found at = scan.located(start.from()) ? start : null;
    while (at != null) {
      closed |= beyondSeparators(at.to(), 1) > at.to() && isAnd(beyondSeparators(at.to(), 1) - 1);
      at = guess(neighbour(at, 1));
      if (at != null) {
        listed.add(at);
      }
    }
    if (closed) {
      listed.stream().filter(l -> found.stream().noneMatch(f -> overlap(f, l))).forEach(found::add);
    }
  }

  private @Nullable Found guess(@Nullable Found run) {
    return run == null || !scan.mayName(run.from(), run.to()) ? null : scan.guess(run);
  }

  private boolean isAnd(int index) {
    return words.get(index).form().equals("and");
  }

  private static boolean overlap(Found a, Found b) {
    return a.from() < b.to() && b.from() < a.to();
  }

  private void spread(Found start, int step, @Nullable PlaceKind kind) {
    Found at = start;
    while (at != null) {
      Found next = neighbour(at, step);
      at = next != null && scan.mayBe(kind, next) ? next : null;
      if (at != null) {
        found.remove(at);
        found.add(new Found(at.from(), at.to(), at.mention().as(kind)));
      }
    }
  }

  /** The next name of a list; a run of capitals there becomes one. */
  private @Nullable Found neighbour(Found of, int step) {
    int at = beyond(of, step);
    if (at < 0 || at > words.size()) {
      return null;
    }
    for (Found f : found) {
      if (step < 0 ? f.to() == at : f.from() == at) {
        return f;
      }
    }
    return scan.run(at, step);
  }

  /** Where the next name of a list begins or ends: "X and neighbouring Y"; -1 where none can. */
  private int beyond(Found of, int step) {
    int edge = step < 0 ? beyondDescriptions(of.from(), step) : of.to();
    int at = beyondSeparators(edge, step);
    return at == edge ? -1 : step < 0 ? at : beyondDescriptions(at, step);
  }

  private int beyondDescriptions(int edge, int step) {
    int at = edge;
    int next = at + Math.min(step, 0);
    while (next >= 0 && next < words.size() && cues.describes(words.get(next))) {
      at += step;
      next += step;
    }
    return at;
  }

  private int beyondSeparators(int edge, int step) {
    int at = edge;
    while (at + Math.min(step, 0) >= 0
        && at + Math.min(step, 0) < words.size()
        && SEPARATORS.contains(words.get(at + Math.min(step, 0)).form())) {
      at += step;
    }
    return at;
  }

  /** A like name needs a cue, several words, a preposition of place, or a place beside it. */
  private boolean kept(Found f) {
    return f.mention().strength() != Strength.LIKE
        || f.mention().level() != null
        || f.to() - f.from() > 1
        || f.from() > 0 && cues.locative(words.get(f.from() - 1))
        || beside(f, -1)
        || beside(f, 1);
  }

  private boolean beside(Found f, int step) {
    int at = beyond(f, step);
    return at >= 0
        && found.stream()
            .filter(o -> o.mention().strength() == Strength.KNOWN)
            .anyMatch(o -> step < 0 ? o.to() == at : o.from() == at);
  }
}
