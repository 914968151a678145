package org.sayso.geoparse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.geoparse.Sense.Option;
import org.sayso.geoparse.Toponym.Use;
import org.sayso.report.Span;
import org.sayso.text.Text;
import org.sayso.toponym.Distances;
import org.sayso.toponym.PlaceFinder;
import org.sayso.world.Lazy;
import org.sayso.world.World;

/** Finds every mention of a place in a report and decides which place it means. */
public final class Geoparser {

  private static final double SURE = 0.5;
  private static final double LEAST = 0.9;
  private static final double FAINTEST = -2.5;
  private static final double PERSON = -2.5;
  private static final double PLACED = 1;
  private static final double MOST = 0.92;

  /** What lies far from where the report has it is hardly meant. */
  private static final double ELSEWHERE = 0.2;

  private final World world;
  private final SpotWords words;
  private final Spellings sounds;
  private final Spotter spotter;
  private final Unlisted unlisted;
  private final Distances distances = Distances.of("en");
  private final Weights weights = new Weights();
  private final ThreadLocal<Worked> last = new ThreadLocal<>();

  /** A geoparser of English reports over the world's places. */
  public Geoparser(World world) {
    this.world = world;
    this.words = SpotWords.english();
    this.sounds = new Spellings(world, words);
    this.spotter = new Spotter(world, words, sounds);
    this.unlisted = new Unlisted(world, new PlaceFinder(Gazetteer.world(), "en"), sounds);
  }

  /** A geoparser that is made when it is first asked for. */
  public static Supplier<Geoparser> lazily(Supplier<World> world) {
    return new Lazy<>(() -> new Geoparser(world.get()));
  }

  /** The mentions in the order of the text. */
  public List<Toponym> of(Text text) {
    Map<Span, Integer> sure = new HashMap<>();
    List<Toponym> listed = listed(text, sure);
    return unlisted.among(text, listed, sure);
  }

  /** The mentions, without those of which no place is known. */
  public List<Toponym> placed(Text text) {
    Map<Span, Integer> sure = new HashMap<>();
    List<Toponym> listed = listed(text, sure);
    return sure.isEmpty() // names that no list has are looked for near sure ones only
        ? listed
        : unlisted.among(text, listed, sure).stream().filter(t -> t.place() != null).toList();
  }

  private List<Toponym> listed(Text text, Map<Span, Integer> sure) {
    List<Toponym> listed = new ArrayList<>();
    for (Decided decided : decided(text)) {
      if (decided.spot.evidence() > LEAST) {
        Toponym toponym = decided.toponym(world);
        listed.add(toponym);
        if (toponym.confidence() >= SURE && toponym.use() != Use.PEOPLE) {
          sure.put(toponym.span(), decided.option.place);
        }
      }
    }
    return listed;
  }

  /**
   * Every name that a place of the world has, also where little shows that a place is meant: for
   * who knows by other signs that it is one.
   */
  public List<Toponym> names(Text text) {
    return decided(text).stream().map(one -> one.toponym(world)).toList();
  }

  /**
   * The one place in the country that most names of the report lie in whose name, in another hand's
   * spelling, is that one; for a name that no place of the world has.
   */
  public Optional<Place> spelt(Text text, String name) {
    if (!world.named(name).isEmpty()) {
      return Optional.empty();
    }
    int place = sounds.in(home(decided(text)), name);
    return place < 0 ? Optional.empty() : Optional.of(world.place(place));
  }

  private int home(List<Decided> decided) {
    Map<Integer, Integer> counts = new HashMap<>();
    int all = 0;
    for (Decided one : decided) {
      int country = world.country(one.option.place);
      if (country >= 0 && one.toponym(world).choice() >= SURE) {
        counts.merge(country, 1, Integer::sum);
        all++;
      }
    }
    int half = all / 2;
    return counts.entrySet().stream()
        .filter(count -> count.getValue() > half)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(-1);
  }

  /** A stretch and what it means most likely. */
  private record Decided(Spot spot, Option option, boolean elsewhere) {

    Toponym toponym(World world) {
      double choice = (elsewhere ? ELSEWHERE : MOST) * option.likely;
      return new Toponym(
          spot.span(),
          spot.text(),
          spot.use(),
          world.place(option.place),
          null,
          hundredths(choice),
          hundredths(choice * spot.likely()));
    }

    private static double hundredths(double share) {
      return Math.round(share * 100) / 100.0;
    }
  }

  /** Kept for the text that a thread asked for last, which it asks for again. */
  private List<Decided> decided(Text text) {
    Worked known = last.get();
    if (known == null || known.text != text) {
      known = new Worked(text, decide(text));
      last.set(known);
    }
    return known.decided;
  }

  private record Worked(Text text, List<Decided> decided) {}

  private List<Decided> decide(Text text) {
    List<Spot> spots = weighed(spotter.spots(text));
    JointDecision decision = new JointDecision(world, weights, distances, text.raw(), spots);
    List<Decided> decided = new ArrayList<>();
    for (int i = 0; i < spots.size(); i++) {
      Sense sense = decision.sense(i);
      decided.add(new Decided(spots.get(i), sense.best(), sense.elsewhere));
    }
    return decided;
  }

  /** Each stretch by all mentions of its name: what is a place or a person once is so elsewhere. */
  private List<Spot> weighed(List<Spot> spots) {
    Map<String, Double> best = new HashMap<>();
    Map<String, Double> worst = new HashMap<>();
    Set<String> persons = new HashSet<>();
    for (Spot spot : spots) {
      String name = Gazetteer.folded(spot.text());
      best.merge(name, spot.evidence(), Math::max);
      worst.merge(name, spot.evidence(), Math::min);
      if (spot.beside() <= PERSON) {
        persons.add(name);
      }
    }
    List<Spot> weighed = new ArrayList<>();
    for (Spot spot : spots) {
      String name = Gazetteer.folded(spot.text());
      boolean person = persons.contains(name) && spot.beside() < PLACED;
      double echo = weights.echo * Math.max(0, best.getOrDefault(name, 0.0));
      double doubt = weights.person * Math.min(0, worst.getOrDefault(name, 0.0));
      double evidence = spot.evidence() + doubt + (person ? -weights.surname : echo);
      if (evidence > FAINTEST) {
        weighed.add(spot.with(evidence));
      }
    }
    return weighed;
  }
}
