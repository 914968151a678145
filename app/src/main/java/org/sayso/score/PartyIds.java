package org.sayso.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which ids of two codings stand for one party in a report: one coder's pack has {@code houthis}
 * where another, who knows the party only from this text, folds the name as printed to {@code
 * huthis}. Ids that the codings share mean the same; of the others two do where the codings give
 * them the same printed names, one id to at most one, so that the sum of shared names is greatest.
 */
final class PartyIds {

  private PartyIds() {}

  /** The claims with the ids by which the gold coding calls the same parties. */
  static List<CodedClaim> aligned(List<CodedClaim> gold, List<CodedClaim> claims) {
    Map<String, Map<String, Set<List<String>>>> wanted = named(gold);
    Map<String, Map<String, Set<List<String>>>> given = named(claims);
    Map<String, Map<String, String>> same = new HashMap<>();
    given.forEach(
        (report, ids) -> same.put(report, pairs(wanted.getOrDefault(report, Map.of()), ids)));
    return claims.stream()
        .map(claim -> claim.calling(same.getOrDefault(claim.report(), Map.of())))
        .toList();
  }

  /** By report, what each id is called: the folded names of parties and of who speaks for them. */
  private static Map<String, Map<String, Set<List<String>>>> named(List<CodedClaim> claims) {
    Map<String, Map<String, Set<List<String>>>> named = new HashMap<>();
    for (CodedClaim claim : claims) {
      Map<String, Set<List<String>>> ids =
          named.computeIfAbsent(claim.report(), key -> new TreeMap<>());
      BiConsumer<String, String> note =
          (id, name) -> ids.computeIfAbsent(id, key -> new HashSet<>()).add(Names.words(name));
      Stream.concat(Stream.of(claim.actor(), claim.target()), claim.sources().stream())
          .forEach(names -> note(names, note));
    }
    return named;
  }

  private static void note(@Nullable Names names, BiConsumer<String, String> note) {
    String id = names == null ? null : names.party();
    if (names != null && id != null && !names.texts().isEmpty()) {
      note.accept(id, names.texts().get(0));
    }
  }

  private static Map<String, String> pairs(
      Map<String, Set<List<String>>> wanted, Map<String, Set<List<String>>> given) {
    List<String> rows = new ArrayList<>(wanted.keySet());
    List<String> columns = new ArrayList<>(given.keySet());
    rows.removeAll(given.keySet());
    columns.removeAll(wanted.keySet());
    long[][] shared = new long[rows.size()][columns.size()];
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < columns.size(); c++) {
        Set<List<String>> names = new HashSet<>(wanted.getOrDefault(rows.get(r), Set.of()));
        names.retainAll(given.getOrDefault(columns.get(c), Set.of()));
        shared[r][c] = names.size();
      }
    }
    int[] partner = Assignment.best(shared);
    Map<String, String> ids = new HashMap<>();
    for (int r = 0; r < rows.size(); r++) {
      if (partner[r] >= 0) {
        ids.put(columns.get(partner[r]), rows.get(r));
      }
    }
    return ids;
  }
}
