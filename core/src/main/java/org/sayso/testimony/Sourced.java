package org.sayso.testimony;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sayso.origin.Origins;
import org.sayso.origin.Origins.Origin;

/**
 * One claim as it bears on one place, with what it rests on among the claims there.
 *
 * @param bearing the claim as it bears on the place
 * @param origin what it rests on
 */
public record Sourced(Bearing bearing, Origin origin) {

  /** The claims that bear on one place, each once, by the origins of at least these. */
  public static List<Sourced> all(Collection<Bearing> bearings, Origins origins) {
    Set<String> claims = new HashSet<>();
    List<Sourced> all = new ArrayList<>(bearings.size());
    for (Bearing bearing : bearings) {
      if (claims.add(bearing.claim().id())) {
        all.add(new Sourced(bearing, origins.of(bearing.claim().id())));
      }
    }
    return all;
  }
}
