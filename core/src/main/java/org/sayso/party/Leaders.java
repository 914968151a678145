package org.sayso.party;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.pack.PartyName;
import org.sayso.pack.WordClasses;

/**
 * Those of whom a report tells that an armed group's fighters follow them: whoever the fighters of
 * "Mai Mai fighters loyal to General X" belong to, X speaks for them, and for no state's army.
 */
final class Leaders {

  private static final String RUN = "(\\p{Lu}[\\p{L}\\d'’-]*(?: \\p{Lu}[\\p{L}\\d'’-]*){0,5})";
  private static final String NAME = "(\\p{Lu}[\\p{L}'’.-]*(?: \\p{Lu}[\\p{L}'’.-]*){1,5})";

  /** "X fighters loyal to General Y", "the X rebels led by Y". */
  private static final Pattern FOLLOWERS =
      Pattern.compile(
          RUN
              + "(?: (?:rebel|militia|armed))?(?: (?:rebels|fighters|militants|militia|militiamen|guerrillas|insurgents|gunmen|soldiers|troops|forces|men|faction|group|movement|combatants))?,?"
              + " (?:loyal to|led by|commanded by|headed by) (?:(?:the )?[\\p{Ll} -]{3,30})?"
              + NAME);

  /** "General Y, who leads the X", "Y, the leader of the X", "Y, the head of X". */
  private static final Pattern HEADS =
      Pattern.compile(
          NAME
              + ", (?:who (?:leads|heads|commands|led|commanded)|(?:the |a )?(?:[\\p{Ll}-]+ ){0,2}(?:leader|commander|head|chief|founder) of)"
              + " (?:the )?(?:[\\p{Ll}-]+ ){0,2}"
              + RUN);

  /** "X leader General Y", "the X's commander, Y". */
  private static final Pattern TITLE =
      Pattern.compile(
          RUN
              + "(?:['’]s?)? (?:(?:rebel|military|militia|top|overall|supreme|founding) )*(?:leader|commander|chief|warlord|founder),? "
              + NAME);

  private final Function<String, Optional<String>> armed;
  private final WordClasses words;

  /**
   * In a report.
   *
   * @param armed the id of the armed group of that name, if it is one
   * @param words what stands before a person's name
   */
  Leaders(Function<String, Optional<String>> armed, WordClasses words) {
    this.armed = armed;
    this.words = words;
  }

  /** The names of the leaders that the text tells of. */
  List<PartyName> in(String raw) {
    List<PartyName> found = new ArrayList<>();
    find(FOLLOWERS.matcher(raw), 1, 2, found);
    find(HEADS.matcher(raw), 2, 1, found);
    find(TITLE.matcher(raw), 1, 2, found);
    return found;
  }

  private void find(Matcher told, int group, int leader, List<PartyName> found) {
    while (told.find()) {
      String name = person(told.group(leader));
      party(told.group(group))
          .filter(party -> name.indexOf(' ') > 0)
          .map(
              party ->
                  new PartyName(
                      party, PartyName.fold(name), null, null, PartyName.Sort.PERSON, false, ""))
          .ifPresent(found::add);
    }
  }

  /** The group that a run of capitalised words is, or ends or begins with. */
  private Optional<String> party(String run) {
    List<String> all = Arrays.asList(run.replaceFirst("['’]s?$", "").split(" "));
    for (int length = all.size(); length > 0; length--) {
      for (int from : new int[] {all.size() - length, 0}) {
        Optional<String> party = armed.apply(String.join(" ", all.subList(from, from + length)));
        if (party.isPresent()) {
          return party;
        }
      }
    }
    return Optional.empty();
  }

  /** A name without the ranks before it. */
  private String person(String printed) {
    List<String> all = Arrays.asList(printed.split(" "));
    int from = 0;
    while (from < all.size() && isRank(all.get(from))) {
      from++;
    }
    return String.join(" ", all.subList(from, all.size())).replaceFirst("(?:['’]s|\\.)$", "");
  }

  private boolean isRank(String word) {
    String plain = PartyName.fold(word).replace(".", "");
    return words.is("title", plain) || words.is("officer-rank", plain);
  }
}
