package org.sayso.referent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PlaceRef;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.grammar.PlaceName;
import org.sayso.pack.WordClasses;
import org.sayso.party.PartyBook;
import org.sayso.report.Span;
import org.sayso.scene.PlaceReader;
import org.sayso.text.Sentence;
import org.sayso.text.Text;
import org.sayso.text.Token;
import org.sayso.toponym.Mention;

/**
 * The buildings and grounds that a report calls by a name, "Makala prison", "the Blue Star Hotel",
 * and what goes back to them by their sort alone: "fighting broke out around the prison".
 */
public final class Facilities {

  /** So many words of a name and its sort stand at most before the noun that ends it. */
  private static final int NEAR = 3;

  private final Text text;
  private final PartyBook parties;
  private final WordClasses words;
  private final Map<String, Named> bySort = new HashMap<>();

  /**
   * One that has a name.
   *
   * @param span the name with its sort
   * @param only whether no other of its sort is named in the report
   */
  private record Named(String name, Span span, int sentence, boolean only) {

    Named besides(Named other) {
      return new Named(name, span, sentence, only && name.equalsIgnoreCase(other.name));
    }
  }

  /**
   * Of a report.
   *
   * @param parties whose a building is is no name of it: "the UN base"
   * @param words what sorts there are
   */
  public Facilities(Text text, PartyBook parties, WordClasses words) {
    this.text = text;
    this.parties = parties;
    this.words = words;
    for (Sentence sentence : text.sentences()) {
      for (int noun = 1; noun < sentence.size(); noun++) {
        if (words.is("named-ground", sentence.token(noun).lemma()) && mayBeNamed(sentence, noun)) {
          Named named = named(sentence, noun);
          if (named != null) {
            bySort.merge(sentence.token(noun).lemma(), named, Named::besides);
          }
        }
      }
    }
    bySort.values().removeIf(named -> !named.only());
  }

  /** The same names of places with what goes back to one of these. */
  public PlaceReader.Found among(PlaceReader.Found found) {
    if (bySort.isEmpty()) {
      return found;
    }
    Map<Span, Named> told = new HashMap<>();
    List<List<PlaceName>> bySentence = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      List<PlaceName> names = new ArrayList<>(found.in(sentence));
      for (int noun = 1; noun < sentence.size(); noun++) {
        Named named = bySort.get(sentence.token(noun).lemma());
        boolean back = named != null && goesBack(sentence, noun, named, found);
        if (named != null && back && !isOfTown(named, found)) {
          names.add(name(sentence, noun, named));
          told.put(sentence.token(noun).span(), named);
        }
      }
      names.sort(Comparator.comparingInt(PlaceName::begin));
      bySentence.add(List.copyOf(names));
    }
    Supplier<Map<Span, PlaceRef>> meaning = () -> refs(told, found);
    return told.isEmpty() ? found : found.with(bySentence, meaning);
  }

  /** "Juba airport": one that goes by its town, and is told of as there. */
  private static boolean isOfTown(Named named, PlaceReader.Found found) {
    return within(named, found).anyMatch(ref -> ref.place() != null);
  }

  /** The places that words of the name mean by themselves: the "Dadaab" of "Dadaab camp". */
  private static Stream<PlaceRef> within(Named named, PlaceReader.Found found) {
    return found.bySentence().get(named.sentence()).stream()
        .filter(n -> named.span().contains(n.span()))
        .flatMap(n -> Stream.ofNullable(found.byName().get(n.span())));
  }

  /** Whether a capital stands shortly before it; no tree is asked for where none does. */
  private static boolean mayBeNamed(Sentence sentence, int noun) {
    return IntStream.range(Math.max(0, noun - NEAR), noun)
        .anyMatch(i -> sentence.token(i).capital() && !sentence.token(i).tag().equals("DT"));
  }

  private @Nullable Named named(Sentence sentence, int noun) {
    int begin = noun;
    while (begin > 1 && isOfSort(sentence, begin - 1, noun)) {
      begin--;
    }
    int sort = begin;
    while (begin > 0 && isOfName(sentence, begin - 1, noun)) {
      begin--;
    }
    if (begin == sort || sentence.token(noun).tag().endsWith("S")) {
      return null;
    }
    Span span = sentence.token(begin).span().cover(sentence.token(noun).span());
    boolean theirs = parties.spans(sentence).stream().anyMatch(span::overlaps);
    boolean goesOn = noun + 1 < sentence.size() && sentence.token(noun + 1).tag().startsWith("NNP");
    return theirs || goesOn ? null : new Named(span.in(text.raw()), span, sentence.index(), true);
  }

  /** The "refugee" of "Dadaab refugee camp". */
  private static boolean isOfSort(Sentence sentence, int word, int noun) {
    return !sentence.token(word).capital()
        && sentence.head(word) == noun
        && sentence.relation(word).matches("compound|amod");
  }

  private boolean isOfName(Sentence sentence, int word, int noun) {
    Token token = sentence.token(word);
    return token.capital()
        && sentence.head(word) > word
        && sentence.head(word) <= noun
        && sentence.relation(word).matches("compound|amod")
        && (word > 0 || token.tag().startsWith("NNP"))
        && !words.is("nationality", token.lemma())
        && !words.is("faith", token.lemma())
        && !words.is("month", token.lemma())
        && !words.is("place.none", token.lemma());
  }

  /** "The prison", of which nothing else is said, after its name. */
  private static boolean goesBack(
      Sentence sentence, int noun, Named named, PlaceReader.Found found) {
    Token token = sentence.token(noun);
    boolean plain =
        token.span().begin() > named.span().end()
            && token.tag().equals("NN")
            && sentence.token(noun - 1).lemma().equals("the")
            && (!sentence.relation(noun).equals("compound") || sentence.head(noun) == noun + 1);
    return plain
        && sentence.children(noun).stream()
            .allMatch(c -> sentence.relation(c).matches("det|case|punct|cc|conj|appos"))
        && found.in(sentence).stream().noneMatch(n -> n.covers(noun));
  }

  private static PlaceName name(Sentence sentence, int noun, Named named) {
    Span span = sentence.token(noun).span();
    int head = sentence.relation(noun).equals("compound") ? sentence.head(noun) : noun;
    Span extent = span.cover(sentence.token(head).span());
    Mention mention =
        new Mention(
            span,
            extent,
            named.name(),
            sentence.index(),
            PlaceKind.FACILITY,
            Mention.Strength.CUED);
    return PlaceName.of(sentence, mention);
  }

  private Map<Span, PlaceRef> refs(Map<Span, Named> told, PlaceReader.Found found) {
    Map<Span, PlaceRef> refs = new HashMap<>(found.byName());
    told.forEach(
        (span, named) ->
            refs.put(
                span,
                within(named, found)
                    .findFirst()
                    .orElse(new PlaceRef(named.name(), null, List.of(), PrintedNames.UNKNOWN))));
    return refs;
  }
}
