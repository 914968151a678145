package org.sayso.toll;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sayso.grammar.Phrase;
import org.sayso.pack.Frame;
import org.sayso.pack.Frames;
import org.sayso.pack.WordClasses;
import org.sayso.predicate.Grammar;
import org.sayso.text.Sentence;

/**
 * Who is told to have killed people, and whether on purpose: "gunmen", "a mob" and "he" may have,
 * "air strikes" and "a missile" are nobody, and those whom soldiers or the police shoot may be
 * fighters.
 */
public final class Killers {

  private static final Set<String> REMOTE = Set.of("strike", "bombing");
  private static final Set<String> AMONG =
      Set.of("in", "at", "on", "inside", "through", "into", "among", "aboard");
  private static final Set<String> STRUCK = Set.of("obj", "nsubj:pass");

  private final Sentence sentence;
  private final Grammar grammar;
  private final WordClasses words;
  private final Frames frames;

  /** Looks at those of one sentence. */
  public Killers(Sentence sentence, Grammar grammar, WordClasses words, Frames frames) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.words = words;
    this.frames = frames;
  }

  /** Whether a phrase is of people and not of a weapon or "air strikes". */
  public boolean isSomebody(Phrase phrase) {
    return switch (phrase.type()) {
      case PARTY ->
          !isWeapon(phrase.noun())
              && grammar.children(phrase.head(), "compound").stream()
                  .noneMatch(c -> grammar.lemma(c).equals("suicide"));
      case PLACE, PRONOUN, PEOPLE -> true;
      case NAME -> sentence.token(phrase.head()).tag().equals("NNPS"); // "by Tutsis"
      default -> false;
    };
  }

  /** Whether people are killed with it from far off, or by nobody who is there. */
  public boolean isWeapon(String noun) {
    return words.is("thing", noun)
        || frames.of(noun).stream()
            .filter(f -> f.conditions().isEmpty()) // an "attack" may be with a bomb, but need not
            .anyMatch(f -> f.word() == Frame.Word.NOUN && REMOTE.contains(f.action()));
  }

  /** Whether the sentence tells of a bomb, a blast or a bomber. */
  public boolean isByBomb() {
    return nouns()
        .mapToObj(grammar::lemma)
        .anyMatch(n -> words.is("bang", n) || words.is("explosive", n));
  }

  /** "In a crowded market", "struck a wedding party": where people are who fight nobody. */
  public boolean areAmongPeople() {
    return nouns()
        .filter(
            i ->
                STRUCK.contains(sentence.relation(i)) && !isDriven(i)
                    || grammar.children(i, "case").stream()
                        .anyMatch(c -> AMONG.contains(grammar.lemma(c))))
        .anyMatch(this::isGathering);
  }

  private IntStream nouns() {
    return IntStream.range(0, sentence.size())
        .filter(i -> sentence.token(i).tag().startsWith("NN"));
  }

  /** "A bomber driving a minibus": what the bomb was in. */
  private boolean isDriven(int noun) {
    return words.is("steer", grammar.lemma(sentence.head(noun)));
  }

  /** "A market", "a wedding party", "a bus station". */
  private boolean isGathering(int noun) {
    return Stream.concat(Stream.of(noun), grammar.children(noun, "compound").stream())
        .anyMatch(n -> words.is("gathering-place", grammar.lemma(n)));
  }

  /** "Two bystanders", "in the crossfire", "mistakenly": nobody meant to hit them. */
  public boolean areHitByChance() {
    return sentence.tokens().stream().anyMatch(t -> words.is("by-chance", t.lemma()));
  }

  /** "Killed many wounded soldiers", "freed captured soldiers": what they were before. */
  public boolean isOfVictim(int participle, List<Integer> told) {
    int victim = sentence.head(participle);
    return sentence.relation(participle).equals("amod")
        && STRUCK.contains(sentence.relation(victim))
        && (told.contains(sentence.head(victim)) || grammar.isOf("let-go", sentence.head(victim)));
  }

  /** "Was shot and killed", "a massacre killed nine": on purpose, whoever it was. */
  public boolean isMurderous(int killing) {
    return haveShot(killing)
        || grammar.subject(killing).stream().anyMatch(s -> words.is("massacre", grammar.lemma(s)));
  }

  /** "Was shot and killed": by somebody, whoever it was. */
  private boolean haveShot(int killing) {
    return isShot(killing)
        || grammar.children(killing, "conj").stream().anyMatch(this::isShot)
        || sentence.relation(killing).equals("conj") && isShot(sentence.head(killing));
  }

  private boolean isShot(int verb) {
    return grammar.lemma(verb).equals("shoot");
  }

  /** "Police shot dead three men", of whom nothing tells that they were unarmed. */
  public boolean areOfTheState(int killing, List<Phrase> killers, List<Phrase> victims) {
    return haveShot(killing)
        && !killers.isEmpty()
        && killers.stream().allMatch(this::isOfTheState)
        && !victims.isEmpty()
        && victims.stream().allMatch(this::mayBeArmed);
  }

  private boolean isOfTheState(Phrase phrase) {
    return words.is("state-shooter", phrase.noun())
        && sentence.children(phrase.head()).stream()
            .noneMatch(c -> words.is("armed-group", sentence.token(c).lemma()));
  }

  /** "32 people, including women and children", "hundreds of people, mostly ethnic Amhara". */
  public boolean isTold(Phrase victims) {
    int head = victims.head();
    int number = sentence.relation(head).equals("nmod") ? sentence.head(head) : head;
    return Stream.of(head, number)
        .flatMap(n -> grammar.children(n, "appos", "nmod", "acl").stream())
        .filter(c -> c > head)
        .flatMap(c -> Stream.concat(Stream.of(c), grammar.children(c, "amod").stream()))
        .anyMatch(this::isOfThePeople);
  }

  private boolean isOfThePeople(int word) {
    String lemma = grammar.lemma(word);
    return words.is("civilian", lemma) && !words.is("anybody", lemma) || lemma.equals("ethnic");
  }

  private boolean mayBeArmed(Phrase phrase) {
    return switch (phrase.type()) {
      case PEOPLE ->
          words.is("anybody", phrase.noun())
              || words.is("of-fighting-age", phrase.noun())
              || words.is("nationality", phrase.noun().toLowerCase(Locale.ROOT));
      case NUMBER, PRONOUN, PARTY -> true;
      default -> false;
    };
  }
}
