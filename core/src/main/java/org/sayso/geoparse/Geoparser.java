package org.sayso.geoparse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.geoparse.Sense.Option;
import org.sayso.geoparse.Toponym.Use;
import org.sayso.report.Span;
import org.sayso.text.Text;
import org.sayso.toponym.PlaceFinder;
import org.sayso.world.Lazy;
import org.sayso.world.World;

/** Finds every mention of a place in a report and decides which place it means. */
public final class Geoparser {

  private static final double SURE = 0.5;
  private static final double LEAST = 0.9;
  private static final double STEEP = 1.2;
  private static final double EVEN = 2.2;
  private static final double MOST = 0.98;

  private final World world;
  private final SpotWords words;
  private final Spotter spotter;
  private final Unlisted unlisted;
  private Weights weights = new Weights();

  /** A geoparser of English reports over the world's places. */
  public Geoparser(World world) {
    this.world = world;
    this.words = SpotWords.english();
    this.spotter = new Spotter(world, words);
    this.unlisted = new Unlisted(world, new PlaceFinder(Gazetteer.world(), "en"));
  }

  /** A geoparser that is made when it is first asked for. */
  public static Supplier<Geoparser> lazily(Supplier<World> world) {
    return new Lazy<>(() -> new Geoparser(world.get()));
  }

  /** The mentions in the order of the text. */
  public List<Toponym> of(Text text) {
    List<Spot> spots = likely(spotter.spots(text));
    JointDecision decision = new JointDecision(world, weights, text.raw(), spots);
    List<Toponym> listed = new ArrayList<>();
    Map<Span, Integer> sure = new HashMap<>();
    for (int i = 0; i < spots.size(); i++) {
      Spot spot = spots.get(i);
      Option option = decision.sense(i).best();
      double confidence = confidence(spot, option);
      Place place = world.place(option.place);
      listed.add(
          new Toponym(
              spot.span(),
              spot.text(),
              spot.use(),
              place,
              null,
              hundredths(MOST * option.likely),
              confidence));
      if (confidence >= SURE && spot.use() != Use.PEOPLE) {
        sure.put(spot.span(), option.place);
      }
    }
    return unlisted.among(text, listed, sure);
  }

  /**
   * That the words are a mention of a place, by what speaks for it, and that it is this place. Both
   * curves were fitted on the sets of news of docs/measurements.md.
   */
  private static double confidence(Spot spot, Option option) {
    double mention =
        spot.use() == Use.PEOPLE ? 1 : 1 / (1 + Math.exp(EVEN - STEEP * spot.evidence()));
    return hundredths(MOST * mention * option.likely);
  }

  private static double hundredths(double share) {
    return Math.round(share * 100) / 100.0;
  }

  /** Those for which, all mentions of the name taken together, more speaks than against. */
  private List<Spot> likely(List<Spot> spots) {
    Map<String, Double> best = new HashMap<>();
    Map<String, Double> worst = new HashMap<>();
    for (Spot spot : spots) {
      String name = Gazetteer.folded(spot.text());
      best.merge(name, spot.evidence(), Math::max);
      worst.merge(name, spot.evidence(), Math::min);
    }
    List<Spot> kept = new ArrayList<>();
    for (Spot spot : spots) {
      String name = Gazetteer.folded(spot.text());
      double evidence =
          spot.evidence()
              + weights.echo * Math.max(0, best.getOrDefault(name, 0.0))
              + weights.person * Math.min(0, worst.getOrDefault(name, 0.0));
      if (spot.use() == Use.PEOPLE || evidence > LEAST) {
        kept.add(spot.with(evidence));
      }
    }
    return kept;
  }
}
