package org.sayso.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Discretion;
import org.sayso.claim.Claim;
import org.sayso.claim.Evidence;
import org.sayso.claim.PartyRef;
import org.sayso.claim.PlaceRef;
import org.sayso.claim.When;
import org.sayso.report.Report;
import org.sayso.source.Source;

/**
 * Claims as they may be passed on: private persons are described in them wherever they are named.
 */
public final class Discreet {

  private final Discretion discretion;

  /** Hides those whom this knows. */
  public Discreet(Discretion discretion) {
    this.discretion = discretion;
  }

  /** The same claim without private names; its passages keep their offsets into the report. */
  public Claim of(Claim claim) {
    return new Claim(
        claim.id(),
        claim.report(),
        claim.kind(),
        claim.action(),
        claim.standing(),
        claim.background(),
        claim.cumulative(),
        party(claim, claim.actor()),
        party(claim, claim.target()),
        place(claim, claim.place()),
        claim.fought(),
        claim.part(),
        place(claim, claim.to()),
        words(claim, claim.content()),
        claim.quantity(),
        new When(claim.when().days(), words(claim, claim.when().text())),
        claim.sources().stream().map(source -> source(claim, source)).toList(),
        claim.hedges(),
        claim.noComment().stream().map(who -> shown(claim, who)).toList(),
        passage(claim, claim.evidence()),
        claim.also().stream().map(also -> passage(claim, also)).toList(),
        claim.confidence(),
        claim.rule());
  }

  /** A report whose headline names no private person; its text is as it was. */
  public Report of(Report report) {
    return new Report(
        report.id(),
        report.source(),
        report.publisher(),
        discretion.shown(report.id(), report.title()),
        report.published(),
        report.publishedFrom(),
        report.language(),
        report.text(),
        report.copies());
  }

  private @Nullable PartyRef party(Claim claim, @Nullable PartyRef ref) {
    return ref == null
        ? null
        : new PartyRef(shown(claim, ref.text()), ref.party(), with(claim, ref.with()));
  }

  private List<PartyRef> with(Claim claim, List<PartyRef> refs) {
    return refs.stream()
        .map(ref -> new PartyRef(shown(claim, ref.text()), ref.party(), with(claim, ref.with())))
        .toList();
  }

  private @Nullable PlaceRef place(Claim claim, @Nullable PlaceRef ref) {
    return ref == null || ref.place() != null
        ? ref
        : new PlaceRef(
            shown(claim, ref.text()), null, ref.path(), ref.confidence(), ref.vicinity());
  }

  private Source source(Claim claim, Source source) {
    List<Source> with = source.with().stream().map(each -> source(claim, each)).toList();
    if (!source.isPrivate()) {
      return new Source(
          words(claim, source.text()),
          words(claim, source.role()),
          source.kind(),
          source.party(),
          source.anonymous(),
          source.medium(),
          false,
          with);
    }
    String description = shown(claim, Discretion.description(claim, source));
    return new Source(
        description, null, source.kind(), source.party(), true, source.medium(), true, with);
  }

  private Evidence passage(Claim claim, Evidence passage) {
    return new Evidence(passage.span(), shown(claim, passage.text()));
  }

  private @Nullable String words(Claim claim, @Nullable String words) {
    return discretion.shown(claim.report(), words);
  }

  private String shown(Claim claim, String words) {
    return String.valueOf(discretion.shown(claim.report(), words));
  }
}
