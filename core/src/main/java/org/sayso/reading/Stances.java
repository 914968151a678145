package org.sayso.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.grammar.Phrase;
import org.sayso.grammar.Phrases;
import org.sayso.pack.Frame;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.pack.WordClasses;
import org.sayso.predicate.Grammar;
import org.sayso.reading.Events.Event;
import org.sayso.report.Span;
import org.sayso.text.Sentence;

/**
 * What is vowed, called for, warned of, agreed: the words after the verb or noun that tells it. A
 * stance on something that is told as an event of its own ("vowed to retake X") is none.
 */
final class Stances {

  private static final Set<String> WHAT =
      Set.of("ccomp", "xcomp", "obj", "obl", "nmod", "acl", "advcl", "iobj", "nsubj:pass");
  private static final List<String> LOCAL =
      List.of("in", "at", "inside", "near", "across", "from", "around", "outside", "throughout");
  private static final List<String> OF = List.of("of", "on", "over");
  private static final List<String> AMID =
      List.of("during", "after", "following", "amid", "since", "despite", "before");
  private static final Set<String> BECAUSE = Set.of("give", "given", "because");
  private static final Set<String> BESIDE = Set.of("advcl", "parataxis", "acl:relcl", "conj");
  private static final int LONGEST = 160;

  private final String raw;
  private final Sentence sentence;
  private final Grammar grammar;
  private final Phrases phrases;
  private final WordClasses words;

  Stances(String raw, Sentence sentence, Grammar grammar, Phrases phrases, WordClasses words) {
    this.words = words;
    this.phrases = phrases;
    this.raw = raw;
    this.sentence = sentence;
    this.grammar = grammar;
  }

  /**
   * "Called for the deployment of troops": of them it is told that they are asked for, and no
   * stance.
   *
   * @param asked the words for what is asked
   */
  static boolean asksForForces(Event call, List<Integer> asked, List<Event> events) {
    return call.frame().kind() == Kind.STATEMENT
        && events.stream()
            .filter(e -> e.frame().kind() == Kind.FORCE || e.frame().action().equals("withdrew"))
            .filter(e -> e.frame().word() == Frame.Word.NOUN && asked.contains(e.trigger()))
            .flatMap(e -> Stream.of(Role.TARGET, Role.ACTOR).flatMap(r -> e.of(r).stream()))
            .anyMatch(p -> p.type() == Phrase.Type.PARTY);
  }

  /**
   * The events, without words that another says itself ("'we shall never kneel', he vowed"), and
   * without what is only asked for or refused ("called on the army to open a corridor").
   */
  List<Event> told(List<Event> events) {
    return events.stream()
        .filter(
            e ->
                events.stream()
                    .noneMatch(
                        o ->
                            o != e
                                && isStance(o)
                                && (e.frame().marks().contains(Frame.SPOKEN) || isAsked(e, o))
                                && isWithin(e.trigger(), o.trigger())))
        .toList();
  }

  /** What is only asked for, refused ("rejected plans to send troops") or warned against. */
  private boolean isAsked(Event event, Event stance) {
    if (isStance(event)) {
      return false;
    }
    boolean meant = grammar.isInfinitive(event.trigger());
    int above = sentence.head(event.trigger());
    return switch (stance.frame().action()) {
      case "called" -> meant && event.frame().kind() == Kind.ACCESS;
      case "denied" -> meant && above >= 0 && words.is("proposal", grammar.lemma(above));
      case "warned" ->
          grammar.children(event.trigger(), "mark").stream()
              .anyMatch(mark -> grammar.lemma(mark).equals("against"));
      default -> false;
    };
  }

  /** The stances on what is told as an event of its own. */
  List<Event> around(List<Event> events) {
    return events.stream()
        .filter(e -> isStance(e) && events.stream().anyMatch(o -> isOwn(o) && isOn(e, o)))
        .toList();
  }

