package org.sayso.clause;

import java.util.List;
import java.util.Set;
import org.sayso.conversion.Dependencies;
import org.sayso.conversion.Draft;

/**
 * Counts what no tree of a sound sentence has: in "shells fired from the hills hit the town" one
 * that makes the shells fire leaves nothing that hit it.
 */
public final class Faults {

  /** What a grave fault counts; slight ones, which a sound sentence may have, count less in all. */
  public static final int GRAVE = 4;

  /** Tags of what joins clauses. */
  private static final Set<String> JOINING = Set.of("CC", ",", ":", "``");

  /** Relations of words that have no clause of their own. */
  private static final Set<String> IDLE = Set.of("aux", "aux:pass", "cop", "case", "mark", "punct");

  private static final Set<String> ENDS = Set.of(".", "''");

  private final List<String> tags;
  private final Dependencies tree;
  private final boolean stopped;
  private final boolean told;

  /**
   * Prepares to count those of one tree.
   *
   * @param tags of its words
   */
  public Faults(List<String> tags, Dependencies tree) {
    this.tags = tags;
    this.tree = tree;
    stopped = !tags.isEmpty() && ENDS.contains(tags.get(tags.size() - 1));
    told = stopped && tags.stream().anyMatch(Draft.FINITE::contains);
  }

  /** How many there are, each grave one counted {@value #GRAVE} times; 0 where no verb stands. */
  public int count() {
    int grave = 0;
    int slight = 0;
    boolean verbs = tags.stream().anyMatch(tag -> tag.startsWith("V"));
    for (int i = 0; verbs && i < tags.size(); i++) {
      grave += isGrave(i) ? 1 : 0;
      slight += isSlight(i) ? 1 : 0;
    }
    return GRAVE * grave + Math.min(GRAVE - 1, slight);
  }

  private boolean isGrave(int i) {
    if (IDLE.contains(tree.relation(i))) {
      return hasContent(i);
    }
    if (isMisplaced(i)) {
      return true;
    }
    if (isFinite(i)) {
      return lacksSubject(i) || isLoose(i) || isUnjoined(i) || hasTwoSubjects(i);
    }
    return isVerb(i) ? isUnjoined(i) || hasTwoSubjects(i) : told && tree.head(i) < 0;
  }

  /** A participle with a subject and without an auxiliary, or for the verb of a whole sentence. */
  private boolean isSlight(int i) {
    boolean bare =
        tags.get(i).equals("VBN")
            && stopped
            && !is(i, "conj")
            && subjects(i, tags.size()) > 0
            && !has(i, "mark")
            && !has(i, "aux")
            && !has(i, "aux:pass");
    return bare || told && tree.head(i) < 0 && !isFinite(i);
  }

  /** Whether something is told of what is no more than an auxiliary, a preposition or a mark. */
  private boolean hasContent(int i) {
    for (int j = 0; j < tags.size(); j++) {
      if (tree.head(j) == i && isContent(j)) {
        return true;
      }
    }
    return false;
  }

  private boolean isContent(int i) {
    String relation = tree.relation(i);
    return isSubject(i)
        || relation.startsWith("obj")
        || relation.startsWith("obl")
        || relation.equals("ccomp");
  }

  /**
   * Whether a noun explains a verb or is a second object behind a comma, a verb hangs on nothing
   * that has a name, or a phrase behind what is said goes with the saying.
   */
  private boolean isMisplaced(int i) {
    int head = tree.head(i);
    boolean explains =
        is(i, "appos")
            && head >= 0
            && tags.get(head).startsWith("V")
            && tags.get(i).startsWith("N");
    boolean nameless = is(i, "dep") && tags.get(i).startsWith("V") && stopped;
    return explains
        || nameless
        || isActiveParticiple(i)
        || isSecondObject(i)
        || tree.relation(i).startsWith("obl") && isBeforeSpeaker(i);
  }

  /** "Explosives killed ten people": a participle behind a noun that does something to others. */
  private boolean isActiveParticiple(int i) {
    boolean participle = is(i, "acl") && (tags.get(i).equals("VBN") || tags.get(i).equals("VBD"));
    for (int j = i + 1; participle && j < tags.size(); j++) {
      if (tree.head(j) == i && is(j, "obj")) {
        return true;
      }
    }
    return false;
  }

  private boolean isSecondObject(int object) {
    boolean comma = false;
    for (int i = object - 1; is(object, "obj") && i > tree.head(object); i--) {
      comma |= tags.get(i).equals(",");
      if (is(i, "obj") && tree.head(i) == tree.head(object)) {
        return comma;
      }
    }
    return false;
  }

