package org.sayso.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.BaseMap;
import org.sayso.atlas.Discretion;
import org.sayso.claim.Claim;
import org.sayso.explain.Disagreement;
import org.sayso.explain.Tally;
import org.sayso.report.Report;
import org.sayso.testimony.Direction;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Support;
import org.sayso.timeline.Timeline;

/** What the page knows: an atlas as one JSON object, with private persons described, not named. */
public final class MapData {

  private static final int DISAGREEMENTS = 12;

  private final ObjectMapper json = new ObjectMapper();
  private final ObjectNode root = json.createObjectNode();

  private MapData() {}

  /**
   * The page's data: title, reports, days, sides, areas and points, outlines, timelines, claims,
   * disagreements and attribution.
   *
   * @throws IllegalArgumentException on a shape or outline that is not JSON
   */
  public static ObjectNode of(Atlas atlas, BaseMap base) {
    MapData data = new MapData();
    data.root.put("title", base.title());
    data.attribution(base.attribution());
    data.sides(Sides.of(atlas, base));
    data.reports(atlas.reports());
    data.claims(atlas.reviewed());
    data.timelines(atlas.timelines());
    data.tallies(atlas);
    data.disagreements(Disagreement.of(atlas));
    data.ground(atlas, base);
    return data.root;
  }

  private void attribution(List<String> lines) {
    lines.forEach(root.putArray("attribution")::add);
  }

  private void sides(List<BaseMap.Side> sides) {
    ArrayNode array = root.putArray("sides");
    for (BaseMap.Side side : sides) {
      array
          .addObject()
          .put("id", side.party())
          .put("name", side.name())
          .put("colour", side.colour());
    }
  }

  private void reports(List<Report> reports) {
    root.put("reports", reports.size());
    root.put("lastPublished", latest(reports));
  }

  private static @Nullable String latest(List<Report> reports) {
    return reports.stream()
        .map(Report::published)
        .filter(Objects::nonNull)
        .max(LocalDate::compareTo)
        .map(LocalDate::toString)
        .orElse(null);
  }

  private void claims(List<Claim> claims) {
    ClaimJson shown = new ClaimJson(new Discretion(claims));
    ObjectNode all = root.putObject("claims");
    claims.forEach(claim -> shown.write(claim, all.putObject(claim.id())));
  }

  /** Where the map draws the lines between held, disputed and unclear, and what sources count. */
  private void tallies(Atlas atlas) {
    root.put("leastHold", Tally.LEAST_HOLD).put("disputedShare", Tally.DISPUTED_SHARE);
    ArrayNode array = root.putArray("tallies");
    for (Tally.Quoted quoted : Tally.of(atlas, LocalDate.MAX).quoted()) {
      ObjectNode node = array.addObject().put("claim", quoted.claim().id());
      if (quoted.day() != null) {
        node.put("day", quoted.day().toString());
      }
    }
  }

  private void timelines(List<Timeline> timelines) {
    ObjectNode all = root.putObject("timelines");
    for (Timeline timeline : timelines) {
      ArrayNode holdings = all.putArray(timeline.place());
      timeline.holdings().forEach(holding -> holding(holding, holdings.addObject()));
    }
    days(timelines.stream().map(Timeline::holdings).flatMap(Collection::stream).toList());
  }

  private void holding(Holding holding, ObjectNode to) {
    to.put("from", holding.from().toString()).put("to", holding.to().toString());
    if (holding.lastNews() != null) {
      to.put("lastNews", holding.lastNews().toString());
    }
    ObjectNode odds = to.putObject("p");
    holding.probabilities().forEach((party, p) -> odds.put(party, rounded(p)));
    to.put("contested", rounded(holding.contested()));
    ArrayNode because = to.putArray("because");
    holding.because().forEach(support -> support(support, because.addObject()));
  }

  private static void support(Support support, ObjectNode to) {
    to.put("claim", support.claim())
        .put("party", support.party())
        .put("supports", support.direction() == Direction.FOR)
        .put("weight", rounded(support.weight()))
        .put("origin", support.origin())
        .put("counted", support.counted())
        .put("reason", support.reason());
  }

  private void days(List<Holding> holdings) {
    holdings.stream()
        .map(Holding::from)
        .min(LocalDate::compareTo)
        .ifPresent(day -> root.put("firstDay", day.toString()));
    holdings.stream()
        .map(Holding::to)
        .max(LocalDate::compareTo)
        .ifPresent(day -> root.put("lastDay", day.toString()));
  }

  private void disagreements(List<Disagreement> disagreements) {
    ArrayNode array = root.putArray("disagreements");
    for (Disagreement one : disagreements.stream().limit(DISAGREEMENTS).toList()) {
      ObjectNode node = array.addObject();
      node.put("place", one.place()).put("day", one.day().toString());
      support(one.sideFor(), node.putObject("one"));
      support(one.against(), node.putObject("other"));
    }
  }

  private void ground(Atlas atlas, BaseMap base) {
    GroundJson ground = new GroundJson(json);
    ground.outlines(base, root.putArray("outlines"));
    ground.places(atlas, base, root.putObject("places"));
  }

  private static double rounded(double number) {
    return Math.round(number * 1000) / 1000.0;
  }

  /** The object as one line of JSON. */
  static String line(ObjectNode data) {
    try {
      return new ObjectMapper().writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of our own making is always JSON", e);
    }
  }
}
