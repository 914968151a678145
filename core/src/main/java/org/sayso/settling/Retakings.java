package org.sayso.settling;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sayso.claim.PlaceRef;
import org.sayso.draft.Draft;
import org.sayso.draft.Likeness;
import org.sayso.grammar.Phrase;
import org.sayso.pack.Role;
import org.sayso.pack.Standing;
import org.sayso.reading.Reading;
import org.sayso.time.LastingTime;

/** Which places are taken back, or held no more, by what else the report tells. */
final class Retakings {

  private Retakings() {}

  /** Who takes what the report says he had and lost, or has just retaken, takes it back. */
  static void takeBack(Draft take, List<Draft> drafts) {
    boolean fresh = take.isControl() && take.action.equals("captured") && !take.background;
    if (fresh && take.actor != null && take.standing == Standing.ASSERTED) {
      boolean back =
          drafts.stream()
              .filter(d -> Objects.equals(d.placeKey(), take.placeKey()))
              .anyMatch(d -> isLostOnce(d, take) || isToldBefore(d, take));
      take.action = back ? "retaken" : take.action;
    }
  }

  private static boolean isLostOnce(Draft draft, Draft take) {
    return draft.isTaking() && draft.background && Objects.equals(draft.targetId(), take.actorId());
  }

  /** "X has been retaken. A resident confirmed the fall of X." */
  private static boolean isToldBefore(Draft draft, Draft take) {
    return draft.isControl()
        && draft.action.equals("retaken")
        && draft.standing == Standing.ASSERTED
        && draft.sentence() < take.sentence()
        && !Likeness.areApartInTime(draft, take)
        && Objects.equals(draft.actorId(), take.actorId());
  }

  /**
   * "The rebels vowed to retake the town": the only one that the report tells was taken of them.
   */
  static void backToOwn(Draft retake, List<Draft> drafts) {
    boolean unnamed =
        retake.isControl()
            && retake.action.equals("retaken")
            && retake.standing == Standing.PLANNED
            && retake.actor != null
            && retake.reading.of(Role.PLACE).stream().noneMatch(Phrase::named);
    if (!unnamed) {
      return;
    }
    List<PlaceRef> own =
        drafts.stream()
            .filter(d -> d.isTaking() && d.standing == Standing.ASSERTED && d.place != null)
            .filter(d -> d.sentence() < retake.sentence())
            .filter(d -> Objects.equals(d.targetId(), retake.actorId()))
            .map(d -> d.place)
            .distinct()
            .toList();
    boolean taken =
        drafts.stream()
            .filter(d -> d != retake && (d.isTaking() || d.action.equals("lost")))
            .anyMatch(d -> Objects.equals(d.placeKey(), retake.placeKey()));
    if (own.size() == 1 && !taken) {
      retake.place = own.get(0);
    }
  }

  /**
   * "The army took the town. It had been under rebel control", "they left the town, which they held
   * for weeks": who held a place until it was taken from them, or until they left it.
   */
  static boolean isEndedHold(Draft held, List<Draft> drafts) {
    boolean then =
        held.isControl()
            && held.action.equals("holds")
            && held.standing == Standing.ASSERTED
            && held.actor != null
            && held.reading.marks().contains(Reading.THEN)
            && (held.reading.time() == null
                || held.reading.time().value() instanceof LastingTime.Duration
                || held.reading.time().text().startsWith("since"));
    if (!then) {
      return false;
    }
    Optional<Draft> end =
        drafts.stream()
            .filter(d -> d.isControl() && d.standing == Standing.ASSERTED)
            .filter(d -> !d.background && !d.part && ends(d, held))
            .filter(d -> Objects.equals(d.placeKey(), held.placeKey()))
            .filter(d -> held.ownWord() || held.chain.equals(d.chain))
            .findFirst();
    end.ifPresent(d -> d.also(held.evidence));
    return end.isPresent();
  }

  private static boolean ends(Draft change, Draft held) {
    return switch (change.action) {
      case "captured", "retaken" ->
          change.actor != null && !Objects.equals(change.actorId(), held.actorId());
      case "withdrew" -> Objects.equals(change.actorId(), held.actorId());
      case "lost" -> Objects.equals(change.targetId(), held.actorId());
      default -> false;
    };
  }
}
