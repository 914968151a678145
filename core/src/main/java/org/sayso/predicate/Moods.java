package org.sayso.predicate;

import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sayso.pack.WordClasses;
import org.sayso.text.Sentence;

/**
 * Whether what a verb tells of came to pass, by the words around it: "should they take the town" is
 * a condition, "were able to take it" and "made it possible to take it" tell that they did, and "it
 * is not true that they took it" that they did not.
 */
public final class Moods {

  /** Tags of words that begin who does something, right behind an inverted "should". */
  private static final Set<String> SUBJECT =
      Set.of("DT", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ", "CD");

  private static final Set<String> PAST = Set.of("VBD", "VBN");

  /** How a clause hangs on what is said of it. */
  private static final Set<String> UPWARD = Set.of("acl", "ccomp", "nmod");

  /** So many words stand at most between "choice" and what there is no choice but to do. */
  private static final int ASIDE = 5;

  /** So many words stand at most from "most" to "yet". */
  private static final int FEW = 4;

  private static final int MAX_STEPS = 12;

  private final Sentence sentence;
  private final Grammar grammar;
  private final WordClasses words;

  /**
   * Of the verbs of a sentence.
   *
   * @param words what is a report, or untrue
   */
  public Moods(Sentence sentence, Grammar grammar, WordClasses words) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.words = words;
  }

  /** "The war will spread should the army take it": a condition, up to the next comma. */
  public boolean isSupposed(int verb) {
    int from = verb;
    while (from > 0 && !sentence.token(from - 1).form().equals(",")) {
      from--;
    }
    return IntStream.range(from, verb).anyMatch(i -> isInverted(i) || isInvertedHad(i, verb));
  }

  /** "Had rebels captured it": the helping verb before who would have done it. */
  private boolean isInvertedHad(int word, int verb) {
    return sentence.head(word) == verb
        && sentence.relation(word).startsWith("aux")
        && sentence.token(word).form().equalsIgnoreCase("had")
        && sentence.children(verb).stream()
            .anyMatch(s -> s > word && s < verb && sentence.relation(s).startsWith("nsubj"));
  }

  /**
   * "Nearly captured it", "all but took it", "instead of attacking it", "far from taking it", "in
   * the event of an attack", "would have taken it without the strikes": it did not come to pass.
   */
  public boolean isUnfulfilled(int event) {
    int above = sentence.head(event);
    String head = above < 0 ? "" : grammar.lemma(above);
    boolean nearly =
        sentence.token(event).tag().equals("VBD")
            && (words.is("nearly", before(event, 1))
                || before(event, 1).equals("but") && before(event, 2).equals("all"));
    boolean other =
        grammar.has(event, "mark", "of") && grammar.has(event, "advmod", "instead")
            || grammar.has(event, "mark", "from") && head.equals("far");
    boolean supposed =
        grammar.marked(event, "of") && head.matches("event|case") && grammar.marked(above, "in");
    return nearly || other || supposed || isOutdone(event);
  }

  /** "Would have taken it without the strikes", "if the army had not come". */
  private boolean isOutdone(int verb) {
    return grammar.has(verb, "aux", "would")
        && grammar.has(verb, "aux", "have")
        && (!grammar.by(verb, "without").isEmpty()
            || grammar.children(verb, "advcl").stream().anyMatch(c -> grammar.has(c, "mark", "if"))
            || grammar.has(verb, "advmod", "otherwise"));
  }

  private String before(int word, int steps) {
    return word < steps ? "" : grammar.lemma(word - steps);
  }

  private boolean isInverted(int word) {
    return sentence.token(word).form().toLowerCase(Locale.ROOT).equals("should")
        && SUBJECT.contains(sentence.token(word + 1).tag());
  }

  /** Whether what was possible or due was done: "was able to seize arms", "had to leave". */
  public boolean isAttained(int over) {
    int verb = sentence.head(over);
    boolean made =
        grammar.lemma(over).equals("possible")
            && verb >= 0
            && sentence.token(verb).form().equals("made");
    boolean able =
        grammar.lemma(over).equals("able")
            && grammar.children(over, "cop").stream()
                .anyMatch(c -> PAST.contains(sentence.token(c).tag()))
            && grammar.children(over, "aux").stream()
                .allMatch(a -> grammar.lemma(a).equals("have"));
    return made || able || isForced(over);
  }

