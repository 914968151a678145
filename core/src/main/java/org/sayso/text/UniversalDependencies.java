package org.sayso.text;

import java.util.Arrays;
import java.util.List;

/**
 * Rebuilds a tree of NLP4J's kind as one of Universal Dependencies: prepositions hang on what they
 * govern, the copula on its predicate, every conjunct on the first one.
 *
 * <p>Reported speech stays a {@code ccomp} under its verb of saying, wherever the two stand. A
 * {@code cc} hangs on the conjunct that it introduces. Pure: whatever tree goes in, a tree comes
 * out.
 */
final class UniversalDependencies {

  private static final int NONE = -1;

  private final Relations relations;
  private final List<String> tags;
  private final List<String> lemmas;
  private final List<String> labels;
  private final int[] heads;
  private final int[] governed;
  private final int[] head;
  private final String[] relation;

  private UniversalDependencies(
      Relations relations,
      List<String> tags,
      List<String> lemmas,
      int[] heads,
      List<String> labels) {
    this.relations = relations;
    this.tags = tags;
    this.lemmas = lemmas;
    this.heads = heads;
    this.labels = labels;
    governed = new int[heads.length];
    head = new int[heads.length];
    relation = new String[heads.length];
  }

  /**
   * Converts a tree.
   *
   * @param tags the tags of its tokens
   * @param lemmas their lemmas
   * @param heads head of each, -1 for the root
   * @param labels NLP4J's labels
   */
  static Dependencies convert(
      Relations relations,
      List<String> tags,
      List<String> lemmas,
      int[] heads,
      List<String> labels) {
    var conversion = new UniversalDependencies(relations, tags, lemmas, heads, labels);
    conversion.findGoverned();
    conversion.turnPrepositions();
    conversion.turnCopulas();
    conversion.gatherConjuncts();
    conversion.matchRepeatedVerbs();
    conversion.partWeekdays();
    return new Dependencies(conversion.head, Arrays.asList(conversion.relation));
  }

  /** What each preposition governs: its object, else its clause, else a second preposition's. */
  private void findGoverned() {
    Arrays.fill(governed, NONE);
    for (String label : List.of("pobj", "pcomp", "prep")) {
      for (int i = heads.length - 1; i >= 0; i--) {
        int governor = heads[i];
        boolean taken =
            governor < 0
                || governed[governor] >= 0 && !labels.get(governed[governor]).equals(label);
        if (!taken && labels.get(i).equals(label) && governs(governor, i)) {
          governed[governor] = i;
        }
      }
    }
  }

  private boolean governs(int governor, int i) {
    if (!isAdposition(governor)) {
      return false;
    }
    return switch (labels.get(i)) {
      case "pobj" -> true;
      case "pcomp" -> !isBareAdposition(i);
      default -> i > governor && governed[i] >= 0 && isAdjunct(governor);
    };
  }

  private boolean isAdjunct(int i) {
    return List.of("prep", "agent", "pcomp", "conj").contains(labels.get(i));
  }

  /** Prepositions, and words such as "according" where they serve as one. */
  private boolean isAdposition(int i) {
    return List.of("IN", "TO").contains(tags.get(i)) || labels.get(i).equals("prep");
  }

  private boolean isBareAdposition(int i) {
    return tags.get(i).equals("IN") && governed[i] < 0;
  }

  /** The word at the end of a chain of prepositions; the word itself where it is none. */
  private int top(int i) {
    int top = i;
    while (governed[top] >= 0) {
      top = governed[top];
    }
    return top;
  }

  private void turnPrepositions() {
    for (int i = 0; i < heads.length; i++) {
      if (governed[i] >= 0) {
        head[i] = top(i);
        relation[i] = introduces(head[i]);
      } else {
        attachContent(i);
      }
    }
  }

  private String introduces(int content) {
    return tags.get(content).startsWith("V") ? "mark" : "case";
  }

  /** Attaches a word that governs nothing to where the outermost preposition before it hung. */
  private void attachContent(int i) {
    int outer = i;
    while (heads[outer] >= 0 && governed[heads[outer]] == outer) {
      outer = heads[outer];
    }
    int to = heads[outer];
    String label = labels.get(outer);
    while (outer != i && label.equals("prep") && to >= 0 && governed[to] >= 0 && heads[to] >= 0) {
      to = heads[to]; // "from A to B", where the second hangs on the first
    }
    head[i] = to < 0 ? NONE : top(to);
    if (to < 0) {
      relation[i] = "root";
    } else if (outer != i) {
      relation[i] = relations.governed(label, tags.get(i), isNominal(to));
    } else if (governed[to] >= 0 && isAdposition(i) && List.of("prep", "pcomp").contains(label)) {
      relation[i] = "case"; // the second word of "because of"
    } else {
      relation[i] = relations.of(label, tags.get(i), lemmas.get(i), isNominal(to), i < to);
    }
  }

