package org.sayso.predicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sayso.pack.WordClasses;
import org.sayso.text.Sentence;
import org.sayso.text.Token;
import org.sayso.text.Tree;

/**
 * Who is subject and object of a word, wherever the sentence keeps them: passives are turned round,
 * and what relative, participle, infinitive and coordinated clauses leave out is taken from the
 * clause they hang on.
 */
public final class Grammar {

  private static final int NONE = -1;
  private static final int MAX_STEPS = 8;
  private static final int LONGEST_TOPIC = 8;
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
  private static final List<String> VICTIMS = List.of("area", "facility", "civilian", "thing");
  private static final Set<String> PAST = Set.of("VBD", "VBN");
  private static final Set<String> SUPERLATIVE = Set.of("JJS", "RBS");
  private static final Set<String> RELATIVE = Set.of("which", "who", "that", "whom", "whose");

  private final Sentence sentence;
  private final WordClasses words;
  private final Undertakings undertakings;
  private final Circumstances circumstances;

  public Grammar(Sentence sentence, WordClasses words) {
    this.sentence = sentence;
    this.words = words;
    this.undertakings = new Undertakings(sentence, this, words);
    this.circumstances = new Circumstances(sentence, this, words);
  }

  /** Whether the verb is a passive, with or without its auxiliary. */
  public boolean passive(int verb) {
    if (has(verb, "aux:pass") || has(verb, "nsubj:pass") || isShortPassive(verb)) {
      return true;
    }
    String tag = sentence.token(verb).tag();
    if (tag.equals("VBD") && sentence.relation(verb).equals("acl")) {
      return !has(verb, "obj") && !has(verb, "nsubj"); // "rockets fired at the town"
    }
    if (!tag.equals("VBN") || has(verb, "aux", "have")) {
      return false;
    }
    String relation = sentence.relation(verb);
    if (relation.equals("conj")) {
      return !has(verb, "nsubj") && !has(verb, "obj") && passive(sentence.head(verb));
    }
    return relation.equals("acl")
        || relation.equals("amod")
        || relation.equals("xcomp")
            && !has(verb, "obj")
            && (has(sentence.head(verb), "obj") || isOf("staying", sentence.head(verb)))
        || (relation.equals("xcomp") || relation.equals("ccomp")) // "reported killed"
            && has(sentence.head(verb), "nsubj:pass")
            && sentence.children(verb).stream().noneMatch(c -> is(c, "nsubj"))
        || relation.equals("advcl") // but not in "as the general called on them to fight"
            && !has(verb, "obj")
            && !(has(verb, "nsubj") && has(verb, "xcomp"))
            && !(has(verb, "nsubj") // "after rebels attacked"
                && children(verb, "mark").stream().anyMatch(m -> isOf("clause-of-time", m)))
        || agent(verb) != NONE && !has(verb, "obj");
  }

  /** "Three towns captured", "… and 40 killed": a verb that needs an object and has none. */
  private boolean isShortPassive(int verb) {
    return PAST.contains(sentence.token(verb).tag())
        && !words.is("no-participle", sentence.token(verb).form()) // "they took to it"
        && words.is("transitive", lemma(verb))
        && has(verb, "nsubj")
        && !has(verb, "obj")
        && !has(verb, "aux")
        && !has(verb, "ccomp")
        && !(isOf("either-way", verb) // "the rebels attacked at dawn"
            && children(verb, "nsubj").stream().anyMatch(this::mayAttack))
        && children(verb, "compound:prt").stream().noneMatch(p -> lemma(p).equals("in"))
        && raisedObject(verb).isEmpty()
        && !sentence.relation(verb).equals("acl:relcl")
        && by(verb, "into").isEmpty(); // "they stormed into the town"
  }

  private boolean mayAttack(int subject) {
    return sentence.isWhole()
        ? VICTIMS.stream().noneMatch(victims -> isOf(victims, subject))
        : isOf("armed", subject) && has(subject, "det");
  }

  /** Heads of the phrases that do what the word says; empty where nothing names them. */
  public List<Integer> subject(int verb) {
    if (passive(verb)) {
      int agent = agent(verb);
      return agent == NONE ? List.of() : List.of(agent);
    }
    return surfaceSubjects(verb);
  }

  /** The grammatical subjects: the clause's own, or the one it shares, or what is fronted. */
  public List<Integer> surfaceSubjects(int verb) {
    List<Integer> own = children(verb, "nsubj", "nsubj:pass");
    if (own.size() > 1) {
      return own;
    }
    int subject = surfaceSubject(verb, 0);
    if (subject != NONE) {
      int helped = undertakings.helped(verb);
      return helped == NONE ? List.of(subject) : List.of(helped, subject);
    }
    List<Integer> fronted = fronted(verb);
    return fronted.isEmpty() && topic() != NONE && verb > topic() ? List.of(topic()) : fronted;
  }

