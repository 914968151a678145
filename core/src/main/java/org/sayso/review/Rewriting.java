package org.sayso.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.PartyRef;
import org.sayso.claim.PlaceRef;
import org.sayso.claim.When;
import org.sayso.pack.Kind;
import org.sayso.pack.Standing;
import org.sayso.source.Source;
import org.sayso.time.DayRange;

/** A claim being set right; it keeps its id, its words and all that is not touched. */
final class Rewriting {

  private final Claim read;
  Kind kind;
  String action;
  Standing standing;
  boolean background;
  boolean part;
  @Nullable PartyRef actor;
  @Nullable PartyRef target;
  @Nullable PlaceRef place;
  @Nullable LocalDate from;
  @Nullable LocalDate to;
  List<Source> sources;
  double confidence;

  Rewriting(Claim read) {
    this.read = read;
    this.kind = read.kind();
    this.action = read.action();
    this.standing = read.standing();
    this.background = read.background();
    this.part = read.part();
    this.actor = read.actor();
    this.target = read.target();
    this.place = read.place();
    this.from = read.when().days().from();
    this.to = read.when().days().to();
    this.sources = read.sources();
    this.confidence = read.confidence();
  }

  /** The claim as it is now; throws {@link IllegalArgumentException} where it cannot be. */
  Claim claim() {
    return new Claim(
        read.id(),
        read.report(),
        kind,
        action,
        standing,
        background,
        read.cumulative(),
        actor,
        target,
        place,
        read.fought(),
        part,
        read.to(),
        read.content(),
        read.quantity(),
        new When(new DayRange(from, to), read.when().text()),
        sources,
        read.hedges(),
        read.noComment(),
        read.evidence(),
        read.also(),
        confidence,
        read.rule());
  }
}
