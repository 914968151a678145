package org.sayso.eventdata;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.event.Event;
import org.sayso.event.PartyKinds;
import org.sayso.event.Side;
import org.sayso.event.Telling;
import org.sayso.explain.Chains;
import org.sayso.pack.ConflictPack.PartyKind;
import org.sayso.report.Report;
import org.sayso.sheet.Where;

/**
 * An event with what data sets ask of every event.
 *
 * @param event the event
 * @param where the place with its country and areas
 * @param kinds what the parties are
 */
public record Incident(Event event, Where where, PartyKinds kinds) {

  private static final String LIST = "; ";

  /**
   * The day that stands for it: the middle of the days told, else the last day it can have been.
   */
  LocalDate day() {
    return event.days().printed() ? event.days().middle() : event.days().to();
  }

  /** What a side's first party is on the day, or null where nothing says. */
  @Nullable PartyKind kind(Side side) {
    String party = side.party();
    return party == null ? null : kinds.kind(party, day(), where.country());
  }

  /** Whether a side is known to be no state and to fight for none. */
  boolean isNonState(Side side) {
    String party = side.party();
    return party != null && kinds.isNonState(party, day(), where.country());
  }

  /** Whether a side is people without arms. */
  static boolean isCivilian(Side side) {
    return PartyKinds.CIVILIANS.equals(side.party());
  }

  /** How readers are shown a side's first party, or null for nobody. */
  @Nullable String name(Side side) {
    String party = side.party();
    return party == null ? null : kinds.title(party);
  }

  /** How readers are shown those beside it, or null for none. */
  @Nullable String others(Side side) {
    return list(side.with().stream().map(kinds::title));
  }

  /** Who says so: the chain of each independent origin, the one printed first. */
  @Nullable String speakers() {
    return list(byOrigin(event.told()).values().stream().map(one -> Chains.named(one.claim())));
  }

  /** Outlets, each once. */
  @Nullable String publishers() {
    return list(reports().map(Report::publisher).filter(Objects::nonNull).distinct());
  }

  /** The reports that tell of it or deny it, each once. */
  Stream<Report> reports() {
    Map<String, Report> byId = new LinkedHashMap<>();
    Stream.concat(event.told(), event.denials().stream())
        .forEach(telling -> byId.putIfAbsent(telling.report().id(), telling.report()));
    return byId.values().stream();
  }

  /** The day of the newest report, or null where none has one. */
  @Nullable LocalDate lastPublished() {
    return reports()
        .map(Report::published)
        .filter(Objects::nonNull)
        .max(LocalDate::compareTo)
        .orElse(null);
  }

  /** Ids of all claims about it. */
  String claims() {
    return String.join(LIST, event.claims());
  }

  /** A short account: what, and who says and who denies it. */
  String notes() {
    StringBuilder notes = new StringBuilder(headline()).append('.');
    byOrigin(event.tellings().stream())
        .values()
        .forEach(one -> notes.append(" According to ").append(told(one)).append('.'));
    byOrigin(event.losses().stream())
        .values()
        .forEach(
            one ->
                notes
                    .append(" Losses, according to ")
                    .append(Chains.named(one.claim()))
                    .append(": “")
                    .append(one.claim().evidence().text())
                    .append("”."));
    byOrigin(event.denials().stream())
        .values()
        .forEach(one -> notes.append(" Denied by ").append(told(one)).append('.'));
    return notes.toString().replaceAll("\\s+", " ");
  }

  /** What happened in a few words, by the ids of packs put as readers know them. */
  String headline() {
    String one = name(event.one());
    String other = name(event.other());
    String place = event.place().text();
    return switch (event.deed()) {
      case TAKING -> (one == null ? "Somebody" : one) + " took " + place + from(other);
      case LEAVING -> (one == null ? "Forces" : one) + " left " + place;
      case FIGHT -> "Fighting at " + place + sides(one, other);
      case STRIKE -> "Strike at " + place + sides(one, other);
      case BOMBING -> "Bombing at " + place + sides(one, other);
      case VIOLENCE -> "Violence against people at " + place + sides(one, other);
      case CAPTIVITY -> "People detained or abducted at " + place + sides(one, other);
      case LOOTING -> "Looting at " + place + sides(one, other);
      case MUSTER -> "Forces raised or moved at " + place + sides(one, other);
      case SURRENDER -> "Surrender at " + place + sides(one, other);
      case DEFECTION -> "Defection at " + place + sides(one, other);
      case FLIGHT -> "Flight of armed people from " + place + sides(one, other);
      case AGREEMENT -> "Agreement at " + place + sides(one, other);
      case LOSSES -> "Deaths at " + place + sides(one, other);
    };
  }

  private static String from(@Nullable String other) {
    return other == null ? "" : " from " + other;
  }

  private static String sides(@Nullable String one, @Nullable String other) {
    String both = Stream.of(one, other).filter(Objects::nonNull).collect(Collectors.joining(", "));
    return both.isEmpty() ? "" : " (" + both + ")";
  }

  private static String told(Telling telling) {
    LocalDate published = telling.report().published();
    return Chains.named(telling.claim()) + (published == null ? "" : ", " + published);
  }

  /** Of each origin the telling that was printed first, in order of print. */
  private static Map<String, Telling> byOrigin(Stream<Telling> tellings) {
    Map<String, Telling> byOrigin = new LinkedHashMap<>();
    tellings.forEach(telling -> byOrigin.putIfAbsent(telling.origin(), telling));
    return byOrigin;
  }

  /** The texts as one, each once; null for none. */
  static @Nullable String list(Stream<String> texts) {
    Set<String> distinct = texts.collect(Collectors.toCollection(LinkedHashSet::new));
    return distinct.isEmpty() ? null : String.join(LIST, List.copyOf(distinct));
  }
}
