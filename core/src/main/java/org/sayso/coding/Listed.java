package org.sayso.coding;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.sayso.draft.Draft;
import org.sayso.grammar.Phrase;
import org.sayso.pack.Role;

/** Which of the places that one clause lists are told of for themselves. */
final class Listed {

  private static final Pattern AND = Pattern.compile(",?\\s+and\\s+");

  private Listed() {}

  /** "In X, the Y Sea and Z": whatever each is, the next lies in none of them. */
  static boolean isSeries(Draft draft) {
    List<Phrase> places =
        draft.reading.of(Role.PLACE).stream()
            .filter(Phrase::named)
            .sorted(Comparator.comparing(Phrase::head))
            .toList();
    int last = places.size() - 1;
    return last >= 2
        && AND.matcher(between(places.get(last - 1), places.get(last), draft)).matches();
  }

  /**
   * In "the town X and the district Y" and "the district Y, the town X and Z" the district is told
   * of for itself, though the town lies in it; in "X, Y and Z" Y may be where X lies.
   *
   * @param phrase one of the places
   * @param places all of them
   */
  static boolean isJoined(Phrase phrase, List<Phrase> places, Draft draft) {
    return places.stream()
        .anyMatch(
            p ->
                p.head() < phrase.head()
                    ? AND.matcher(between(p, phrase, draft)).matches()
                    : isFollowed(between(phrase, p, draft)));
  }

  private static boolean isFollowed(String between) {
    return AND.matcher(between).matches() || between.strip().equals(",");
  }

  /** The words between two phrases; none where they overlap. */
  private static String between(Phrase left, Phrase right, Draft draft) {
    int begin = left.span().end() - draft.evidence.span().begin();
    int end = right.span().begin() - draft.evidence.span().begin();
    return begin < end ? draft.evidence.text().substring(begin, end) : "";
  }
}