  /** The verb of "had no choice but to withdraw", who did so as far as he had none; or -1. */
  public int choosing(int verb) {
    int at = verb;
    while (at > 0 && !sentence.token(at).tag().startsWith("NN") && verb - at <= ASIDE) {
      at--;
    }
    boolean none =
        words.is("way-out", grammar.lemma(at))
            && grammar.children(at, "det", "amod").stream()
                .anyMatch(d -> Set.of("no", "little").contains(grammar.lemma(d)))
            && IntStream.range(at, verb).anyMatch(i -> grammar.lemma(i).matches("but|than"))
            && grammar.has(verb, "mark", "to");
    int choosing = none ? sentence.head(at) : -1;
    return choosing == verb ? -1 : choosing;
  }

  /** "They had to withdraw": they did; of "he said that they had to" nobody knows. */
  private boolean isForced(int verb) {
    boolean told = sentence.relation(verb).equals("ccomp") && sentence.head(verb) < verb;
    return sentence.token(verb).form().equalsIgnoreCase("had")
        && sentence.token(verb).tag().equals("VBD")
        && grammar.children(verb, "aux").isEmpty()
        && !told;
  }

  /** "It is not true that they took it", "reports that they took it are false". */
  public boolean isDisowned(int trigger) {
    boolean clause = false;
    int at = trigger;
    for (int steps = 0; at >= 0 && steps < MAX_STEPS; steps++) {
      int head = sentence.head(at);
      String relation = sentence.relation(at);
      boolean report = clause && words.is("report", grammar.lemma(at));
      boolean said =
          (relation.equals("ccomp") || relation.equals("csubj")) && grammar.has(at, "mark")
              || relation.equals("advcl") && grammar.has(at, "mark", "that");
      boolean told = relation.equals("acl") && words.is("report", grammar.lemma(head));
      if ((report || said) && head >= 0 && isUntrue(head) || told && isCalledUntrue(at)) {
        return true;
      }
      if (relation.equals("acl:relcl") || relation.equals("conj")) {
        return false;
      }
      clause |= report || UPWARD.contains(relation);
      at = head;
    }
    return false;
  }

  /** "Reports that they took it were false", where the parse hung that on the taking. */
  private boolean isCalledUntrue(int clause) {
    return grammar.children(clause, "advcl", "ccomp", "dep").stream()
        .anyMatch(c -> c > clause && !grammar.has(c, "nsubj") && isUntrue(c));
  }

  /** "It is false", "it is fake news", "it is not true", "there is no truth in it". */
  private boolean isUntrue(int predicate) {
    String lemma = grammar.lemma(predicate);
    boolean not =
        sentence.children(predicate).stream()
            .anyMatch(c -> words.is("negation", sentence.token(c).form().toLowerCase(Locale.ROOT)));
    boolean fake =
        grammar.children(predicate, "amod").stream()
            .anyMatch(a -> words.is("untrue", grammar.lemma(a)));
    boolean agrees =
        words.is("agreeing", lemma)
            && Stream.of("to", "with")
                .flatMap(p -> grammar.by(predicate, p).stream())
                .anyMatch(t -> words.is("reality", grammar.lemma(t)));
    return grammar.has(predicate, "cop") || isThere(predicate)
        ? words.is(not ? "true" : "untrue", lemma) || fake
        : not && agrees; // "does not correspond to reality"
  }

  /** "There was any fighting". */
  public boolean isThere(int token) {
    int head = sentence.head(token);
    return head >= 0 && grammar.has(head, "expl");
  }

  /** "While the rebels and their ally hold it": a present of its own, however it is tagged. */
  public boolean isFinite(int verb) {
    return sentence.relation(verb).equals("advcl")
        && !grammar.isInfinitive(verb)
        && grammar.has(verb, "mark")
        && grammar.has(verb, "nsubj");
  }

  /** "They took it only to be driven out": they were. */
  public boolean isResult(int infinitive) {
    return grammar.children(infinitive, "advmod").stream()
        .anyMatch(c -> c < infinitive && grammar.lemma(c).equals("only"));
  }

  /** "Were not available to comment on the fighting in X", which there is. */
  public boolean isAsked(int noun, String above) {
    boolean about = grammar.marked(noun, "on") || grammar.marked(noun, "about");
    return about
        && words.is("inform", above)
        && grammar.children(noun, "det").stream().anyMatch(d -> grammar.lemma(d).equals("the"));
  }

  /** "There was not", "they did not": whether a word of negation stands on the verb. */
  public boolean isNot(int verb) {
    return grammar.children(verb, "advmod", "neg").stream()
        .anyMatch(n -> words.is("negation", sentence.token(n).form().toLowerCase(Locale.ROOT)));
  }

