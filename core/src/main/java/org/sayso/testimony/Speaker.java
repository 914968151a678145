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
 * @param name of a named person, body or outlet, in small letters; null where nobody is named
 */
public record Speaker(SourceKind kind, Interest interest, @Nullable String name) {

  static Speaker of(Claim claim, Interest interest) {
    Source source = claim.innermost();
    String text = source.text();
    String name =
        text == null || source.anonymous() || source.isPrivate()
            ? null
            : text.toLowerCase(Locale.ROOT);
    return new Speaker(source.kind(), interest, name);
  }

  /** Under which all such speakers are counted, named or not: {@code official/own-side}. */
  public String kindKey() {
    return kind.code() + "/" + interest.code();
  }

  /** Under which this one is counted, or null where nobody is named. */
  public @Nullable String nameKey() {
    return name == null ? null : name + "/" + interest.code();
  }
}
