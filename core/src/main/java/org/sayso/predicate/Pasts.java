package org.sayso.predicate;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sayso.pack.Frame;
import org.sayso.pack.WordClasses;
import org.sayso.text.Sentence;

/**
 * Tells what is no news by the words beside the verb: what was so long before, and what happens
 * again and again on no day in particular.
 */
public final class Pasts {

  /** What a noun that tells of an event is to its verb: "raids are common", "carry out raids". */
  private static final Set<String> PARTS = Set.of("nsubj", "nsubj:pass", "obj");

  private static final Set<String> PRESENT = Set.of("VBP", "VBZ");

  /** The tags of "surrender", "surrenders", and of the "can" of "can surrender". */
  private static final Set<String> PRESENT_OR_BARE = Set.of("VBP", "VBZ", "VB", "MD");

  /** How a clause hangs on another that the same book tells. */
  private static final Set<String> TELLING = Set.of("conj", "ccomp", "parataxis");

  /** How a clause hangs on the one that says how often. */
  private static final Set<String> WITH = Set.of("conj", "advcl", "xcomp");

  private static final String[] DATING = {"after", "before", "since", "until", "as", "while"};

  private static final Set<String> FORMER = Set.of("after", "despite", "since");

  private final Sentence sentence;
  private final Grammar grammar;
  private final WordClasses words;

