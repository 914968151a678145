package org.sayso.site;

import java.util.List;
import java.util.SortedMap;
import org.sayso.explain.Run;

/**
 * What is seen from a standpoint, as far as it is weighed.
 *
 * @param runs by place id
 * @param weighed how many places are weighed
 * @param of how many places there are to weigh
 */
record Seen(SortedMap<String, List<Run>> runs, int weighed, int of) {

  /** Whether every place is weighed. */
  boolean whole() {
    return weighed >= of;
  }
}
