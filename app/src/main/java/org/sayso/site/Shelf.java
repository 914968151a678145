package org.sayso.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.BaseMap;
import org.sayso.atlas.Discretion;
import org.sayso.cards.Frame;
import org.sayso.cards.Parties;
import org.sayso.cards.View;
import org.sayso.chart.Head;
import org.sayso.claim.Refusal;
import org.sayso.explain.Run;
import org.sayso.gazetteer.Place;
import org.sayso.live.LiveAtlas;
import org.sayso.live.RecentChanges;
import org.sayso.live.Standpoint;
import org.sayso.pages.PlaceMatter;
import org.sayso.pages.ReportMatter;
import org.sayso.pages.Steps;
import org.sayso.query.AtlasQuery;
import org.sayso.query.Paging;
import org.sayso.report.Report;
import org.sayso.review.Reviews;

/**
 * The served atlas as the pages ask it. Every answer is of bounded size, whatever the size of the
 * atlas.
 */
final class Shelf {

  private static final int INSIDE = 200;
  private static final int REPORTS_SEARCHED = 300;
  private static final int COPIES = 12;

  private final LiveAtlas atlas;
  private final BaseMap ground;
  private final Parties parties;
  private final Map<String, BaseMap.Area> areas = new TreeMap<>();
  private final Views views;
  private final RecentChanges changes;
  private final long reports;
  private final Head head;

  Shelf(LiveAtlas atlas, RecentChanges changes) {
    this.atlas = atlas;
    this.changes = changes;
    this.ground = atlas.file().ground();
    this.parties = new Parties(ground.sides());
    this.views = new Views(atlas);
    ground.areas().forEach(area -> areas.putIfAbsent(area.place().id(), area));
    Map<String, Long> counts = file().counts();
    this.reports = counts.getOrDefault("reports", 0L);
    this.head = head(counts.getOrDefault("claims", 0L));
  }

  private Head head(long claims) {
    List<Run> all = views.usual().values().stream().flatMap(List::stream).toList();
    LocalDate first = all.stream().map(Run::from).min(LocalDate::compareTo).orElse(null);
    LocalDate last = all.stream().map(Run::to).max(LocalDate::compareTo).orElse(null);
    TreeMap<LocalDate, Long> activity = new TreeMap<>(file().activity());
    if (first != null && last != null) {
      activity.headMap(first).clear();
      activity.tailMap(last, false).clear();
    }
    return new Head(reports, claims, newest(), first, last, file().speakers(), activity);
  }

  /** The atlas as it stands. */
  LiveAtlas atlas() {
    return atlas;
  }

  /** The file, for what decisions do not change. */
  AtlasQuery file() {
    return atlas.file();
  }

  /** What stands around every page. */
  Frame frame() {
    return new Frame(ground.title(), ground.attribution());
  }

  /** The ground of the map. */
  BaseMap ground() {
    return ground;
  }

  /** What parties are called. */
  Parties parties() {
    return parties;
  }

  /** The atlas in numbers. */
  Head head() {
    return head;
  }

  /** The areas of the map, by id. */
  Map<String, BaseMap.Area> areas() {
    return areas;
  }

  /** Who is said to hold what, as seen from standpoints. */
  Views views() {
    return views;
  }

  /** What new reports turned. */
  RecentChanges changes() {
    return changes;
  }

  /** The newest day of which anything is known. */
  LocalDate newest() {
    return atlas.newest();
  }

  /** How many reports there are. */
  long reportCount() {
    return reports;
  }

  /** Some reports, the newest first. */
  List<Report> reports(int from, int count) {
    return file().reports(new Paging(from, count));
  }

  /** All that reviewers decided. */
  Reviews decisions() {
    return atlas.reviews();
  }

  /** From where a view looks. */
  static Standpoint standpoint(View view) {
    return new Standpoint(view.known(), view.party());
  }

  /** The place of an id, or null where there is none. */
  @Nullable Place place(String id) {
    BaseMap.Area area = areas.get(id);
    return area != null ? area.place() : atlas.placeOf(id).orElse(null);
  }

  /**
   * What the page of a place shows; the view has a day.
   *
   * @param steps how much of the arithmetic is shown
   */
  PlaceMatter matter(Place place, View view, Steps steps) {
    Standpoint from = standpoint(view);
    LocalDate day = java.util.Objects.requireNonNull(view.day());
    Atlas told = atlas.place(place.id(), from, day);
    boolean added = steps != Steps.LINKED;
    boolean decided = added && !told.reviews().decisions().isEmpty();
    BaseMap.Area area = areas.get(place.id());
    return new PlaceMatter(
        withRefusals(told),
        file().discretion(),
        place,
        view,
        area != null && area.approximate(),
        around(place),
        inside(place),
        steps,
        added ? atlas.account(told, place, from, day) : null,
        decided ? atlas.accountAlone(told, place, from, day) : null);
  }

  private Atlas withRefusals(Atlas told) {
    List<String> reports = told.reports().stream().map(Report::id).limit(REPORTS_SEARCHED).toList();
    List<Refusal> refusals = file().refusals(reports);
    return new Atlas(
        told.packs(),
        told.reports(),
        told.claims(),
        refusals,
        told.places(),
        told.learnings(),
        told.reviews(),
        told.timelines());
  }

  private List<Place> around(Place place) {
    List<Place> around = new ArrayList<>();
    Set<String> seen = new HashSet<>(Set.of(place.id()));
    for (String id = place.parent(); id != null && seen.add(id); ) {
      Place outer = place(id);
      id = outer == null ? null : outer.parent();
      if (outer != null) {
        around.add(0, outer);
      }
    }
    return around;
  }

  /** Those of which something is told; of an area of the map also its parts on the map. */
  private List<Place> inside(Place place) {
    Map<String, Place> inside = new TreeMap<>();
    file().inside(place.id(), INSIDE).forEach(each -> inside.put(each.name() + each.id(), each));
    areas.values().stream()
        .map(BaseMap.Area::place)
        .filter(each -> place.id().equals(each.parent()))
        .forEach(each -> inside.put(each.name() + each.id(), each));
    return List.copyOf(inside.values());
  }

  /** What the page of a report shows, or null where there is none of that id. */
  @Nullable ReportMatter report(String id) {
    Optional<Atlas> found = file().report(id);
    if (found.isEmpty()) {
      return null;
    }
    Atlas slice = atlas.decided(found.get());
    Report report =
        slice.reports().stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    if (report == null) {
      return null;
    }
    List<Report> copies =
        report.copies().stream()
            .limit(COPIES)
            .flatMap(copy -> file().report(copy).stream())
            .flatMap(other -> other.reports().stream())
            .toList();
    Discretion discretion = file().discretion();
    return new ReportMatter(
        report, slice.claims(), slice.refusals(), discretion, slice.reviews(), copies);
  }
}
