package org.sayso.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.cards.DayText;
import org.sayso.claim.Claim;
import org.sayso.lists.SourcePage;
import org.sayso.lists.SourcePage.Borne;
import org.sayso.lists.SourcesPage;
import org.sayso.query.ClaimFilter;
import org.sayso.query.Page;
import org.sayso.query.Paging;
import org.sayso.query.SourceCount;
import org.sayso.testimony.Direction;
import org.sayso.testimony.Learnings;
import org.sayso.testimony.Reliabilities.Learned;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Support;
import org.sayso.timeline.Timeline;

/** Those on whose word claims rest, what they say, and how far others say the same. */
final class Speakers {

  /** Timelines looked into for one page. */
  private static final int PLACES = 60;

  private final Shelf shelf;
  private final List<Learned> learned;

  Speakers(Shelf shelf) {
    this.shelf = shelf;
    this.learned = newest(shelf.file().claims(List.of()).learnings());
  }

  private static List<Learned> newest(Learnings learnings) {
    List<Learnings.UpTo> upTo = learnings.upTo();
    return upTo.isEmpty() ? List.of() : upTo.get(upTo.size() - 1).learned();
  }

  /** Some of them, those of most claims first. */
  List<SourcesPage.Row> rows(int from, int count) {
    return shelf.file().publicSources(new Paging(from, count)).stream().map(this::row).toList();
  }

  private SourcesPage.Row row(SourceCount source) {
    return new SourcesPage.Row(
        source.name(),
        source.kind(),
        source.party(),
        source.innermost(),
        source.claims() - source.innermost(),
        source.anonymous() ? List.of() : learned(source.name()));
  }

  private List<Learned> learned(String name) {
    String key = name.toLowerCase(Locale.ROOT) + "/";
    return learned.stream().filter(each -> each.key().startsWith(key)).toList();
  }

  /** What one says, or null where nobody is called so. */
  SourcePage.@Nullable Matter matter(String name, int from) {
    List<SourceCount> named = shelf.file().sourcesNamed(name);
    if (named.isEmpty()) {
      return null;
    }
    SourceCount source = named.get(0);
    Page<Claim> page =
        shelf
            .file()
            .claims(ClaimFilter.ALL.withSource(source.id()), new Paging(from, SourcePage.SHOWN));
    List<String> ids = page.items().stream().map(Claim::id).toList();
    Atlas slice = shelf.atlas().decided(shelf.file().claims(ids));
    return new SourcePage.Matter(row(source), slice, borne(slice, name), from);
  }

  /** Of the claims that speak of a hold, which others bear out on their day. */
  private Map<String, Borne> borne(Atlas slice, String name) {
    Map<String, Borne> borne = new HashMap<>();
    Map<String, List<Claim>> byPlace = new HashMap<>();
    for (Claim claim : slice.claims()) {
      if (claim.place() != null && claim.place().place() != null && spoken(claim, name)) {
        byPlace.computeIfAbsent(claim.place().key(), place -> new ArrayList<>()).add(claim);
      }
    }
    new TreeSet<>(byPlace.keySet())
        .stream()
            .limit(PLACES)
            .forEach(
                place ->
                    shelf
                        .atlas()
                        .timeline(place)
                        .ifPresent(
                            line -> judge(line, byPlace.getOrDefault(place, List.of()), borne)));
    return borne;
  }

  private static boolean spoken(Claim claim, String name) {
    return name.equalsIgnoreCase(claim.innermost().text());
  }

  private void judge(Timeline line, List<Claim> claims, Map<String, Borne> borne) {
    Set<String> own = new HashSet<>();
    claims.forEach(claim -> own.add(claim.id()));
    for (Claim claim : claims) {
      LocalDate day = DayText.last(claim);
      if (day != null) {
        line.holdings().stream()
            .filter(holding -> holding.covers(day))
            .findFirst()
            .ifPresent(holding -> judge(holding, claim, own, borne));
      }
    }
  }

  private static void judge(
      Holding holding, Claim claim, Set<String> own, Map<String, Borne> borne) {
    Support said =
        holding.because().stream()
            .filter(support -> support.claim().equals(claim.id()))
            .findFirst()
            .orElse(null);
    if (said == null) {
      return;
    }
    double same = 0;
    double otherwise = 0;
    for (Support support : holding.because()) {
      boolean counts = support.counted() && !own.contains(support.claim());
      if (counts && !support.origin().equals(said.origin())) {
        same += agrees(said, support) ? support.weight() : 0;
        otherwise += agrees(said, support) ? 0 : support.weight();
      }
    }
    borne.put(
        claim.id(),
        same == 0 && otherwise == 0
            ? Borne.ALONE
            : same >= otherwise ? Borne.OUT : Borne.CONTRADICTED);
  }

  /** Whether both raise, or both lower, the odds of the party that the first speaks of. */
  private static boolean agrees(Support said, Support other) {
    boolean forIt = said.direction() == Direction.FOR;
    boolean sameParty = said.party().equals(other.party());
    boolean otherFor = other.direction() == Direction.FOR;
    return sameParty ? forIt == otherFor : forIt != otherFor;
  }
}
