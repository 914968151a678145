package org.sayso.eventdata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The tables of words and numbers that stand beside this package. */
final class Words {

  private Words() {}

  /** The lines of a table but for comments and blank ones. */
  static List<String> lines(String name) {
    try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(name));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
