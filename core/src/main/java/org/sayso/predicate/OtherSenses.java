package org.sayso.predicate;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sayso.pack.Frame;
import org.sayso.pack.Kind;
import org.sayso.pack.WordClasses;
import org.sayso.text.Sentence;

/** Tells where a verb means something else than its frame, by what stands beside it. */
public final class OtherSenses {

  private static final Set<String> LEAVING = Set.of("withdrew", "left");

  private final Sentence sentence;
  private final Grammar grammar;
  private final WordClasses words;

  public OtherSenses(Sentence sentence, Grammar grammar, WordClasses words) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.words = words;
  }

  /** "Took off their uniforms", "left it isolated", "caught on film": another sense. */
  public boolean isOther(int verb, Frame frame) {
    boolean off =
        frame.particle() == null
            && frame.lemma().equals("take")
            && grammar.children(verb, "compound:prt", "advmod").stream()
                .anyMatch(p -> p == verb + 1 && grammar.lemma(p).matches("off|on|up|out"));
    boolean made =
        LEAVING.contains(frame.action())
            && grammar.lemma(verb).equals("leave")
            && grammar.has(verb, "obj")
            && grammar.children(verb, "xcomp").stream().anyMatch(x -> x > verb);
    boolean filmed =
        grammar.lemma(verb).matches("capture|catch")
            && grammar.by(verb, "on").stream()
                .anyMatch(o -> words.is("recorder", grammar.lemma(o)));
    boolean office = // "since he took office"
        frame.kind() == Kind.CONTROL
            && grammar.object(verb).stream()
                .anyMatch(o -> grammar.lemma(o).equals("office") && sentence.children(o).isEmpty());
    boolean oneself = // "shot himself"
        grammar.lemma(verb).equals("shoot")
            && grammar.object(verb).stream()
                .anyMatch(o -> sentence.token(o).form().endsWith("self"));
    return off
        || made
        || oneself
        || filmed
        || office
        || isStanding(verb, frame)
        || isOfWholeWar(verb)
        || isRoundAbout(verb, frame)
        || isPlight(verb, frame)
        || isLatest(verb, frame)
        || isBlame(verb, frame)
        || isOfWords(verb, frame)
        || isInquiry(verb, frame)
        || isWalkout(verb, frame)
        || isFeigned(verb)
        || isOfIllness(verb, frame)
        || isEnded(verb, frame)
        || isOfTheDead(verb, frame)
        || isOfTheTeller(verb, frame)
        || isOfGoods(verb, frame)
        || isVow(verb, frame)
        || isOfMembers(verb, frame)
        || isBrawl(verb, frame)
        || isInOffice(verb, frame)
        || isOfMarkets(verb, frame);
  }

  /** "The conflict pits the army against rebels": whose war it is, and no battle of theirs. */
  private boolean isOfWholeWar(int verb) {
    Stream<Integer> told =
        sentence.relation(verb).equals("acl")
            ? Stream.of(sentence.head(verb))
            : grammar.subject(verb).stream();
    return grammar.lemma(verb).equals("pit")
        && told.anyMatch(w -> words.is("war.whole", grammar.lemma(w)));
  }

  /** "Took over as chief", "from the police", "since they took over": an office, or a country. */
  private boolean isInOffice(int verb, Frame frame) {
    return "over".equals(frame.particle())
        && grammar.lemma(verb).equals("take")
        && grammar.object(verb).isEmpty()
        && (sentence.relation(verb).startsWith("a")
            || !grammar.by(verb, "as").isEmpty()
            || !grammar.by(verb, "from").isEmpty());
  }

  /** "Oil fell before it regained some ground", "the dollar gained ground": at no front. */
  private boolean isOfMarkets(int verb, Frame frame) {
    boolean ground =
        (frame.kind() == Kind.CONTROL || frame.kind() == Kind.TALLY)
            && grammar.object(verb).stream().anyMatch(o -> grammar.lemma(o).equals("ground"));
    return ground
        && grammar.subject(verb).stream()
            .flatMap(s -> isPronoun(s) ? subjectsAbove(verb) : Stream.of(s))
            .anyMatch(s -> words.is("traded", grammar.lemma(s)));
  }

  private boolean isPronoun(int subject) {
    return sentence.token(subject).tag().equals("PRP");
  }

  /** Whom or what the clause tells of that this one goes with: "oil" of "oil fell before it …". */
  private Stream<Integer> subjectsAbove(int verb) {
    int above = sentence.head(verb);
    return above < 0 ? Stream.empty() : grammar.subject(above).stream();
  }

  /** "I shall die in this trench": what somebody is ready to do, and no loss that is planned. */
  private boolean isVow(int verb, Frame frame) {
    return frame.word() == Frame.Word.VERB
        && grammar.lemma(verb).matches("die|perish|fall")
        && grammar.children(verb, "aux").stream()
            .anyMatch(a -> words.is("future", grammar.lemma(a)))
        && grammar.surfaceSubjects(verb).stream().anyMatch(s -> grammar.lemma(s).matches("i|we"));
  }

  /** "His troops in parliament deserted him": members of it, by what fighters are called. */
  private boolean isOfMembers(int verb, Frame frame) {
    return frame.kind() == Kind.FORCE
        && grammar.surfaceSubjects(verb).stream()
            .flatMap(s -> grammar.by(s, "in").stream())
            .anyMatch(house -> words.is("house", grammar.lemma(house)));
  }

  /** "Students clashed with riot police": a quarrel in the street, where nobody is hurt or shot. */
  private boolean isBrawl(int verb, Frame frame) {
    boolean fight = frame.word() == Frame.Word.VERB && frame.action().equals("battle");
    List<Integer> sides =
        fight
            ? Stream.concat(grammar.subject(verb).stream(), grammar.by(verb, "with").stream())
                .toList()
            : List.of();
    return sides.stream().anyMatch(s -> words.is("of-a-trade", grammar.lemma(s)))
        && sides.stream().anyMatch(s -> grammar.lemma(s).matches("police|policeman|officer"))
        && sentence.tokens().stream().noneMatch(t -> words.is("hurt", t.lemma()));
  }

  /** "Could not reach X for comment": nobody went there. */
  private boolean isInquiry(int verb, Frame frame) {
    return frame.word() == Frame.Word.VERB
        && Stream.concat(Stream.of(verb), grammar.object(verb).stream())
            .flatMap(word -> grammar.by(word, "for").stream())
            .anyMatch(what -> words.is("reply", grammar.lemma(what)));
  }

  /** "A column of lorries arrived with flour": nobody who fights. */
  private boolean isOfGoods(int verb, Frame frame) {
    boolean goods =
        grammar.subject(verb).stream().anyMatch(this::isColumnOf)
            && grammar.by(verb, "with").stream().anyMatch(n -> words.is("goods", grammar.lemma(n)));
    boolean smoke =
        grammar.object(verb).stream()
            .filter(this::isColumnOf)
            .flatMap(o -> grammar.by(o, "of").stream())
            .anyMatch(n -> words.is("smoke", grammar.lemma(n)));
    return frame.kind() == Kind.FORCE && (goods || smoke);
  }

  private boolean isColumnOf(int noun) {
    return grammar.lemma(noun).matches("column|convoy") && !grammar.by(noun, "of").isEmpty();
  }

  /**
   * "Three wounded soldiers died in hospital", "most of the dead were civilians hit by shells":
   * dead, and no further wounded.
   */
  private boolean isOfTheDead(int verb, Frame frame) {
    int noun = sentence.head(verb);
    boolean wounded = frame.action().equals("wounded") && noun >= 0;
    if (wounded && sentence.relation(verb).equals("acl") && grammar.has(noun, "cop")) {
      return grammar.surfaceSubjects(noun).stream()
          .flatMap(s -> Stream.concat(Stream.of(s), grammar.by(s, "of").stream()))
          .anyMatch(s -> grammar.lemma(s).matches("dead|victim|fatality|casualty"));
    }
    return wounded
        && sentence.relation(verb).equals("amod")
        && sentence.relation(noun).equals("nsubj")
        && grammar.lemma(sentence.head(noun)).matches("die|succumb|perish");
  }

  /** "A captured officer said that": who says so, and no news of him. */
  private boolean isOfTheTeller(int participle, Frame frame) {
    int noun = sentence.head(participle);
    return frame.kind().befallsPeople()
        && sentence.relation(participle).equals("amod")
        && sentence.relation(noun).equals("nsubj")
        && !grammar.has(noun, "nummod")
        && grammar.has(sentence.head(noun), "ccomp");
  }

  /** "Four soldiers who had been sent after them": sent before what is told. */
  public boolean isEarlier(int verb) {
    return sentence.relation(verb).startsWith("acl")
        && grammar.children(verb, "aux").stream()
            .anyMatch(a -> sentence.token(a).form().equals("had"));
  }

  /** "Tragedy struck", "a scathing attack on the minister", "a heart attack": nobody's weapons. */
  private boolean isOfWords(int word, Frame frame) {
    boolean noun = frame.word() == Frame.Word.NOUN;
    List<Integer> beside =
        noun ? grammar.children(word, "amod", "compound") : grammar.subject(word);
    Stream<Integer> deeds = // "launched a scathing attack"
        noun
            ? Stream.empty()
            : grammar.object(word).stream()
                .filter(o -> grammar.lemma(o).matches("attack|assault|onslaught|offensive"))
                .flatMap(o -> grammar.children(o, "amod", "compound").stream());
    return frame.kind() == Kind.CLASH
        && (beside.stream().anyMatch(b -> words.is(noun ? "of-words" : "woe", grammar.lemma(b)))
            || deeds.anyMatch(d -> words.is("of-words", grammar.lemma(d))));
  }

  /** "The occupied Heights": what they are called, whoever took them and when. */
  private boolean isStanding(int verb, Frame frame) {
    return frame.kind() == Kind.CONTROL
        && grammar.lemma(verb).equals("occupy")
        && sentence.relation(verb).equals("amod")
        && sentence.children(verb).stream()
            .allMatch(c -> sentence.relation(c).equals("advmod") && !isLate(c));
  }

  private boolean isLate(int adverb) {
    return words.is("of-late", grammar.lemma(adverb));
  }

  /** "The surrounding area", "a town which hills surround": what lies about it, and no siege. */
  private boolean isRoundAbout(int verb, Frame frame) {
    boolean besieging =
        frame.action().equals("besieged") && grammar.lemma(verb).matches("surround|ring");
    return besieging
        && (sentence.relation(verb).equals("amod") && sentence.token(verb).tag().equals("VBG")
            || grammar.subject(verb).stream().anyMatch(s -> words.is("area", grammar.lemma(s))));
  }

  /** "Came under fire for his links to a militia": what somebody is blamed for, and no shots. */
  private boolean isBlame(int verb, Frame frame) {
    return frame.kind() == Kind.CLASH
        && frame.lemma().equals("come")
        && grammar.by(verb, "under").stream().anyMatch(u -> grammar.lemma(u).matches("fire|attack"))
        && Stream.concat(Stream.of(verb), sentence.children(verb).stream())
            .flatMap(w -> Stream.of("for", "over").flatMap(p -> grammar.by(w, p).stream()))
            .anyMatch(what -> !words.is("time-unit", grammar.lemma(what)));
  }

  /** "Held the base for hours before they left it", "until the army came": no state any more. */
  private boolean isEnded(int verb, Frame frame) {
    return frame.action().equals("holds")
        && sentence.token(verb).tag().equals("VBD")
        && grammar.children(verb, "advcl").stream()
            .flatMap(c -> grammar.children(c, "mark").stream())
            .anyMatch(m -> grammar.lemma(m).matches("before|until"));
  }

  /** "A teachers' strike", "a general strike hit the town", "called a strike over pay". */
  private boolean isWalkout(int word, Frame frame) {
    return frame.kind() == Kind.CLASH
        && (frame.word() == Frame.Word.NOUN
            ? isWalkout(word)
            : grammar.subject(word).stream().anyMatch(this::isWalkout));
  }

  private boolean isWalkout(int noun) {
    if (!grammar.lemma(noun).equals("strike")) {
      return false;
    }
    int verb = sentence.head(noun);
    boolean one = sentence.token(noun).tag().equals("NN");
    boolean held =
        verb >= 0
            && grammar.object(verb).contains(noun)
            && words.is("walkout-verb", grammar.lemma(verb));
    return held
        || grammar.children(noun, "compound", "amod", "nmod:poss").stream()
            .anyMatch(c -> walksOut(c) || one && words.is("walkout-extent", grammar.lemma(c)))
        || Stream.of("by", "of").flatMap(p -> grammar.by(noun, p).stream()).anyMatch(this::walksOut)
        || Stream.of("over", "for")
            .flatMap(p -> grammar.by(noun, p).stream())
            .anyMatch(w -> words.is("walkout-cause", grammar.lemma(w)));
  }

  private boolean walksOut(int word) {
    return words.is("walks-out", grammar.lemma(word))
        || words.is("of-a-trade", grammar.lemma(word));
  }

  /** "The exercise simulated an attack", "a re-enactment of the battle": nobody's. */
  private boolean isFeigned(int event) {
    int above = sentence.head(event);
    return above >= 0
        && words.is("feigning", grammar.lemma(above))
        && (grammar.object(above).contains(event) || grammar.marked(event, "of"));
  }

  /** "Died of a heart attack", "after a long illness": a death that no war brought. */
  private boolean isOfIllness(int verb, Frame frame) {
    return frame.kind() == Kind.CASUALTIES
        && Stream.of("of", "from", "to", "after")
            .flatMap(p -> grammar.by(verb, p).stream())
            .anyMatch(
                c ->
                    words.is("illness", grammar.lemma(c))
                        || grammar.children(c, "compound", "amod").stream()
                            .anyMatch(m -> words.is("illness-sort", grammar.lemma(m))));
  }

  /** "Sent them into retreat", "strengthened its position at the talks": no troops were sent. */
  private boolean isPlight(int verb, Frame frame) {
    boolean standing =
        grammar.object(verb).stream()
            .anyMatch(
                o -> grammar.lemma(o).equals("position") && !sentence.token(o).tag().endsWith("S"));
    boolean into =
        grammar.by(verb, "into").stream().anyMatch(n -> words.is("plight", grammar.lemma(n)));
    return frame.kind() == Kind.FORCE
        && frame.word() == Frame.Word.VERB
        && (into || standing && frame.lemma().matches("strengthen|bolster|boost"));
  }

  /** "The latest violence to strike the region": what it is called, and no strike. */
  private boolean isLatest(int verb, Frame frame) {
    boolean told = sentence.relation(verb).equals("acl");
    int noun = told ? sentence.head(verb) : verb - 2;
    return frame.kind() == Kind.CLASH
        && words.is("aim-verb", frame.lemma())
        && noun >= 0
        && grammar.isInfinitive(verb)
        && grammar.children(noun, "amod").stream()
            .anyMatch(c -> sentence.token(c).form().equalsIgnoreCase("latest"));
  }

  /** "Held senior positions in the army": what somebody was, and no ground. */
  public boolean isOffice(int noun) {
    return words.is("office-noun", grammar.lemma(noun))
        && grammar.children(noun, "amod", "compound").stream()
            .anyMatch(m -> words.is("of-rank", grammar.lemma(m)));
  }
}
