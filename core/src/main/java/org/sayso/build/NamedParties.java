package org.sayso.build;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.PartyRef;
import org.sayso.coding.Coding;
import org.sayso.pack.ConflictPack;
import org.sayso.pack.PartyName;
import org.sayso.source.Source;

/**
 * The parties of a pack that the claims of one report name, and the entries that knew them.
 *
 * @param parties ids, sorted
 * @param entries files and lines
 */
record NamedParties(Set<String> parties, Set<String> entries) {

  static NamedParties of(Coding coding, ConflictPack pack) {
    NamedParties named = new NamedParties(new TreeSet<>(), new HashSet<>());
    List<PartyName> names =
        pack.aliases().stream().filter(a -> a.fits(coding.report().published())).toList();
    for (Claim claim : coding.claims()) {
      named.add(claim.actor(), names);
      named.add(claim.target(), names);
      claim.sources().forEach(source -> named.add(source, names));
    }
    return named;
  }

  private void add(@Nullable PartyRef ref, List<PartyName> names) {
    if (ref != null) {
      add(ref.party(), ref.text(), names);
      ref.with().forEach(other -> add(other, names));
    }
  }

  private void add(Source source, List<PartyName> names) {
    String party = source.party();
    if (party != null) {
      add(party, source.text() + " " + source.role(), names);
    }
  }

  /** Adds the entries of the party that the text bears out: a name of it, or what the party is. */
  private void add(String party, String text, List<PartyName> names) {
    for (PartyName name : names) {
      if (name.party().equals(party)) {
        parties.add(party);
        if (name.sort() == PartyName.Sort.NATURE || stands(name.words(), PartyName.fold(text))) {
          entries.add(name.entry());
        }
      }
    }
  }

  private static boolean stands(String words, String text) {
    return Pattern.compile("(?<!\\w)" + Pattern.quote(words) + "(?!\\w)").matcher(text).find();
  }
}
