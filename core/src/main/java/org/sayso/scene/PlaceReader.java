package org.sayso.scene;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PlaceRef;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.gazetteer.Vicinity;
import org.sayso.geoparse.Geoparser;
import org.sayso.geoparse.SpotWords;
import org.sayso.geoparse.Toponym;
import org.sayso.grammar.PlaceName;
import org.sayso.party.PartyBook;
import org.sayso.report.Span;
import org.sayso.text.Sentence;
import org.sayso.text.Text;
import org.sayso.text.Token;
import org.sayso.toponym.Distance;
import org.sayso.toponym.Distances;
import org.sayso.toponym.Mention;
import org.sayso.toponym.PlaceFinder;
import org.sayso.toponym.PlaceResolver;
import org.sayso.toponym.Resolution;

/** Finds the place names of a report and decides for all of them together what they mean. */
public final class PlaceReader {

  private static final double UNKNOWN = 0.3;
  private static final double SPELT = 0.6;
  private static final double SURE = 0.5;

  /** Within a name: "Bosnia and Herzegovina". */
  private static final String AND = " and ";

  private final Gazetteer gazetteer;
  private final Supplier<Geoparser> geoparser;
  private final PlaceFinder finder;
  private final PlaceResolver resolver;
  private final Distances distances = Distances.of("en");

  /**
   * A reader of names.
   *
   * @param gazetteer the places of the conflicts at hand
   * @param geoparser finds the places of the rest of the world; asked only where a report needs it
   */
  public PlaceReader(Gazetteer gazetteer, Supplier<Geoparser> geoparser) {
    this.gazetteer = gazetteer;
    this.geoparser = geoparser;
    this.finder = new PlaceFinder(gazetteer, "en");
    this.resolver = new PlaceResolver(gazetteer);
  }

  /** Finds what lies in a direction, and so far off. */
  public Distances distances() {
    return distances;
  }

  /**
   * The place names of one report. What they stand for over the whole world is decided when it is
   * first asked for: many a report has names, and tells nothing of them.
   */
  public static final class Found {
    private final List<List<PlaceName>> raw;
    private final List<List<PlaceName>> bySentence;
    private final Supplier<Map<Span, PlaceRef>> resolving;
    private @Nullable Map<Span, PlaceRef> resolved;

    /** The names of each sentence as they stand there, and told apart by those beside them. */
    private Found(
        List<List<PlaceName>> raw,
        List<List<PlaceName>> bySentence,
        Supplier<Map<Span, PlaceRef>> resolving) {
      this.raw = raw;
      this.bySentence = bySentence;
      this.resolving = resolving;
    }

    /** The same report with these names in each sentence. */
    public Found with(List<List<PlaceName>> names, Supplier<Map<Span, PlaceRef>> meaning) {
      return new Found(raw, names, meaning);
    }

    /** The names of each sentence. */
    public List<List<PlaceName>> bySentence() {
      return bySentence;
    }

    /** What each name stands for, by its span. */
    public Map<Span, PlaceRef> byName() {
      Map<Span, PlaceRef> known = resolved;
      if (known == null) {
        known = resolving.get();
        resolved = known;
      }
      return known;
    }

    /** The names in one sentence. */
    public List<PlaceName> in(Sentence sentence) {
      return bySentence.get(sentence.index());
    }

    /**
     * How many names in a text surely mean places in each country, its own name left out; where the
     * writer sat counts only where nothing else does.
     */
    public Map<String, Long> countries(Text text) {
      return counted(sure(), text);
    }

    /** The names that surely mean places within a country. */
    private Map<Span, Place> sure() {
      Map<Span, Place> sure = new HashMap<>();
      byName()
          .forEach(
              (span, ref) -> {
                Place place = ref.place();
                if (place != null && ref.confidence() > SURE && !ref.isCountry()) {
                  sure.put(span, place);
                }
              });
      return sure;
    }

    public List<PlaceName> names() {
      return bySentence.stream().flatMap(List::stream).toList();
    }
  }

  /** Finds and resolves the names, whoever else may be meant by them. */
  public Found in(Text text) {
    List<List<PlaceName>> raw = text.sentences().stream().map(s -> names(s, List.of())).toList();
    return found(text, raw, text.sentences().stream().map(s -> List.<Span>of()).toList());
  }

