package org.sayso.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PlaceRef;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.grammar.PlaceName;
import org.sayso.pack.WordClasses;
import org.sayso.predicate.Headings;
import org.sayso.text.Sentence;
import org.sayso.text.Text;
import org.sayso.text.Token;

/**
 * Where the story of one report is. A sentence without a place is where those before it were; the
 * wide area of a lead is made precise by the one nearer place that the lines after it tell from, or
 * a title over it.
 */
public final class Scenes {

  /** Over so many paragraphs a story stays where it is. */
  private static final int STAYS = 4;

  /** So many paragraphs after the first sum up what the others tell. */
  private static final int LEAD = 2;

  /** A lead is made precise within so many sentences. */
  private static final int AHEAD = 6;

  /** The tags of what ends a sentence, and no title: a full stop, a quotation mark behind it. */
  private static final Set<String> STOPS = Set.of(".", "''", ":");

  private final Text text;

  private final NavigableMap<Integer, List<Station>> bySentence = new TreeMap<>();

  /** The sentences that turn to another story than those before them. */
  private final NavigableSet<Integer> turns;

  /** How often each place is told from. */
  private final Map<String, Long> told;

  private final List<Station> stations;

  /** How wide each place is by the words that stand beside its name anywhere. */
  private final Map<String, Width> widths;

  private final BiPredicate<String, String> within;

  private final int lead;

  private Scenes(
      Text text,
      List<Station> stations,
      NavigableSet<Integer> turns,
      Map<String, Width> widths,
      BiPredicate<String, String> within,
      int lead) {
    this.text = text;
    this.turns = turns;
    this.lead = lead;
    this.stations = stations;
    stations.forEach(
        s -> bySentence.computeIfAbsent(s.sentence(), none -> new ArrayList<>()).add(s));
    this.told =
        stations.stream()
            .collect(Collectors.groupingBy(s -> s.place().key(), Collectors.counting()));
    this.widths = widths;
    this.within = within;
  }

  /**
   * The scenes of a report.
   *
   * @param names the names of places in each sentence
   * @param named what a name stands for
   * @param brought the places that the first lines bring in without their names
   * @param within whether the place of the first id lies in the area of the second
   */
  public static Scenes of(
      Text text,
      List<List<PlaceName>> names,
      Function<PlaceName, PlaceRef> named,
      Introductions brought,
      BiPredicate<String, String> within,
      WordClasses words) {
    List<Telling> tellings =
        text.sentences().stream().map(s -> new Telling(s, names.get(s.index()), words)).toList();
    Map<String, Width> widths = widths(text, names, named, tellings, words);
    List<Station> stations = new ArrayList<>();
    List<Sentence> told =
        text.sentences().stream().filter(s -> !Headings.isTeaser(s, words)).toList();
    for (Sentence sentence : told) {
      for (PlaceRef place : brought.places(sentence.index())) {
        Width width = widths.getOrDefault(place.key(), Width.SPOT);
        stations.add(station(sentence, -1, place, width, false));
      }
      for (PlaceName name : names.get(sentence.index())) {
        Telling telling = tellings.get(sentence.index());
        if (telling.at(name) && brought.lyingAt(name).isEmpty()) {
          PlaceRef place = named.apply(name);
          Width width = widths.getOrDefault(place.key(), Width.SPOT);
          boolean calm = telling.isPublicAct(name) || telling.isOfSaid(name);
          stations.add(station(sentence, name.begin(), place, width, calm));
        }
      }
    }
    if (stations.isEmpty()) {
      stations.addAll(ofSpeakers(text, names, named, tellings, widths));
    }
    NavigableSet<Integer> turns =
        IntStream.range(0, tellings.size())
            .filter(s -> turns(text.sentences().get(s), words))
            .boxed()
            .collect(Collectors.toCollection(TreeSet::new));
    int lead = Datelines.opening(text) + LEAD;
    return new Scenes(text, List.copyOf(stations), turns, widths, within, lead);
  }

