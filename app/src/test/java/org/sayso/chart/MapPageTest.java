package org.sayso.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sayso.atlas.BaseMap;

final class MapPageTest {

  private static final String PAGE = new MapPage(Meravia.base()).html(MeraviaWar.atlas());

  @Test
  void thePageLoadsNothingFromAnywhere() {
    assertThat(PAGE).contains("default-src 'none'");
    assertThat(PAGE).doesNotContainPattern("(src|href)\\s*=\\s*[\"']?(https?:)?//");
    assertThat(PAGE).doesNotContainPattern("@import|url\\(\\s*[\"']?https?:");
  }

  @Test
  void markupInAReportStaysData() {
    assertThat(PAGE).doesNotContain(MeraviaWar.HOSTILE).doesNotContain("<img src=x");
    assertThat(PAGE).contains("\\u003c/script>\\u003cscript>");
  }

  @Test
  void aTitleIsText() {
    BaseMap base = Meravia.base();
    BaseMap hostile =
        new BaseMap("<b>&\"", base.areas(), base.outlines(), base.sides(), base.attribution());
    assertThat(new MapPage(hostile).html(MeraviaWar.atlas()))
        .contains("<title>&lt;b>&amp;&quot;: who");
  }

  @Test
  void slotsThatStandInAReportAreNotFilled() {
    BaseMap base = Meravia.base();
    BaseMap odd =
        new BaseMap("{{scripts}}", base.areas(), base.outlines(), base.sides(), base.attribution());
    assertThat(new MapPage(odd).html(MeraviaWar.atlas())).contains("<title>{{scripts}}: who");
  }

  @Test
  void everyScriptIsNamedInThePolicy() {
    Matcher scripts = Pattern.compile("<script>").matcher(PAGE);
    Matcher digests = Pattern.compile("'sha256-[A-Za-z0-9+/]{43}='").matcher(PAGE);
    assertThat(digests.results().count()).isEqualTo(scripts.results().count()).isEqualTo(2);
  }

  @Test
  void theSameAtlasGivesTheSamePage() {
    assertThat(new MapPage(Meravia.base()).html(MeraviaWar.atlas())).isEqualTo(PAGE);
  }

  @Test
  void noPrivatePersonIsNamed() {
    assertThat(PAGE).doesNotContain("Ilse").doesNotContain("Tamber");
    assertThat(PAGE).contains("said a resident of Elmwick. a resident of Elmwick said she saw");
  }
}
