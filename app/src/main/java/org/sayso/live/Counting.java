package org.sayso.live;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sayso.atlas.Atlas;
import org.sayso.claim.Claim;
import org.sayso.explain.Discreet;
import org.sayso.explain.Tally;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.pack.Kind;
import org.sayso.query.ClaimFilter;
import org.sayso.query.Paging;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Timeline;

/** Counts areas by holder, beside what sources count, without reading the whole atlas. */
public record Counting(LiveAtlas atlas) {

  /** Counts of sources at most; an atlas of a million claims holds some hundreds. */
  private static final int MOST_QUOTED = 2_000;

  /** The tally of a day, without the names of private persons. */
  public Tally on(LocalDate day) {
    Atlas counts =
        atlas.file().found(ClaimFilter.ALL.withKind(Kind.TALLY), Paging.first(MOST_QUOTED)).part();
    Atlas decided = atlas.decided(counts);
    Map<String, Place> places = new LinkedHashMap<>();
    decided.places().stream()
        .filter(place -> place.kind() != PlaceKind.DISTRICT)
        .forEach(place -> places.put(place.id(), place));
    List<Timeline> lines = new ArrayList<>();
    for (Map.Entry<String, Holding> each : atlas.on(day).entrySet()) {
      lines.add(new Timeline(each.getKey(), List.of(each.getValue())));
      atlas.placeOf(each.getKey()).ifPresent(place -> places.put(place.id(), place));
    }
    Tally tally =
        Tally.of(
            new Atlas(
                decided.packs(),
                decided.reports(),
                decided.claims(),
                List.of(),
                List.copyOf(places.values()),
                decided.learnings(),
                decided.reviews(),
                lines),
            day);
    Discreet discreet = new Discreet(atlas.file().discretion());
    return new Tally(
        day,
        tally.districts(),
        tally.disputed(),
        tally.unclear(),
        tally.quoted().stream().map(quoted -> shown(quoted, discreet)).toList());
  }

  private static Tally.Quoted shown(Tally.Quoted quoted, Discreet discreet) {
    Claim claim = discreet.of(quoted.claim());
    return new Tally.Quoted(claim, discreet.of(quoted.report()), claim.evidence().text());
  }
}
