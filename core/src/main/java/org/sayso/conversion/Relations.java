package org.sayso.conversion;

import java.util.Map;
import java.util.function.Predicate;

/** What the labels of the parser's teacher, NLP4J, are called in Universal Dependencies. */
public final class Relations {

  private static final Map<String, String> RENAMED =
      Map.ofEntries(
          Map.entry("nsubjpass", "nsubj:pass"),
          Map.entry("csubjpass", "csubj:pass"),
          Map.entry("auxpass", "aux:pass"),
          Map.entry("dobj", "obj"),
          Map.entry("dative", "iobj"),
          Map.entry("attr", "xcomp"),
          Map.entry("acomp", "xcomp"),
          Map.entry("oprd", "xcomp"),
          Map.entry("agent", "obl:agent"),
          Map.entry("relcl", "acl:relcl"),
          Map.entry("poss", "nmod:poss"),
          Map.entry("prt", "compound:prt"),
          Map.entry("neg", "advmod"),
          Map.entry("predet", "det:predet"),
          Map.entry("preconj", "cc:preconj"),
          Map.entry("meta", "dep"),
          Map.entry("root", "dep"));

  private final Predicate<String> weekday;
  private final Predicate<String> time;
  private final Predicate<String> saying;

  public Relations(Predicate<String> weekday, Predicate<String> time, Predicate<String> saying) {
    this.weekday = weekday;
    this.time = time;
    this.saying = saying;
  }

  /** Whether the verb can stand between what is said and who says it. */
  public boolean isSaying(String lemma) {
    return saying.test(lemma);
  }

  /** Whether the word is a day of the week. */
  public boolean isWeekday(String lemma) {
    return weekday.test(lemma);
  }

  /** Whether the noun can name a time without a preposition. */
  public boolean isTime(String lemma) {
    return time.test(lemma);
  }

  /**
   * The relation of a dependent that keeps its head.
   *
   * @param label NLP4J's label
   * @param tag the dependent's tag
   * @param lemma the dependent's lemma
   * @param nominalHead whether the head is a noun, pronoun or numeral
   * @param before whether the dependent stands before its head
   */
  public String of(String label, String tag, String lemma, boolean nominalHead, boolean before) {
    return switch (label) {
      case "nmod" -> modifier(tag, before);
      case "qmod" -> quantity(tag);
      case "npadvmod" -> bareNoun(lemma);
      case "prep" -> tag.equals("IN") || tag.equals("TO") ? "advmod" : "advcl";
      case "pobj" -> oblique(nominalHead);
      case "pcomp" -> clause(nominalHead);
      case "aux" -> tag.equals("TO") ? "mark" : "aux";
      default -> RENAMED.getOrDefault(label, label);
    };
  }

  /**
   * The relation of what a preposition governs to what the preposition hung on.
   *
   * @param label NLP4J's label of the preposition
   * @param tag tag of what it governs
   * @param nominalHead whether the head is a noun, pronoun or numeral
   */
  public String governed(String label, String tag, boolean nominalHead) {
    return switch (label) {
      case "agent" -> "obl:agent";
      case "prep", "dative", "advmod", "mark" ->
          tag.startsWith("V") ? clause(nominalHead) : oblique(nominalHead);
      case "conj" -> label;
      case "prt" -> "obj"; // "handed over the base": no preposition, but the verb's own particle
      default -> RENAMED.getOrDefault(label, oblique(nominalHead));
    };
  }

  private static String oblique(boolean nominalHead) {
    return nominalHead ? "nmod" : "obl";
  }

  private static String clause(boolean nominalHead) {
    return nominalHead ? "acl" : "advcl";
  }

  private static String modifier(String tag, boolean before) {
    if (tag.startsWith("JJ") || tag.startsWith("V")) {
      return "amod";
    }
    if (tag.startsWith("NN") && before) {
      return "compound";
    }
    return switch (tag) {
      case "CD" -> "nummod";
      case "RB", "RBR", "RBS" -> "advmod";
      case "DT" -> "det";
      case "$", "SYM" -> "compound";
      default -> "nmod";
    };
  }

  private static String quantity(String tag) {
    return switch (tag) {
      case "CD" -> "nummod";
      case "$", "NN", "NNS" -> "compound";
      default -> "advmod";
    };
  }

  private String bareNoun(String lemma) {
    return isTime(lemma) ? "obl:tmod" : "obl:npmod";
  }
}
