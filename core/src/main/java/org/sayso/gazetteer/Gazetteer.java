package org.sayso.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.PackFolder;

/** The named places of one or more packs: what lies in what, and what a name may mean. */
public final class Gazetteer {

  private static final NameKeys SOUNDS = new NameKeys(NameWords.NONE);

  private final PlaceTable table;
  private final Map<String, Place> places;
  private final Map<String, List<Place>> children;
  private final NameIndex names;
  private final Set<String> smallNames;
  private final Beyond beyond;
  private final Map<String, Optional<Listed>> met = new ConcurrentHashMap<>();
  private final Map<String, Optional<String>> seats = new ConcurrentHashMap<>();

  /** A list of places that is too large to be held here, asked by ids. */
  public interface Beyond {

    /** No list. */
    Beyond NOTHING = new Beyond() {};

    /** The place of that id. */
    default Optional<Listed> place(String id) {
      return Optional.empty();
    }

    /** The id of the town that the area of that id is governed from. */
    default Optional<String> seat(String area) {
      return Optional.empty();
    }
  }

  private Gazetteer(PlaceTable table) {
    this.table = table;
    this.places = new LinkedHashMap<>();
    this.children = new HashMap<>();
    this.beyond = Beyond.NOTHING;
    table.rows().values().forEach(row -> places.put(row.id(), place(row)));
    for (Place place : places.values()) {
      children.computeIfAbsent(String.valueOf(place.parent()), k -> new ArrayList<>()).add(place);
    }
    NameKeys keys = new NameKeys(table.words());
    this.names = new NameIndex(entries(keys), keys);
    this.smallNames = names.small();
  }

  private Gazetteer(Gazetteer near, Beyond beyond) {
    this.table = near.table;
    this.places = near.places;
    this.children = near.children;
    this.names = near.names;
    this.smallNames = near.smallNames;
    this.beyond = beyond;
  }

  /** The countries, capitals and large cities of the world. */
  public static Gazetteer world() {
    return of(PlaceTable.world());
  }

  /** The places of one conflict pack, bundled or in a folder, and of its neighbourhood. */
  public static Gazetteer conflict(String pack) {
    return conflicts(List.of(pack));
  }

  /** The places of conflict packs and of their neighbourhoods, the world first. */
  public static Gazetteer conflicts(List<String> packs) {
    return withWorld(packs.stream().map(PackFolder::of));
  }

  /** The places of one conflict pack, as its files lie there now. */
  public static Gazetteer conflict(PackFolder pack) {
    return withWorld(Stream.of(pack));
  }

  private static Gazetteer withWorld(Stream<PackFolder> packs) {
    Stream<PlaceTable> own = packs.map(PlaceTable::conflict);
    return of(PlaceTable.merge(Stream.concat(Stream.of(PlaceTable.world()), own).toList()));
  }

  /**
   * A place with what else a list tells of it.
   *
   * @param place the place
   * @param quality how its point is known: shape, seat, place, point, approx or none
   * @param role capital, province-seat, district-seat or empty
   * @param names its further names
   */
  public record Listed(Place place, String quality, String role, List<String> names) {

    /** Copies the names. */
    public Listed {
      names = List.copyOf(names);
    }
  }

  /** The places of a list, an area before what lies in it. */
  public static Gazetteer listing(List<Listed> places) {
    return of(PlaceTable.listing(places));
  }

  /** Several gazetteers as one; where an id comes twice, the later one's place holds. */
  public static Gazetteer of(List<Gazetteer> gazetteers) {
    return of(PlaceTable.merge(gazetteers.stream().map(g -> g.table).toList()));
  }

  private static Gazetteer of(PlaceTable table) {
    return new Gazetteer(table);
  }

  /**
   * This gazetteer, which also knows by their ids the places of a list that is too large for it;
   * names mean its own places only.
   *
   * @param list asked once for each id, and only for ids that are not known here
   */
  public Gazetteer beyond(Beyond list) {
    return new Gazetteer(this, list);
  }

