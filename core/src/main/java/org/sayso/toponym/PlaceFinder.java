package org.sayso.toponym;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.report.Span;

/**
 * Finds the names of places in a sentence: names that a gazetteer has, and names that the words
 * around them show to be places.
 */
public final class PlaceFinder {

  private static final int LONGEST_ARTICLE = 3;

  /**
   * A word of a sentence.
   *
   * @param span where it stands in the report
   * @param form as printed
   * @param tag part of speech by the Penn tag set, or empty where unknown
   */
  public record Word(Span span, String form, String tag) {

    boolean capital() {
      return Character.isUpperCase(form.codePointAt(0)) || articled();
    }

    /** Whether it is an Arabic name with its article, which is written small: al-Bab. */
    private boolean articled() {
      int dash = form.indexOf('-');
      return dash > 0
          && dash <= LONGEST_ARTICLE
          && dash + 1 < form.length()
          && Character.isUpperCase(form.charAt(dash + 1));
    }

    boolean name() {
      return capital() && (tag.isEmpty() || tag.startsWith("NNP") || articled());
    }
  }

  private final Gazetteer gazetteer;
  private final PlaceCues cues;
  private final KnownNames names;

  /** A finder for reports in a language, over the places of a gazetteer. */
  public PlaceFinder(Gazetteer gazetteer, String language) {
    this.gazetteer = gazetteer;
    this.cues = PlaceCues.of(language);
    this.names = new KnownNames(gazetteer, cues);
  }

  /** "Logarprovince", as a page's lost blanks leave it, is a name and a word beside it. */
  private Stream<Word> apart(Word word) {
    String form = word.form();
    int split = word.name() ? cues.glued(form) : -1;
    if (split <= 0 || gazetteer.spelt(form.substring(0, split)).isEmpty()) {
      return Stream.of(word);
    }
    int middle = word.span().begin() + split;
    Word name = new Word(new Span(word.span().begin(), middle), form.substring(0, split), "NNP");
    Span rest = new Span(middle, word.span().end());
    return Stream.of(name, new Word(rest, form.substring(split), "NN"));
  }

  /** An Arabic letter, which is printed as a quotation mark that nothing closes: "‘Ayn Issa". */
  private static boolean isLetter(Word word, List<Word> words) {
    return word.form().equals("‘") && words.stream().noneMatch(w -> w.form().equals("’"));
  }

  /**
   * The places that a sentence names, in the order of the text.
   *
   * @param sentence its number in the report, kept in the mentions
   * @param words its words in order
   * @param taken whether a span belongs to a person, a party or an outlet, so that it names no
   *     place
   */
  public List<Mention> find(int sentence, List<Word> words, Predicate<Span> taken) {
    List<Word> row = words.stream().filter(w -> !isLetter(w, words)).flatMap(this::apart).toList();
    SentenceScan scan = new SentenceScan(gazetteer, cues, names, sentence, WordRow.of(row, taken));
    return new NameLists(scan, cues).mentions();
  }
}
