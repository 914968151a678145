package org.sayso.reading;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.grammar.Phrase;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.time.TimeExpression;

/**
 * What one clause says, in the report's own words: who does what, where, when, how it is put.
 *
 * @param sentence index of the sentence
 * @param trigger token of the word that tells it
 * @param kind what it is about
 * @param action what is done
 * @param marks what the pack's entry adds: part, fought, unfought
 * @param roles the phrases of each role
 * @param modality how it is put
 * @param time the time expression of the event itself, or null
 * @param firstPerson whether the sentence says "we" or "our"
 * @param nominal whether a noun tells it ("the capture of X")
 * @param definite whether that noun points back: "the attack", "their offensive"
 * @param content what a stance is on, as printed, or null
 * @param rule the pack entry or rule that read it
 */
public record Reading(
    int sentence,
    int trigger,
    Kind kind,
    String action,
    Set<String> marks,
    Map<Role, List<Phrase>> roles,
    Modality modality,
    @Nullable TimeExpression time,
    boolean firstPerson,
    boolean nominal,
    boolean definite,
    @Nullable String content,
    String rule) {

  /** The mark of people killed by people, outside a fight. */
  public static final String ON_PURPOSE = "on-purpose";

  /** The mark of what befell men who may be fighters: "police shot dead two men". */
  public static final String MAYBE_ARMED = "maybe-armed";

  /** The mark of losses suffered in a fight that was told of before: "killed in the clash". */
  public static final String IN_THE_FIGHT = "in-the-fight";

  /** The mark of losses suffered in a fight of which nothing more is said: "killed in fighting". */
  public static final String IN_A_FIGHT = "in-a-fight";

  /** The mark of what a whole war has done to people: "the conflict has displaced two million". */
  public static final String IN_THE_WAR = "in-the-war";

  /** The mark of what has gone on up to now: "have stepped up their attacks". */
  public static final String UP_TO_NOW = "up-to-now";

  /** The mark of what is spoken of as known: "the fall of the town is a blow". */
  public static final String KNOWN = "known";

  /** The mark of a fight that only says who somebody is: "families fleeing clashes". */
  public static final String ASIDE = "aside";

  /** The mark of what only says which places are meant: "fled from villages that they hold". */
  public static final String WHICH = "which";

  /** The mark of what was so at the time that is told of: "was held by them". */
  public static final String THEN = "then";

  /** The mark of what is told to come, and is no mere aim: "will be evacuated". */
  public static final String ANNOUNCED = "announced";

  /** The mark of what is told as long past: "had previously held". */
  public static final String LONG_AGO = "long-ago";

  /** The mark of what happens again and again, on no day that is told: "often attack". */
  public static final String RECURRENT = "recurrent";

  /** The actions that bring a place from one side to another, or are to bring it. */
  public static final Set<String> FROM_A_SIDE = Set.of("captured", "retaken", "besieged");

  /** The mark of what they do who have just been done something: "forcing them to retreat". */
  public static final String MADE_TO = "made-to";

  /** The mark of a fight that goes on as it is told of: "fighting was continuing". */
  public static final String GOING_ON = "going-on";

  /** The mark of one more event than those told of before: "they also attacked". */
  public static final String FURTHER = "further";

  /** The mark of what they do who did the like before: "they also left Y", "took Y too". */
  public static final String ALSO = "also";

  /** The mark of a fight that a verb tells, or that a clause is about: "fighting raged". */
  public static final String IN_ITS_OWN_CLAUSE = "in-its-own-clause";

  /** The mark of what is done to a building that is new and has no name: "a church was hit". */
  public static final String NEW_BUILDING = "new-building";

  /**
   * The mark of the target of another fight of its sentence: "an attack in the north, striking X".
   */
  public static final String AIM = "aim";

  /**
   * The mark of an attack that was beaten off before the one told of: "after failing to take it".
   */
  public static final String FORMER = "former";

  /**
   * The mark of an attack that was beaten off before what is told: "after repelling an assault".
   */
  public static final String BEATEN_BEFORE = "beaten-before";

  /** The mark of what only says since when something else is so: "since fighting broke out". */
  public static final String BEGINNING = "beginning";

  /** The mark of blasts of which nobody says what burst: "explosions rocked the city". */
  public static final String NOISE = "noise";

  /** The mark of a passive that leaves out who did it: "the town was taken". */
  public static final String BY_NOBODY = "by-nobody";

  /** The mark of a fight from which people are told to have fled, from all of where it was. */
  public static final String UPROOTING = "uprooting";

  /** The mark of forces that somebody sends elsewhere or that leave: "sent men to fight". */
  public static final String AWAY = "away";

  /** The mark of a take that is told aside, whoever took it: "days after seizing X". */
  public static final String TAKEN_BEFORE = "taken-before";

  /** The mark of what only says when the rest of its sentence was: "a day after X fell". */
  public static final String DATE = "date";

  /** The mark of a way that is told by more than one place: "the road from A to B". */
  public static final String BETWEEN = "between";

  /** The mark of all the forces that somebody has, wherever they are: "has 9,000 fighters". */
  public static final String WHOLE = "whole";

  /**
   * The mark of a stance on what the sentence tells as an event, and told only where that is not.
   */
  public static final String AROUND = "around";

  /** The mark of an offensive or a campaign, which is at no one place of an area. */
  public static final String COURSE = "course";

  /** The mark of what an event told of before did: "the strike hit X", "the attack killed ten". */
  public static final String GOES_BACK = "goes-back";

  /** The mark of a fight told of before, set beside others: "it was the worst attack in X". */
  public static final String RANKED = "ranked";

  /** Copies the collections. */
  public Reading {
    marks = Set.copyOf(marks);
    Map<Role, List<Phrase>> copy = new EnumMap<>(Role.class);
    roles.forEach((role, phrases) -> copy.put(role, List.copyOf(phrases)));
    roles = copy;
  }

  /** The phrases of a role; empty where nothing fills it. */
  public List<Phrase> of(Role role) {
    return roles.getOrDefault(role, List.of());
  }

  /** "The attack", "their offensive", "the raid hit X": it goes back to what was told of before. */
  public boolean pointsBack() {
    return nominal && definite || marks.contains(GOES_BACK);
  }

  /** That somebody holds something, told by a noun and by nobody's deed. */
  static Reading held(
      int sentence,
      int trigger,
      Kind kind,
      String action,
      Map<Role, List<Phrase>> roles,
      String rule) {
    return new Reading(
        sentence,
        trigger,
        kind,
        action,
        Set.of(),
        roles,
        Modality.PLAIN,
        null,
        false,
        false,
        false,
        null,
        rule);
  }

  /** The same with other phrases in its roles. */
  Reading with(Map<Role, List<Phrase>> filled) {
    return new Reading(
        sentence,
        trigger,
        kind,
        action,
        marks,
        filled,
        modality,
        time,
        firstPerson,
        nominal,
        definite,
        content,
        rule);
  }

  /** The same at another time, put otherwise. */
  Reading at(@Nullable TimeExpression other, Modality put) {
    return new Reading(
        sentence,
        trigger,
        kind,
        action,
        marks,
        roles,
        put,
        other,
        firstPerson,
        nominal,
        definite,
        content,
        rule);
  }

  /** The same, told by another verb as at what it was aimed. */
  Reading aimedAt(int verb, List<Phrase> places) {
    Map<Role, List<Phrase>> filled = new EnumMap<>(Role.class);
    filled.putAll(roles);
    filled.put(Role.PLACE, places);
    Set<String> told = new HashSet<>(marks);
    told.add(AIM);
    return new Reading(
        sentence,
        verb,
        kind,
        action,
        told,
        filled,
        modality,
        time,
        firstPerson,
        false,
        false,
        content,
        rule);
  }
}
