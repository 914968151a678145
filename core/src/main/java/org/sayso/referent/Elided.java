package org.sayso.referent;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PartyRef;
import org.sayso.grammar.Phrase;
import org.sayso.pack.PartyName;
import org.sayso.pack.Role;
import org.sayso.quantity.Quantity;
import org.sayso.reading.Reading;

/**
 * Whom a number without a noun counts, "five soldiers died and nine were hurt", and who people are
 * of whom no side is told.
 */
public final class Elided {

  private static final double THOUSAND = 1000;

  private static final Pattern ARTICLE = Pattern.compile("(?i)^(?:the|an?) ");

  private Elided() {}

  /**
   * The people that a number counts, of the side of those counted before it.
   *
   * @param told the people told of before
   * @param five how many they were; null where they were attacked and not counted
   * @param nine the number without a noun, or "nine others", who are called so
   */
  public static PartyRef of(PartyRef told, @Nullable Quantity five, Phrase nine) {
    Quantity number = nine.number();
    boolean bare = number != null && number.text().equalsIgnoreCase(nine.text());
    if (!bare || five == null) {
      return new PartyRef(nine.text(), told.party(), told.with());
    }
    String people = told.text();
    String counted = five.text() + " ";
    String whom = people.startsWith(counted) ? people.substring(counted.length()) : people;
    return new PartyRef(whom, told.party(), told.with());
  }

  /** "Hundreds of them", "9,000 of them". */
  public static boolean areSomeOfThem(List<Phrase> people) {
    return people.stream().anyMatch(p -> p.type() == Phrase.Type.PRONOUN && p.number() != null);
  }

  /** Whether "they" did it, who were told of before and are told of still. */
  public static boolean areThey(List<Phrase> doers) {
    return doers.size() == 1 && doers.get(0).noun().equals("they");
  }

  /** People of no side, also where nothing names them: "it led to displacement". */
  public static PartyRef civilians(List<Phrase> people) {
    String text = people.isEmpty() ? "civilians" : people.get(0).text();
    return new PartyRef(text, "civilians", List.of());
  }

  /** Nobody knows who the dead are; people on the run, or held, are civilians. */
  public static @Nullable PartyRef civilian(@Nullable PartyRef people) {
    return people != null && people.party().equals("people")
        ? new PartyRef(people.text(), "civilians", people.with())
        : people;
  }

  /**
   * Those who do violence by what they are called, whoever they are: "youths" who attack somebody
   * are no civilians.
   */
  public static PartyRef byName(PartyRef people, Phrase phrase) {
    String number = phrase.number() == null ? "" : phrase.number().text() + " ";
    String text = people.text();
    String name = text.startsWith(number) ? text.substring(number.length()) : text;
    return phrase.type() == Phrase.Type.PEOPLE && people.party().equals("civilians")
        ? new PartyRef(text, PartyName.unknownId(ARTICLE.matcher(name).replaceFirst("")), List.of())
        : people;
  }

  /** Who takes a stance, as printed, where it is no party's; null for a pronoun or nobody. */
  public static @Nullable PartyRef whoever(List<Phrase> phrases) {
    return phrases.stream()
        .filter(p -> p.type() != Phrase.Type.PRONOUN)
        .map(p -> new PartyRef(p.text(), PartyName.unknownId(p.text()), List.of()))
        .findFirst()
        .orElse(null);
  }

  /** Whether they are so many that they are no side's losses: "and thousands fled". */
  public static boolean areThousands(@Nullable Quantity number) {
    Double floor = number == null ? null : number.value() == null ? number.low() : number.value();
    return floor != null && floor >= THOUSAND;
  }

  /** "The blast wounded a girl. She died in hospital": one person, and the one told of before. */
  public static boolean isHeOrShe(Reading loss, @Nullable Quantity told) {
    return told != null
        && Double.valueOf(1).equals(told.value())
        && loss.of(Role.TARGET).stream().anyMatch(p -> p.noun().matches("he|she"));
  }
}
