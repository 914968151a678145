package org.sayso.review;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PartyRef;
import org.sayso.claim.PlaceRef;
import org.sayso.gazetteer.Place;
import org.sayso.pack.Kind;
import org.sayso.pack.Standing;

/** A field of a claim that a reviewer may set right, and how its value is written. */
enum Correction {
  /** {@code holds}, or with another kind {@code control/holds}. */
  ACTION {
    @Override
    void apply(String value, Rewriting claim, Function<String, Place> places) {
      int slash = value.indexOf('/');
      claim.kind = slash < 0 ? claim.kind : Kind.of(value.substring(0, slash));
      claim.action = value.substring(slash + 1);
    }

    @Override
    void require(String value) {
      int slash = value.indexOf('/');
      List<Kind> kinds =
          slash < 0 ? List.of(Kind.values()) : List.of(Kind.of(value.substring(0, slash)));
      String action = value.substring(slash + 1);
      if (kinds.stream().noneMatch(kind -> kind.actions().contains(action))) {
        throw new IllegalArgumentException("no such action");
      }
    }
  },
  STANDING {
    @Override
    void apply(String value, Rewriting claim, Function<String, Place> places) {
      claim.standing = Standing.of(value);
    }

    @Override
    void require(String value) {
      Standing.of(value);
    }
  },
  /** A party's id, or {@code none}. */
  ACTOR {
    @Override
    void apply(String value, Rewriting claim, Function<String, Place> places) {
      claim.actor = party(value);
    }
  },
  /** A party's id, or {@code none}. */
  TARGET {
    @Override
    void apply(String value, Rewriting claim, Function<String, Place> places) {
      claim.target = party(value);
    }
  },
  /** A place's id. */
  PLACE {
    @Override
    void apply(String value, Rewriting claim, Function<String, Place> places) {
      Place place = places.apply(value);
      String text = claim.place == null ? place.name() : claim.place.text();
      claim.place = new PlaceRef(text, place, place.path(), 1);
    }
  },
  /** First day on which it can have happened, or {@code none}. */
  FROM {
    @Override
    void apply(String value, Rewriting claim, Function<String, Place> places) {
      claim.from = day(value);
    }

    @Override
    void require(String value) {
      day(value);
    }
  },
  /** Last day on which it can have happened, or {@code none}. */
  TO {
    @Override
    void apply(String value, Rewriting claim, Function<String, Place> places) {
      claim.to = day(value);
    }

    @Override
    void require(String value) {
      day(value);
    }
  },
  /** Whether it is of a part of the place: {@code yes} or {@code no}. */
  PART {
    @Override
    void apply(String value, Rewriting claim, Function<String, Place> places) {
      claim.part = value.equals("yes");
    }

    @Override
    void require(String value) {
      requireYesOrNo(value);
    }
  },
  /** Whether it is told as history: {@code yes} or {@code no}. */
  BACKGROUND {
    @Override
    void apply(String value, Rewriting claim, Function<String, Place> places) {
      claim.background = value.equals("yes");
    }

    @Override
    void require(String value) {
      requireYesOrNo(value);
    }
  };

  private static final String NONE = "none";

  /** The field's name in a log. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field of a name; throws {@link IllegalArgumentException} where there is none. */
  static Correction of(String code) {
    return Arrays.stream(values())
        .filter(field -> field.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\""
                        + code
                        + "\" is no field that can be corrected; write one of "
                        + Arrays.stream(values()).map(Correction::code).toList()));
  }

  /** Throws {@link IllegalArgumentException} on a value that the field cannot have. */
  void check(String value) {
    try {
      if (!value.isEmpty()) {
        require(value);
      }
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new IllegalArgumentException("\"" + value + "\" is no " + code(), e);
    }
  }

  /** Sets the field. */
  abstract void apply(String value, Rewriting claim, Function<String, Place> places);

  /** Throws on a value that the field cannot have; anything goes unless a field says otherwise. */
  void require(String value) {}

  private static @Nullable PartyRef party(String value) {
    return value.equals(NONE) ? null : new PartyRef(value, value, List.of());
  }

  private static @Nullable LocalDate day(String value) {
    return value.equals(NONE) ? null : LocalDate.parse(value);
  }

  private static void requireYesOrNo(String value) {
    if (!List.of("yes", "no").contains(value)) {
      throw new IllegalArgumentException("write yes or no");
    }
  }
}
