package org.sayso.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sayso.grammar.HeldAreas;
import org.sayso.grammar.Phrase;
import org.sayso.grammar.Phrases;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.pack.WordClasses;
import org.sayso.predicate.Courses;
import org.sayso.predicate.Grammar;
import org.sayso.quantity.Quantity;
import org.sayso.text.Sentence;
import org.sayso.text.Token;

/**
 * Armed people where they are, and what they hold: "about 1,000 soldiers are still in X", "their
 * troops are in X", "rebel-held X".
 */
final class Presences {

  private static final String RULE = "presence";
  private static final List<String> PREPOSITIONS = List.of("in", "at", "inside");
  private static final Set<String> NONE_OR_SOME = Set.of("active", "no");
  private static final Set<String> STRENGTH = Set.of("number", "estimate");
  private static final Pattern STRONG = Pattern.compile("\\d[\\d,]*-strong");

  /** Fewer are a party of men that something happened to. */
  private static final int MANY = 100;

  /** "300 rebels", "300" and "300 of them". */
  private static final Set<Phrase.Type> COUNTED =
      Set.of(Phrase.Type.PARTY, Phrase.Type.NUMBER, Phrase.Type.PRONOUN);

  private final Sentence sentence;
  private final Grammar grammar;
  private final Phrases phrases;
  private final WordClasses words;
  private final EventTimes times;
  private final Courses courses;

