package org.sayso.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.Evidence;
import org.sayso.claim.Refusal;
import org.sayso.coding.PrintedWords;
import org.sayso.report.ContentId;
import org.sayso.report.Report;
import org.sayso.report.Span;

/**
 * What is left of the proposals on one report. A proposal whose quote does not stand in the report
 * is dropped, for there is no passage to show; one that fails otherwise is refused.
 */
final class Findings {

  private static final int MOST = 300;
  private static final int LONGEST_QUOTE = 1_200;

  private final Report report;
  private final ClaimCheck check;
  private final Passages passages;
  private final ModelTally tally;
  private final Map<String, Claim> claims = new LinkedHashMap<>();
  private final Map<String, Refusal> refusals = new LinkedHashMap<>();
  private int last;

  Findings(PrintedWords words, String rule, ModelTally tally) {
    this.report = words.report();
    this.check = new ClaimCheck(words, rule);
    this.passages = new Passages(report.text());
    this.tally = tally;
  }

  /** Takes what holds of the proposals, in their order. */
  void take(List<JsonNode> proposals) {
    tally.dropped.addAndGet(Math.max(0, proposals.size() - MOST));
    for (JsonNode proposal : proposals.subList(0, Math.min(MOST, proposals.size()))) {
      Evidence evidence = evidence(proposal);
      if (evidence == null) {
        tally.dropped.incrementAndGet();
      } else {
        take(new Fields(proposal), evidence);
      }
    }
    tally.taken.addAndGet(claims.size());
    tally.refused.addAndGet(refusals.size());
  }

  private void take(Fields proposal, Evidence evidence) {
    try {
      Claim claim = check.claim(proposal, evidence);
      claims.merge(told(claim), claim, Findings::also);
    } catch (Unfit unfit) {
      String code = unfit.reason().code();
      String id = ContentId.of("x", report.id(), evidence.span().toString(), code, unfit.detail());
      refusals.putIfAbsent(
          id, new Refusal(id, report.id(), evidence, unfit.reason(), unfit.detail()));
    }
  }

  /** The quote where it stands in the report, the one nearest to the quote before; or null. */
  private @Nullable Evidence evidence(JsonNode proposal) {
    String quote = proposal.path("quote").asText("").strip();
    if (quote.length() > LONGEST_QUOTE) {
      return null;
    }
    Span span = passages.nearest(quote, last);
    if (span == null) {
      return null;
    }
    last = span.begin();
    return new Evidence(span, quote);
  }

  /** All that a claim says and on whose word, without where it is told. */
  private static String told(Claim claim) {
    return String.join(
        "|",
        claim.kind().code(),
        claim.action(),
        claim.standing().code(),
        String.valueOf(claim.actor() == null ? null : claim.actor().party()),
        String.valueOf(claim.target() == null ? null : claim.target().party()),
        String.valueOf(claim.place() == null ? null : claim.place().key()),
        String.valueOf(claim.quantity()),
        String.valueOf(claim.content()),
        claim.when().toString(),
        claim.sources().toString());
  }

  /** The first telling, with the other's passage beside its own. */
  private static Claim also(Claim first, Claim other) {
    List<Evidence> also = new ArrayList<>(first.also());
    if (!first.evidence().equals(other.evidence()) && !also.contains(other.evidence())) {
      also.add(other.evidence());
    }
    return new Claim(
        first.id(),
        first.report(),
        first.kind(),
        first.action(),
        first.standing(),
        first.background(),
        first.cumulative(),
        first.actor(),
        first.target(),
        first.place(),
        first.fought(),
        first.part(),
        first.to(),
        first.content(),
        first.quantity(),
        first.when(),
        first.sources(),
        first.hedges(),
        first.noComment(),
        first.evidence(),
        also,
        first.confidence(),
        first.rule());
  }

  List<Claim> claims() {
    return List.copyOf(claims.values());
  }

  List<Refusal> refusals() {
    return List.copyOf(refusals.values());
  }
}
