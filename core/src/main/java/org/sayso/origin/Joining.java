package org.sayso.origin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.PlaceRef;
import org.sayso.pack.Kind;
import org.sayso.source.SourceKind;

/** Joins claims, taken in order of publication, that rest on one origin. */
final class Joining {

  private record Utterance(String report, Voice voice) {}

  private record VoiceAt(String place, Voice voice) {}

  private record ChangeAt(String place, String what) {}

  private record WordsAt(int words, String place, String what) {}

  /** Changes that an outlet may have from others who told of them. */
  private static final Set<String> CHANGES = Set.of("captured", "retaken", "lost", "withdrew");

  /** Days within which an outlet may have a change from others. */
  private static final long ECHO_DAYS = 3;

  private final List<Claim> claims;
  private final Map<String, LocalDate> published;
  private final Map<ChangeAt, Integer> changes = new HashMap<>();
  private final Groups groups;
  private final Map<VoiceAt, Integer> heard = new HashMap<>();
  private final Map<String, List<Integer>> speakersAt = new HashMap<>();
  private final Map<Utterance, List<Integer>> utterances = new HashMap<>();
  private final Map<WordsAt, Integer> printed = new HashMap<>();
  private final SharedText texts = new SharedText();
  private final List<Voice> voices;

  /**
   * Joins claims.
   *
   * @param claims in order of publication
   * @param published day of each report that has one, by id
   */
  Joining(List<Claim> claims, Map<String, LocalDate> published) {
    this.claims = claims;
    this.published = published;
    this.groups = new Groups(claims.size());
    this.voices = claims.stream().map(Voice::of).toList();
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

  /** The first claim of the same voice on the same place; itself where nothing tells who spoke. */
  private int sameVoice(int i) {
    if (!voices.get(i).same(voices.get(i))) {
      return i;
    }
    String place = placeKey(claims.get(i));
    return heard.computeIfAbsent(
        new VoiceAt(place, voices.get(i)),
        at -> firstLike(i, speakersAt.computeIfAbsent(place, p -> new ArrayList<>())));
  }

  private int firstLike(int i, List<Integer> speakers) {
    for (int earlier : speakers) {
      if (voices.get(earlier).same(voices.get(i))) {
        return earlier;
      }
    }
    speakers.add(i);
    return i;
  }

  /** The first claim that says the same of the same place in the same words. */
  private int sameWords(int i) {
    Claim claim = claims.get(i);
    int words = texts.offer(claim.evidence().text());
    if (words < 0) {
      return i;
    }
    Integer first = printed.putIfAbsent(new WordsAt(words, placeKey(claim), what(claim)), i);
    return first == null ? i : first;
  }

  /**
   * The latest claim of the same change, where an outlet tells it on its own word some days later:
   * it may have it from there.
   */
  private int echoed(int i) {
    Claim claim = claims.get(i);
    LocalDate day = published.get(claim.report());
    if (claim.kind() != Kind.CONTROL || !CHANGES.contains(claim.action()) || day == null) {
      return i;
    }
    Integer before = changes.put(new ChangeAt(placeKey(claim), what(claim)), i);
    if (before == null || claim.innermost().kind() != SourceKind.OUTLET) {
      return i;
    }
    LocalDate told = published.get(claims.get(before).report());
    return told != null && !day.isAfter(told.plusDays(ECHO_DAYS)) ? before : i;
  }

  private void joinNested(int i) {
    Claim claim = claims.get(i);
    List<Integer> said =
        utterances.computeIfAbsent(
            new Utterance(claim.report(), voices.get(i)), u -> new ArrayList<>());
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

  private static String what(Claim claim) {
    String actor = claim.actor() == null ? "" : claim.actor().party();
    return String.join(" ", claim.kind().code(), claim.action(), claim.standing().code(), actor);
  }

  private static String placeKey(Claim claim) {
    @Nullable PlaceRef place = claim.place();
    if (place == null) {
      return "";
    }
    return place.place() == null ? place.text().toLowerCase(Locale.ROOT) : place.place().id();
  }
}
