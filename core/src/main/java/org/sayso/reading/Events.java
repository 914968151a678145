package org.sayso.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sayso.grammar.Phrase;
import org.sayso.grammar.Phrases;
import org.sayso.pack.Frame;
import org.sayso.pack.Frames;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.pack.Slot;
import org.sayso.pack.WordClasses;
import org.sayso.predicate.Gerunds;
import org.sayso.predicate.Grammar;
import org.sayso.predicate.Openings;
import org.sayso.predicate.Slots;
import org.sayso.quantity.Quantity;
import org.sayso.text.Sentence;
import org.sayso.toll.Means;
import org.sayso.toll.Mishaps;
import org.sayso.toll.Persons;
import org.sayso.toll.Pronouns;
import org.sayso.toll.Victims;

/** Finds what a sentence tells of: each word with a frame whose required roles are filled. */
final class Events {

  /**
   * A word that tells of the conflict, with the phrases that play a part in it.
   *
   * @param sentence index of the sentence
   * @param trigger token of the word
   * @param frame the pack's entry that reads it
   * @param roles the phrases of each role that is filled, in the order of the sentence
   */
  record Event(int sentence, int trigger, Frame frame, Map<Role, List<Phrase>> roles) {

    /** Copies the map. */
    Event {
      Map<Role, List<Phrase>> copy = new EnumMap<>(Role.class);
      roles.forEach((role, phrases) -> copy.put(role, List.copyOf(phrases)));
      roles = copy;
    }

    /** The phrases of a role; empty where it is not filled. */
    List<Phrase> of(Role role) {
      return roles.getOrDefault(role, List.of());
    }

    /** The head words of the phrases of a role. */
    List<Integer> heads(Role role) {
      return of(role).stream().map(Phrase::head).toList();
    }

    /** The frame's marks, and whether it is done to "a church", "two hospitals" that are new. */
    Set<String> marks() {
      Set<String> marks = new HashSet<>(frame.marks());
      if (of(Role.PLACE).stream()
          .anyMatch(p -> p.type() == Phrase.Type.FACILITY && !p.definite())) {
        marks.add(Reading.NEW_BUILDING);
      }
      return marks;
    }

    /** "In X they took the headquarters": at a building that has no name. */
    boolean isAtUnnamed() {
      List<Phrase> places = of(Role.PLACE);
      boolean control = frame.kind() == Kind.CONTROL;
      return frame.kind() != Kind.ACCESS
          && !places.isEmpty()
          && places.stream()
              .allMatch(
                  p ->
                      p.inside().isEmpty()
                          && !(control && p.plural() && p.number() != null)
                          && (p.type() == Phrase.Type.FACILITY
                              || !control && p.type() == Phrase.Type.AREA && !p.definite()));
    }

    /** The same with other phrases in its roles. */
    Event with(Map<Role, List<Phrase>> filled) {
      return new Event(sentence, trigger, frame, filled);
    }
  }