  /**
   * The same without names that are not of places.
   *
   * @param first what was found in the text alone
   * @param parties what is a name of theirs is no place
   * @param speakers names of persons and outlets, which are none either
   */
  public Found without(Found first, Text text, PartyBook parties, List<String> speakers) {
    List<List<PlaceName>> raw = new ArrayList<>();
    List<List<Span>> others = new ArrayList<>();
    Names names = new Names(speakers);
    for (Sentence sentence : text.sentences()) {
      List<Span> taken = new ArrayList<>(parties.spans(sentence));
      taken.addAll(names.in(text.raw(), sentence.span()));
      raw.add(taken.isEmpty() ? first.raw.get(sentence.index()) : names(sentence, taken));
      others.add(taken);
    }
    return others.stream().allMatch(List::isEmpty) ? first : found(text, raw, others);
  }

  /**
   * The same with the names that surely stand for towns, villages or districts of the world, though
   * no gazetteer at hand knows them: "X has fallen". For reports on a country without a pack.
   *
   * @param parties what is a name of theirs is no place
   */
  public Found listed(Found found, Text text, PartyBook parties) {
    Iterator<Toponym> next = // in the order of the text
        geoparser.get().names(text).stream().filter(PlaceReader::isSure).iterator();
    if (!next.hasNext()) {
      return found;
    }
    @Nullable Toponym toponym = next.next();
    List<List<PlaceName>> bySentence = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      List<PlaceName> names = new ArrayList<>(found.in(sentence));
      while (toponym != null && toponym.span().begin() < sentence.span().end()) {
        PlaceName name = listed(toponym, sentence, parties);
        if (name != null && toponym.text().contains(AND)) {
          names.removeIf(n -> name.span().contains(n.span())); // "Jammu and Kashmir" is not Jammu
        }
        if (name != null && names.stream().noneMatch(n -> n.span().overlaps(name.span()))) {
          names.add(name);
        }
        toponym = next.hasNext() ? next.next() : null;
      }
      names.sort(Comparator.comparingInt(PlaceName::begin));
      bySentence.add(List.copyOf(names));
    }
    return found.with(bySentence, found::byName);
  }

  private static @Nullable PlaceName listed(Toponym toponym, Sentence sentence, PartyBook parties) {
    if (!sentence.span().contains(toponym.span())
        || parties.spans(sentence).stream().anyMatch(p -> p.overlaps(toponym.span()))) {
      return null;
    }
    PlaceName name = PlaceName.of(sentence, mention(toponym, sentence));
    return name.isWhole(sentence) ? name : null;
  }

  private static boolean isSure(Toponym toponym) {
    Place place = toponym.place();
    return place != null
        && toponym.use() == Toponym.Use.PLACE
        && toponym.confidence() >= SURE
        && (isSmall(place) || toponym.text().contains(AND));
  }

  private static Mention mention(Toponym toponym, Sentence sentence) {
    Span span = toponym.span();
    return new Mention(span, span, toponym.text(), sentence.index(), null, Mention.Strength.KNOWN);
  }

  /**
   * The same with the world's places for names that no gazetteer at hand knows, or, where the
   * report is on a country without a pack, for all. A pack's word on its own country holds.
   *
   * @param country name of the pack's country, or null where there is none
   */
  public Found worldwide(Found found, Text text, @Nullable String country) {
    List<List<PlaceName>> names = found.bySentence;
    return found.with(names, () -> parts(worldwide(found.byName(), text, country), text));
  }

  private Map<Span, PlaceRef> worldwide(
      Map<Span, PlaceRef> byName, Text text, @Nullable String country) {
    boolean known = byName.values().stream().allMatch(r -> r.place() != null);
    if (known && country != null) {
      return byName;
    }
    Map<Span, PlaceRef> refs = new HashMap<>(byName);
    if (country == null) {
      refs.replaceAll((span, ref) -> isOfOtherWar(ref) ? unknown(ref) : ref);
    }
    for (Toponym named : geoparser.get().names(text)) {
      Place place = named.place();
      PlaceRef ref = refs.get(named.span());
      boolean open = ref == null || ref.place() == null || country == null;
      boolean region = ref != null && ref.confidence() == Quarters.CONFIDENCE;
      boolean own = place == null || place.path().get(0).equals(country);
      own |= named.use() == Toponym.Use.PEOPLE;
      own |= ref != null && ref.isCountry() && place != null && isSmall(place);
      if (place != null && open && !region && !own && named.choice() > SURE) {
        Place met = gazetteer.byId(place.id()).orElse(place);
        refs.put(named.span(), new PlaceRef(named.text(), met, met.path(), named.choice()));
      } else if (open && place != null && isSmall(place) && named.choice() < UNKNOWN) {
        refs.computeIfPresent(named.span(), (s, r) -> place.id().equals(r.key()) ? unknown(r) : r);
      }
    }
    if (country == null) {
      refs.replaceAll((span, ref) -> respelt(ref, text));
    }
    return refs;
  }

  private static PlaceRef unknown(PlaceRef ref) {
    return new PlaceRef(ref.text(), null, List.of(), UNKNOWN);
  }

  /** Whether it was taken for a place of a pack's country, which the report is not about. */
  private boolean isOfOtherWar(PlaceRef ref) {
    Place place = ref.place();
    return place != null && isSmall(place) && !gazetteer.remote(place.id());
  }

  /** A name that no list has may be a place's at home in another spelling. */
  private PlaceRef respelt(PlaceRef ref, Text text) {
    Place met =
        ref.place() != null || ref.confidence() == Quarters.CONFIDENCE
            ? null
            : geoparser.get().spelt(text, ref.text()).orElse(null);
    return met == null || !met.path().containsAll(ref.path())
        ? ref
        : new PlaceRef(ref.text(), met, met.path(), SPELT);
  }

  /**
   * How many names surely mean places in each country, the country's own name left out.
   *
   * @param world by the world's places
   * @param local by those at hand, of names that the world's do not settle
   */
  public record Countries(Map<String, Long> world, Map<String, Long> local) {}

  /** The countries of all names in a report. */
  public Countries countries(Found found, Text text) {
    Map<Span, Place> world = new HashMap<>();
    Set<Span> adjectives = adjectives(text);
    for (Toponym toponym : geoparser.get().placed(text)) {
      Place place = toponym.place();
      if (place != null && toponym.confidence() > SURE && !adjectives.contains(toponym.span())) {
        world.put(toponym.span(), place);
      }
    }
    Map<Span, Place> local = found.sure();
    local.keySet().removeIf(name -> world.keySet().stream().anyMatch(name::overlaps));
    return new Countries(counted(world, text), counted(local, text));
  }

  /** Such as the "Somali" of "the Somali town", which is no region of a neighbour's. */
  private static Set<Span> adjectives(Text text) {
    return text.sentences().stream()
        .flatMap(s -> s.tokens().stream())
        .filter(t -> t.tag().equals("JJ"))
        .map(Token::span)
        .collect(Collectors.toSet());
  }

  private static Map<String, Long> counted(Map<Span, Place> names, Text text) {
    Map<Span, Place> within = new HashMap<>(names);
    within.values().removeIf(place -> place.path().size() < 2);
    Map<Span, Place> told = new HashMap<>(within);
    text.sentences().stream()
        .filter(Datelines::isOne)
        .forEach(byline -> told.keySet().removeIf(byline.span()::overlaps));
    return (told.isEmpty() ? within : told)
        .values().stream()
            .collect(Collectors.groupingBy(place -> place.path().get(0), Collectors.counting()));
  }

  /** A town that has a country's name is hardly meant in a report on a war. */
  private static boolean isSmall(Place place) {
    return place.kind().compareTo(PlaceKind.PROVINCE) > 0;
  }

  /** The same with what the report puts near a place, or so far from one. */
  public Found around(Found found, Text text) {
    List<List<Distance>> told =
        text.sentences().stream().map(s -> distances(text, s, found.in(s))).toList();
    return told.stream().allMatch(List::isEmpty) ? found : around(found, text, told);
  }

  private List<Distance> distances(Text text, Sentence sentence, List<PlaceName> names) {
    List<Mention> mentions = names.stream().map(PlaceName::mention).toList();
    return distances.in(text.raw(), SpotWords.row(sentence), mentions);
  }

  private static Found around(Found found, Text text, List<List<Distance>> told) {
    Map<Span, PlaceRef> refs = new HashMap<>(found.byName());
    List<List<PlaceName>> bySentence = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      List<PlaceName> names = new ArrayList<>(found.in(sentence));
      List<Mention> mentions = names.stream().map(PlaceName::mention).toList();
      for (Distance distance : told.get(sentence.index())) {
        PlaceRef anchor = refs.get(distance.anchor().span());
        Place from = anchor == null ? null : anchor.place();
        Mention of = distance.of();
        boolean lies = distance.known() && bySentence.stream().anyMatch(n -> !n.isEmpty());
        if (lies || from != null && (of != null || distance.km() != null)) {
          names.removeIf(n -> n.mention().equals(distance.anchor()));
        }
        if (lies || anchor == null || from == null) {
          continue;
        }
        if (of != null) {
          if (!mentions.contains(of)) {
            names.add(PlaceName.of(sentence, of));
            refs.computeIfAbsent(
                of.span(), s -> new PlaceRef(of.text(), null, area(anchor), UNKNOWN));
          }
          refs.computeIfPresent(
              of.span(), (s, r) -> r.place() == null ? r.about(distance.from(from)) : r);
        } else if (distance.km() == null) {
          refs.put(distance.anchor().span(), anchor.about(Vicinity.near(from)));
        } else {
          names.add(PlaceName.of(sentence, distance.mention()));
          refs.put(
              distance.span(),
              new PlaceRef(
                  distance.text(), null, area(anchor), anchor.confidence(), distance.from(from)));
        }
      }
      names.sort(Comparator.comparingInt(PlaceName::begin));
      bySentence.add(List.copyOf(names));
    }
    return found.with(bySentence, () -> refs);
  }

  /** The country that a place lies in. */
  private static List<String> area(PlaceRef ref) {
    return ref.path().subList(0, Math.min(1, ref.path().size()));
  }

  private List<PlaceName> names(Sentence sentence, List<Span> taken) {
    return finder
        .find(
            sentence.index(),
            SpotWords.row(sentence),
            span -> taken.stream().anyMatch(t -> t.overlaps(span)))
        .stream()
        .map(m -> PlaceName.of(sentence, m).levelled(sentence))
        .toList();
  }

  private Found found(Text text, List<List<PlaceName>> raw, List<List<Span>> taken) {
    List<List<PlaceName>> all = Echoes.among(text, raw, taken);
    Map<Span, PlaceRef> first = resolved(text, all);
    List<List<PlaceName>> bySentence = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      List<PlaceName> names = new ArrayList<>(all.get(sentence.index()));
      names.removeIf( // "eastern region"
          n ->
              n.isCommon()
                  && Optional.ofNullable(first.get(n.span())).map(PlaceRef::place).isEmpty());
      bySentence.add(names.stream().map(n -> agree(n, names, sentence, first)).toList());
    }
    Map<Span, PlaceRef> refs = bySentence.equals(all) ? first : resolved(text, bySentence);
    return new Found(raw, bySentence, () -> parts(refs, text));
  }

  private Map<Span, PlaceRef> parts(Map<Span, PlaceRef> refs, Text text) {
    refs.replaceAll((name, ref) -> Quarters.part(name, ref, text, distances, gazetteer));
    return refs;
  }

  private Map<Span, PlaceRef> resolved(Text text, List<List<PlaceName>> bySentence) {
    List<Mention> mentions =
        bySentence.stream().flatMap(List::stream).map(PlaceName::mention).toList();
    Map<Span, PlaceRef> byName = new HashMap<>();
    for (Resolution resolution : resolver.resolve(text.raw(), mentions)) {
      byName.put(resolution.mention(), ref(resolution));
    }
    return byName;
  }

  /** A bare name that may be a province or its capital is the capital beside other towns. */
  private static PlaceName agree(
      PlaceName name, List<PlaceName> others, Sentence sentence, Map<Span, PlaceRef> refs) {
    boolean besideTown =
        name.level() == null
            && isA(refs.get(name.span()), PlaceKind.PROVINCE)
            && others.stream()
                .filter(o -> isA(refs.get(o.span()), PlaceKind.TOWN))
                .anyMatch(o -> o.joins(name, sentence));
    return besideTown ? name.at(PlaceKind.TOWN) : name;
  }

  private static boolean isA(@Nullable PlaceRef ref, PlaceKind kind) {
    return ref != null && ref.place() != null && ref.place().kind() == kind;
  }

  /** Names, to be found wherever they are printed. */
  private static final class Names {

    private static final int KEY = 8;

    private final Map<String, List<String>> byStart = new HashMap<>();
    private final Set<Integer> lengths = new TreeSet<>();
    private final BitSet begins = new BitSet();

    Names(List<String> names) {
      for (String name : names) {
        String start = name.substring(0, Math.min(KEY, name.length()));
        byStart.computeIfAbsent(start, none -> new ArrayList<>()).add(name);
        lengths.add(start.length());
        start.chars().limit(1).forEach(begins::set);
      }
      lengths.remove(0);
    }

    /** Where they are printed in a stretch of text. */
    List<Span> in(String raw, Span within) {
      List<Span> found = new ArrayList<>();
      for (int at = within.begin(); at < within.end(); at++) {
        for (int length : begins.get(raw.charAt(at)) ? lengths : Set.<Integer>of()) {
          int end = Math.min(raw.length(), at + length);
          int from = at;
          byStart.getOrDefault(raw.substring(at, end), List.of()).stream()
              .filter(n -> from + n.length() <= within.end() && raw.startsWith(n, from))
              .forEach(n -> found.add(new Span(from, from + n.length())));
        }
      }
      return found;
    }
  }

  /** A resolution in the words of a claim. */
  public static PlaceRef ref(Resolution resolution) {
    Place place = resolution.place();
    Place inside = resolution.inside();
    List<String> path = place != null ? place.path() : inside != null ? inside.path() : List.of();
    double confidence = place != null ? resolution.confidence() : UNKNOWN;
    return new PlaceRef(resolution.text(), place, path, confidence);
  }
}
