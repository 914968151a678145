package org.sayso.scene;

import java.util.regex.Pattern;
import org.sayso.text.Sentence;
import org.sayso.text.Text;

/** What stands before a report's story: who wrote it, and where he was. */
public final class Datelines {

  private static final Pattern END = Pattern.compile("[–—-]+|:");

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
