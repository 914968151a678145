package org.sayso.chart;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.Discretion;
import org.sayso.cards.DayText;
import org.sayso.cards.Parties;
import org.sayso.claim.Claim;
import org.sayso.explain.Disagreement;
import org.sayso.explain.Tally;
import org.sayso.review.Reviews;
import org.sayso.testimony.Direction;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Support;

/** The words behind the map: what is said of one place, and what stands out in all. */
public final class WordsJson {

  private static final Comparator<Claim> NEWEST =
      Comparator.comparing(DayText::last, Comparator.nullsFirst(Comparator.naturalOrder()))
          .reversed()
          .thenComparing(Claim::id);

  private final ObjectMapper json = new ObjectMapper();
  private final ClaimJson card;
  private final Discretion discretion;
  private final Reviews reviews;
  private final Map<String, Claim> claims = new HashMap<>();

  /** The words of a slice. */
  public WordsJson(Atlas slice, Discretion discretion, Parties parties) {
    this.card = new ClaimJson(discretion, parties);
    this.discretion = discretion;
    this.reviews = slice.reviews();
    slice.claims().forEach(claim -> claims.put(claim.id(), claim));
  }

  /**
   * What the panel of a place shows on a day: the holding with what it rests on, and what else is
   * said up to the day.
   *
   * @param most how many further claims at most, the newest
   */
  public ObjectNode details(String place, @Nullable Holding holding, LocalDate day, int most) {
    ObjectNode root = json.createObjectNode();
    Set<String> weighed = new HashSet<>();
    if (holding == null) {
      root.putNull("holding");
    } else {
      holding(holding, root.putObject("holding"));
      holding.because().forEach(support -> weighed.add(support.claim()));
    }
    List<Claim> others =
        at(place)
            .filter(claim -> !weighed.contains(claim.id()))
            .filter(claim -> upTo(claim, day))
            .limit(most)
            .toList();
    ArrayNode ids = root.putArray("others");
    others.forEach(claim -> ids.add(claim.id()));
    ObjectNode all = root.putObject("claims");
    Stream.concat(weighed.stream().sorted().map(claims::get), others.stream())
        .filter(claim -> claim != null)
        .forEach(claim -> claim(claim, all.putObject(claim.id())));
    return root;
  }

  /** The claims that name a place, the newest first. */
  Stream<Claim> at(String place) {
    return claims.values().stream()
        .filter(claim -> claim.place() != null && claim.place().key().equals(place))
        .sorted(NEWEST);
  }

  private static boolean upTo(Claim claim, LocalDate day) {
    LocalDate last = DayText.last(claim);
    return last == null || !last.isAfter(day);
  }

  void claim(Claim claim, ObjectNode to) {
    card.write(claim, reviews.decisions().isEmpty() ? List.of() : reviews.about(claim), to);
  }

  void holding(Holding holding, ObjectNode to) {
    ClaimJson.day("from", holding.from(), to);
    ClaimJson.day("to", holding.to(), to);
    ClaimJson.day("lastNews", holding.lastNews(), to);
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

  /**
   * What stands out: the sharpest disagreements, what sources count, claims on places that no
   * gazetteer knows.
   */
  public ObjectNode overview(
      List<Disagreement> disagreements, List<Tally.Quoted> tallies, List<Claim> unplaced) {
    ObjectNode root = json.createObjectNode();
    ArrayNode sharpest = root.putArray("disagreements");
    for (Disagreement one : disagreements) {
      ObjectNode node = sharpest.addObject().put("place", one.place());
      ClaimJson.day("day", one.day(), node);
      word(one.sideFor(), node.putObject("one"));
      word(one.against(), node.putObject("other"));
    }
    ArrayNode counts = root.putArray("tallies");
    tallies.forEach(quoted -> tally(quoted, counts.addObject()));
    ArrayNode lost = root.putArray("unplaced");
    unplaced.forEach(claim -> claim(claim, lost.addObject()));
    return root;
  }

  private void word(Support support, ObjectNode to) {
    Claim claim = claims.get(support.claim());
    to.put("party", support.party()).put("supports", support.direction() == Direction.FOR);
    to.put("says", claim == null ? support.reason() : card.says(claim));
    to.put("who", claim == null ? "" : ClaimJson.who(claim));
  }

  private void tally(Tally.Quoted quoted, ObjectNode to) {
    to.put("says", card.says(quoted.claim()))
        .put("quote", discretion.shown(quoted.report(), quoted.claim().evidence()));
    to.put("who", org.sayso.explain.Chains.of(quoted.claim()));
    ClaimJson.day("day", quoted.day(), to);
  }

  private static double rounded(double number) {
    return Math.round(number * 1000) / 1000.0;
  }
}
