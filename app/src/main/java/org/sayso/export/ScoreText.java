package org.sayso.export;

import java.util.List;
import java.util.Locale;
import org.sayso.backtest.Score;
import org.sayso.backtest.Score.Found;

/** How right forecasts were, as a table in plain text. */
public final class ScoreText {

  private ScoreText() {}

  /** One line for each, the first with its calibration below. */
  public static String of(List<Score> scores) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%-20s %9s %7s %12s %14s %14s%n",
            "",
            "accuracy",
            "Brier",
            "calibration",
            "captures",
            "recaptures"));
    scores.forEach(score -> text.append(line(score)));
    if (!scores.isEmpty()) {
      Score first = scores.get(0);
      text.append(String.format(Locale.ROOT, "%n%d place-days judged%n", first.days()));
      for (Score.Bin bin : first.bins()) {
        text.append(
            String.format(
                Locale.ROOT,
                "said %3.0f %%: came true %3.0f %% of %d times%n",
                100 * bin.chance(),
                100 * bin.came(),
                bin.count()));
      }
    }
    return text.toString().replace("\r\n", "\n");
  }

  private static String line(Score score) {
    return String.format(
        Locale.ROOT,
        "%-20s %7.1f %% %7.3f %12.3f %14s %14s%n",
        score.name(),
        100 * score.accuracy(),
        score.brier(),
        score.calibrationError(),
        found(score.captures()),
        found(score.recaptures()));
  }

  private static String found(Found found) {
    return found.found() == 0
        ? found.found() + " of " + found.changes()
        : String.format(
            Locale.ROOT, "%d of %d, ±%.1f d", found.found(), found.changes(), found.dayError());
  }
}
