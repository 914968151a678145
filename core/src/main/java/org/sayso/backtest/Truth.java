package org.sayso.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who truly held places, day by day, as somebody found out. */
public final class Truth {

  private final Map<String, List<Spell>> spells = new TreeMap<>();

  /**
   * One holder's time in a place.
   *
   * @param place id of the place
   * @param from first day
   * @param to last day
   * @param holder id of the party
   */
  public record Spell(String place, LocalDate from, LocalDate to, String holder) {

    /** Throws {@link IllegalArgumentException} where it ends before it begins. */
    public Spell {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException("ends before it begins: " + from + " to " + to);
      }
    }
  }

  /**
   * A place that changed hands.
   *
   * @param place id of the place
   * @param day first day of the new holder
   * @param until last day of the new holder
   * @param holder id of the new holder
   * @param back whether the new holder had held the place before
   */
  public record Change(String place, LocalDate day, LocalDate until, String holder, boolean back) {}

  /** Throws {@link IllegalArgumentException} where two spells of a place share a day. */
  public Truth(List<Spell> all) {
    all.stream()
        .sorted(Comparator.comparing(Spell::from))
        .forEach(spell -> spells.computeIfAbsent(spell.place(), p -> new ArrayList<>()).add(spell));
    spells.values().forEach(Truth::requireApart);
  }

  private static void requireApart(List<Spell> place) {
    for (int i = 1; i < place.size(); i++) {
      if (!place.get(i).from().isAfter(place.get(i - 1).to())) {
        throw new IllegalArgumentException(
            place.get(i).place() + " has two holders on " + place.get(i).from());
      }
    }
  }

  /** All spells, by place and day. */
  public List<Spell> spells() {
    return spells.values().stream().flatMap(List::stream).toList();
  }

  /** The holder of a place on a day, where it is known. */
  public Optional<String> holder(String place, LocalDate day) {
    return spells.getOrDefault(place, List.of()).stream()
        .filter(spell -> !day.isBefore(spell.from()) && !day.isAfter(spell.to()))
        .map(Spell::holder)
        .findFirst();
  }

  /** Whether it knows a state by that name; "contested" is one only where the table says so. */
  boolean names(String holder) {
    return spells().stream().anyMatch(spell -> spell.holder().equals(holder));
  }

  /** Every change from one holder to another on the day after. */
  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (List<Spell> place : spells.values()) {
      for (int i = 1; i < place.size(); i++) {
        Spell before = place.get(i - 1);
        Spell now = place.get(i);
        if (before.to().plusDays(1).equals(now.from()) && !before.holder().equals(now.holder())) {
          boolean back =
              place.subList(0, i).stream().anyMatch(s -> s.holder().equals(now.holder()));
          changes.add(new Change(now.place(), now.from(), now.to(), now.holder(), back));
        }
      }
    }
    return changes;
  }
}
