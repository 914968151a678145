package org.sayso.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sayso.casing.Headline;

/**
 * Mends slips of the tagger: it tells the capital that names an outlet or a group ("Wire A says")
 * from the article, which is never printed so within a sentence, the name that no list knows from
 * the adjective or adverb, and the present-tense verb from the noun of the same spelling where only
 * a verb can stand: in "the rebels control the north" an article follows, which no noun phrase has
 * inside. News is mostly told in the past, so a tagger that learnt from it leans to the noun.
 */
final class PresentVerbs {

  private enum Kind {
    VERB,
    PAST,
    LAST,
    SENSE,
    NOTED,
    AREA
  }

  private static final Set<String> NAMES = Set.of("NNP", "NNPS", "NNS");
  private static final Set<String> OPENERS =
      Set.of("DT", "CD", "PRP$", "PDT", "NNP", "NNPS", "JJ", "JJS", "NNS");
  private static final Set<String> DETERMINERS = Set.of("DT", "CD", "PRP$");
  private static final Set<String> UNTENSED = Set.of("NN", "IN", "VB");
  private static final Set<String> GOVERNORS = Set.of("IN", "TO", "POS");
  private static final Set<String> HELPERS =
      Set.of("be", "been", "being", "is", "are", "was", "were", "has", "have", "had", "having");
  private static final Set<String> INSIDE = Set.of("NNP", "NNPS", "NNS", "NN", "JJ", "DT", "CD");

  private static final Set<String> TENSED = Set.of("VBD", "VBZ", "VBP");
  private static final Set<String> VERBS = Set.of("VBZ", "VBP", "VB");
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
  private static final Set<String> TOLD = Set.of("VBD", "VBZ", "VBP", "MD", "VBN", "VBG");
  private static final Set<String> SINGULAR = Set.of("NN", "NNP");
  private static final Set<String> OBJECTS = Set.of("NN", "NNP", "NNS", "DT", "JJ", "CD", "PRP$");
  private static final Set<String> RELATIVE = Set.of("WDT", "WP");
  private static final Set<String> PRONOUNS = Set.of("they", "he", "we");
  private static final Set<String> TRANSITIVE = Set.of("VBD", "VBG", "VBN");
  private static final Set<String> CLOSERS = Set.of("IN", "TO", ",", ".", "RB", "PRP");
  private static final Set<String> OWNED = Set.of("NN", "NNS", "JJ");
  private static final Set<String> CALLED = Set.of("NN", "NNS", "JJ");
  private static final Set<String> ENDS = Set.of("IN", "CC", ",", ".");
  private static final Set<String> OPEN_QUOTES = Set.of("'", "‘", "`");
  private static final Set<String> NOUN_OR_QUALITY = Set.of("NN", "JJ");
  private static final Set<String> COPULAS =
      Set.of("was", "were", "been", "being", "became", "become", "felt", "seemed", "looked");

  private final Wordlist<Kind> list =
      Wordlist.bundled(Kind.class, "languages/en/present-verbs.txt");

