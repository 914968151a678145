package org.sayso.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.grammar.Phrase;
import org.sayso.grammar.PlaceName;
import org.sayso.pack.Frame;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.pack.Standing;
import org.sayso.predicate.Grammar;
import org.sayso.reading.Events.Event;
import org.sayso.text.Sentence;
import org.sayso.text.Tree;

/**
 * Reads a capture together with what is told beside it: that it was a retaking, that the place is
 * held still, and the state that it ends. In "took the rebel-held town", "took X, the last city
 * held by the rebels" the rebels hold it no longer, it was taken from them.
 */
final class Takings {

  private static final Set<String> TAKEN = Set.of("captured", "retaken");

  /** Whose a place is who did so. */
  private static final Set<String> OWN = Set.of("captured", "retaken", "holds");

  private final Sentence sentence;
  private final Grammar grammar;

  Takings(Sentence sentence, Grammar grammar) {
    this.sentence = sentence;
    this.grammar = grammar;
  }

  /**
   * The readings without the states that end, whose holders become whom the place is taken from.
   */
  List<Reading> of(List<Reading> found) {
    List<Reading> kept = new ArrayList<>(found);
    for (Reading capture : found) {
      boolean taken = capture.kind() == Kind.CONTROL && TAKEN.contains(capture.action());
      for (Reading state : taken ? found : List.<Reading>of()) {
        if (ends(capture, state) && kept.remove(state)) {
          kept.replaceAll(r -> r == capture ? from(capture, state) : r);
        }
      }
    }
    kept.removeIf(this::isPast);
    List<Reading> changes = kept.stream().filter(r -> r.kind() == Kind.CONTROL).toList();
    kept.replaceAll(r -> opposed(r, changes));
    return kept;
  }

  /**
   * "Attacked X to dislodge B", "to win back what they had lost to B": they fight B; "clashes broke
   * out as A tried to take X from B": between those two.
   */
  private Reading opposed(Reading fight, List<Reading> changes) {
    boolean open = fight.kind() == Kind.CLASH && fight.of(Role.TARGET).isEmpty();
    boolean sides = !fight.of(Role.ACTOR).isEmpty() || fight.action().equals("battle");
    return !open || !sides
        ? fight
        : changes.stream()
            .filter(c -> isThere(c, fight))
            .flatMap(
                c ->
                    Stream.of(
                        between(fight, c, Role.ACTOR, Role.TARGET),
                        between(fight, c, Role.TARGET, Role.ACTOR)))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(fight);
  }

  /** Whether it is told of no other place than the fight. */
  private static boolean isThere(Reading change, Reading fight) {
    List<PlaceName> where = names(fight);
    List<PlaceName> there = names(change);
    return where.isEmpty() || there.isEmpty() || there.stream().anyMatch(where::contains);
  }

  private static List<PlaceName> names(Reading reading) {
    return reading.of(Role.PLACE).stream().flatMap(p -> Stream.ofNullable(p.name())).toList();
  }

  /**
   * The fight, with those as its other side who stand on the other side of a change of control, or
   * alone have to do with it: "attacked X, forcing B to withdraw".
   */
  private Optional<Reading> between(Reading fight, Reading change, Role own, Role others) {
    List<Phrase> fighters = fight.of(Role.ACTOR);
    List<Phrase> side = change.of(own);
    List<Phrase> foes =
        change.of(others).stream()
            .filter(p -> p.type() == Phrase.Type.PARTY)
            .filter(
                p -> Stream.of(fighters, side).flatMap(List::stream).noneMatch(f -> isOne(f, p)))
            .toList();
    boolean alone = side.isEmpty() && others == Role.ACTOR && isOfFoe(change, fight);
    boolean both = side.stream().anyMatch(p -> p.type() == Phrase.Type.PARTY);
    boolean theirs =
        side.stream().anyMatch(p -> isThey(p) || fighters.stream().anyMatch(f -> isOne(f, p)));
    if (foes.isEmpty() || !(fighters.isEmpty() ? both && own == Role.ACTOR : alone || theirs)) {
      return Optional.empty();
    }
    Map<Role, List<Phrase>> roles = new EnumMap<>(Role.class);
    roles.putAll(fight.roles());
    roles.putIfAbsent(Role.ACTOR, side);
    roles.put(Role.TARGET, foes);
    return Optional.of(fight.with(roles));
  }

  /** Whether who alone has to do with a change stands against those who attack the same place. */
  private boolean isOfFoe(Reading change, Reading fight) {
    boolean made = sentence.relation(change.trigger()).matches("xcomp|ccomp");
    boolean there =
        names(change).stream().anyMatch(names(fight)::contains)
            || change.of(Role.PLACE).stream().anyMatch(Takings::isThey);
    return !fight.action().equals("battle")
        && fight.of(Role.ACTOR).stream().noneMatch(p -> p.type() == Phrase.Type.PRONOUN)
        && (OWN.contains(change.action()) && there || change.action().equals("withdrew") && made);
  }

  private static boolean isThey(Phrase phrase) {
    return phrase.type() == Phrase.Type.PRONOUN && phrase.noun().matches("they|it");
  }

  private static boolean isOne(Phrase one, Phrase other) {
    String party = one.party();
    return one.head() == other.head() || party != null && party.equals(other.party());
  }

