package org.sayso.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.grammar.AimedPlaces;
import org.sayso.grammar.Phrase;
import org.sayso.grammar.Phrases;
import org.sayso.grammar.PlaceName;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.pack.Standing;
import org.sayso.pack.WordClasses;
import org.sayso.predicate.Aims;
import org.sayso.predicate.Grammar;
import org.sayso.quantity.Quantity;
import org.sayso.report.Span;
import org.sayso.text.Sentence;
import org.sayso.time.TimeExpression;

/**
 * Fills the gap of a second clause that leaves its verb out: in "X was taken on Friday and Y on
 * Saturday" Y was taken on Saturday, in "they hold 11 districts and the army six" the army holds
 * six, and in "they hold X but not Y" they do not hold Y.
 */
final class Gaps {

  private static final Set<String> LIKEWISE = Set.of("as", "so", "neither", "nor");
  private static final List<List<String>> IN_TURN =
      List.of(List.of("first", "second"), List.of("former", "latter"), List.of("one", "other"));
  private static final Set<String> AUXILIARY = Set.of("be", "do", "have");
  private static final int NONE = -1;
  private static final int REACH = 6;

  private static final Set<String> WHERE = Set.of("in", "at", "from", "near", "around");

  private final Sentence sentence;
  private final Grammar grammar;
  private final Phrases phrases;
  private final WordClasses words;
  private final List<TimeExpression> times;
  private final EventTimes eventTimes;
  private final Aims aims;
  private final AimedPlaces aimed;