  /** Of a report that names no other place, the towns and areas of those who speak in it. */
  private static List<Station> ofSpeakers(
      Text text,
      List<List<PlaceName>> names,
      Function<PlaceName, PlaceRef> named,
      List<Telling> tellings,
      Map<String, Width> widths) {
    return text.sentences().stream()
        .flatMap(
            s ->
                names.get(s.index()).stream()
                    .filter(n -> tellings.get(s.index()).isOfOffice(n, "scene.office")))
        .map(
            name -> {
              Sentence sentence = text.sentences().get(name.mention().sentence());
              PlaceRef place = named.apply(name);
              Width width = widths.getOrDefault(place.key(), Width.SPOT);
              return station(sentence, name.begin(), place, width, false);
            })
        .toList();
  }

  private static Station station(
      Sentence sentence, int at, PlaceRef place, Width width, boolean calm) {
    return new Station(sentence.index(), sentence.paragraph(), at, place, width, calm);
  }

  private static Map<String, Width> widths(
      Text text,
      List<List<PlaceName>> names,
      Function<PlaceName, PlaceRef> named,
      List<Telling> tellings,
      WordClasses words) {
    Map<String, Width> widths = new HashMap<>();
    for (Sentence sentence : text.sentences()) {
      for (PlaceName name : names.get(sentence.index())) {
        PlaceRef place = named.apply(name);
        widths.merge(place.key(), Width.of(place, level(name, sentence, words)), Width::widerOf);
      }
    }
    for (Sentence sentence : text.sentences()) {
      for (PlaceName outer : names.get(sentence.index())) {
        PlaceName inner = tellings.get(sentence.index()).inside(outer);
        Width area = widths.getOrDefault(named.apply(outer).key(), Width.SPOT);
        if (inner != null && area.wider(Width.SPOT)) {
          widths.compute(
              named.apply(inner).key(),
              (key, width) -> width == null || !area.wider(width) ? area.narrower() : width);
        }
      }
    }
    return widths;
  }

  /** "The X area" is X and what lies around it, not a region of a country. */
  private static @Nullable PlaceKind level(PlaceName name, Sentence sentence, WordClasses words) {
    boolean around =
        name.level() == PlaceKind.REGION
            && name.end() < sentence.size()
            && words.is("scene.around", sentence.token(name.end()).lemma());
    return around ? null : name.level();
  }

  /**
   * Where the story is at a sentence that names no place: where it was last or, in a lead, where it
   * will be; null where no place is told of nearby.
   *
   * @param told where the last event was that the report told of; null where it told of none
   * @param since the sentence that told of it
   */
  public @Nullable PlaceRef at(int sentence, int paragraph, @Nullable PlaceRef told, int since) {
    Station last = last(sentence, paragraph, told == null);
    Width known = told == null ? Width.COUNTRY : width(told);
    if (last != null && known.wider(last.width()) && mayLieIn(last.place(), told)) {
      return last.place();
    }
    if (told != null) {
      if (last != null && isBetween(last, since, sentence) && !last.width().wider(known)) {
        return last.place();
      }
      return last != null && isHere(last, sentence, known) && !isTold(sentence, told)
          ? last.place()
          : told;
    }
    PlaceRef province = paragraph > lead ? null : opening(sentence);
    return province == null
        ? ahead(Width.PART, null, sentence, paragraph, false)
        : precise(province, sentence, paragraph, false);
  }

  /**
   * Where "there" is: the place that the last sentence of the paragraph to tell from anywhere tells
   * from, else where the story is.
   *
   * @param told where the last event was that the report told of; null where it told of none
   * @param since the sentence that told of it
   */
  public @Nullable PlaceRef there(int sentence, int paragraph, @Nullable PlaceRef told, int since) {
    Station last = last(sentence - 1, paragraph, true);
    return last != null && last.paragraph() == paragraph
        ? last.place()
        : at(sentence, paragraph, told, since);
  }