  /**
   * Mends the tagger's numbers in place.
   *
   * @param words of the sentence
   * @param numbers their tags, that of the first word at 1
   * @param names what the numbers mean
   */
  void mend(List<String> words, int[] numbers, List<String> names) {
    List<String> tags = new ArrayList<>();
    for (int i = 1; i <= words.size(); i++) {
      tags.add(names.get(numbers[i]));
    }
    int name = names.indexOf("NNP");
    for (int i = 1; i < tags.size() && name >= 0; i++) {
      boolean letter = words.get(i).equals("A") && tags.get(i).equals("DT");
      numbers[i + 1] = letter && tags.get(i - 1).startsWith("NN") ? name : numbers[i + 1];
    }
    for (int i = 0; i + 1 < tags.size() && name >= 0; i++) {
      numbers[i + 1] = isUnknownName(words, tags, i) ? name : numbers[i + 1];
    }
    int infinitive = names.indexOf("TO");
    for (int i = 0; i + 1 < tags.size() && infinitive >= 0; i++) {
      boolean aim =
          tags.get(i).equals("IN")
              && tags.get(i + 1).equals("VB")
              && lower(words.get(i)).equals("to")
              && list.has(Kind.VERB, lower(words.get(i + 1)));
      numbers[i + 1] = aim ? infinitive : numbers[i + 1]; // "threatened to shell it"
    }
    int plural = names.indexOf("NNS");
    if (tags.size() > 1 && tags.get(0).equals("VBZ") && tags.get(1).equals("IN") && plural >= 0) {
      numbers[1] = plural; // no sentence opens with "reports that" as a verb
    }
    for (int i = 3; i < tags.size() && plural >= 0; i++) {
      numbers[i + 1] = isSharedArea(words, tags, i) ? plural : numbers[i + 1];
    }
    for (int i = 2; i + 1 < tags.size() && plural >= 0; i++) {
      numbers[i + 1] = isCalled(words, tags, i) ? plural : numbers[i + 1];
    }
    int noun = names.indexOf("NN");
    for (int i = 1; i + 1 < tags.size() && noun >= 0; i++) {
      numbers[i + 1] = isReported(words, tags, i) ? noun : numbers[i + 1];
    }
    int past = names.indexOf("VBD");
    for (int i = 1; i < tags.size() && past >= 0; i++) {
      boolean passive = tags.get(i).equals("VBN") && list.has(Kind.PAST, lower(words.get(i)));
      numbers[i + 1] = passive && isTold(words, tags, i) ? past : numbers[i + 1];
    }
    int participle = names.indexOf("VBN");
    for (int i = 1; i + 1 < tags.size() && participle >= 0; i++) {
      numbers[i + 1] = isOwned(words, tags, i) ? participle : numbers[i + 1];
    }
    int present = names.indexOf("VBZ");
    for (int i = 2; i + 1 < tags.size() && present >= 0; i++) {
      boolean closes = closesRelative(tags, i) || closesReport(words, tags, i);
      numbers[i + 1] = closes ? present : numbers[i + 1];
    }
    int pause = pauseBeforeVerb(tags);
    boolean verbless =
        tags.subList(0, pause).stream().noneMatch(FINITE::contains) && !isStopped(tags);
    for (int i = 1; i + 1 < pause && present >= 0 && verbless; i++) {
      if (isHeadlineVerb(words, tags, i)) {
        numbers[i + 1] = present;
        break;
      }
    }
    int verb = names.indexOf("VBP");
    boolean bare = tags.stream().noneMatch(TOLD::contains);
    boolean untold = tags.size() > 2 && tags.stream().noneMatch(FINITE::contains);
    for (int i = 1; verb >= 0 && i + 1 < tags.size(); i++) {
      if (!list.has(Kind.VERB, lower(words.get(i)))) {
        continue;
      }
      boolean thing = tags.get(i).equals("NN");
      boolean group = i == 1 && untold && isGroup(words, tags);
      if (group) {
        thing |= tags.get(i).equals("JJ");
        numbers[i] = names.indexOf("NNPS");
        tags.set(0, "NNPS");
      }
      boolean opens = OPENERS.contains(tags.get(i + 1)) || bare && opensPlace(tags, i);
      boolean between = NAMES.contains(tags.get(i - 1)) && opens;
      boolean headline = NAMES.contains(tags.get(i - 1)) && isHeadline(tags, i);
      boolean joins = (between || headline) && isFree(tags, i);
      boolean second = !tags.get(i).equals("VB") && isSecond(tags, i);
      boolean seen = UNTENSED.contains(tags.get(i)) && isSeen(words, tags, i);
      if (thing && joins || second || seen) {
        numbers[i + 1] = verb;
      }
    }
  }

  /** In "Taliban capture two districts" what opens the line is a name that takes the plural. */
  private static boolean isGroup(List<String> words, List<String> tags) {
    return NOUN_OR_QUALITY.contains(tags.get(0))
        && DETERMINERS.contains(tags.get(2))
        && Character.isUpperCase(words.get(0).charAt(0))
        && Headline.isName(words.get(0));
  }