  /** The place of that id. */
  public Optional<Place> byId(String id) {
    Place place = places.get(id);
    return place != null ? Optional.of(place) : met(id).map(Listed::place);
  }

  private Optional<Listed> met(String id) {
    return met.computeIfAbsent(id, beyond::place);
  }

  /** All places, in the packs' order. */
  public Collection<Place> all() {
    return List.copyOf(places.values());
  }

  /** The places that lie directly in an area; for a region, the areas that it consists of. */
  public List<Place> children(String id) {
    List<String> members = table.members().get(id);
    return members == null
        ? List.copyOf(children.getOrDefault(id, List.of()))
        : members.stream().flatMap(m -> byId(m).stream()).toList();
  }

  /** Whether the inner place is the outer one or lies in it, at any depth. */
  public boolean within(String inner, String outer) {
    List<String> members = table.members().getOrDefault(outer, List.of());
    for (Place at = known(inner); at != null; at = parent(at)) {
      if (at.id().equals(outer) || members.contains(at.id())) {
        return true;
      }
    }
    return false;
  }

  /** The smallest area that holds both places, or null where no country does. */
  public @Nullable Place common(Place a, Place b) {
    for (Place at = a; at != null; at = parent(at)) {
      if (within(b.id(), at.id())) {
        return at;
      }
    }
    return null;
  }

  /** The area that a place lies directly in, or null for a country. */
  public @Nullable Place parent(Place place) {
    return place.parent() == null ? null : known(place.parent());
  }

  private @Nullable Place known(String id) {
    return byId(id).orElse(null);
  }

  /** How the point of a place is known: shape, seat, place, point, approx, or none at all. */
  public String quality(String id) {
    PlaceTable.Row row = table.rows().get(id);
    return row == null ? "none" : row.quality();
  }

  /** Whether the place is the capital of a country. */
  public boolean capital(String id) {
    return hasRole(id, "capital");
  }

  /** Whether the place is the seat of a province. */
  public boolean provinceSeat(String id) {
    return hasRole(id, "province-seat") || capital(id);
  }

  /** The country of that name; empty where none has it. */
  public Optional<Place> country(String name) {
    return candidates(name, null).stream()
        .map(Candidate::place)
        .filter(place -> place.kind() == PlaceKind.COUNTRY)
        .findFirst();
  }

  /** The town that an area is governed from, or null where none is known. */
  public @Nullable Place seat(Place area) {
    return seats.computeIfAbsent(area.id(), id -> seatOf(area)).flatMap(this::byId).orElse(null);
  }

  private Optional<String> seatOf(Place area) {
    String role =
        switch (area.kind()) {
          case COUNTRY -> "capital";
          case DISTRICT -> "district-seat";
          default -> "province-seat";
        };
    return places.values().stream()
        .filter(p -> hasRole(p.id(), role) && within(p.id(), area.id()))
        .map(Place::id)
        .findFirst()
        .or(() -> beyond.seat(area.id()));
  }

  /** Whether the area counts only in a later scheme, so that its name goes to the older area. */
  public boolean later(String id) {
    PlaceTable.Row row = table.rows().get(id);
    return row != null && row.role().startsWith("scheme");
  }

  /** Whether the place lies outside the conflicts' own countries. */
  public boolean remote(String id) {
    PlaceTable.Row row = table.rows().get(id);
    return row != null && row.remote();
  }

  /** The ways of counting areas that the packs know. */
  public List<Scheme> schemes() {
    return table.schemes();
  }

