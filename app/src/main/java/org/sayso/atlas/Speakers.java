package org.sayso.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.source.Source;

/**
 * Names those on whose word a claim rests, as a reader may see them: a private person by a
 * description, never by name, inside quotes too (codebook, section 4).
 */
public final class Speakers {

  private static final int SHORTEST_NAME = 3;

  private Speakers() {}

  /** The chain from the innermost source to the publisher. */
  public static String chain(Claim claim) {
    return claim.sources().stream().map(Speakers::link).collect(Collectors.joining(" ← "));
  }

  /** One link with those who say the same in the same clause. */
  public static String link(Source source) {
    return Stream.concat(Stream.of(source), source.with().stream())
        .map(Speakers::one)
        .collect(Collectors.joining(" and "));
  }

  /** A passage of a claim's report, without the names of private persons who speak in it. */
  public static String quote(Claim claim, String passage) {
    String veiled = passage;
    for (Source source : privates(claim.sources())) {
      for (String name : names(source.text())) {
        veiled =
            Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                .matcher(veiled)
                .replaceAll(Matcher.quoteReplacement("[" + description(source) + "]"));
      }
    }
    return veiled;
  }

  private static String one(Source source) {
    String name = source.text();
    String role = source.role();
    if (source.isPrivate()) {
      return description(source);
    }
    if (name == null) {
      return "an unnamed " + source.kind().code();
    }
    return role == null ? name : name + " (" + role + ")";
  }

  private static String description(Source source) {
    String role = source.role();
    return role == null ? "a private person" : role;
  }

  private static List<Source> privates(List<Source> sources) {
    List<Source> found = new ArrayList<>();
    for (Source source : sources) {
      if (source.isPrivate()) {
        found.add(source);
      }
      found.addAll(privates(source.with()));
    }
    return found;
  }

  /** The whole name first, then its last word, by which a report goes on. */
  private static List<String> names(@Nullable String name) {
    if (name == null) {
      return List.of();
    }
    String last = name.substring(name.lastIndexOf(' ') + 1);
    return last.length() < SHORTEST_NAME ? List.of(name) : List.of(name, last);
  }
}
