package org.sayso.eventdata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.PartyRef;
import org.sayso.event.PartyKinds;
import org.sayso.pack.ConflictPack.PartyKind;
import org.sayso.pack.Kind;
import org.sayso.pack.Standing;

/**
 * The category, mode and parties of a claim in PLOVER.
 *
 * @param event one of the sixteen categories
 * @param modes how; {@code territory-gain} is a mode of our own
 * @param actors who acts
 * @param recipients to whom
 */
record PloverCode(
    String event, List<String> modes, List<PartyRef> actors, List<PartyRef> recipients) {

  private static final String ASSAULT = "ASSAULT";
  private static final String COERCE = "COERCE";
  private static final String RETREAT = "RETREAT";
  private static final String THREATEN = "THREATEN";

  /** What parties are, on the day of the claim. */
  interface Kinds {
    @Nullable PartyKind of(PartyRef party);
  }

  /** Copies the lists. */
  PloverCode {
    modes = List.copyOf(modes);
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
  }

  /** The code of a claim, or null where PLOVER has none for it or nobody is said to act. */
  static @Nullable PloverCode of(Claim claim, Kinds kinds) {
    PloverCode code =
        switch (claim.kind()) {
          case CONTROL -> control(claim);
          case CLASH -> clash(claim);
          case CASUALTIES -> casualties(claim);
          case FORCE -> force(claim, kinds);
          case DISPLACEMENT -> displacement(claim);
          case HARM -> harm(claim, kinds);
          case STATEMENT -> statement(claim);
          case TALLY, MATERIEL, ACCESS -> null;
        };
    return code == null || code.actors().isEmpty() ? null : code;
  }

  private static @Nullable PloverCode control(Claim claim) {
    if (claim.standing() == Standing.PLANNED) {
      return does(claim, THREATEN, "territory");
    }
    return switch (claim.action()) {
      case "captured", "retaken" -> does(claim, COERCE, "seize", "territory-gain");
      case "lost" -> new PloverCode(RETREAT, List.of("withdraw"), all(claim.target()), List.of());
      case "withdrew" -> does(claim, RETREAT, "withdraw");
      default -> null;
    };
  }

  private static PloverCode clash(Claim claim) {
    if (claim.standing() == Standing.PLANNED) {
      return does(claim, THREATEN, "violence");
    }
    List<String> modes = mode(claim);
    boolean twoSided = claim.action().equals("battle") || claim.action().equals("repelled");
    return twoSided
        ? new PloverCode(
            ASSAULT,
            modes,
            Stream.concat(all(claim.actor()).stream(), all(claim.target()).stream()).toList(),
            List.of())
        : new PloverCode(ASSAULT, modes, all(claim.actor()), all(claim.target()));
  }

  /** By the words of the passage; none where they do not tell. */
  private static List<String> mode(Claim claim) {
    Method method = Method.of(claim.evidence().text());
    if (claim.action().equals("strike")) {
      return method == Method.DRONE
          ? List.of("drone")
          : method == Method.AIR
              ? List.of("aerial")
              : method == Method.SHELLING ? List.of("heavy-weapons") : List.of();
    }
    if (claim.action().equals("bombing")) {
      return List.of(method == Method.SUICIDE ? "suicide-attack" : "explosives");
    }
    return List.of();
  }

  private static @Nullable PloverCode casualties(Claim claim) {
    return claim.action().equals("captured")
        ? does(claim, ASSAULT, "abduct")
        : claim.action().equals("missing") ? null : does(claim, ASSAULT);
  }

  private static @Nullable PloverCode force(Claim claim, Kinds kinds) {
    return switch (claim.action()) {
      case "mobilised", "deployed" -> {
        boolean militia =
            all(claim.actor()).stream().anyMatch(p -> kinds.of(p) == PartyKind.MILITIA);
        yield does(claim, "MOBILIZE", militia ? "militia" : "troops");
      }
      case "left" -> does(claim, RETREAT, "withdraw");
      case "surrendered" -> does(claim, RETREAT, "disarm");
      default -> null;
    };
  }

  private static @Nullable PloverCode displacement(Claim claim) {
    PartyRef who = claim.target();
    if (!claim.action().equals("fled") && !claim.action().equals("displaced")) {
      return null;
    }
    boolean armed = who != null && !who.party().equals(PartyKinds.CIVILIANS);
    return armed
        ? new PloverCode(RETREAT, List.of("withdraw"), all(who), List.of())
        : does(claim, "SANCTION", "expel");
  }

  private static @Nullable PloverCode harm(Claim claim, Kinds kinds) {
    boolean state = all(claim.actor()).stream().anyMatch(p -> kinds.of(p) == PartyKind.STATE);
    return switch (claim.action()) {
      case "killed", "abused" -> does(claim, ASSAULT);
      case "expelled" -> does(claim, "SANCTION", "expel");
      case "detained" -> state ? does(claim, COERCE, "arrest") : does(claim, ASSAULT, "abduct");
      case "shielded" -> does(claim, ASSAULT, "abduct");
      case "looted" -> does(claim, COERCE, "seize");
      case "threatened" -> does(claim, THREATEN, "violence");
      default -> null;
    };
  }

  private static @Nullable PloverCode statement(Claim claim) {
    return switch (claim.action()) {
      case "agreed" -> does(claim, "AGREE");
      case "called" -> does(claim, "REQUEST");
      default -> null;
    };
  }

  private static PloverCode does(Claim claim, String event, String... modes) {
    return new PloverCode(event, List.of(modes), all(claim.actor()), all(claim.target()));
  }

  private static List<PartyRef> all(@Nullable PartyRef ref) {
    if (ref == null) {
      return List.of();
    }
    return Stream.concat(Stream.of(ref), ref.with().stream()).toList();
  }

  /** The field of a record for how many people a claim counts, or null where it counts none. */
  static @Nullable String sizeOf(Claim claim) {
    return switch (claim.kind()) {
      case CASUALTIES, HARM ->
          switch (claim.action()) {
            case "killed" -> "dead";
            case "wounded" -> "injured";
            case "captured", "detained" -> "arrested";
            default -> null;
          };
      case DISPLACEMENT -> "displaced";
      case FORCE -> "force_size";
      default -> null;
    };
  }

  /** The sector of a party, or null where it is not known. */
  static @Nullable String sector(@Nullable PartyKind kind) {
    if (kind == null) {
      return null;
    }
    return switch (kind) {
      case STATE -> "GOV";
      case REBELS -> "REB";
      case MILITIA -> "PRM";
      case FOREIGN -> "MIL";
      case CIVILIANS -> "CVL";
    };
  }

  /** How sure and how present it is, in PLOVER's words; background is told as history. */
  static List<String> contexts(Claim claim) {
    List<String> contexts = new ArrayList<>();
    if (claim.kind() == Kind.CONTROL || claim.kind() == Kind.CLASH || claim.kind() == Kind.FORCE) {
      contexts.add("military");
    }
    if (claim.background()) {
      contexts.add("historical");
    }
    switch (claim.standing()) {
      case DENIED -> contexts.add("negation");
      case PLANNED -> contexts.add("future");
      case POSSIBLE -> contexts.add("hypothetical");
      case ASSERTED -> {}
    }
    return contexts.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList();
  }
}
