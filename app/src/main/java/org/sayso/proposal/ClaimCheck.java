package org.sayso.proposal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.Evidence;
import org.sayso.claim.PartyRef;
import org.sayso.claim.PlaceRef;
import org.sayso.claim.Refusal;
import org.sayso.claim.When;
import org.sayso.dating.DayResolver;
import org.sayso.pack.Kind;
import org.sayso.pack.Standing;
import org.sayso.printed.PrintedWords;
import org.sayso.quantity.Quantity;
import org.sayso.report.ContentId;
import org.sayso.report.Report;
import org.sayso.source.Source;

/** Makes a claim of a proposal, or says what of it does not hold. */
final class ClaimCheck {

  /** Who proposes is not measured, so that such claims weigh less than the grammar's. */
  private static final double CONFIDENCE = 0.7;

  private static final Set<String> DONE_BY_SOMEBODY =
      Set.of("captured", "retaken", "withdrew", "holds", "entered");
  private static final Set<String> HEDGES =
      Set.of(
          "claimed",
          "confirmed",
          "reportedly",
          "unconfirmed",
          "unverified",
          "alleged",
          "no-comment");

  private final Report report;
  private final String rule;
  private final NameCheck names;
  private final SourceCheck chains;
  private final NumberCheck numbers;
  private final DayCheck days;

  ClaimCheck(PrintedWords words, String rule) {
    this.report = words.report();
    this.rule = rule;
    this.names = new NameCheck(words);
    this.chains = new SourceCheck(names, report.publisher());
    this.numbers = new NumberCheck(words);
    this.days = new DayCheck(report);
  }

  /** The claim that the proposal makes of the passage. */
  Claim claim(Fields proposal, Evidence evidence) throws Unfit {
    Kind kind = kind(proposal.code("kind"));
    String action = action(kind, proposal.code("action"));
    Standing standing = standing(proposal.code("standing"));
    PartyRef actor = names.party("the actor", proposal.part("actor"), evidence);
    PartyRef target = names.party("the target", proposal.part("target"), evidence);
    PlaceRef place = names.place(proposal.part("place"), evidence);
    Quantity quantity = numbers.of(kind, proposal.part("quantity"), evidence);
    require(kind, action, actor, target, place, quantity);
    When when = new When(days.of(kind, action, standing, proposal.part("when")), null);
    List<Source> sources = chains.of(proposal.parts("sources"), evidence);
    boolean old =
        report.published() != null && DayResolver.isBackground(when.days(), report.published());
    return new Claim(
        id(kind, action, standing, actor, target, place, quantity, sources, evidence),
        report.id(),
        kind,
        action,
        standing,
        old || proposal.is("background"),
        proposal.is("cumulative"),
        actor,
        target,
        place,
        kind == Kind.CONTROL ? proposal.flag("fought") : null,
        part(proposal.text("extent")),
        names.place(proposal.part("to"), evidence),
        content(kind, proposal.text("content"), evidence),
        quantity,
        when,
        sources,
        hedges(proposal.texts("hedges")),
        asked(proposal.texts("noComment"), evidence),
        evidence,
        List.of(),
        CONFIDENCE,
        rule);
  }

  private static Kind kind(String code) throws Unfit {
    for (Kind kind : Kind.values()) {
      if (kind.code().equals(code)) {
        return kind;
      }
    }
    throw new Unfit("no kind " + Unfit.shown(code));
  }

  private static String action(Kind kind, String code) throws Unfit {
    if (!kind.actions().contains(code)) {
      throw new Unfit("no action of " + kind.code() + ": " + Unfit.shown(code));
    }
    return code;
  }

  private static Standing standing(String code) throws Unfit {
    for (Standing standing : Standing.values()) {
      if (standing.code().equals(code)) {
        return standing;
      }
    }
    throw new Unfit("no standing " + Unfit.shown(code));
  }

  /** What a kind cannot do without (codebook, section 2). */
  private static void require(
      Kind kind,
      String action,
      @Nullable PartyRef actor,
      @Nullable PartyRef target,
      @Nullable PlaceRef place,
      @Nullable Quantity quantity)
      throws Unfit {
    boolean nowhere = place == null && (kind == Kind.CONTROL || quantity == null);
    boolean placed = kind.core() && kind != Kind.TALLY;
    boolean nothing = actor == null && target == null && quantity == null;
    if (nowhere && (placed || nothing)) {
      throw new Unfit(Refusal.Reason.NO_PLACE, action);
    }
    boolean acts = kind == Kind.CONTROL && DONE_BY_SOMEBODY.contains(action);
    if (actor == null && (acts || kind == Kind.STATEMENT)) {
      throw new Unfit(Refusal.Reason.NO_ACTOR, action);
    }
    if (quantity == null && kind == Kind.TALLY) {
      throw new Unfit("a tally without a number");
    }
  }

  private static boolean part(@Nullable String extent) throws Unfit {
    if (extent != null && !extent.equalsIgnoreCase("part")) {
      throw new Unfit("no extent " + Unfit.shown(extent));
    }
    return extent != null;
  }

  /** A statement's content is told in the passage's own words. */
  private static @Nullable String content(Kind kind, @Nullable String words, Evidence evidence)
      throws Unfit {
    if (kind != Kind.STATEMENT || words == null) {
      return null;
    }
    if (!evidence.text().contains(words)) {
      throw new Unfit("the content is not in the passage: " + Unfit.shown(words));
    }
    return words;
  }

  private static List<String> hedges(List<String> codes) throws Unfit {
    List<String> hedges =
        codes.stream().map(code -> code.toLowerCase(Locale.ROOT)).distinct().sorted().toList();
    for (String code : hedges) {
      if (!HEDGES.contains(code)) {
        throw new Unfit("no hedge " + Unfit.shown(code));
      }
    }
    return hedges;
  }

  private List<String> asked(List<String> asked, Evidence evidence) throws Unfit {
    for (String name : asked) {
      names.printed("who was asked", name, evidence);
    }
    return asked;
  }

  private String id(
      Kind kind,
      String action,
      Standing standing,
      @Nullable PartyRef actor,
      @Nullable PartyRef target,
      @Nullable PlaceRef place,
      @Nullable Quantity quantity,
      List<Source> sources,
      Evidence evidence) {
    StringBuilder who = new StringBuilder();
    sources.forEach(source -> who.append(source.text()).append('|'));
    return ContentId.of(
        "c",
        report.id(),
        kind.code(),
        action,
        standing.code(),
        String.valueOf(actor == null ? null : actor.party()),
        String.valueOf(target == null ? null : target.party()),
        String.valueOf(place == null ? null : place.key()),
        quantity == null ? "" : quantity.text(),
        evidence.span().toString(),
        "model",
        who.toString());
  }
}