  Presences(
      Sentence sentence, Grammar grammar, Phrases phrases, WordClasses words, EventTimes times) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.phrases = phrases;
    this.words = words;
    this.times = times;
    this.courses = new Courses(sentence, grammar, words);
  }

  /** Whether a word can be that of forces that are counted, or that are somewhere; asks no tree. */
  static boolean mayTell(Sentence sentence, WordClasses words, int token) {
    String lemma = sentence.token(token).lemma();
    String form = sentence.token(token).form();
    return words.is("armed", lemma) && isCounted(sentence, token)
        || form.endsWith("-strong") && STRONG.matcher(form).matches()
        || STRENGTH.contains(lemma) && sentence.token(token).tag().startsWith("V")
        || (words.is("member", lemma) || words.is("troops", lemma)) && isAt(sentence, token);
  }

  private static boolean isCounted(Sentence sentence, int token) {
    for (int i = Math.max(0, token - 4); i < token; i++) {
      Token before = sentence.token(i);
      if (before.tag().equals("CD") || NONE_OR_SOME.contains(before.lemma())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(Sentence sentence, int token) {
    boolean being = false;
    for (int i = token + 1; i < Math.min(sentence.size(), token + 6); i++) {
      being |= sentence.token(i).lemma().equals("be");
      if (being && PREPOSITIONS.contains(sentence.token(i).lemma())) {
        return true;
      }
    }
    return false;
  }

  /** "Rebel-held X", where the sentence tells nothing else. */
  List<Reading> held(HeldAreas areas) {
    List<Reading> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      if (Set.of(Phrase.Type.PLACE, Phrase.Type.AREA).contains(phrases.at(i).type())) {
        areas
            .at(i)
            .ifPresent(
                h ->
                    phrases.joined(h.area()).stream()
                        .filter(place -> place.type() == Phrase.Type.PLACE && !place.part())
                        .flatMap(place -> h.party().map(p -> holds(h, p, place)).stream())
                        .forEach(found::add));
      }
    }
    return found;
  }

  private Reading holds(HeldAreas.Held area, String party, Phrase place) {
    Map<Role, List<Phrase>> roles = new EnumMap<>(Role.class);
    roles.put(Role.ACTOR, List.of(phrases.party(area.area(), party, area.text())));
    roles.put(Role.PLACE, List.of(place));
    return Reading.held(
        sentence.index(), area.area(), Kind.CONTROL, "holds", roles, Readings.HELD_AREA);
  }

  /**
   * One reading for each place where a number of forces is said to be, and one for each strength.
   *
   * @param told what else the sentence tells; who is counted there is counted
   */
  List<Reading> find(List<Reading> told) {
    List<Reading> found = new ArrayList<>();
    Set<Integer> counted = new HashSet<>();
    for (Reading reading : told) {
      if (reading.kind().befallsPeople() || reading.kind() == Kind.FORCE) {
        reading.roles().values().forEach(ps -> ps.forEach(p -> counted.add(p.head())));
        counted.add(reading.trigger());
      }
    }
    for (int i = 0; i < sentence.size(); i++) {
      if (!counted.contains(i)) {
        strength(i).ifPresent(found::add);
      }
    }
    for (int i = 0; i < sentence.size(); i++) {
      int place = i;
      if (grammar.has(i, "cop") && PREPOSITIONS.stream().anyMatch(p -> grammar.marked(place, p))) {
        List<Phrase> who = forces(i);
        List<Phrase> where = phrases.joined(i).stream().filter(Presences::isPlace).toList();
        boolean which = who.stream().anyMatch(p -> isWhich(place, p));
        if (!who.isEmpty() && !where.isEmpty() && !which) {
          found.add(reading(i, who, where));
        }
      }
    }
    for (int i = 0; i < sentence.size(); i++) {
      if (grammar.has(i, "expl") && grammar.lemma(i).equals("be")) {
        for (int subject : grammar.children(i, "nsubj")) {
          List<Phrase> who = counted(subject);
          List<Phrase> where = around(i, subject);
          if (!who.isEmpty() && !where.isEmpty()) {
            found.add(reading(i, who, where));
          } else if (isNoneLeft(who)) {
            Modality none = Modality.of(sentence, grammar, words, i);
            found.add(reading(i, who, where, none, Set.of(Reading.WHOLE)));
          }
        }
      }
    }
    return found;
  }

  /** "The soldiers who were in X", and not "300 who were". */
  private boolean isWhich(int place, Phrase who) {
    return who.number() == null && courses.isWhich(place, who.head());
  }

  /** "There are no rebels left", "no troops of the army still fighting": nowhere at all. */
  private boolean isNoneLeft(List<Phrase> who) {
    return !who.isEmpty()
        && who.stream().allMatch(p -> isNone(p) && !stillThere(p.head()).isEmpty());
  }

  /** How many somebody is said to have or to be. */
  private Optional<Reading> strength(int token) {
    if (words.is("strength-verb", grammar.lemma(token))) {
      return members(token);
    }
    if (!words.is("armed", grammar.lemma(token)) || grammar.has(token, "nmod:poss")) {
      return Optional.empty();
    }
    boolean strong =
        sentence.children(token).stream()
            .anyMatch(c -> STRONG.matcher(sentence.token(c).form()).matches());
    int noun = // "a 300-strong rebel column"
        strong && sentence.relation(token).matches("compound|amod") ? sentence.head(token) : token;
    if (grammar.marked(noun, "from") || grammar.marked(noun, "of")) {
      return Optional.empty(); // "23 soldiers from a 50-strong unit"
    }
    Phrase force = phrases.at(noun).counted(phrases.at(token).number());
    List<Phrase> where = around(noun, noun);
    if (strong && force.type() == Phrase.Type.PARTY) {
      return Optional.of(reading(noun, List.of(force), where, Set.of()));
    }
    boolean many = force.number() != null && isMany(force.number());
    boolean there = many && !where.isEmpty() && isForce(force);
    return there
        ? Optional.of(reading(token, List.of(force), where, Set.of()))
        : estimated(token, force);
  }

  /** "A force estimated at 1,000", "numbering 300 men". */
  private Optional<Reading> estimated(int token, Phrase force) {
    return grammar.children(token, "acl").stream()
        .filter(c -> words.is("estimate", grammar.lemma(c)))
        .flatMap(c -> grammar.by(c, "at").stream())
        .map(phrases::at)
        .filter(n -> n.number() != null)
        .findFirst()
        .map(n -> reading(token, List.of(force.counted(n.number())), List.of(), Set.of()));
  }

  /** "The front has 9,000 fighters", "the force consists of 200 men", "they number 300". */
  private Optional<Reading> members(int verb) {
    List<Integer> counted = new ArrayList<>(grammar.object(verb));
    counted.addAll(grammar.by(verb, "of"));
    Optional<Phrase> number =
        counted.stream()
            .map(phrases::at)
            .filter(p -> p.number() != null && p.number().unit() == null)
            .filter(p -> isCount(verb, p))
            .findFirst();
    Optional<Phrase> group =
        grammar.surfaceSubjects(verb).stream()
            .map(phrases::at)
            .filter(p -> p.type() == Phrase.Type.PARTY || p.noun().equals("they"))
            .findFirst();
    if (number.isEmpty() || group.isEmpty() || grammar.passive(verb) || isOfSomeWho(verb)) {
      return Optional.empty();
    }
    List<Phrase> where = around(verb, number.get().head());
    boolean whole =
        !words.is("detachment", group.get().noun())
            && !group.get().noun().matches("force|column|unit");
    Phrase them = group.get().counted(number.get().number());
    return Optional.of(
        reading(verb, List.of(them), where, whole ? Set.of(Reading.WHOLE) : Set.of()));
  }

  /** "Gunmen numbering six attacked": how many they were who did it. */
  private boolean isOfSomeWho(int verb) {
    int noun = sentence.head(verb);
    boolean bare =
        sentence.token(verb).tag().equals("VBG") && grammar.children(verb, "aux").isEmpty();
    return sentence.relation(verb).startsWith("acl")
        && (bare || sentence.relation(noun).startsWith("nsubj"));
  }

  private boolean isCount(int verb, Phrase phrase) {
    boolean men =
        phrase.type() == Phrase.Type.PARTY
            ? words.is("member", phrase.noun()) || words.is("troops", phrase.noun())
            : phrase.noun().matches("man|member|recruit");
    return men || phrase.type() == Phrase.Type.NUMBER && grammar.lemma(verb).equals("number");
  }

  private static boolean isMany(Quantity number) {
    Double least = number.value() == null ? number.low() : number.value();
    return least != null && least >= MANY;
  }

  /** "There are 200 rebels in X". */
  private List<Phrase> around(int verb, int subject) {
    List<Integer> governors = new ArrayList<>(List.of(verb, subject));
    boolean none = isNone(phrases.at(subject));
    stillThere(subject).stream()
        .filter(deed -> none || words.is("people-verb", grammar.lemma(deed)))
        .forEach(governors::add);
    return Stream.of("in", "at", "near", "around")
        .flatMap(p -> governors.stream().distinct().flatMap(w -> grammar.by(w, p).stream()))
        .flatMap(h -> phrases.joined(h).stream())
        .filter(Presences::isPlace)
        .toList();
  }

  /** "Left" in "no rebels left in X" and "no soldiers of the army left in X". */
  private List<Integer> stillThere(int subject) {
    return Stream.concat(Stream.of(subject), grammar.children(subject, "nmod").stream())
        .flatMap(noun -> grammar.children(noun, "acl").stream())
        .toList();
  }

  private List<Phrase> counted(int subject) {
    return phrases.joined(subject).stream()
        .filter(p -> p.type() == Phrase.Type.PARTY)
        .filter(p -> p.number() != null || isActive(p.head()) || isNone(p))
        .toList();
  }

  /** "There are no rebels in X". */
  private boolean isNone(Phrase phrase) {
    return isForce(phrase)
        && grammar.by(phrase.head(), "among").isEmpty() // "no soldiers among the dead"
        && grammar.children(phrase.head(), "det").stream()
            .anyMatch(d -> grammar.lemma(d).equals("no"));
  }

  /** "There are active fronts of the rebels in X". */
  private boolean isActive(int noun) {
    return grammar.children(noun, "amod").stream().anyMatch(a -> grammar.lemma(a).equals("active"));
  }

  private List<Phrase> forces(int predicate) {
    return Stream.of(grammar.surfaceSubject(predicate))
        .filter(s -> s >= 0)
        .flatMap(s -> phrases.joined(s).stream())
        .filter(p -> p.number() != null ? COUNTED.contains(p.type()) : isForce(p))
        .toList();
  }

  private boolean isForce(Phrase phrase) {
    return phrase.type() == Phrase.Type.PARTY
        && (phrase.plural() && words.is("member", phrase.noun())
            || words.is("detachment", phrase.noun()));
  }

  private static boolean isPlace(Phrase phrase) {
    return switch (phrase.type()) {
      case PLACE, NAME, AREA, FACILITY -> true;
      default -> false;
    };
  }

  private Reading reading(int token, List<Phrase> who, List<Phrase> where) {
    return reading(token, who, where, Modality.of(sentence, grammar, words, token), Set.of());
  }

  /** A strength, which holds whatever else is told in the sentence. */
  private Reading reading(int token, List<Phrase> who, List<Phrase> where, Set<String> marks) {
    return reading(token, who, where, Modality.PLAIN, marks);
  }

  private Reading reading(
      int token, List<Phrase> who, List<Phrase> where, Modality modality, Set<String> marks) {
    Map<Role, List<Phrase>> roles = new EnumMap<>(Role.class);
    roles.put(Role.TARGET, who);
    if (!where.isEmpty()) {
      roles.put(Role.PLACE, where);
    }
    return new Reading(
        sentence.index(),
        token,
        Kind.FORCE,
        "present",
        marks,
        roles,
        modality,
        times.of(token),
        false,
        false,
        false,
        null,
        RULE);
  }
}