  /**
   * The nearer place that the lines after a lead give for the wide area that it names; the area
   * itself where they give none, or several.
   *
   * @param back whether it is told of what was told before, so that the lines before it tell, too
   */
  public PlaceRef precise(PlaceRef wide, int sentence, int paragraph, boolean back) {
    Width width = width(wide);
    PlaceRef nearer =
        width.wider(Width.DISTRICT) ? ahead(width, wide, sentence, paragraph, back) : null;
    return nearer == null ? wide : nearer;
  }

  /**
   * The province that the next sentence to tell from anywhere tells from; null for a nearer one.
   */
  private @Nullable PlaceRef opening(int sentence) {
    Map.Entry<Integer, List<Station>> next = bySentence.ceilingEntry(sentence);
    boolean province =
        next != null
            && next.getKey() <= end(sentence)
            && next.getValue().stream().noneMatch(s -> Width.PROVINCE.wider(s.width()));
    return province
        ? next.getValue().stream()
            .filter(s -> s.width() == Width.PROVINCE)
            .map(Station::place)
            .findFirst()
            .orElse(null)
        : null;
  }

  /**
   * The narrowest of the places that the last sentence before tells from; null for none.
   *
   * @param calm whether also where people only met or marched
   */
  private @Nullable Station last(int sentence, int paragraph, boolean calm) {
    for (List<Station> here : bySentence.headMap(sentence, true).descendingMap().values()) {
      if (!stays(here.get(0).paragraph(), paragraph)) {
        return null;
      }
      Station last = null;
      for (Station station : here) {
        if (!station.width().wider(Width.PROVINCE) && (calm || !station.calm())) {
          last = last != null && station.width().wider(last.width()) ? last : station;
        }
      }
      if (last != null) {
        return last;
      }
    }
    return null;
  }

  /** Whether a sentence between two others tells from there: the story has gone on to it. */
  private static boolean isBetween(Station station, int since, int sentence) {
    return since < station.sentence() && station.sentence() < sentence;
  }

  /** Whether the sentence itself tells from there, of no wider area than is known. */
  private static boolean isHere(Station station, int sentence, Width known) {
    return station.sentence() == sentence && !station.width().wider(known);
  }

  /** Whether a sentence tells of something at a place. */
  public boolean isTold(int sentence, PlaceRef place) {
    return bySentence.getOrDefault(sentence, List.of()).stream()
        .anyMatch(s -> s.place().key().equals(place.key()));
  }

  /**
   * Whether a sentence tells from a place only in a clause beside that of another word: "three died
   * in A, and schools are shut in B".
   */
  public boolean isApart(int sentence, int word, PlaceRef place) {
    Sentence here = text.sentences().get(sentence);
    List<Station> there =
        bySentence.getOrDefault(sentence, List.of()).stream()
            .filter(s -> s.place().key().equals(place.key()))
            .toList();
    return !there.isEmpty() && there.stream().allMatch(s -> Telling.isApart(here, word, s.at()));
  }

  /** Whether a story that was at a place in one paragraph still is there in a later one. */
  public static boolean stays(int from, int to) {
    return to - from <= STAYS;
  }

  private Width width(PlaceRef place) {
    return widths.getOrDefault(place.key(), Width.of(place, null));
  }

  private @Nullable PlaceRef ahead(
      Width than, @Nullable PlaceRef area, int sentence, int paragraph, boolean back) {
    if (paragraph > lead) {
      return null;
    }
    Station first = null;
    Station opening = null;
    for (List<Station> here :
        bySentence.subMap(sentence - AHEAD, true, end(sentence), true).values()) {
      int at = here.get(0).sentence();
      boolean told = back || IntStream.range(at, sentence).allMatch(this::isTitle);
      for (Station station : told ? here : List.<Station>of()) {
        boolean inside = mayLieIn(station.place(), area) && !isToldOutside(station.place(), area);
        if (than.wider(station.width()) && inside && !station.calm()) {
          boolean nearer =
              first == null
                  || first.width().wider(station.width())
                      && mayLieIn(station.place(), first.place());
          first = nearer ? station : first;
          opening = opening == null ? first : opening;
        }
      }
    }
    return first != null && isMain(first, area, turn(sentence)) && !isOneOf(opening, than, area)
        ? first.place()
        : null;
  }

