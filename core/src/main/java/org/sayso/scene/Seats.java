package org.sayso.scene;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PlaceRef;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.grammar.Areas;
import org.sayso.grammar.Phrase;
import org.sayso.grammar.PlaceName;
import org.sayso.pack.Nations;
import org.sayso.pack.WordClasses;
import org.sayso.quantity.Quantity;
import org.sayso.text.Text;

/**
 * Which town a report calls by what is governed from it: "the capital of X", "the Syrian capital",
 * "the provincial capital", "the capital".
 */
public final class Seats {

  /** How sure a town is that no word names. */
  private static final double UNSAID = 0.8;

  /** "The capital of the province", "of the northern region". */
  private static final Pattern OF_PROVINCE =
      Pattern.compile(" of (?:the|this|that) (?:\\p{Ll}+ern )?(\\p{Ll}+)");

  private static final Pattern PEOPLE = Pattern.compile("\\p{Lu}\\p{Ll}{3,}(?:n|i|ese|ish)");

  private static final Set<PlaceKind> AREAS = Set.of(PlaceKind.PROVINCE, PlaceKind.DISTRICT);

  private final Text text;
  private final List<PlaceName> names;
  private final Function<PlaceName, PlaceRef> named;
  private final Gazetteer gazetteer;
  private final Nations nations;
  private final WordClasses words;

  /**
   * Looks among the names of a report.
   *
   * @param names in order
   * @param named what each stands for
   */
  public Seats(
      Text text,
      List<PlaceName> names,
      Function<PlaceName, PlaceRef> named,
      Gazetteer gazetteer,
      Nations nations,
      WordClasses words) {
    this.text = text;
    this.names = names;
    this.named = named;
    this.gazetteer = gazetteer;
    this.nations = nations;
    this.words = words;
  }

  /** "Chadian territory", "on Syrian soil": the country; empty for any other phrase. */
  public Optional<PlaceRef> soil(Phrase phrase) {
    boolean soil = phrase.inside().isEmpty() && words.is("soil", phrase.noun());
    return soil ? nation(phrase).map(this::printed) : Optional.empty();
  }

  /** Whether the phrase is of a town that something is governed from. */
  public boolean isSeat(Phrase phrase) {
    boolean known = phrase.definite() || !phrase.inside().isEmpty(); // "X's capital"
    boolean one =
        isOfProvince(phrase) || modifiers(phrase).noneMatch(word -> words.is("rank", word));
    Quantity number = phrase.number();
    boolean share = number != null && number.isShare(); // "80% of the capital"
    return words.is("seat", phrase.noun()) && known && one && (share || !phrase.part());
  }

  /**
   * The town that is governed from.
   *
   * @param areas what the phrase says that it is the seat of
   * @param home the country of the story, for "the capital" alone
   * @return by the name that the report prints, if it does; empty where no seat is known
   */
  public Optional<PlaceRef> of(
      Phrase phrase, List<PlaceRef> areas, Supplier<Optional<Place>> home) {
    if (areas.isEmpty() && isOfDistrict(phrase)) {
      return district(phrase);
    }
    Optional<Place> area =
        areas.isEmpty()
            ? (isOfProvince(phrase)
                ? province(phrase)
                : nation(phrase).or(() -> people(phrase)).or(home))
            : Optional.ofNullable(areas.get(0).place());
    if (!areas.isEmpty() && isOfProvince(phrase)) { // "a second provincial capital in X"
      area = area.filter(place -> place.kind() != PlaceKind.COUNTRY);
    }
    return area.map(gazetteer::seat).map(this::printed);
  }

