package org.sayso.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.claim.Claim;

/**
 * One way in which the claims that were read differ from those expected.
 *
 * @param sort what is wrong
 * @param told the same in full, for people
 */
record Misreading(Sort sort, String told) {

  /** What is wrong, from the whole claim down to a field. */
  enum Sort {
    MISSED("missed", "a claim that the text makes is not read"),
    EXTRA("extra", "a claim is read that the text does not make"),
    ACTION("action", "another action of the same kind at the same place"),
    PLACE("place", "another place, or where people went"),
    STANDING("standing", "asserted, denied, planned or possible"),
    PARTY("party", "another actor or target"),
    SOURCES("chain of sources", "another speaker, or a link too many or too few"),
    DAY("day", "other days"),
    NUMBER("number", "another number, or another bound of it"),
    DETAIL("detail", "fought, extent, background"),
    TIMELINE("timeline", "a story's place is shown otherwise");

    private final String word;
    private final String meaning;

    Sort(String word, String meaning) {
      this.word = word;
      this.meaning = meaning;
    }

    /** As {@code corpus/not-yet.txt} has it. */
    String word() {
      return word;
    }

    /** One line for people. */
    String meaning() {
      return meaning;
    }

    private static Sort ofField(String difference) {
      return switch (difference.split(" ", 2)[0]) {
        case "standing" -> STANDING;
        case "place", "to" -> PLACE;
        case "actor", "target" -> PARTY;
        case "source", "sources" -> SOURCES;
        case "when" -> DAY;
        case "quantity" -> NUMBER;
        default -> DETAIL;
      };
    }
  }

  /** All that differs between a case and the claims read from it. */
  static List<Misreading> of(CorpusCase corpusCase, List<Claim> read) {
    List<Claim> left = new ArrayList<>(read);
    List<Map<String, String>> missing = new ArrayList<>();
    List<Misreading> found = new ArrayList<>();
    for (Map<String, String> expected : corpusCase.claims()) {
      Optional<Claim> match = best(expected, left);
      if (match.isEmpty()) {
        missing.add(expected);
      } else {
        left.remove(match.get());
        for (String difference : ClaimCheck.differences(expected, match.get())) {
          found.add(new Misreading(Sort.ofField(difference), difference + " in " + expected));
        }
      }
    }
    left.removeIf(c -> !c.kind().core() || c.background());
    missing.forEach(expected -> found.add(missed(expected, left)));
    left.forEach(c -> found.add(new Misreading(Sort.EXTRA, "not expected: " + ClaimLine.of(c))));
    return found;
  }

  private static Optional<Claim> best(Map<String, String> expected, List<Claim> claims) {
    return claims.stream()
        .filter(c -> ClaimCheck.matches(expected, c))
        .min(Comparator.comparingInt(c -> ClaimCheck.differences(expected, c).size()));
  }

  /**
   * A claim not read at all or, taken out of those left, one at another place or by another act.
   */
  private static Misreading missed(Map<String, String> expected, List<Claim> left) {
    String[] head = expected.getOrDefault("claim", "").split("\\s+");
    for (Claim claim : List.copyOf(left)) {
      boolean kind = claim.kind().code().equals(head[0]);
      boolean action = kind && claim.action().equals(head[1]);
      if (action || kind && ClaimCheck.placeAgrees(expected, claim)) {
        left.remove(claim);
        return new Misreading(
            action ? Sort.PLACE : Sort.ACTION,
            "missing: " + expected + ", but there is " + ClaimLine.of(claim));
      }
    }
    return new Misreading(Sort.MISSED, "missing: " + expected);
  }
}
