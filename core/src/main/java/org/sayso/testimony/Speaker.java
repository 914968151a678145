package org.sayso.testimony;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;

/**
 * Who speaks, as far as it matters for how often such a one is right.
 *
 * @param kind what sort of source
 * @param interest what it has to win or lose by what it says
 * @param tells what sort of thing is told: many who are right on who holds boast of captures
 * @param name of a named person, body or outlet, as printed; null where nobody is named
 */
public record Speaker(SourceKind kind, Interest interest, Tells tells, @Nullable String name) {

  /** What sort of thing is told. */
  public enum Tells {
    /** That the holder has changed. */
    CHANGE,
    /** Who holds or fights. */
    STATE,
    /** That something is not so. */
    DENIAL;

    static Tells of(Stance stance) {
      return stance.denied() ? DENIAL : stance.changes() ? CHANGE : STATE;
    }

    /** The word used for it in tables. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Speaker of(Claim claim, Stance stance, Interest interest) {
    Source source = claim.innermost();
    String name = source.anonymous() || source.isPrivate() ? null : source.text();
    return new Speaker(source.kind(), interest, Tells.of(stance), name);
  }

  /** Under which all such speakers are counted: {@code official/own-side/change}. */
  public String kindKey() {
    return kind.code() + "/" + interest.code() + "/" + tells.code();
  }

  /** Under which this one is counted, or null where nobody is named. */
  public @Nullable String nameKey() {
    return name == null
        ? null
        : name.toLowerCase(Locale.ROOT) + "/" + interest.code() + "/" + tells.code();
  }
}
