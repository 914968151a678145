package org.sayso.settling;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sayso.claim.PlaceRef;
import org.sayso.draft.Draft;
import org.sayso.grammar.Phrase;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;

/**
 * Attacks that are made with words, on somebody: "the senator attacked Lund", "ads target Lund".
 */
final class Quarrels {

  private static final Set<Phrase.Type> SIDES =
      Set.of(Phrase.Type.PARTY, Phrase.Type.PEOPLE, Phrase.Type.OFFICIALS, Phrase.Type.PRONOUN);

  /** What stands right before somebody who is attacked. */
  private static final Pattern AT =
      Pattern.compile("(?i)\\b(attack(s|ed|ing)?( on)?|(hit|target)(s|ed|ing)?|battle)\\s+$");

  private static final Pattern OWN = Pattern.compile("(?i)^['’]s?\\s+(attack|battle)");

  private Quarrels() {}

  /**
   * Leaves out blows at a name that no list knows as a place, where the report tells of no side and
   * has no word of war.
   *
   * @param war whether it has one; asked only where there is such a blow
   */
  static void leave(List<Draft> drafts, BooleanSupplier war) {
    if (drafts.stream().anyMatch(Quarrels::mayBe)
        && drafts.stream().noneMatch(Quarrels::tellsOfSides)
        && !war.getAsBoolean()) {
      drafts.removeIf(Quarrels::mayBe);
    }
  }

  private static boolean mayBe(Draft blow) {
    PlaceRef name = blow.place;
    if (blow.kind != Kind.CLASH || name == null || name.place() != null) {
      return false;
    }
    String said = blow.evidence.text();
    int at = said.indexOf(name.text());
    return at >= 0
        && (AT.matcher(said.substring(0, at)).find()
            || OWN.matcher(said.substring(at + name.text().length())).find());
  }

  private static boolean tellsOfSides(Draft draft) {
    return Stream.of(Role.ACTOR, Role.TARGET)
        .flatMap(role -> draft.reading.of(role).stream())
        .anyMatch(p -> SIDES.contains(p.type()));
  }
}
