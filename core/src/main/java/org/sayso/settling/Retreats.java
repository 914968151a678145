package org.sayso.settling;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.sayso.draft.Draft;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.pack.Standing;

/** Retreats that give up no place: of attackers who break off, and never held where they were. */
public final class Retreats {

  private Retreats() {}

  /** Leaves out those that name no place, where the report has them only attack or near it. */
  public static void leave(List<Draft> drafts) {
    drafts.removeIf(
        d -> isPlaceless(d) && of(drafts, d, Retreats::nears) && !of(drafts, d, Retreats::holds));
  }

  /** Of one facility, or "much of the city fell as the army pulled back": from what fell. */
  static boolean areOfOne(Draft cause, Draft take) {
    return take.isOfFacility() && cause.isOfFacility()
        || isPlaceless(cause) && cause.sentence() == take.sentence();
  }

  /** "The gunmen pulled back": from wherever the story is. */
  private static boolean isPlaceless(Draft draft) {
    return draft.isControl()
        && draft.action.equals("withdrew")
        && draft.actor != null
        && draft.reading.of(Role.PLACE).isEmpty();
  }

  private static boolean of(List<Draft> drafts, Draft retreat, Predicate<Draft> told) {
    return drafts.stream()
        .filter(d -> d != retreat && Objects.equals(d.placeKey(), retreat.placeKey()))
        .anyMatch(d -> Objects.equals(d.actorId(), retreat.actorId()) && told.test(d));
  }

  private static boolean nears(Draft draft) {
    return draft.kind == Kind.CLASH && draft.action.equals("attack")
        || draft.isControl() && draft.action.equals("threatened");
  }

  private static boolean holds(Draft draft) {
    return draft.isControl()
        && Draft.RESULTS.contains(draft.action)
        && draft.standing == Standing.ASSERTED;
  }
}
