package org.sayso.chart;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.BaseMap;
import org.sayso.atlas.Discretion;
import org.sayso.cards.DayText;
import org.sayso.cards.Parties;
import org.sayso.claim.Claim;
import org.sayso.explain.Disagreement;
import org.sayso.explain.Run;
import org.sayso.explain.Tally;
import org.sayso.gazetteer.Place;
import org.sayso.report.Report;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Timeline;

/** All that the map of one file knows, with private persons described and not named. */
public final class FileData {

  private static final int DISAGREEMENTS = 12;

  private final Atlas atlas;
  private final BaseMap base;
  private final Parties parties;

  private FileData(Atlas atlas, BaseMap base, Parties parties) {
    this.atlas = atlas;
    this.base = base;
    this.parties = parties;
  }

  /** The ground, timelines, all words. */
  public static ObjectNode of(Atlas atlas, BaseMap base, Parties parties) {
    return new FileData(atlas, base, parties).write();
  }

  private ObjectNode write() {
    Discretion discretion = new Discretion(atlas.claims());
    WordsJson words = new WordsJson(atlas, discretion, parties);
    ObjectNode root = new ObjectMapper().createObjectNode();
    root.set("ground", GroundJson.of(base, points(), parties, head()));
    SortedMap<String, List<Run>> courses = new TreeMap<>();
    atlas.timelines().forEach(line -> courses.put(line.place(), runs(line)));
    root.set("timelines", CoursesJson.tree(courses));
    root.set(
        "overview",
        words.overview(
            Disagreement.of(atlas).stream().limit(DISAGREEMENTS).toList(),
            Tally.of(atlas, LocalDate.MAX).quoted(),
            atlas.claims().stream().filter(FileData::unplaced).toList()));
    details(words, root.putObject("details"));
    ObjectNode claims = root.putObject("claims");
    atlas.claims().forEach(claim -> words.claim(claim, claims.putObject(claim.id())));
    return root;
  }

  /** What the map draws of a timeline. */
  public static List<Run> runs(Timeline line) {
    return line.holdings().stream().map(Run::of).toList();
  }

  private static boolean unplaced(Claim claim) {
    return claim.place() != null && claim.place().place() == null && !claim.background();
  }

  private void details(WordsJson words, ObjectNode to) {
    Map<String, Timeline> lines =
        atlas.timelines().stream().collect(Collectors.toMap(Timeline::place, Function.identity()));
    Set<String> ids = new HashSet<>(lines.keySet());
    atlas.claims().stream()
        .map(Claim::place)
        .filter(ref -> ref != null && ref.place() != null)
        .forEach(ref -> ids.add(ref.key()));
    for (String id : ids.stream().sorted().toList()) {
      ObjectNode place = to.putObject(id);
      ArrayNode holdings = place.putArray("holdings");
      Timeline line = lines.get(id);
      if (line != null) {
        line.holdings().forEach(holding -> words.holding(holding, holdings.addObject()));
      }
      ArrayNode others = place.putArray("others");
      words.at(id).forEach(claim -> others.add(claim.id()));
    }
  }

  /** Towns, crossings and others that claims or timelines are about. */
  private List<Place> points() {
    Set<String> told = new HashSet<>();
    atlas.timelines().forEach(line -> told.add(line.place()));
    atlas.claims().stream()
        .map(Claim::place)
        .filter(Objects::nonNull)
        .forEach(ref -> told.add(ref.key()));
    return atlas.places().stream().filter(place -> told.contains(place.id())).toList();
  }

  private Head head() {
    List<Holding> holdings =
        atlas.timelines().stream().map(Timeline::holdings).flatMap(Collection::stream).toList();
    SortedMap<LocalDate, Long> activity = new TreeMap<>();
    LocalDate first =
        holdings.stream().map(Holding::from).min(Comparator.naturalOrder()).orElse(null);
    LocalDate last = holdings.stream().map(Holding::to).max(Comparator.naturalOrder()).orElse(null);
    for (Claim claim : atlas.claims()) {
      LocalDate day = DayText.last(claim);
      if (day != null && first != null && last != null && !claim.background()) {
        if (!day.isBefore(first) && !day.isAfter(last)) {
          activity.merge(day, 1L, Long::sum);
        }
      }
    }
    LocalDate published =
        atlas.reports().stream()
            .map(Report::published)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new Head(
        atlas.reports().size(), atlas.claims().size(), published, first, last, List.of(), activity);
  }
}
