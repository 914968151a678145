package org.sayso.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.sayso.gazetteer.Place;
import org.sayso.lists.ChangesPage;
import org.sayso.lists.TalliesPage;
import org.sayso.live.Changes;
import org.sayso.live.RecentChanges;
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
  private static final int TALLIES = 400;

  private final Shelf shelf;

  Gatherer(Shelf shelf) {
    this.shelf = shelf;
  }

  /**
   * The slice in which the sharpest disputes of a view's day lie; an empty one until every place is
   * weighed.
   */
  Atlas disputed(View view, Seen seen) {
    LocalDate day = Objects.requireNonNull(view.day());
    Standpoint from = Shelf.standpoint(view);
    if (!seen.whole()) {
      return joined(List.of());
    }
    List<String> places =
        seen.runs().entrySet().stream()
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
        places.parallelStream()
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

  /**
   * What changed between two days of publication.
   *
   * @param from which of the places of which most is new
   */
  ChangesPage.Changes changes(LocalDate since, LocalDate day, int from) {
    LocalDate known = day.isBefore(shelf.newest()) ? day : null;
    Changes changes =
        shelf
            .changes()
            .of(new Changes.Question(since, known, day), new Paging(from, RecentChanges.PLACES));
    return new ChangesPage.Changes(
        changes.turns(),
        changes.claims(),
        shelf.file().discretion(),
        day,
        since,
        changes.spokenOf(),
        from,
        RecentChanges.PLACES);
  }

  /** Counts, ours and the newest of sources. */
  TalliesPage.Tallies tallies() {
    Map<String, Place> areas = new HashMap<>();
    shelf.areas().forEach((id, area) -> areas.put(id, area.place()));
    SortedMap<String, List<Run>> runs = shelf.views().usual();
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
