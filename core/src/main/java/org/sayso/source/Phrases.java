package org.sayso.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Sentence;
import org.sayso.text.Text;
import org.sayso.text.Tree;

/** Extents and words of noun phrases, from tags and order where the parse may fail. */
public final class Phrases {

  private static final int GAP = 3;

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,6}");

  /** Characters of the longest name that initials stand for. */
  private static final int LONGEST_NAME = 80;

  private static final Set<String> QUOTES = Set.of("\"", "”", "“", "''", "``");
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final Set<String> POINTERS = Set.of("the", "that", "this", "those", "these");
  private static final Set<String> PREMODIFIERS =
      Set.of(
          "DT", "PDT", "CD", "PRP$", "POS", "VBN", "VBG", "HYPH", "CC", "JJ", "JJR", "JJS", "RB");
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD", "VB");

  private Phrases() {}

  /** The tokens as printed, line ends turned to blanks. */
  public static String print(Text text, Sentence s, int begin, int end) {
    int from = s.token(begin).span().begin();
    int to = s.token(end - 1).span().end();
    return BLANKS.matcher(text.raw().substring(from, to)).replaceAll(" ");
  }

  static List<String> forms(Sentence s, int begin, int end) {
    List<String> all = new ArrayList<>();
    for (int i = begin; i < end; i++) {
      all.add(s.token(i).form());
    }
    return all;
  }

  /** Base forms of the nouns, names and adjectives. */
  static List<String> lemmas(Sentence s, int begin, int end) {
    List<String> all = new ArrayList<>();
    for (int i = begin; i < end; i++) {
      if (Tree.noun(s, i) || s.token(i).tag().startsWith("JJ")) {
        all.add(VoiceWords.fold(s.token(i).lemma()));
      }
    }
    return all;
  }

  public static int skipArticle(Sentence s, int begin) {
    boolean article = ARTICLES.contains(VoiceWords.fold(s.token(begin).form()));
    return article && begin + 1 < s.size() ? begin + 1 : begin;
  }

  static boolean definite(Sentence s, int begin) {
    return POINTERS.contains(VoiceWords.fold(s.token(begin).form()));
  }

  /** Whether a noun stands behind one of the prepositions. */
  public static boolean cased(Sentence s, int token, String... prepositions) {
    for (int child : s.children(token)) {
      if (Tree.is(s, child, "case")
          && List.of(prepositions).contains(VoiceWords.fold(s.token(child).form()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a token can stand before a noun within its phrase. */
  public static boolean inPhrase(Sentence s, int token) {
    boolean before = PREMODIFIERS.contains(s.token(token).tag()) && !isDash(s, token);
    return Tree.noun(s, token) || before;
  }

  /** A dash and no hyphen: no phrase goes on behind it. */
  private static boolean isDash(Sentence s, int token) {
    return s.token(token).tag().equals("HYPH") && !s.token(token).form().equals("-");
  }

  /** Whether the token is nothing but capitals, as the initials of a body are. */
  public static boolean initials(Sentence s, int token) {
    return INITIALS.matcher(s.token(token).form()).matches();
  }

  static boolean plural(Sentence s, int token) {
    return s.token(token).tag().endsWith("S");
  }

  /** Whether the token is printed without any capital, as no name ends. */
  static boolean printedLower(Sentence s, int token) {
    String form = s.token(token).form();
    return form.chars().allMatch(Character::isLowerCase);
  }

  /** A single capital letter that ends a made-up name ("Wire A"). */
  static boolean label(Sentence s, int token) {
    return s.token(token).form().length() == 1
        && s.token(token).capital()
        && token > 0
        && s.token(token - 1).capital();
  }

  public static boolean finite(Sentence s, int token) {
    return FINITE.contains(s.token(token).tag());
  }

  /** Whether a token joins or qualifies and so opens no phrase: "and", "also". */
  static boolean link(Sentence s, int token) {
    String tag = s.token(token).tag();
    return tag.equals("CC") || tag.equals("RB") || tag.equals("VBG") && !Tree.is(s, token, "amod");
  }

  public static boolean comma(Sentence s, int token) {
    return token < s.size() && s.token(token).form().equals(",");
  }

  /** Whether a token is a mark of quotation. */
  public static boolean quotes(Sentence s, int token) {
    return QUOTES.contains(s.token(token).form());
  }

  public static boolean mark(Sentence s, int token) {
    return !Character.isLetterOrDigit(s.token(token).form().charAt(0));
  }

  /**
   * The name that initials stand for, which the report prints before them, "Northern Alliance
   * (NA)"; null where it does not.
   */
  static @Nullable String standsFor(String raw, String initials) {
    int bracket = INITIALS.matcher(initials).matches() ? raw.indexOf("(" + initials + ")") : -1;
    if (bracket < 0) {
      return null;
    }
    String[] before = raw.substring(Math.max(0, bracket - LONGEST_NAME), bracket).split("\\s+");
    int letter = initials.length();
    int first = before.length;
    while (letter > 0 && first > 0) {
      first--;
      char c = before[first].isEmpty() ? ' ' : before[first].charAt(0);
      if (Character.isUpperCase(c) && c != initials.charAt(--letter)) {
        return null;
      }
    }
    List<String> name = Arrays.asList(before).subList(first, before.length);
    return letter == 0 ? String.join(" ", name) : null;
  }

  /** Whether a phrase of means or time begins there: "in a tweet", "on Friday". */
  public static boolean aside(Sentence s, int token, VoiceWords words) {
    String tag = s.token(token).tag();
    boolean turn =
        tag.equals("IN") && token + 1 < s.size() && s.token(token + 1).lemma().equals("turn");
    if (turn || words.is("day", VoiceWords.fold(s.token(token).form()))) {
      return true;
    }
    for (int i = token + 1; tag.equals("IN") && i < Math.min(s.size(), token + 5); i++) {
      String lemma = s.token(i).lemma();
      boolean means = !s.token(token).form().equals("of") && words.medium(lemma) != null;
      if (finite(s, i)) {
        return false;
      }
      if (means || words.is("day", VoiceWords.fold(s.token(i).form()))) {
        return true;
      }
      if (s.token(i).tag().equals("IN") || mark(s, i)) {
        return false;
      }
    }
    return false;
  }

  /** One past the description that goes on behind its noun: "officials in the army", "close to". */
  static int descriptionEnd(Sentence s, int head, int end, VoiceWords words) {
    BitSet below = Tree.subtree(s, head);
    int stop = end;
    if (strays(s, head, end)) {
      below.or(Tree.subtree(s, end));
      below.or(Tree.subtree(s, s.head(end)));
    }
    while (stop < s.size() && below.get(stop) && (goesOn(s, stop, words) || named(s, head, stop))) {
      stop++;
    }
    while (stop > end
        && (s.token(stop - 1).tag().equals("IN")
            || s.token(stop - 1).tag().equals("DT")
            || s.token(stop - 1).tag().equals("POS")
            || s.token(stop - 1).tag().equals("CC"))) {
      stop--;
    }
    return stop;
  }

  /**
   * "According to a doctor in X", "quoted a doctor in X as saying", where the parse hung X beside
   * the doctor and not on him.
   */
  private static boolean strays(Sentence s, int head, int end) {
    boolean phrase = end < s.size() && s.token(end).tag().equals("IN") && s.head(end) > end;
    int place = phrase ? s.head(end) : -1;
    return phrase
        && s.head(place) == s.head(head)
        && s.relation(place).matches("obl|nmod")
        && (cased(s, head, "to") || place + 1 < s.size() && s.token(place + 1).form().equals("as"))
        && s.token(end - 1).form().equals(s.token(head).form());
  }

  /** "Front for Change and Concord": a name of which "and" is a part. */
  private static boolean named(Sentence s, int head, int and) {
    boolean link = s.token(and).tag().equals("CC") && and + 1 < s.size();
    return link && s.head(and) != head && s.token(head).capital() && s.token(and + 1).capital();
  }

  private static boolean goesOn(Sentence s, int token, VoiceWords words) {
    String tag = s.token(token).tag();
    boolean verb =
        tag.startsWith("VB") && !Tree.is(s, token, "amod")
            || tag.equals("MD")
            || tag.startsWith("W");
    boolean possessive = tag.equals("POS");
    return possessive || !(verb || mark(s, token) || tag.equals("CC") || aside(s, token, words));
  }

  /** Whether one of the phrases, each as its words, is in the sentence. */
  public static boolean anyOf(Sentence s, List<List<String>> phrases) {
    List<String> folded = folded(s);
    return phrases.stream().anyMatch(phrase -> lastOf(s, folded, phrase) >= 0);
  }

  /** Of each phrase that is in the sentence the token that matches its last word. */
  public static List<Integer> endsOf(Sentence s, List<List<String>> phrases) {
    List<String> folded = folded(s);
    return phrases.stream()
        .map(phrase -> lastOf(s, folded, phrase))
        .filter(end -> end >= 0)
        .toList();
  }

  private static List<String> folded(Sentence s) {
    List<String> folded = new ArrayList<>(s.size());
    for (int i = 0; i < s.size(); i++) {
      folded.add(VoiceWords.fold(s.token(i).form()));
    }
    return folded;
  }

  private static int lastOf(Sentence s, List<String> folded, List<String> phrase) {
    String first = phrase.get(0);
    for (int start = 0; start < s.size(); start++) {
      if (matches(s, folded, start, first)) {
        int end = from(s, folded, start, phrase);
        if (end >= 0) {
          return end;
        }
      }
    }
    return -1;
  }

  private static int from(Sentence s, List<String> folded, int start, List<String> phrase) {
    int at = start;
    for (String word : phrase.subList(1, phrase.size())) {
      int next = at + 1;
      while (next < s.size() && next <= at + 1 + GAP && !matches(s, folded, next, word)) {
        next++;
      }
      if (next >= s.size() || next > at + 1 + GAP) {
        return -1;
      }
      at = next;
    }
    return at;
  }

  private static boolean matches(Sentence s, List<String> folded, int token, String word) {
    String form = folded.get(token);
    String lemma = s.token(token).lemma();
    boolean not = word.equals("not") && (form.equals("n't") || lemma.equals("not"));
    return not || form.equals(word) || lemma.equals(word);
  }

  /** Whether a word such as "and", but no "or", joins two words. */
  static boolean joined(Sentence s, int head, int other) {
    for (int i = head + 1; i < other; i++) {
      boolean link = s.token(i).tag().equals("CC") && !s.token(i).lemma().equals("or");
      if (link && (s.head(i) == head || s.head(i) == other)) {
        return true;
      }
    }
    return false;
  }
}
