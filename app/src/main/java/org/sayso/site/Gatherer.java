package org.sayso.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.cards.View;
import org.sayso.claim.Claim;
import org.sayso.claim.Refusal;
import org.sayso.explain.Run;
import org.sayso.explain.Tally;
import org.sayso.explain.Turn;
import org.sayso.gazetteer.Place;
import org.sayso.lists.ChangesPage;
import org.sayso.lists.TalliesPage;
import org.sayso.live.Standpoint;
import org.sayso.pack.Kind;
import org.sayso.query.ClaimFilter;
import org.sayso.query.Page;
import org.sayso.query.Paging;
import org.sayso.report.Report;
import org.sayso.testimony.Learnings;
import org.sayso.timeline.Timeline;

/** Gathers slices of many places into what one page compares; never more than so many. */
final class Gatherer {

  private static final int DISPUTED = 24;
  private static final int CHANGED = 40;
  private static final int TALLIES = 400;

  private final Shelf shelf;

  Gatherer(Shelf shelf) {
    this.shelf = shelf;
  }

  /** The slice in which the sharpest disputes of a view's day lie. */
  Atlas disputed(View view) {
    LocalDate day = Objects.requireNonNull(view.day());
    Standpoint from = Shelf.standpoint(view);
    List<String> places =
        shelf.views().from(from).entrySet().stream()
            .map(each -> Map.entry(each.getKey(), rivalry(Views.on(each.getValue(), day))))
            .filter(each -> each.getValue() > 0)
            .sorted(
                Map.Entry.<String, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(DISPUTED)
            .map(Map.Entry::getKey)
            .toList();
    return joined(
        places.stream()
            .map(
                place ->
                    from.whole()
                        ? shelf.atlas().grounds(place, day)
                        : shelf.atlas().place(place, from, day))
            .toList());
  }

  /** How much is said for two sides at once. */
  private static double rivalry(@Nullable Run run) {
    return run == null ? 0 : Math.min(run.first(), run.second());
  }

  /** What changed between two days of publication, of the places of which most is new. */
  ChangesPage.Changes changes(LocalDate since, LocalDate day) {
    List<String> places = shelf.file().fresh(since, day, CHANGED);
    List<Turn> turns = new ArrayList<>();
    Map<String, Claim> claims = new HashMap<>();
    for (String place : places) {
      Atlas before = shelf.atlas().place(place, new Standpoint(since, null), day);
      Atlas after = shelf.atlas().place(place, new Standpoint(day, null), day);
      List<Turn> here = Turn.of(before, after, day);
      Set<String> fresh = new HashSet<>();
      here.forEach(turn -> fresh.addAll(turn.fresh()));
      after.claims().stream()
          .filter(claim -> fresh.contains(claim.id()))
          .forEach(claim -> claims.put(claim.id(), claim));
      turns.addAll(here);
    }
    turns.sort(Turn.GREATEST_FIRST);
    return new ChangesPage.Changes(turns, claims, shelf.file().discretion(), day, since);
  }

  /** Counts, ours and the newest of sources. */
  TalliesPage.Tallies tallies() {
    Map<String, Place> areas = new HashMap<>();
    shelf.areas().forEach((id, area) -> areas.put(id, area.place()));
    SortedMap<String, List<Run>> runs = shelf.views().from(Standpoint.ALL);
    Map<String, List<Run>> ofAreas = new HashMap<>();
    runs.forEach(
        (place, course) -> {
          if (areas.containsKey(place)) {
            ofAreas.put(place, course);
          }
        });
    Atlas slice = talliesTold();
    return new TalliesPage.Tallies(
        areas,
        ofAreas,
        shelf.ground().schemes(),
        Tally.of(slice, LocalDate.MAX).quoted(),
        shelf.file().discretion(),
        shelf.newest());
  }

  /** The claims that count something, the newest so many. */
  Atlas talliesTold() {
    ClaimFilter counting = ClaimFilter.ALL.withKind(Kind.TALLY);
    long all = shelf.file().claims(counting, Paging.first(1)).total();
    Page<Claim> newest =
        shelf.file().claims(counting, new Paging(Math.max(0, all - TALLIES), TALLIES));
    List<String> ids = newest.items().stream().map(Claim::id).toList();
    return shelf.atlas().decided(shelf.file().claims(ids));
  }

  /** Several slices as one. */
  private Atlas joined(List<Atlas> slices) {
    Atlas none =
        new Atlas(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Learnings.NONE,
            shelf.decisions(),
            List.of());
    Atlas first = slices.isEmpty() ? none : slices.get(0);
    List<Timeline> timelines = new ArrayList<>();
    slices.forEach(slice -> timelines.addAll(slice.timelines()));
    return new Atlas(
        first.packs(),
        distinct(slices.stream().flatMap(slice -> slice.reports().stream()), Report::id),
        distinct(slices.stream().flatMap(slice -> slice.claims().stream()), Claim::id),
        distinct(slices.stream().flatMap(slice -> slice.refusals().stream()), Refusal::id),
        distinct(slices.stream().flatMap(slice -> slice.places().stream()), Place::id),
        first.learnings(),
        shelf.decisions(),
        timelines);
  }

  private static <T> List<T> distinct(Stream<T> all, Function<T, String> id) {
    Map<String, T> byId = new LinkedHashMap<>();
    all.sorted(Comparator.comparing(id)).forEach(each -> byId.putIfAbsent(id.apply(each), each));
    return List.copyOf(byId.values());
  }
}
