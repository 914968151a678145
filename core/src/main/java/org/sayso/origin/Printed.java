package org.sayso.origin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.sayso.origin.Origins.Origin;
import org.sayso.report.ContentId;

/**
 * Claims, each once, in the order in which they were printed; more can be added.
 *
 * <p>What was found of their words is kept, so that when a claim comes in only those that tell the
 * same have their wordings compared again.
 *
 * @param <T> what the claims are taken for by the one who asks
 */
public final class Printed<T> {

  private List<Print<T>> ordered = new ArrayList<>();
  private boolean sorted = true;

  /** What was told since wordings were last compared. */
  private final Set<Told> unsettled = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Adds one; the same again makes no difference. */
  public void add(Print<T> print) {
    ordered.add(print);
    sorted = false;
    unsettled.add(print.told());
  }

  /** All of them; those of one report one after the other, as in its text. */
  public List<Print<T>> inOrder() {
    if (!sorted) {
      Collections.sort(ordered);
      ordered = distinct(ordered);
      for (int i = 0; i < ordered.size(); i++) {
        ordered.get(i).putAt(i);
      }
      sorted = true;
    }
    return ordered;
  }

  private static <T> List<Print<T>> distinct(List<Print<T>> sorted) {
    List<Print<T>> distinct = new ArrayList<>(sorted.size());
    Print<T> last = null;
    for (Print<T> print : sorted) {
      if (last == null || !print.sameClaim(last)) {
        distinct.add(print);
        last = print;
      }
    }
    return distinct;
  }

  /** The origin of each, in their order. */
  public List<Origin> origins() {
    List<Print<T>> prints = inOrder();
    if (!unsettled.isEmpty()) {
      new Wordings<T>().settle(prints, unsettled);
      unsettled.clear();
    }
    Groups groups = new Joining<>(prints).groups();
    List<Origin> origins = new ArrayList<>(prints.size());
    for (int i = 0; i < prints.size(); i++) {
      int first = groups.first(i);
      origins.add(first == i ? origin(prints.get(i)) : origins.get(first));
    }
    return origins;
  }

  private static Origin origin(Print<?> original) {
    String claim = original.claim().id();
    return new Origin(ContentId.of("o", claim), claim, original.at());
  }
}
