package org.sayso.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.grammar.AimedPlaces;
import org.sayso.grammar.Areas;
import org.sayso.grammar.Phrase;
import org.sayso.grammar.Phrases;
import org.sayso.grammar.PlaceName;
import org.sayso.pack.Frame;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.pack.WordClasses;
import org.sayso.predicate.Courses;
import org.sayso.predicate.Grammar;
import org.sayso.reading.Events.Event;
import org.sayso.text.Sentence;

/** Finds where an event was that has no place among its own roles. */
final class Locations {

  private static final Set<String> LOCATIVE = Set.of("in", "at", "near", "on", "around", "from");
  private static final List<String> SURE = List.of("in", "at", "near", "outside", "inside");
  private static final List<String> WITHIN = List.of("of", "in", "across", "throughout");
  private static final List<String> POINTING = List.of("it", "there");
  private static final int MAX_STEPS = 6;

  private final Sentence sentence;
  private final Grammar grammar;
  private final Phrases phrases;
  private final WordClasses words;
  private final Courses courses;
  private final AimedPlaces aimed;

  Locations(
      Sentence sentence, Grammar grammar, Phrases phrases, WordClasses words, AimedPlaces aimed) {
    this.aimed = aimed;
    this.sentence = sentence;
    this.grammar = grammar;
    this.phrases = phrases;
    this.words = words;
    this.courses = new Courses(sentence, grammar, words);
  }

  /**
   * The named places by which the event's own clause, or one around it, says where: first what the
   * other events that it is told with are at or stands on the word and the words above it, then
   * what those lie in to whom it is done, and last those who do it.
   */
  List<Phrase> of(Event event, List<Event> others) {
    int at = event.trigger();
    for (int steps = 0; at >= 0 && steps < MAX_STEPS; steps++) {
      if (HollowWords.isCare(grammar, words, at)) {
        return List.of(); // they were hurt somewhere else
      }
      List<Phrase> here = placeOf(at, others);
      if (here.isEmpty()) {
        here = on(at);
      }
      if (!here.isEmpty()) {
        return here;
      }
      List<Phrase> inside = at == event.trigger() ? left(event) : List.of();
      if (inside.isEmpty() && at == event.trigger()) {
        inside = insides(event, Role.TARGET);
      }
      if (inside.isEmpty()) {
        inside = insideArguments(at, at == event.trigger());
      }
      if (inside.isEmpty() && at == event.trigger()) {
        inside = ofResult(at, others);
      }
      if (!inside.isEmpty()) {
        return inside;
      }
      boolean end = sentence.relation(at).equals("ccomp") || courses.isElsewhere(at);
      at = end ? -1 : sentence.head(at);
    }
    List<Phrase> beside = besideIt(event, others);
    return beside.isEmpty() ? insides(event, Role.ACTOR) : beside;
  }

