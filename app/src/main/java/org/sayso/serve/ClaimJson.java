package org.sayso.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Discretion;
import org.sayso.claim.Claim;
import org.sayso.claim.Evidence;
import org.sayso.claim.PartyRef;
import org.sayso.claim.PlaceRef;
import org.sayso.quantity.Quantity;
import org.sayso.source.Source;

/** A claim as the page shows it: the quoted words, and the chain of those who stand behind them. */
final class ClaimJson {

  private final Discretion discretion;

  ClaimJson(Discretion discretion) {
    this.discretion = discretion;
  }

  /** Fills the empty node. */
  void write(Claim claim, ObjectNode to) {
    to.put("kind", claim.kind().code()).put("action", claim.action());
    to.put("standing", claim.standing().code());
    party("actor", claim.actor(), to);
    party("target", claim.target(), to);
    if (claim.place() != null) {
      place(claim.place(), to);
    }
    flag("part", claim.part(), to);
    flag("background", claim.background(), to);
    flag("cumulative", claim.cumulative(), to);
    text("content", shown(claim, claim.content()), to);
    if (claim.quantity() != null) {
      quantity(claim, claim.quantity(), to.putObject("quantity"));
    }
    day("from", claim.when().days().from(), to);
    day("to", claim.when().days().to(), to);
    text("whenText", shown(claim, claim.when().text()), to);
    words(claim, to);
  }

  private static void place(PlaceRef ref, ObjectNode to) {
    to.put("placeText", ref.text());
    if (ref.place() != null) {
      to.put("place", ref.place().id());
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
    to.put("kind", source.kind().code());
    text("party", source.party(), to);
    text("medium", source.medium(), to);
    flag("anonymous", source.anonymous(), to);
    if (!source.with().isEmpty()) {
      ArrayNode with = to.putArray("with");
      source.with().forEach(one -> source(claim, one, with.addObject()));
    }
  }

  private void quantity(Claim claim, Quantity quantity, ObjectNode to) {
    number("value", quantity.value(), to);
    number("low", quantity.low(), to);
    number("high", quantity.high(), to);
    number("of", quantity.of(), to);
    text("unit", quantity.unit(), to);
    text("text", shown(claim, quantity.text()), to);
  }

  private @Nullable String shown(Claim claim, @Nullable String words) {
    return discretion.shown(claim.report(), words);
  }

  private static void party(String field, @Nullable PartyRef ref, ObjectNode to) {
    if (ref == null) {
      return;
    }
    ArrayNode parties = to.putArray(field);
    parties.add(ref.party());
    ref.with().forEach(with -> parties.add(with.party()));
  }

  private static void flag(String field, boolean set, ObjectNode to) {
    if (set) {
      to.put(field, true);
    }
  }

  private static void text(String field, @Nullable String value, ObjectNode to) {
    if (value != null) {
      to.put(field, value);
    }
  }

  private static void number(String field, @Nullable Double value, ObjectNode to) {
    if (value != null) {
      to.put(field, value);
    }
  }

  private static void day(String field, @Nullable LocalDate value, ObjectNode to) {
    if (value != null) {
      to.put(field, value.toString());
    }
  }
}
