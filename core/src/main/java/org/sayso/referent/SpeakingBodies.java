package org.sayso.referent;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PartyRef;
import org.sayso.grammar.Phrase;
import org.sayso.pack.PartyName;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;

/** Bodies on no list that speak, and mean themselves by "it" or "its fighters". */
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

  /** "The Red Cross said it had sent a convoy": a body of helpers means itself. */
  static Optional<PartyRef> helping(
      Phrase phrase, @Nullable Source speaker, Function<String, Optional<String>> named) {
    String name = speaker == null ? null : speaker.text();
    boolean body =
        speaker != null
            && speaker.kind() == SourceKind.AID
            && speaker.role() == null
            && !speaker.anonymous()
            && phrase.noun().equals("it");
    return body && name != null
        ? Optional.of(
            new PartyRef(name, named.apply(name).orElse(PartyName.unknownId(name)), List.of()))
        : Optional.empty();
  }
}
