package org.sayso.casing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadlineTest {

  private static String usual(String line) {
    return String.join(" ", Headline.usual(List.of(line.split(" "))));
  }

  @Test
  void writesCommonWordsSmallAndKeepsNames() {
    assertThat(usual("Rebels Seize Far-Off Town Near Kelbur"))
        .isEqualTo("Rebels seize far-off town near Kelbur");
    assertThat(usual("Drug Trade Booms on City Streets"))
        .isEqualTo("Drug trade booms on city streets");
    assertThat(usual("Army Says Red Cross Convoy Hit In South Sudan"))
        .isEqualTo("Army says Red Cross convoy hit in South Sudan");
    assertThat(usual("Ships Turn Back From Port Sudan"))
        .isEqualTo("Ships turn back from Port Sudan");
  }

  @Test
  void readsCapitalsThroughout() {
    assertThat(usual("RSF SHELLS MARKET IN EL FASHER , KILLING 40"))
        .isEqualTo("RSF shells market in El Fasher , killing 40");
  }

  @Test
  void leavesSentencesDatelinesAndNamesAlone() {
    for (String line :
        List.of(
            "The Red Cross said on Monday that the White House had called.",
            "KELBUR , Senegal ( Wire A )",
            "Hayat Tahrir al-Sham",
            "Ministry of Foreign Affairs of the Republic of Kelbur")) {
      assertThat(usual(line)).isEqualTo(line);
    }
  }
}
