package org.sayso.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.PlaceRef;
import org.sayso.gazetteer.Place;
import org.sayso.source.Source;

/** What reviewers agree on, carried out on claims. */
final class Ruling {

  private final Map<String, Map<String, Verdict>> bySubject = new HashMap<>();
  private final Function<String, Optional<Place>> places;

  Ruling(SortedMap<Question, Verdict> verdicts, Function<String, Optional<Place>> places) {
    this.places = places;
    verdicts.forEach(
        (question, verdict) ->
            bySubject
                .computeIfAbsent(question.subject(), subject -> new HashMap<>())
                .put(question.about(), verdict));
  }

  /** The claim as decided; none where it is rejected. */
  Optional<Claim> of(Claim read) {
    Map<String, Verdict> own = bySubject.getOrDefault(read.id(), Map.of());
    Verdict verdict = own.get(Question.STATUS);
    String status = agreed(verdict);
    if (Decision.Act.REJECT.code().equals(status)) {
      return Optional.empty();
    }
    Rewriting claim = new Rewriting(read);
    if (Decision.Act.ACCEPT.code().equals(status)) {
      claim.confidence = 1;
      claim.place = sure(claim.place);
    }
    for (Correction field : Correction.values()) {
      correct(claim, field, own.get(field.code()));
    }
    claim.place = merged(claim.place);
    claim.sources = read.sources().stream().map(this::known).toList();
    try {
      return Optional.of(claim.claim());
    } catch (IllegalArgumentException e) {
      if (verdict == null) {
        throw e;
      }
      throw new WrongDecision(decision(verdict), String.valueOf(e.getMessage()));
    }
  }

  private void correct(Rewriting claim, Correction field, @Nullable Verdict verdict) {
    String value = agreed(verdict);
    if (verdict != null && value != null) {
      field.apply(value, claim, id -> place(id, decision(verdict)));
    }
  }

  private Place place(String id, Decision by) {
    return places.apply(id).orElseThrow(() -> new WrongDecision(by, "there is no place " + id));
  }

  private static @Nullable PlaceRef sure(@Nullable PlaceRef ref) {
    return ref == null ? null : new PlaceRef(ref.text(), ref.place(), ref.path(), 1);
  }

  /** The place that reviewers say this one is, by however many steps. */
  private @Nullable PlaceRef merged(@Nullable PlaceRef ref) {
    PlaceRef now = ref;
    Set<String> seen = new HashSet<>();
    while (now != null && seen.add(now.key())) {
      Verdict verdict = bySubject.getOrDefault(now.key(), Map.of()).get(Question.SAME_PLACE);
      String other = agreed(verdict);
      if (verdict == null || other == null) {
        return now;
      }
      Place place = place(other, decision(verdict));
      now = new PlaceRef(now.text(), place, place.path(), now.confidence());
    }
    return now;
  }

  private Source known(Source source) {
    String party =
        agreed(bySubject.getOrDefault(Reviews.name(source), Map.of()).get(Question.PARTY));
    return party == null
        ? source
        : new Source(
            source.text(),
            source.role(),
            source.kind(),
            party.equals("none") ? null : party,
            source.anonymous(),
            source.medium(),
            source.isPrivate(),
            source.with());
  }

  /** The answer of all; null where they disagree, none decided, or all leave it to the program. */
  private static @Nullable String agreed(@Nullable Verdict verdict) {
    String answer = verdict == null ? null : verdict.agreed();
    return answer == null || answer.isEmpty() ? null : answer;
  }

  private static Decision decision(Verdict verdict) {
    return List.copyOf(verdict.answers().values()).get(0);
  }
}
