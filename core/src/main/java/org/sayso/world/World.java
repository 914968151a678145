package org.sayso.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;

/**
 * The world's countries, areas and towns, and what a printed name may be the name of. A place goes
 * by its number in the list. Never changes, so any number of threads may share it.
 */
public final class World {

  private static final Supplier<World> BUNDLED = new Lazy<>(() -> new World(WorldFile.read()));

  /** So many answers are kept, the first ones. */
  private static final Rank[] RANKS = Rank.values();

  private static final int MOST_KEPT = 20_000;

  private static final String OWN_ID = "place:";
  private static final String REGION_ID = "world:";
  private static final String ID = "gn:";

  /**
   * A place that a name is the name of.
   *
   * @param place its number
   * @param order which of its names it is: 0 for the one it goes by here, then its others
   */
  public record Named(int place, int order) {}

  private final WorldFile file;
  private final TreeMap<String, Integer> countries = new TreeMap<>();
  private final int regions;
  private final Map<String, List<Named>> asked = new ConcurrentHashMap<>();
  private final Map<Integer, Place> places = new ConcurrentHashMap<>();

  /** The numbers of those places by their ids. */
  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();

  private World(WorldFile file) {
    this.file = file;
    int first = file.places();
    for (int place = file.places() - 1; place >= 0; place--) {
      if (file.rank(place) == Rank.COUNTRY.ordinal()) {
        countries.put(code(place), place);
      } else if (file.rank(place) == Rank.REGION.ordinal()) {
        first = place;
      }
    }
    this.regions = first;
  }

  /** The bundled list, which is read once and shared by all who ask for it. */
  public static World bundled() {
    return BUNDLED.get();
  }

  /** The bundled list, read when it is first asked for. */
  public static Supplier<World> lazily() {
    return BUNDLED;
  }

  /** A gazetteer that knows the world's places by their ids too. */
  public static Gazetteer behind(Gazetteer near, Supplier<World> world) {
    return near.beyond(
        new Gazetteer.Beyond() {
          @Override
          public Optional<Gazetteer.Listed> place(String id) {
            return world.get().byId(id).map(world.get()::listed);
          }

          @Override
          public Optional<String> seat(String area) {
            return world.get().byId(area).flatMap(world.get()::seat).map(world.get()::id);
          }
        });
  }

  /** Every place of that name, letter for letter apart from case, accents and marks. */
  public List<Named> named(String name) {
    String folded = Gazetteer.folded(name);
    List<Named> known = asked.get(folded);
    if (known == null) {
      known = List.copyOf(find(folded));
      if (asked.size() < MOST_KEPT) {
        asked.put(folded, known);
      }
    }
    return known;
  }

  private List<Named> find(String folded) {
    List<Named> found = new ArrayList<>();
    int hash = folded.hashCode();
    for (int i = file.firstName(hash); i < file.names() && file.hash(i) == hash; i++) {
      int place = file.placeOf(i);
      int order = 0;
      for (String name : names(place)) {
        if (Gazetteer.folded(name).equals(folded)) {
          found.add(new Named(place, order));
          break;
        }
        order++;
      }
    }
    return found;
  }

  /** How many places there are; their numbers begin at 0. */
  public int size() {
    return file.places();
  }

  /** What sort of place it is. */
  public Rank rank(int place) {
    return RANKS[file.rank(place)];
  }

  /** Latitude in degrees, WGS 84. */
  public double lat(int place) {
    return file.lat(place);
  }

  /** Longitude in degrees, WGS 84. */
  public double lon(int place) {
    return file.lon(place);
  }

  /** Radius of the area in kilometres; 0 for a town. */
  public int radiusKm(int place) {
    return file.radius(place);
  }

  /** How many people live there; 0 where that is not known. */
  public int population(int place) {
    return file.population(place);
  }

  /** The place that holds it, or -1 for a country or region. */
  public int parent(int place) {
    return file.parent(place);
  }

  /** The country that holds it, itself for a country, or -1 for a region of the world. */
  public int country(int place) {
    return holder(place, Rank.COUNTRY);
  }

  /** The first-level area that holds it, or -1. */
  public int province(int place) {
    return holder(place, Rank.PROVINCE);
  }

  /** The second-level area that holds it, or -1. */
  public int district(int place) {
    return holder(place, Rank.DISTRICT);
  }

  private int holder(int place, Rank rank) {
    int at = place;
    while (at >= 0 && file.rank(at) != rank.ordinal()) {
      at = file.parent(at);
    }
    return at;
  }

  /** Whether the inner place is the outer one or lies in it. */
  public boolean within(int inner, int outer) {
    int at = inner;
    while (at >= 0 && at != outer) {
      at = file.parent(at);
    }
    return at == outer;
  }

