package org.sayso.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.sayso.chart.Chromium;

/** Takes the pictures of the README from the bundled sample; {@code tools/pictures} runs it. */
final class Pictures {

  private static final String PLACE = "af%3Aislam-qala";

  private final ChromeDriver browser;
  private final ServedDemo demo;
  private final Path folder;

  private Pictures(ChromeDriver browser, ServedDemo demo, Path folder) {
    this.browser = browser;
    this.demo = demo;
    this.folder = folder;
  }

  /** Writes the pictures to the folder that is named. */
  public static void main(String[] arguments) throws IOException {
    Path work = Files.createTempDirectory("pictures");
    ChromeDriver browser = Chromium.open(work.resolve("profile"), 1400, 900);
    try (ServedDemo demo = ServedDemo.start(work, false)) {
      new Pictures(browser, demo, Path.of(arguments[0])).take();
    } finally {
      browser.quit();
    }
    System.exit(0);
  }

  private void take() throws IOException {
    Files.createDirectories(folder);
    take("map", 1400, 900, "/#day=2021-07-09&place=" + PLACE, "#panel .supports");
    String report =
        String.valueOf(
            browser.findElement(By.cssSelector("#panel .printed a")).getDomAttribute("href"));
    take("origins", 1400, 900, "/#day=2021-08-15&view=origins", "#panel .disputes");
    take("place", 1200, 1000, "/place/" + PLACE + "?day=2021-07-09", "article.place");
    take("report", 1200, 900, report.replaceAll("[?#].*", ""), "article.report");
    take("disputes", 1200, 900, "/disputes?day=2021-07-09", "article.disputes");
  }

  private void take(String name, int width, int height, String page, String until)
      throws IOException {
    browser.manage().window().setSize(new Dimension(width, height));
    browser.get("about:blank");
    browser.get(demo.at(page));
    Chromium.waitFor(browser, until);
    browser.executeAsyncScript("setTimeout(arguments[0], 1200)");
    Path file = folder.resolve(name + ".png");
    Files.write(file, browser.getScreenshotAs(OutputType.BYTES));
    System.out.println(file);
  }
}