  public Pasts(Sentence sentence, Grammar grammar, WordClasses words) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.words = words;
  }

  /** "Had previously held", "once controlled", "used to rule", "have in the past taken". */
  public boolean isOfOld(int trigger) {
    return grammar.children(trigger, "advmod").stream().anyMatch(a -> isOfOld(a, trigger))
        || grammar.children(trigger, "amod").stream()
            .anyMatch(a -> words.is("of-old", grammar.lemma(a)))
        || isUsedTo(trigger)
        || isRemembered(trigger)
        || isYearsSince(trigger)
        || isSinceRecord(trigger)
        || grammar.by(trigger, "in").stream()
            .anyMatch(p -> grammar.lemma(p).equals("past") && sentence.children(p).size() == 2);
  }

  /** "The worst attack since X fell", "entered it for the first time since they lost it". */
  private boolean isSinceRecord(int verb) {
    for (int since : grammar.children(verb, "mark")) {
      int at = grammar.lemma(since).equals("since") ? since - 1 : -1;
      while (at >= 0 && !sentence.token(at).tag().matches("V.*|,|[.]")) {
        if (sentence.token(at).tag().matches("JJS|RBS") || grammar.lemma(at).equals("first")) {
          return true;
        }
        at--;
      }
    }
    return false;
  }

  /** "20 years since rebels took it", "two decades after its fall", "six months after it". */
  private boolean isYearsSince(int verb) {
    return grammar.children(verb, "mark", "case").stream()
        .filter(m -> m > 0 && grammar.lemma(m).matches("since|after"))
        .anyMatch(m -> grammar.lemma(m - 1).matches("year|decade") || areMonths(m - 1));
  }

  /** "Three months", "months": more than the two that still are news. */
  private boolean areMonths(int unit) {
    boolean few = unit > 0 && grammar.lemma(unit - 1).matches("two|2");
    return sentence.token(unit).form().equalsIgnoreCase("months") && !few;
  }

  /**
   * "Marched to commemorate the battle", "gathered to remember the siege", "the anniversary of it".
   */
  private boolean isRemembered(int noun) {
    if (!sentence.token(noun).tag().startsWith("NN")) {
      return false;
    }
    int above = sentence.head(noun);
    String lemma = above < 0 ? "" : grammar.lemma(above);
    boolean day = grammar.marked(noun, "of") && words.is("remembrance", lemma);
    return day
        || grammar.is(noun, "obj")
            && (words.is("commemorate", lemma)
                || lemma.equals("remember") && grammar.isInfinitive(above));
  }

  /**
   * "After the Paris and Nice attacks", "since the Sept. 11 attacks": what goes by where or when it
   * was, and only dates what is told.
   *
   * @param places heads of the names of where it was
   */
  public boolean isByName(int trigger, List<Integer> places) {
    List<Integer> before =
        grammar.children(trigger, "compound", "nmod").stream()
            .flatMap(c -> Stream.concat(Stream.of(c), grammar.children(c, "conj").stream()))
            .filter(c -> c < trigger)
            .toList();
    return sentence.token(trigger).tag().startsWith("NN")
        && words.is("renowned", grammar.lemma(trigger))
        && grammar.children(trigger, "det").stream().anyMatch(d -> grammar.lemma(d).equals("the"))
        && (before.stream().anyMatch(c -> words.is("month", grammar.lemma(c)))
            || !places.isEmpty() && before.containsAll(places) && isOnlyDate(trigger));
  }

  /** "After the attack", "in the wake of the attacks". */
  private boolean isOnlyDate(int noun) {
    int above = sentence.head(noun);
    return isFormer(noun)
        || above >= 0 && grammar.marked(noun, "of") && words.is("wake", grammar.lemma(above));
  }

  private boolean isOfOld(int adverb, int verb) {
    String lemma = grammar.lemma(adverb);
    boolean once = // no "once again", "once more", "at once"
        lemma.equals("once")
            && adverb < verb
            && sentence.children(adverb).isEmpty()
            && !sentence.token(adverb + 1).tag().startsWith("RB");
    return once || words.is("background-adverb", lemma);
  }

  /**
   * "An attack on X, which was under rebel control": what was so then, and is told of X aside. "X
   * had been under siege for months before it fell": what ended.
   */
  public boolean isStateOfThen(int trigger, String action) {
    return action.equals("holds") && isToldAside(trigger)
        || Frame.STATES.contains(action) && hasEnded(trigger);
  }

  private boolean hasEnded(int trigger) {
    boolean had =
        grammar.children(trigger, "aux").stream()
            .anyMatch(a -> sentence.token(a).form().equalsIgnoreCase("had"));
    return had
        && grammar.children(trigger, "advcl").stream()
            .flatMap(clause -> grammar.children(clause, "mark").stream())
            .anyMatch(m -> words.is("end-of-state", grammar.lemma(m)));
  }

  private boolean isToldAside(int trigger) {
    return sentence.relation(trigger).equals("acl:relcl")
        && grammar.children(trigger, "cop", "aux", "aux:pass").stream()
            .map(v -> sentence.token(v))
            .anyMatch(v -> v.tag().equals("VBD") && !v.lemma().equals("do"));
  }

  /** "Days after seizing X", "in the recently captured X": done, whoever did it. */
  public boolean isDoneAside(int trigger) {
    boolean participle = sentence.relation(trigger).equals("amod");
    return participle
        ? grammar.children(trigger, "advmod").stream()
            .anyMatch(a -> words.is("of-late", grammar.lemma(a)))
        : sentence.relation(trigger).equals("advcl")
            && sentence.token(trigger).tag().equals("VBG")
            && grammar.children(trigger, "aux", "aux:pass").isEmpty();
  }

  /** "With the guns that they have seized": done at some time, somewhere. */
  public boolean tellsWhich(int trigger) {
    return sentence.relation(trigger).equals("acl:relcl")
        && grammar.children(trigger, "aux").stream()
            .anyMatch(a -> PRESENT.contains(sentence.token(a).tag()))
        && grammar.surfaceSubject(trigger) >= 0
        && grammar.surfaceSubject(trigger) != sentence.head(trigger);
  }

  /** "Since fighting broke out", "since they attacked": a beginning, of which no news is told. */
  public boolean isBeginning(int trigger) {
    int verb = sentence.relation(trigger).startsWith("nsubj") ? sentence.head(trigger) : trigger;
    boolean clause =
        sentence.relation(verb).equals("advcl")
            && grammar.children(verb, "mark").stream()
                .anyMatch(m -> grammar.lemma(m).equals("since"));
    return clause || grammar.marked(trigger, "since");
  }

  /** "Used to hold", and not "was used to hold". */
  private boolean isUsedTo(int trigger) {
    int above = sentence.head(trigger);
    return above >= 0
        && sentence.relation(trigger).equals("xcomp")
        && sentence.token(above).form().equalsIgnoreCase("used")
        && grammar.children(above, "aux:pass", "obj", "nsubj:pass").isEmpty()
        && grammar.children(trigger, "mark").stream()
            .anyMatch(m -> sentence.token(m).lemma().equals("to"));
  }

  /** "Often attack villages", "has struck it on several occasions", "raids are frequent". */
  public boolean isRecurrent(int trigger) {
    int above = sentence.head(trigger);
    boolean noun = above >= 0 && PARTS.contains(sentence.relation(trigger));
    return recurs(trigger) || noun && recurs(above);
  }

  private boolean recurs(int verb) {
    return words.is("recurrent", grammar.lemma(verb))
        || grammar.children(verb, "advmod", "amod").stream()
            .anyMatch(a -> words.is("recurrent", grammar.lemma(a)))
        || grammar.by(verb, "on").stream().anyMatch(this::areManyTimes);
  }

  private boolean areManyTimes(int noun) {
    return grammar.lemma(noun).equals("occasion") && sentence.token(noun).tag().equals("NNS");
  }

  /**
   * "Were patrolling the road when the bomb went off", "while patrolling it": how it came about.
   */
  public boolean isScene(int token) {
    boolean was =
        sentence.token(token).tag().equals("VBG")
            && grammar.children(token, "aux").stream()
                .anyMatch(a -> sentence.token(a).tag().equals("VBD"));
    return sentence.relation(token).equals("advcl") && isThen(token, "when", "while", "as")
        || was && grammar.children(token, "advcl").stream().anyMatch(c -> isThen(c, "when"));
  }

  /**
   * "You capture villages and free hostages", "in the second chapter the rebels surrender": what a
   * game or a book has happen to whoever plays or reads it.
   */
  public boolean isPlot(int token) {
    int at = token;
    boolean sameSubject = true;
    while (at >= 0 && PRESENT_OR_BARE.contains(tense(at))) {
      if (sameSubject && isReaders(at) || grammar.by(at, "in").stream().anyMatch(this::isWork)) {
        return true;
      }
      sameSubject &= sentence.relation(at).equals("conj");
      sameSubject &= !grammar.has(at, "nsubj") && !grammar.has(at, "nsubj:pass");
      at = TELLING.contains(sentence.relation(at)) ? sentence.head(at) : -1;
    }
    return false;
  }

  private boolean isReaders(int verb) {
    return grammar.children(verb, "nsubj").stream().anyMatch(s -> grammar.lemma(s).equals("you"));
  }

  /** "The film", "the second chapter", and neither "his book" nor "a new chapter of the war". */
  private boolean isWork(int noun) {
    return words.is("work", grammar.lemma(noun))
        && !grammar.has(noun, "nmod:poss")
        && grammar.by(noun, "of").isEmpty();
  }

  /** The tag of the verb or of what it is helped by: of "are killed" that of "are". */
  private String tense(int verb) {
    return grammar.children(verb, "aux", "aux:pass", "cop").stream()
        .map(a -> sentence.token(a).tag())
        .findFirst()
        .orElse(sentence.token(verb).tag());
  }

  private boolean isThen(int verb, String... marks) {
    return grammar.children(verb, "mark", "advmod").stream()
        .anyMatch(m -> List.of(marks).contains(grammar.lemma(m)));
  }

  /** "Militants often attack convoys", "have in the past seized outposts": a habit, no event. */
  public boolean isHabit(int token) {
    int at = token;
    while (at >= 0) {
      if (isDoneByHabit(at)
          || grammar.children(at, "conj").stream().anyMatch(this::isDoneByHabit)) {
        return true;
      }
      boolean verb = sentence.token(at).tag().startsWith("V");
      at = verb && WITH.contains(sentence.relation(at)) ? sentence.head(at) : -1;
    }
    return false;
  }

  private boolean isDoneByHabit(int verb) {
    List<Integer> helpers = grammar.children(verb, "aux", "aux:pass", "cop");
    boolean present =
        Stream.concat(Stream.of(verb), helpers.stream())
            .anyMatch(v -> PRESENT.contains(sentence.token(v).tag()));
    boolean habit =
        grammar.children(verb, "advmod").stream()
            .anyMatch(a -> words.is("habit", grammar.lemma(a)));
    boolean past = grammar.by(verb, "in").stream().anyMatch(t -> grammar.lemma(t).equals("past"));
    return present && (habit || past);
  }

  /**
   * "After failing to take the town", "following their failed attempt": what came before the rest.
   */
  public boolean isFormer(int token) {
    return grammar.children(token, "mark", "case").stream()
        .anyMatch(m -> FORMER.contains(grammar.lemma(m)) || grammar.lemma(m).startsWith("follow"));
  }

  /**
   * "Came a day after X fell", "as fighting raged in Y": what only says when the rest was, with all
   * that came of it ("killing ten").
   */
  public boolean isDate(int verb) {
    int at = verb;
    while (at >= 0 && WITH.contains(sentence.relation(at))) {
      if (sentence.relation(at).equals("advcl") && isThen(at, DATING)) {
        return true;
      }
      at = sentence.head(at);
    }
    return false;
  }
}