  /** "Will answer", "would hunt them down". */
  public static boolean isToCome(Grammar grammar, int verb) {
    return grammar.children(verb, "aux").stream().anyMatch(a -> grammar.isOf("future", a));
  }

  /** "Kenya to withdraw troops", "Troops to leave, says X": what a headline says is to come. */
  public boolean isDue(int verb) {
    String relation = sentence.relation(verb);
    boolean told =
        relation.equals("root") || relation.equals("ccomp") && verb < sentence.head(verb);
    return told
        && grammar.isInfinitive(verb)
        && !grammar.children(verb, "nsubj", "nsubj:pass").isEmpty()
        && grammar.subject(verb).stream().noneMatch(grammar::isRanked);
  }

  /** "Will never yield", "has no access", "there is no water". */
  static boolean isNegated(Grammar grammar, int verb) {
    return Stream.concat(
            grammar.children(verb, "advmod", "neg", "det").stream(),
            grammar.object(verb).stream().flatMap(o -> grammar.children(o, "det").stream()))
        .anyMatch(n -> grammar.isOf("negation", n));
  }

  /** "The most serious attack yet", "one of the deadliest yet": so far, and nothing is denied. */
  public boolean isMost(int yet) {
    return IntStream.range(Math.max(0, yet - FEW), yet)
        .anyMatch(i -> sentence.token(i).tag().matches("JJS|RBS"));
  }

  /**
   * "Had no information that they took it", "there is no sign that they left", "has no reason to
   * believe that": nothing is told of that.
   *
   * @param clause its verb
   * @param head what it hangs on
   */
  public boolean isUninformed(int clause, int head) {
    boolean believes = sentence.relation(head).startsWith("acl") && grammar.isInfinitive(head);
    Stream<Integer> before =
        grammar.children(clause, "mark").stream()
            .filter(m -> m > 0 && grammar.lemma(m).equals("that"))
            .map(m -> m - 1);
    return Stream.concat(
            Stream.concat(Stream.of(believes ? sentence.head(head) : head), before),
            grammar.children(head, "obj").stream())
        .filter(n -> grammar.isOf("information", n) || grammar.isOf("evidence", n))
        .anyMatch(n -> grammar.has(n, "det", "no"));
  }

  /** "Are capable of taking it": whether they ever do, nobody says. */
  public boolean isAbility(int head, int gerund) {
    return words.is("ability", grammar.lemma(head)) && grammar.has(gerund, "mark", "of");
  }

  /**
   * "A planned attack", "the possible withdrawal": whether an adjective says so of what is told.
   *
   * @param sort the class of the adjectives
   */
  public boolean isCalled(int noun, String sort) {
    return grammar.children(noun, "amod").stream()
        .anyMatch(a -> words.is(sort, sentence.token(a).form().toLowerCase(Locale.ROOT)));
  }

  /** "Refrained from attacking it", "is incapable of taking it": it does not. */
  public boolean isRefraining(int gerund, int head) {
    return words.is("negative-implicative", grammar.lemma(head))
        && (grammar.has(gerund, "mark", "of") || grammar.has(gerund, "mark", "from"));
  }

  /** "It is not clear how many soldiers died", "how many were hurt or dead". */
  public boolean asksHowMany(int subject) {
    return isHow(subject)
        || grammar.children(subject, "amod", "det", "nummod").stream().anyMatch(this::isHow);
  }

  /** "There is little doubt that they took it": none at all. */
  public boolean isDoubt(int word) {
    return words.is("doubt", grammar.lemma(word))
        && grammar.children(word, "det", "amod").stream()
            .noneMatch(d -> grammar.lemma(d).matches("no|little"));
  }

  /**
   * "The number of dead was not known", "the extent of losses is unclear", "was yet to get details
   * of casualties": whether nothing is told of what such a noun is about.
   */
  public boolean isLeftOpen(int noun, int head) {
    int above = sentence.head(head);
    boolean yet =
        above >= 0
            && grammar.isInfinitive(head)
            && grammar.lemma(above).equals("be")
            && grammar.children(above, "advmod").stream()
                .anyMatch(a -> grammar.lemma(a).equals("yet"));
    boolean open =
        Stream.concat(Stream.of(head), grammar.children(head, "xcomp").stream())
            .map(grammar::lemma)
            .anyMatch(l -> words.is("unknown", l) || isNot(head) && words.is("known", l));
    return (yet || open) && words.is("information", grammar.lemma(noun));
  }

