package org.sayso.origin;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.pack.Kind;
import org.sayso.pack.Standing;

/**
 * What is told of which place.
 *
 * @param place what tells the place from others, or empty
 * @param kind what it is about
 * @param action what is done
 * @param standing how it is put
 * @param actor id of the party that does it, or null
 */
record Told(String place, Kind kind, String action, Standing standing, @Nullable String actor) {

  /** Changes that an outlet may have from others who told of them. */
  private static final Set<String> CHANGES = Set.of("captured", "retaken", "lost", "withdrew");

  static Told of(Claim claim) {
    return new Told(
        claim.place() == null ? "" : claim.place().key(),
        claim.kind(),
        claim.action(),
        claim.standing(),
        claim.actor() == null ? null : claim.actor().party());
  }

  /** Whether an outlet may have it from others who told of it. */
  boolean echoes() {
    return kind == Kind.CONTROL && CHANGES.contains(action);
  }
}
