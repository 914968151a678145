package org.sayso.settling;

import java.util.List;
import java.util.Objects;
import org.sayso.draft.Draft;
import org.sayso.draft.Likeness;

/** What a lead tells of a wide area, where a later line told of a place in it. */
final class WideLeads {

  private WideLeads() {}

  /** "Killed ten in the north on Monday. Last week five died in X": the ten in the north. */
  static List<Draft> keptApart(List<Draft> drafts) {
    for (Draft lead : drafts) {
      List<Draft> there =
          drafts.stream()
              .filter(d -> lead.wide != null && d.wide == null)
              .filter(d -> Objects.equals(d.placeKey(), lead.placeKey()))
              .toList();
      List<Draft> dated = there.stream().filter(d -> d.when.days().from() != null).toList();
      if (!there.isEmpty()
          && (dated.isEmpty() ? there : dated)
              .stream().allMatch(d -> d.background || Likeness.areApartInTime(d, lead))) {
        lead.place = lead.wide;
      }
    }
    return drafts;
  }
}
