package org.sayso.predicate;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sayso.pack.WordClasses;
import org.sayso.text.Sentence;

/**
 * How what a word tells stands to its time and to what was told before: it goes on as it is told
 * of, has gone on up to now, is one more of its sort, or was brought from elsewhere.
 */
public final class Courses {

  private static final int MAX_STEPS = 6;

  private final Sentence sentence;
  private final Grammar grammar;
  private final WordClasses words;

  /** In one sentence. */
  public Courses(Sentence sentence, Grammar grammar, WordClasses words) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.words = words;
  }

  /** "Fighting was continuing", "clashes are raging". */
  public boolean isGoingOn(int word) {
    int verb = sentence.head(word);
    return verb >= 0
        && sentence.relation(word).equals("nsubj")
        && sentence.token(verb).tag().equals("VBG")
        && grammar.has(verb, "aux");
  }

  /** "They also attacked", "in another attack": one more than those that were told of before. */
  public boolean isFurther(int word) {
    int above = sentence.head(word);
    return Stream.of(word, above)
        .filter(w -> w >= 0)
        .flatMap(
            w -> Stream.concat(Stream.of(w), grammar.children(w, "obl", "nsubj", "obj").stream()))
        .filter(w -> w == word || w == above || words.is("happening", grammar.lemma(w)))
        .flatMap(w -> grammar.children(w, "advmod", "amod", "det").stream())
        .anyMatch(m -> words.is("further", grammar.lemma(m)));
  }

  /** "They also left it", "they are also to leave it", "they took it too", "… as well". */
  public boolean isAlso(int verb) {
    int above = sentence.relation(verb).matches("xcomp|advcl") ? sentence.head(verb) : verb;
    return Stream.of(verb, above)
        .flatMap(v -> grammar.children(v, "advmod").stream())
        .anyMatch(m -> words.is("likewise", grammar.lemma(m)) || isAsWell(m));
  }

  private boolean isAsWell(int word) {
    return grammar.lemma(word).equals("well") && grammar.lemma(word - 1).equals("as");
  }

  /** "Have stepped up their attacks", "has been bombing them": a verb in the present perfect. */
  public boolean isUpToNow(int word) {
    int verb = word;
    for (int steps = 0; verb >= 0 && steps < MAX_STEPS; steps++) {
      if (grammar.children(verb, "aux").stream()
          .anyMatch(
              a -> sentence.token(a).tag().matches("VB[PZ]") && grammar.lemma(a).equals("have"))) {
        return true;
      }
      verb = sentence.relation(verb).matches("obj|xcomp|conj") ? sentence.head(verb) : -1;
    }
    return false;
  }

  /** "Refugees who fled", "the group, which is fighting them": what else is told is elsewhere. */
  public boolean isElsewhere(int verb) {
    return sentence.relation(verb).startsWith("acl")
        && (words.is("scene.left", grammar.lemma(verb)) || isWarOf(verb));
  }

  /** "Who are fighting the army": whose war it is, and no one fight. */
  private boolean isWarOf(int verb) {
    return sentence.relation(verb).equals("acl:relcl")
        && words.is("combat", grammar.lemma(verb))
        && grammar.has(verb, "obj")
        && grammar.children(verb, "aux").stream()
            .anyMatch(a -> sentence.token(a).tag().matches("VB[PZ]"));
  }

  /** "Families fleeing clashes", "who are fighting the army": told only to say who they are. */
  public boolean isAside(int word) {
    int verb = grammar.is(word, "obj") ? sentence.head(word) : -1;
    return verb >= 0 && words.is("scene.left", grammar.lemma(verb)) || isWarOf(word);
  }

  /**
   * "From villages that they hold", "soldiers who were there", and not "villages, which they hold",
   * "there are some", "they are soldiers who came", "with some held by", "X and others", "counts
   * six as", "thousands of people".
   */
  public boolean isWhich(int word, int noun) {
    int above = sentence.head(noun);
    boolean apart =
        IntStream.range(noun + 1, Math.max(noun + 1, word))
            .anyMatch(i -> sentence.token(i).form().matches("[,(–—-]"));
    return sentence.relation(word).startsWith("acl")
        && sentence.head(word) == noun
        && !apart
        && !grammar.is(noun, "conj")
        && !grammar.has(noun, "cop")
        && !grammar.marked(noun, "with")
        && !(grammar.marked(noun, "of") && grammar.isOf("crowd", above))
        && grammar.children(word, "mark", "case").stream()
            .noneMatch(m -> grammar.lemma(m).equals("as"))
        && !(above >= 0 && grammar.has(above, "expl"));
  }

  /** "Was held by them", "had been under their rule": so at the time that is told of. */
  public boolean isOfThen(int word) {
    return Stream.concat(Stream.of(word), grammar.children(word, "cop", "aux", "aux:pass").stream())
        .anyMatch(v -> sentence.token(v).tag().equals("VBD"));
  }

  /** "The fall of X is a blow", "after the fall of X": spoken of as known, and not told by it. */
  public boolean isKnown(int noun) {
    String relation = sentence.relation(noun);
    boolean subject = relation.equals("nsubj") && !grammar.passive(sentence.head(noun));
    boolean behind =
        relation.equals("obl")
            && Stream.of("after", "since", "following", "despite", "with")
                .anyMatch(preposition -> grammar.marked(noun, preposition));
    return sentence.token(noun).tag().equals("NN") && (subject || behind);
  }

  /** Whether somebody comes from a place to do something elsewhere: "troops from X". */
  public boolean isOrigin(int place) {
    int base = sentence.relation(place).equals("nmod") ? sentence.head(place) : place;
    return Stream.of(place, base)
        .filter(w -> grammar.marked(w, "from") && sentence.head(w) >= 0)
        .map(sentence::head)
        .anyMatch(w -> grammar.isOf("scene.coming", w) || grammar.isOf("armed", w));
  }

  /**
   * "Took it in a war that has killed thousands": told of the war, not of what is told beside it.
   */
  public boolean isOfWarAround(int trigger) {
    boolean left = sentence.relation(trigger).equals("xcomp"); // "has left thousands dead"
    int verb = left ? sentence.head(trigger) : trigger;
    int war = sentence.relation(verb).equals("acl:relcl") ? sentence.head(verb) : -1;
    return war >= 0 && words.is("war.whole", grammar.lemma(war)) && grammar.by(war, "in").isEmpty();
  }
}
