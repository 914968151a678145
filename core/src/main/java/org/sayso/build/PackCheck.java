package org.sayso.build;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sayso.claim.Coding;
import org.sayso.coding.ClaimReader;
import org.sayso.pack.ConflictPack;
import org.sayso.pack.PackFile;
import org.sayso.pack.PackFolder;
import org.sayso.pack.PartyName;

/**
 * Runs the cases that lie beside a pack's entries: each must give what it says and nothing else,
 * and no entry may go without a case that is read otherwise when it is taken out.
 */
public final class PackCheck {

  private static final String FRAMES = "languages/en/frames";
  private static final String PARTIES = "parties.cases.txt";

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

  /** The file with the cases of some entries, by the name that messages use; it may be missing. */
  private record Cases(String name, Optional<PackFile> file) {}

  private PackCheck(ClaimReader reader) {
    this.reader = reader;
  }

  /**
   * Reads the packs of these names, the language's and the world's, and runs all their cases.
   *
   * @throws org.sayso.pack.PackException on a bad entry or case
   */
  public static Verdict of(List<String> packs) {
    PackCheck check = new PackCheck(ClaimReader.named(packs));
    Verdict own =
        check
            .frames()
            .and(new VoiceCheck().run())
            .and(check.parties(ConflictPack.world(), bundled("world/" + PARTIES)));
    return packs.stream()
        .map(name -> check.parties(ConflictPack.named(name), cases(PackFolder.of(name))))
        .reduce(own, Verdict::and);
  }

  private static Cases cases(PackFolder pack) {
    return new Cases(pack.shown(PARTIES), pack.entries(PARTIES));
  }

  private static Cases bundled(String file) {
    return new Cases(file, PackFile.optional(file));
  }

  /** The verbs, nouns and adjectives of English: a case gives kinds and actions. */
  private Verdict frames() {
    List<String> entries =
        PackFile.bundled(FRAMES + ".txt").lines().stream().map(PackFile.Line::entry).toList();
    return check(
        entries,
        bundled(FRAMES + ".cases.txt"),
        PackCheck::actions,
        (entry, coding) ->
            coding.claims().stream().anyMatch(c -> c.rule().equals(entry))
                || coding.refusals().stream().anyMatch(r -> entry.equals(r.detail())));
  }

  /** The names of a conflict's parties: a case gives parties that act, suffer or speak. */
  private Verdict parties(ConflictPack pack, Cases cases) {
    Map<String, List<PartyName>> names =
        pack.aliases().stream()
            .collect(
                Collectors.groupingBy(
                    PartyName::entry, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    return check(
        List.copyOf(names.keySet()),
        cases,
        coding -> NamedParties.of(coding, pack),
        (entry, coding) -> bears(names.getOrDefault(entry, List.of()), coding, pack));
  }

  /** Whether a case's text may rest on these names: it holds one, or a party that they describe. */
  private static boolean bears(List<PartyName> names, Coding coding, ConflictPack pack) {
    String text = PartyName.fold(coding.report().text());
    return names.stream()
        .anyMatch(
            n ->
                n.sort() == PartyName.Sort.NATURE || n.sort() == PartyName.Sort.HOME
                    ? NamedParties.of(coding, pack).contains(n.party())
                    : text.contains(n.words()));
  }

  private static Set<String> actions(Coding coding) {
    return coding.claims().stream()
        .map(claim -> claim.kind().code() + "/" + claim.action())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Verdict check(
      List<String> entries,
      Cases beside,
      Function<Coding, Set<String>> givenBy,
      BiPredicate<String, Coding> bearsOn) {
    List<PackCase> cases =
        beside.file().stream()
            .flatMap(found -> found.lines().stream())
            .map(PackCase::read)
            .toList();
    List<String> problems = new ArrayList<>();
    List<Coding> codings = new ArrayList<>();
    for (PackCase one : cases) {
      Coding coding = reader.read(one.report());
      codings.add(coding);
      Set<String> given = givenBy.apply(coding);
      if (!given.equals(one.expected())) {
        problems.add(
            one.entry()
                + ": gives "
                + words(given)
                + ", not "
                + words(one.expected())
                + "; mend the entry or the case");
      }
    }
    Ablation ablation = new Ablation(reader);
    for (String entry : entries) {
      List<Coding> bearing = codings.stream().filter(c -> bearsOn.test(entry, c)).toList();
      if (!ablation.changesOneOf(bearing, entry)) {
        problems.add(
            entry
                + ": no case changes without this entry; add one to "
                + beside.name()
                + ", or drop it");
      }
    }
    return new Verdict(entries.size(), cases.size(), problems);
  }

  private static String words(Set<String> given) {
    return given.isEmpty() ? "none" : String.join(", ", given);
  }
}
