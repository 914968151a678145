package org.sayso.scan;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sayso.pack.ConflictPack;
import org.sayso.pack.Frame;
import org.sayso.pack.LanguagePack;
import org.sayso.pack.Nations;
import org.sayso.pack.PartyName;
import org.sayso.pack.WordClasses;
import org.sayso.scan.WordTable.Mark;

/**
 * Decides from a report's bare characters whether it can hold a claim.
 *
 * <p>A report can, where it prints a word that a reading starts from, and a sign of a conflict. A
 * word whose frames all ask for another word starts one only near a word of that company. A sign is
 * a word of that kind, or for those who fight, that ordinary news is not full of, or the name of a
 * party or of a place in a conflict's own country, if the report also has another such word, names
 * those who fight or a state, or has a name that may be a place's. Or ordinary words close together
 * are: one that mostly tells of fighting ({@code fighting}) and another sign, one for those who
 * fight or the name of a state or place; one that tells of the fighting, one for those who fight
 * and such a name; one that a reading starts from and a {@code hint}; or one that needs no other
 * word to tell of the fighting and a name with its sort, as "the town of X". What ordinary news is
 * full of, the language pack lists as {@code everyday}; a word that is missing there only makes the
 * scan let more through.
 */
public final class ConflictScan {

  /** What a claim starts from, besides the words with frames. */
  private static final List<String> STARTS = List.of("held", "control-noun", "people-verb");

  /** Who fights, by nouns alone. */
  private static final List<String> FIGHTERS = List.of("armed", "member");

  /** What they do. */
  private static final String FIGHT = "fight";

  /** Endings of verbs that no noun for those who fight has: "united" is no unit. */
  private static final List<String> VERBAL = List.of("ed", "ing");

