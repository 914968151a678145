package org.sayso.origin;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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

    /** The last claim of it, or null. */
    private @Nullable Print<T> last;

    Telling(Voices.Heard heard, boolean echoes) {
      this.heard = heard;
      this.echoes = echoes;
    }
  }

  /** Days within which an outlet may have a change from others. */
  private static final int ECHO_DAYS = 3;

  private final List<Print<T>> prints;
  private final Groups groups;
  private final Map<String, Voices.Heard> heardAt = new HashMap<>();
  private final Map<Told, Telling<T>> tellings = new IdentityHashMap<>();

  /**
   * Joins claims.
   *
   * @param prints in the order of printing
   */
  Joining(List<Print<T>> prints) {
    this.prints = prints;
    this.groups = new Groups(prints.size());
  }

  Groups groups() {
    int report = 0;
    for (int i = 0; i < prints.size(); i++) {
      Print<T> print = prints.get(i);
      Telling<T> telling = tellings.computeIfAbsent(print.told(), this::telling);
      groups.join(i, telling.heard.first(i, print.voice()));
      groups.join(i, print.worded().at());
      groups.join(i, echoed(print, telling).at());
      report = print.sameReport(prints.get(report)) ? report : i;
      joinNested(i, report);
    }
    return groups;
  }

  private Telling<T> telling(Told told) {
    return new Telling<>(
        heardAt.computeIfAbsent(told.place(), place -> new Voices.Heard()), told.echoes());
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
    if (before == null || !print.voice().outlet()) {
      return print;
    }
    return print.day() <= before.day() + ECHO_DAYS ? before : print;
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
