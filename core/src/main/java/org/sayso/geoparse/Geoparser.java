package org.sayso.geoparse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.geoparse.Sense.Option;
import org.sayso.geoparse.Toponym.Use;
import org.sayso.text.Text;
import org.sayso.world.World;

/** Finds every mention of a place in a report and decides which place it means. */
public final class Geoparser {

  private final World world;
  private final SpotWords words;
  private final Spotter spotter;
  private final Weights weights = new Weights();

  /** A geoparser of English reports over the world's places. */
  public Geoparser(World world) {
    this.world = world;
    this.words = SpotWords.english();
    this.spotter = new Spotter(world, words);
  }

  /** The mentions in the order of the text. */
  public List<Toponym> of(Text text) {
    List<Spot> spots = likely(spotter.spots(text));
    JointDecision decision = new JointDecision(world, weights, text.raw(), spots);
    List<Toponym> toponyms = new ArrayList<>();
    for (int i = 0; i < spots.size(); i++) {
      Spot spot = spots.get(i);
      Option option = decision.sense(i).best();
      Place place = world.place(option.place);
      double confidence = option.likely / (1 + Math.exp(-spot.evidence() - 0.5));
      toponyms.add(
          new Toponym(
              spot.span(),
              spot.text(),
              spot.use(),
              place,
              null,
              Math.round(confidence * 100) / 100.0));
    }
    return toponyms;
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
              + 0.4 * Math.max(0, best.getOrDefault(name, 0.0))
              + 0.4 * Math.min(0, worst.getOrDefault(name, 0.0));
      if (spot.use() == Use.PEOPLE || evidence > 0) {
        kept.add(spot.with(evidence));
      }
    }
    return kept;
  }
}