  private boolean isNominal(int i) {
    String tag = tags.get(i);
    return tag.startsWith("NN")
        || tag.startsWith("PRP")
        || tag.startsWith("W") && !tag.equals("WRB")
        || List.of("CD", "DT", "$", "EX", "FW").contains(tag);
  }

  private void turnCopulas() {
    for (int i = 0; i < head.length; i++) {
      boolean copula = lemmas.get(i).equals("be") && tags.get(i).startsWith("V");
      if (copula && !relation[i].startsWith("aux")) {
        turnCopula(i);
      }
    }
  }

  private void turnCopula(int copula) {
    int complement = firstChild(copula, "xcomp", true);
    if (hasExpletive(copula)) {
      if (complement >= 0) {
        relation[complement] = "nsubj";
      }
      return;
    }
    int predicate = complement >= 0 ? complement : prepositionalPredicate(copula);
    if (predicate < 0) {
      return;
    }
    for (int i = 0; i < head.length; i++) {
      if (head[i] == copula) {
        head[i] = predicate;
      }
    }
    head[predicate] = head[copula];
    relation[predicate] = relation[copula];
    head[copula] = predicate;
    relation[copula] = "cop";
  }

  private boolean hasExpletive(int verb) {
    int expletive = firstChild(verb, "expl", false);
    return expletive >= 0 && tags.get(expletive).equals("EX");
  }

  private int firstChild(int parent, String wanted, boolean complementOnly) {
    for (int i = 0; i < head.length; i++) {
      boolean fits = !complementOnly || List.of("attr", "acomp").contains(labels.get(i));
      if (head[i] == parent && relation[i].equals(wanted) && fits) {
        return i;
      }
    }
    return NONE;
  }

  /** In "is under their control": the first oblique after "is", unless a comma parts the two. */
  private int prepositionalPredicate(int copula) {
    boolean clausal =
        firstChild(copula, "xcomp", false) >= 0 || firstChild(copula, "ccomp", false) >= 0;
    int oblique = NONE;
    for (int i = copula + 1; i < head.length && oblique < 0; i++) {
      oblique = head[i] == copula && relation[i].equals("obl") ? i : NONE;
    }
    if (clausal || oblique < 0) {
      return NONE;
    }
    boolean parted = false;
    for (int i = copula + 1; i < oblique; i++) {
      parted |= tags.get(i).equals(",");
    }
    return parted ? NONE : oblique;
  }

  private void gatherConjuncts() {
    for (int i = 0; i < head.length; i++) {
      while (relation[i].equals("conj") && relation[head[i]].equals("conj")) {
        head[i] = head[head[i]];
      }
    }
    for (int i = 0; i < head.length; i++) {
      if (relation[i].equals("cc")) {
        int conjunct = conjunctAfter(i);
        head[i] = conjunct >= 0 ? conjunct : head[i];
      }
    }
  }

  /** In "said A fell and said B held" the second "said" goes with the first, not with "fell". */
  private void matchRepeatedVerbs() {
    for (int i = 0; i < head.length; i++) {
      if (relation[i].equals("conj") && relation[head[i]].equals("ccomp")) {
        int governor = head[head[i]];
        boolean repeated = lemmas.get(i).equals(lemmas.get(governor)) && governor < head[i];
        if (repeated && firstChild(i, "nsubj", false) < 0) {
          head[i] = governor;
        }
      }
    }
  }

  private int conjunctAfter(int coordinator) {
    int first = head[coordinator];
    if (relation[first].equals("conj")) {
      first = head[first];
    }
    for (int i = coordinator + 1; i < head.length; i++) {
      if (head[i] == first && relation[i].equals("conj") && !descends(i, coordinator)) {
        return i;
      }
    }
    return NONE;
  }

  private boolean descends(int i, int ancestor) {
    int at = i;
    while (at >= 0 && at != ancestor) {
      at = head[at];
    }
    return at == ancestor;
  }

  /** Parts "the rebels Thursday night" into the rebels and a bare time of the verb. */
  private void partWeekdays() {
    for (int i = 1; i < head.length; i++) {
      if (relations.isWeekday(lemmas.get(i)) && tags.get(i).startsWith("NNP")) {
        int time = relation[i].equals("compound") && head[i] == i + 1 ? i + 1 : i;
        int name = i - 1;
        boolean joined =
            relation[name].equals("compound")
                && head[name] == time
                && tags.get(name).startsWith("NN")
                && head[time] >= 0;
        if (joined && (time == i || relations.isTime(lemmas.get(time)))) {
          part(name, i, time);
        }
      }
    }
  }

  private void part(int name, int weekday, int time) {
    head[name] = head[time];
    relation[name] = relation[time].startsWith("obl:") ? "obj" : relation[time];
    for (int i = 0; i < head.length; i++) {
      if (head[i] == time && i != weekday) {
        head[i] = name;
      }
    }
    int verb = head[name];
    while (head[verb] >= 0 && !tags.get(verb).startsWith("V")) {
      verb = head[verb];
    }
    head[time] = verb;
    relation[time] = "obl:tmod";
  }
}
