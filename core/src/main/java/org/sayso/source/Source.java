package org.sayso.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One link of the chain on whose word a claim rests.
 *
 * @param text name or description as printed; null only for an unknown publisher
 * @param role office or description beside a name, as printed, or null
 * @param kind what sort of source
 * @param party id of the party that the source belongs to, or null for outlets, residents, aid and
 *     where unknown
 * @param anonymous whether the person is not named
 * @param medium statement, tweet, interview, phone, video or document, or null where not said
 * @param isPrivate whether a named person without office or public role
 * @param with others who say the same in the same clause
 */
public record Source(
    @Nullable String text,
    @Nullable String role,
    SourceKind kind,
    @Nullable String party,
    boolean anonymous,
    @Nullable String medium,
    boolean isPrivate,
    List<Source> with) {

  private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+(?:s\\b)?");
  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,}");
  private static final Pattern HEAD = Pattern.compile("(\\p{Lu}\\p{L}+)(?= (?:for|of) |$)");
  private static final Pattern SHORTER = Pattern.compile("(?:for|of) the (\\p{Lu}\\p{L}+)$");
  private static final Set<String> FILLING = Set.of("", "the", "of", "for", "in", "and", "a");

  /** Copies the list. */
  public Source {
    with = List.copyOf(with);
  }

  /** The publisher as the last link; unknown where the name is null. */
  public static Source publisher(@Nullable String name) {
    return new Source(name, null, SourceKind.OUTLET, null, name == null, null, false, List.of());
  }

  /**
   * Whether this one speaks for a body: "the spokeswoman for the UN's human rights office" for "the
   * United Nations", "a WHO director" for "the World Health Organization", "a spokesman for the
   * Observatory", "Observatory director" for "the Observatory for Human Rights".
   */
  public boolean speaksFor(Source body) {
    if (body.text == null || body.role != null) {
      return false;
    }
    List<String> name = words(body.text);
    List<String> own = words(role == null ? String.valueOf(text) : role + " " + text);
    boolean whole = name.size() > 1 || ACRONYM.matcher(body.text).matches();
    boolean longer = own.size() > name.size() && own.containsAll(name);
    String initials = name.stream().map(w -> w.substring(0, 1)).collect(Collectors.joining());
    Matcher shorter = SHORTER.matcher(String.valueOf(text));
    return whole && longer
        || isOfficeOf(body.text, name)
        || own.stream().anyMatch(w -> isShort(w, initials))
        || name.size() > 1 && shorter.find() && name.contains(shorter.group(1));
  }

  /** "Observatory director" of "the Observatory for Human Rights", and no other body's. */
  private boolean isOfficeOf(String body, List<String> name) {
    Matcher head = HEAD.matcher(body);
    List<String> named =
        role == null
            ? List.of()
            : words(role).stream().filter(w -> Character.isUpperCase(w.charAt(0))).toList();
    return name.size() > 1
        && head.find()
        && named.contains(head.group(1))
        && name.containsAll(named);
  }

  /** "IOM" for the "United Nations' International Organization for Migration". */
  private static boolean isShort(String word, String initials) {
    return ACRONYM.matcher(word).matches()
        && (word.equals(initials) || word.length() > 2 && initials.endsWith(word));
  }

  private static List<String> words(String text) {
    return Stream.of(APART.split(text))
        .filter(word -> !FILLING.contains(word.toLowerCase(Locale.ROOT)))
        .toList();
  }

  /** The same as one of those who fight on a side. */
  public Source fightingFor(String side) {
    return new Source(text, role, SourceKind.ARMED_GROUP, side, anonymous, medium, isPrivate, with);
  }

  /** The same together with others. */
  public Source beside(List<Source> others) {
    return new Source(text, role, kind, party, anonymous, medium, isPrivate, others);
  }
}
