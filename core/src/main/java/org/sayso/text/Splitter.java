package org.sayso.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.report.Span;

/**
 * Cuts text into lines and lines into sentences.
 *
 * <p>A line end ends a sentence, unless the next line goes on in lower case. Within a line a stop,
 * question mark, exclamation mark or ellipsis does, together with the quotes and brackets that
 * close behind it, unless the stop belongs to an abbreviation or what follows goes on in lower
 * case. Linear in the length of the text.
 */
final class Splitter {

  private static final int LONGEST_WORD = 40;
  private static final int LONGEST_DATELINE = 90;
  private static final Pattern DATELINE =
      Pattern.compile(
          "\\p{Lu}[\\p{Lu}'’./ -]+(?:, [^()–—]{2,60}?)?(?: ?\\([^()]{2,30}\\))? ?(?:[–—]|-{1,2} |:(?= )) ?"
              + "|(?:\\p{Lu}[\\p{L}'’.-]+ ?){1,3}(?:, [^–—]{2,30}?)? ?[–—] ?+(?!\\p{Ll})"
              + "|\\p{Lu}[\\p{L}'’./ -]{1,30}, (?:\\p{Lu}[^()–—]{1,20}, )?\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}"
              + "(?:, \\d{4})? ?\\([^()]{2,30}\\) ?(?:[–—]|-{1,2} )? ?"
              + "|(?:\\p{Lu}[\\p{L}'’./ -]{1,30}, )?(?:\\d{1,2} \\p{Lu}\\p{L}{2,8}|\\p{Lu}\\p{L}{2,8} \\d{1,2},?)"
              + "(?: \\d{4})? ?\\([^()]{2,30}\\) ?[–—-]{1,2} ?"
              + "|(?!The |An? )(?:\\p{Lu}[\\p{L}'’.-]+ ?){1,3}(?:, [^()–—]{2,30}?)?"
              + " ?\\([^()]{2,30}\\) ?[–—-]{1,2} (?=[\"“'‘]?\\p{Lu})"
              + "|(?!The |An? )(?:\\p{Lu}[\\p{L}'’.-]+ ?){1,3}(?:, [^()–—]{2,30}?)? - (?=\\p{Lu}\\p{L}* \\p{Ll})"
              + "|\\p{Lu}[\\p{Lu}'’-]{3,}(?: \\p{Lu}+)?(?:, [^()–—]{2,30}?)? \\((?:\\p{L}{2,12}|[^()]{2,30}(?:News|Agency|Press|Radio|TV))\\):? +(?=\\p{Lu}[\\p{L} ])"
              + "|(?!The |An? )(?:\\p{Lu}[\\p{L}'’.-]+ ?){1,3}\\([^()]{2,30}\\):? {2,}(?=\\p{Lu})"
              + "|(?!9/11 )\\d{1,2} ?/ ?\\d{1,2} (?=\\p{Lu})"); // the third of ten photos

  /** "Juba: Rebels in …", which opens a report and else tells who speaks. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}'’.-]+ ?){1,3}(?:, (?:\\p{Lu}[\\p{L}'’.-]+ ?){1,3})?: (?=\\p{Lu})");

  /** "… a tank in downtown Homs Getty Images", "… in Homs REUTERS / Ann Lee". */
  private static final Pattern CREDITED =
      Pattern.compile(
          "\\p{Ll} (?:- )?(?:[\\p{Lu}\\d][\\p{L}\\d'’-]* ){1,4}?"
              + "((\\p{Lu}\\p{L}+(?: Images)?)(?: ?/ ?\\p{Lu}[\\p{L} .'’-]{2,40})?)$");

  private static final int LONGEST_CREDIT = 150;

  /** A report opens within so many characters. */
  private static final int OPENING = 250;

  private final Abbreviations abbreviations;

  Splitter(Abbreviations abbreviations) {
    this.abbreviations = abbreviations;
  }

