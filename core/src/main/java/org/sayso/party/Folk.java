package org.sayso.party;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.sayso.pack.GivenNames;
import org.sayso.pack.WordClasses;
import org.sayso.text.Sentence;
import org.sayso.text.Text;

/**
 * The names by which a report calls clans, peoples and persons, and so no places: Hawo of "the Hawo
 * clan" is one also in "militias from Hawo", and Lund of "Anna Lund, a poet" in "captured Lund".
 */
public final class Folk {

  /** "Hawo sub clan": so many words may stand between a name and what it is the name of. */
  private static final int BETWEEN = 1;

  private static final Pattern QUOTE = Pattern.compile("[\"'`“”‘’]+");

  private final WordClasses words;
  private final Set<String> names = new HashSet<>();

  /** Last names of those whose first name is printed beside them. */
  private final Set<String> lastNames = new HashSet<>();

  /** Names of one word. */
  private final Set<String> alone = new HashSet<>();

  /** Names that something is said to be in or at. */
  private final Set<String> places = new HashSet<>();

  /**
   * Looks through a report.
   *
   * @param words for what peoples are called: "clan", "tribesman"
   */
  public Folk(Text text, WordClasses words) {
    this.words = words;
    text.sentences().forEach(this::see);
    lastNames.stream().filter(n -> alone.contains(n) && !places.contains(n)).forEach(names::add);
  }

  /** Whether the report calls people or a person so. */
  public boolean has(String name) {
    return names.contains(name);
  }

  private void see(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      int end = isName(sentence, i) ? end(sentence, i) : i;
      if (end > i) {
        see(sentence, i, end);
        i = end - 1;
      }
    }
  }

  private void see(Sentence sentence, int begin, int end) {
    boolean clan = isOfPeople(sentence, end);
    boolean ethnic = is("folk.before", sentence, begin - 1);
    if (clan || ethnic || isCommunity(sentence, begin, end)) {
      names.add(text(sentence, begin, end));
    }
    int before = begin - 1;
    while (before > 0 && QUOTE.matcher(sentence.token(before).usual()).matches()) {
      before--; // 'alias "Lund"'
    }
    boolean alias = is("folk.alias", sentence, before);
    boolean full = end - begin > 1;
    boolean given = full && GivenNames.english().has(sentence.token(begin).usual());
    boolean speaks = full && is("folk.speaks", sentence, end);
    if (alias || given && isSomebody(sentence, end) || isAged(sentence, end) || speaks) {
      names.add(text(sentence, begin, end));
      names.add(sentence.token(end - 1).usual());
    }
    if (speaks || !full && isSpeaker(sentence, begin, end)) {
      names.add(sentence.token(begin).usual());
    }
    seeName(sentence, begin, end, given);
  }

  /** Notes who is called by title, and by first and last name: "Senator Lund", "Anna Lund". */
  private void seeName(Sentence sentence, int begin, int end, boolean given) {
    String last = sentence.token(end - 1).usual();
    int name = afterTitle(sentence, begin, end);
    boolean place =
        is("area", sentence, end)
            || is("facility", sentence, end)
            || is("area", sentence, end - 1)
            || is("folk.where", sentence, begin - 1);
    if (place) {
      places.add(last);
    } else if (end - begin == 1) {
      alone.add(last);
    } else if (name > begin) {
      names.add(text(sentence, begin, end));
      names.add(text(sentence, name, end));
      names.add(last);
    } else if (given) {
      lastNames.add(last);
    }
  }

  /** Where the name begins in "Mr Lund", "Prime Minister Lund"; the begin where no title is. */
  private int afterTitle(Sentence sentence, int begin, int end) {
    return IntStream.range(begin, end - 1)
        .filter(i -> isTitle(sentence.token(i).usual().toLowerCase(Locale.ROOT).replace(".", "")))
        .map(i -> i + 1)
        .reduce(begin, Math::max);
  }

  /** No office that places are called by as well, as "Sheikh". */
  private boolean isTitle(String word) {
    return words.is("title", word) && !words.is("namesake", word);
  }

  /** "Lund said": whoever begins what is told, and says something. */
  private boolean isSpeaker(Sentence sentence, int begin, int end) {
    return is("folk.speaks", sentence, end)
        && (begin == 0 || sentence.token(begin - 1).tag().matches("CC|[,:.]|``|''"));
  }

  /** "Lund, 34 years old", "Lund, a 34-year-old": nothing but people is told of by its age. */
  private boolean isAged(Sentence sentence, int end) {
    boolean aside = end + 2 < sentence.size() && sentence.token(end).usual().equals(",");
    int from = aside && sentence.token(end + 1).lemma().equals("a") ? end + 2 : end + 1;
    return aside
        && (sentence.token(from).usual().endsWith("-year-old")
            || sentence.token(from).tag().equals("CD") && is("folk.age", sentence, from + 1));
  }

  /** "X clan", "X sub clan", "X and Y tribes". */
  private boolean isOfPeople(Sentence sentence, int end) {
    for (int i = end; i <= end + BETWEEN && i < sentence.size(); i++) {
      if (is("folk.after", sentence, i)) {
        return true;
      }
    }
    boolean joined = end + 1 < sentence.size() && sentence.token(end).lemma().equals("and");
    int next = joined && isName(sentence, end + 1) ? end(sentence, end + 1) : sentence.size();
    return is("folk.after", sentence, next) && sentence.token(next).tag().equals("NNS");
  }

  /** "The X community" are people, and "X community" may be where they live. */
  private boolean isCommunity(Sentence sentence, int begin, int end) {
    boolean the = begin > 0 && sentence.token(begin - 1).lemma().equals("the");
    return the && is("folk.community", sentence, end);
  }

  /** "Anna Lund, a poet", "Anna Lund, who", "Anna Lund, 34,": a person, whom more is told of. */
  private boolean isSomebody(Sentence sentence, int end) {
    if (end + 1 >= sentence.size() || !sentence.token(end).usual().equals(",")) {
      return is("folk.alias", sentence, end);
    }
    String next = sentence.token(end + 1).lemma().toLowerCase(Locale.ROOT);
    boolean told = sentence.token(end + 1).tag().equals("CD") || next.equals("who");
    int noun = end + 2;
    boolean article = next.equals("a") || next.equals("an") || next.equals("the");
    while (article && noun < sentence.size() && sentence.token(noun).tag().matches("JJ|NN")) {
      if (is("person", sentence, noun) || is("of-a-group", sentence, noun)) {
        return true;
      }
      noun++;
    }
    return told || is("folk.alias", sentence, end + 1);
  }

  private boolean is(String wordClass, Sentence sentence, int at) {
    return at >= 0 && at < sentence.size() && words.is(wordClass, sentence.token(at).lemma());
  }

  private static boolean isName(Sentence sentence, int at) {
    return sentence.token(at).tag().startsWith("NNP") && sentence.token(at).capital();
  }

  private static int end(Sentence sentence, int begin) {
    int end = begin + 1;
    while (end < sentence.size() && isName(sentence, end)) {
      end++;
    }
    return end;
  }

  private static String text(Sentence sentence, int begin, int end) {
    List<String> forms = new ArrayList<>();
    for (int i = begin; i < end; i++) {
      forms.add(sentence.token(i).usual());
    }
    return String.join(" ", forms);
  }
}