  /** Whether a phrase stands behind what is said and before who says it. */
  private boolean isBeforeSpeaker(int phrase) {
    int verb = tree.head(phrase);
    int clause = phrase;
    int speaker = -1;
    for (int i = 0; i < verb; i++) {
      clause = tree.head(i) == verb && is(i, "ccomp") ? i : clause;
      speaker = tree.head(i) == verb && is(i, "nsubj") ? i : speaker;
    }
    return clause < phrase && speaker > phrase;
  }

  private boolean lacksSubject(int i) {
    boolean complement = is(i, "ccomp") && tree.head(i) >= 0 && is(tree.head(i), "acl:relcl");
    return stopped
        && subjects(i, tags.size()) == 0
        && !has(i, "expl")
        && !is(i, "conj")
        && !is(i, "xcomp")
        && !is(i, "acl")
        && !complement
        && !isInverted(i);
  }

  /** Whether what is said with "be" or its clause stands in the place of the subject. */
  private boolean isInverted(int i) {
    for (int j = 0; j < i; j++) {
      if (tree.head(j) == i
          && (is(j, "obl") && has(i, "cop") || is(j, "ccomp") && has(j, "mark"))) {
        return true;
      }
    }
    return false;
  }

  /** A finite clause that no word joins to the verb before it, or joins wrongly. */
  private boolean isLoose(int i) {
    int head = tree.head(i);
    boolean adverbial = is(i, "advcl") && head < i && !isOpened(i);
    boolean beside = is(i, "parataxis") && has(i, "cc");
    boolean ofNoun =
        is(i, "conj") && head >= 0 && tags.get(head).startsWith("NN") && !has(head, "nsubj");
    return adverbial || beside || ofNoun;
  }

  private boolean isOpened(int i) {
    for (int j = 0; j < i; j++) {
      if (tree.head(j) == i && opens(j)) {
        return true;
      }
    }
    return false;
  }

  private boolean opens(int i) {
    return is(i, "mark") || tags.get(i).startsWith("W") || tags.get(i).equals("IN");
  }

  /** A second verb of the same subject before which no "and" and no comma stands. */
  private boolean isUnjoined(int i) {
    int head = tree.head(i);
    boolean second =
        is(i, "conj")
            && isVerb(i)
            && head >= 0
            && tags.get(head).startsWith("V")
            && subjects(i, tags.size()) == 0;
    int before = i - 1;
    while (second && before > head && tree.head(before) == i && isOfVerb(before)) {
      before--;
    }
    boolean joined = !second || before < 0 || JOINING.contains(tags.get(before));
    for (int j = before; !joined && j > head; j--) {
      boolean fronted = tree.relation(j).startsWith("obl") || is(j, "advcl");
      joined = tree.head(j) == i && fronted;
    }
    return !joined;
  }

  private boolean isOfVerb(int i) {
    return tree.relation(i).startsWith("aux") || is(i, "advmod") || is(i, "mark");
  }

  /** Two of whom it is told, of whom neither asks: a headline may have one behind its verb. */
  private boolean hasTwoSubjects(int i) {
    for (int j = 0; j < tags.size(); j++) {
      if (tree.head(j) == i && isSubject(j) && tags.get(j).startsWith("W")) {
        return false;
      }
    }
    return subjects(i, stopped ? tags.size() : i) > 1 && !has(i, "expl");
  }

  private boolean isVerb(int i) {
    return tags.get(i).startsWith("VB") && !is(i, "amod") && !is(i, "compound");
  }

  /** Whether the word or its auxiliary or copula is finite. */
  private boolean isFinite(int i) {
    boolean finite = Draft.FINITE.contains(tags.get(i)) && isVerb(i);
    for (int j = 0; !finite && j < i; j++) {
      finite = tree.head(j) == i && helps(j);
    }
    return finite;
  }

  /** Whether a word is a finite auxiliary or copula. */
  private boolean helps(int i) {
    return (tree.relation(i).startsWith("aux") || is(i, "cop"))
        && (Draft.FINITE.contains(tags.get(i)) || tags.get(i).equals("MD"));
  }

  private boolean isSubject(int i) {
    return tree.relation(i).startsWith("nsubj") || tree.relation(i).startsWith("csubj");
  }

  private int subjects(int of, int end) {
    int count = 0;
    for (int i = 0; i < end; i++) {
      count += tree.head(i) == of && isSubject(i) ? 1 : 0;
    }
    return count;
  }

  private boolean is(int i, String relation) {
    return tree.relation(i).equals(relation);
  }

  private boolean has(int i, String relation) {
    for (int j = 0; j < tags.size(); j++) {
      if (tree.head(j) == i && is(j, relation)) {
        return true;
      }
    }
    return false;
  }
}
