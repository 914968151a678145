package org.sayso.pack;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The names that parents give to children, read once, when the first is asked for. */
public final class GivenNames {

  private static final class English {
    private static final GivenNames NAMES =
        new GivenNames(PackFile.bundled("languages/en/given-names.txt"));
  }

  private final Set<String> names;

  private GivenNames(PackFile file) {
    names = file.lines().stream().map(PackFile.Line::text).collect(Collectors.toUnmodifiableSet());
  }

  /** Those of reports in English. */
  public static GivenNames english() {
    return English.NAMES;
  }

  /** Whether a word is one, with a capital or without. */
  public boolean has(String word) {
    return names.contains(word.toLowerCase(Locale.ROOT));
  }
}
