package org.sayso.gazetteer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sayso.gazetteer.Candidate.Tier;

/** Finds the places that a printed name may mean, in the order in which spellings are bent. */
final class NameIndex {

  /** Longest share of a name's length that a guess by distance may differ in. */
  private static final double FARTHEST = 0.28;

  /** How much nearer the best guess by distance must be than the next. */
  private static final double MARGIN = 0.08;

  private static final int SHORTEST_WORD = 4;

  /** So many answers are kept for each tier, the first ones: a few megabytes at most. */
  private static final int MOST_KEPT = 10_000;

  private static final int LONGEST_KEPT = 60;

  /**
   * One name of one place.
   *
   * @param bySeat whether it is the name of the seat of the place
   * @param remote whether only close spellings count
   */
  record Entry(Place place, String name, boolean bySeat, boolean remote) {

    Candidate at(Tier tier) {
      return new Candidate(place, name, tier, bySeat);
    }
  }

  /** How a name sounds: its words, and all of them as one. */
  private record Heard(List<String> words, String whole) {}

  private final List<Entry> entries;

  /** How each entry sounds, once it was compared with a name that no list has. */
  private final AtomicReferenceArray<Heard> heard;

  private final Map<NameKeys.Spelling, List<Entry>> byName = new LinkedHashMap<>();
  private final NameKeys keys;
  private final Map<Tier, Map<String, List<Entry>>> byKey = new ConcurrentHashMap<>();
  private final Map<Tier, Map<String, List<Candidate>>> asked = new EnumMap<>(Tier.class);
  private final LongAdder lookups = new LongAdder();

  NameIndex(List<Entry> entries, NameKeys keys) {
    this.entries = List.copyOf(entries);
    this.heard = new AtomicReferenceArray<>(entries.size());
    this.keys = keys;
    for (Tier tier : Tier.values()) {
      asked.put(tier, new ConcurrentHashMap<>());
    }
    for (Entry entry : entries) {
      byName.computeIfAbsent(keys.spelling(entry.name), k -> new ArrayList<>(2)).add(entry);
    }
  }

  /** Every place whose name is spelt so. */
  List<Candidate> spelt(String name) {
    return upTo(Tier.EXACT, name);
  }

  /** Every place whose name is spelt so, or as another hand would romanise it. */
  List<Candidate> named(String name) {
    return upTo(Tier.LETTER, name);
  }

