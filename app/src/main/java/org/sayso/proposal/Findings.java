package org.sayso.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.Evidence;
import org.sayso.claim.Refusal;
import org.sayso.printed.PrintedWords;
import org.sayso.report.ContentId;
import org.sayso.report.Report;
import org.sayso.report.Span;

/**
 * What is left of the proposals on one report.
 *
 * @param claims what the report bears out, each once
 * @param refusals proposals with a quote from the report that fail otherwise
 * @param dropped how many have no quote from the report, so that there is no passage to show, or
 *     are more than are looked at
 */
public record Findings(List<Claim> claims, List<Refusal> refusals, int dropped) {

  private static final int MOST = 300;
  private static final int LONGEST_QUOTE = 1_200;

  /** Copies the lists. */
  public Findings {
    claims = List.copyOf(claims);
    refusals = List.copyOf(refusals);
  }

  /**
   * Holds proposals against a report.
   *
   * @param words the report's own
   * @param rule kept with each claim as what gave it
   * @param proposals of any JSON type, in the order of the answer
   */
  public static Findings of(PrintedWords words, String rule, List<JsonNode> proposals) {
    int looked = Math.min(MOST, proposals.size());
    Sifting sifting = new Sifting(words, rule);
    proposals.subList(0, looked).forEach(sifting::take);
    return new Findings(
        List.copyOf(sifting.claims.values()),
        List.copyOf(sifting.refusals.values()),
        sifting.dropped + proposals.size() - looked);
  }

  /** The work on one report. */
  private static final class Sifting {
    private final Report report;
    private final ClaimCheck check;
    private final Passages passages;
    private final Map<String, Claim> claims = new LinkedHashMap<>();
    private final Map<String, Refusal> refusals = new LinkedHashMap<>();
    private int dropped;
    private int last;

    Sifting(PrintedWords words, String rule) {
      this.report = words.report();
      this.check = new ClaimCheck(words, rule);
      this.passages = new Passages(report.text());
    }

    void take(JsonNode proposal) {
      Evidence evidence = evidence(proposal);
      if (evidence == null) {
        dropped++;
        return;
      }
      try {
        Claim claim = check.claim(new Fields(proposal), evidence);
        claims.merge(told(claim), claim, Findings::also);
      } catch (Unfit unfit) {
        refuse(evidence, unfit.reason(), unfit.detail());
      }
    }

    private void refuse(Evidence evidence, Refusal.Reason reason, String detail) {
      String id = ContentId.of("x", report.id(), evidence.span().toString(), reason.code(), detail);
      refusals.putIfAbsent(id, new Refusal(id, report.id(), evidence, reason, detail));
    }

    /** The quote where it stands in the report, the one nearest to the quote before; or null. */
    private @Nullable Evidence evidence(JsonNode proposal) {
      String quote = proposal.path("quote").asText("").strip();
      Span span = quote.length() > LONGEST_QUOTE ? null : passages.nearest(quote, last);
      if (span == null) {
        return null;
      }
      last = span.begin();
      return new Evidence(span, quote);
    }
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
}
