package org.sayso.live;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.Manifest;
import org.sayso.claim.Claim;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.query.AtlasQuery;
import org.sayso.review.Decision;
import org.sayso.review.Reviews;
import org.sayso.timeline.Account;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Timeline;

/**
 * An atlas with what was decided since it was built. Any number of threads may ask; decisions are
 * taken one after the other, and each is to be seen everywhere as soon as it is taken.
 */
public final class LiveAtlas {

  private final AtlasQuery query;
  private final PlaceScales scales;
  private final Touched touched;
  private final Manifest manifest;
  private final LocalDate until;
  private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
  private volatile State state;
  private volatile @Nullable Earlier earlier;

  /**
   * What bore on places on an earlier day, of the state that was asked last.
   *
   * @param moved claims that decisions taken since moved or took away, by place id
   */
  private record Earlier(State of, LocalDate known, Map<String, Set<String>> moved) {}

  /**
   * What holds beside the file.
   *
   * @param reviews all decisions, those in the file and those since
   * @param relevant the same, to be found by what they are about
   * @param over the timelines of places that were weighed again, by place id
   * @param moved claims that bear on a place only since decisions, by place id
   * @param taken how many decisions were taken since the file was built
   * @param last the number of the last decision that bears on what is told of a place, by place id
   */
  private record State(
      Reviews reviews,
      Relevant relevant,
      Map<String, Timeline> over,
      Map<String, Set<String>> moved,
      int taken,
      Map<String, Integer> last) {

    State(Reviews reviews) {
      this(reviews, new Relevant(reviews), Map.of(), Map.of(), 0, Map.of());
    }

    /** The number of the last decision that bears on what is told of a place. */
    int last(String place) {
      return last.getOrDefault(place, 0);
    }
  }

  /**
   * What came of a decision.
   *
   * @param decision the decision
   * @param places ids of the places that were weighed again
   * @param tag the state of the atlas with it
   */
  public record Change(Decision decision, SortedSet<String> places, String tag) {

    /** Copies the places. */
    public Change {
      places = new TreeSet<>(places);
    }
  }

  /** What must come to pass before a decision holds: that it is in the log, on the disk. */
  public interface Logging {

    /** Writes it down; throws where that fails, and then the decision does not hold. */
    void write() throws IOException;
  }

  /**
   * An atlas with the decisions of its log.
   *
   * @param query the file, open
   * @param gazetteer the places that it was read with
   * @param log all decisions of the log, of which the file may have the first ones already
   * @throws org.sayso.review.WrongDecision where one cannot be carried out
   */
  public LiveAtlas(AtlasQuery query, Gazetteer gazetteer, List<Decision> log) {
    this.query = query;
    this.scales = new PlaceScales(gazetteer);
    this.touched = new Touched(query);
    this.manifest = query.manifest();
    LocalDate last = manifest.day(Manifest.UNTIL);
    this.until = last == null ? LocalDate.EPOCH : last;
    this.state = new State(query.reviews());
    for (Decision one : since(query.reviews(), log)) {
      state = with(one, state);
    }
    state = weighed(state, state.over().keySet());
  }

  /** The decisions of the log that the file does not have. */
  private static List<Decision> since(Reviews built, List<Decision> log) {
    Map<Decision, Integer> had = new HashMap<>();
    built.decisions().forEach(one -> had.merge(one, 1, Integer::sum));
    List<Decision> since = new ArrayList<>();
    for (Decision one : log) {
      if (had.merge(one, -1, Integer::sum) < 0) {
        since.add(one);
      }
    }
    return since;
  }

  /** The file as it was built, for what decisions do not change. */
  public AtlasQuery file() {
    return query;
  }

  /** A word that changes with the file and with each decision. */
  public String tag() {
    return tag(state);
  }

  private String tag(State at) {
    return tag(at.taken());
  }

  private String tag(int decisions) {
    String digest = manifest.text(Manifest.DIGEST);
    return digest.substring(0, Math.min(16, digest.length())) + "-" + decisions;
  }

  /**
   * A word that changes with the file and with each decision on what is told of a place.
   *
   * @param place its id; of anything else it changes with every decision
   */
  public String tagOf(String place) {
    State now = state;
    return scales.place(place) == null ? tag(now) : tag(now.last(place));
  }

  /** The last day of all timelines. */
  public LocalDate until() {
    return until;
  }

  /** The last day of publication of a report; where none has a day, that of the timelines. */
  public LocalDate newest() {
    LocalDate last = manifest.day(Manifest.LAST_PUBLISHED);
    return last == null ? until : last;
  }