  /** The district that counts for a place: itself, or the one that holds it. */
  public Optional<Place> areaOf(String id, PlaceKind kind) {
    for (Place at = known(id); at != null; at = parent(at)) {
      if (at.kind() == kind) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /**
   * The places that a name may mean.
   *
   * @param name as printed, without words such as "district"
   * @param areaHint id of an area that must hold the place; then guesses are made where no spelling
   *     meets. Null for all places, without guesses
   */
  public List<Candidate> candidates(String name, @Nullable String areaHint) {
    return areaHint == null
        ? names.everywhere(name)
        : names.inside(name, place -> within(place.id(), areaHint));
  }

  /**
   * The places of one kind inside an area that a name may mean; guesses where no spelling meets.
   */
  public List<Candidate> candidates(String name, String area, PlaceKind kind) {
    return names.inside(name, place -> place.kind() == kind && within(place.id(), area));
  }

  /** The places whose name is spelt so, or as another hand would romanise it. */
  public List<Candidate> named(String name) {
    return names.named(name);
  }

  /** A name's letters alone, for comparing spellings as printed. */
  public static String folded(String name) {
    return NameKeys.folded(name);
  }

  /**
   * What remains of a name's letters when the vowels and letters are levelled that romanisations
   * use for one another; two spellings of a name share one. Empty for a very short name.
   */
  public static Set<String> sounds(String name) {
    return SOUNDS.at(Candidate.Tier.VOWEL, SOUNDS.spelling(name));
  }

  /** The places whose name is spelt so, apart from case, accents and marks. */
  public List<Candidate> spelt(String name) {
    return names.spelt(name);
  }

  /** How many names were looked up here so far, by all threads. */
  public long lookups() {
    return names.lookups();
  }

  /** Names that are printed in small letters, such as "northern provinces". */
  public Set<String> smallNames() {
    return smallNames;
  }

  private static boolean localSeat(PlaceTable.Row row) {
    return row.role().equals("district-seat") || row.role().equals("province-seat");
  }

  private boolean hasRole(String id, String role) {
    PlaceTable.Row row = table.rows().get(id);
    String known = row != null ? row.role() : met(id).map(Listed::role).orElse("");
    return known.equals(role);
  }

  private Place place(PlaceTable.Row row) {
    return new Place(
        row.id(),
        row.name(),
        row.kind(),
        row.parent().isEmpty() ? null : row.parent(),
        path(row),
        row.lat(),
        row.lon(),
        row.radiusKm() == 0 ? null : row.radiusKm());
  }

  private List<String> path(PlaceTable.Row row) {
    List<String> path = new ArrayList<>();
    for (PlaceTable.Row at = row; at != null; at = table.rows().get(at.parent())) {
      path.add(0, at.name());
    }
    return path;
  }

  /**
   * A seat's names are also names of the district that it lies in; and where the seat is that of a
   * province, the district's are also names of the town.
   */
  private List<NameIndex.Entry> entries(NameKeys keys) {
    List<NameIndex.Entry> entries = new ArrayList<>();
    Set<PlaceTable.Name> distinct = new LinkedHashSet<>();
    table.rows().values().forEach(row -> distinct.add(new PlaceTable.Name(row.id(), row.name())));
    distinct.addAll(table.names());
    Map<String, Boolean> namesakes = new HashMap<>();
    for (PlaceTable.Name named : distinct) {
      PlaceTable.Row row = table.rows().get(named.id());
      Place place = places.get(named.id());
      if (row == null || place == null) {
        continue;
      }
      entries.add(new NameIndex.Entry(place, named.name(), false, row.remote()));
      if (place.kind() == PlaceKind.DISTRICT) {
        children(place.id()).stream()
            .filter(p -> provinceSeat(p.id()))
            .forEach(p -> entries.add(new NameIndex.Entry(p, named.name(), false, row.remote())));
      }
      Place district = parent(place);
      if (localSeat(row) && district != null && district.kind() == PlaceKind.DISTRICT) {
        boolean own =
            namesakes.computeIfAbsent(place.id(), id -> keys.alike(place.name(), district.name()));
        entries.add(new NameIndex.Entry(district, named.name(), !own, false));
      }
    }
    return entries;
  }
}
