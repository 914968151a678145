package org.sayso.predicate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sayso.report.Span;
import org.sayso.text.Sentence;
import org.sayso.text.Text;

/**
 * Borders and roads that are called by what lies on either side or at their ends: "the border with
 * Kenya", "the Chadian border", "the road between Gao and Kidal". They are places by these words,
 * and are found on no list.
 */
public final class Lines {

  /** Names that hang on one another. */
  private static final int DEEPEST = 4;

  /** What lies between places, and is called by them. */
  public static final Set<String> NOUNS =
      Set.of("border", "frontier", "boundary", "road", "highway", "motorway", "side");

  /** What has sides that are called by who lives there: "the Kenyan side of the border". */
  private static final Set<String> SIDED = Set.of("border", "frontier", "boundary", "river");

  private static final Set<String> LINKING = Set.of("link", "connect", "join");

  private static final List<String> JOINING = List.of("with", "between", "from", "to");

  private final Text text;
  private final Map<Integer, List<Span>> bySentence = new HashMap<>();

  /** Of a text. */
  public Lines(Text text) {
    this.text = text;
  }

  /**
   * Where a border or a road is called so by a noun; none for any other, and "the border" alone.
   */
  public Optional<Span> at(int sentence, int head) {
    return span(text.sentences().get(sentence), head);
  }

  /**
   * Where a sentence calls borders and roads so, if it names no other place before them.
   *
   * @param names where the sentence names places
   */
  public List<Span> among(List<Span> names, int sentence) {
    List<Span> spans = spans(sentence);
    boolean first =
        names.stream()
            .allMatch(
                n -> bounds(n, sentence) || spans.stream().allMatch(s -> s.end() < n.begin()));
    return first ? spans : List.of();
  }

  /** Whether a name is only that of an end or a side of one: "the road between Gao and Kidal". */
  public boolean bounds(Span name, int sentence) {
    return spans(sentence).stream().anyMatch(s -> s.overlaps(name));
  }

  /** Whether a word is the noun of a border or a road that is called so. */
  public static boolean isAt(Sentence sentence, int head) {
    return span(sentence, head).isPresent();
  }

  private List<Span> spans(int index) {
    return bySentence.computeIfAbsent(
        index,
        i -> {
          Sentence sentence = text.sentences().get(i);
          return IntStream.range(0, sentence.size())
              .mapToObj(word -> span(sentence, word))
              .flatMap(Optional::stream)
              .toList();
        });
  }

  private static Optional<Span> span(Sentence sentence, int head) {
    if (!sentence.token(head).tag().equals("NN")
        || !NOUNS.contains(sentence.token(head).lemma())
        || sentence.relation(head).equals("compound")) {
      return Optional.empty();
    }
    int begin = begin(sentence, head);
    int end = end(sentence, head);
    boolean side = sentence.token(head).lemma().equals("side");
    return (side ? begin == head || end == head : begin == head && end == head)
        ? Optional.empty()
        : Optional.of(sentence.token(begin).span().cover(sentence.token(end).span()));
  }

  private static boolean isBearing(String word) {
    return word.matches("((north|south)-?)?(east|west|north|south)ern");
  }

  /** From the name before it on: "Chadian border", "northern border with Chad". */
  private static int begin(Sentence sentence, int head) {
    int begin =
        sentence.children(head).stream()
            .filter(child -> child < head && sentence.token(child).capital())
            .filter(child -> sentence.relation(child).matches("compound|amod|nmod:poss"))
            .reduce(head, Math::min);
    while (begin < head && begin > 1 && sentence.token(begin - 1).capital()) {
      begin--;
    }
    boolean bearing = begin == head && head > 0 && isBearing(sentence.token(head - 1).lemma());
    return bearing && end(sentence, head) > head ? head - 1 : begin;
  }

  /** The last word of the names behind it: "between Gao and Kidal", "from Gao to Kidal". */
  public static int end(Sentence sentence, int head) {
    int end = head;
    if (sentence.token(head).lemma().equals("side")) {
      return sentence.children(head).stream()
          .filter(child -> child > head && SIDED.contains(sentence.token(child).lemma()))
          .map(child -> Math.max(child, end(sentence, child)))
          .findFirst()
          .orElse(head);
    }
    for (int child : sentence.children(head)) {
      boolean joined =
          child > head
              && isNamed(sentence, child)
              && sentence.children(child).stream()
                  .anyMatch(c -> JOINING.contains(sentence.token(c).lemma()) && c < child);
      end = joined ? Math.max(end, last(sentence, child, DEEPEST)) : end;
    }
    for (int linking : sentence.children(head)) {
      if (LINKING.contains(sentence.token(linking).lemma()) && linking == head + 1) {
        end = Math.max(end, last(sentence, linking, DEEPEST)); // "linking Gao to Kidal"
      }
    }
    boolean onward = // "from Gao to Kidal", of which the parse gives the second to the verb
        end > head
            && end + 2 < sentence.size()
            && sentence.token(end + 1).lemma().equals("to")
            && sentence.token(end + 2).capital();
    boolean oneEnd = !onward && end == head + 2 && sentence.token(head + 1).lemma().equals("from");
    return onward ? end + 2 : oneEnd ? head : end;
  }

  private static int last(Sentence sentence, int name, int depth) {
    return sentence.children(name).stream()
        .filter(child -> depth > 0 && sentence.relation(child).matches("conj|flat|nmod|obj|obl"))
        .filter(child -> isNamed(sentence, child))
        .map(child -> last(sentence, child, depth - 1))
        .reduce(name, Math::max);
  }

  /** "Mopti", and the district in "Mopti district". */
  private static boolean isNamed(Sentence sentence, int token) {
    return sentence.token(token).capital() || token > 0 && sentence.token(token - 1).capital();
  }
}