  /** The first comma that a verb follows, as in "Army attacks town, kills ten", or the end. */
  private static int pauseBeforeVerb(List<String> tags) {
    for (int i = 1; i + 1 < tags.size(); i++) {
      if (tags.get(i).equals(",") && VERBS.contains(tags.get(i + 1))) {
        return i;
      }
    }
    return tags.size();
  }

  /** In "fighting in A and B states" no verb follows two names. */
  private boolean isSharedArea(List<String> words, List<String> tags, int i) {
    int name = i - 1;
    while (name > 1 && tags.get(name).startsWith("NNP")) {
      name--;
    }
    return tags.get(i).equals("VBZ")
        && name < i - 1
        && tags.get(name).equals("CC")
        && tags.get(name - 1).startsWith("NNP")
        && list.has(Kind.AREA, lower(words.get(i)));
  }

  /** In "In the north, units patrol day and night." no other word can be the verb. */
  private static boolean opensPlace(List<String> tags, int i) {
    String next = tags.get(i + 1);
    return tags.get(i - 1).equals("NNS") && (next.equals("IN") || next.equals("NN"));
  }

  /** In "Army attacks town" no noun phrase has a plural inside. */
  private boolean isHeadlineVerb(List<String> words, List<String> tags, int i) {
    String word = lower(words.get(i));
    return tags.get(i).equals("NNS")
        && SINGULAR.contains(tags.get(i - 1))
        && (OBJECTS.contains(tags.get(i + 1)) || tags.get(i + 1).equals("VBN"))
        && (list.has(Kind.VERB, without("s", word)) || list.has(Kind.VERB, without("es", word)));
  }

  /** In "the group, which Kelbur backs, took it" only a verb can end the clause. */
  private static boolean closesRelative(List<String> tags, int i) {
    return tags.get(i).equals("NNS")
        && tags.get(i + 1).equals(",")
        && SINGULAR.contains(tags.get(i - 1))
        && RELATIVE.contains(tags.get(i - 2));
  }

  /** In "they took the town, state television reports." no noun phrase is left to stand alone. */
  private boolean closesReport(List<String> words, List<String> tags, int i) {
    if (i + 2 != tags.size() || !tags.get(i).equals("NNS")) {
      return false;
    }
    int begin = i;
    while (begin > 0 && INSIDE.contains(tags.get(begin - 1))) {
      begin--;
    }
    return tags.get(i + 1).equals(".")
        && list.has(Kind.LAST, lower(words.get(i)))
        && begin > 1
        && begin < i
        && tags.get(begin - 1).equals(",")
        && tags.subList(0, begin).stream().anyMatch(TENSED::contains);
  }

  /**
   * Whether a capital amid a sentence shows a name: in "they left Kelbur on Monday" no adjective
   * can stand, and adverbs are not printed so; nor can one before "they" as in "Kelbur they hold".
   */
  private static boolean isUnknownName(List<String> words, List<String> tags, int i) {
    boolean capital = Character.isUpperCase(words.get(i).charAt(0));
    if (!capital) {
      return false;
    }
    String next = tags.get(i + 1);
    if (i == 0) {
      return tags.get(i).equals("JJ") && PRONOUNS.contains(lower(words.get(i + 1)));
    }
    boolean object =
        tags.get(i).equals("JJ")
            && TRANSITIVE.contains(tags.get(i - 1))
            && !COPULAS.contains(words.get(i - 1))
            && CLOSERS.contains(next);
    return (object || tags.get(i).equals("RB"))
        && words.get(i - 1).chars().allMatch(Character::isLowerCase);
  }

  /**
   * Whether a participle can only be a past tense: in "…, a resident said by telephone" no form of
   * "be" or "have" stands before it in its clause, and nobody by whom it was said behind it.
   */
  private static boolean isTold(List<String> words, List<String> tags, int i) {
    int begin = i;
    while (begin > 0 && !tags.get(begin - 1).equals(",")) {
      begin--;
    }
    boolean helped =
        words.subList(begin, i).stream().anyMatch(w -> HELPERS.contains(lower(w))) || begin == i;
    String next = i + 1 < tags.size() ? lower(words.get(i + 1)) : ".";
    boolean means =
        next.equals("by") && i + 2 < tags.size() && NOUN_OR_QUALITY.contains(tags.get(i + 2));
    boolean ends = tags.subList(i, tags.size()).contains(",");
    return begin > 0 && !helped && !ends && (means || next.equals(".") || next.equals("on"));
  }

