package org.sayso.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sayso.claim.Claim;
import org.sayso.claim.PartyRef;
import org.sayso.coding.ClaimReader;
import org.sayso.pack.ConflictPack;
import org.sayso.report.PublishedFrom;
import org.sayso.report.Report;

/**
 * Holds over the whole corpus that no side is read otherwise than another, and that loaded words
 * change nothing. The parser sees other words, so a few reports may differ; how few is held here.
 */
final class SymmetryTest {

  private static final ClaimReader READER = ClaimReader.bundled();
  private static final LocalDate DAY = LocalDate.of(2023, 10, 10);

  /** Armed groups that are named alike, each changed for the other. */
  private static final Map<String, String> SWAPS =
      Map.of(
          "M23", "ADF",
          "JNIM", "TPLF",
          "Boko Haram", "Hezbollah",
          "Houthis", "Naxalites",
          "Islamic State", "Hezbollah");

  /** Neutral words and loaded ones for the same. */
  private static final Map<String, String> LOADED =
      Map.of(
          "militants", "terrorists",
          "insurgents", "terrorists",
          "captured", "liberated",
          "Militants", "Terrorists",
          "Insurgents", "Terrorists");

  @Test
  void namesOfArmedGroupsAreReadAlike() throws IOException {
    int changed = 0;
    List<String> differing = new ArrayList<>();
    for (CorpusCase one : CorpusTest.cases().toList()) {
      String text = one.report().text();
      for (Map.Entry<String, String> swap : SWAPS.entrySet()) {
        String other = swapped(text, swap.getKey(), swap.getValue());
        if (!other.equals(text) && !text.contains(swap.getValue())) {
          changed++;
          if (!told(one.report(), text).equals(told(one.report(), other))) {
            differing.add(one.name() + " " + swap.getKey());
          }
        }
      }
    }
    assertThat(changed).isGreaterThan(30);
    assertThat(differing.size()).as(differing.toString()).isLessThanOrEqualTo(changed / 10);
  }

  /** A side's "troops" are no other side's, whatever the side is called. */
  @Test
  void theTroopsOfEachPartyAreItsOwn() {
    List<String> others = new ArrayList<>();
    Map<String, String> parties = ConflictPack.world().titles();
    parties.forEach(
        (party, name) -> {
          String text = name + " troops captured the town of Zarbek on Monday.\n";
          Report report = Report.of(party, "Wire A", null, DAY, PublishedFrom.GIVEN, text);
          boolean own =
              READER.read(report).claims().stream()
                  .map(Claim::actor)
                  .anyMatch(actor -> actor != null && actor.party().equals(party));
          if (!own) {
            others.add(text);
          }
        });
    assertThat(parties.size()).isGreaterThan(300);
    assertThat(others.size()).as(others.toString()).isLessThanOrEqualTo(parties.size() / 20);
  }

  @Test
  void loadedWordsChangeNothing() throws IOException {
    int changed = 0;
    List<String> differing = new ArrayList<>();
    for (CorpusCase one : CorpusTest.cases().toList()) {
      String text = one.report().text();
      String loaded = text;
      for (Map.Entry<String, String> word : LOADED.entrySet()) {
        loaded = swapped(loaded, word.getKey(), word.getValue());
      }
      if (!loaded.equals(text)) {
        changed++;
        if (!told(one.report(), text).equals(told(one.report(), loaded))) {
          differing.add(one.name());
        }
      }
    }
    assertThat(changed).isGreaterThan(80);
    assertThat(differing.size()).as(differing.toString()).isLessThanOrEqualTo(changed / 10);
  }

  private static String swapped(String text, String name, String other) {
    return Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])")
        .matcher(text)
        .replaceAll(other);
  }

  /** What is told, apart from who does it: kinds, actions, standings, places, days, sources. */
  private static List<String> told(Report report, String text) {
    Report other =
        Report.of(
            report.source(),
            report.publisher(),
            report.title(),
            report.published(),
            report.publishedFrom(),
            text);
    return READER.read(other).claims().stream().map(SymmetryTest::line).sorted().toList();
  }

  private static String line(Claim claim) {
    return String.join(
        " ",
        claim.kind().code(),
        claim.action(),
        claim.standing().code(),
        named(claim.actor()),
        named(claim.target()),
        claim.place() == null ? "-" : claim.place().key(),
        String.valueOf(claim.when().days()),
        claim.quantity() == null ? "-" : String.valueOf(claim.quantity().value()),
        claim.sources().get(0).kind().code(),
        String.valueOf(claim.sources().size()));
  }

  private static String named(@Nullable PartyRef party) {
    return party == null ? "nobody" : "somebody";
  }
}
