package org.sayso.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.sayso.report.Span;
import org.sayso.text.Sentence;
import org.sayso.time.CalendarTime;
import org.sayso.time.LastingTime;
import org.sayso.time.RelativeTime;
import org.sayso.time.StoryTime;
import org.sayso.time.TimeExpression;
import org.sayso.time.TimeValue;

/** Ties the time expressions of a sentence to the events that they date. */
final class EventTimes {

  private static final Set<String> CLAUSES =
      Set.of("ccomp", "advcl", "acl:relcl", "parataxis", "conj", "acl");
  private static final Set<String> AIMS = Set.of("acl", "advcl");
  private static final int MAX_STEPS = 20;

  /** What a second clause goes back to the first by: "through it". */
  private static final Set<String> BACK = Set.of("it", "they", "them");

  /** Most words between "worst" and its noun. */
  private static final int REACH = 3;

  private final Sentence sentence;
  private final List<TimeExpression> all;
  private final List<TimeExpression> expressions;
  private final IntPredicate tells;

  /**
   * Ties them.
   *
   * @param tells whether a word of the sentence tells of an event
   */
  EventTimes(Sentence sentence, List<TimeExpression> expressions, IntPredicate tells) {
    this.sentence = sentence;
    this.tells = tells;
    this.all = List.copyOf(expressions);
    this.expressions = expressions.stream().filter(e -> !isOfRecord(e)).toList();
  }

  /** "The worst fighting in months": how long there was none like it, and not when it is. */
  private boolean isOfRecord(TimeExpression expression) {
    int at = sentence.size() - 1;
    while (at >= 0 && sentence.token(at).span().begin() >= expression.span().begin()) {
      at--;
    }
    boolean since =
        expression.text().startsWith("since ")
            || at >= 0 && sentence.token(at).lemma().equals("since");
    TimeValue value = expression.value();
    if (!since && !(value instanceof LastingTime) && !(value instanceof RelativeTime.LastStretch)) {
      return false;
    }
    while (at > 0 && sentence.token(at).tag().matches("IN|RB|JJR|DT")) {
      at--;
    }
    return sentence.token(Math.max(at, 0)).tag().startsWith("NN") && isWorst(at)
        || isWorst(sentence.head(sentence.top(expression.span())));
  }

  /** "The worst fighting": whether a noun is said to be more so than any other. */
  private boolean isWorst(int noun) {
    for (int before = noun - 1; before >= 0 && before >= noun - REACH; before--) {
      if (sentence.token(before).tag().matches("JJS|RBS")) {
        return sentence.token(noun).tag().startsWith("NN");
      }
    }
    return false;
  }

  /**
   * The expression that dates the event: one in its own clause, or else in a clause that it is part
   * of without being what somebody says there. Null where there is none.
   */
  @Nullable TimeExpression of(int trigger) {
    TimeExpression counted = counted(trigger);
    return counted == null ? ofClause(trigger) : counted;
  }

  private @Nullable TimeExpression ofClause(int trigger) {
    int at = trigger;
    boolean frontedOnly = false;
    boolean meant = false;
    Set<Integer> passed = new HashSet<>();
    for (int steps = 0; at >= 0 && steps < MAX_STEPS; steps++) {
      TimeExpression found = at(at, trigger, frontedOnly, passed);
      found = found != null || frontedOnly ? found : shared(at);
      found = found != null ? found : ofFirst(at);
      found = found != null ? found : when(at);
      found = found != null ? found : whenOf(at);
      found = found != null ? found : since(at);
      found = found != null ? found : inFlight(at);
      if (found != null) {
        return meant && !(found.value() instanceof CalendarTime) ? null : found;
      }
      if (isReported(at) || isBesideSaying(at) || isSince(at)) {
        return ofOld(at);
      }
      frontedOnly |= isSecondClause(at);
      meant |= isMeant(at);
      passed.add(at);
      at = sentence.head(at);
    }
    return null;
  }

