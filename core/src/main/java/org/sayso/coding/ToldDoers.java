package org.sayso.coding;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PartyRef;
import org.sayso.draft.Draft;
import org.sayso.pack.Kind;
import org.sayso.pack.PartyName;
import org.sayso.pack.Standing;
import org.sayso.reading.Reading;
import org.sayso.referent.Deeds;
import org.sayso.referent.PartyReferents;
import org.sayso.source.Source;

/** Who did what a report told of before: whom "they" may mean next, and whom not. */
final class ToldDoers {

  private final PartyReferents referents;
  private final Deeds deeds = new Deeds();
  private @Nullable Draft last;

  /** What the last sentence told as its news, and not only to say when that was. */
  private @Nullable Draft news;

  private @Nullable PartyRef assailant;

  ToldDoers(PartyReferents referents) {
    this.referents = referents;
  }

  /** Remembers what was told. */
  void remember(Draft draft) {
    boolean when = isInOneBreath(draft) && draft.reading.marks().contains(Reading.DATE);
    news = when ? news : draft;
    last = draft;
    deeds.saw(draft.kind, draft.action, draft.actor, draft.sentence());
    boolean strikes =
        draft.kind == Kind.CLASH && !draft.action.equals("battle")
            || draft.isKilling()
            || draft.isTaking();
    PartyRef assaulting = draft.action.equals("repelled") ? draft.target : draft.actor;
    boolean back = assailant != null && assaulting != null && referents.isHome(assaulting);
    assailant = strikes && assaulting != null && !back ? assaulting : assailant;
  }

  /** What was told last; null before the first. */
  @Nullable Draft last() {
    return last;
  }

  /** Whoever attacked last, and not the state that struck back; null for nobody. */
  @Nullable PartyRef assailant() {
    return assailant;
  }

  /** Whoever did the like before: "they also left Y". */
  Optional<PartyRef> again(Draft draft) {
    return deeds.again(draft.reading, draft.action);
  }

  /**
   * Whom a word that points back means, where something has been told: "A left X, and B took it.
   * They are also to leave Y": A; of violence on the word of another the attacker; else who did
   * what was told last.
   */
  @Nullable PartyRef of(Draft draft, @Nullable Source speaker) {
    Draft before = Objects.requireNonNull(last);
    boolean violent = draft.kind == Kind.CLASH || draft.kind == Kind.HARM || draft.isKilling();
    boolean another = !before.chain.isEmpty() && !before.chain.get(0).equals(speaker);
    if (violent && another && speaker != null && assailant != null && !isInOneBreath(draft)) {
      return assailant;
    }
    Draft told = isInOneBreath(draft) ? before : Objects.requireNonNull(news);
    return again(draft).orElseGet(() -> doer(told));
  }

  /**
   * Who did what was told; one who only took a stance and is no party did nothing to go back to.
   */
  private static @Nullable PartyRef doer(Draft told) {
    PartyRef actor = told.actor;
    boolean nobody =
        actor != null
            && told.kind == Kind.STATEMENT
            && actor.party().equals(PartyName.unknownId(actor.text()));
    return nobody ? null : actor;
  }

  /**
   * Whom it cannot mean: "the army denies that they took it", "denies that rebels come closer,
   * saying they retreat": who denies it; "20 soldiers died. They took the post": the dead, unless
   * they speak themselves.
   *
   * @param near whether what was told last stands close by
   */
  Set<String> not(Draft draft, @Nullable Source speaker, boolean near) {
    PartyRef own = referents.speakers("they", speaker).orElse(null);
    Draft before = last;
    if (own != null && denies(draft, before, own, speaker)) {
      return PartyRef.ids(own);
    }
    boolean told = near && before != null && (own == null || !own.is(before.target));
    return told && before != null ? Aftermath.outOfIt(draft, before) : Set.of();
  }

  private boolean denies(
      Draft draft, @Nullable Draft before, PartyRef own, @Nullable Source speaker) {
    boolean gain = draft.isControl() && Draft.RESULTS.contains(draft.action);
    boolean retreat = draft.isControl() && draft.action.equals("withdrew");
    boolean others =
        isInOneBreath(draft)
            && before != null
            && before.standing == Standing.DENIED
            && before.actor != null
            && !own.is(before.actor);
    return gain && draft.standing == Standing.DENIED && !isToldBy(speaker) || retreat && others;
  }

  /** Whether the same person has just told of his own side as of others: "the army took it". */
  boolean isToldBy(@Nullable Source speaker) {
    Draft before = last;
    return before != null
        && speaker != null
        && before.actor != null
        && before.actor.party().equals(speaker.party())
        && !before.reading.firstPerson()
        && !before.chain.isEmpty()
        && Objects.equals(before.chain.get(0).text(), speaker.text());
  }

  /** Whether it stands in one sentence with what was told last. */
  boolean isInOneBreath(Draft draft) {
    Draft before = last;
    return before != null && before.sentence() == draft.sentence();
  }
}
