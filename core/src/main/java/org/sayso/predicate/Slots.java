package org.sayso.predicate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sayso.pack.Frame;
import org.sayso.pack.Slot;
import org.sayso.text.Sentence;
import org.sayso.text.Tree;

/** Finds the heads of the phrases that stand in a trigger's slots. */
public final class Slots {

  /** The steps of a slot that are functions and no prepositions. */
  private static final Set<String> FUNCTIONS =
      Set.of(
          "subj", "obj", "poss", "comp", "xcomp", "aim", "does", "done", "how", "self", "load",
          "told", "then", "undone");

  /** How a fight is joined to what was suffered in it. */
  private static final List<String> IN_IT = List.of("in", "by", "from", "during");

  private static final Set<String> OBJECTS = Set.of("obj", "nsubj:pass");

  private static final Set<String> DESCRIBING = Set.of("amod", "acl", "appos");

  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

  /** "Of a market in X": so many phrases may stand between a deed and who did it. */
  private static final int DEEPEST = 2;

  private final Sentence sentence;
  private final Grammar grammar;
  private final Resumed resumed;

  public Slots(Sentence sentence, Grammar grammar) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.resumed = new Resumed(sentence, grammar);
  }

  /** Whether a step of a slot is a function; else it is a preposition, printed as itself. */
  public static boolean isFunction(String step) {
    return FUNCTIONS.contains(step);
  }

  /** Heads of the phrases in that slot of the trigger, in the order of the sentence. */
  public List<Integer> at(int trigger, Slot slot) {
    List<Integer> reached = List.of(trigger);
    for (String step : slot.steps()) {
      List<Integer> next = new ArrayList<>();
      for (int from : reached) {
        next.addAll(step(from, step));
      }
      reached = next.size() < 2 ? next : List.copyOf(new LinkedHashSet<>(next)); // each once
    }
    return reached;
  }

  /** Whether one of the condition's words stands in its slot. */
  public boolean holds(int trigger, Frame.Condition condition) {
    if (condition.slot().is("case")) {
      return condition.lemmas().stream().anyMatch(w -> grammar.marked(trigger, w));
    }
    if (condition.slot().is("voice")) {
      return condition.lemmas().contains("passive") == grammar.passive(trigger);
    }
    if (condition.lemmas().contains("free") && condition.slot().is("form")) {
      return grammar.object(trigger).isEmpty() && !grammar.passive(trigger);
    }
    if (condition.slot().is("form")) {
      String tag = sentence.token(trigger).tag();
      return condition.lemmas().contains("past") == (tag.equals("VBD") || tag.equals("VBN"));
    }
    if (condition.slot().is("mood")) {
      return condition.lemmas().contains("future") == Moods.isToCome(grammar, trigger);
    }
    if (condition.slot().is("polarity")) {
      return condition.lemmas().contains("negative") == Moods.isNegated(grammar, trigger);
    }
    if (condition.slot().is("use")) {
      return condition.lemmas().stream().allMatch(use -> isUsed(trigger, use));
    }
    return !meeting(trigger, condition).isEmpty();
  }

  private boolean isUsed(int trigger, String use) {
    boolean predicative = !sentence.relation(trigger).equals("amod");
    return switch (use) {
      case "copula" -> grammar.has(trigger, "cop");
      case "clause" -> predicative && !sentence.relation(trigger).startsWith("acl");
      case "definite" -> grammar.children(trigger, "det").stream().anyMatch(this::isDefinite);
      case "counted" -> predicative && grammar.has(trigger, "nummod");
      case "bare" -> grammar.object(trigger).stream().allMatch(o -> grammar.by(o, "of").isEmpty());
      default -> predicative;
    };
  }

  private boolean isDefinite(int determiner) {
    return DEFINITE.contains(grammar.lemma(determiner));
  }

  /** The words in the condition's slot that meet it. */
  public List<Integer> meeting(int trigger, Frame.Condition condition) {
    return standing(trigger, condition.slot()).stream()
        .map(resumed::meant)
        .flatMap(t -> counted(t).stream())
        .filter(t -> !isDoing(t, condition.slot()))
        .filter(t -> condition.lemmas().contains(grammar.lemma(t)) || areSoMany(t, condition))
        .toList();
  }

  /** "Accused of torturing him": of no torture, but of what they did. */
  private boolean isDoing(int token, Slot slot) {
    return sentence.token(token).tag().equals("VBG")
        && slot.steps().get(slot.steps().size() - 1).equals("of")
        && grammar.has(token, "obj");
  }

  /** "Some 11,000 have left": so many people, where words for "thousands" of them would do. */
  private boolean areSoMany(int token, Frame.Condition condition) {
    return sentence.token(token).tag().equals("CD")
        && sentence.relation(token).matches("nsubj.*|obj")
        && condition.lemmas().contains("thousand");
  }

  /** What stands in a slot; of "drove people from their homes" the homes, which hang on people. */
  private List<Integer> standing(int trigger, Slot slot) {
    List<Integer> own = at(trigger, slot);
    boolean governed = !isFunction(slot.steps().get(0));
    boolean verbal = sentence.token(trigger).tag().startsWith("V");
    return own.isEmpty() && governed && verbal && !grammar.passive(trigger)
        ? grammar.object(trigger).stream()
            .filter(o -> o > trigger)
            .flatMap(o -> at(o, slot).stream())
            .toList()
        : own;
  }

  private List<Integer> step(int from, String step) {
    boolean verbal = sentence.token(from).tag().startsWith("V");
    return switch (step) {
      case "subj" -> verbal ? doers(from) : predicateSubject(from);
      case "obj" ->
          grammar.object(from).stream().map(o -> listed(from, elided(from, o))).distinct().toList();
      case "poss" -> grammar.children(from, "nmod:poss");
      case "comp" -> grammar.children(from, "compound", "amod", "nmod:poss");
      case "does" -> doing(from);
      case "done" -> doneBy(from);
      case "xcomp" -> becoming(from);
      case "aim" -> Aims.infinitives(sentence, grammar, from);
      case "how" -> manner(from);
      case "self" -> List.of(from);
      case "load" -> load(from);
      case "told" -> grammar.children(from, "acl");
      case "then" -> next(from).filter(c -> isSuffered(c) && !Moods.isNegated(grammar, c)).toList();
      case "undone" ->
          next(from).filter(c -> !isSuffered(c) && Moods.isNegated(grammar, c)).toList();
      default -> shared(from, step);
    };
  }

  /**
   * The adverbs of a word and how often it is told, "several times"; of "is back in control" also
   * the adverb of the verb that only links it.
   */
  private List<Integer> manner(int from) {
    int verb = sentence.head(from);
    boolean links = verb >= 0 && grammar.lemma(verb).equals("be") && grammar.has(from, "case");
    return Stream.concat(
            grammar.children(from, "advmod", "obl:tmod").stream(),
            links ? grammar.children(verb, "advmod").stream() : Stream.of())
        .toList();
  }

  /** Of "the rebels and their allies, who hold it" the rebels, whose allies they are. */
  private List<Integer> doers(int verb) {
    boolean told = sentence.relation(verb).equals("acl:relcl");
    boolean suffered = Circumstances.isSuffered(sentence, grammar, verb);
    return (suffered ? Stream.<Integer>empty() : grammar.subject(verb).stream())
        .map(s -> told && isJoined(s) && hasOwner(s) ? sentence.head(s) : s)
        .toList();
  }

  private boolean hasOwner(int noun) {
    return grammar.children(noun, "nmod:poss").stream()
        .anyMatch(p -> sentence.token(p).tag().startsWith("PRP"));
  }

  /**
   * "Ten were killed and dozens of people wounded", "and several wounded": so many, of whom a
   * clause without its auxiliary tells it; of "a nurse was among nine people killed" the nine.
   */
  private int elided(int participle, int noun) {
    boolean told = sentence.relation(participle).equals("acl") && sentence.head(participle) == noun;
    if (told && grammar.marked(noun, "among") && !grammar.has(noun, "nummod")) {
      return amongThose(noun);
    }
    boolean verb = sentence.token(noun).tag().startsWith("V");
    int part = verb ? participle - 1 : grammar.marked(noun, "of") ? sentence.head(noun) : noun;
    boolean other = told && part >= 0 && part != noun;
    boolean so = other && grammar.isOf("partitive", part) && isJoined(part);
    return so && sentence.token(sentence.head(part)).tag().startsWith("V") ? part : noun;
  }

  /** "A commander was among those killed", "among those killed was a commander": the commander. */
  private int amongThose(int those) {
    int head = sentence.head(those);
    boolean fronted = head > those && grammar.has(head, "cop");
    int behind = head > those ? Tree.exact(sentence, head, "nsubj") : -1;
    int subject = behind > head ? behind : grammar.surfaceSubject(those);
    return fronted ? head : subject < 0 ? those : subject;
  }

  /** Of "A, B and other towns held by them" A: what is told of the others is true of all. */
  private int listed(int clause, int noun) {
    boolean told = sentence.relation(clause).startsWith("acl") && sentence.head(clause) == noun;
    boolean others =
        grammar.children(noun, "amod").stream().anyMatch(a -> grammar.lemma(a).equals("other"));
    int first = noun;
    while (told && others && isJoined(first)) {
      first = sentence.head(first);
    }
    return first;
  }

  private boolean isJoined(int noun) {
    return sentence.relation(noun).equals("conj");
  }

  /** Of "planes carrying troops", "trucks packed with shells", "full of men" what is in them. */
  private List<Integer> load(int carrier) {
    Stream<Integer> laden =
        grammar.children(carrier, "acl", "amod", "acl:relcl").stream()
            .filter(told -> told > carrier && grammar.isOf("laden", told))
            .flatMap(
                told ->
                    Stream.of(
                            grammar.object(told), grammar.by(told, "with"), grammar.by(told, "of"))
                        .flatMap(List::stream));
    boolean vehicle = grammar.isOf("thing", carrier) || grammar.isOf("craft", carrier);
    List<Integer> with =
        vehicle ? grammar.by(carrier, "with") : List.of(); // "trucks with soldiers"
    return Stream.concat(laden, with.stream()).filter(what -> what > carrier).toList();
  }

  /** The verb whose doer the word is: the killing of "a bomb killed" and "killed by a bomb". */
  private List<Integer> doing(int noun) {
    int head = sentence.head(noun);
    boolean doer = head >= 0 && grammar.subject(head).contains(noun);
    return doer && sentence.token(head).tag().startsWith("V") ? List.of(head) : List.of();
  }

  /** The verb whose object the word is: the killing of "people killed", "killed two people". */
  private List<Integer> doneBy(int noun) {
    int head = sentence.head(noun);
    boolean object = OBJECTS.contains(sentence.relation(noun));
    return object && sentence.token(head).tag().startsWith("V")
        ? List.of(head)
        : Stream.concat(
                grammar.children(noun, "acl").stream().filter(grammar::passive),
                grammar.children(noun, "acl:relcl").stream()
                    .filter(c -> grammar.passive(c) || isOfIt(c)))
            .toList();
  }

  /** "An attack that they blamed on others", "an attack they blamed on others". */
  private boolean isOfIt(int clause) {
    return grammar.children(clause, "nsubj").stream().noneMatch(this::isRelative)
        && grammar.has(clause, "nsubj")
        && grammar.children(clause, "obj").stream().allMatch(this::isRelative);
  }

  private boolean isRelative(int token) {
    return sentence.token(token).tag().startsWith("W");
  }

  /** What somebody does next, or what something becomes by it: "took them captive". */
  private List<Integer> becoming(int from) {
    List<Integer> found = new ArrayList<>();
    for (int child : grammar.children(from, "xcomp", "obj")) {
      boolean object = sentence.relation(child).equals("obj");
      if (!object || grammar.isPredicate(child)) {
        found.add(child);
      }
      if (object && grammar.isOf("object-control", from)) { // "forced a column to retreat"
        grammar.children(child, "acl").stream().filter(grammar::isInfinitive).forEach(found::add);
      }
    }
    if (grammar.isOf("sending", from)) { // "sent the troops fleeing"
      Stream.concat(
              grammar.children(from, "obj").stream()
                  .flatMap(o -> counted(o).stream())
                  .flatMap(o -> grammar.children(o, "acl").stream()),
              grammar.children(from, "advcl", "conj").stream().filter(c -> c > from))
          .filter(c -> sentence.token(c).tag().equals("VBG") && !grammar.has(c, "cc"))
          .forEach(found::add);
    }
    grammar.children(from, "ccomp").stream().filter(grammar::isInfinitive).forEach(found::add);
    return found;
  }

  /** Of "attacked it but were stopped", "but made no headway" what next is told of the same. */
  private Stream<Integer> next(int from) {
    return grammar.children(from, "conj").stream()
        .filter(c -> c > from && !grammar.has(c, "nsubj") && !grammar.has(c, "nsubj:pass"));
  }

  /** "Were stopped", "were unsuccessful", "failed": it did nothing. */
  private boolean isSuffered(int clause) {
    return grammar.passive(clause) || grammar.has(clause, "cop") || grammar.isOf("failing", clause);
  }

  /** "Women and children from X", "a priest and a nun as shields": what the last one governs. */
  private List<Integer> shared(int from, String preposition) {
    List<Integer> own = prepositional(from, preposition);
    boolean noun = !sentence.token(from).tag().startsWith("V");
    if (own.isEmpty() && noun) {
      own = besideLoss(from, preposition);
    }
    if (own.isEmpty() && noun && !preposition.equals("of")) { // "thousands of people from X"
      own = counted(from).stream().flatMap(c -> prepositional(c, preposition).stream()).toList();
    }
    List<Integer> joined = noun ? grammar.children(from, "conj") : List.of();
    return own.isEmpty() && !joined.isEmpty()
        ? prepositional(joined.get(joined.size() - 1), preposition)
        : own;
  }

  /**
   * "Died in attacks on Sunday in X", "killed ten by an attack in X", "in an attack they killed ten
   * in X": what the dying governs.
   */
  private List<Integer> besideLoss(int noun, String preposition) {
    int head = sentence.head(noun);
    boolean several = head >= 0 && grammar.isOf("partitive", head) && grammar.marked(noun, "of");
    int whole = several ? head : noun;
    int verb = sentence.relation(whole).equals("obl") ? sentence.head(whole) : -1;
    boolean lost = verb >= 0 && grammar.isOf("loss", verb);
    return lost && IN_IT.stream().anyMatch(p -> grammar.marked(whole, p))
        ? grammar.by(verb, preposition).stream().filter(p -> p != whole).toList()
        : List.of();
  }

  private List<Integer> prepositional(int from, String preposition) {
    List<Integer> found = new ArrayList<>(grammar.by(from, preposition));
    found.removeIf(this::isAccordingTo);
    boolean subject = isSubject(from);
    if (isSubjectOfBeing(from)
        || subject && (preposition.equals("between") || occurs(sentence.head(from)))) {
      found.addAll(grammar.by(sentence.head(from), preposition));
    }
    grammar.children(from, "acl:relcl").stream() // "the attacks, which took place in X"
        .filter(this::occurs)
        .forEach(r -> found.addAll(grammar.by(r, preposition)));
    if (preposition.equals("by")) {
      grammar.children(from, "obl:agent").stream()
          .filter(a -> !found.contains(a))
          .forEach(found::add);
      if (found.isEmpty() && sentence.token(from).tag().startsWith("N")) {
        found.addAll(strayAgent(from));
      }
    }
    return found;
  }

  /** "According to a doctor" leads to nobody. */
  private boolean isAccordingTo(int noun) {
    return sentence.children(noun).stream()
        .anyMatch(c -> sentence.token(c).form().equalsIgnoreCase("according"));
  }

  /**
   * Of "a toll from the shelling of a market in X by the army" the army, wherever it hangs; of
   * "raids led by Xland", "violence perpetrated by them" those who do it.
   */
  private List<Integer> strayAgent(int noun) {
    List<Integer> done =
        grammar.children(noun, "acl").stream()
            .filter(d -> grammar.isOf("perform", d) && grammar.passive(d))
            .flatMap(d -> grammar.subject(d).stream())
            .toList();
    if (!done.isEmpty()) {
      return done;
    }
    Set<Integer> near = new LinkedHashSet<>();
    int above = sentence.head(noun);
    if (sentence.relation(noun).equals("nmod") && sentence.token(above).tag().startsWith("N")) {
      near.add(above);
    }
    List<Integer> below = grammar.children(noun, "nmod");
    for (int steps = 0; steps < DEEPEST && !below.isEmpty(); steps++) {
      near.addAll(below);
      below = below.stream().flatMap(b -> grammar.children(b, "nmod").stream()).toList();
    }
    return near.stream()
        .flatMap(n -> grammar.by(n, "by").stream())
        .filter(a -> a > noun && sentence.token(a).tag().startsWith("N"))
        .distinct()
        .toList();
  }

  /** "There were heavy losses on both sides": the verb of being holds what the noun governs. */
  private boolean isSubjectOfBeing(int token) {
    int head = sentence.head(token);
    return isSubject(token) && (grammar.lemma(head).equals("be") || grammar.has(token, "expl"));
  }

  /** "Clashes were reported between A and B": what the verb governs belongs to its subject. */
  private boolean isSubject(int token) {
    return sentence.head(token) >= 0 && sentence.relation(token).startsWith("nsubj");
  }

  /** "Among the dead were ten soldiers". */
  private boolean isFronted(int noun) {
    int head = sentence.head(noun);
    return head > noun && grammar.marked(noun, "among") && grammar.has(head, "cop");
  }

  /** Of "half of the country outside their control" the half. */
  private int partOf(int noun) {
    int part = sentence.head(noun);
    return part >= 0 && grammar.marked(noun, "of") && counts(part) ? part : noun;
  }

  /** Of "the town is under their control" the town; of "areas under their control" the areas. */
  private List<Integer> predicateSubject(int noun) {
    if (isFronted(noun)) {
      return List.of(sentence.head(noun));
    }
    if (isCutOff(noun)) {
      return List.of(noun - 1);
    }
    if (grammar.has(noun, "cop") || grammar.surfaceSubject(noun) >= 0) {
      return grammar.surfaceSubjects(noun);
    }
    int head = sentence.head(noun);
    if (head < 0) {
      return List.of();
    }
    String relation = sentence.relation(noun);
    if (relation.equals("obj") || relation.equals("nsubj:pass")) {
      return grammar.subject(head);
    }
    if (grammar.lemma(head).equals(":")) {
      return grammar.surfaceSubjects(noun); // "Kelbur: in the hands of the army"
    }
    if (relation.startsWith("nmod") || DESCRIBING.contains(relation)) {
      return List.of(partOf(head));
    }
    int subject = grammar.surfaceSubject(head);
    return subject < 0 ? List.of() : List.of(subject);
  }

  /** Of "left ten people dead and many others hurt" the first, whatever the parse hangs it on. */
  private boolean isCutOff(int state) {
    int head = sentence.head(state);
    return sentence.relation(state).equals("amod")
        && state > 0
        && sentence.token(state - 1).tag().startsWith("NN")
        && IntStream.range(state + 1, Math.max(state + 1, head))
            .anyMatch(i -> sentence.token(i).tag().equals("CC"));
  }

  /** Whether the verb only says that its subject came about: "took place". */
  private boolean occurs(int verb) {
    return grammar.isOf("occur", verb)
        || grammar.lemma(verb).equals("take")
            && grammar.children(verb, "obj").stream()
                .anyMatch(o -> grammar.lemma(o).equals("place"));
  }

  /** The word and, of "dozens of rockets", "13 of them" or "12 of its men", what it counts. */
  private List<Integer> counted(int token) {
    List<Integer> found = new ArrayList<>(List.of(token));
    for (int i = 0; i < found.size(); i++) { // "tens of thousands of people"
      boolean number = sentence.token(found.get(i)).tag().equals("CD");
      if (number || grammar.isOf("partitive", found.get(i))) {
        found.addAll(grammar.by(found.get(i), "of"));
      }
    }
    return found;
  }

  /** Whether the word counts or cuts a part from what follows: "half of", "40 percent of". */
  private boolean counts(int token) {
    return grammar.isOf("part", token) || grammar.lemma(token).equals("percent");
  }
}
