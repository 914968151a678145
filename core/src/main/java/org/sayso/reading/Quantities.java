package org.sayso.reading;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sayso.grammar.Phrase;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.pack.WordClasses;
import org.sayso.quantity.Numbers;
import org.sayso.quantity.Quantity;
import org.sayso.reading.Events.Event;
import org.sayso.report.Span;
import org.sayso.text.Sentence;
import org.sayso.text.Text;

/**
 * What phrases count: numbers with their units, and the share of an area, or of the areas in it,
 * that words without a number mean: "most of the province", "all but two districts", "the rest".
 *
 * <p>Most is at least 51 percent. The rest is a share without a number: how much it is depends on
 * what else the report tells.
 */
public final class Quantities {

  /** A number before a noun, and no article or name. */
  private static final Pattern COUNTING =
      Pattern.compile("(?i)[^\\p{L}]|(?:one|at|only|just|about|some|another)\\b");

  private static final double MOST = 51;

  /** How far before a noun "all but two" may begin. */
  private static final int REACH = 4;

  private final Text text;
  private final WordClasses words;
  private final Numbers numbers;

  /** In one report. */
  public Quantities(Text text, WordClasses words, Numbers numbers) {
    this.text = text;
    this.words = words;
    this.numbers = numbers;
  }

  /** The share that a phrase is, or is cut down to by the words around it; null for none. */
  public @Nullable Quantity share(Phrase phrase) {
    Sentence sentence = text.sentences().get(phrase.sentence());
    int head = first(sentence, phrase.head());
    Quantity own = before(sentence, head);
    int above = sentence.head(head);
    return own != null || above < 0 || !isOf(sentence, head) ? own : partitive(sentence, above);
  }

  /** "Large parts of the country", in the words for the parts; the phrase where it has none. */
  private String parts(Phrase whole) {
    Sentence sentence = text.sentences().get(whole.sentence());
    int head = first(sentence, whole.head());
    int part = sentence.head(head);
    if (part < 0 || part > head || !isOf(sentence, head)) {
      return whole.text();
    }
    int begin =
        sentence.children(part).stream()
            .filter(child -> child < part && !sentence.relation(child).matches("case|cc|punct"))
            .reduce(part, Math::min);
    return sentence.token(begin).span().cover(whole.span()).in(text.raw());
  }

  /** Whether "of" stands before a noun, whose whole it then is. */
  private static boolean isOf(Sentence sentence, int head) {
    return sentence.children(head).stream()
        .anyMatch(c -> c < head && sentence.token(c).lemma().equals("of"));
  }

  /** The first of those that are joined to it. */
  private static int first(Sentence sentence, int head) {
    return sentence.relation(head).equals("conj") ? first(sentence, sentence.head(head)) : head;
  }

  /** "Most of", "the rest of", "all but two of". */
  private @Nullable Quantity partitive(Sentence sentence, int above) {
    if (is(sentence, above, "share.most")) {
      return quantity(sentence, above, above, MOST);
    }
    if (is(sentence, above, "share.rest")) {
      return quantity(sentence, above, above, null);
    }
    return before(sentence, above);
  }

  /** "Most districts", "all but two districts", "the remaining districts". */
  private @Nullable Quantity before(Sentence sentence, int head) {
    List<Integer> children =
        sentence.children(head).stream().filter(child -> child < head).toList();
    OptionalInt most = which(sentence, children, "share.most");
    if (most.isPresent()) {
      return quantity(sentence, most.getAsInt(), head, MOST);
    }
    OptionalInt rest = which(sentence, children, "share.rest");
    if (rest.isPresent()) {
      return quantity(sentence, rest.getAsInt(), head, null);
    }
    OptionalInt all =
        IntStream.range(Math.max(0, head - REACH), head)
            .filter(i -> is(sentence, i, "share.all") && is(sentence, i + 1, "share.but"))
            .findFirst();
    return all.isPresent() ? quantity(sentence, all.getAsInt(), head, MOST) : null;
  }

  private OptionalInt which(Sentence sentence, List<Integer> tokens, String kind) {
    return tokens.stream()
        .filter(token -> is(sentence, token, kind) && !isBound(sentence, token))
        .mapToInt(token -> token)
        .findFirst();
  }

