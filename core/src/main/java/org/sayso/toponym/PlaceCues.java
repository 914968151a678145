package org.sayso.toponym;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.pack.PackFile;
import org.sayso.pack.WordClasses;

/** A language's words around names: "district", "the city of", "near", "General". */
public final class PlaceCues {

  /** Most words in one cue. */
  private static final int LONGEST = 3;

  /** Shorter words end many a name. */
  /** The words of a gloss: "(village)". */
  private static final int GLOSS = 3;

  private static final int GLUED = 7;

  /** The number that a unit may be printed with: "30-km". */
  private static final Pattern NUMBER = Pattern.compile("^[\\d.,]+-?");

  /** What joins the first of several names to the next. */
  private static final Pattern SERIES = Pattern.compile("and|or|,");

  /**
   * A cue found beside a name.
   *
   * @param words how many words it takes
   * @param kind the sort of place that it tells of; null for any: "the X area"
   * @param many whether it holds for all names of a list
   */
  public record Cue(int words, @Nullable PlaceKind kind, boolean many) {}

  private record Meaning(@Nullable PlaceKind kind, boolean many) {}

  private final Map<String, Meaning> after;
  private final Map<String, Meaning> before;
  private final WordClasses words;
  private final List<String> endings;

  /** The words that a cue behind a name begins with, and those that one before it ends in. */
  private final Set<String> openers;

  private final Set<String> closers;

