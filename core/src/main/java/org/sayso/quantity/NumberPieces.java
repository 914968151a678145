package org.sayso.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.report.Span;
import org.sayso.text.Token;
import org.sayso.text.Wordlist;
import org.sayso.text.Wordlist.Phrase;

/** The tokens of a sentence cut further, so that "10-15m" reads alike however it was cut before. */
final class NumberPieces {

  private static final Pattern PIECE =
      Pattern.compile("[0-9]++(?:,[0-9]{3}(?![0-9]))*+(?:\\.[0-9]++)?+|\\p{L}++|\\S");
  private static final Pattern FIRST_GROUP = Pattern.compile("[1-9]\\d{0,2}");
  private static final Pattern GROUP = Pattern.compile("\\d{3}");
  private static final int MOST_DIGITS = 15;
  private static final int MOST_PLAIN_DIGITS = 8;

  private final Wordlist<NumberWord> words;
  private final List<Token> tokens;
  private final List<Piece> pieces = new ArrayList<>();

  private record Piece(
      int token, Span span, String form, String lower, Wordlist.Word<NumberWord> known) {}

  NumberPieces(List<Token> tokens, Wordlist<NumberWord> words) {
    this.words = words;
    this.tokens = tokens;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (isWord(token.form())) {
        add(i, token.span().begin(), token.form());
        continue;
      }
      Matcher matcher = PIECE.matcher(token.form());
      while (matcher.find()) {
        add(i, token.span().begin() + matcher.start(), matcher.group());
      }
    }
  }

  private void add(int token, int begin, String form) {
    Span span = new Span(begin, begin + form.length());
    String lower = form.toLowerCase(Locale.ROOT);
    pieces.add(new Piece(token, span, form, lower, words.of(lower)));
  }

  /** Whether it is of letters alone, so that it is one piece. */
  private static boolean isWord(String form) {
    for (int i = 0; i < form.length(); i++) {
      if (!Character.isLetter(form.charAt(i))) {
        return false;
      }
    }
    return !form.isEmpty();
  }

  int size() {
    return pieces.size();
  }

  private boolean holds(int i) {
    return i >= 0 && i < pieces.size();
  }

  String form(int i) {
    return holds(i) ? pieces.get(i).form : "";
  }

  String lower(int i) {
    return holds(i) ? pieces.get(i).lower : "";
  }

  String tag(int i) {
    return tokens.get(pieces.get(i).token).tag();
  }

  int token(int i) {
    return pieces.get(i).token;
  }

  Span span(int begin, int end) {
    return pieces.get(begin).span.cover(pieces.get(end - 1).span);
  }

  boolean is(int i, String... anyOf) {
    String word = lower(i);
    for (String one : anyOf) {
      if (word.equals(one)) {
        return true;
      }
    }
    return false;
  }

  boolean is(int i, NumberWord part) {
    return known(i).value(part) != null;
  }

  private Wordlist.Word<NumberWord> known(int i) {
    return holds(i) ? pieces.get(i).known : words.of("");
  }

  @Nullable Phrase phrase(int i, NumberWord part) {
    return known(i).begins(part) ? words.longest(part, this::lower, i, size()) : null;
  }

  /** The value of the word in that part, or zero. */
  double value(int i, NumberWord part) {
    String value = known(i).value(part);
    return value == null ? 0 : Double.parseDouble(value);
  }

  /** Whether no space parts this piece from the next. */
  boolean joined(int i) {
    return holds(i) && holds(i + 1) && pieces.get(i).span.end() == pieces.get(i + 1).span.begin();
  }

  boolean capital(int i) {
    return holds(i) && Character.isUpperCase(form(i).codePointAt(0));
  }

  boolean letters(int i) {
    return holds(i) && Character.isLetter(form(i).codePointAt(0));
  }

  boolean digits(int i) {
    return holds(i) && form(i).charAt(0) >= '0' && form(i).charAt(0) <= '9';
  }

  /** The last of the groups of three digits that spaces part: "1 200 000"; itself where none do. */
  int lastGroup(int i) {
    boolean begins = digits(i) && FIRST_GROUP.matcher(form(i)).matches();
    int last = i;
    while (begins && !joined(last) && GROUP.matcher(form(last + 1)).matches()) {
      last++;
    }
    return last;
  }

  /** The number that such groups make. */
  double grouped(int begin, int last) {
    StringBuilder digits = new StringBuilder();
    for (int i = begin; i <= last; i++) {
      digits.append(form(i));
    }
    return Double.parseDouble(digits.toString());
  }

  /** The number written in digits, or null where there is none or it is too long to be a count. */
  @Nullable Double number(int i) {
    String form = form(i);
    boolean grouped = form.indexOf(',') >= 0;
    if (!digits(i) || form.length() > (grouped ? MOST_DIGITS : MOST_PLAIN_DIGITS)) {
      return null;
    }
    return Double.valueOf(form.replace(",", ""));
  }
}
