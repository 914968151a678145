package org.sayso.referent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.sayso.party.Governments;
import org.sayso.predicate.Lines;
import org.sayso.quantity.Quantity;
import org.sayso.report.Span;
import org.sayso.scene.Antecedents;
import org.sayso.scene.Countries;
import org.sayso.scene.Introductions;
import org.sayso.scene.Scenes;
import org.sayso.scene.Seats;
import org.sayso.scene.Telling;
import org.sayso.text.Sentence;
import org.sayso.text.Text;
import org.sayso.voice.Attribution;

/** Which places the phrases of a report mean, also by "the district", "there". */
public final class Referents {

  /** Sorts of area in which many a town lies. */
  public static final Set<PlaceKind> WIDE =
      Set.of(PlaceKind.COUNTRY, PlaceKind.REGION, PlaceKind.PROVINCE);

  private static final Set<PlaceKind> REGIONS = Set.of(PlaceKind.COUNTRY, PlaceKind.REGION);

  /** Between ground and what it lies beside stand no more words. */
  private static final int BESIDE = 4;

  /** Words in small letters, and not the article of "al-Raqqa"; "Northeast". */
  private static final Pattern DIRECTION =
      Pattern.compile("\\p{Ll}(?!\\p{Ll}{0,2}[-'’]\\p{Lu})|(North|South)?[ -]?(?i:east|west)$");

  /** What stands before the name in "5 km from X". */
  private static final Pattern OFF = Pattern.compile(".* (?:from|of) (?=\\p{Lu})");