  /** "Pushed thousands to flee" tells that they fled; "pushed to take it" does not. */
  public boolean drives(int verb) {
    return words.is("driving", grammar.lemma(verb)) && grammar.has(verb, "obj");
  }

  /** "Took the chance to seize it", "took them weeks to seize it": they did. */
  public boolean achieves(int verb) {
    return grammar.lemma(verb).equals("take")
        && sentence.children(verb).stream()
            .filter(c -> sentence.relation(c).matches("obj|obl:tmod|obl:npmod"))
            .map(grammar::lemma)
            .anyMatch(l -> words.is("occasion", l) || words.is("time-unit", l));
  }

  /** "Rumours spread that", "fears grew that". */
  public boolean isFeared(int verb) {
    return !grammar.has(verb, "obj")
        && grammar.children(verb, "nsubj").stream()
            .anyMatch(c -> words.is("doubt", grammar.lemma(c)));
  }

  /**
   * "After the attack, they vowed …", "despite the loss of X, they plan …": it was before what is
   * meant or feared, and is told as known. "They will leave after its fall": it may be to come.
   */
  public boolean isBehind(int noun, int verb, String relation) {
    boolean known = grammar.marked(noun, "despite") || grammar.marked(noun, "following");
    boolean since = grammar.marked(noun, "after") || grammar.marked(noun, "since");
    return relation.equals("obl")
        && (known || since && sentence.token(verb).tag().matches("VB[DPZNG]"));
  }

  /** "Called off the attack", "cancelled it", "talks aimed at ending the fighting". */
  public boolean isOff(int noun, int verb) {
    boolean off =
        words.is("call-off", grammar.lemma(verb))
            || grammar.lemma(verb).equals("call") && grammar.has(verb, "compound:prt", "off");
    return grammar.object(verb).contains(noun) && (off || isToBeEnded(verb));
  }

  /** "Efforts to end the fighting", "a truce meant to end it": whether it goes on, nobody says. */
  private boolean isToBeEnded(int verb) {
    boolean meant = grammar.isInfinitive(verb) || sentence.token(verb).tag().equals("VBG");
    int at = words.is("ending", grammar.lemma(verb)) && meant ? verb : -1;
    for (int steps = 0; at >= 0 && steps < MAX_STEPS; steps++) {
      if (words.is("peace-effort", grammar.lemma(at))
          || grammar.object(at).stream().anyMatch(this::isPeaceEffort)
          || grammar.surfaceSubjects(at).stream().anyMatch(this::isPeaceEffort)) {
        return true;
      }
      at = sentence.relation(at).matches("xcomp|advcl|acl.*") ? sentence.head(at) : -1;
    }
    return false;
  }

  private boolean isPeaceEffort(int noun) {
    return words.is("peace-effort", grammar.lemma(noun));
  }

  /**
   * "A deal that provides for the withdrawal", "talks on the pull-out", "the withdrawal is due to
   * begin": what is bargained over, and to come.
   */
  public boolean isArranged(int noun, int head) {
    if (!words.is("arranged", grammar.lemma(noun))) {
      return false;
    }
    boolean about =
        sentence.relation(noun).equals("nmod")
            && isPeaceEffort(head)
            && Stream.of("on", "over", "about", "for").anyMatch(p -> grammar.marked(noun, p));
    boolean due =
        sentence.relation(noun).startsWith("nsubj")
            && words.is("plan", grammar.lemma(head))
            && grammar.children(head, "xcomp").stream().anyMatch(grammar::isInfinitive);
    boolean what =
        grammar.object(head).contains(noun)
            || Stream.of("for", "on", "to").anyMatch(p -> grammar.by(head, p).contains(noun));
    boolean told =
        words.is("negotiate", grammar.lemma(head))
            || words.is("stipulate", grammar.lemma(head))
                && grammar.subject(head).stream().anyMatch(this::isPeaceEffort);
    return about || due || what && told;
  }

  /** "No soldiers", and not "no fewer than 20". */
  public boolean isNo(int token) {
    String next = grammar.lemma(Math.min(token + 1, sentence.size() - 1));
    return Set.of("no", "neither").contains(grammar.lemma(token)) && !words.is("bounding", next);
  }

  /** "How many", "how long they can hold it". */
  public boolean isHow(int measure) {
    return sentence.children(measure).stream().anyMatch(w -> grammar.lemma(w).equals("how"));
  }

  /** "Hung out sheets so that they do not fire": what it is for, whatever came of it. */
  public boolean isPurpose(int verb) {
    return grammar.has(verb, "mark", "so") && grammar.has(verb, "mark", "that");
  }
}
