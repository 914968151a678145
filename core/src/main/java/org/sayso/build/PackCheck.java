package org.sayso.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.sayso.claim.Claim;
import org.sayso.coding.ClaimReader;
import org.sayso.coding.Coding;
import org.sayso.pack.ConflictPack;
import org.sayso.pack.PackFile;
import org.sayso.pack.PartyName;

/**
 * Runs the cases that lie beside a pack's entries: each must give what it says and nothing else,
 * and no entry may go without a case that uses it.
 */
public final class PackCheck {

  private static final String FRAMES = "languages/en/frames";

  private final ClaimReader reader;

  /**
   * What came of the cases.
   *
   * @param entries number of entries that want a case
   * @param cases number of cases run
   * @param problems one line each, {@code file:line: what is wrong, what to write instead}
   */
  public record Verdict(int entries, int cases, List<String> problems) {

    /** Copies the list. */
    public Verdict {
      problems = List.copyOf(problems);
    }

    /** This verdict and another as one. */
    Verdict and(Verdict other) {
      List<String> both = new ArrayList<>(problems);
      both.addAll(other.problems);
      return new Verdict(entries + other.entries, cases + other.cases, both);
    }
  }

  /**
   * What a case showed.
   *
   * @param given what its text was read as
   * @param entries the entries that did it
   */
  private record Proof(Set<String> given, Set<String> entries) {}

  private PackCheck(ClaimReader reader) {
    this.reader = reader;
  }

  /**
   * Reads the bundled packs of these names, the language's and the world's, and runs all their
   * cases.
   *
   * @throws org.sayso.pack.PackException on a bad entry or case
   */
  public static Verdict of(List<String> packs) {
    PackCheck check = new PackCheck(ClaimReader.bundled(packs));
    Verdict own =
        check
            .frames()
            .and(new VoiceCheck().run())
            .and(check.parties(ConflictPack.world(), "world"));
    return packs.stream()
        .map(name -> check.parties(ConflictPack.bundled(name), "conflicts/" + name))
        .reduce(own, Verdict::and);
  }

  /** The verbs, nouns and adjectives of English: a case gives kinds and actions. */
  private Verdict frames() {
    List<String> entries =
        PackFile.bundled(FRAMES + ".txt").lines().stream().map(PackFile.Line::entry).toList();
    return check(entries, FRAMES + ".cases.txt", PackCheck::proof);
  }

  /** The names of a conflict's parties: a case gives parties that act, suffer or speak. */
  private Verdict parties(ConflictPack pack, String folder) {
    List<String> entries = pack.aliases().stream().map(PartyName::entry).distinct().toList();
    return check(
        entries,
        folder + "/parties.cases.txt",
        coding -> {
          NamedParties named = NamedParties.of(coding, pack);
          return new Proof(named.parties(), named.entries());
        });
  }

  private static Proof proof(Coding coding) {
    Set<String> given = new TreeSet<>();
    Set<String> entries = new HashSet<>();
    for (Claim claim : coding.claims()) {
      given.add(claim.kind().code() + "/" + claim.action());
      entries.add(claim.rule());
    }
    return new Proof(given, entries);
  }

  private Verdict check(List<String> entries, String file, Function<Coding, Proof> proofOf) {
    List<PackCase> cases =
        PackFile.optional(file).stream()
            .flatMap(found -> found.lines().stream())
            .map(PackCase::read)
            .toList();
    List<String> problems = new ArrayList<>();
    Set<String> proved = new HashSet<>();
    for (PackCase one : cases) {
      Proof proof = proofOf.apply(reader.read(one.report()));
      proved.addAll(proof.entries());
      if (!proof.given().equals(one.expected())) {
        problems.add(
            one.entry()
                + ": gives "
                + words(proof.given())
                + ", not "
                + words(one.expected())
                + "; mend the entry or the case");
      }
    }
    entries.stream()
        .filter(entry -> !proved.contains(entry))
        .map(entry -> entry + ": no case uses this entry; add one to " + file + ", or drop it")
        .forEach(problems::add);
    return new Verdict(entries.size(), cases.size(), problems);
  }

  private static String words(Set<String> given) {
    return given.isEmpty() ? "none" : String.join(", ", given);
  }
}