  private static final List<String> MEANS = List.of("casualty-mass", "thing");
  private static final String EVERYDAY = "everyday";
  private static final String FIGHTING = "fighting";
  private static final String HINT = "hint";
  private static final List<String> PREPOSITIONS = List.of("place.preposition", "scan.preposition");
  private static final String SORTS = "place.sort";
  private static final List<String> AREAS = List.of("place.certain", "place.settlement");
  private static final String ARTICLES = "scan.article";
  private static final String WEEKDAYS = "weekday";
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}0-9]+[0-9]*|^[0-9]+");
  private static final int SHORTEST = 3;
  private static final int SHORTEST_PLACE = 4;

  private final WordTable table;

  private ConflictScan(WordTable table) {
    this.table = table;
  }

  /**
   * The scan for reports in a language on some conflicts.
   *
   * @param nations the states, whose names alone are no sign: ordinary news is full of them
   * @param places names of places whose mention is a sign of one of the conflicts
   */
  public static ConflictScan of(
      LanguagePack language,
      Inflections inflections,
      List<ConflictPack> conflicts,
      Nations nations,
      Collection<String> places) {
    return new ConflictScan(
        new WordTable(new Vocabulary(language, inflections, nations).with(conflicts, places)));
  }

  /** Whether the report of that text can hold a claim; takes time linear in its length. */
  public boolean mayTell(String text) {
    return table.mayTell(text.toCharArray());
  }

  /** Collects the words with their marks. */
  private static final class Vocabulary {
    private final LanguagePack language;
    private final Inflections inflections;
    private final Nations nations;
    private final Set<String> everyday = new HashSet<>();
    private final Set<String> company = new HashSet<>();
    private final Map<String, Set<Mark>> words = new HashMap<>();

    Vocabulary(LanguagePack language, Inflections inflections, Nations nations) {
      this.language = language;
      this.inflections = inflections;
      this.nations = nations;
      language.classes().of(EVERYDAY).forEach(w -> everyday.addAll(inflections.of(w)));
    }

    Map<String, Set<Mark>> with(List<ConflictPack> conflicts, Collection<String> places) {
      WordClasses classes = language.classes();
      for (String lemma : language.frames().lemmas()) {
        starts(lemma, language.frames().of(lemma));
      }
      each(company, Set.of(Mark.COMPANY));
      STARTS.forEach(name -> each(classes.of(name), Set.of(Mark.START, Mark.ALONE)));
      FIGHTERS.forEach(name -> classes.of(name).forEach(this::fighter));
      classes
          .of(FIGHT)
          .forEach(word -> sign(word, classes.is(FIGHTING, word) ? Set.of() : Set.of(Mark.FIGHTS)));
      MEANS.forEach(name -> classes.of(name).forEach(w -> sign(w, Set.of())));
      each(classes.of(FIGHTING), Set.of(Mark.FIGHTING));
      each(classes.of(HINT), Set.of(Mark.HINT));
      nations.names().forEach(name -> mark(name, Set.of(Mark.STATE)));
      each(classes.of(SORTS), Set.of(Mark.SORT));
      AREAS.forEach(name -> each(classes.of(name), Set.of(Mark.AREA)));
      PREPOSITIONS.forEach(
          name -> classes.of(name).forEach(word -> mark(word, Set.of(Mark.BEFORE_PLACE))));
      classes.of(ARTICLES).forEach(word -> mark(word, Set.of(Mark.ARTICLE)));
      classes.of(WEEKDAYS).forEach(word -> mark(word, Set.of(Mark.NO_PLACE)));
      for (ConflictPack conflict : conflicts) {
        conflict.aliases().stream()
            .filter(a -> a.sort() == PartyName.Sort.OWN || a.sort() == PartyName.Sort.GENERAL)
            .forEach(alias -> name(alias.words(), SHORTEST));
      }
      places.forEach(place -> name(PartyName.fold(place), SHORTEST_PLACE));
      return words;
    }

    /** A word with frames; where each of them asks for another word, it starts only beside one. */
    private void starts(String lemma, List<Frame> frames) {
      if (frames.stream().anyMatch(frame -> company(frame).isEmpty())) {
        boolean alone = frames.stream().anyMatch(Vocabulary::tellsAlone);
        sign(lemma, alone ? Set.of(Mark.START, Mark.ALONE) : Set.of(Mark.START));
      } else {
        each(Set.of(lemma), Set.of(Mark.LINKED));
        frames.forEach(frame -> company.addAll(company(frame)));
      }
    }

    /** Words of which a frame needs one beside its own; empty where it needs none. */
    private static Set<String> company(Frame frame) {
      if (frame.particle() != null) {
        return Set.of(frame.particle());
      }
      return frame.conditions().stream()
          .filter(condition -> !condition.isOfTree() && !condition.isOfCase())
          .map(Frame.Condition::lemmas)
          .min(Comparator.comparingInt(Set::size))
          .orElse(Set.of());
    }

    /** Whether a word tells of the fighting itself, and needs no further word for it. */
    private static boolean tellsAlone(Frame frame) {
      return frame.kind().core() && frame.particle() == null && frame.conditions().isEmpty();
    }

    /** A noun for those who fight: all its spellings may be a sign, those of a verb are no noun. */
    private void fighter(String lemma) {
      sign(lemma, Set.of());
      inflections.of(longest(lemma)).stream()
          .filter(form -> form.equals(longest(lemma)) || VERBAL.stream().noneMatch(form::endsWith))
          .flatMap(form -> parts(form).stream())
          .forEach(word -> mark(word, Set.of(Mark.FIGHTS)));
    }

    /** A word with these marks that is a sign of a conflict, unless ordinary news is full of it. */
    private void sign(String lemma, Set<Mark> marks) {
      Set<Mark> all = EnumSet.noneOf(Mark.class);
      all.addAll(marks);
      if (!language.classes().is(EVERYDAY, longest(lemma))) {
        all.add(Mark.SIGN);
      }
      each(Set.of(lemma), all);
    }

    private void each(Collection<String> lemmas, Set<Mark> marks) {
      lemmas.stream()
          .flatMap(lemma -> inflections.of(longest(lemma)).stream())
          .flatMap(form -> parts(form).stream())
          .forEach(word -> mark(word, marks));
    }

    /** A name is met wherever its longest part is that ordinary news is not full of. */
    private void name(String name, int shortest) {
      parts(name).stream()
          .filter(part -> part.length() >= shortest && !everyday.contains(part))
          .filter(part -> nations.named(part) == null)
          .max(Comparator.comparingInt(String::length))
          .ifPresent(part -> mark(part, Set.of(Mark.SIGN, Mark.NAME)));
    }

    private void mark(String word, Set<Mark> marks) {
      words.computeIfAbsent(word, none -> EnumSet.noneOf(Mark.class)).addAll(marks);
    }

    /** A lemma of several words, or with a hyphen, is met wherever its longest part is. */
    private static String longest(String lemma) {
      String longest = "";
      for (String part : parts(lemma)) {
        longest = part.length() > longest.length() ? part : longest;
      }
      return longest;
    }

    private static boolean isOne(String words) {
      for (int i = 0; i < words.length(); i++) {
        if (!Character.isLetter(words.charAt(i))) {
          return false;
        }
      }
      return true;
    }

    private static List<String> parts(String words) {
      if (isOne(words)) {
        return words.isEmpty() ? List.of() : List.of(words);
      }
      return BETWEEN.splitAsStream(words).filter(part -> !part.isEmpty()).toList();
    }
  }
}
