package org.sayso.difference;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.difference.Change.About;
import org.sayso.difference.Change.Field;
import org.sayso.difference.Change.How;

/** Changes for people: the first of each sort, and how many there are. */
public final class DiffText implements AtlasDiff.Taker {

  private static final int LONGEST = 100;

  private final PrintWriter out;
  private final int most;
  private final Map<About, Map<How, Integer>> counts = new EnumMap<>(About.class);

  /**
   * Prints to a writer.
   *
   * @param most how many of one sort are told at most
   */
  public DiffText(PrintWriter out, int most) {
    this.out = out;
    this.most = most;
  }

  @Override
  public void take(Change change) {
    Map<How, Integer> count =
        counts.computeIfAbsent(
            change.about(),
            about -> {
              out.println();
              out.println(about.code());
              return new EnumMap<>(How.class);
            });
    count.merge(change.how(), 1, Integer::sum);
    if (count.values().stream().mapToInt(Integer::intValue).sum() <= most) {
      print(change);
    }
  }

  private void print(Change change) {
    String sign =
        switch (change.how()) {
          case CAME -> "+ ";
          case WENT -> "- ";
          case CHANGED -> "~ ";
        };
    out.println("  " + sign + change.label() + " [" + change.id() + "]");
    for (Field field : change.fields()) {
      out.println(
          "      " + field.name() + ": " + shown(field.before()) + " → " + shown(field.after()));
    }
  }

  private static String shown(@Nullable String value) {
    if (value == null) {
      return "(nothing)";
    }
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
  }

  /** Prints how many changes there are, or that there are none. */
  public void finish() {
    out.println();
    if (counts.isEmpty()) {
      out.println("No difference");
      return;
    }
    counts.forEach(
        (about, count) ->
            out.println(
                about.code()
                    + ": "
                    + count.getOrDefault(How.CAME, 0)
                    + " came, "
                    + count.getOrDefault(How.WENT, 0)
                    + " went, "
                    + count.getOrDefault(How.CHANGED, 0)
                    + " changed"));
  }
}
