package org.sayso.settling;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sayso.claim.Evidence;
import org.sayso.claim.PartyRef;
import org.sayso.draft.Draft;
import org.sayso.draft.Likeness;
import org.sayso.pack.Kind;
import org.sayso.pack.Standing;
import org.sayso.source.Source;
import org.sayso.voice.Attribution;

/** What others answer to a claim told before: "denied the reports", "calls went unanswered". */
public final class Responses {

  private static final String NO_COMMENT = "no-comment";
  private static final Set<Kind> ANSWERED =
      Set.of(Kind.CONTROL, Kind.CLASH, Kind.CASUALTIES, Kind.HARM);

  /** What is denied as well where nothing of these is told beside it. */
  private static final Set<Kind> BESIDE = Set.of(Kind.MATERIEL, Kind.ACCESS);

  private final Attribution attribution;
  private final List<Evidence> sentences;

  /**
   * Takes who says what in the report.
   *
   * @param sentences its sentences in order
   */
  public Responses(Attribution attribution, List<Evidence> sentences) {
    this.attribution = attribution;
    this.sentences = sentences;
  }

  /** Adds the denied claims and marks those that a side was asked about in vain. */
  public void apply(List<Draft> drafts) {
    List<Draft> denied = new ArrayList<>();
    for (Attribution.Denial denial : attribution.denials()) {
      if (drafts.stream().noneMatch(d -> saysWhat(denial, d))) {
        deniedBy(denial, drafts).ifPresent(d -> denied.add(denial(d, denial)));
      }
    }
    for (Attribution.NoReply reply : attribution.noReplies()) {
      asked(reply, drafts)
          .forEach(
              d -> {
                d.hedges.add(NO_COMMENT);
                d.noComment.add(reply.who());
              });
    }
    drafts.addAll(denied);
    List<Draft> all = List.copyOf(drafts);
    drafts.removeIf(d -> all.stream().anyMatch(n -> isOf(d, n)));
  }

  /** "He denied reports of a massacre": what he denies he says himself. */
  private static boolean saysWhat(Attribution.Denial denial, Draft told) {
    return told.sentence() == denial.sentence()
        && told.standing == Standing.DENIED
        && told.kind != Kind.STATEMENT;
  }

  /** "He denied the reports", "he denied the attack": no stance beside what he denies. */
  private static boolean isOf(Draft stance, Draft denied) {
    return stance.kind == Kind.STATEMENT
        && stance.action.equals("denied")
        && denied.standing == Standing.DENIED
        && !denied.action.equals(stance.action)
        && stance.evidence.equals(denied.evidence);
  }

  /**
   * The latest claim before the denial that is not the denier's own, at the place he speaks of;
   * else the last of the sentence before.
   */
  private static Optional<Draft> deniedBy(Attribution.Denial denial, List<Draft> drafts) {
    Optional<String> place =
        drafts.stream()
            .filter(d -> d.sentence() == denial.sentence() && d.isControl())
            .filter(d -> !isBefore(d, denial))
            .map(Draft::placeKey)
            .filter(Objects::nonNull)
            .findFirst();
    List<Draft> told =
        drafts.stream()
            .filter(d -> isBefore(d, denial) && d.standing == Standing.ASSERTED)
            .filter(d -> !denial.here() || d.sentence() == denial.sentence())
            .filter(d -> ANSWERED.contains(d.kind) && !d.background)
            .filter(d -> !isOwnGain(d, denial))
            .toList();
    return drafts.stream()
        .filter(d -> d.kind == Kind.FORCE || BESIDE.contains(d.kind) && !isAt(told, d))
        .filter(d -> d.standing == Standing.ASSERTED)
        .filter(d -> isBefore(d, denial) && isAnswered(d, denial))
        .findFirst() // "accused it of sending troops, a charge it denies"
        .or(
            () ->
                told.stream()
                    .filter(d -> place.isEmpty() || place.get().equals(d.placeKey()))
                    .reduce(Responses::chief))
        .or(
            () ->
                told.stream()
                    .filter(d -> d.sentence() >= denial.sentence() - 1)
                    .reduce(Responses::chief));
  }

  /** In the same breath, or of what another said right before, and no forces: "he denied it". */
  private static boolean isAnswered(Draft draft, Attribution.Denial denial) {
    boolean last = draft.sentence() == denial.sentence() - 1 && !draft.ownWord();
    return draft.sentence() == denial.sentence() || last && BESIDE.contains(draft.kind);
  }

