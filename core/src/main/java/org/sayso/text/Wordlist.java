package org.sayso.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.PackException;
import org.sayso.pack.PackFile;

/**
 * A closed list of words of a language, each with the part it plays and its value there.
 *
 * @param <P> the parts
 */
public final class Wordlist<P extends Enum<P>> {

  private static final String ROOT = "/packs/";
  private static final Pattern ENTRY = Pattern.compile("(\\w+): (.+?)(?: = (\\S+))?");
  private static final int LONGEST_PHRASE = 5;

  private final Class<P> parts;
  private final Map<String, Word<P>> byWord = new HashMap<>();
  private final Word<P> unknown;

  /**
   * Reads lines such as {@code part: words = value}; blank lines and those with # say nothing.
   *
   * @param file name of the file below {@code packs/}, for messages
   * @throws PackException on any other, and on a value that the part cannot have
   */
  public Wordlist(Class<P> parts, List<String> lines, String file) {
    this.parts = parts;
    this.unknown = new Word<>(parts);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        add(new PackFile.Line(file, i + 1, line));
      }
    }
  }

  /** A part that says which values its words can have. */
  public interface Valued {

    /** What to write in place of that value, or null where the words can have it; it may be "". */
    @Nullable String wanted(String value);
  }

  /**
   * The list of that bundled file, such as {@code languages/en/time.txt}.
   *
   * @throws PackException on a bad entry
   */
  public static <P extends Enum<P>> Wordlist<P> bundled(Class<P> parts, String file) {
    InputStream in = Wordlist.class.getResourceAsStream(ROOT + file);
    if (in == null) {
      throw new IllegalStateException("no bundled pack file " + file);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new Wordlist<>(parts, reader.lines().toList(), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the list knows of a word or a phrase: the parts that it plays, and those it begins. */
  public static final class Word<P extends Enum<P>> {
    private final Map<P, String> values;
    private final Set<P> begins;

    private Word(Class<P> parts) {
      values = new EnumMap<>(parts);
      begins = EnumSet.noneOf(parts);
    }

    /** Its value in that part, empty without one, null where it does not play it. */
    public @Nullable String value(P part) {
      return values.get(part);
    }

    /** Whether a phrase of that part, or the word itself in it, begins with it. */
    public boolean begins(P part) {
      return begins.contains(part);
    }
  }

  /** What the list knows of lower-case words, for who asks for several parts. */
  public Word<P> of(String words) {
    return byWord.getOrDefault(words, unknown);
  }

  /**
   * The value of the lower-case words in that part, empty without one, null where they have no
   * part.
   */
  public @Nullable String value(P part, String words) {
    return of(words).value(part);
  }

  /** Whether the lower-case words play that part. */
  public boolean has(P part, String words) {
    return value(part, words) != null;
  }

  /** Hands over all words of that part with their values, in no order. */
  public void each(P part, BiConsumer<String, String> taker) {
    byWord.forEach(
        (words, word) -> {
          String value = word.value(part);
          if (value != null) {
            taker.accept(words, value);
          }
        });
  }

  /**
   * Words of a text that the list knows.
   *
   * @param end one past the last word
   * @param value as listed, or empty
   */
  public record Phrase(int end, String value) {}

  /**
   * The longest phrase of that part that begins with a word, or null.
   *
   * @param lower gives the n-th word in lower case
   * @param begin first word
   * @param size number of words
   */
  public @Nullable Phrase longest(P part, IntFunction<String> lower, int begin, int size) {
    if (begin >= size || !of(lower.apply(begin)).begins(part)) {
      return null;
    }
    StringBuilder joined = new StringBuilder();
    Phrase longest = null;
    for (int end = begin; end < Math.min(begin + LONGEST_PHRASE, size); end++) {
      joined.append(end == begin ? "" : " ").append(lower.apply(end));
      String value = value(part, joined.toString());
      longest = value == null ? longest : new Phrase(end + 1, value);
    }
    return longest;
  }

  private void add(PackFile.Line line) {
    Matcher entry = ENTRY.matcher(line.text());
    if (!entry.matches()) {
      throw line.fault("not an entry; write part: words, or part: words = value");
    }
    P part = partOf(line, entry.group(1));
    String words = entry.group(2);
    String value = entry.group(3) == null ? "" : entry.group(3);
    String wanted = part instanceof Valued valued ? valued.wanted(value) : null;
    if (wanted != null) {
      throw line.fault("\"" + value + "\" is no value of " + entry.group(1) + "; write " + wanted);
    }
    known(words).values.put(part, value);
    known(words.split(" ", 2)[0]).begins.add(part);
  }

  private Word<P> known(String words) {
    return byWord.computeIfAbsent(words, none -> new Word<>(parts));
  }

  private P partOf(PackFile.Line line, String name) {
    for (P part : parts.getEnumConstants()) {
      if (part.name().equals(name.toUpperCase(Locale.ROOT))) {
        return part;
      }
    }
    String known =
        Stream.of(parts.getEnumConstants())
            .map(part -> part.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    throw line.fault("no part is called \"" + name + "\"; write one of " + known);
  }
}
