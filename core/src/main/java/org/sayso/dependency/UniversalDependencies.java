package org.sayso.dependency;

import java.util.List;
import java.util.function.Predicate;
import org.sayso.conversion.Auxiliaries;
import org.sayso.conversion.BareTimes;
import org.sayso.conversion.CompoundParticiples;
import org.sayso.conversion.Copulas;
import org.sayso.conversion.DashedSpeakers;
import org.sayso.conversion.DatingClauses;
import org.sayso.conversion.Dependencies;
import org.sayso.conversion.Draft;
import org.sayso.conversion.FrontedTimes;
import org.sayso.conversion.Neighbours;
import org.sayso.conversion.Prepositions;
import org.sayso.conversion.PurposeClauses;
import org.sayso.conversion.Relations;
import org.sayso.conversion.RelativePronouns;
import org.sayso.conversion.ToldNouns;
import org.sayso.coordination.AfterSemicolons;
import org.sayso.coordination.Conjuncts;
import org.sayso.coordination.CountedApart;
import org.sayso.coordination.HeadlinePairs;
import org.sayso.coordination.JoinedStates;
import org.sayso.coordination.NameLists;
import org.sayso.coordination.NameSeries;
import org.sayso.coordination.NotOnly;
import org.sayso.coordination.OneAndOther;
import org.sayso.coordination.PlaceSeries;
import org.sayso.coordination.SeriesOfDeeds;
import org.sayso.coordination.SharedAgents;
import org.sayso.coordination.SharedClauses;
import org.sayso.coordination.SharedTenses;
import org.sayso.coordination.Ways;

/**
 * Rebuilds trees of NLP4J's kind as trees of Universal Dependencies: prepositions hang on what they
 * govern, the copula on its predicate, every conjunct on the first one.
 *
 * <p>Reported speech stays a {@code ccomp} under its verb of saying, wherever the two stand. A
 * {@code cc} hangs on the conjunct that it introduces. Pure: whatever tree goes in, a tree comes
 * out.
 */
public final class UniversalDependencies {

  private final Relations relations;

  /**
   * A converter for a language.
   *
   * @param weekday which lemmas name a day of the week
   * @param time which lemmas name a time without a preposition, days of the week among them
   * @param saying which lemmas of verbs stand between what is said and who says it
   */
  public UniversalDependencies(
      Predicate<String> weekday, Predicate<String> time, Predicate<String> saying) {
    relations = new Relations(weekday, time, saying);
  }

  /**
   * Converts one tree.
   *
   * @param tags the tags of its words
   * @param lemmas their lemmas
   * @param heads head of each, -1 for the root
   * @param labels NLP4J's labels
   */
  public Dependencies convert(
      List<String> tags, List<String> lemmas, int[] heads, List<String> labels) {
    Draft draft = new Draft(tags, lemmas);
    new Prepositions(relations, draft, heads, labels).turn();
    new Auxiliaries(draft).tell();
    new Copulas(draft, labels).turn();
    new Neighbours(relations, draft).turn();
    new Conjuncts(relations, draft).gather();
    new OneAndOther(draft).oppose();
    new SeriesOfDeeds(draft).part();
    new DashedSpeakers(draft).part();
    new JoinedStates(draft).join();
    new NotOnly(draft).join();
    new CompoundParticiples(draft).turn();
    new BareTimes(relations, draft).free();
    new FrontedTimes(relations, draft).part();
    new DatingClauses(relations, draft).hang();
    new Bearings(relations, draft).turn();
    new NumberedNames(draft).unite();
    new FrontedPhrases(relations, draft).part();
    new SelfStyled(relations, draft).part();
    new LateSubjects(relations, draft).give();
    new StrayClauses(relations, draft).hang();
    new ToldNouns(relations, draft).judge();
    new RelativePronouns(relations, draft).place();
    new OneAndOther(draft).join();
    new SharedAgents(relations, draft).part();
    new GardenPaths(relations, draft).leave();
    new Results(draft).part();
    new BlamedDeeds(draft).part();
    new CountedApart(draft).join();
    new NameLists(draft).hang();
    new NameSeries(relations, draft).join();
    new PlaceSeries(draft).join();
    new Ways(relations, draft).join();
    new SharedClauses(draft).share();
    new SharedTenses(draft, relations).join();
    new AfterSemicolons(draft).give();
    new AgentPhrases(relations, draft).part();
    new BareSentences(draft).read();
    new PurposeClauses(draft).part();
    new InterposedSayings(relations, draft).join();
    new HeadlinePairs(relations, draft).join();
    new Participles(draft).read();
    new HeldPlaces(draft).read();
    return draft.finished();
  }
}
