package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.sayso.chart.Chromium;

/** The site as readers and reviewers use it, in a real browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class SiteBrowserTest {

  private static final String ISLAM_QALA = "/place/af%3Aislam-qala?day=2021-07-09";
  private static final List<String> SERIOUS = List.of("serious", "critical");
  private static final Dimension DESK = new Dimension(1400, 950);

  /** Pixels of the narrowest phones that are sold. */
  private static final long PHONE = 360;

  @TempDir private static Path folder;
  private static ChromeDriver browser;
  private static ServedDemo demo;

  @BeforeAll
  static void openTheSite() throws Exception {
    browser = Chromium.open(folder.resolve("profile"), 1400, 950);
    demo = ServedDemo.start(folder, true);
  }

  @BeforeEach
  void atTheDesk() {
    browser.manage().window().setSize(DESK);
    browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  @AfterEach
  void nothingWentWrongAndNothingLeftTheMachine() {
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEqualTo(List.of());
    Object foreign =
        browser.executeScript(
            "return performance.getEntriesByType('resource').map(one => one.name)"
                + ".filter(name => !name.startsWith(location.origin)"
                + " && !name.startsWith('blob:') && !name.startsWith('data:'))");
    assertThat(foreign).isEqualTo(List.of());
    browser.manage().deleteAllCookies(); // those of the page that is open
    browser.get("about:blank");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
    if (demo != null) {
      demo.close();
    }
  }

  @Test
  @Order(1)
  void theMapPlaysAndTellsWhatOneSideSays() {
    open("/#day=2021-07-09");
    waitFor("#panel .disputes");
    find("#play").click();
    Chromium.until("another day", () -> text("#day-label").equals("9 July 2021") ? null : true);
    find("#play").click();
    choose("#view", "according");
    choose("#party", "taliban");
    Chromium.until("the banner", () -> find("#shown").isDisplayed() ? true : null);
    assertThat(text("#shown")).isEqualTo("According to Taliban’s speakers only");
    find("#search-text").sendKeys("Islam Qala");
    waitFor("#search-hits li");
    find("#search-text").sendKeys(Keys.ENTER);
    waitFor("#panel .supports");
    assertThat(text("#panel .supports")).contains("Taliban spokesman").doesNotContain("ministry");
    Chromium.until(
        "the address",
        () -> browser.getCurrentUrl().contains("place=af%3Aislam-qala&at=") ? true : null);
    assertThat(browser.getCurrentUrl()).contains("view=according&party=taliban");
  }

  @Test
  @Order(2)
  void bothSidesAreReadAndTheReportOpensAtTheSentence() {
    open("/#day=2021-07-09&place=af%3Aislam-qala");
    waitFor("#panel .supports");
    assertThat(text("#panel .supports")).contains("security officials", "interior ministry");
    find("#panel .supports .printed a").click();
    waitFor(".report mark.asked");
    assertThat(text(".report mark.asked")).contains("Islam Qala");
    assertThat(find(".cards .claim.asked").isDisplayed()).isTrue();
    String before = text(".report mark.asked");
    assertThat(text(".text")).contains(before);
  }

  @Test
  @Order(3)
  void aPlacePageHasTheChainTheDenialAndTheArithmetic() {
    open(ISLAM_QALA);
    assertThat(text("#place-status")).contains("disputed between Taliban and Afghan government");
    assertThat(text(".telling.disputed .denials")).contains("interior ministry in Kabul");
    find("#arithmetic summary").click();
    waitFor(".steps");
    assertThat(text(".steps")).contains("At first", "multiplied by", "Result");
    find(".chain a").click();
    waitFor("article.source");
    assertThat(text("article.source h1")).isNotEmpty();
  }

  @Test
  @Order(4)
  void asKnownEarlierNothingWasSaid() {
    open(ISLAM_QALA + "&known=2021-07-07");
    assertThat(text("#place-status")).contains("nothing is said");
  }

  @Test
  @Order(5)
  void markupAndScriptsInAReportAreText() {
    open("/reports");
    browser.findElement(By.partialLinkText("script>")).click();
    waitFor(".report .text");
    assertThat(text(".report .text")).contains("<script>window.broken = 1</script>", "<img src=x");
    assertThat(text(".byline"))
        .contains("Hostile <b>& Sons", "hostile.txt")
        .doesNotContain(folder.toString());
    assertThat(browser.executeScript("return window.broken === undefined")).isEqualTo(true);
    assertThat(browser.findElements(By.cssSelector("main img, main b"))).isEmpty();
  }

  @Test
  @Order(6)
  void aReviewerRejectsAClaimSeesItOnTheMapAndTakesItBack() {
    String before = verdictOnTheMap();
    signIn();
    open(ISLAM_QALA);
    waitFor("article.claim .tools");
    List<String> ids =
        browser
            .findElements(By.cssSelector(".grounds tbody:first-of-type tr.for ~ tr a, .grounds a"))
            .stream()
            .map(link -> String.valueOf(link.getDomAttribute("href")).substring(1))
            .distinct()
            .toList();
    String claim = ids.get(0);
    reject(claim);
    Chromium.until(
        "the decision",
        () ->
            browser.findElements(By.cssSelector("#" + claim + ".rejected .decided")).stream()
                .findFirst()
                .orElse(null));
    assertThat(text("#" + claim + " .decided"))
        .contains("Rejected", "A. Editor", "not in the text");
    assertThat(verdictOnTheMap()).isNotEqualTo(before);
    open("/decisions");
    waitFor(".log .change");
    assertThat(text(".log li")).contains("A. Editor rejected", "not in the text", "status:");
    waitFor(".log .undo");
    find(".log .undo input").sendKeys("read again");
    find(".log .undo button").click();
    waitFor(".log li.undone");
    assertThat(verdictOnTheMap()).isEqualTo(before);
  }

  private static void reject(String claim) {
    find("#" + claim + " .tools summary").click();
    find("#" + claim + " .tools form:first-of-type input[name=note]").sendKeys("not in the text");
    find("#" + claim + " .tools button[value=reject]").click();
  }

  @Test
  @Order(7)
  void readersSeeNoToolsAndNobodySignsInWithAWrongPassword() {
    open(ISLAM_QALA);
    assertThat(browser.findElements(By.cssSelector(".tools"))).isEmpty();
    open("/sign-in");
    find("input[name=name]").sendKeys(ServedDemo.EDITOR);
    find("input[name=password]").sendKeys("wrong", Keys.ENTER);
    Chromium.until("the answer", () -> text("#sign-in-wrong").isEmpty() ? null : true);
    assertThat(text("#sign-in-wrong")).contains("No account has this name and this password");
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
        .as("the browser notes the refusal by itself")
        .allMatch(entry -> entry.getMessage().contains("401"));
  }

  @ParameterizedTest
  @Order(8)
  @ValueSource(
      strings = {
        "/#day=2021-07-09&place=af%3Aislam-qala",
        "/#day=2021-08-15&view=origins",
        ISLAM_QALA,
        "/areas?day=2021-07-09",
        "/disputes?day=2021-07-09",
        "/changes?day=2021-07-09&since=2021-07-01",
        "/tallies",
        "/sources",
        "/source?name=Wire%20A",
        "/reports",
        "/search?q=Taliban",
        "/decisions",
        "/sign-in"
      })
  void noPageHasASeriousFaultOfAccessibilityOrScrollsSideways(String page) {
    open(page);
    if (page.startsWith("/#")) {
      waitFor("body[data-ready]");
    }
    List<Rule> faults =
        new AxeBuilder()
            .disableRules(List.of()).analyze(browser).getViolations().stream()
                .filter(rule -> SERIOUS.contains(rule.getImpact()))
                .toList();
    assertThat(faults)
        .as("%s", faults.stream().map(rule -> rule.getId() + " " + rule.getNodes()).toList())
        .isEmpty();
    onAPhone();
    assertThat(browser.executeScript("return document.documentElement.clientWidth"))
        .isEqualTo(PHONE);
    assertThat(browser.executeScript("return document.documentElement.scrollWidth"))
        .isEqualTo(PHONE);
  }

  @Test
  @Order(9)
  void theKeyboardReachesTheMapThePanelAndTheDay() {
    open("/#day=2021-07-09");
    waitFor("#panel .disputes");
    WebElement body = find("body");
    body.sendKeys("/");
    assertThat(focused()).isEqualTo("search-text");
    browser.switchTo().activeElement().sendKeys("kahmard");
    waitFor("#search-hits li");
    browser.switchTo().activeElement().sendKeys(Keys.ENTER);
    waitFor("#panel .place h2");
    assertThat(text("#panel h2")).startsWith("Kahmard");
    browser.switchTo().activeElement().sendKeys(Keys.ARROW_RIGHT);
    assertThat(text("#day-label")).isEqualTo("10 July 2021");
    browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
    waitFor("#panel .overview");
    open("/disputes?day=2021-07-09");
    find("body").sendKeys(Keys.TAB);
    assertThat(browser.switchTo().activeElement().getText()).isEqualTo("Skip to the content");
  }

  @Test
  @Order(10)
  void aPermalinkGivesTheSameView() {
    String view = "/#day=2021-07-20&known=2021-07-25&place=af%3Aislam-qala&at=62.5,34.5,4";
    open(view);
    waitFor("#panel .place");
    assertThat(text("#day-label")).isEqualTo("20 July 2021");
    assertThat(text("#shown")).isEqualTo("As known on 25 July 2021");
    assertThat(text("#panel h2")).startsWith("Islam Qala");
    assertThat(find("#known-on").isSelected()).isTrue();
    Chromium.until(
        "the address", () -> browser.getCurrentUrl().contains("known=2021-07-25") ? true : null);
    assertThat(browser.getCurrentUrl()).contains("at=62.5,34.5,4");
  }

  private static String verdictOnTheMap() {
    open("/#day=2021-07-09&place=af%3Aislam-qala");
    waitFor("#panel .odds");
    return text("#panel .odds");
  }

  private static void signIn() {
    open("/sign-in");
    find("input[name=name]").sendKeys(ServedDemo.EDITOR);
    find("input[name=password]").sendKeys(ServedDemo.PASSWORD, Keys.ENTER);
    waitFor("#reader .who");
    assertThat(text("#reader .who")).isEqualTo(ServedDemo.EDITOR);
  }

  /** The window itself cannot be as narrow as a phone. */
  private static void onAPhone() {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", PHONE, "height", 780, "deviceScaleFactor", 2, "mobile", true));
  }

  private static void open(String page) {
    browser.get("about:blank");
    browser.get(demo.at(page));
  }

  private static void choose(String field, String value) {
    browser.executeScript(
        "const field = document.querySelector(arguments[0]); field.value = arguments[1];"
            + " field.dispatchEvent(new Event('change'))",
        field,
        value);
  }

  private static String focused() {
    return String.valueOf(browser.switchTo().activeElement().getDomAttribute("id"));
  }

  private static WebElement waitFor(String selector) {
    return Chromium.waitFor(browser, selector);
  }

  private static WebElement find(String selector) {
    return browser.findElement(By.cssSelector(selector));
  }

  private static String text(String selector) {
    return find(selector).getText();
  }
}
