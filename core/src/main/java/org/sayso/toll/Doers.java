package org.sayso.toll;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.grammar.Phrase;
import org.sayso.grammar.Phrases;
import org.sayso.pack.Frame;
import org.sayso.pack.Frames;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.pack.WordClasses;
import org.sayso.predicate.Grammar;
import org.sayso.text.Sentence;

/**
 * Who did what a noun or a weapon tells of: those who "carried out an attack", who "took the town
 * after clashes with the army", and who fired the rocket that a lorry was hit by.
 */
public final class Doers {

  private static final List<String> BEFORE_IT =
      List.of("after", "following", "follow", "during", "amid", "in", "despite", "with");

  /** What is told beside what else they did. */
  private static final List<String> BESIDES = List.of("besides", "beside", "apart", "aside");

  private static final Set<String> THEN = Set.of("when", "as", "after");

  /** What those go on to who have taken a place. */
  private static final Set<String> FURTHER = Set.of("captured", "entered", "threatened", "holds");

  private static final Set<Phrase.Type> ARMED = Set.of(Phrase.Type.PARTY, Phrase.Type.PRONOUN);

  private final Sentence sentence;
  private final Grammar grammar;
  private final Phrases phrases;
  private final WordClasses words;

  /** In one sentence. */
  public Doers(Sentence sentence, Grammar grammar, Phrases phrases, WordClasses words) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.phrases = phrases;
    this.words = words;
  }

  /**
   * Those who do something, without the town that it is only done in: "the attack in the capital,
   * Kampala, which killed three"; null where nobody is left.
   */
  public @Nullable List<Phrase> withoutScene(List<Phrase> actors) {
    List<Phrase> left = actors.stream().filter(a -> !isScene(a)).toList();
    return left.isEmpty() && !actors.isEmpty() ? null : left;
  }

  private boolean isScene(Phrase actor) {
    int head = actor.head();
    int at = sentence.relation(head).equals("appos") ? sentence.head(head) : head;
    return actor.type() == Phrase.Type.PLACE
        && Stream.of("in", "at", "near").anyMatch(p -> grammar.marked(at, p));
  }

  /** Those who carry out what a noun tells of; empty where nobody is said to. */
  public List<Phrase> performing(int noun) {
    int at = sentence.relation(noun).equals("conj") ? sentence.head(noun) : noun;
    if (sentence.relation(at).equals("nmod") && isSeveral(sentence.head(at))) {
      at = sentence.head(at); // "a second wave of attacks"
    }
    int verb = sentence.relation(at).equals("obj") ? sentence.head(at) : -1;
    return verb >= 0 && words.is("perform", grammar.lemma(verb)) ? subjects(verb) : List.of();
  }

  private boolean isSeveral(int noun) {
    return words.is("run-of-events", grammar.lemma(noun));
  }

  /**
   * Those who carry out an attack or, "in addition to the strikes on X", "besides the raid", did
   * something else as well.
   */
  public List<Phrase> attacking(int attack) {
    return Stream.of(performing(attack), alsoDoing(attack), havingPart(attack))
        .filter(doers -> !doers.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /**
   * "Were involved in the killing", "took part in the raid", "entered into clashes", "are behind
   * the attack", "are in battles", "denied involvement in it": those of whom it is told, or denied.
   */
  private List<Phrase> havingPart(int attack) {
    if (grammar.marked(attack, "behind") || grammar.has(attack, "cop") && isIn(attack)) {
      return armed(grammar.children(attack, "nsubj"));
    }
    int above = sentence.head(attack);
    boolean in = isIn(attack) || grammar.marked(attack, "into") || grammar.marked(attack, "for");
    boolean own = above >= 0 && in && isPart(above);
    boolean taken = above >= 0 && in && grammar.object(above).stream().anyMatch(this::isPart);
    boolean noun = own && sentence.token(above).tag().startsWith("NN");
    int bearer = noun ? sentence.head(above) : above;
    boolean accused = bearer >= 0 && grammar.is(bearer, "obj") && isAccused(bearer);
    return !own && !taken || bearer < 0 || sentence.relation(bearer).startsWith("acl")
        ? List.of()
        : armed(accused ? List.of(bearer) : grammar.surfaceSubjects(bearer));
  }

  private boolean isIn(int attack) {
    return grammar.marked(attack, "in");
  }

  private boolean isPart(int word) {
    return words.is("part-in-it", grammar.lemma(word));
  }

  private boolean isAccused(int object) {
    return words.is("accuse", grammar.lemma(sentence.head(object)));
  }

  /** "Apart from the strikes on X, the air force hit Y": it struck X. */
  private List<Phrase> alsoDoing(int attack) {
    int addition = sentence.head(attack);
    boolean to =
        addition >= 0 && grammar.lemma(addition).equals("addition") && grammar.marked(attack, "to");
    int at = to ? addition : attack;
    int verb = sentence.relation(at).startsWith("obl") ? sentence.head(at) : -1;
    boolean too =
        verb >= 0
            && sentence.token(verb).tag().startsWith("V")
            && !grammar.passive(verb)
            && (to || BESIDES.stream().anyMatch(p -> grammar.marked(at, p)));
    return too ? subjects(verb) : List.of();
  }

  /** Those who carry out a fight with others or who did something else in or after it. */
  public List<Phrase> inFight(int fight) {
    return Stream.of(performing(fight), havingPart(fight))
        .filter(doers -> !doers.isEmpty())
        .findFirst()
        .orElseGet(() -> fighting(fight));
  }

  /**
   * Those who "following the capture of X" attacked or took another place: they had taken X; else
   * those who carry out what the noun tells of. Of whom it is told that "with the capture of X"
   * they do something, whatever it is, they have taken X.
   */
  public List<Phrase> before(int noun, Frame frame, Frames frames) {
    List<Phrase> performing = performing(noun);
    int verb = sentence.head(noun);
    boolean further =
        verb >= 0
            && (frames.of(grammar.lemma(verb)).stream()
                    .anyMatch(f -> f.kind() == Kind.CLASH || FURTHER.contains(f.action()))
                || grammar.marked(noun, "with") && !frame.marks().contains("falls"));
    return performing.isEmpty() && further ? fighting(noun) : performing;
  }

  /** What those are who go on to something else after it: after a loss those who lost. */
  public static Role part(Frame frame) {
    boolean lost = frame.action().equals("lost") && !frame.marks().contains("falls");
    return lost ? Role.TARGET : Role.ACTOR;
  }

  /** "The army took the town after clashes with rebels": it fought them. */
  private List<Phrase> fighting(int fight) {
    int at = fight;
    while (sentence.head(at) >= 0 && sentence.relation(at).equals("nmod")) {
      at = sentence.head(at); // "hours of fighting"
    }
    int verb = sentence.head(at);
    int noun = at;
    boolean beside =
        verb >= 0
            && sentence.relation(at).startsWith("obl")
            && sentence.token(verb).tag().startsWith("V")
            && BEFORE_IT.stream().anyMatch(p -> grammar.marked(noun, p));
    return beside && !grammar.passive(verb) && !words.is("loss", grammar.lemma(verb))
        ? subjects(verb).stream().filter(p -> p.type() == Phrase.Type.PARTY).toList()
        : List.of();
  }

  /** Of "12 were killed and 20 injured by masked men" those who did both. */
  public List<Phrase> sharing(int verb) {
    return !grammar.passive(verb)
        ? List.of()
        : grammar.children(verb, "conj").stream()
            .filter(c -> c > verb && words.is("transitive", grammar.lemma(c)))
            .filter(c -> grammar.passive(c) && !grammar.has(c, "aux:pass"))
            .flatMap(c -> subjects(c).stream())
            .filter(p -> p.type() == Phrase.Type.PARTY)
            .toList();
  }

  /**
   * Of "nine were killed when gunmen burst in", "after their car was stopped by rebels" those who
   * came upon them, if the dead are no men of the same state.
   */
  public List<Phrase> comingUpon(int loss, List<Phrase> victims) {
    boolean own = victims.stream().anyMatch(this::isOfState);
    return Stream.of(List.of(loss), grammar.children(loss, "conj"), List.of(above(loss)))
        .flatMap(List::stream)
        .flatMap(c -> grammar.children(c, "advcl").stream())
        .filter(v -> v > loss && words.is("come-upon", withParticle(v)))
        .filter(v -> grammar.children(v, "mark", "advmod").stream().anyMatch(this::isThen))
        .map(v -> subjects(v).stream().filter(p -> p.type() == Phrase.Type.PARTY).toList())
        .filter(doers -> !doers.isEmpty() && !(own && doers.stream().anyMatch(this::isOfState)))
        .findFirst()
        .orElse(List.of());
  }

  /** The verb that another is joined to, or itself. */
  private int above(int verb) {
    return sentence.relation(verb).equals("conj") ? sentence.head(verb) : verb;
  }

  private String withParticle(int verb) {
    return grammar.children(verb, "compound:prt").stream()
        .map(p -> grammar.lemma(verb) + "+" + grammar.lemma(p))
        .findFirst()
        .orElse(grammar.lemma(verb));
  }

  private boolean isThen(int word) {
    return THEN.contains(grammar.lemma(word));
  }

  private boolean isOfState(Phrase men) {
    return words.is("state-force", men.noun());
  }

  /** "They came, but our men fought back and they were repelled": by those who fought back. */
  public List<Phrase> resisting(int verb) {
    int first = sentence.relation(verb).equals("conj") ? sentence.head(verb) : verb;
    return Stream.concat(Stream.of(first), grammar.children(first, "conj").stream())
        .filter(v -> v < verb && words.is("resist", grammar.lemma(v)))
        .flatMap(v -> subjects(v).stream())
        .limit(1)
        .toList();
  }

  private List<Phrase> subjects(int verb) {
    return armed(grammar.subject(verb));
  }

  private List<Phrase> armed(List<Integer> heads) {
    return heads.stream()
        .flatMap(s -> phrases.joined(s).stream())
        .filter(p -> ARMED.contains(p.type()))
        .toList();
  }

  /** Those who fired or laid the weapon that something was done by. */
  public List<Phrase> arming(int verb) {
    return Stream.of(
            grammar.subject(verb),
            grammar.object(verb),
            grammar.by(verb, "by"),
            grammar.by(verb, "over"),
            grammar.by(verb, "on"))
        .flatMap(List::stream)
        .filter(w -> words.is("weapon", grammar.lemma(w)) || words.is("device", grammar.lemma(w)))
        .flatMap(w -> grammar.children(w, "acl").stream())
        .filter(c -> words.is("launching", grammar.lemma(c)))
        .flatMap(
            c ->
                Stream.concat(
                    grammar.children(c, "obl:agent").stream(), grammar.by(c, "by").stream()))
        .distinct()
        .map(phrases::at)
        .filter(p -> p.type() == Phrase.Type.PARTY)
        .toList();
  }

  /**
   * Those who do it, and those beside whom they do it: "in alliance with X, they took Y".
   *
   * @param companions last words of the phrases for those beside them
   */
  public List<Phrase> beside(List<Phrase> doers, List<Integer> companions) {
    return Stream.concat(
            doers.stream(),
            companions.stream()
                .map(phrases::at)
                .filter(p -> p.type() == Phrase.Type.PARTY)
                .filter(p -> doers.stream().noneMatch(d -> d.head() == p.head())))
        .toList();
  }
}
