package org.sayso.text;

import java.util.ArrayList;
import java.util.List;
import org.sayso.report.Span;

/**
 * Cuts a sentence into words, numbers and marks, much as the Penn Treebank does.
 *
 * <p>Contractions are split ({@code do|n't}, {@code Herat|'s}), hyphenated words and grouped
 * numbers are kept whole, currency signs and units stand alone. Blank and invisible characters
 * belong to no token; every other character belongs to exactly one. Linear in the length of the
 * text.
 */
final class Tokenizer {

  private static final int LONGEST_ABBREVIATION = 12;

  private final Abbreviations abbreviations;

  Tokenizer(Abbreviations abbreviations) {
    this.abbreviations = abbreviations;
  }

  /** The tokens of the sentence, in order. */
  List<Span> tokenize(String raw, Span sentence) {
    List<Span> tokens = new ArrayList<>();
    int at = sentence.begin();
    while (at < sentence.end()) {
      int c = raw.codePointAt(at);
      if (Chars.isBlank(c)) {
        at += Character.charCount(c);
      } else {
        int end = Math.min(sentence.end(), tokenEnd(raw, at, sentence.end()));
        if (Chars.isWord(c)) {
          addWord(raw, at, end, tokens);
        } else {
          tokens.add(new Span(at, end));
        }
        at = end;
      }
    }
    return tokens;
  }

  private int tokenEnd(String raw, int at, int limit) {
    int c = raw.codePointAt(at);
    if (Chars.isWord(c)) {
      return isAddress(raw, at) ? addressEnd(raw, at, limit) : wordEnd(raw, at, limit);
    }
    int next = at + Character.charCount(c);
    boolean wordFollows = next < limit && Chars.isWord(raw.codePointAt(next));
    if (wordFollows && (c == '#' || c == '@')) {
      return wordEnd(raw, next, limit);
    }
    if (Chars.isApostrophe(c) && wordFollows && isClippedStart(raw, next, limit)) {
      return wordEnd(raw, next, limit);
    }
    if (".-!?*=_~'`".indexOf(c) >= 0) {
      return runEnd(raw, at, limit);
    }
    return pictureEnd(raw, at, next, limit);
  }

  /** Whether an apostrophe before {@code at} opens a contraction ('s) or a clipped year ('90s). */
  private static boolean isClippedStart(String raw, int at, int limit) {
    int end = at;
    while (end < limit && Chars.isWord(raw.charAt(end))) {
      end++;
    }
    String word = raw.substring(at, Math.min(end, at + 4));
    boolean year =
        word.length() >= 2
            && Character.isDigit(word.charAt(0))
            && Character.isDigit(word.charAt(1));
    return year && word.length() <= 3 || Contractions.isTail(word);
  }

  private static int runEnd(String raw, int at, int limit) {
    int end = at + 1;
    while (end < limit && raw.charAt(end) == raw.charAt(at)) {
      end++;
    }
    return end;
  }

  /** A sign with all that is joined to it, so that a composed emoji stays one token. */
  private static int pictureEnd(String raw, int at, int afterFirst, int limit) {
    int end = afterFirst;
    int before = raw.codePointAt(at);
    while (end < limit) {
      int c = raw.codePointAt(end);
      boolean joined = before == 0x200D && !Chars.isBlank(c);
      if (!joined && !Chars.continuesEmoji(c)) {
        break;
      }
      end += Character.charCount(c);
      before = c;
    }
    return end;
  }

  private static boolean isAddress(String raw, int at) {
    return raw.startsWith("http://", at)
        || raw.startsWith("https://", at)
        || raw.startsWith("www.", at);
  }

  private static int addressEnd(String raw, int at, int limit) {
    int end = at;
    while (end < limit && !Chars.isBlank(raw.charAt(end))) {
      end++;
    }
    while (end > at + 1 && !Chars.isWord(raw.charAt(end - 1)) && raw.charAt(end - 1) != '/') {
      end--;
    }
    return end;
  }

  private int wordEnd(String raw, int at, int limit) {
    int end = at;
    while (end < limit) {
      int c = raw.codePointAt(end);
      if (!Chars.isWord(c) && !connects(raw, at, end, limit)) {
        break;
      }
      end += Character.charCount(c);
    }
    if (end < limit && raw.charAt(end) == '$' && isCountryCode(raw, at, end)) {
      return end + 1;
    }
    return ownsStop(raw, at, end, limit) ? end + 1 : end;
  }

