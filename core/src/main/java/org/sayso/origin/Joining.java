package org.sayso.origin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.PlaceRef;
import org.sayso.pack.Kind;
import org.sayso.pack.Standing;
import org.sayso.source.SourceKind;

/** Joins claims, taken in order of publication, that rest on one origin. */
final class Joining {

  private record Utterance(String report, int voice) {}

  /** What is told of which place. */
  private record Told(
      String place, Kind kind, String action, Standing standing, @Nullable String actor) {

    static Told of(Claim claim) {
      return new Told(
          claim.place() == null ? "" : claim.place().key(),
          claim.kind(),
          claim.action(),
          claim.standing(),
          claim.actor() == null ? null : claim.actor().party());
    }
  }

  /** The wordings in which one thing is told, and for each the first claim that has it. */
  private record Wordings(SharedText texts, List<Integer> first) {

    /** The first claim in the same words; itself where it is that or too short to tell. */
    int first(int claim, String words) {
      int number = texts.offer(words);
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

  private final List<Claim> claims;
  private final Publications published;
  private final Groups groups;
  private final Told[] told;
  private final Voices voices = new Voices();
  private final int[] voiceOf;
  private final Map<String, Voices.Heard> heardAt = new HashMap<>();
  private final Map<Utterance, List<Integer>> utterances = new HashMap<>();
  private final Map<Told, Wordings> wordings = new HashMap<>();
  private final Map<Told, Integer> changes = new HashMap<>();

  /**
   * Joins claims.
   *
   * @param claims in order of publication
   * @param published when their reports were published
   */
  Joining(List<Claim> claims, Publications published) {
    this.claims = claims;
    this.published = published;
    this.groups = new Groups(claims.size());
    this.told = claims.stream().map(Told::of).toArray(Told[]::new);
    this.voiceOf = claims.stream().mapToInt(voices::of).toArray();
  }

  Groups groups() {
    for (int i = 0; i < claims.size(); i++) {
      groups.join(i, sameVoice(i));
      groups.join(i, sameWords(i));
      groups.join(i, echoed(i));
      joinNested(i);
    }
    return groups;
  }

  /** The first claim of the same voice on the same place. */
  private int sameVoice(int i) {
    return heardAt.computeIfAbsent(told[i].place(), place -> voices.new Heard()).first(i, voiceOf);
  }

  /** The first claim that says the same of the same place in the same words. */
  private int sameWords(int i) {
    return wordings
        .computeIfAbsent(told[i], t -> new Wordings(new SharedText(0), new ArrayList<>()))
        .first(i, claims.get(i).evidence().text());
  }

  /**
   * The latest claim of the same change, where an outlet tells it on its own word some days later:
   * it may have it from there.
   */
  private int echoed(int i) {
    Claim claim = claims.get(i);
    LocalDate day = published.day(claim);
    if (claim.kind() != Kind.CONTROL || !CHANGES.contains(claim.action()) || day == null) {
      return i;
    }
    Integer before = changes.put(told[i], i);
    if (before == null || claim.innermost().kind() != SourceKind.OUTLET) {
      return i;
    }
    LocalDate told = published.day(claims.get(before));
    return told != null && !day.isAfter(told.plusDays(ECHO_DAYS)) ? before : i;
  }

  private void joinNested(int i) {
    Claim claim = claims.get(i);
    List<Integer> said =
        utterances.computeIfAbsent(
            new Utterance(claim.report(), voiceOf[i]), u -> new ArrayList<>());
    for (int earlier : said) {
      if (nested(path(claim), path(claims.get(earlier)))) {
        groups.join(earlier, i);
      }
    }
    said.add(i);
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