  private PlaceCues(WordClasses words) {
    this.words = words;
    this.after = meanings("after");
    this.before = meanings("before");
    this.endings =
        after.keySet().stream().filter(c -> c.length() >= GLUED && !c.contains(" ")).toList();
    this.openers =
        after.keySet().stream().map(c -> c.split(" ")[0]).collect(Collectors.toUnmodifiableSet());
    this.closers =
        before.keySet().stream()
            .map(c -> c.substring(c.lastIndexOf(' ') + 1))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The cues of a bundled language pack. */
  public static PlaceCues of(String language) {
    return new PlaceCues(
        WordClasses.read(PackFile.bundled("languages/" + language + "/place-words.txt")));
  }

  private Map<String, Meaning> meanings(String side) {
    Map<String, Meaning> meanings = new HashMap<>();
    for (PlaceKind kind : PlaceKind.values()) {
      for (boolean many : List.of(false, true)) {
        String name = side + (many ? " many " : " one ") + kind.code();
        words.of(name).forEach(word -> meanings.put(word, new Meaning(kind, many)));
      }
    }
    words.of(side + " one any").forEach(word -> meanings.put(word, new Meaning(null, false)));
    words.of(side + " many any").forEach(word -> meanings.put(word, new Meaning(null, true)));
    return meanings;
  }

  /** The cue whose first word has that index, or null. */
  public @Nullable Cue after(List<PlaceFinder.Word> row, int first) {
    if (first >= row.size() || !openers.contains(plain(row.get(first)))) {
      return null;
    }
    for (int n = Math.min(LONGEST, row.size() - first); n > 0; n--) {
      Meaning meaning = after.get(phrase(row, first, first + n));
      if (meaning != null) {
        return new Cue(n, meaning.kind, meaning.many);
      }
    }
    return null;
  }

  /** Where a word such as "province" begins that a longer word ends in, or -1. */
  int glued(String form) {
    if (form.length() <= GLUED) {
      return -1;
    }
    for (String cue : endings) {
      int at = form.length() - cue.length();
      if (at > 2 && form.endsWith(cue)) {
        return at;
      }
    }
    return -1;
  }

  /**
   * The cue whose last word comes just before that index, or null; that of "barangay (village) X",
   * too.
   */
  public @Nullable Cue before(List<PlaceFinder.Word> row, int index) {
    boolean glossed = index > GLOSS && row.get(index - 1).form().equals(")");
    boolean one = glossed && row.get(index - GLOSS).form().equals("(");
    int end = one ? index - GLOSS : index;
    if (end <= 0 || !closers.contains(plain(row.get(end - 1)))) {
      return null;
    }
    for (int n = Math.min(LONGEST, end); n > 0; n--) {
      Meaning meaning = before.get(phrase(row, end - n, end));
      if (meaning != null) {
        return new Cue(n + index - end, meaning.kind, meaning.many);
      }
    }
    return null;
  }

  /** Whether the word puts something at a place: "in", "near". */
  public boolean locative(PlaceFinder.Word word) {
    return locative(plain(word));
  }

  /** The same of a word in small letters. */
  public boolean locative(String word) {
    return words.is("locative", word);
  }

  /** Whether the word makes a place of the name before it only where something is done there. */
  boolean ofPeople(PlaceFinder.Word word) {
    return words.is("of-people", plain(word));
  }

  /** Whether a name that ends in the word is that of a body of people, which is in no place. */
  public boolean body(PlaceFinder.Word word) {
    return words.is("body", plain(word));
  }

  /** Whether the word is a sort of building, whose name stands before it. */
  boolean building(PlaceFinder.Word word) {
    return words.is("building", plain(word));
  }

  /** Whether the word tells of a place which one it is: "in X and neighbouring Y". */
  boolean describes(PlaceFinder.Word word) {
    String form = word.form();
    return between(word) && Character.isLowerCase(form.charAt(0)) && !form.equals("the");
  }

  /** Whether the word may stand between a preposition of place and a name: "in nearby X". */
  public boolean between(PlaceFinder.Word word) {
    return words.is("between", plain(word));
  }

  /** Whether what the word is "of" is a place: "the outskirts of X". */
  public boolean ofPlace(PlaceFinder.Word word) {
    return words.is("of-place", plain(word));
  }

  /** Whether what the word is "of" may be a man as well: "the fall of X". */
  boolean befalls(PlaceFinder.Word word) {
    return words.is("befalls", plain(word));
  }

  /** Whether the word tells a part of an area from another: "eastern". */
  boolean direction(PlaceFinder.Word word) {
    return words.is("direction", plain(word));
  }

  /**
   * The word that a direction in capitals has in common with the next: 3 for the "North" of "North
   * and South Kivu"; -1 where there is none.
   */
  public int shared(List<PlaceFinder.Word> row, int from) {
    int at = from;
    while (at + 3 < row.size()
        && isDirection(row.get(at))
        && SERIES.matcher(row.get(at + 1).form()).matches()
        && isDirection(row.get(at + 2))
        && plain(row.get(at)).endsWith("ern") == plain(row.get(at + 2)).endsWith("ern")) {
      at += 2;
    }
    return at > from && row.get(at + 1).capital() ? at + 1 : -1;
  }

  private boolean isDirection(PlaceFinder.Word word) {
    return word.capital() && direction(word);
  }

  /** Whether the name is shared by areas that only a direction tells apart: "South Kivu". */
  boolean toldApart(PlaceFinder.Word word) {
    return words.is("told-apart", plain(word));
  }

  /** Whether the word is for what lies in the land, and no state: "mountains". */
  boolean landform(PlaceFinder.Word word) {
    return words.is("landform", plain(word));
  }

  /** Whether what lies between two places comes before "between": "the road between X and Y". */
  private boolean betweenPlaces(PlaceFinder.Word lying, PlaceFinder.Word between) {
    return plain(between).equals("between") && words.is("between-of", plain(lying));
  }

  /** Whether something lies so far from what follows: "30 km from X". */
  public boolean measured(PlaceFinder.Word unit, PlaceFinder.Word from) {
    if (!words.is("away-from", plain(from))) {
      return false;
    }
    String word = NUMBER.matcher(plain(unit)).replaceFirst("");
    return words.is("away", word) || words.is("kilometre", word) || words.is("mile", word);
  }

  /** Whether two words or more lead to a place: "30 km from", "the road between", "close to". */
  boolean lead(List<PlaceFinder.Word> row, int last) {
    PlaceFinder.Word one = row.get(last - 1);
    PlaceFinder.Word other = row.get(last);
    return measured(one, other) || betweenPlaces(one, other) || close(row, last);
  }

  /** "A clash close to X", where a man who is close to X is close to another. */
  private boolean close(List<PlaceFinder.Word> row, int to) {
    if (!plain(row.get(to)).equals("to") || !words.is("beside", plain(row.get(to - 1)))) {
      return false;
    }
    PlaceFinder.Word what = to == 1 ? null : row.get(to - 2);
    return what == null || !what.tag().startsWith("N") || words.is("beside-of", plain(what));
  }

  /** Whether the word is a verb of lying somewhere, as towns do. */
  boolean lies(PlaceFinder.Word word) {
    return words.is("lies", plain(word));
  }

  /**
   * Whether the words tell where something lies: "near the northern border", "about 6 miles off".
   */
  boolean lying(List<PlaceFinder.Word> row, int from) {
    int at = from;
    while (at < row.size() && words.is("about", plain(row.get(at)))) {
      at++;
    }
    int last = Math.min(row.size(), at + LONGEST);
    if (at < last && plain(row.get(at)).equals("near")) {
      return row.subList(at + 1, last).stream().anyMatch(PlaceFinder.Word::capital);
    }
    boolean counted = at + 2 < row.size() && Character.isDigit(row.get(at).form().charAt(0));
    String unit = counted ? plain(row.get(at + 1)) : "";
    return (words.is("kilometre", unit) || words.is("mile", unit)) && directed(row.get(at + 2));
  }

  private boolean directed(PlaceFinder.Word word) {
    return words.is("away-from", plain(word)) || words.is("of-place", plain(word));
  }

  /** Whether the word is a part of a place: "X's outskirts". */
  public boolean part(PlaceFinder.Word word) {
    return words.is("part", plain(word));
  }

  /** Whether the word is a rank or form of address, so that a person's name follows. */
  public boolean title(PlaceFinder.Word word) {
    return words.is("title", plain(word));
  }

  /** Whether it is a day of the week, which no name of a place ends in: "in X Tuesday night". */
  boolean weekday(PlaceFinder.Word word) {
    return words.is("weekday", plain(word));
  }

  /** Whether it is a title that places are named after: "the Sheikh X district". */
  boolean namesake(PlaceFinder.Word word) {
    return words.is("namesake", plain(word));
  }

  /** Whether the cue behind the word belongs to the name: "X Administrative Area". */
  boolean partOfName(PlaceFinder.Word word) {
    return words.is("part-of-name", plain(word));
  }

  /** Whether the word alone names no place, though a gazetteer may have it. */
  public boolean never(PlaceFinder.Word word) {
    String plain = plain(word);
    int hyphen = plain.lastIndexOf('-');
    String one = plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain;
    return words.is("never", plain)
        || words.is("never", one) // "at Christians in X"
        || hyphen > 0 && words.is("described", plain.substring(hyphen + 1));
  }

  private static String phrase(List<PlaceFinder.Word> row, int from, int to) {
    StringBuilder phrase = new StringBuilder();
    for (PlaceFinder.Word word : row.subList(from, to)) {
      phrase.append(phrase.length() == 0 ? "" : " ").append(plain(word));
    }
    return phrase.toString();
  }

  private static String plain(PlaceFinder.Word word) {
    String lower = word.form().toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
