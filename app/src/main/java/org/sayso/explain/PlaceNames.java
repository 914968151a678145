package org.sayso.explain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sayso.atlas.Atlas;
import org.sayso.claim.Claim;
import org.sayso.claim.PlaceRef;
import org.sayso.gazetteer.Place;

/**
 * Finds a place of the atlas by a name as people type it: in any case, with or without accents,
 * hyphens and blanks, as the gazetteer or as any report spells it.
 */
public final class PlaceNames {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+|[^\\p{L}\\p{N}]+");

  private PlaceNames() {}

  /**
   * The places that a name may mean.
   *
   * @param asked a name, an id, or a name and the areas it lies in: {@code Janikhil, Paktia}
   */
  public static List<Place> find(Atlas atlas, String asked) {
    List<Place> byId = matching(atlas, place -> place.id().equals(asked.strip()));
    if (!byId.isEmpty()) {
      return byId;
    }
    String[] parts = asked.split(",", -1);
    String name = fold(parts[0]);
    List<String> areas =
        Arrays.stream(parts).skip(1).map(PlaceNames::fold).filter(a -> !a.isEmpty()).toList();
    Set<String> ids = new LinkedHashSet<>();
    references(atlas)
        .filter(ref -> fold(ref.text()).equals(name))
        .map(PlaceRef::place)
        .filter(Objects::nonNull)
        .forEach(place -> ids.add(place.id()));
    return matching(
        atlas,
        place ->
            (fold(place.name()).equals(name) || ids.contains(place.id()))
                && place.path().stream().map(PlaceNames::fold).toList().containsAll(areas));
  }

  /** The places among these that a name may mean by their own names; asked for as above. */
  public static List<Place> among(Collection<Place> places, String asked) {
    String[] parts = asked.split(",", -1);
    String name = fold(parts[0]);
    List<String> areas =
        Arrays.stream(parts).skip(1).map(PlaceNames::fold).filter(a -> !a.isEmpty()).toList();
    return places.stream()
        .filter(
            place ->
                place.id().equals(asked.strip())
                    || fold(place.name()).equals(name)
                        && place.path().stream().map(PlaceNames::fold).toList().containsAll(areas))
        .toList();
  }

  /**
   * Of several places of a name the one that claims speak of most, where they lie in one another
   * like a town in its district, or where claims speak of it alone; else all of them.
   */
  public static List<Place> likeliest(Atlas atlas, List<Place> places) {
    List<Place> told =
        places.stream()
            .filter(place -> claims(atlas, place) > 0)
            .sorted(
                Comparator.comparing((Place place) -> weighed(atlas, place))
                    .thenComparing(place -> claims(atlas, place))
                    .reversed())
            .toList();
    List<Place> left = told.isEmpty() ? places : told;
    Place first = left.get(0);
    boolean family = left.stream().allMatch(place -> nested(first, place) || nested(place, first));
    return family ? List.of(first) : left;
  }

  /** Names in the atlas that hold what was typed, or begin alike; for a message. */
  public static List<String> like(Atlas atlas, String asked) {
    String name = fold(asked.split(",", 2)[0]);
    String start = name.substring(0, Math.min(3, name.length()));
    return atlas.places().stream()
        .map(Place::name)
        .filter(each -> fold(each).contains(name) || fold(each).startsWith(start))
        .distinct()
        .sorted()
        .limit(8)
        .toList();
  }

  /** The names that reports and the gazetteer give a place. */
  static List<String> printed(Atlas atlas, Place place) {
    Stream<String> inReports =
        references(atlas).filter(ref -> ref.key().equals(place.id())).map(PlaceRef::text).sorted();
    return Stream.concat(Stream.of(place.name()), inReports).distinct().toList();
  }

  /** Whether one of the names stands in the text as whole words. */
  static boolean mentions(String text, Collection<String> names) {
    return names.stream()
        .anyMatch(
            name -> Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(text).find());
  }

  /** A name without case, accents and all that is neither letter nor digit. */
  static String fold(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD);
    return MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static long claims(Atlas atlas, Place place) {
    return references(atlas).filter(ref -> ref.key().equals(place.id())).count();
  }

  private static boolean weighed(Atlas atlas, Place place) {
    return atlas.timelines().stream().anyMatch(line -> line.place().equals(place.id()));
  }

  private static boolean nested(Place inner, Place outer) {
    int depth = outer.path().size();
    return inner.path().size() >= depth && inner.path().subList(0, depth).equals(outer.path());
  }

  private static List<Place> matching(Atlas atlas, Predicate<Place> wanted) {
    return atlas.places().stream().filter(wanted).toList();
  }

  private static Stream<PlaceRef> references(Atlas atlas) {
    return atlas.claims().stream().map(Claim::place).filter(Objects::nonNull);
  }
}