  /** "Called for calm after the attack" is on the calm, "warned of an attack" on the attack. */
  private boolean isOn(Event stance, Event event) {
    boolean noun = event.frame().word() == Frame.Word.NOUN;
    boolean near = sentence.head(event.trigger()) == stance.trigger();
    return !isAmid(event.trigger())
        && (near || !noun && isWithin(event.trigger(), stance.trigger()))
        && !(stance.frame().action().equals("called")
            && isWhich(event.trigger(), stance.trigger()));
  }

  /** "Called on them to look for ten people who are missing": it only tells which people. */
  private boolean isWhich(int token, int stance) {
    int at = token;
    while (at >= 0 && at != stance && !sentence.relation(at).equals("acl:relcl")) {
      at = sentence.head(at);
    }
    return at >= 0 && at != stance;
  }

  /** Whether a word is in the clause of another, and not in one that only stands beside it. */
  private boolean isWithin(int token, int stance) {
    int at = token;
    while (at >= 0 && at != stance) {
      boolean beside = sentence.relation(at).equals("conj") && grammar.has(at, "nsubj");
      at = beside ? -1 : sentence.head(at);
    }
    return at == stance;
  }

  /** "During a battle in X", "after the attack": when it was said or came about. */
  private boolean isAmid(int token) {
    return AMID.stream().anyMatch(preposition -> grammar.marked(token, preposition))
        || grammar.children(token, "mark").stream()
            .map(grammar::lemma)
            .anyMatch(mark -> AMID.contains(mark) || BECAUSE.contains(mark));
  }

  /** Whether an event is told for itself: a fight that happens nowhere is but what is stood for. */
  private static boolean isOwn(Event event) {
    boolean nowhere = event.frame().kind() == Kind.CLASH && event.of(Role.PLACE).isEmpty();
    return !isStance(event) && !nowhere;
  }

  private static boolean isStance(Event event) {
    return event.frame().kind() == Kind.STATEMENT;
  }

  /**
   * Puts a stance where that is which it is on: at the place that the word itself asks for ("does
   * not apply to X"), or that its words name or point to.
   */
  void locate(Event event, Map<Role, List<Phrase>> roles) {
    List<Phrase> asked = event.of(Role.PLACE).stream().filter(Phrase::named).toList();
    List<Phrase> where = asked.isEmpty() ? where(event) : asked;
    roles.put(Role.PLACE, where.subList(0, Math.min(1, where.size())));
  }

  /** "In X", "spare X", "the siege of X": the places in the words of a stance. */
  private List<Phrase> where(Event event) {
    List<Phrase> found = new ArrayList<>();
    for (int child : what(event)) {
      if (child > event.trigger() && !isAmid(child)) {
        where(child, event.trigger(), found);
      }
    }
    return phrases.innermost(found);
  }

  private void where(int token, int trigger, List<Phrase> found) {
    Phrase phrase = phrases.at(token);
    boolean area = phrase.type() == Phrase.Type.AREA && phrase.definite() && !phrase.plural();
    boolean local = LOCAL.stream().anyMatch(preposition -> grammar.marked(token, preposition));
    boolean dealt = OF.stream().anyMatch(preposition -> grammar.marked(token, preposition));
    boolean object = sentence.relation(token).equals("obj");
    boolean within = sentence.head(token) != trigger && (dealt || object);
    if (local && area && !phrase.inside().isEmpty()) {
      phrase.inside().forEach(name -> found.add(phrases.at(name.end() - 1)));
    } else if (local && (phrase.named() || area) || within && (phrase.name() != null || area)) {
      found.add(phrase);
    }
    for (int child : sentence.children(token)) {
      if (!BESIDE.contains(sentence.relation(child)) && !isAmid(child)) {
        where(child, trigger, found);
      }
    }
  }

  private List<Integer> what(Event event) {
    return sentence.children(event.trigger()).stream()
        .filter(child -> WHAT.contains(sentence.relation(child)))
        .toList();
  }