  /** The lines that hold anything visible, trimmed, in order. */
  List<Span> lines(String raw) {
    List<Span> lines = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i <= raw.length(); i++) {
      if (i == raw.length() || Chars.isLineEnd(raw.charAt(i)) && !isSoft(raw, begin, i)) {
        addTrimmed(raw, begin, i, lines);
        begin = i + 1;
      }
    }
    return lines;
  }

  /** A line end in mid-sentence: after a word, before one in lower case on the very next line. */
  private static boolean isSoft(String raw, int begin, int end) {
    int last = end - 1;
    while (last >= begin && Chars.isBlank(raw.charAt(last)) && !Chars.isLineEnd(raw.charAt(last))) {
      last--;
    }
    int next = end + 1;
    boolean wordBefore = last >= begin && Character.isLetterOrDigit(raw.charAt(last));
    return wordBefore && next < raw.length() && Character.isLowerCase(raw.charAt(next));
  }

  /** The sentences of one line, trimmed, in order. */
  List<Span> sentences(String raw, Span line) {
    List<Span> sentences = new ArrayList<>();
    int begin = datelineEnd(raw, line);
    addTrimmed(raw, line.begin(), begin, sentences);
    int i = begin;
    while (i < line.end()) {
      int end = sentenceEnd(raw, line, i);
      if (end >= 0) {
        addTrimmed(raw, begin, end, sentences);
        begin = end;
      }
      i = Math.max(i + 1, Math.max(end, terminatorsEnd(raw, i, line.end())));
    }
    int credit = Math.max(begin, creditBegin(raw, line));
    addTrimmed(raw, begin, credit, sentences);
    addTrimmed(raw, credit, line.end(), sentences);
    return sentences;
  }

  /** Where the agency is named behind a caption without a stop; the line's end where none is. */
  private int creditBegin(String raw, Span line) {
    Matcher credited =
        CREDITED
            .matcher(raw)
            .region(Math.max(line.begin(), line.end() - LONGEST_CREDIT), line.end());
    return credited.find() && abbreviations.credits(credited.group(2))
        ? credited.start(1)
        : line.end();
  }

  /**
   * Where the text begins after "KABUL, June 23 (Agency) -"; the line's begin where none opens it.
   */
  private static int datelineEnd(String raw, Span line) {
    int limit = Math.min(line.end(), line.begin() + LONGEST_DATELINE);
    Matcher dateline = DATELINE.matcher(raw).region(line.begin(), limit);
    if (dateline.lookingAt() && !isLabel(raw, line, dateline.end())) {
      return dateline.end();
    }
    Matcher place = PLACE.matcher(raw).region(line.begin(), limit);
    boolean opens = line.begin() < OPENING && place.lookingAt() && !isLabel(raw, line, place.end());
    return opens ? place.end() : line.begin();
  }

  /** Whether the colon ends who speaks in a headline, which no stop closes: "NGO: 40 killed". */
  private static boolean isLabel(String raw, Span line, int end) {
    char last = raw.charAt(line.end() - 1);
    boolean headline = !Chars.isTerminator(last) && !Chars.isCloser(last);
    return headline && raw.substring(line.begin(), end).strip().endsWith(":");
  }

  private static void addTrimmed(String raw, int begin, int end, List<Span> spans) {
    int from = skipBlank(raw, begin, end);
    int to = end;
    while (to > from && Chars.isBlank(raw.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      spans.add(new Span(from, to));
    }
  }

  /** Where the sentence ends whose last mark is at {@code at}, or -1 where none ends there. */
  private int sentenceEnd(String raw, Span line, int at) {
    char c = raw.charAt(at);
    if (Chars.isBullet(c) && at > line.begin() && Chars.isBlank(raw.charAt(at - 1))) {
      return at;
    }
    if (!Chars.isTerminator(c)) {
      return -1;
    }
    int marks = terminatorsEnd(raw, at, line.end());
    int end = marks;
    while (end < line.end() && Chars.isCloser(raw.charAt(end))) {
      end++;
    }
    if (end == line.end()) {
      return -1;
    }
    boolean loneStop = c == '.' && marks == at + 1;
    boolean breaks =
        Chars.isBlank(raw.charAt(end))
            ? breaksBeforeBlank(raw, line, at, end, loneStop)
            : breaksBeforeLetter(raw, line, at, end);
    return breaks ? end : -1;
  }

  private static int terminatorsEnd(String raw, int at, int limit) {
    int end = at;
    while (end < limit && Chars.isTerminator(raw.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Where the blanks begin before the word that ends at a stop. */
  private static int beforeWord(String raw, int at, String word) {
    int end = at - word.length();
    while (end > 0 && Chars.isBlank(raw.charAt(end - 1))) {
      end--;
    }
    return Math.max(end, 0);
  }

  private boolean breaksBeforeBlank(String raw, Span line, int at, int end, boolean loneStop) {
    int next = skipBlank(raw, end, line.end());
    while (next < line.end() && Chars.isOpener(raw.charAt(next))) {
      next++;
    }
    String following = word(raw, next, line.end());
    if (following.isEmpty()) {
      boolean dashed = loneStop && next < line.end() && "–—-".indexOf(raw.charAt(next)) >= 0;
      boolean owned = dashed && abbreviations.ownsStop(wordBefore(raw, line.begin(), at), false);
      return next < line.end() && !Chars.isTerminator(raw.charAt(next)) && !owned;
    }
    if (Character.isLowerCase(following.codePointAt(0)) && !namesWithSmallParticle(following)) {
      return false;
    }
    String before = wordBefore(raw, line.begin(), at);
    if (!loneStop || before.isEmpty()) {
      return true;
    }
    if (line.begin() + before.length() == at && before.chars().allMatch(Character::isDigit)) {
      return false; // the number of a list item
    }
    boolean beforeNumeral = Character.isDigit(following.charAt(0));
    if (abbreviations.labels(wordBefore(raw, line.begin(), beforeWord(raw, at, before)), before)) {
      return true;
    }
    return !abbreviations.ownsStop(before, beforeNumeral)
        || abbreviations.mayEndBefore(before, following);
  }

  /** Sentences set without a space between them: a word or closed quote, a stop, a capital. */
  private boolean breaksBeforeLetter(String raw, Span line, int at, int end) {
    int next = end;
    while (next < line.end() && Chars.isOpener(raw.charAt(next))) {
      next++;
    }
    if (next + 1 >= line.end() || !Character.isUpperCase(raw.charAt(next))) {
      return false;
    }
    boolean capitalised = Character.isLowerCase(raw.charAt(next + 1));
    boolean shortWord = Chars.isBlank(raw.charAt(next + 1));
    String before = wordBefore(raw, line.begin(), at);
    boolean plain =
        before.length() > 1
            && before.indexOf('.') < 0
            && !Character.isUpperCase(before.charAt(before.length() - 1));
    return (capitalised || shortWord) && plain && !abbreviations.ownsStop(before, false);
  }

  /** Whether a word such as al-Shabab opens in lower case yet is a name. */
  private static boolean namesWithSmallParticle(String word) {
    int hyphen = word.indexOf('-');
    return hyphen > 0
        && hyphen + 1 < word.length()
        && Character.isUpperCase(word.charAt(hyphen + 1));
  }

  private static int skipBlank(String raw, int at, int limit) {
    int next = at;
    while (next < limit && Chars.isBlank(raw.charAt(next))) {
      next++;
    }
    return next;
  }

  private static String word(String raw, int begin, int limit) {
    int end = begin;
    int stop = Math.min(limit, begin + LONGEST_WORD);
    while (end < stop && (Chars.isWord(raw.charAt(end)) || raw.charAt(end) == '-')) {
      end++;
    }
    return raw.substring(begin, end);
  }

  private static String wordBefore(String raw, int limit, int end) {
    int begin = end;
    int stop = Math.max(limit, end - LONGEST_WORD);
    while (begin > stop && isWordOrStop(raw.charAt(begin - 1))) {
      begin--;
    }
    return raw.substring(begin, end);
  }

  private static boolean isWordOrStop(char c) {
    return Chars.isWord(c) || c == '.' || c == '-';
  }
}
