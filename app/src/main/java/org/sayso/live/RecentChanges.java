package org.sayso.live;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sayso.query.Paging;

/**
 * What was asked lately of changes, remembered until the next decision: several places are weighed
 * for each answer. The newest week, which is what most people ask for, is worked out at once.
 */
public final class RecentChanges {

  /** Places that are weighed for one page of an answer. */
  public static final int PLACES = 12;

  /** Days back to which changes are told where nobody names a day. */
  public static final int DAYS = 7;

  private static final int KEPT = 16;

  private final LiveAtlas atlas;
  private final Map<Asked, Answer> kept = new LinkedHashMap<>(16, 0.75f, true);

  /** Of an atlas, with the first places of its newest week. */
  public RecentChanges(LiveAtlas atlas) {
    this.atlas = atlas;
    LocalDate day = atlas.newest();
    of(new Changes.Question(day.minusDays(DAYS), null, day), Paging.first(PLACES));
  }

  private record Asked(Changes.Question question, Paging places) {}

  /**
   * An answer.
   *
   * @param tag the state of the atlas that it is of
   */
  private record Answer(String tag, Changes changes) {}

  /** What reports turned at some of the places that they speak of. */
  public Changes of(Changes.Question question, Paging places) {
    Asked asked = new Asked(question, places);
    String tag = atlas.tag();
    synchronized (kept) {
      Answer known = kept.get(asked);
      if (known != null && known.tag().equals(tag)) {
        return known.changes();
      }
    }
    Changes changes = Changes.of(atlas, question, places);
    synchronized (kept) {
      kept.put(asked, new Answer(tag, changes));
      if (kept.size() > KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
    return changes;
  }
}
