package org.sayso.gazetteer;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A language's words around names: "district", "the city of", "near", "General". */
final class PlaceCues {

  /** Most words in one cue. */
  private static final int LONGEST = 3;

  /**
   * A cue found beside a name.
   *
   * @param words how many words it takes
   * @param kind the sort of place that it tells of
   * @param many whether it holds for all names of a list
   */
  record Cue(int words, PlaceKind kind, boolean many) {}

  private record Meaning(PlaceKind kind, boolean many) {}

  private final Map<String, Meaning> after = new HashMap<>();
  private final Map<String, Meaning> before = new HashMap<>();
  private final Map<String, Set<String>> sets = new HashMap<>();

  private PlaceCues() {}

  /** The cues of a bundled language pack. */
  static PlaceCues of(String language) {
    PlaceCues cues = new PlaceCues();
    for (NamedCsvRecord r : PlaceTable.read("languages/" + language + "/place-words.csv")) {
      String word = r.getField("word");
      switch (r.getField("rule")) {
        case "after" -> cues.after.put(word, meaning(r));
        case "before" -> cues.before.put(word, meaning(r));
        default -> cues.sets.computeIfAbsent(r.getField("rule"), k -> new HashSet<>()).add(word);
      }
    }
    return cues;
  }

  private static Meaning meaning(NamedCsvRecord r) {
    return new Meaning(PlaceKind.of(r.getField("kind")), r.getField("number").equals("many"));
  }

  /** The cue whose first word has that index, or null. */
  @Nullable Cue after(List<PlaceFinder.Word> words, int first) {
    for (int n = Math.min(LONGEST, words.size() - first); n > 0; n--) {
      Meaning meaning = after.get(phrase(words, first, first + n));
      if (meaning != null) {
        return new Cue(n, meaning.kind, meaning.many);
      }
    }
    return null;
  }

  /** The cue whose last word comes just before that index, or null. */
  @Nullable Cue before(List<PlaceFinder.Word> words, int end) {
    for (int n = Math.min(LONGEST, end); n > 0; n--) {
      Meaning meaning = before.get(phrase(words, end - n, end));
      if (meaning != null) {
        return new Cue(n, meaning.kind, meaning.many);
      }
    }
    return null;
  }

  /** Whether the word puts something at a place: "in", "near". */
  boolean locative(PlaceFinder.Word word) {
    return in("locative", word);
  }

  /** Whether the word is a rank or form of address, so that a person's name follows. */
  boolean title(PlaceFinder.Word word) {
    return in("title", word);
  }

  /** Whether the word alone names no place, though a gazetteer may have it. */
  boolean never(PlaceFinder.Word word) {
    return in("never", word);
  }

  private boolean in(String rule, PlaceFinder.Word word) {
    return sets.getOrDefault(rule, Set.of()).contains(plain(word));
  }

  private static String phrase(List<PlaceFinder.Word> words, int from, int to) {
    StringBuilder phrase = new StringBuilder();
    for (PlaceFinder.Word word : words.subList(from, to)) {
      phrase.append(phrase.length() == 0 ? "" : " ").append(plain(word));
    }
    return phrase.toString();
  }

  private static String plain(PlaceFinder.Word word) {
    String lower = word.form().toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