  /** In "rebels in X killed ten and seized Y" they were killed at Y. */
  private List<Phrase> besideIt(Event event, List<Event> others) {
    int verb = sentence.head(event.trigger());
    boolean about = sentence.relation(event.trigger()).startsWith("nsubj");
    List<Integer> told = about ? grammar.children(verb, "advcl") : List.of();
    return Stream.concat(grammar.children(event.trigger(), "conj", "advcl").stream(), told.stream())
        .flatMap(c -> Stream.of(placeOf(c, others), there(c)))
        .filter(places -> !places.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** "Opened fire, killing two near X", "killing and wounding two in X". */
  private List<Phrase> ofResult(int verb, List<Event> others) {
    return grammar.children(verb, "conj", "advcl").stream()
        .filter(c -> sentence.token(c).tag().equals("VBG") && grammar.isOf("loss", c))
        .filter(c -> !grammar.has(c, "mark"))
        .filter(c -> sentence.relation(c).equals("advcl") ? c > verb : c == verb + 2)
        .flatMap(c -> Stream.of(placeOf(c, others), on(c), insideArguments(c, false)))
        .filter(places -> !places.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /**
   * Where an event was that names no place among its own roles.
   *
   * @param cause the attack that the loss was suffered in, or null
   */
  List<Phrase> unplaced(Event event, @Nullable Event cause, List<Event> others) {
    if (event.frame().kind().befallsPeople() && courses.isOfWarAround(event.trigger())) {
      return List.of();
    }
    List<Phrase> there = there(event.trigger());
    List<Phrase> ground = cause == null ? List.of() : until(there, ground(cause));
    if (!ground.isEmpty()) {
      return ground;
    }
    List<Phrase> where = new ArrayList<>(until(there, of(event, others)));
    where.removeIf(p -> event.of(Role.TO).stream().anyMatch(to -> isAt(to, p)));
    boolean sent = event.frame().action().equals("deployed");
    where.removeIf(p -> sent && grammar.marked(p.head(), "from") || courses.isOrigin(p.head()));
    List<Phrase> found = cause == null ? where : narrowed(where, until(there, scene(cause)));
    found = found.isEmpty() ? there : found;
    boolean blow = event.frame().kind() == Kind.CLASH || event.frame().kind() == Kind.CASUALTIES;
    return blow ? aimed.capital(found).map(List::of).orElse(found) : found;
  }

  /** What the words around an event say of it beside who, whom and where. */
  Set<String> marks(Event event) {
    int trigger = event.trigger();
    Map<String, Boolean> told =
        Map.of(
            Reading.IN_ITS_OWN_CLAUSE, isInItsOwnClause(event),
            Reading.GOING_ON, courses.isGoingOn(trigger),
            Reading.FURTHER, courses.isFurther(trigger),
            Reading.ALSO, courses.isAlso(trigger),
            Reading.UP_TO_NOW, courses.isUpToNow(trigger),
            Reading.KNOWN, courses.isKnown(trigger),
            Reading.ASIDE, courses.isAside(trigger),
            Reading.WHICH,
                event.of(Role.PLACE).stream().anyMatch(p -> courses.isWhich(trigger, p.head())),
            Reading.THEN, courses.isOfThen(trigger),
            Reading.BY_NOBODY, grammar.passive(trigger) && grammar.subject(trigger).isEmpty());
    return told.keySet().stream().filter(told::get).collect(Collectors.toSet());
  }

  /** Whether a verb tells it, or it is what a clause is about: "shells hit", "fighting raged". */
  private boolean isInItsOwnClause(Event event) {
    int trigger = event.trigger();
    Phrase phrase = phrases.at(trigger);
    boolean in = grammar.marked(trigger, "in") || grammar.marked(trigger, "during");
    boolean one = in && (phrase.reference() == Phrase.Reference.ONE || isLossesIn(trigger, phrase));
    boolean about = one || sentence.relation(trigger).startsWith("nsubj") && !phrase.definite();
    about |= sentence.relation(trigger).equals("obj") && isNoticing(sentence.head(trigger));
    boolean bang = event.frame().action().equals("bombing"); // heard, and told of as something else
    return event.frame().word() == Frame.Word.VERB || about && !bang;
  }

  /** "Residents reported air strikes", "heard shelling". */
  private boolean isNoticing(int verb) {
    return grammar.isOf("noted", verb) || grammar.isOf("perceive", verb);
  }

  /** "Killed three men in clashes", which are told of nowhere else. */
  private boolean isLossesIn(int fight, Phrase phrase) {
    return phrase.reference() == Phrase.Reference.BARE
        && words.is("combat", phrase.noun())
        && sentence.head(fight) >= 0
        && grammar.isOf("loss", sentence.head(fight));
  }

  /** Whether where people went to is that place, or lies in it. */
  private static boolean isAt(Phrase to, Phrase place) {
    return to.span().overlaps(place.span())
        || place.name() != null && to.inside().contains(place.name());
  }

  /** "Killed ten there, and an attack on X was repelled": not at X, which stands behind it. */
  private static List<Phrase> until(List<Phrase> there, List<Phrase> places) {
    return places.stream()
        .filter(p -> there.stream().noneMatch(t -> t.noun().equals("there") && t.head() < p.head()))
        .toList();
  }

  /** "They seized two tanks there", "three died in the town": where the story is. */
  private List<Phrase> there(int trigger) {
    return Stream.concat(
            Stream.concat(Stream.of(trigger), grammar.object(trigger).stream())
                .flatMap(w -> grammar.children(w, "advmod").stream())
                .filter(a -> grammar.lemma(a).equals("there"))
                .map(phrases::at),
            SURE.stream()
                .flatMap(in -> grammar.by(trigger, in).stream())
                .map(phrases::at)
                .filter(Phrase::isTownBefore))
        .limit(1)
        .toList();
  }

  /** Those killed "in an attack on X in Y" were killed at X. */
  private List<Phrase> narrowed(List<Phrase> where, List<Phrase> scene) {
    if (!scene.isEmpty() && where.stream().allMatch(Phrase::isLine)) {
      return scene; // "killed in a raid on X, near the border"
    }
    List<Phrase> both = new ArrayList<>(where);
    both.addAll(scene);
    List<Phrase> innermost = phrases.innermost(both);
    return where.stream().anyMatch(innermost::contains) ? where : scene;
  }

  private List<Phrase> scene(Event cause) {
    List<Phrase> own = cause.of(Role.PLACE);
    boolean named = own.stream().anyMatch(p -> p.named() || !p.inside().isEmpty());
    List<Phrase> around = named ? List.of() : of(cause, List.of());
    return around.isEmpty() ? own : around;
  }

  /**
   * The area in which what the phrase counts lies: "of the 17 townships of X", "in the province".
   */
  List<Phrase> around(Event event, Phrase counted) {
    List<List<Phrase>> found =
        List.of(
            around(counted.head()),
            areas(event.trigger()),
            grammar.by(event.trigger(), "from").stream().flatMap(l -> around(l).stream()).toList(),
            fronted(event.trigger()));
    return found.stream()
        .filter(f -> f.stream().anyMatch(Phrase::named))
        .findFirst()
        .or(() -> found.stream().filter(f -> !f.isEmpty()).findFirst())
        .orElse(List.of());
  }

  /** A way that leads to one place is cut off there; one between places is at none of them. */
  Set<String> along(Event event, Map<Role, List<Phrase>> roles) {
    List<Phrase> ends = ends(event);
    if (ends.size() == 1) {
      roles.put(Role.PLACE, ends);
    }
    return ends.size() > 1 ? Set.of(Reading.BETWEEN) : Set.of();
  }

  /** The named places that a way is told by: "all roads leading out of X", "linking A to B". */
  private List<Phrase> ends(Event event) {
    return event.of(Role.PLACE).stream()
        .filter(way -> !way.named() || way.isLine())
        .flatMap(
            way ->
                IntStream.range(0, sentence.size())
                    .boxed()
                    .filter(i -> i != way.head() && isOn(i, way.head(), event.trigger())))
        .filter(i -> phrases.at(i).head() == i && !sentence.relation(i).equals("compound"))
        .map(phrases::at)
        .filter(Phrase::named)
        .toList();
  }

  /** Whether a word tells of a way; of "cut the road from A to B" B may hang on the verb. */
  private boolean isOn(int token, int way, int verb) {
    if (grammar.marked(token, "with")) {
      return false; // "the border with X" is at neither end
    }
    boolean far = !grammar.by(way, "from").isEmpty() && grammar.by(verb, "to").contains(token);
    return far || sentence.isBelow(token, way);
  }

  /** "Of the 17 townships of X, they hold three". */
  private List<Phrase> fronted(int verb) {
    return grammar.by(verb, "of").stream()
        .filter(of -> of < verb)
        .map(this::around)
        .findFirst()
        .orElse(List.of());
  }

  private List<Phrase> around(int counted) {
    int at = counted;
    List<Phrase> unnamed = List.of();
    for (int steps = 0; steps < MAX_STEPS && at >= 0; steps++) {
      int inner = -1;
      for (int head : beside(at)) {
        Phrase phrase = phrases.at(head);
        if (phrase.named()) {
          return List.of(phrase);
        }
        unnamed = unnamed.isEmpty() && isArea(phrase) ? List.of(phrase) : unnamed;
        inner = inner < 0 ? head : inner;
      }
      at = inner;
    }
    return unnamed;
  }

  /** What a phrase is of, in or across, whose it is, where those are it was taken from. */
  private List<Integer> beside(int head) {
    List<Integer> found = new ArrayList<>();
    WITHIN.forEach(p -> found.addAll(grammar.by(head, p)));
    grammar.by(head, "from").forEach(loser -> found.addAll(grammar.by(loser, "in")));
    found.addAll(grammar.children(head, "nmod:poss"));
    return found;
  }

  private List<Phrase> areas(int verb) {
    return Stream.concat(
            WITHIN.stream().flatMap(p -> grammar.by(verb, p).stream()),
            grammar.children(verb, "advmod").stream())
        .map(phrases::at)
        .filter(p -> isArea(p) || p.named())
        .toList();
  }

  private static boolean isArea(Phrase phrase) {
    return phrase.type() == Phrase.Type.AREA && phrase.definite() && !phrase.plural()
        || phrase.type() == Phrase.Type.PRONOUN && POINTING.contains(phrase.noun());
  }

  /** Of "broke the siege of X" X. */
  private List<Phrase> placeOf(int word, List<Event> events) {
    return events.stream()
        .filter(
            e -> e.trigger() == word || sentence.head(e.trigger()) == word && e.frame().besieges())
        .map(e -> e.of(Role.PLACE).stream().flatMap(p -> where(p).stream()).toList())
        .findFirst()
        .orElse(List.of());
  }

  private List<Phrase> where(Phrase place) {
    List<Phrase> ground = place.named() ? List.of(place) : ground(place).toList();
    return ground.isEmpty() ? inside(place) : ground;
  }

  private List<Phrase> on(int word) {
    List<Phrase> found = new ArrayList<>();
    for (String preposition : Areas.PLACING) {
      for (int head : grammar.by(word, preposition)) {
        Stream.concat(phrases.joined(head).stream(), phrases.included(head).stream())
            .filter(p -> p.named() && !grammar.marked(head, "with")) // "along with the Turks"
            .filter(
                p ->
                    p.name() != null
                        || p.head() != head
                        || SURE.contains(preposition)
                        || p.isLine()
                        || words.is("long-way", p.noun()))
            .forEach(found::add);
      }
    }
    if (found.isEmpty()) {
      SURE.stream()
          .flatMap(preposition -> grammar.by(word, preposition).stream())
          .map(phrases::at)
          .filter(p -> p.type() == Phrase.Type.OTHER)
          .forEach(p -> found.addAll(inside(p)));
    }
    return found.isEmpty() ? phrases.away(word) : phrases.innermost(found);
  }

  /** "They asked leaders in A and B to send men": where those are who are asked. */
  private List<Phrase> insideArguments(int verb, boolean own) {
    return sentence.children(verb).stream()
        .filter(c -> isArgument(c) || isWhatDidIt(c, verb, own))
        .filter(c -> !grammar.marked(c, "include")) // "including 90,000 in X"
        .filter(c -> !grammar.marked(c, "accord")) // "according to a source in X"
        .flatMap(c -> inside(phrases.at(c)).stream())
        .toList();
  }

  private boolean isArgument(int child) {
    return sentence.relation(child).equals("obj") || sentence.relation(child).equals("obl");
  }

  /** "The fighting in X has left 40 dead", "residents of X reported shelling": it is there. */
  private boolean isWhatDidIt(int child, int verb, boolean own) {
    return sentence.relation(child).equals("nsubj")
        && (own || grammar.lemma(verb).equals("leave") || isNoticing(verb))
        && (phrases.at(child).type() == Phrase.Type.OTHER
            || phrases.at(child).type() == Phrase.Type.PEOPLE && isNoticing(verb)
            || grammar.lemma(child).equals("another")); // "a bomb killed two, another in X one"
  }

  /** "Villagers from X are on the road": who went away from where they are from. */
  private List<Phrase> left(Event event) {
    return event.frame().kind() != Kind.DISPLACEMENT || !event.frame().action().equals("fled")
        ? List.of()
        : event.of(Role.TARGET).stream()
            .flatMap(p -> grammar.by(p.head(), "from").stream())
            .flatMap(f -> phrases.joined(f).stream())
            .filter(Phrase::named)
            .toList();
  }

  /** Where those are who have a part in it. */
  private List<Phrase> insides(Event event, Role role) {
    return event.of(role).stream().flatMap(p -> inside(p).stream()).toList();
  }

  private List<Phrase> inside(Phrase phrase) {
    boolean force = phrase.type() == Phrase.Type.PARTY || phrase.type() == Phrase.Type.OFFICIALS;
    List<Phrase> known =
        phrase.inside().stream()
            .filter(name -> !force || name.begin() > phrase.head() && !isOwner(name))
            .map(name -> phrases.at(name.end() - 1))
            .filter(Phrase::named)
            .flatMap(p -> Stream.concat(Stream.of(p), listed(p.head())))
            .distinct()
            .toList();
    return known.isEmpty() ? insideUnknown(phrase, force) : known;
  }

  /** Of "people in A, B and C" also C, which no list knows. */
  private Stream<Phrase> listed(int name) {
    int first = sentence.relation(name).equals("conj") ? sentence.head(name) : name;
    return grammar.children(first, "conj").stream()
        .filter(c -> sentence.token(c).tag().startsWith("NNP") && !grammar.has(c, "det"))
        .filter(c -> c + 1 == sentence.size() || !sentence.token(c + 1).tag().startsWith("NN"))
        .map(phrases::at)
        .filter(p -> p.type() == Phrase.Type.NAME && p.head() != name);
  }

  /** "Soldiers of X's army" may be anywhere. */
  private boolean isOwner(PlaceName name) {
    return sentence.relation(name.end() - 1).equals("nmod:poss");
  }

  /** Where a building without a name is: of "a camp on Hill 46" there, or else by the clause. */
  List<Phrase> ofUnnamed(Event event) {
    return ground(event).isEmpty() ? of(event, List.of()) : ground(event);
  }

  private List<Phrase> ground(Event event) {
    return event.of(Role.PLACE).stream().filter(p -> !p.named()).flatMap(this::ground).toList();
  }

  private Stream<Phrase> ground(Phrase building) {
    return grammar.by(building.head(), "on").stream()
        .map(phrases::at)
        .filter(p -> p.type() == Phrase.Type.NAME && !p.isLine() && words.is("area", p.noun()));
  }

  /** "The teachers of X", "an outpost in X" that no list knows; "a patrol on the border with X". */
  private List<Phrase> insideUnknown(Phrase phrase, boolean force) {
    boolean in = phrase.type() == Phrase.Type.PEOPLE && !words.is("following", phrase.noun());
    return Stream.of(SURE.stream(), Stream.of("on", "along"), Stream.of("of").filter(o -> in))
        .flatMap(prepositions -> prepositions)
        .flatMap(
            p ->
                grammar.by(phrase.head(), p).stream()
                    .map(phrases::at)
                    .filter(place -> isIn(place, p, force)))
        .toList();
  }

  private static boolean isIn(Phrase place, String preposition, boolean force) {
    return place.isLine()
        || !force && !preposition.matches("on|along") && place.type() == Phrase.Type.NAME;
  }

  /** Names after a preposition of place that nothing else explains: perhaps places. */
  List<Phrase> unknown() {
    return IntStream.range(0, sentence.size())
        .filter(i -> LOCATIVE.stream().anyMatch(p -> grammar.marked(i, p)))
        .mapToObj(phrases::at)
        .filter(p -> p.type() == Phrase.Type.NAME)
        .toList();
  }

  /**
   * Where it was, by its clause, of "the attack on the X in Y", whose X may be people's name; Z of
   * "a camp on Z in Y"; empty where its own place is one.
   */
  List<Phrase> ofUnknown(Event event) {
    List<Phrase> places = event.of(Role.PLACE);
    boolean unknown =
        !places.isEmpty()
            && places.stream()
                .allMatch(p -> p.type() == Phrase.Type.NAME && (p.definite() || p.plural()))
            && places.stream()
                .noneMatch(p -> isLand(p.noun()) && !words.is("folk.community", p.noun()));
    return unknown
        ? of(event, List.of()).stream().filter(p -> p.type() == Phrase.Type.PLACE).toList()
        : ground(event);
  }

  private boolean isLand(String noun) {
    return words.is("area", noun) || words.is("facility", noun);
  }
}
