package org.sayso.settling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PlaceRef;
import org.sayso.draft.Draft;
import org.sayso.draft.Likeness;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.grammar.Areas;
import org.sayso.grammar.Phrase;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.pack.Standing;
import org.sayso.party.PartyBook;
import org.sayso.quantity.Quantity;
import org.sayso.referent.Referents;
import org.sayso.referent.Unnamed;

/**
 * The name of an area that was first told of without it, the near place of an event that the first
 * lines put in a wide one, the speaker whom they leave without a name, and the members of a count.
 */
final class Members {

  /** What befalls people in an attack. */
  private static final Set<String> TOLLS = Set.of("killed", "wounded", "unspecified");

  /** First lines, or one line, tell so many things at most; a text that tells more has none. */
  private static final int MOST_IN_LEAD = 30;

  /** So many words above a part of a report only name what it is about. */
  private static final int TITLE = 3;

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
    int lead = lead(drafts);
    for (Draft one : drafts) {
      if (one.unnamed) {
        PlaceRef wide = one.place;
        Optional<Draft> told = named(one, drafts);
        Optional<PlaceRef> lost = isAim(one) ? takenByOthers(one, drafts) : Optional.empty();
        if (lost.isPresent()) {
          isAt(one, lost.get());
        } else if (told.isPresent()) {
          named.add(one);
          tellAgain(one, told.get());
        } else if (one.meant != null) {
          isAt(one, one.meant);
        } else if (one.paragraph <= lead && !one.isOfFacility()) {
          storied(one, drafts).map(d -> d.place).ifPresent(place -> isAt(one, place));
        }
        follow(one, wide, told.map(d -> d.place).orElse(one.place), drafts);
      }
    }
    drafts.removeAll(named);
  }

  /** "Took a town in the north of X, killing ten": they died in the town. */
  private static void follow(
      Draft one, @Nullable PlaceRef wide, @Nullable PlaceRef town, List<Draft> drafts) {
    if (wide != null && town != null) {
      drafts.stream()
          .filter(d -> d != one && d.sentence() == one.sentence())
          .filter(d -> isEvent(d) && wide.key().equals(d.placeKey()))
          .forEach(d -> d.place = town);
    }
  }

  private static boolean isAim(Draft one) {
    return one.standing == Standing.PLANNED && one.reading.action().equals("retaken");
  }

  /** "To regain a border crossing": the only one that others are told to have taken. */
  private Optional<PlaceRef> takenByOthers(Draft aim, List<Draft> drafts) {
    Set<PlaceKind> kinds =
        aim.reading.of(Role.PLACE).stream()
            .filter(p -> !p.named())
            .flatMap(p -> Areas.kinds(p.noun()).stream())
            .collect(Collectors.toSet());
    List<PlaceRef> taken =
        drafts.stream()
            .filter(d -> d.isTaking() && d.standing == Standing.ASSERTED && !d.background)
            .filter(d -> d.actorId() != null && !d.actorId().equals(aim.actorId()))
            .flatMap(d -> Stream.ofNullable(d.place))
            .filter(p -> p.place() != null && kinds.contains(p.place().kind()))
            .distinct()
            .toList();
    return taken.size() == 1 ? Optional.of(taken.get(0)) : Optional.empty();
  }

  /** The first paragraph that tells anything below the headline. */
  private static int lead(List<Draft> drafts) {
    return drafts.stream()
        .filter(d -> !d.isTitle())
        .mapToInt(d -> d.paragraph)
        .min()
        .orElse(Draft.LEAD);
  }

  private Optional<Draft> named(Draft one, List<Draft> drafts) {
    return drafts.stream()
        .filter(d -> d.isControl() && Set.of("captured", "holds").contains(one.action))
        .filter(d -> (one.isOfFacility() ? Draft.TAKES : Draft.RESULTS).contains(d.action))
        .filter(d -> d.standing == one.standing && (one.isHeadline() || mayBeActor(d, one)))
        .filter(d -> liesIn(d, one) && !isTownIn(d.place, one))
        .min(
            Comparator.comparing((Draft d) -> d.part)
                .thenComparing(d -> !Draft.TAKES.contains(d.action))
                .thenComparing(d -> isUnknown(d.place)));
  }

  /** "Entered the region and took a town": no town is a region. */
  private static boolean isTownIn(@Nullable PlaceRef area, Draft unnamed) {
    return area != null
        && Referents.isArea(area)
        && unnamed.reading.of(Role.PLACE).stream().anyMatch(Unnamed::isSomeTown);
  }

  /**
   * "Gunmen killed 20 in the north of X … the attackers raided the village of Y": all that the
   * first line puts in that wide area was at Y, where the report tells of one such event alone.
   */
  void nearLeads(List<Draft> drafts) {
    int last = Math.max(lead(drafts), Draft.LEAD);
    List<Draft> leads =
        drafts.stream().limit(MOST_IN_LEAD).filter(d -> d.paragraph <= last).toList();
    for (Draft lead : leads) {
      PlaceRef wide = lead.place;
      if (wide == null || !isWide(wide)) {
        continue;
      }
      List<Draft> there =
          leads.stream()
              .filter(drafts::contains)
              .filter(d -> d.sentence() == lead.sentence() && wide.key().equals(d.placeKey()))
              .filter(Members::isEvent)
              .toList();
      spread(there, drafts);
      boolean once = there.stream().allMatch(d -> isOnce(d) && !isListed(d, leads));
      PlaceRef near = once ? near(there, drafts) : null;
      if (near != null) {
        there.forEach(d -> d.place = near);
      }
    }
  }

  /** "Attacked two villages in the north … raided the villages of X and Y": at X, and at Y. */
  private void spread(List<Draft> there, List<Draft> drafts) {
    for (Draft lead : there) {
      Double areas = lead.areas();
      if (areas == null || lead.quantity != null) {
        continue;
      }
      Map<String, Draft> near = new LinkedHashMap<>();
      drafts.stream()
          .filter(d -> !d.background && isLike(lead, d) && mayBeThat(lead, d) && isInside(d, lead))
          .forEach(d -> near.putIfAbsent(String.valueOf(d.placeKey()), d));
      if (near.size() == areas) {
        near.values().forEach(d -> drafts.add(drafts.indexOf(lead), lead.at(d.place)));
        drafts.remove(lead);
      }
    }
  }

  /**
   * "Army takes X suburb, families flee" above "they took the suburb of Y": all that the headline
   * puts in a quarter of X was at Y.
   */
  void nameQuarters(List<Draft> drafts) {
    drafts.stream()
        .limit(MOST_IN_LEAD)
        .filter(d -> d.isControl() && d.part && d.place != null && d.isHeadline())
        .findFirst()
        .ifPresent(head -> nameQuarter(head, drafts));
  }

  private static void nameQuarter(Draft head, List<Draft> drafts) {
    List<Draft> named =
        drafts.stream()
            .limit(MOST_IN_LEAD)
            .filter(d -> d.isControl() && !d.isHeadline())
            .filter(d -> d.paragraph <= head.paragraph + Draft.LEAD + 1)
            .filter(d -> d.standing == head.standing && Likeness.sameActor(d, head))
            .filter(d -> isQuarter(d, head))
            .toList();
    if (named.stream().map(Draft::placeKey).distinct().count() == 1) {
      String town = head.placeKey();
      drafts.stream()
          .filter(d -> d.sentence() == head.sentence() && Objects.equals(d.placeKey(), town))
          .forEach(d -> d.place = named.get(0).place);
    }
  }

  /** Whether a place is called by the noun that a headline has for a part of a town. */
  private static boolean isQuarter(Draft named, Draft head) {
    PlaceRef near = named.place;
    PlaceRef town = head.place;
    return near != null
        && town != null
        && !near.key().equals(town.key())
        && isOfOneStart(near.path(), town.path())
        && head.reading.of(Role.PLACE).stream()
            .filter(Phrase::part)
            .map(p -> p.text().substring(p.text().lastIndexOf(' ') + 1))
            .anyMatch(noun -> named.evidence.text().contains(noun + " of " + near.text()));
  }

  private static boolean isWide(PlaceRef place) {
    boolean town = place.place() != null && place.place().kind() == PlaceKind.TOWN;
    return town || Referents.mayHold(place);
  }

  private static boolean isEvent(Draft draft) {
    return draft.kind == Kind.CLASH || isToll(draft);
  }

  private static boolean isToll(Draft draft) {
    return draft.kind.hurtsPeople() && TOLLS.contains(draft.action);
  }

  /** Whether it may have been at one near place: a fight for a city is in many of its quarters. */
  private static boolean isOnce(Draft lead) {
    PlaceRef wide = lead.place;
    return wide != null
        && !lead.allOver
        && !lead.cumulative
        && !lead.isSpreadOut()
        && (Referents.mayHold(wide) || !lead.action.equals("battle"))
        && (!wide.isCountry() || lead.when.days().isOneDay());
  }

  /** "17 were killed in clashes in X and Y": in neither alone, and in no place nearer. */
  static void sumUp(List<Draft> drafts) {
    for (Draft toll : drafts) {
      boolean sum =
          toll.kind == Kind.CASUALTIES
              && toll.quantity != null
              && toll.quantity.value() != null
              && toll.reading.of(Role.PLACE).size() != 1;
      if (sum) {
        List<Draft> fights =
            drafts.stream()
                .filter(d -> d.kind == Kind.CLASH && d.sentence() == toll.sentence())
                .limit(MOST_IN_LEAD)
                .toList();
        toll.place = fights.stream().anyMatch(d -> isListed(d, fights)) ? null : toll.place;
      }
    }
  }

  /** "In the provinces of X and Y": what is counted over both is at no one place in X. */
  private static boolean isListed(Draft lead, List<Draft> leads) {
    return leads.stream()
        .filter(d -> d.reading == lead.reading && isArea(d.place) && isArea(lead.place))
        .anyMatch(d -> !Objects.equals(d.placeKey(), lead.placeKey()));
  }

  private static boolean isArea(@Nullable PlaceRef place) {
    return place != null && Referents.isArea(place);
  }

  /** The one place in the area at which such events are told; null for none, or several. */
  private @Nullable PlaceRef near(List<Draft> leads, List<Draft> drafts) {
    List<Draft> like =
        drafts.stream()
            .filter(d -> !d.background && !d.cumulative)
            .filter(d -> leads.stream().anyMatch(l -> isLike(l, d) && isInside(d, l)))
            .toList();
    boolean one = like.stream().map(Draft::placeKey).distinct().count() == 1;
    return one && leads.stream().allMatch(l -> isAmong(l, like)) ? like.get(0).place : null;
  }

  /** Whether some of the later tellings, and of those of the same losses some, may be of it. */
  private boolean isAmong(Draft lead, List<Draft> later) {
    List<Draft> like = later.stream().filter(d -> isLike(lead, d)).toList();
    List<Draft> counts = like.stream().filter(d -> d.action.equals(lead.action)).toList();
    return like.isEmpty()
        || (counts.isEmpty() ? like : counts).stream().anyMatch(d -> mayBeThat(lead, d));
  }

  /** Of one action, or a toll and the attack that it may be of. */
  private static boolean isLike(Draft lead, Draft body) {
    boolean fights = lead.kind == Kind.CLASH && body.kind == Kind.CLASH;
    boolean general = lead.action.equals("attack") || body.action.equals("attack");
    boolean tolls = isToll(lead) && isToll(body);
    return fights && (general || lead.action.equals(body.action))
        || tolls && lead.action.equals(body.action)
        || isToll(lead) && body.kind == Kind.CLASH && !body.action.equals("repelled");
  }

  private boolean mayBeThat(Draft lead, Draft body) {
    return lead.standing == body.standing
        && !body.isFurther()
        && !Likeness.areApartInTime(lead, body)
        && same.mayBeOnesDoing(lead, body)
        && !(isToll(lead) && isToll(body) && isOther(lead.quantity, body.quantity));
  }

  private static boolean isOther(@Nullable Quantity one, @Nullable Quantity other) {
    return one != null
        && other != null
        && one.value() != null
        && !one.value().equals(other.value());
  }

  /** Whether it is told later, of a place that is nearer than the area of the lead, and in it. */
  private boolean isInside(Draft body, Draft lead) {
    PlaceRef near = body.place;
    PlaceRef wide = lead.place;
    if (near == null || wide == null || body.sentence() <= lead.sentence()) {
      return false;
    }
    if (Referents.isArea(near) || near.key().equals(wide.key())) {
      return false;
    }
    if (near.isBeyond(wide) && !body.reading.pointsBack()) { // "the north" as vague as it is
      return false;
    }
    if (near.place() != null && wide.place() != null) {
      return near.isKnownIn(wide, within);
    }
    return isOfOneStart(near.path(), wide.path())
        && (Referents.isArea(wide) || body.evidence.text().contains(wide.text()));
  }

  /** Whether neither path leads somewhere else than the other, as far as both go. */
  private static boolean isOfOneStart(List<String> one, List<String> other) {
    int both = Math.min(one.size(), other.size());
    return one.subList(0, both).equals(other.subList(0, both));
  }

  private static void tellAgain(Draft one, Draft named) {
    one.quantity = null;
    boolean back = one.reading.action().equals("retaken") && !one.isHeadline();
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
    return Likeness.sameActor(named, lead)
        || lead.paragraph <= Draft.LEAD && same.isNamedFor(named, lead);
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
    List<Draft> members = takes.stream().filter(d -> Likeness.sameActor(d, tally)).toList();
    String side = tally.actorId();
    if (side != null && !parties.isKnown(side) && tally.paragraph <= Draft.LEAD) {
      members = takes.stream().filter(d -> isOfOne(d, takes)).toList(); // "forces took two towns"
    }
    long named = members.stream().map(Draft::placeKey).distinct().count();
    boolean all = named >= value;
    if (named == value && tally.when.days().isOneDay()) { // "three towns fell on Friday: X, Y, Z"
      members.stream().filter(d -> d.when.days().from() == null).forEach(d -> d.when = tally.when);
    }
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
    if (ref != null && place != null && outer == null) {
      return !ref.isBeyond(area) && place.path().containsAll(area.path());
    }
    return isUnknown(ref) || place != null && outer != null && within.test(place.id(), outer.id());
  }

  /** A place that no gazetteer knows may lie anywhere, but a known one is the better member. */
  static boolean isUnknown(@Nullable PlaceRef ref) {
    return ref != null && ref.place() == null;
  }

  /** "Caused casualties, wounding dozens", "police dead and hurt": the dozens, and no others. */
  void dropVague(List<Draft> drafts) {
    List<Draft> counted =
        drafts.stream()
            .filter(d -> d.kind == Kind.CASUALTIES && !d.action.equals("unspecified"))
            .filter(d -> d.quantity != null)
            .toList();
    drafts.removeIf(
        vague -> {
          boolean some = vague.kind == Kind.CASUALTIES && vague.action.equals("unspecified");
          Optional<Draft> told =
              counted.stream().filter(d -> some && isCountOf(d, vague)).findFirst();
          told.ifPresent(d -> d.absorb(vague));
          return told.isPresent() || some && isNoNews(vague);
        });
  }

  /** "The casualties were taken to hospital": those told of elsewhere. "Heavy losses": a title. */
  private static boolean isNoNews(Draft vague) {
    boolean title = vague.isTitle() && vague.sentence() > 0;
    return title && vague.evidence.text().split(" ").length <= TITLE
        || vague.reading.pointsBack() && vague.quantity == null && vague.targetId() == null;
  }

  private boolean isCountOf(Draft counted, Draft vague) {
    Quantity number = vague.quantity;
    boolean together =
        counted.sentence() == vague.sentence()
            && Objects.equals(vague.placeKey(), counted.placeKey());
    return (together || vague.isHeadline() && same.samePlace(vague, counted))
        && counted.standing == vague.standing
        && (number == null || number.isVague())
        && (vague.targetId() == null || Objects.equals(vague.targetId(), counted.targetId()));
  }
}
