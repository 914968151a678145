package org.sayso.toll;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sayso.grammar.Phrase;
import org.sayso.grammar.Phrases;
import org.sayso.pack.PartyName;
import org.sayso.pack.WordClasses;
import org.sayso.predicate.Grammar;
import org.sayso.text.Sentence;

/**
 * The fights that a change of control is told to have come with, after, or without: "took the town
 * after clashes with the army", "without firing a shot".
 */
public final class Battles {

  private static final String[] AFTER = {"after", "following", "amid", "in"};
  private static final int MAX_STEPS = 4;

  private static final Pattern ARTICLE = Pattern.compile("(?i)^the ");
  private static final Set<Phrase.Type> NAMES = Set.of(Phrase.Type.PARTY, Phrase.Type.NAME);

  private final Sentence sentence;
  private final Grammar grammar;
  private final Phrases phrases;
  private final WordClasses words;

  /** In one sentence. */
  public Battles(Sentence sentence, Grammar grammar, Phrases phrases, WordClasses words) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.phrases = phrases;
    this.words = words;
  }

  private List<Integer> fights(int trigger, String... prepositions) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      int noun = i;
      if (isShotless(i) && Set.of(prepositions).contains("without") && hangsOn(i, trigger)) {
        found.add(i);
      }
      if (words.is("fight", grammar.lemma(i))
          && Stream.of(prepositions).anyMatch(p -> grammar.marked(measured(noun), p))
          && hangsOn(i, trigger)) {
        found.add(i);
      }
    }
    return found;
  }

  /** "Without firing a shot". */
  private boolean isShotless(int token) {
    return sentence.token(token).tag().equals("VBG")
        && grammar.children(token, "mark").stream()
            .anyMatch(m -> grammar.lemma(m).equals("without"))
        && (words.is("fight", grammar.lemma(token))
            || grammar.children(token, "obj").stream()
                .anyMatch(o -> words.is("fight", grammar.lemma(o))));
  }

  /** Of "a night of fighting" the night, which carries the preposition. */
  private int measured(int noun) {
    int head = sentence.head(noun);
    boolean of = head >= 0 && grammar.marked(noun, "of");
    return of && sentence.relation(noun).equals("nmod") ? head : noun;
  }

  /** "The strike hit a market": what an event that was told of before did. */
  public boolean goesOn(int verb, IntPredicate fight) {
    return grammar.subject(verb).stream()
        .anyMatch(noun -> phrases.at(noun).definite() && fight.test(noun));
  }

  /**
   * "It was the deadliest attack in years", "in the latest such raid": one told of, by its rank.
   */
  public boolean isRanked(int noun) {
    int one = sentence.head(noun);
    boolean among = sentence.relation(noun).equals("nmod") && one >= 0;
    int at = among && grammar.lemma(one).equals("one") ? one : noun;
    boolean ranked =
        grammar.children(noun, "amod", "nummod").stream()
            .anyMatch(m -> words.is("rank", grammar.lemma(m)) || isMost(m));
    boolean told =
        grammar.has(at, "cop")
            && grammar.subject(at).stream().anyMatch(s -> isThat(s) || phrases.at(s).definite());
    boolean beside = sentence.relation(at).startsWith("obl") && grammar.marked(at, "in");
    boolean worst = // "the blast was the worst in the country since X"
        sentence.relation(noun).equals("nsubj")
            && isMost(one)
            && grammar.children(noun, "nmod").isEmpty();
    return phrases.at(noun).definite() && (worst || ranked && (told || beside));
  }

  private boolean isThat(int subject) {
    return Set.of("it", "this", "that").contains(grammar.lemma(subject));
  }

  /** "Deadliest", "most serious". */
  private boolean isMost(int adjective) {
    return sentence.token(adjective).tag().equals("JJS")
        || grammar.children(adjective, "advmod").stream()
            .anyMatch(m -> sentence.token(m).tag().equals("RBS"));
  }

  /** "Pressed their offensive", "stepped up attacks": a course of fights, at no one place. */
  public boolean isCourse(int trigger) {
    return Stream.concat(Stream.of(trigger), grammar.children(trigger, "obj").stream())
        .anyMatch(noun -> words.is("course-of-fights", grammar.lemma(noun)));
  }

  /** Whether it came with a fight, or without one. */
  public Set<String> fought(int trigger) {
    if (!fights(trigger, "without").isEmpty()) {
      return Set.of("unfought");
    }
    return fights(trigger, AFTER).isEmpty() ? Set.of() : Set.of("fought");
  }

  /** The nouns for the fights that a change of control is told to have come with or after. */
  public List<Integer> foughtIn(int trigger) {
    return fights(trigger, AFTER);
  }

  /**
   * Whom they fought who change who holds a place: "took it after clashes with the army", but not
   * those to whom it "fell after fighting against them".
   */
  public List<Phrase> foughtAgainst(int trigger, List<Phrase> takers) {
    List<Integer> heads =
        Stream.concat(foughtIn(trigger).stream(), foughtFor(trigger))
            .flatMap(n -> Stream.of("with", "against").flatMap(p -> grammar.by(n, p).stream()))
            .toList();
    return heads.stream()
        .flatMap(head -> phrases.joined(head).stream())
        .filter(p -> p.type() == Phrase.Type.PARTY)
        .filter(p -> takers.stream().noneMatch(t -> t.text().equalsIgnoreCase(p.text())))
        .toList();
  }

  /** The fight of "help them in their fight against the rebels to retake it". */
  private Stream<Integer> foughtFor(int trigger) {
    boolean aim = sentence.relation(trigger).equals("advcl") && grammar.isInfinitive(trigger);
    return !aim
        ? Stream.empty()
        : grammar.by(sentence.head(trigger), "in").stream()
            .filter(n -> n < trigger && words.is("fight", grammar.lemma(n)))
            .filter(n -> grammar.has(n, "nmod:poss"));
  }

  /**
   * Of "two rival clans, the A and the B" and of the headline "A, B clash" A and B; empty where
   * they are not named.
   */
  public List<Phrase> named(int fight, List<Phrase> fighters) {
    List<Phrase> titled = titled(fight);
    if (!titled.isEmpty()) {
      return titled;
    }
    List<Phrase> two =
        fighters.stream()
            .filter(p -> p.plural() && !p.named())
            .flatMap(p -> grammar.children(p.head(), "appos").stream())
            .flatMap(a -> phrases.joined(a).stream())
            .filter(Battles::isSide)
            .map(Battles::side)
            .toList();
    return two.size() == 2 ? two : List.of();
  }

  /** The two sides before a fight that a headline joins by a comma, "A, B clash"; or nobody. */
  private List<Phrase> titled(int fight) {
    boolean noun = grammar.is(fight, "appos");
    List<Integer> first =
        noun ? List.of(sentence.head(fight)) : grammar.children(fight, "vocative");
    List<Integer> second =
        noun ? grammar.children(fight, "compound", "amod") : grammar.surfaceSubjects(fight);
    List<Phrase> sides =
        Stream.concat(first.stream(), second.stream().reduce((a, b) -> b).stream())
            .map(phrases::at)
            .filter(
                p -> p.type() == Phrase.Type.PARTY || p.type() == Phrase.Type.PLACE && p.mayAct())
            .toList();
    return sides.size() == 2 && isCommaBetween(sides.get(0).head(), sides.get(1).head(), fight)
        ? sides
        : List.of();
  }

  private boolean isComma(int token) {
    return sentence.token(token).tag().equals(",");
  }

  private boolean isCommaBetween(int one, int other, int fight) {
    return one < other
        && other < fight
        && IntStream.range(one + 1, other).allMatch(i -> (i == one + 1) == isComma(i));
  }

  /** Whether a phrase is a party or a name, which in a fight is a side's. */
  static boolean isSide(Phrase phrase) {
    return NAMES.contains(phrase.type());
  }

  /** A side of a fight, whom no list may know. */
  static Phrase side(Phrase name) {
    return name.type() == Phrase.Type.PARTY
        ? name
        : name.asParty(PartyName.unknownId(ARTICLE.matcher(name.text()).replaceFirst("")));
  }

  /** "Farmers clashed with herders": of people who fight people each sort is a side of its own. */
  public static List<Phrase> apart(List<Phrase> fighters, List<Phrase> foes) {
    boolean people =
        fighters.size() + foes.size() > 1
            && Stream.concat(fighters.stream(), foes.stream())
                .allMatch(p -> p.type() == Phrase.Type.PEOPLE && p.plural() && p.number() == null);
    return !people
        ? fighters
        : fighters.stream().map(p -> p.asParty(PartyName.unknownId(p.text()))).toList();
  }

  /** Whether a word is below another, not too far. */
  public boolean hangsOn(int token, int trigger) {
    int at = token;
    for (int steps = 0; steps < MAX_STEPS && at >= 0; steps++) {
      at = sentence.head(at);
      if (at == trigger) {
        return true;
      }
    }
    return false;
  }
}