  /** "Ten died in the north. There were clashes in the districts of X and Y": in both. */
  private boolean isOneOf(@Nullable Station one, Width than, @Nullable PlaceRef area) {
    return one != null
        && bySentence.getOrDefault(one.sentence(), List.of()).stream()
            .filter(s -> !s.calm() && than.wider(s.width()) && isJoined(one, s))
            .anyMatch(s -> mayLieIn(s.place(), area) && !isToldOutside(s.place(), area));
  }

  /** "X and Y", "the districts of X, Y and Z", and no clause between them. */
  private boolean isJoined(Station one, Station other) {
    if (one.at() == other.at() || Math.min(one.at(), other.at()) < 0) {
      return false;
    }
    List<Token> between =
        text.sentences()
            .get(one.sentence())
            .tokens()
            .subList(Math.min(one.at(), other.at()) + 1, Math.max(one.at(), other.at()));
    return between.stream().anyMatch(t -> t.lemma().equals("and"))
        && between.stream().noneMatch(t -> t.tag().startsWith("V"));
  }

  /** The last sentence that may tell more of what one tells: the next that turns away is none. */
  private int end(int sentence) {
    return Math.min(sentence + AHEAD, turn(sentence) - 1);
  }

  /** "Elsewhere, …", "in a separate raid, …", "another attack …": told of something else now. */
  private static boolean turns(Sentence sentence, WordClasses words) {
    boolean other = false;
    for (int word = 0; word < sentence.size(); word++) {
      String lemma = sentence.token(word).lemma();
      boolean opening = // "also on Monday, …", "in neighbouring X, …"
          word == 0 && lemma.equals("also") || word == 1 && words.is("neighbour-cue", lemma);
      if (opening || words.is("scene.turn", lemma) || other && words.is("happening", lemma)) {
        return true;
      }
      boolean aside = // "rebels, meanwhile, attacked …"
          word + 1 < sentence.size() && words.is("scene.turn", sentence.token(word + 1).lemma());
      if (!aside && sentence.token(word).tag().matches("VB[DPZ]|MD|,")) {
        return false;
      }
      other |= words.is("scene.other", lemma);
    }
    return false;
  }

  private int turn(int sentence) {
    Integer turn = turns.higher(sentence);
    return turn == null ? text.sentences().size() : turn;
  }

  private boolean isTitle(int sentence) {
    Sentence words = text.sentences().get(sentence);
    return !STOPS.contains(words.token(words.size() - 1).tag());
  }

  /**
   * Whether no other place as narrow, of that part or province, is told from as often till then.
   */
  private boolean isMain(Station one, @Nullable PlaceRef area, int turn) {
    return stations.stream()
        .filter(s -> s.sentence() < turn)
        .filter(s -> !s.width().wider(one.width()) && !s.place().key().equals(one.place().key()))
        .filter(s -> area == null || area.isCountry() || mayLieIn(s.place(), area))
        .filter(s -> !one.place().path().contains(s.place().text())) // "X in Y district": of Y town
        .allMatch(s -> count(s) < count(one));
  }

  private long count(Station station) {
    return told.getOrDefault(station.place().key(), 0L);
  }

  private boolean mayLieIn(PlaceRef inner, @Nullable PlaceRef area) {
    Place in = inner.place();
    Place out = area == null ? null : area.place();
    if (out != null) {
      return in == null || within.test(in.id(), out.id());
    }
    return area == null || mayShareCountry(inner, area) && !inner.isBeyond(area);
  }

  /** Whether a place that no list knows is told to lie in an area that is not this one. */
  private static boolean isToldOutside(PlaceRef inner, @Nullable PlaceRef area) {
    Place out = area == null ? null : area.place();
    return inner.place() == null
        && out != null
        && inner.path().size() >= out.path().size()
        && !inner.path().contains(out.name());
  }

  /** Nothing in "southern A" lies in B. */
  private static boolean mayShareCountry(PlaceRef one, PlaceRef other) {
    return one.path().isEmpty()
        || other.path().isEmpty()
        || one.path().get(0).equals(other.path().get(0));
  }
}
