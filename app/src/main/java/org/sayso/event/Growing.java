package org.sayso.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.PartyRef;

/** An event while its tellings are gathered, the most exact first. */
final class Growing {

  private final Deed deed;
  private final List<Telling> tellings = new ArrayList<>();
  private final List<Telling> losses = new ArrayList<>();
  private final List<Telling> denials = new ArrayList<>();
  private Days days;

  Growing(Telling first) {
    this.deed = first.deed();
    this.days = first.days();
    tellings.add(first);
  }

  Deed deed() {
    return deed;
  }

  Days days() {
    return days;
  }

  void add(Telling telling) {
    if (telling.deed() == Deed.LOSSES && deed != Deed.LOSSES) {
      losses.add(telling);
    } else {
      tellings.add(telling);
      days = days.and(telling.days());
    }
  }

  void addDenial(Telling telling) {
    denials.add(telling);
  }

  /** Whether a claim can tell of this event: its days meet, and it names no other sides. */
  boolean fits(Telling telling) {
    if (!days.meet(telling.days())) {
      return false;
    }
    Claim claim = telling.claim();
    return switch (telling.deed()) {
      case TAKING -> deed == Deed.TAKING && fitsTaking(claim);
      case LEAVING -> fitsLeaving(claim);
      case FIGHT -> fitsFight(telling);
      case LOSSES -> fitsLosses(telling);
      default -> deed == telling.deed() && fitsDoer(telling);
    };
  }

  /** The same winner; a loss with no taker named fits where the loser is not the winner. */
  private boolean fitsTaking(Claim claim) {
    Set<String> winners = winners();
    Set<String> named = Side.ids(claim.actor());
    return winners.isEmpty() || named.isEmpty()
        ? disjoint(losers(), named) && disjoint(winners, Side.ids(claim.target()))
        : !disjoint(winners, named);
  }

  private boolean fitsLeaving(Claim claim) {
    Set<String> leaving = Side.ids(claim.actor());
    return deed == Deed.LEAVING
        ? !disjoint(gather(Telling::actors), leaving)
        : deed == Deed.TAKING && disjoint(winners(), leaving);
  }

  /** A fight on the one day on which a place was taken is the fight for it. */
  private boolean fitsFight(Telling telling) {
    Set<String> mine = gather(Telling::parties);
    Set<String> theirs = telling.parties();
    return (deed == Deed.FIGHT || deed == Deed.TAKING && days.count() == 1)
        && (mine.containsAll(theirs) || theirs.containsAll(mine));
  }

  private boolean fitsDoer(Telling telling) {
    return compatible(gather(Telling::actors), telling.actors())
        && compatible(gather(Telling::targets), telling.targets());
  }

  private boolean fitsLosses(Telling telling) {
    return switch (deed) {
      case LOSSES -> fitsDoer(telling);
      case TAKING, LEAVING, FIGHT, STRIKE, BOMBING, VIOLENCE, SURRENDER -> {
        Set<String> named = telling.parties();
        boolean ofItsSides = !named.isEmpty() && gather(Telling::parties).containsAll(named);
        yield ofItsSides || sharesWords(telling);
      }
      default -> false;
    };
  }

  /** Whether a claim rests on words on which a telling of this event rests. */
  boolean sharesWords(Telling telling) {
    return tellings.stream().anyMatch(telling::sharesWords);
  }

  private Set<String> winners() {
    return gather(t -> t.deed() == Deed.TAKING ? t.actors() : Set.of());
  }

  private Set<String> losers() {
    return gather(t -> t.deed() == Deed.LEAVING ? t.actors() : t.targets());
  }

  private Set<String> gather(Function<Telling, Set<String>> ids) {
    return tellings.stream().map(ids).collect(LinkedHashSet::new, Set::addAll, Set::addAll);
  }

  private static boolean compatible(Set<String> some, Set<String> others) {
    return some.isEmpty() || others.isEmpty() || !disjoint(some, others);
  }

  private static boolean disjoint(Set<String> some, Set<String> others) {
    return some.stream().noneMatch(others::contains);
  }

  /** The event as it has become. */
  Event event() {
    tellings.sort(Telling::compareByPrint);
    losses.sort(Telling::compareByPrint);
    denials.sort(Telling::compareByPrint);
    Side one = one();
    return new Event(
        deed,
        Objects.requireNonNull(tellings.get(0).claim().place()),
        days,
        one,
        other(one),
        fought(),
        tellings,
        losses,
        denials,
        Toll.of(Stream.concat(tellings.stream(), losses.stream()).toList(), denials));
  }

  /** Those whose deed it is; who only leaves a place that is taken has not won it. */
  private Side one() {
    List<PartyRef> doers =
        tellings.stream()
            .filter(telling -> deed != Deed.TAKING || telling.deed() == Deed.TAKING)
            .map(Telling::doer)
            .filter(Objects::nonNull)
            .toList();
    String first = Side.mostNamed(doers);
    if (first == null) {
      return Side.UNKNOWN;
    }
    Set<String> against = opponents(first);
    return Side.of(first, doers.stream().filter(ref -> !against.contains(ref.party())).toList());
  }

  /** Who stands on the other side of a party in some telling. */
  private Set<String> opponents(String party) {
    Set<String> opponents = new LinkedHashSet<>();
    for (Telling telling : tellings) {
      if (telling.actors().contains(party)) {
        opponents.addAll(telling.targets());
      } else if (telling.targets().contains(party)) {
        opponents.addAll(telling.actors());
      }
    }
    opponents.remove(party);
    return opponents;
  }

  /**
   * All others that are named, but for those who stand on the first side; where none is, those with
   * arms who died in it.
   */
  private Side other(Side one) {
    List<PartyRef> rest = new ArrayList<>();
    for (Telling telling : tellings) {
      addOpponent(rest, telling.doneTo(), one);
      addOpponent(rest, telling.doer(), one);
    }
    for (Telling telling : rest.isEmpty() ? losses : List.<Telling>of()) {
      PartyRef dead = telling.doneTo();
      addOpponent(
          rest, dead == null || dead.party().equals(PartyKinds.CIVILIANS) ? null : dead, one);
    }
    String first = Side.mostNamed(rest);
    return first == null ? Side.UNKNOWN : Side.of(first, rest);
  }

  private static void addOpponent(List<PartyRef> rest, @Nullable PartyRef ref, Side one) {
    if (ref != null && !one.all().contains(ref.party())) {
      rest.add(ref);
    }
  }

  private @Nullable Boolean fought() {
    boolean fight =
        !losses.isEmpty()
            || tellings.stream()
                .anyMatch(t -> t.deed() == Deed.FIGHT || Boolean.TRUE.equals(t.claim().fought()));
    if (fight) {
      return true;
    }
    boolean peaceful = tellings.stream().anyMatch(t -> Boolean.FALSE.equals(t.claim().fought()));
    return peaceful ? false : null;
  }
}
