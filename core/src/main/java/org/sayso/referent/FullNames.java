package org.sayso.referent;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PlaceRef;
import org.sayso.grammar.PlaceName;
import org.sayso.pack.WordClasses;
import org.sayso.report.Span;
import org.sayso.text.Sentence;
import org.sayso.text.Text;
import org.sayso.text.Token;

/**
 * The names of places with the word for their sort that is printed as a part of them: "Rubkona
 * County", and "Rubkona" where the report writes "Rubkona county"; parts of a country with its
 * name: "Mali's north".
 */
public final class FullNames {

  private static final List<String> SORTS = List.of("area", "landmark");

  private final Text text;
  private final Map<String, List<PlaceName>> names;
  private final Map<Span, PlaceRef> byName;
  private final WordClasses words;

  /**
   * Of the places of a report.
   *
   * @param names in order
   * @param byName what each stands for
   * @param words what is a sort of place
   */
  public FullNames(
      Text text, List<PlaceName> names, Map<Span, PlaceRef> byName, WordClasses words) {
    this.text = text;
    this.names = names.stream().collect(Collectors.groupingBy(PlaceName::text));
    this.byName = byName;
    this.words = words;
  }

  /**
   * The place by its name in a sentence or, where that does not print it, by its first one.
   *
   * @param place null for none, which gives none
   * @param sentence number of the sentence that tells of the place
   */
  public @Nullable PlaceRef of(@Nullable PlaceRef place, int sentence) {
    if (place == null) {
      return null;
    }
    List<PlaceName> own =
        names.getOrDefault(place.text(), List.of()).stream()
            .filter(name -> isOf(name, place))
            .toList();
    return Stream.concat(
            own.stream().filter(name -> name.mention().sentence() == sentence), own.stream())
        .findFirst()
        .map(name -> place.called(full(name)))
        .orElse(place);
  }

  private boolean isOf(PlaceName name, PlaceRef place) {
    PlaceRef meant = byName.get(name.span());
    return meant == null || meant.key().equals(place.key());
  }

  private String full(PlaceName name) {
    Sentence sentence = text.sentences().get(name.mention().sentence());
    int owner = owner(sentence, name);
    if (owner < name.begin()) {
      return sentence.token(owner).span().cover(name.span()).in(text.raw());
    }
    int next = name.end();
    if (next >= sentence.size()) {
      return name.text();
    }
    Token sort = sentence.token(next);
    boolean part =
        sort.capital()
            && sort.form().codePoints().skip(1).allMatch(Character::isLowerCase)
            && SORTS.stream().anyMatch(s -> words.is(s, singular(sort)));
    return part ? name.span().cover(sort.span()).in(text.raw()) : name.text();
  }

  /** The "Burkina" of "Burkina Faso's east", as a token; the name's own first for none. */
  private int owner(Sentence sentence, PlaceName name) {
    int at = name.begin();
    boolean bare = name.isMeasured() && name.end() == at + 1; // and no "northern region"
    if (!bare || at < 2 || !sentence.token(at - 1).tag().equals("POS")) {
      return at;
    }
    int from = words.is("quarter.whole", sentence.token(at - 2).lemma()) ? at - 2 : at - 1;
    while (from > 0 && sentence.token(from - 1).capital()) {
      from--;
    }
    return from < at - 1 ? from : at;
  }

  /** "Hills" as a part of a name is none of the words that are counted. */
  private static String singular(Token sort) {
    String lower = sort.form().toLowerCase(Locale.ROOT);
    return lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
