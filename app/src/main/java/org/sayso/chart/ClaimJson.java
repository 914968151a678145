package org.sayso.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Discretion;
import org.sayso.cards.DayText;
import org.sayso.cards.Decided;
import org.sayso.cards.Parties;
import org.sayso.cards.Wording;
import org.sayso.claim.Claim;
import org.sayso.claim.Evidence;
import org.sayso.review.Verdict;
import org.sayso.source.Source;

/** A claim as the map shows it: what is said, the quoted words, and those who stand behind them. */
final class ClaimJson {

  private final Discretion discretion;
  private final Wording wording;

  ClaimJson(Discretion discretion, Parties parties) {
    this.discretion = discretion;
    this.wording = new Wording(parties, discretion);
  }

  /** What is said, in a line. */
  String says(Claim claim) {
    return wording.of(claim);
  }

  /** The one who is quoted, described where private. */
  static String who(Claim claim) {
    Source source = claim.innermost();
    String name = source.isPrivate() ? Discretion.description(claim, source) : source.text();
    return name == null ? "an unnamed " + source.kind().code() : name;
  }

  /**
   * Fills the empty node.
   *
   * @param verdicts what reviewers decided of it
   */
  void write(Claim claim, List<Verdict> verdicts, ObjectNode to) {
    to.put("id", claim.id()).put("report", claim.report());
    to.put("says", says(claim)).put("standing", claim.standing().code());
    if (claim.place() != null) {
      to.put("placeText", shown(claim, claim.place().text()));
    }
    if (claim.background()) {
      to.put("background", true);
    }
    day("from", claim.when().days().from(), to);
    day("to", claim.when().days().to(), to);
    day("day", DayText.last(claim), to);
    text("whenText", shown(claim, claim.when().text()), to);
    words(claim, to);
    if (!verdicts.isEmpty()) {
      Decided.lines(verdicts).forEach(to.putArray("decided")::add);
      to.put("rejected", Decided.rejected(verdicts));
    }
  }

  private void words(Claim claim, ObjectNode to) {
    ArrayNode chain = to.putArray("sources");
    claim.sources().forEach(source -> source(claim, source, chain.addObject()));
    claim.hedges().forEach(to.putArray("hedges")::add);
    ArrayNode silent = to.putArray("noComment");
    claim.noComment().forEach(who -> silent.add(shown(claim, who)));
    to.put("quote", shown(claim, claim.evidence().text()));
    ArrayNode also = to.putArray("also");
    claim.also().stream().map(Evidence::text).forEach(text -> also.add(shown(claim, text)));
  }

  private void source(Claim claim, Source source, ObjectNode to) {
    if (source.isPrivate()) {
      to.put("text", Discretion.description(claim, source));
    } else {
      text("text", source.text(), to);
      text("role", shown(claim, source.role()), to);
    }
    text("party", source.party(), to);
    text("medium", source.medium(), to);
    if (!source.with().isEmpty()) {
      ArrayNode with = to.putArray("with");
      source.with().forEach(one -> source(claim, one, with.addObject()));
    }
  }

  private @Nullable String shown(Claim claim, @Nullable String words) {
    return discretion.shown(claim.report(), words);
  }

  private static void text(String field, @Nullable String value, ObjectNode to) {
    if (value != null) {
      to.put(field, value);
    }
  }

  /** Days since 1 January 1970, or null. */
  static void day(String field, @Nullable LocalDate day, ObjectNode to) {
    if (day == null) {
      to.putNull(field);
    } else {
      to.put(field, day.toEpochDay());
    }
  }
}
