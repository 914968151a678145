package org.sayso.toll;

import java.util.stream.IntStream;
import org.sayso.grammar.Phrase;
import org.sayso.pack.GivenNames;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.pack.WordClasses;
import org.sayso.quantity.Quantity;
import org.sayso.text.Sentence;

/**
 * Who is killed or hurt, by any of the thousands of nouns for people, "a professor", or by a name,
 * "Anna Meier": whoever else he is, he is somebody.
 */
public final class Victims {

  private final Sentence sentence;
  private final Persons persons;
  private final WordClasses words;

  public Victims(Sentence sentence, Persons persons, WordClasses words) {
    this.sentence = sentence;
    this.persons = persons;
    this.words = words;
  }

  /** The phrase as people where it fills the role of a victim and is a person; else as it was. */
  public Phrase of(Kind kind, Role role, Phrase phrase) {
    boolean harmed = kind.hurtsPeople() || isShot(phrase.head());
    if (role != Role.TARGET || !harmed) {
      return phrase;
    }
    if (phrase.type() == Phrase.Type.OTHER
        && isPerson(phrase.head(), phrase.noun())
        && (phrase.plural() || !justDied(phrase.head()))) {
      return phrase.asPeople();
    }
    if (kind == Kind.HARM && phrase.type() == Phrase.Type.PARTY && areEither(phrase)) {
      return phrase.asPeople();
    }
    boolean people = isOfPeople(phrase);
    if (people && phrase.number() != null) {
      return phrase.asPeople();
    }
    return people || isNamed(phrase) || persons.isCaptive(phrase)
        ? phrase.asPeople().counted(Quantity.onePerson(phrase.text()))
        : phrase;
  }

  /** "Soldiers beat herders": who may be armed, and bore no arms where they were wronged. */
  private boolean areEither(Phrase phrase) {
    return words.is("civilian", phrase.noun())
        && words.is("armed", phrase.noun())
        && sentence.children(phrase.head()).stream()
            .noneMatch(c -> words.is("bearing-arms", sentence.token(c).lemma()));
  }

  /** "Gunmen shot Anna Meier": an attack, which has somebody for a victim too. */
  private boolean isShot(int head) {
    int verb = sentence.head(head);
    return verb >= 0 && sentence.token(verb).lemma().equals("shoot");
  }

  /** "Nine Sudanese were killed", "a young Fur": so many who go by the name of their people. */
  private boolean isOfPeople(Phrase phrase) {
    int head = phrase.head();
    boolean outsiders = sentence.token(head).form().matches("non-\\p{Lu}.*"); // "12 non-Arabs"
    boolean one =
        sentence.children(head).stream()
            .filter(c -> sentence.relation(c).equals("det"))
            .anyMatch(c -> sentence.token(c).lemma().matches("a|an|another"));
    boolean counted =
        sentence.children(head).stream().anyMatch(c -> sentence.relation(c).equals("nummod"));
    return (phrase.type() == Phrase.Type.OTHER || phrase.type() == Phrase.Type.NAME)
        && sentence.token(head).tag().matches(outsiders ? "NNP?S?" : "JJ|NNPS?")
        && (sentence.token(head).capital() || outsiders)
        && (one || counted)
        && isHurt(head);
  }

  /** Whether it is told of whom a verb of killing, hurting or seizing people is done to. */
  private boolean isHurt(int head) {
    int verb = sentence.head(head);
    return verb >= 0
        && sentence.relation(head).matches("nsubj:pass|obj")
        && words.is("done-to-people", sentence.token(verb).lemma());
  }

  /** "The singer died", of whatever it may be. */
  private boolean justDied(int head) {
    int verb = sentence.head(head);
    return verb >= 0
        && sentence.relation(head).equals("nsubj")
        && sentence.token(verb).lemma().equals("die");
  }

  /** "A professor", and not "the group's treasurer", who is one of the group. */
  private boolean isPerson(int head, String noun) {
    return words.is("person", noun)
        && sentence.token(head).tag().startsWith("NN")
        && sentence.children(head).stream()
            .filter(c -> sentence.relation(c).equals("nmod:poss"))
            .allMatch(c -> sentence.token(c).lemma().matches("his|her|my|he|she|i"));
  }

  /**
   * "Anna Meier", "Sheikh Anwar Ali": a name that has one in it that parents give, of one who did
   * not just die.
   */
  private boolean isNamed(Phrase phrase) {
    boolean name =
        (phrase.type() == Phrase.Type.NAME || phrase.type() == Phrase.Type.OTHER)
            && !sentence.relation(phrase.head()).equals("nsubj");
    int begin = phrase.head();
    while (begin > 0 && isName(begin - 1) && sentence.head(begin - 1) == phrase.head()) {
      begin--;
    }
    boolean given =
        IntStream.range(begin, phrase.head())
            .anyMatch(i -> GivenNames.english().has(sentence.token(i).form()));
    return name
        && isName(phrase.head())
        && (given || begin < phrase.head() && phrase.number() == null && isHurt(phrase.head()));
  }

  private boolean isName(int token) {
    return sentence.token(token).tag().equals("NNP");
  }
}
