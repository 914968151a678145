package org.sayso.toll;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.sayso.grammar.HeldAreas;
import org.sayso.grammar.Phrase;
import org.sayso.grammar.Phrases;
import org.sayso.pack.WordClasses;
import org.sayso.predicate.Grammar;
import org.sayso.text.Sentence;

/**
 * Whose the places are that are taken or attacked, by what is said of them: "overran an army base",
 * "attacked the rebel-held town", "struck X, which is under the control of the rebels", "targeting
 * the army's positions near X".
 */
public final class Defenders {

  private static final Set<Phrase.Type> GROUND =
      Set.of(Phrase.Type.AREA, Phrase.Type.FACILITY, Phrase.Type.PLACE, Phrase.Type.NAME);

  private static final Set<Phrase.Type> HOLDERS = Set.of(Phrase.Type.PARTY, Phrase.Type.PLACE);

  private static final List<String> STRUCK = List.of("on", "against", "through");

  private static final List<String> BOMBED = List.of("at", "in", "inside", "outside", "among");

  /** What an attack is put on behind its word. */
  private static final List<String> AIMED = List.of("on", "against", "at", "over");

  private final Sentence sentence;
  private final Grammar grammar;
  private final Phrases phrases;
  private final HeldAreas held;
  private final WordClasses words;
  private final Owners owners;

