package org.sayso.pack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A plain-text file of a pack: one entry a line, {@code #} starts a comment, blank lines are free.
 *
 * @param name path of the file below {@code packs/}, for messages
 * @param lines the entries in order
 */
public record PackFile(String name, List<Line> lines) {

  static final String ROOT = "/packs/";

  /**
   * One entry.
   *
   * @param file name of its file
   * @param number its line, from 1
   * @param text the entry without comment and outer blanks, never empty
   */
  public record Line(String file, int number, String text) {

    /** Where the entry stands, as {@code file:line}. */
    public String entry() {
      return file + ":" + number;
    }

    /** The fault of this line, to be thrown. */
    public PackException fault(String message) {
      return new PackException(file, number, message);
    }
  }

  /** Copies the list. */
  public PackFile {
    lines = List.copyOf(lines);
  }

  /** The bundled file of that name; throws {@link IllegalStateException} where it is missing. */
  public static PackFile bundled(String name) {
    return optional(name)
        .orElseThrow(() -> new IllegalStateException("no bundled pack file " + name));
  }

  /** The bundled file of that name, or nothing where a pack does without it. */
  public static Optional<PackFile> optional(String name) {
    try (InputStream in = PackFile.class.getResourceAsStream(ROOT + name)) {
      return in == null ? Optional.empty() : Optional.of(read(name, in));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read bundled pack file " + name, e);
    }
  }

  /** Reads the stream, which stays open. */
  static PackFile read(String name, InputStream in) throws IOException {
    List<Line> lines = new ArrayList<>();
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int number = 0;
    for (String raw = reader.readLine(); raw != null; raw = reader.readLine()) {
      number++;
      String text = withoutComment(raw).strip();
      if (!text.isEmpty()) {
        lines.add(new Line(name, number, text));
      }
    }
    return new PackFile(name, lines);
  }

  private static String withoutComment(String raw) {
    int hash = raw.indexOf('#');
    return hash < 0 ? raw : raw.substring(0, hash);
  }
}
