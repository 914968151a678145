package org.sayso.referent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PlaceRef;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.gazetteer.Vicinity;
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
 * or by that of the town whose only one they are, "Juba airport", and what goes back to them by
 * their sort alone: "fighting broke out around the prison".
 */
public final class Facilities {

  /** So many words of a name and its sort stand at most before the noun that ends it. */
  private static final int NEAR = 3;

  private final Text text;
  private final PartyBook parties;
  private final WordClasses words;

  /**
   * One that has a name.
   *
   * @param only whether no other of its sort is named in the report
   * @param owner whose only one it is, and of what sort; empty for one with a name of its own
   */
  private record Named(String name, Span span, int sentence, boolean only, String owner) {

    Named besides(Named other) {
      boolean same = only && name.equalsIgnoreCase(other.name);
      return new Named(name, span, sentence, same, owner);
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
  }

  /** The same names of places with those that go by their town, and what goes back to any. */
  public PlaceReader.Found among(PlaceReader.Found found) {
    Map<String, Named> bySort = new HashMap<>();
    Map<Span, Named> told = new HashMap<>();
    Map<String, Named> byOwner = new HashMap<>();
    for (Sentence sentence : text.sentences()) {
      for (int noun = 1; noun < sentence.size(); noun++) {
        Named sole = sole(sentence, noun, found);
        Named first = sole == null ? null : byOwner.merge(sole.owner(), sole, (a, b) -> a);
        if (first != null) {
          told.put(sentence.token(noun).span(), first);
        }
        Named named = first == null ? named(sentence, noun) : first;
        if (named != null) {
          bySort.merge(sentence.token(noun).lemma(), named, Named::besides);
        }
      }
    }
    bySort.values().removeIf(named -> !named.only() || isOfTown(named, found));
    if (bySort.isEmpty() && told.isEmpty()) {
      return found;
    }
    List<List<PlaceName>> bySentence = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      List<PlaceName> names = new ArrayList<>(found.in(sentence));
      for (int noun = 1; noun < sentence.size(); noun++) {
        Span span = sentence.token(noun).span();
        Named only = bySort.get(sentence.token(noun).lemma());
        if (only != null && goesBack(sentence, noun, only, found)) {
          told.putIfAbsent(span, only);
        }
        Named named = told.get(span);
        if (named != null) {
          names.add(name(sentence, noun, named));
        }
      }
      names.sort(Comparator.comparingInt(PlaceName::begin));
      bySentence.add(List.copyOf(names));
    }
    Supplier<Map<Span, PlaceRef>> meaning = () -> refs(told, found);
    return told.isEmpty() ? found : found.with(bySentence, meaning);
  }

  /**
   * One of which there is no other where it stands: "Juba airport", "the main airport of Juba",
   * "the presidential palace". Null for any other.
   */
  private @Nullable Named sole(Sentence sentence, int noun, PlaceReader.Found found) {
    Token sort = sentence.token(noun);
    boolean ofTown = words.is("town-ground", sort.lemma());
    boolean ofState = words.is("state-ground", sort.lemma());
    if (!ofTown && !ofState
        || sort.tag().endsWith("S")
        || sentence.relation(noun).equals("compound")
        || found.in(sentence).stream().anyMatch(n -> n.covers(noun))) {
      return null;
    }
    int begin = noun;
    while (begin > 0 && isOfSort(sentence, begin - 1, noun)) {
      if (!words.is("ground-sort", sentence.token(--begin).lemma()) && ofTown) {
        return null; // "X's only airport"
      }
    }
    Span span = sentence.token(begin).span().cover(sort.span());
    if (ofState) {
      String office = sentence.token(noun - 1).lemma();
      Span own = sentence.token(noun - 1).span().cover(sort.span());
      boolean speaks = sentence.relation(noun).equals("nsubj"); // "the palace said"
      boolean one = words.is("state-ground-" + sort.lemma(), office);
      return one && !speaks && !isAside(sentence, noun, found)
          ? new Named(own.in(text.raw()), own, sentence.index(), true, office + sort.lemma())
          : null;
    }
    for (PlaceName town : found.in(sentence)) {
      PlaceRef ref = isWhose(sentence, town, noun) ? found.byName().get(town.span()) : null;
      if (ref != null && !Referents.isWide(ref)) {
        Span whole = span.cover(town.span());
        String owner = ref.key() + sort.lemma();
        return new Named(whole.in(text.raw()), whole, sentence.index(), true, owner);
      }
    }
    return null;
  }

  /** "They entered X and took the palace", "near the palace in X": of what is told of X. */
  private boolean isAside(Sentence sentence, int noun, PlaceReader.Found found) {
    boolean near =
        sentence.children(noun).stream()
            .anyMatch(c -> words.is("state-ground-beside", sentence.token(c).lemma()));
    return found.in(sentence).stream()
        .filter(n -> near || n.end() <= noun)
        .map(n -> found.byName().get(n.span()))
        .anyMatch(ref -> ref != null && !Referents.isWide(ref));
  }

  /** "Juba airport", "Juba's main airport", "the main airport of Juba". */
  private static boolean isWhose(Sentence sentence, PlaceName town, int noun) {
    int last = town.end() - 1;
    boolean of = sentence.token(Math.max(0, town.begin() - 1)).lemma().equals("of");
    return sentence.head(last) == noun
        && (last < noun
            ? sentence.relation(last).matches("compound|nmod:poss")
            : of && sentence.relation(last).equals("nmod"));
  }

  /** "The Zuwara base": one that goes by its town, and is told of as there. */
  private static boolean isOfTown(Named named, PlaceReader.Found found) {
    return named.owner().isEmpty() && within(named, found).anyMatch(ref -> ref.place() != null);
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
    if (!words.is("named-ground", sentence.token(noun).lemma()) || !mayBeNamed(sentence, noun)) {
      return null;
    }
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
    return theirs || goesOn
        ? null
        : new Named(span.in(text.raw()), span, sentence.index(), true, "");
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
        && found.in(sentence).stream().noneMatch(n -> tellsOf(sentence, n, noun))
        && sentence.children(noun).stream()
            .allMatch(c -> sentence.relation(c).matches("det|case|punct|cc|conj|appos"))
        && found.in(sentence).stream().noneMatch(n -> n.covers(noun));
  }

  /** "The base in Zuwara", "the airport of the capital X": another, wherever the name hangs. */
  private static boolean tellsOf(Sentence sentence, PlaceName name, int noun) {
    int link = noun + 1;
    return name.begin() > link
        && sentence.token(link).lemma().matches("in|of|at")
        && IntStream.range(link + 1, name.begin())
            .noneMatch(i -> sentence.token(i).tag().matches("IN|,|V.*|CC"));
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

  private static Map<Span, PlaceRef> refs(Map<Span, Named> told, PlaceReader.Found found) {
    Map<Span, PlaceRef> refs = new HashMap<>(found.byName());
    told.forEach((span, named) -> refs.put(span, ref(named, within(named, found).findFirst())));
    return refs;
  }

  private static PlaceRef ref(Named named, Optional<PlaceRef> within) {
    List<String> path = within.map(PlaceRef::path).orElse(List.of());
    Vicinity about = within.map(PlaceRef::place).map(Vicinity::near).orElse(null);
    return within
        .filter(ref -> named.owner().isEmpty())
        .orElse(new PlaceRef(named.name(), null, path, PrintedNames.UNKNOWN, about));
  }
}
