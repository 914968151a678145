package org.sayso.chart;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The browser that the tests drive, where the machine has one. Where it has none the tests are
 * skipped, and a file {@code target/not-run/chromium} says so to whoever runs them.
 */
public final class Chromium {

  private static final Path NOT_RUN = Path.of("target", "not-run", "chromium");
  private static final List<String> QUIET =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-dev-shm-usage",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** Warns of a part of the browser that these tests do not use. */
  private static final Logger VERSIONS =
      Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

  private Chromium() {}

  /** A new browser with an empty profile in this folder; aborts the test where there is none. */
  public static ChromeDriver open(Path profile, int width, int height) throws IOException {
    Optional<Path> browser = onPath("chromium", "chromium-browser", "google-chrome");
    Optional<Path> driver = onPath("chromedriver");
    if (browser.isEmpty() || driver.isEmpty()) {
      Files.createDirectories(NOT_RUN.getParent());
      Files.writeString(NOT_RUN, "install chromium and its driver\n");
      return abort("no chromium with chromedriver on the path");
    }
    Files.deleteIfExists(NOT_RUN);
    VERSIONS.setLevel(Level.OFF);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.get().toFile());
    options.addArguments(QUIET);
    options.addArguments("--user-data-dir=" + profile, "--window-size=" + width + "," + height);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.get().toFile())
            .withLogOutput(OutputStream.nullOutputStream())
            .build();
    return new ChromeDriver(service, options);
  }

  /** Waits until something is on the page; fails where it is not after twenty seconds. */
  public static WebElement waitFor(ChromeDriver browser, String selector) {
    return until(
        selector,
        () -> browser.findElements(By.cssSelector(selector)).stream().findFirst().orElse(null));
  }

  /** Asks until there is an answer, for twenty seconds. */
  public static <T> T until(String what, Supplier<@Nullable T> question) {
    long end = System.nanoTime() + 20_000_000_000L;
    while (System.nanoTime() < end) {
      T answer = question.get();
      if (answer != null) {
        return answer;
      }
      LockSupport.parkNanos(30_000_000);
    }
    throw new AssertionError("not there after twenty seconds: " + what);
  }

  private static Optional<Path> onPath(String... names) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
