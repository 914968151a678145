package org.sayso.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.PlaceRef;

/**
 * Joins claims that rest on one origin.
 *
 * @param <T> what the claims are taken for
 */
final class Joining<T> {

  /** What was told so far of one thing on one place. */
  private static final class Telling<T> {

    private final Voices.Heard heard;
    private final boolean echoes;

    /** Finds copies; null where those are known already. */
    private final @Nullable SharedText texts;

    /** For each wording the first claim that has it. */
    private final List<Print<T>> first = new ArrayList<>();

    /** The last claim of it, or null. */
    private @Nullable Print<T> last;

    Telling(Voices.Heard heard, boolean echoes, @Nullable SharedText texts) {
      this.heard = heard;
      this.echoes = echoes;
      this.texts = texts;
    }

    /** The first claim in the same words; itself where it is that or too short to tell. */
    Print<T> first(Print<T> print) {
      Print<T> known = print.worded();
      if (texts == null && known != null) {
        return known;
      }
      Print<T> found = print;
      int number = texts == null ? -1 : texts.offer(print.claim().evidence().text());
      if (number == first.size()) {
        first.add(print);
      } else if (number >= 0) {
        found = first.get(number);
      }
      print.wordedLike(found);
      return found;
    }
  }

  /** Days within which an outlet may have a change from others. */
  private static final int ECHO_DAYS = 3;

  private final List<Print<T>> prints;
  private final Set<Told> unsettled;
  private final Groups groups;
  private final Map<String, Voices.Heard> heardAt = new HashMap<>();
  private final Map<Told, Telling<T>> tellings = new IdentityHashMap<>();

  /**
   * Joins claims.
   *
   * @param prints in the order of printing
   * @param unsettled what is told by those whose wordings are to be compared; of the others it is
   *     known which came first in the same words
   */
  Joining(List<Print<T>> prints, Set<Told> unsettled) {
    this.prints = prints;
    this.unsettled = unsettled;
    this.groups = new Groups(prints.size());
  }

  Groups groups() {
    int report = 0;
    for (int i = 0; i < prints.size(); i++) {
      Print<T> print = prints.get(i);
      Telling<T> telling = tellings.computeIfAbsent(print.told(), this::telling);
      groups.join(i, telling.heard.first(i, print.voice()));
      groups.join(i, telling.first(print).at());
      groups.join(i, echoed(print, telling).at());
      report = print.sameReport(prints.get(report)) ? report : i;
      joinNested(i, report);
    }
    return groups;
  }

  private Telling<T> telling(Told told) {
    return new Telling<>(
        heardAt.computeIfAbsent(told.place(), place -> new Voices.Heard()),
        told.echoes(),
        unsettled.contains(told) ? new SharedText(0) : null);
  }

  /**
   * The latest claim of the same change, where an outlet tells it on its own word some days later:
   * it may have it from there.
   */
  private Print<T> echoed(Print<T> print, Telling<T> telling) {
    if (!telling.echoes || print.day() == Print.NO_DAY) {
      return print;
    }
    Print<T> before = telling.last;
    telling.last = print;
    boolean echo =
        before != null && print.voice().outlet() && print.day() <= before.day() + ECHO_DAYS;
    return echo ? before : print;
  }

  /** With what the same voice says in the same report, from its first claim on. */
  private void joinNested(int i, int report) {
    Print<T> print = prints.get(i);
    for (int earlier = report; earlier < i; earlier++) {
      Print<T> other = prints.get(earlier);
      if (other.voice() == print.voice() && nested(path(print.claim()), path(other.claim()))) {
        groups.join(earlier, i);
      }
    }
  }

  private static boolean nested(List<String> a, List<String> b) {
    List<String> outer = a.size() < b.size() ? a : b;
    List<String> inner = a.size() < b.size() ? b : a;
    return outer.size() > 1 && inner.subList(0, outer.size()).equals(outer);
  }

  private static List<String> path(Claim claim) {
    PlaceRef place = claim.place();
    if (place == null) {
      return List.of();
    }
    return place.place() == null ? place.path() : place.place().path();
  }
}