  /** "At most 30 of them": no more than that, and not most of them. */
  private static boolean isBound(Sentence sentence, int token) {
    return token > 0 && sentence.token(token - 1).lemma().equals("at");
  }

  /** By its form: the lemma of "most" is "many". */
  private boolean is(Sentence sentence, int token, String kind) {
    return words.is(kind, sentence.token(token).form().toLowerCase(Locale.ROOT));
  }

  private Quantity quantity(Sentence sentence, int from, int to, @Nullable Double low) {
    int begin = from > 0 && sentence.token(from - 1).lemma().equals("the") ? from - 1 : from;
    Span span = sentence.token(begin).span().cover(sentence.token(to).span());
    return new Quantity(null, low, null, "percent", null, null, span.in(text.raw()));
  }

  /**
   * How many are told of where no number is: by words, "many", "heavy casualties", or one person,
   * "the attacker", whom only losses and harm count. Null where nothing says so.
   */
  public @Nullable Quantity inWords(Reading reading) {
    Sentence sentence = text.sentences().get(reading.sentence());
    boolean losses = reading.kind() == Kind.CASUALTIES;
    boolean harm = reading.kind() == Kind.HARM;
    Quantity deeds = losses || harm ? deeds(sentence, reading.trigger()) : null;
    if (deeds != null) {
      return deeds;
    }
    Quantity toll = losses ? toll(sentence, reading.trigger()) : null;
    if (toll != null) {
      return toll;
    }
    return reading.of(Role.TARGET).stream()
        .limit(1)
        .map(
            p ->
                (losses || harm) && isOnePerson(sentence, p)
                    ? Quantity.onePerson(p.text())
                    : vague(sentence, p.head()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** "1,300 killings of civilians": one victim each. */
  private @Nullable Quantity deeds(Sentence sentence, int trigger) {
    return !sentence.token(trigger).tag().equals("NNS")
        ? null
        : numbers.find(text.raw(), sentence.tokens(), List.of()).stream()
            .filter(n -> sentence.head(n.end() - 1) == trigger)
            .filter(n -> sentence.relation(n.end() - 1).equals("nummod"))
            .map(n -> people(n.quantity()))
            .findFirst()
            .orElse(null);
  }

  /** "Heavy casualties": by the noun that stands for losses, which the verb may have as object. */
  private @Nullable Quantity toll(Sentence sentence, int trigger) {
    IntStream objects =
        sentence.children(trigger).stream()
            .filter(c -> sentence.relation(c).equals("obj"))
            .mapToInt(c -> c);
    OptionalInt noun =
        IntStream.concat(IntStream.of(trigger), objects)
            .filter(t -> words.is("casualty-mass", sentence.token(t).lemma()))
            .filter(t -> !isBegunBy(sentence, t, "no"))
            .findFirst();
    return noun.isEmpty()
        ? null
        : words(sentence, described(sentence, noun.getAsInt()), noun.getAsInt());
  }

  /** Where the adjectives of a noun begin, with the words that strengthen the first. */
  private static int described(Sentence sentence, int noun) {
    int first =
        sentence.children(noun).stream()
            .filter(c -> c < noun && sentence.relation(c).matches("amod|compound"))
            .mapToInt(c -> c)
            .min()
            .orElse(noun);
    return sentence.children(first).stream()
        .filter(c -> c < first && sentence.relation(c).equals("advmod"))
        .mapToInt(c -> c)
        .min()
        .orElse(first);
  }

  /** "Many soldiers", "a large number of soldiers", or "many" alone. */
  private @Nullable Quantity vague(Sentence sentence, int head) {
    OptionalInt own =
        IntStream.concat(
                IntStream.of(head),
                sentence.children(head).stream().filter(c -> c < head).mapToInt(c -> c))
            .filter(t -> is(sentence, t, "vague-number"))
            .findFirst();
    if (own.isPresent()) {
      return words(sentence, own.getAsInt(), own.getAsInt());
    }
    int above = sentence.head(head);
    boolean of =
        above >= 0
            && above < head
            && isOf(sentence, head)
            && (is(sentence, above, "vague-number")
                || is(sentence, above, "vague-count") && !isBegunBy(sentence, above, "the"));
    int begin = of ? sentence.children(above).stream().reduce(above, Math::min) : above;
    return of ? words(sentence, begin, above) : null;
  }

  private static boolean isBegunBy(Sentence sentence, int noun, String word) {
    return sentence.children(noun).stream().anyMatch(c -> sentence.token(c).lemma().equals(word));
  }

  private Quantity words(Sentence sentence, int from, int to) {
    Span span = sentence.token(from).span().cover(sentence.token(to).span());
    return new Quantity(null, null, null, "people", null, null, span.in(text.raw()));
  }

  private boolean isOnePerson(Sentence sentence, Phrase phrase) {
    boolean singular = sentence.token(phrase.head()).tag().matches("NNP?|JJ");
    boolean told = phrase.reference() != Phrase.Reference.BARE;
    return singular
        && told
        && (words.is("single", phrase.noun()) || phrase.type() == Phrase.Type.PEOPLE)
        && !words.is("people-as-one", phrase.noun());
  }

  /** A number of people. */
  public static Quantity people(Quantity number) {
    return "percent".equals(number.unit()) ? number : unit(number, "people");
  }

  /** A number of things; null where nothing counts them. */
  public static @Nullable Quantity things(List<Phrase> things) {
    for (Phrase thing : things) {
      Quantity number = thing.number();
      if (number != null) {
        String text = thing.text().toLowerCase(Locale.ROOT);
        String noun = text.substring(text.lastIndexOf(' ') + 1);
        return number.unit() == null ? unit(number, noun) : number;
      }
    }
    return null;
  }

  /** Whether it is the one that "a soldier" is, which only losses count. */
  public static boolean isOne(Quantity number) {
    Double value = number.value();
    return value != null && value == 1 && !COUNTING.matcher(number.text()).lookingAt();
  }

  /** A number of areas; one where a single unnamed area stands without a number. */
  public Quantity areas(Phrase phrase) {
    Quantity number = phrase.number();
    String unit = plural(phrase.noun());
    if (number != null) {
      boolean bare = phrase.type() == Phrase.Type.NUMBER;
      return number.unit() != null || bare ? number : unit(number, unit);
    }
    Double value = phrase.plural() ? null : 1.0;
    return phrase.part()
        ? new Quantity(null, null, null, "areas", null, null, parts(phrase))
        : new Quantity(value, null, null, unit, null, null, phrase.text());
  }

  /**
   * How many areas fell with the one that a phrase ranks among them: three of "the third town in X
   * to fall". Null where it ranks none, or the first.
   *
   * @param deed the word that tells what befell them
   */
  public @Nullable Quantity ranked(Phrase phrase, int deed) {
    Sentence sentence = text.sentences().get(phrase.sentence());
    boolean befell =
        sentence.head(deed) == phrase.head() && sentence.relation(deed).matches("acl.*|advcl");
    int rank =
        !befell || phrase.plural() || phrase.inside().isEmpty()
            ? 0
            : sentence.children(phrase.head()).stream()
                .map(c -> numbers.rank(sentence.token(c).form()))
                .reduce(0, Math::max);
    return rank < 2
        ? null
        : new Quantity((double) rank, null, null, plural(phrase.noun()), null, null, phrase.text());
  }

  private static Quantity unit(Quantity n, String unit) {
    return new Quantity(n.value(), n.low(), n.high(), unit, n.of(), n.per(), n.text());
  }

  private static String plural(String noun) {
    String lower = noun.toLowerCase(Locale.ROOT);
    if (lower.endsWith("s")) {
      return lower;
    }
    boolean softY = lower.endsWith("y") && !lower.endsWith("ey");
    return softY ? lower.substring(0, lower.length() - 1) + "ies" : lower + "s";
  }

  /** Areas that are only counted, with no name of their own and none around them. */
  static boolean isUncounted(Event event) {
    List<Phrase> places = event.of(Role.PLACE);
    return event.frame().kind() == Kind.CONTROL
        && !places.isEmpty()
        && places.get(0).inside().isEmpty()
        && (places.size() == 1 && isCounted(places.get(0))
            || places.stream().allMatch(Quantities::areSome));
  }

  private static boolean isCounted(Phrase place) {
    return place.type() == Phrase.Type.NUMBER || place.number() != null;
  }

  /** "Several hamlets", "towns and villages". */
  private static boolean areSome(Phrase place) {
    return place.type() == Phrase.Type.AREA
        && place.plural()
        && !place.definite()
        && !place.named()
        && place.inside().isEmpty();
  }
}
