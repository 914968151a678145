package org.sayso.origin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayso.claim.Claim;
import org.sayso.claim.PlaceRef;
import org.sayso.origin.Printed.Print;
import org.sayso.pack.Kind;
import org.sayso.source.SourceKind;

/** Joins claims that rest on one origin. */
final class Joining {

  /** What was told so far of one thing on one place. */
  private static final class Telling {

    private final Voices.Heard heard;
    private final SharedText texts = new SharedText(0);

    /** The number of each wording; the same words are copies of what they were copies of before. */
    private final Map<String, Integer> numbers = new HashMap<>();

    /** For each wording the first claim that has it. */
    private final List<Integer> first = new ArrayList<>();

    /** The last claim of it, or below zero. */
    private int last = -1;

    Telling(Voices.Heard heard) {
      this.heard = heard;
    }

    /** The first claim in the same words; itself where it is that or too short to tell. */
    int first(int claim, String words) {
      int number = numbers.computeIfAbsent(words, texts::offer);
      if (number == first.size()) {
        first.add(claim);
      }
      return number < 0 ? claim : first.get(number);
    }
  }

  /** Changes that an outlet may have from others who told of them. */
  private static final Set<String> CHANGES = Set.of("captured", "retaken", "lost", "withdrew");

  /** Days within which an outlet may have a change from others. */
  private static final long ECHO_DAYS = 3;

  private final Print[] prints;
  private final Groups groups;
  private final Telling[] tellings;

  /** Joins claims. */
  Joining(Printed printed) {
    this.prints = printed.inOrder();
    this.groups = new Groups(prints.length);
    Map<String, Voices.Heard> heardAt = new HashMap<>();
    this.tellings =
        printed.told().stream()
            .map(told -> heardAt.computeIfAbsent(told.place(), place -> new Voices.Heard()))
            .map(Telling::new)
            .toArray(Telling[]::new);
  }

  Groups groups() {
    int report = 0;
    for (int i = 0; i < prints.length; i++) {
      Telling telling = tellings[prints[i].telling()];
      groups.join(i, telling.heard.first(i, prints[i].voice()));
      groups.join(i, telling.first(i, claim(i).evidence().text()));
      groups.join(i, echoed(i, telling));
      report = prints[i].sameReport(prints[report]) ? report : i;
      joinNested(i, report);
    }
    return groups;
  }

  private Claim claim(int i) {
    return prints[i].claim();
  }

  /**
   * The latest claim of the same change, where an outlet tells it on its own word some days later:
   * it may have it from there.
   */
  private int echoed(int i, Telling telling) {
    Claim claim = claim(i);
    LocalDate day = prints[i].day();
    if (claim.kind() != Kind.CONTROL || !CHANGES.contains(claim.action()) || day == null) {
      return i;
    }
    int before = telling.last;
    telling.last = i;
    if (before < 0 || claim.innermost().kind() != SourceKind.OUTLET) {
      return i;
    }
    LocalDate told = prints[before].day();
    return told != null && !day.isAfter(told.plusDays(ECHO_DAYS)) ? before : i;
  }

  /** With what the same voice says in the same report, from its first claim on. */
  private void joinNested(int i, int report) {
    for (int earlier = report; earlier < i; earlier++) {
      if (prints[earlier].voice() == prints[i].voice()
          && nested(path(claim(i)), path(claim(earlier)))) {
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
