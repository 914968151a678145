package org.sayso.score;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.sayso.dating.TimeMarks.Mark;
import org.sayso.score.GoldTimes.GoldTime;

/**
 * How many times are found and what they mean, compared with what people marked: as in TempEval-3
 * (UzZaman and others, 2013), a found time is held against the first marked one that it overlaps.
 * Values are compared letter by letter; a second figure takes {@code 1989-W43} for {@code
 * 1989-WXX}.
 */
public final class TimeScore {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d.*");
  private static final int DAY_LENGTH = 10;

  private Figures spans = new Figures(0, 0, 0);
  private Figures found = new Figures(0, 0, 0);
  private Figures types = new Figures(0, 0, 0);
  private Figures values = new Figures(0, 0, 0);
  private Figures open = new Figures(0, 0, 0);
  private Figures days = new Figures(0, 0, 0);

  /** Adds what was found in a text. */
  public void add(GoldTimes gold, List<Mark> marks) {
    Set<Mark> used = new HashSet<>();
    int exact = 0;
    int type = 0;
    int value = 0;
    int agreeing = 0;
    int met = 0;
    int dayGold = 0;
    int dayFound = 0;
    int dayRight = 0;
    for (GoldTime time : gold.times()) {
      Mark mark =
          marks.stream()
              .filter(one -> one.span().overlaps(time.span()) && !used.contains(one))
              .findFirst()
              .orElse(null);
      boolean day = DAY.matcher(time.value()).matches();
      dayGold += day ? 1 : 0;
      if (mark != null) {
        used.add(mark);
        met++;
        exact += mark.span().equals(time.span()) ? 1 : 0;
        type += mark.time().type().name().equals(time.type()) ? 1 : 0;
        value += mark.time().value().equals(time.value()) ? 1 : 0;
        agreeing += agrees(mark.time().value(), time.value()) ? 1 : 0;
        dayFound += day ? 1 : 0;
        dayRight += day && sameDay(mark.time().value(), time.value()) ? 1 : 0;
      }
    }
    int all = gold.times().size();
    spans = spans.and(new Figures(all, marks.size(), exact));
    found = found.and(new Figures(all, marks.size(), met));
    types = types.and(new Figures(all, marks.size(), type));
    values = values.and(new Figures(all, marks.size(), value));
    open = open.and(new Figures(all, marks.size(), agreeing));
    days = days.and(new Figures(dayGold, dayFound, dayRight));
  }

  /** Whether a value fits one of a date in which X says that people left open which. */
  private static boolean agrees(String value, String gold) {
    String known = gold.startsWith("P") ? gold : gold.replaceAll("(-W?X+)+$", "");
    return value.equals(gold)
        || !known.equals(gold) && (value.equals(known) || value.startsWith(known + "-"));
  }

  private static boolean sameDay(String one, String other) {
    return one.length() >= DAY_LENGTH
        && one.substring(0, DAY_LENGTH).equals(other.substring(0, DAY_LENGTH));
  }

  /** The figures as a table: spans, types, values, and those marked with a day of the calendar. */
  public String table() {
    return FigureTable.head()
        + FigureTable.row("same words", spans)
        + FigureTable.row("overlapping words", found)
        + FigureTable.row("right type", types)
        + FigureTable.row("right value", values)
        + FigureTable.row("right, X is open", open)
        + FigureTable.row("right day", days);
  }
}
