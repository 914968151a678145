package org.sayso.toll;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.sayso.grammar.Phrase;
import org.sayso.grammar.Phrases;
import org.sayso.pack.GivenNames;
import org.sayso.pack.WordClasses;
import org.sayso.predicate.Grammar;
import org.sayso.text.Sentence;
import org.sayso.text.Token;

/** Tells which names that no list knows are of persons and peoples, and of no places. */
public final class Persons {

  /** Classes of nouns for one person. */
  private static final List<String> PERSON = List.of("of-a-group", "officials", "title");

  /** What leads to somebody rather than to a place: "fought for Anna Lund". */
  private static final Set<String> PERSONAL = Set.of("of", "for", "with", "against");

  private final Sentence sentence;
  private final Grammar grammar;
  private final Phrases phrases;
  private final WordClasses words;

  /** Looks at the names of one sentence. */
  public Persons(Sentence sentence, Grammar grammar, Phrases phrases, WordClasses words) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.phrases = phrases;
    this.words = words;
  }

  /**
   * "The fall of Moammar Gadhafi", "captured Ahmed Hassan": a name that begins as those of persons
   * do; "Hassan, alias the Fox", "Hassan, a commander"; "attacks on Serbs", "with the Russians":
   * the name of a people.
   */
  public boolean isSomebody(Phrase name) {
    int blank = name.text().indexOf(' ');
    int head = name.head();
    if (isPeople(name)) {
      return true;
    }
    if (sentence.children(head).stream().anyMatch(c -> c > head && isOfOnePerson(c))) {
      return true;
    }
    if (isCaptive(name) || blank > 0 && isFollowed(head)) {
      return true;
    }
    int first = sentence.relation(head).equals("conj") ? sentence.head(head) : head;
    return blank > 0
        && (sentence.relation(first).matches("obj|nsubj:pass")
            || PERSONAL.stream().anyMatch(p -> grammar.marked(first, p)))
        && !words.is("area", name.noun())
        && !words.is("facility", name.noun())
        && isGiven(name.text().substring(0, blank));
  }

  /** "The rebels' leader", "rebel leader Jean Mbala": one man of a side, and none of its forces. */
  public boolean isOneInOffice(Phrase phrase) {
    int head = phrase.head();
    boolean name = sentence.token(head).tag().equals("NNP");
    return !phrase.plural()
        && Stream.concat(
                Stream.of(head),
                grammar.children(head, "compound").stream().filter(c -> name && c < head))
            .filter(w -> !sentence.token(w).tag().endsWith("S"))
            .map(grammar::lemma)
            .anyMatch(l -> words.is("of-a-group", l) || words.is("officials", l));
  }

  /** "From the Serbs", "attacked the Russians": those who are called so. */
  public boolean isPeople(Phrase name) {
    Token token = sentence.token(name.head());
    String word = token.form().toLowerCase(Locale.ROOT).replaceFirst("s$", "");
    return words.is("nationality", word)
        || token.tag().equals("NNPS") && name.text().indexOf(' ') < 0;
  }

  /** "Clashes with supporters of Jean Mbala". */
  private boolean isFollowed(int name) {
    return grammar.marked(name, "of")
        && sentence.relation(name).equals("nmod")
        && words.is("following", grammar.lemma(sentence.head(name)));
  }

  /**
   * "Walters was captured in Pakistan", "by troops in Pakistan", "in a raid in Lahore": no town is
   * taken in a place by name; "Walters was captured and charged": nor is one put on trial.
   */
  public boolean isCaptive(Phrase name) {
    int verb = sentence.head(name.head());
    return name.type() == Phrase.Type.NAME
        && sentence.relation(name.head()).equals("nsubj:pass")
        && grammar.lemma(verb).equals("capture")
        && (isIn(verb) || isHunted(verb) || isOnTrial(verb));
  }

  private boolean isIn(int word) {
    return Stream.concat(Stream.of(word), word(word, "by"))
        .flatMap(w -> word(w, "in"))
        .anyMatch(p -> phrases.at(p).type() == Phrase.Type.PLACE);
  }

  private boolean isHunted(int verb) {
    return Stream.of("in", "after", "during")
        .flatMap(p -> word(verb, p))
        .anyMatch(h -> words.is("hunt", grammar.lemma(h)));
  }

  private boolean isOnTrial(int verb) {
    return grammar.children(verb, "conj", "advcl").stream()
        .flatMap(c -> Stream.concat(Stream.of(c), grammar.children(c, "xcomp", "ccomp").stream()))
        .anyMatch(
            c ->
                words.is("prisoner-verb", grammar.lemma(c))
                    && grammar.by(c, "by").isEmpty() // "and is now held by them"
                    && (grammar.passive(c) || grammar.lemma(c).equals("face")));
  }

  private Stream<Integer> word(int head, String preposition) {
    return grammar.by(head, preposition).stream();
  }

  private boolean isGiven(String first) {
    return GivenNames.english().has(first)
        && !words.is("folk.never", first.toLowerCase(Locale.ROOT));
  }

  /** "X, alias Y", "X, a leader of the group", "X, who …": what is said of persons. */
  private boolean isOfOnePerson(int child) {
    String lemma = sentence.token(child).lemma();
    return switch (sentence.relation(child)) {
      case "appos" ->
          lemma.equals("alias")
              || sentence.token(child).tag().equals("NN")
                  && PERSON.stream().anyMatch(c -> words.is(c, lemma));
      case "acl:relcl" ->
          sentence.children(child).stream().anyMatch(w -> sentence.token(w).form().equals("who"));
      default -> false;
    };
  }
}
