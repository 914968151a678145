package org.sayso.toll;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sayso.grammar.Phrase;
import org.sayso.pack.Frame;
import org.sayso.pack.Kind;
import org.sayso.pack.Slot;
import org.sayso.pack.WordClasses;
import org.sayso.predicate.Grammar;
import org.sayso.predicate.Slots;
import org.sayso.text.Sentence;

/**
 * What kind of attack one is by what it was made with, and by whom: "jets attacked the convoy" is a
 * strike, "an attack with a car bomb" a bombing, "a barrel bomb attack" a strike again; "the
 * battalion struck the base" is an attack, "the air force's bombing of the town" a strike.
 */
public final class Means {

  private static final Slot SUBJECT = new Slot(List.of("subj"));
  private static final Set<String> OPEN = Set.of("attack", "strike", "bombing");
  private static final Set<String> DEED = Set.of("obj", "subj", "under");

  /** What words for a strike tell of those who do not come by air: "insurgents struck the base". */
  private static final Map<String, String> ON_FOOT =
      Map.of("strike", "attack", "attack", "attack", "bomb", "bombing");

  private final Sentence sentence;
  private final Grammar grammar;
  private final Slots slots;
  private final WordClasses words;

  /** In one sentence. */
  public Means(Sentence sentence, Grammar grammar, Slots slots, WordClasses words) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.slots = slots;
    this.words = words;
  }

  /**
   * The action of an attack.
   *
   * @param trigger the word that tells of it
   * @param frame what that word means by itself
   * @param actors who made it, as far as told
   */
  public String action(int trigger, Frame frame, List<Phrase> actors) {
    if (frame.kind() != Kind.CLASH || !OPEN.contains(frame.action())) {
      return frame.action();
    }
    List<Integer> makers =
        Stream.concat(subjects(trigger, frame), actors.stream().map(Phrase::head)).toList();
    List<Integer> deeds = deeds(trigger, frame);
    List<Integer> kinds = deeds.stream().flatMap(d -> modifiers(d).stream()).toList();
    List<Integer> tools = tools(trigger, frame);
    boolean fell = frame.action().equals("strike"); // "shells and bombs rained down"
    boolean bombed =
        makers.stream().anyMatch(m -> isBomb(m) && !(fell && isBare(m)))
                && makers.stream().allMatch(m -> isBomb(m) || !isAfoot(m))
            || kinds.stream().anyMatch(k -> isBomb(k) && !isBombing(k))
            || tools.stream().anyMatch(t -> isBomb(t) && !(fell && isBare(t)))
            || tools.stream().anyMatch(t -> isRigged(t) && !isFromAfar(t)); // no homemade rocket
    if (bombed) {
      return "bombing";
    }
    boolean bombs = frame.action().equals("bombing"); // "a bomber blew up his car"
    boolean flown =
        makers.stream().anyMatch(m -> isAirborne(m) && !(isBomber(m) && (bombs || isRigged(m))))
            || kinds.stream().anyMatch(k -> words.is("from-afar", grammar.lemma(k)))
            || tools.stream().anyMatch(this::isFromAfar)
            || makers.stream().anyMatch(m -> words.is("strike-noun", grammar.lemma(m)))
            || Stream.concat(makers.stream(), kinds.stream()).anyMatch(this::isDropped)
            || isBombing(trigger) && isFromAbove(trigger, actors);
    if (flown) {
      return "strike";
    }
    boolean afoot = fell && (makers.stream().anyMatch(this::isAfoot) || isPartOfPush(trigger));
    return afoot && frame.word() == Frame.Word.VERB
        ? ON_FOOT.getOrDefault(grammar.lemma(trigger), frame.action())
        : frame.action();
  }

  /**
   * "Attacked the station with a truck bomb", "through air strikes", "using mortars", "used rockets
   * to attack it", "used cluster bombs in attacks".
   */
  private List<Integer> tools(int trigger, Frame frame) {
    Stream<Integer> used =
        Stream.concat(grammar.children(trigger, "advcl", "acl").stream(), over(trigger))
            .filter(u -> grammar.lemma(u).equals("use"))
            .flatMap(u -> grammar.object(u).stream())
            .flatMap(o -> Stream.concat(Stream.of(o), grammar.children(o, "conj").stream()));
    Stream<Integer> by =
        frame.word() == Frame.Word.NOUN
            ? Stream.of()
            : Stream.of("with", "through", "by", "via")
                .flatMap(p -> grammar.by(trigger, p).stream());
    return Stream.concat(used, by).toList();
  }

  private Stream<Integer> over(int trigger) {
    int head = sentence.head(trigger);
    boolean purpose = sentence.relation(trigger).matches("xcomp|advcl");
    return head >= 0 && (purpose || grammar.marked(trigger, "in")) ? Stream.of(head) : Stream.of();
  }

  /** "Began the offensive by striking the base". */
  private boolean isPartOfPush(int verb) {
    int head = sentence.relation(verb).equals("advcl") ? sentence.head(verb) : -1;
    return head >= 0
        && grammar.object(head).stream().anyMatch(o -> words.is("push", grammar.lemma(o)));
  }

  private boolean isAfoot(int token) {
    return words.is("afoot", grammar.lemma(token));
  }

  /** "With rockets", "through aerial bombardments". */
  private boolean isFromAfar(int token) {
    return words.is("strike-noun", grammar.lemma(token))
        || words.is("from-afar", grammar.lemma(token))
        || grammar.lemma(token).equals("munition")
            && modifiers(token).stream().anyMatch(m -> words.is("dropped", grammar.lemma(m)))
        || isAirborne(token);
  }

  /** "NATO's bombing of the country", and neither "a car bombing" nor "the bombing of a mosque". */
  private boolean isFromAbove(int bombing, List<Phrase> actors) {
    boolean rigged =
        modifiers(bombing).stream().anyMatch(m -> words.is("rigged", grammar.lemma(m)));
    return !rigged
        && (actors.stream().anyMatch(p -> p.type() == Phrase.Type.PLACE || isForce(p.head()))
            || grammar.by(bombing, "of").stream().anyMatch(this::isName));
  }

  private boolean isForce(int token) {
    return words.is("state-force", grammar.lemma(token));
  }

  private boolean isName(int token) {
    String lemma = grammar.lemma(token);
    return sentence.token(token).tag().startsWith("NNP")
        && !words.is("building", lemma)
        && !words.is("facility", lemma);
  }

  private Stream<Integer> subjects(int trigger, Frame frame) {
    return frame.word() == Frame.Word.VERB
        ? slots.at(trigger, SUBJECT).stream()
            .flatMap(s -> Stream.concat(Stream.of(s), grammar.children(s, "conj").stream()))
        : Stream.empty();
  }

  /** The nouns that name the attack: the word itself, what somebody "launched" or what "hit". */
  private List<Integer> deeds(int trigger, Frame frame) {
    return frame.word() == Frame.Word.NOUN
        ? List.of(trigger)
        : frame.conditions().stream()
            .filter(c -> c.slot().steps().size() == 1 && DEED.contains(c.slot().steps().get(0)))
            .flatMap(c -> slots.meeting(trigger, c).stream())
            .toList();
  }

  private List<Integer> modifiers(int noun) {
    return grammar.children(noun, "compound", "amod");
  }

  /** "A car bomb", "a suicide bomber", and neither "a barrel bomb" nor "a bomber" that flies. */
  private boolean isBomb(int token) {
    boolean bomber = isBomber(token) && isRigged(token);
    return (words.is("planted", grammar.lemma(token)) || bomber) && !isDropped(token);
  }

  private boolean isBomber(int token) {
    return Set.of("bomber", "attacker").contains(grammar.lemma(token));
  }

  private boolean isRigged(int token) {
    return modifiers(token).stream().anyMatch(m -> words.is("rigged", grammar.lemma(m)));
  }

  private boolean isBare(int token) {
    return grammar.lemma(token).equals("bomb") && !isRigged(token);
  }

  /** "Bombing raids", which planes fly. */
  private boolean isBombing(int token) {
    return grammar.lemma(token).equals("bombing");
  }

  /** "Barrel bombs", "aerial bombing", "bombs" of a mortar. */
  private boolean isDropped(int token) {
    return words.is("planted", grammar.lemma(token))
        && (modifiers(token).stream().anyMatch(m -> words.is("dropped", grammar.lemma(m)))
            || token > 0 && words.is("dropped", grammar.lemma(token - 1)));
  }

  /** "Jets", "the air force", "the air alliance". */
  private boolean isAirborne(int token) {
    boolean above = modifiers(token).stream().anyMatch(m -> grammar.lemma(m).equals("air"));
    return sentence.token(token).tag().startsWith("N")
        && (above || words.is("aircraft", grammar.lemma(token)));
  }
}
