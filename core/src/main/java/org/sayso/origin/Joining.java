package org.sayso.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.PlaceRef;

/** Joins claims, taken in order of publication, that rest on one origin. */
final class Joining {

  private record Utterance(String report, Voice voice) {}

  private record VoiceAt(String place, Voice voice) {}

  private record WordsAt(int words, String place, String what) {}

  private final List<Claim> claims;
  private final Groups groups;
  private final Map<VoiceAt, Integer> heard = new HashMap<>();
  private final Map<String, List<Integer>> speakersAt = new HashMap<>();
  private final Map<Utterance, List<Integer>> utterances = new HashMap<>();
  private final Map<WordsAt, Integer> printed = new HashMap<>();
  private final SharedText texts = new SharedText();
  private final List<Voice> voices;

  Joining(List<Claim> claims) {
    this.claims = claims;
    this.groups = new Groups(claims.size());
    this.voices = claims.stream().map(Voice::of).toList();
  }

  Groups groups() {
    for (int i = 0; i < claims.size(); i++) {
      groups.join(i, sameVoice(i));
      groups.join(i, sameWords(i));
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
