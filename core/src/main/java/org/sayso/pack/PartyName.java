package org.sayso.pack;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name that a conflict's party goes by in some span of days.
 *
 * @param party id of the party
 * @param words the name, folded, its words parted by single blanks
 * @param from first day on which the name means this party, or null
 * @param until last day on which it does, or null
 * @param sort what sort of name
 * @param capitals whether it is written in capitals alone, so that other words are none: IS
 * @param entry file and line, for provenance
 */
public record PartyName(
    String party,
    String words,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    Sort sort,
    boolean capitals,
    String entry) {

  /** What a name of a party is. */
  public enum Sort {
    /** The party's own and nobody else's: "Taliban". */
    OWN,
    /** A general word that means the party in reports on this conflict: "the insurgents". */
    GENERAL,
    /** An adjective that puts an office or a force on the party's side: "Afghan". */
    ADJECTIVE,
    /** A well-known person who speaks for it. */
    PERSON,
    /** Not a name, but what the party is: state, foreign, armed or other. */
    NATURE,
    /** Not a name, but the only country in which the party fights. */
    HOME;

    static Sort of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final Pattern EDGES = Pattern.compile("^-|-$");

  /** Whether the name means this party in a report of that day; an unknown day fits any. */
  public boolean fits(@Nullable LocalDate day) {
    return day == null
        || ((from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until)));
  }

  /** A name in the form that look-ups use: lower case, plain apostrophes. */
  public static String fold(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.indexOf('’') < 0 ? lower : lower.replace('’', '\'');
  }

  /**
   * The id of a party of that name which no pack knows: folded, without apostrophes, with a hyphen
   * for whatever parts two words.
   */
  public static String unknownId(String name) {
    String words = fold(name).replace("'", "");
    return EDGES.matcher(BETWEEN_WORDS.matcher(words).replaceAll("-")).replaceAll("");
  }
}
