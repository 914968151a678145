package org.sayso.time;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a story stands: the times that a report has named so far.
 *
 * @param last the one that it named last, or null
 * @param byUnit of each length of time the one that it named last
 */
public record Story(@Nullable CalendarStretch last, Map<CalendarUnit, CalendarStretch> byUnit) {

  /** A story that has named no time yet. */
  public static final Story UNTOLD = new Story(null, Map.of());

  /** Copies the map. */
  public Story {
    byUnit = Map.copyOf(byUnit);
  }

  /** The story after it has named that time. */
  public Story at(CalendarStretch time) {
    Map<CalendarUnit, CalendarStretch> all = new EnumMap<>(CalendarUnit.class);
    all.putAll(byUnit);
    all.put(time.unit(), time);
    return new Story(time, all);
  }
}
