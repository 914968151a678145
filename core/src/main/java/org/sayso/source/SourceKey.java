package org.sayso.source;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells whether two sources are one: spellings, an institution and its spokesman. */
public final class SourceKey {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s-]+");

  private SourceKey() {}

  /** Whether two links name the same source. */
  public static boolean same(VoiceWords words, Source one, Source other) {
    return of(words, one).equals(of(words, other));
  }

  /** The same string for the same source; an institution's spokesman has the institution's. */
  public static String of(VoiceWords words, Source source) {
    if (source.kind() == SourceKind.OUTLET) {
      return outlet(words, source.text());
    }
    String institution = institution(words, source);
    String text = source.text() == null ? "" : VoiceWords.fold(source.text());
    return source.kind().code()
        + "/"
        + source.party()
        + "/"
        + (institution == null ? text : institution);
  }

  private static @Nullable String institution(VoiceWords words, Source source) {
    String all =
        (source.role() == null ? "" : source.role() + " ")
            + (source.text() == null ? "" : source.text());
    List<String> parts = parts(all).stream().map(part -> normal(words, part)).toList();
    boolean speaksFor = parts.stream().anyMatch(part -> words.is("spokesman", part));
    if (source.role() != null && !speaksFor) {
      return null;
    }
    for (int i = 0; i < parts.size(); i++) {
      VoiceWords.Noun noun = words.noun(parts.get(i));
      if (noun != null && noun.body()) {
        String before = i > 0 ? parts.get(i - 1) + " " : "";
        return before + parts.get(i);
      }
    }
    return speaksFor && source.party() != null ? source.party() : null;
  }

  public static String outlet(VoiceWords words, @Nullable String name) {
    VoiceWords.Outlet known = name == null ? null : words.outlet(name);
    return VoiceWords.fold(known != null ? known.name() : name == null ? "" : name);
  }

  public static List<String> parts(@Nullable String name) {
    return name == null ? List.of() : Arrays.asList(BETWEEN_WORDS.split(VoiceWords.fold(name)));
  }

  static String last(@Nullable String name) {
    List<String> parts = parts(name);
    return parts.isEmpty() ? "" : parts.get(parts.size() - 1);
  }

  public static Set<String> normal(VoiceWords words, Set<String> all) {
    Set<String> normal = new HashSet<>();
    all.forEach(word -> normal.add(normal(words, word)));
    return normal;
  }

  private static String normal(VoiceWords words, String word) {
    return words.usual(word);
  }
}
