package org.sayso.origin;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds for each claim the first that tells the same in the same words, or nearly.
 *
 * <p>One telling is looked through after the other, so that the index of the one in hand is small
 * and can be used again for the next.
 *
 * @param <T> what the claims are taken for
 */
final class Wordings<T> {

  private final SharedText texts = new SharedText(0);

  /** For each wording of the telling in hand the first claim that has it. */
  private final List<Print<T>> first = new ArrayList<>();

  /**
   * Notes it on the claims that tell something of which it is not known or may be other now.
   *
   * @param prints in the order of printing
   * @param unsettled what they tell
   */
  void settle(List<Print<T>> prints, Set<Told> unsettled) {
    Map<Told, List<Print<T>>> tellings = new IdentityHashMap<>();
    for (Told told : unsettled) {
      tellings.put(told, new ArrayList<>());
    }
    for (Print<T> print : prints) {
      List<Print<T>> telling = tellings.get(print.told());
      if (telling != null) {
        telling.add(print);
      }
    }
    tellings.values().forEach(this::settle);
  }

  private void settle(List<Print<T>> telling) {
    texts.clear();
    first.clear();
    for (Print<T> print : telling) {
      int number = telling.size() == 1 ? -1 : texts.offer(print.claim().evidence().text());
      if (number == first.size()) {
        first.add(print);
      }
      print.wordedLike(number < 0 ? print : first.get(number));
    }
  }
}
