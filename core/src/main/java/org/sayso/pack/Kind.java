package org.sayso.pack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a claim is about, with the actions that the codebook (section 2) gives it. */
public enum Kind {
  CONTROL(
      "captured",
      "retaken",
      "lost",
      "withdrew",
      "holds",
      "contested",
      "entered",
      "threatened",
      "besieged"),
  CLASH("battle", "attack", "strike", "bombing", "repelled"),
  CASUALTIES("killed", "wounded", "captured", "missing", "unspecified"),
  FORCE("mobilised", "deployed", "present", "left", "surrendered", "defected"),
  DISPLACEMENT("fled", "displaced", "evacuated", "returned"),
  TALLY("holds", "captured", "contested", "lost"),
  MATERIEL("seized", "moved", "destroyed", "received"),
  HARM("killed", "expelled", "detained", "abused", "searched", "threatened", "shielded", "looted"),
  ACCESS("opened", "closed", "cut"),
  STATEMENT("vowed", "called", "warned", "denied", "agreed", "appointed", "proposed");

  private final List<String> actions;

  Kind(String... actions) {
    this.actions = List.copyOf(Arrays.asList(actions));
  }

  /** The actions of this kind, as written in claims. */
  public List<String> actions() {
    return actions;
  }

  /** Whether the codebook scores this kind first. */
  public boolean core() {
    return ordinal() <= TALLY.ordinal();
  }

  /** Whether people are killed, hurt or taken by it. */
  public boolean hurtsPeople() {
    return this == CASUALTIES || this == HARM;
  }

  /** Whether it tells what befalls people: losses, harm, flight. */
  public boolean befallsPeople() {
    return this == CASUALTIES || this == HARM || this == DISPLACEMENT;
  }

  /** Whether it tells of a fight or of what one is about. */
  public boolean isFought() {
    return this == CONTROL || this == CLASH;
  }

  /** The word used in claims. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that code; throws {@link IllegalArgumentException} where there is none. */
  public static Kind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
