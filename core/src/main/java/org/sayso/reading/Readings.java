package org.sayso.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.grammar.AimedPlaces;
import org.sayso.grammar.HeldAreas;
import org.sayso.grammar.Phrase;
import org.sayso.grammar.Phrases;
import org.sayso.grammar.PlaceName;
import org.sayso.pack.Frame;
import org.sayso.pack.Frames;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.pack.WordClasses;
import org.sayso.party.PartyBook;
import org.sayso.predicate.Aims;
import org.sayso.predicate.Companions;
import org.sayso.predicate.Grammar;
import org.sayso.predicate.Headings;
import org.sayso.predicate.Openings;
import org.sayso.predicate.Pasts;
import org.sayso.quantity.NumberMention;
import org.sayso.quantity.Numbers;
import org.sayso.reading.Events.Event;
import org.sayso.report.Span;
import org.sayso.text.Sentence;
import org.sayso.time.TimeExpression;
import org.sayso.timex.TimeFinder;
import org.sayso.toll.Battles;
import org.sayso.toll.Defenders;
import org.sayso.toll.Doers;
import org.sayso.toll.Owners;
import org.sayso.toll.Pronouns;
import org.sayso.toll.Subgroups;
import org.sayso.toll.Warring;

/** Reads sentences with a language's vocabulary. */
public final class Readings {

  private static final Set<String> FIRST_PERSON = Set.of("we", "our", "ours", "us");

  /** What several sides do as one. */
  private static final Set<Kind> COMPANY =
      Set.of(Kind.CONTROL, Kind.CLASH, Kind.HARM, Kind.MATERIEL);

  /** The rule of "rebel-held X". */
  public static final String HELD_AREA = "held-area";

  private final Frames frames;
  private final WordClasses words;
  private final Numbers numbers;
  private final TimeFinder times;

  /** Reads with the words of one language. */
  public Readings(Frames frames, WordClasses words, Numbers numbers, TimeFinder times) {
    this.frames = frames;
    this.words = words;
    this.numbers = numbers;
    this.times = times;
  }

  /**
   * The reading of one sentence, done as far as it is asked for.
   *
   * @param raw the report's stored text
   * @param openings of one of its sentences
   * @param parties the names that the parties go by
   * @param places the places named in this sentence
   */
  public OnSentence on(String raw, Openings openings, PartyBook parties, List<PlaceName> places) {
    return new OnSentence(raw, openings, parties, places);
  }

  /** Which words of a sentence may tell of something. */
  public Openings openings(Sentence sentence) {
    return new Openings(sentence, new Grammar(sentence, words), frames);
  }

  /** One sentence, to be read with the words of the language. */
  public final class OnSentence {
    private final Openings openings;
    private final Sentence sentence;
    private final boolean named;
    private final Supplier<Pass> start;
    private @Nullable Pass started;
    private @Nullable List<Reading> told;

    private OnSentence(String raw, Openings openings, PartyBook parties, List<PlaceName> places) {
      this.openings = openings;
      this.sentence = openings.sentence();
      this.named = !places.isEmpty();
      this.start = () -> new Pass(raw, openings, parties, places);
    }

    private Pass pass() {
      Pass pass = started == null ? start.get() : started;
      started = pass;
      return pass;
    }

    /** What the sentence says. */
    public List<Reading> readings() {
      if (told == null) {
        boolean tells = mayTell(openings, named) && !Headings.isOne(sentence, words);
        told = tells ? pass().read() : List.of();
      }
      return told;
    }

    /** The two sides of each war that the sentence tells of, wherever it may be. */
    public List<List<Phrase>> warring() {
      return Warring.mayTell(sentence, words)
          ? new Warring(sentence, pass().grammar, pass().phrases, words).sides()
          : List.of();
    }

    /** The names of the sentence that may be places which no gazetteer knows. */
    public List<Phrase> unknownPlaces() {
      return pass().locations.unknown();
    }
  }

  /**
   * Whether any word of a sentence may tell of the conflict, whatever its phrases stand for; asks
   * for the tree of a sentence that has such a word.
   */
  public boolean mayTell(Openings openings) {
    return mayTell(openings, true);
  }

