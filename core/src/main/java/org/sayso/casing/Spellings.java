package org.sayso.casing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The bundled list of how common words are written inside sentences, and of pairs of them that are
 * names. It is searched as it stands, since few reports have more than one line in capitals.
 */
final class Spellings {

  /** How a word is written. */
  enum Usual {
    /** Not listed: most often a name. */
    UNKNOWN,
    /** In small letters wherever it is no name's part. */
    SMALL,
    /** In small letters, mostly. */
    MOSTLY_SMALL,
    /** In small letters, but before a name as its part: "Port". */
    SMALL_BUT_BEFORE_NAMES,
    /** In capitals throughout. */
    FULL
  }

  private static final String FILE = "/packs/languages/en/casing.txt";

  /** What a plural or a form of a verb adds to the word that is listed. */
  private static final List<String> ENDINGS = List.of("s", "es", "ed", "d", "ing", "ly");

  private static final int SHORTEST_STEM = 4;

  private final String lines;

  private Spellings(String lines) {
    this.lines = lines;
  }

  private static final class Bundled {
    static final Spellings LIST = load();

    private static Spellings load() {
      try (InputStream in = Objects.requireNonNull(Spellings.class.getResourceAsStream(FILE))) {
        return new Spellings(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The list of English, read when it is first asked for. */
  static Spellings english() {
    return Bundled.LIST;
  }

  /** How a word is usually written, given in small letters. */
  Usual of(String word) {
    Usual known = listed(word);
    return known == Usual.UNKNOWN && isInflected(word) ? Usual.SMALL : known;
  }

  /** Whether two words together are a name, or the beginning of one: "red cross". */
  boolean isName(String first, String second) {
    return listed(first + ' ' + second) != Usual.UNKNOWN;
  }

  private boolean isInflected(String word) {
    return ENDINGS.stream()
        .filter(word::endsWith)
        .map(ending -> word.substring(0, word.length() - ending.length()))
        .anyMatch(stem -> stem.length() >= SHORTEST_STEM && listed(stem) == Usual.SMALL);
  }

  private Usual listed(String key) {
    int from = 0;
    int to = lines.length();
    while (from < to) {
      int begin = lines.lastIndexOf('\n', (from + to) / 2 - 1) + 1;
      int end = lines.indexOf('\n', begin);
      Usual usual = mark(lines.charAt(end - 1));
      int order = lines.substring(begin, usual == Usual.SMALL ? end : end - 1).compareTo(key);
      if (order == 0) {
        return usual;
      }
      from = order < 0 ? end + 1 : from;
      to = order < 0 ? to : begin;
    }
    return Usual.UNKNOWN;
  }

  private static Usual mark(char last) {
    return switch (last) {
      case '~' -> Usual.MOSTLY_SMALL;
      case '<' -> Usual.SMALL_BUT_BEFORE_NAMES;
      case '^' -> Usual.FULL;
      default -> Usual.SMALL;
    };
  }
}
