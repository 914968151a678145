package org.sayso.grammar;

import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.report.Span;
import org.sayso.text.Sentence;
import org.sayso.toponym.Mention;

/**
 * A place's name where a sentence prints it.
 *
 * @param begin first token
 * @param end one past the last token, without a numeral that hangs on those before it
 * @param mention the name as the gazetteer's finder found it
 */
public record PlaceName(int begin, int end, Mention mention) {

  /** The mention with its tokens in the sentence that it stands in. */
  public static PlaceName of(Sentence sentence, Mention mention) {
    int begin = 0;
    while (sentence.token(begin).span().end() <= mention.span().begin()) {
      begin++;
    }
    int end = begin + 1;
    while (end < sentence.size() && sentence.token(end).span().begin() < mention.span().end()) {
      end++;
    }
    return new PlaceName(begin, isNumeral(sentence, begin, end - 1) ? end - 1 : end, mention);
  }

  /** Of "Medina 3" the number hangs on the name, and governs nothing. */
  private static boolean isNumeral(Sentence sentence, int begin, int last) {
    if (begin == last || sentence.token(last).tag().startsWith("NNP")) {
      return false; // and no tree is asked for
    }
    int head = sentence.head(last);
    return begin <= head && head < last;
  }

  /** The same, with the level that an apposition gives it: "Herat, the third-largest city". */
  public PlaceName levelled(Sentence sentence) {
    boolean told = sentence.tokens().stream().anyMatch(t -> !Areas.kinds(t.lemma()).isEmpty());
    if (mention.level() != null || !told) {
      return this;
    }
    for (int child : sentence.children(end - 1)) {
      Set<PlaceKind> kinds = Areas.kinds(sentence.token(child).lemma());
      if (sentence.relation(child).equals("appos") && !kinds.isEmpty()) {
        return at(kinds.stream().min(Comparator.naturalOrder()).orElseThrow());
      }
    }
    return this;
  }

  /** The same name, known to be a place of that sort. */
  public PlaceName at(PlaceKind kind) {
    Mention known =
        new Mention(
            mention.span(),
            mention.extent(),
            mention.text(),
            mention.sentence(),
            kind,
            mention.strength());
    return new PlaceName(begin, end, known);
  }

  /** Whether no letter of it is a capital, so that it is a name only in some country. */
  public boolean isCommon() {
    return mention.text().chars().anyMatch(Character::isLowerCase)
        && mention.text().chars().noneMatch(Character::isUpperCase);
  }

  /** Whether the two names are joined in one list. */
  public boolean joins(PlaceName other, Sentence sentence) {
    int head = end - 1;
    int otherHead = other.end - 1;
    boolean conjunct = sentence.relation(head).equals("conj");
    boolean otherConjunct = sentence.relation(otherHead).equals("conj");
    return conjunct && sentence.head(head) == otherHead
        || otherConjunct && sentence.head(otherHead) == head
        || conjunct
            && otherConjunct
            && head != otherHead
            && sentence.head(head) == sentence.head(otherHead);
  }

  /** Where the name stands in the report. */
  public Span span() {
    return mention.span();
  }

  /** The name as printed. */
  public String text() {
    return mention.text();
  }

  /** What the words beside it say it is, or null. */
  public @Nullable PlaceKind level() {
    return mention.level();
  }

  /** Whether it is no name, but so far off from one. */
  public boolean isMeasured() {
    return mention.strength() == Mention.Strength.MEASURED;
  }

  /** Whether it is printed in part: "North and South Kivu". */
  boolean isShared() {
    return mention.text().length() > mention.span().length();
  }

  /** Whether the words beside it say that it is a part of a town, or may be: "the X area". */
  public boolean isQuarter() {
    return !mention.extent().equals(mention.span())
        && (level() == null || level() == PlaceKind.DISTRICT);
  }

  /** Whether no list knows it, and the sort of place beside it shows that it is one. */
  boolean isCued() {
    return mention.strength() == Mention.Strength.CUED;
  }

  /** Whether it takes up whole words of the sentence, and no longer name goes on beside it. */
  public boolean isWhole(Sentence sentence) {
    return sentence.token(begin).span().begin() == span().begin()
        && sentence.token(end - 1).span().end() == span().end()
        && !isName(sentence, begin - 1)
        && !isName(sentence, end);
  }

  private static boolean isName(Sentence sentence, int token) {
    return token >= 0 && token < sentence.size() && sentence.token(token).tag().startsWith("NNP");
  }

  public boolean covers(int token) {
    return begin <= token && token < end;
  }
}