  Gaps(
      Sentence sentence,
      Grammar grammar,
      Phrases phrases,
      WordClasses words,
      List<TimeExpression> times,
      EventTimes eventTimes,
      Aims aims,
      AimedPlaces aimed) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.phrases = phrases;
    this.words = words;
    this.times = times;
    this.eventTimes = eventTimes;
    this.aims = aims;
    this.aimed = aimed;
  }

  /**
   * What attacks were aimed at by a verb of which nothing else is told, and what part of a town
   * they befell: X of "launched an offensive, targeting the rebels' positions near X" and of "a
   * blast rocked the city, killing ten in the X quarter".
   */
  List<Reading> aims(List<Reading> told) {
    List<Reading> found = new ArrayList<>();
    boolean attacked = told.stream().anyMatch(r -> r.kind() == Kind.CLASH);
    for (int i = 0; attacked && i < sentence.size(); i++) {
      int verb = i;
      List<Integer> above = aims.above(verb);
      Optional<Reading> event = told.stream().filter(r -> r.trigger() == verb).findFirst();
      List<Phrase> places =
          event.isPresent()
              ? event
                  .filter(e -> e.kind().befallsPeople())
                  .map(e -> quarters(e.of(Role.PLACE)))
                  .orElse(List.of())
              : above.isEmpty() ? List.of() : aimed.of(verb);
      told.stream()
          .filter(r -> r.kind() == Kind.CLASH && !places.isEmpty())
          .filter(r -> !Set.of("battle", "repelled").contains(r.action()))
          .filter(r -> event.isPresent() ? isResult(verb, r) : above.contains(r.trigger()))
          .limit(1)
          .map(r -> r.aimedAt(verb, places))
          .forEach(found::add);
    }
    return found;
  }

  /** What of places is a part of a town: "the X neighbourhood", "a market in the X area". */
  private static List<Phrase> quarters(List<Phrase> places) {
    List<Phrase> found = new ArrayList<>();
    for (Phrase place : places) {
      if (place.name() != null && place.name().isQuarter()) {
        found.add(place);
      } else {
        place.inside().stream()
            .filter(PlaceName::isQuarter)
            .map(place::narrowed)
            .forEach(found::add);
      }
    }
    return found;
  }

  /** "A blast rocked the city, killing ten". */
  private boolean isResult(int verb, Reading attack) {
    return sentence.head(verb) == attack.trigger()
        && sentence.relation(verb).equals("advcl")
        && sentence.token(verb).tag().equals("VBG")
        && verb > attack.trigger()
        && quarters(attack.of(Role.PLACE)).isEmpty();
  }

  /** The readings found, without what "but not" takes out of them, and those that follow. */
  List<Reading> fill(List<Reading> told) {
    List<Reading> found = told.stream().map(this::withoutExcepted).toList();
    List<Reading> filled = new ArrayList<>();
    found.forEach(r -> filled.addAll(shared(r)));
    for (Reading reading : found) {
      if (reading.kind() == Kind.CONTROL) {
        excepted(reading).ifPresent(filled::add);
        List<Reading> others = otherHolders(reading);
        filled.replaceAll(r -> r == reading ? without(r, others) : r);
        filled.addAll(others);
      }
    }
    Set<Integer> triggers = found.stream().map(Reading::trigger).collect(Collectors.toSet());
    for (Reading reading : found) {
      for (int verb : grammar.children(reading.trigger(), "conj")) {
        if (!triggers.contains(verb)) {
          doneAgain(reading, verb).ifPresent(filled::add);
        }
      }
    }
    for (Reading reading : found) {
      for (Phrase place :
          reading.kind() == Kind.CONTROL ? likewise(reading.trigger()) : List.<Phrase>of()) {
        filled.add(again(reading, place, timeAfter(place, reading)));
      }
    }
    for (Reading reading : found) {
      if (reading.kind() == Kind.CONTROL && !reading.of(Role.PLACE).isEmpty()) {
        Stream.concat(alongWith(reading).stream(), besides(reading).stream())
            .forEach(place -> filled.add(again(reading, place, reading.time())));
      }
      int at = times.indexOf(reading.time());
      Optional<Phrase> place =
          reading.kind() == Kind.CONTROL && at >= 0 ? placeBehind(at) : Optional.empty();
      while (place.isPresent()) {
        at++;
        filled.add(again(reading, place.get(), times.get(at)));
        place = placeBehind(at);
      }
    }
    return filled;
  }

  /** "X and Y fell, the first to the army, the second to the rebels": each to its own. */
  private List<Reading> shared(Reading reading) {
    List<Phrase> places = reading.of(Role.PLACE);
    boolean open = reading.kind() == Kind.CONTROL && reading.of(Role.ACTOR).isEmpty();
    for (List<String> words : open && places.size() == 2 ? IN_TURN : List.<List<String>>of()) {
      List<Phrase> takers = words.stream().flatMap(w -> takerOf(w, reading).stream()).toList();
      if (takers.size() == 2) {
        return List.of(
            taken(reading, places.get(0), takers.get(0)),
            taken(reading, places.get(1), takers.get(1)));
      }
    }
    return List.of(reading);
  }

  /**
   * Of "400 left X and 150 more will leave" that 150 will leave X, of "12 surrendered in X and 31
   * have done so in Y" that 31 have surrendered in Y.
   */
  private Optional<Reading> doneAgain(Reading told, int verb) {
    boolean repeated = grammar.lemma(verb).equals(grammar.lemma(told.trigger()));
    if (!doesSo(verb) && (!repeated || grammar.has(verb, "obj"))) {
      return Optional.empty();
    }
    List<Phrase> others =
        grammar.children(verb, "nsubj", "nsubj:pass").stream()
            .flatMap(s -> phrases.joined(s).stream())
            .filter(p -> p.type() != Phrase.Type.PRONOUN)
            .toList();
    List<Integer> subjects = grammar.surfaceSubjects(told.trigger());
    List<Role> roles =
        Stream.of(Role.ACTOR, Role.TARGET)
            .filter(r -> told.of(r).stream().anyMatch(p -> subjects.contains(p.head())))
            .toList();
    if (others.isEmpty() || roles.size() != 1) {
      return Optional.empty();
    }
    Map<Role, List<Phrase>> filled = new EnumMap<>(Role.class);
    filled.putAll(told.roles());
    filled.put(roles.get(0), others);
    List<Phrase> where =
        WHERE.stream()
            .flatMap(p -> grammar.by(verb, p).stream())
            .flatMap(h -> phrases.joined(h).stream())
            .filter(Gaps::isNamed)
            .toList();
    if (!where.isEmpty()) {
      filled.put(Role.PLACE, where);
    }
    Modality put = Modality.of(sentence, grammar, words, verb);
    return Optional.of(told.with(filled).at(eventTimes.of(verb), put));
  }

  /** "Have done so", "did the same", "followed suit". */
  private boolean doesSo(int verb) {
    return switch (grammar.lemma(verb)) {
      case "do" ->
          grammar.children(verb, "advmod", "obj").stream()
              .anyMatch(c -> c > verb && grammar.lemma(c).matches("so|likewise|same"));
      case "follow" ->
          grammar.children(verb, "obj").stream().anyMatch(c -> grammar.lemma(c).equals("suit"));
      default -> false;
    };
  }

  private static Reading taken(Reading reading, Phrase place, Phrase taker) {
    Map<Role, List<Phrase>> roles = new EnumMap<>(reading.roles());
    roles.put(Role.PLACE, List.of(place));
    roles.put(Role.ACTOR, List.of(taker));
    return reading.with(roles);
  }

  private Optional<Phrase> takerOf(String word, Reading reading) {
    for (int i = reading.trigger() + 1; i + 2 < sentence.size(); i++) {
      for (int k = i + 2; is(i, word) && is(i + 1, "to") && k < sentence.size(); k++) {
        if (phrases.at(k).type() == Phrase.Type.PARTY && !joinsNext(k)) {
          return Optional.of(phrases.at(k));
        }
        if (!sentence.token(k).tag().matches("DT|JJ|NN.*")) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private boolean joinsNext(int token) {
    return token + 1 < sentence.size() && sentence.token(token + 1).tag().startsWith("NN");
  }

  private Reading withoutExcepted(Reading reading) {
    return at(reading, reading.of(Role.PLACE).stream().filter(p -> !isExcepted(p)).toList());
  }

  /** Of "they hold 11 and the army six" the 11, where the six look like theirs too. */
  private static Reading without(Reading reading, List<Reading> others) {
    List<Phrase> left =
        reading.of(Role.PLACE).stream()
            .filter(p -> others.stream().noneMatch(o -> o.of(Role.PLACE).get(0).head() == p.head()))
            .toList();
    return at(reading, left);
  }

  private static Reading at(Reading reading, List<Phrase> places) {
    if (places.isEmpty() || places.size() == reading.of(Role.PLACE).size()) {
      return reading;
    }
    Map<Role, List<Phrase>> roles = new EnumMap<>(reading.roles());
    roles.put(Role.PLACE, places);
    return reading.with(roles);
  }

  private boolean isExcepted(Phrase place) {
    int first = first(place);
    return isExcepted(first) || isExcepted(first + 1);
  }

  private boolean isExcepted(int token) {
    return token > 1 && is(token - 1, "not") && is(token - 2, "but");
  }

  /** Of "most of the province, but not its capital, X" that they do not hold X. */
  private Optional<Reading> excepted(Reading reading) {
    for (int i = reading.trigger() + 1; i < sentence.size(); i++) {
      for (int k = i; isExcepted(i) && k < Math.min(sentence.size(), i + REACH); k++) {
        Phrase phrase = phrases.at(k);
        if (isVerb(k)) {
          return Optional.empty();
        }
        if (isNamed(phrase) && reading.modality().standing() == Standing.ASSERTED) {
          Reading other = again(reading, phrase, reading.time());
          return Optional.of(other.at(reading.time(), reading.modality().denied()));
        }
      }
    }
    return Optional.empty();
  }

  /** Of "they hold 11 districts, the army six", "they took X and the army Y" what the army has. */
  private List<Reading> otherHolders(Reading reading) {
    List<Reading> others = new ArrayList<>();
    List<Phrase> places = reading.of(Role.PLACE);
    if (places.isEmpty() || reading.of(Role.ACTOR).isEmpty()) {
      return others;
    }
    Phrase counted = places.get(0);
    boolean count = counted.number() != null;
    for (int i = Math.max(counted.head(), reading.trigger()) + 1; i + 2 < sentence.size(); i++) {
      if (isVerb(i)) {
        return others;
      }
      int holder = isLink(i) ? holderAfter(i) : NONE;
      Optional<Phrase> place = holder < 0 ? Optional.empty() : placeAfter(holder, counted, count);
      if (place.isPresent()) {
        Map<Role, List<Phrase>> roles = new EnumMap<>(reading.roles());
        roles.put(Role.ACTOR, List.of(phrases.at(holder)));
        roles.put(Role.PLACE, List.of(place.get()));
        others.add(reading.with(roles));
      }
    }
    return others;
  }

  private boolean isLink(int token) {
    return sentence.token(token).tag().matches("CC|,|:") && !is(token, "or");
  }

  /** Head of the party that follows a link and is all that stands before a place or a number. */
  private int holderAfter(int link) {
    int i = link + 1;
    i += i < sentence.size() && isLink(i) ? 1 : 0;
    for (int k = i; k < Math.min(sentence.size() - 1, i + REACH); k++) {
      if (!sentence.token(k).tag().matches("DT|JJ|NN.*")) {
        return NONE;
      }
      String next = sentence.token(k + 1).tag();
      boolean ends = next.equals("CD") || isNamed(phrases.at(k + 1));
      if (ends && phrases.at(k).type() == Phrase.Type.PARTY && !isNamed(phrases.at(k))) {
        return k;
      }
    }
    return NONE;
  }

  private Optional<Phrase> placeAfter(int holder, Phrase counted, boolean count) {
    Phrase next = phrases.at(holder + 1);
    if (!count) {
      int last = next.name() == null ? holder + 1 : next.name().end() - 1;
      boolean named = next.type() == Phrase.Type.PLACE && isEnd(last + 1);
      return named ? Optional.of(phrases.at(last)) : Optional.empty();
    }
    boolean share = holder + 2 < sentence.size() && is(holder + 2, "percent");
    int last = share ? holder + 2 : holder + 1;
    Quantity number = phrases.at(last).number();
    Quantity first = counted.number();
    return number == null || first == null || !isEnd(last + 1)
        ? Optional.empty()
        : Optional.of(counted.at(last).counted(number.like(first)));
  }

  /** Whether the second clause ends there: behind it are no more words of its own. */
  private boolean isEnd(int token) {
    return token >= sentence.size()
        || sentence.token(token).tag().matches("CC|IN|[^A-Z].*")
        || times.stream().anyMatch(t -> t.span().contains(sentence.token(token).span()));
  }

  private int first(Phrase phrase) {
    int token = phrase.head();
    while (token > 0 && sentence.token(token - 1).span().begin() >= phrase.span().begin()) {
      token--;
    }
    return token;
  }

  private boolean is(int token, String lemma) {
    return sentence.token(token).lemma().equalsIgnoreCase(lemma);
  }

  private boolean isVerb(int token) {
    return sentence.token(token).tag().startsWith("V");
  }

  private static boolean isNamed(Phrase phrase) {
    return phrase.type() == Phrase.Type.PLACE || phrase.type() == Phrase.Type.NAME;
  }

  /** Of "took X, a key town, along with Y and Z", "X fell together with Y" those beside X. */
  private List<Phrase> alongWith(Reading reading) {
    List<Phrase> told = reading.of(Role.PLACE);
    int place = told.get(told.size() - 1).head();
    for (int i = place + 1;
        i + 2 < sentence.size() && (i == reading.trigger() || !isVerb(i));
        i++) {
      boolean beside = is(i, "along") || is(i, "together");
      for (int k = i + 2; beside && is(i + 1, "with") && k < sentence.size(); k++) {
        if (isNamed(phrases.at(k))) {
          return phrases.joined(k).stream().filter(Gaps::isNamed).toList();
        }
        if (!sentence.token(k).tag().matches("DT|JJ|NN.*") && !is(k, "of")) {
          break;
        }
      }
    }
    return List.of();
  }

  /** Of "in addition to X, they took Y", "besides X, they hold Y" the X. */
  private List<Phrase> besides(Reading reading) {
    return grammar.children(reading.trigger(), "obl").stream()
        .filter(o -> o < reading.trigger() && !reading.action().equals("threatened"))
        .flatMap(
            o ->
                is(o, "addition")
                    ? grammar.by(o, "to").stream()
                    : Stream.of(o).filter(b -> grammar.marked(b, "besides")))
        .flatMap(o -> phrases.joined(o).stream())
        .filter(p -> isNamed(p) && !grammar.has(p.head(), "acl:relcl"))
        .toList();
  }

  /** Of "X has fallen, as did Y", "and so is Y" the Y. */
  private List<Phrase> likewise(int trigger) {
    for (int i = trigger + 1; i + 2 < sentence.size(); i++) {
      boolean again = LIKEWISE.contains(sentence.token(i).form().toLowerCase(Locale.ROOT));
      boolean auxiliary = AUXILIARY.contains(sentence.token(i + 1).lemma());
      if (again && auxiliary) {
        for (int k = i + 2; k < sentence.size(); k++) {
          Phrase phrase = phrases.at(k);
          if (isNamed(phrase)) {
            return phrases.joined(k);
          }
          if (isVerb(k)) {
            return List.of();
          }
        }
      }
    }
    return List.of();
  }

  private @Nullable TimeExpression timeAfter(Phrase place, Reading reading) {
    return times.stream()
        .filter(t -> t.span().begin() >= place.span().end())
        .findFirst()
        .orElse(reading.time());
  }

  /**
   * The one named place between a time and the next, where "and" or a comma and no verb joins them:
   * "X on Monday, Y on Tuesday and Z on Friday".
   */
  private Optional<Phrase> placeBehind(int time) {
    if (time + 1 >= times.size()) {
      return Optional.empty();
    }
    Phrase place = null;
    boolean joined = false;
    for (int i = 0; i < sentence.size(); i++) {
      Span word = sentence.token(i).span();
      if (word.begin() >= times.get(time).span().end()
          && word.end() <= times.get(time + 1).span().begin()) {
        if (isVerb(i)) {
          return Optional.empty();
        }
        joined |= sentence.token(i).tag().equals("CC") || sentence.token(i).tag().equals(",");
        Phrase phrase = phrases.at(i);
        place = isNamed(phrase) ? phrase : place;
      }
    }
    return joined ? Optional.ofNullable(place) : Optional.empty();
  }

  private static Reading again(Reading reading, Phrase place, @Nullable TimeExpression time) {
    Map<Role, List<Phrase>> roles = new EnumMap<>(Role.class);
    roles.putAll(reading.roles());
    roles.put(Role.PLACE, List.of(place));
    return reading.with(roles).at(time, reading.modality());
  }
}