  /** Names that are printed in small letters, such as "northern provinces". */
  Set<String> small() {
    return entries.stream()
        .map(Entry::name)
        .filter(n -> Character.isLowerCase(n.codePointAt(0)) && n.codePointAt(0) < 'z' + 1)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Every place that the name may mean by any tier short of a guess, each at its best tier. */
  List<Candidate> everywhere(String name) {
    return upTo(Tier.TRANSLATION, name);
  }

  /** How many names were looked up so far. */
  long lookups() {
    return lookups.sum();
  }

  /** Reports ask for the same names over and over, so that some answers are kept. */
  private List<Candidate> upTo(Tier last, String name) {
    lookups.increment();
    Map<String, List<Candidate>> known = Objects.requireNonNull(asked.get(last));
    List<Candidate> answer = known.get(name);
    if (answer == null) {
      answer = found(last, name);
      if (known.size() < MOST_KEPT && name.length() <= LONGEST_KEPT) {
        known.put(name, answer);
      }
    }
    return answer;
  }

  private List<Candidate> found(Tier last, String name) {
    if (last == Tier.EXACT) {
      Map<String, Candidate> exact = new LinkedHashMap<>();
      for (Entry entry : tierMap(last).getOrDefault(NameKeys.folded(name), List.of())) {
        add(entry.at(last), exact);
      }
      return List.copyOf(exact.values());
    }
    NameKeys.Spelling spelling = keys.spelling(name);
    Map<String, Candidate> found = new LinkedHashMap<>();
    for (Tier tier : EnumSet.range(Tier.EXACT, last)) {
      collect(tier, spelling, e -> true, found);
    }
    return List.copyOf(found.values());
  }

  /** As everywhere but only inside an area; where nothing is found there, by guesses. */
  List<Candidate> inside(String name, Predicate<Place> area) {
    lookups.increment();
    NameKeys.Spelling spelling = keys.spelling(name);
    Map<String, Candidate> found = new LinkedHashMap<>();
    for (Tier tier : Tier.values()) {
      if (tier.guess() && !found.isEmpty()) {
        break;
      }
      switch (tier) {
        case SUBSET -> subset(name, area, found);
        case DISTANCE -> distance(name, area, found);
        default -> collect(tier, spelling, area, found);
      }
    }
    return List.copyOf(found.values());
  }

  private void collect(
      Tier tier, NameKeys.Spelling name, Predicate<Place> area, Map<String, Candidate> found) {
    Map<String, List<Entry>> map = tierMap(tier);
    for (String key : keys.at(tier, name)) {
      for (Entry entry : map.getOrDefault(key, List.of())) {
        if (area.test(entry.place)) {
          add(entry.at(tier), found);
        }
      }
    }
  }

  /** A place's own name goes before its seat's; a closer spelling came first. */
  private static void add(Candidate candidate, Map<String, Candidate> found) {
    found.merge(
        candidate.place().id(),
        candidate,
        (a, b) -> a.tier() == b.tier() && a.bySeat() && !b.bySeat() ? b : a);
  }

  private Heard heard(int entry) {
    Heard known = heard.get(entry);
    if (known == null) {
      known = heard(entries.get(entry).name);
      heard.set(entry, known);
    }
    return known;
  }

  private Heard heard(String name) {
    List<String> words = keys.sounds(name);
    return new Heard(words, String.join("", words));
  }

  private Map<String, List<Entry>> tierMap(Tier tier) {
    return byKey.computeIfAbsent(tier, this::fill);
  }

  private Map<String, List<Entry>> fill(Tier tier) {
    Map<String, List<Entry>> map = new HashMap<>();
    for (Map.Entry<NameKeys.Spelling, List<Entry>> named : byName.entrySet()) {
      List<Entry> reachable =
          named.getValue().stream()
              .filter(e -> !e.remote || tier.compareTo(Tier.PARTICLE) <= 0)
              .toList();
      if (!reachable.isEmpty()) {
        for (String key : keys.at(tier, named.getKey())) {
          map.computeIfAbsent(key, k -> new ArrayList<>(2)).addAll(reachable);
        }
      }
    }
    return map;
  }

  /** Names that hold all the words printed, or all of whose words are printed. */
  private void subset(String name, Predicate<Place> area, Map<String, Candidate> found) {
    Set<String> printed = new LinkedHashSet<>(keys.sounds(name));
    if (printed.stream().noneMatch(w -> w.length() >= SHORTEST_WORD)) {
      return;
    }
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (!entry.remote && area.test(entry.place)) {
        List<String> words = heard(i).words;
        boolean telling = words.stream().anyMatch(w -> w.length() >= SHORTEST_WORD);
        if (telling && (words.containsAll(printed) || printed.containsAll(words))) {
          add(entry.at(Tier.SUBSET), found);
        }
      }
    }
  }

  /** The one place whose name is a few letters off, where no other's is nearly as near. */
  private void distance(String name, Predicate<Place> area, Map<String, Candidate> found) {
    String printed = heard(name).whole;
    Map<Place, Double> nearest = new LinkedHashMap<>();
    Map<Place, Entry> by = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (!entry.remote && area.test(entry.place)) {
        String other = heard(i).whole;
        double d = Sounds.distance(printed, other) / Math.max(printed.length(), other.length());
        if (d < nearest.getOrDefault(entry.place, FARTHEST)) {
          nearest.put(entry.place, d);
          by.put(entry.place, entry);
        }
      }
    }
    double least = nearest.values().stream().mapToDouble(d -> d).min().orElse(FARTHEST);
    List<Place> near =
        nearest.keySet().stream().filter(p -> distance(nearest, p) < least + MARGIN).toList();
    if (near.stream().allMatch(p -> nested(p, near.get(0)))) {
      near.stream()
          .map(by::get)
          .filter(Objects::nonNull)
          .forEach(e -> add(e.at(Tier.DISTANCE), found));
    }
  }

  private static double distance(Map<Place, Double> nearest, Place place) {
    return nearest.getOrDefault(place, FARTHEST);
  }

  /** The same place, or a place and its seat. */
  private static boolean nested(Place a, Place b) {
    return a.equals(b) || a.id().equals(b.parent()) || b.id().equals(a.parent());
  }
}
