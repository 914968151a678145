package org.sayso.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Mends a slip of the tagger where a past participle is spelt like the past tense and only a finite
 * verb can stand: in "the rebels, backed by tanks, captured the town" the subject waits for its
 * verb behind the inserted words, in "which the rebels captured" they did it, in "who asked not to
 * be named said" one participle cannot follow another, and "…, the staff announced" tells who says
 * it. In "killed 20 and 12 hurt in" no hurt is counted, and in "where fighting between them went
 * on" the fighting is what went on.
 */
public final class PastVerbs {

  private static final String PARTICIPLE = "VBN";
  private static final Set<String> OBJECTS = Set.of("DT", "NNP", "PRP$", "CD", "PRP");
  private static final Set<String> AIMS = Set.of("IN", "TO", "RP");
  private static final Set<String> NOMINAL = Set.of("DT", "JJ", "NN", "NNS", "NNP", "NNPS", "CD");
  private static final Set<String> INSERTED = Set.of("WDT", "WP", "VBN", "VBG", "IN", "DT", "JJ");
  private static final Set<String> OPENING = Set.of("WRB", "IN", "CC", ",", "JJ", "VBD");

  /**
   * What stands between "left" and those who were left hurt: "left at least 20 more people hurt".
   */
  private static final Set<String> COUNTING =
      Set.of("DT", "JJ", "JJR", "JJS", "RB", "IN", "CD", "NN", "NNS", "CC");

  private static final Set<String> LEAVING = Set.of("leave", "leaves", "left", "leaving");
  private static final Set<String> SAID = Set.of("said", "told");
  private static final Set<String> REPORTED = Set.of("announced", "reported", "declared");

  /** Tags of finite verbs. */
  static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

  private static final Set<String> HELPERS = Set.of("been", "being", "be", "got", "gotten");

  /** So few words stand before what is sustained: "heavy and light injuries". */
  private static final int FEW = 5;

  private PastVerbs() {}

  /**
   * Mends the tagger's numbers in place.
   *
   * @param words of the sentence
   * @param numbers their tags, that of the first word at 1
   * @param names what the numbers mean
   */
  public static void mend(List<String> words, int[] numbers, List<String> names) {
    int past = names.indexOf("VBD");
    List<String> tags = new ArrayList<>();
    for (int i = 1; i <= words.size(); i++) {
      tags.add(names.get(numbers[i]));
    }
    for (int i = 1; i + 1 < tags.size() && past >= 0; i++) {
      String other =
          isFightBetween(words, tags, i) ? "NN" : isHurt(words, tags, i) ? PARTICIPLE : "";
      if (!other.isEmpty() && names.contains(other)) {
        numbers[i + 1] = names.indexOf(other);
        tags.set(i, other);
      }
      boolean slip =
          isVerbOfMany(words, tags, i)
              || sustains(words, tags, i)
              || isSecondDeed(words, tags, i)
              || isSpreading(words, tags, i)
              || isSayingNoun(words, tags, i)
              || words.get(i).equals("left")
                  && tags.get(i).equals("JJ")
                  && closesInsertion(tags, i);
      if (slip
          || tags.get(i).equals(PARTICIPLE)
              && (speaks(words, tags, i)
                  || speaksLast(words, tags, i)
                  || closesInsertion(tags, i)
                  || closesRelative(words, tags, i))) {
        numbers[i + 1] = past;
        tags.set(i, "VBD");
      }
    }
  }

  /** "Where fighting between the two resumed": behind a verb or a noun they would fight. */
  private static boolean isFightBetween(List<String> words, List<String> tags, int i) {
    return tags.get(i).equals("VBG")
        && words.get(i).equals("fighting")
        && words.get(i + 1).equals("between")
        && OPENING.contains(tags.get(i - 1));
  }

  /** "Six were killed and 12 hurt in the town", "the blast left 20 people hurt". */
  private static boolean isHurt(List<String> words, List<String> tags, int i) {
    if (!words.get(i).equals("hurt")) {
      return false;
    }
    boolean counted = tags.get(i - 1).equals("CD") || words.get(i - 1).equals("others");
    int left = i - 1;
    while (left > 0 && COUNTING.contains(tags.get(left))) {
      left--;
    }
    return tags.get(i).startsWith("NN") && counted
        || left < i - 1 && LEAVING.contains(words.get(left).toLowerCase(Locale.ROOT));
  }

  /**
   * In "fighters advanced to X" and "fighters advanced deep into X" no adjective, for none follows
   * its noun where no verb does.
   */
  private static boolean isVerbOfMany(List<String> words, List<String> tags, int i) {
    boolean past = tags.get(i).equals("JJ") && words.get(i).endsWith("ed");
    int next = tags.get(i + 1).equals("RB") && i + 2 < tags.size() ? i + 2 : i + 1;
    return past
        && tags.get(i - 1).equals("NNS")
        && (tags.get(next).equals("TO") || tags.get(next).equals("IN"))
        && tags.stream().noneMatch(t -> FINITE.contains(t));
  }