  /**
   * Of "besides A, B and C districts have fallen", which parses as one list, B and C: what a clause
   * without a subject has joined to a noun before it.
   */
  public List<Integer> fronted(int predicate) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < predicate; i++) {
      boolean joined = is(i, "conj") && isNominal(i);
      if (joined && (under(i, predicate) || isTime(sentence.head(i)) && !isTime(i))) {
        found.add(i);
      }
    }
    return found;
  }

  private boolean under(int token, int predicate) {
    int at = sentence.head(token);
    for (int steps = 0; steps < MAX_STEPS && at >= 0 && isNominal(at); steps++) {
      at = at == predicate ? NONE : sentence.head(at);
      if (at == predicate) {
        return true;
      }
    }
    return false;
  }

  /** Heads of the phrases to which it is done; empty where nothing names them. */
  public List<Integer> object(int verb) {
    if (passive(verb)) {
      List<Integer> own = children(verb, "nsubj:pass");
      if (own.size() > 1) {
        return own; // "five men as well as two women were killed"
      }
      int subject = passiveSubject(verb);
      return subject == NONE ? surfaceSubjects(verb) : List.of(subject);
    }
    List<Integer> objects = new ArrayList<>();
    for (int child : sentence.children(verb)) {
      if (is(child, "obj") || is(child, "dobj")) {
        objects.add(isRelative(child) ? antecedent(verb) : ofWhom(child));
      }
    }
    if (objects.isEmpty() && is(verb, "acl:relcl") && !relativeSubject(verb)) {
      objects.add(sentence.head(verb));
    }
    if (objects.isEmpty() && sentence.relation(verb).equals("conj")) {
      objects.addAll(sharedObject(verb));
    }
    if (objects.isEmpty()) {
      objects.addAll(raisedObject(verb));
    }
    objects.removeIf(o -> o < 0);
    return objects;
  }

  /** Of "took six soldiers captive" the soldiers, of whom it is told that they became that. */
  private int ofWhom(int object) {
    return becoming(object).stream().findFirst().orElse(object);
  }

  /** Whether the object only says what becomes of somebody. */
  public boolean isPredicate(int object) {
    return !becoming(object).isEmpty();
  }

  private List<Integer> becoming(int object) {
    if (!words.is("captive", lemma(object))) {
      return List.of();
    }
    return children(object, "nsubj", "compound").stream()
        .filter(c -> is(c, "nsubj") || sentence.token(c).tag().equals("NNS"))
        .toList();
  }

  /** The grammatical subject, the clause's own or the one it shares; -1 where there is none. */
  public int surfaceSubject(int verb) {
    return surfaceSubject(verb, 0);
  }

  /** Children joined by that preposition. */
  public List<Integer> by(int governor, String preposition) {
    List<Integer> found = new ArrayList<>();
    for (int child : sentence.children(governor)) {
      String relation = sentence.relation(child);
      if ((relation.startsWith("obl") || relation.startsWith("nmod"))
          && (marked(child, preposition) || isMarked(child, preposition))) {
        found.add(isRelative(child) ? antecedent(governor) : child);
      } else if ((is(child, "acl") || is(child, "advcl")) && isMarked(child, preposition)) {
        found.add(child);
      } else if (relation.startsWith("obl") && isTime(child)
          || relation.equals("advmod") && isOf("somewhere", child)) { // "held elsewhere in X"
        found.addAll(by(child, preposition));
      }
    }
    found.removeIf(c -> c < 0);
    if (found.stream().allMatch(c -> isOf("happening", c))) {
      found.addAll(circumstances.placeOf(governor, preposition));
    }
    return found;
  }

  /** "Control on Thursday of the town": no day has a town, so what follows it belongs elsewhere. */
  private boolean isTime(int token) {
    return words.is("weekday", lemma(token)) || words.is("time-unit", lemma(token));
  }

  /** Whether the verb carries that preposition: "of falling". */
  private boolean isMarked(int verb, String preposition) {
    return sentence.token(verb).tag().equals("VBG") && has(verb, "mark", preposition);
  }

  /** "The third town", "the last city": of its kind it is told that it did something. */
  public boolean isRanked(int noun) {
    return children(noun, "amod", "nummod").stream()
        .anyMatch(c -> words.is("rank", lemma(c)) || sentence.token(c).tag().equals("JJS"));
  }

  /** Whether the word carries that preposition. */
  public boolean marked(int token, String preposition) {
    return children(token, "case").stream()
        .anyMatch(
            c -> // "Following the attack" is a participle by its lemma
            lemma(c).equals(preposition) || sentence.token(c).form().equalsIgnoreCase(preposition));
  }

  /** Children of that relation. */
  public List<Integer> children(int governor, String... relations) {
    return Tree.children(sentence, governor, relations);
  }

  /** Whether the word has a child of that relation. */
  public boolean has(int governor, String relation) {
    return Tree.exact(sentence, governor, relation) >= 0;
  }

  /** Whether the word has that word as a child of that relation. */
  public boolean has(int governor, String relation, String lemma) {
    for (int child : sentence.children(governor)) {
      if (is(child, relation) && lemma(child).equals(lemma)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word is of that class of the language. */
  public boolean isOf(String wordClass, int token) {
    return words.is(wordClass, lemma(token));
  }

  /** The lemma, lower-case; of a comparative or superlative the form, which says more. */
  public String lemma(int token) {
    Token word = sentence.token(token);
    String tag = word.tag();
    boolean compared = tag.endsWith("R") || tag.endsWith("S") && SUPERLATIVE.contains(tag);
    return compared ? word.form().toLowerCase(Locale.ROOT) : word.lemma();
  }

  private int agent(int verb) {
    for (int child : sentence.children(verb)) {
      if (is(child, "obl:agent")
          || sentence.relation(child).startsWith("obl") && marked(child, "by")
          || is(child, "advcl") && isMarked(child, "by") && isMoving(child)) {
        return isMoving(child) ? children(child, "obj").get(0) : child;
      }
    }
    return NONE;
  }

  /** "Taken by advancing troops": nobody advances them. */
  private boolean isMoving(int participle) {
    return sentence.token(participle).tag().equals("VBG")
        && words.is("moving", lemma(participle))
        && children(participle, "obj").stream().anyMatch(o -> !has(o, "det"));
  }

  private int passiveSubject(int verb) {
    String relation = sentence.relation(verb);
    for (int child : sentence.children(verb)) {
      if (is(child, "nsubj:pass") || is(child, "nsubj")) {
        return isRelative(child) ? antecedent(verb) : child;
      }
    }
    if (relation.equals("acl") || relation.equals("amod") || relation.equals("acl:relcl")) {
      return sentence.head(verb);
    }
    return surfaceSubject(verb, 0);
  }

  int surfaceSubject(int verb, int steps) {
    if (steps > MAX_STEPS) {
      return NONE;
    }
    for (int child : sentence.children(verb)) {
      if (is(child, "nsubj") || is(child, "nsubj:pass")) {
        return isRelative(child) ? antecedent(verb) : child;
      }
    }
    for (int auxiliary : children(verb, "aux", "aux:pass")) {
      for (int child : children(auxiliary, "nsubj", "nsubj:pass")) {
        return child;
      }
    }
    int head = sentence.head(verb);
    if (head == NONE) {
      return participleSubject(verb, steps);
    }
    return switch (sentence.relation(verb)) {
      case "acl", "amod" -> nominalSubject(head, verb, steps);
      case "acl:relcl" -> NONE;
      case "xcomp" -> controller(head, steps);
      case "ccomp" ->
          isInfinitive(verb)
              ? controller(head, steps)
              : isNominal(head) && !has(head, "cop") && !has(head, "nsubj")
                  ? nominalSubject(head, verb, steps)
                  : nonFinite(verb) ? surfaceSubject(head, steps + 1) : NONE;
      case "advcl", "parataxis", "dep" ->
          undertaking(verb) != NONE
              ? undertakings.doer(undertaking(verb), verb, steps)
              : isNominal(head) && !has(head, "cop") && !has(head, "nsubj")
                  ? nominalSubject(head, verb, steps)
                  : nonFinite(verb) ? clauseSubject(head, verb, steps + 1) : NONE;
      case "conj" -> surfaceSubject(head, steps + 1);
      default -> NONE;
    };
  }

  /** A root verb that left its subject inside the participle clause before it. */
  private int participleSubject(int verb, int steps) {
    for (int child : sentence.children(verb)) {
      if (child < verb && is(child, "advcl") && has(child, "nsubj")) {
        return surfaceSubject(child, steps + 1);
      }
    }
    return NONE;
  }

  /** The subject above, or the object: in "they accused X of killing them" X killed. */
  private int clauseSubject(int head, int verb, int steps) {
    boolean accused =
        words.is("accuse", lemma(head)) && (isMarked(verb, "of") || isMarked(verb, "for"));
    List<Integer> objects = accused ? children(head, "obj") : List.of();
    return objects.isEmpty()
        ? surfaceSubject(circumstances.acting(head, verb), steps)
        : objects.get(0);
  }

  /** "Militants holding the town" have it; of "the army's effort to retake it" the army does. */
  private int nominalSubject(int noun, int verb, int steps) {
    return isInfinitive(verb) && !isRanked(noun) ? undertakings.doer(noun, verb, steps) : noun;
  }

  /** The noun that says what an infinitive is part of: the "bid" of "a bid to retake it"; or -1. */
  public int undertaking(int infinitive) {
    return undertakings.of(infinitive);
  }

  private int controller(int head, int steps) {
    if (words.is("object-control", lemma(head))) {
      for (int child : sentence.children(head)) {
        if (is(child, "obj") || is(child, "obl") && marked(child, "on")) {
          return child;
        }
      }
    }
    if (isNominal(head) && !has(head, "cop") && !has(head, "nsubj")) {
      return nominalSubject(head, head, steps);
    }
    int subject = surfaceSubject(head, steps + 1);
    boolean aim = subject >= 0 && lemma(head).equals("be") && words.is("plan", lemma(subject));
    List<Integer> whose = aim ? undertakings.owners(subject) : List.of();
    return whose.isEmpty() ? subject : whose.get(0);
  }

  /** Of "entered, but did not take, the town" the town, which only the last verb has. */
  private List<Integer> raisedObject(int verb) {
    String next = verb + 1 < sentence.size() ? sentence.token(verb + 1).tag() : "";
    boolean setOff = next.equals(",") || next.equals("CC");
    boolean later = setOff && sentence.relation(verb).equals("conj");
    return children(later ? sentence.head(verb) : verb, "conj").stream()
        .filter(c -> c > verb && !has(c, "nsubj") && !has(c, "nsubj:pass"))
        .filter(c -> sentence.token(c).tag().startsWith("V") && children(verb, "obl").isEmpty())
        .map(c -> children(c, "obj", "dobj"))
        .filter(objects -> !objects.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Of "X: retaken by the army", an entry of a list, X; -1 where the sentence is none. */
  private int topic() {
    for (int i = 1; i < Math.min(sentence.size(), LONGEST_TOPIC); i++) {
      if (lemma(i).equals(":")) {
        return sentence.token(i - 1).tag().startsWith("NNP") ? i - 1 : NONE;
      }
    }
    return NONE;
  }

  private List<Integer> sharedObject(int verb) {
    int first = sentence.head(verb);
    List<Integer> shared = new ArrayList<>(children(first, "obj"));
    shared.removeIf(object -> object <= verb);
    if (shared.isEmpty()
        && sentence.relation(first).equals("acl:relcl")
        && !relativeSubject(first)
        && !has(first, "obj")) {
      shared.add(sentence.head(first));
    }
    return shared;
  }

  private int antecedent(int verb) {
    int clause = relativeClause(verb);
    return clause == NONE ? NONE : described(clause, sentence.head(clause));
  }

  /** After "X, capital of Y, which …" the clause, set off by a comma, tells of X. */
  private int described(int clause, int noun) {
    int pronoun = noun;
    while (pronoun < clause && !RELATIVE.contains(lemma(pronoun))) {
      pronoun++;
    }
    boolean setOff = pronoun > 0 && lemma(pronoun - 1).equals(",");
    int at = noun;
    for (int steps = 0; setOff && steps < MAX_STEPS && at != NONE; steps++) {
      if (is(at, "appos")) {
        return sentence.head(at);
      }
      at = sentence.relation(at).startsWith("nmod") ? sentence.head(at) : NONE;
    }
    return noun;
  }

  private boolean relativeSubject(int verb) {
    return sentence.children(verb).stream()
        .anyMatch(c -> sentence.relation(c).startsWith("nsubj") && isRelative(c));
  }

  private boolean isRelative(int token) {
    return RELATIVE.contains(lemma(token)) && relativeClause(sentence.head(token)) != NONE;
  }

  /** The relative clause that a word opens or stands in; -1 where it stands in none. */
  private int relativeClause(int word) {
    int clause = word;
    for (int steps = 0; steps < MAX_STEPS && clause != NONE; steps++) {
      if (sentence.relation(clause).equals("acl:relcl")) {
        return clause;
      }
      clause = sentence.head(clause);
    }
    return NONE;
  }

  private boolean nonFinite(int verb) {
    String tag = sentence.token(verb).tag();
    boolean finite =
        children(verb, "aux", "aux:pass").stream()
            .anyMatch(a -> FINITE.contains(sentence.token(a).tag()));
    return !finite && (tag.equals("VBG") || tag.equals("VBN")) || isInfinitive(verb);
  }

  /** Whether the verb is an infinitive with "to". */
  public boolean isInfinitive(int verb) {
    boolean past = sentence.token(verb).tag().equals("VBD"); // "close to where they fell"
    return !past
        && sentence.children(verb).stream()
            .anyMatch(c -> c < verb && (is(c, "mark") || is(c, "aux")) && lemma(c).equals("to"));
  }

  public boolean isNominal(int token) {
    String tag = sentence.token(token).tag();
    return tag.startsWith("N") || tag.equals("CD") || tag.startsWith("PRP");
  }

  /** Whether the word stands in that relation to its head. */
  public boolean is(int token, String relation) {
    return sentence.relation(token).equals(relation);
  }
}