  private static boolean isAt(List<Draft> told, Draft draft) {
    return told.stream().anyMatch(d -> d.sentence() >= draft.sentence());
  }

  /** "They rejected the claim", after their taking of the town was told as well: not that one. */
  private static boolean isOwnGain(Draft draft, Attribution.Denial denial) {
    String party = denial.chain().isEmpty() ? null : denial.chain().get(0).party();
    boolean gain = draft.isControl() && !draft.action.equals("withdrew");
    return gain && party != null && party.equals(draft.actorId());
  }

  /**
   * Of two claims the later one or, of one sentence, the one on who holds a place, else on the
   * attack rather than on its toll; and what somebody said, where the writer only adds to it.
   */
  private static Draft chief(Draft first, Draft later) {
    boolean beside = first.sentence() == later.sentence();
    boolean added = !first.ownWord() && later.ownWord() && later.sentence() - first.sentence() <= 1;
    return added || beside && weight(first) > weight(later) ? first : later;
  }

  private static int weight(Draft told) {
    return told.isControl() ? 2 : told.kind == Kind.CLASH ? 1 : 0;
  }

  /** Told in a sentence before, or in this one by somebody else, before or as what is denied. */
  private static boolean isBefore(Draft told, Attribution.Denial denial) {
    boolean here = told.sentence() == denial.sentence() && !told.chain.equals(denial.chain());
    boolean first = denial.here() || told.reading.trigger() < denial.token();
    return told.sentence() < denial.sentence() || here && first;
  }

  private Draft denial(Draft told, Attribution.Denial denial) {
    Evidence evidence = sentences.get(denial.sentence());
    Draft draft = told.answered(evidence);
    List<Source> others = denial.chain().stream().filter(link -> !isTeller(link, told)).toList();
    draft.chain = others.isEmpty() ? denial.chain() : others;
    draft.own = false;
    draft.standing = Standing.DENIED;
    Source denier = draft.chain.isEmpty() ? null : draft.chain.get(0);
    if (denial.own() && denier != null && denier.text() != null && denier.party() != null) {
      draft.actor = new PartyRef(denier.text(), denier.party(), List.of());
    }
    return draft;
  }

  /** Who tells it is no link of the denial that stands in the same breath. */
  private static boolean isTeller(Source link, Draft told) {
    if (told.ownWord() || told.chain.isEmpty()) {
      return false;
    }
    Source teller = told.chain.get(0);
    return link.kind() == teller.kind()
        && Objects.equals(link.text(), teller.text())
        && Objects.equals(link.role(), teller.role());
  }

  /**
   * What the remark itself tells that the silent side was asked about ("was not available to
   * comment on the fighting"), else the latest claim, or else the next, that is not about what that
   * side itself did.
   */
  private static List<Draft> asked(Attribution.NoReply reply, List<Draft> drafts) {
    List<Draft> news =
        drafts.stream().filter(d -> ANSWERED.contains(d.kind) && !d.background).toList();
    List<Draft> here =
        news.stream()
            .filter(d -> d.sentence() == reply.sentence() && d.standing != Standing.DENIED)
            .filter(d -> d.chain.stream().noneMatch(s -> isOf(s, reply)))
            .toList();
    return here.isEmpty() ? askedBefore(reply, news).stream().toList() : here;
  }

  private static boolean isOf(Source speaker, Attribution.NoReply reply) {
    return speaker.party() != null && reply.parties().contains(speaker.party());
  }

  private static Optional<Draft> askedBefore(Attribution.NoReply reply, List<Draft> news) {
    List<Draft> open =
        news.stream()
            .filter(d -> d.standing == Standing.ASSERTED)
            .filter(d -> d.actor == null || !reply.parties().contains(d.actor.party()))
            .toList();
    return open.stream()
        .filter(d -> d.sentence() <= reply.sentence())
        .reduce((a, b) -> b)
        .or(() -> open.stream().filter(d -> d.sentence() == reply.sentence() + 1).findFirst());
  }

  /** What is denied is the event of the day that it was told for. */
  static void dateDenials(List<Draft> drafts) {
    for (Draft denied : drafts) {
      if (denied.standing == Standing.DENIED && denied.when.days().from() == null) {
        drafts.stream()
            .filter(d -> d.standing == Standing.ASSERTED && d.action.equals(denied.action))
            .filter(
                d ->
                    Objects.equals(d.placeKey(), denied.placeKey())
                        && Likeness.sameActor(d, denied))
            .filter(d -> d.when.days().from() != null)
            .findFirst()
            .ifPresent(d -> denied.when = d.when);
      }
    }
  }
}
