package org.sayso.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sayso.grammar.Phrase;
import org.sayso.grammar.Phrases;
import org.sayso.pack.Frame;
import org.sayso.pack.Frames;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.pack.WordClasses;
import org.sayso.predicate.Grammar;
import org.sayso.reading.Events.Event;
import org.sayso.text.Sentence;
import org.sayso.toll.Battles;
import org.sayso.toll.Holders;
import org.sayso.toll.Killers;
import org.sayso.toll.Subgroups;

/**
 * What is told of losses: which share one number, "60 were killed or wounded", and the fights that
 * they are told to have been suffered in, "killed in a raid by the army".
 */
final class Losses {

  private static final List<String> WITHIN =
      List.of("in", "during", "by", "after", "following", "amid", "from");
  private static final Set<String> SHARED = Set.of("killed", "wounded");
  private static final Set<String> BOMBED = Set.of("bombing", "attack");
  private static final List<String> OPPOSED = List.of("between", "with", "against", "of");

  private final Sentence sentence;
  private final Grammar grammar;
  private final Phrases phrases;
  private final Subgroups subgroups;
  private final Holders holders;
  private final Battles battles;
  private final Killers killing;
  private final WordClasses words;
  private final Frames frames;
  private final Set<Event> apart = new HashSet<>();