  /** All decisions, by day; of one day in the order in which they were taken. */
  public Reviews reviews() {
    return state.reviews();
  }

  /** Ids of the places on which something bears as seen from a standpoint. */
  public Set<String> places(Standpoint from) {
    State now = state;
    Set<String> places = new TreeSet<>(now.over().keySet());
    places.addAll(earlier(now, from.known()).keySet());
    places.addAll(query.loads().keySet());
    return places;
  }

  /** Claims on which another decision counted earlier than now, by what they bore on then. */
  private Map<String, Set<String>> earlier(State at, @Nullable LocalDate known) {
    if (known == null || at.reviews().decisions().isEmpty()) {
      return Map.of();
    }
    Earlier remembered = earlier;
    if (remembered == null || remembered.of() != at || !remembered.known().equals(known)) {
      remembered = new Earlier(at, known, before(at.reviews(), known));
      earlier = remembered;
    }
    return remembered.moved();
  }

  private Map<String, Set<String>> before(Reviews all, LocalDate known) {
    Relevant then = new Relevant(all.on(known));
    Map<String, Set<String>> moved = new HashMap<>();
    for (Decision later : all.decisions()) {
      for (Claim claim : later.day().isAfter(known) ? touched.of(later, all) : List.<Claim>of()) {
        for (String place : scales.places(List.of(claim), then.of(List.of(claim)))) {
          moved.computeIfAbsent(place, id -> new TreeSet<>()).add(claim.id());
        }
      }
    }
    return moved;
  }

  /** The timelines of the places that were weighed again since, by place id. */
  public SortedMap<String, Timeline> over() {
    return new TreeMap<>(state.over());
  }

  /** The place of an id; nothing where neither atlas nor gazetteer know it. */
  public Optional<Place> placeOf(String id) {
    return query.placeOf(id).or(() -> Optional.ofNullable(scales.place(id)));
  }

  /** The slice of a place as it stands now, with its timeline. */
  public Atlas place(String id) {
    State now = state;
    Timeline over = now.over().get(id);
    if (over != null) {
      Atlas slice = slice(id, now, now.relevant(), null);
      return slice.with(slice.claims(), List.of(over));
    }
    Atlas slice = query.place(id);
    return scales.joined(slice, slice, now.relevant());
  }

  /** The claims that the holding of a place on a day rests on, with that holding alone. */
  public Atlas grounds(String id, LocalDate day) {
    State now = state;
    Timeline over = now.over().get(id);
    Optional<Holding> holding =
        over == null
            ? query.holding(id, day)
            : over.holdings().stream().filter(each -> each.covers(day)).findFirst();
    Set<String> told = new TreeSet<>();
    holding.ifPresent(each -> each.because().forEach(support -> told.add(support.claim())));
    Atlas slice = query.told(id, told);
    Atlas decided = scales.joined(slice, slice, now.relevant());
    return decided.with(decided.claims(), List.of(new Timeline(id, holding.stream().toList())));
  }

  /**
   * The slice of a place as seen from a standpoint, with its timeline weighed for it.
   *
   * @param day the last day that is asked about
   */
  public Atlas place(String id, Standpoint from, LocalDate day) {
    if (from.whole()) {
      return place(id);
    }
    State now = state;
    Relevant relevant =
        from.known() == null ? now.relevant() : new Relevant(now.reviews().on(from.known()));
    Atlas slice = slice(id, now, relevant, from.known());
    String party = from.party();
    Atlas spoken = party == null ? slice : slice.with(slice.toldBy(party), List.of());
    LocalDate known = from.known();
    Atlas told = known == null ? spoken : spoken.asKnown(known, List.of());
    LocalDate last = known == null ? until : day.isAfter(known) ? day : known;
    return told.with(told.claims(), List.of(scales.timeline(id, told, last)));
  }

  /**
   * The arithmetic of a place's chances on a day.
   *
   * @param slice the place's slice, as this gives it
   * @return null where nothing is said of the place up to the day
   */
  public @Nullable Account account(Atlas slice, Place place, Standpoint from, LocalDate day) {
    LocalDate last = from.known() == null || day.isAfter(until) ? until : day;
    return scales.account(place, slice, day, last);
  }

  /** The same where nobody had decided anything. */
  public @Nullable Account accountAlone(Atlas slice, Place place, Standpoint from, LocalDate day) {
    Atlas alone =
        new Atlas(
            slice.packs(),
            slice.reports(),
            slice.claims(),
            slice.refusals(),
            slice.places(),
            slice.learnings(),
            Reviews.NONE,
            slice.timelines());
    return account(alone, place, from, day);
  }

