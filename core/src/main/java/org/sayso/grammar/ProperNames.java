package org.sayso.grammar;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sayso.pack.WordClasses;
import org.sayso.predicate.Grammar;
import org.sayso.text.Sentence;
import org.sayso.text.Token;

/** Tells which words of a sentence are proper names, of anything but persons with a title. */
final class ProperNames {

  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,6}(?:-\\p{Lu}{1,3})?");
  private static final Pattern LOWER = Pattern.compile("\\p{Ll}+");

  private static final Pattern PEOPLES = Pattern.compile("\\p{Lu}\\p{Ll}{2,}(s|ese)");

  private static final Pattern COUNTRYMAN = Pattern.compile("\\p{Lu}\\p{Ll}+(man|woman)");

  private static final Set<String> ONE = Set.of("a", "an", "another");

  private static final Pattern LABEL = Pattern.compile("\\p{Lu}[\\p{L}-]*\\d+|\\p{Lu}{2,}");

  /** Tags that a name may have been given by mistake. */
  private static final Set<String> MISTAKEN = Set.of("NN", "NNS", "JJ", "VB", "VBD", "VBN", "VBZ");

  private final Sentence sentence;
  private final Grammar grammar;
  private final WordClasses words;
  private final PartyHeads heads;

  ProperNames(Sentence sentence, Grammar grammar, WordClasses words, PartyHeads heads) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.words = words;
    this.heads = heads;
  }

  /** Whether the head of a phrase is a name. */
  boolean at(int head) {
    String tag = sentence.token(head).tag();
    return !isPerson(head)
        && !isPlainWord(head)
        && !isMonth(head)
        && (tag.startsWith("NNP") || isLabel(head) || isCapital(head));
  }

  /** "Mid-June". */
  private boolean isMonth(int token) {
    String form = sentence.token(token).usual();
    return words.is("month", form.substring(form.lastIndexOf('-') + 1).toLowerCase(Locale.ROOT));
  }

  /** "House-to-house", and "Ambush" in a headline in capitals. */
  private boolean isPlainWord(int token) {
    String form = sentence.token(token).usual();
    boolean small = form.equals(form.toLowerCase(Locale.ROOT)) && !LABEL.matcher(form).find();
    return small && form.chars().allMatch(c -> Character.isLetter(c) || c == '-');
  }

  /** A name such as M23 that its capital and digits show. */
  private boolean isLabel(int token) {
    return LABEL.matcher(sentence.token(token).usual()).matches();
  }

  /** "General X": a rank or office makes a name a person's. */
  private boolean isPerson(int head) {
    return grammar.children(head, "compound", "flat", "appos").stream()
        .anyMatch(c -> c < head && words.is("title", grammar.lemma(c)) && !isLand(head, c));
  }

  /** "Troops overran Sheikh X": a place may be named after a man, who is not overrun himself. */
  private boolean isLand(int head, int title) {
    int verb = sentence.head(head);
    return words.is("namesake", grammar.lemma(title))
        && grammar.is(head, "obj")
        && words.is("done-to-land", grammar.lemma(verb))
        && grammar.by(verb, "to").isEmpty() // "took Sheikh X to prison"
        && !grammar.has(verb, "xcomp");
  }

  /** A name, also by initials before other words, "NPA guerrillas", which look like any noun. */
  static boolean isName(Sentence sentence, int token) {
    String tag = sentence.token(token).tag();
    return tag.startsWith("NNP")
        || tag.equals("NN")
            && INITIALS.matcher(sentence.token(token).usual()).matches()
            && token + 1 < sentence.size()
            && LOWER.matcher(sentence.token(token + 1).usual()).matches();
  }

  /** A capital amid a sentence is a name's, whatever else the word could be. */
  private boolean isCapital(int token) {
    Token word = sentence.token(token);
    String before = token == 0 ? "" : sentence.token(token - 1).usual();
    return token > 0
        && MISTAKEN.contains(word.tag())
        && !words.is("nationality", word.lemma())
        && word.capital()
        && !word.usual().equals(word.form().toUpperCase(Locale.ROOT))
        && before.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == ',');
  }

  /** "The Liberation Front, or LF": the same by a shorter name. */
  boolean isOther(int joined) {
    String form = sentence.token(joined).usual();
    return joined > 1
        && form.equals(form.toUpperCase(Locale.ROOT))
        && grammar.lemma(joined - 1).equals("or")
        && grammar.lemma(joined - 2).equals(",");
  }

  /**
   * "Five Palestinians", "a Turk", "thousands of Rohingya": so many who go by the name of their
   * people.
   */
  boolean ofPeople(int head) {
    String form = sentence.token(head).usual();
    boolean plural = PEOPLES.matcher(form).matches();
    boolean counted = plural && !grammar.children(head, "nummod").isEmpty();
    return sentence.token(head).tag().startsWith("N")
            && !words.is("thing", grammar.lemma(head))
            && (counted || isCrowdOf(head))
        || isOneOfAPeople(head)
        || isOf("civil-body", head) // "a prayer leader"
        || isCivilianByTail(head)
        || isOneOfSome(head);
  }

  /** "A governor", "customs staff", "the head of the council": of a state, and without arms. */
  boolean ofTheState(int head) {
    String lemma = grammar.lemma(head);
    boolean staff = words.is("people-as-one", lemma);
    return words.is("officials", lemma)
        || staff
            && grammar.children(head, "compound").stream()
                .anyMatch(c -> grammar.isOf("officials", c))
        || isOf("public-body", head);
  }

  /** "A council member", "the chief of intelligence": of bodies of a sort. */
  private boolean isOf(String bodies, int head) {
    return words.is("of-a-group", grammar.lemma(head))
        && whose(head).anyMatch(c -> words.is(bodies, grammar.lemma(c)));
  }

  private Stream<Integer> whose(int head) {
    return Stream.concat(
        grammar.children(head, "compound", "amod").stream(), grammar.by(head, "of").stream());
  }

  /** "Two suspects", "the leader", "a senior figure": people, of whatever they are. */
  boolean isOneOfSome(int head) {
    String lemma = grammar.lemma(head);
    boolean noun = sentence.token(head).tag().matches("NNS?");
    return noun
        && words.is("of-a-group", lemma)
        && !words.is("captive", lemma)
        && (!words.is("of-things", lemma) || whose(head).findAny().isPresent());
  }

  /** "His ex-wife", "a relief-worker". */
  private boolean isCivilianByTail(int head) {
    String lemma = grammar.lemma(head);
    int hyphen = lemma.lastIndexOf('-');
    return hyphen > 0
        && sentence.token(head).tag().startsWith("NN")
        && words.is("civilian", lemma.substring(hyphen + 1));
  }

  /** "A Palestinian", "another Frenchman": whom only the name of a people tells. */
  private boolean isOneOfAPeople(int head) {
    boolean people =
        heads.isOfAState(head) || COUNTRYMAN.matcher(sentence.token(head).usual()).matches();
    return people
        && !PartyHeads.BEFORE_NOUNS.contains(sentence.relation(head))
        && grammar.children(head, "det").stream().map(grammar::lemma).anyMatch(ONE::contains);
  }

  /** "Hundreds of Rohingya". */
  private boolean isCrowdOf(int head) {
    int crowd = sentence.head(head);
    return crowd >= 0
        && sentence.token(head).tag().startsWith("NNP")
        && sentence.token(crowd).tag().equals("NNS")
        && words.is("crowd", grammar.lemma(crowd))
        && grammar.marked(head, "of");
  }
}
