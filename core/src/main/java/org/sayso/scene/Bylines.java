package org.sayso.scene;

import java.util.regex.Pattern;
import org.sayso.text.Sentence;

/** Tells the lines that only say where and by whom a report was written. */
public final class Bylines {

  private static final Pattern DATELINE_END = Pattern.compile("[–—-]+|:");

  private Bylines() {}

  /** "GOMA, Congo (Wire A) –", "By A. Writer in Cairo". */
  public static boolean has(Sentence sentence) {
    boolean verbless = sentence.tokens().stream().noneMatch(t -> t.tag().startsWith("V"));
    return verbless && (isDateline(sentence) || isByline(sentence));
  }

  private static boolean isDateline(Sentence sentence) {
    String last = sentence.token(sentence.size() - 1).form();
    return DATELINE_END.matcher(last).matches();
  }

  private static boolean isByline(Sentence sentence) {
    return sentence.size() > 1
        && sentence.token(0).form().equalsIgnoreCase("by")
        && sentence.token(1).tag().equals("NNP");
  }
}