  /**
   * "Ghazni … the city": the seat that has the name of the area told of last; "the state" after a
   * town: the one that it lies in.
   *
   * @param told where the last event was that the report told of; null where it told of none
   */
  public Optional<PlaceRef> before(Phrase phrase, @Nullable PlaceRef told) {
    Set<PlaceKind> kinds = Areas.kinds(phrase.noun());
    if (kinds.equals(Set.of(PlaceKind.PROVINCE))) {
      Place place = told == null ? null : told.place();
      return (place == null ? province(phrase) : gazetteer.areaOf(place.id(), PlaceKind.PROVINCE))
          .map(this::printed);
    }
    return !kinds.contains(PlaceKind.TOWN)
        ? Optional.empty()
        : names.stream()
            .takeWhile(name -> name.span().begin() < phrase.span().begin())
            .filter(name -> name.level() == null)
            .map(named)
            .filter(ref -> ref.place() != null && AREAS.contains(ref.place().kind()))
            .reduce((first, second) -> second)
            .flatMap(this::namesake);
  }

  private Optional<PlaceRef> namesake(PlaceRef ref) {
    Place area = ref.place();
    Place seat = area == null ? null : gazetteer.seat(area);
    return area != null && seat != null && seat.name().equals(area.name())
        ? Optional.of(new PlaceRef(ref.text(), seat, seat.path(), ref.confidence()))
        : Optional.empty();
  }

  private PlaceRef printed(Place seat) {
    return names.stream()
        .map(named)
        .filter(ref -> ref.place() != null && ref.place().id().equals(seat.id()))
        .findFirst()
        .orElseGet(() -> new PlaceRef(seat.name(), seat, seat.path(), UNSAID));
  }

  private boolean isOfProvince(Phrase phrase) {
    int end = phrase.span().end();
    Matcher of = OF_PROVINCE.matcher(text.raw()).region(end, text.raw().length());
    return modifiers(phrase).anyMatch(word -> words.is("seat.province", word))
        || of.lookingAt() && Areas.kinds(of.group(1)).contains(PlaceKind.PROVINCE);
  }

  private static boolean isOfDistrict(Phrase phrase) {
    return modifiers(phrase).anyMatch(word -> word.equals("district"));
  }

  /** The seat of the district told of last; of one whose seat is not known its namesake. */
  private Optional<PlaceRef> district(Phrase phrase) {
    return names.stream()
        .takeWhile(name -> name.span().begin() < phrase.span().begin())
        .map(named)
        .filter(ref -> ref.place() != null && ref.place().kind() == PlaceKind.DISTRICT)
        .reduce((first, last) -> last)
        .map(ref -> namesake(ref).orElse(ref));
  }

  /** The only province of the sentence, else the one told of last or that lay around it. */
  private Optional<Place> province(Phrase phrase) {
    List<Place> here =
        provinces(n -> n.mention().sentence() == phrase.sentence()).distinct().toList();
    return here.size() == 1
        ? Optional.of(here.get(0))
        : provinces(n -> n.span().begin() < phrase.span().begin()).reduce((first, last) -> last);
  }

  private Stream<Place> provinces(Predicate<PlaceName> where) {
    return names.stream()
        .filter(where)
        .flatMap(name -> Stream.ofNullable(named.apply(name).place()))
        .flatMap(place -> gazetteer.areaOf(place.id(), PlaceKind.PROVINCE).stream());
  }

  private Optional<Place> nation(Phrase phrase) {
    return modifiers(phrase)
        .flatMap(word -> Stream.ofNullable(nations.named(word)))
        .flatMap(nation -> gazetteer.country(nation.name()).stream())
        .findFirst();
  }

  /** "The Tigrayan capital" is that of Tigray, which the report names. */
  private Optional<Place> people(Phrase phrase) {
    return modifiers(phrase)
        .filter(word -> PEOPLE.matcher(word).matches())
        .flatMap(word -> names.stream().filter(name -> isCalledAfter(word, name.text())))
        .flatMap(name -> Stream.ofNullable(named.apply(name).place()))
        .filter(place -> place.kind() == PlaceKind.PROVINCE || place.kind() == PlaceKind.REGION)
        .findFirst();
  }

  /** "Tigrayan" and "Tigray", "Oromian" and "Oromia". */
  private static boolean isCalledAfter(String people, String area) {
    return people.length() > area.length() && people.startsWith(area);
  }

  private static Stream<String> modifiers(Phrase phrase) {
    return Stream.of(phrase.text().split(" "));
  }
}
