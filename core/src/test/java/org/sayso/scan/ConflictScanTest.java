package org.sayso.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.pack.Frames;
import org.sayso.pack.LanguagePack;
import org.sayso.pack.Nations;
import org.sayso.pack.PackFile;
import org.sayso.pack.WordClasses;

class ConflictScanTest {

  private static final WordClasses CLASSES =
      WordClasses.read(
          file(
              "armed: rebel, force",
              "held: held",
              "everyday: take, force, strike, gain",
              "fighting: strike",
              "hint: town",
              "place.preposition: in, near",
              "scan.preposition: of",
              "place.sort: district",
              "place.certain: district",
              "scan.article: the",
              "weekday: sunday"));
  private static final ConflictScan SCAN =
      ConflictScan.of(
          new LanguagePack(
              Frames.read(
                  file(
                      "take v control/captured place=obj actor=subj",
                      "besiege v control/besieged place=obj actor=subj?",
                      "strike v clash/strike place=obj",
                      "siege n control/besieged place=of?",
                      "gain v control/captured place=obj.of? obj:control"),
                  CLASSES),
              CLASSES),
          Inflections.english(),
          List.of(),
          Nations.english(),
          List.of("Tolvan", "Ost"));

  private static PackFile file(String... lines) {
    List<PackFile.Line> entries = new ArrayList<>();
    for (String line : lines) {
      entries.add(new PackFile.Line("words.txt", entries.size() + 1, line));
    }
    return new PackFile("words.txt", entries);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The rebels were besieged.",
        "Besieged in Marn",
        "Besieged, and a siege",
        "REBELS TOOK THE TOWN",
        "Rebels gained control",
        "A force gained control in Marn",
        "They had taken Tolvan",
        "It is rebel-held",
        "rebels’ men were taking it",
        "The force took the town.",
        "a strike on the town",
        "A force took it, in Marn",
        "in the Marn hills they strike it",
        "A Syrian force took it",
        "Syria strikes it",
        "a strike by a force",
        "besieged by a strike",
        "Marn district was taken",
        "They took the district of Marn"
      })
  void letsThroughWhatHasAStartAndASign(String text) {
    assertThat(SCAN.mayTell(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "The rebels sang.",
        "Besieged.",
        "Rebels gained weight",
        "A force gained weight in Marn",
        "They took a vote.",
        "They took it, in Marn",
        "A force took a vote.",
        "Syria took a vote.",
        "A force for Marn",
        "They took a vote in Sunday best",
        "They took a vote in. Marn was glad",
        "They took a vote in spring for Marn",
        "A strike was called; the strikers won.",
        "He took the post",
        "take" + "\n" + "takes",
        "retaken",
        "\uD800\u0000"
      })
  void skipsWhatHasNot(String text) {
    assertThat(SCAN.mayTell(text)).isFalse();
  }

  @Test
  void takesTwoOrdinaryWordsForASignOnlyWhereTheyStandCloseTogether() {
    String far = " and so on".repeat(20);
    assertThat(SCAN.mayTell("A strike" + far + " in the town")).isFalse();
    assertThat(SCAN.mayTell("A strike" + far + " in Marn")).isFalse();
    assertThat(SCAN.mayTell("In Marn" + far + " a strike")).isFalse();
    assertThat(SCAN.mayTell("A strike" + far + " a strike in the town")).isTrue();
    assertThat(SCAN.mayTell("A strike" + far + " a strike in Marn")).isTrue();
  }
}