  private boolean mayTell(Openings openings, boolean named) {
    Sentence sentence = openings.sentence();
    boolean any = openings.isAny();
    for (int i = 0; !any && i < sentence.size(); i++) {
      any =
          words.is("people-verb", sentence.token(i).lemma())
              || Presences.mayTell(sentence, words, i);
    }
    return any || named && mayHold(sentence, openings.grammar());
  }

  /** Whether a word of the sentence may say whose an area is, as in "rebel-held X". */
  private boolean mayHold(Sentence sentence, Grammar grammar) {
    for (int i = 0; i < sentence.size(); i++) {
      if (HeldAreas.mayTell(sentence, grammar, words, i)) {
        return true;
      }
    }
    return false;
  }

  /** The work on one sentence. */
  private final class Pass {
    private final Openings openings;
    private final Sentence sentence;
    private final Grammar grammar;
    private final Phrases phrases;
    private final List<NumberMention> counts;
    private final HeldAreas held;
    private final EventTimes eventTimes;
    private final Pasts pasts;
    private final Aims aims;
    private final AimedPlaces aimed;
    private final List<TimeExpression> expressions;
    private final Locations locations;
    private final Losses losses;
    private final Battles battles;
    private final Stances stances;
    private final Owners owners;
    private final Pronouns pronouns;
    private final Doers doers;
    private final Defenders defenders;
    private final Takings takings;
    private final Companions companions;
    private final boolean named;
    private final Set<Integer> triggers = new HashSet<>();

    Pass(String raw, Openings openings, PartyBook parties, List<PlaceName> places) {
      this.openings = openings;
      this.sentence = openings.sentence();
      this.named = !places.isEmpty();
      this.grammar = openings.grammar();
      this.expressions = times.find(raw, sentence.span());
      List<Span> timeSpans = expressions.stream().map(TimeExpression::span).toList();
      List<Span> elsewhere = new ArrayList<>(timeSpans);
      places.forEach(p -> elsewhere.add(p.span()));
      this.counts = numbers.find(raw, sentence.tokens(), elsewhere);
      this.phrases = new Phrases(raw, sentence, grammar, words, parties, places, counts, timeSpans);
      this.held = new HeldAreas(sentence, grammar, phrases, parties, words);
      this.owners = new Owners(grammar, phrases, words);
      this.pronouns = new Pronouns(sentence, grammar, phrases);
      this.doers = new Doers(sentence, grammar, phrases, words);
      this.defenders = new Defenders(sentence, grammar, phrases, held, owners, words);
      this.takings = new Takings(sentence, grammar);
      this.companions = new Companions(sentence, grammar, words);
      this.pasts = new Pasts(sentence, grammar, words);
      this.aims = new Aims(sentence, grammar, words);
      this.aimed = new AimedPlaces(sentence, grammar, phrases, words);
      this.eventTimes =
          new EventTimes(
              sentence,
              expressions.stream().filter(e -> e.value().datesEvents()).toList(),
              triggers::contains);
      this.stances = new Stances(raw, sentence, grammar, phrases, words);
      Subgroups subgroups = new Subgroups(raw, sentence, grammar, phrases, words);
      this.battles = new Battles(sentence, grammar, phrases, words);
      this.losses = new Losses(sentence, grammar, phrases, subgroups, battles, words, frames);
      this.locations = new Locations(sentence, grammar, phrases, words, aimed);
    }