  Losses(
      Sentence sentence,
      Grammar grammar,
      Phrases phrases,
      Subgroups subgroups,
      Battles battles,
      WordClasses words,
      Frames frames) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.phrases = phrases;
    this.subgroups = subgroups;
    this.holders = new Holders(sentence, grammar, phrases, words);
    this.battles = battles;
    this.killing = new Killers(sentence, grammar, words, frames);
    this.words = words;
    this.frames = frames;
  }

  /** The nouns for the fights in, by or after which a loss is told to have been suffered. */
  List<Integer> fights(int trigger) {
    return causes(trigger).filter(this::isFight).distinct().toList();
  }

  private Stream<Integer> causes(int trigger) {
    boolean left = sentence.relation(trigger).equals("xcomp"); // "the war has left many dead"
    return Stream.concat(
        grammar.subject(left ? sentence.head(trigger) : trigger).stream(),
        WITHIN.stream().flatMap(preposition -> grammar.by(trigger, preposition).stream()));
  }

  /**
   * Who caused a loss that does not name them itself: of "killed when gunmen opened fire" the
   * gunmen, of "soldiers were killed fighting the rebels" the rebels.
   */
  List<Phrase> causers(Event loss, Optional<Event> cause) {
    return cause
        .filter(c -> loss.of(Role.ACTOR).isEmpty() && isBattle(c) == fellAttacking(loss, c))
        .map(c -> c.of(isBattle(c) ? Role.TARGET : Role.ACTOR))
        .orElse(List.of());
  }

  /**
   * Who caused a loss by the fight that it was suffered in, or that it was in some fight; those who
   * are on no side may have died by either.
   */
  void suffer(int loss, Map<Role, List<Phrase>> roles, Set<String> marks) {
    boolean armed =
        roles.getOrDefault(Role.TARGET, List.of()).stream()
            .anyMatch(p -> p.type() == Phrase.Type.PARTY || p.type() == Phrase.Type.OFFICIALS);
    if (isInWhatWasTold(loss)) {
      marks.add(Reading.IN_THE_FIGHT);
    }
    for (int fight : fights(loss)) {
      List<Phrase> fighters = fighters(fight);
      if (!isBattle(fight) || armed) {
        if (!fighters.isEmpty()) {
          roles.put(Role.ACTOR, fighters);
          return;
        }
        marks.add(phrases.at(fight).definite() ? Reading.IN_THE_FIGHT : Reading.IN_A_FIGHT);
      }
    }
  }

  /** Whether a whole war, and no single fight, is told to have done it, or it is counted since. */
  boolean isOfWar(int trigger) {
    return causes(trigger).anyMatch(this::isWar)
        || grammar.by(trigger, "since").stream()
            .anyMatch(n -> isWar(n) || grammar.by(n, "of").stream().anyMatch(this::isWar));
  }

  private boolean isWar(int noun) {
    return words.is("war.whole", grammar.lemma(noun));
  }

  /** "Six were killed in it": in the fight that was told before. */
  boolean isInWhatWasTold(int trigger) {
    return grammar.by(trigger, "in").stream()
        .anyMatch(word -> sentence.token(word).lemma().equals("it"));
  }

  /** Whether a noun tells of fighting, or of an attack. */
  boolean isFight(int noun) {
    String lemma = grammar.lemma(noun);
    return words.is("fight", lemma)
        || words.is("operation", lemma)
        || sentence.token(noun).tag().startsWith("NN")
            && frames.of(lemma).stream()
                .anyMatch(f -> f.word() == Frame.Word.NOUN && f.kind() == Kind.CLASH);
  }

  /** Whether the noun tells of a battle of two sides and not of an attack by one. */
  boolean isBattle(int noun) {
    return words.is("fight", grammar.lemma(noun));
  }

  /** Who fights in it by the words that hang on the noun: the attackers or, in a battle, all. */
  List<Phrase> fighters(int noun) {
    List<List<Integer>> heads = new ArrayList<>();
    if (isBattle(noun)) {
      OPPOSED.forEach(preposition -> heads.add(grammar.by(noun, preposition)));
    }
    heads.add(grammar.by(noun, "by"));
    heads.add(grammar.by(noun, "from"));
    heads.add(grammar.children(noun, "nmod:poss", "compound", "amod"));
    heads.add(List.of(noun));
    return heads.stream()
        .map(h -> all(h).stream().filter(p -> p.type() == Phrase.Type.PARTY).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<Phrase> all(List<Integer> heads) {
    return heads.stream().flatMap(head -> phrases.joined(head).stream()).toList();
  }

  /** "Soldiers killed civilians": by people, and not in a fight that the sentence tells of. */
  boolean isOnPurpose(
      Event event, List<Phrase> killers, Optional<Event> cause, List<Event> others) {
    boolean shot = killers.isEmpty() && killing.isMurderous(event.trigger());
    boolean people = shot || killers.stream().anyMatch(killing::isSomebody);
    boolean armed = isOnArmed(event);
    boolean anybody = event.of(Role.TARGET).stream().allMatch(p -> words.is("anybody", p.noun()));
    boolean unknown = anybody && event.of(Role.TARGET).stream().noneMatch(killing::isTold);
    boolean attacked =
        cause
            .filter(o -> o.frame().action().equals("attack"))
            .filter(o -> !armed && !unknown || !o.of(Role.ACTOR).isEmpty())
            .filter(o -> !mayBeArmed(o, event, o.of(Role.ACTOR)))
            .isPresent();
    boolean killed =
        event.frame().kind() == Kind.CASUALTIES
            && event.frame().action().equals("killed")
            && !words.is("losing", event.frame().lemma())
            && !(apart.contains(event) || mayBeArmed(event, killers));
    if (killed && !armed && isOfBombAmongPeople(others)) {
      return true;
    }
    return killed
        && (people || attacked)
        && (isDone(event) || attacked && !cause.orElseThrow().of(Role.ACTOR).isEmpty())
        && !(anybody && (isOfAttackOnArmed(event, others) || !people && isByWeapons(cause)))
        && others.stream()
            .filter(o -> o.frame().kind() == Kind.CLASH)
            .allMatch(o -> o.frame().action().equals("attack"));
  }

  /** "A bomb in a market killed nine": set off where people gather, and at nobody under arms. */
  private boolean isOfBombAmongPeople(List<Event> others) {
    List<Event> fights = others.stream().filter(o -> o.frame().kind() == Kind.CLASH).toList();
    return fights.stream().allMatch(o -> BOMBED.contains(o.frame().action()) && !isOnArmed(o))
        && killing.isByBomb()
        && killing.areAmongPeople();
  }

  /**
   * "Soldiers shot dead a man", "Walters was captured", "two bystanders": whom no side aimed at.
   */
  boolean mayBeArmed(Event event, List<Phrase> killers) {
    boolean captive =
        event.frame().action().equals("captured") && event.frame().lemma().equals("capture");
    return isLoss(event.frame())
        && (event.frame().action().equals("killed") && killing.areHitByChance()
            || mayBeArmed(event, event, killers)
            || captive && event.of(Role.TARGET).stream().allMatch(this::isSomeMan));
  }

  /** Whether they may have been armed of whom soldiers or the police are told to have shot some. */
  private boolean mayBeArmed(Event shooting, Event loss, List<Phrase> killers) {
    return killing.areOfTheState(shooting.trigger(), killers, loss.of(Role.TARGET));
  }

  /** "The man", "Walters". */
  private boolean isSomeMan(Phrase phrase) {
    return phrase.noun().equals("man") || sentence.token(phrase.head()).tag().startsWith("NNP");
  }

  /** Whether somebody did it: people who just "died" may have died of anything. */
  private static boolean isDone(Event loss) {
    return loss.frame().bindings().stream().anyMatch(b -> b.role() == Role.ACTOR);
  }

  /** "Killed in a bomb and gun attack": by nobody that is named, and with what else kills. */
  private boolean isByWeapons(Optional<Event> cause) {
    return cause.map(o -> o.of(Role.ACTOR).isEmpty()).orElse(true)
        && IntStream.range(0, sentence.size())
            .filter(i -> sentence.token(i).tag().startsWith("NN"))
            .anyMatch(i -> killing.isWeapon(grammar.lemma(i)));
  }

  private static boolean isOnArmed(Event event) {
    return event.of(Role.TARGET).stream()
        .anyMatch(p -> p.type() == Phrase.Type.PARTY || p.type() == Phrase.Type.OFFICIALS);
  }

  /** "They ambushed a patrol, killing six people", who may be of the patrol. */
  private boolean isOfAttackOnArmed(Event loss, List<Event> others) {
    return others.stream()
        .filter(o -> o.frame().kind() == Kind.CLASH && isOnArmed(o))
        .anyMatch(
            o ->
                battles.hangsOn(loss.trigger(), o.trigger())
                    || battles.hangsOn(o.trigger(), loss.trigger()));
  }

  /**
   * The events, with one of no certain sort for each two that are told of the same people, and one
   * more for those who are counted apart among them.
   */
  List<Event> joined(List<Event> told) {
    List<Event> events = told.stream().map(this::held).filter(e -> !isNothingNew(e, told)).toList();
    List<Event> kept = new ArrayList<>();
    Set<Event> taken = new HashSet<>();
    for (Event event : events) {
      if (taken.contains(event) || isHow(event, events)) {
        continue;
      }
      List<Event> beside = events.stream().filter(o -> isOneWith(event, o)).toList();
      taken.addAll(beside);
      kept.add(beside.isEmpty() && !sharesNumber(event, events) ? event : unspecified(event));
    }
    return kept.stream()
        .flatMap(e -> Stream.of(here(e), apart(e), inPlaces(e)).flatMap(s -> s))
        .toList();
  }

  /** The same, with those whom it befell by their side. */
  private Event held(Event event) {
    List<Phrase> victims = event.of(Role.TARGET);
    List<Phrase> theirs = holders.of(event.frame(), event.trigger(), victims);
    if (theirs.equals(victims)) {
      return event;
    }
    Map<Role, List<Phrase>> roles = new EnumMap<>(event.roles());
    roles.put(Role.TARGET, theirs);
    return event.with(roles);
  }

  /**
   * "Losses came to nine dead": the sum tells no more of the nine than that they died; "killed many
   * wounded soldiers": what they were before.
   */
  private boolean isNothingNew(Event event, List<Event> others) {
    List<Integer> told = others.stream().map(Event::trigger).toList();
    return isLoss(event.frame()) && killing.isOfVictim(event.trigger(), told)
        || isSummedUp(event, others);
  }

  private static boolean isSummedUp(Event event, List<Event> others) {
    return event.frame().action().equals("unspecified")
        && !event.heads(Role.TARGET).isEmpty()
        && others.stream()
            .filter(o -> !o.frame().action().equals("unspecified"))
            .anyMatch(o -> isSameLoss(o, event));
  }

  /** "Killed 23 people, including 14 civilians": the civilians. */
  private Stream<Event> apart(Event event) {
    List<Phrase> some =
        event.frame().kind() != Kind.CASUALTIES
            ? List.of()
            : event.of(Role.TARGET).stream().flatMap(p -> subgroups.of(p).stream()).toList();
    Map<Role, List<Phrase>> roles = new EnumMap<>(Role.class);
    roles.putAll(event.roles());
    roles.put(Role.TARGET, some);
    if (some.isEmpty()) {
      return Stream.of();
    }
    Event counted = event.with(roles);
    apart.add(counted);
    return Stream.of(counted);
  }

  /** "Uprooted 7 million people, including 2 million in X": the two million, in X. */
  private Stream<Event> inPlaces(Event event) {
    boolean moved = event.frame().kind() == Kind.DISPLACEMENT;
    return !moved && event.frame().kind() != Kind.CASUALTIES
        ? Stream.of()
        : event.of(Role.TARGET).stream()
            .flatMap(whole -> phrases.including(whole.head()).stream())
            .filter(p -> p.type() == Phrase.Type.NUMBER && p.inside().size() == 1)
            .map(p -> inPlace(event, p));
  }

  /** The same without those who are counted elsewhere, and these: "six died in X and two in Y". */
  private Stream<Event> here(Event event) {
    List<Phrase> others = event.frame().kind().befallsPeople() ? elsewhere(event) : List.of();
    Map<Role, List<Phrase>> roles = new EnumMap<>(event.roles());
    roles.computeIfPresent(
        Role.TARGET, (role, all) -> all.stream().filter(p -> !others.contains(p)).toList());
    boolean some = !others.isEmpty() && !roles.getOrDefault(Role.TARGET, List.of()).isEmpty();
    Event first = event.with(roles);
    return some
        ? Stream.concat(Stream.of(first), others.stream().map(p -> inPlace(event, p)))
        : Stream.of(event);
  }

  private List<Phrase> elsewhere(Event event) {
    Stream<Phrase> joined =
        event.of(Role.TARGET).stream().filter(p -> sentence.relation(p.head()).equals("conj"));
    Stream<Phrase> beside =
        event.of(Role.PLACE).stream()
            .flatMap(p -> grammar.children(p.head(), "appos").stream())
            .flatMap(a -> phrases.joined(a).stream());
    return Stream.concat(joined, beside)
        .filter(p -> p.type() == Phrase.Type.NUMBER && p.inside().size() == 1)
        .filter(p -> !grammar.by(p.head(), "in").isEmpty())
        .toList();
  }

  private Event inPlace(Event event, Phrase part) {
    Map<Role, List<Phrase>> roles = new EnumMap<>(event.roles());
    roles.put(Role.TARGET, List.of(part));
    roles.put(Role.PLACE, List.of(phrases.at(part.inside().get(0).end() - 1)));
    return event.with(roles);
  }

  /** "Shot and killed", "shot and wounded": only how they came to harm. */
  private boolean isHow(Event event, List<Event> events) {
    boolean shot = isShooting(event);
    return (shot || event.frame().bindings().stream().anyMatch(Losses::isWhose))
        && events.stream()
            .filter(o -> o != event)
            .filter(o -> shot ? isLoss(o.frame()) : o.frame().action().equals("killed"))
            .filter(o -> isJoined(event.trigger(), o.trigger()))
            .anyMatch(
                o ->
                    shot
                        ? o.heads(Role.TARGET).equals(event.heads(Role.TARGET))
                        : isSameLoss(event, o));
  }

  private static boolean isShooting(Event event) {
    return event.frame().lemma().equals("shoot");
  }

  private static boolean isSameLoss(Event first, Event second) {
    return (first.frame().kind() == Kind.CASUALTIES || first.frame().lemma().equals("shoot"))
        && first.heads(Role.TARGET).equals(second.heads(Role.TARGET));
  }

  /** "Dead or wounded", "killing and wounding many": next to another loss without a number. */
  private boolean sharesNumber(Event event, List<Event> events) {
    int at = event.trigger();
    boolean beside =
        Stream.of(at - 2, at + 2)
            .filter(o -> o >= 0 && o < sentence.size())
            .filter(o -> sentence.token((at + o) / 2).tag().equals("CC"))
            .filter(this::isLossWord)
            .filter(o -> events.stream().noneMatch(e -> e.trigger() == o))
            .anyMatch(o -> !grammar.has(o, "obj") && !grammar.has(o, "nummod"));
    return isLoss(event) && (beside || isOfBoth(event));
  }

  /** "The dead and wounded ran into the hundreds", "the number of killed and injured". */
  private boolean isOfBoth(Event event) {
    List<Integer> tolls = new ArrayList<>(grammar.surfaceSubjects(event.trigger()));
    tolls.addAll(grammar.object(event.trigger()));
    return !event.frame().conditions().isEmpty()
        && tolls.stream()
            .flatMap(t -> Stream.concat(Stream.of(t), grammar.by(t, "of").stream()))
            .filter(t -> t + 2 < sentence.size() && sentence.token(t + 1).tag().equals("CC"))
            .anyMatch(t -> isLossWord(t) && isLossWord(t + 2));
  }

  private static boolean isWhose(Frame.Binding binding) {
    return binding.required() && binding.role() == Role.ACTOR;
  }

  private boolean isLossWord(int token) {
    return frames.of(grammar.lemma(token)).stream()
        .filter(f -> f.word() != Frame.Word.NOUN && f.conditions().isEmpty())
        .filter(f -> f.bindings().stream().noneMatch(Losses::isWhose)) // "shot and killed"
        .anyMatch(f -> f.kind() == Kind.CASUALTIES && SHARED.contains(f.action()));
  }

  private boolean isOneWith(Event first, Event second) {
    return isLoss(first)
        && isLoss(second)
        && !first.frame().action().equals(second.frame().action())
        && isJoined(first.trigger(), second.trigger())
        && !grammar.has(second.trigger(), "nsubj")
        && !grammar.has(second.trigger(), "nsubj:pass")
        && isOneObject(first.trigger(), second.trigger())
        && first.heads(Role.TARGET).equals(second.heads(Role.TARGET));
  }

  /** "Killed and wounded", and "raiding it, killing or wounding many", both joined to the raid. */
  private boolean isJoined(int first, int second) {
    int head = sentence.relation(second).equals("conj") ? sentence.head(second) : second;
    return head == first || sentence.relation(first).equals("conj") && sentence.head(first) == head;
  }

  /** Of the two only one has the object: "killed many and wounded many" are two numbers. */
  private boolean isOneObject(int first, int second) {
    return !grammar.has(second, "obj") || !grammar.has(first, "obj");
  }

  /** Losses of which two may share a number; the captured only as those "killed or captured". */
  private boolean isLoss(Event event) {
    return event.frame().kind() == Kind.CASUALTIES
        && (SHARED.contains(event.frame().action())
            || event.frame().action().equals("captured")
                && grammar.children(event.trigger(), "cc").stream()
                    .anyMatch(c -> grammar.lemma(c).equals("or")));
  }

  private static Event unspecified(Event event) {
    Frame frame = event.frame().as("unspecified");
    return new Event(event.sentence(), event.trigger(), frame, event.roles());
  }

  /** The attack in or by which people are told to have died, were hurt or went missing. */
  Optional<Event> cause(Event loss, List<Event> others) {
    return loss.frame().kind() != Kind.CASUALTIES
        ? Optional.empty()
        : others.stream()
            .filter(o -> o.frame().kind() == Kind.CLASH)
            .filter(o -> battles.hangsOn(o.trigger(), loss.trigger()))
            .filter(o -> others.stream().noneMatch(l -> isBetween(o, l, loss)))
            .filter(o -> !isBattle(o) || loss.of(Role.ACTOR).isEmpty())
            .findFirst();
  }

  /** "He died with two who were killed when they were attacked": only those two were attacked. */
  private boolean isBetween(Event attack, Event other, Event loss) {
    return other.trigger() != loss.trigger()
        && isLoss(other.frame())
        && battles.hangsOn(attack.trigger(), other.trigger())
        && battles.hangsOn(other.trigger(), loss.trigger())
        && sentence.relation(other.trigger()).startsWith("acl");
  }

  /** "Rebels were killed, lost men, as they attacked": not by themselves. */
  private boolean fellAttacking(Event loss, Event attack) {
    boolean lost = words.is("losing", loss.frame().lemma());
    List<Integer> fallen = lost ? grammar.subject(loss.trigger()) : loss.heads(Role.TARGET);
    return attack.of(Role.ACTOR).stream().anyMatch(p -> fallen.contains(p.head()));
  }

  static boolean isBattle(Event event) {
    return Set.of("battle", "repelled").contains(event.frame().action());
  }

  /** Whether people come to harm by it. */
  static boolean isLoss(Frame frame) {
    return frame.kind().hurtsPeople();
  }
}
