package org.sayso.referent;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PartyRef;
import org.sayso.grammar.Phrase;
import org.sayso.pack.WordClasses;
import org.sayso.party.PartyBook;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;

/**
 * Whose the men are that are told of as somebody's: "his militias", "its fighters", "our troops".
 */
final class OwnForces {

  private static final Pattern HIS = Pattern.compile("(?i)(?:his|her) ");

  private final PartyBook parties;
  private final WordClasses words;

  OwnForces(PartyBook parties, WordClasses words) {
    this.parties = parties;
    this.words = words;
  }

  /** "His men", "its fighters". */
  boolean is(Phrase phrase) {
    boolean people =
        phrase.type() == Phrase.Type.PEOPLE && phrase.noun().equals("man")
            || phrase.type() == Phrase.Type.PARTY;
    return people && !words.is("officials", phrase.noun()) && Unnamed.isPossessed(phrase);
  }

  /** Those of the speaker, who is on no side that is known. */
  Optional<PartyRef> ofSpeaker(Phrase phrase, @Nullable Source speaker) {
    return SpeakingBodies.owning(phrase, speaker).or(() -> ours(phrase, speaker));
  }

  /** "Our troops" on the word of one who is on no side: those of the state that he lives in. */
  private Optional<PartyRef> ours(Phrase phrase, @Nullable Source speaker) {
    String state = parties.state();
    boolean own =
        state != null
            && speaker != null
            && speaker.kind() != SourceKind.ARMED_GROUP
            && words.is("state-force", phrase.noun())
            && phrase.text().toLowerCase(Locale.ROOT).startsWith("our ");
    return own && state != null
        ? Optional.of(new PartyRef(phrase.text(), state, List.of()))
        : Optional.empty();
  }

  /** "The rebels raised their men", "X mobilised his militias": those of the one who does it. */
  Optional<PartyRef> ofDoer(Phrase men, PartyRef doer) {
    boolean side = parties.isKnown(doer.party()) || !isSomebody(men);
    return !is(men)
        ? Optional.empty()
        : side ? Optional.of(new PartyRef(men.text(), doer.party(), List.of())) : somebodys(men);
  }

  private static boolean isSomebody(Phrase men) {
    return HIS.matcher(men.text()).lookingAt();
  }

  /** "Their forces", whoever they are: some. */
  static Optional<PartyRef> somebodys(Phrase phrase) {
    return Optional.ofNullable(phrase.party())
        .map(party -> new PartyRef(phrase.text(), party, List.of()));
  }
}