  /** The words of a stance, or null for any other event and where there are none. */
  @Nullable String content(Event event) {
    if (!isStance(event)) {
      return null;
    }
    int trigger = event.trigger();
    List<Integer> all =
        what(event).stream()
            .filter(c -> c > trigger || grammar.passive(trigger))
            .filter(c -> !isAdding(c) && !isAmid(c))
            .toList();
    List<Integer> addressed = event.heads(Role.TARGET);
    List<Integer> said = all.stream().filter(c -> !addressed.contains(c) && !isBeside(c)).toList();
    List<Integer> named = said.isEmpty() ? all : said;
    List<Integer> what =
        named.size() == 1 ? named : named.stream().filter(c -> !isSelf(c)).toList();
    boolean own = event.frame().marks().contains(Frame.SPOKEN); // "we will defend it": the deed
    if (what.isEmpty() && !own) {
      return null;
    }
    int first = what.stream().map(this::first).reduce(Integer.MAX_VALUE, Math::min);
    int end = what.stream().map(this::last).reduce(trigger, Math::max);
    int from = own ? withNegation(trigger) : behindAddressee(event, first, end);
    int to = withoutAside(from, end);
    while (to > from && length(from, to) > LONGEST) {
      to--;
    }
    return span(from, sentence.token(to).form().equals(",") ? to - 1 : to).in(raw);
  }

  /** "Declared himself president". */
  private boolean isSelf(int token) {
    return sentence.token(token).form().matches("(?:him|her|it)self|themselves");
  }

  /** ", adding that the roads were open": what is said besides. */
  private boolean isAdding(int token) {
    return sentence.relation(token).equals("advcl")
        && sentence.token(token).tag().equals("VBG")
        && first(token) > 0
        && sentence.token(first(token) - 1).form().equals(",");
  }

  /** Of "assured the envoys of their goodwill" what they were assured of. */
  private int behindAddressee(Event event, int from, int to) {
    return event.of(Role.TARGET).stream()
        .filter(p -> p.head() > event.trigger() && first(p.head()) == from)
        .map(p -> behind(p.span(), from))
        .filter(next -> next <= to)
        .findFirst()
        .orElse(from);
  }

  private int behind(Span span, int from) {
    int next = from;
    while (next < sentence.size() && sentence.token(next).span().begin() < span.end()) {
      next++;
    }
    return next;
  }

  /** The first word of "never surrender". */
  private int withNegation(int verb) {
    return grammar.children(verb, "advmod").stream()
        .filter(c -> c < verb && words.is("negation", grammar.lemma(c)))
        .reduce(verb, Math::min);
  }

  /** "…, which most of them did": what is told of it. */
  private boolean isBeside(int clause) {
    return sentence.relation(clause).equals("advcl")
        && grammar.children(clause, "obj", "nsubj").stream()
            .anyMatch(c -> sentence.token(c).tag().equals("WDT"));
  }

  /** "To fight on from X, which was never taken": without what is told of X beside it. */
  private int withoutAside(int from, int to) {
    for (int at = to; at > from; at = sentence.head(at)) {
      int before = first(at) - 1;
      boolean aside = sentence.relation(at).equals("acl:relcl") && last(at) == to;
      if (aside && before > from && sentence.token(before).form().equals(",")) {
        return before - 1;
      }
    }
    return sentence.token(to).form().equals(",") ? to - 1 : to;
  }

  private int length(int from, int to) {
    Span span = span(from, to);
    return span.end() - span.begin();
  }

  private Span span(int from, int to) {
    return sentence.token(from).span().cover(sentence.token(to).span());
  }

  private int first(int head) {
    return sentence.children(head).stream().map(this::first).reduce(head, Math::min);
  }

  /** ", which had been bombed before": what is told of a noun by the way. */
  private boolean isAside(int clause) {
    int begin = first(clause);
    return sentence.relation(clause).equals("acl:relcl")
        && begin > 0
        && sentence.token(begin - 1).form().equals(",");
  }

  private int last(int head) {
    return sentence.children(head).stream()
        .filter(c -> !isAside(c))
        .map(this::last)
        .reduce(head, Math::max);
  }
}