  /** A part of the file with the decisions about it that stand now. */
  public Atlas decided(Atlas part) {
    return scales.joined(part, part, state.relevant());
  }

  /** The timeline of a place; nothing where none was weighed. */
  public Optional<Timeline> timeline(String place) {
    Timeline over = state.over().get(place);
    return over == null
        ? query.timeline(place)
        : Optional.of(over).filter(line -> !line.holdings().isEmpty());
  }

  /** Who is said to hold what on a day, by place id; without what it rests on. */
  public SortedMap<String, Holding> on(LocalDate day) {
    State now = state;
    SortedMap<String, Holding> holdings = new TreeMap<>(query.on(day));
    now.over()
        .forEach(
            (place, line) -> {
              holdings.remove(place);
              line.holdings().stream()
                  .filter(holding -> holding.covers(day))
                  .forEach(holding -> holdings.put(place, bare(holding)));
            });
    return holdings;
  }

  private static Holding bare(Holding holding) {
    return new Holding(
        holding.from(),
        holding.to(),
        holding.probabilities(),
        holding.contested(),
        holding.unknown(),
        holding.lastNews(),
        List.of());
  }

  /** Hears of every decision once it holds. */
  public void listen(Consumer<Change> listener) {
    listeners.add(listener);
  }

  /**
   * Takes a decision: weighs what it bears on, has it written down, and lets it hold.
   *
   * @throws org.sayso.review.WrongDecision where it cannot be carried out; then nothing is written
   * @throws IOException where it cannot be written; then it does not hold
   */
  public Change decide(Decision decision, Logging log) throws IOException {
    Change change;
    synchronized (this) {
      State before = state;
      State after = with(decision, before);
      Set<String> places = new HashSet<>(after.over().keySet());
      places.removeIf(place -> after.over().get(place) == before.over().get(place));
      State weighed = weighed(after, places);
      log.write();
      state = weighed;
      change = new Change(decision, new TreeSet<>(places), tag(weighed));
    }
    listeners.forEach(listener -> listener.accept(change));
    return change;
  }

  /** With one decision more; the places that it bears on stand in {@code over} without holdings. */
  private State with(Decision decision, State before) {
    List<Decision> all = new ArrayList<>(before.reviews().decisions());
    all.add(decision);
    Reviews reviews = new Reviews(all);
    Relevant relevant = new Relevant(reviews);
    List<Claim> claims = touched.of(decision, reviews);
    Map<String, Timeline> over = new HashMap<>(before.over());
    Map<String, Set<String>> moved = new HashMap<>(before.moved());
    Map<String, Integer> last = new HashMap<>(before.last());
    int taken = before.taken() + 1;
    for (Claim claim : claims) {
      Reviews old = before.relevant().of(List.of(claim));
      Reviews now = relevant.of(List.of(claim));
      Set<String> places = new TreeSet<>(scales.places(List.of(claim), old));
      for (String place : scales.places(List.of(claim), now)) {
        places.add(place);
        Set<String> ids = new TreeSet<>(moved.getOrDefault(place, Set.of()));
        ids.add(claim.id());
        moved.put(place, ids);
      }
      places.forEach(place -> over.put(place, new Timeline(place, List.of())));
      places.addAll(scales.named(claim, old));
      places.addAll(scales.named(claim, now));
      places.addAll(query.bearsOn(claim.id()));
      before.moved().entrySet().stream()
          .filter(each -> each.getValue().contains(claim.id()))
          .forEach(each -> places.add(each.getKey()));
      places.forEach(place -> last.put(place, taken));
    }
    return new State(reviews, relevant, over, moved, taken, last);
  }

  /** With some places weighed again. */
  private State weighed(State before, Set<String> places) {
    Map<String, Timeline> over = new HashMap<>(before.over());
    for (String place : places) {
      Atlas slice = slice(place, before, before.relevant(), null);
      over.put(place, scales.timeline(place, slice, until));
    }
    return new State(
        before.reviews(),
        before.relevant(),
        Map.copyOf(over),
        before.moved(),
        before.taken(),
        before.last());
  }

  /** What is told of a place, without its timeline. */
  private Atlas slice(String place, State at, Relevant decisions, @Nullable LocalDate known) {
    Atlas slice = query.told(place, known);
    Set<String> ids = new TreeSet<>(at.moved().getOrDefault(place, Set.of()));
    ids.addAll(earlier(at, known).getOrDefault(place, Set.of()));
    Atlas more = ids.isEmpty() ? slice : query.claims(ids);
    return scales.joined(slice, more, decisions);
  }
}