  /** What an event is by what is told beside it: a capture may be a retaking, or hold still. */
  String action(Event event, List<Event> others) {
    String action = event.frame().action();
    if (!isCapture(event)) {
      return action;
    }
    return holdsStill(event.trigger())
        ? "holds"
        : retaking(event, others).isPresent() ? "retaken" : action;
  }

  /** Of "captured it after an operation to retake it" the retaking, which is what was done. */
  Optional<Event> retaking(Event taking, List<Event> others) {
    return isCapture(taking)
        ? others.stream()
            .filter(o -> o.frame().action().equals("retaken"))
            .filter(o -> isPartOf(grammar.undertaking(o.trigger()), taking.trigger()))
            .findFirst()
        : Optional.empty();
  }

  private boolean isPartOf(int undertaking, int taking) {
    return undertaking >= 0 && sentence.head(undertaking) == taking;
  }

  private static boolean isCapture(Event event) {
    return event.frame().kind() == Kind.CONTROL && event.frame().action().equals("captured");
  }

  /** "Still occupy the town", "are occupying it", "who occupy it", "remains occupied by them". */
  private boolean holdsStill(int taking) {
    boolean now =
        grammar.lemma(taking).equals("occupy")
            && sentence.token(taking).tag().matches("VBP|VBZ|VBG");
    boolean stays = grammar.is(taking, "xcomp") && grammar.isOf("staying", sentence.head(taking));
    return now
        || stays
        || grammar.has(taking, "aux:pass", "remain")
        || grammar.has(taking, "advmod", "still");
  }

  private boolean ends(Reading capture, Reading state) {
    return state.kind() == Kind.CONTROL
        && (state.action().equals("holds") || isEarlier(state, capture))
        && capture.modality().standing() == Standing.ASSERTED
        && capture.of(Role.PLACE).stream().anyMatch(p -> isDescribed(p, state));
  }

  /** "A town seized by the rebels": the other side's capture, where no day of it is told. */
  private boolean isEarlier(Reading state, Reading capture) {
    List<Phrase> takers = capture.of(Role.ACTOR);
    return TAKEN.contains(state.action())
        && state.time() == null
        && sentence.relation(state.trigger()).equals("acl")
        && sentence.token(state.trigger()).tag().matches("VBN|VBD")
        && state.of(Role.ACTOR).stream()
            .anyMatch(e -> takers.stream().noneMatch(t -> t.noun().equals(e.noun())));
  }

  /** Whether the state is told of the same place, and only to say which it is. */
  private boolean isDescribed(Phrase place, Reading state) {
    int top = place.head();
    while (sentence.relation(top).matches("nmod|appos") && sentence.head(top) >= 0) {
      top = sentence.head(top);
    }
    boolean same = state.of(Role.PLACE).stream().anyMatch(p -> p.head() == place.head());
    return same
        && Tree.subtree(sentence, top).get(state.trigger())
        && (!sentence.relation(state.trigger()).equals("acl:relcl")
            || grammar.isInfinitive(state.trigger())
            || isOver(state.trigger()));
  }

  /** "The units that had held the compound fled": what somebody held before. */
  private boolean isPast(Reading state) {
    return state.kind() == Kind.CONTROL
        && state.action().equals("holds")
        && sentence.relation(state.trigger()).equals("acl:relcl")
        && isOver(state.trigger());
  }

  /** "Which they had held for years": the state before. */
  private boolean isOver(int trigger) {
    return grammar.children(trigger, "aux").stream()
        .anyMatch(a -> sentence.token(a).tag().equals("VBD") && grammar.lemma(a).equals("have"));
  }

  private static Reading from(Reading capture, Reading state) {
    Map<Role, List<Phrase>> roles = new EnumMap<>(Role.class);
    roles.putAll(capture.roles());
    if (capture.of(Role.TARGET).isEmpty()) {
      roles.put(Role.TARGET, state.of(Role.ACTOR));
    }
    return capture.with(roles);
  }

  /** "Fighting in the north has driven thousands from their homes". */
  static Set<String> uprooting(Event event, List<Event> others) {
    boolean fled = others.stream().anyMatch(o -> o.frame().kind() == Kind.DISPLACEMENT);
    boolean placed = event.of(Role.PLACE).stream().anyMatch(Phrase::named);
    return fled && placed && event.frame().kind() == Kind.CLASH
        ? Set.of(Reading.UPROOTING)
        : Set.of();
  }

  /** Of "X's takeover" X, which is taken and takes nothing. */
  static @Nullable List<Phrase> without(List<Phrase> actors, Event event) {
    List<Integer> places = event.heads(Role.PLACE);
    List<Phrase> left = actors.stream().filter(a -> !places.contains(a.head())).toList();
    return left.isEmpty() ? null : left;
  }

  /** "Left their posts and withdrew towards X": where they went, and had no posts. */
  boolean isGoal(Frame frame, Phrase place) {
    int name = place.head();
    int sort = sentence.relation(name).equals("nmod") ? sentence.head(name) : name;
    return frame.action().equals("withdrew")
        && Stream.of("to", "towards", "toward")
            .anyMatch(p -> grammar.marked(name, p) || grammar.marked(sort, p));
  }
}
