package org.sayso.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.grammar.Phrase;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.predicate.Grammar;
import org.sayso.text.Sentence;

/**
 * Makes one reading of what two words of a sentence tell of one fight: "launched an offensive in X,
 * targeting the village of Y", "a bomber killed two in an attack", "the blast targeted a market".
 */
final class OneFight {

  private static final Set<String> MADE_WITH = Set.of("bombing", "strike");
  private static final Set<String> AIMED = Set.of("attack", "strike");
  private static final Set<String> ONE_SIDED = Set.of("attack", "strike", "bombing");

  /** So many words may stand between how a fight was made and the word that tells it. */
  private static final int FAR = 4;

  private final Sentence sentence;
  private final Grammar grammar;

  OneFight(Sentence sentence, Grammar grammar) {
    this.sentence = sentence;
    this.grammar = grammar;
  }

  /** The readings, with one for each fight that has two of them. */
  List<Reading> of(List<Reading> readings) {
    List<Reading> found = new ArrayList<>(readings);
    for (Reading part : readings) {
      if (AIMED.contains(part.action()) && part.kind() == Kind.CLASH) {
        fightOf(part, found).ifPresent(fight -> unite(found, fight, part));
      }
    }
    return found;
  }

  private Optional<Reading> fightOf(Reading part, List<Reading> all) {
    List<Reading> fights =
        all.stream()
            .filter(r -> r.kind() == Kind.CLASH && r.trigger() != part.trigger())
            .filter(r -> r.modality().standing() == part.modality().standing())
            .toList();
    return part.nominal()
        ? fights.stream().filter(f -> isMadeWith(f, part)).findFirst()
        : fights.stream()
            .filter(f -> ONE_SIDED.contains(f.action()) && f.trigger() == above(part, fights))
            .findFirst();
  }

  /** "A bomber killed six in an attack in X": what a noun calls the bombing. */
  private boolean isMadeWith(Reading fight, Reading attack) {
    int noun = attack.trigger();
    int verb = grammar.marked(noun, "in") && !attack.definite() ? sentence.head(noun) : -1;
    boolean subject =
        sentence.head(fight.trigger()) == verb
            && sentence.relation(fight.trigger()).startsWith("nsubj");
    return verb >= 0
        && attack.action().equals("attack")
        && MADE_WITH.contains(fight.action())
        && (fight.trigger() == verb || subject);
  }

  /**
   * The word of a fight that a participle says the aim of ("launched an offensive, targeting X"),
   * or that is the subject of a verb that does ("the blast targeted X"); -1 for none.
   */
  private int above(Reading part, List<Reading> fights) {
    int verb = part.trigger();
    boolean bare = sentence.token(verb).tag().equals("VBG");
    if (bare && isOwnClause(verb)) {
      return -1;
    }
    int at = bare ? sentence.head(verb) : grammar.subject(verb).stream().findFirst().orElse(-1);
    for (int steps = 0; at >= 0 && steps < FAR; steps++) {
      int word = at;
      if (fights.stream().anyMatch(f -> f.trigger() == word)) {
        return at;
      }
      boolean within = bare && sentence.relation(at).matches("nmod|obl|compound|appos|conj|nsubj");
      at = within || sentence.relation(at).equals("obj") ? sentence.head(at) : -1;
    }
    return -1;
  }

  /** Whether a participle tells of something before or after, or that somebody else did. */
  private boolean isOwnClause(int verb) {
    boolean part = sentence.relation(verb).matches("advcl|acl");
    boolean apart = grammar.has(verb, "mark") && !grammar.marked(verb, "by");
    return !part || apart || grammar.has(verb, "nsubj") || grammar.has(verb, "aux");
  }

  /** Leaves the fight alone, with what only the part of it says, and the nearer place. */
  private void unite(List<Reading> found, Reading fight, Reading part) {
    Map<Role, List<Phrase>> roles = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      boolean open = fight.of(role).isEmpty();
      boolean nearer =
          role == Role.PLACE
              && !part.nominal()
              && part.of(role).stream().anyMatch(OneFight::isSomewhere);
      roles.put(role, open || nearer ? part.of(role) : fight.of(role));
    }
    roles.values().removeIf(List::isEmpty);
    found.set(found.indexOf(fight), fight.with(roles));
    found.remove(part);
  }

  /** Whether a place has a name that some list or word beside it knows for one, or lies in one. */
  private static boolean isSomewhere(Phrase place) {
    return place.type() == Phrase.Type.PLACE || !place.inside().isEmpty();
  }
}
