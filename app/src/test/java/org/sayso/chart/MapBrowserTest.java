package org.sayso.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.sayso.atlas.BaseMap;

/** The page as a reader uses it, opened from the file system in a real browser. */
final class MapBrowserTest {

  @TempDir private static Path folder;
  private static ChromeDriver browser;

  @BeforeAll
  static void openTheMap() throws Exception {
    browser = Chromium.open(folder.resolve("profile"), 1400, 900);
    new MapPage(Meravia.base()).write(MeraviaWar.atlas(), folder.resolve("map.html"));
  }

  @BeforeEach
  void startOver() {
    browser.get("about:blank");
    browser.get(folder.resolve("map.html").toUri().toString());
    waitFor("#panel .overview");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  @Test
  void theSliderMovesTheDayAndTheColours() {
    toFirstDay();
    assertThat(text("#day-label")).isEqualTo("1 March 2031");
    String before = fill(Meravia.id(8, 0));
    for (int day = 0; day < 40; day++) {
      find("#day").sendKeys(Keys.ARROW_RIGHT);
    }
    assertThat(text("#day-label")).isEqualTo("10 April 2031");
    assertThat(fill(Meravia.id(8, 0))).isNotEqualTo(before);
  }

  @Test
  void theAddressNamesDayAndPlace() {
    browser.get("about:blank");
    browser.get(
        folder.resolve("map.html").toUri() + "#day=2031-05-05&place=" + MeraviaWar.DISPUTED);
    waitFor("#panel .supports");
    assertThat(text("#day-label")).isEqualTo("5 May 2031");
    assertThat(text("#panel h2")).startsWith("Elmwick");
  }

  @Test
  void aClickOnAPlaceShowsBothSidesWithTheirChains() {
    find("[data-place='" + MeraviaWar.DISPUTED + "']").click();
    waitFor("#panel .supports");
    assertThat(text("#panel h2")).startsWith("Elmwick");
    assertThat(text("#place-status")).contains("disputed", "River League", "State of Meravia");
    assertThat(text("#panel .supports"))
        .contains("The League has been inside Elmwick since noon")
        .contains("a former police commander, who left in April, by phone ← Local TV B ← Wire A")
        .contains("Same origin, counted once: told 1 more time")
        .contains("Denied: Elmwick captured by River League");
    assertThat(text("#panel .denials")).contains("Oren Malk");
    assertThat(text("#panel .others")).contains("Planned: Elmwick retaken by State of Meravia");
  }

  @Test
  void markupInAReportIsShownAsText() {
    find("[data-place='" + MeraviaWar.DISPUTED + "']").click();
    waitFor("#panel .supports");
    assertThat(text("#panel .others")).contains(MeraviaWar.HOSTILE);
    assertThat(browser.executeScript("return window.broken === undefined")).isEqualTo(true);
    assertThat(browser.findElements(By.cssSelector("#panel img"))).isEmpty();
  }

  @Test
  void aPlaceIsFoundByItsName() {
    find("#search-text").sendKeys("sorrel", Keys.ENTER);
    assertThat(text("#panel h2")).startsWith("Sorrel Bridge");
    assertThat(text("#place-status")).contains("said to be held by River League");
  }

  @Test
  void quotedCountsStandBesideOursInTheirOwnScheme() {
    assertThat(text("#counted")).contains("River League", "disputed", "nothing is said", "108");
    assertThat(text("#quoted"))
        .contains("41 of 108 districts")
        .contains("60 of 112 districts")
        .contains("a ministry · 4 May 2031");
    toFirstDay();
    browser.executeScript("return new Promise(done => setTimeout(done, 100))");
    assertThat(text("#quoted")).contains("No count quoted up to this day");
  }

  @Test
  void aDistrictOfWhichNothingIsSaidPointsToItsProvince() {
    find(".district [data-place='" + MeraviaWar.UNSPOKEN + "']").click();
    assertThat(text("#place-status")).contains("nothing is said");
    assertThat(text("#panel .beneath")).contains("Orlo", "said to be held by State of Meravia");
  }

  @Test
  void claimsThatHaveNoPlaceOnTheMapAreListed() {
    assertThat(text("#unplaced summary")).isEqualTo("1 claim is not on the map");
    find("#unplaced summary").click();
    assertThat(text("#unplaced")).contains("Nowhere Ford", "They took it.");
  }

  @Test
  void anAtlasWithNothingInItOpens() throws Exception {
    BaseMap bare = new BaseMap("Nothing", List.of(), List.of(), List.of(), List.of());
    new MapPage(bare).write(MeraviaWar.NOTHING, folder.resolve("empty.html"));
    browser.get(folder.resolve("empty.html").toUri().toString());
    waitFor("#panel .overview");
    assertThat(text("#panel")).contains("No two claims of the same days contradict each other");
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEqualTo(List.of());
  }

  @Test
  void theMapPlays() {
    toFirstDay();
    find("#play").click();
    find("#play").click();
    assertThat(find("#play").getDomAttribute("aria-pressed")).isEqualTo("false");
    assertThat(text("#counts")).contains("reports");
  }

  @Test
  void theBrowserLoadsNothingAndComplainsOfNothing() {
    find("[data-place='" + MeraviaWar.DISPUTED + "']").click();
    waitFor("#panel .supports");
    Object loaded = browser.executeScript("return performance.getEntriesByType('resource').length");
    assertThat(loaded).isEqualTo(0L);
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEqualTo(List.of());
  }

  @Test
  void theViewOfOriginsColoursByTheirNumber() {
    String before = fill(MeraviaWar.DISPUTED);
    browser.executeScript(
        "const view = document.getElementById('view'); view.value = 'origins';"
            + " view.dispatchEvent(new Event('change'))");
    Chromium.until("a colour", () -> fill(MeraviaWar.DISPUTED).startsWith("#") ? true : null);
    assertThat(fill(MeraviaWar.DISPUTED)).isNotEqualTo(before);
    assertThat(text("#legend-body")).contains("independent origins");
  }

  @Test
  void thePictureOfTheViewSaysWhatItShows() {
    Object drawn = browser.executeScript("return pictureText()");
    assertThat(String.valueOf(drawn))
        .startsWith("<svg")
        .contains("Meravia: who is said to hold what")
        .contains(text("#day-label"))
        .contains("Shapes: invented for the tests")
        .contains("disputed");
    Object bytes =
        browser.executeAsyncScript(
            "const done = arguments[0]; pixels().then(blob => done(blob.type + blob.size))");
    assertThat(String.valueOf(bytes)).startsWith("image/png").hasSizeGreaterThan(12);
  }

  @Test
  void aThousandAreasAreDrawnAndPlayed() throws Exception {
    new MapPage(Meravia.of(1000)).write(MeraviaWar.NOTHING, folder.resolve("large.html"));
    browser.get(folder.resolve("large.html").toUri().toString());
    waitFor("#panel .overview");
    assertThat(browser.executeScript("return document.querySelectorAll('.district path').length"))
        .isEqualTo(1000L);
    find("#zoom-in").click();
    find("#play").click();
    find("#play").click();
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEqualTo(List.of());
  }

  private static void waitFor(String selector) {
    Chromium.waitFor(browser, selector);
  }

  private static void toFirstDay() {
    find("#day").sendKeys(Keys.HOME);
  }

  private static WebElement find(String selector) {
    return browser.findElement(By.cssSelector(selector));
  }

  private static String text(String selector) {
    return find(selector).getText();
  }

  private static String fill(String place) {
    return String.valueOf(find(".district [data-place='" + place + "']").getDomAttribute("fill"));
  }
}
