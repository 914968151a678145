package org.sayso.scene;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.grammar.PlaceName;
import org.sayso.report.Span;
import org.sayso.text.Sentence;
import org.sayso.text.Text;
import org.sayso.text.Token;
import org.sayso.toponym.Mention;

/** What stands before a report's story: who wrote it, and where he was. */
public final class Datelines {

  private static final Pattern END = Pattern.compile("[–—-]+|:");

  private static final Pattern FOLLOWS = Pattern.compile("[,(]|-LRB-|[–—-]+");

  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}[\\p{Lu}'’-]+");

  /** A dateline stands this near the top. */
  private static final int TOP = 15;

  /** "From A. Writer" has no more words. */
  private static final int SHORT = 6;

  private Datelines() {}

  /** "KABUL (Agency) -", "By A. Writer in Cairo": where only the writer was. */
  public static boolean isOne(Sentence sentence) {
    return isDateline(sentence) || isByline(sentence);
  }

  /**
   * The paragraph that the story begins with: that of the dateline; captions and other matter stand
   * before it. The first one where there is none.
   */
  static int opening(Text text) {
    return text.sentences().stream()
        .limit(TOP)
        .filter(Datelines::isDateline)
        .mapToInt(Sentence::paragraph)
        .findFirst()
        .orElse(0);
  }

  /**
   * The place that a dateline in capitals begins with, as the story prints it: "Goma" of "GOMA,
   * Congo (Wire A) –"; null where there is none.
   */
  static @Nullable PlaceName where(Sentence sentence) {
    int end = 0;
    while (end < sentence.size() && CAPITALS.matcher(sentence.token(end).form()).matches()) {
      end++;
    }
    boolean followed =
        end < sentence.size() && FOLLOWS.matcher(sentence.token(end).form()).matches();
    if (end == 0 || !followed || !isDateline(sentence)) {
      return null;
    }
    StringBuilder name = new StringBuilder();
    for (Token token : sentence.tokens().subList(0, end)) {
      name.append(name.isEmpty() ? "" : " ").append(capitalised(token.form()));
    }
    Span span = sentence.token(0).span().cover(sentence.token(end - 1).span());
    return PlaceName.of(
        sentence,
        new Mention(span, span, name.toString(), sentence.index(), null, Mention.Strength.GUESSED));
  }

  private static String capitalised(String word) {
    return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
  }

  private static boolean isDateline(Sentence sentence) {
    String last = sentence.token(sentence.size() - 1).form();
    return END.matcher(last).matches() && isVerbless(sentence);
  }

  private static boolean isByline(Sentence sentence) {
    boolean name = sentence.size() > 1 && sentence.token(1).tag().equals("NNP");
    String first = sentence.token(0).form();
    boolean from = first.equalsIgnoreCase("from") && sentence.size() <= SHORT;
    return name && (first.equalsIgnoreCase("by") || from) && isVerbless(sentence);
  }

  private static boolean isVerbless(Sentence sentence) {
    return sentence.tokens().stream().noneMatch(token -> token.tag().startsWith("V"));
  }
}
