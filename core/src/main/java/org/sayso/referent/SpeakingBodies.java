package org.sayso.referent;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PartyRef;
import org.sayso.grammar.Phrase;
import org.sayso.pack.PartyName;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;

/** Bodies on no list that speak, and mean their own by "its fighters". */
final class SpeakingBodies {

  private SpeakingBodies() {}

  /** "The Council of X said its fighters …": a body that no list knows has fighters of its own. */
  static Optional<PartyRef> owning(Phrase phrase, @Nullable Source speaker) {
    String name = speaker == null ? null : speaker.text();
    boolean body =
        speaker != null
            && speaker.kind() == SourceKind.UNNAMED
            && !speaker.anonymous()
            && speaker.role() == null
            && phrase.text().toLowerCase(Locale.ROOT).startsWith("its ");
    return body && name != null
        ? Optional.of(new PartyRef(phrase.text(), PartyName.unknownId(name), List.of()))
        : Optional.empty();
  }
}