  /**
   * Whether the word can only be the verb of a headline, as in "Rebels storm prison": a plural
   * opens it, a noun or a preposition follows, and no verb is finite up to the next comma.
   */
  private static boolean isHeadline(List<String> tags, int i) {
    int end = tags.indexOf(",") > i ? tags.indexOf(",") : tags.size();
    boolean verbless =
        tags.subList(0, end).stream().noneMatch(tag -> tag.equals("VBN") || FINITE.contains(tag));
    boolean opens = tags.subList(0, i).stream().allMatch(INSIDE::contains);
    String next = tags.get(i + 1);
    boolean goesOn = next.equals("NN") || next.equals("IN") || next.equals("RB");
    return verbless && opens && tags.get(i - 1).startsWith("NNS") && goesOn;
  }

  /** Whether a full stop ends it, as no headline's. */
  private static boolean isStopped(List<String> tags) {
    return tags.get(tags.size() - 1).equals(".");
  }

  /** "Jets strike camp, wound three": what opens the second half of a headline and is counted. */
  private static boolean isSecond(List<String> tags, int i) {
    return tags.get(i - 1).equals(",") && tags.get(i + 1).equals("CD") && !isStopped(tags);
  }

  /** Whether the phrase before the word stands alone and hangs on nothing before it. */
  private static boolean isFree(List<String> tags, int i) {
    int before = i - 1;
    while (before >= 0 && (INSIDE.contains(tags.get(before)) || isOwner(tags, before, i - 1))) {
      before--;
    }
    return before < 0
        || !GOVERNORS.contains(tags.get(before)) && !tags.get(before).startsWith("VB");
  }

  /**
   * What somebody sees done: in "the week saw jets bomb a market" no noun can stand between those
   * who do it and an article, nor between several of them and what they do it to.
   */
  private boolean isSeen(List<String> words, List<String> tags, int i) {
    String next = tags.get(i + 1);
    boolean named = next.equals("NNP") && !words.get(i + 1).endsWith("day");
    boolean several = tags.get(i - 1).equals("NNS") && OPENERS.contains(next);
    boolean one = SINGULAR.contains(tags.get(i - 1)) && (named || DETERMINERS.contains(next));
    if (!several && !one) {
      return false;
    }
    int before = i - 1;
    while (before >= 0 && INSIDE.contains(tags.get(before))) {
      before--;
    }
    return before >= 0 && list.has(Kind.SENSE, lower(words.get(before)));
  }

  /** In "dismissed as lies claims that they left" nobody claims it: "as" opens no clause there. */
  private static boolean isCalled(List<String> words, List<String> tags, int i) {
    return tags.get(i).equals("VBZ")
        && lower(words.get(i + 1)).equals("that")
        && lower(words.get(i - 2)).equals("as")
        && CALLED.contains(tags.get(i - 1))
        && i > 2
        && tags.get(i - 3).startsWith("VB");
  }

  /** In "residents reported shelling near Kelbur" it is what they report, not what they do. */
  private boolean isReported(List<String> words, List<String> tags, int i) {
    return tags.get(i).equals("VBG")
        && ENDS.contains(tags.get(i + 1))
        && list.has(Kind.NOTED, lower(words.get(i - 1)));
  }

  /** In "the rebels' failed offensive" nobody failed it: no verb follows an owner. */
  private static boolean isOwned(List<String> words, List<String> tags, int verb) {
    return tags.get(verb).equals("VBD")
        && tags.get(verb - 1).equals("POS")
        && OWNED.contains(tags.get(verb + 1))
        && words.subList(0, verb - 1).stream().noneMatch(OPEN_QUOTES::contains);
  }

  /** In "Yemen's Houthi forces shell it" the forces are Yemen's: no plural stands inside. */
  private static boolean isOwner(List<String> tags, int sign, int noun) {
    return tags.get(sign).equals("POS") && sign < noun && tags.get(noun).startsWith("NNS");
  }

  private static String without(String ending, String word) {
    return word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : word;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