  /** A name in capitals alone is that of a body. */
  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,}(-\\p{Lu}+)?s?$");

  private static final Set<String> NOMINAL = Set.of("obj", "obl", "nmod", "nsubj", "nsubj:pass");
  private static final Set<Kind> ATTRIBUTED = Set.of(Kind.FORCE, Kind.MATERIEL);
  private static final Set<String> DESCRIBING = Set.of("acl", "amod", "nmod");
  private static final Set<String> PLACE_PRONOUNS = Set.of("it", "there", "all", "both");

  /** What a thing does, and what is done about it, is told for itself. */
  private static final Set<List<String>> APART = Set.of(List.of("does"), List.of("done"));

  private final Sentence sentence;
  private final Grammar grammar;
  private final Slots slots;
  private final Phrases phrases;
  private final WordClasses words;
  private final HollowWords hollow;
  private final Gerunds gerunds;
  private final Means means;
  private final Victims victims;
  private final Mishaps mishaps;
  private final Persons persons;
  private final Pronouns pronouns;
  private final Set<Integer> losses = new HashSet<>();

  Events(Sentence sentence, Grammar grammar, Phrases phrases, WordClasses words) {
    this.words = words;
    this.sentence = sentence;
    this.grammar = grammar;
    this.slots = new Slots(sentence, grammar);
    this.phrases = phrases;
    this.hollow = new HollowWords(sentence, grammar, phrases, words);
    this.gerunds = new Gerunds(sentence, grammar);
    this.means = new Means(sentence, grammar, slots, words);
    this.mishaps = new Mishaps(sentence, grammar, words);
    this.persons = new Persons(sentence, grammar, phrases, words);
    this.victims = new Victims(sentence, persons, words);
    this.pronouns = new Pronouns(sentence, grammar, phrases);
  }

  /** All events of the sentence in the order of their words. */
  List<Event> find(Frames frames, Openings openings) {
    for (int i = 0; i < sentence.size(); i++) {
      List<Frame> entries = frames.of(grammar.lemma(i));
      if (!entries.isEmpty() && entries.stream().anyMatch(Events::isLoss)) {
        losses.add(i);
      }
    }
    List<Event> found = new ArrayList<>();
    Set<Integer> used = new HashSet<>();
    for (int i = 0; i < sentence.size(); i++) {
      if (openings.at(i)
          && !sentence.relation(i).equals("compound")
          && !mishaps.doneAt(i)
          && (!grammar.marked(i, "without") || words.is("supply", grammar.lemma(i)))
          && !grammar.has(i, "mark", "without")
          && !hollow.isAtNoTime(i)) {
        at(i, frames, openings).ifPresent(found::add);
      }
    }
    if (found.stream().noneMatch(e -> e.frame().kind() == Kind.CLASH) && mishaps.toldOf()) {
      found.removeIf(e -> e.frame().kind() == Kind.CASUALTIES);
    }
    found.removeIf(e -> hollow.isParting(e, found) || isWhereTheyAre(e, found));
    new Unions(sentence, grammar, phrases).join(found);
    found.removeIf(e -> Stances.asksForForces(e, conditions(e), found));
    found.forEach(e -> used.addAll(conditions(e)));
    found.forEach(e -> used.addAll(particles(e)));
    found.removeIf(e -> used.contains(e.trigger()));
    return found;
  }

  /** "Bombed troops gathered in X": where those are to whom the rest is done. */
  private boolean isWhereTheyAre(Event event, List<Event> others) {
    int men = sentence.head(event.trigger());
    return event.frame().kind() == Kind.FORCE
        && sentence.relation(event.trigger()).equals("acl")
        && others.stream()
            .filter(o -> o.frame().kind() == Kind.CLASH)
            .anyMatch(o -> o.heads(Role.TARGET).contains(men));
  }

  private static boolean isLoss(Frame frame) {
    return frame.word() == Frame.Word.VERB
        && frame.conditions().isEmpty()
        && frame.kind().hurtsPeople()
        && Set.of("killed", "wounded").contains(frame.action());
  }

  /** The words that a frame asked for: "control" in "took control", which tells nothing more. */
  private List<Integer> conditions(Event event) {
    return event.frame().conditions().stream()
        .filter(c -> !APART.contains(c.slot().steps()))
        .flatMap(c -> slots.meeting(event.trigger(), c).stream())
        .toList();
  }

  /** The "dead" of "shot dead", which tells nothing more. */
  private List<Integer> particles(Event event) {
    String particle = event.frame().particle();
    int trigger = event.trigger();
    return particle == null
        ? List.of()
        : IntStream.range(trigger + 1, sentence.size())
            .filter(i -> i == trigger + 1 || sentence.head(i) == trigger)
            .filter(i -> grammar.lemma(i).equals(particle))
            .boxed()
            .toList();
  }

  private Optional<Event> at(int token, Frames frames, Openings openings) {
    boolean state = isState(token, frames);
    boolean gerund = gerunds.at(token);
    String lemma = gerund || state ? sentence.token(token).form() : grammar.lemma(token);
    List<Frame> entries = frames.of(lemma.toLowerCase(Locale.ROOT));
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    String tag = state ? "JJ" : gerund ? "NN" : sentence.token(token).tag();
    String particle = openings.particle(token, entries);
    boolean phrasal = entries.stream().anyMatch(f -> particle.equals(f.particle()));
    return entries.stream()
        .filter(f -> f.word() != Frame.Word.ADJECTIVE || !isNominal(token))
        .filter(f -> f.word().fits(tag) || f.word() == Frame.Word.ADJECTIVE && tag.equals("VBN"))
        .filter(f -> phrasal ? particle.equals(f.particle()) : f.particle() == null)
        .filter(f -> f.conditions().stream().allMatch(c -> slots.holds(token, c)))
        .filter(f -> !hollow.isNoControl(token, f))
        .filter(
            f ->
                !f.kind().befallsPeople()
                        && !ATTRIBUTED.contains(f.kind())
                        && !Gerunds.describes(sentence, token)
                    || !hollow.isAttribute(token))
        .filter(f -> !f.kind().befallsPeople() || !hollow.areThose(token, f.kind()))
        .flatMap(f -> fill(token, f).stream())
        .findFirst()
        .filter(e -> !hollow.isOnePersonsWay(e) && !hollow.isOwnHalt(e) && !hollow.isAnyAttack(e))
        .filter(e -> !hollow.isAgainstNobody(e) && !hollow.isNoFight(e) && !hollow.isAtLarge(e))
        .filter(e -> !hollow.isNoStance(e) && !hollow.isWhichOnes(e) && !hollow.isShutIn(e))
        .filter(e -> !hollow.isUnclaimed(e) && !hollow.isOtherSense(e) && !hollow.isToCare(e))
        .filter(e -> !hollow.isNoToll(e) && !isCalledAfterFight(e) && !isOneMansWay(e));
  }

  /** "The rebel leader left the town": no forces did; he may enter it "with 200 men". */
  private boolean isOneMansWay(Event event) {
    boolean left = event.frame().kind() == Kind.FORCE && event.frame().action().equals("left");
    boolean moved =
        event.frame().kind() == Kind.CONTROL
            && event.frame().action().matches("entered|withdrew|threatened");
    List<Phrase> who = event.of(left ? Role.TARGET : Role.ACTOR);
    return (left || moved)
        && !who.isEmpty()
        && who.stream().allMatch(persons::isOneInOffice)
        && grammar.by(event.trigger(), "with").isEmpty()
        && grammar.by(event.trigger(), "at").isEmpty();
  }

  /** "The Group for Preaching and Combat", "the Battle of X": a word in a name, of no fight now. */
  private boolean isCalledAfterFight(Event event) {
    int word = event.trigger();
    return words.is("combat", grammar.lemma(word))
        && event.frame().word() == Frame.Word.NOUN
        && sentence.token(word).tag().startsWith("NNP")
        && word > 0
        && !sentence.token(word - 1).tag().matches("\\W+")
        && sentence.isWhole();
  }

  /** "To avenge the dead": those who are what the adjective says, of whom nothing is told. */
  private boolean isNominal(int token) {
    return NOMINAL.contains(sentence.relation(token))
        && !grammar.marked(token, "among")
        && !grammar.has(token, "nummod"); // "claimed 40 dead"
  }

  /** "Two are missing": a participle that has become an adjective. */
  private boolean isState(int token, Frames frames) {
    return sentence.token(token).tag().equals("VBG")
        && frames.of(sentence.token(token).form().toLowerCase(Locale.ROOT)).stream()
            .anyMatch(f -> f.word() == Frame.Word.ADJECTIVE);
  }

  private Optional<Event> fill(int token, Frame frame) {
    Map<Role, List<Phrase>> roles = new EnumMap<>(Role.class);
    for (Frame.Binding binding : frame.bindings()) {
      List<Phrase> fillers = fillers(token, frame.kind(), binding);
      if (fillers.isEmpty() && binding.required()) {
        return Optional.empty();
      }
      if (!fillers.isEmpty()) {
        roles.put(binding.role(), fillers);
      }
    }
    String action = means.action(token, frame, roles.getOrDefault(Role.ACTOR, List.of()));
    return Optional.of(new Event(sentence.index(), token, frame.as(action), roles));
  }

  /** The fillers of the first slot that has any; of where something was, those of all slots. */
  private List<Phrase> fillers(int token, Kind frameKind, Frame.Binding binding) {
    boolean taken = binding.role() == Role.PLACE && frameKind == Kind.CONTROL;
    boolean all = binding.role() == Role.PLACE && !taken;
    List<Phrase> found = new ArrayList<>();
    for (Slot slot : binding.slots()) {
      List<Phrase> fitting =
          slots.at(token, slot).stream()
              .flatMap(h -> alike(binding.role(), pronouns.meant(token, h)).stream())
              .map(p -> victims.of(frameKind, binding.role(), p))
              .filter(
                  p ->
                      fits(frameKind, binding.role(), p)
                          || isForeign(frameKind, slot, p)
                          || isManned(binding.role(), token, p))
              .filter(p -> isOf(binding.role(), token, slot, p))
              .filter(p -> binding.role() == Role.TARGET || !countsPeople(token, p))
              .filter(p -> !hollow.isToldOtherwise(token, p))
              .filter(p -> !taken || !isOnlyDescribed(token, p))
              .toList();
      fitting.stream().filter(p -> !found.contains(p)).forEach(found::add);
      if (binding.role() == Role.PLACE && !found.isEmpty()) {
        List<Phrase> included =
            slots.at(token, slot).stream()
                .flatMap(h -> phrases.included(h).stream())
                .filter(p -> taken || p.named())
                .toList();
        found.removeIf(p -> all && !included.isEmpty() && !p.named());
        found.addAll(included);
      }
      if (!found.isEmpty() && !all) {
        return named(found);
      }
    }
    return all ? phrases.innermost(found) : named(found);
  }

  /** "Areas held by the rebels": which areas are meant, and nothing that is told of them. */
  private boolean isOnlyDescribed(int token, Phrase phrase) {
    return DESCRIBING.contains(sentence.relation(token))
        && sentence.head(token) == phrase.head()
        && phrase.number() == null
        && phrase.inside().isEmpty()
        && words.is("land", phrase.noun());
  }

  /** Of "two more, X and Y, are contested" X and Y, which the number counts. */
  private static List<Phrase> named(List<Phrase> found) {
    List<Phrase> names = found.stream().filter(Phrase::named).toList();
    boolean counted =
        !names.isEmpty()
            && found.get(0).type() == Phrase.Type.NUMBER
            && isNumber(found.get(0).number(), names.size());
    return counted ? names : found;
  }

  private static boolean isNumber(@Nullable Quantity number, int count) {
    return number != null && Double.valueOf(count).equals(number.value());
  }

  /** "40 vehicles and hundreds of rifles" are things, all of them, and no places. */
  private static List<Phrase> alike(Role role, List<Phrase> joined) {
    boolean things =
        role == Role.PLACE && joined.stream().anyMatch(p -> p.type() == Phrase.Type.THING);
    return things ? List.of() : joined;
  }

  /** "40 were killed and six captured": a bare number behind people counts people. */
  private boolean countsPeople(int token, Phrase phrase) {
    Quantity number = phrase.number();
    return phrase.type() == Phrase.Type.NUMBER
        && number != null
        && number.unit() == null
        && losses.stream().anyMatch(loss -> loss < token);
  }

  private boolean fits(Kind kind, Role role, Phrase phrase) {
    return switch (role) {
      case ACTOR ->
          phrase.mayAct() && !(kind == Kind.CONTROL && isUnmanned(phrase)) && !isGun(phrase)
              || kind == Kind.STATEMENT && phrase.type() == Phrase.Type.OTHER;
      case TARGET ->
          switch (phrase.type()) {
            case PARTY -> !kind.befallsPeople() || !phrases.isThing(phrase);
            case OFFICIALS, NUMBER -> true;
            case PLACE -> kind == Kind.CONTROL && phrase.mayAct(); // "Ukraine lost the town"
            case PEOPLE -> kind != Kind.CONTROL || persons.isPeople(phrase);
            case NAME -> (kind.isFought() || kind == Kind.CONTROL) && persons.isPeople(phrase);
            case PRONOUN ->
                !PLACE_PRONOUNS.contains(phrase.noun())
                    || phrase.noun().equals("it") && (kind.isFought() || isItself(kind, phrase));
            default -> phrases.countsPeople(phrase);
          };
      case PLACE, TO, WITHIN ->
          switch (phrase.type()) {
            case PLACE, AREA, FACILITY -> true;
            case NAME -> !ACRONYM.matcher(phrase.text()).find() && !persons.isSomebody(phrase);
            case NUMBER ->
                role == Role.PLACE && kind == Kind.CONTROL && !hollow.countsOthers(phrase);
            case PRONOUN -> PLACE_PRONOUNS.contains(phrase.noun());
            default -> false;
          };
      case THING ->
          phrase.type() == Phrase.Type.THING
              || phrase.type() == Phrase.Type.PARTY && phrases.isThing(phrase);
    };
  }

  /** "The army said that it had left", "it lost men": itself, and it is not sent or struck. */
  private boolean isItself(Kind kind, Phrase phrase) {
    return (kind == Kind.FORCE || kind == Kind.CASUALTIES)
        && sentence.relation(phrase.head()).equals("nsubj");
  }

  /**
   * Of "the X offensive", where nobody is called X, X is where it was; a "border town attack" was
   * at no place that it names.
   */
  private boolean isOf(Role role, int token, Slot slot, Phrase phrase) {
    boolean before = slot.steps().equals(List.of("comp")) && phrase.head() < token;
    boolean fight = words.is("combat", grammar.lemma(token));
    if (before && role == Role.ACTOR && fight && !mayFight(phrase)) {
      return false;
    }
    if (!before || phrase.type() == Phrase.Type.PARTY) {
      return true;
    }
    if (role == Role.ACTOR && (isScene(token, phrase) || isOthers(token, phrase))) {
      return false;
    }
    boolean scene =
        words.is("scene-noun", grammar.lemma(token)) && !ACRONYM.matcher(phrase.text()).find();
    return role == Role.PLACE
        ? phrase.named() && !sentence.relation(phrase.head()).equals("amod")
        : role != Role.ACTOR || phrase.type() != Phrase.Type.NAME || !scene && isWhole(phrase);
  }

  /** "Ten killed in Mali attack", "Mali attack: …": where it was, if no other place is told of. */
  private boolean isScene(int deed, Phrase country) {
    boolean title = deed + 1 < sentence.size() && sentence.token(deed + 1).form().equals(":");
    return country.type() == Phrase.Type.PLACE
        && sentence.relation(country.head()).equals("compound")
        && !ACRONYM.matcher(country.text()).find()
        && (title || isOnlyPlace(country));
  }

  /** Of "a Congo militia attack" the country, where the militia did it. */
  private boolean isOthers(int deed, Phrase country) {
    return country.type() == Phrase.Type.PLACE
        && grammar.children(deed, "compound", "amod").stream()
            .anyMatch(c -> c > country.head() && words.is("not-state", grammar.lemma(c)));
  }

  private boolean isOnlyPlace(Phrase country) {
    return IntStream.range(0, sentence.size())
        .mapToObj(phrases::at)
        .allMatch(p -> p.name() == null || p.name().equals(country.name()));
  }

  /**
   * "Artillery shelling", "a TOW missile", "while another killed ten": what it was done with, and
   * nobody who did it.
   */
  private boolean isGun(Phrase phrase) {
    boolean another =
        phrase.type() == Phrase.Type.PRONOUN && words.is("rest-of-a-number", phrase.noun());
    return another
        || words.is("weapon-make", phrase.noun().toLowerCase(Locale.ROOT))
        || words.is("weapon", phrase.noun())
            && !words.is("aircraft", phrase.noun())
            && phrase.text().equalsIgnoreCase(phrase.noun());
  }

  /** A thing that goes nowhere of itself, as "rebel tanks" do. */
  private boolean isUnmanned(Phrase phrase) {
    return phrases.isThing(phrase) && !words.is("rolling", phrase.noun());
  }

  /** "A Russian attack": of a frame that asks whose, the state by its adjective. */
  private static boolean isForeign(Kind kind, Slot slot, Phrase phrase) {
    String last = slot.steps().get(slot.steps().size() - 1);
    return kind == Kind.CLASH
        && slot.steps().size() > 1
        && Set.of("comp", "poss").contains(last)
        && phrase.type() == Phrase.Type.PLACE
        && phrase.mayAct();
  }

  /** "Rebel clashes", and neither "military clashes" nor "Syria clashes". */
  private boolean mayFight(Phrase side) {
    return side.type() == Phrase.Type.PARTY && !words.is("martial", side.noun());
  }

  /** Of "DR Congo clashes", where each word stands for itself, not the first. */
  private boolean isWhole(Phrase name) {
    int next = name.head() + 1;
    return sentence.head(next) != sentence.head(name.head())
        || !sentence.token(next).tag().startsWith("NNP");
  }

  /** "Frigates patrol the gulf": a craft or team stands for those who man it. */
  private boolean isManned(Role role, int token, Phrase phrase) {
    return role == Role.TARGET
        && words.is("standing", grammar.lemma(token))
        && (words.is("patrolling", phrase.noun()) || words.is("craft", phrase.noun()));
  }
}