  /** In "Fighting spread to X" what the fighting did, where nothing else is told. */
  private static boolean isSpreading(List<String> words, List<String> tags, int i) {
    return words.get(i).equals("spread")
        && tags.get(i).equals("NN")
        && tags.get(i - 1).matches("VBG|NN")
        && AIMS.contains(tags.get(i + 1))
        && tags.stream().noneMatch(FINITE::contains);
  }

  /** In "a local said: …" what follows is said, and "said" is no noun. */
  private static boolean isSayingNoun(List<String> words, List<String> tags, int i) {
    return SAID.contains(words.get(i))
        && tags.get(i).startsWith("NN")
        && !tags.get(i - 1).equals("DT")
        && List.of(":", ",", "``").contains(tags.get(i + 1));
  }

  /** In "took the town and advanced on X" the second verb of a side, and no adjective. */
  private static boolean isSecondDeed(List<String> words, List<String> tags, int i) {
    return words.get(i).endsWith("ed")
        && tags.get(i).equals("JJ")
        && tags.get(i - 1).equals("CC")
        && i > 1
        && tags.get(i - 2).startsWith("NN")
        && (tags.get(i + 1).equals("IN") || tags.get(i + 1).equals("TO"))
        && tags.subList(0, i).contains("VBD");
  }

  /** In "six people sustained heavy injuries" the injuries go on for no time. */
  private static boolean sustains(List<String> words, List<String> tags, int i) {
    List<String> behind = words.subList(i + 1, Math.min(words.size(), i + FEW));
    return words.get(i).equals("sustained")
        && tags.get(i).equals("JJ")
        && (tags.get(i - 1).startsWith("NN") || tags.get(i - 1).equals("CD"))
        && behind.stream().anyMatch(w -> w.startsWith("injur") || w.equals("wounds"));
  }

  private static boolean speaks(List<String> words, List<String> tags, int i) {
    String before = words.get(i - 1).toLowerCase(Locale.ROOT);
    return SAID.contains(words.get(i))
        && tags.get(i - 1).equals(PARTICIPLE)
        && !HELPERS.contains(before);
  }

  /** In "they took it, the general staff announced on Sunday" the staff announced what is told. */
  private static boolean speaksLast(List<String> words, List<String> tags, int i) {
    int comma = i - 1;
    while (comma > 0 && NOMINAL.contains(tags.get(comma))) {
      comma--;
    }
    return REPORTED.contains(words.get(i))
        && comma > 0
        && tags.get(comma).equals(",")
        && words.get(comma + 1).equals("the")
        && tags.subList(0, comma).stream().anyMatch(FINITE::contains)
        && tags.subList(i + 1, tags.size()).stream().noneMatch(t -> t.startsWith("V"));
  }

  /** Whether the word stands behind a noun and words set off by commas, and before its object. */
  private static boolean closesInsertion(List<String> tags, int i) {
    boolean aim = AIMS.contains(tags.get(i + 1)) && tags.stream().noneMatch(FINITE::contains);
    if (!tags.get(i - 1).equals(",") || !aim && !OBJECTS.contains(tags.get(i + 1))) {
      return false;
    }
    int comma = tags.subList(0, i - 1).lastIndexOf(",");
    if (comma < 1 || !INSERTED.contains(tags.get(comma + 1))) {
      return false;
    }
    int begin = tags.subList(0, comma).lastIndexOf(",") + 1;
    List<String> subject = tags.subList(begin, comma);
    return subject.get(subject.size() - 1).startsWith("NN")
        && subject.stream().noneMatch(tag -> tag.startsWith("V") || tag.equals("MD"));
  }

  /**
   * In "X, which the rebels captured on Monday, is", "a town that rebels captured" only the rebels
   * can have captured it: nobody else does so up to the comma. In "the report that rebels captured
   * X is false" they have an object, as no participle has.
   */
  private static boolean closesRelative(List<String> words, List<String> tags, int i) {
    int which = i - 1;
    while (which > 0 && NOMINAL.contains(tags.get(which))) {
      which--;
    }
    int end = i + 1;
    while (end < tags.size() && !tags.get(end).equals(",") && !FINITE.contains(tags.get(end))) {
      end++;
    }
    boolean only = end == tags.size() || tags.get(end).equals(",");
    return which < i - 1
        && List.of("which", "that").contains(words.get(which))
        && tags.get(i - 1).startsWith("NN")
        && !words.get(i + 1).equals("by")
        && (only || OBJECTS.contains(tags.get(i + 1)) || tags.get(i + 1).equals("NNS"));
  }
}
