package org.sayso.source;

import org.jspecify.annotations.Nullable;

/** What a conflict's pack knows of the parties that sources belong to, on the report's day. */
public interface Parties {

  /** What a party is to the country that the report is about. */
  enum Nature {
    /** Its state, with ministries, army and police. */
    STATE,
    /** Another state, or a league of such. */
    FOREIGN,
    /** An armed group that is no state. */
    ARMED,
    /** None of these, such as civilians. */
    OTHER
  }

  /**
   * A party and what it is.
   *
   * @param id id of the party, or null where the pack gives it none
   * @param nature what it is to the country
   */
  record Side(@Nullable String id, Nature nature) {}

  /** Of a report about no known conflict. */
  Parties NONE =
      new Parties() {
        @Override
        public @Nullable Side side(String words) {
          return null;
        }

        @Override
        public @Nullable String state() {
          return null;
        }
      };

  /**
   * The party that these words name or describe, as a whole ("the" left out): a name, an alias, or
   * an adjective such as that of the country. Null where they are none.
   *
   * @param words one to five words in lower case
   */
  @Nullable Side side(String words);

  /** Id of the party that holds the country's ministries, army and police; null where unknown. */
  @Nullable String state();

  /** Whether the country that the report is about is known, so that others are abroad. */
  default boolean homeKnown() {
    return true;
  }

  /**
   * The party of a well-known person, or null.
   *
   * @param name the name as printed
   */
  default @Nullable Side person(String name) {
    return null;
  }
}
