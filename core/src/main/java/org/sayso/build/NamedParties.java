package org.sayso.build;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.Coding;
import org.sayso.claim.PartyRef;
import org.sayso.pack.ConflictPack;
import org.sayso.source.Source;

/** The parties of a pack that the claims of a report say act, suffer or speak. */
final class NamedParties {

  private final Set<String> known;
  private final Set<String> found = new TreeSet<>();

  private NamedParties(Set<String> known) {
    this.known = known;
  }

  /** Their ids, sorted. */
  static Set<String> of(Coding coding, ConflictPack pack) {
    NamedParties named = new NamedParties(pack.titles().keySet());
    for (Claim claim : coding.claims()) {
      named.add(claim.actor());
      named.add(claim.target());
      claim.sources().stream().map(Source::party).forEach(named::add);
    }
    return named.found;
  }

  private void add(@Nullable PartyRef ref) {
    if (ref != null) {
      add(ref.party());
      ref.with().forEach(this::add);
    }
  }

  private void add(@Nullable String party) {
    if (party != null && known.contains(party)) {
      found.add(party);
    }
  }
}