  /**
   * The town that an area is governed from: the capital of a country, the seat of a smaller one.
   */
  public Optional<Integer> seat(int area) {
    Rank rank = rank(area);
    int country = country(area);
    if (country < 0 || !rank.area()) {
      return Optional.empty();
    }
    return IntStream.range(country, end(country))
        .filter(place -> rank.isGovernedFrom(rank(place)) && within(place, area))
        .boxed()
        .findFirst();
  }

  /** The names of a place, the one it goes by first. */
  public List<String> names(int place) {
    String[] parts = file.text(place).split("\t");
    return Arrays.asList(parts).subList(1, parts.length);
  }

  /** The name that it goes by. */
  public String name(int place) {
    return names(place).get(0);
  }

  /** {@code gn:} with the GeoNames number or the code of an area, or an id of the list's own. */
  public String id(int place) {
    String bare = code(place);
    return bare.startsWith(OWN_ID) || bare.startsWith(REGION_ID) ? bare : ID + bare;
  }

  private String code(int place) {
    String text = file.text(place);
    return text.substring(0, text.indexOf('\t'));
  }

  /** The country of that two-letter code, such as SD. */
  public Optional<Integer> country(String code) {
    return Optional.ofNullable(countries.get(code));
  }

  /** One past the last place of a country, whose areas and then towns follow it. */
  public int end(int country) {
    Map.Entry<String, Integer> next = countries.higherEntry(code(country));
    return next == null ? regions : next.getValue();
  }

  /** The place with that id, as {@link #id} gives it. */
  public Optional<Integer> byId(String id) {
    Integer known = numbers.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    String bare = id.startsWith(ID) ? id.substring(ID.length()) : id;
    String area = bare.startsWith(OWN_ID) ? bare.substring(OWN_ID.length()) : bare;
    Integer country = countries.get(area.substring(0, Math.max(0, area.indexOf('.'))));
    int there = country == null ? -1 : inCountry(bare, country);
    return there < 0 ? anywhere(bare) : Optional.of(there);
  }

  /** A town's id does not tell its country, so that all are searched. */
  private Optional<Integer> anywhere(String bare) {
    Stream<Integer> inCountries =
        countries.values().stream().map(country -> inCountry(bare, country));
    Stream<Integer> inRegions = Stream.of(search(bare, regions, file.places()));
    return Stream.concat(inCountries, inRegions).filter(place -> place >= 0).findFirst();
  }

  private int inCountry(String id, int country) {
    if (code(country).equals(id)) {
      return country;
    }
    int districts = boundary(country, Rank.DISTRICT);
    int towns = boundary(country, Rank.CAPITAL);
    for (int[] run :
        new int[][] {{country + 1, districts}, {districts, towns}, {towns, end(country)}}) {
      int found = search(id, run[0], run[1]);
      if (found >= 0) {
        return found;
      }
    }
    return -1;
  }

  /**
   * The first place of a country that is of that rank or below; the ranks of areas lie in order.
   */
  private int boundary(int country, Rank rank) {
    int low = country;
    int high = end(country);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (file.rank(middle) < rank.ordinal()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Looks for an id in a run that is sorted by it. */
  private int search(String id, int from, int to) {
    int low = from;
    int high = to - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = code(middle).compareTo(id);
      if (order == 0) {
        return middle;
      } else if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /**
   * An area with what holds it and all that lies in it, with all names, so that spellings can be
   * bent there.
   */
  public Gazetteer gazetteer(int area) {
    List<Gazetteer.Listed> listed = new ArrayList<>();
    for (int at = parent(area); at >= 0; at = parent(at)) {
      listed.add(0, listed(at));
    }
    int country = country(area);
    for (int place = area; country >= 0 && place < end(country); place++) {
      if (within(place, area)) {
        listed.add(listed(place));
      }
    }
    return Gazetteer.listing(listed);
  }

  private Gazetteer.Listed listed(int place) {
    Rank rank = rank(place);
    List<String> names = names(place);
    return new Gazetteer.Listed(
        made(place), rank.area() ? "approx" : "point", rank.role(), names.subList(1, names.size()));
  }

  /**
   * The place as claims and maps have it. Some of those that were asked for are kept, and found
   * again by their ids without a search.
   */
  public Place place(int place) {
    Place known = places.get(place);
    if (known == null) {
      known = made(place);
      if (places.size() < MOST_KEPT) {
        places.put(place, known);
        numbers.put(known.id(), place);
      }
    }
    return known;
  }

  private Place made(int place) {
    List<String> path = new ArrayList<>();
    for (int at = place; at >= 0; at = file.parent(at)) {
      path.add(0, name(at));
    }
    int parent = file.parent(place);
    int radius = file.radius(place);
    return new Place(
        id(place),
        name(place),
        rank(place).kind(file.population(place)),
        parent < 0 ? null : id(parent),
        path,
        file.lat(place),
        file.lon(place),
        radius == 0 ? null : (double) radius);
  }
}