  /**
   * The time over which a number counts: of "the number of men killed this year has risen to 87"
   * this year; null where it tells none.
   */
  private @Nullable TimeExpression counted(int trigger) {
    return sentence.children(trigger).stream()
        .filter(c -> isSubject(c) || sentence.relation(c).equals("obj"))
        .filter(c -> sentence.token(c).lemma().matches("number|total|count|figure|tally"))
        .flatMap(number -> sentence.children(number).stream())
        .flatMap(people -> sentence.children(people).stream())
        .filter(c -> sentence.relation(c).equals("acl"))
        .map(killed -> at(killed, killed, false, Set.of()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** "Launched a raid on Sunday to free them": what is meant need not be of the day of the raid. */
  private boolean isMeant(int aim) {
    return sentence.relation(aim).equals("advcl")
        && sentence.head(aim) < aim
        && isAim(aim, sentence.head(aim));
  }

  /**
   * The first expression that hangs on a word; one that only names a thing comes last, as do an
   * hour that has no day of its own and "still": of "at 9 a.m. in Kelbur on Friday" it is Friday.
   */
  private @Nullable TimeExpression at(
      int word, int trigger, boolean frontedOnly, Set<Integer> passed) {
    TimeExpression naming = null;
    for (TimeExpression expression : expressions) {
      boolean fronted = sentence.top(expression.span()) < word;
      boolean lasts = expression.value() instanceof LastingTime;
      boolean measure = lasts && sentence.top(expression.span()) == word; // "days of fighting"
      if ((fronted || !frontedOnly)
          && !measure
          && !leadsOn(expression, trigger)
          && hangsOn(expression.span(), word, passed, lasts)) {
        boolean hour = expression.value() instanceof StoryTime.DayTime;
        boolean day = !hour && !expression.named().isEmpty();
        if (day && !names(expression.span(), word)) {
          return expression;
        }
        naming = naming == null ? expression : naming;
      }
    }
    return naming;
  }

  /** "The loss of X came a day after Y fell": it leads on to when Y fell, and does not date X's. */
  private boolean leadsOn(TimeExpression expression, int trigger) {
    return sentence.token(trigger).span().begin() < expression.span().begin()
        && expression.leadsOn();
  }

  /** "The Monday market": it tells which market, and not when. */
  private boolean names(Span expression, int word) {
    int top = sentence.top(expression);
    return sentence.relation(top).equals("compound") && sentence.head(top) != word;
  }

  /**
   * "Attacked and burned buses on Sunday", "six died and 80 were wounded on Sunday", "launched a
   * raid to free them on Sunday", "hit a bus carrying pilgrims on Sunday": the time that closes a
   * second verb without a full subject of its own, an aim, or what only tells more of a thing is
   * that of the first as well.
   */
  private @Nullable TimeExpression shared(int verb) {
    if (!isVerb(verb)) {
      return null;
    }
    for (TimeExpression expression : expressions) {
      int below = verbAbove(sentence.top(expression.span()));
      boolean trails =
          below > verb
              && sentence.top(expression.span()) > below
              && !names(expression.span(), verb);
      if (trails && (isSecondVerb(below, verb) || isAim(below, verb) || isOfWhom(below, verb))
          || trails && isOfADay(expression) && tellsMore(below, verb)) {
        return expression;
      }
    }
    return null;
  }

  /** "Carrying pilgrims", "run by the rebels": of a thing that the verb is about, and no event. */
  private boolean tellsMore(int participle, int verb) {
    return sentence.relation(participle).equals("acl")
        && sentence.token(participle).tag().matches("VBN|VBG")
        && !isHelped(participle)
        && sentence.token(verb).tag().matches("VBD|VBN")
        && verbAbove(participle) == verb
        && !tells.test(participle);
  }

  /** "Had run": no participle that tells more of a thing. */
  private boolean isHelped(int verb) {
    return sentence.children(verb).stream().anyMatch(c -> sentence.relation(c).equals("aux"));
  }

  /** "On Sunday", "on 3 May", and no year or stretch of time in which it was built or held. */
  private static boolean isOfADay(TimeExpression expression) {
    return !expression.named().isEmpty()
        && !(expression.value() instanceof CalendarTime.Years)
        && !(expression.value() instanceof TimeValue.Bound)
        && !(expression.value() instanceof LastingTime);
  }

  /** "Shot people who tried to flee on Tuesday": then it was that they were shot. */
  private boolean isOfWhom(int doing, int verb) {
    int clause = sentence.relation(doing).equals("xcomp") ? sentence.head(doing) : doing;
    int whom = sentence.head(clause);
    return sentence.relation(clause).equals("acl:relcl")
        && sentence.token(clause).tag().equals("VBD")
        && sentence.token(verb).tag().equals("VBD")
        && sentence.children(clause).stream()
            .anyMatch(c -> isSubject(c) && sentence.token(c).tag().matches("WP|WDT"))
        && sentence.relation(whom).equals("obj")
        && sentence.head(whom) == verb;
  }

  private boolean isSecondVerb(int second, int first) {
    return sentence.head(second) == first
        && sentence.relation(second).equals("conj")
        && (isElliptic(second) || form(second).equals(form(first)) && !hasSubject(second));
  }

  /** How a verb is put: of "did not take" as of "took". */
  private String form(int verb) {
    boolean did =
        sentence.children(verb).stream()
            .anyMatch(c -> sentence.token(c).form().equalsIgnoreCase("did"));
    return did ? "VBD" : sentence.token(verb).tag();
  }

  /** "Six died and 80 were wounded": its subject is what is left of one. */
  private boolean isElliptic(int verb) {
    return sentence.children(verb).stream()
        .anyMatch(child -> isSubject(child) && sentence.token(child).tag().equals("CD"));
  }

  private boolean hasSubject(int verb) {
    return sentence.children(verb).stream().anyMatch(this::isSubject);
  }

  private boolean isAim(int aim, int verb) {
    int up = sentence.head(aim);
    boolean object = up >= 0 && sentence.relation(up).equals("obj") && sentence.head(up) == verb;
    return (up == verb || object)
        && sentence.token(verb).tag().equals("VBD")
        && AIMS.contains(sentence.relation(aim))
        && sentence.children(aim).stream().anyMatch(c -> sentence.token(c).tag().equals("TO"));
  }

  /** The verb that a word belongs to without another clause in between; or -1. */
  private int verbAbove(int token) {
    int at = sentence.head(token);
    for (int steps = 0; at >= 0 && steps < MAX_STEPS; steps++) {
      if (isVerb(at)) {
        return at;
      }
      at = sentence.head(at);
    }
    return -1;
  }

  /**
   * "Opened the crossing on Sunday and two were brought out through it": a second clause that goes
   * back to what the first tells of is of its day.
   */
  private @Nullable TimeExpression ofFirst(int second) {
    int first = sentence.head(second);
    boolean told = first >= 0 && isSecondClause(second) && arePast(first, second);
    return told && goesBack(second) ? ofADayAt(first) : null;
  }

  private @Nullable TimeExpression ofADayAt(int verb) {
    TimeExpression time = at(verb, verb, false, Set.of());
    return time != null && isOfADay(time) ? time : null;
  }

  private boolean arePast(int first, int second) {
    return sentence.token(first).tag().equals("VBD")
        && (sentence.token(second).tag().equals("VBD") || isPassivePast(second));
  }

  private boolean isPassivePast(int verb) {
    return sentence.children(verb).stream()
        .anyMatch(
            c -> sentence.relation(c).equals("aux:pass") && sentence.token(c).tag().equals("VBD"));
  }

  private boolean goesBack(int clause) {
    return sentence.children(clause).stream()
        .filter(c -> sentence.relation(c).equals("obl"))
        .anyMatch(c -> BACK.contains(sentence.token(c).lemma()));
  }

  /** "On Saturday, when A": the day that the clause tells more of. */
  private @Nullable TimeExpression when(int verb) {
    for (int child : sentence.children(verb)) {
      if (sentence.token(child).lemma().equals("when") && child > 1) {
        for (TimeExpression expression : expressions) {
          boolean day = !expression.named().isEmpty(); // "already, when" names none
          if (day
              && expression.last().span().end() == sentence.token(child - 2).span().end()
              && sentence.token(child - 1).form().equals(",")) {
            return expression.last();
          }
        }
      }
    }
    return null;
  }

  /** "Since August, when B", "in the year when B": B was then. */
  private @Nullable TimeExpression whenOf(int clause) {
    for (int when : sentence.children(clause)) {
      boolean joins = sentence.token(when).lemma().equals("when") && when > 1;
      int before = joins && sentence.token(when - 1).form().equals(",") ? when - 2 : when - 1;
      for (TimeExpression expression : all) {
        if (joins
            && !expression.named().isEmpty()
            && expression.last().span().end() == sentence.token(before).span().end()) {
          return expression.last();
        }
      }
    }
    return null;
  }

  /** "Have died since fighting began in November": from the day of that clause on. */
  private @Nullable TimeExpression since(int verb) {
    if (isOfRecord(verb)) {
      return null;
    }
    for (int child : sentence.children(verb)) {
      boolean day = expressions.stream().anyMatch(e -> sentence.top(e.span()) == child);
      boolean event = isSince(child) && !day;
      TimeExpression began = event ? at(child, child, false, Set.of(verb)) : null;
      if (began != null && !(began.value() instanceof LastingTime)) {
        TimeValue span =
            began.value() instanceof TimeValue.Bound
                ? began.value()
                : new TimeValue.Bound(TimeValue.Side.SINCE, began.value());
        return new TimeExpression(began.span(), began.text(), span, began.named());
      }
    }
    return null;
  }

  /** "The worst attack since X fell": since then there was none like it. */
  private boolean isOfRecord(int event) {
    return sentence.token(event).tag().equals("JJS")
        || sentence.children(event).stream()
            .anyMatch(
                c -> sentence.relation(c).equals("amod") && sentence.token(c).tag().equals("JJS"));
  }

  /** "Rockets fired on Sunday wounded two": what is in the air comes down on the same day. */
  private @Nullable TimeExpression inFlight(int verb) {
    return sentence.children(verb).stream()
        .filter(this::isSubject)
        .flatMap(subject -> sentence.children(subject).stream())
        .filter(c -> sentence.relation(c).equals("acl"))
        .filter(c -> sentence.token(c).lemma().matches("fire|launch|drop|lob|hurl"))
        .map(c -> at(c, c, false, Set.of()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** "Since fighting began", "since an attack": what only says from when on something is so. */
  private boolean isSince(int event) {
    boolean clause = sentence.relation(event).equals("advcl") && isVerb(event);
    return sentence.children(event).stream()
        .filter(c -> sentence.token(c).lemma().equals("since"))
        .anyMatch(c -> sentence.relation(c).equals(clause ? "mark" : "case"));
  }

  /** "The 2013 attack in which 280 died": the year by which the thing told more of is known. */
  private @Nullable TimeExpression ofOld(int clause) {
    boolean more = sentence.relation(clause).equals("acl:relcl");
    return expressions.stream()
        .filter(e -> more && e.value() instanceof CalendarTime.Years)
        .filter(e -> sentence.head(sentence.top(e.span())) == sentence.head(clause))
        .filter(e -> sentence.relation(sentence.top(e.span())).matches("compound|nummod|amod"))
        .findFirst()
        .orElse(null);
  }

  private boolean isReported(int token) {
    String relation = sentence.relation(token);
    return relation.equals("ccomp") && !isLeft(token) && !isSeen(token)
        || relation.equals("parataxis")
        || relation.equals("acl:relcl");
  }

  /** "Monday saw rebels take the town", "the week has seen X fall": what a day sees is then. */
  private boolean isSeen(int clause) {
    return sentence.children(sentence.head(clause)).stream()
        .anyMatch(
            subject ->
                sentence.relation(subject).equals("nsubj")
                    && expressions.stream().anyMatch(e -> sentence.top(e.span()) == subject));
  }

  /** "Defending the plan to leave, he said on Monday that …": then he said so. */
  private boolean isBesideSaying(int clause) {
    int saying = sentence.head(clause);
    return saying >= 0
        && sentence.relation(clause).equals("advcl")
        && sentence.token(clause).tag().equals("VBG")
        && sentence.children(saying).stream().anyMatch(c -> sentence.relation(c).equals("ccomp"));
  }

  /** "A fight on Thursday left four dead": what it led to, and not what anybody says. */
  private boolean isLeft(int result) {
    int verb = sentence.head(result);
    return verb >= 0
        && sentence.token(verb).lemma().equals("leave")
        && !sentence.token(result).tag().matches("VBD|VBZ|VBP");
  }

  /** A second clause with a subject of its own shares only the time before the first one. */
  private boolean isSecondClause(int token) {
    return sentence.relation(token).equals("conj") && hasSubject(token);
  }

  private boolean isSubject(int token) {
    return sentence.relation(token).startsWith("nsubj");
  }

  /**
   * Whether the expression depends on the word without another clause in between, nor, where it
   * lasts, what explains a name: "took X, their stronghold for years".
   */
  private boolean hangsOn(Span expression, int word, Set<Integer> passed, boolean lasts) {
    int at = sentence.top(expression);
    for (int steps = 0; at >= 0 && steps < MAX_STEPS; steps++) {
      if (at == word) {
        return true;
      }
      boolean clause = CLAUSES.contains(sentence.relation(at)) && (isVerb(at) || isLinked(at));
      boolean gloss = lasts && sentence.relation(at).equals("appos");
      boolean since = at != sentence.top(expression) && isSince(at);
      if (passed.contains(at) || clause || gloss || since) {
        return false;
      }
      at = sentence.head(at);
    }
    return false;
  }

  /** "Which had been in their hands": a clause without a verb but the one that links. */
  private boolean isLinked(int predicate) {
    return sentence.children(predicate).stream().anyMatch(c -> sentence.relation(c).equals("cop"));
  }

  private boolean isVerb(int token) {
    return sentence.token(token).tag().startsWith("V");
  }
}
