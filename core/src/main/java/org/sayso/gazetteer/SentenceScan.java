package org.sayso.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.Candidate.Tier;
import org.sayso.gazetteer.Mention.Strength;
import org.sayso.gazetteer.PlaceFinder.Word;
import org.sayso.report.Span;

/** Goes through one sentence and finds the names in it that may be places, each by itself. */
final class SentenceScan {

  private static final int LONGEST_NAME = 6;
  private static final Set<String> LINKS =
      Set.of("-", "–", "e", "i", "ye", "yi", "wa", "aw", "al", "ul", "us", "ud", "de", "'", "’");

  /** A name by the index of its first word and of the word after it. */
  record Found(int from, int to, Mention mention) {}

  private final Gazetteer gazetteer;
  private final PlaceCues cues;
  private final int number;
  private final List<Word> words;
  private final Predicate<Span> taken;
  private final List<Found> found = new ArrayList<>();

  SentenceScan(
      Gazetteer gazetteer, PlaceCues cues, int number, List<Word> words, Predicate<Span> taken) {
    this.gazetteer = gazetteer;
    this.cues = cues;
    this.number = number;
    this.words = words;
    this.taken = taken;
  }

  /** The names in the order of the text. */
  List<Found> scan() {
    int at = 0;
    while (at < words.size()) {
      Found next = taken.test(words.get(at).span()) ? null : nameAt(at);
      if (next != null) {
        found.add(next);
      }
      at = next == null ? at + 1 : next.to;
    }
    return List.copyOf(found);
  }

  List<Word> words() {
    return words;
  }

  private @Nullable Found nameAt(int from) {
    Found known = knownAt(from);
    Found cued = cuedAt(from);
    if (known == null || cued != null && cued.to > known.to) {
      return cued == null ? likeAt(from) : cued;
    }
    return known;
  }

  /** The longest name there that a gazetteer has. */
  private @Nullable Found knownAt(int from) {
    for (int to = Math.min(words.size(), from + LONGEST_NAME); to > from; to--) {
      if (free(from, to) && wordsOnly(from, to) && known(from, to) && !ofPerson(from, to)) {
        return found(from, to, Strength.KNOWN);
      }
    }
    return null;
  }

  private boolean known(int from, int to) {
    String name = text(from, to);
    if (!words.get(from).capital()) {
      return gazetteer.smallNames().contains(name);
    }
    if (to - from == 1 && cues.never(words.get(from)) && cueOf(from, to) == null) {
      return false;
    }
    boolean printed = printedAsName(from, to);
    return gazetteer.named(name).stream()
        .filter(c -> printed || to - from > 1 && c.tier() == Tier.EXACT)
        .anyMatch(c -> sameCase(name, c.name()) && !endsInCue(to, c));
  }

  /** A name in capitals alone, such as US, is printed so. */
  private boolean sameCase(String printed, String name) {
    boolean shout = name.length() <= 4 && name.equals(name.toUpperCase(Locale.ROOT));
    return !shout || printed.equals(printed.toUpperCase(Locale.ROOT));
  }

  /** "Herat district" is the name Herat with a cue, unless the gazetteer has all of it. */
  private boolean endsInCue(int to, Candidate c) {
    return cues.after(words, to - 1) != null && c.tier() != Tier.EXACT;
  }

  /** All words of the name are capitals, links or words such as "valley". */
  private boolean printedAsName(int from, int to) {
    return words.subList(from, to).stream()
        .allMatch(w -> w.capital() || LINKS.contains(w.form()) || cueWord(w));
  }

  /** Nothing in the name is punctuation, and it does not end in a link. */
  private boolean wordsOnly(int from, int to) {
    return !LINKS.contains(words.get(to - 1).form())
        && words.subList(from, to).stream()
            .allMatch(w -> Character.isLetter(w.form().codePointAt(0)) || LINKS.contains(w.form()));
  }

  private boolean cueWord(Word w) {
    return cues.after(List.of(w), 0) != null;
  }

  /** A run of capitals beside a cue such as "district". */
  private @Nullable Found cuedAt(int from) {
    int to = runEnd(from);
    if (to == from || !startsRun(from)) {
      return null;
    }
    PlaceCues.Cue cue = cueOf(from, to);
    boolean certain =
        cue != null
            && namesUnknown(cue.kind())
            && words.subList(from, to).stream().noneMatch(cues::never)
            && words.subList(from, to).stream().anyMatch(SentenceScan::mixedCase);
    return certain ? found(from, to, Strength.CUED) : null;
  }

  /** Bases, dams and roads are named after much else than places. */
  private static boolean namesUnknown(PlaceKind kind) {
    return kind != PlaceKind.FACILITY && kind != PlaceKind.ROAD;
  }

  /** In a heading in capitals every word looks like a name. */
  private static boolean mixedCase(Word word) {
    return word.form().chars().anyMatch(Character::isLowerCase);
  }

