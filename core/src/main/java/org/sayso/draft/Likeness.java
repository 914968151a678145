package org.sayso.draft;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PartyRef;
import org.sayso.grammar.Phrase;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.pack.Standing;
import org.sayso.reading.Reading;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;

/** What two drafts of one report have in common: who does it, on whose word, where and when. */
public final class Likeness {

  /** Who fights a state and has no name. */
  private static final Pattern REBELS =
      Pattern.compile(
          "(?i).*?(?:rebel|guerrilla|insurgent|militant|terrorist|extremist|jihadist|bandit"
              + "|gunm[ae]n|attacker|assailant|raider)s?[\"”]?");

  private Likeness() {}

  /** Whether one party does both, as far as that is known; of stances, in one name. */
  public static boolean sameActor(Draft a, Draft b) {
    PartyRef x = a.actor;
    PartyRef y = b.actor;
    return x == null
        || y == null
        || x.party().equals(y.party()) && (a.kind != Kind.STATEMENT || x.text().equals(y.text()));
  }

  /** Whether the outlet tells both, or the same person. */
  public static boolean isOneWord(Draft one, Draft other) {
    return one.ownWord() == other.ownWord() && (one.ownWord() || sameSource(one, other));
  }

  /** Whether two rest on one word; what only the outlet says has no chain before its end. */
  public static boolean sameSource(Draft a, Draft b) {
    if (a.chain.isEmpty() || b.chain.isEmpty()) {
      return a.chain.isEmpty() && b.chain.isEmpty();
    }
    Source x = a.chain.get(0);
    Source y = b.chain.get(0);
    boolean named = x.text() == null ? y.text() == null : x.text().equalsIgnoreCase(y.text());
    boolean apart = x.party() != null && y.party() != null && !x.party().equals(y.party());
    return named
        || x.party() != null && institution(x, y)
        || !apart && (x.speaksFor(y) || y.speaksFor(x));
  }

  private static boolean institution(Source x, Source y) {
    return Objects.equals(x.party(), y.party()) && Objects.equals(x.role(), y.text());
  }

  /** Whether both are at one place that is known. */
  public static boolean areAtOnePlace(Draft one, Draft other) {
    return one.placeKey() != null && one.placeKey().equals(other.placeKey());
  }

  /** Whether it is told to have been, of the same time as what it is set beside. */
  public static boolean isAsToldAs(Draft told, Draft take) {
    return told.standing == Standing.ASSERTED && told.background == take.background;
  }

  /** Whether one is over before the other begins. */
  public static boolean areApartInTime(Draft a, Draft b) {
    return isBefore(a, b) || isBefore(b, a);
  }

  /** Whether the days of one are over before those of the other. */
  public static boolean isBefore(Draft one, Draft other) {
    LocalDate end = one.when.days().to();
    LocalDate start = other.when.days().from();
    return end != null && start != null && end.isBefore(start);
  }

  /** "Gunmen raided the post. 60 terrorists were killed": not by the gunmen, who are the same. */
  public static boolean areOnOneSide(Draft attack, @Nullable PartyRef victims) {
    PartyRef attackers = attack.actor;
    if (attackers == null || victims == null) {
      return false;
    }
    boolean rebels =
        REBELS.matcher(attackers.party()).matches()
            && (REBELS.matcher(victims.party()).matches()
                || REBELS.matcher(victims.text()).matches());
    return attackers.is(victims) || rebels && !victims.is(attack.target);
  }

  /** "A church was attacked. Two hospitals were raided": two attacks, though in one town. */
  public static boolean areOnTwoBuildings(Draft a, Draft b) {
    return a.kind == Kind.CLASH
        && Stream.of(a, b).allMatch(d -> d.reading.marks().contains(Reading.NEW_BUILDING))
        && !a.isHead()
        && !b.isHead()
        && Collections.disjoint(buildings(a), buildings(b));
  }

  private static Set<String> buildings(Draft attack) {
    return Stream.of(Role.PLACE, Role.TARGET)
        .flatMap(role -> attack.reading.of(role).stream())
        .filter(phrase -> !phrase.named())
        .map(Phrase::noun)
        .collect(Collectors.toSet());
  }

  /** Whom a lead only calls "police" or "officials" is the one whom a later line names. */
  public static boolean speaksInLead(Draft lead, Draft body) {
    Source x = lead.chain.get(0);
    Source y = body.chain.get(0);
    String text = x.text();
    return text != null
        && text.equals(text.toLowerCase(Locale.ROOT))
        && lead.paragraph <= Draft.LEAD
        && body.sentence() > lead.sentence()
        && isKind(x.kind(), y)
        && x.kind() != SourceKind.UNNAMED
        && Objects.equals(x.party(), y.party())
        && isPassedOn(lead, body);
  }

  /** "They took it after a battle, officials said", "it fell, an official told X". */
  public static boolean isFightInLead(Draft fight, Draft take) {
    boolean told = !fight.ownWord() && !take.ownWord();
    return told && fight.kind == Kind.CLASH && speaksInLead(fight, take);
  }

  /** "Officials said", "an official told the paper": through as many hands, or through a paper. */
  private static boolean isPassedOn(Draft lead, Draft body) {
    int links = lead.chain.size();
    return links == body.chain.size()
        || links == 1 && body.chain.stream().skip(1).allMatch(s -> s.kind() == SourceKind.OUTLET);
  }

  /** Of one kind; "officials" may be an officer, and a name of which nothing is said anybody. */
  public static boolean isKind(SourceKind lead, Source body) {
    boolean name = body.kind() == SourceKind.UNNAMED && !body.anonymous();
    return lead == body.kind()
        || lead == SourceKind.OFFICIAL && body.kind() == SourceKind.MILITARY
        || name;
  }
}
