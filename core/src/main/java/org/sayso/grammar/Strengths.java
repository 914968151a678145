package org.sayso.grammar;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.WordClasses;
import org.sayso.predicate.Grammar;
import org.sayso.quantity.NumberMention;
import org.sayso.quantity.Quantity;
import org.sayso.text.Sentence;

/** How many people a phrase means that no number stands before. */
final class Strengths {

  private static final Pattern STRENGTH =
      Pattern.compile("(\\d[\\d,]*)-(?:strong|member|man|men|person|fighter|soldier)");

  private static final Set<Phrase.Type> FOLK = Set.of(Phrase.Type.PARTY, Phrase.Type.PEOPLE);

  private final Sentence sentence;
  private final Grammar grammar;
  private final WordClasses words;
  private final PartyHeads heads;

  Strengths(Sentence sentence, Grammar grammar, WordClasses words, PartyHeads heads) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.words = words;
    this.heads = heads;
  }

  /** What a modifier, the members named behind the head or the article says. */
  Optional<Quantity> of(int head, Phrase.Type type, Phrase.Reference reference) {
    return strength(head)
        .or(() -> type == Phrase.Type.PARTY ? numberOfMembers(head) : numberOfOne(head))
        .or(() -> FOLK.contains(type) ? both(head) : Optional.empty())
        .or(() -> single(head, reference));
  }

  /** "Both pilots", "a married couple". */
  private Optional<Quantity> both(int head) {
    int begin = heads.begin(head);
    boolean couple = grammar.lemma(head).equals("couple") && grammar.by(head, "of").isEmpty();
    boolean both =
        sentence.token(head).tag().equals("NNS")
            && !words.is("groupish", grammar.lemma(head)) // "losses on both sides"
            && grammar.children(head, "det", "cc:preconj").stream()
                .anyMatch(d -> grammar.lemma(d).equals("both") && d == begin);
    String text = heads.text(begin, head);
    return couple || both
        ? Optional.of(new Quantity(2.0, null, null, null, null, null, text))
        : Optional.empty();
  }

  /** One person, in the words for him. */
  static Quantity one(String person) {
    return new Quantity(1.0, null, null, null, null, null, person);
  }

  /** "A soldier": one of them. */
  private Optional<Quantity> single(int head, Phrase.Reference reference) {
    boolean several = sentence.token(head).tag().endsWith("S"); // "a few soldiers"
    boolean one =
        words.is("single", grammar.lemma(head)) && reference == Phrase.Reference.ONE && !several
            || isAnother(head);
    return one ? Optional.of(one(heads.text(heads.begin(head), head))) : Optional.empty();
  }

  /** "Another 50", "45 others", "several more": people or things of the kind just told of. */
  boolean isRest(int head) {
    boolean counted =
        heads.numberOf(heads.begin(head), head).isPresent()
            || head > 0 && isPart(head - 1)
            || grammar.children(head, "amod", "det").stream().anyMatch(this::isPart);
    boolean others = sentence.token(head).tag().equals("NNS") && isToldOf(head); // "others left"
    boolean rest = // "putting the rest to flight"
        words.is("share.rest", grammar.lemma(head))
            && sentence.relation(head).matches("obj|nsubj(:pass)?")
            && grammar.by(head, "of").isEmpty();
    return rest
        || (counted || others) && words.is("rest-of-a-number", grammar.lemma(head))
        || isPart(head) && isToldOf(head);
  }

  /** "Wounded another", "killed two and wounded a third": one more of them. */
  boolean isAnother(int head) {
    boolean one = grammar.lemma(head).equals("one") && head > 0; // "another one"
    int word = one && sentence.head(head - 1) == head ? head - 1 : head;
    boolean more =
        sentence.token(word).tag().equals("DT")
            && words.is("rest-of-a-number", grammar.lemma(word));
    return isOfObject(head) && isLoss(sentence.head(head)) && (more || isNext(head));
  }

  private boolean isOfObject(int head) {
    return sentence.relation(head).equals("obj") || sentence.relation(head).equals("nsubj:pass");
  }

  /** "A third" behind "two soldiers". */
  private boolean isNext(int head) {
    return words.is("rank", grammar.lemma(head))
        && grammar.by(head, "of").isEmpty()
        && grammar.children(head, "det").stream().anyMatch(d -> grammar.lemma(d).equals("a"))
        && IntStream.range(0, head).anyMatch(i -> sentence.relation(i).equals("nummod"));
  }

  private boolean isPart(int token) {
    return words.is("part-of-a-number", grammar.lemma(token));
  }

  /** "Many surrendered", "killed several", "one was killed and several injured". */
  private boolean isToldOf(int part) {
    String relation = sentence.relation(part);
    return relation.startsWith("nsubj")
        || relation.equals("obj") && isLoss(sentence.head(part))
        || relation.equals("conj")
            && (isLoss(sentence.head(part))
                || grammar.children(part, "acl").stream().anyMatch(this::isLoss));
  }

  private boolean isLoss(int verb) {
    return words.is("loss", grammar.lemma(verb));
  }

  /** "A force of 150 volunteers", "a brigade with 400 fighters". */
  private Optional<Quantity> numberOfMembers(int head) {
    return Stream.of("of", "with")
        .flatMap(p -> grammar.by(head, p).stream())
        .flatMap(c -> heads.numberOf(heads.begin(c), c).stream())
        .map(NumberMention::quantity)
        .findFirst();
  }

  /** "A family of six". */
  private Optional<Quantity> numberOfOne(int head) {
    return words.is("people-as-one", grammar.lemma(head))
        ? grammar.by(head, "of").stream()
            .filter(of -> sentence.token(of).tag().equals("CD"))
            .flatMap(of -> heads.numberOf(of, of).stream())
            .map(NumberMention::quantity)
            .findFirst()
        : Optional.empty();
  }

  /** The number inside a modifier: "a 100-strong force", "a 12-member unit". */
  private Optional<Quantity> strength(int head) {
    return sentence.children(head).stream()
        .map(c -> STRENGTH.matcher(sentence.token(c).form()))
        .filter(Matcher::matches)
        .map(m -> m.group(1))
        .findFirst()
        .map(
            n -> new Quantity(Double.valueOf(n.replace(",", "")), null, null, null, null, null, n));
  }

  /** The number of a phrase; "a third" counts percent. */
  private @Nullable Quantity percent(Phrase part) {
    Quantity n = part.number();
    return n == null || n.unit() != null || !words.is("fraction", part.noun())
        ? n
        : new Quantity(n.value(), n.low(), n.high(), "percent", n.of(), n.per(), n.text());
  }

  /** So many of so many: the number of a phrase and that of what it counts. */
  @Nullable Quantity partOf(Phrase counting, @Nullable Quantity whole) {
    Quantity part = percent(counting);
    return part == null || whole == null
        ? part
        : new Quantity(
            part.value(),
            part.low(),
            part.high(),
            part.unit(),
            part.of() == null ? whole.value() : part.of(),
            part.per(),
            part.text());
  }

  /** Of "most of them" the people meant, and not of "the largest of them". */
  boolean areThem(int crowd, Phrase of) {
    return of.noun().equals("them") && grammar.isOf("crowd", crowd);
  }
}