  /** A like name, where more than its look speaks for a place. */
  private @Nullable Found likeAt(int from) {
    int to = runEnd(from);
    if (to == from
        || !startsRun(from)
        || words.subList(from, to).stream().anyMatch(cues::never)
        || gazetteer.candidates(text(from, to), null).isEmpty()) {
      return null;
    }
    return ofPerson(from, to) ? null : found(from, to, Strength.LIKE);
  }

  private int runEnd(int from) {
    int to = from;
    int at = from;
    while (at < words.size() && at - from < LONGEST_NAME && !taken.test(words.get(at).span())) {
      Word w = words.get(at);
      if (w.name() && cues.after(words, at) == null) {
        to = at + 1;
      } else if (to == from || !LINKS.contains(w.form())) {
        break;
      }
      at++;
    }
    return to;
  }

  /** Not the rest of a run, and not a sentence's first word that is capital for that alone. */
  private boolean startsRun(int from) {
    Word w = words.get(from);
    return !cues.title(w) && (from > 0 || !w.tag().isEmpty() || runEnd(from) > 1);
  }

  private PlaceCues.@Nullable Cue cueOf(int from, int to) {
    PlaceCues.Cue after = cues.after(words, to);
    return after != null ? after : cueBefore(from);
  }

  /** The cue before a name, unless it is the cue of another name: "Guzara district of Herat". */
  PlaceCues.@Nullable Cue cueBefore(int from) {
    PlaceCues.Cue cue = cues.before(words, from);
    if (cue == null) {
      return null;
    }
    int first = from - cue.words();
    boolean others =
        first > 0
            && words.get(first - 1).name()
            && !cues.never(words.get(first - 1))
            && cues.after(words, first) != null;
    return others ? null : cue;
  }

  /** A name after a rank, or a part of a longer name that is no place. */
  private boolean ofPerson(int from, int to) {
    if (cues.after(words, to) != null) {
      return false;
    }
    if (from > 0 && cues.title(words.get(from - 1)) && words.get(from - 1).capital()) {
      return true;
    }
    List<Candidate> named = gazetteer.named(text(from, to));
    if (named.stream().anyMatch(c -> prominent(c.place()) && !gazetteer.remote(c.place().id()))) {
      return false;
    }
    boolean prominent = named.stream().anyMatch(c -> prominent(c.place()));
    return otherName(from - 1) || !prominent && otherName(to);
  }

  private boolean prominent(Place place) {
    return switch (place.kind()) {
      case COUNTRY, REGION, PROVINCE -> true;
      default -> gazetteer.provinceSeat(place.id());
    };
  }

  /** A capital that belongs to no place found so far, touching the name. */
  private boolean otherName(int index) {
    if (index < 0 || index >= words.size() || index == 0 && words.get(0).tag().isEmpty()) {
      return false;
    }
    Word w = words.get(index);
    return w.name()
        && !taken.test(w.span())
        && cues.after(words, index) == null
        && found.stream().noneMatch(f -> f.from <= index && index < f.to)
        && gazetteer.named(w.form()).isEmpty();
  }

  private boolean free(int from, int to) {
    return words.subList(from, to).stream().noneMatch(w -> taken.test(w.span()));
  }

  /** Whether a name may be of a sort: what a gazetteer knows as another sort only may not. */
  boolean mayBe(PlaceKind kind, Found name) {
    return name.mention().strength() != Strength.KNOWN
        || gazetteer.named(name.mention().text()).stream()
            .anyMatch(c -> PlaceChoice.fits(kind, c.place()));
  }

  /** A run of capitals that ends or starts there, as part of a list with a cue; or null. */
  @Nullable Found run(int at, int step) {
    int from = step < 0 ? runStart(at) : at;
    int to = runEnd(from);
    return to > from && (step > 0 || to == at) ? found(from, to, Strength.CUED) : null;
  }

  private int runStart(int end) {
    int from = end;
    while (from > 0
        && (words.get(from - 1).name() || LINKS.contains(words.get(from - 1).form()))
        && !taken.test(words.get(from - 1).span())) {
      from--;
    }
    return from;
  }

  private Found found(int from, int to, Strength strength) {
    Span span = words.get(from).span().cover(words.get(to - 1).span());
    String text = text(from, to);
    if (text.endsWith("'s") || text.endsWith("’s")) {
      text = text.substring(0, text.length() - 2);
      span = new Span(span.begin(), span.end() - 2);
    }
    PlaceCues.Cue after = cues.after(words, to);
    PlaceCues.Cue before = after == null ? cueBefore(from) : null;
    Span extent = span;
    PlaceKind level = null;
    if (after != null) {
      extent = span.cover(words.get(to + after.words() - 1).span());
      level = after.kind();
    } else if (before != null) {
      extent = span.cover(words.get(from - before.words()).span());
      level = before.kind();
    }
    return new Found(from, to, new Mention(span, extent, text, number, level, strength));
  }

  /** The words as printed, with a blank where they do not touch. */
  private String text(int from, int to) {
    StringBuilder text = new StringBuilder(words.get(from).form());
    for (int i = from + 1; i < to; i++) {
      boolean touch = words.get(i - 1).span().end() == words.get(i).span().begin();
      text.append(touch ? "" : " ").append(words.get(i).form());
    }
    return text.toString();
  }
}
