package org.sayso.build;

import java.util.Arrays;
import java.util.List;
import org.sayso.claim.Claim;
import org.sayso.claim.Coding;
import org.sayso.coding.ClaimReader;

/** Takes a pack's entries out one at a time, to see whether any case is read otherwise then. */
final class Ablation {

  private final ClaimReader reader;

  /** Compares with what this reader makes of the cases. */
  Ablation(ClaimReader reader) {
    this.reader = reader;
  }

  /**
   * Whether an entry does something.
   *
   * @param entry file and line
   * @param codings what the cases that may rest on it were read as
   */
  boolean changesOneOf(List<Coding> codings, String entry) {
    if (codings.isEmpty()) {
      return false;
    }
    ClaimReader without = reader.without(entry);
    return codings.stream().anyMatch(c -> !told(c).equals(told(without.read(c.report()))));
  }

  /** All that claims say, but not by which entries they were read. */
  private static List<List<?>> told(Coding coding) {
    return coding.claims().stream().<List<?>>map(Ablation::told).toList();
  }

  private static List<?> told(Claim claim) {
    return Arrays.asList(
        claim.kind(),
        claim.action(),
        claim.standing(),
        claim.actor(),
        claim.target(),
        claim.place(),
        claim.to(),
        claim.quantity(),
        claim.fought(),
        claim.part(),
        claim.sources());
  }
}
