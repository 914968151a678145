package org.sayso.export;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sayso.assembly.Outcome;
import org.sayso.atlas.Atlas;
import org.sayso.build.Built;
import org.sayso.build.PackCheck;
import org.sayso.claim.Refusal;

/** The tally that a command ends with. */
public final class Counts {

  private Counts() {}

  /** After reading: {@code 5 reports, 102 sentences, 60 claims, 7 refusals (…), 1 skipped}. */
  public static String of(Built built, int skipped) {
    return number(built.reports().size(), "report")
        + ", "
        + number(built.sentences(), "sentence")
        + ", "
        + claims(built.claims().size(), built.refusals())
        + ", "
        + skipped
        + " skipped";
  }

  /** After building an atlas: the same, and how many reports were read this time. */
  public static String of(Outcome built, int skipped) {
    String fresh =
        built.read() == built.reports() ? "" : number(built.read(), "report") + " read now, ";
    return number(built.reports(), "report")
        + ", "
        + fresh
        + number(built.sentences(), "sentence")
        + ", "
        + counted(built.claims(), built.refusals())
        + ", "
        + skipped
        + " skipped";
  }

  /** Of an atlas, which keeps neither sentences nor what was skipped. */
  public static String of(Atlas atlas) {
    return number(atlas.reports().size(), "report")
        + ", "
        + claims(atlas.claims().size(), atlas.refusals());
  }

  /** Of a check of packs: {@code 153 entries, 188 cases, 2 problems}. */
  public static String of(PackCheck.Verdict verdict) {
    int entries = verdict.entries();
    return (entries == 1 ? "1 entry" : entries + " entries")
        + ", "
        + number(verdict.cases(), "case")
        + ", "
        + number(verdict.problems().size(), "problem");
  }

  /** A number with its noun, in the plural unless it is 1. */
  private static String number(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String claims(int claims, List<Refusal> refusals) {
    return counted(
        claims,
        refusals.stream()
            .collect(
                Collectors.groupingBy(
                    r -> r.reason().code(), TreeMap::new, Collectors.counting())));
  }

  private static String counted(long claims, SortedMap<String, Long> byReason) {
    long refusals = byReason.values().stream().mapToLong(n -> n).sum();
    String reasons =
        byReason.entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", "));
    return number(claims, "claim")
        + ", "
        + number(refusals, "refusal")
        + (reasons.isEmpty() ? "" : " (" + reasons + ")");
  }
}
