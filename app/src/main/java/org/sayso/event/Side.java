package org.sayso.event;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PartyRef;

/**
 * Those who stand together in an event.
 *
 * @param party id of the one named first and most, or null where nobody says who it was
 * @param with ids of the others, in the order in which they are named
 */
public record Side(@Nullable String party, List<String> with) {

  /** Nobody says who. */
  public static final Side UNKNOWN = new Side(null, List.of());

  /** Copies the list. */
  public Side {
    with = List.copyOf(with);
  }

  /** The ids of all; empty where unknown. */
  public Set<String> all() {
    Set<String> all = new LinkedHashSet<>();
    if (party != null) {
      all.add(party);
    }
    all.addAll(with);
    return all;
  }

  /** The side that one leads, with the others of the parties that are named, in their order. */
  static Side of(String first, List<PartyRef> named) {
    Set<String> others = new LinkedHashSet<>();
    named.forEach(ref -> others.addAll(ids(ref)));
    others.remove(first);
    return new Side(first, List.copyOf(others));
  }

  /** The party that is named most, of equals the one named first; null where there is none. */
  static @Nullable String mostNamed(List<PartyRef> named) {
    Map<String, Integer> times = new LinkedHashMap<>();
    named.forEach(ref -> times.merge(ref.party(), 1, Integer::sum));
    String most = null;
    for (Map.Entry<String, Integer> each : times.entrySet()) {
      if (most == null || each.getValue() > times.getOrDefault(most, 0)) {
        most = each.getKey();
      }
    }
    return most;
  }

  /** The ids of a party that a claim names and of those with it. */
  static Set<String> ids(@Nullable PartyRef ref) {
    Set<String> ids = new LinkedHashSet<>();
    if (ref != null) {
      ids.add(ref.party());
      ref.with().forEach(with -> ids.addAll(ids(with)));
    }
    return ids;
  }
}