  public Defenders(
      Sentence sentence,
      Grammar grammar,
      Phrases phrases,
      HeldAreas held,
      Owners owners,
      WordClasses words) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.phrases = phrases;
    this.held = held;
    this.owners = owners;
    this.words = words;
  }

  /** "Overran an army base", "took X, a stronghold of the rebels": whose it was; or empty. */
  public List<Phrase> of(List<Phrase> taken) {
    return taken.stream()
        .flatMap(place -> described(place).flatMap(this::owner))
        .filter(owner -> !phrases.isThing(owner))
        .limit(1)
        .toList();
  }

  /** The heads of all that is said of a place: "the base in X", "X, a stronghold". */
  private Stream<Integer> described(Phrase place) {
    List<Integer> heads = new ArrayList<>(List.of(place.head()));
    grammar.children(place.head(), "appos").stream()
        .filter(said -> sentence.token(said).tag().startsWith("N"))
        .forEach(heads::add); // and not "X, the largest of them"
    grammar.by(place.head(), "of").stream()
        .filter(name -> sentence.token(name).tag().startsWith("NNP"))
        .forEach(heads::add); // "the town of X, which …"
    int top = place.head();
    while (sentence.relation(top).matches("nmod|appos|compound") && isLand(sentence.head(top))) {
      top = sentence.head(top);
      heads.add(top);
    }
    return heads.stream();
  }

  private boolean isLand(int head) {
    Phrase.Type type = phrases.at(head).type();
    return type == Phrase.Type.AREA || type == Phrase.Type.FACILITY;
  }

  private Stream<Phrase> owner(int head) {
    Stream<Phrase> holder =
        held
            .at(head)
            .flatMap(h -> h.party().map(party -> phrases.party(h.area(), party, h.text())))
            .stream();
    Phrase land = phrases.at(head);
    Stream<Phrase> named = owners.holders(land).stream().filter(p -> !isSort(land, p));
    return Stream.concat(holder, named);
  }

  /** "A government office", "a police station": what sort of building it is, whoever has it. */
  private boolean isSort(Phrase land, Phrase owner) {
    return (words.is("public-building", land.noun()) || words.is("civil-place", land.noun()))
        && owner.head() == land.head() - 1;
  }

  /**
   * Whose that is which an attack is aimed at: its object, or what it is told to be on or against.
   *
   * @param attackers who attack, and attack nothing of their own
   */
  public List<Phrase> attacked(int trigger, List<Phrase> attackers) {
    List<Phrase> grounds = aims(trigger).stream().map(phrases::at).filter(this::isGround).toList();
    Stream<Phrase> vehicles =
        struckBy(trigger).stream()
            .map(phrases::at)
            .filter(p -> p.type() == Phrase.Type.PARTY && phrases.isThing(p));
    return Stream.concat(vehicles, of(grounds).stream())
        .filter(p -> HOLDERS.contains(p.type()) && !words.is("weapon", p.noun()))
        .filter(p -> attackers.stream().noneMatch(a -> isOne(a, p)))
        .toList();
  }

  /**
   * Those whom a verb that tells an aim names, or whose that is at which it aims: "targeting the
   * rebels", "hitting several of the rebels' positions".
   *
   * @param attackers who attack, and attack nothing of their own
   */
  public List<Phrase> aimedAt(int verb, List<Phrase> attackers) {
    List<Phrase> people =
        grammar.object(verb).stream()
            .map(phrases::at)
            .filter(p -> p.type() == Phrase.Type.PARTY && !words.is("weapon", p.noun()))
            .filter(p -> attackers.stream().noneMatch(a -> isOne(a, p)))
            .limit(1)
            .toList();
    return people.isEmpty() ? attacked(verb, attackers) : people;
  }

  private List<Integer> aims(int trigger) {
    List<Integer> objects = new ArrayList<>(grammar.object(trigger));
    grammar.object(trigger).stream()
        .filter(o -> !sentence.token(o).tag().startsWith("N")) // "several of the positions"
        .forEach(o -> objects.addAll(grammar.by(o, "of")));
    objects.addAll(struckBy(trigger));
    List<Integer> aims = new ArrayList<>(objects);
    Stream.concat(Stream.of(trigger), objects.stream())
        .forEach(word -> AIMED.forEach(p -> aims.addAll(grammar.by(word, p))));
    return aims;
  }

  /** "A bomb destroyed a restaurant", "a blast ripped through a market": what a noun did it to. */
  private List<Integer> struckBy(int noun) {
    int verb = sentence.relation(noun).equals("nsubj") ? sentence.head(noun) : -1;
    if (verb < 0 || !sentence.token(verb).tag().startsWith("V") || grammar.passive(verb)) {
      return List.of();
    }
    List<Integer> struck = new ArrayList<>(grammar.object(verb));
    struck.addAll(grammar.by(verb, "through"));
    return struck;
  }

  /**
   * "Attacked a church", "a strike on a market", "shells hit homes": those who are there, and bear
   * no arms.
   *
   * @param bombed whether by a bomb, which is set off where it is to kill
   * @param places where the attack is told to have been
   */
  public List<Phrase> civil(int trigger, boolean bombed, List<Phrase> places) {
    Stream<Phrase> struck = places.stream().filter(p -> isAimedAt(p.head()));
    Stream<Phrase> aimed =
        Stream.concat(
            places.stream().filter(p -> bombed && isAny(p.head(), BOMBED)),
            aims(trigger).stream().map(phrases::at));
    return Stream.concat(struck, aimed.filter(p -> !isCalled(p.head())))
        .filter(p -> (!p.named() || p.reference() == Phrase.Reference.ONE) && isCivil(p))
        .map(p -> p.asPeople().counted(null))
        .limit(1)
        .toList();
  }

  /** A church, a market, a camp for the displaced; and not "a militia camp". */
  private boolean isCivil(Phrase place) {
    return words.is("civil-place", place.noun()) && !isLaden(place.head())
        || isOfCivilians(place.head());
  }

  /** "A bus packed with explosives". */
  private boolean isLaden(int vehicle) {
    return grammar.children(vehicle, "acl").stream()
        .flatMap(c -> grammar.by(c, "with").stream())
        .anyMatch(w -> words.is("weapon", grammar.lemma(w)));
  }

  private boolean isOfCivilians(int place) {
    return grammar.children(place, "compound", "amod").stream()
        .anyMatch(c -> words.is("civil-camp", sentence.token(c).form().toLowerCase(Locale.ROOT)));
  }

  /** "The village of X", "X's neighbourhoods", not "an X cafe": where it was, and by that name. */
  private boolean isCalled(int place) {
    return phrases.at(place).reference() != Phrase.Reference.ONE
        && !isOfCivilians(place)
        && Stream.concat(
                grammar.by(place, "of").stream(),
                grammar.children(place, "nmod:poss", "compound").stream())
            .anyMatch(name -> sentence.token(name).tag().startsWith("NNP"));
  }

  private boolean isAimedAt(int place) {
    return sentence.relation(place).matches("obj|nsubj:pass") || isAny(place, STRUCK);
  }

  private boolean isAny(int place, List<String> prepositions) {
    return prepositions.stream().anyMatch(p -> grammar.marked(place, p));
  }

  /** A place, "targets", or whatever is told to be held, and no "operation". */
  private boolean isGround(Phrase aim) {
    return GROUND.contains(aim.type())
        || words.is("aimed-at", aim.noun())
        || words.is("civil-place", aim.noun())
        || held.at(aim.head()).isPresent();
  }

  private static boolean isOne(Phrase one, Phrase other) {
    String party = one.party();
    return one.head() == other.head() || party != null && party.equals(other.party());
  }

  /**
   * Those whose base, post or town is attacked are attacked themselves.
   *
   * @param action what sort of attack; who beats it off is whoever held the place
   * @param places where it was
   * @param attackers who attack, and attack nothing of their own
   * @param aims the words that tell its aims
   */
  public List<Phrase> ofAttack(
      int trigger, String action, List<Phrase> places, List<Phrase> attackers, List<Integer> aims) {
    List<Phrase> holders =
        places.stream()
            .filter(p -> p.type() == Phrase.Type.FACILITY || p.type() == Phrase.Type.AREA)
            .flatMap(p -> owners.holders(p).stream())
            .limit(1)
            .toList();
    if (holders.isEmpty() && !action.equals("repelled")) {
      holders = attacked(trigger, attackers);
    }
    if (holders.isEmpty()) {
      holders = aims.stream().flatMap(aim -> aimedAt(aim, attackers).stream()).limit(1).toList();
    }
    return holders.isEmpty() ? civil(trigger, action.equals("bombing"), places) : holders;
  }
}
