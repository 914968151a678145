package org.sayso.grammar;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.WordClasses;
import org.sayso.party.PartyBook;
import org.sayso.party.PartyMention;
import org.sayso.predicate.Grammar;
import org.sayso.text.Sentence;

/** Whose army, police or deed a phrase is: the state's that its words name, or nobody's known. */
final class StateForces {

  /** What a state does and has that is called by it. */
  private static final List<String> SOMEBODYS = List.of("deed", "manned", "base");

  private static final String LED = "-led";

  private final Sentence sentence;
  private final Grammar grammar;
  private final WordClasses words;
  private final PartyBook parties;
  private final List<PartyMention> states;
  private final List<PartyMention> named;
  private final @Nullable String home;
  private final List<PlaceName> places;

  StateForces(
      Sentence sentence,
      Grammar grammar,
      WordClasses words,
      PartyBook parties,
      List<PlaceName> places) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.words = words;
    this.parties = parties;
    this.states = parties.states(sentence);
    this.named = parties.in(sentence).stream().filter(PartyMention::own).toList();
    this.home = parties.state();
    this.places = places;
  }

  /**
   * The state whose army, police or government the head is or belongs to: "Syrian troops", "a
   * Syrian army column".
   *
   * @param begin first token of its phrase
   */
  Optional<PartyMention> at(int head, int begin) {
    String force = grammar.lemma(head);
    boolean men = words.is("defending", force); // "Xish defenders", "Xish invaders"
    if (!words.is("state-force", force) && !men && !isOfAnArmy(head)) {
      return Optional.empty();
    }
    return states.stream()
        .filter(s -> s.within(begin, head) || isBeside(s, head))
        .filter(s -> !isOfName(s))
        .filter(s -> !isOthers(s.end(), head, ProperNames.isName(sentence, head)))
        .reduce((a, b) -> b);
  }

  private boolean isOfAnArmy(int men) {
    return words.is("armed", grammar.lemma(men))
        && grammar.children(men, "compound").stream()
            .anyMatch(c -> c == men - 1 && words.is("state-force", grammar.lemma(c)));
  }

  /**
   * Of "a Russian army attack", where each word hangs on the attack, the army's state, and of
   * "Russian Major General N" that of the rank.
   */
  private boolean isBeside(PartyMention state, int force) {
    return state.end() <= force
        && IntStream.range(state.end(), force)
            .allMatch(i -> sentence.head(i) == sentence.head(force))
        && PartyHeads.BEFORE_NOUNS.contains(sentence.relation(force))
        && sentence.head(state.end() - 1) == sentence.head(force);
  }

  /**
   * Of "a Russian attack", "Israeli shelling", "two Indian border posts" the state, of "Saudi-led
   * strikes" those whom it leads; of "Syrian clashes" nobody knows whose.
   */
  Optional<PartyMention> whose(int modifier) {
    int deed = sentence.head(modifier);
    if (deed < 0
        || !PartyHeads.BEFORE_NOUNS.contains(sentence.relation(modifier))
        || SOMEBODYS.stream().noneMatch(sort -> words.is(sort, grammar.lemma(deed)))) {
      return Optional.empty();
    }
    return states.stream()
        .filter(s -> s.begin() == modifier && s.end() == modifier + 1)
        .filter(s -> sentence.relation(modifier).equals("amod"))
        .findFirst()
        .or(() -> led(modifier));
  }

  /** "Saudi-led": the coalition that a list has by that name or, where none has, who leads. */
  private Optional<PartyMention> led(int modifier) {
    String form = sentence.token(modifier).form();
    return !form.endsWith(LED)
        ? Optional.empty()
        : parties
            .party(form + " coalition")
            .or(() -> parties.party(form.substring(0, form.length() - LED.length())))
            .map(party -> new PartyMention(modifier, modifier + 1, party, false));
  }

  /** Of "the Russians", who fight for it, the state. */
  Optional<PartyMention> people(int head) {
    return sentence.token(head).tag().matches("NNP?S")
        ? states.stream().filter(s -> s.begin() == head && s.end() == head + 1).findFirst()
        : Optional.empty();
  }

  /** "Soldiers of the regional force", "from neighbouring countries": of no state that is named. */
  boolean isAbroad(int body) {
    return words.is("power", grammar.lemma(body))
        && grammar.children(body, "amod", "compound").stream()
            .anyMatch(c -> words.is("abroad", grammar.lemma(c)));
  }

  /** Such a body by the words for it: "regional-force". */
  String folded(int body) {
    return Stream.concat(grammar.children(body, "amod", "compound").stream(), Stream.of(body))
        .map(i -> sentence.token(i).form().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("-"));
  }

  /** Whether a word is part of a state's name. */
  boolean covers(int token) {
    return states.stream().anyMatch(s -> s.covers(token));
  }

  /** The "Congo" of "Congo militia", which only tells where they are. */
  boolean isScene(int token) {
    return covers(token)
        && grammar.is(token, "compound")
        && sentence.token(sentence.head(token)).tag().matches("NNS?");
  }

  /** The states that a sentence names. */
  List<PartyMention> all() {
    return states;
  }

  /** Of "rebel soldiers", "M23 troops" or "Houthi soldiers" those who are the state's elsewhere. */
  boolean isOthersState(PartyMention general, int begin) {
    return general.party().equals(home) && isOthers(begin, general.begin(), false);
  }

  /**
   * Whether words between give a force to others than the state.
   *
   * @param oneName whether names among them are of one with the head: "Syrian Arab Army"
   */
  private boolean isOthers(int from, int to, boolean oneName) {
    for (int i = from; i < to; i++) {
      int token = i;
      String form = sentence.token(i).form().toLowerCase(Locale.ROOT);
      boolean named = ProperNames.isName(sentence, i) && !oneName;
      boolean known = places.stream().anyMatch(p -> p.covers(token)) || covers(token);
      boolean other = words.is("not-state", form) && !isLocalForce(token, to);
      if (other || PartyHeads.isBacking(form) || named && !known) {
        return true;
      }
      if (!oneName && isOfParty(token)) {
        return true;
      }
    }
    return false;
  }

  /** "Local police", the state's wherever they are. */
  private boolean isLocalForce(int modifier, int force) {
    return words.is("of-the-place", grammar.lemma(modifier))
        && words.is("local-force", grammar.lemma(force));
  }

  /** The "Pakistan" of "Tehrik-i-Taliban Pakistan fighters". */
  private boolean isOfName(PartyMention state) {
    return named.stream()
        .anyMatch(p -> p.covers(state.begin()) && !p.party().equals(state.party()));
  }

  /** Whether a word names a party that is not the state. */
  private boolean isOfParty(int token) {
    return named.stream().anyMatch(p -> p.covers(token) && !p.party().equals(home));
  }

  /** The "government" of "X local government area". */
  boolean isOfADistrict(int head) {
    return grammar.is(head, "compound")
        && grammar.lemma(head).equals("government")
        && grammar.isOf("area", sentence.head(head));
  }
}