    List<Reading> read() {
      List<Reading> found = new ArrayList<>();
      List<Event> all =
          stances.told(new Events(sentence, grammar, phrases, words).find(frames, openings));
      List<Event> around = stances.around(all);
      List<Event> events = losses.joined(all.stream().filter(e -> !around.contains(e)).toList());
      events.forEach(e -> triggers.add(e.trigger()));
      Set<Integer> circumstances = new HashSet<>();
      events.forEach(
          e -> takings.retaking(e, events).ifPresent(r -> circumstances.add(r.trigger())));
      events.stream()
          .filter(e -> e.frame().kind() == Kind.CONTROL)
          .forEach(e -> circumstances.addAll(battles.foughtIn(e.trigger())));
      events.stream()
          .filter(e -> e.of(Role.PLACE).stream().anyMatch(Phrase::named))
          .filter(e -> e.frame().kind() == Kind.CLASH && e.frame().action().equals("attack"))
          .forEach(e -> circumstances.remove(e.trigger()));
      for (Event event : events) {
        if (!circumstances.contains(event.trigger())) {
          found.add(reading(event, events, Set.of()));
        }
      }
      Gaps gaps = new Gaps(sentence, grammar, phrases, words, expressions, eventTimes, aims, aimed);
      found.addAll(gaps.aims(found));
      found = gaps.fill(found);
      List<Reading> people = new PeopleTallies(sentence, phrases, held, words, counts).find();
      if (!people.isEmpty()) {
        found.removeIf(r -> r.of(Role.PLACE).stream().noneMatch(p -> p.name() != null));
        found.addAll(people);
      }
      Presences presences = new Presences(sentence, grammar, phrases, words, eventTimes);
      if (named && mayHold(sentence, grammar)) {
        found.addAll(presences.held(held));
      }
      found.addAll(presences.find(found));
      List<Reading> told = new ArrayList<>(takings.of(found));
      around.forEach(stance -> told.add(reading(stance, events, Set.of(Reading.AROUND))));
      return told;
    }

