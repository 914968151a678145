package org.sayso.predicate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.Frame;
import org.sayso.pack.Frames;
import org.sayso.pack.Slot;
import org.sayso.text.Sentence;

/**
 * Which words of a sentence may tell of something: first by the other words of the sentence alone,
 * then by its tree alone. What is not one of them tells of nothing, whatever its phrases stand for.
 */
public final class Openings {

  private static final String AGENT = "by";
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Set<String> ONE =
      Set.of("a", "one", "single", "all", "every", "everyone", "everybody");

  private final Sentence sentence;
  private final Grammar grammar;
  private final Frames frames;
  private final Slots slots;
  private final Set<String> lemmas = new HashSet<>();

  /** The frames that fit each word, once they have been asked for. */
  private final List<@Nullable List<Frame>> fitting;

  private @Nullable Boolean any;

  public Openings(Sentence sentence, Grammar grammar, Frames frames) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.frames = frames;
    this.slots = new Slots(sentence, grammar);
    this.fitting = new ArrayList<>(Collections.nCopies(sentence.size(), null));
    for (int i = 0; i < sentence.size(); i++) {
      lemmas.add(grammar.lemma(i));
      if (grammar.isOf("compass", i) || grammar.isOf("distance", i) || grammar.isOf("beside", i)) {
        lemmas.add("near"); // "20 km west of X", "20 km from X", "close to X"
      }
    }
  }

  /** The sentence whose words they are. */
  public Sentence sentence() {
    return sentence;
  }

  /** Who is subject and object of its words. */
  public Grammar grammar() {
    return grammar;
  }

  /** Whether any word may tell of something; asks for the tree of a sentence that may. */
  public boolean isAny() {
    if (any == null) {
      any = findAny();
    }
    return any;
  }

  private boolean findAny() {
    for (int i = 0; i < sentence.size(); i++) {
      if (at(i) && isFilledAt(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word may tell of something by the words beside it; asks for no tree. */
  public boolean at(int token) {
    return !fitting(token).isEmpty();
  }

  /** Whether the tree also has a word wherever one of its frames needs one. */
  public boolean isFilledAt(int token) {
    for (Frame frame : fitting(token)) {
      if (holds(token, frame.conditions()) && areFilled(token, frame.bindings())) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(int token, List<Frame.Condition> conditions) {
    for (Frame.Condition condition : conditions) {
      if (!slots.holds(token, condition)) {
        return false;
      }
    }
    return true;
  }

  private boolean areFilled(int token, List<Frame.Binding> bindings) {
    for (Frame.Binding binding : bindings) {
      if (binding.required() && !isFilled(token, binding)) {
        return false;
      }
    }
    return true;
  }

  private boolean isFilled(int token, Frame.Binding binding) {
    for (Slot slot : binding.slots()) {
      if (!slots.at(token, slot).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The frames that fit the words of the sentence; a participle may be a noun or an adjective. */
  private List<Frame> fitting(int token) {
    List<Frame> known = fitting.get(token);
    if (known == null) {
      known = findFitting(token);
      fitting.set(token, known);
    }
    return known;
  }

  private List<Frame> findFitting(int token) {
    String tag = sentence.token(token).tag();
    List<Frame> own = frames.of(grammar.lemma(token));
    boolean gerund = tag.equals("VBG");
    if (own.isEmpty() && !gerund) {
      return own;
    }
    List<Frame> found = new ArrayList<>();
    if (gerund) {
      for (Frame frame : frames.of(sentence.token(token).form().toLowerCase(Locale.ROOT))) {
        if (fits(frame, "NN") || fits(frame, "JJ")) {
          found.add(frame);
        }
      }
    }
    for (Frame frame : own) {
      if (fits(frame, tag)) {
        found.add(frame);
      }
    }
    return found;
  }

  private boolean fits(Frame frame, String tag) {
    String particle = frame.particle();
    return (frame.word().fits(tag) || frame.word() == Frame.Word.ADJECTIVE && tag.equals("VBN"))
        && (particle == null || lemmas.contains(particle))
        && mayHold(frame.conditions())
        && mayBeFilled(frame.bindings());
  }

  private boolean mayHold(List<Frame.Condition> conditions) {
    for (Frame.Condition condition : conditions) {
      if (!mayHold(condition)) {
        return false;
      }
    }
    return true;
  }

  private boolean mayHold(Frame.Condition condition) {
    if (condition.isOfTree()) {
      return true;
    }
    return hasOneOf(condition.lemmas()) && (condition.isOfCase() || mayBeReached(condition.slot()));
  }

  /** Whether one of the words stands in the sentence; asks for each of the shorter list. */
  private boolean hasOneOf(Set<String> wanted) {
    boolean few = wanted.size() < lemmas.size();
    Set<String> all = few ? lemmas : wanted;
    for (String one : few ? wanted : lemmas) {
      if (all.contains(one)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayBeFilled(List<Frame.Binding> bindings) {
    for (Frame.Binding binding : bindings) {
      if (binding.required() && !mayBeFilled(binding)) {
        return false;
      }
    }
    return true;
  }

  private boolean mayBeFilled(Frame.Binding binding) {
    for (Slot slot : binding.slots()) {
      if (mayBeReached(slot)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentence has the prepositions on the way to a slot; an agent needs none. */
  private boolean mayBeReached(Slot slot) {
    for (String step : slot.steps()) {
      if (!Slots.isFunction(step) && !step.equals(AGENT) && !lemmas.contains(step)) {
        return false;
      }
    }
    return true;
  }

  /** The particle that goes with a verb, in some of its entries; empty where there is none. */
  public String particle(int verb, List<Frame> entries) {
    String next = verb + 1 < sentence.size() ? grammar.lemma(verb + 1) : "";
    if (entries.stream().anyMatch(f -> next.equals(f.particle()))
        && !isOfTime(verb + 1)
        && !isBound(verb + 1)) {
      return next;
    }
    for (int child : sentence.children(verb)) {
      String relation = sentence.relation(child);
      boolean loose = relation.equals("advmod") && Math.abs(child - verb) <= 2;
      boolean particle = sentence.token(child).tag().equals("RP") && !grammar.has(verb, "cop");
      boolean state = relation.equals("xcomp"); // "shot him dead"
      if (state && entries.stream().anyMatch(f -> grammar.lemma(child).equals(f.particle()))) {
        return grammar.lemma(child);
      }
      if (relation.equals("compound:prt")
          || loose && (particle || isBack(child))) { // "were out in force" is no verb
        return grammar.lemma(child);
      }
    }
    return "";
  }

  /** In "it was taken on Monday", "which they took in May" the word only stands before the time. */
  private boolean isOfTime(int next) {
    int noun = sentence.head(next);
    return sentence.relation(next).equals("case")
        && (grammar.isOf("weekday", noun)
            || grammar.isOf("month", noun)
            || grammar.isOf("time-unit", noun)
            || YEAR.matcher(sentence.token(noun).form()).matches());
  }

  /** In "they hold up to ten villages" nothing is held up. */
  private boolean isBound(int up) {
    return grammar.lemma(up).equals("up")
        && up + 2 < sentence.size()
        && grammar.lemma(up + 1).equals("to")
        && sentence.token(up + 2).tag().equals("CD");
  }

  private boolean isBack(int token) {
    return grammar.lemma(token).equals("back");
  }

  /** "Not one office", "not a single building", "not all of the troops". */
  public static boolean isNotOne(Sentence sentence, Grammar grammar, int noun) {
    return sentence.children(noun).stream()
        .flatMap(c -> Stream.concat(Stream.of(c), sentence.children(c).stream()))
        .filter(c -> c < noun && grammar.lemma(c).equals("not"))
        .anyMatch(c -> ONE.contains(grammar.lemma(c + 1)));
  }

  /** "In taking it", of what somebody would help in. */
  public static boolean isMeans(Sentence sentence, Grammar grammar, int gerund) {
    return sentence.token(gerund).tag().equals("VBG") && grammar.has(gerund, "mark");
  }
}
