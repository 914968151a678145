package org.sayso.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PlaceRef;
import org.sayso.gazetteer.Place;
import org.sayso.pack.Kind;
import org.sayso.party.PartyBook;
import org.sayso.referent.Referents;

/** The name of an area that was first told of without it, and the members of a count of areas. */
final class Members {

  private final BiPredicate<String, String> within;
  private final PartyBook parties;
  private final Sameness same;

  /**
   * Finds them with a containment of places.
   *
   * @param within whether the place of the first id lies in the area of the second
   * @param parties the sides that have a name
   */
  Members(BiPredicate<String, String> within, PartyBook parties, Sameness same) {
    this.within = within;
    this.parties = parties;
    this.same = same;
  }

  /** "A key district in Herat" is the place in Herat that the same side is said to have taken. */
  void nameUnnamed(List<Draft> drafts) {
    List<Draft> named = new ArrayList<>();
    int lead =
        drafts.stream()
            .filter(d -> !d.isTitle())
            .mapToInt(d -> d.paragraph)
            .min()
            .orElse(Retellings.LEAD);
    for (Draft one : drafts) {
      if (one.unnamed) {
        Optional<Draft> told = named(one, drafts);
        if (told.isPresent()) {
          named.add(one);
          tellAgain(one, told.get());
        } else if (one.meant != null) {
          isAt(one, one.meant);
        } else if (one.paragraph <= lead && !one.isOfFacility()) {
          storied(one, drafts).map(d -> d.place).ifPresent(place -> isAt(one, place));
        }
      }
    }
    drafts.removeAll(named);
  }

  private Optional<Draft> named(Draft one, List<Draft> drafts) {
    return drafts.stream()
        .filter(d -> d.isControl() && Set.of("captured", "holds").contains(one.action))
        .filter(d -> (one.isOfFacility() ? Draft.TAKES : Draft.RESULTS).contains(d.action))
        .filter(d -> d.standing == one.standing && (Sameness.isHeadline(one) || mayBeActor(d, one)))
        .filter(d -> liesIn(d, one))
        .min(
            Comparator.comparing((Draft d) -> d.part)
                .thenComparing(d -> !Draft.TAKES.contains(d.action))
                .thenComparing(d -> isUnknown(d.place)));
  }

  private static void tellAgain(Draft one, Draft named) {
    one.quantity = null;
    boolean back = one.reading.action().equals("retaken") && !Sameness.isHeadline(one);
    named.action =
        Draft.TAKES.contains(named.action) && !back ? named.action : one.reading.action();
    named.absorb(one);
    named.when = named.when.days().from() == null ? one.when : named.when;
  }

  /** The town that a report begins with is the one that its body tells most of. */
  private Optional<Draft> storied(Draft one, List<Draft> drafts) {
    Map<String, List<Draft>> there = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      PlaceRef place = draft.place;
      boolean told = !draft.background && draft.sentence() > one.sentence();
      if (told && place != null && !Referents.isArea(place) && liesIn(draft, one)) {
        there.computeIfAbsent(place.key(), k -> new ArrayList<>()).add(draft);
      }
    }
    return there.values().stream().max(Comparator.comparingInt(List::size)).map(all -> all.get(0));
  }

  /** Makes of an area without a name the place that the report names elsewhere. */
  private static void isAt(Draft one, PlaceRef place) {
    one.kind = Kind.CONTROL;
    one.action = one.reading.action();
    one.place = place;
    one.quantity = null;
    one.unnamed = false;
  }

  private boolean mayBeActor(Draft named, Draft lead) {
    return Sameness.sameActor(named, lead)
        || lead.paragraph <= Retellings.LEAD && same.isNamedFor(named, lead);
  }

  /** A count is no tally where its members are all named in the report. */
  boolean isSumOfNamed(Draft tally, List<Draft> drafts) {
    Double value = tally.quantity == null ? null : tally.quantity.value();
    if (tally.kind != Kind.TALLY || value == null || !tally.action.equals("captured")) {
      return false;
    }
    List<Draft> takes =
        drafts.stream()
            .filter(d -> d.isTaking() && d.standing == tally.standing && liesIn(d, tally))
            .filter(d -> d.actorId() == null || !d.actorId().equals(tally.targetId()))
            .toList();
    List<Draft> members = takes.stream().filter(d -> Sameness.sameActor(d, tally)).toList();
    String side = tally.actorId();
    if (side != null && !parties.isKnown(side) && tally.paragraph <= Retellings.LEAD) {
      members = takes.stream().filter(d -> isOfOne(d, takes)).toList(); // "forces took two towns"
    }
    boolean all = members.stream().map(Draft::placeKey).distinct().count() >= value;
    if (all && tally.reading.action().equals("retaken")) {
      members.forEach(d -> d.action = "retaken");
    }
    return all;
  }

  /** Whether it is of the side that takes the most. */
  private static boolean isOfOne(Draft take, List<Draft> takes) {
    long own = takes.stream().filter(d -> isSide(d, take)).count();
    return takes.stream().allMatch(o -> takes.stream().filter(d -> isSide(d, o)).count() <= own);
  }

  private static boolean isSide(Draft one, Draft other) {
    return Objects.equals(one.actorId(), other.actorId());
  }

  private boolean liesIn(Draft control, Draft tally) {
    return tally.inside.isEmpty() || tally.inside.stream().anyMatch(area -> liesIn(control, area));
  }

  private boolean liesIn(Draft control, PlaceRef area) {
    PlaceRef ref = control.place;
    Place place = ref == null ? null : ref.place();
    Place outer = area.place();
    if (place != null && outer == null) {
      return area.path().isEmpty() || place.path().containsAll(area.path());
    }
    return isUnknown(ref) || place != null && outer != null && within.test(place.id(), outer.id());
  }

  /** A place that no gazetteer knows may lie anywhere, but a known one is the better member. */
  static boolean isUnknown(@Nullable PlaceRef ref) {
    return ref != null && ref.place() == null;
  }
}