  private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}");

  private final List<PlaceName> names;
  private final Map<Integer, List<PlaceName>> bySentence;
  private final Gazetteer gazetteer;
  private final Text text;
  private final Attribution attribution;
  private final WordClasses words;
  private final Antecedents antecedents;
  private final Seats seats;
  private final Introductions introductions;
  private final Countries countries;
  private final Nested nested;
  private final PrintedNames printed;
  private final Lines lines;
  private @Nullable PlaceRef topic;
  private int topicParagraph;
  private final PossibleNames possible = new PossibleNames();

  /**
   * Starts with the names that are resolved.
   *
   * @param attribution who says what in it
   * @param names every place name of the report, in order
   * @param byName what each name stands for
   * @param words which roads and rivers lie at no one place
   * @param nations whose capital "the Syrian capital" is
   */
  public Referents(
      Text text,
      Attribution attribution,
      List<PlaceName> names,
      Map<Span, PlaceRef> byName,
      Gazetteer gazetteer,
      WordClasses words,
      Nations nations) {
    this.text = text;
    this.attribution = attribution;
    this.words = words;
    this.printed = new PrintedNames(text, byName, words);
    this.lines = new Lines(text);
    this.names = names;
    this.gazetteer = gazetteer;
    List<PlaceName> places = Telling.ofPlaces(text, names, this::standsForState, words);
    this.bySentence =
        places.stream().collect(Collectors.groupingBy(name -> name.mention().sentence()));
    this.antecedents = new Antecedents(text, places, printed::named, this::holds, words);
    this.nested = new Nested(text, names, printed::named, antecedents::opens, gazetteer, words);
    this.seats = new Seats(text, places, this::named, gazetteer, nations, words);
    this.countries = new Countries(Telling.ofLands(text, places, words), this::named, gazetteer);
    this.introductions = new Introductions(text, names, this::named, gazetteer::within, words);
  }

  /** Which country a place lies in. */
  public Countries countries() {
    return countries;
  }

  /** The places that the first lines bring in without their names. */
  public Introductions introductions() {
    return introductions;
  }

  /**
   * Remembers the place that was just told of; a whole country is no scene beside a town, and "the
   * north" none at all.
   */
  public void toldOf(PlaceRef place, int paragraph) {
    boolean quarter = isWide(place) && !CAPITAL.matcher(place.text()).find();
    if (!quarter && (!isWide(place) || scene(paragraph) == null)) {
      topic = place;
      topicParagraph = paragraph;
    }
  }

  /** A country, or a part of one that has no more than a direction for a name. */
  public static boolean isWide(PlaceRef ref) {
    return ref.isCountry()
        || ref.place() == null
            && DIRECTION.matcher(ref.text()).lookingAt()
            && !PrintedNames.isNamedPart(ref);
  }

  /** Where the story is at a paragraph: the place told of last, not too far before; or null. */
  public @Nullable PlaceRef scene(int paragraph) {
    return Scenes.stays(topicParagraph, paragraph) ? topic : null;
  }

  /** An area in which many a town lies, and no town itself. */
  public static boolean isArea(PlaceRef ref) {
    return isA(ref, WIDE) || isWide(ref);
  }

  /** An area in which some town lies. */
  public static boolean mayHold(PlaceRef ref) {
    return isArea(ref) || isA(ref, Set.of(PlaceKind.DISTRICT));
  }

  private static boolean isA(PlaceRef ref, Set<PlaceKind> kinds) {
    Place place = ref.place();
    return place != null && kinds.contains(place.kind());
  }

  /**
   * The only place below a country that is named in the same words of the same person in a
   * sentence, or null where there are none or several; of "in the X region … in Y" Y.
   *
   * @param trigger a token of those words
   * @param left whether it may be where somebody comes from, which is no border and no road
   */
  public @Nullable PlaceRef onlyPlace(int sentence, int trigger, boolean left) {
    int saying = attribution.saying(sentence, trigger);
    Map<String, PlaceName> found = new LinkedHashMap<>();
    List<PlaceName> here = namesIn(sentence);
    Telling telling = new Telling(text.sentences().get(sentence), here, words);
    for (PlaceName name : here) {
      boolean said = attribution.saying(sentence, name.begin()) == saying && !telling.isAside(name);
      boolean there = !nested.isOuter(name) && (left || !telling.isOrigin(name));
      there &= !left || !telling.isReached(name);
      there &= !telling.isOnTheWay(name) && name.level() != PlaceKind.FACILITY;
      there &= !lines.bounds(name.span(), sentence);
      there &= topic == null || !telling.isOfSaid(name); // "said a doctor in X", of elsewhere
      if (said && there && !known(name).isCountry()) {
        found.putIfAbsent(known(name).key(), name);
      }
    }
    if (found.size() > 1) {
      found.values().removeIf(name -> mayHold(known(name)) && antecedents.opens(name));
    }
    List<PlaceRef> inner =
        found.isEmpty() && !left
            ? lines.among(here.stream().map(PlaceName::span).toList(), sentence).stream()
                .map(s -> line(s, sentence))
                .toList()
            : innermost(found.values().stream().map(this::known).toList());
    return inner.size() == 1 ? inner.get(0) : null;
  }

  /** The place that a name stands for, or the one that it only says the whereabouts of. */
  private PlaceRef known(PlaceName name) {
    return introductions.lyingAt(name).orElseGet(() -> named(name));
  }

  /**
   * "In X, the army said that …", "residents of X said": the place that a sentence begins with,
   * where what is told is said in it by somebody. Null where there is none.
   *
   * @param trigger a token of the words said
   */
  public @Nullable PlaceRef fronted(int sentence, int trigger) {
    return outside(
        sentence,
        trigger,
        n ->
            n.equals(namesIn(sentence).get(0))
                && n.begin() < trigger
                && antecedents.isWhere(n, !named(n).isCountry() && standsForState(n)));
  }

  /** "The mayor of X said that …": whose office the one has who says it; null where he has none. */
  public @Nullable PlaceRef ofOffice(int sentence, int trigger) {
    return outside(
        sentence, trigger, n -> antecedents.isOfOffice(n, "scene.office") && !named(n).isCountry());
  }

  /** The first such place beside the words said that a token stands in; null of words unsaid. */
  private @Nullable PlaceRef outside(int sentence, int token, Predicate<PlaceName> such) {
    return beside(sentence, token).filter(such).map(this::named).findFirst().orElse(null);
  }

  private Stream<PlaceName> beside(int sentence, int token) {
    int saying = attribution.saying(sentence, token);
    return namesIn(sentence).stream()
        .filter(n -> saying >= 0 && attribution.saying(sentence, n.begin()) != saying);
  }

  /** Of "in A in B" only A; of any place beside a country that place. */
  public List<PlaceRef> innermost(List<PlaceRef> places) {
    boolean nearer = places.stream().anyMatch(p -> !p.isCountry());
    return places.stream()
        .filter(p -> !nearer || !p.isCountry())
        .filter(p -> places.stream().noneMatch(q -> holds(p, q)))
        .toList();
  }

  /** Whether the second place lies in the first, and is not the same. */
  public boolean holds(PlaceRef outer, PlaceRef inner) {
    Place a = outer.place();
    Place b = inner.place();
    return a != null && b != null && !a.id().equals(b.id()) && gazetteer.within(b.id(), a.id());
  }

  /** Whether a sentence tells that people have come to a place. */
  public boolean isReached(PlaceRef place, int sentence) {
    List<PlaceName> here = namesIn(sentence);
    Telling telling = new Telling(text.sentences().get(sentence), here, words);
    return here.stream().anyMatch(n -> named(n).key().equals(place.key()) && telling.isReached(n));
  }

  /** "Across X": whether a sentence means all of it, and no one place in it. */
  public boolean isAllOver(int sentence, PlaceRef place) {
    return antecedents.isAllOver(namesIn(sentence), place);
  }

  /** The names of places in a sentence, in order. */
  public List<PlaceName> namesIn(int sentence) {
    return bySentence.getOrDefault(sentence, List.of());
  }

  /** The names of each sentence without those that mean a government. */
  public List<List<PlaceName>> ofPlaces(List<List<PlaceName>> bySentence) {
    return bySentence.stream()
        .map(here -> Telling.ofPlaces(text, here, this::standsForState, words))
        .toList();
  }

  /** The place that a name stands for. */
  public PlaceRef named(PlaceName name) {
    return nested.told(name, printed.named(name));
  }

  /** Of "5 km from X", where those are who close in on it, X. */
  public PlaceRef neared(PlaceName name) {
    Matcher off = OFF.matcher(name.text());
    int begin = name.span().begin() + (off.lookingAt() ? off.end() : 0);
    PlaceRef goal = printed.at(new Span(begin, name.span().end()));
    return goal == null ? named(name) : goal;
  }

  /** Whether a phrase names an area in which many a town lies. */
  public boolean isArea(Phrase phrase) {
    PlaceName name = phrase.name();
    return name != null
        && (isArea(named(name)) || name.level() != null && WIDE.contains(name.level()));
  }

  /** Whether a sentence begins with the place that a phrase names: "In X, …". */
  public boolean opens(Phrase phrase) {
    return phrase.name() != null && antecedents.opens(phrase.name());
  }

  /**
   * The same phrase; of a name that only tells where others lie, these: "X and Y in the Z area".
   */
  public List<Phrase> narrowed(Phrase phrase) {
    boolean ground = phrase.isUnnamedGround();
    PlaceName name = ground && phrase.inside().size() == 1 ? phrase.inside().get(0) : phrase.name();
    return name == null || !nested.isOuter(name)
        ? List.of(phrase)
        : nested.within(name).stream().map(phrase::narrowed).toList();
  }

  /** The named places among the phrase's own name and the areas that it lies in. */
  public List<PlaceRef> inside(Phrase phrase) {
    List<PlaceName> within = phrase.inside().stream().filter(n -> !printed.isOwner(n)).toList();
    boolean inner = within.stream().anyMatch(n -> !nested.isOuter(n));
    return within.stream().filter(n -> !inner || !nested.isOuter(n)).map(this::named).toList();
  }

  /** The one named place that a phrase means, by name or by what was told before. */
  public Optional<PlaceRef> place(Phrase phrase) {
    PlaceRef called = phrase.name() == null ? null : named(phrase.name());
    Optional<Span> line =
        called != null && called.place() != null
            ? Optional.empty()
            : lines.at(phrase.sentence(), phrase.head());
    if (called != null || line.isPresent()) {
      return line.map(span -> line(span, phrase.sentence())).or(() -> Optional.ofNullable(called));
    }
    return switch (phrase.type()) {
      case PRONOUN -> Optional.ofNullable(antecedents.ofPronoun(phrase, topic));
      case FACILITY ->
          (phrase.inside().isEmpty()
                  ? Optional.ofNullable(topicOf(phrase))
                  : innermost(inside(phrase)).stream().filter(p -> !isWide(p)).findFirst())
              .filter(p -> !isWide(p));
      case AREA -> seats.soil(phrase).or(() -> area(phrase));
      case NAME -> Optional.of(unknown(phrase));
      default -> Optional.empty();
    };
  }

  private PlaceRef line(Span line, int sentence) {
    return printed.line(line, bySentence.getOrDefault(sentence, List.of()));
  }

  /** A road or a river without a name, which lies at no one place. */
  public boolean isWay(Phrase phrase) {
    return phrase.name() == null && words.is("long-way", phrase.noun());
  }

  /** The place just told of, where the phrase still stands in its paragraph. */
  private @Nullable PlaceRef topicOf(Phrase phrase) {
    if (Unnamed.isPossessed(phrase) || topic != null && antecedents.isOutside(topic, phrase)) {
      return null; // "their base" is wherever they have it
    }
    int reach = phrase.definite() ? 1 : 0;
    return phrase.paragraph() - topicParagraph <= reach ? topic : null;
  }

  private PlaceRef unknown(Phrase phrase) {
    PlaceRef area = phrase.inside().stream().findFirst().map(this::named).orElse(null);
    return printed.unknown(phrase, area);
  }

  private Optional<PlaceRef> area(Phrase phrase) {
    Quantity number = phrase.number();
    boolean share = phrase.part() || number != null && number.isShare();
    if (Areas.isCountry(phrase.noun()) && phrase.definite() && (share || !phrase.plural())) {
      Optional<PlaceRef> own = countries.own(topic, phrase.sentence());
      if (own.isPresent() && phrase.inside().isEmpty() && !Unnamed.isPossessed(phrase)) {
        return own;
      }
    }
    if (phrase.plural() || number != null && !number.isShare()) {
      List<PlaceRef> around = Unnamed.isGround(phrase) ? inside(phrase) : List.of();
      return Unnamed.isGroundHere(phrase)
          ? beside(phrase).filter(ref -> !isArea(ref))
          : around.stream().filter(ref -> !isArea(ref)).findFirst();
    }
    if (seats.isSeat(phrase)) {
      return antecedents
          .glossed(phrase)
          .or(() -> seats.of(phrase, innermost(inside(phrase)), countries::mostNamed))
          .or(() -> phrase.inside().isEmpty() ? antecedent(phrase) : Optional.empty());
    }
    if (phrase.part() && number == null || Areas.kinds(phrase.noun()).isEmpty()) {
      if (!phrase.inside().isEmpty()) {
        PlaceRef area = inside(phrase).stream().findFirst().orElse(named(phrase.inside().get(0)));
        boolean unnamed = phrase.reference() == Phrase.Reference.ONE && !phrase.part();
        return unnamed && isArea(area) ? Optional.empty() : Optional.of(area);
      }
      return !phrase.definite()
          ? Optional.empty()
          : Areas.kinds(phrase.noun()).isEmpty() ? around(phrase) : antecedent(phrase);
    }
    boolean post = Areas.kinds(phrase.noun()).contains(PlaceKind.CROSSING);
    return !phrase.definite()
        ? Optional.empty()
        : post && !phrase.inside().isEmpty()
            ? Optional.of(named(phrase.inside().get(0)))
            : phrase.noun().equals("border") // at which the story is not
                ? antecedents.of(phrase, topic)
                : antecedent(phrase);
  }

  /** "The heights overlooking the town": of the town; of "the hills" alone, of where it is told. */
  private Optional<PlaceRef> beside(Phrase ground) {
    Sentence sentence = text.sentences().get(ground.sentence());
    return IntStream.range(ground.head() + 1, sentence.size())
        .limit(BESIDE)
        .filter(i -> !Areas.kinds(sentence.token(i).lemma()).isEmpty())
        .mapToObj(i -> antecedent(ground.called(sentence.token(i).lemma())))
        .findFirst()
        .orElseGet(() -> around(ground));
  }

  /**
   * "The area": where the story is or, where that is far back or wide, where the one who says it is
   * from.
   */
  private Optional<PlaceRef> around(Phrase phrase) {
    PlaceRef told = topic;
    if (told != null && !isA(told, REGIONS) && phrase.paragraph() - topicParagraph <= 1) {
      return Optional.of(told);
    }
    return speakersPlace(phrase).or(() -> Optional.ofNullable(told));
  }

  /** "…, said the governor of X": the only place in a sentence beside the words that are said. */
  private Optional<PlaceRef> speakersPlace(Phrase phrase) {
    List<PlaceRef> inner =
        innermost(
            beside(phrase.sentence(), phrase.head())
                .map(this::named)
                .filter(ref -> !ref.isCountry())
                .toList());
    return inner.size() == 1 ? Optional.of(inner.get(0)) : Optional.empty();
  }

  /** The latest place before the phrase that its noun can mean. */
  private Optional<PlaceRef> antecedent(Phrase phrase) {
    Optional<PlaceRef> own = Unnamed.isPossessed(phrase) ? near(phrase) : Optional.empty();
    if (own.isPresent()) {
      return own;
    }
    Optional<PlaceRef> found = antecedents.of(phrase, topic);
    boolean country = Areas.isCountry(phrase.noun()); // which no town is
    return found
        .or(() -> seats.before(phrase, topic))
        .or(() -> country ? Optional.empty() : Optional.ofNullable(topicOf(phrase)))
        .or(() -> possible.before(phrase).filter(p -> !isNoPlace(p)).map(this::unknown));
  }

  /** "The mayor of X said that his town …": the name before it in the same sentence. */
  private Optional<PlaceRef> near(Phrase phrase) {
    return bySentence.getOrDefault(phrase.sentence(), List.of()).stream()
        .filter(n -> n.span().end() <= phrase.span().begin())
        .filter(n -> Antecedents.canBe(named(n), phrase.noun(), n.level()))
        .reduce((first, last) -> last)
        .map(this::named);
  }

  /** Remembers a sentence whose names may be places which no gazetteer knows. */
  public void maybe(int paragraph, Supplier<List<Phrase>> names) {
    possible.add(paragraph, names);
  }

  /**
   * A name that is people's, as in "the X clan", that of a state whose a building is, or that of a
   * capital for its government.
   */
  public boolean isNoPlace(Phrase phrase) {
    PlaceName name = phrase.name();
    return name == null ? printed.isFolk(phrase) : printed.isOwner(name) || isGovernment(name);
  }

  private boolean isGovernment(PlaceName name) {
    Sentence sentence = text.sentences().get(name.mention().sentence());
    return standsForState(name)
        && !named(name).isCountry()
        && new Governments(sentence, words).isMeant(name.end() - 1);
  }

  /** A country, or a capital, whose name stands for its state. */
  public boolean standsForState(PlaceName name) {
    Place place = printed.named(name).place();
    return place != null && (place.kind() == PlaceKind.COUNTRY || gazetteer.capital(place.id()));
  }

  /** The smallest area that holds all places, or null where there are none or not all are known. */
  public @Nullable PlaceRef common(List<PlaceRef> places) {
    return nested.common(places, countries);
  }
}
