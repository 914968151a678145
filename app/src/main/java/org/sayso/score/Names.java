package org.sayso.score;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A party or a source as a coding names it.
 *
 * @param texts as printed: the first named, then those beside it on the same side or in the same
 *     clause; empty where nothing is printed
 * @param party the pack's id of the first, or null
 * @param kind what sort of source the first is, or null
 * @param role what the first is described as beside the name, or null
 */
record Names(
    List<String> texts, @Nullable String party, @Nullable String kind, @Nullable String role) {

  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  /** Words for people of whom no more is told, and for how many they are. */
  private static final Pattern ANYBODY =
      Pattern.compile(
          "people|persons?|individuals?|others?|some|somebody|someone|[\\d.,]+|at|least|most|about"
              + "|around|nearly|almost|over|than|more|up|to|of|another|additional|several|many|few"
              + "|numerous|dozens?|scores?|hundreds?|thousands?|one|two|three|four|five|six|seven"
              + "|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
              + "|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|and");

  Names {
    texts = List.copyOf(texts);
  }

  /** The same names of a party by another id, where the map has one. */
  Names calling(Map<String, String> ids) {
    String id = party;
    return id == null ? this : new Names(texts, ids.getOrDefault(id, id), kind, role);
  }

  /**
   * Whether both are one party: of one id or, where one has none or they differ, one name. The id
   * of a party that no pack lists is its name, also where only "they" is printed (codebook, section
   * 2).
   */
  boolean sameParty(Names other) {
    return party != null && party.equals(other.party)
        || sameName(other)
        || isCalled(other)
        || other.isCalled(this);
  }

  private boolean isCalled(Names other) {
    String id = party;
    return id != null && !other.texts.isEmpty() && alike(id, other.texts.get(0));
  }

  /**
   * Whether both are one source; two that nobody names are where they are of one kind. A source is
   * called by name or by description (codebook, section 4): one called "the defence minister" is
   * the one whose role that is.
   */
  boolean sameSource(Names other) {
    if (texts.isEmpty() && other.texts.isEmpty()) {
      return kind != null && kind.equals(other.kind);
    }
    return sameName(other) || isDescribed(other) || other.isDescribed(this);
  }

  private boolean isDescribed(Names other) {
    return role != null && !other.texts.isEmpty() && alike(role, other.texts.get(0));
  }

  /** Whether the first named of each is among the names of the other. */
  private boolean sameName(Names other) {
    return !texts.isEmpty()
        && !other.texts.isEmpty()
        && other.texts.stream().anyMatch(text -> alike(texts.get(0), text))
        && texts.stream().anyMatch(text -> alike(text, other.texts.get(0)));
  }

  /** Whether only "people", "14 others" and the like are printed, who may be on any side. */
  boolean areAnybody() {
    return !texts.isEmpty()
        && texts.stream()
            .flatMap(text -> words(text).stream())
            .allMatch(word -> ANYBODY.matcher(word).matches());
  }

  /** The first name as printed, or the party's id. */
  String shown() {
    return !texts.isEmpty() ? texts.get(0) : party != null ? party : "unnamed";
  }

  /** Whether two printed names are equal once folded, or one has all the words of the other. */
  static boolean alike(String a, String b) {
    List<String> some = words(a);
    List<String> others = words(b);
    return !some.isEmpty()
        && !others.isEmpty()
        && (some.containsAll(others) || others.containsAll(some));
  }

  /** The words without case, accents, articles and signs; a hyphen parts words as a space does. */
  static List<String> words(String printed) {
    String plain =
        Normalizer.normalize(printed, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .replaceAll("['’‘`´ʿʾ]s\\b|['’‘`´ʿʾ.]", "")
            .toLowerCase(Locale.ROOT);
    List<String> words =
        Arrays.stream(plain.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
    List<String> bare = words.stream().filter(word -> !ARTICLES.contains(word)).toList();
    return bare.isEmpty() ? words : bare;
  }
}
