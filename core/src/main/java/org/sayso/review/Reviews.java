package org.sayso.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.PlaceRef;
import org.sayso.gazetteer.Place;
import org.sayso.source.Source;

/**
 * The log of all decisions, an input of weighing like the reports.
 *
 * <p>A decision is never erased: the last one of each person on a question counts, and where two
 * persons answer a question differently, what the program found stands. One that its own maker
 * undid counts no more, and what that person decided before counts again.
 *
 * @param decisions by day; of one day in the order of the log
 */
public record Reviews(List<Decision> decisions) {

  /** Nobody decided anything. */
  public static final Reviews NONE = new Reviews(List.of());

  /** Sorts by day. */
  public Reviews {
    List<Decision> sorted = new ArrayList<>(decisions);
    sorted.sort(Comparator.comparing(Decision::day));
    decisions = List.copyOf(sorted);
  }

  /** What was decided up to a day; all of it for null. */
  public Reviews on(@Nullable LocalDate known) {
    return known == null
        ? this
        : new Reviews(decisions.stream().filter(one -> !one.day().isAfter(known)).toList());
  }

  /** The decisions that nobody undid, without undoings. */
  public List<Decision> standing() {
    Set<Integer> undone = undone(decisions);
    List<Decision> standing = new ArrayList<>();
    for (int i = 0; i < decisions.size(); i++) {
      if (!undone.contains(i) && decisions.get(i).act() != Decision.Act.UNDO) {
        standing.add(decisions.get(i));
      }
    }
    return standing;
  }

  /**
   * Which of some decisions are undone, by their places in the list. Of several of the same content
   * each undoing takes away the last that is left; an undoing can itself be undone.
   */
  public static Set<Integer> undone(List<Decision> decisions) {
    Map<List<String>, Integer> open = new HashMap<>();
    Set<Integer> undone = new HashSet<>();
    for (int i = decisions.size() - 1; i >= 0; i--) {
      Decision one = decisions.get(i);
      List<String> key = List.of(one.by(), one.id());
      int left = open.getOrDefault(key, 0);
      if (left > 0) {
        open.put(key, left - 1);
        undone.add(i);
      } else if (one.act() == Decision.Act.UNDO) {
        open.merge(List.of(one.by(), one.subject()), 1, Integer::sum);
      }
    }
    return undone;
  }

  /** What stands on each question, by question. */
  public SortedMap<Question, Verdict> verdicts() {
    SortedMap<Question, SortedMap<String, Decision>> latest = new TreeMap<>();
    for (Decision decision : standing()) {
      for (Question question : decision.questions()) {
        latest.computeIfAbsent(question, q -> new TreeMap<>()).put(decision.by(), decision);
      }
    }
    SortedMap<Question, Verdict> verdicts = new TreeMap<>();
    latest.forEach((question, answers) -> verdicts.put(question, new Verdict(question, answers)));
    return verdicts;
  }

  /**
   * What makes of claims what was decided: rejected ones left out, others with what was set right,
   * and with the parties that reviewers know their sources to belong to. Claims keep their ids.
   *
   * @param places the place of an id
   * @return throws {@link WrongDecision} where a decision names no place, or makes a claim that
   *     cannot be
   */
  public UnaryOperator<List<Claim>> ruling(Function<String, Optional<Place>> places) {
    if (decisions.isEmpty()) {
      return claims -> claims;
    }
    Ruling ruling = new Ruling(verdicts(), places);
    return claims -> claims.stream().flatMap(claim -> ruling.of(claim).stream()).toList();
  }

  /** The verdicts on one claim, on its place and on its speakers, in the order of questions. */
  public List<Verdict> about(Claim claim) {
    PlaceRef place = claim.place();
    List<String> speakers = claim.sources().stream().map(Reviews::name).toList();
    return verdicts().values().stream()
        .filter(
            verdict ->
                switch (verdict.question().about()) {
                  case Question.SAME_PLACE ->
                      place != null && verdict.question().subject().equals(place.key());
                  case Question.PARTY -> speakers.contains(verdict.question().subject());
                  default -> verdict.question().subject().equals(claim.id());
                })
        .toList();
  }

  /** The decisions about claims that are not among these. */
  public List<Decision> unknown(Predicate<String> claims) {
    return standing().stream()
        .filter(one -> one.act() != Decision.Act.MERGE && one.act() != Decision.Act.INTEREST)
        .filter(one -> !claims.test(one.subject()))
        .toList();
  }

  /** By which name decisions are about a source; empty where it has none. */
  public static String name(Source source) {
    return source.text() == null ? "" : Question.folded(source.text());
  }
}
