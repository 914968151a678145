package org.sayso.export;

import java.util.Locale;
import org.sayso.backtest.Score;
import org.sayso.backtest.Score.Bin;

/** How often chances came true, drawn as an SVG picture: the nearer to the diagonal, the better. */
public final class CalibrationPlot {

  private static final int SIDE = 400;
  private static final int EDGE = 50;
  private static final double LARGEST = 14;

  private CalibrationPlot() {}

  /** The picture; a dot's area grows with the number of chances in its tenth. */
  public static String of(Score score) {
    long most = score.bins().stream().mapToLong(Bin::count).max().orElse(1);
    StringBuilder svg = new StringBuilder();
    int size = SIDE + 2 * EDGE;
    svg.append(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%1$d\""
                .formatted(size))
        .append(
            " viewBox=\"0 0 %1$d %1$d\" font-family=\"sans-serif\" font-size=\"12\">\n"
                .formatted(size))
        .append("<title>How often what was said with a chance came true</title>\n")
        .append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
    for (int tenth = 0; tenth <= 10; tenth += 2) {
      double at = tenth / 10.0;
      text(svg, x(at), EDGE + SIDE + 18, tenth * 10 + " %", "middle");
      text(svg, EDGE - 8, y(at) + 4, tenth * 10 + " %", "end");
      line(svg, 0, at, 1, at, "#dddddd");
      line(svg, at, 0, at, 1, "#dddddd");
    }
    line(svg, 0, 0, 1, 1, "#888888");
    text(svg, x(0.5), EDGE + SIDE + 38, "chance said", "middle");
    text(svg, EDGE, EDGE - 16, "share that came true", "start");
    for (Bin bin : score.bins()) {
      double radius = 2 + LARGEST * Math.sqrt(bin.count() / (double) most);
      svg.append(
          String.format(
              Locale.ROOT,
              "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"#0072b2\" fill-opacity=\"0.7\">"
                  + "<title>%.0f %% said, %.0f %% true, %d times</title></circle>\n",
              x(bin.chance()),
              y(bin.came()),
              radius,
              100 * bin.chance(),
              100 * bin.came(),
              bin.count()));
    }
    return svg.append("</svg>\n").toString();
  }

  private static double x(double share) {
    return EDGE + SIDE * share;
  }

  private static double y(double share) {
    return EDGE + SIDE * (1 - share);
  }

  private static void line(
      StringBuilder svg, double x1, double y1, double x2, double y2, String colour) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>\n",
            x(x1),
            y(y1),
            x(x2),
            y(y2),
            colour));
  }

  private static void text(StringBuilder svg, double x, double y, String words, String anchor) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n",
            x,
            y,
            anchor,
            words));
  }
}