    private Reading reading(Event event, List<Event> others, Set<String> more) {
      Frame frame = event.frame();
      Set<String> marks = event.marks();
      marks.addAll(more);
      marks.addAll(battles.fought(event.trigger()));
      marks.addAll(Takings.uprooting(event, others));
      Map<Role, List<Phrase>> roles = new EnumMap<>(Role.class);
      roles.putAll(event.roles());
      if (frame.kind() == Kind.CONTROL && !event.of(Role.PLACE).isEmpty()) {
        roles.computeIfPresent(Role.ACTOR, (role, actors) -> Takings.without(actors, event));
      }
      boolean taken = frame.kind() == Kind.CONTROL && Reading.FROM_A_SIDE.contains(frame.action());
      if (taken && event.of(Role.TARGET).isEmpty()) {
        List<Phrase> foes = battles.foughtAgainst(event.trigger(), event.of(Role.ACTOR));
        roles.put(Role.TARGET, foes.isEmpty() ? defenders.of(event.of(Role.PLACE)) : foes);
      }
      if (Losses.isBattle(event)) {
        List<Phrase> foes = event.of(Role.TARGET);
        roles.computeIfPresent(Role.TARGET, (r, p) -> Battles.apart(p, event.of(Role.ACTOR)));
        roles.computeIfPresent(Role.ACTOR, (role, people) -> Battles.apart(people, foes));
        List<Phrase> named =
            foes.isEmpty() ? battles.named(event.trigger(), event.of(Role.ACTOR)) : List.of();
        if (!named.isEmpty()) {
          roles.put(Role.ACTOR, named);
        }
      }
      if (frame.kind() == Kind.CLASH) {
        List<Phrase> where = locations.ofUnknown(event);
        if (!where.isEmpty()) {
          roles.put(Role.PLACE, where);
        }
      }
      if (isAttack(frame) && event.of(Role.TARGET).isEmpty()) {
        roles.put(
            Role.TARGET,
            defenders.ofAttack(
                event.trigger(),
                frame.action(),
                event.of(Role.PLACE),
                event.of(Role.ACTOR),
                aims.below(event.trigger())));
      }
      if (event.isAtUnnamed()) {
        List<Phrase> where =
            locations.ofUnnamed(event).stream().filter(p -> !takings.isGoal(frame, p)).toList();
        if (!where.isEmpty()) {
          roles.put(Role.PLACE, where);
          if (frame.kind() == Kind.CONTROL) {
            marks.add("part");
          }
        } else if (frame.kind() == Kind.CLASH) {
          aimed.capital(List.of()).ifPresent(p -> roles.put(Role.PLACE, List.of(p)));
        }
      }
      roles.computeIfPresent(Role.ACTOR, (role, actors) -> doers.withoutScene(actors));
      List<Phrase> doing = roles.containsKey(Role.ACTOR) ? List.of() : doers(event);
      if (!doing.isEmpty()) {
        roles.putIfAbsent(Doers.part(frame), doing);
      }
      if (frame.kind() == Kind.ACCESS) {
        marks.addAll(locations.along(event, roles));
      } else if (frame.kind() == Kind.STATEMENT) {
        stances.locate(event, roles);
      }
      List<Phrase> owners = this.owners.of(frame, event.trigger(), event.of(Role.THING));
      if (!owners.isEmpty()) {
        roles.putIfAbsent(Role.TARGET, owners);
      }
      TimeExpression time = eventTimes.of(event.trigger());
      Optional<Event> cause = losses.cause(event, others);
      List<Phrase> killers = List.copyOf(event.of(Role.ACTOR));
      List<Phrase> causers = losses.causers(event, cause);
      if (!causers.isEmpty()) {
        roles.put(Role.ACTOR, causers);
      } else if (Losses.isLoss(frame) && event.of(Role.ACTOR).isEmpty()) {
        doers.sharing(event.trigger()).forEach(p -> roles.putIfAbsent(Role.ACTOR, List.of(p)));
        killers = roles.getOrDefault(Role.ACTOR, List.of());
      }
      if (cause.isPresent() && time == null) {
        time = eventTimes.of(cause.get().trigger());
      }
      boolean war = frame.kind().befallsPeople() && losses.isOfWar(event.trigger());
      if (war) {
        marks.add(Reading.IN_THE_WAR);
      } else if (Losses.isLoss(frame) && !hasParty(roles.get(Role.ACTOR))) {
        losses.suffer(event.trigger(), roles, marks);
        if (cause.isEmpty() && !roles.containsKey(Role.ACTOR)) {
          roles.put(Role.ACTOR, doers.comingUpon(event.trigger(), event.of(Role.TARGET)));
        }
      }
      if (grammar.children(event.trigger(), "aux").stream()
          .anyMatch(a -> words.is("future", sentence.token(a).form().toLowerCase(Locale.ROOT)))) {
        marks.add(Reading.ANNOUNCED);
      }
      if (losses.isOnPurpose(event, killers, cause, others)) {
        marks.add(Reading.ON_PURPOSE);
      }
      if (losses.mayBeArmed(event, killers)) {
        marks.add(Reading.MAYBE_ARMED);
      }
      marks.addAll(locations.marks(event));
      boolean then = pasts.isStateOfThen(event.trigger(), frame.action());
      if (then
          || pasts.isOfOld(event.trigger())
          || pasts.isByName(event.trigger(), event.heads(Role.PLACE))) {
        marks.add(Reading.LONG_AGO);
      }
      if (pasts.isDate(event.trigger())) {
        marks.add(Reading.DATE);
      }
      if (pasts.isRecurrent(event.trigger())) {
        marks.add(Reading.RECURRENT);
      }
      if (frame.kind() == Kind.CLASH) {
        marks.addAll(partOfFight(event, others));
        if (battles.isCourse(event.trigger())) {
          marks.add(Reading.COURSE);
        }
        if (frame.word() != Frame.Word.NOUN && battles.goesOn(event.trigger(), losses::isFight)) {
          marks.add(Reading.GOES_BACK);
        } else if (battles.isRanked(event.trigger())) {
          marks.addAll(Set.of(Reading.GOES_BACK, Reading.RANKED));
        }
      }
      if (frame.kind() == Kind.FORCE && words.is("away", frame.lemma())) {
        marks.add(Reading.AWAY);
      }
      boolean which = frame.kind() == Kind.MATERIEL && pasts.tellsWhich(event.trigger());
      if (which || taken && pasts.isDoneAside(event.trigger())) {
        marks.add(Reading.TAKEN_BEFORE);
      }
      if (pronouns.areMadeTo(event.trigger(), event.of(Role.ACTOR), event.of(Role.TARGET))) {
        marks.add(Reading.MADE_TO);
      }
      if (Quantities.isUncounted(event)) {
        roles.put(Role.WITHIN, locations.around(event, event.of(Role.PLACE).get(0)));
      }
      boolean somewhere = happensSomewhere(frame) && !marks.contains(Frame.ARRIVED);
      if (somewhere && event.of(Role.PLACE).isEmpty()) {
        List<Phrase> where = locations.unplaced(event, cause.orElse(null), others);
        if (!where.isEmpty()) {
          roles.put(Role.PLACE, where);
        }
      }
      if (marks.contains(Reading.AIM)) {
        List<Phrase> struck = aimed.of(event.trigger());
        if (!struck.isEmpty()) {
          roles.put(Role.PLACE, struck);
        }
      }
      boolean open = Losses.isBattle(event) && !roles.containsKey(Role.TARGET);
      if (COMPANY.contains(frame.kind()) && !open) { // those beside one side are not the other
        List<Integer> beside = companions.of(event.trigger());
        roles.computeIfPresent(Role.ACTOR, (role, those) -> doers.beside(those, beside));
      }
      return new Reading(
          sentence.index(),
          event.trigger(),
          frame.kind(),
          marks.contains(Reading.AIM)
              ? aiming(event, others).orElse(event).frame().action()
              : takings.action(event, others),
          marks,
          roles,
          Modality.of(sentence, grammar, words, event.trigger()),
          time,
          firstPerson(),
          frame.word() == Frame.Word.NOUN,
          phrases.at(event.trigger()).definite(),
          stances.content(event),
          frame.entry());
    }