  /** Whether the mark at {@code i} joins the word that began at {@code begin} to what follows. */
  private static boolean connects(String raw, int begin, int i, int limit) {
    if (i == begin || i + 1 >= limit) {
      return false;
    }
    int c = raw.codePointAt(i);
    char before = raw.charAt(i - 1);
    char after = raw.charAt(i + 1);
    if (!Chars.isWord(before) || !Chars.isWord(after)) {
      return opensArticled(raw, begin, i, limit) || opensArticled(raw, begin, i - 1, limit);
    }
    boolean digits = Character.isDigit(before) && Character.isDigit(after);
    if (Chars.isHyphen(c)) {
      return !digits || !isNumberRange(raw, begin, i, limit);
    }
    return switch (c) {
      case '.' -> digits || joinsInitials(raw, begin, i) || isLower(before) && isLower(after);
      case ',' -> digits && isThousands(raw, i, limit);
      case ':', '/' -> digits;
      case '&' -> Character.isUpperCase(before) && Character.isUpperCase(after);
      case '\'', '’', 'ʼ', '‘', '`' -> true;
      case '_', '@' -> true;
      default -> Character.getType(c) == Character.FORMAT;
    };
  }

  /** Whether the hyphen of "Al-‘Arab" is there, before a name's first letter that is a mark. */
  private static boolean opensArticled(String raw, int begin, int hyphen, int limit) {
    return hyphen > begin
        && hyphen + 2 < limit
        && Chars.isHyphen(raw.charAt(hyphen))
        && Character.isLetter(raw.charAt(hyphen - 1))
        && "‘’'`".indexOf(raw.charAt(hyphen + 1)) >= 0
        && Character.isUpperCase(raw.charAt(hyphen + 2));
  }

  private static boolean isLower(char c) {
    return Character.isLowerCase(c);
  }

  /** Only digits on both sides of a hyphen, as in 2001-2009, but not in 2021-07-08. */
  private static boolean isNumberRange(String raw, int begin, int hyphen, int limit) {
    int left = hyphen;
    while (left > begin && isFigure(raw.charAt(left - 1))) {
      left--;
    }
    int right = hyphen + 1;
    while (right < limit && isFigure(raw.charAt(right))) {
      right++;
    }
    boolean dated =
        right < limit && Chars.isHyphen(raw.charAt(right))
            || left > begin && Chars.isHyphen(raw.charAt(left - 1));
    boolean whole = left == begin && (right == limit || !Chars.isWord(raw.charAt(right)));
    return whole && !dated;
  }

  private static boolean isFigure(char c) {
    return Character.isDigit(c) || c == ',' || c == '.';
  }

  private static boolean joinsInitials(String raw, int begin, int stop) {
    boolean single = stop - begin == 1 || stop >= 2 && raw.charAt(stop - 2) == '.';
    boolean singleAfter = stop + 2 >= raw.length() || !Chars.isWord(raw.charAt(stop + 2));
    return single && singleAfter && Character.isLetter(raw.charAt(stop + 1));
  }

  private static boolean isThousands(String raw, int comma, int limit) {
    int end = comma + 1;
    while (end < limit && end - comma < 5 && Character.isDigit(raw.charAt(end))) {
      end++;
    }
    return end - comma == 4;
  }

  private static boolean isCountryCode(String raw, int begin, int end) {
    return end - begin <= 3 && raw.substring(begin, end).chars().allMatch(Character::isUpperCase);
  }

  private boolean ownsStop(String raw, int begin, int end, int limit) {
    boolean loneStop =
        end < limit
            && raw.charAt(end) == '.'
            && (end + 1 == limit || raw.charAt(end + 1) != '.')
            && end - begin <= LONGEST_ABBREVIATION;
    if (!loneStop || !Character.isLetter(raw.codePointAt(begin))) {
      return false;
    }
    int next = end + 1;
    while (next < limit && Chars.isBlank(raw.charAt(next))) {
      next++;
    }
    boolean last = next == limit || Chars.isCloser(raw.charAt(next));
    boolean beforeNumeral = next < limit && Character.isDigit(raw.charAt(next));
    boolean initialAtEnd = last && end - begin == 1;
    return !initialAtEnd && abbreviations.ownsStop(raw.substring(begin, end), beforeNumeral);
  }

  /** Adds a word, parted from its contraction or its unit. */
  private void addWord(String raw, int begin, int end, List<Span> tokens) {
    int tail = Contractions.tail(raw, begin, end);
    int unit = tail == end ? unitStart(raw, begin, end) : end;
    int cut = Math.min(tail, unit);
    tokens.add(new Span(begin, cut));
    if (cut < end) {
      tokens.add(new Span(cut, end));
    }
  }

  private int unitStart(String raw, int begin, int end) {
    int unit = begin;
    while (unit < end && isFigure(raw.charAt(unit))) {
      unit++;
    }
    boolean measured = unit > begin && unit < end;
    return measured && abbreviations.isUnit(raw.substring(unit, end)) ? unit : end;
  }
}
