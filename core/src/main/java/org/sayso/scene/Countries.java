package org.sayso.scene;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PlaceRef;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.grammar.PlaceName;

/** Which country a place of a report lies in, and which one most of its names are of. */
public final class Countries {

  /** How sure a country is that no word names but the story tells. */
  private static final double UNSAID = 0.8;

  private final List<PlaceName> names;
  private final Function<PlaceName, PlaceRef> named;
  private final Gazetteer gazetteer;
  private @Nullable Optional<Place> home;

  /**
   * Looks among the names of a report.
   *
   * @param names in order
   * @param named what each stands for
   */
  public Countries(
      List<PlaceName> names, Function<PlaceName, PlaceRef> named, Gazetteer gazetteer) {
    this.names = names;
    this.named = named;
    this.gazetteer = gazetteer;
  }

  /**
   * The country that a place lies in: of none, and of one that no gazetteer knows, the country that
   * most names of the report lie in. The place itself where no country is known.
   *
   * @param sentence where it is told of
   * @return by the name that the report prints there, or last before, if it does
   */
  public @Nullable PlaceRef of(@Nullable PlaceRef ref, int sentence) {
    return known(ref).or(this::mostNamed).map(c -> printed(c, sentence)).orElse(ref);
  }

  /** "The country", "half the country": where the story is, if the sentence names no other one. */
  public Optional<PlaceRef> own(@Nullable PlaceRef topic, int sentence) {
    Optional<PlaceRef> own = Optional.ofNullable(of(topic, sentence)).filter(PlaceRef::isCountry);
    boolean others =
        named(sentence).anyMatch(ref -> own.filter(o -> o.key().equals(ref.key())).isEmpty());
    return others ? Optional.empty() : own;
  }

  /** "The country": the only one that the sentence names, or else where the story is. */
  public @Nullable PlaceRef meant(int sentence) {
    List<PlaceRef> here = named(sentence).toList();
    boolean one = here.stream().map(PlaceRef::key).distinct().count() == 1;
    return one ? here.get(0) : of(null, sentence);
  }

  /** Of "X's police", "the police of X" the land below a country; null for any other. */
  public @Nullable PlaceRef owner(String body) {
    return names.stream()
        .map(named)
        .filter(ref -> !ref.isCountry() && isOf(body, Pattern.quote(ref.text())))
        .findFirst()
        .orElse(null);
  }

  private static boolean isOf(String body, String land) {
    return body.matches(land + "['’]s\\b.*|.* of (?:the )?" + land);
  }

  /** The only country that a sentence names other than that of a place; null for none, or more. */
  public @Nullable PlaceRef beyond(PlaceRef ref, int sentence) {
    Optional<Place> home = known(ref);
    List<PlaceRef> others = named(sentence).filter(o -> !known(o).equals(home)).distinct().toList();
    return others.size() == 1 ? others.get(0) : null;
  }

  private Stream<PlaceRef> named(int sentence) {
    return names.stream()
        .filter(name -> name.mention().sentence() == sentence)
        .map(named)
        .filter(PlaceRef::isCountry);
  }

  private PlaceRef printed(Place country, int sentence) {
    PlaceRef found = null;
    for (PlaceName name : names) {
      PlaceRef one = named.apply(name);
      if (one.place() != null
          && one.place().id().equals(country.id())
          && (found == null || name.mention().sentence() <= sentence)) {
        found = one;
      }
    }
    String text = found == null ? country.name() : found.text();
    return new PlaceRef(text, country, country.path(), UNSAID);
  }

  /** The country that most names of the report are of. */
  public Optional<Place> mostNamed() {
    if (home == null) {
      home = counted();
    }
    return home;
  }

  private Optional<Place> counted() {
    Map<Place, Long> counts =
        names.stream()
            .flatMap(name -> known(named.apply(name)).stream())
            .collect(
                Collectors.groupingBy(
                    Function.identity(), LinkedHashMap::new, Collectors.counting()));
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  /** The country that a place is known to lie in. */
  public Optional<Place> known(@Nullable PlaceRef ref) {
    Place place = ref == null ? null : ref.place();
    if (place == null) {
      return ref == null || ref.path().isEmpty()
          ? Optional.empty()
          : gazetteer.country(ref.path().get(0));
    }
    return gazetteer.areaOf(place.id(), PlaceKind.COUNTRY);
  }
}