    /** Whether a fight only says at what another of the sentence was aimed, or since when. */
    private Set<String> partOfFight(Event event, List<Event> others) {
      if (event.frame().action().equals("repelled") && pasts.isFormer(event.trigger())) {
        boolean failure =
            event.frame().word() == Frame.Word.NOUN
                || event.frame().lemma().equals("fail")
                || sentence.relation(event.trigger()).equals("advcl")
                    && grammar.passive(event.trigger()); // "after being repelled"
        return Set.of(failure ? Reading.FORMER : Reading.BEATEN_BEFORE);
      }
      if (aiming(event, others).isPresent()) {
        return Set.of(Reading.AIM);
      }
      boolean noise = // "explosions were heard", "blasts rocked the city"
          Stream.concat(Stream.of(event.trigger()), grammar.subject(event.trigger()).stream())
              .anyMatch(i -> words.is("din", grammar.lemma(i)) && phrases.at(i).plural());
      return pasts.isBeginning(event.trigger())
          ? Set.of(Reading.BEGINNING)
          : noise ? Set.of(Reading.NOISE) : Set.of();
    }

    /** The attack that another verb says the aim of: "began the offensive by striking X". */
    private Optional<Event> aiming(Event event, List<Event> others) {
      List<Integer> above = aims.above(event.trigger());
      return others.stream()
          .filter(o -> isAttack(o.frame()) && above.contains(o.trigger()))
          .findFirst();
    }

    /** Those who did it by other words than those that its frame asks for. */
    private List<Phrase> doers(Event event) {
      return switch (event.frame().word()) {
        case VERB ->
            event.frame().action().equals("repelled")
                ? doers.resisting(event.trigger())
                : doers.arming(event.trigger());
        case NOUN ->
            Losses.isBattle(event) && !event.of(Role.TARGET).isEmpty()
                ? doers.inFight(event.trigger())
                : event.frame().kind() == Kind.CONTROL
                    ? doers.before(event.trigger(), event.frame(), frames)
                    : doers.attacking(event.trigger());
        case ADJECTIVE -> List.of();
      };
    }

    private static boolean isAttack(Frame frame) {
      return frame.kind() == Kind.CLASH && !frame.action().equals("battle");
    }

    private static boolean hasParty(@Nullable List<Phrase> phrases) {
      return phrases != null && phrases.stream().anyMatch(p -> p.type() != Phrase.Type.NAME);
    }

    /** Whether what is told has a place of its own even where its own words name none. */
    private static boolean happensSomewhere(Frame frame) {
      return switch (frame.kind()) {
        case CONTROL, STATEMENT -> false;
        case MATERIEL -> !frame.action().equals("received");
        default -> true;
      };
    }

    private boolean firstPerson() {
      return sentence.tokens().stream().anyMatch(t -> FIRST_PERSON.contains(t.lemma()));
    }
  }
}
