package org.sayso.toponym;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sayso.gazetteer.Candidate;
import org.sayso.gazetteer.Candidate.Tier;
import org.sayso.gazetteer.Gazetteer;

/** Finds in a sentence the names that a gazetteer has, as they are printed there. */
final class KnownNames {

  /** A name in capitals up to that length may be an abbreviation. */
  private static final int ABBREVIATION = 4;

  /** Shorter names must be spelt as the gazetteer spells them. */
  private static final int BENDABLE = 5;

  private final Gazetteer gazetteer;
  private final PlaceCues cues;
  private final Set<String> smallStarts;

  KnownNames(Gazetteer gazetteer, PlaceCues cues) {
    this.gazetteer = gazetteer;
    this.cues = cues;
    this.smallStarts =
        gazetteer.smallNames().stream().map(n -> n.split("[ -]")[0]).collect(Collectors.toSet());
  }

  /** One past the last word of the longest name that starts there; the start where none does. */
  int end(WordRow row, int from) {
    PlaceFinder.Word first = row.at(from);
    boolean small = !first.capital();
    if (small && !smallStarts.contains(first.form().split("-", 2)[0])) {
      return from;
    }
    for (int to = row.reach(from); to > from; to--) {
      if (small ? gazetteer.smallNames().contains(row.text(from, to)) : known(row, from, to)) {
        return to;
      }
    }
    return from;
  }

  private boolean known(WordRow row, int from, int to) {
    if (row.link(to - 1) || isFunction(row.at(to - 1))) {
      return false;
    }
    boolean several = to - from > 1;
    boolean bent =
        printedAsName(row, from, to) && !(several && cues.after(row.words(), to - 1) != null);
    if (!bent && !several) {
      return false;
    }
    String name = row.text(from, to);
    List<Candidate> candidates = bent ? gazetteer.named(name) : gazetteer.spelt(name);
    return candidates.stream().anyMatch(c -> sameCase(name, c) && longEnough(name, c));
  }

  /** The "as" of "in Kabul as fighting raged", which ends no name whatever it sounds like. */
  private static boolean isFunction(PlaceFinder.Word word) {
    return !word.capital()
        && switch (word.tag()) {
          case "IN", "CC", "DT", "TO", "MD", "PRP", "RB" -> true;
          default -> word.tag().startsWith("VB");
        };
  }

  /** A name in capitals alone, such as US, is printed so; and other names are not. */
  private static boolean sameCase(String printed, Candidate c) {
    boolean shout = printed.length() <= ABBREVIATION && upper(printed);
    return c.name().length() > ABBREVIATION || shout == upper(c.name());
  }

  private static boolean upper(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT));
  }

  private static boolean longEnough(String name, Candidate c) {
    return c.tier() == Tier.EXACT || name.length() >= BENDABLE;
  }

  /** All words of the name are capitals, links or words such as "valley". */
  private boolean printedAsName(WordRow row, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!row.at(i).capital() && !row.link(i) && cues.after(List.of(row.at(i)), 0) == null) {
        return false;
      }
    }
    return true;
  }
}
