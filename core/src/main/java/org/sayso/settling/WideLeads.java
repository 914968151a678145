package org.sayso.settling;

import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PlaceRef;
import org.sayso.draft.Draft;
import org.sayso.draft.Likeness;
import org.sayso.pack.Kind;
import org.sayso.referent.Referents;

/** What is told of a wide area, where another line told of a place in it. */
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
      List<Draft> dated =
          there.stream().filter(d -> !d.background && d.when.days().from() != null).toList();
      if (!there.isEmpty()
          && (dated.isEmpty() ? there : dated)
              .stream().allMatch(d -> d.background || Likeness.areApartInTime(d, lead))) {
        lead.place = lead.wide;
      }
    }
    return drafts;
  }

  /**
   * "Gunmen attacked X on Monday. … Monday's attack in the north came as …": that one, with all
   * else that the sentence puts there.
   */
  static void goBack(List<Draft> drafts, BiPredicate<String, String> within) {
    for (Draft again : drafts) {
      PlaceRef wide = again.place;
      boolean back = again.kind == Kind.CLASH && again.reading.pointsBack() && !again.isFurther();
      if (wide == null || !back || !Referents.isArea(wide) || again.allOver) {
        continue;
      }
      List<Draft> before =
          drafts.stream()
              .filter(d -> d.sentence() < again.sentence() && isThat(again, d))
              .filter(d -> liesIn(d.place, wide, within))
              .toList();
      if (before.stream().map(Draft::placeKey).distinct().count() == 1) {
        PlaceRef there = before.get(0).place;
        again.when = before.get(0).when;
        drafts.stream()
            .filter(d -> d.sentence() == again.sentence())
            .filter(d -> wide.key().equals(d.placeKey()))
            .forEach(d -> d.place = there);
      }
    }
  }

  private static boolean isThat(Draft again, Draft told) {
    return told.kind == Kind.CLASH
        && told.standing == again.standing
        && (told.action.equals(again.action) || again.action.equals("attack"))
        && (again.actorId() == null || Likeness.sameActor(again, told))
        && !Likeness.areApartInTime(again, told);
  }

  private static boolean liesIn(
      @Nullable PlaceRef inner, PlaceRef wide, BiPredicate<String, String> within) {
    if (inner == null || Referents.isArea(inner) || inner.isBeyond(wide)) {
      return false;
    }
    boolean open = inner.place() == null || wide.place() == null;
    return open
        ? inner.path().isEmpty()
            || wide.path().isEmpty()
            || inner.path().get(0).equals(wide.path().get(0))
        : inner.isKnownIn(wide, within);
  }
}
