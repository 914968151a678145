package org.sayso.eventdata;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.event.Event;
import org.sayso.event.Side;
import org.sayso.event.Telling;
import org.sayso.pack.ConflictPack.PartyKind;

/**
 * What sort of event it is by ACLED's codebook; where that turns on who rules the country, by who
 * does so on the day.
 *
 * @param event event_type
 * @param sub sub_event_type, or null where the claims do not decide it
 * @param warnings why a code is missing or rests on more than the claims say
 */
record AcledType(String event, @Nullable String sub, List<String> warnings) {

  static final String BATTLES = "Battles";
  static final String REMOTE = "Explosions/Remote violence";
  static final String CIVILIANS = "Violence against civilians";
  static final String STRATEGIC = "Strategic developments";

  private static final String CLASH = "Armed clash";
  private static final String REGAINS = "Government regains territory";
  private static final String OVERTAKES = "Non-state actor overtakes territory";
  private static final String TRANSFER = "Non-violent transfer of territory";

  /** The type of an event, or null where it is none that ACLED codes or too little is said. */
  static @Nullable AcledType of(Incident incident) {
    Event event = incident.event();
    return switch (event.deed()) {
      case TAKING -> taking(incident);
      case LEAVING -> leaving(incident);
      case FIGHT -> fight(event);
      case STRIKE -> strike(event);
      case BOMBING -> bombing(event);
      case VIOLENCE -> new AcledType(CIVILIANS, "Attack", List.of());
      case CAPTIVITY ->
          incident.kind(event.one()) == PartyKind.STATE
              ? new AcledType(STRATEGIC, "Arrests", List.of())
              : new AcledType(CIVILIANS, "Abduction/forced disappearance", List.of());
      case LOOTING -> new AcledType(STRATEGIC, "Looting/property destruction", List.of());
      case MUSTER, SURRENDER, DEFECTION, FLIGHT ->
          new AcledType(STRATEGIC, "Change to group/activity", List.of());
      case AGREEMENT -> new AcledType(STRATEGIC, "Agreement", List.of());
      case LOSSES -> losses(event);
    };
  }

  /** Political violence, or none. */
  String disorder() {
    return event.equals(STRATEGIC) ? STRATEGIC : "Political violence";
  }

  private static AcledType taking(Incident incident) {
    Event event = incident.event();
    if (Boolean.FALSE.equals(event.fought())) {
      return new AcledType(STRATEGIC, TRANSFER, List.of());
    }
    if (event.tellings().stream().allMatch(telling -> telling.claim().part())) {
      return new AcledType(BATTLES, CLASH, List.of("only a part of the place changed hands"));
    }
    List<String> unsaid =
        event.fought() == null
            ? List.of("no report says whether there was a fight; coded as taken by force")
            : List.of();
    return gained(incident, unsaid);
  }

  private static AcledType leaving(Incident incident) {
    List<String> unsaid = List.of("nobody says who came in their place");
    return Boolean.TRUE.equals(incident.event().fought())
        ? byLoser(incident, incident.event().one(), unsaid)
        : new AcledType(STRATEGIC, TRANSFER, unsaid);
  }

  /** By who won it; where nobody says, by who lost it: what a state loses it does not regain. */
  private static AcledType gained(Incident incident, List<String> warnings) {
    Side winner = incident.event().one();
    PartyKind kind = incident.kind(winner);
    if (kind != null && kind.forState()) {
      return new AcledType(BATTLES, REGAINS, warnings);
    }
    if (incident.isNonState(winner)) {
      return new AcledType(BATTLES, OVERTAKES, warnings);
    }
    return winner.party() == null
        ? byLoser(incident, incident.event().other(), and(warnings, "nobody says who took it"))
        : new AcledType(
            BATTLES, null, and(warnings, "not known what " + winner.party() + " is on the day"));
  }

  private static AcledType byLoser(Incident incident, Side loser, List<String> warnings) {
    PartyKind kind = incident.kind(loser);
    return new AcledType(BATTLES, kind != null && kind.forState() ? OVERTAKES : null, warnings);
  }

  private static AcledType fight(Event event) {
    if (Incident.isCivilian(event.other())) {
      return new AcledType(CIVILIANS, "Attack", List.of());
    }
    boolean both = event.one().party() != null && event.other().party() != null;
    return new AcledType(
        BATTLES, CLASH, both ? List.of() : List.of("one side of the fight is not named"));
  }

  private static AcledType strike(Event event) {
    Method method = method(event);
    if (method == Method.AIR || method == Method.DRONE) {
      return new AcledType(REMOTE, "Air/drone strike", List.of());
    }
    return method == Method.SHELLING
        ? new AcledType(REMOTE, "Shelling/artillery/missile attack", List.of())
        : new AcledType(REMOTE, null, List.of("the means of the strike are not told"));
  }

  private static AcledType bombing(Event event) {
    Method method = method(event);
    String sub =
        method == null
            ? null
            : switch (method) {
              case SUICIDE -> "Suicide bomb";
              case GRENADE -> "Grenade";
              case CHEMICAL -> "Chemical weapon";
              case AIR, DRONE -> "Air/drone strike";
              case SHELLING -> "Shelling/artillery/missile attack";
              case MINE -> "Remote explosive/landmine/IED";
            };
    return new AcledType(
        REMOTE, sub, sub == null ? List.of("the means of the bombing are not told") : List.of());
  }

  private static @Nullable AcledType losses(Event event) {
    if (event.one().party() == null || event.other().party() == null) {
      return null;
    }
    List<String> unsaid = List.of("only deaths are told, and no fight");
    return Incident.isCivilian(event.other())
        ? new AcledType(CIVILIANS, "Attack", unsaid)
        : new AcledType(BATTLES, CLASH, unsaid);
  }

  private static @Nullable Method method(Event event) {
    return Method.of(
        event.tellings().stream()
            .map(Telling::claim)
            .map(claim -> claim.evidence().text())
            .collect(Collectors.joining(" ")));
  }

  private static List<String> and(List<String> some, String more) {
    List<String> all = new ArrayList<>(some);
    all.add(more);
    return List.copyOf(all);
  }
}
